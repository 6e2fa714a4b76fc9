import { instant } from '../../src/core/instant.js';
import type { Decision } from '../../src/decisions/model/decision.js';
import { planRevoke } from '../../src/decisions/revoke-planner.js';
import { loadRemediations } from '../../src/load-remediations.js';
import { makeAppSnapshot } from '../../src/remediations/lib/app-snapshot-samples.js';
import type { IdentifiedAppReading } from '../../src/tenant/model/app-reader-port.js';
import type { AppSnapshot } from '../../src/remediations/model/app-snapshot.js';

export const remediations = await loadRemediations();

export const NOW = instant('2026-11-24T09:00:00Z');

export const PEOPLE = {
  megan: { objectId: 'megan', name: 'Megan Bowen' },
  alex: { objectId: 'alex', name: 'Alex Wilber' },
  itAdmin: { objectId: 'it.admin', name: 'it.admin' },
} as const;

/** The attacker's app, armed and in use. */
export const ARMED: AppSnapshot = makeAppSnapshot({
  directoryRoles: [{ assignmentId: 'a-1', roleTemplateId: 't-1', roleName: 'Exchange Administrator', scope: '/' }],
  appRoles: [
    { assignmentId: 'g-1', resourceId: 'r-1', resourceName: 'Exchange', appRoleId: 'x', value: 'Exchange.ManageAsApp' },
  ],
  credentials: [{ on: 'application', keyId: 'k-1', kind: 'password', name: 'sync' }],
});

const nothing = { ok: true, value: [], gaps: [] } as const;

/** A reading of that app. The tenant in memory takes no snapshot from it. */
export const ARMED_READING: IdentifiedAppReading = {
  app: ARMED.app,
  identity: {
    ok: true,
    value: {
      id: ARMED.app.id,
      appId: ARMED.app.appId,
      displayName: ARMED.app.name,
      type: 'Application',
      accountEnabled: true,
      disabledByMicrosoft: false,
      replyUrls: [],
      credentials: [],
      assignmentRequired: false,
      keyCredentials: [],
    },
    gaps: [],
  },
  registration: { ok: true, value: undefined, gaps: [] },
  federated: nothing,
  owners: nothing,
  registrationOwners: nothing,
  appRoleGrants: nothing,
  delegatedGrants: nothing,
  directoryRoles: { ok: true, value: { holdings: [], pim: 'read', direct: [] }, gaps: [] },
  exchangeRoleGroupMembers: nothing,
  exchangeAppAccess: { ok: true, value: { roles: [], policies: [] }, gaps: [] },
  adminNames: nothing,
  services: new Map(),
  lastUsedAt: { ok: true, value: null, gaps: [] },
  asOf: NOW,
  cost: { requests: 0, ms: 0 },
};

export const PLAN = planRevoke(ARMED, 'all', remediations);
export const CONTAIN = planRevoke(ARMED, 'contain', remediations);

export function decision(change: Partial<Decision> = {}): Decision {
  return {
    id: '11111111-1111-4111-8111-111111111111',
    version: 1,
    app: ARMED.app,
    severity: 'high',
    evidence: ['Exchange.ManageAsApp and Exchange Administrator'],
    conflicted: [PEOPLE.itAdmin.objectId],
    snapshot: ARMED,
    questions: [],
    state: { name: 'open' },
    openedAt: NOW,
    changedAt: NOW,
    ...change,
  };
}
