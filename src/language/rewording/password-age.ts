import { LazyPattern } from '../../core/lazy-pattern.js';
import { applyTurns } from './apply-turns.js';
import { END, FIRST, type Turn } from './turn.js';
import { UNCHANGED_PASSWORD } from './unchanged-password.js';

const SPAN =
  '(?:(?:over |more than |at least |about |well over )?(?:an?|one|two|three|four|five|six|\\d+|several|many) (?:and a half )?(?:days?|weeks?|months?|years?)|half a year|ages)';
const CHANGE = 'pass(?:word|code) (?:change|reset|rotation|update|renewal)s?';
const RENEWED = '(?:rotated|renewed|updated|refreshed|replaced|cycled)';
const OWNER = '(?:admin|administrator|account|user|guest|employee)';
const OWNERS = '(?:admins?|administrators?|accounts?|users?|people|colleagues?|employees?|guests?)';
const LAST_CHANGE = `(?:last|latest|most recent) ${CHANGE} (?:is|was|lies|happened|took place|dates?(?: back)?)`;
const DE_CHANGE = '(?:passwort|kennwort)(?:wechsel|änderung(?:en)?)';
const DE_SINCE =
  '(?:seit|in) (?:(?:über|mehr als|den|letzten) )*(?:eine[mr]|\\d+|zwei|drei|sechs|zwölf) (?:tage?n?|wochen?|monate?n?|jahre?n?) ';
const PASSWORDS = '(?:(?:the|their|his|her|its|your|an?) )?(?:\\p{L}+ )?passwords?';

/** Who did not change a password, in the words that the readers know. */
export const PASSWORD_TURNS: readonly Turn[] = [
  // Whose it is is asked, and not who did something else.
  [
    new LazyPattern(
      `${FIRST}who (?:(?:did|has|have)(?: not|n['’]t)|never) (?:ever |yet )*changed? (?:(?:his|her|their|the|own|his or her) )+passwords?(?= (?:for|since|in|within|longer) )`,
      'iu',
    ),
    '$1which people did not change their password',
  ],
  // How old is too old nobody says: a year is told as such.
  [
    new LazyPattern(
      `${FIRST}(?:who (?:has|have|uses?|is using)|which (?:people|users|accounts) (?:have|has|use)|whose passwords? (?:is|are)) (?:(?:still|an?|very|really|quite|too|so|such) )*old(?: passwords?)?${END}`,
      'iu',
    ),
    '$1which people did not change their password for more than a year',
  ],
  [
    new LazyPattern(
      `${FIRST}which (${OWNERS}|of (?:our|the) ${OWNERS}) (?:have|has|use|uses) (?:(?:still|an?|very|really|quite|too|so|such) )*old passwords?${END}`,
      'iu',
    ),
    '$1which $2 did not change their password for more than a year',
  ],
  // Who did it is told: asked is whose it was.
  [
    new LazyPattern(
      `${FIRST}(?:(?:for|to|of) (?:who|whom|which (?:users?|people|persons?|admins?|colleagues?|accounts?))|who|whom) (?:did|has) ([^?,]{2,40}?) (reset|change)(?:d)? (?:the|a|their|his|her) passwords?(?: (?:for|of|to))?((?: (?:last|this|in|on|since|today|yesterday|lately|recently)(?!\\p{L})[^?]{0,30})?)${END}`,
      'iu',
    ),
    '$1whose password did $2 $3$4',
  ],
  // "how many admin passwords were reset?" is of the log, which tells whose.
  [
    /(?<!\p{L})admin(?:istrator)?s?['’]?s? (passwords?) (?=(?:were|was|got|(?:have|has) been|been) (?:just |recently |lately )?reset(?!\p{L}))/giu,
    '$1 of admins ',
  ],
  // For how long nobody changed it is told by when somebody did.
  [
    new LazyPattern(
      `(?<!\\p{L})how long (?:has|have|did|does|is|was) (?:(?:the )?accounts? (?:of )?)?(.{2,50}?)(?: account)? (?:now |already |been )*(?:gone|go|been|lasted|worked|lived|without) (?:without |on without )?(?:an?|any|the|another) ${CHANGE}(?!\\p{L})`,
      'giu',
    ),
    'when was the last password change of $1',
  ],
  [
    new LazyPattern(
      `(?<!\\p{L})how long (?:has|is|was) it (?:been )?since (?:the )?(?:(.{2,50}?)(?:['’]s?)? (?:last )?(?:changed (?:his|her|their|its|the|a) passwords?|${CHANGE})|last ${CHANGE} of (.{2,50}?))(?=[\\s?.!]*$)`,
      'iu',
    ),
    'when was the last password change of $1$2',
  ],
  [
    new LazyPattern(
      `(?<!\\p{L})(?:for )?how long (?:has|have) (?:the )?(.{2,50}?)(?: account)? (?:had|used|kept|been using|been on) (?:the|an?|his|her|their) (?:same|old|current|unchanged|present) passwords?(?: now)?(?=[\\s?.!]*$)`,
      'iu',
    ),
    'when was the last password change of $1',
  ],
  // The owner of the password is not who changed it.
  [
    new LazyPattern(
      `${FIRST}(?:has|have|did) (?!(?:any|some|every|no)(?: ?one|body)?(?!\\p{L})|(?:he|she|they|it|i|we|you) h)([^?,]{2,40}?) (?:had|have|seen|see|got|get) (?:an?|any|their|his|her) ${CHANGE}(?!\\p{L})`,
      'iu',
    ),
    "$1was $2's password changed",
  ],
  [
    new LazyPattern(
      `${FIRST}(?:has|was) the password of ([^?,]{2,40}?) (?:been )?(?:changed|${RENEWED})(?!\\p{L})`,
      'iu',
    ),
    "$1was $2's password changed",
  ],
  // "no password change" means that the password was not changed.
  [
    new LazyPattern(
      `(?<!\\p{L})(ha(?:s|ve|d)(?: not|n['’]t| never)) (?:had|seen|done|got|gotten|undergone) (?:an?|any|their|the|one)? ?${CHANGE}(?!\\p{L})`,
      'giu',
    ),
    '$1 changed the password',
  ],
  [
    new LazyPattern(`(?<!\\p{L})(ha(?:s|ve|d)) (?:had |seen |done )?no ${CHANGE}(?!\\p{L})`, 'giu'),
    '$1 not changed the password',
  ],
  [
    new LazyPattern(
      `(?<=(?:${OWNERS}) )(?:that |who |which )?(?:(?:are|is|(?:have|has) (?:gone|been|lived|done)) )?without (?:an? |any )?${CHANGE}(?!\\p{L})`,
      'giu',
    ),
    'that have not changed the password',
  ],
  [
    new LazyPattern(
      `(?<!\\p{L})(ha(?:s|ve|d)(?: not|n['’]t| never)) (?:reset|${RENEWED}) (?:their|his|her|its|the) (?=passwords?(?!\\p{L}))`,
      'giu',
    ),
    '$1 changed the ',
  ],
  [
    new LazyPattern(
      `(?<=(?:${OWNERS}) )whose passwords? (ha(?:s|ve|d)(?: not|n['’]t| never)) been (?:changed|reset|${RENEWED})(?!\\p{L})`,
      'giu',
    ),
    'that $1 changed the password',
  ],
  [
    new LazyPattern(`^((?:and )?)whose ${LAST_CHANGE} (${SPAN}) (?:ago|back)(?!\\p{L})`, 'iu'),
    '$1which users have not changed the password for $2',
  ],
  [
    new LazyPattern(`(?<=${OWNERS})(?: whose|['’]s?) ${LAST_CHANGE} (${SPAN}) (?:ago|back)(?!\\p{L})`, 'giu'),
    ' that have not changed the password for $1',
  ],
];

const ES_SPAN =
  '(?:m[áa]s de |al menos |casi |unos )?(?:una?|dos|tres|seis|\\d+) (?:a[ñn]os?|mes(?:es)?|semanas?|d[íi]as?)';
const FR_SPAN =
  "(?:plus d['’e] ?|au moins |près d['’e] ?)?(?:une?|deux|trois|six|\\d+) (?:ans?|années?|mois|semaines?|jours?)";

/** "gone a year without changing it": who did not change it for so long. */
const GONE_WITHOUT: readonly Turn[] = [
  [
    new LazyPattern(
      `(?<!\\p{L})(?:ha(?:s|ve) (?:gone|been|lived|stayed|lasted|managed)|went|go) (?:for )?(${SPAN}) without (?:ever |once )?(?:changing|rotating|renewing|updating) ${PASSWORDS}`,
      'giu',
    ),
    'have not changed the password for $1',
  ],
  [
    new LazyPattern(`(?<!\\p{L})(?:sind|ist) (${DE_SINCE})ohne (?:neues passwort|${DE_CHANGE})(?!\\p{L})`, 'giu'),
    'haben $1das Passwort nicht geändert',
  ],
  [
    new LazyPattern(
      `(?<!\\p{L})(?:(?:sont|est) restée?s?|restent?|(?:a|ont) passé|(?:est|sont)) (?:depuis )?(${FR_SPAN}) sans (?:changer|renouveler|modifier) (?:de |le |leurs? |son )*(?:mots? de passe|mdp)(?!\\p{L})`,
      'giu',
    ),
    "n'ont pas changé de mot de passe depuis $1",
  ],
  [
    new LazyPattern(`(?<!\\p{L})con (?:la |una )?contraseñas? (?:de )?(?:desde )?hace (${ES_SPAN})(?!\\p{L})`, 'giu'),
    'que no han cambiado la contraseña desde hace $1',
  ],
  [
    new LazyPattern(
      `(?<!\\p{L})no (cambian?|han? cambiado) (?:de |la |su )*contraseña hace (${ES_SPAN})(?!\\p{L})`,
      'giu',
    ),
    'no $1 la contraseña desde hace $2',
  ],
];

/** Frames of the age of a password, and how the directory has it: when it was last changed. */
const FRAMES: readonly Turn[] = [
  // Passwords are no rows: whose they are is asked.
  [
    new LazyPattern(
      `(?<!\\p{L})(?:which|what|whose) (${OWNER}) passwords? (?:ha(?:s|ve)|were|was|are|is)(?: (not|never)|n['’]t) (?:been )?(?:changed|reset|${RENEWED})(?!\\p{L})`,
      'iu',
    ),
    'which $1s have $2 changed their password',
  ],
  [
    new LazyPattern(
      `(?<!\\p{L})(?:which|what) passwords? of (?:the |our )?(${OWNERS}) (?:ha(?:s|ve)|were|was|are|is)(?: (not|never)|n['’]t) (?:been )?(?:changed|reset|${RENEWED})(?!\\p{L})`,
      'iu',
    ),
    'which $1 have $2 changed their password',
  ],
  [
    new LazyPattern(
      `^((?:and )?)whose passwords? (?:ha(?:s|ve)|were|was|are|is)(?: (not|never)|n['’]t) (?:been )?(?:changed|reset|${RENEWED})(?!\\p{L})`,
      'iu',
    ),
    '$1which users have $2 changed their password',
  ],
  [
    /^((?:und )?)(?:welche|wessen) (admin|administrator|benutzer|nutzer|gast|konto)(?:en|s)?-?(?:passw(?:o|ö)rt(?:er)?|kennw(?:o|ö)rt(?:er)?) (?:wurden?|sind|ist) ((?:seit|in den letzten) [^,?]{3,40}? )?(?:nicht|nie)(?: mehr)? (?:geändert|gewechselt|erneuert)(?: worden)?(?!\p{L})/iu,
    '$1welche $2s haben $3das Passwort nicht geändert',
  ],
  [
    /^([\s¿]*(?:y )?)qué contraseñas de (?:l[oa]s |nuestr[oa]s )?([^,?]{3,30}?) no (?:se han|han sido) (?:cambiado|cambiadas|renovado|renovadas) (?:en|desde hace) (?=(?:más|mas|al menos|\d|un|dos|tres|seis))/iu,
    '$1qué $2 no han cambiado la contraseña desde hace ',
  ],
  ...UNCHANGED_PASSWORD.en,
  ...GONE_WITHOUT,
  [
    new LazyPattern(
      `(?<!\\p{L})(?:passwords?) (?:that |which )?(?:is |are |was |were |being )?older than (${SPAN})`,
      'giu',
    ),
    'not changed password for $1',
  ],
  [
    new LazyPattern(
      `(?<!\\p{L})(?:ha(?:s|ve|d|ving)|us(?:es?|ed|ing)|ke(?:eps?|pt)) (?:still )?(?:the|an?) (?:same|old|unchanged) passwords? (for|since)(?!\\p{L})`,
      'giu',
    ),
    'not changed password $1',
  ],
  [
    new LazyPattern(`(?<!\\p{L})how old (?:is|are) ${PASSWORDS} of(?!\\p{L})`, 'giu'),
    'when was the last password change of',
  ],
  [
    /(?<!\p{L})how old (?:is|are) (.{2,50}?)(?:'s?|’s?) passwords?(?!\p{L})/giu,
    'when was the last password change of $1',
  ],
  [
    /(?<!\p{L})when (?:was|were) (?:the )?passwords? of (.{2,50}?) (?:last |most recently )?(?:changed|set|renewed|rotated)(?!\p{L})/giu,
    'when was the last password change of $1',
  ],
  [
    /(?<!\p{L})when (?:was|were) (.{2,50}?)(?:'s?|’s?) passwords? (?:last |most recently )?(?:changed|set|renewed|rotated)(?: last| most recently| the last time)?(?!\p{L})/giu,
    'when was the last password change of $1',
  ],
  // Whose it is changes it, and the log need not reach back to then.
  [
    /(?<!\p{L})when (?:did|has) (?!(?:any|some|every|each|all|who|no)(?!\p{L})|(?:any|some|every)(?:body|one))([^?,]{2,50}?) (?:last |most recently )?changed? (?:his|her|their|its) (?:own )?passwords?(?: last| most recently| the last time)?(?=[\s?.!]*$)/giu,
    'when was the last password change of $1',
  ],
  // Since when it is the same is when it last changed.
  [
    /(?<!\p{L})since when (?:has|have|did) (.{2,50}?) (?:not|never) changed? (?:the|his|her|their|its) passwords?(?!\p{L})/giu,
    'when was the last password change of $1',
  ],
  [
    /(?<!\p{L})seit wann hat (?:das konto )?(.{2,40}?) (?:sein|ihr|das) (?:nicht (?:passwort|kennwort)|(?:passwort|kennwort) nicht) (?:mehr )?(?:geändert|gewechselt)(?!\p{L})/giu,
    'when was the last password change of $1',
  ],
  [
    /(?<!\p{L})depuis (?:quand|combien de temps) (?:est-ce qu(?:e |'))?(.{2,40}?) n'a(?:-t-(?:il|elle))? (?:pas|plus) changé (?:son|de|le) mot de passe(?!\p{L})/giu,
    'when was the last password change of $1',
  ],
  [
    /(?<!\p{L})desde cu[aá]ndo no (?:cambia|ha cambiado|cambi[oó]) (?:de |la |su )?contraseña (?:el usuario |la cuenta )?([^,;?!]{2,40})/giu,
    'when was the last password change of $1',
  ],
  [
    /(?<!\p{L})desde cu[aá]ndo ([^,;?!]{2,40}?) no (?:cambia|ha cambiado) (?:de |la |su )?contraseña(?!\p{L})/giu,
    'when was the last password change of $1',
  ],
  [
    /(?<!\p{L})wann wurde (?:zuletzt )?das (?:passwort|kennwort) (?:von|des kontos|für) (.{2,40}?) (?:zuletzt |das letzte mal )?(?:geändert|gewechselt|gesetzt)(?!\p{L})/giu,
    'when was the last password change of $1',
  ],
  [
    /(?<!\p{L})wann wurde (?:zuletzt |das letzte mal )?(?:bei|beim|für|von|vom|an) (?:de[mr] (?:konto |account )?)?(.{2,40}?) (?:zuletzt |das letzte (?:mal )?|zum letzten mal )?(?:das|sein|ihr) (?:passwort|kennwort) (?:zuletzt |das letzte mal |zum letzten mal )?(?:geändert|gewechselt|gesetzt|erneuert)(?!\p{L})/giu,
    'when was the last password change of $1',
  ],
  [
    /(?<!\p{L})quand (?:est-ce qu(?:e |'))?le mot de passe (?:de |d'|du compte )(.{2,40}?) (?:a|fut|a-t-il|est-il|a t il)(?: été)? (?:changé|modifié|renouvelé)(?: (?:pour la dernière fois|en dernier))?(?!\p{L})/giu,
    'when was the last password change of $1',
  ],
  [
    /(?<!\p{L})quand (?:est-ce qu(?:e |'))?(.{2,40}?) (?:a|a-t-(?:il|elle)) (?:changé|modifié|renouvelé) (?:de |son )mot de passe(?: (?:pour la dernière fois|en dernier))?(?!\p{L})/giu,
    'when was the last password change of $1',
  ],
  [
    /(?<!\p{L})(?:de quand date|à quand remonte) (?:le dernier changement (?:du|de) )?(?:le )?mot de passe (?:de |d'|du compte )([^,;?!]{2,40})/giu,
    'when was the last password change of $1',
  ],
  [
    /(?<!\p{L})(?:von|seit) wann (?:ist|stammt|datiert) (?:denn |eigentlich )?das (?:passwort|kennwort) (?:von|für) (?:de[mr] )?(?:konto )?([^,;?!]{2,40}?)(?=\s*(?:[,;?!]|$))/giu,
    'when was the last password change of $1',
  ],
  [
    /^((?:and |so )*)(?:(?:since|from|of|as of) when (?:is|dates?) (?:the )?password of ([^?,]{2,40}?)|(?:the )?password of ([^?,]{2,40}?) (?:dates?|is|was) (?:(?:from|since|of) )?when)(?=[\s?.!]*$)/iu,
    '$1when was the last password change of $2$3',
  ],
  [
    /(?<!\p{L})cu[aá]ndo (?:fue la última vez que )?(?:se )?(?:cambió|modificó|renovó|ha cambiado) (?:por última vez )?la (?:contraseña|clave) (?:de|a) (?:la cuenta )?([^,;?!]{2,40}?)(?: por última vez)?(?=\s*(?:[,;?!]|$))/giu,
    'when was the last password change of $1',
  ],
  [
    /(?<!\p{L})(?:sein|ihr|das|dein|ihre|seine|die) (passw(?:o|ö)rt(?:er)?|kennw(?:o|ö)rt(?:er)?) (seit [^,?]{3,30}?|länger als [^,?]{3,25}?) nicht (?:mehr )?(?:geändert|gewechselt|erneuert)(?: hat| haben)?(?!\p{L})/giu,
    '$2 passwort nicht geändert',
  ],
  [
    new LazyPattern(
      `(?<!\\p{L})h(?:atten?|aben?|at) (${DE_SINCE})?keine[nr]? ${DE_CHANGE}( ${DE_SINCE.trim()})?(?: mehr)?(?: gehabt)?(?!\\p{L})`,
      'giu',
    ),
    'haben $1$2 das Passwort nicht geändert',
  ],
  [
    new LazyPattern(`(?<!\\p{L})ohne ${DE_CHANGE} (?=(?:seit|in|im)(?!\\p{L}))([^,?]{3,40}?)(?=[\\s?.!]*$)`, 'iu'),
    'die $1 das Passwort nicht geändert haben',
  ],
  [
    /(?<!\p{L})n'(a|ont) (pas|plus|jamais) (?:eu|connu|fait) de (?:changement|renouvellement|réinitialisation) (?:de|du) mot de passe(?!\p{L})/giu,
    "n'$1 $2 changé de mot de passe",
  ],
  [
    /(?<!\p{L})sans (?:changement|renouvellement) (?:de|du) mot de passe(?!\p{L})/giu,
    "qui n'ont pas changé de mot de passe",
  ],
];

/** Who did not change it may be anybody, and is asked for as people: "¿quién no ha cambiado su contraseña?". */
const WHO: readonly (readonly [who: RegExp, people: string])[] = [
  [/^(?:and )?who (?:has|have)(?= (?:not|never|n't))/iu, 'which users have'],
  [/^(?:und )?wer hat(?=[^,;?!]* (?:nicht|nie))/iu, 'welche Benutzer haben'],
  [/^(?:et )?qui n'a(?= (?:pas|jamais|plus))/iu, "quels utilisateurs n'ont"],
  [/^[\s¿]*(?:y )?qui[eé]n(?:es)? (?=(?:no|nunca) (?:se )?(?:ha|han|cambia))/iu, 'qué usuarios '],
];
const CHANGES_PASSWORD =
  /(?<!\p{L})(?:password|passwort|kennwort|mot de passe|contraseña)s?(?!\p{L})[^,;]*(?:chang|geänd|gewech|erneu|renouv|cambi|renov)|(?:chang|cambi|renouv|renov)\p{L}*(?: \p{L}+){0,3} (?:password|passwort|kennwort|mot de passe|contraseña)/iu;

function askPeople(text: string): string {
  if (!CHANGES_PASSWORD.test(text)) return text;
  const [who, people = ''] = WHO.find(([asked]) => asked.test(text)) ?? [];
  return who === undefined ? text : text.replace(who, people);
}

/** "passwords older than a year", "had the same password for two years" as "not changed password for a year". Other texts stay. */
export const sayPasswordAge = (text: string): string => askPeople(applyTurns(text, FRAMES));
