import { formatCount } from '../core/plural-formatting.js';
import type { FileFormat, RowsAnswer } from './report-file.js';

/** Why a requested file is not sent. */
export type FileUnavailableReason = 'not-personal' | 'too-large' | 'not-here';

const WHY: Readonly<Record<FileUnavailableReason, string>> = {
  'not-personal': 'I can send a file in our personal chat only. Ask me there, or on',
  'too-large': 'The file is larger than I send in chat. Narrow the question, or on',
  'not-here': 'I can’t send files to this client. On',
};
/** Longer questions do not fit the line, and what a shell would not take as plain text is not offered as a command. */
const PLAIN_QUESTION = /^[\p{L}\p{N} ,.?'’:@_-]{1,120}$/u;

/** Adds a note on how to get the rows without a file: on the command line, for the operator of the bot. */
export function addFileUnavailableHint(answer: RowsAnswer, format: FileFormat, why: FileUnavailableReason): RowsAnswer {
  const { rows } = answer.kind === 'report' ? answer.report.listing : answer.result.listing;
  const hint = `${WHY[why]} the bot’s machine, npx warden ${commandFor(answer)} --${format} prints all ${formatCount(rows.length, 'row')}. Add --tenant live for your own tenant.`;
  if (answer.kind === 'query')
    return { ...answer, result: { ...answer.result, notes: [...answer.result.notes, hint] } };
  return { ...answer, report: { ...answer.report, notes: [...answer.report.notes, hint] } };
}

function commandFor(answer: RowsAnswer): string {
  if (answer.kind === 'query') return ask(answer.question);
  return Object.keys(answer.parameters).length > 0 ? ask('') : `check ${answer.report.result.check}`;
}

const ask = (question: string): string => `ask "${PLAIN_QUESTION.test(question) ? question : 'the same question'}"`;
