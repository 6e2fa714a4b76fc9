import { isGuid } from '../../core/guid.js';
import { omitUndefined } from '../../core/omit-undefined.js';
import { formatAlternatives, labelInSentence } from '../../core/sentence-formatting.js';
import type { Subject } from '../../core/subject.js';
import type { NamedSubject } from '../../language/model/query.js';
import type { AnySubjectTable } from '../../subjects/model/subject-table.js';
import { listValues, readAttribute } from './attribute-value-formatting.js';
import { any } from './condition-evaluator.js';
import { keyOf } from './name-candidates.js';
import type { RowFilter } from './row-filter.js';
import type { NameTarget as Target } from './spoken-name.js';

/**
 * Adds the filter of a name. "A or B": either is enough, as it is where a row can be, or be of, but one of them: "the roles of A and B", "who
 * consented to A and who to B".
 */
export function addFilter(filters: RowFilter[], filter: RowFilter, { or }: NamedSubject): void {
  const last = filters.at(-1);
  const isOwn = filter.subjects !== undefined && last?.subjects !== undefined;
  const isOfOne = filter.exclusive !== undefined && filter.exclusive === last?.exclusive;
  const before = or === true || isOwn || isOfOne ? filters.pop() : undefined;
  filters.push(before === undefined ? filter : eitherOf(before, filter));
}

function eitherOf(one: RowFilter, other: RowFilter): RowFilter {
  const either = [...(one.either ?? [one.says]), ...(other.either ?? [other.says])];
  const held = [...(one.held ?? []), ...(other.held ?? [])];
  return {
    test: (row) => any([one.test(row), other.test(row)]),
    says: sayEither(either),
    either,
    ...(held.length > 0 ? { held } : {}),
    ...(one.exclusive === other.exclusive ? omitUndefined({ exclusive: one.exclusive }) : {}),
    ...(one.subjects === undefined && other.subjects === undefined
      ? {}
      : { subjects: [...(one.subjects ?? []), ...(other.subjects ?? [])] }),
  };
}

const OF_KIND = /^(role|permission|department)s? (.+)$/;

/** "role Global Administrator, Exchange Administrator or Security Administrator": what all of them are is said once. */
function sayEither(either: readonly string[]): string {
  const parts = either.map((says) => OF_KIND.exec(says));
  const [first] = parts;
  const isOfKind = parts.every((part) => part !== null && part[1] === first?.[1]);
  const names = either.map((says, at) => (isOfKind ? (parts[at]?.[2] ?? says) : says));
  const listed = formatAlternatives(names);
  return isOfKind && first?.[1] !== undefined ? `${first[1]}s ${listed}` : listed;
}

const ABOUT = 'about';

/** How a scope names an attribute: what a change was done to is what it "is about". */
function labelOf(attribute: AnySubjectTable['attributes'][string] | undefined): string {
  if (attribute?.type === 'subjects' && attribute.says?.[0] === 'is about') return ABOUT;
  return labelInSentence(attribute?.label ?? '');
}

const isDoer = (attribute: AnySubjectTable['attributes'][string] | undefined): boolean =>
  attribute?.type === 'subjects' && attribute.who !== undefined;

/** Whether an attribute is so of somebody whom it does not list. A key that is no object id, such as a name, tells of nobody. */
export const isOfUnlisted = (
  attribute: AnySubjectTable['attributes'][string] | undefined,
  row: unknown,
  id: string,
): boolean | undefined =>
  attribute?.type === 'subjects' && attribute.alsoOf !== undefined && isGuid(id)
    ? attribute.alsoOf(row as never, id)
    : false;

/** Rows that are one of these, or hold one of these as a value; with `not`, the others. What was not read of a row leaves it open. */
export function toFilter(table: AnySubjectTable, targets: readonly Target[], says: string, not: boolean): RowFilter {
  const own = targets.filter(({ attribute }) => attribute === undefined);
  const ids = new Set(own.map(({ key }) => key));
  const byAttribute = targets.filter(({ attribute }) => attribute !== undefined);
  const test = (row: unknown): boolean | undefined => {
    if (ids.has(table.subject(row as never).id)) return !not;
    let unknown = false;
    for (const { attribute = '', key } of byAttribute) {
      const definition = table.attributes[attribute];
      const value = definition && readAttribute(definition, row);
      const isListed = value === undefined ? undefined : listValues(value).some((one) => keyOf(one) === key);
      const isSo = isListed === false ? isOfUnlisted(definition, row, key) : isListed;
      if (isSo === true) return !not;
      if (isSo === undefined) unknown = true;
    }
    return unknown ? undefined : not;
  };
  const subjects = own.map(({ key, name }): Subject => ({ kind: table.about, id: key, name }));
  const labels = new Set(byAttribute.map(({ attribute = '' }) => labelOf(table.attributes[attribute])));
  // The name may be the actor or the object of a change, the creator or the last editor of a rule.
  const areDoers = byAttribute.every(({ attribute = '' }) => isDoer(table.attributes[attribute]));
  const [label = ''] = labels;
  const lead = labels.has(ABOUT) || areDoers ? [...labels].join(' or ') : label;
  const what = own.length > 0 || byAttribute.length === 0 ? says : `${lead} ${says}`;
  const held = byAttribute
    .filter(({ attribute }) => attribute === (table.ofOneHeld ?? table.heldEach ?? table.togetherIn)?.by)
    .map(({ key }) => key);
  return {
    test,
    says: `${not ? 'not ' : ''}${what}`,
    ...(not ? { leavesOut: true } : {}),
    ...(subjects.length > 0 && !not ? { subjects } : {}),
    ...(held.length > 0 && !not ? { held } : {}),
    ...(not || own.length > 0 ? {} : omitUndefined({ exclusive: findExclusive(table, byAttribute) })),
  };
}

/** The attribute that all of them are of, where a row has but one of it. */
function findExclusive(table: AnySubjectTable, [first, ...others]: readonly Target[]): string | undefined {
  const id = first?.attribute;
  const attribute = id === undefined ? undefined : table.attributes[id];
  const isOne = attribute?.type === 'subjects' && attribute.exclusive === true;
  return isOne && others.every((one) => one.attribute === id) ? id : undefined;
}
