import type { Gunzip, InflateRaw } from 'node:zlib';
import { ExpectedError } from '../../core/expected-error.js';

/** A stream that ends before its end, or is not what it says. What was read until then counts. */
export class DamagedInputError extends Error {
  override readonly name = 'DamagedInputError';
}

/** Audit logs shrink to a tenth, rarely to a thirtieth; the most that this compression can do is a thousandth. */
const MOST_TIMES = 250;
/** So much may come out of any file. */
const ALWAYS_BYTES = 64 * 1024 * 1024;

/** Stops what expands to far more than a log does. */
export class ExpansionLimit {
  #bytes = 0;

  /** `packedBytes`: how many bytes it all comes from, so far as is known. */
  constructor(
    private readonly name: string,
    private readonly packedBytes: () => number,
  ) {}

  /** Counts bytes that came out. Throws an expected error past the limit. */
  add(bytes: number): void {
    this.#bytes += bytes;
    if (this.#bytes <= Math.max(ALWAYS_BYTES, MOST_TIMES * this.packedBytes())) return;
    throw new ExpectedError(
      `${this.name} expands to more than ${MOST_TIMES} times its size, as no log does: it was not read further.`,
      'Where it is no attack on the reader, unpack it and replay what was in it.',
    );
  }
}

/** Compressed bytes given to zlib at a time: they can become a thousand times as many. */
const INPUT_BYTES = 16 * 1024;

/**
 * Decompresses a stream in bounded memory. Gives everything that comes before damage, then throws a DamagedInputError; throws an expected
 * error past the limit.
 */
export async function* inflateBytes(
  source: AsyncIterable<Uint8Array>,
  inflater: Gunzip | InflateRaw,
  limit: ExpansionLimit,
): AsyncGenerator<Uint8Array, void, undefined> {
  const ready: Buffer[] = [];
  let problem: Error | undefined;
  inflater.on('data', (chunk: Buffer) => ready.push(chunk));
  inflater.on('error', (error) => (problem = error));
  // The stream closes both at its end and after an error.
  const closed = new Promise<void>((resolve) => inflater.once('close', resolve));
  try {
    for await (const chunk of source) {
      for (let from = 0; from < chunk.length && problem === undefined; from += INPUT_BYTES) {
        const part = chunk.subarray(from, from + INPUT_BYTES);
        await Promise.race([
          new Promise<void>((resolve) =>
            inflater.write(part, () => {
              resolve();
            }),
          ),
          closed,
        ]);
        yield* counted(ready.splice(0), limit);
      }
      if (problem !== undefined) break;
    }
    inflater.end();
    await closed;
    yield* counted(ready.splice(0), limit);
  } finally {
    inflater.destroy();
  }
  if (problem !== undefined) throw new DamagedInputError(problem.message, { cause: problem });
}

function counted(chunks: readonly Buffer[], limit: ExpansionLimit): readonly Buffer[] {
  for (const chunk of chunks) limit.add(chunk.length);
  return chunks;
}
