import type { Answer } from '../core/answer.js';
import { count } from '../core/plural.js';
import type { FileFormat } from './file.js';

/** Why a requested file is not sent. */
export type NoFile = 'not-personal' | 'too-large' | 'not-here';

const WHY: Readonly<Record<NoFile, string>> = {
  'not-personal': 'I can send a file in our personal chat only: ask me the same there. Or on',
  'too-large': 'The file is larger than I send in chat: narrow the question, or on',
  'not-here': 'I send no files to this client. On',
};

/** Adds a note on how to get the rows without a file: on the command line, for the operator of the bot. */
export function withFileHint(
  answer: Extract<Answer, { kind: 'report' }>,
  format: FileFormat,
  why: NoFile,
): Extract<Answer, { kind: 'report' }> {
  const { report } = answer;
  const narrowed = Object.keys(answer.parameters).length > 0;
  const command = narrowed ? 'ask "the same question"' : `check ${report.result.check}`;
  const rows = count(report.listing.rows.length, 'row');
  const hint = `${WHY[why]} the bot’s machine, npx warden ${command} --${format} prints all of it (${rows}); add --tenant live for the configured tenant.`;
  return { ...answer, report: { ...report, notes: [...report.notes, hint] } };
}
