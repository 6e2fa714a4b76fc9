import type { AuditEvent } from '../m365/audit-event.js';
import { findChangedProperty, findCmdletParameter } from '../m365/audit-event-fields.js';
import { rateExchangeRoleGroup } from '../m365/exchange-role-groups.js';
import { EXCHANGE_ONLINE, PERMISSION_RISKS } from '../m365/permission-ratings.js';
import type { RoleTier } from '../m365/role-action-rating.js';
import { describeRole } from '../facts/lib/role-wording.js';
import { findPrivilegedRole } from '../m365/directory-roles.js';
import type { PrivilegedGroupIndex } from './privileged-group-index-type.js';
import type { CustomRoleIndex } from './custom-role-index.js';
import { omitUndefined } from '../core/omit-undefined.js';

const isStrong = (level: string) => level === 'critical' || level === 'high';

/**
 * Values of application permissions that lead to mail or administration: every strong Exchange permission, everything
 * that can make administrators, and mail itself. Permissions that only read files are no step of an attack on mail.
 */
const TO_MAIL: ReadonlySet<string> = new Set(
  PERMISSION_RISKS.filter(
    ({ resourceAppId, type, value, control, data }) =>
      type === 'Application' &&
      (isStrong(control) ||
        (isStrong(data) && (resourceAppId === EXCHANGE_ONLINE || /^(?:mail|mailboxsettings)\./i.test(value)))),
  ).map(({ value }) => value.toLowerCase()),
);

/** Whether an application permission, by its value, leads to mail or administration. */
export function isMailOrAdminPermission(value: string): boolean {
  return TO_MAIL.has(value.toLowerCase());
}

/**
 * The new value of a property that an event set, or of a parameter, by case-insensitive name; undefined if absent or
 * empty.
 */
export function readEventField(event: AuditEvent, name: string): string | undefined {
  const changed = findChangedProperty(event, name)?.new;
  if (changed !== undefined && changed !== '') return changed;
  const parameter = findCmdletParameter(event, name);
  return parameter === '' ? undefined : parameter;
}

/** The application permission that an event granted, if the record says which. */
export function readGrantedPermission(event: AuditEvent): string | undefined {
  return readEventField(event, 'AppRole.Value');
}

/** A role that an event granted: a directory role, or an Exchange role group. */
export interface GrantedRole {
  readonly name: string;
  /** For custom roles the id of the definition. */
  readonly templateId?: string;
  readonly privileged: boolean;
  /** Only for privileged directory roles. */
  readonly tier?: RoleTier;
  readonly custom?: true;
}

/**
 * Reads the granted role; undefined if the event does not say which. Custom roles are recognised from the tenant by
 * either of their ids.
 */
export function readGrantedRole(event: AuditEvent, roles: CustomRoleIndex): GrantedRole | undefined {
  const templateId = readEventField(event, 'Role.TemplateId')?.toLowerCase() ?? templateInPim(event, roles);
  const objectId = roles.size === 0 ? undefined : readEventField(event, 'Role.ObjectID')?.toLowerCase();
  const own = roles.get(objectId ?? '') ?? roles.get(templateId ?? '');
  if (own !== undefined && findPrivilegedRole(templateId ?? '') === undefined) {
    const name = describeRole({ roleName: own.name, custom: own, scope: { kind: 'tenant' } });
    return { name, templateId: own.id, privileged: true, tier: own.tier, custom: true };
  }
  if (templateId !== undefined) {
    const known = findPrivilegedRole(templateId);
    return {
      name: known?.name ?? readEventField(event, 'Role.DisplayName') ?? templateId,
      templateId,
      privileged: known !== undefined,
      ...omitUndefined({ tier: known?.tier }),
    };
  }
  if (event.workload !== 'exchange') return undefined;
  const name = readEventField(event, 'Identity') ?? readEventField(event, 'Role');
  if (name === undefined) return undefined;
  const level = rateExchangeRoleGroup({ name, roles: [name] });
  return { name, privileged: level !== undefined && level !== 'reading' };
}

/** PIM's own records name the template id differently; records of other kinds may use the same property names. */
function templateInPim(event: AuditEvent, roles: CustomRoleIndex): string | undefined {
  for (const name of IDS_IN_PIM) {
    const id = readEventField(event, name)?.toLowerCase();
    if (id !== undefined && (findPrivilegedRole(id) !== undefined || roles.has(id))) return id;
  }
  return undefined;
}

const IDS_IN_PIM = ['TemplateId', 'RoleDefinitionOriginId'];

/** Indexes needed to tell whether an event grants privileges. */
export interface PrivilegeIndexes {
  readonly groups: PrivilegedGroupIndex;
  readonly roles: CustomRoleIndex;
}
