import assert from 'node:assert/strict';
import { openTalk } from './dialogue-exam.js';
import { assertFirstLines, sayFirstLine } from './first-line-snapshots.js';
import { markAnswer, openExam, readQuestions, type Given, type Mark } from './exam.js';

/** The shares that are reached, not those that are wanted (85 % exact, under 3 % wrong): they may only get stricter. */
export interface Limits {
  readonly exactAtLeast: number;
  readonly wrongAtMost: number;
}

/** Asks the questions of each file: one after the other in one talk, or each by itself. */
export function areAnsweredAsReached(
  title: string,
  limits: Readonly<Record<string, Limits>>,
  how: 'talk' | 'alone',
): void {
  describe(title, () => {
    let exam: Awaited<ReturnType<typeof openExam>>;
    before(async () => {
      exam = await openExam({ watched: true });
    });

    for (const [file, limitsOfFile] of Object.entries(limits)) {
      const where = how === 'talk' ? 'in a talk ' : 'exactly, or not known, ';
      it(`are answered ${where}as far as is reached: ${file}`, async () => {
        await areAnswered(file, how === 'talk' ? openTalk(exam.answers).ask : (said) => exam.ask(said), limitsOfFile);
      });
    }
  });
}

/** Asks the questions of a file, marks the answers, holds the shares against the limits, and compares the first lines with those kept. */
async function areAnswered(file: string, ask: (question: string) => Promise<Given>, limits: Limits): Promise<void> {
  const marked: { readonly id: string; readonly mark: Mark; readonly gave: string }[] = [];
  const lines: string[] = [];
  let hasMoved = false;
  for (const question of readQuestions(file)) {
    const given = await ask(question.ask);
    const [gave = ''] = given.text.split('\n');
    marked.push({ id: question.id, mark: markAnswer(question.expect, given), gave });
    const line = sayFirstLine(question.ask, given);
    // What goes on from an answer that moves with the clock moves too.
    hasMoved = line === undefined || (hasMoved && question.class.includes('follow'));
    if (line !== undefined && !hasMoved) lines.push(line);
  }
  const share = (mark: Mark): number => marked.filter((one) => one.mark === mark).length / marked.length;
  const others = marked.filter(({ mark }) => mark !== 'exact').map(({ id, mark, gave }) => `${id} ${mark}: ${gave}`);
  const told = `exact: ${share('exact').toFixed(3)}, wrong: ${share('wrong').toFixed(3)}\n${others.join('\n')}`;
  assert.ok(share('exact') >= limits.exactAtLeast && share('wrong') <= limits.wrongAtMost, told);
  assertFirstLines(file, lines);
}
