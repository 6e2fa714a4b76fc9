import { formatList, labelInSentence } from '../../core/sentence-formatting.js';
import { distinctSubjects } from '../../core/subject.js';
import { formatRowValue, readAttribute } from './attribute-value-formatting.js';
import type { ResolvedNames } from './name-resolver.js';
import { phraseAbsence } from './absence-phrasing.js';
import { holdsValue } from './only-row.js';
import { MOST_NAMES, type PhrasedAnswer } from './phrased-answer.js';
import type { MatchedRows, QueryMaterial } from './query-material.js';

/**
 * Why somebody or something is on a list: what the check found and what was read of it. undefined: no single one is named, or the rows hold
 * it in no attribute.
 */
export function phraseReasons(
  material: QueryMaterial,
  names: Pick<ResolvedNames, 'filters' | 'mentioned'>,
  { matched, population, undecided }: MatchedRows,
  notes: readonly string[],
): PhrasedAnswer | undefined {
  const absence = phraseAbsence(material, names, notes);
  if (absence !== undefined) return absence;
  const { table, query, judged } = material;
  const { filters } = names;
  const isSo = matched.length > 0;
  const rows = isSo ? matched : population;
  const subjects = distinctSubjects(rows.map((row) => table.subject(row as never)));
  const [subject] = subjects;
  if (subject === undefined || filters.length === 0) return undefined;
  const answer = { kind: 'explanation', value: null, subjects, of: null } as const;
  if (!filters.some((filter) => filter.subjects !== undefined)) {
    // "why isn't Diego covered by the policy?": what the negation is about, other rows than the person's cannot tell.
    const isNegated = query.where.some(({ op, value }) => op === 'is-not' || op === 'has-not' || value === false);
    if (!isSo || isNegated) return undefined;
    const names = formatList(
      subjects.map(({ name }) => name),
      MOST_NAMES,
    );
    return { answer, headline: `${names} (${filters.map(({ says }) => says).join('; ')})`, notes };
  }
  if (subjects.length > 1) return undefined;
  const ids = new Set(rows.map((row) => (table.judgedAs?.(row as never) ?? table.subject(row as never)).id));
  const found = (judged?.result.findings ?? []).filter((one) => ids.has(one.subject.id)).map(({ title }) => title);
  const reasons = found.length > 0 || !isSo ? found : listReasons(material, rows[0]);
  // What is not known of somebody is no "this is not so".
  if (!isSo && undecided.length > 0 && reasons.length === 0) return undefined;
  // "why is X flagged?": that one check found nothing of somebody says nothing of the others.
  if (!isSo && reasons.length === 0 && query.where.every(({ words }) => SAYS_BAD.test(words))) return undefined;
  const facts = listFacts(table, query, rows[0]);
  const lead = isSo || reasons.length > 0 ? '' : 'this is not so. ';
  const unread = isSo ? listWhyNotRead(material) : [];
  const by = reasons.length === 0 ? '' : sayJudgedBy(table, query, rows[0]);
  const said = [`${lead}${reasons.length > 0 ? formatList(reasons, MOST_NAMES) : facts}`, ...unread].join('; ');
  return {
    answer,
    headline: `${said.startsWith(subject.name) || areOf(subject.name, reasons) ? said : `${subject.name}: ${said}`}${by}`,
    notes: [...(reasons.length > 0 && facts !== '' ? [`Read: ${facts}.`] : []), ...notes],
  };
}

/** Why the row is what is asked of it, where an attribute tells. */
const listReasons = ({ table, query }: Pick<QueryMaterial, 'table' | 'query'>, row: unknown): readonly string[] =>
  query.where.flatMap(({ attribute: id, op, value }) => {
    const attribute = table.attributes[id];
    if (attribute?.type !== 'choice' || attribute.because === undefined || op !== 'is') return [];
    return attribute.because(row as never, String(value));
  });

/** What is not read of why it is so. */
const listWhyNotRead = ({ table, query }: Pick<QueryMaterial, 'table' | 'query'>): readonly string[] =>
  query.where.flatMap(({ attribute: id }) => {
    const attribute = table.attributes[id];
    return attribute?.type === 'choice' ? (attribute.whyNotRead ?? []) : [];
  });

/** Words that only say that something is wrong, whatever it is. */
const SAYS_BAD =
  /(?<!\p{L})(?:flag\p{L}*|risk\p{L}*|dangerous|wrong|suspicious|problem\p{L}*|issue|concern\p{L}*|bad|critical|list|reported|gefährlich|riskant|verdächtig|dangereu\p{L}+|suspect\p{L}*|peligros\p{L}+|sospechos\p{L}+)(?!\p{L})/iu;

/** "second factor none; roles Global Administrator": what is asked of a row first, then the table's own columns. */
function listFacts(table: QueryMaterial['table'], { where, show = [] }: QueryMaterial['query'], row: unknown): string {
  const asked = [...where.map(({ attribute }) => attribute), ...show];
  const told = [...(table.tellsOfOne ?? []).filter((id) => holdsValue(table, id, row)), ...table.columns];
  const ids = new Set([...asked.flatMap((id) => [id, ...(table.attributes[id]?.also ?? [])]), ...told]);
  return [...ids]
    .flatMap((id) => {
      const attribute = table.attributes[id];
      const value = attribute && readAttribute(attribute, row);
      if (attribute === undefined || value === undefined || value === null) return [];
      return [`${labelInSentence(attribute.label)} ${formatRowValue(attribute, row)}`];
    })
    .join('; ');
}

/** " (sign-in methods: Authenticator app)": what a judgement is made by, which the title of a finding leaves out. */
function sayJudgedBy(table: QueryMaterial['table'], { where }: QueryMaterial['query'], row: unknown): string {
  const ids = new Set(where.flatMap(({ attribute }) => table.attributes[attribute]?.judgedBy ?? []));
  const told = [...ids].flatMap((id) => {
    const attribute = table.attributes[id];
    return attribute !== undefined && holdsValue(table, id, row)
      ? [`${labelInSentence(attribute.label)}: ${formatRowValue(attribute, row)}`]
      : [];
  });
  return told.length === 0 ? '' : ` (${told.join('; ')})`;
}

/** Findings name whom they are about. */
const areOf = (name: string, reasons: readonly string[]): boolean =>
  reasons.length > 0 && reasons.every((reason) => reason.includes(name));
