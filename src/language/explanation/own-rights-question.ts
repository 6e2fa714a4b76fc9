import { LazyPattern } from '../../core/lazy-pattern.js';
import { findExactPermission } from '../parameters/permission-names.js';
import { stripTalk } from './explain-frames.js';
import { foldPhrase } from './fold-phrase.js';
import type { ExplainRequest } from '../model/explain-request.js';

/** The term that stands for the permissions of the bot itself. */
const OWN_RIGHTS = 'own-rights';

const RIGHTS =
  '(?:permissions?|rights?|privileges?|scopes?|access|grants|berechtigung(?:en)?|rechte?n?|zugriffsrechte|zugriffe?|autorisations?|permissions?|droits?|acces|permisos?|derechos?|accesos?|privilegios?)';
const BOT =
  '(?:you|the bot|this bot|your (?:app|bot|apps|service principal)|du|der bot|dieser bot|ihr|tu|vous|le bot|ce bot|usted|el bot|este bot)';
const SOMETHING =
  '(?:anything|something|things|stuff|any settings?|settings|any data|etwas|irgendetwas|irgendwas|irgendwelche einstellungen|was|einstellungen|quelque chose|quoi que ce soit|des choses|des parametres|algo|alguna cosa|cualquier cosa|cosas|la configuracion|nada)';
const CHANGE =
  '(?:change|modify|write|edit|alter|delete|break|andern|verandern|schreiben|loschen|bearbeiten|kaputt machen|modifier|changer|ecrire|supprimer|casser|cambiar|modificar|escribir|borrar|eliminar|romper)';
const READ = '(?:read|see|access|look at|lesen|sehen|einsehen|auslesen|lire|voir|consulter|leer|ver|consultar)';
const MAY = '(?:can|could|may|are you able to|kannst|darfst|konntest|peux|pouvez|puedes|podrias)';
/** What may follow, and says nothing more. */
const END =
  '(?: (?:yourself|yourselves|exactly|here|in (?:our|my|this|the) (?:tenant|directory|organi[sz]ation|company|m365|microsoft 365)|to (?:our|my|this|the) tenant|now|actually|really|at all|on your own|by yourself|have|got|selbst|eigentlich|genau|hier|bei uns|in unserem tenant|im tenant|denn|alles|toi meme|exactement|ici|chez nous|dans notre tenant|au juste|tu|tu mismo|exactamente|aqui|en nuestro tenant|en el tenant|realmente))*$';

const all = (parts: readonly string[]): readonly RegExp[] => parts.map((one) => new LazyPattern(`^${one}${END}`, 'u'));

/** What the bot holds. */
const OF_ALL = all([
  `(?:what|which|how many) (?:api |app |graph |own |kinds? of |sort of )*${RIGHTS} (?:do|does|did|were|was|are|have|has) ${BOT} (?:have|hold|need|got|get|require|use|granted|given|been granted|been given)`,
  `(?:(?:list|show|tell|give) (?:me )?|what are |which are |what is )?(?:all (?:of )?)?your (?:own |api |graph |app )*${RIGHTS}`,
  `(?:welche|was fur|wie viele|wieviele) (?:eigenen? |api )*${RIGHTS} (?:hast|hat|brauchst|braucht|benotigst|benotigt|besitzt|habt|wurden) ${BOT}(?: gegeben| erteilt)?`,
  `(?:(?:zeig|nenn|liste)(?:e)? (?:mir )?|was sind |welche sind |welches sind )?(?:alle )?deine (?:eigenen )?${RIGHTS}(?: auf)?`,
  `(?:de |d')?(?:quel(?:le)?s?) ${RIGHTS} (?:as|avez|a|disposes|disposez|dispose|possedes|possede|detiens|t'ont|ont) ?(?:t il |t elle )?${BOT}?(?: besoin| ete accordees)?`,
  `(?:(?:montre|donne|liste)(?: moi)? |quel(?:le)?s sont )?(?:tes|vos) (?:propres )?${RIGHTS}`,
  `what (?:may|are) ${BOT} (?:allowed to |permitted to |entitled to )?do`,
  'was darfst du(?: alles)?(?: (?:tun|machen))?',
  "(?:qu'est ce que |que |qu')(?:tu as|as tu|vous avez|avez vous) le droit de faire",
  'que tienes permitido hacer',
  `(?:de )?(?:que|cuales|cuantos) ${RIGHTS} (?:tienes|tiene|necesitas|necesita|posees|dispones|te han dado|se te han dado)(?: ${BOT})?`,
  `(?:(?:muestra|dime|lista)(?:me)? |cuales son )?tus (?:propios )?${RIGHTS}`,
]);

/** What it could change with that. */
const OF_WRITING = all([
  `${MAY} ${BOT} (?:also |really |actually |auch |aussi |tambien )?${CHANGE} ${SOMETHING}`,
  `(?:are you able to|puedes|podrias|can this bot|can the bot) ${CHANGE} ${SOMETHING}`,
  `${MAY} ${BOT} (?:bei uns |hier |im tenant |in unserem tenant |an unserem tenant |denn |auch |selbst )*${SOMETHING} ${CHANGE}`,
  `(?:what|was|que|qu'est ce que) ${MAY} ?${BOT}? ?(?:alles |bei uns |hier |denn )*${CHANGE}`,
  `(?:qu'est ce que|que) (?:tu|vous) (?:peux|pouvez) ${CHANGE}`,
  `(?:do|does|did) ${BOT} (?:have|hold|need) (?:any )?(?:write|writing|modify|change) ${RIGHTS}`,
  `(?:are|is) (?:${BOT}|your (?:app |own )?${RIGHTS}) (?:only )?(?:read only|reading|for reading)(?: only)?`,
  `(?:do|does) ${BOT} (?:only|just) (?:have read ${RIGHTS}|read)`,
  `(?:which|how many|do any|does any|are any|can any) of your (?:own )?${RIGHTS} (?:can |may |could |are |is |allow |let you |to )*(?:write|writing|writable|change things|change anything|change something|change|modify|modify anything|write access|dangerous)`,
  'hast du (?:auch |irgendwelche )?(?:schreibrechte|schreibzugriff|schreibende rechte|schreibberechtigung|schreibberechtigungen)',
  'hast du (?:nur|bloss|ausschliesslich) (?:leserechte|lesezugriff|lesende rechte)',
  `welche (?:von deinen|deiner) (?:eigenen )?${RIGHTS} (?:konnen|durfen|erlauben) (?:schreiben|etwas andern|das schreiben|anderungen)`,
  `(?:as tu|avez vous|tu as) (?:un |des |les )?(?:acces en ecriture|droits d'ecriture|autorisations d'ecriture|droits en ecriture)`,
  `(?:lesquel(?:le)?s|quel(?:le)?s) (?:de|parmi) (?:tes|vos) ${RIGHTS} (?:permettent|peuvent) (?:de |d')?(?:ecrire|modifier)`,
  `tienes (?:${RIGHTS} )?(?:de |para )?(?:escritura|escribir)`,
  `(?:cuales|que) de tus ${RIGHTS} (?:permiten|pueden|son de) (?:escribir|modificar|escritura|cambiar algo)`,
]);

/** What it could read. */
const OF_READING = all([
  `what (?:all )?(?:can|could|may|do|does) ${BOT} (?:actually |all )?${READ}`,
  `(?:what|which) (?:data|information) (?:can|could|may|do|does) ${BOT} ${READ}`,
  `${MAY} ${BOT} ${READ} (?:my|our|everyone's|everybody's|people's|all|the|any|other people's|users'?) ?(?:own )?(?:e ?mails?|mails?|mailbox(?:es)?|files?|messages?|chats?|documents?|calendars?|inbox(?:es)?)`,
  `was (?:kannst|darfst|konntest) ${BOT} (?:bei uns |hier |denn )*(?:alles )?${READ}`,
  `welche daten (?:kannst|darfst) du (?:alles )?${READ}`,
  `(?:kannst|darfst) du (?:meine|unsere|alle|die) (?:e ?mails?|mails?|postfacher|dateien|nachrichten|chats?) ${READ}`,
  `(?:que|qu'est ce que) (?:peux tu|pouvez vous|tu peux|vous pouvez) ${READ}`,
  `(?:peux tu|pouvez vous) ${READ} (?:mes|nos|les) (?:e ?mails?|mails?|messages|courriels?|fichiers|boites)`,
  `(?:que|a que) (?:puedes|podrias) ${READ}`,
  `puedes ${READ} (?:mis|nuestros|los|todos los) (?:correos?|mensajes|archivos|buzones|chats?)`,
]);

/** "why do you need Mail.Read?"; the name of the permission is blanked. */
const WHY = [
  `^(?:why|what|wherefore) (?:do|does|would|did|are|were|have|has) ${BOT} (?:really |even |actually )?(?:need|have|want|require|hold|use|given|granted|been given|been granted) x(?: for| permission| granted)*${END}`,
  `^(?:warum|wofur|wozu|weshalb|wieso) (?:brauchst|braucht|benotigst|benotigt|hast|hat|verwendest|nutzt) ${BOT} (?:die |das |denn |eigentlich |uberhaupt |berechtigung |recht )*x(?: berechtigung)?${END}`,
  `^(?:pourquoi|a quoi|en quoi) (?:est ce que )?(?:as tu|avez vous|tu as|vous avez|a t il|te faut il|le bot a|le bot a t il|te sert|te servent|utilises tu) ?(?:besoin )?(?:de |d')?(?:la permission |l'autorisation |l'|la |le )*x${END}`,
  `^(?:para que|por que) (?:necesitas|necesita|tienes|tiene|usas|quieres|te hace falta|requieres)(?: ${BOT})? (?:el |la |permiso |el permiso )*x${END}`,
  `^(?:what|which) (?:for )?(?:do|does) ${BOT} need x(?: for)?${END}`,
  `^what for (?:do|does) ${BOT} (?:need|have|use) x${END}`,
  `^(?:do|does) ${BOT} (?:really |actually |even )?(?:need|require|use) x${END}`,
  `^why (?:was|is|were) x (?:granted|given|assigned) to ${BOT}${END}`,
  `^(?:brauchst|braucht|benotigst|benotigt) ${BOT} (?:wirklich |eigentlich |uberhaupt |tatsachlich )*x${END}`,
  `^(?:as tu|avez vous|le bot a t il) (?:vraiment )?besoin (?:de |d')?x${END}`,
  `^(?:necesitas|necesita el bot) (?:de verdad |realmente )?x${END}`,
].map((one) => new LazyPattern(one, 'u'));

/** What a normalised text asks about the permissions of the bot itself; undefined: it asks something else. */
export function findOwnRightsRequest(text: string): ExplainRequest | undefined {
  if (text.length > LONGEST_QUESTION) return undefined;
  const folded = foldPhrase(text);
  // "can you" is how people ask politely for something, and what is asked here.
  return findOf(text, folded) ?? findOf(text, stripTalk(folded));
}

function findOf(text: string, folded: string): ExplainRequest | undefined {
  const permission = findExactPermission(text);
  if (permission !== undefined) {
    const blanked = folded.replace(foldPhrase(permission), 'x');
    return WHY.some((frame) => frame.test(blanked)) ? { form: 'why', terms: [OWN_RIGHTS, permission] } : undefined;
  }
  const found = FRAMES.find(([, frames]) => frames.some((frame) => frame.test(folded)));
  return found === undefined ? undefined : { form: 'what-is', terms: [OWN_RIGHTS, found[0]] };
}

/** A longer text tells a story. */
const LONGEST_QUESTION = 120;

const FRAMES: readonly (readonly [about: string, frames: readonly RegExp[]])[] = [
  ['write', OF_WRITING],
  ['read', OF_READING],
  ['all', OF_ALL],
];
