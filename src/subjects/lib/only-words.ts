import { combinePhrases } from './combine-phrases.js';

/** English phrases that say that there is nothing else: "only a certificate", "certificate-only". */
export function onlyWords(things: string): string {
  return [
    combinePhrases(things, 'only|alone|exclusively'),
    combinePhrases(
      'only|only by|only with|only through|just|just by|just with|nothing but|exclusively|exclusively by|exclusively with|solely|solely by|purely by',
      things,
    ),
  ].join('|');
}
