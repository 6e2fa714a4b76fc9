import type { PhrasedAnswer } from './phrased-answer.js';
import type { MatchedRows, QueryMaterial } from './query-material.js';
import { sayAbsence } from './query-population.js';

/** "is the relay enabled?": of what is there no more nothing holds but what the log tells. undefined: it is there, or the log tells. */
export function phraseAbsent(
  { query, table }: QueryMaterial,
  { population, undecided }: MatchedRows,
  row: unknown,
): PhrasedAnswer | undefined {
  const says = sayAbsence(table, row);
  const isTold = query.where.length > 0 && !undecided.includes(row);
  if (says === undefined || isTold) return undefined;
  const subject = table.subject(row as never);
  return {
    answer: { kind: 'yes-no', value: false, subjects: [subject], of: population.length },
    headline: `No: ${subject.name} ${says}`,
    notes: [],
  };
}
