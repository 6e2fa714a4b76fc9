import { stopSharedServer } from '../support/postgres-test-server.js';
import { openTalk } from './dialogue-exam.js';
import { findDifferences, markAnswer, openExam, readQuestions, type Mark } from './exam.js';

/**
 * Asks the questions of a file and prints the marks, and with `--wrong` what was answered instead: `npm run exam -- english.jsonl --wrong`.
 * `--talk`: one after the other in one talk, as in a chat.
 */
const [file = 'english.jsonl', ...flags] = process.argv.slice(2);
const only = flags.find((flag) => flag.startsWith('--class='))?.slice('--class='.length);
const ids = flags
  .find((flag) => flag.startsWith('--ids='))
  ?.slice('--ids='.length)
  .split(',');
const exam = await openExam({ watched: true });
const isTalk = flags.includes('--talk');
const talk = openTalk(exam.answers);
const counts: Record<Mark, number> = { exact: 0, honest: 0, wrong: 0 };
const classes = new Map<string, Record<Mark, number>>();
for (const question of readQuestions(file)) {
  if (only !== undefined && question.class !== only) continue;
  if (ids !== undefined && !ids.includes(question.id)) continue;
  const given = await (isTalk ? talk.ask : exam.ask)(question.ask);
  const mark = markAnswer(question.expect, given);
  counts[mark] += 1;
  const row = classes.get(question.class) ?? { exact: 0, honest: 0, wrong: 0 };
  row[mark] += 1;
  classes.set(question.class, row);
  if ((mark === 'wrong' && flags.includes('--wrong')) || (mark !== 'exact' && flags.includes('--all'))) {
    console.log(
      `${mark} ${question.id} [${question.class}] ${question.ask}\n    intent ${given.intent}; ${findDifferences(question.expect, given).join('; ')}\n    → ${given.text.split('\n')[0] ?? ''}${given.unread.length > 0 ? `  (unread: ${given.unread.join(', ')})` : ''}`,
    );
  }
}
for (const [name, row] of [...classes].sort()) console.log(name.padEnd(12), JSON.stringify(row));
console.log(JSON.stringify(counts));
await stopSharedServer();
