import assert from 'node:assert/strict';
import { openTalk } from '../../exam/dialogue-exam.js';
import { openExam } from '../../exam/exam.js';

type Exam = Awaited<ReturnType<typeof openExam>>;

/** Talks by what they are about: what is said, in turn, and what the first line of each answer must say. */
export type Talks = Readonly<Record<string, readonly (readonly [said: string, firstLine: RegExp])[]>>;

/** Holds each talk with the demo tenant under attack. Called inside a `describe`; gives a way to hold another. */
export function itGoesOn(talks: Talks): () => ReturnType<typeof openTalk> {
  let exam: Exam;
  before(async () => {
    exam = await openExam({ watched: true });
  });

  for (const [of, turns] of Object.entries(talks)) {
    it(of, async () => {
      const talk = openTalk(exam.answers);
      for (const [said, firstLine] of turns) {
        const [line = ''] = (await talk.ask(said)).text.split('\n');
        assert.match(line, firstLine, said);
      }
    });
  }
  return () => openTalk(exam.answers);
}
