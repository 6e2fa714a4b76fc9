import type { Subject } from '../../core/subject.js';
import type { NamedSubject, Query } from '../../language/model/query.js';
import type { AnySubjectTable, KnownSubject } from '../../subjects/model/subject-table.js';
import { listValues, readAttribute, valueText } from './attribute-value-formatting.js';
import { isDoerAskedFor } from './named-attribute.js';
import type { NameCandidate } from './name-matcher.js';
import type { NameTarget as Target, NameTargets as Candidates } from './spoken-name.js';

/** Everything that a name may mean in a table: its rows, the values of their attributes, and `others`. */
export function listCandidates(
  table: AnySubjectTable,
  rows: readonly unknown[],
  others: readonly KnownSubject[],
): Candidates {
  const byKey = new Map<string, NameCandidate<Target>>();
  const aliases = new Map(others.map((one) => [one.subject.id, one.aliases]));
  for (const { subject, attributes, ...known } of others) {
    for (const attribute of attributes) {
      const item = { attribute, key: subject.id, name: subject.name, subject };
      byKey.set(`${attribute} ${subject.id}`, { item, names: [subject.name, subject.id, ...known.aliases] });
    }
  }
  for (const row of rows) {
    const subject = table.subject(row as never);
    byKey.set(`self ${subject.kind} ${subject.id}`, {
      item: { key: subject.id, name: subject.name },
      names: [subject.name, subject.id, ...(table.aliases?.(row as never) ?? [])],
    });
    for (const [id, attribute] of Object.entries(table.attributes)) {
      if (attribute.type !== 'text' && attribute.type !== 'subjects') continue;
      for (const value of listValues(readAttribute(attribute, row))) {
        const key = keyOf(value);
        if (byKey.has(`${id} ${key}`)) continue;
        byKey.set(`${id} ${key}`, {
          item: {
            attribute: id,
            key,
            name: valueText(value),
            ...(typeof value === 'object' ? { subject: value } : {}),
          },
          names: typeof value === 'object' ? [value.name, value.id, ...(aliases.get(value.id) ?? [])] : [String(value)],
        });
      }
    }
  }
  return [...byKey.values()];
}

/** The key by which a value of an attribute is found: the id of a subject, else the value as text. */
export const keyOf = (value: boolean | number | string | Subject): string =>
  typeof value === 'object' ? value.id : String(value);

/** Candidates of the kind that the question's words name, those that an attribute takes before the rows' own names. */
export function choose(one: NamedSubject, candidates: Candidates, table: AnySubjectTable): Candidates {
  const { kind } = one;
  const byLookup = candidates.filter(({ item }) => {
    const attribute = item.attribute === undefined ? undefined : table.attributes[item.attribute];
    return (attribute?.type === 'text' || attribute?.type === 'subjects') && attribute.lookup === kind;
  });
  const own = candidates.filter(({ item }) => item.attribute === undefined);
  if (kind === 'role' || kind === 'permission' || kind === 'department') return byLookup;
  if (one.attributes !== undefined) return candidates;
  const isOwnKind =
    (kind === 'user' && table.about === 'user') || (kind === 'app' && table.about === 'service-principal');
  if (isOwnKind) return own;
  if (byLookup.length > 0) return byLookup;
  return kind === 'name' ? candidates : own;
}

/** By the word before it a name may be a value of some attributes alone; who did it is asked, so that the name is no doer. */
export function fitsIn(query: Query, { attributes }: NamedSubject, table: AnySubjectTable) {
  return ({ item: { attribute } }: NameCandidate<Target>): boolean => {
    if (attribute === undefined) return attributes === undefined;
    if (attributes !== undefined) return attributes.includes(attribute);
    return !isDoerAskedFor(query, table, attribute);
  };
}
