import type { CustomRole, RoleHolding } from '../../../facts/fact-types.js';
import type { Gap } from '../../../core/gap.js';
import { groupBy } from '../../../core/group-by.js';
import { formatCount } from '../../../core/plural-formatting.js';
import { rateRoleActions } from '../../../m365/role-action-rating.js';
import { findPrivilegedRole } from '../../../m365/directory-roles.js';
import type { RoleDefinition } from './role-schemas.js';

/** The role part of a holding. */
export type HeldRole = Pick<RoleHolding, 'roleTemplateId' | 'roleName' | 'own' | 'custom' | 'unread'>;

/** Maps role definitions to the role part of holdings, by definition id. */
export function mapRolesById(definitions: readonly RoleDefinition[]): ReadonlyMap<string, HeldRole> {
  return new Map(definitions.map((definition) => [definition.id, roleOf(definition)]));
}

function roleOf({ id, templateId, displayName, own }: RoleDefinition): HeldRole {
  if (own === undefined) return { roleTemplateId: templateId ?? id, roleName: displayName };
  const role = { roleTemplateId: id, roleName: displayName || id, own: true as const };
  if (own.actions === undefined) return { ...role, unread: true };
  const custom = rateRoleActions(own.actions);
  return custom === undefined ? role : { ...role, custom };
}

/** A role without a readable definition; for Microsoft's privileged roles the id is enough. */
export function createUnreadRole(id: string): HeldRole {
  const known = findPrivilegedRole(id);
  return known === undefined
    ? { roleTemplateId: id, roleName: id, unread: true }
    : { roleTemplateId: id, roleName: known.name };
}

/** The tenant's privileged custom roles. */
export function listPrivilegedCustomRoles(definitions: readonly RoleDefinition[]): readonly CustomRole[] {
  return definitions.flatMap(({ id, templateId, displayName, own }) => {
    const power = rateRoleActions(own?.actions ?? []);
    return power === undefined ? [] : [{ id, templateId: templateId ?? id, name: displayName || id, ...power }];
  });
}

/** One gap per held role that may or may not be privileged. */
export function findUnreadRoleGaps(held: readonly HeldRole[]): readonly Gap[] {
  const unread = groupBy(
    held.filter((role) => role.unread === true),
    ({ roleTemplateId }) => roleTemplateId,
  );
  return [...unread.values()].map((all) => ({
    reason: 'invalid-response',
    detail: `what the role ${all[0].roleName} allows, held by ${formatCount(all.length, 'principal')}`,
  }));
}
