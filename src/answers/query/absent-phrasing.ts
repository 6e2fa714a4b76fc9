import { evaluateCondition } from './condition-evaluator.js';
import { sayCondition } from './condition-wording.js';
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

/** "could the newsletter app still send mail?": what is disabled does nothing. `says`: what it could do otherwise. */
export function phraseIdle(
  { query, table }: QueryMaterial,
  { population }: MatchedRows,
  row: unknown,
  says: string,
): Omit<PhrasedAnswer, 'notes'> | undefined {
  const { idle } = table;
  const attribute = idle === undefined ? undefined : table.attributes[idle.attribute];
  const isAbility = query.where.some((one) => idle?.of.includes(one.attribute) === true);
  if (idle === undefined || attribute === undefined || !isAbility) return undefined;
  const condition = { attribute: idle.attribute, op: 'is', value: idle.value, words: '' } as const;
  if (evaluateCondition(attribute, condition, row) !== true) return undefined;
  const subject = table.subject(row as never);
  return {
    answer: { kind: 'yes-no', value: false, subjects: [subject], of: population.length },
    headline: `No: ${subject.name} ${sayCondition(attribute, condition)[0]}. Otherwise it ${says}`,
  };
}
