import { formatList } from '../../core/sentence-formatting.js';
import { listValues, readAttribute, valueText } from './attribute-value-formatting.js';
import { phraseEachRole, phraseHeldByNamed, phraseRoleNotHeld, phraseRoleOfEach } from './held-by-named.js';
import type { ResolvedNames } from './name-resolver.js';
import { phraseDeedNotRead } from './only-row.js';
import type { PhrasedAnswer } from './phrased-answer.js';
import type { MatchedRows, QueryMaterial } from './query-material.js';
import { phraseTakenIn } from './taken-in-phrasing.js';

/** What a yes or no about one that is named would leave out: what it holds, whom it takes in, or that it accepts something else as well. */
export const phraseOfNamed = (
  material: QueryMaterial,
  names: Pick<ResolvedNames, 'filters' | 'mentioned'>,
  found: MatchedRows,
  notes: readonly string[],
): PhrasedAnswer | undefined =>
  phraseEachRole(material, names, found, notes) ??
  phraseHeldByNamed(material, names, notes) ??
  phraseRoleNotHeld(material, names, notes) ??
  phraseRoleOfEach(material, names, notes) ??
  phraseAnyIsEnough(material, names, found, notes) ??
  phraseTakenIn(material, names, notes) ??
  phraseByWayOf(material, names, found, notes) ??
  phraseDeedNotRead(material, names, found, notes);

/**
 * "can the app read mail?" of one that has no such permission and can give itself access: a bare "no" would be an all-clear. undefined: it asks
 * something else, or of several rows, or there is no such way.
 */
function phraseByWayOf(
  { table, query: { where } }: QueryMaterial,
  { filters }: Pick<ResolvedNames, 'filters'>,
  { matched, population, undecided }: MatchedRows,
  notes: readonly string[],
): PhrasedAnswer | undefined {
  const [row, ...others] = population;
  const [asked] = where;
  const attribute = asked && table.attributes[asked.attribute];
  const isOfOne = row !== undefined && others.length + matched.length + undecided.length === 0;
  const isNamed = filters.some(({ subjects }) => subjects !== undefined);
  if (!isOfOne || !isNamed || attribute?.type !== 'choice' || attribute.byWayOf === undefined) return undefined;
  if (where.some(({ attribute: id, op }) => id !== asked?.attribute || op !== 'is')) return undefined;
  const ways = where.map(({ value }) => attribute.byWayOf?.(row as never, String(value)));
  const way = ways.find((one) => one !== undefined);
  if (way === undefined) return undefined;
  const subject = table.subject(row as never);
  return {
    answer: { kind: 'yes-no', value: true, subjects: [subject], of: 1 },
    headline: `Yes, indirectly: ${subject.name} ${way}; no permission of its own lets it`,
    notes,
    rows: [row],
  };
}

const offersChoice = (attribute: QueryMaterial['table']['attributes'][string] | undefined): boolean =>
  attribute?.type === 'choice' && attribute.anyIsEnough !== undefined;

/**
 * "does the policy X require MFA?" of one that accepts a compliant device instead: a bare "yes" would promise a second factor. undefined: it asks
 * something else, or of several rows, or the value alone is needed.
 */
function phraseAnyIsEnough(
  { table, query: { where } }: QueryMaterial,
  { filters }: Pick<ResolvedNames, 'filters'>,
  { matched }: MatchedRows,
  notes: readonly string[],
): PhrasedAnswer | undefined {
  const [row, ...others] = matched;
  // "does it force everybody to use a second factor?" asks for whom, too, which holds of the one that is found.
  const [asked, ...more] = where.filter((one) => offersChoice(table.attributes[one.attribute]));
  const attribute = asked && table.attributes[asked.attribute];
  const isNamed = filters.some(({ subjects }) => subjects !== undefined);
  if (row === undefined || asked === undefined || others.length + more.length > 0 || !isNamed) return undefined;
  if (attribute?.type !== 'choice' || asked.op !== 'is' || attribute.anyIsEnough?.(row as never) !== true)
    return undefined;
  const labels = listValues(readAttribute(attribute, row)).map(
    (value) => attribute.values[valueText(value)]?.label ?? '',
  );
  const subject = table.subject(row as never);
  return {
    answer: { kind: 'yes-no', value: false, subjects: [subject], of: 1 },
    headline: `Not by itself: ${subject.name} accepts any one of ${formatList(labels)}`,
    notes,
    rows: [row],
  };
}
