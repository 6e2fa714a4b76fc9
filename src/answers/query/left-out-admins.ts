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

/** "which admins are excluded from the policy X?": a policy leaves out others, too, and they are not asked for. */
export function askOfLeftOutAdmins(query: Query, question: string): Query {
  const { about, show = [] } = query;
  if (about !== 'policy' || !show.includes('excludedPeople') || !ASKS_FOR_ADMINS.test(question)) return query;
  return { ...query, show: show.map((id) => (id === 'excludedPeople' ? 'excludedAdmins' : id)) };
}
