import type { AnySubjectTable } from '../../subjects/model/subject-table.js';
import { listValues, readAttribute } from './attribute-value-formatting.js';
import type { ResolvedNames } from './name-resolver.js';
import { nameWithReasons } from './named-with-reasons.js';
import type { PhrasedAnswer } from './phrased-answer.js';
import type { MatchedRows, QueryMaterial } from './query-material.js';
import { sayFact } from './value-lead.js';

/** Whether a row has anything to say of an attribute. */
export function holdsValue({ attributes }: AnySubjectTable, id: string, row: unknown): boolean {
  const attribute = attributes[id];
  return attribute !== undefined && listValues(readAttribute(attribute, row)).length > 0;
}

/**
 * " (state: expired; end date: 2026-05-02 09:00 UTC)": what the table holds of the only row that a name leads to, what is asked first and
 * without what the sentence says already. That there is one answers no question about it.
 */
export function tellMoreOfOne(
  { table, query }: Pick<QueryMaterial, 'table' | 'query'>,
  names: Pick<ResolvedNames, 'filters' | 'mentioned'>,
  matched: readonly unknown[],
): string {
  const [row, other] = matched;
  const { filters } = names;
  if (row === undefined || other !== undefined || filters.length === 0) return '';
  if (!saysNothingYet(table, query)) return '';
  if (nameWithReasons({ table, query }, names, matched) !== undefined) return '';
  // That there is one does not say which.
  const said = new Set(query.where.flatMap(({ attribute, op }) => (op === 'has' ? [] : [attribute])));
  const narrowed = filters.map(({ says }) => says.toLowerCase());
  const ids = new Set([...(query.show ?? []), ...(table.tellsOfOne ?? table.columns)]);
  const facts = [...ids]
    .filter((id) => !said.has(id) && holdsValue(table, id, row))
    .flatMap((id) => sayFact(table, id, row))
    .filter((fact) => !narrowed.includes(fact.replace(': ', ' ').toLowerCase()));
  return facts.length === 0 ? '' : ` (${facts.join('; ')})`;
}

/** A condition says something of the row; of a part of what is named, such as a secret of an app, it only says which. A change is its name. */
const saysNothingYet = ({ about, judgedAs }: AnySubjectTable, { where, check }: QueryMaterial['query']): boolean =>
  about !== 'event' && check === undefined && (where.length === 0 || judgedAs !== undefined);

/** "what is Inbound relay 02?": all that is read of it answers. */
const WHAT_IS =
  /^[\s¿]*(?:(?:what|who)(?:['’]s| is| was)|(?:was|wer) (?:ist|war)|qu['’]est[- ]ce que(?: c['’]est(?: que)?)?|c['’]est quoi|qu[ée] es|explain|describe) (?:(?:the|der|die|das|le|la|el) )?["“«]?(?<name>[^?"”»]{2,80})["”»]?[?]*$/iu;

/** Whether it is asked who is one of the kind: "wer von denen ist Admin". */
const isWhoseKind = ({ words }: AnySubjectTable, question: string): boolean => {
  const kinds = Object.values(words).flatMap((one) => one.split('|'));
  const last = WHO_IS.exec(question.toLowerCase())?.groups?.['kind'];
  return last !== undefined && kinds.includes(last);
};

const WHO_IS =
  /^[\s¿]*(?:(?:and|und|et|y) )?(?:who|wer|qui|qui[eé]n(?:es)?)(?!\p{L}).* (?:is|are|was|ist|sind|est|sont|es|son) (?:also |still |auch |noch |aussi |encore |también |todavía )?(?:an? |eine? |une? |una? |des )?(?<kind>\p{L}+(?:[ -]\p{L}+)*)[\s?.!]*$/iu;

/** "does the rule …?", of which nothing is a condition: that it is one of the rules is no yes. */
export const phraseDeedNotRead = (
  material: QueryMaterial,
  names: Pick<ResolvedNames, 'filters'>,
  found: Pick<MatchedRows, 'matched'>,
  notes: readonly string[],
): PhrasedAnswer | undefined => (asksDeed(material) ? phraseNotRead(material, names, found, notes) : undefined);

/** Whether it is asked what one does or may do, and no condition says what. */
const asksDeed = ({ table, question, query }: QueryMaterial): boolean => {
  const { where, check, related = [], show = [] } = query;
  if (!DOES_SOMETHING.has(table.about)) return false;
  return where.length + related.length + show.length === 0 && check === undefined && ASKS_DEED.test(question);
};
const DOES_SOMETHING: ReadonlySet<string> = new Set(['transport-rule', 'connector', 'policy']);
const ASKS_DEED =
  /^[\s¿]*(?:(?:and|so|und|et|y),? )?(?:does|do|can|could|will|would|kann|darf|könnte|peut|pourrait|puede|podr[ií]a)(?!\p{L})(?!.*(?<!\p{L})(?:exist|existieren|existe)\p{L}*)/iu;

/** What is asked of the only one is in none of its attributes: its name alone would be no answer. */
export function phraseNotRead(
  {
    table,
    question,
    query: { form, where, check, unread, show = [], named },
  }: Pick<QueryMaterial, 'table' | 'query' | 'question'>,
  { filters }: Pick<ResolvedNames, 'filters'>,
  { matched: [row, other] }: Pick<MatchedRows, 'matched'>,
  notes: readonly string[],
): PhrasedAnswer | undefined {
  const isOwn = filters.some(({ subjects }) => subjects !== undefined);
  if (row === undefined || other !== undefined || !isOwn || where.length > 0 || check !== undefined) return undefined;
  // "which of them is a Global Admin?": the role is what is asked.
  const isAsked = filters.some(({ subjects }) => subjects === undefined);
  if (isAsked && unread.length === 0 && form !== 'when' && form !== 'value') return undefined;
  // "who of them is an admin?" of two people: that one of them is a row is the answer.
  if (
    form === 'who' &&
    unread.length === 0 &&
    named.flatMap(({ ids = [] }) => ids).length > 1 &&
    isWhoseKind(table, question)
  )
    return undefined;
  const subject = table.subject(row as never);
  const { name } = subject;
  const facts = [...new Set([...show, ...table.columns])].flatMap((id) => sayFact(table, id, row));
  const asked = WHAT_IS.exec(question.trim())?.groups?.['name']?.trim();
  if (asked?.toLowerCase() === name.toLowerCase())
    return {
      answer: { kind: 'value', value: null, subjects: [subject], of: 1 },
      headline: `${name}: ${facts.join('; ')}`,
      notes,
      rows: [row],
    };
  return {
    answer: { kind: 'unknown', value: null, subjects: [], of: null },
    headline: `I do not read what you ask of ${name}. I read: ${facts.join('; ')}`,
    notes,
  };
}
