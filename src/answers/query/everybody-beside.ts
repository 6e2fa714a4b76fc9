import type { Query, QueryCondition } from '../../language/model/query.js';
import { asksOfAnybody } from '../../language/model/wider-people.js';
import type { AnySubjectTable } from '../../subjects/model/subject-table.js';
import type { QueryAnswer } from '../model/query-answer.js';
import { withoutVerdict } from './verdict.js';

/**
 * "who has no MFA?": what is read of those who hold a role, asked of everybody. undefined: the question means those alone or somebody by
 * name, or it is read of nobody else.
 */
export function askSameOfEverybody(
  query: Query,
  question: string,
  tables: Iterable<AnySubjectTable>,
): Query | undefined {
  const { table, named, related = [], check, by, where, show = [], every, ofKind } = query;
  const isPlain = named.length + related.length === 0 && check === undefined && by === undefined;
  if (!isPlain || every === true || ofKind === true || where.length === 0 || !asksOfAnybody(question)) return undefined;
  const wider = [...tables].find(({ widens }) => widens?.table === table);
  const isRead = wider !== undefined && where.every((one) => reads(wider, one));
  if (!isRead || !show.every((id) => Object.hasOwn(wider.attributes, id))) return undefined;
  return { ...query, about: wider.about, table: wider.id };
}

/** Whether a table holds what a condition on another table of people asks: who is enforced MFA is known of admins alone. */
export function reads({ attributes }: AnySubjectTable, { attribute: id, value }: QueryCondition): boolean {
  const attribute = attributes[id];
  if (attribute === undefined) return false;
  return attribute.type !== 'choice' || value === true || Object.hasOwn(attribute.values, String(value));
}

/** The answer of those who hold a role, with that of everybody beside it; the other way round where none of the first is meant. */
export function tellEverybody(ofSome: QueryAnswer, ofAll: QueryAnswer): QueryAnswer {
  const [some, all] = [ofSome.answer, ofAll.answer];
  const isMore = all.kind !== 'unknown' && ofAll.notFound.length === 0 && all.subjects.length > some.subjects.length;
  if (!isMore || some.kind === 'unknown') return ofSome;
  if (some.subjects.length === 0)
    return { ...ofAll, notes: [`Of admins: ${withoutVerdict(ofSome.headline)}`, ...ofAll.notes] };
  return { ...ofSome, notes: [`Of everybody: ${withoutVerdict(ofAll.headline)}`, ...ofSome.notes] };
}
