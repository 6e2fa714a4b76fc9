import type { DecisionState, StepProgress } from '../../src/decisions/model/decision-state.js';
import { instant } from '../../src/core/instant.js';
import type { Person } from '../../src/core/person-id-and-name.js';
import type { Decision, OwnerQuestion } from '../../src/decisions/model/decision.js';
import type { AppSnapshot } from '../../src/remediations/model/app-snapshot.js';
import type { PlanStep, RevokePlan } from '../../src/remediations/model/revoke-plan.js';
import { HOSTILE_NAMES, NOW } from './report-card-fixtures.js';

export const HOSTILE = HOSTILE_NAMES.join(' ');
export const MEGAN: Person = { objectId: '00000000-0000-4000-8000-000000000002', name: 'Megan Bowen' };
export const ALEX: Person = { objectId: '00000000-0000-4000-8000-000000000003', name: 'Alex Wilber' };
export const BY_HOSTILE: Person = { objectId: '00000000-0000-4000-8000-000000000009', name: HOSTILE };
export const APP = {
  id: 'a29fe2dc-846e-4370-86ee-dafef017eb53',
  appId: '6f1d2a9e-4b7c-4d35-9a1e-8c2b5f0d7e64',
  name: 'Office Sync Helper',
};
export const AT = instant('2026-11-24T10:52:00Z');
export const REASON = 'Nobody here asked for it, and it has begun to send mail.';

const SNAPSHOT: AppSnapshot = {
  app: APP,
  takenAt: NOW,
  accountEnabled: true,
  applicationId: '8c534a54-778f-419b-9a1e-28ad1b5dbb5c',
  verifiedPublisher: null,
  publisherTenantId: null,
  replyUrls: ['http://localhost:8080/access'],
  owners: [{ id: '10096082-7141-46dc-b252-7507096376f1', name: 'it.admin@alpine-instruments.example' }],
  directoryRoles: ['Global Administrator', 'Exchange Administrator'].map((roleName, at) => ({
    assignmentId: `assignment-${at}`,
    roleTemplateId: `template-${at}`,
    roleName,
    scope: '/',
  })),
  exchangeRoleGroups: [],
  appRoles: [
    {
      assignmentId: 'grant-1',
      resourceId: 'resource-1',
      resourceName: 'Office 365 Exchange Online',
      appRoleId: 'role-1',
      value: 'Exchange.ManageAsApp',
    },
  ],
  delegatedGrants: [
    {
      grantId: 'consent-1',
      consentType: 'AllPrincipals',
      resourceId: 'resource-2',
      scope: 'Mail.ReadWrite offline_access',
    },
  ],
  credentials: [{ on: 'application', keyId: 'key-1', kind: 'password', name: 'sync' }],
  keyCredentials: { application: [], servicePrincipal: [] },
  federated: [],
  inboundConnectors: [],
  transportRules: [],
  lastUsedAt: instant('2026-11-19T02:41:10Z'),
  suspects: [],
  consenting: 0,
  peopleRead: true,
  unseen: [],
  unread: [],
};

function step(more: Partial<PlanStep> & Pick<PlanStep, 'id' | 'remediation' | 'words'>): PlanStep {
  return {
    write: { service: 'graph', method: 'DELETE', path: `/v1.0/${more.id}` },
    verify: { read: { service: 'graph', path: `/v1.0/${more.id}` }, expect: { kind: 'not-found' } },
    undo: { possible: true, words: 'Give it back', steps: [] },
    byHand: {
      words: 'Entra, the app, Permissions: revoke it.',
      url: `https://entra.microsoft.com/#view/Microsoft_AAD_IAM/ManagedAppMenuBlade/~/Overview/objectId/${APP.id}`,
    },
    ...more,
  };
}

const NO_SECRET = 'the value of a secret cannot be read, so it cannot be restored: a new one has to be made';
export const STEPS: readonly PlanStep[] = [
  step({
    id: 's-1',
    remediation: 'disable-service-principal',
    words: 'Switch Office Sync Helper off: it gets no new tokens',
  }),
  step({ id: 's-2', remediation: 'remove-app-directory-role', words: 'Take the role Global Administrator away' }),
  step({
    id: 's-3',
    remediation: 'remove-app-role-assignment',
    words: 'Take the permission Exchange.ManageAsApp of Office 365 Exchange Online away',
  }),
  step({
    id: 's-4',
    remediation: 'remove-app-credential',
    words: 'Remove the secret sync of its registration',
    undo: { possible: false, why: NO_SECRET },
  }),
];

export function plan(steps: readonly PlanStep[] = STEPS, more: Partial<RevokePlan> = {}): RevokePlan {
  return {
    scope: 'all',
    steps,
    breaks: [
      'It was last used 2026-11-19: something depends on it now.',
      'Owned by it.admin: ask before it is missed.',
    ],
    irreversible: [`Remove the secret sync of its registration: ${NO_SECRET}`],
    unseen: [],
    hash: 'f'.repeat(64),
    ...more,
  };
}

export const SIXTY: readonly PlanStep[] = [
  ...STEPS,
  ...Array.from({ length: 56 }, (_, at) =>
    step({
      id: `r-${at}`,
      remediation: 'remove-transport-rule',
      words: `Remove the mail flow rule r${at}, which the app made`,
    }),
  ),
];
export const CONTAIN = plan(STEPS.slice(0, 1), { scope: 'contain', irreversible: [] });

export function decision(state: DecisionState, more: Partial<Decision> = {}): Decision {
  return {
    id: '11111111-1111-4111-8111-111111111111',
    version: 3,
    app: APP,
    severity: 'high',
    evidence: [
      'Office Sync Helper may manage Exchange with PowerShell and holds Global Administrator, Exchange Administrator',
      'Risk: critical',
      'Roles: Global Administrator, Exchange Administrator',
      'Looks odd: it replies to the machine it runs on',
      'Agreed: it.admin@alpine-instruments.example, for everyone, 2026-09-10',
    ],
    conflicted: [],
    snapshot: SNAPSHOT,
    questions: [],
    state,
    openedAt: NOW,
    changedAt: NOW,
    ...more,
  };
}

const OWNER: Person = {
  objectId: '10096082-7141-46dc-b252-7507096376f1',
  name: 'it.admin@alpine-instruments.example',
};
export function question(more: Partial<OwnerQuestion> = {}): OwnerQuestion {
  return {
    id: '22222222-2222-4222-8222-222222222222',
    owner: OWNER,
    askedBy: MEGAN,
    askedAt: instant('2026-11-20T10:00:00Z'),
    dueAt: instant('2026-11-23T10:00:00Z'),
    ...more,
  };
}

export const progressed = (
  steps: readonly PlanStep[],
  ...states: readonly StepProgress['state'][]
): readonly StepProgress[] =>
  steps.map(({ id }, at) => {
    const state = states[at] ?? states.at(-1) ?? 'waiting';
    return state === 'failed'
      ? {
          stepId: id,
          state,
          detail: 'refused: 403 Authorization_RequestDenied',
          requestId: '7d1c2b3a-0000-4000-8000-000000000007',
        }
      : { stepId: id, state };
  });
export const carried = (of: RevokePlan, steps: readonly StepProgress[], by: readonly Person[] = [MEGAN]) => ({
  plan: of,
  reason: REASON,
  by,
  confirmedAt: AT,
  steps,
  byHand: false,
});
export const RECHECKS = ['2026-11-24T11:08:00Z', '2026-11-24T11:53:00Z', '2026-11-24T12:23:00Z'].map((at) => ({
  dueAt: instant(at),
}));
export const finished = (of: RevokePlan, steps: readonly StepProgress[], by?: readonly Person[]) => ({
  ...carried(of, steps, by),
  at: instant('2026-11-24T10:53:00Z'),
  rechecks: RECHECKS,
});
export const HASHES = { permissions: 'a', roles: 'b', credentials: 'c', owners: 'd', replyUrls: 'e', publisher: 'f' };
export const UNTIL = instant('2027-02-22T10:52:00Z');
const hostileSteps = HOSTILE_NAMES.map((name, at) =>
  step({
    id: `h-${at}`,
    remediation: 'remove-inbound-connector',
    words: `Remove the inbound connector ${name}`,
    byHand: { words: `Delete ${name}`, url: 'https://admin.exchange.microsoft.com/#/connectors' },
  }),
);
const hostilePlan = plan(hostileSteps, { breaks: HOSTILE_NAMES, irreversible: HOSTILE_NAMES, unseen: HOSTILE_NAMES });
const HOSTILE_MORE: Partial<Decision> = {
  app: { ...APP, name: HOSTILE },
  evidence: HOSTILE_NAMES,
  snapshot: {
    ...SNAPSHOT,
    verifiedPublisher: HOSTILE,
    owners: HOSTILE_NAMES.map((name, at) => ({ id: `o-${at}`, name })),
    directoryRoles: HOSTILE_NAMES.map((roleName, at) => ({
      assignmentId: `a-${at}`,
      roleTemplateId: 't',
      roleName,
      scope: '/',
    })),
    appRoles: HOSTILE_NAMES.map((value, at) => ({
      assignmentId: `g-${at}`,
      resourceId: 'r',
      resourceName: value,
      appRoleId: 'x',
      value,
    })),
    unseen: HOSTILE_NAMES,
  },
  conflicted: HOSTILE_NAMES.map((_, at) => `o-${at}`),
  barred: ['o-1'],
  contained: HOSTILE_NAMES.map((words, at) => ({ id: `c-${at}`, words })),
  questions: HOSTILE_NAMES.slice(0, 6).map((text, at) =>
    question({ id: `q-${at}`, owner: { objectId: `o-${at}`, name: text }, answer: { text, at: NOW } }),
  ),
};
/** Each state with every text of it from an attacker. */
export const HOSTILE_STATES: readonly DecisionState[] = [
  { name: 'open', returned: HOSTILE },
  {
    name: 'approval-proposed',
    by: BY_HOSTILE,
    at: AT,
    reason: HOSTILE,
    instead: HOSTILE,
    until: UNTIL,
    fingerprint: HASHES,
  },
  { name: 'approved', by: [BY_HOSTILE, BY_HOSTILE], at: AT, reason: HOSTILE, until: UNTIL, fingerprint: HASHES },
  { name: 'planned', by: BY_HOSTILE, at: AT, plan: hostilePlan },
  { name: 'revoke-proposed', by: BY_HOSTILE, at: AT, plan: hostilePlan, reason: HOSTILE },
  {
    name: 'revoking',
    ...carried(hostilePlan, progressed(hostileSteps, 'failed'), [BY_HOSTILE]),
    byHand: true,
    reason: HOSTILE,
  },
  {
    name: 'failed-in-part',
    ...finished(hostilePlan, progressed(hostileSteps, 'failed', 'gone', 'not-gone'), [BY_HOSTILE]),
    reason: HOSTILE,
    rechecks: RECHECKS.map((one) => ({ ...one, doneAt: one.dueAt, found: HOSTILE_NAMES })),
    undoProposed: { by: BY_HOSTILE, reason: HOSTILE, at: AT },
  },
  {
    name: 'undone',
    ...carried(hostilePlan, progressed(hostileSteps, 'gone'), [BY_HOSTILE]),
    at: AT,
    undoBy: [BY_HOSTILE],
    undoReason: HOSTILE,
    undoSteps: progressed(hostileSteps, 'failed'),
  },
  { name: 'superseded', by: HOSTILE, at: AT },
  { name: 'expired', at: AT, why: HOSTILE },
];
export const hostileDecision = (state: DecisionState): Decision => decision(state, HOSTILE_MORE);
