import { formatCount } from '../../core/plural-formatting.js';
import { formatList } from '../../core/sentence-formatting.js';
import type { Query, QueryCondition } from '../../language/model/query.js';
import type { AnySubjectTable, DefaultCondition } from '../../subjects/model/subject-table.js';
import { evaluateCondition } from './condition-evaluator.js';

/** The rows that a question is about before its conditions, and a note on those left out by default. */
export interface QueryPopulation {
  readonly rows: readonly unknown[];
  /** Whether a row exists and counts, but cannot match: what a disabled rule would do it does not do. */
  readonly isIdle: (row: unknown) => boolean;
  /** Rows that are left out by default. */
  readonly leftOut: readonly unknown[];
  readonly notes: readonly string[];
}

/** Most names of rows that would match if they were in force. */
const MOST_NAMES = 5;

/**
 * Applies the table's default conditions that the question does not lift. Rows that are named stay: an answer about one is about that one.
 * `mayBeAsked`: whether the names of a question leave a row open; of those who hold another role it is not told that they are not counted.
 */
export function selectPopulation(
  table: AnySubjectTable,
  query: Query,
  rows: readonly unknown[],
  namedIds: ReadonlySet<string>,
  mayBeAsked: (row: unknown) => boolean,
): QueryPopulation {
  const leftOut: string[] = [];
  const gone: unknown[] = [];
  const idle = new Set<unknown>();
  let left = rows;
  for (const one of table.defaults ?? []) {
    const attribute = table.attributes[one.attribute];
    if (attribute === undefined || isLifted(one, query)) continue;
    const condition: QueryCondition = { attribute: one.attribute, op: 'is', value: one.value, words: '' };
    const out = left.filter(
      (row) => !namedIds.has(table.subject(row as never).id) && evaluateCondition(attribute, condition, row) === false,
    );
    if (out.length === 0) continue;
    if (one.onlyWith !== undefined) for (const row of out) idle.add(row);
    else {
      const asked = out.filter(mayBeAsked).length;
      if (one.absent !== true && asked > 0) {
        const counted = leftOut.length === 0 ? formatCount(asked, ...table.noun) : String(asked);
        leftOut.push(`${counted} that ${one.leftOut[asked === 1 ? 0 : 1]}`);
      }
      const these = new Set(out);
      left = left.filter((row) => !these.has(row));
      gone.push(...out);
    }
  }
  return {
    rows: left,
    isIdle: (row) => idle.has(row),
    leftOut: gone,
    notes: leftOut.length === 0 ? [] : [`Not counted: ${leftOut.join('; ')}.`],
  };
}

/** Names rows that are not counted, though the question is about what they have: nobody is to miss them. */
export function describeLeftOut(table: AnySubjectTable, rows: readonly unknown[], isEvery: boolean): readonly string[] {
  if (rows.length === 0) return [];
  const names = formatList(
    rows.map((row) => {
      const says = sayAbsence(table, row);
      return `${table.subject(row as never).name}${says === undefined ? '' : `, which ${says},`}`;
    }),
    MOST_NAMES,
  );
  const [matches, match] = isEvery ? ['does not match', 'do not match'] : ['matches too', 'match too'];
  return [`Of those not counted, ${names} ${rows.length === 1 ? matches : match}.`];
}

/** What is said of a row that is there no more: "was removed"; undefined: it is there, or nothing of the kind is known. */
export function sayAbsence({ defaults = [], attributes }: AnySubjectTable, row: unknown): string | undefined {
  const absent = defaults.find(({ absent: is, attribute: id, value }) => {
    const attribute = attributes[id];
    const condition: QueryCondition = { attribute: id, op: 'is', value, words: '' };
    return is === true && attribute !== undefined && evaluateCondition(attribute, condition, row) === false;
  });
  return absent?.leftOut[0];
}

/** Says of rows that a question names and that are there no more that this is so. */
export function describeAbsent(table: AnySubjectTable, named: readonly unknown[]): readonly string[] {
  return named.flatMap((row) => {
    const says = sayAbsence(table, row);
    return says === undefined ? [] : [`${table.subject(row as never).name} ${says}.`];
  });
}

/** Says which rows would match if they were in force. */
export function describeIdle(table: AnySubjectTable, rows: readonly unknown[]): readonly string[] {
  const says = table.defaults?.find(({ onlyWith }) => onlyWith !== undefined)?.leftOut;
  if (rows.length === 0 || says === undefined) return [];
  const names = formatList(
    rows.map((row) => table.subject(row as never).name),
    MOST_NAMES,
  );
  return [`Not counted: ${names}, which ${says[rows.length === 1 ? 0 : 1]}.`];
}

function isLifted(
  { attribute, unlessNamed = [], unlessAsked = [], onlyWith }: DefaultCondition,
  { where, named, show, by }: Query,
): boolean {
  return (
    onlyWith?.every((id) => where.every((condition) => condition.attribute !== id)) === true ||
    where.some((condition) => condition.attribute === attribute || unlessAsked.includes(condition.attribute)) ||
    by?.attribute === attribute ||
    show?.includes(attribute) === true ||
    named.some(({ kind }) => unlessNamed.some((lookup) => lookup === kind))
  );
}
