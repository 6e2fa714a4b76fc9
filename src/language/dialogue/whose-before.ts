import { LazyPattern } from '../../core/lazy-pattern.js';
import type { DialogueState } from '../model/dialogue-state.js';
import { mayAskOfAll } from './headless-question.js';
import { namesOneOfKind } from './referent-choice.js';
import type { FoundReference } from './reference-words.js';

/** "ihr Konto", "son mot de passe", "su cuenta": what belongs to somebody. "Ihr" with a capital is whoever is asked. */
const WHOSE =
  /(?<!\p{L})(?:ihr(?:e[rsnm]?)? \p{Lu}\p{L}+|(?:[Ss]a|[Ss]es) \p{L}{3,}|[Ss]on (?:mots? de passe|compte|second facteur|deuxième facteur|rôle|secret|propriétaire|adresse|dernier \p{L}+)|[Ss]us? \p{L}{3,})/u;

const SOMEBODY = '(?:anybody|anyone|somebody|someone|who (?:has|have|had))';
const RESET_OF_ANOTHER = new LazyPattern(
  [
    `${SOMEBODY}(?!\\p{L})[^,;:?]*?(?<!\\p{L})reset (?:his|her|their(?= (?:passwords|methods)))`,
    '(?:(?:irgend)?jemand|irgendwer|wer)(?!\\p{L})[^,;:?]*?(?<!\\p{L})(?:sein|ihr)(?:e[rnm]?)?(?= [^,;:?]*(?<!\\p{L})(?:zurückgesetzt|resettet))',
    "(?:quelqu'un|qui)(?!\\p{L})[^,;:?]*?(?<!\\p{L})(?:réinitialisé|remis à zéro) (?:son|sa|ses|leurs)",
    '(?:alguien|qui[ée]n)(?!\\p{L})[^,;:?]*?(?<!\\p{L})(?:restablec|resete|reinici)\\p{L}* sus?',
  ]
    .map((said) => `(?<!\\p{L})${said}(?!\\p{L})`)
    .join('|'),
  'iu',
);

/** "has anyone reset her password since?": that is done to somebody else. Not "has anyone reset their password?", which people do themselves. */
export const resetsForAnother = (text: string): boolean => RESET_OF_ANOTHER.test(text);

/**
 * A reference as it is in a talk: where one person or one app was spoken of last, "ihr Konto" can be nobody else's, though alone it may be
 * that of those for whom the sentence asks. `text`: the message, whose own words for whose it is were looked for.
 */
export function pointFirmly(
  found: FoundReference | undefined,
  text: string,
  state: DialogueState | undefined,
): FoundReference | undefined {
  if (state === undefined && found?.firm === true && mayAskOfAll(text)) return undefined;
  if (found === undefined || found.firm || found.reference.to !== 'one' || state === undefined) return found;
  if (resetsForAnother(text)) return { ...found, firm: true };
  if (!WHOSE.test(text)) return found;
  const isOfOne =
    state.unanswered?.name !== undefined ||
    (state.unanswered === undefined && (namesOneOfKind('user', state) || namesOneOfKind('service-principal', state)));
  return isOfOne ? { ...found, firm: true } : found;
}
