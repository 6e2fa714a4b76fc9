import { LazyPattern } from '../../core/lazy-pattern.js';
import { findTerm } from '../explanation/term-index.js';
import { foldPhrase } from '../explanation/fold-phrase.js';
import { isGivenName } from '../given-names.js';
import { MESSAGE_START } from '../message-start.js';

const WHY =
  '(?:,? (?:(?:and|und|et|y) )?(?:(?:if so,? )?why|in what way|by how much|how so|warum|wieso|inwiefern|pourquoi|en quoi|por qué|en qué))?[\\s?.!]*$';
const A = '(?:(?:the |die |l[ae] )?(?:app|application|anwendung|aplicación) )?(?<a>["“«]?\\p{Lu}[^?,;:]{2,60}?)';
const B = '(?:(?:the |die |l[ae] )?(?:app|application|anwendung|aplicación) )?(?<b>["“«]?\\p{Lu}[^?,;:]{2,60}?)';
const ASIDE = '(?: (?:really|actually|even|still|eigentlich|denn|wirklich|vraiment|realmente))*';
const RIGHTS =
  '(?:rights|permissions|privileges|power|access|roles|Rechte|Berechtigungen|Rollen|Zugriff|droits|autorisations|rôles|permisos|derechos|roles)';

const asked = (source: string): RegExp => new LazyPattern(`${MESSAGE_START}${source}${WHY}`, 'u');

/** Whether one is more powerful than another, in each language. */
const MORE_POWERFUL: readonly RegExp[] = [
  `[Ii]s ${A}${ASIDE} (?:any )?(?:more|less) (?:powerful|privileged) than ${B}`,
  `(?:[Ww]hich|[Ww]ho|[Ww]hat)(?: (?:one|app|account))? is(?: the)? more (?:powerful|privileged)(?: one)?[,:]? ${A} or ${B}`,
  `[Ii]st ${A}${ASIDE} (?:mächtiger|stärker) als ${B}`,
  `(?:[Ee]st-ce que |[Ee]st-ce qu['’])?${A} est(?:-(?:il|elle|ce))?${ASIDE} (?:plus|moins) puissante? que ${B}`,
  `[Ee]s ${A}${ASIDE} (?:más|menos) (?:poderos[oa]|potente) que ${B}`,
].map(asked);

/** Whether one has more rights than another. */
const MORE_RIGHTS: readonly RegExp[] = [
  `(?:[Dd]oes|[Hh]as) ${A}${ASIDE} (?:have |hold |got )?(?:any )?(?:more|fewer|less) ${RIGHTS} than ${B}`,
  `[Hh]at ${A}${ASIDE} (?:mehr|weniger) ${RIGHTS} als ${B}`,
  `(?:[Ee]st-ce que |[Ee]st-ce qu['’])?${A} a(?:-t-(?:il|elle))?${ASIDE} (?:plus|moins) de ${RIGHTS} que ${B}`,
  `[Tt]iene ${A}${ASIDE} (?:más|menos) ${RIGHTS} que ${B}`,
].map(asked);

/** A role or a permission is compared by what it allows, and holds nothing. */
const isRight = (name: string): boolean => /\p{L}\.\p{L}/u.test(name) || findTerm(foldPhrase(name)) !== undefined;

const isOneWord = (name: string): boolean => !name.includes(' ');

/** People hold roles, and apps permissions, too. */
const isPerson = (name: string): boolean => isGivenName(name.split(' ')[0] ?? '');

/** What two hold, side by side: of apps roles and permissions, what is asked for first. */
export function askRights(one: string, other: string, first: 'roles' | 'permissions'): string {
  if (isPerson(one.replace(/^"/u, ''))) return `what are the roles of ${one} and ${other}?`;
  return `what are the ${first === 'roles' ? 'roles and permissions' : 'permissions and roles'} of ${one} and ${other}?`;
}

/**
 * "is A more powerful than B, and why?" as the roles and permissions of both: nothing weighs one against the other, and side by side they show
 * it. Other texts stay.
 */
export function askRightsOfBoth(text: string): string {
  for (const pattern of [...MORE_POWERFUL, ...MORE_RIGHTS]) {
    const { a, b } = pattern.exec(text)?.groups ?? {};
    if (a === undefined || b === undefined || isRight(a) || isRight(b)) continue;
    const [one, other] = [a.trim(), b.trim()];
    // "Docuvault and Nordarchiv" may be one name: of apps called by a single word each the permissions are counted.
    if (!isPerson(one) && (isOneWord(one) || isOneWord(other)))
      return MORE_RIGHTS.includes(pattern) ? text : `does ${one} have more permissions than ${other}?`;
    return askRights(one, other, 'roles');
  }
  return text;
}
