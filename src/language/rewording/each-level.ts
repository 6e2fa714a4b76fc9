import { LazyPattern } from '../../core/lazy-pattern.js';

const LEVEL =
  '(?:low|medium|moderate|mittlere[rmns]?|hohe[rmns]?|high|moyen|faible|[ée]lev[ée]|bajo|medio|alto|geringe[rmns]?|niedrige[rmns]?)';
const OR = '(?: ?, ?| (?:or|oder|ou|o|and|und|et|y) )';

/** Two levels before the one risk: "medium or high risk". */
const BEFORE = new LazyPattern(`(?<!\\p{L})(${LEVEL})${OR}(${LEVEL}) (risk(?: levels?)?|risiko)(?!\\p{L})`, 'giu');
/** The same behind it: "risque moyen ou élevé", "risk level medium or high". */
const BEHIND = new LazyPattern(
  `(?<!\\p{L})(risk level|risk is|risque|riesgo|risikostufe) (${LEVEL})${OR}(${LEVEL})(?!\\p{L})`,
  'giu',
);
const MEDIUM_UP =
  /(?<!\p{L})(?:at least (?:a )?(?:medium|moderate) risk|(?:medium|moderate) (?:or|and) (?:higher|more|above) risk|(?:medium|moderate) risk (?:or|and) (?:higher|more|above|up))(?!\p{L})/giu;

/** Whose risk has a level: that of people is read of admins alone, and the answer says so. */
const PEOPLE = new LazyPattern(
  `(?<!\\p{L})(?:users?|people|persons?|accounts?|user accounts?)(?= (?:(?:who|that|are|is|with|at|have|has|of|currently|now|still|right|an?|the) )*${LEVEL} risk(?!\\p{L}))`,
  'iu',
);

/** "at medium or high risk" as "at medium risk or high risk": each of them is a level of risk. Other texts stay. */
export const sayEachRiskLevel = (text: string): string =>
  text
    .replace(MEDIUM_UP, 'medium risk or high risk')
    .replace(BEFORE, '$1 $3 or $2 $3')
    .replace(BEHIND, '$1 $2 or $1 $3')
    .replace(PEOPLE, 'admins');

/** Two kinds before the one noun: "application instead of delegated permissions". */
const KINDS =
  /(?<!\p{L})(application|delegated) (instead of|rather than|but not|and not|not) (delegated|application) (permissions?|rights?)(?!\p{L})/giu;

/** "application rather than delegated permissions": both are kinds of permissions. Other texts stay. */
export const sayEachKind = (text: string): string => text.replace(KINDS, '$1 $4 $2 $3 $4');
