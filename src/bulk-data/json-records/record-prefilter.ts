// Part of the record scanner: record-scanner.ts says what it pays, and how that is measured.
import { CHAR_CODE, isJsonWhitespace } from './json-characters.js';
import { isAtTop } from './record-id-finder.js';
import { OccurrenceCursor } from './text-occurrence-cursor.js';
import { classifyClosing, classifyOpenArray, classifyOpenObject } from './json-bracket-context.js';
import type { OperationDecisions } from './operation-decisions.js';
import type { OperationFilter } from './operation-filter.js';

/** Keys that name the operation, from their last part on: searching is fast if the first letter is rare. */
const OPERATION_TAIL = 'Operation"';
const ACTIVITY_TAIL = 'activityDisplayName"';
const ACTIVITY_PART = 'yDispl';

/** What the prefilter found out about a record. */
export type PrefilterResult =
  /** Ends at `end`; `parse`: it may be wanted, or may not be a record at all. */
  | { readonly kind: 'record'; readonly end: number; readonly parse: boolean }
  /** It continues beyond the visible text. */
  | { readonly kind: 'beyond' }
  /** Its end can only be found byte by byte. */
  | { readonly kind: 'unclear' };

const BEYOND: PrefilterResult = { kind: 'beyond' };
const UNCLEAR: PrefilterResult = { kind: 'unclear' };

/**
 * Decides about records in a stretch of JSON (UTF-8 bytes as a latin1 string) without parsing them: native searches
 * jump from bracket to bracket and to the operation key, and a few characters around each tell what it is. If they do
 * not, the record is `unclear` or gets parsed: nothing is skipped unless proven unwanted.
 */
export class RecordPrefilter {
  readonly #text: string;
  readonly #wanted: OperationFilter;
  readonly #decisions: OperationDecisions;
  readonly #openObject: OccurrenceCursor;
  readonly #closeObject: OccurrenceCursor;
  readonly #openArray: OccurrenceCursor;
  readonly #closeArray: OccurrenceCursor;
  readonly #operation: OccurrenceCursor;
  readonly #activity: OccurrenceCursor;
  readonly #escape: OccurrenceCursor;

  /** `decisions`: of the same filter, kept from text to text. */
  constructor(text: string, wanted: OperationFilter, decisions: OperationDecisions) {
    this.#text = text;
    this.#wanted = wanted;
    this.#decisions = decisions;
    this.#openObject = new OccurrenceCursor(text, '{');
    this.#closeObject = new OccurrenceCursor(text, '}');
    this.#openArray = new OccurrenceCursor(text, '[');
    this.#closeArray = new OccurrenceCursor(text, ']');
    this.#operation = new OccurrenceCursor(text, OPERATION_TAIL);
    this.#activity = new OccurrenceCursor(text, ACTIVITY_TAIL, ACTIVITY_PART);
    this.#escape = new OccurrenceCursor(text, '\\u00');
  }

  /** Inspects the record whose `{` is at `start`. */
  inspectAt(start: number): PrefilterResult {
    const { length } = this.#text;
    const operation = this.#operation.findFrom(start);
    if (classifyOpenObject(this.#text, start) !== 'structure') return UNCLEAR;
    let place = start + 1;
    let depth = 1;
    let isTopLevel = false;
    for (;;) {
      const open = this.#openObject.findFrom(place);
      const close = this.#closeObject.findFrom(place);
      const array = this.#openArray.findFrom(place);
      const next = Math.min(open, close, array);
      if (next === length) return BEYOND;
      if (depth === 1 && operation >= place && operation < next) isTopLevel = true;
      place = next + 1;
      if (next === array) {
        const bracket = classifyOpenArray(this.#text, next);
        if (bracket === 'unknown') return UNCLEAR;
        if (bracket === 'text') continue;
        place = this.#afterArray(place);
        if (place === 0) return BEYOND;
        if (place < 0) return UNCLEAR;
      } else {
        const bracket = next === open ? classifyOpenObject(this.#text, next) : classifyClosing(this.#text, next);
        if (bracket === 'unknown') return UNCLEAR;
        if (bracket === 'text') continue;
        depth += next === open ? 1 : -1;
        if (depth === 0) return { kind: 'record', end: place, parse: this.#mayMatter(start, place, isTopLevel) };
      }
    }
  }

  /** Whether a record whose end is already known must be parsed. */
  mustParse(start: number, end: number): boolean {
    return this.#mayMatter(start, end, isAtTop(this.#text, start, this.#operation.findFrom(start)));
  }

  /** The position after the list whose `[` is just before `from`; 0 if it continues beyond the text, -1 if unclear. */
  #afterArray(from: number): number {
    let place = from;
    for (let depth = 1; depth > 0;) {
      const open = this.#openArray.findFrom(place);
      const close = this.#closeArray.findFrom(place);
      const next = Math.min(open, close);
      if (next === this.#text.length) return 0;
      const bracket = next === open ? classifyOpenArray(this.#text, next) : classifyClosing(this.#text, next);
      if (bracket === 'unknown') return -1;
      place = next + 1;
      if (bracket === 'structure') depth += next === open ? 1 : -1;
    }
    return place;
  }

  /**
   * Whether a record must be parsed. It can be skipped if every operation in it, nested ones included, is clearly
   * unwanted, and the first one is the record's own.
   */
  #mayMatter(start: number, end: number, isTopLevel: boolean): boolean {
    if (this.#hasEscapedName(start, end)) return true;
    const first = this.#operation.findFrom(start);
    if (first >= end) return this.#activityMayMatter(start, end);
    if (!isTopLevel) return true;
    for (let place = first; place < end; place = this.#operation.findFrom(place + 1))
      if (this.#isWanted(place - 1, place + OPERATION_TAIL.length, start, end)) return true;
    return false;
  }

  /** The same for Graph's shape. */
  #activityMayMatter(start: number, end: number): boolean {
    const place = this.#activity.findFrom(start);
    if (place >= end) return this.#wanted.hasNameless?.(this.#text.slice(start, end)) ?? true;
    if (this.#activity.findFrom(place + 1) < end || !isAtTop(this.#text, start, place)) return true;
    return this.#isWanted(place - 1, place + ACTIVITY_TAIL.length, start, end);
  }

  /** Whether the record may matter by the operation whose key is between `quote` and the position `after` its closing quote. */
  #isWanted(quote: number, after: number, start: number, end: number): boolean {
    const value = this.#valueAfter(quote, after);
    const decision = value === undefined ? undefined : this.#decisions.decideAt(this.#text, value);
    if (decision === undefined) return true;
    if (!decision.isWanted) return false;
    if (decision.marks === undefined) return true;
    // In this record alone: a search that runs on to the next occurrence reads records that are of no interest.
    const record = this.#text.slice(start, end);
    return decision.marks.some((mark) => record.includes(mark)) || (this.#wanted.hasRecord?.(record) ?? false);
  }

  /** Where the text begins that is the value of this key; undefined if unclear. */
  #valueAfter(quote: number, after: number): number | undefined {
    const text = this.#text;
    const before = text.charCodeAt(skipBlanks(text, quote - 1, -1));
    if (text.charCodeAt(quote) !== CHAR_CODE.quote || (before !== CHAR_CODE.comma && before !== CHAR_CODE.openObject))
      return undefined;
    const colon = skipBlanks(text, after, 1);
    const open = skipBlanks(text, colon + 1, 1);
    if (text.charCodeAt(colon) !== CHAR_CODE.colon || text.charCodeAt(open) !== CHAR_CODE.quote) return undefined;
    return open + 1;
  }

  /** `\u0041` to `\u007a` could spell a key; real writers do not escape letters. */
  #hasEscapedName(start: number, end: number): boolean {
    for (let place = this.#escape.findFrom(start); place < end; place = this.#escape.findFrom(place + 1)) {
      const digit = this.#text.charCodeAt(place + 4);
      if (digit >= 0x34 && digit <= 0x37) return true;
    }
    return false;
  }
}

function skipBlanks(text: string, from: number, step: 1 | -1): number {
  let place = from;
  while (isJsonWhitespace(text.charCodeAt(place))) place += step;
  return place;
}
