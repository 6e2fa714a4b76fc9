import assert from 'node:assert/strict';
import { createProcessDialogueMemory } from '../../src/answers/dialogue/process-dialogue-memory.js';
import { type ExamDialogue, holdDialogue, readDialogues } from './dialogue-exam.js';
import { type ExamQuestion, type Given, markAnswer, openExam, readQuestions } from './exam.js';
import { WAYS_OF_GOING_ON, WAYS_OF_PUTTING_IT } from './ways-of-putting-it.js';

const FILES = ['english.jsonl', 'strangers.jsonl', 'auditors.jsonl', 'held-out.jsonl'];
const HONEST: readonly string[] = ['unknown', 'clarify', 'declined'];
/** Each question is put in so many of the ways, which take turns. */
const WAYS_A_QUESTION = 3;

/** Of a hundred questions put otherwise, at most so many get an answer that is not the expected one, and at most so many a wrong one. */
const MOST_OTHERWISE = 2.2;
const MOST_WRONG = 0.7;

/** What was answered. */
const gist = ({ answer: { kind, subjects, value } }: Given): string =>
  JSON.stringify([
    kind,
    subjects.map(({ name }) => name).toSorted(),
    typeof value === 'string' ? value.slice(0, 10) : value,
  ]);

describe('A question put otherwise', () => {
  it('gets the same answer', async function () {
    this.timeout(300_000);
    const exam = await openExam({ watched: true });
    const problems: string[] = [];
    let asked = 0;
    let wrong = 0;
    const ways = Object.entries(WAYS_OF_PUTTING_IT);
    let turn = 0;
    // Every fourth question: what holds for these holds for the rest, and takes a quarter of the time.
    for (const question of FILES.flatMap(readQuestions).filter((_, at) => at % 4 === 0)) {
      const given = await exam.ask(question.ask);
      if (markAnswer(question.expect, given) !== 'exact' || HONEST.includes(given.answer.kind)) continue;
      const said = new Set([question.ask]);
      for (let tried = 0; tried < ways.length && said.size <= WAYS_A_QUESTION; tried += 1, turn += 1) {
        const [name, put] = ways[turn % ways.length]!;
        const other = put(question.ask);
        if (other === undefined || said.has(other)) continue;
        said.add(other);
        asked += 1;
        const mark = markOther(question, given, await exam.ask(other));
        if (mark !== 'exact') problems.push(`${mark} [${name}] ${other}`);
        if (mark === 'wrong') wrong += 1;
      }
    }
    const summary = `${problems.length} of ${asked} otherwise, ${wrong} wrong:\n${problems.join('\n')}`;
    assert.ok(asked > 300, `${asked} asked`);
    assert.ok((100 * problems.length) / asked <= MOST_OTHERWISE, summary);
    assert.ok((100 * wrong) / asked <= MOST_WRONG, summary);
  });

  it('goes on from the answer before, whatever is said before it and behind', async function () {
    this.timeout(300_000);
    const exam = await openExam();
    const hold = (dialogue: ExamDialogue) => {
      const memory = createProcessDialogueMemory();
      return holdDialogue(dialogue, exam.answers, () => Promise.resolve({ memory, close: () => Promise.resolve() }));
    };
    const problems: string[] = [];
    let asked = 0;
    for (const [number, dialogue] of readDialogues().entries()) {
      const results = await hold(dialogue);
      // Every fifth way, by turns.
      for (const put of WAYS_OF_GOING_ON.filter((_, way) => way % 5 === number % 5)) {
        const began = new Set<string>();
        const turns = dialogue.turns.map((turn) => {
          const isFirst = !began.has(turn.as);
          began.add(turn.as);
          return isFirst ? turn : { ...turn, say: put(turn.say) };
        });
        for (const { at, turn, mark } of await hold({ ...dialogue, turns })) {
          if (results[at]?.mark !== 'exact') continue;
          asked += 1;
          if (mark !== 'exact') problems.push(`${mark} ${dialogue.id}.${at + 1} ${turn.say}`);
        }
      }
    }
    assert.ok(asked > 90, `${asked} asked`);
    assert.ok((100 * problems.length) / asked <= 1, `${problems.length} of ${asked}:\n${problems.join('\n')}`);
  });
});

const markOther = (question: ExamQuestion, given: Given, other: Given) =>
  gist(other) === gist(given) ? 'exact' : markAnswer(question.expect, other);
