import { CODE, isBlank } from './characters.js';
import { Landmark } from './landmarks.js';
import { closeAt, openArrayAt, openObjectAt } from './structure.js';
import type { WantedOperations } from './wanted.js';

/** Keys that name the operation, from their last part on: searching is fast if the first letter is rare. */
const OPERATION_TAIL = 'Operation"';
const ACTIVITY_TAIL = 'activityDisplayName"';

/** What the prefilter found out about a record. */
export type QuickLook =
  /** Ends at `end`; `parse`: it may be wanted, or may not be a record at all. */
  | { readonly kind: 'record'; readonly end: number; readonly parse: boolean }
  /** It continues beyond the visible text. */
  | { readonly kind: 'beyond' }
  /** Its end can only be found byte by byte. */
  | { readonly kind: 'unclear' };

const BEYOND: QuickLook = { kind: 'beyond' };
const UNCLEAR: QuickLook = { kind: 'unclear' };

/**
 * Decides about records in a stretch of JSON (UTF-8 bytes as a latin1 string) without parsing them: native searches
 * jump from bracket to bracket and to the operation key, and a few characters around each tell what it is. If they do
 * not, the record is `unclear` or gets parsed: nothing is skipped unless proven unwanted.
 */
export class QuickLooks {
  readonly #text: string;
  readonly #wanted: WantedOperations;
  readonly #openObject: Landmark;
  readonly #closeObject: Landmark;
  readonly #openArray: Landmark;
  readonly #closeArray: Landmark;
  readonly #operation: Landmark;
  readonly #activity: Landmark;
  readonly #escape: Landmark;

  constructor(text: string, wanted: WantedOperations) {
    this.#text = text;
    this.#wanted = wanted;
    this.#openObject = new Landmark(text, '{');
    this.#closeObject = new Landmark(text, '}');
    this.#openArray = new Landmark(text, '[');
    this.#closeArray = new Landmark(text, ']');
    this.#operation = new Landmark(text, OPERATION_TAIL);
    this.#activity = new Landmark(text, ACTIVITY_TAIL);
    this.#escape = new Landmark(text, '\\u00');
  }

  /** Inspects the record whose `{` is at `start`. */
  at(start: number): QuickLook {
    const { length } = this.#text;
    const operation = this.#operation.from(start);
    if (openObjectAt(this.#text, start) !== 'structure') return UNCLEAR;
    let place = start + 1;
    let depth = 1;
    let isTopLevel = false;
    for (;;) {
      const open = this.#openObject.from(place);
      const close = this.#closeObject.from(place);
      const array = this.#openArray.from(place);
      const next = Math.min(open, close, array);
      if (next === length) return BEYOND;
      if (depth === 1 && operation >= place && operation < next) isTopLevel = true;
      place = next + 1;
      if (next === array) {
        const bracket = openArrayAt(this.#text, next);
        if (bracket === 'unknown') return UNCLEAR;
        if (bracket === 'text') continue;
        place = this.#afterArray(place);
        if (place === 0) return BEYOND;
        if (place < 0) return UNCLEAR;
      } else {
        const bracket = next === open ? openObjectAt(this.#text, next) : closeAt(this.#text, next);
        if (bracket === 'unknown') return UNCLEAR;
        if (bracket === 'text') continue;
        depth += next === open ? 1 : -1;
        if (depth === 0) return { kind: 'record', end: place, parse: this.#mayMatter(start, place, isTopLevel) };
      }
    }
  }

  /** Whether a record whose end is already known must be parsed. */
  mayMatter(start: number, end: number): boolean {
    return this.#mayMatter(start, end, isAtTop(this.#text, start, this.#operation.from(start)));
  }

  /** The position after the list whose `[` is just before `from`; 0 if it continues beyond the text, -1 if unclear. */
  #afterArray(from: number): number {
    let place = from;
    for (let depth = 1; depth > 0;) {
      const open = this.#openArray.from(place);
      const close = this.#closeArray.from(place);
      const next = Math.min(open, close);
      if (next === this.#text.length) return 0;
      const bracket = next === open ? openArrayAt(this.#text, next) : closeAt(this.#text, next);
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
    const first = this.#operation.from(start);
    if (first >= end) return this.#activityMayMatter(start, end);
    if (!isTopLevel || this.#valueAt(first - 1, first + OPERATION_TAIL.length) === undefined) return true;
    for (let place = first; place < end; place = this.#operation.from(place + 1)) {
      const value = this.#valueAt(place - 1, place + OPERATION_TAIL.length);
      if (value === undefined || this.#wanted.hasBytes(value)) return true;
    }
    return false;
  }

  /** The same for Graph's shape. */
  #activityMayMatter(start: number, end: number): boolean {
    const place = this.#activity.from(start);
    if (place >= end || this.#activity.from(place + 1) < end || !isAtTop(this.#text, start, place)) return true;
    const value = this.#valueAt(place - 1, place + ACTIVITY_TAIL.length);
    return value === undefined || this.#wanted.hasBytes(value);
  }

  /** The value of the key between `quote` and the position `after` its closing quote; undefined if unclear. */
  #valueAt(quote: number, after: number): string | undefined {
    const text = this.#text;
    const before = text.charCodeAt(skipBlanks(text, quote - 1, -1));
    if (text.charCodeAt(quote) !== CODE.quote || (before !== CODE.comma && before !== CODE.openObject))
      return undefined;
    const colon = skipBlanks(text, after, 1);
    const open = skipBlanks(text, colon + 1, 1);
    if (text.charCodeAt(colon) !== CODE.colon || text.charCodeAt(open) !== CODE.quote) return undefined;
    const value = text.slice(open + 1, text.indexOf('"', open + 1));
    return value.includes('\\') ? undefined : value;
  }

  /** `\u0041` to `\u007a` could spell a key; real writers do not escape letters. */
  #hasEscapedName(start: number, end: number): boolean {
    for (let place = this.#escape.from(start); place < end; place = this.#escape.from(place + 1)) {
      const digit = this.#text.charCodeAt(place + 4);
      if (digit >= 0x34 && digit <= 0x37) return true;
    }
    return false;
  }
}

function skipBlanks(text: string, from: number, step: 1 | -1): number {
  let place = from;
  while (isBlank(text.charCodeAt(place))) place += step;
  return place;
}

/**
 * Whether a position outside all strings is at the top level of the object that starts at `start`; checked byte by
 * byte.
 */
function isAtTop(text: string, start: number, place: number): boolean {
  let depth = 0;
  let isText = false;
  for (let at = start; at < place; at++) {
    const code = text.charCodeAt(at);
    if (code === CODE.backslash) at++;
    else if (code === CODE.quote) isText = !isText;
    else if (isText) continue;
    else if (code === CODE.openObject || code === CODE.openArray) depth++;
    else if (code === CODE.closeObject || code === CODE.closeArray) depth--;
  }
  return depth === 1;
}
