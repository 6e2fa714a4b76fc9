import type { QuestionParameters } from '../../src/core/question-parameter-types.js';
import type { Intent } from '../../src/language/model/intent-id.js';

/** A question as somebody might type it, and what is to be understood. Parameters are given only where they matter. */
export interface AskedQuestion {
  readonly q: string;
  readonly intent: Intent;
  /** What its words are weighed for, where it is heard as something else before words are weighed. */
  readonly weighedAs?: Intent;
  readonly parameters?: Readonly<Partial<Record<keyof QuestionParameters, string | number>>>;
}

type Row = readonly [q: string, parameters?: AskedQuestion['parameters']];

/** Rows of one intent. */
export const createAskedQuestions = (intent: Intent, ...rows: readonly (string | Row)[]): AskedQuestion[] =>
  rows.map((row) => {
    const [q, parameters] = typeof row === 'string' ? [row] : row;
    return parameters === undefined ? { q, intent } : { q, intent, parameters };
  });
