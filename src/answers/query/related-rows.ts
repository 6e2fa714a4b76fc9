import { formatList } from '../../core/sentence-formatting.js';
import type { Subject } from '../../core/subject.js';
import type { QueryRelation } from '../../language/model/query.js';
import type { VerbPhrase } from '../../subjects/model/wording.js';
import type { AnySubjectTable } from '../../subjects/model/subject-table.js';
import { compares } from './condition-evaluator.js';
import { listValues, readAttribute } from './attribute-value-formatting.js';

/** Rows of another table that a question relates its own to. */
export interface RelatedRows {
  /** Whether a row is related to one that is asked for; undefined where that is not known. */
  readonly holds: (row: unknown) => boolean | undefined;
  /** "is owned by an admin who has no second factor". */
  readonly says: VerbPhrase;
  /** Which ones each of these rows is related to, as a sentence; nothing where an attribute of the rows shows it. */
  readonly describe: (rows: readonly unknown[]) => readonly string[];
  /** Words about the others that nothing accounts for. */
  readonly unread: readonly string[];
}

/** What the others are: the rows of their table, and which of them are asked for. */
export interface OtherRows {
  readonly table: AnySubjectTable;
  readonly rows: readonly unknown[];
  readonly matched: readonly unknown[];
  /** Rows of which it is not known whether they are asked for. */
  readonly undecided: readonly unknown[];
}

type Link = Pick<QueryRelation, 'of' | 'attribute' | 'open'> & Pick<QueryRelation['query'], 'amount'>;

/** Links rows of a table with others, by the ids and other names of both. */
export function linkRows(
  table: AnySubjectTable,
  link: Link,
  others: OtherRows,
): Pick<RelatedRows, 'holds' | 'describe'> {
  return link.of === 'these' ? linkTo(table, link, others) : linkFrom(table, link, others);
}

/** These rows name the others: an app its owners. */
function linkTo(table: AnySubjectTable, { attribute, open }: Link, others: OtherRows): ReturnType<typeof linkRows> {
  const indexOf = (rows: readonly unknown[]): ReadonlySet<string> =>
    new Set(rows.flatMap((row) => keysOfRow(others.table, row)));
  const [matched, undecided, all] = [indexOf(others.matched), indexOf(others.undecided), indexOf(others.rows)];
  return {
    holds: (row) => {
      const named = readLink(table, attribute, row);
      if (named === undefined) return undefined;
      // An app is no person, whatever is asked of people.
      const keys = named
        .filter(({ kind }) => others.table.about !== 'user' || kind !== 'service-principal')
        .map(({ id }) => id.toLowerCase());
      if (keys.some((key) => matched.has(key))) return true;
      return keys.some((key) => undecided.has(key) || (open === true && !all.has(key))) ? undefined : false;
    },
    describe: () => [],
  };
}

/** The others name these rows: of an admin those apps are asked for that name them as an owner. */
function linkFrom(
  table: AnySubjectTable,
  { attribute, amount = ANY }: Link,
  others: OtherRows,
): ReturnType<typeof linkRows> {
  const [matched, undecided] = [others.matched, others.undecided].map((rows) => {
    const links = new Map<string, string[]>();
    for (const row of rows)
      for (const { id } of readLink(others.table, attribute, row) ?? [])
        links.set(id.toLowerCase(), [...(links.get(id.toLowerCase()) ?? []), others.table.subject(row as never).name]);
    return links;
  });
  // What one of them names was not read: it may be any.
  const isOpen = [...others.matched, ...others.undecided].some(
    (row) => readLink(others.table, attribute, row) === undefined,
  );
  return {
    holds: (row) => {
      const keys = keysOfRow(table, row);
      const count = keys.flatMap((key) => matched?.get(key) ?? []).length;
      const isUnsure = isOpen || keys.some((key) => undecided?.has(key));
      const holds = compares(count, amount.op, amount.than);
      // More of them can only be more than enough.
      return isUnsure && !(holds && (amount.op === 'at-least' || amount.op === 'more-than')) ? undefined : holds;
    },
    describe: (rows) => {
      if (rows.length === 0) return [];
      const parts = rows.slice(0, MOST_ROWS).map((row) => {
        const names = keysOfRow(table, row).flatMap((key) => matched?.get(key) ?? []);
        return `${table.subject(row as never).name}: ${formatList([...new Set(names)], MOST_NAMES)}`;
      });
      const more = rows.length > parts.length ? `; and ${rows.length - parts.length} more` : '';
      return [`Which ${others.table.noun[1]}: ${parts.join('; ')}${more}.`];
    },
  };
}

/** One is enough. */
const ANY: NonNullable<Link['amount']> = { op: 'at-least', than: 1 };

const MOST_ROWS = 10;
const MOST_NAMES = 5;

/** A row by its id and its other names: a log names people by their sign-in name. */
function keysOfRow(table: AnySubjectTable, row: unknown): readonly string[] {
  const { id } = table.subject(row as never);
  return [id, ...(table.aliases?.(row as never) ?? [])].map((key) => key.toLowerCase());
}

function readLink(table: AnySubjectTable, id: string, row: unknown): readonly Subject[] | undefined {
  const attribute = table.attributes[id];
  const value = attribute && readAttribute(attribute, row);
  if (value === undefined) return undefined;
  return listValues(value).filter((one) => typeof one === 'object');
}
