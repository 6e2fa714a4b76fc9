import { LazyPattern } from '../../core/lazy-pattern.js';
import { applyTurns } from './apply-turns.js';
import type { Turn } from './turn.js';

const NAME =
  "((?!(?:[Ww]er|[Qq]ui|[Qq]ui[eé]n)(?!\\p{L}))\\p{Lu}[\\p{L}'.@-]+(?: (?:(?:de|van|von|der|den|da|di) )*\\p{Lu}[\\p{L}'-]+){0,3}|\\p{Ll}+[-.]\\p{L}[\\p{L}\\d.@-]*)";
const START = '^[\\s¿¡]*(?:(?:[Uu]nd|[Ee]t|[Yy]) )?';
const END = '[\\s?.!]*$';
const ADMIN = '[Aa]dmin(?:istrator(?:en)?|istrateur|istrador)?';
const ASIDE_DE = '(?: (?:eigentlich|auch|selbst|noch|bei uns|hier|alles))*';

/** "Administratorzustimmung", and consent for all. */
const CONSENT_DE = `(?:(?:(?:die|eine) )?(?:${ADMIN}-?(?:[Zz]ustimmung|[Ee]inwilligung|[Gg]enehmigung)|${ADMIN}[- ][Cc]onsents?)(?: (?:zu|für) (?:(?:eine[rn]?|die|alle|unsere|neuen?) )*(?:App|Anwendung)\\p{L}*)? (?:erteilen|geben|vergeben)|(?:im Namen aller|für alle(?: Benutzer| Nutzer)?) (?:zustimmen|einwilligen))`;
const APP_DE = '(?: (?:(?:eine[rnm]?|den|die|unseren|neuen|allen|zu) )*(?:Apps?|Anwendung(?:en)?))?';
const CONSENT_FR = `(?:(?:donner|accorder|octroyer) (?:(?:le|un|son) )?(?:consentement (?:d['’]|de l['’]|d['’]un )?${ADMIN}|admin consent)|consentir (?:au nom de|pour) (?:tous|tout le monde)(?: les utilisateurs)?)`;
const APP_FR = "(?: (?:à|aux|pour) (?:(?:une?|des|les|nos|l['’]) ?)*(?:app\\p{L}*))?(?: ici| chez nous)?";
const CONSENT_ES = `(?:(?:dar|otorgar|conceder) (?:(?:el|su) )?(?:consentimiento (?:de |del |de un )?${ADMIN}|admin consent)|consentir (?:en nombre de|por) tod[oa]s(?: los usuarios)?)`;
const APP_ES = '(?: (?:a|para) (?:(?:una?|las?|nuestras|unas) )*(?:app\\p{L}*|aplicaci[oó]n(?:es)?))?(?: aquí)?';

const turn = (asked: string, plain: string): Turn => [new LazyPattern(`${START}${asked}${END}`, 'u'), plain];
const SOMEBODY = 'can $1 grant admin consent?';
const WHO = 'who can grant admin consent?';

const TURNS: readonly Turn[] = [
  turn(`(?:[Dd]arf|[Kk]ann|[Kk]önnte) ${NAME}${ASIDE_DE}${APP_DE} ${CONSENT_DE}`, SOMEBODY),
  turn(`[Ww]er (?:darf|kann|könnte)${ASIDE_DE}${APP_DE} ${CONSENT_DE}`, WHO),
  turn(
    `(?:[Ee]st-ce que )?${NAME} (?:peut|pourrait|a le droit de|est autorisée? à)(?:-(?:t-)?(?:il|elle))?(?: aussi)? ${CONSENT_FR}${APP_FR}`,
    SOMEBODY,
  ),
  turn(`[Qq]ui (?:peut|pourrait|a le droit de) ${CONSENT_FR}${APP_FR}`, WHO),
  turn(`(?:[Pp]uede|[Pp]odr[ií]a) ${NAME}(?: también)? ${CONSENT_ES}${APP_ES}`, SOMEBODY),
  turn(`${NAME} (?:puede|podr[ií]a)(?: también)? ${CONSENT_ES}${APP_ES}`, SOMEBODY),
  turn(`[Qq]ui[eé]n(?:es)? (?:pueden?|podr[ií]an?)(?: aquí)? ${CONSENT_ES}${APP_ES}`, WHO),
];

/** "¿Puede Nadja dar consentimiento de administrador?" as English asks it: which roles may is known there. Other texts stay. */
export const sayWhoMayConsent = (text: string): string => applyTurns(text, TURNS);
