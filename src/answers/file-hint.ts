import type { Answer } from '../core/answer.js';
import { count } from '../core/plural.js';
import type { Understanding } from '../core/question.js';

/**
 * "… as CSV" in chat: the answer as always, with a note on how to get the file. Teams takes files of a bot only after a consent
 * of the person in a personal chat, and into her OneDrive; the command line gives all rows to whoever runs the bot.
 */
export function withFileHint(answer: Answer, { parameters: { format } }: Understanding): Answer {
  if (answer.kind !== 'report' || (format !== 'csv' && format !== 'json')) return answer;
  const { report } = answer;
  const narrowed = Object.keys(answer.parameters).length > 0;
  const command = narrowed ? 'ask "the same question"' : `check ${report.result.check}`;
  const rows = count(report.listing.rows.length, 'row');
  const hint = `I send no files in chat. On the bot’s machine, npx warden ${command} --${format} prints all of it (${rows}); add --tenant live for the configured tenant.`;
  return { ...answer, report: { ...report, notes: [...report.notes, hint] } };
}
