import { LazyPattern } from '../../core/lazy-pattern.js';
import { isUnknownNameWord } from '../unknown-name-words.js';
import type { OtherLanguage } from './other-language.js';
import { END } from './turn.js';
import { findNameIn, NAME_SAID } from './whole-of-somebody.js';

/** Small words around what is asked, in each language. */
const ASIDE: Readonly<Record<OtherLanguage | 'en', string>> = {
  en: '(?: (?:actually|really|exactly|all|still|even|currently|now|here|everything|anything|anywhere|somewhere|with us|(?:in|to|of|on) (?:our|the|this) (?:tenant|environment|company|organi[sz]ation)))*',
  de: '(?: (?:eigentlich|denn|alles|so|genau|noch|immer|jetzt|aktuell|derzeit|überhaupt|überall|irgendwo|trotzdem|hier|bei uns|(?:in|auf|bei) (?:unserem|unserer|dem|der) (?:tenant|umgebung|firma)|im tenant))*',
  fr: '(?: (?:exactement|au juste|en fait|encore|toujours|réellement|vraiment|actuellement|ici|quelque part|nulle part|chez nous|(?:dans|sur) (?:notre|le) (?:tenant|environnement)|comme (?:droits|accès)))*',
  es: '(?: (?:exactamente|en concreto|en realidad|realmente|todavía|aún|ahora|aquí|todo|con nosotros|en alg[uú]n (?:sitio|lado|lugar)|en (?:nuestro|el|la) (?:tenant|entorno|empresa|organización)))*',
};

const THAT: Readonly<Record<OtherLanguage | 'en', string>> = {
  en: '(?:it|he|she|they|that|that (?:app|account))',
  de: '(?:er|sie|es|das|die|der|die app|das konto)',
  fr: '(?:il|elle|ça|cette appli|cette app|ce compte)',
  es: '(?:esa app|esta app|esa cuenta|ella|él)',
};

const TOPIC = ' ?(?:[,:;–]| -) ?[¿]?';

const KIND_EN =
  '(?:owns? )?(?:(?:any|an?|some) )?(?:(?:admin )?roles?|(?:owned )?apps?|rights|access|permissions|anything(?: else)?)';
const KIND_DE =
  '(?:(?:eine?n?|irgendeine?|irgendwelche|welche) )?(?:(?:admin-?)?rollen?|apps?|anwendungen|rechte|zugriffe?|(?:irgend)?was|irgendetwas|sonst (?:noch )?(?:et)?was)';
const KIND_FR =
  '(?:(?:un|des|une|les|quelques) )?(?:rôles?|app(?:li)?s?|applications?|droits|accès|autre chose|quoi que ce soit)';
const KIND_ES =
  '(?:(?:alg[uú]n(?:os|as)?|alguna|un|una|los|las) )?(?:rol(?:es)?|apps?|aplicaci[oó]n(?:es)?|permisos|derechos|accesos?|algo m[aá]s|cualquier cosa)';
/** Several kinds of what one may hold: "roles, apps, anything". */
const several = (kind: string, or: string): string => `${kind}(?:(?: ?[,/] ?| )(?:(?:${or}) )?${kind})+`;

/** How each language asks for somebody's or an app's rights: `N` is the name, `_` are small words, `T` is a pronoun for the one named before. */
const FRAMES: Readonly<Record<OtherLanguage | 'en', readonly string[]>> = {
  en: [
    `N${TOPIC}(?:so )?what (?:can|may|could) T_ (?:do|access|get at|get into|get to|reach|see|touch)_`,
    `N${TOPIC}(?:so )?what (?:is T_ (?:allowed|able|permitted) to (?:do|access)|does T_ have access to|access does T_ have|rights does T_ have)_`,
    'what_ (?:is|are) N_ (?:entitled|permitted|authori[sz]ed) to (?:do|access|see)_',
    'what_ (?:can|may|could) N_ (?:get at|get into|get to|reach|touch)_',
    `(?:what_ )?(?:does|do|has|have) N_ (?:hold|have|own|got)_(?: ?[,:;–—-]| -)* ?\\(?${several(KIND_EN, 'and|or|and/or')}\\)?_`,
    'does N_ (?:hold|have|own)_ anything(?: else)?_',
    `N${TOPIC}does T_ (?:hold|have|own)_ ${several(KIND_EN, 'and|or|and/or')}_`,
  ],
  de: [
    'was (?:darf|kann|dürfte|könnte)_ N_(?: (?:machen|tun|anstellen|dürfen|können|zugreifen|sehen))?_',
    '(?:worauf|auf was|wo)_ hat_ N_ (?:zugriff|zugang|rechte|berechtigungen)_',
    '(?:worauf|auf was|wo)_ (?:darf|kann|könnte)_ N_ (?:zugreifen|ran|dran|rein)_',
    'N_ hat_ (?:worauf|auf was)_ (?:zugriff|zugang)',
    `N${TOPIC}(?:worauf|auf was|wo)_ (?:hat T_ (?:zugriff|zugang)|(?:darf|kann) T_ (?:zugreifen|ran|dran))_`,
    `(?:was )?hat_ N_(?: ?[,:;–—-]| -)* ?${several(KIND_DE, 'und|oder|bzw\\.?')}_`,
    'hat_ N_ (?:irgend)?(?:etwas|was)_',
    `N${TOPIC}hat_ T_ ${several(KIND_DE, 'und|oder|bzw\\.?')}_`,
    `N_ (?:darf|kann)_ was(?: (?:machen|tun))?_`,
  ],
  fr: [
    "(?:à|a) quoi_ (?:est-ce que |est-ce qu['’])?N_ (?:a|ont)(?:-t-(?:il|elle))?_ accès_",
    '(?:à|a) quoi_ (?:a|ont)_ accès_ N_',
    '(?:à|a) quoi_ (?:peut|peuvent)_ (?:accéder|toucher)_ N_',
    "(?:à|a) quoi_ (?:est-ce que |est-ce qu['’])?N_ (?:peut|accède)(?:-t?-?(?:il|elle))?(?:_ (?:accéder|toucher))?_",
    `N(?:${TOPIC}(?:T )?| (?:T )?)(?:a_ accès_ (?:à|a) quoi|accède_ (?:à|a) quoi|peut_ (?:accéder|toucher)_ (?:à|a) quoi|peut_ faire_ quoi|a_ le droit de faire_ quoi)_`,
    'T (?:a_ accès_ (?:à|a) quoi|accède_ (?:à|a) quoi|peut_ (?:accéder|toucher)_ (?:à|a) quoi|peut_ faire_ quoi),? N_',
    "(?:que|qu['’]est-ce que |qu['’]est-ce qu['’])_ ?N_ (?:peut|a le droit de)_ faire_",
    'que peut_ faire_ N_',
    `(?:est-ce que )?N a(?:-t-(?:il|elle))?_ (?:(?:des |les |quelques )?(?:droits|accès|permissions|autorisations)|${several(KIND_FR, 'et|ou')})_`,
    `N${TOPIC}(?:a-t-(?:il|elle)|(?:il|elle) a)_ (?:(?:des |les |quelques )?(?:droits|accès|permissions|autorisations)|${several(KIND_FR, 'et|ou')})_`,
  ],
  es: [
    '(?:a|en|sobre) qu[eé]_ (?:tiene_ acceso|puede_ (?:acceder|entrar|llegar)|accede)_ N_',
    'N_ (?:tiene_ acceso|puede_ acceder|accede)_ a qu[eé]_',
    `N${TOPIC}(?:(?:y|T) ?)*¿?(?:a qu[eé]_ (?:tiene_ acceso|puede_ acceder|accede)|qu[eé] puede_ hacer|qu[eé] (?:permisos|accesos?|derechos) tiene)(?: T)?_`,
    'qu[eé]_ puede_ hacer_ N_',
    'qu[eé]_ N_ puede_ hacer_',
    'qu[eé] permisos tiene_ N_',
    'qu[eé] accesos? tiene_ N_',
    `tiene_ N_ (?:(?:alg[uú]n(?:os)? )?(?:permisos?|derechos?|accesos?)|${several(KIND_ES, 'y|o')})_`,
    `N_ tiene_ (?:(?:alg[uú]n(?:os)? )?(?:permisos?|derechos?|accesos?)|${several(KIND_ES, 'y|o')})_`,
    `N${TOPIC}(?:todavía |aún )?tiene_ (?:(?:alg[uú]n(?:os)? )?(?:permisos?|derechos?|accesos?)|${several(KIND_ES, 'y|o')})_`,
  ],
};

/** What one may reach who was named before. */
const OF_THAT: Readonly<Record<OtherLanguage, readonly string[]>> = {
  de: [
    '(?:worauf|auf was|wo)_ hat_ T_ (?:zugriff|zugang|rechte|berechtigungen)_',
    '(?:worauf|auf was|wo)_ (?:darf|kann)_ T_ zugreifen_',
  ],
  fr: [
    'T (?:a_ accès_ (?:à|a) quoi|accède_ (?:à|a) quoi|peut_ (?:accéder|toucher)_ (?:à|a) quoi)_',
    '(?:à|a) quoi_ (?:a-t-(?:il|elle)_ accès|peut-(?:il|elle)_ (?:accéder|toucher)|accède-t-(?:il|elle))_',
  ],
  es: ['(?:a|en|sobre) qu[eé]_ (?:tiene_ acceso|puede_ acceder|accede)(?: T)?_'],
};

const compile = (frame: string, language: OtherLanguage | 'en'): RegExp =>
  new LazyPattern(
    `^[\\s¿¡]*(?:(?:und|and|et|y|so|ok|also|alors|pues|dis|oye)[ ,]+)*${frame
      .replaceAll('_', ASIDE[language])
      .replace(/\bT\b/gu, THAT[language])
      .replace(/\bN(?![\p{L}])/gu, NAME_SAID)}${END}`,
    'iu',
  );

/** All languages at once: a short text does not show which language it is in. */
const PATTERNS: readonly RegExp[] = (['en', 'de', 'fr', 'es'] as const).flatMap((language) =>
  FRAMES[language].map((frame) => compile(frame, language)),
);

const PATTERNS_OF_THAT: readonly RegExp[] = (['de', 'fr', 'es'] as const).flatMap((language) =>
  OF_THAT[language].map((frame) => compile(frame, language)),
);

const ENGLISH_BEFORE =
  /^(?:(?:the|our|that|this) )?(?:(?:old )?(?:app|application|account|user)(?: called| of)? )?|['’]s(?: old)?(?: user)? account$/giu;

/** What a role may do is explained, or said not to be read. */
const OF_ROLE = /^(?:(?:die|der|unsere|le|el) )?(?:rolle|rôle|rol) /iu;

/** "worauf hat X eigentlich alles Zugriff?", "X, il a accès à quoi ?": the page of X, which tells what it may do. Other texts stay. */
export function askForRightsOfOne(text: string): string {
  if (text.length > LONGEST) return text;
  for (const pattern of PATTERNS) {
    const said = pattern.exec(text)?.groups?.['name']?.replace(ENGLISH_BEFORE, '');
    if (said === undefined || SAYS_MORE.test(said) || OF_ROLE.test(said)) continue;
    const name = findNameIn(said) ?? findNameBeginning(said);
    if (name !== undefined) return `tell me about ${name}`;
  }
  return PATTERNS_OF_THAT.some((pattern) => pattern.test(text)) ? 'what may it do?' : text;
}

/** "docuvault backup", "PerfectData": what begins with no word of ours is a name here, though another word of it is one. */
function findNameBeginning(said = ''): string | undefined {
  const [first = '', ...rest] = said.split(' ');
  const isJoined = /^\p{Lu}\p{Ll}+\p{Lu}/u.test(first);
  const isNamed = isJoined || (rest.length > 0 && isUnknownNameWord(first) && findNameIn(first) !== undefined);
  return isNamed && !rest.some((word) => LINKS.test(word)) ? said : undefined;
}

/** Asks what it is besides, or tells an app by what it is like: "svc-migration, c'est quoi ?", "l'application de sauvegarde". */
const SAYS_MORE =
  /(?:c['’]est quoi|qu['’]est-ce|was ist|what is|qu[eé] es)(?!\p{L})|(?<!\p{L})(?:app(?:lis?|lications?|s)?|anwendung(?:en)?|aplicaci[oó]n(?:es)?) (?:d[eu]|des|d['’]|qui|que|die|der|das|that|which|para|von|für|for) ?\p{Ll}/u;

/** Before where or what: "Docuvault in Exchange". */
const LINKS = /^(?:in|en|on|auf|dans|sur|to|at|of|für|for|sobre|a|à|über|bei|with|mit|con|avec)$/iu;

/** A longer text tells a story. */
const LONGEST = 160;
