import { applyTurns } from './apply-turns.js';
const SPAN =
  '(?:(?:over |more than |at least |about |well over )?(?:an?|one|two|three|four|five|six|\\d+|several|many) (?:and a half )?(?:days?|weeks?|months?|years?)|half a year|ages)';
const PASSWORDS = '(?:(?:the|their|his|her|its|your|an?) )?(?:\\p{L}+ )?passwords?';

/** Frames of the age of a password, and how the directory has it: when it was last changed. */
const FRAMES: readonly (readonly [asked: RegExp, meant: string])[] = [
  [
    new RegExp(`(?<!\\p{L})(?:passwords?) (?:that |which )?(?:is |are |was |were |being )?older than (${SPAN})`, 'giu'),
    'not changed password for $1',
  ],
  [
    new RegExp(
      `(?<!\\p{L})(?:ha(?:s|ve|d|ving)|us(?:es?|ed|ing)|ke(?:eps?|pt)) (?:still )?(?:the|an?) (?:same|old|unchanged) passwords? (for|since)(?!\\p{L})`,
      'giu',
    ),
    'not changed password $1',
  ],
  [
    new RegExp(`(?<!\\p{L})how old (?:is|are) ${PASSWORDS} of(?!\\p{L})`, 'giu'),
    'when was the last password change of',
  ],
  [
    /(?<!\p{L})how old (?:is|are) (.{2,50}?)(?:'s?|’s?) passwords?(?!\p{L})/giu,
    'when was the last password change of $1',
  ],
  [
    /(?<!\p{L})when (?:was|were) (?:the )?passwords? of (.{2,50}?) (?:last |most recently )?(?:changed|set|reset|renewed|rotated)(?!\p{L})/giu,
    'when was the last password change of $1',
  ],
  [
    /(?<!\p{L})when (?:was|were) (.{2,50}?)(?:'s?|’s?) passwords? (?:last |most recently )?(?:changed|set|renewed|rotated)(?: last| most recently| the last time)?(?!\p{L})/giu,
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
    /(?<!\p{L})cu[aá]ndo (?:fue la última vez que )?se (?:cambió|modificó|renovó|ha cambiado) (?:por última vez )?la contraseña (?:de|a) (?:la cuenta )?([^,;?!]{2,40}?)(?: por última vez)?(?=\s*(?:[,;?!]|$))/giu,
    'when was the last password change of $1',
  ],
  [
    /(?<!\p{L})(?:sein|ihr|das|dein|ihre|seine|die) (passw(?:o|ö)rt(?:er)?|kennw(?:o|ö)rt(?:er)?) (seit [^,?]{3,30}?|länger als [^,?]{3,25}?) nicht (?:mehr )?(?:geändert|gewechselt|erneuert)(?: hat| haben)?(?!\p{L})/giu,
    '$2 passwort nicht geändert',
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
