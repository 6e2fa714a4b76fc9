import { createProcessDialogueMemory } from '../../src/answers/dialogue/process-dialogue-memory.js';
import { holdDialogue, readDialogues } from './dialogue-exam.js';
import { openExam, type Mark } from './exam.js';

/** Holds the dialogues of this folder and prints the marks: `node --import tsx test/exam/run-dialogues.ts --wrong [--ids=d-01,d-02]`. */
const flags = process.argv.slice(2);
const ids = flags
  .find((flag) => flag.startsWith('--ids='))
  ?.slice('--ids='.length)
  .split(',');
const exam = await openExam();
const counts: Record<Mark, number> = { exact: 0, honest: 0, wrong: 0 };
const followUps: Record<Mark, number> = { exact: 0, honest: 0, wrong: 0 };
let whole = 0;
for (const dialogue of readDialogues()) {
  if (ids !== undefined && !ids.includes(dialogue.id)) continue;
  const memory = createProcessDialogueMemory();
  const results = await holdDialogue(dialogue, exam.answers, () =>
    Promise.resolve({ memory, close: () => Promise.resolve() }),
  );
  if (results.every(({ mark }) => mark === 'exact')) whole += 1;
  for (const { turn, at, given, mark, differences } of results) {
    counts[mark] += 1;
    if (at > 0) followUps[mark] += 1;
    if (flags.includes('--all') || (flags.includes('--wrong') && mark !== 'exact')) {
      console.log(
        `${mark} ${dialogue.id}.${at + 1} ${turn.as}: ${turn.say}\n    intent ${given.intent}; ${differences.join('; ')}\n    → ${given.text.split('\n')[0] ?? ''}${given.unread.length > 0 ? `  (unread: ${given.unread.join(', ')})` : ''}`,
      );
    }
  }
}
console.log(JSON.stringify({ counts, followUps, wholeDialogues: whole }));
