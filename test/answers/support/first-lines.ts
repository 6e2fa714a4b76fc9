import assert from 'node:assert/strict';
import { openExam } from '../../exam/exam.js';

type Exam = Awaited<ReturnType<typeof openExam>>;

/** Questions, each with what the first line of its answer must say, and what its text must hold besides, by what they are about. */
export type FirstLines = Readonly<
  Record<string, readonly (readonly [question: string, firstLine: RegExp, further?: RegExp])[]>
>;

/** Asks each question of the demo tenant and compares the first line. Called inside a `describe`; gives what it asks. */
export function itSaysFirst(said: FirstLines): Pick<Exam, 'ask'> {
  let exam: Exam;
  before(async () => {
    exam = await openExam();
  });

  for (const [what, questions] of Object.entries(said)) {
    describe(what, () => {
      for (const [question, line, further] of questions) {
        it(question, async () => {
          const given = await exam.ask(question);
          assert.match(given.text.split('\n')[0] ?? '', line);
          if (further !== undefined) assert.match(given.text, further);
        });
      }
    });
  }
  return { ask: (question) => exam.ask(question) };
}
