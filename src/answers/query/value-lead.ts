import { labelInSentence } from '../../core/sentence-formatting.js';
import type { AnySubjectTable } from '../../subjects/model/subject-table.js';
import type { QueryMaterial } from './query-material.js';
import type { Attribute } from '../../subjects/model/attribute.js';
import { formatRowValue, readAttribute } from './attribute-value-formatting.js';
import { MOST_NAMES } from './phrased-answer.js';

const NO_NOUN =
  /(?:^| )(?:by|to|from|in|on|with|for|through|of|can|when|whose|created|granted|since|about|until|where|how)$/i;

/** Whether a label is a noun: "granted by of X" is not English. */
export const isNoun = (label: string): boolean => !NO_NOUN.test(label);

/**
 * The first words of an answer with one value: "Bram de Vries (granted by): Mail.Read", "3 days: age of Portal". `value` begins the answer;
 * an empty one is none.
 */
export function leadWithValue(value: string, label: string, names: string): string {
  const said = value === '' ? 'none' : value;
  const what = labelInSentence(label);
  return isNoun(label) ? `${said}: ${what} of ${names}` : `${said} (${what}): ${names}`;
}

/** What is said of a value that is not known, and why where that is. */
export function sayUnknown(label: string, names: string, why: string | undefined): string {
  const because = why === undefined ? '' : `: ${why}`;
  if (!isNoun(label)) return `I could not read it for ${names}: “${label}” is not known${because}.`;
  return `I could not read it: ${label} of ${names} is not known${because}.`;
}

/** "Security Administrator (standing)": of several rows each value with what completes it. undefined: nothing does, or a value comes twice. */
export function listWithBeside(
  id: string,
  { attributes }: AnySubjectTable,
  rows: readonly unknown[],
): readonly string[] | undefined {
  const attribute = attributes[id];
  const second = attributes[attribute?.also?.[0] ?? ''];
  if (attribute === undefined || second?.type !== 'choice' || rows.length < 2) return undefined;
  const parts = rows.map((row) => {
    const value = formatRowValue(attribute, row);
    const more = formatRowValue(second, row);
    return { value, said: more === '' ? value : `${value} (${more})` };
  });
  const isEach = new Set(parts.map(({ value }) => value)).size === rows.length;
  return isEach ? parts.map(({ said }) => said) : undefined;
}

/** "publisher: Contoso" of a row; nothing where the table has no such attribute. */
export function sayFact(table: AnySubjectTable, id: string, row: unknown): readonly string[] {
  const attribute = table.attributes[id];
  if (attribute === undefined) return [];
  const because = attribute.type === 'flag' ? attribute.because?.(row as never) : undefined;
  if (because !== undefined) return [because];
  return [`${labelInSentence(attribute.label)}: ${formatRowValue(attribute, row)}`];
}

/** The same for what only completes an answer: an empty list adds nothing. */
export function sayFactBeside(table: AnySubjectTable, id: string, row: unknown): readonly string[] {
  const attribute = table.attributes[id];
  const value = attribute && readAttribute(attribute, row);
  return Array.isArray(value) && value.length === 0 ? [] : sayFact(table, id, row);
}

/**
 * The first words of an answer with the values of several rows: "Sign-in: A: …; B: …". `name` is whom all of them are of: where its rows differ by
 * a time, that is told of what each is, "Office Sync Helper (since): Global Administrator: 2026-09-16".
 */
export function leadWithEach(
  { table }: Pick<QueryMaterial, 'table'>,
  rows: readonly unknown[],
  attribute: Attribute<never>,
  name: string | undefined,
): string {
  const { label, type } = attribute;
  const nameRow = nameRowsApart(table, rows, type === 'instant');
  const parts = rows.slice(0, MOST_NAMES).map((row) => `${nameRow(row)}: ${formatRowValue(attribute, row)}`);
  const more = rows.length > parts.length ? `; and ${rows.length - parts.length} more` : '';
  const each = `${parts.join('; ')}${more}`;
  if (name === undefined || type !== 'instant' || rows.length === 1) return `${label}: ${each}`;
  return isNoun(label) ? `${label} of ${name}: ${each}` : `${name} (${labelInSentence(label)}): ${each}`;
}

/** How each of several rows is called: by its subject, and by its first column where a subject has several rows; of one subject by that alone. */
function nameRowsApart(table: AnySubjectTable, rows: readonly unknown[], isTime: boolean): (row: unknown) => string {
  const names = rows.map((row) => table.subject(row as never).name);
  const [first = ''] = table.columns;
  const attribute = isTime ? table.attributes[first] : undefined;
  return (row) => {
    const { name } = table.subject(row as never);
    const isRepeated = names.filter((one) => one === name).length > 1;
    if (attribute === undefined || !isRepeated) return name;
    const told = formatRowValue(attribute, row);
    return new Set(names).size === 1 ? told : `${name} (${told})`;
  };
}
