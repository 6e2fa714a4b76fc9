import type { QueryCondition } from '../../language/model/query.js';
import { evaluateCondition } from './condition-evaluator.js';
import { sayCondition } from './condition-wording.js';
import { sayConditions } from './conditions-wording.js';
import { listIfNot } from './one-row-sentence.js';
import { formatList } from '../../core/sentence-formatting.js';
import type { VerbPhrase } from '../../subjects/model/wording.js';
import { MOST_NAMES, type PhrasedAnswer } from './phrased-answer.js';
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

/**
 * "could the newsletter app still send mail?": what is disabled does nothing, and what it could do otherwise is told. "does it send copies or only
 * audit?" asks which of the two.
 */
export function phraseIdle(
  material: QueryMaterial,
  { population }: MatchedRows,
  row: unknown,
): Omit<PhrasedAnswer, 'notes'> | undefined {
  const { query, table } = material;
  const state = findIdleState({ query, table }, row);
  if (state === undefined) return undefined;
  const subject = table.subject(row as never);
  const abilities = query.where.filter(({ attribute }) => attribute !== table.idle?.attribute);
  const isAlternative = abilities.length < query.where.length;
  // "is it really blocking or only testing?" of a rule that copies: what it would not do otherwise, either, is not said of it.
  const would = isAlternative ? abilities.filter((one) => mayBeSo({ table }, one, row)) : abilities;
  const otherwise = would.length === 0 ? '' : `. Otherwise it ${sayConditions(material, 1, would)}`;
  if (isAlternative)
    return {
      answer: { kind: 'value', value: null, subjects: [subject], of: population.length },
      headline: `${subject.name} ${state[0]}${otherwise}`,
    };
  return {
    answer: { kind: 'yes-no', value: false, subjects: [subject], of: population.length },
    headline: `No: ${subject.name} ${state[0]}${otherwise}`,
  };
}

function mayBeSo({ table }: Pick<QueryMaterial, 'table'>, condition: QueryCondition, row: unknown): boolean {
  const attribute = table.attributes[condition.attribute];
  return attribute === undefined || evaluateCondition(attribute, condition, row) !== false;
}

/** "Of these, the pilot policy only reports": what does nothing of what is asked is counted, and told apart. */
export function listIdle(
  material: Pick<QueryMaterial, 'query' | 'table'>,
  rows: readonly unknown[],
): readonly string[] {
  const names = new Map<string, string[]>();
  for (const row of rows) {
    const state = findIdleState(material, row);
    if (state !== undefined)
      names.set(state[0], [...(names.get(state[0]) ?? []), material.table.subject(row as never).name]);
  }
  return [...names].map(([state, called]) =>
    called.length === 1
      ? `Of these, ${called[0] ?? ''} ${state}.`
      : `Of these, ${formatList(called, MOST_NAMES)}: each ${state}.`,
  );
}

/** "what does the rule do?": of one that does nothing now the state is told beside what it would do. */
export function listStateBeside(table: QueryMaterial['table'], id: string, row: unknown): readonly string[] {
  const { idle, attributes } = table;
  const isOff = listIfNot(table, row).filter((one) => one !== id);
  if (isOff.length > 0) return isOff;
  const state = idle === undefined ? undefined : attributes[idle.attribute];
  if (idle === undefined || state === undefined || !idle.of.includes(id)) return [];
  const isIdle = idle.values.some(
    (value) => evaluateCondition(state, { attribute: idle.attribute, op: 'is', value, words: '' }, row) === true,
  );
  return isIdle ? [idle.attribute] : [];
}

/** How a sentence says that a row does nothing of what is asked, for one and for several. undefined: it does, or its state is asked for. */
function findIdleState({ query, table }: Pick<QueryMaterial, 'query' | 'table'>, row: unknown): VerbPhrase | undefined {
  const { idle } = table;
  const attribute = idle === undefined ? undefined : table.attributes[idle.attribute];
  if (idle === undefined || attribute === undefined) return undefined;
  const isAbility = query.where.some((one) => idle.of.includes(one.attribute));
  const asksWhich = query.where.every(({ group }) => group !== undefined && group === query.where[0]?.group);
  if (!isAbility || (!asksWhich && query.where.some((one) => one.attribute === idle.attribute))) return undefined;
  const conditions = idle.values.map((value) => ({ attribute: idle.attribute, op: 'is', value, words: '' }) as const);
  const state = conditions.find((one) => evaluateCondition(attribute, one, row) === true);
  return state && sayCondition(attribute, state);
}
