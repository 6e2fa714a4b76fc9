import type { Intent, QuestionParameters } from '../../src/core/question.js';

/** A question as somebody might type it, and what is to be understood. Parameters are given only where they matter. */
export interface Asked {
  readonly q: string;
  readonly intent: Intent;
  readonly parameters?: Readonly<Partial<Record<keyof QuestionParameters, string | number>>>;
}

type Row = readonly [q: string, parameters?: Asked['parameters']];

/** Rows of one intent. */
export const asked = (intent: Intent, ...rows: readonly (string | Row)[]): Asked[] =>
  rows.map((row) => {
    const [q, parameters] = typeof row === 'string' ? [row] : row;
    return parameters === undefined ? { q, intent } : { q, intent, parameters };
  });
