import { instant } from '../../src/core/instant.js';

// Values as they are stored, every part that is looked at in use, and no other.

const AT = instant('2026-11-24T09:00:00Z');
const PERSON = { objectId: 'megan', name: 'Megan Bowen' };
const APP = { id: 'sp-1', appId: 'app-1', name: 'Sync' };
const SUBJECT = { kind: 'service-principal', id: 'sp-1', name: 'Sync' };
const ACTOR = { kind: 'person', id: 'megan', name: 'megan@contoso.example' };

export const AUDIT_EVENT = {
  id: 'e-1',
  at: AT,
  operation: 'Add app role assignment to service principal',
  actor: { ...ACTOR, throughAppId: 'app-2' },
  succeeded: true,
  resultUnclear: true,
  target: 'Sync',
  reason: 'by hand',
  parameters: { Identity: 'rule' },
  ip: '203.0.113.7',
  source: 'graph',
  workload: 'entra',
  targets: [{ kind: 'service-principal', id: 'sp-1', name: 'Sync', agentType: 'agenticApp' }],
  changes: [{ name: 'AppRole.Value', old: '', new: 'Exchange.ManageAsApp' }],
  correlationId: 'c-1',
  app: { appId: 'app-1', servicePrincipalId: 'sp-1', applicationId: 'a-1', name: 'Sync' },
  person: { id: 'megan', name: 'Megan Bowen' },
};

export const FINDING = {
  id: 'app-registered:service-principal:sp-1:2026-11-24',
  detection: 'app-registered',
  subject: SUBJECT,
  severity: 'high',
  confidence: 'medium',
  title: 'Sync was registered',
  count: 1,
  firstAt: AT,
  lastAt: AT,
  notes: [{ eventId: 'e-1', at: AT, actor: ACTOR, what: 'registered', ip: '203.0.113.7', source: 'activity' }],
  own: false,
};

export const INCIDENT = {
  id: '00000000-0000-4000-8000-000000000001',
  version: 1,
  incident: {
    kind: 'oauth-mail-abuse',
    severity: 'critical',
    confidence: 'high',
    subject: { ...SUBJECT, appId: 'app-1' },
    handles: ['app:app-1'],
    headline: 'Sync can read all mail',
    stages: ['app-registered'],
    timeline: [
      {
        key: 'a',
        at: AT,
        stage: 'app-registered',
        detection: 'app-registered',
        what: 'registered',
        actor: ACTOR,
        ip: '203.0.113.7',
        severity: 'high',
        count: 1,
        evidence: ['e-1'],
        source: 'graph',
      },
    ],
    people: [ACTOR],
    suspects: [{ id: 'megan', name: 'Megan Bowen' }],
    events: ['e-1'],
    eventCount: 1,
    firstAt: AT,
    lastAt: AT,
    blindSpots: ['mail that was read'],
  },
  status: { name: 'closed', at: AT, why: 'revoked' },
  acknowledged: { by: PERSON, at: AT, from: PERSON },
  decided: [{ key: 'd', what: 'revoked', at: AT, by: [PERSON], until: AT, why: 'no owner', partlyUnseen: true }],
  openedAt: AT,
  changedAt: AT,
};

const PLAN = { scope: 'all', steps: [{ id: 's-1', words: 'Disable Sync', write: {}, verify: {} }], hash: 'h' };
const CARRIED = {
  plan: PLAN,
  reason: 'no owner',
  by: [PERSON, PERSON],
  steps: [{ stepId: 's-1', state: 'verified' }],
  again: { by: [PERSON, PERSON], reason: 'once more', confirmedAt: AT },
};
const ENDED = { ...CARRIED, at: AT, rechecks: [{ dueAt: AT }] };
const UNDO = { ...CARRIED, undoBy: [PERSON, PERSON], undoSteps: [{ stepId: 's-1', state: 'verified' }] };

/** Each state that a decision can be in. */
export const DECISION_STATES = [
  { name: 'open' },
  {
    name: 'approved',
    by: [PERSON, PERSON],
    reason: 'ours',
    until: AT,
    uncompared: [{ part: 'owners', since: AT }],
  },
  { name: 'approval-proposed', by: PERSON, reason: 'ours', until: AT },
  { name: 'planned', by: PERSON, plan: { ...PLAN, scope: 'contain' } },
  { name: 'revoke-proposed', by: PERSON, plan: PLAN, reason: 'no owner' },
  { name: 'revoking', ...CARRIED },
  { name: 'revoked', ...ENDED },
  { name: 'failed-in-part', ...ENDED },
  { name: 'undoing', ...UNDO },
  { name: 'undone', ...UNDO },
  { name: 'superseded', by: 'd-2' },
  { name: 'expired', why: 'time' },
];

export const decisionIn = (state: unknown) => ({
  id: 'd-1',
  version: 1,
  app: APP,
  severity: 'high',
  evidence: ['Exchange.ManageAsApp'],
  conflicted: ['it.admin'],
  barred: ['it.admin'],
  contained: [{ id: 's-0', words: 'Remove its secret' }],
  snapshot: { app: APP, takenAt: AT, unseen: ['owners'] },
  questions: [{ id: 'q-1', owner: PERSON }],
  state,
});

export const RECORD_DRAFT = { at: AT, decisionId: 'd-1', app: APP, what: 'opened', by: PERSON, details: {} };
export const RECORD_ENTRY = { ...RECORD_DRAFT, sequence: 1, previousHash: '0', hash: '1' };

export const CONVERSATION = {
  conversationId: '19:soc',
  conversationType: 'channel',
  tenantId: 't-1',
  serviceUrl: 'https://connector.example/',
  channelId: 'msteams',
  botId: '28:bot',
};

const OF_CONVERSATION = { id: 'x', conversationId: '19:soc', createdBy: PERSON, createdAt: AT, pausedUntil: AT };

export const ALERT_SUBSCRIPTION = {
  ...OF_CONVERSATION,
  kind: 'alerts',
  topic: 'everything',
  atLeast: 'medium',
  timeZone: 'Europe/Berlin',
  quietHours: { from: '22:00', to: '07:00' },
  escalation: { afterMinutes: 30, to: { person: PERSON } },
};

export const REPORT_SUBSCRIPTION = {
  ...OF_CONVERSATION,
  kind: 'report',
  report: 'posture',
  parameters: { app: 'Sync' },
  schedule: { cron: '0 8 * * 1', timeZone: 'Europe/Berlin', words: 'every Monday at 8' },
};

const PERIOD = { since: AT, until: AT };

export const DIALOGUE = {
  at: AT,
  understanding: {
    question: 'which admins lack MFA?',
    intent: 'check',
    parameters: {},
    confidence: 0.9,
    alternatives: ['risky-apps'],
    query: {
      about: 'user',
      table: 'admins',
      check: 'admins-without-mfa',
      where: [{ attribute: 'mfa', op: 'is', value: 'none', period: PERIOD, words: 'lack MFA', group: 1 }],
      named: [{ kind: 'user', words: 'Megan', ids: ['megan'], not: true, or: true }],
      period: PERIOD,
      form: 'list',
      show: ['name'],
      order: { attribute: 'name', direction: 'ascending' },
      limit: 3,
      unread: ['please'],
    },
  },
  shown: [{ kind: 'user', id: 'megan', name: 'Megan Bowen' }],
  referents: [[{ kind: 'user', id: 'megan', name: 'Megan Bowen' }]],
  explained: { form: 'what', terms: ['MFA'] },
  rows: 1,
  page: 1,
};

export const SWEEP_OUTCOMES = [
  {
    check: 'risky-apps',
    status: 'fail',
    examined: 3,
    counts: { high: 1 },
    gaps: [{ reason: 'truncated', detail: '30 days' }],
  },
];

export const SWEEP_FINDING = {
  check: 'risky-apps',
  id: 'risky-apps:service-principal:sp-1',
  severity: 'high',
  fingerprint: 'f',
  title: 'Sync can read all mail',
  subject: { kind: 'service-principal', id: 'sp-1' },
};
