import { isAscii } from 'node:buffer';
import { CHAR_CODE } from './json-characters.js';
import { inspectEnvelope, kindOfMember, mayBeginEnvelope, readMember } from './json-envelope.js';
import { ObjectEndFinder } from './json-object-end.js';
import { readColumnNames, readTableRow } from './json-table-rows.js';
import { OperationDecisions } from './operation-decisions.js';
import { RecordPrefilter } from './record-prefilter.js';
import type { OperationFilter } from './operation-filter.js';
import { afterBlanks, endOfText, isBetween, type ScannerWindow } from './scanner-window.js';

/** Anything longer is not a record: Microsoft's have a few kilobytes. */
export const MAX_RECORD_BYTES = 32 * 1024 * 1024;
const TOO_LONG = `longer than ${MAX_RECORD_BYTES / 1024 / 1024} MB`;

/**
 * Bytes scanned at a time: many records of a few kilobytes fit, and the string stays where garbage collection is fast.
 */
const WINDOW_BYTES = 64 * 1024;

/** What a scanner finds, in the order of the bytes. */
export interface RecordSink {
  /** A record that may be wanted: its text and its bytes. */
  record(json: string, bytes: Buffer): void;
  /** Something that is not a record. `bytes`: its beginning. */
  broken(reason: string, bytes: Buffer): void;
  /** A record that is surely not wanted, between two positions of a text in latin1. Absent: it is only counted. */
  passed?(text: string, start: number, end: number): void;
}

/** A list or an envelope that is open around the next record. */
type Around =
  | { readonly kind: 'list' }
  | { readonly kind: 'envelope'; columns?: readonly string[] }
  | { readonly kind: 'table'; readonly columns: readonly string[] };

/**
 * Splits bytes into audit records: a JSON array, consecutive arrays, one record or array per line, pretty-printed
 * records, envelopes with a list of them (`json-envelope.ts`). Records that no detection wants are counted and skipped.
 *
 * Pays for itself: with one relevant record in 10,000 it is 4.2 times as fast as JSON.parse of the same bytes in CPU time (2.1 to 8.8 on a busy
 * machine). Measure it with `npm run bench -- replay-realistic replay-mixed`, and the worst case with `npm run bench -- replay-all-relevant`.
 */
export class RecordScanner {
  /** Records so far, wanted or not, including broken ones. */
  seen = 0;
  readonly #wanted: OperationFilter;
  readonly #decisions: OperationDecisions;
  readonly #sink: RecordSink;
  /** From the outside in. */
  readonly #around: Around[] = [];
  /** What is being skipped: a record that is too long, a member of an envelope, or text that is not JSON. */
  #passing: { readonly kind: 'object'; readonly end: ObjectEndFinder } | { readonly kind: 'garbage' } | undefined;
  #isCut = false;

  constructor(wanted: OperationFilter, sink: RecordSink) {
    this.#wanted = wanted;
    this.#decisions = new OperationDecisions(wanted);
    this.#sink = sink;
  }

  /**
   * Scans these bytes and returns how many it consumed; the rest must be passed again with more bytes after it.
   * `isLast`: no more will come, and everything is consumed; `problem`: why the input ended early, which always counts
   * as one broken record.
   */
  scan(bytes: Buffer, isLast: boolean, problem?: string): number {
    let done = 0;
    let windowBytes = WINDOW_BYTES;
    while (done < bytes.length) {
      const end = Math.min(bytes.length, done + windowBytes);
      const progress = this.#window(bytes.subarray(done, end), isLast && end === bytes.length);
      done += progress;
      if (progress > 0) windowBytes = WINDOW_BYTES;
      else if (end - done > MAX_RECORD_BYTES) this.#pass(bytes.subarray(done));
      else if (end < bytes.length) windowBytes *= GROWTH;
      else break;
    }
    if (isLast) this.#finish(problem);
    return done;
  }

  /** Resets the state for the next file. */
  #finish(problem: string | undefined): void {
    const missing = problem ?? (this.#around.length > 0 ? 'the list is not closed' : undefined);
    if (missing !== undefined && !this.#isCut) this.#broken(missing, Buffer.alloc(0));
    this.#around.length = 0;
    this.#passing = undefined;
    this.#isCut = false;
  }

  /** Scans one window; returns 0 if it needs a longer one. */
  #window(bytes: Buffer, isLast: boolean): number {
    const text = bytes.toString('latin1');
    const window: ScannerWindow = {
      text,
      isText: isAscii(bytes),
      bytes,
      isLast,
      looks: new RecordPrefilter(text, this.#wanted, this.#decisions),
    };
    let place = 0;
    while (place < text.length) {
      const next = this.#passing === undefined ? this.#next(window, place) : this.#passOn(window, place);
      if (next === place) break;
      place = next;
    }
    return place;
  }

  /**
   * Handles what is at a position between records. Returns the position after it, or the same position if its end is
   * not visible yet.
   */
  #next(window: ScannerWindow, place: number): number {
    const code = window.text.charCodeAt(place);
    if (isBetween(code)) return afterBlanks(window.text, place);
    const around = this.#around.at(-1);
    if (around?.kind === 'envelope') return this.#member(window, place, around);
    switch (code) {
      case CHAR_CODE.openArray:
        if (around?.kind === 'table') return this.#row(window, place, around.columns);
        if (this.#around.length < MOST_AROUND) this.#around.push({ kind: 'list' });
        return place + 1;
      case CHAR_CODE.closeArray:
        if (around !== undefined) this.#around.pop();
        return place + 1;
      case CHAR_CODE.openObject:
        return this.#object(window, place);
    }
    const end = code === CHAR_CODE.quote ? endOfText(window, place) : place + 1;
    if (end === place) return place;
    this.#broken('no audit record', window.bytes.subarray(place));
    this.#passing = { kind: 'garbage' };
    return end;
  }

  /** Inside an envelope, between its members: opens lists of records, and passes over the rest without counting it. */
  #member(window: ScannerWindow, place: number, envelope: Around & { readonly kind: 'envelope' }): number {
    const { text, isLast } = window;
    const code = text.charCodeAt(place);
    if (code === CHAR_CODE.closeObject) this.#around.pop();
    if (code === CHAR_CODE.openObject || code === CHAR_CODE.openArray) {
      this.#passing = { kind: 'object', end: new ObjectEndFinder() };
      return place;
    }
    if (code !== CHAR_CODE.quote) return place + 1;
    const member = readMember(text, place);
    const kind = member === undefined ? 'beyond' : kindOfMember(text, member);
    if (member === undefined || kind === 'beyond') return isLast ? endOfText(window, place) : place;
    switch (kind) {
      case 'list':
      case 'table':
        this.#open(kind === 'list' ? { kind } : { kind, columns: envelope.columns ?? [] });
        return member.value + 1;
      case 'holder':
        this.#open({ kind: 'envelope' });
        return member.value + 1;
      case 'columns': {
        const names = readColumnNames(text, member.value);
        if (names === undefined && !isLast) return place;
        envelope.columns = names ?? [];
        return member.value;
      }
      case 'nested':
        return member.value;
      case 'plain': {
        if (text.charCodeAt(member.value) !== CHAR_CODE.quote) return member.value;
        const end = endOfText(window, member.value);
        return end === member.value ? place : end;
      }
    }
  }

  #open(around: Around): void {
    if (this.#around.length < MOST_AROUND) this.#around.push(around);
  }

  /** A row of a table is a record with the names of its columns. */
  #row({ text, isLast, bytes }: ScannerWindow, place: number, columns: readonly string[]): number {
    const end = new ObjectEndFinder().find(text, place, false);
    if (end === -1) {
      if (!isLast) return place;
      this.#isCut = true;
      this.#broken('cut off', bytes.subarray(place));
      return text.length;
    }
    const row = bytes.subarray(place, end);
    const json = readTableRow(row, columns);
    if (json === undefined) this.#broken('a row of a table without the names of its columns', row);
    else {
      this.seen++;
      this.#sink.record(json, row);
    }
    return end;
  }

  #object(window: ScannerWindow, place: number): number {
    const { text, isLast, looks } = window;
    if (mayBeginEnvelope(text, place)) {
      const found = inspectEnvelope(text, place);
      if (found === 'beyond' && !isLast) return place;
      if (found === 'envelope') {
        this.#open({ kind: 'envelope' });
        return place + 1;
      }
    }
    const look = looks.inspectAt(place);
    if (look.kind === 'record') return this.#record(window, place, look.end, look.parse);
    if (look.kind === 'beyond' && !isLast) return place;
    const end = new ObjectEndFinder().find(text, place, this.#around.length === 0);
    if (end > 0) return this.#record(window, place, end, looks.mustParse(place, end));
    if (end === -1 && !isLast) return place;
    const cutAt = end === -1 ? text.length : -2 - end;
    this.#isCut = end === -1;
    this.#broken(this.#isCut ? 'cut off' : 'not closed at the end of its line', window.bytes.subarray(place, cutAt));
    return cutAt;
  }

  #record({ text, isText, bytes }: ScannerWindow, start: number, end: number, parse: boolean): number {
    if (end - start > MAX_RECORD_BYTES) {
      this.#broken(TOO_LONG, bytes.subarray(start, end));
      return end;
    }
    this.seen++;
    if (!parse) {
      this.#sink.passed?.(text, start, end);
      return end;
    }
    const record = bytes.subarray(start, end);
    this.#sink.record(isText ? text.slice(start, end) : record.toString('utf8'), record);
    return end;
  }

  #broken(reason: string, bytes: Buffer): void {
    this.seen++;
    this.#sink.broken(reason, bytes);
  }

  /** Gives up on something too long to be buffered until its end. */
  #pass(bytes: Buffer): void {
    this.#broken(TOO_LONG, bytes);
    this.#passing =
      bytes[0] === CHAR_CODE.openObject ? { kind: 'object', end: new ObjectEndFinder() } : { kind: 'garbage' };
  }

  #passOn({ text, isLast }: ScannerWindow, place: number): number {
    const passing = this.#passing;
    if (passing?.kind === 'object') {
      const end = passing.end.find(text, place, this.#around.length === 0);
      this.#isCut = end === -1 && isLast;
      if (end === -1) return text.length;
      this.#passing = undefined;
      return end > 0 ? end : -2 - end;
    }
    END_OF_GARBAGE.lastIndex = place;
    const end = END_OF_GARBAGE.exec(text)?.index;
    if (end === undefined) return text.length;
    this.#passing = undefined;
    // Also skip the line end or comma, so that there is progress.
    return isBetween(text.charCodeAt(end)) ? end + 1 : end;
  }
}

/** Maximum depth of nested lists, `[[`. */
const MOST_AROUND = 100;
const GROWTH = 4;
const END_OF_GARBAGE = /[,\n{[\]]/g;
