import { LazyPattern } from '../../core/lazy-pattern.js';
import type { Subject } from '../../core/subject.js';
import type { Query } from '../model/query.js';
import { nameSubjects } from './named-subjects.js';

/** "do any of them still hold an admin role?", without the words that point back. */
const ROLE =
  "(?:(?:admin|administrator|administrative|directory|privileged|entra) )?(?:roles?|admin(?:istrator)? (?:rights?|access|privileges?))|(?:admin(?:istrator(?:en)?)?-?)?rollen?|adminrechte?|r[ôo]les?(?: (?:d['’]admin\\p{L}*|admin\\p{L}*))?|droits (?:d['’])?admin\\p{L}*|rol(?:es)?(?: de admin\\p{L}*)?|derechos de admin\\p{L}*";
const HOLDS_ROLE = new LazyPattern(
  `^[¿\\s]*(?:(?:and|so|but|und|et|y) )?(?:(?:do|does|did|has|have|which|who|how many|are|is)(?!\\p{L}) *(?:of )?(?:still |now |also |any |already )*)?(?:have|has|hold|holds|held|got|with|in|haben|besitzen|halten|ont(?:-ils|-elles|-)?|tienen|poseen) (?:still |any |an? |some |actually |une? |eine |un |des |irgendwelche |irgendeine |noch |encore |alg[uú]n |alguna |alg[uú]nos |todavía )*(?:${ROLE})(?: (?:here|left|today|now|still|at all|in our tenant))*[\\s?.!]*$`,
  'iu',
);
const ASKS_WHICH = /^(?:(?:and|so|but) )?(?:which|who|how many)(?!\p{L})/iu;

/**
 * Whether people that were shown hold a role: of those who have one by what they are, words of roles say nothing, and of everybody they are
 * the question. undefined: it asks something else, or nobody was shown.
 */
export function askWhetherRole(text: string, groups: readonly (readonly Subject[])[]): Query | undefined {
  const people = groups.find(([first]) => first?.kind === 'user');
  if (people === undefined || !HOLDS_ROLE.test(text.trim())) return undefined;
  const form = /how many/iu.test(text) ? 'count' : ASKS_WHICH.test(text) ? 'list' : 'yes-no';
  return { about: 'role', table: 'role-assignments', where: [], named: nameSubjects(people), form, unread: [] };
}
