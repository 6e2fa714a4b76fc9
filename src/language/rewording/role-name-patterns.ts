import { EXCHANGE_ROLE_GROUPS, ROLE_NAMES } from '../parameters/role-names.js';

/** The source of a pattern that matches any of these names. The longest comes first, so that none hides one that it begins. */
const anyOf = (names: readonly string[]): string =>
  `(?:${names.toSorted((a, b) => b.length - a.length).join('|')})`.replaceAll(' Administrator', ' Admin(?:istrator)?');

/** Source of a pattern: any role that is known by name, "Global Admin" as well. */
export const ROLE_NAME = anyOf(ROLE_NAMES);

/** Source of a pattern: any role group of Exchange. */
export const ROLE_GROUP = anyOf(EXCHANGE_ROLE_GROUPS);
