import { formatList } from '../../core/sentence-formatting.js';
import { negateCondition } from '../../language/model/condition-negation.js';
import type { QueryCondition } from '../../language/model/query.js';
import { evaluateConditions } from './condition-evaluator.js';
import type { ResolvedNames } from './name-resolver.js';
import { MOST_NAMES, type PhrasedAnswer } from './phrased-answer.js';
import type { QueryMaterial } from './query-material.js';

/**
 * "why isn't Diego covered by the MFA policy?": of each row that the question is about, why it does or does not take somebody in. undefined:
 * nobody is named, or the table cannot tell.
 */
export function phraseAbsence(
  { table, query, rows }: QueryMaterial,
  { filters, mentioned }: Pick<ResolvedNames, 'filters' | 'mentioned'>,
  notes: readonly string[],
): PhrasedAnswer | undefined {
  const { whyNot } = table;
  const person = mentioned.find(({ kind }) => kind === 'user');
  if (whyNot === undefined || person === undefined) return undefined;
  const own = filters.filter(({ subjects }) => subjects !== undefined);
  const asked = query.where.map(asAffirmed);
  const named = rows.filter((row) => own.every(({ test }) => test(row) === true));
  const like = named.filter((row) => evaluateConditions(table.attributes, asked, row) === true);
  const about = own.length > 0 || like.length === 0 ? named : like;
  const reasons = about.map((row) => `${table.subject(row as never).name} ${whyNot(row as never, person.id)}`);
  if (reasons.length === 0) return undefined;
  const subjects = about.map((row) => table.subject(row as never));
  return {
    answer: { kind: 'explanation', value: null, subjects: [person, ...subjects], of: null },
    headline: `${person.name}: ${formatList(reasons, MOST_NAMES)}`,
    notes,
    rows: about,
  };
}

/** What the negation is about: "not covered by any MFA policy" asks of those that require MFA. */
function asAffirmed(condition: QueryCondition): QueryCondition {
  return condition.op === 'is-not' || condition.op === 'has-not' ? negateCondition(condition) : condition;
}
