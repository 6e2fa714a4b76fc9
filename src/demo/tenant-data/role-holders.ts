import {
  EXCHANGE_ADMINISTRATOR,
  GLOBAL_ADMINISTRATOR,
  GLOBAL_READER,
  PRIVILEGED_ROLES,
  SECURITY_ADMINISTRATOR,
} from '../../m365/directory-roles.js';
import { servicePrincipalId } from './named-app-lookup.js';
import type { GeneratorContext } from './generator-context.js';
import { groupId } from './directory-groups.js';
import { personId } from './named-people.js';
import { APP_SUPPORT_ROLE, DIRECTORY_READERS_ROLE } from './role-definitions.js';
import { PAST_ATTACK, MISSING_PRINCIPALS } from './past-attack-profile.js';
import { employeeId, countExtraAdmins } from './directory-users.js';

/** One principal holding, or able to activate, one role. */
export interface RoleHolder {
  readonly principalId: string;
  readonly roleId: string;
  /** `/` means the whole tenant. */
  readonly scope: string;
  /**
   * `standing`; `time-bound`: standing with an end; `activated`: through PIM, today; `eligible`: may activate. All but
   * standing need Entra ID P2; without it `time-bound` and `eligible` are standing and `activated` does not exist.
   */
  readonly how: 'standing' | 'time-bound' | 'activated' | 'eligible';
  readonly sinceDaysAgo: number;
  /** Time of that day. */
  readonly sinceTime: string;
}

/** Template id of a privileged role. Throws RangeError for an unknown name. */
function role(name: string): string {
  const found = PRIVILEGED_ROLES.find((candidate) => candidate.name === name);
  if (found === undefined) throw new RangeError(`no privileged role ${name}`);
  return found.templateId;
}

/** Object id of the administrative unit. */
export function administrativeUnitId(context: GeneratorContext): string {
  return context.named('administrative unit Lyon');
}

/**
 * Lists every role holding, independent of the licence. Fourteen people hold a privileged role, forty in a large
 * tenant.
 */
export function listRoleHolders(context: GeneratorContext): readonly RoleHolder[] {
  return [...people(context), ...apps(context), ...unknown(context), ...extraAdmins(context)];
}

function people(context: GeneratorContext): readonly RoleHolder[] {
  const person = (key: Parameters<typeof personId>[1]) => personId(context, key);
  return [
    holder(person('approver'), SECURITY_ADMINISTRATOR, 1200),
    holder(person('secondApprover'), SECURITY_ADMINISTRATOR, 700),
    { ...holder(person('secondApprover'), EXCHANGE_ADMINISTRATOR, 300), how: 'eligible' },
    { ...holder(person('secondApprover'), EXCHANGE_ADMINISTRATOR, 0, '00:00'), how: 'activated' },
    holder(person('reader'), GLOBAL_READER, 600),
    holder(person('itAdmin'), GLOBAL_ADMINISTRATOR, 1890),
    holder(person('itAdmin'), EXCHANGE_ADMINISTRATOR, 1890),
    holder(person('migration'), EXCHANGE_ADMINISTRATOR, 1130),
    { ...holder(person('smsOnly'), role('Cloud Application Administrator'), 61), how: 'time-bound' },
    // Custom roles need Entra ID P1.
    ...(context.options.licence === 'none' ? [] : [holder(person('smsOnly'), APP_SUPPORT_ROLE, 240)]),
    holder(person('guestAdmin'), role('SharePoint Administrator'), 187),
    holder(person('synced'), GLOBAL_ADMINISTRATOR, 1400),
    holder(person('synced'), role('Hybrid Identity Administrator'), 1400),
    holder(person('breakGlass'), GLOBAL_ADMINISTRATOR, 1480),
    { ...holder(person('eligible'), role('Privileged Authentication Administrator'), 130), how: 'eligible' },
    holder(person('disabled'), EXCHANGE_ADMINISTRATOR, 900),
    holder(groupId(context, 'helpdesk'), role('Helpdesk Administrator'), 520),
    holder(groupId(context, 'exchangeOperators'), EXCHANGE_ADMINISTRATOR, 470),
    holder(person('excluded'), role('User Administrator'), 540),
    {
      ...holder(person('unitScoped'), role('User Administrator'), 260),
      scope: `/administrativeUnits/${administrativeUnitId(context)}`,
    },
    holder(person('directorySync'), role('Directory Synchronization Accounts'), 1620),
  ];
}

function apps(context: GeneratorContext): readonly RoleHolder[] {
  return [
    holder(servicePrincipalId(context, 'attack'), GLOBAL_ADMINISTRATOR, PAST_ATTACK.armedDaysAgo, '02:19:12'),
    holder(servicePrincipalId(context, 'attack'), EXCHANGE_ADMINISTRATOR, PAST_ATTACK.armedDaysAgo, '02:20:03'),
    holder(servicePrincipalId(context, 'backup'), EXCHANGE_ADMINISTRATOR, 610),
    holder(servicePrincipalId(context, 'syncFabric'), DIRECTORY_READERS_ROLE, 1900),
    holder(servicePrincipalId(context, 'wardenReader'), GLOBAL_READER, 120),
    holder(servicePrincipalId(context, 'wardenResponder'), EXCHANGE_ADMINISTRATOR, 120),
  ];
}

/** Principals that expand to null: one was deleted, one is a partner's in a foreign tenant. */
function unknown(context: GeneratorContext): readonly RoleHolder[] {
  return [
    holder(context.named(MISSING_PRINCIPALS.deleted), role('User Administrator'), 800),
    holder(context.named(MISSING_PRINCIPALS.partner), role('Helpdesk Administrator'), 350),
  ];
}

/** The policy that requires a second factor lists all of these roles; none is critical. */
const EXTRA_ADMIN_ROLES = [
  'Helpdesk Administrator',
  'Password Administrator',
  'User Administrator',
  'SharePoint Administrator',
  'Authentication Administrator',
];

function extraAdmins(context: GeneratorContext): readonly RoleHolder[] {
  return Array.from({ length: countExtraAdmins(context) }, (_, i) =>
    holder(employeeId(context, i), role(EXTRA_ADMIN_ROLES[i % EXTRA_ADMIN_ROLES.length] ?? ''), 100 + i),
  );
}

function holder(principalId: string, roleId: string, sinceDaysAgo: number, sinceTime = '09:00'): RoleHolder {
  return { principalId, roleId, scope: '/', how: 'standing', sinceDaysAgo, sinceTime };
}
