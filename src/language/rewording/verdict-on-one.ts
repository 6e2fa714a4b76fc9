import { LazyPattern } from '../../core/lazy-pattern.js';
import { isGivenName } from '../given-names.js';
import { foldPhrase } from '../explanation/fold-phrase.js';
import { findTermWithin } from '../explanation/term-in-clause.js';
import { findTerm } from '../explanation/term-index.js';
import { isEverydayWord } from '../typo-correction.js';

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

/** "how do I fix Docuvault?", "wie behebe ich das bei Yusuf Demir?": its page says what is wrong with it. */
const FIX_OF_ONE = new LazyPattern(
  '^(?:[\\s¿]|[Aa]nd |[Ss]o |[Oo]k |[Uu]nd |[Ee]t |[Yy] )*(?:[Hh]ow (?:do|can|should|must) (?:I|i|we) (?:best )?(?:fix|repair|remediate)(?: (?:it|that|this|(?:all )?(?:the )?(?:problems?|issues?|findings?)))?(?: (?:of|with|at|on|for))?|[Ww]ie (?:behebe|löse|korrigiere|repariere|beheben|lösen) (?:ich|wir)(?: (?:das|es|die (?:probleme|befunde)|das [Pp]roblem))?(?: (?:bei|von|mit))?|[Cc]omment (?:(?:je|puis-je|on) )?(?:corrige[rz]?|répare[rz]?|règle[rz]?|régler)(?:-je)?(?: (?:ça|cela|le problème|les problèmes))?(?: (?:pour|chez|de|avec))?|[Cc]ómo (?:se )?(?:(?:arregl|solucion)(?:o|a|ar)|corri(?:jo|ge)|corregir)(?: (?:eso|esto|lo|el problema|los problemas))?(?: (?:de|con|en|para))?) (?<of>"[^"]{1,80}"|\\p{Lu}[\\p{L}\\p{N}.\'-]*(?: [\\p{L}\\p{N}.\'-]+){0,4}?)(?: now)?$',
  'u',
);

const NAME = '(?<name>"[^"]{1,80}"|[\\p{L}\\p{N}][\\p{L}\\p{N}._\'-]*(?: [\\p{L}\\p{N}._\'()-]+){0,5}?)';
const KIND_OF_ONE =
  '(?:(?:service |user |admin |guest |enterprise |mail ?flow |transport |inbound |outbound |system)*(?:accounts?|user|app|application|connector|rule|policy)|(?:dienst|benutzer|admin|system)?konto|nutzer|benutzer|anwendung|[ck]onne[ck]tor|(?:transport)?regel|richtlinie|compte(?: de service)?|utilisateur|appli|connecteur|règle|stratégie|cuenta(?: de servicio)?|usuario|aplicación|aplicacion|conector|regla|directiva)';
const CALLED =
  "(?:called|named|by the name of|with the name|namens|mit (?:dem )?namen|genannt|appelée?|nommée?|qui s['’]appelle|du nom de|llamad[oa]|que se llama|de nombre|con (?:el )?nombre)";
const BEHIND_KIND = '(?:geerbt|gefunden|übernommen|entdeckt|bekommen|vorgefunden)';
const IS_IT =
  "(?:what(?:['’]s| is| exactly is) (?:it|that|this)(?: exactly| for)?|was ist (?:das|es|er|sie|die|der)(?: denn| eigentlich| genau)?|c['’]est quoi|qu['’]est-ce que c['’]est|(?:qué|que) es(?: eso| esto)?)";
const RISKY =
  'risky|harmless|riskant|problematisch|ein (?:problem|risiko)|risquée?|problématique|un (?:problème|risque)|arriesgad[oa]|problemátic[oa]|un (?:problema|riesgo|peligro)';
/** "…, and is it dangerous?", "… et est-ce un problème ?", behind what something is. */
const AND_HOW_BAD = `(?:[,;.?]? (?:and|und|et|y)|[,;.?]) (?:(?:is|ist|est|es) ?(?:it|that|this|he|she|das|es|sie|er|der|die|ce|-ce|-il|-elle)? ?(?:really |actually |very |wirklich |sehr |vraiment |muy )?|est-ce(?: que c['’]est)? |c['’]est |how |wie )(?:${VERDICT}|${RISKY})(?: (?:is (?:it|that|this)|ist (?:es|das)|for us|für uns|pour nous|para nosotros))?|(?:[,;.?]? (?:and|und|et|y)|[,;.?]) ${WORRY}`;
const INTRODUCED = new LazyPattern(
  `^[^?,.;:]{2,60}? (?:an?|the|this|that|some|one|eine?[nmrs]?|das|die|den|der|un[ea]?|el|la|le|d['’]une?|l['’])? ?(?<kind>${KIND_OF_ONE}) (?:${CALLED} )?${NAME}(?: ${BEHIND_KIND})?[,.;:–-]+ [¿]?(?:(?:and|so|und|also|et|alors|y) )?${IS_IT}(?:${AND_HOW_BAD})?[\\s?.!]*$`,
  'iu',
);
const WHAT_IS_ONE = new LazyPattern(
  `^[\\s¿¡]*(?:(?:and|so|ok|und|et|y) )*(?:wh(?:at|o)(?:['’]s| is)|w(?:as|er) ist|c['’]est quoi|qu['’]est-ce que(?: c['’]est(?: que)?)?|qui est|(?:qué|que|quién|quien) es) (?:(?:the|this|that|das|der|die|le|la|l['’]|el) ?(?<kind>${KIND_OF_ONE}) )?${NO_NAME}${NAME}(?<bad>${AND_HOW_BAD})?[\\s?.!]*$`,
  'iu',
);

/**
 * "what is svc-migration and is it dangerous?", "I inherited an account called X, what is it?": what one is, and how bad, is on its page. Other
 * texts stay, and those that ask it of a term.
 */
export function askWhatOneIs(text: string): string {
  const introduced = INTRODUCED.exec(text)?.groups;
  const { name: said, kind, bad } = introduced ?? WHAT_IS_ONE.exec(text)?.groups ?? {};
  // "what is PIM?" asks for no page, and "what is the rule Finance copies?" does.
  if (said === undefined || (introduced === undefined && (kind ?? bad) === undefined)) return text;
  const name = said.replace(/"/g, '');
  // "what is the rule n for?" asks what it does.
  if (/ (?:for|about|from|of|like)$/iu.test(name)) return text;
  const isName = said !== name || (kind !== undefined && /^[\p{Lu}\p{N}]/u.test(name)) || mayBeName(name);
  return isName ? `tell me about "${name}"` : text;
}

/** Of no kind, a name is told by a word that is none of ours. */
function mayBeName(said: string): boolean {
  const words = said.split(' ');
  const isTerm = isAdvised(said) || findTerm(foldPhrase(words[0] ?? '')) !== undefined;
  const isProper = words.length > 1 && words.every((word) => /^[\p{Lu}\p{N}]/u.test(word));
  const isOther = (word: string): boolean => /[\p{N}._-]/u.test(word) || !isEverydayWord(word.toLowerCase());
  return !isTerm && !KINDS.test(said) && (isProper || words.some(isOther));
}

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
  const [, why = '', is = '', one = '', verdict = ''] = WHY_ASKED.exec(text) ?? [];
  // "warum ist office sync helper gefährlich?": a name of words of ours is one all the same.
  if (one !== '' && !KINDS.test(one) && !isAdvised(one)) return `${why}${is}"${one}"${verdict}`;
  const { first, behind } = ANYTHING_ODD.exec(text.replace(/[\s?!.]+$/u, ''))?.groups ?? {};
  const odd = (first ?? behind ?? '').replace(/"/g, '');
  const bare = text.replace(/[\s?!.]+$/u, '');
  const advised = ((ADVICE_ON_ONE.exec(bare) ?? FIX_OF_ONE.exec(bare))?.groups?.['of'] ?? '').replace(/"/g, '');
  if (advised !== '' && !KINDS.test(advised) && !isAdvised(advised)) return `tell me about "${advised}"`;
  if (odd !== '' && !KINDS.test(odd) && !isAdvised(odd)) return `tell me about "${odd}"`;
  const person = OF_PERSON.exec(text)?.[1] ?? '';
  if (isGivenName(person.split(' ')[0]?.toLowerCase() ?? '')) return `tell me about "${person}"`;
  const name = ASKED.exec(text)?.[1];
  return name === undefined || KINDS.test(name) ? text : `tell me about "${name}"`;
}
