import { peekBytes } from './peeked-bytes.js';

/** Bytes that tell how a text is encoded. */
const HEAD_BYTES = 512;

/**
 * Any text as UTF-8 without a byte order mark. UTF-16, as Windows PowerShell writes it with `>` and `Out-File`, is known by its mark
 * (https://www.unicode.org/faq/utf_bom.html), or without one by every second byte, which is zero in names and punctuation.
 */
export async function* decodeText(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const { head, all } = await peekBytes(source, HEAD_BYTES);
  const encoding = encodingOf(head);
  if (encoding === 'utf-8') {
    yield* withoutMark(all);
    return;
  }
  const decoder = new TextDecoder(encoding);
  for await (const chunk of all) yield Buffer.from(decoder.decode(chunk, { stream: true }));
  yield Buffer.from(decoder.decode());
}

function encodingOf(head: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const mark = head.length < 2 ? 0 : head.readUInt16BE(0);
  if (mark === 0xfffe) return 'utf-16le';
  if (mark === 0xfeff) return 'utf-16be';
  const zeros = [0, 0];
  for (let at = 0; at < Math.min(head.length, HEAD_BYTES); at++)
    if (head[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const many = Math.min(head.length, HEAD_BYTES) / 4;
  if (odd >= many && even <= odd / 8 && odd > 0) return 'utf-16le';
  return even >= many && odd <= even / 8 && even > 0 ? 'utf-16be' : 'utf-8';
}

async function* withoutMark(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  let isFirst = true;
  for await (const chunk of chunks) {
    const hasMark = isFirst && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf;
    isFirst = false;
    yield hasMark ? chunk.subarray(3) : chunk;
  }
}
