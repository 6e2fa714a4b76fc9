import { MAKING_IN_LOG } from '../../language/model/making-in-log.js';
import type { Query } from '../../language/model/query.js';
import type { AnySubjectTable } from '../../subjects/model/subject-table.js';
import type { QueryAnswer } from '../model/query-answer.js';

/** What is made by an act, where the question does not say of which kind it is. */
const MAKES: Readonly<Record<string, (named: Query['named']) => Query['about']>> = {
  created: () => 'service-principal',
  granted: (named) => (named.some(({ kind }) => kind === 'role') ? 'role' : 'permission'),
  consented: () => 'permission',
};
/** All that may be said of a making for its time to be the one that the table of its kind knows. */
const OF_MAKING: ReadonlySet<string> = new Set(['act', 'thing', 'ofWhole']);

/**
 * "who gave it that role, and when?" of what is older than the log: asks the table of such things since when it is so. undefined: the log tells
 * it, or something else is asked.
 */
export function askSinceOfUnlogged(
  { query, answer, notFound }: QueryAnswer,
  tables: Iterable<AnySubjectTable>,
): Query | undefined {
  const { about: log, form, where, named, period, unread, related = [] } = query;
  const isPlain = related.length === 0 && unread.length === 0 && period === undefined && notFound.length === 0;
  if (log !== 'event' || answer.kind !== 'unknown' || !isPlain || (form !== 'who' && form !== 'when')) return undefined;
  const valueOf = (attribute: string) => where.find((one) => one.attribute === attribute)?.value;
  const made = MAKES[String(valueOf('act'))]?.(named);
  if (made === undefined || !where.every(({ attribute, op }) => OF_MAKING.has(attribute) && op === 'is'))
    return undefined;
  const thing = valueOf('thing');
  const table = [...tables].find(({ about }) =>
    thing === undefined ? about === made : MAKING_IN_LOG[about]?.thing === thing,
  );
  const time = table && MAKING_IN_LOG[table.about]?.made;
  if (table === undefined || time === undefined || named.some(({ not }) => not === true)) return undefined;
  return {
    about: table.about,
    table: table.id,
    where: [],
    named: named.map(({ attributes: _, ...one }) => one),
    form: 'when',
    show: [time],
    unread: [],
  };
}

/** What the log does not tell, with since when it is so; that alone answers when. */
export function tellSince(ofLog: QueryAnswer, ofThere: QueryAnswer): QueryAnswer {
  if (ofThere.answer.kind !== 'value' || ofThere.notFound.length > 0 || ofThere.listing.rows.length === 0) return ofLog;
  if (ofLog.query.form === 'when')
    return { ...ofThere, notes: [`${ofLog.headline.replace(NOT_KNOWN, 'T')}.`, ...ofThere.notes] };
  return { ...ofThere, answer: ofLog.answer, headline: `${ofLog.headline}. When is known: ${ofThere.headline}` };
}

/** That much is known. */
const NOT_KNOWN = /^Not known: t/;
