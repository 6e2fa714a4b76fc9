import type { Answer } from './model/answer.js';
import { formatCount } from '../core/plural-formatting.js';
import type { FileFormat } from './report-file.js';

/** Why a requested file is not sent. */
export type FileUnavailableReason = 'not-personal' | 'too-large' | 'not-here';

const WHY: Readonly<Record<FileUnavailableReason, string>> = {
  'not-personal': 'I can send a file in our personal chat only: ask me the same there. Or on',
  'too-large': 'The file is larger than I send in chat: narrow the question, or on',
  'not-here': 'I send no files to this client. On',
};

/** Adds a note on how to get the rows without a file: on the command line, for the operator of the bot. */
export function addFileUnavailableHint(
  answer: Extract<Answer, { kind: 'report' }>,
  format: FileFormat,
  why: FileUnavailableReason,
): Extract<Answer, { kind: 'report' }> {
  const { report } = answer;
  const narrowed = Object.keys(answer.parameters).length > 0;
  const command = narrowed ? 'ask "the same question"' : `check ${report.result.check}`;
  const rows = formatCount(report.listing.rows.length, 'row');
  const hint = `${WHY[why]} the bot’s machine, npx warden ${command} --${format} prints all of it (${rows}); add --tenant live for the configured tenant.`;
  return { ...answer, report: { ...report, notes: [...report.notes, hint] } };
}
