import type { Query } from '../model/query.js';
import type { Understanding } from '../model/understanding.js';

const WHICH_ROLES =
  /^(?:and |und |et |y )?(?:which|what|welche[nrs]?|quel(?:le)?s|qu[ée]|cu[áa]les)(?: \p{L}+)? (?:roles?|\p{L}*rollen?|r[ôo]les?)(?!\p{L})/iu;

/** "which admin roles does it have?" of an app: its roles, and not whether it holds any. */
export function showRoles(understanding: Understanding, text: string): Understanding {
  const { query } = understanding;
  if (query?.check !== 'apps-with-roles' || query.where.length > 0 || !WHICH_ROLES.test(text)) return understanding;
  return { ...understanding, query: { ...withoutCheck(query), show: ['roles'] } };
}

const withoutCheck = ({ check: _check, ...query }: Query): Query => query;
