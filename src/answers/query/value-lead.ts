import { labelInSentence } from '../../core/sentence-formatting.js';
import type { AnySubjectTable } from '../../subjects/model/subject-table.js';
import type { QueryMaterial } from './query-material.js';
import { formatRowValue, readAttribute } from './attribute-value-formatting.js';

/** Labels that say no thing: "granted by of X" is no English. */
const NO_NOUN = /(?:^| )(?:by|to|from|in|on|with|for|through|of|can|when|whose|created|granted|since)$/i;

/**
 * The first words of an answer with one value: "Bram de Vries (granted by): Mail.Read", "3 days: age of Portal". `value` begins the answer;
 * an empty one is none.
 */
export function leadWithValue(value: string, label: string, names: string): string {
  const said = value === '' ? 'none' : value;
  const what = labelInSentence(label);
  return NO_NOUN.test(label) ? `${said} (${what}): ${names}` : `${said}: ${what} of ${names}`;
}

/** What is said of a value that is not known, and why where that is. */
export function sayUnknown(label: string, names: string, why: string | undefined): string {
  const because = why === undefined ? '' : `: ${why}`;
  if (NO_NOUN.test(label)) return `I could not read it for ${names}: “${label}” is not known${because}.`;
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
 * How each of several rows is called: by its subject, and by what the table tells first where that has several, "Tomás Rivera (Exchange
 * Administrator)"; of one subject by that alone. `isTime`: it is told when something of them is.
 */
export function nameRowsApart(
  { table }: Pick<QueryMaterial, 'table'>,
  rows: readonly unknown[],
  isTime: boolean,
): (row: unknown) => string {
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
