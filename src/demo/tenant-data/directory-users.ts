import type { Table } from '../demo-tenant-contract.js';
import type { GeneratorContext } from './generator-context.js';
import {
  DEPARTMENT_CYCLE,
  DEPARTMENTS,
  GIVEN_NAMES,
  OFFICES,
  SURNAMES,
  toAddressPart,
} from './person-and-department-names.js';
import { PERSON_KEYS, personFacts } from './named-people.js';
import { pickCyclic } from './seeded-random.js';
import { createLazyTable } from './lazy-table.js';
import { createUserObject } from './graph-user-object.js';
import type { UserFacts } from './graph-user-object.js';

/** Step through the name pairs: a prime coprime to their number, so no pair repeats before all were used. */
const NAME_STRIDE = 7919;

const GIVEN_ADDRESSES = GIVEN_NAMES.map(toAddressPart);
const SURNAME_ADDRESSES = SURNAMES.map(toAddressPart);

/** Number of named (`fixed`) and generated (`filler`) users. */
export function countUsers(context: GeneratorContext): { readonly fixed: number; readonly filler: number } {
  const fixed = PERSON_KEYS.length;
  return { fixed, filler: Math.max(0, context.options.users - fixed) };
}

/** Table of all users: the named people first, then generated employees. */
export function buildUsersTable(context: GeneratorContext): Table {
  return createLazyTable({
    fixed: PERSON_KEYS.map((key) => createUserObject(context, personFacts(context, key))),
    filler: countUsers(context).filler,
    make: (filler) => createUserObject(context, employeeFacts(context, filler)),
    fillerOf: (id) => context.indexOf('user', id),
  });
}

/** Object id of a generated employee. */
export function employeeId(context: GeneratorContext, filler: number): string {
  return context.guid('user', filler);
}

/**
 * A tenant of 10,000 has forty administrators: the fourteen named ones and the first 26 generated employees, all with a
 * second factor that a policy requires.
 */
export function countExtraAdmins(context: GeneratorContext): number {
  return context.options.users >= 10_000 ? 26 : 0;
}

/** A generated employee's index into DEPARTMENTS. */
export function findDepartmentIndex(filler: number): number {
  return pickCyclic(DEPARTMENT_CYCLE, filler);
}

/** User facts of a generated employee. */
export function employeeFacts(context: GeneratorContext, filler: number): UserFacts {
  const pairs = GIVEN_NAMES.length * SURNAMES.length;
  const pair = (filler * NAME_STRIDE + context.options.seed * 31) % pairs;
  const round = Math.floor(filler / pairs);
  const family = Math.floor(pair / GIVEN_NAMES.length);
  const givenName = pickCyclic(GIVEN_NAMES, pair);
  const surname = pickCyclic(SURNAMES, family);
  const draw = context.dice('user', filler);
  const department = pickCyclic(DEPARTMENTS, findDepartmentIndex(filler));
  const createdDaysAgo = 20 + draw.int(1800);
  const enabled = !draw.chance(3) || filler < countExtraAdmins(context);
  return {
    id: employeeId(context, filler),
    displayName: `${givenName} ${surname}`,
    givenName,
    surname,
    local: `${pickCyclic(GIVEN_ADDRESSES, pair)}.${pickCyclic(SURNAME_ADDRESSES, family)}${round === 0 ? '' : String(round + 1)}`,
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
