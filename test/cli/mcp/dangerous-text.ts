import assert from 'node:assert/strict';

/** What could hide, reorder, be followed, end a quotation, or pose as another speaker. */
const DANGEROUS =
  /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}<>]|\]\(|https?:\/\/(?!(?:entra|admin\.exchange|purview|learn)\.microsoft\.com\/)|```/iu;

/** Fails when a text could do something in an assistant or in its chat window. `text` of an answer may have line breaks of ours. */
export function assertHarmless(value: unknown, key = ''): void {
  if (typeof value === 'string') {
    const text = key === 'text' ? value.replaceAll('\n', ' ') : value;
    assert.doesNotMatch(text, DANGEROUS, key);
  } else if (typeof value === 'object' && value !== null) {
    for (const [at, entry] of Object.entries(value)) assertHarmless(entry, at);
  }
}
