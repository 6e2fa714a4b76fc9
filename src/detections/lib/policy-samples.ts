import type { AuditEvent } from '../../m365/audit-event.js';
import { entraEvent } from './event-samples.js';

/** A Conditional Access policy as JSON: enforced, for everyone and every app, requires MFA. */
export function accessPolicyJson({
  state = 'enabled',
  users = { includeUsers: ['All'], excludeUsers: [] },
  controls = ['mfa'],
  only = {},
}: {
  readonly state?: string;
  readonly users?: Readonly<Record<string, readonly string[]>>;
  readonly controls?: readonly string[];
  /** More conditions. */
  readonly only?: Readonly<Record<string, unknown>>;
} = {}): string {
  return JSON.stringify({
    id: 'f1000000-0000-4000-8000-0000000000f1',
    displayName: 'Require MFA',
    state,
    conditions: { users, applications: { includeApplications: ['All'], excludeApplications: [] }, ...only },
    grantControls: { operator: 'OR', builtInControls: controls },
  });
}

/** The same policy in the directory's format, as in the unified log. */
export function directoryPolicyJson({
  exclude = [],
  controls = [{ Control: ['Mfa'] }],
}: {
  readonly exclude?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly controls?: readonly Readonly<Record<string, readonly string[]>>[];
} = {}): string {
  const everyone = { Include: [{ Users: ['All'] }], ...(exclude.length === 0 ? {} : { Exclude: exclude }) };
  const detail = {
    Version: 1,
    State: 'Enabled',
    Conditions: { Applications: { Include: [{ Applications: ['All'] }] }, Users: everyone },
    ...(controls.length === 0 ? {} : { Controls: controls }),
  };
  return JSON.stringify([JSON.stringify(detail)]);
}

/** A policy update with the whole policy before and after. */
export function policyUpdateEvent(operation: string, before: string, after: string): AuditEvent {
  return entraEvent(operation, {
    target: 'Require MFA',
    targets: [{ kind: 'policy', id: 'f1000000-0000-4000-8000-0000000000f1', name: 'Require MFA' }],
    changes: { ConditionalAccessPolicy: [before, after] },
  });
}

/** Changes the user consent policy from the recommended one to this one. */
export function authorizationPolicyEvent(assigned: string): AuditEvent {
  return entraEvent('Update authorization policy', {
    changes: {
      PermissionGrantPolicyIdsAssignedToDefaultUserRole: [
        '["ManagePermissionGrantsForSelf.microsoft-user-default-recommended"]',
        JSON.stringify([assigned]),
      ],
    },
  });
}
