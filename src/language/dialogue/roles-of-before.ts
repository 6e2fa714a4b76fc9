import type { Query } from '../model/query.js';
import type { Understanding } from '../model/understanding.js';

const WHICH_ROLES =
  /^(?:and |und |et |y )?(?:which|what|welche[nrs]?|quel(?:le)?s|qu[ée]|cu[áa]les)(?: \p{L}+)? (?:roles?|\p{L}*rollen?|r[ôo]les?)(?!\p{L})/iu;

/**
 * "which admin roles does it have?" of an app: its roles, and not whether it holds any. Of a person: how each is held, which their assignments
 * tell.
 */
export function showRoles(understanding: Understanding, text: string): Understanding {
  const { query } = understanding;
  if (query?.table === 'admins' && isOfRolesAlone(query))
    return { ...understanding, query: { ...query, about: 'role', table: 'role-assignments' } };
  if (query?.check !== 'apps-with-roles' || query.where.length > 0 || !WHICH_ROLES.test(text)) return understanding;
  return { ...understanding, query: { ...withoutCheck(query), show: ['roles'] } };
}

/** Of people that were told, and of nothing of theirs but the roles. */
const isOfRolesAlone = ({ where, show = [], named, form, check, by, order }: Query): boolean =>
  where.length === 0 &&
  (form === 'list' || form === 'value') &&
  show.join() === 'role' &&
  named.length > 0 &&
  named.every(({ ids, not }) => ids !== undefined && not !== true) &&
  [check, by, order].every((one) => one === undefined);

const withoutCheck = ({ check: _check, ...query }: Query): Query => query;
