import type { Table } from '../world.js';
import type { WorldContext } from './context.js';
import { DEPARTMENT_CYCLE, DEPARTMENTS, GIVEN_NAMES, OFFICES, SURNAMES, addressPart } from './names.js';
import { PERSON_KEYS, personFacts } from './people.js';
import { nth } from './random.js';
import { lazyTable } from './table.js';
import { userObject } from './user-object.js';
import type { UserFacts } from './user-object.js';

/** Step through the name pairs: a prime coprime to their number, so no pair repeats before all were used. */
const NAME_STRIDE = 7919;

const GIVEN_ADDRESSES = GIVEN_NAMES.map(addressPart);
const SURNAME_ADDRESSES = SURNAMES.map(addressPart);

/** Number of named (`fixed`) and generated (`filler`) users. */
export function userCount(context: WorldContext): { readonly fixed: number; readonly filler: number } {
  const fixed = PERSON_KEYS.length;
  return { fixed, filler: Math.max(0, context.options.users - fixed) };
}

/** Table of all users: the named people first, then generated employees. */
export function usersTable(context: WorldContext): Table {
  return lazyTable({
    fixed: PERSON_KEYS.map((key) => userObject(context, personFacts(context, key))),
    filler: userCount(context).filler,
    make: (filler) => userObject(context, employeeFacts(context, filler)),
    fillerOf: (id) => context.indexOf('user', id),
  });
}

/** Object id of a generated employee. */
export function employeeId(context: WorldContext, filler: number): string {
  return context.guid('user', filler);
}

/**
 * A tenant of 10,000 has forty administrators: the fourteen named ones and the first 26 generated employees, all with a
 * second factor that a policy requires.
 */
export function extraAdminCount(context: WorldContext): number {
  return context.options.users >= 10_000 ? 26 : 0;
}

/** A generated employee's index into DEPARTMENTS. */
export function departmentOf(filler: number): number {
  return nth(DEPARTMENT_CYCLE, filler);
}

/** User facts of a generated employee. */
export function employeeFacts(context: WorldContext, filler: number): UserFacts {
  const pairs = GIVEN_NAMES.length * SURNAMES.length;
  const pair = (filler * NAME_STRIDE + context.options.seed * 31) % pairs;
  const round = Math.floor(filler / pairs);
  const family = Math.floor(pair / GIVEN_NAMES.length);
  const givenName = nth(GIVEN_NAMES, pair);
  const surname = nth(SURNAMES, family);
  const draw = context.dice('user', filler);
  const department = nth(DEPARTMENTS, departmentOf(filler));
  const createdDaysAgo = 20 + draw.int(1800);
  const enabled = !draw.chance(3) || filler < extraAdminCount(context);
  return {
    id: employeeId(context, filler),
    displayName: `${givenName} ${surname}`,
    givenName,
    surname,
    local: `${nth(GIVEN_ADDRESSES, pair)}.${nth(SURNAME_ADDRESSES, family)}${round === 0 ? '' : String(round + 1)}`,
    department: department.name,
    jobTitle: draw.pick(department.titles),
    office: draw.pick(OFFICES),
    enabled,
    guest: false,
    synced: draw.chance(60),
    licensed: enabled,
    createdDaysAgo,
    passwordDaysAgo: draw.int(Math.min(createdDaysAgo, 360)),
    premiumOnly: false,
    mailOnly: false,
    attemptDaysAgo: undefined,
    signInDaysAgo: enabled ? 1 + draw.int(6) : 60 + draw.int(200),
  };
}
