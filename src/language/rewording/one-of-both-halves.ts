import { LazyPattern } from '../../core/lazy-pattern.js';
import { isGivenName } from '../given-names.js';
import { applyTurns } from './apply-turns.js';
import type { Turn } from './turn.js';

const turn = (source: string, meant: string): Turn => [new LazyPattern(source, 'iu'), meant];

const CONSENT =
  /(?<!\p{L})(?:consent\p{L}*|zustimm\p{L}*|zulassen|einwillig\p{L}*|approuv\p{L}*|autoris\p{L}*|aprob\p{L}*|autoriz\p{L}*|permit\p{L}*)(?!\p{L})/iu;
/** "…, or does an admin have to approve it?": whether users may themselves says both. */
const OR_BY_ADMIN: readonly Turn[] = [
  turn(
    "(?<=^(?:and |so )?(?:can|may|are|do) [^?]{5,120}?),? or (?:does|do|must|has|is|should|will|would) (?:it |they |this )?(?:(?:an?|the|our|some|need|needs|have|has|to|be) )*admin(?:istrator)?s?(?:['’]s)?(?!\\p{L})[^?]{0,50}(?=[\\s?.!]*$)",
    '',
  ),
  turn(
    '(?<=^(?:und )?(?:können|dürfen|kann|darf) [^?]{5,120}?),? oder (?:muss|müssen|braucht|brauchen|ist|wird|darf|geht) [^?]{0,40}?admin(?:istrator)?\\p{L}*(?!\\p{L})[^?]{0,50}(?=[\\s?.!]*$)',
    '',
  ),
  turn(
    "(?<=^(?:et )?[^?]{5,120}?),? ou (?:bien )?(?:faut-il|doit-on|est-ce|un|l['’]|cela|ça|seuls?|doivent-ils|ont-ils) ?[^?]{0,50}?admin(?:istrateur)?s?(?!\\p{L})[^?]{0,50}(?=[\\s?.!]*$)",
    '',
  ),
  turn(
    '(?<=^[¿\\s]*(?:y )?[^?]{5,120}?),? o (?:tiene|debe|hace|necesitan|hay|solo|sólo|es|lo) [^?]{0,50}?admin(?:istrador)?(?:es)?(?!\\p{L})[^?]{0,50}(?=[\\s?.!]*$)',
    '',
  ),
];

const NOT_ALLOWED = 'are users not allowed to consent to apps?';
const STAFF = '(?:(?:our|normal|ordinary|regular|the|all) )*(?:users|employees|people|staff|colleagues)';
/** "do users need admin approval?": where they may consent, they do not. */
const NEEDS_ADMIN: readonly Turn[] = [
  turn(
    `^(?:and |so )?(?:do|must|does) ${STAFF} (?:always )?(?:need|require|have to (?:get|ask for|have)|get) (?:an? |the )?admin(?:istrator)?(?:['’]?s?)? (?:approval|consent|permission) (?:to|before|for|in order to|when) [^?]{0,40}?(?:apps?|applications?|consent\\p{L}*)[^?]{0,20}[\\s?.!]*$`,
    NOT_ALLOWED,
  ),
  turn(
    '^(?:und )?muss (?:ein|der|erst ein) admin(?:istrator)? (?:(?:erst|immer|jeder|jede|neue|alle|einer|den|neuen) )*(?:apps?|anwendung(?:en)?) (?:(?:erst|immer|vorher) )*(?:freigeben|zustimmen|genehmigen)[\\s?.!]*$',
    NOT_ALLOWED,
  ),
  turn(
    '^(?:and |so )?(?:does|must) an? admin(?:istrator)? (?:always )?(?:have to |need to )?(?:approve|consent to|release) (?:every |each |all |any |new )*(?:apps?|applications?)(?: (?:first|before users can use (?:it|them)))?[\\s?.!]*$',
    NOT_ALLOWED,
  ),
];

const LEGACY = /(?<!\p{L})(?:legacy|basic auth\p{L}*|hérité\p{L}*|hered\p{L}*|veraltet\p{L}*|smtp)(?!\p{L})/iu;
/** Old protocols, and everybody, in the words that the policies are read by. */
const FOR_ALL: readonly Turn[] = [
  turn(
    "(?:les |des )?protocoles d['’]authentification (?:hérités|anciens|obsolètes)(?!\\p{L})",
    "l'authentification héritée",
  ),
  turn(
    '(?<!\\p{L})están (bloquead|desactivad|deshabilitad)os los protocolos de autenticación (?:heredados|antiguos|obsoletos)(?!\\p{L})',
    'está $1a la autenticación heredada',
  ),
  turn('(?:los )?protocolos de autenticación (?:heredados|antiguos|obsoletos)(?!\\p{L})', 'la autenticación heredada'),
  turn('(?<!\\p{L})for (?:everyone|everybody|all)(?! \\p{L})(?!\\p{L})', 'for all users'),
  turn('(?<!\\p{L})pour (?:tout le monde|tous)(?! \\p{L})(?!\\p{L})', 'pour tous les utilisateurs'),
  turn('(?<!\\p{L})para (?:todos|todo el mundo)(?! \\p{L})(?!\\p{L})', 'para todos los usuarios'),
  turn("(?<!\\p{L})(?:le )?compte d['’](?:urgence) compris(?!\\p{L})", "comptes d'urgence compris"),
  turn('(?<!\\p{L})(?:incluida|incluso) la cuenta de emergencia(?!\\p{L})', 'también para las cuentas de emergencia'),
];

const WORKPLACE =
  "(?:dans (?:l['’]entreprise|la (?:société|boîte|maison|boite))|parmi nous|chez nous|dans (?:les|nos) effectifs|en poste|salariée?)";
const STILL_HERE = new LazyPattern(
  `^(?:et )?(?:est-ce qu(?:e |['’]))?(?<name>\\p{L}[^?,;]{1,50}?) (?:est|travaille)(?:-t)?(?:-(?:il|elle))? (?:encore|toujours) ${WORKPLACE}[\\s?.!]*$`,
  'iu',
);

/** "Sven Hartmann est-il encore dans l'entreprise ?": as English asks it. */
function askWhetherStillHere(text: string): string {
  const name = STILL_HERE.exec(text)?.groups?.['name'];
  if (name === undefined) return text;
  if (/^(?:cette|ce|cet) (?:personne|utilisat\p{L}+|compte)$/iu.test(name))
    return 'is that person still with the company?';
  return isGivenName(name.split(' ')[0]?.toLowerCase() ?? '') ? `is ${name} still with the company?` : text;
}

/** Small words of a clause that only repeat or point: "qué conectores los creó una app". */
const REPEATED: readonly Turn[] = [
  // "Wem gehört X? Ist die Person noch da?": the one that the first sentence finds.
  turn('(?<=\\?\\s*(?:und )?(?:ist|hat|arbeitet|war) )die (?=person(?!\\p{L}))', 'diese '),
  turn(
    '^([¿\\s]*(?:y )?(?:qué|cuáles?|cuántos|cuántas) [^?]{3,60}?) l[oa]s? (?=(?:creó|crearon|hizo|cambió|cambiaron|borró|eliminó|añadió|modificó|puso) \\p{L})',
    '$1 ',
  ),
  turn('(?<!\\p{L})va (?=(?:siempre )?(?:con tls|cifrad))(?:siempre )?(?:con )?', 'usa '),
];

/** Questions of which one half says the other, in the words that the tables read. Other texts stay. */
export function askOneOfBothHalves(text: string): string {
  const ofAdmin = applyTurns(text, NEEDS_ADMIN);
  if (ofAdmin !== text) return ofAdmin;
  const said = CONSENT.test(text) ? applyTurns(text, OR_BY_ADMIN) : text;
  return applyTurns(askWhetherStillHere(LEGACY.test(said) ? applyTurns(said, FOR_ALL) : said), REPEATED);
}
