import { LazyPattern } from '../../core/lazy-pattern.js';
import { foldPhrase } from '../explanation/fold-phrase.js';
import { findTerm } from '../explanation/term-index.js';
import { isGivenName } from '../given-names.js';
import { PERMISSION } from './whole-in-english.js';
import { ROLE_NAME } from './role-name-patterns.js';

type Kind = 'connectors' | 'rules' | 'policies' | 'apps' | 'people';

/** How each kind is called before the names, in four languages. */
const CALLED: readonly (readonly [Kind, string])[] = [
  ['connectors', '(?:mail )?connectors?|konnektor(?:en)?|connecteurs?|conector(?:es)?'],
  [
    'rules',
    '(?:mail flow |transport )?rules?|(?:transport)?regeln?|règles?(?: de transport)?|reglas?(?: de transporte)?',
  ],
  ['policies', 'polic(?:y|ies)|richtlinien?|stratégies?|politiques?|directivas?|políticas?'],
  ['apps', 'apps?|applications?|anwendung(?:en)?|applis?|aplicacion(?:es)?|aplicación'],
  ['people', 'admins?|users?|accounts?|konten|konto|comptes?|utilisateurs?|cuentas?|usuarios?'],
];
const KIND = `(?:${CALLED.map(([kind, words]) => `(?<${kind}>${words})`).join('|')})`;
const THE = "(?:(?:the|our|both|two|die|der|den|das|dem|beiden|les?|las?|los|el|nos|l['’]) ?)*";
const BOTH = `${THE}(?:${KIND} )?(?<one>[^,;?!]{1,60}?),? (?:and|vs\\.?|versus|und|et|y|e|&) ${THE}(?:(?:app|rule|connector|policy) )?(?<other>[^,;?!]{1,60}?)`;
const FROM = (word: string): string =>
  `${THE}(?:${KIND} )?(?<one>[^,;?!]{1,60}?) ${word} ${THE}(?<other>[^,;?!]{1,60}?)`;

/** Ways to ask how two differ. */
const DIFFERENCE: readonly RegExp[] = [
  `(?:(?:what(?:['’]s| is| are)|tell me|show me|explain) )?(?:the )?(?:differences?|diff) (?:between|of) ${BOTH}`,
  `(?:how|where|in what(?: way)?) do ${BOTH} differ`,
  `how (?:does|is) ${FROM('(?:differ|different) (?:from|to|than)')}`,
  `(?:please |can you )?compare ${FROM('(?:and|with|to|vs\\.?)')}`,
  `(?:was ist |erklär\\p{L}* |zeig\\p{L}* )?(?:mir )?(?:der |den |die )?unterschiede? (?:zwischen|von) ${BOTH}`,
  `(?:worin|wie|wodurch) unterscheide(?:n|t) sich ${FROM('(?:und|von)')}`,
  `vergleich(?:e|en)? ${FROM('(?:und|mit)')}`,
  `(?:quelles? (?:est|sont) |c['’]est quoi )?(?:la |les )?différences? entre ${BOTH}`,
  `en quoi (?:est-ce que )?${FROM('(?:diffèrent?|est(?:-(?:il|elle))? différente?) d(?:e|u)')}`,
  `en quoi ${BOTH} (?:diffèrent|sont(?:-(?:ils|elles))? différente?s)(?:-(?:ils|elles))?`,
  `qu['’]est-ce qui (?:distingue|différencie) ${FROM('(?:de|du|et)')}`,
  `compare[rz]? ${FROM('(?:et|avec|à)')}`,
  `(?:cuál(?:es)? (?:es|son) |qué )?(?:la |las )?diferencias? (?:hay )?entre ${BOTH}`,
  `en qué se (?:diferencian?|distinguen?) ${FROM('(?:y|e|de)')}`,
  `compara(?:r)? ${FROM('(?:y|e|con)')}`,
].map(
  (source) =>
    new LazyPattern(
      `^[\\s¿¡]*(?:(?:and|so|und|et|y) )?${source}(?:,? (?:please|pls|bitte|stp|svp|por favor))?[\\s?.!]*$`,
      'iu',
    ),
);

/** "relay 01 and the 02": the other one of that name. */
const inFull = (one: string, other: string): string =>
  /^\d{1,3}$/u.test(other) && /\d$/u.test(one) ? one.replace(/\d+$/u, other) : other;

const TWO = '(?:two|both|2|beiden|zwei|deux|dos|ambos|ambas)';
const A_NAME = '(?<name>[^,;?!"]{2,40}?)';
/** Ways to ask how two differ that have one word of their names in common: "our two Borealis connectors". */
const DIFFERENCE_OF_A_NAME: readonly RegExp[] = [
  `(?:(?:what(?:['’]s| is| are)|tell me|show me|explain) )?(?:the )?(?:differences?|diff) (?:between|of) (?:the |our |those |these )?${TWO} ${A_NAME} ${KIND}`,
  `(?:how|where|in what(?: way)?) do (?:the |our |those |these )?${TWO} ${A_NAME} ${KIND} differ`,
  `(?:please |can you )?compare (?:the |our |those |these )?${TWO} ${A_NAME} ${KIND}`,
  `(?:was ist |erklär\\p{L}* |zeig\\p{L}* )?(?:mir )?(?:der |den |die )?unterschiede? (?:zwischen|von) (?:den |unseren |diesen )?${TWO} ${A_NAME}[- ]${KIND}`,
  `(?:worin|wie|wodurch) unterscheiden sich (?:die |unsere )?${TWO} ${A_NAME}[- ]${KIND}`,
  `vergleich(?:e|en)? (?:die |unsere )?${TWO} ${A_NAME}[- ]${KIND}`,
  `(?:quelles? (?:est|sont) |c['’]est quoi )?(?:la |les )?différences? entre (?:les |nos |ces )?${TWO} ${KIND} ${A_NAME}`,
  `(?:compare[rz]?|en quoi diffèrent) (?:les |nos |ces )?${TWO} ${KIND} ${A_NAME}`,
  `(?:cuál(?:es)? (?:es|son) |qué )?(?:la |las )?diferencias? (?:hay )?entre (?:los |las |nuestr[oa]s |est[oa]s )?${TWO} ${KIND} (?:de )?${A_NAME}`,
  `(?:compara(?:r)?|en qué se diferencian) (?:los |las |nuestr[oa]s |est[oa]s )?${TWO} ${KIND} (?:de )?${A_NAME}`,
].map((source) => new LazyPattern(`^[\\s¿¡]*(?:(?:and|so|und|et|y) )?${source}[\\s?.!]*$`, 'iu'));

function askOfANameCompared(text: string): string | undefined {
  for (const pattern of DIFFERENCE_OF_A_NAME) {
    const groups = pattern.exec(text)?.groups;
    const called = CALLED.find(([kind]) => groups?.[kind] !== undefined)?.[0];
    const name = groups?.['name'];
    if (called === undefined || called === 'people' || name === undefined || !/^[\p{Lu}\p{N}]/u.test(name)) continue;
    return `list the ${called} ${quote(name)}`;
  }
  return undefined;
}

const CAPITALISED =
  /"[^"]{2,60}"|(?<![\p{L}\p{N}])[\p{Lu}][\p{L}\p{N}.&'-]*(?: (?:- )?[\p{Lu}\p{N}(][\p{L}\p{N}.&'()-]*){1,5}/gu;
/** Words that begin a sentence and no name. */
const FIRST_WORD =
  /^[\s¿¡]*(?:entre|between|zwischen|which|welche[rs]?|what|wer|who|of|de|von|cuál|qui|laquelle|lequel)(?!\p{L})/iu;
const WHICH = /(?<!\p{L})(?:which|who|welche[rs]?|wer|laquelle|lequel|quelle|qui|cuál|cual|quién)(?!\p{L})/iu;
const MORE_DANGEROUS =
  /(?<!\p{L})(?:(?:more|most) (?:dangerous|powerful|critical|sensitive|severe)|riskie(?:r|st)|worse|worst|stronge(?:r|st)|gefährlicher\p{L}*|gefährlichst\p{L}*|kritischer\p{L}*|kritischst\p{L}*|mächtiger\p{L}*|mächtigst\p{L}*|riskanter\p{L}*|(?:plus|pires?) (?:dangereu(?:x|ses?)|puissante?s?|critiques?|risquée?s?|sensibles?)|más (?:peligros[oa]s?|potentes?|crític[oa]s?|arriesgad[oa]s?|sensibles?))(?!\p{L})/iu;
const RIGHTS =
  /(?<!\p{L})(?:permissions?|rights|grants|access|berechtigung(?:en)?|rechte|droits?|autorisations?|permisos?|derechos)(?!\p{L})/iu;
const JOINED = /^,? (?:and|or|und|oder|et|ou|y|o|u|e|vs\.?|versus) (?:the |die |der |la |le |l['’])?$/iu;

/** A name of something in the tenant: several words with capitals, or in quotes, and nothing that is explained. */
const OURS = new LazyPattern(`^(?:${ROLE_NAME}s?|${PERMISSION})$`, 'iu');
const OF = / (?:of|von|vom) /;
const isName = (said: string, isCalled: boolean): boolean => {
  const bare = said.replaceAll('"', '').trim();
  if (bare === '' || OURS.test(bare) || findTerm(foldPhrase(bare)) !== undefined) return false;
  if (isCalled || said.includes('"')) return true;
  const words = bare.split(' ');
  // "die Rollen von Aiko Tanaka": what somebody has is compared, and not a thing of that name.
  if (OF.test(bare) && !isGivenName(words[0]?.toLowerCase() ?? '')) return false;
  return (
    words.length > 1 && words.length < 9 && /^[\p{Lu}\p{N}]/u.test(bare) && /^[\p{Lu}\p{N}(]/u.test(words.at(-1) ?? '')
  );
};

/** What administrators call what they make. */
const NAMED_LIKE: readonly (readonly [Kind, RegExp])[] = [
  [
    'connectors',
    /(?<!\p{L})(?:relay|connector|konnektor|connecteur|conector|inbound|outbound|smarthost|tls)(?!\p{L})/iu,
  ],
  ['policies', /^(?:require|block|allow|grant|policy|ca\d+)(?!\p{L})/iu],
  ['rules', /(?<!\p{L})(?:rule|regel|règle|regla)(?!\p{L})/iu],
];
const kindOfNames = (names: readonly string[]): Kind => {
  const bare = names.map((name) => name.replaceAll('"', ''));
  const like = NAMED_LIKE.find(([, pattern]) => bare.some((name) => pattern.test(name)))?.[0];
  const isPeople = bare.every((name) => isGivenName(name.split(' ')[0]?.toLowerCase() ?? ''));
  return like ?? (isPeople ? 'people' : 'apps');
};

const quote = (name: string): string => `"${name.replaceAll('"', '').trim()}"`;

/** Both side by side: of apps what they may do tells them apart, of people what they hold. */
function askOfBoth(kind: Kind, one: string, other: string): string {
  const both = `${quote(one)} and ${quote(other)}`;
  if (kind === 'apps') return `worst permission of ${both}`;
  return kind === 'people' ? `roles of ${both.replaceAll('"', '')}` : `the ${kind} ${both}`;
}

/** Longer texts tell more than two names. */
const LONGEST = 200;

const PAIR =
  '(?<one>[\\p{L}.@-]+(?: \\p{Lu}[\\p{L}-]+){0,2}) (?:and|or|und|oder|et|ou|y|e|o) (?<other>[\\p{L}.@-]+(?: \\p{Lu}[\\p{L}-]+){0,2})';
const LAST_OF = {
  en: '(?:last|most recently|more recently|later)',
  de: '(?:zuletzt|als letzte[rs]?|das letzte mal|später)',
  fr: '(?:en dernier|le plus récemment|la dernière fois|pour la dernière fois|dernièrement)',
  es: '(?:por última vez|(?:el|la) últim[oa]|más recientemente|de último|más tarde)',
};
/** Who of two did something last: when each of them did says so. */
const LAST_OF_TWO: readonly (readonly [asked: RegExp, when: string])[] = [
  [
    `(?:who|which)(?: one)? of ${PAIR} (?:has )?(?:${LAST_OF.en} )?changed (?:his|her|their|the) (?:own )?password(?: ${LAST_OF.en})?`,
    'password',
  ],
  [
    `between ${PAIR},? (?:who|which one)(?: of the two)? (?:has )?(?:${LAST_OF.en} )?changed (?:his|her|their|the) (?:own )?password(?: ${LAST_OF.en})?`,
    'password',
  ],
  [`(?:who|which)(?: one)? of ${PAIR} (?:has )?(?:${LAST_OF.en} )?signed in(?: ${LAST_OF.en})?`, 'sign-in'],
  [
    `(?:wer von|welche[rs]? von|zwischen) ${PAIR},? (?:wer )?(?:von beiden )?hat (?:${LAST_OF.de} )?(?:sein|ihr|das)e? (?:passwort|kennwort) (?:${LAST_OF.de} )?geändert`,
    'password',
  ],
  [
    `(?:wer von|welche[rs]? von|zwischen) ${PAIR},? (?:wer )?(?:von beiden )?hat sich (?:${LAST_OF.de} )?angemeldet`,
    'sign-in',
  ],
  [
    `(?:entre|de|parmi) ${PAIR},? (?:lequel|laquelle|qui)(?: des deux)? a changé (?:de|son|le) mot de passe ${LAST_OF.fr}`,
    'password',
  ],
  [`(?:lequel|laquelle|qui) (?:de|entre) ${PAIR} a changé (?:de|son|le) mot de passe ${LAST_OF.fr}`, 'password'],
  [`(?:entre|de|parmi) ${PAIR},? (?:lequel|laquelle|qui)(?: des deux)? s['’]est connectée? ${LAST_OF.fr}`, 'sign-in'],
  [
    `(?:entre|de) ${PAIR},? ¿?(?:quién|quien|cuál)(?: de los dos)? (?:ha cambiado|cambió|cambio) (?:su|la) contraseña ${LAST_OF.es}`,
    'password',
  ],
  [
    `(?:quién|quien|cuál) (?:de|entre) ${PAIR} (?:ha cambiado|cambió|cambio) (?:su|la) contraseña ${LAST_OF.es}`,
    'password',
  ],
  [
    `(?:entre|de) ${PAIR},? ¿?(?:quién|quien|cuál)(?: de los dos)? (?:inició sesión|se conectó) ${LAST_OF.es}`,
    'sign-in',
  ],
].map(([source = '', what = '']) => [
  new LazyPattern(`^[\\s¿¡]*(?:(?:and|so|und|et|y) )?${source}[\\s?.!]*$`, 'iu'),
  what,
]);

function askWhenEachDid(text: string): string {
  for (const [asked, what] of LAST_OF_TWO) {
    const { one, other } = asked.exec(text)?.groups ?? {};
    if (one === undefined || other === undefined) continue;
    const [first, second] = [one, other].map((name) => (isGivenName(name.toLowerCase()) ? capital(name) : name));
    return what === 'password'
      ? `when did ${first} and ${second} last change their passwords?`
      : `when did ${first} and ${second} last sign in?`;
  }
  return text;
}

const capital = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1);

const LESS_PROTECTED = [
  '(?:is |are )?(?:the )?(?:less|least|worse|worst|more weakly|better|best|more) (?:well )?protected',
  '(?:has|have|uses?) (?:the )?(?:stronger|better|safer|weaker|worse|strongest|weakest|best|worst|more secure|less secure) (?:sign-?in(?: methods?)?|log-?in|authentication|mfa|second factor|methods?)',
  '(?:hat|nutzt) (?:die |den |das )?(?:stärkere|bessere|schwächere|schlechtere|sicherere)[nrs]? (?:anmeldung|anmeldemethode|mfa|zweiten faktor|methode)',
  '(?:a|utilise) (?:la |le )?(?:meilleure?|plus (?:forte?|faible|sûre?)) (?:mfa|connexion|authentification|méthode|second facteur|deuxième facteur)',
  '(?:a|utilise) (?:la |le )?(?:mfa|connexion|authentification|méthode|second facteur) (?:la |le )?plus (?:forte?|faible|sûre?)',
  '(?:tiene|usa) (?:el |la )?(?:mejor|peor) (?:mfa|inicio de sesión|autenticación|método|segundo factor)',
  '(?:tiene|usa) (?:el |la )?(?:mfa|inicio de sesión|autenticación|método|segundo factor) más (?:fuerte|débil|segur[oa])',
  '(?:ist )?(?:am )?(?:schlechter|schlechtesten|weniger|schwächer|besser|besten) (?:geschützt|abgesichert)(?: ist)?',
  '(?:est )?(?:le |la )?(?:moins(?: bien)?|plus mal|mieux) protégée?',
  '(?:está |es )?(?:la |el )?(?:peor|menos|mejor) protegid[oa]',
].join('|');
const TWO_PEOPLE =
  '(?<one>[\\p{L}.-]+(?: [\\p{L}.-]+){0,3}?) (?:and|with|und|mit|et|avec|y|e|con) (?<other>[\\p{L}.-]+(?: [\\p{L}.-]+){0,3}?)';
const ASKING =
  '(?:and )?¿?(?:which|who|wer|welche[rs]?|lequel|laquelle|quel(?:le)?|qui|cuál|cual|qué|que|quién|quien)(?: (?:one|account|konto|compte|cuenta))?(?: of (?:the two|them)| von beiden| des deux| de los dos| de las dos)?';
/** "compare A and B: which account is less protected?": the second factors of both. */
const PROTECTED: readonly RegExp[] = [
  `(?:compar(?:e[rz]?|ar?)|vergleiche?|between|zwischen|entre) (?:a )?${TWO_PEOPLE}[,:.;]? ${ASKING} (?:${LESS_PROTECTED})`,
  `(?:which|who|wer|lequel|laquelle|qui|cuál|quién)(?: one)? (?:of|von|de|entre) ${TWO_PEOPLE},? (?:${LESS_PROTECTED})`,
].map((source) => new LazyPattern(`^[\\s¿¡]*(?:(?:and|so|und|et|y) )?${source}[\\s?.!]*$`, 'iu'));

function askForFactorsOfBoth(text: string): string {
  for (const pattern of PROTECTED) {
    const { one, other } = pattern.exec(text)?.groups ?? {};
    const isCalled = (name: string): boolean => /^\p{Lu}/u.test(name) || isGivenName(name);
    if (one !== undefined && other !== undefined && isCalled(one) && isCalled(other))
      return `which second factor do ${one} and ${other} have?`;
  }
  return text;
}

/**
 * "what is the difference between A and B?" of two things of the tenant as a question for both, so that their rows stand side by side; "which of A and
 * B has the more dangerous permissions?" as one for the worst permission of each. Other texts stay.
 */
export function askOfBothCompared(text: string): string {
  if (text.length > LONGEST) return text;
  for (const pattern of DIFFERENCE) {
    const groups = pattern.exec(text)?.groups;
    const { one, other } = groups ?? {};
    if (groups === undefined || one === undefined || other === undefined) continue;
    const called = CALLED.find(([kind]) => groups[kind] !== undefined)?.[0];
    const full = inFull(one, other);
    const isCalled = called !== undefined || full !== other;
    if (!isName(one, isCalled) || !isName(full, isCalled)) continue;
    return askOfBoth(called ?? kindOfNames([one, full]), one, full);
  }
  const ofAName = askOfANameCompared(text) ?? askForWorseOf(text);
  if (ofAName !== undefined) return ofAName;
  const ofEach = askForFactorsOfBoth(askWhenEachDid(text));
  return ofEach === text ? askForWorst(text) : ofEach;
}

const WORSE =
  '(?:(?:is|are|ist|sind|est|es) (?:the )?)?(?:worse|worst|riskier|(?:more|most) (?:dangerous|risky|critical)|(?:bigger|greater|biggest) (?:risk|danger|problem)|schlimmer|gefährlicher|riskanter|kritischer|(?:la |le )?(?:pire|plus (?:dangereuse?|risquée?|critique))|peor|más (?:peligros[oa]|arriesgad[oa]|crític[oa]))(?: (?:ist|sind))?';
const WHICH_ONE =
  '(?:which|what|welche[rs]?|was|laquelle|lequel|cu[áa]l)(?: (?:one|app|of (?:them|the two)|von beiden|des deux|de las dos))?';
const AND_WHY = '(?:,? (?:and|und|et|y) (?:why|warum|wieso|pourquoi|por qué))?[\\s?.!]*$';
const EITHER = '(?:vs\\.?|versus|or|oder|ou|o|and|und|et|y)';
/** "A vs B: which one is worse and why", "which is worse, A or B?", "between A and B, which is the more dangerous?" */
const WORSE_OF_TWO: readonly RegExp[] = [
  `^[¿\\s]*(?:between|of|zwischen|von|entre|de) (?<one>[^,;:?!]{2,60}?) (?:and|und|et|y|e) (?<other>[^,;:?!]{2,60}?) ?[,:;–-] ?¿?${WHICH_ONE} ${WORSE}${AND_WHY}`,
  `^[¿\\s]*(?:which|welche[rs]?|laquelle|lequel|cu[áa]l)(?: one)? (?:of|between|von|de|entre) (?<one>[^,;:?!]{2,60}?) (?:and|or|und|oder|et|ou|y|e|o) (?<other>[^,;:?!]{2,60}?) ${WORSE}${AND_WHY}`,
  `^(?<one>[^,;:?!]{2,60}?) ${EITHER} (?<other>[^,;:?!]{2,60}?)(?: ?[:,;–-])? ?${WHICH_ONE} ${WORSE}${AND_WHY}`,
  `^[¿\\s]*${WHICH_ONE} ${WORSE}[,:]? (?<one>[^,;:?!]{2,60}?) ${EITHER} (?<other>[^,;:?!]{2,60}?)${AND_WHY}`,
].map((source) => new LazyPattern(source, 'iu'));

/** One word with a capital is a name here, unless it is explained or somebody's. */
const isNameOfOne = (said: string): boolean =>
  isName(said, /^"?\p{Lu}/u.test(said)) && !isGivenName(said.split(' ')[0]?.toLowerCase() ?? '');

function askForWorseOf(text: string): string | undefined {
  for (const pattern of WORSE_OF_TWO) {
    const { one, other } = pattern.exec(text)?.groups ?? {};
    if (one === undefined || other === undefined || !isNameOfOne(one) || !isNameOfOne(other)) continue;
    if (kindOfNames([one, other]) !== 'apps') return undefined;
    // What they may do and what they hold, side by side.
    return `worst permission of ${quote(one)} and ${quote(other)}, and their roles`;
  }
  return undefined;
}

/** Who can do more harm has the worse rights. */
const MORE_HARM =
  /(?<!\p{L})(?:(?:do|cause) (?:the )?(?:more|most) (?:damage|harm)|(?:mehr|größeren|den meisten) schaden|plus de (?:dégâts|dommages|mal)|más daños?)(?!\p{L})/iu;

function askForWorst(text: string): string {
  const isOfRights = MORE_DANGEROUS.test(text) && RIGHTS.test(text);
  if (!WHICH.test(text) || (!isOfRights && !MORE_HARM.test(text))) return text;
  const said = text.replace(FIRST_WORD, (first) => first.toLowerCase());
  const [one, other, more] = [...said.matchAll(CAPITALISED)];
  if (one === undefined || other === undefined || more !== undefined) return text;
  const isJoined = JOINED.test(said.slice(one.index + one[0].length, other.index));
  return isJoined && isName(one[0], false) && isName(other[0], false) ? askOfBoth('apps', one[0], other[0]) : text;
}
