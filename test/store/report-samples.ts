import type { ConversationReference } from '../../src/bot/model/conversation-reference.js';
import type { CheckId } from '../../src/checks/model/check-id.js';
import { instant } from '../../src/core/instant.js';
import type { QuestionParameters } from '../../src/core/question-parameter-types.js';
import type { CheckReport } from '../../src/checks/model/check-report.js';
import type { CheckResult } from '../../src/checks/model/check-result.js';

const NINE = instant('2026-11-24T09:00:00Z');

export interface ReportOptions {
  readonly check?: CheckId;
  readonly asOf?: string;
  readonly parameters?: QuestionParameters;
  readonly headline?: string;
  readonly name?: string;
}

/** "One of two admins has no second factor", with every optional part of a report in use. */
export function sampleReport(options: ReportOptions = {}): CheckReport {
  const { check = 'admins-without-mfa', asOf = NINE, name = 'Ada Lovelace', parameters = {} } = options;
  const subject = { kind: 'user', id: 'b2a1', name } as const;
  return {
    result: {
      check,
      asOf: instant(asOf),
      examined: 2,
      cost: { requests: 3, ms: 41.5 },
      status: 'fail',
      findings: [
        {
          id: `${check}:user:b2a1`,
          subject,
          severity: 'critical',
          confidence: 'high',
          title: 'No second factor',
          evidence: [
            {
              source: 'graph',
              ref: '/v1.0/users/b2a1/authentication/methods',
              label: 'methods',
              value: 'password',
              observedAt: NINE,
            },
          ],
          fingerprint: 'none',
        },
      ],
      gaps: [{ reason: 'truncated', detail: 'only 30 days of sign-ins' }],
    },
    question: 'Which admins have no MFA?',
    parameters,
    headline: options.headline ?? '1 of 2 admins has no second factor.',
    examinedNoun: 'admins',
    notes: ['PIM is not licensed.'],
    listing: {
      columns: ['Name', 'Roles'],
      rows: [
        { subject, severity: 'critical', cells: [name, 'Global Administrator'], url: 'https://entra.microsoft.com/' },
        {
          subject: { kind: 'user', id: 'c3', name: 'Grace' },
          severity: null,
          cells: ['Grace', ''],
          url: 'https://entra.microsoft.com/',
        },
      ],
    },
    picture: { kind: 'donut', title: 'MFA', slices: [{ label: 'without', value: 1, tone: 'attention' }] },
    why: 'A password alone is enough to become an admin.',
    nextSteps: [{ text: 'Require MFA', url: 'https://entra.microsoft.com/' }, { text: 'Ask Ada' }],
    blindSpots: ['Federated sign-in'],
    portalUrl: 'https://entra.microsoft.com/',
  };
}

const base = { check: 'risky-apps', asOf: NINE, examined: 0, cost: { requests: 1, ms: 2 } } as const;

/** The outcomes that {@link sampleReport} has not. */
export const OTHER_RESULTS: readonly CheckResult[] = [
  { ...base, status: 'pass', findings: [], gaps: [] },
  { ...base, status: 'not-applicable', findings: [], gaps: [], why: 'no Exchange here' },
  { ...base, status: 'unknown', findings: [], gaps: [{ reason: 'permission-missing', detail: 'User.Read.All' }] },
];

/** A channel of a team, every optional part in use. */
export function sampleReference(changes: Partial<ConversationReference> = {}): ConversationReference {
  return {
    conversationId: '19:abc@thread.tacv2',
    conversationType: 'channel',
    tenantId: '4f2a',
    serviceUrl: 'https://smba.trafficmanager.net/emea/4f2a/',
    channelId: 'msteams',
    botId: '28:bot',
    teamId: '19:team@thread.tacv2',
    userObjectId: 'b2a1',
    locale: 'de-DE',
    ...changes,
  };
}
