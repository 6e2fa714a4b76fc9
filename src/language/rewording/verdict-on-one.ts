import { LazyPattern } from '../../core/lazy-pattern.js';
import { execHeld } from './held-match.js';
import { isGivenName } from '../given-names.js';
import { foldPhrase } from '../explanation/fold-phrase.js';
import { findTermWithin } from '../explanation/term-in-clause.js';
import { findTerm } from '../explanation/term-index.js';

const VERDICT = [
  'bad|evil|good|dangerous|malicious|harmful|legit(?:imate)?|safe|ok|okay|fine|trustworthy|suspicious|dodgy|an? (?:threat|risk|problem|concern)|(?<!as )flagged|problematic',
  'böse|bösartig|gefährlich|schlimm|schädlich|sicher|seriös|vertrauenswürdig|in ordnung|verdächtig|harmlos',
  'dangereu(?:x|se)|malveillante?|méchante?|fiable|sûre?|grave|louche|suspecte?|légitime|mauvaise?|bonne?|clean',
  'mal[oa]|peligros[oa]|malign[oa]|malicios[oa]|fiable|segur[oa]|de fiar|legítim[oa]|sospechos[oa]|buen[oa]',
].join('|');
const WORRY =
  "(?:should|must|do|need) (?:i|we) (?:be |to )?worr(?:y|ied)|(?:muss|müssen|sollte[n]?) (?:ich|wir) (?:mir |uns )?sorgen machen|(?:il )?faut(?:-il)? (?:que je |qu'on )?s['’]?inquiéter|(?:debo|debemos|hay que|tengo que) preocupar(?:me|nos|se)";
const OR_NOT = `,? (?:or|oder|ou|o) (?:not?|nicht|doch nicht|pas|non|${WORRY}|${VERDICT})`;
const EXPLAIN =
  '(?:[?!.,; ]+(?:(?:and|und|et|y|please|bitte|por favor) )*(?:explain|explicame|explícame|explica|explique|explique-moi|erklär(?:e|s)?|why|warum|wieso|pourquoi|por ?qu[eé]|porque)(?: (?:it|me|mir|mal|bitte|please|to me|moi))*)?';
const KIND =
  "(?:(?:the|die|la|l'|el|diese|cette|esta|this) ?)?(?:apps?|appli|application|anwendung|aplicación|aplicacion)";
/** Whatever stands first in a name, it is none of these: then it is no name. */
const NO_NAME =
  "(?!(?:the|this|that|these|those|our|any|some|an?|it|he|she|they|der|die|das|dies\\p{L}*|er|sie|es|ein\\p{L}*|le|la|les|l'|une?|ce|cette|ces|il|elle|ça|ca|el|l[oa]s|un[oa]?|est[oae]|es[oae]|what|which|who|why|was|wer|welche\\p{L}*|qui|quoi|quel\\p{L}*|que|qué|qui[eé]n|cu[aá]l)(?![\\p{L}]))";
const ASKED = new LazyPattern(
  `^[\\s¿¡]*(?:(?:is|ist|es|est-ce que|est) )?(?:${KIND} )?"?${NO_NAME}([\\p{L}\\p{N}][\\p{L}\\p{N}._'-]*(?: [\\p{L}\\p{N}._'-]+){0,3}?)"?,? (?:(?:is|ist|es|est|c'est|c est|il est|elle est|est-il|est-elle)(?: (?:it|he|she|that|this|das|die|sie|er|ça))? )?(?:${VERDICT})${OR_NOT}${EXPLAIN}[\\s?!.]*$`,
  'iu',
);
const WHY_ASKED = new LazyPattern(
  `^([\\s¿¡]*(?:but |aber |mais |pero )?(?:why|how come|warum|wieso|weshalb|pourquoi|por qu[eé]))((?: is| ist)? )(?:${KIND} )?${NO_NAME}(?!(?:is|ist|es|est)(?!\\p{L}))([\\p{L}\\p{N}][\\p{L}\\p{N}._'-]*(?: [\\p{L}\\p{N}._'-]+){0,3}?)( (?:(?:is|ist|es|est|c'est|est-il|est-elle) )?(?:${VERDICT})[\\s?!.]*)$`,
  'iu',
);
const KINDS =
  /(?<!\p{L})(?:apps?|admins?|rules?|connectors?|roles?|secrets?|permissions?|polic(?:y|ies)|mfa|consents?|forwarding|sharing|auth|authentication|access|sign-?ins?|log-?ins?|passw\p{L}*|contrase\p{L}*|mails?|mailbox\p{L}*|codes?|methods?|accounts?|konto|konten|comptes?|cuentas?|users?|guests?|regel\p{L}*|regla\p{L}*|règles?|rollen?|berechtigung\p{L}*|permisos?|conector\p{L}*|connecteurs?|not|no|nicht)(?!\p{L})/iu;

/** "is Rosalind Achterberg ok?": with somebody nothing need be set against it. */
const OF_PERSON =
  /^[\s¿¡]*(?:(?:is|ist|est|está|esta) )?(?:(?:the )?(?:user |admin )?(?:account|login|mailbox) of )?([\p{L}][\p{L}'-]*?(?: [\p{L}][\p{L}'-]*?){0,2}?)(?:(?:'s?)? (?:user |admin )?(?:account|login|mailbox))?,? (?:(?:is|ist|est|está|esta) )?(?:(?:still|noch|all|toujours|todavía) )?(?:ok|okay|alright|all right|right|fine|safe|clean|in ordnung|bien|en orden)[\s?!.]*$/iu;

const ODD = '(?:odd|suspicious|wrong|strange|weird|off|unusual|fishy|bad|dodgy|concerning|noteworthy)';
/** "Rosalind Achterberg - anything odd about her account?", "is there anything strange about Ledger Sync?" */
const ANYTHING_ODD = new LazyPattern(
  `^(?:(?<first>"[^"]{1,80}"|[\\p{Lu}\\d][\\p{L}\\p{N}.'-]*(?: [\\p{L}\\p{N}.'-]+){0,4}?)(?: [-–]|[:,–-]) ?)?(?:(?:[Ii]s|[Ww]as) there |[Dd]o you see )?(?:[Aa]ny|[Ss]ome)thing ${ODD}(?: (?:about|with|on|in|around) (?:(?:him|her|it|that|this|them|his|the|their)(?: (?:one|app|account|user|rule))?|(?<behind>"[^"]{1,80}"|\\p{Lu}[\\p{L}\\p{N}.'-]*(?: \\p{Lu}[\\p{L}\\p{N}.'-]*){0,4}?)(?:['’]s (?:account|app))?))?$`,
  'u',
);

/** "what should we do about Docuvault?", "how do I protect Diego Marchetti?": what is known of one and what is wrong with it is on its page. */
const ADVICE_ON_ONE =
  /^(?:(?:[Aa]nd|[Ss]o|[Oo]k) )?(?:[Ww]hat (?:should|do|must|can|shall|could) (?:I|i|we) (?:now |best )?do (?:now |next |first )?(?:about|with|against)|[Hh]ow (?:do|can|should|must) (?:I|i|we) (?:best )?(?:protect|secure|safeguard|deal with|handle|contain|treat|harden)) (?<of>"[^"]{1,80}"|\p{Lu}[\p{L}\p{N}.'-]*(?: [\p{L}\p{N}.'-]+){0,4}?)(?: now| next| first)?$/u;

/** What is a term of the field is asked for as such: "why is password spray dangerous?". A long name may have one word of a term. */
function isAdvised(name: string): boolean {
  const words = foldPhrase(name).split(' ');
  if (findTerm(words.join(' ')) !== undefined) return true;
  if (words.length < 3) return findTermWithin(words.join(' ')) !== undefined;
  return [words.slice(0, 2), words.slice(-2)].some((pair) => findTerm(pair.join(' ')) !== undefined);
}

/**
 * "office sync helper es malo o no? explicame", "is Ledger Sync bad or not?": a verdict on one thing is on its page. Other texts stay, and
 * those that ask it of a kind.
 */
export function askForVerdictOnOne(text: string): string {
  const [, why = '', is = '', one = '', verdict = ''] = execHeld(WHY_ASKED, text) ?? [];
  // "warum ist office sync helper gefährlich?": a name of words of ours is one all the same.
  if (one !== '' && !KINDS.test(one) && !isAdvised(one)) return `${why}${is}"${one}"${verdict}`;
  const { first, behind } = execHeld(ANYTHING_ODD, text.replace(/[\s?!.]+$/u, ''))?.groups ?? {};
  const odd = (first ?? behind ?? '').replace(/"/g, '');
  const advised = (execHeld(ADVICE_ON_ONE, text.replace(/[\s?!.]+$/u, ''))?.groups?.['of'] ?? '').replace(/"/g, '');
  if (advised !== '' && !KINDS.test(advised) && !isAdvised(advised)) return `tell me about "${advised}"`;
  if (odd !== '' && !KINDS.test(odd) && !isAdvised(odd)) return `tell me about "${odd}"`;
  const person = execHeld(OF_PERSON, text)?.[1] ?? '';
  if (isGivenName(person.split(' ')[0]?.toLowerCase() ?? '')) return `tell me about "${person}"`;
  const name = execHeld(ASKED, text)?.[1];
  return name === undefined || KINDS.test(name) ? text : `tell me about "${name}"`;
}
