import { LazyPattern } from '../../core/lazy-pattern.js';
import { applyTurns } from './apply-turns.js';

const START = '^([¿\\s]*(?:(?:and|so|und|et|y) )?)';
const REST = '((?: (?!that |which |who |die |qui |que )[^,;?]{1,40})?)(?=\\s*[?.!]*$)';
const turn = (source: string): readonly [LazyPattern, string] => [
  new LazyPattern(`${START}${source}`, 'iu'),
  '$1were consents for single people given$2$3',
];

const PLAIN_EN = '(?:(?:any|some|our|the|ordinary|normal|regular|standard|non-admin|simple|plain|individual|single) )*';
const USERS_EN = `(?:${PLAIN_EN}(?:users?|people|employees?|staff|colleagues)(?: (?:without|with no) (?:an? |any )?(?:admin )?roles?)?|(?:any |some )?non-admins?|(?:some(?:one|body)|any(?:one|body)) (?:who (?:is not|isn['’]t) an admin|without (?:an? )?(?:admin )?role))`;
const APPS_EN = '(?:(?:new|any|some|an?|our|the|unknown|other) )*app(?:lication)?s?';

/**
 * "did any normal users let new apps in during November?": what people consent to themselves are consents for single people. What admins let in
 * for all is none of it. Other texts stay.
 */
const TURNS: readonly (readonly [LazyPattern, string])[] = [
  turn(
    `(?:did|have|has) ${USERS_EN} (?:themselves )?(?:consent(?:ed)? to|approved?|accept(?:ed)?|authori[sz]ed?|allow(?:ed)?|(?:give|gave|given) (?:consent|access|permissions?) to)()? ${APPS_EN}${REST}`,
  ),
  turn(`(?:did|have|has) ${USERS_EN} (?:themselves )?let (?:${APPS_EN} in|in ${APPS_EN})()${REST}`),
  turn(
    `(?:haben|hat) (?:(?:normale|gewöhnliche|einfache|irgendwelche|unsere|die) )*(?:benutzer|nutzer|anwender|user|mitarbeiter|kollegen|leute)((?: [^,;?]{1,30}?)?) (?:(?:neue|irgendwelche|selbst|eine|fremde) )*(?:apps?|anwendung(?:en)?) (?:selbst )?(?:zugelassen|genehmigt|erlaubt|reingelassen|hereingelassen|freigegeben|autorisiert)${REST}`,
  ),
  turn(
    `(?:des|les|nos) (?:simples )?utilisateurs(?: (?:normaux|ordinaires|lambda|simples))? ont-ils ()(?:accept|autoris|approuv|laiss|valid)[ée]s? (?:entrer )?(?:(?:des|de|les|nouvelles|une) )*app\\p{L}*${REST}`,
  ),
  turn(
    `(?:(?:los|algunos|algún) )?usuarios?(?: (?:normales|corrientes|comunes))? (?:han )?()(?:aceptaron|aceptado|autorizaron|autorizado|aprobaron|aprobado|dejaron entrar|dejado entrar) (?:(?:a|unas|las|nuevas|alguna|algunas) )*ap(?:p|licaci)\\p{L}*${REST}`,
  ),
];

/** Whether users let apps in themselves, in the words of the consents that tell it. */
export const askForConsentsOfUsers = (text: string): string => applyTurns(text, TURNS);
