import { LazyPattern } from '../../core/lazy-pattern.js';
import type { Query } from '../../language/model/query.js';

const WHICH =
  '(?:which|what|how many|list|show(?: me)?|name|welche[rnm]?|wie ?viele|quel(?:le)?s?|liste[rz]?|combien|(?:a )?qu[ée]|cu[áa]ntos|cu[áa]les|lista)';
const OF_THE = '(?:(?:of|all|any|the|our|other|von|den|die|alle|unsere[nr]?|d|de|des|les|nos|los|nuestros) )*';
/** Admins alone are asked for, without a role or a state of theirs. */
const ASKS_FOR_ADMINS = new LazyPattern(
  `^[\\s¿]*(?:(?:and|so|und|et|y) )*${WHICH} ${OF_THE}(?:admins?|administrators?|administratoren|administrateurs|administradores)(?!\\p{L})`,
  'iu',
);

/** "who is excluded from a policy and holds a role?": a role of theirs, and none that a policy covers. */
const HOLD_A_ROLE = new LazyPattern(
  `(?<!\\p{L})(?:${[
    '(?:and|but|or|who|that|yet|people|users|accounts)(?: (?:also|still|who|that))* (?:hold|have|has|got|carr(?:y|ies))s?(?: (?:an?|any|some|at least one))?(?: (?:admin|administrator|directory|privileged|entra|azure ad))* roles?',
    'holds? (?:an?|any|some|at least one)(?: (?:admin|administrator|directory|privileged|entra|azure ad))* roles?',
    'und (?:hat|haben|hält|halten|besitzt|besitzen)(?: (?:auch|noch|trotzdem))* (?:(?:eine|irgendeine|mindestens eine) )?(?:admin(?:istrator)?-?)?rollen?',
    '(?:und|die|welche)(?: (?:auch|noch|trotzdem))* (?:(?:eine|irgendeine|mindestens eine) )?(?:admin(?:istrator)?-?)?rollen? (?:haben|hat|halten|hält|besitzen|besitzt)',
    "(?:et|qui)(?: (?:ont|a|détiennent|détient|possèdent|possède)) (?:aussi )?(?:un|des|au moins un) rôles?(?: d['’]admin(?:istrateur|istration)?)?",
    '(?:y|que)(?: también)? (?:tienen?|ostentan?|poseen?) (?:algún|un|al menos un) rol(?: de admin(?:istrador|istración)?)?',
  ].join('|')})(?!\\p{L})`,
  'iu',
);
const OF_ROLES: ReadonlySet<string> = new Set(['reachedRoles', 'coversAdmins', 'excludesAdmins']);

/** "which admins are excluded from the policy X?": a policy leaves out others, too, and they are not asked for. */
export function askOfLeftOutAdmins(query: Query, question: string): Query {
  const { about, show = [], where } = query;
  if (about !== 'policy' || !show.includes('excludedPeople')) return query;
  const [ofHolders] = HOLD_A_ROLE.exec(question) ?? [];
  if (ofHolders === undefined && !ASKS_FOR_ADMINS.test(question)) return query;
  return {
    ...query,
    where: where.filter(({ attribute, words }) => !(OF_ROLES.has(attribute) && isIn(words, ofHolders))),
    show: show.map((id) => (id === 'excludedPeople' ? 'excludedAdmins' : id)),
  };
}

const isIn = (words: string, part: string | undefined): boolean =>
  part !== undefined && part.toLowerCase().includes(words.toLowerCase());
