import { instant } from '../../../../src/core/instant.js';
import type { AuditSourceState, FactTypes } from '../../../../src/facts/fact-types.js';

const NEVER = { eventsKept: 0, recordsSeen: 0, malformed: 0 };
const upTo = (readUpTo: string) => ({ ...NEVER, readUpTo: instant(readUpTo), lastSuccessAt: instant(readUpTo) });

const SOURCES: readonly AuditSourceState[] = [
  { source: 'activity:Audit.AzureActiveDirectory', ...upTo('2026-11-23T09:00:00Z') },
  {
    source: 'activity:Audit.Exchange',
    ...upTo('2026-11-24T08:59:00Z'),
    gap: { reason: 'throttled', detail: 'come back later' },
  },
  { source: 'activity:Audit.General', ...NEVER, gap: { reason: 'permission-missing', detail: 'ActivityFeed.Read' } },
  { source: 'graph:directoryAudits', ...NEVER, gap: { reason: 'licence-missing', detail: 'Entra ID P1' } },
  { source: 'audit-query', ...upTo('2026-11-20T09:00:00Z') },
];

/** The same tenant: its settings, and what is written down of it. */
export const NEGLECTED_SETTINGS = {
  unifiedAuditLog: { enabled: false },
  mailboxAudit: { enabled: false },
  mailboxAuditBypasses: {
    examined: 250,
    bypassed: [
      { id: 'b-2', name: 'Scanner' },
      { id: 'b-1', name: 'Adele', userId: 'adele' },
    ],
  },
  auditFeed: {
    state: 'readable',
    newestAt: instant('2026-11-22T09:00:00Z'),
    since: instant('2026-11-17T09:00:00Z'),
  },
  auditWatch: { sources: SOURCES },
  authorizationPolicy: {
    userConsentPolicies: ['microsoft-user-default-legacy', 'own-policy'],
    ownedResourceConsentPolicies: [
      'microsoft-dynamically-managed-permissions-for-team',
      'microsoft-dynamically-managed-permissions-for-chat',
    ],
    usersMayRegisterApps: true,
    riskyConsentAllowed: true,
  },
  adminConsentRequestPolicy: { enabled: true, reviewers: 1, notifiesReviewers: false },
} as const satisfies Partial<FactTypes>;
