import type { RoleHolding } from '../fact-types.js';
import { formatList } from '../../core/sentence-formatting.js';

/** How the scope of a custom role's assignment reads. */
const WITHIN = {
  tenant: '',
  application: ' for one app only',
  'administrative-unit': ' for one administrative unit only',
  other: ' for a part of the tenant only',
} as const;

/**
 * "for the administrative unit “Lyon” only": how far a role reaches that is not held for the whole tenant; empty for one that is. The
 * unit's name is hostile text.
 */
export function explainRoleScope({ scope }: Pick<RoleHolding, 'scope'>): readonly string[] {
  if (scope.kind === 'tenant') return [];
  if (scope.kind === 'administrative-unit' && scope.name !== undefined)
    return [`for the administrative unit “${scope.name}” only`];
  return [WITHIN[scope.kind].trim()];
}

/**
 * Explains why a custom or unreadable role matters: ["custom role", "may change credentials of apps"]. Empty for built-in roles.
 * The words are ours, not hostile text.
 */
export function explainRolePower({
  custom,
  unread,
  scope,
}: Pick<RoleHolding, 'custom' | 'unread' | 'scope'>): readonly string[] {
  if (custom !== undefined) return [`custom role${WITHIN[scope.kind]}`, `may ${formatList(custom.can, 2)}`];
  return unread === true ? ['what it allows could not be read'] : [];
}

/** The role's name, followed by why it matters if the name does not say. */
export function describeRole(role: Pick<RoleHolding, 'roleName' | 'custom' | 'unread' | 'scope'>): string {
  const about = explainRolePower(role);
  return about.length === 0 ? role.roleName : `${role.roleName} (${about.join(', ')})`;
}

/** Builds a key that identifies a held role: its id, and for a custom role also what it allows, which can change. */
export function buildRoleKey({ roleTemplateId, custom }: Pick<RoleHolding, 'roleTemplateId' | 'custom'>): string {
  return custom === undefined ? roleTemplateId : `${roleTemplateId}:${custom.can.join('+')}`;
}
