import { LazyPattern } from '../../core/lazy-pattern.js';
import { isGivenName } from '../given-names.js';

const STILL = '(?:(?:still|currently|really|actually|even|now) )?';
const SINCE = '(?<since>[?.,;]* *[¿]?(?:(?:and|und|et|y) )?(?:since when|seit wann|depuis quand|desde cu[áa]ndo))?';
const WHOSE = '"?(?<who>[^?¿",;]{3,60}?)"?';
/** "does X still have access to the mailbox of Y?", "¿X sigue teniendo acceso al buzón de Y?" */
const FORMS: readonly RegExp[] = [
  new LazyPattern(
    `^(?:does|has) (?<app>[^?]{2,60}?) ${STILL}(?:have|got|have got) ${STILL}access to (?:the )?(?:mail ?box|inbox|e-?mails?) (?:of|from|belonging to) ${WHOSE}${SINCE}[\\s?.!]*$`,
    'iu',
  ),
  new LazyPattern(
    `^[¿\\s]*(?:tiene (?:todavía |aún )?(?<behind>[^?]{2,60}?)|(?<app>[^?]{2,60}?) (?:(?:todavía|aún|ya) )?(?:sigue teniendo|sigue con|tiene(?: todavía| aún)?)) acceso (?:al|a los) (?:buz[óo]n|correos?) de ${WHOSE}${SINCE}[\\s?.!]*$`,
    'iu',
  ),
  new LazyPattern(
    `^(?:est-ce que )?(?<app>[^?]{2,60}?) (?:a-t-(?:il|elle)|a|aurait) (?:(?:toujours|encore) )?accès à la (?:bo[îi]te (?:aux lettres|mail)|messagerie) (?:de |d['’])${WHOSE}(?: ?)${SINCE}[\\s?.!]*$`,
    'iu',
  ),
  new LazyPattern(
    `^hat (?<app>[^?]{2,60}?) (?:(?:immer noch|noch|weiterhin) )?(?:zugriff|zugang) (?:auf das|zum|auf die) (?:postfach|mailbox|mails) von ${WHOSE}${SINCE}[\\s?.!]*$`,
    'iu',
  ),
];
/** A service whose permissions apps hold. */
const SERVICE = '(?<service>(?:share ?point|onedrive|exchange|graph)(?: online)?)';
/** "hat X Rechte auf SharePoint?", "X a des droits sur SharePoint ?", "¿X tiene acceso a SharePoint?" */
const AT_SERVICE: readonly RegExp[] = [
  `^(?:does|has) (?<app>[^?]{2,60}?) ${STILL}(?:have|got|have got) ${STILL}(?:access|rights|permissions?) (?:to|on|in|for) ${SERVICE}[\\s?.!]*$`,
  `^(?:hat|besitzt) (?<app>[^?]{2,60}?) (?:(?:immer noch|noch|weiterhin|eigentlich|auch|irgendwelche) )*(?:zugriff|zugang|rechte|berechtigungen) (?:auf|zu|in|für) ${SERVICE}[\\s?.!]*$`,
  `^(?<app>[^?]{2,60}?) hat (?:(?:immer noch|noch|auch) )*(?:zugriff|zugang|rechte|berechtigungen) (?:auf|zu|in|für) ${SERVICE}(?:,? oder(?: nicht)?)?[\\s?.!]*$`,
  `^(?:est-ce qu[e'’] ?)?(?<app>[^?]{2,60}?) (?:a-t-(?:il|elle)|a|aurait) (?:(?:toujours|encore|aussi) )*(?:accès|des (?:droits|autorisations|permissions|accès)|un accès) (?:à|sur|dans) ${SERVICE}[\\s?.!]*$`,
  `^[¿\\s]*(?:tiene (?:todavía |aún )?(?<behind>[^?]{2,60}?)|(?<app>[^?]{2,60}?) (?:(?:todavía|aún|ya) )?(?:sigue teniendo|tiene(?: todavía| aún)?)) (?:acceso|permisos?|derechos) (?:a|sobre|en|de) ${SERVICE}[\\s?.!]*$`,
].map((source) => new LazyPattern(source, 'iu'));
/** Words that name no app, or nobody. */
const NAMES_NONE =
  /^(?:who|which|what|any|anyone|anybody|someone|somebody|everybody|an?|the|he|she|it|they|quién|alguien|qué|él|ella|qui|quelqu['’]un|on|il|elle|wer|jemand|er|sie|es|der|die|man|welche[rs]?|eine?|quels?|quelles?|tous|toutes|chaque|jede[rs]?|alle|cada|tod[oa]s|algun[oa]?|algún|las?|los|les?|una?|des|apps?)(?!\p{L})/iu;
const IS_PERSON =
  /(?<!\p{L})(?:user|person|admin|account|benutzer|konto|usuari[oa]|cuenta|utilisateur|compte)(?!\p{L})/iu;

/**
 * Whether an app has access to a service, by its name in quotes: written small, a name is told by nothing else, and of a service alone it would be
 * asked who shares what. undefined: it asks something else.
 */
export function askAppAtService(text: string): string | undefined {
  for (const form of AT_SERVICE) {
    const { app, behind, service } = form.exec(text.trim())?.groups ?? {};
    const name = (app ?? behind)?.replace(/"/gu, '').replace(THE_APP, '').trim();
    if (name === undefined || name === '' || service === undefined || NAMES_NONE.test(name)) continue;
    if (IS_PERSON.test(name) || isGivenName((name.split(' ')[0] ?? '').toLowerCase())) return undefined;
    return `does "${name}" have access to ${service}?`;
  }
  return undefined;
}

/** "die App Docuvault", "l'appli Docuvault" */
const THE_APP =
  /^(?:the |die |la |el )?(?:app|application|anwendung|aplicación) (?=\S)|^l['’](?:app|appli|application) |^(?:und|and|et|y) /iu;

/**
 * Whether an app has access to somebody's mailbox, as whether it can read it: that is told by what the app holds, where access that a person has
 * to the mailbox of another is not read. `since`: what is asked besides. undefined: it asks something else, or of a person.
 */
export function askAppAtMailbox(text: string): { readonly asked: string; readonly since?: string } | undefined {
  for (const form of FORMS) {
    const { app, behind, who, since } = form.exec(text.trim())?.groups ?? {};
    const name = (app ?? behind)?.trim();
    if (name === undefined || who === undefined || NAMES_NONE.test(name) || NAMES_NONE.test(who)) continue;
    if (IS_PERSON.test(name) || isGivenName((name.replace(/"/gu, '').split(' ')[0] ?? '').toLowerCase()))
      return undefined;
    // The grant tells since when.
    const asked = `can ${name} read ${who}'s mailbox?`;
    return since === undefined ? { asked } : { asked, since: `since when can ${name} read mail?` };
  }
  return undefined;
}
