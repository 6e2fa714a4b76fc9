import type { Query } from '../model/query.js';

type AskedOfRoles = Pick<Query, 'about' | 'form' | 'named' | 'related' | 'show' | 'where'>;

/** Points that a reading loses whose rows have one role each, where somebody is to have two: none has both. */
const ONE_ROLE_POINTS = 10;
/** Points that it loses where two ways are asked for that one assignment hardly ever has together. */
const BOTH_WAYS_POINTS = 20;

/** Points that a reading of people loses where it asks how one of them holds one role: the ways of their other roles are not asked for. */
const OTHER_ROLES_POINTS = 10;

/** How a role is held. */
const WAYS: ReadonlySet<string> = new Set(['how', 'active', 'roleEndsAt', 'role']);

/** "does Tomás have Exchange Administrator permanently, or is he only eligible?" */
function asksHowOneIsHeld({ named, related = [], show = [], where }: AskedOfRoles): boolean {
  const isOf = (kinds: readonly string[]): boolean =>
    named.filter(
      ({ guess, kind, not, proper }) => kinds.includes(kind) && not !== true && (guess !== true || proper === true),
    ).length === 1;
  const asked = [...where.map(({ attribute }) => attribute), ...show];
  return (
    named.length === 2 &&
    isOf(['role']) &&
    isOf(['user', 'name']) &&
    related.length === 0 &&
    where.some(({ attribute }) => attribute === 'how') &&
    asked.every((one) => WAYS.has(one))
  );
}

const BOTH =
  /(?<!\p{L})(?:both|at the same time|simultaneously|gleichzeitig|à la fois|a la vez|al mismo tiempo)(?!\p{L})/u;

/** What a reading of role assignments loses where the question is about whoever has several: no row can be that. `plain`: in lower case. */
export function pointsLostOfOneRole(query: AskedOfRoles, plain: string): number {
  const { about, form, named, where } = query;
  if (about === 'user' && asksHowOneIsHeld(query)) return OTHER_ROLES_POINTS;
  if (about !== 'role') return 0;
  const roles = named.filter(({ kind }) => kind === 'role');
  const isOfSeveral = roles.filter(({ or }) => or !== true).length > 1;
  // "Exchange admin but not Global Admin": of one row it is said of no other role that it is not held.
  const lacksOther = roles.some(({ not }) => not === true) && roles.some(({ not }) => not !== true);
  const isOfBoth = isOfSeveral && (BOTH.test(plain) || lacksOther || form === 'yes-no');
  const valuesOf = (id: string): readonly unknown[] =>
    where.flatMap(({ attribute, op, group, value }) =>
      attribute === id && op === 'is' && group === undefined ? [value] : [],
    );
  const ways = valuesOf('how');
  // "an Entra role and an Exchange role group": no role is both, and somebody may hold one of each.
  const isOfBothPlanes = valuesOf('plane').length > 1;
  const isHeldBothWays = ways.includes('eligible') && ways.includes('permanent');
  return (
    (isOfBoth ? ONE_ROLE_POINTS : 0) + (isOfBothPlanes ? ONE_ROLE_POINTS : 0) + (isHeldBothWays ? BOTH_WAYS_POINTS : 0)
  );
}

const ROLES = /(?<!\p{L})(?:roles|rollen|\p{L}+rollen|rôles|assignments|zuweisungen)(?!\p{L})/u;
const ONE_OF_THEM =
  /(?<!\p{L})(?:any|some|one of|either|irgend\p{L}*|eine|quelque|certain\p{L}*|l'un|algun\p{L}*|algún)(?!\p{L})/u;

/** "are Priya's roles permanent?": asked of each of them, and not whether one is. `plain`: in lower case. */
export function askOfEveryRole(query: Query, plain: string): Query {
  const [condition, ...others] = query.where;
  const isOfHow = condition?.attribute === 'how' && others.length === 0 && query.show?.join() === 'role';
  const [person, ...more] = query.named;
  const isOfOne = person !== undefined && more.length === 0 && person.kind !== 'role' && person.not !== true;
  if (query.form !== 'yes-no' || !isOfHow || !isOfOne || (query.about !== 'user' && query.about !== 'role'))
    return query;
  if (!ROLES.test(plain) || ONE_OF_THEM.test(plain) || query.related !== undefined) return query;
  return { ...query, about: 'role', table: 'role-assignments', every: true };
}
