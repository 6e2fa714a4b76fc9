import { LazyPattern } from '../../core/lazy-pattern.js';
import type { OtherLanguage } from './other-language.js';
import type { Turn } from './turn.js';

/** Whose: "the account of", "du compte", before a name. */
const DE_OWNER =
  '(?:vo[nm]|des|der|für|bei|beim) (?:dem |der )?(?:(?:konto|kontos|account|accounts|benutzers?) )?(?:von )?';
const FR_OWNER =
  "(?:du compte (?:de |d['’])?|de la |de |d['’]|pour )(?:l['’]|le )?(?:compte |utilisateur )?(?:de |d['’])?";
const ES_OWNER = '(?:de la|del|de|a|para) ?(?:cuenta |usuario )?(?:de )?';
const DE_NOT_CHANGED =
  '(?:(?:denn |eigentlich |jetzt |schon )*)nicht (?:mehr )?(?:geändert|gewechselt|erneuert|zurückgesetzt|aktualisiert)(?: worden)?';
const FR_NOT_CHANGED =
  "n['’]a(?:-t-(?:il|on))? (?:pas|plus|jamais) (?:été )?(?:changé|bougé|modifié|renouvelé|réinitialisé|mis à jour)";
const FR_SINCE = "(?:depuis|ça fait|cela fait|il y a) (?:quand|combien(?: de temps)?)(?: est-ce)?(?: qu(?:e |['’]))?";
const FR_PASSWORD = '(?:mot de passe|mdp|mots de passe)';
const ES_SINCE = '(?:desde cu[aá]ndo|(?:hace )?cu[aá]nto(?: tiempo)?(?: hace)?(?: que)?)';
const ES_CHANGED = '(?:cambia|ha cambiado|cambi[oó]|modifica|ha modificado|renueva|ha renovado)';

/** The name is the first group that there is. */
const turn = (source: string): Turn => [
  new LazyPattern(`(?<!\\p{L})${source}(?!\\p{L})`, 'iu'),
  `when was the last password change of $1${source.includes('|([^') ? '$2' : ''}`,
];

/** Since when, or for how long, a password of somebody's is the same: when it was changed last. */
export const UNCHANGED_PASSWORD: Readonly<Record<OtherLanguage | 'en', readonly Turn[]>> = {
  de: [
    `(?:seit wann|(?:seit )?wie lange) (?:wurde|ist|war) (?:das|dem) (?:passwort|kennwort) ${DE_OWNER}([^,;?]{2,40}?) ${DE_NOT_CHANGED}`,
    `(?:seit wann|(?:seit )?wie lange) (?:wurde|ist) (?:bei|beim|für) (?:dem )?(?:konto |account |benutzer )?(?:von )?([^,;?]{2,40}?) das (?:passwort|kennwort) ${DE_NOT_CHANGED}`,
  ].map(turn),
  fr: [
    `${FR_SINCE} ?le ${FR_PASSWORD} ${FR_OWNER}([^,;?]{2,40}?) ${FR_NOT_CHANGED}`,
    `${FR_SINCE} ?(?:on )?${FR_NOT_CHANGED} le ${FR_PASSWORD} ${FR_OWNER}([^,;?]{2,40}?)(?=[\\s?.!]*$)`,
    `le ${FR_PASSWORD} ${FR_OWNER}([^,;?]{2,40}?),? (?:il )?${FR_NOT_CHANGED} depuis (?:quand|combien de temps)`,
  ].map(turn),
  es: [
    `${ES_SINCE} (?:no )?se ${ES_CHANGED} (?:ya )?la contraseña ${ES_OWNER}([^,;?]{2,40}?)(?=[\\s?.!]*$)`,
    `${ES_SINCE} (?:lleva )?(?!l[oa]s |nuestr|llevan)(?:la cuenta |el usuario )?([^,;?]{2,40}?) (?:lleva )?sin (?:cambiar|renovar|cambio) (?:de |la |su )*contraseña`,
  ].map(turn),
  en: [
    `(?:since when|(?:for )?how long) (?:has|is|was) (?:the password of ([^,;?]{2,40}?)|([^,;?]{2,40}?)['’]s? password) (?:now |already )*(?:not been|gone|been|stayed|remained) (?:un)?(?:changed|touched)`,
    `(?:since when|(?:for )?how long) (?:hasn['’]t|has not|wasn['’]t) (?:the password of ([^,;?]{2,40}?)|([^,;?]{2,40}?)['’]s? password) been (?:changed|touched|rotated)`,
  ].map(turn),
};
