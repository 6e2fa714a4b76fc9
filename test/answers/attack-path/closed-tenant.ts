import assert from 'node:assert/strict';
import { createAnswerService } from '../../../src/answers/answer-service.js';
import { CHECKS } from '../../../src/answers/check-registry.js';
import type { WatchedAlerts } from '../../../src/answers/model/alert-subscriptions-port.js';
import type { Answer } from '../../../src/answers/model/answer.js';
import type { AttackPath } from '../../../src/answers/model/attack-path.js';
import { account, EXAMPLE_NOW, holds, mfaPolicy, registered } from '../../../src/checks/lib/admin-samples.js';
import { app, granted, registration, secret } from '../../../src/checks/lib/app-samples.js';
import type { Gap } from '../../../src/core/gap.js';
import { instant } from '../../../src/core/instant.js';
import type {
  AuditSourceId,
  AuditSourceState,
  FactName,
  FactReading,
  FactTypes,
} from '../../../src/facts/fact-types.js';
import type { CollectedFacts, TenantReader } from '../../../src/tenant/model/tenant-reader-port.js';
import { silentLog } from '../../support/test-logs.js';

/** Facts of a tenant, by name. */
export type TenantFacts = Partial<{ readonly [K in FactName]: FactTypes[K] }>;

/** A source of audit records that was read a minute ago. */
export function watched(source: AuditSourceId, more: Partial<AuditSourceState> = {}): AuditSourceState {
  const at = instant('2026-11-24T08:59:00Z');
  return { source, readUpTo: at, lastSuccessAt: at, eventsKept: 12, recordsSeen: 4_000, malformed: 0, ...more };
}

/** All sources that tell of the present. */
export const WATCHED = [
  watched('activity:Audit.AzureActiveDirectory'),
  watched('activity:Audit.Exchange'),
  watched('activity:Audit.General'),
  watched('graph:directoryAudits'),
  watched('audit-query'),
];

const USED_TODAY = instant('2026-11-24T08:00:00Z');

/** An app with Exchange.ManageAsApp and its role, but without a valid credential; every admin has MFA; alerts go out. */
export const CLOSED_TENANT = {
  roleHoldings: {
    pim: 'read',
    holdings: [
      holds('adele', 'Global Administrator'),
      holds('henrietta', 'Helpdesk Administrator'),
      holds('sync', 'Exchange Administrator', { kind: 'service-principal' }),
    ],
  },
  adminAccounts: [account('adele'), account('henrietta')],
  adminAuthentication: { users: [registered('adele', 'passkey'), registered('henrietta', 'passkey')] },
  securityDefaults: { enabled: false },
  conditionalAccessPolicies: [mfaPolicy()],
  adminPerUserMfa: [
    { userId: 'adele', state: 'disabled' },
    { userId: 'henrietta', state: 'disabled' },
  ],
  adminPolicyGroups: [
    { userId: 'adele', groupIds: [] },
    { userId: 'henrietta', groupIds: [] },
  ],
  authorizationPolicy: {
    userConsentPolicies: ['microsoft-user-default-low'],
    ownedResourceConsentPolicies: [],
    usersMayRegisterApps: false,
    riskyConsentAllowed: false,
  },
  adminConsentRequestPolicy: { enabled: true, reviewers: 2, notifiesReviewers: true },
  servicePrincipals: [app('sync'), app('directory'), app('reports')],
  appRoleGrants: [
    granted('sync', 'Exchange.ManageAsApp'),
    granted('directory', 'RoleManagement.ReadWrite.Directory'),
    granted('reports', 'Mail.Read'),
  ],
  delegatedGrants: [],
  exchangeRoleGroupMembers: [],
  exchangeAppAccess: { roles: [], policies: [] },
  applications: [registration('sync', [secret('2026-01-01T00:00:00Z')]), registration('directory', [])],
  federatedCredentials: [],
  servicePrincipalUse: ['sync', 'directory', 'reports'].map((id) => ({
    appId: `${id}-app-id`,
    lastUsedAt: USED_TODAY,
  })),
  unifiedAuditLog: { enabled: true },
  mailboxAudit: { enabled: true },
  mailboxAuditBypasses: { examined: 250, bypassed: [] },
  auditFeed: { state: 'readable', newestAt: USED_TODAY, since: instant('2026-11-21T09:00:00Z') },
  auditWatch: { sources: WATCHED },
} as const satisfies TenantFacts;

/** What is different from {@link CLOSED_TENANT}. */
export interface TenantChange {
  readonly facts?: TenantFacts;
  /** Facts that cannot be read. */
  readonly withheld?: readonly FactName[];
  /** Facts that are read in part. */
  readonly partial?: readonly FactName[];
  /** Default: one channel that gets everything. `unreachable`: the database does not answer; `none`: no database. */
  readonly alerts?: readonly WatchedAlerts[] | 'unreachable' | 'none';
  readonly question?: string;
}

/** The answer of the real service on a tenant. */
export async function askAttackPath(change: TenantChange = {}): Promise<Extract<Answer, { kind: 'attack-path' }>> {
  const { alerts = [{ topic: 'everything' }], question = 'could this happen to us?' } = change;
  const answers = createAnswerService({
    checks: CHECKS,
    reader: readerOf(change),
    clock: { now: () => EXAMPLE_NOW },
    log: silentLog,
    ...(alerts !== 'none' && {
      subscriptions: {
        alertSubscriptions: () =>
          alerts === 'unreachable' ? Promise.reject(new Error('connection refused')) : Promise.resolve(alerts),
      },
    }),
  });
  const answer = await answers.answer({
    understanding: { question, intent: 'attack-path', parameters: {}, confidence: 1, alternatives: [] },
  });
  return answer.kind === 'attack-path' ? answer : assert.fail(`an attack path was expected, not ${answer.kind}`);
}

/** The ids of the steps with this state. */
export function stepsIn({ steps }: AttackPath, state: AttackPath['steps'][number]['state']): readonly string[] {
  return steps.filter((step) => step.state === state).map(({ id }) => id);
}

function readerOf({ facts = {}, withheld = [], partial = [] }: TenantChange): TenantReader {
  const values: TenantFacts = { ...CLOSED_TENANT, ...facts };
  return {
    collect<N extends FactName>(names: readonly N[]): Promise<CollectedFacts<N>> {
      const read = names.map((name) => [name, readingOf(name, values[name])]);
      const collected: unknown = {
        facts: Object.fromEntries(read) as object,
        asOf: EXAMPLE_NOW,
        cost: { requests: 42, ms: 7 },
      };
      return Promise.resolve(collected as CollectedFacts<N>);
    },
  };
  function readingOf(name: FactName, value: unknown): FactReading<FactName> {
    const gap: Gap = { reason: 'permission-missing', detail: `Read.${name}` };
    const base = { asOf: EXAMPLE_NOW, requests: 1 };
    if (withheld.includes(name)) return { ...base, ok: false, gaps: [gap] };
    assert.notEqual(value, undefined, `the sample tenant has no ${name}`);
    return { ...base, ok: true, value: value as FactTypes[FactName], gaps: partial.includes(name) ? [gap] : [] };
  }
}
