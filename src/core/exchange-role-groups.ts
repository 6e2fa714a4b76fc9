import type { ExchangeRoleGroupLevel } from './facts-apps.js';

/**
 * What the built-in role groups of Exchange Online amount to.
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

/** Management roles that make a role group of the tenant's own one of the above. */
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

/** The worst first. */
const LEVELS: readonly ExchangeRoleGroupLevel[] = ['critical', 'privileged', 'reading'];

/**
 * How much a role group can do; undefined when it does not matter here. Names as Exchange gives them, any letter case. A built-in group
 * can be given more roles than it came with: the worse of its name and its roles counts.
 */
export function exchangeRoleGroupLevel(group: {
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
 * Exchange's own management roles that reach no mail flow, no other person's mail and no roles. By their whole names: a role of the
 * tenant's own cannot have one of these, but may begin like one.
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

/** Whether a management role by this name is known and does nothing that matters here. Any letter case. */
export function isSmallExchangeRole(name: string): boolean {
  return SMALL_ROLES.has(name.trim().toLowerCase());
}
