import { MAX_RECORD_BYTES, type RecordScanner } from '../scan/index.js';

const FIRST_BYTES = 1024 * 1024;

/** Offers bytes to a scanner as they come, together with what it left of those before. One buffer is used throughout. */
export class Feed {
  readonly #scanner: RecordScanner;
  #buffer = Buffer.allocUnsafe(FIRST_BYTES);
  #length = 0;
  /** How much must be there before another look at a long record is worth it: twice what was too little. */
  #enough = 0;

  constructor(scanner: RecordScanner) {
    this.#scanner = scanner;
  }

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

  /** No more will come; `problem`: because the rest could not be had, which counts as one malformed record. */
  end(problem?: string): void {
    this.#scanner.scan(this.#buffer.subarray(0, this.#length), true, problem);
    this.#length = 0;
  }
}
