import { groupBy } from '../../core/group-by.js';
import { formatList } from '../../core/sentence-formatting.js';
import type { Query, QueryCondition } from '../../language/model/query.js';
import type { AnySubjectTable } from '../../subjects/model/subject-table.js';
import type { ChoiceAttribute } from '../../subjects/model/attribute.js';
import { readAttribute } from './attribute-value-formatting.js';
import type { ResolvedNames } from './name-resolver.js';
import { MOST_NAMES } from './phrased-answer.js';
import type { QueryMaterial } from './query-material.js';
import { matchRows } from './row-matcher.js';

/** "without a verified publisher", but not "unverified". */
const WITHOUT =
  /(?:^| )(?:no|not|without|missing|lacks?|ohne|kein\p{L}*|nicht|sans|aucun|pas|sin|ning[úu]n|no)(?: |$)/iu;

/**
 * Of what lacks a value because it has nothing of the kind, as an app of this tenant has no publisher: "; 1 is registered in this tenant and
 * has none to verify: Visitor Registration". Empty where the question is not what is lacking, or nothing else of it fits such rows.
 */
export function sayNothingOfKind(
  material: QueryMaterial,
  query: Query,
  names: ResolvedNames,
  population: readonly unknown[],
): string {
  const { table } = material;
  const lacking = query.where.find((condition) => nothingOf(table, condition) !== undefined);
  const says = lacking && nothingOf(table, lacking);
  if (lacking === undefined || says === undefined) return '';
  const attribute = table.attributes[lacking.attribute];
  const rest = { ...query, where: query.where.filter((one) => one !== lacking) };
  const isNarrowed = rest.where.length + query.named.length > 0 || query.check !== undefined;
  if (attribute === undefined || !isNarrowed) return '';
  const rows = matchRows(material, rest, names, population).matched.filter(
    (row) => readAttribute(attribute, row) === null,
  );
  const byPhrase = groupBy(rows, (row) => says(row as never)[1]);
  const told = [...byPhrase.values()].map((alike) => {
    const called = alike.map((row) => table.subject(row as never).name);
    return `; ${alike.length} ${says(alike[0] as never)[alike.length === 1 ? 0 : 1]}: ${formatList(called, MOST_NAMES)}`;
  });
  return told.join('');
}

function nothingOf(
  table: AnySubjectTable,
  { attribute: id, op, words }: QueryCondition,
): ChoiceAttribute<never>['nothing'] {
  const attribute = table.attributes[id];
  return op === 'is' && attribute?.type === 'choice' && WITHOUT.test(words) ? attribute.nothing : undefined;
}
