import type { CheckFacts } from '../../checks/model/check.js';
import { findLegacyBlock } from '../../checks/lib/legacy-authentication-block.js';
import { assessMfaBaseline } from '../../checks/lib/mfa-policy-baseline.js';
import { areSecurityDefaultsOn } from '../../checks/lib/security-defaults-state.js';
import type { Instant } from '../../core/instant.js';
import type { Subject } from '../../core/subject.js';
import type { FactName } from '../../facts/fact-types.js';

/** The facts that hold the tenant's settings. */
export const SETTING_FACTS = [
  'securityDefaults',
  'conditionalAccessPolicies',
  'smtpAuthentication',
  'authorizationPolicy',
  'adminConsentRequestPolicy',
  'unifiedAuditLog',
  'mailboxAudit',
  'mailboxAuditBypasses',
  'auditFeed',
  'auditWatch',
  'premiumLicences',
  'acceptedDomains',
  'adminAccounts',
  'adminPolicyGroups',
] as const satisfies readonly FactName[];

/** The tenant's settings. A setting whose fact was not read is undefined. */
export interface SettingsRow extends CheckFacts<never, (typeof SETTING_FACTS)[number]> {
  readonly now: Instant;
  /** Facts that were read with gaps. */
  readonly partial: ReadonlySet<FactName>;
}

/** Whether security defaults or policies block legacy authentication for everyone; undefined where an unread policy may. */
export function readLegacyBlocked(row: SettingsRow): boolean | undefined {
  if (areSecurityDefaultsOn(row) === true) return true;
  const { conditionalAccessPolicies: policies, partial } = row;
  if (policies === undefined) return undefined;
  if (findLegacyBlock(policies).open.length === 0) return true;
  const complete = areSecurityDefaultsOn(row) === false && !partial.has('conditionalAccessPolicies');
  return complete ? false : undefined;
}

/** What blocks legacy authentication, where it is blocked. */
export function listLegacyBlockers(row: SettingsRow): readonly Subject[] | null | undefined {
  const blocked = readLegacyBlocked(row);
  if (blocked !== true) return blocked === false ? null : undefined;
  if (areSecurityDefaultsOn(row) === true)
    return [{ kind: 'policy', id: 'security-defaults', name: 'security defaults' }];
  const { policies } = findLegacyBlock(row.conditionalAccessPolicies ?? []);
  return policies.map(({ id, displayName }) => ({ kind: 'policy', id, name: displayName }));
}

/** Of whom security defaults or policies ask MFA at every sign-in; undefined where an unread policy may ask more. */
export function listMfaAskedOf(row: SettingsRow): readonly string[] | undefined {
  const { conditionalAccessPolicies: policies, partial } = row;
  const on = areSecurityDefaultsOn(row);
  if (on === true) return ['admins'];
  if (policies === undefined) return undefined;
  const { whom } = assessMfaBaseline(policies);
  if (whom === 'everyone') return ['everyone', 'admins'];
  return on === undefined || partial.has('conditionalAccessPolicies') ? undefined : [whom];
}
