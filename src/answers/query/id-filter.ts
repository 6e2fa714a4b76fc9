import { distinctSubjects, type Subject, type SubjectKind } from '../../core/subject.js';
import type { NamedSubject, Query } from '../../language/model/query.js';
import type { Attribute } from '../../subjects/model/attribute.js';
import type { AnySubjectTable, KnownSubject } from '../../subjects/model/subject-table.js';
import { listValues, readAttribute, valueText } from './attribute-value-formatting.js';
import { isOfUnlisted } from './name-row-filter.js';
import type { RowFilter } from './row-filter.js';

type SubjectHolder = Extract<Attribute<never>, { type: 'text' | 'subjects' }>;

/** A filter by ids, and whether any row has or holds one of them. */
export interface IdFilter extends RowFilter {
  readonly isHeld: boolean;
}

/** Whether nothing in a table has or holds who is asked for, and the table does not know them either: another one may. */
export const isUnheld = (
  { isHeld }: IdFilter,
  { not, ids = [] }: NamedSubject,
  known: readonly KnownSubject[],
): boolean => !isHeld && not !== true && !known.some(({ subject }) => ids.includes(subject.id));

/**
 * Limits the rows to subjects that are known by their ids: the rows' own, else those that an attribute holds. Where the question asks to see
 * such an attribute ("which apps does she own?") it is that one, else any, but not the one by which it is asked who did something; by the
 * word before it, it may be a value of some alone.
 */
export function filterByIds(
  { kind, ids = [], words, not = false, attributes }: NamedSubject,
  { form, show = [] }: Pick<Query, 'form' | 'show'>,
  table: AnySubjectTable,
  rows: readonly unknown[],
): IdFilter {
  const wanted = new Set(ids.map((id) => id.toLowerCase()));
  // Exchange tells who changed a rule by the display name alone.
  const named = words.toLowerCase();
  const subjectOf = (row: unknown): Subject => table.subject(row as never);
  const isOwn = attributes === undefined;
  // The log knows rules and connectors by their names alone.
  const isCalled = wanted.has(named) && LOGGED_BY_NAME.has(table.about);
  const isWanted = ({ id, name }: Subject): boolean =>
    wanted.has(id.toLowerCase()) || (isCalled && name.toLowerCase() === named);
  const own = isOwn ? distinctSubjects(rows.map(subjectOf).filter(isWanted)) : [];
  if (own.length > 0) {
    const test = (row: unknown): boolean => isWanted(subjectOf(row)) !== not;
    return {
      test,
      says: `${not ? 'not ' : ''}${words}`,
      ...(not ? { leavesOut: true } : { subjects: own }),
      isHeld: true,
    };
  }
  const holders = Object.entries(table.attributes).filter((entry): entry is [string, SubjectHolder] => {
    const [id, { type }] = entry;
    return (type === 'subjects' || type === 'text') && (isOwn || attributes.includes(id));
  });
  const ofKind = holders.filter(([, { lookup }]) => lookup === kind);
  const lookedUp = ofKind.length > 0 ? ofKind : holders.filter(([, { lookup }]) => lookup !== undefined);
  // "who reset his password?": he is not who did it.
  const isWho = ([id, { who }]: [string, SubjectHolder]): boolean =>
    (form === 'who' || form === 'when') && show.includes(id) && who !== undefined;
  const others = isOwn && holders.some(isWho) ? holders.filter((one) => one[1].type === 'subjects' && !isWho(one)) : [];
  const candidates = others.length > 0 ? others : lookedUp.length > 0 ? lookedUp : holders;
  const asked = candidates.filter(([id, { type }]) => show.includes(id) && type === 'subjects');
  const among = (asked.length > 0 ? asked : candidates).map(([, attribute]) => attribute);
  return {
    test: (row) => {
      const found = holdsAny(among, row, wanted, named);
      return found === undefined ? undefined : found !== not;
    },
    says: `${not ? 'not ' : ''}${words}`,
    ...(not ? { leavesOut: true } : {}),
    isHeld: rows.some((row) => holdsAny(among, row, wanted, named) !== false),
  };
}

const LOGGED_BY_NAME: ReadonlySet<SubjectKind> = new Set<SubjectKind>(['transport-rule', 'connector']);

/** Whether an attribute of a row holds one of the ids or names; undefined: not, and one was not read. */
function holdsAny(
  attributes: readonly SubjectHolder[],
  row: unknown,
  wanted: ReadonlySet<string>,
  named: string,
): boolean | undefined {
  let unknown = false;
  for (const attribute of attributes) {
    const value = readAttribute(attribute, row);
    const besides = [...wanted].map((id) => isOfUnlisted(attribute, row, id));
    if (value === undefined || besides.includes(undefined)) unknown = true;
    if (besides.includes(true)) return true;
    for (const one of listValues(value)) {
      if (wanted.has(valueText(one).toLowerCase())) return true;
      if (typeof one !== 'object') continue;
      if (wanted.has(one.id.toLowerCase())) return true;
      if ((one.id === '' || one.id === one.name) && one.name.toLowerCase() === named) return true;
    }
  }
  return unknown ? undefined : false;
}
