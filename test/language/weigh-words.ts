import { ANY_QUESTION } from '../../src/language/word-weight-classifier.js';
import { marksOfQuestion } from '../../src/language/understand-question.js';
import { WEIGHED_INTENTS, type WeighedIntent } from '../../src/language/weighed-intents.js';
import type { AskedQuestion } from './asked-question.js';

/** Times every question is gone through. */
const ROUNDS = 20;
const STEP = 0.1;
/** How strongly a weight is drawn back to nothing: a word seen seldom must not decide alone. */
const DRAW_BACK = 0.005;
/** Marks of fewer questions than this, and weights smaller than this, are left out. */
const SEEN_AT_LEAST = 2;
const WEIGHT_AT_LEAST = 0.35;

interface Example {
  readonly marks: readonly number[];
  readonly intent: number;
}

/** Numbers from 0 to 1 in an order that is always the same. */
function* shuffled(): Generator<number> {
  for (let state = 7; ;) {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    yield state / 4_294_967_296;
  }
}

function marksSeen(every: readonly ReadonlySet<string>[]): string[] {
  const seen = new Map<string, number>([[ANY_QUESTION, SEEN_AT_LEAST]]);
  for (const mark of every.flatMap((marks) => [...marks])) seen.set(mark, (seen.get(mark) ?? 0) + 1);
  return [...seen].filter(([, times]) => times >= SEEN_AT_LEAST).map(([mark]) => mark);
}

function shares(weights: readonly Float64Array[], marks: readonly number[]): number[] {
  const sums = weights.map((row) => marks.reduce((sum, mark) => sum + row[mark]!, 0));
  const highest = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - highest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

/** One step of multinomial logistic regression with AdaGrad's step sizes. */
function learn(weights: readonly Float64Array[], squares: readonly Float64Array[], { marks, intent }: Example): void {
  for (const [column, share] of shares(weights, marks).entries()) {
    const miss = share - (column === intent ? 1 : 0);
    if (Math.abs(miss) < 1e-4) continue;
    const row = weights[column]!;
    const square = squares[column]!;
    for (const mark of marks) {
      const slope = miss + DRAW_BACK * row[mark]!;
      square[mark]! += slope * slope;
      row[mark]! -= (STEP * slope) / Math.sqrt(square[mark]!);
    }
  }
}

/** The weights of all marks for each intent, as written into `word-weights.ts`: "mark tenths mark tenths …", the heaviest first. */
export function weighWords(questions: readonly AskedQuestion[]): Record<WeighedIntent, string> {
  const every = questions.map(({ q }) => marksOfQuestion(q));
  const names = marksSeen(every);
  const numbers = new Map(names.map((mark, at) => [mark, at]));
  const examples = questions.map(({ intent, weighedAs = intent }, at): Example => {
    const marks = [ANY_QUESTION, ...every[at]!].flatMap((mark) => numbers.get(mark) ?? []);
    return { marks, intent: WEIGHED_INTENTS.findIndex((weighed) => weighed === weighedAs) };
  });
  const weights = WEIGHED_INTENTS.map(() => new Float64Array(names.length));
  const squares = WEIGHED_INTENTS.map(() => new Float64Array(names.length).fill(1e-8));
  const random = shuffled();
  const sums = WEIGHED_INTENTS.map(() => new Float64Array(names.length));
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (let times = examples.length; times > 0; times -= 1) {
      learn(weights, squares, examples[Math.floor((random.next().value as number) * examples.length)]!);
    }
    if (round <= ROUNDS / 2) continue;
    for (const [column, row] of weights.entries())
      for (const [at, weight] of row.entries()) sums[column]![at]! += weight;
  }
  const half = Math.ceil(ROUNDS / 2);
  const entries = WEIGHED_INTENTS.map((intent, column) => {
    const kept = names
      .map((mark, at) => [mark, Math.round((sums[column]![at]! / half) * 10)] as const)
      .filter(([, tenths]) => Math.abs(tenths) >= WEIGHT_AT_LEAST * 10)
      .sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1));
    return [intent, kept.flat().join(' ')] as const;
  });
  return Object.fromEntries(entries) as Record<WeighedIntent, string>;
}

/** The source text of `word-weights.ts`. */
export function weightsSource(weights: Readonly<Record<WeighedIntent, string>>): string {
  return [
    "import type { WeighedIntent } from './weighed-intents.js';",
    '',
    '/**',
    ' * How much each word (`mfa`), first word (`^who`) and concept (`@lack`) of a question speaks for or against an intent, in tenths,',
    ' * counted from the kept questions in test/language. A check that is still being written has none. Written by `npm run word-weights`;',
    ' * not by hand.',
    ' */',
    'export const WORD_WEIGHTS: Readonly<Partial<Record<WeighedIntent, string>>> = {',
    ...WEIGHED_INTENTS.map(
      (intent) => `  ${/-/.test(intent) ? `'${intent}'` : intent}:
    ${quoted(weights[intent])},`,
    ),
    '};',
    '',
  ].join('\n');
}

const quoted = (text: string): string => (text.includes("'") ? JSON.stringify(text) : `'${text}'`);
