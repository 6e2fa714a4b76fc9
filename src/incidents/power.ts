import type { AuditEvent } from '../core/audit-event.js';
import { changeNamed, parameterNamed } from '../core/event-fields.js';
import { exchangeRoleGroupLevel } from '../core/exchange-role-groups.js';
import { EXCHANGE_ONLINE, PERMISSION_RISKS } from '../core/permissions.js';
import { roleInWords } from '../core/role-words.js';
import { privilegedRole } from '../core/roles.js';
import type { RoleTier } from '../core/role-actions.js';
import type { GroupIndex } from './index-groups.js';
import type { RoleIndex } from './index-roles.js';

const isStrong = (level: string) => level === 'critical' || level === 'high';

/**
 * Values of application permissions that are a way to mail or to administration: everything strong of Exchange, everything that makes
 * administrators, and mail itself. What only reads files is no step of an attack on mail.
 */
const TO_MAIL: ReadonlySet<string> = new Set(
  PERMISSION_RISKS.filter(
    ({ resourceAppId, type, value, control, data }) =>
      type === 'Application' &&
      (isStrong(control) ||
        (isStrong(data) && (resourceAppId === EXCHANGE_ONLINE || /^(?:mail|mailboxsettings)\./i.test(value)))),
  ).map(({ value }) => value.toLowerCase()),
);

/** Whether an application permission, by its value, is a way to mail or to administration. */
export function leadsToMail(value: string): boolean {
  return TO_MAIL.has(value.toLowerCase());
}

/** A property that an event set, by name in any case; undefined where it has none. */
export function fieldOf(event: AuditEvent, name: string): string | undefined {
  const changed = changeNamed(event, name)?.new;
  if (changed !== undefined && changed !== '') return changed;
  const parameter = parameterNamed(event, name);
  return parameter === '' ? undefined : parameter;
}

/** The application permission that an event granted, where it says which. */
export function grantedPermission(event: AuditEvent): string | undefined {
  return fieldOf(event, 'AppRole.Value');
}

/** The role that an event gave: a directory role, or a role group of Exchange. */
export interface GivenRole {
  readonly name: string;
  /** Of the tenant's own the id of its definition. */
  readonly templateId?: string;
  readonly privileged: boolean;
  /** Of a privileged directory role. */
  readonly tier?: RoleTier;
  readonly custom?: true;
}

/** Undefined: the event does not say which. The tenant's own roles are told by the tenant, by either of their ids. */
export function givenRole(event: AuditEvent, roles: RoleIndex): GivenRole | undefined {
  const templateId = fieldOf(event, 'Role.TemplateId')?.toLowerCase() ?? templateInPim(event, roles);
  const ids = [fieldOf(event, 'Role.ObjectID')?.toLowerCase(), templateId];
  const own = ids.flatMap((id) => roles.get(id ?? '') ?? [])[0];
  if (own !== undefined && privilegedRole(templateId ?? '') === undefined) {
    const name = roleInWords({ roleName: own.name, custom: own, scope: { kind: 'tenant' } });
    return { name, templateId: own.id, privileged: true, tier: own.tier, custom: true };
  }
  if (templateId !== undefined) {
    const known = privilegedRole(templateId);
    return {
      name: known?.name ?? fieldOf(event, 'Role.DisplayName') ?? templateId,
      templateId,
      privileged: known !== undefined,
      ...(known === undefined ? {} : { tier: known.tier }),
    };
  }
  if (event.workload !== 'exchange') return undefined;
  const name = fieldOf(event, 'Identity') ?? fieldOf(event, 'Role');
  if (name === undefined) return undefined;
  const level = exchangeRoleGroupLevel({ name, roles: [name] });
  return { name, privileged: level !== undefined && level !== 'reading' };
}

/** Privileged Identity Management's own records have the template under other names, which records of other things may have, too. */
function templateInPim(event: AuditEvent, roles: RoleIndex): string | undefined {
  const ids = ['TemplateId', 'RoleDefinitionOriginId'].map((name) => fieldOf(event, name)?.toLowerCase() ?? '');
  return ids.find((id) => privilegedRole(id) !== undefined || roles.has(id));
}

/** What tells that an event gives power: groups that have it, and roles of the tenant's own. */
export interface Powers {
  readonly groups: GroupIndex;
  readonly roles: RoleIndex;
}
