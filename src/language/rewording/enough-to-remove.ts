import { LazyPattern } from '../../core/lazy-pattern.js';
import { ATTACKER_NOUN } from '../attacker-words.js';
import { MESSAGE_START } from '../message-start.js';

const APP_FR = '(?:l[\'’]|cette |son |leur )?(?:appli(?:cation)?|app)(?: (?<fr>[\\p{Lu}"][^,?]{2,50}?))?';
const APP_ES = '(?:la |esta |esa |su )?(?:app|aplicación)(?: (?<es>[\\p{Lu}"][^,?]{2,50}?))?';
const APP_DE = '(?:die |diese |seine |ihre )?(?:app|anwendung)(?: (?<de>[\\p{Lu}"][^,?]{2,50}?))?';
const APP_EN =
  '(?:the |that |this |their |his )?(?:malicious |rogue |attacker.?s? )?(?:app|application)(?: (?<en>[\\p{Lu}"][^,?]{2,50}?))?';
const ATTACKER_FR =
  "(?:l['’](?:attaquant|intrus|agresseur)|le (?:pirate|hacker|cybercriminel)|les (?:attaquants|pirates|hackers)|ils?)";
const ATTACKER_ES = '(?:el (?:atacante|intruso|hacker|pirata)|los (?:atacantes|intrusos|hackers))';
const ATTACKER_DE = '(?:der (?:angreifer|hacker|eindringling)|die (?:angreifer|hacker))';
const REMOVES_FR =
  "(?:si|quand|une fois qu[e’'] ?) ?(?:on|nous|je|j['’]) ?(?:supprim|désactiv|retir|enl[eè]v|bloqu|révoqu)\\p{L}+";

/** Whether whoever attacked still has a way in when the app is gone, in each language. */
const ASKED: readonly RegExp[] = [
  `(?:if|when|once|after) (?:we|i|you) (?:just )?(?:delete|remove|disable|revoke|block)[ds]? ${APP_EN},? (?:then )?(?:does|do|will|would) (?:the |an? )?(?:${ATTACKER_NOUN}|they|he) (?:still |even then )*(?:keep|have|hold|retain) (?:any |some |still )*(?:access|a way in|a foothold|anything)`,
  `what (?:is|will be|would be|stays|remains) (?:left )?of (?:the |an? )?${ATTACKER_NOUN},? (?:if|when|once|after) (?:we|i|you) (?:just )?(?:delete|remove|disable|revoke|block)[ds]? ${APP_EN}`,
  `${REMOVES_FR} ${APP_FR},? (?:est-ce qu[e’'] ?)?${ATTACKER_FR} (?:garde|conserve|gardera|conservera|a|aura)(?:-t-(?:il|elle)|-(?:ils|elles))?(?: (?:quand même|encore|toujours|malgré tout))* (?:un|des|l['’]|son|ses|d['’]autres) ?accès(?: (?:quand même|encore|au tenant|chez nous))*`,
  `${REMOVES_FR} ${APP_FR},? que reste-t-il (?:de |à )${ATTACKER_FR}`,
  `(?:que|qu['’]est-ce qu(?:i|['’]il)) reste(?:-t-il|ra|rait)? (?:de |à )${ATTACKER_FR},? ${REMOVES_FR} ${APP_FR}`,
  `si (?:eliminamos|borramos|quitamos|elimino|borro|quito|desactivamos) ${APP_ES},? ¿?(?:${ATTACKER_ES} )?(?:sigue teniendo|conserva|mantiene|tiene todavía|aún tiene|todavía tiene)(?: ${ATTACKER_ES})? (?:algún |el )?acceso`,
  `(?:qué|que) (?:queda|quedaría) (?:del atacante|de los atacantes|del intruso) si (?:eliminamos|borramos|quitamos|elimino|borro|quito|desactivamos) ${APP_ES}`,
  `wenn (?:wir|ich|man) ${APP_DE} (?:löschen?|entfernen?|deaktivieren?|sperren?|löscht|entfernt|deaktiviert|sperrt),? (?:hat|behält|haben|behalten) ${ATTACKER_DE}(?: (?:dann|noch|trotzdem|immer noch|weiterhin))* (?:(?:einen|den|seinen|ihren) )?zugriff`,
  `was bleibt (?:dann )?(?:noch )?(?:vom angreifer|von den angreifern|vom hacker)(?: übrig)?,? wenn (?:wir|ich|man) ${APP_DE} (?:löschen?|entfernen?|deaktivieren?|sperren?|löscht|entfernt|deaktiviert|sperrt)`,
].map((source) => new LazyPattern(`${MESSAGE_START}${source}[\\s?.!]*$`, 'iu'));

const ONE = '(?<one>["\\p{Lu}][^,?¿]{1,50}?)';
const MORE = '(?: (?:and|und|et|y) [^,?¿]{3,60}?)?';
const OTHERWISE = '(?:,? (?:or|oder|ou|o) [^?]{3,120})?';
/** "si bloqueo la cuenta X y le cambio la contraseña, ¿ya queda resuelto o …?": whether it is over without one by name. */
const IS_IT_OVER: readonly RegExp[] = [
  `if (?:i|we) (?:just |only )?(?:block|disable|delete|remove|lock) (?:the (?:account|user|app) )?(?:of )?${ONE}${MORE},? (?:(?:is|will) (?:it|that|this|everything|the problem)(?: all)? (?:be )?(?:fixed|over|solved|resolved|enough|done|sorted)|does that (?:fix|solve|settle) (?:it|everything|the problem))${OTHERWISE}`,
  `(?:wenn|falls) (?:ich|wir|man) (?:nur )?(?:(?:das konto|den account|den benutzer|die app) )?(?:von )?${ONE}${MORE} (?:sperre|deaktiviere|lösche|entferne|blockiere)n?,? (?:ist (?:es|das|die sache|das problem|alles) (?:damit |dann )?(?:erledigt|vorbei|gelöst|behoben|gut|ausgestanden)|reicht (?:das|es)(?: dann)?)${OTHERWISE}`,
  `si (?:je|on|nous) (?:bloque|désactive|supprime|retire)(?:s|ns|ons)? (?:(?:le compte|l['’]utilisateur|l['’]appli) )?(?:de )?${ONE}${MORE},? (?:est-ce que )?(?:c['’]est|ça|ce sera|tout est|cela) (?:réglé|suffit|fini|terminé|bon|suffisant|résolu)${OTHERWISE}`,
  `si (?:bloqueo|bloqueamos|deshabilito|deshabilitamos|desactivo|desactivamos|borro|quito|elimino) (?:(?:la cuenta|al? usuario|la app) )?(?:de )?${ONE}${MORE},? ¿?(?:(?:ya |eso |todo )?(?:queda|est[áa]|estar[íi]a|quedar[íi]a) (?:todo )?(?:resuelto|solucionado|arreglado|terminado)|(?:con eso )?basta|es suficiente|alcanza)${OTHERWISE}`,
].map((source) => new LazyPattern(`${MESSAGE_START}${source}[\\s?.!]*$`, 'iu'));

/** "si on supprime l'appli, l'attaquant garde-t-il un accès ?": whether removing the app is enough. Other texts stay. */
export function askWhetherRemovalIsEnough(text: string): string {
  const one = IS_IT_OVER.map((pattern) => pattern.exec(text)?.groups?.['one']).find((name) => name !== undefined);
  if (one !== undefined) return `is it enough to remove ${one.trim()}?`;
  for (const pattern of ASKED) {
    const groups = pattern.exec(text)?.groups;
    if (groups === undefined && !pattern.test(text)) continue;
    const name = [groups?.['en'], groups?.['de'], groups?.['fr'], groups?.['es']].find((one) => one !== undefined);
    return `is it enough to remove the app${name === undefined ? '' : ` ${name.trim()}`}?`;
  }
  return text;
}
