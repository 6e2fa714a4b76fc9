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

const ONLY = '(?:only|just|nur|bloß|seulement|uniquement|juste|s[óo]lo)';
/** "only hers", "nur die von ihm", "seulement les siennes", "solo las suyas". */
const ONLY_OF_ONE = new LazyPattern(
  `^(?:(?:and|und|et|y|ok),? )?${ONLY} (?:his|hers|(?:his|her) (?:ones|own)|(?:those|the ones|ones) (?:of|by|from|made by) (?:him|her)|seine|ihre|die(?:jenigen)? von (?:ihm|ihr)|les siens|les siennes|(?:ceux|celles) (?:d['’]elle|de lui)|l[oa]s suy[oa]s|l[oa]s de (?:él|ella))[\\s?.!]*$`,
  'iu',
);

const LISTED =
  '(?:in|on|among|part of|auf|in|bei|unter|dans|parmi|sur|en|entre) (?:the|that|this|your|de[rnm]|die|dieser|la|cette|les|los|las|esa|esta) ';
const WHY_LISTED = new LazyPattern(
  `^(?:(?:and|but|so|und|aber|et|mais|y|pero),? )*¿?(?:why|warum|wieso|weshalb|pourquoi|por qué) (?:is|was|steht|ist|(?:est|figure)(?:-(?:elle|il))?|está|figura|aparece|(?:elle|il) (?:est|figure)) ?(?<who>(?:s?he|sie|er|die|der|ella|él|\\p{Lu}[^,;?]{1,40}?) )?(?:(?:then|dann|denn|donc|entonces) )?${LISTED}(?:(?<list>list|lists|liste|lista)|(?<risk>risks|risky (?:users|people|accounts|ones)|risiken|risikobenutzern|risques|riesgos))(?:,? (?:then|at all|anyway|dann|denn|donc|alors|entonces))?[\\s?.!]*$`,
  'iu',
);
const IS_PRONOUN = /^(?:s?he|sie|er|die|der|ella|él)?$/iu;

/** "only hers", "why is she in the list then?": with the name of the one person who was spoken of last. Other texts stay. */
export function nameOfWhose(text: string, { referents, shown, unanswered, understanding }: DialogueState): string {
  if (unanswered !== undefined) return text;
  const [person, ...others] = referents.find(([one]) => one?.kind === 'user') ?? [];
  const name = others.length === 0 ? person?.name.replaceAll('"', '') : undefined;
  if (ONLY_OF_ONE.test(text)) {
    const isOfThings = shown.length > 0 && shown.every(({ kind }) => kind !== 'user');
    return name === undefined || !isOfThings ? text : `only those of ${name}`;
  }
  const { who = '', risk } = WHY_LISTED.exec(text)?.groups ?? {};
  const { where = [], check } = understanding.query ?? {};
  // The page of somebody is no list.
  const isOfList = where.length > 0 || check !== undefined;
  if (!WHY_LISTED.test(text) || (risk === undefined && !isOfList)) return text;
  const one = IS_PRONOUN.test(who.trim()) ? name : who.trim();
  if (one === undefined) return text;
  const plain = risk === undefined ? `why is ${one} in the list?` : `why is ${one} at risk?`;
  return plain.toLowerCase() === text.toLowerCase() ? text : plain;
}
