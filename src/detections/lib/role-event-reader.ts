import type { AppIds, AuditEvent } from '../../m365/audit-event.js';
import { isHarmlessExchangeRole, rateExchangeRoleGroup } from '../../m365/exchange-role-groups.js';
import type { CustomRole } from '../../facts/fact-types.js';
import { isGuid } from '../../core/guid.js';
import { describeRole } from '../../facts/lib/role-wording.js';
import {
  findPrivilegedRole,
  GLOBAL_READER,
  PRIVILEGED_ROLES,
  rankRole,
  SECURITY_READER,
  type PrivilegedRole,
} from '../../m365/directory-roles.js';
import type { DetectionContext } from '../model/detection-context.js';
import { isOperation, readNewOrOldValue, readParameter, readParameterList } from './event-field-readers.js';
import { isNonBlank, truncateName } from './event-subject-and-actor.js';

/** An Entra ID role, or an Exchange role group or role, as a record names it. */
export interface RecordedRole {
  readonly name: string;
  /**
   * Levels as in our lists of roles; `reading`: sees confidential data, changes nothing; `other`: does not matter by
   * itself.
   */
  readonly level: 'critical' | 'privileged' | 'reading' | 'other';
  /** Identified by id, not only by name. */
  readonly certain: boolean;
  /** Orders roles of one level by power: higher is more. 0 if absent. */
  readonly weight?: number;
}

/** Operations that grant a directory role. */
export const ROLE_GRANT_OPERATIONS = [
  'Add member to role',
  'Add scoped member to role',
  'Add member to role scoped over Restricted Management Administrative Unit',
  // Logged by PIM when it detects a role that it did not grant; in addition to the first one, not instead.
  'Add member to role outside of PIM (permanent)',
] as const;
/**
 * Roles granted through PIM. Only PIM's own record names the person; in the directory's record the service is the
 * actor.
 * Source: https://learn.microsoft.com/entra/identity/monitoring-health/reference-audit-activities
 */
export const PIM_ROLE_GRANT_OPERATIONS = [
  'Add member to role in PIM completed (permanent)',
  'Add member to role in PIM completed (timebound)',
] as const;
/** Operations that remove a directory role. */
export const ROLE_REMOVAL_OPERATIONS = [
  'Remove member from role',
  'Remove scoped member from role',
  'Remove member from role scoped over Restricted Management Administrative Unit',
] as const;

/** Cmdlets that grant an Exchange role or role group membership. */
export const EXCHANGE_ROLE_GRANT_CMDLETS = [
  'Add-RoleGroupMember',
  'Update-RoleGroupMember',
  'New-RoleGroup',
  'New-ManagementRoleAssignment',
] as const;
/** Cmdlets that remove an Exchange role group membership. */
export const EXCHANGE_ROLE_REMOVAL_CMDLETS = ['Remove-RoleGroupMember'] as const;

/**
 * Former role names; records still use them. Source:
 * https://learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference
 */
const OLD_NAMES: Readonly<Record<string, string>> = {
  tenantadmins: 'Global Administrator',
  'company administrator': 'Global Administrator',
  'exchange service administrator': 'Exchange Administrator',
  exchangeserviceadministrators: 'Exchange Administrator',
  'sharepoint service administrator': 'SharePoint Administrator',
  'teams service administrator': 'Teams Administrator',
  'intune service administrator': 'Intune Administrator',
};
const READING = [GLOBAL_READER, SECURITY_READER];

/**
 * App id of Privileged Identity Management (PIM) in every tenant.
 * Source: https://learn.microsoft.com/troubleshoot/entra/entra-id/governance/verify-first-party-apps-sign-in
 */
export const PIM_APP_ID = '01fc33a7-78ba-4d2f-a4b7-768e336e890e';

/** Whether PIM is the actor: it acts for someone else, although it is Microsoft's. */
export function isByPim({ actor }: AuditEvent, context: DetectionContext): boolean {
  if (actor.kind !== 'app') return false;
  const known = context.app(actor.id);
  return [actor.id, known?.appId].some((id) => id?.toLowerCase() === PIM_APP_ID) || actor.name === 'MS-PIM';
}

/**
 * The directory role of an event; undefined if it names none. Identified by id where possible: names are translated and
 * change. Custom roles come from the tenant as last read; their template id may be another role's, so the more powerful
 * of both counts.
 */
export function readDirectoryRole(event: AuditEvent, context: DetectionContext): RecordedRole | undefined {
  const templateId = readNewOrOldValue(event, 'Role.TemplateId')?.toLowerCase();
  const target = event.targets.find(({ kind }) => kind === 'role');
  const names = [
    readNewOrOldValue(event, 'Role.DisplayName'),
    readNewOrOldValue(event, 'Role.WellKnownObjectName'),
    target?.name,
  ];
  const name = names.find(isNonBlank) ?? '';
  // PIM's own records name the template id differently.
  const inPim = [readNewOrOldValue(event, 'TemplateId'), readNewOrOldValue(event, 'RoleDefinitionOriginId')];
  const ids = [readNewOrOldValue(event, 'Role.ObjectID'), target?.id, templateId, ...inPim];
  const builtIn = builtInRole(templateId, [...inPim, target?.id], names);
  const own = ownRole(
    ids.flatMap((id = '') => (id === '' ? [] : (context.role(id) ?? []))),
    true,
  );
  // By name only if no id says which: a built-in role may have the same name.
  const isNamedOnly = templateId === undefined && inPim.every((id) => id === undefined) && name !== '';
  const named = isNamedOnly ? ownRole([context.role(name)], false) : undefined;
  return worstOf([builtIn, own, named]);
}

function builtInRole(
  templateId: string | undefined,
  others: readonly (string | undefined)[],
  names: readonly (string | undefined)[],
): RecordedRole | undefined {
  const name = names.find(isNonBlank)?.trim() ?? '';
  const byId =
    templateId ?? others.map((id) => id?.toLowerCase() ?? '').find((id) => findPrivilegedRole(id) !== undefined);
  const role = byId === undefined ? undefined : findPrivilegedRole(byId);
  if (role !== undefined) return privileged(role, true);
  if (byId !== undefined && READING.includes(byId)) {
    return { name: truncateName(name === '' ? byId : name), level: 'reading', certain: true };
  }
  // An id that is not on our list may be a newer role's, or not the role's at all: its other names may tell.
  const named = names.flatMap((one) => roleNamed(one) ?? [])[0];
  if (named !== undefined) return privileged(named, false);
  if (byId === undefined && name === '') return undefined;
  return { name: truncateName(name === '' ? (byId ?? '') : name), level: 'other', certain: byId !== undefined };
}

function privileged(role: PrivilegedRole, certain: boolean): RecordedRole {
  const weight = PRIVILEGED_ROLES.length - rankRole({ roleTemplateId: role.templateId });
  return { name: truncateName(role.name), level: role.tier, certain, weight };
}

function roleNamed(name: string | undefined): PrivilegedRole | undefined {
  const plain = name?.trim().toLowerCase() ?? '';
  const known = (Object.hasOwn(OLD_NAMES, plain) ? OLD_NAMES[plain] : undefined) ?? plain;
  return PRIVILEGED_ROLES.find((one) => one.name.toLowerCase() === known.toLowerCase());
}

function ownRole([role]: readonly (CustomRole | undefined)[], certain: boolean): RecordedRole | undefined {
  if (role === undefined) return undefined;
  const words = describeRole({ roleName: truncateName(role.name), custom: role, scope: { kind: 'tenant' } });
  return { name: words, level: role.tier, certain };
}

function worstOf(roles: readonly (RecordedRole | undefined)[]): RecordedRole | undefined {
  for (const level of LEVELS) {
    const found = roles.find((role) => role?.level === level);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Most powerful first. */
const LEVELS: readonly RecordedRole['level'][] = ['critical', 'privileged', 'reading', 'other'];

/**
 * The role group or management role of an Exchange event; undefined if it names none. The cmdlet accepts any name or id
 * of a group, and the record has both the typed and the resolved one: the more powerful counts. A group that is not
 * Exchange's own may hold any role: it counts as privileged, with less confidence.
 */
export function readExchangeRole(event: AuditEvent): RecordedRole | undefined {
  const isAssignment = isOperation(event, 'New-ManagementRoleAssignment');
  const roles = readParameterList(event, 'Roles');
  const names = (isAssignment ? ['Role'] : ['Name', 'Identity'])
    .flatMap((name) => readParameter(event, name) ?? [])
    .concat(isAssignment || event.target.trim() === '' ? [] : event.target)
    .map((name) => name.split('\\').at(-1)?.trim() ?? '')
    .filter((name) => name !== '');
  const rated = names.map((name) => {
    const level = isAssignment ? assignedLevel(event, name) : rateExchangeRoleGroup({ name, roles });
    return { name, level: level ?? (isHarmlessExchangeRole(name) ? 'other' : undefined) };
  });
  const known = LEVELS.flatMap((level) => rated.find((one) => one.level === level) ?? [])[0];
  const [first] = rated;
  if (first === undefined) return undefined;
  const { name, level } = known ?? first;
  // A new group's roles are all in the record.
  const unknown = isOperation(event, 'New-RoleGroup') && roles.every(isHarmlessExchangeRole) ? 'other' : 'privileged';
  return { name: `${truncateName(name)} (Exchange)`, level: level ?? unknown, certain: level !== undefined };
}

function assignedLevel(event: AuditEvent, role: string): RecordedRole['level'] | undefined {
  return applicationRoleLevel(event, role) ?? rateExchangeRoleGroup({ name: '', roles: [role] });
}

/**
 * Application roles (`Application Mail.Read`) reach every mailbox unless the assignment limits the scope.
 * Source: https://learn.microsoft.com/exchange/permissions-exo/application-rbac
 */
function applicationRoleLevel(event: AuditEvent, role: string): RecordedRole['level'] | undefined {
  if (!/^application /i.test(role)) return undefined;
  const scopes = ['CustomResourceScope', 'RecipientAdministrativeUnitScope', 'RecipientGroupScope'];
  return scopes.some((scope) => readParameter(event, scope) !== undefined) ? 'reading' : 'privileged';
}

/** Who joined or left an Exchange role group or got a role, as far as the record shows. */
export interface ExchangeRoleMembers {
  readonly apps: readonly AppIds[];
  readonly people: readonly { readonly id: string; readonly name: string }[];
}

/**
 * Splits members into apps and people. Cmdlets accept a name, an address or any id. An id that is not a known person's
 * counts as an app's.
 * Source: https://learn.microsoft.com/powershell/module/exchangepowershell/add-rolegroupmember
 */
export function readExchangeRoleMembers(event: AuditEvent, context: DetectionContext): ExchangeRoleMembers {
  const apps: AppIds[] = [];
  const people: { id: string; name: string }[] = [];
  const asApp = (id: string): AppIds =>
    Object.values(event.app ?? {}).includes(id) && event.app !== undefined ? event.app : { servicePrincipalId: id };
  for (const id of readParameterList(event, 'App')) apps.push(asApp(id));
  for (const id of ['Member', 'Members', 'User', 'SecurityGroup'].flatMap((name) => readParameterList(event, name))) {
    const isApp = context.app(id) !== undefined || (isGuid(id) && context.person(id) === undefined);
    if (isApp) apps.push(asApp(id));
    else people.push({ id, name: id });
  }
  return { apps, people };
}
