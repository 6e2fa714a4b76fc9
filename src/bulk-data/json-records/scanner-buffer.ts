// Part of the record scanner: record-scanner.ts says what it pays, and how that is measured.
import { MAX_RECORD_BYTES, type RecordScanner } from './record-scanner.js';

const FIRST_BYTES = 1024 * 1024;

/** Feeds bytes to a scanner as they arrive, together with what the scanner left over. Uses one buffer throughout. */
export class ScannerBuffer {
  readonly #scanner: RecordScanner;
  #buffer = Buffer.allocUnsafe(FIRST_BYTES);
  #length = 0;
  /** Bytes needed before scanning a long record again is worth it: twice what was too little. */
  #enough = 0;

  constructor(scanner: RecordScanner) {
    this.#scanner = scanner;
  }

  /** Adds bytes and scans what is complete. */
  write(chunk: Uint8Array): void {
    const length = this.#length + chunk.length;
    if (length > this.#buffer.length) {
      const larger = Buffer.allocUnsafe(Math.max(length, 2 * this.#buffer.length));
      this.#buffer.copy(larger, 0, 0, this.#length);
      this.#buffer = larger;
    }
    this.#buffer.set(chunk, this.#length);
    this.#length = length;
    if (length < this.#enough) return;
    const done = this.#scanner.scan(this.#buffer.subarray(0, length), false);
    this.#buffer.copyWithin(0, done, length);
    this.#length = length - done;
    this.#enough = Math.min(2 * this.#length, MAX_RECORD_BYTES + 1);
  }

  /** Ends the input. `problem`: why the rest is missing, which counts as one malformed record. */
  end(problem?: string): void {
    this.#scanner.scan(this.#buffer.subarray(0, this.#length), true, problem);
    this.#length = 0;
  }
}
