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
export function leadsToMail(value: string): boolean {
  return TO_MAIL.has(value.toLowerCase());
}

/**
 * The new value of a property that an event set, or of a parameter, by case-insensitive name; undefined if absent or
 * empty.
 */
export function fieldOf(event: AuditEvent, name: string): string | undefined {
  const changed = changeNamed(event, name)?.new;
  if (changed !== undefined && changed !== '') return changed;
  const parameter = parameterNamed(event, name);
  return parameter === '' ? undefined : parameter;
}

/** The application permission that an event granted, if the record says which. */
export function grantedPermission(event: AuditEvent): string | undefined {
  return fieldOf(event, 'AppRole.Value');
}

/** A role that an event granted: a directory role, or an Exchange role group. */
export interface GivenRole {
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

/** PIM's own records name the template id differently; records of other kinds may use the same property names. */
function templateInPim(event: AuditEvent, roles: RoleIndex): string | undefined {
  const ids = ['TemplateId', 'RoleDefinitionOriginId'].map((name) => fieldOf(event, name)?.toLowerCase() ?? '');
  return ids.find((id) => privilegedRole(id) !== undefined || roles.has(id));
}

/** Indexes needed to tell whether an event grants privileges. */
export interface Powers {
  readonly groups: GroupIndex;
  readonly roles: RoleIndex;
}
