import type { ExchangeRoleGroupLevel } from './exchange-role-group-level.js';

/**
 * Privilege level of each built-in role group of Exchange Online.
 * Source: https://learn.microsoft.com/exchange/permissions-exo/permissions-exo
 */
const BUILT_IN: Readonly<Record<string, ExchangeRoleGroupLevel>> = {
  'organization management': 'critical',
  'compliance management': 'privileged',
  'discovery management': 'privileged',
  'hygiene management': 'privileged',
  'recipient management': 'privileged',
  'records management': 'privileged',
  'security administrator': 'privileged',
  'help desk': 'privileged',
  'security operator': 'privileged',
  'security reader': 'reading',
  'view-only organization management': 'reading',
};

/** Management roles that make a custom role group critical or privileged. */
const CRITICAL_ROLES = ['role management', 'applicationimpersonation'];
const PRIVILEGED_ROLES = [
  'audit logs',
  'journaling',
  'mail recipients',
  'mailbox import export',
  'mailbox search',
  'organization configuration',
  'organization transport settings',
  'remote and accepted domains',
  'security admin',
  'transport hygiene',
  'transport rules',
];

/** Worst first. */
const LEVELS: readonly ExchangeRoleGroupLevel[] = ['critical', 'privileged', 'reading'];

/**
 * Rates the privilege of a role group; undefined if it does not matter here. Takes names as Exchange gives them, in any letter case.
 * A built-in group may have been given more roles, so the worse of its name and its roles counts.
 */
export function rateExchangeRoleGroup(group: {
  readonly name: string;
  readonly roles: readonly string[];
}): ExchangeRoleGroupLevel | undefined {
  const name = group.name.trim().toLowerCase();
  const byName = Object.hasOwn(BUILT_IN, name) ? BUILT_IN[name] : undefined;
  const byRoles = levelOfRoles(group.roles.map((role) => role.trim().toLowerCase()));
  return LEVELS.find((level) => level === byName || level === byRoles);
}

function levelOfRoles(roles: readonly string[]): ExchangeRoleGroupLevel | undefined {
  if (CRITICAL_ROLES.some((role) => roles.includes(role))) return 'critical';
  return PRIVILEGED_ROLES.some((role) => roles.includes(role)) ? 'privileged' : undefined;
}

/**
 * Built-in management roles of Exchange that reach no mail flow, no other person's mail and no roles. Compared by full name: a custom
 * role cannot have one of these names, but may begin like one.
 * Source: https://learn.microsoft.com/exchange/permissions-exo/permissions-exo
 */
const SMALL_ROLES: ReadonlySet<string> = new Set([
  'address lists',
  'distribution groups',
  'mail tips',
  'mailenabled public folders',
  'message tracking',
  'mybaseoptions',
  'mycontactinformation',
  'mydistributiongroupmembership',
  'mydistributiongroups',
  'mymailsubscriptions',
  'myprofileinformation',
  'myretentionpolicies',
  'mytextmessaging',
  'myvoicemail',
  'public folders',
  'retention management',
  'team mailboxes',
  'user options',
  'view-only audit logs',
  'view-only configuration',
  'view-only recipients',
]);

/** Whether a management role of this name, in any letter case, is known to do nothing that matters here. */
export function isHarmlessExchangeRole(name: string): boolean {
  return SMALL_ROLES.has(name.trim().toLowerCase());
}
