import { instant } from '../../src/core/instant.js';
import { understandInDialogue } from '../../src/language/dialogue/understand-in-dialogue.js';
import { EVERYDAY } from '../language/question-set-everyday.js';
import { HELD_OUT } from '../language/question-set-held-out.js';
import { QUESTIONS } from '../language/question-set-first.js';
import { STRANGERS } from '../language/question-set-strangers.js';
import { type Bench, computeQuantile, createRatioFigure, roundFigure } from './bench-figure.js';

const ROUNDS = 7;
const now = instant('2026-11-24T10:00:00Z');
const questions = [...QUESTIONS, ...HELD_OUT, ...EVERYDAY, ...STRANGERS].map(({ q }) => q);

/** Milliseconds of each question, answered by `work`. */
function timed(work: (question: string) => unknown): number[] {
  return questions.map((question) => {
    const startedMs = performance.now();
    work(question);
    return performance.now() - startedMs;
  });
}

/**
 * Understanding a message that says a question of the kept sets, as the chat does, beside printing and parsing its line: the least a command
 * line does with one.
 */
export const bench: Bench = () => {
  const line = (question: string): unknown => JSON.parse(JSON.stringify({ question }));
  timed(understanding);
  timed(line);
  const every: number[] = [];
  const rounds: { ours: number; floor: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const ours = timed(understanding);
    every.push(...ours);
    rounds.push({ ours: computeQuantile(ours, 0.5), floor: computeQuantile(timed(line), 0.5) });
  }
  const figure = createRatioFigure(
    'understand-latency',
    'JSON.stringify and JSON.parse of the same line (p50)',
    rounds,
  );
  const [p50, p99] = [0.5, 0.99].map((q) => roundFigure(computeQuantile(every, q)));
  return Promise.resolve({ ...figure, detail: `p50 ${p50} ms, p99 ${p99} ms over ${questions.length} questions` });
};

/** Each message has a context of its own: what is read of one is not kept for the next. */
function understanding(question: string): unknown {
  return understandInDialogue(question, { now });
}
