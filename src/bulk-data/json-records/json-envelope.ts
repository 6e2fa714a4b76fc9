// Part of the record scanner: record-scanner.ts says what it pays, and how that is measured.
import { CHAR_CODE, isJsonWhitespace } from './json-characters.js';
import { ObjectEndFinder } from './json-object-end.js';

/**
 * Names of lists of records: of a page of Graph (`value`), a message of an event hub (`records`), an answer of Log Analytics (`tables`,
 * `rows`), of Splunk (`results`) and of Elasticsearch (`hits` in `hits`), and of tools (`data`, `events`, `logs`, `items`). Sources:
 * https://learn.microsoft.com/azure/azure-monitor/platform/stream-monitoring-data-event-hubs,
 * https://learn.microsoft.com/azure/azure-monitor/logs/api/response-format,
 * https://www.elastic.co/docs/api/doc/elasticsearch/operation/operation-search
 */
const LISTS: ReadonlySet<string> = new Set([
  'value',
  'records',
  'data',
  'results',
  'hits',
  'events',
  'logs',
  'items',
  'tables',
  'rows',
]);
/** Names of objects that may hold such a list. */
const HOLDERS: ReadonlySet<string> = new Set(['hits', 'data', 'response', 'body', 'd']);

/** Names that an envelope does not have, so that most records are told at once. In small letters. */
const OF_RECORDS: ReadonlySet<string> = new Set([
  'id',
  'operation',
  'operationname',
  'operations',
  'activitydisplayname',
  'auditdata',
  'creationtime',
  'createddatetime',
  'timegenerated',
  'properties',
  '_raw',
  '_source',
  '_index',
]);
/** How many bytes are searched for the list. */
const ENVELOPE_BYTES = 16_384;
/** What the first name of an envelope may begin with, beside small letters and signs; nearly all records of the feed begin otherwise. */
const CAPITALS: ReadonlySet<string> = new Set('VRDHELIT');

/** Whether an object begins as an envelope may: cheap, for every record. */
export function mayBeginEnvelope(text: string, place: number): boolean {
  const at = skipBlanks(text, place + 1);
  if (at >= text.length - 1) return true;
  const code = text.charCodeAt(at + 1);
  if (text.charCodeAt(at) !== CHAR_CODE.quote) return false;
  return code < 0x41 || code > 0x5a || CAPITALS.has(text.charAt(at + 1));
}

/** Whether the object at a position holds a list of records; `beyond`: more text is needed to tell. */
export function inspectEnvelope(text: string, place: number): 'envelope' | 'other' | 'beyond' {
  let at = skipBlanks(text, place + 1);
  for (;;) {
    if (at - place > ENVELOPE_BYTES) return 'other';
    const member = readMember(text, at);
    if (member === undefined) return at >= text.length || text.charCodeAt(at) === CHAR_CODE.quote ? 'beyond' : 'other';
    if (OF_RECORDS.has(member.name.toLowerCase())) return 'other';
    const kind = kindOfMember(text, member);
    if (kind === 'beyond' || kind === 'list' || kind === 'table') return kind === 'beyond' ? kind : 'envelope';
    if (kind === 'holder') {
      const inner = inspectEnvelope(text, member.value);
      if (inner !== 'other') return inner;
    }
    const end = endOfValue(text, member.value);
    if (end === -1) return 'beyond';
    at = skipBlanks(text, end);
    if (at >= text.length) return 'beyond';
    if (text.charCodeAt(at) !== CHAR_CODE.comma) return 'other';
    at = skipBlanks(text, at + 1);
  }
}

/** A member of an object: its name, and where its value begins. */
interface JsonMember {
  readonly name: string;
  readonly value: number;
}

/** The member whose quote is at a position; undefined if it is none, or goes beyond the text. */
export function readMember(text: string, place: number): JsonMember | undefined {
  if (text.charCodeAt(place) !== CHAR_CODE.quote) return undefined;
  const end = endOfString(text, place);
  if (end === -1) return undefined;
  const colon = skipBlanks(text, end);
  const value = skipBlanks(text, colon + 1);
  if (text.charCodeAt(colon) !== CHAR_CODE.colon || value >= text.length) return undefined;
  return { name: text.slice(place + 1, end - 1), value };
}

/** What a member of an envelope is: `table`: a list of rows, each a list of values; `columns`: the names for them. */
export function kindOfMember(
  text: string,
  { name, value }: JsonMember,
): 'list' | 'table' | 'columns' | 'holder' | 'nested' | 'plain' | 'beyond' {
  const key = name.toLowerCase();
  const code = text.charCodeAt(value);
  if (code === CHAR_CODE.openObject) return HOLDERS.has(key) ? 'holder' : 'nested';
  if (code !== CHAR_CODE.openArray) return 'plain';
  if (key === 'columns') return 'columns';
  if (!LISTS.has(key)) return 'nested';
  const first = skipBlanks(text, value + 1);
  if (first >= text.length) return 'beyond';
  const begins = text.charCodeAt(first);
  if (begins === CHAR_CODE.openArray) return 'table';
  return begins === CHAR_CODE.openObject || begins === CHAR_CODE.closeArray ? 'list' : 'nested';
}

/** The position after a value; -1 if it goes beyond the text. */
function endOfValue(text: string, place: number): number {
  const code = text.charCodeAt(place);
  if (code === CHAR_CODE.quote) return endOfString(text, place);
  if (code === CHAR_CODE.openObject || code === CHAR_CODE.openArray)
    return new ObjectEndFinder().find(text, place, false);
  let at = place;
  while (at < text.length && !/[,}\]\s]/.test(text.charAt(at))) at++;
  return at === text.length ? -1 : at;
}

function endOfString(text: string, place: number): number {
  for (let at = text.indexOf('"', place + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (text.charCodeAt(at - 1 - slashes) === CHAR_CODE.backslash) slashes++;
    if (slashes % 2 === 0) return at + 1;
  }
  return -1;
}

function skipBlanks(text: string, from: number): number {
  let place = from;
  while (isJsonWhitespace(text.charCodeAt(place))) place++;
  return place;
}
