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

/** "si on supprime l'appli, l'attaquant garde-t-il un accès ?": whether removing the app is enough. Other texts stay. */
export function askWhetherRemovalIsEnough(text: string): string {
  for (const pattern of ASKED) {
    const groups = pattern.exec(text)?.groups;
    if (groups === undefined && !pattern.test(text)) continue;
    const name = [groups?.['en'], groups?.['de'], groups?.['fr'], groups?.['es']].find((one) => one !== undefined);
    return `is it enough to remove the app${name === undefined ? '' : ` ${name.trim()}`}?`;
  }
  return text;
}
