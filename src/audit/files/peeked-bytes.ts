/** The first bytes of a stream, and the whole stream again. */
export interface PeekedBytes {
  readonly head: Buffer;
  readonly all: AsyncIterable<Uint8Array>;
  /** Closes what is behind the stream, for a stream that is not read to its end. */
  close(): Promise<void>;
}

/** Waits for the first `least` bytes, or for the end. */
export async function peekBytes(source: AsyncIterable<Uint8Array>, least: number): Promise<PeekedBytes> {
  const chunks = source[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let length = 0;
  let isDone = false;
  let problem: Error | undefined;
  try {
    while (length < least && !isDone) {
      const next = await chunks.next();
      if (next.done === true) isDone = true;
      else {
        first.push(next.value);
        length += next.value.length;
      }
    }
  } catch (error) {
    // What came before the damage counts.
    problem = error instanceof Error ? error : new Error('unreadable', { cause: error });
  }
  const head = Buffer.concat(first);
  return {
    head,
    all: again(head, chunks, problem),
    close: async () => {
      await chunks.return?.();
    },
  };
}

async function* again(
  head: Uint8Array,
  chunks: AsyncIterator<Uint8Array>,
  problem: Error | undefined,
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    if (head.length > 0) yield head;
    if (problem !== undefined) throw problem;
    for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) yield next.value;
  } finally {
    await chunks.return?.();
  }
}
