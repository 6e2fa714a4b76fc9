import { LazyPattern } from '../../core/lazy-pattern.js';
import { applyTurns } from './apply-turns.js';
import type { Turn } from './turn.js';

const START = '^([\\s¿]*(?:(?:and|so|und|et|y) )?)';
const END = '[\\s?!.]*$';
const turn = (source: string, meant: string): Turn => [new LazyPattern(`${START}${source}${END}`, 'iu'), `$1${meant}?`];

const REGISTER = 'may users register apps';
const CONSENT = 'may users consent to apps';
const REQUEST = 'is the admin consent workflow on';

const OR_ADMINS_FR =
  '(?:,? ou (?:bien )?(?:(?:seulement|uniquement|juste|que) )?(?:les |des )?admin\\p{L}*(?: seulement| uniquement)?)?';
const OR_ADMINS_ES =
  '(?:,? o (?:(?:solo|sólo|solamente|únicamente) )?(?:los |unos )?admin\\p{L}*(?: solo| solamente)?)?';
const HERE_FR = '(?: (?:chez nous|ici|dans (?:notre|le|ce) tenant))?';
const HERE_ES = '(?: (?:aquí|en (?:nuestro|el|este) tenant))?';
const ANYBODY_FR =
  "(?:n['’]importe qui|tout le monde|chacun|chaque utilisateur|(?:un|n['’]importe quel) (?:simple )?utilisateur(?: lambda)?|(?:les|tous les) utilisateurs)";
const ANYBODY_ES =
  '(?:cualquiera|todo el mundo|todos|cualquier (?:usuario|persona|empleado)|(?:un|los|todos los) usuarios?)';
const MAY_FR = "(?:peut|peuvent|a le droit d['’]e?|ont le droit d['’]e?|est autorisée? à)(?:-(?:il|ils|on|t-il))? ?";
const MAY_ES = '(?:puede|pueden|podr[ií]an?)';
const APP_FR = "(?:(?:une?|des|ses|leurs|l['’]) ?)(?:nouvelles? )?app\\p{L}*";
const APP_ES = '(?:(?:una?|las?|sus) )?(?:nuevas? )?ap(?:ps?|licaci\\p{L}*)';

/** Who may register apps, consent to them or ask for them, as the settings of the tenant tell it. */
const TURNS: readonly Turn[] = [
  turn(
    `(?:est-ce que? ?)?${ANYBODY_FR} ${MAY_FR}(?:enregistrer|inscrire|créer) ${APP_FR}${HERE_FR}${OR_ADMINS_FR}`,
    REGISTER,
  ),
  turn(
    `(?:est-ce que? ?)?${ANYBODY_FR} ${MAY_FR}(?:consentir à|autoriser|approuver|accepter) ${APP_FR}${HERE_FR}${OR_ADMINS_FR}`,
    CONSENT,
  ),
  turn(`(?:${ANYBODY_ES} ${MAY_ES}|${MAY_ES} ${ANYBODY_ES}) registrar ${APP_ES}${HERE_ES}${OR_ADMINS_ES}`, REGISTER),
  turn(
    `(?:${ANYBODY_ES} ${MAY_ES}|${MAY_ES} ${ANYBODY_ES}) (?:autorizar|aprobar|aceptar) ${APP_ES}${HERE_ES}${OR_ADMINS_ES}`,
    CONSENT,
  ),
  turn(
    `(?:if (?:an?|one|some|any) (?:user|employee|colleague|person|one|somebody|someone) (?:wants|needs|likes) (?:an?|some|to use an?) app(?:lication)?,? )(?:can|may|could|are) (?:they|he|she|it|users|people) (?:able to )?(?:(?:send|make|file|raise|submit) (?:us |me |in )?(?:an? )?(?:access |approval )?request|request (?:it|one|approval|access)|ask (?:us |an admin )?for (?:it|approval|one))(?: for it| to us)?`,
    REQUEST,
  ),
  turn(
    `(?:kann|darf|können|dürfen) (?:man|jeder|ein (?:benutzer|mitarbeiter)|(?:die )?(?:benutzer|mitarbeiter|leute)|sie|er) (?:(?:stattdessen|denn|auch|dafür|bei uns) )*(?:(?:eine|die) )?(?:freigabe|genehmigung|zustimmung)(?: (?:für (?:eine|die) (?:app|anwendung)|dafür|stattdessen))? (?:anfragen|anfordern|beantragen)`,
    REQUEST,
  ),
  turn(
    `(?:on|les utilisateurs|un utilisateur|ils|elles) (?:peut|peuvent)(?:-on|-ils)? (?:(?:alors|sinon|au moins) )*(?:demander|solliciter) (?:une?|l['’]) ?(?:approbation|autorisation|validation|accord)(?: (?:pour|d['’]) ?(?:une |l['’])?app\\p{L}*)?`,
    REQUEST,
  ),
  turn(
    `(?:se |los usuarios |un usuario )?(?:puede|pueden)(?: los usuarios| un usuario)? (?:solicitar|pedir) (?:una |la )?(?:aprobación|autorización)(?: (?:para|de) (?:una |la )?app\\p{L}*)?`,
    REQUEST,
  ),
  turn(
    `is (?:the )?(?:admin )?consent request (?:workflow|process) (?:on|enabled|active|set up)`,
    'is the admin consent workflow on',
  ),
];

/** "n'importe qui peut enregistrer une application ou seulement les admins ?" as the settings are asked. Other texts stay. */
export const askWhoMayRegister = (text: string): string => applyTurns(text, TURNS);
