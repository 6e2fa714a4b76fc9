import type { AppIds, AuditEvent } from '../../core/audit-event.js';
import type { DetectionContext } from '../../core/detection.js';
import type { CustomRole } from '../../core/facts.js';
import { isGuid } from '../../core/guid.js';
import { roleInWords } from '../../core/role-words.js';
import { GLOBAL_READER, PRIVILEGED_ROLES, privilegedRole, SECURITY_READER } from '../../core/roles.js';
import { exchangeRoleGroupLevel, isSmallExchangeRole } from '../../core/exchange-role-groups.js';
import { eitherValue, isOperation, parameter, parameterList } from './fields.js';
import { cut, isText } from './subjects.js';

/** A role of Entra ID, or a role group or role of Exchange, as a record names it. */
export interface RecordedRole {
  readonly name: string;
  /** As in core's lists; `reading`: sees what is confidential, changes nothing; `other`: none that matters by itself. */
  readonly level: 'critical' | 'privileged' | 'reading' | 'other';
  /** Told by its id, not by a name alone. */
  readonly certain: boolean;
}

export const ROLE_GIVEN = [
  'Add member to role',
  'Add scoped member to role',
  'Add member to role scoped over Restricted Management Administrative Unit',
  // Logged by Privileged Identity Management when it sees one that it did not give; beside the first, not instead of it.
  'Add member to role outside of PIM (permanent)',
] as const;
/**
 * Who gives a role through Privileged Identity Management stands in its own record only; the directory's has the service as the actor.
 * Source: https://learn.microsoft.com/entra/identity/monitoring-health/reference-audit-activities
 */
export const ROLE_GIVEN_IN_PIM = [
  'Add member to role in PIM completed (permanent)',
  'Add member to role in PIM completed (timebound)',
] as const;
export const ROLE_TAKEN = [
  'Remove member from role',
  'Remove scoped member from role',
  'Remove member from role scoped over Restricted Management Administrative Unit',
] as const;

/** Over one administrative unit only. */
export function isScoped({ operation }: AuditEvent): boolean {
  return /\bscoped\b/i.test(operation);
}

export const EXCHANGE_ROLE_GIVEN = [
  'Add-RoleGroupMember',
  'Update-RoleGroupMember',
  'New-RoleGroup',
  'New-ManagementRoleAssignment',
] as const;
export const EXCHANGE_ROLE_TAKEN = ['Remove-RoleGroupMember'] as const;

/** Names that roles had before; records still use them. Source: https://learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference */
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
 * App id of Privileged Identity Management in every tenant.
 * Source: https://learn.microsoft.com/troubleshoot/entra/entra-id/governance/verify-first-party-apps-sign-in
 */
export const PIM_APP_ID = '01fc33a7-78ba-4d2f-a4b7-768e336e890e';

/** Whether Privileged Identity Management wrote it: it acts for somebody else, and is Microsoft's nonetheless. */
export function isByPim({ actor }: AuditEvent, context: DetectionContext): boolean {
  if (actor.kind !== 'app') return false;
  const known = context.app(actor.id);
  return [actor.id, known?.appId].some((id) => id?.toLowerCase() === PIM_APP_ID) || actor.name === 'MS-PIM';
}

/**
 * The directory role of an event; undefined when it names none. By id where there is one: names are translated and change. A role that
 * the tenant made itself is told by the tenant as last read; its template id may be that of another role, so the worse of both counts.
 */
export function directoryRoleIn(event: AuditEvent, context: DetectionContext): RecordedRole | undefined {
  const templateId = eitherValue(event, 'Role.TemplateId')?.toLowerCase();
  const target = event.targets.find(({ kind }) => kind === 'role');
  const names = [eitherValue(event, 'Role.DisplayName'), eitherValue(event, 'Role.WellKnownObjectName'), target?.name];
  const name = names.find(isText) ?? '';
  // Privileged Identity Management's own records have the template under other names.
  const inPim = [eitherValue(event, 'TemplateId'), eitherValue(event, 'RoleDefinitionOriginId')];
  const ids = [eitherValue(event, 'Role.ObjectID'), target?.id, templateId, ...inPim];
  const builtIn = builtInRole(templateId, [...inPim, target?.id], name);
  const own = ownRole(
    ids.flatMap((id = '') => (id === '' ? [] : (context.role(id) ?? []))),
    true,
  );
  // By its name only where no id says which: a built-in one may be called the same.
  const isNamedOnly = templateId === undefined && inPim.every((id) => id === undefined) && name !== '';
  const named = isNamedOnly ? ownRole([context.role(name)], false) : undefined;
  return worstOf([builtIn, own, named]);
}

function builtInRole(
  templateId: string | undefined,
  others: readonly (string | undefined)[],
  name: string,
): RecordedRole | undefined {
  const byId = templateId ?? others.map((id) => id?.toLowerCase() ?? '').find((id) => privilegedRole(id) !== undefined);
  if (byId !== undefined) {
    const role = privilegedRole(byId);
    const level = role?.tier ?? (READING.includes(byId) ? 'reading' : 'other');
    return { name: cut(role?.name ?? (name === '' ? byId : name)), level, certain: true };
  }
  if (name === '') return undefined;
  const plain = name.trim().toLowerCase();
  const known = (Object.hasOwn(OLD_NAMES, plain) ? OLD_NAMES[plain] : undefined) ?? name.trim();
  const role = PRIVILEGED_ROLES.find((one) => one.name.toLowerCase() === known.toLowerCase());
  return { name: cut(role?.name ?? known), level: role?.tier ?? 'other', certain: false };
}

function ownRole([role]: readonly (CustomRole | undefined)[], certain: boolean): RecordedRole | undefined {
  if (role === undefined) return undefined;
  const words = roleInWords({ roleName: cut(role.name), custom: role, scope: { kind: 'tenant' } });
  return { name: words, level: role.tier, certain };
}

function worstOf(roles: readonly (RecordedRole | undefined)[]): RecordedRole | undefined {
  return LEVELS.flatMap((level) => roles.find((role) => role?.level === level) ?? [])[0];
}

/** The worst first. */
const LEVELS: readonly RecordedRole['level'][] = ['critical', 'privileged', 'reading', 'other'];

/**
 * The role group or management role of an Exchange event; undefined when it names none. The cmdlet takes a group by any of its names
 * or ids, and the record has the one typed beside the one resolved: the worst of them counts. One that is not Exchange's own may hold
 * any role: it counts as privileged, with less confidence.
 */
export function exchangeRoleIn(event: AuditEvent): RecordedRole | undefined {
  const isAssignment = isOperation(event, 'New-ManagementRoleAssignment');
  const roles = parameterList(event, 'Roles');
  const names = (isAssignment ? ['Role'] : ['Name', 'Identity'])
    .flatMap((name) => parameter(event, name) ?? [])
    .concat(isAssignment || event.target.trim() === '' ? [] : event.target)
    .map((name) => name.split('\\').at(-1)?.trim() ?? '')
    .filter((name) => name !== '');
  const rated = names.map((name) => {
    const level = isAssignment ? assignedLevel(event, name) : exchangeRoleGroupLevel({ name, roles });
    return { name, level: level ?? (isSmallExchangeRole(name) ? 'other' : undefined) };
  });
  const known = LEVELS.flatMap((level) => rated.find((one) => one.level === level) ?? [])[0];
  const [first] = rated;
  if (first === undefined) return undefined;
  const { name, level } = known ?? first;
  // A new group's roles are all in the record.
  const unknown = isOperation(event, 'New-RoleGroup') && roles.every(isSmallExchangeRole) ? 'other' : 'privileged';
  return { name: `${cut(name)} (Exchange)`, level: level ?? unknown, certain: level !== undefined };
}

function assignedLevel(event: AuditEvent, role: string): RecordedRole['level'] | undefined {
  return applicationRoleLevel(event, role) ?? exchangeRoleGroupLevel({ name: '', roles: [role] });
}

/**
 * Roles for apps (`Application Mail.Read`) reach every mailbox unless the assignment narrows them.
 * Source: https://learn.microsoft.com/exchange/permissions-exo/application-rbac
 */
function applicationRoleLevel(event: AuditEvent, role: string): RecordedRole['level'] | undefined {
  if (!/^application /i.test(role)) return undefined;
  const scopes = ['CustomResourceScope', 'RecipientAdministrativeUnitScope', 'RecipientGroupScope'];
  return scopes.some((scope) => parameter(event, scope) !== undefined) ? 'reading' : 'privileged';
}

/** Who came into an Exchange role group or got a role (or left it), as far as it can be told. */
export interface ExchangeMembers {
  readonly apps: readonly AppIds[];
  readonly people: readonly { readonly id: string; readonly name: string }[];
}

/**
 * Cmdlets take members by name, address or any id. An id that is no known person's counts as an app's: nobody else is named so.
 * Source: https://learn.microsoft.com/powershell/module/exchangepowershell/add-rolegroupmember
 */
export function exchangeMembersIn(event: AuditEvent, context: DetectionContext): ExchangeMembers {
  const apps: AppIds[] = [];
  const people: { id: string; name: string }[] = [];
  const asApp = (id: string): AppIds =>
    Object.values(event.app ?? {}).includes(id) && event.app !== undefined ? event.app : { servicePrincipalId: id };
  for (const id of parameterList(event, 'App')) apps.push(asApp(id));
  for (const id of ['Member', 'Members', 'User', 'SecurityGroup'].flatMap((name) => parameterList(event, name))) {
    const isApp = context.app(id) !== undefined || (isGuid(id) && context.person(id) === undefined);
    if (isApp) apps.push(asApp(id));
    else people.push({ id, name: id });
  }
  return { apps, people };
}
