import type { FactName } from '../../../src/facts/fact-types.js';

/** Answers by cmdlet of Exchange, or by path of Graph without its version. What is not there is refused. */
export type OddAnswers = Readonly<Record<string, unknown>>;

/** By fact, and in words what is odd. */
export type OddAnswersByFact = Readonly<Partial<Record<FactName, Readonly<Record<string, OddAnswers>>>>>;
