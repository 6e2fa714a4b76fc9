import { LazyPattern } from '../core/lazy-pattern.js';
import { isGivenName } from './given-names.js';
import { isKnownWord } from './typo-correction.js';

/** "whats", "werent": as no other language has them; "dont" is French, too. */
const SHORT_FORM =
  /(?<![\p{L}\p{N}'"._@-])(?:(what|who|where|how|that|there)s|(is|are|was|were|does|did|has|have|had|could|should|would)nt)(?![\p{L}\p{N}'"._@-])/giu;

/** What somebody has: "diegos password". */
const THINGS =
  '(?:(?:admin|entra|exchange|privileged) )?(?:accounts?|passwords?|mfa|2fa|second factor|authenticator|phone|passkeys?|sign-?ins?|log-?ins?|sessions?|roles?|rights|access|permissions?|apps?|mailbox|risk|changes|secrets?|passwort|kennwort|konto|rollen?|rechte|zugriff|anmeldungen)';
const OWNED = new LazyPattern(`(?<![\\p{L}\\p{N}'"._@-])(\\p{L}{3,20})s(?= ${THINGS}(?![\\p{L}\\p{N}]))`, 'giu');
/** "rosalind achterbergs account": a first name tells that the word behind it is a name. */
const OWNED_BY_BOTH = new LazyPattern(
  `(?<![\\p{L}\\p{N}'"._@-])(\\p{L}{3,20}) (\\p{L}{3,20})s(?= ${THINGS}(?![\\p{L}\\p{N}]))`,
  'giu',
);

/** A first name with an "s" that is no name and no word by itself: "dans" is French. */
const isOwner = (name: string): boolean =>
  isGivenName(name) && !isGivenName(`${name}s`) && !isKnownWord(`${name}s`.toLowerCase());

/** A text with the apostrophes that nobody typed: "whats", "werent", "diegos password". */
export function setApostrophes(text: string): string {
  return text
    .replace(SHORT_FORM, (_, asks?: string, verb?: string) => (asks ? `${asks}'s` : `${verb ?? ''}n't`))
    .replace(OWNED_BY_BOTH, (typed, first: string, last: string) =>
      isGivenName(first) && !isKnownWord(`${last}s`.toLowerCase()) ? `${first} ${last}'s` : typed,
    )
    .replace(OWNED, (typed, name: string) => (isOwner(name) ? `${name}'s` : typed));
}
