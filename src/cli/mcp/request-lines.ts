import { Transform, type TransformCallback } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import type { Log } from '../../core/log.js';
import type { RunningCalls } from './running-calls.js';

/** The longest request that is read, in bytes: the longest question with room to spare. */
const MOST_LINE_BYTES = 1_000_000;

/** How long a request takes from its line to its call, in milliseconds; then the call counts as running. */
const TAKEN_UP_MS = 50;

const NEW_LINE = 0x0a;

/**
 * Passes on requests line by line. A line that is too long is dropped, because the SDK would close the connection over it. The end of the
 * input is passed on when no call runs, because the SDK does not answer a call after it: `echo … | warden mcp` gets its answer.
 */
export class RequestLines extends Transform {
  #line: Buffer[] = [];
  #bytes = 0;

  constructor(
    readonly running: RunningCalls,
    readonly log: Log,
  ) {
    super();
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    let from = 0;
    for (let end = chunk.indexOf(NEW_LINE); end !== -1; end = chunk.indexOf(NEW_LINE, from)) {
      this.#take(chunk.subarray(from, end + 1));
      this.#endLine();
      from = end + 1;
    }
    this.#take(chunk.subarray(from));
    done();
  }

  override _flush(done: TransformCallback): void {
    this.#endLine();
    void this.#settled().then(() => {
      done();
    });
  }

  async #settled(): Promise<void> {
    await wait(TAKEN_UP_MS);
    await this.running.idle();
    await wait(TAKEN_UP_MS);
  }

  #take(part: Buffer): void {
    this.#bytes += part.length;
    if (this.#bytes <= MOST_LINE_BYTES) this.#line.push(part);
    else this.#line = [];
  }

  #endLine(): void {
    if (this.#bytes > MOST_LINE_BYTES) this.log.warn({ bytes: this.#bytes }, 'MCP request too long; dropped');
    else if (this.#bytes > 0) this.push(Buffer.concat(this.#line));
    this.#line = [];
    this.#bytes = 0;
  }
}
