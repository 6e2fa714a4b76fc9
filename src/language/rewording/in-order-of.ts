import { LazyPattern } from '../../core/lazy-pattern.js';
import { applyTurns } from './apply-turns.js';
import { END, FIRST, type Turn } from './turn.js';

const THINGS =
  '((?:(?:all|the|our|enabled|disabled|own|inactive|unused|external) )*(?:global |exchange )?(?:admins?|administrators|apps?|applications|users|accounts|guests|secrets|certificates|credentials|connectors|rules|mail flow rules|policies|permissions|partners|role assignments))';
const KEY =
  '((?:the )?(?:(?:number|count|amount) of \\p{L}+|last (?:sign-?in|log-?in|use|change)|creation date|expiry(?: date)?|end date|start date|date|age|name|risk|severity))';
const PEOPLE_EN =
  '(?:admin(?:istrator)?s?|persons?|people|users?|accounts?|colleagues?|employees?|of (?:our |the )?(?:admins|people|users|colleagues))';

/** What is sorted, and who did the most. */
const TURNS: readonly Turn[] = [
  [
    new LazyPattern(`${FIRST}(?:please )?(?:list|show|give)(?: me| us)? ${THINGS} by ${KEY}${END}`, 'iu'),
    '$1list $2 sorted by $3',
  ],
  [
    new LazyPattern(`${FIRST}(?:please )?(?:sort|order|rank) ${THINGS} by ${KEY}${END}`, 'iu'),
    '$1list $2 sorted by $3',
  ],
  [
    new LazyPattern(
      `${FIRST}(?:which|what) ${PEOPLE_EN} (?:has |have )?(?:made|did|done|makes?) (?:the )?most(?: of the)? changes(?=[ ?.!]|$)`,
      'iu',
    ),
    '$1who of the people made the most changes',
  ],
  [
    new LazyPattern(
      `${FIRST}(?:which|what) app(?:lication)?s? (?:has |have )?(?:made|did|done|makes?) (?:the )?most(?: of the)? changes(?=[ ?.!]|$)`,
      'iu',
    ),
    '$1who of the apps made the most changes',
  ],
  [
    /^((?:und )?)welche[rs]? (?:admin(?:istrator)?|person|benutzer|nutzer|kollege|mitarbeiter|konto) hat((?: [^?,]{1,30}?)?) die meisten änderungen (?:gemacht|vorgenommen|durchgeführt)(?=[ ?.!]|$)/iu,
    '$1who of the people made the most changes$2',
  ],
  [
    /^([¿\s]*(?:y )?)qu[ée] (?:admin(?:istrador|istradora)?|persona|usuario|cuenta|compañero) (?:hizo|ha hecho) (?:la mayor[ií]a de los|m[áa]s) cambios(?=[ ?.!]|$)/iu,
    '$1who of the people made the most changes',
  ],
];

/** "list apps by number of permissions", "which admin made the most changes?" as the tables are asked. Other texts stay. */
export const askInOrder = (text: string): string => applyTurns(text, TURNS);
