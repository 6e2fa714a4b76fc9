import type { RoleHolding } from './facts.js';
import { listed } from './words.js';

/** Where a role of the tenant's own is given over a part of the tenant. */
const WITHIN = {
  tenant: '',
  application: ' for one app only',
  'administrative-unit': ' for one administrative unit only',
  other: ' for a part of the tenant only',
} as const;

/**
 * Why a role counts whose name does not tell: ["custom role", "may change credentials of apps"]. Nothing of those that everybody knows.
 * The words are ours, and no hostile text.
 */
export function aboutRole({
  custom,
  unread,
  scope,
}: Pick<RoleHolding, 'custom' | 'unread' | 'scope'>): readonly string[] {
  if (custom !== undefined) return [`custom role${WITHIN[scope.kind]}`, `may ${listed(custom.can, 2)}`];
  return unread === true ? ['what it allows could not be read'] : [];
}

/** Its name, and why it counts where the name does not tell. */
export function roleInWords(role: Pick<RoleHolding, 'roleName' | 'custom' | 'unread' | 'scope'>): string {
  const about = aboutRole(role);
  return about.length === 0 ? role.roleName : `${role.roleName} (${about.join(', ')})`;
}

/** What tells one held role from another: its id, and of the tenant's own what it allows, which can change. */
export function roleKey({ roleTemplateId, custom }: Pick<RoleHolding, 'roleTemplateId' | 'custom'>): string {
  return custom === undefined ? roleTemplateId : `${roleTemplateId}:${custom.can.join('+')}`;
}
