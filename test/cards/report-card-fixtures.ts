import type { Answer } from '../../src/answers/model/answer.js';
import type { Finding } from '../../src/core/finding.js';
import type { Gap } from '../../src/core/gap.js';
import { instant } from '../../src/core/instant.js';
import { buildPortalUrl, PORTAL_PAGES } from '../../src/m365/portal-links.js';
import type { ListingRow } from '../../src/core/report-listing.js';
import type { CheckReport } from '../../src/checks/model/check-report.js';
import { SEVERITIES, type Severity } from '../../src/core/severity.js';
import { type IntentWordings } from '../../src/language/model/intent-wording.js';
import { INTENTS } from '../../src/language/model/intent-id.js';

export const NOW = instant('2026-11-24T10:45:00Z');
export const AS_OF = instant('2026-11-24T10:42:00Z');

const questions: Partial<Record<string, string>> = {
  'admins-without-mfa': 'Which admins lack MFA?',
  'privileged-roles': 'Who holds which privileged role?',
  'risky-apps': 'Which apps hold high-priority permissions?',
  'mail-connectors': 'Which mail connectors exist?',
  'transport-rules': 'What do our mail flow rules do?',
  'mail-flow-changes': 'Who changed connectors or rules lately?',
};

export const WORDS = Object.fromEntries(
  INTENTS.map((intent) => [
    intent,
    { title: intent.replaceAll('-', ' '), exampleQuestion: questions[intent] ?? `What about ${intent}?` },
  ]),
) as IntentWordings;

export function row(index: number, severity: Severity | null, cells: readonly string[]): ListingRow {
  const id = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
  const subject = { kind: 'user', id, name: cells[0] ?? '' } as const;
  return { subject, severity, cells, url: buildPortalUrl(subject) };
}

/** A finding for each row that has a severity. */
export function findingsOf(rows: readonly ListingRow[]): Finding[] {
  return rows.flatMap(({ subject, severity }) =>
    severity === null
      ? []
      : [
          {
            id: `admins-without-mfa:user:${subject.id}`,
            subject,
            severity,
            confidence: 'high' as const,
            title: `${subject.name} has no second factor`,
            evidence: [
              {
                source: 'graph' as const,
                ref: `/v1.0/users/${subject.id}/authentication/methods`,
                label: 'Registered methods',
                value: 'password',
                observedAt: AS_OF,
              },
            ] as const,
            fingerprint: 'f1',
          },
        ],
  );
}

interface Story {
  readonly rows: readonly ListingRow[];
  readonly gaps?: readonly Gap[];
  readonly headline?: string;
  readonly more?: Partial<CheckReport>;
}

/** A report on admins and their second factor, from its rows: it fails when a row is wrong, and is unknown when only gaps are left. */
export function report({ rows, gaps = [], headline, more = {} }: Story): CheckReport {
  const base = {
    check: 'admins-without-mfa',
    asOf: AS_OF,
    examined: rows.length,
    cost: { requests: 7, ms: 412 },
  } as const;
  const [finding, ...others] = findingsOf(rows);
  const [gap, ...otherGaps] = gaps;
  const wrong = rows.filter(({ severity }) => severity !== null).length;
  const result =
    finding !== undefined
      ? ({ ...base, status: 'fail', findings: [finding, ...others], gaps } as const)
      : gap !== undefined
        ? ({ ...base, status: 'unknown', findings: [], gaps: [gap, ...otherGaps] } as const)
        : ({ ...base, status: 'pass', findings: [], gaps: [] } as const);
  return {
    result,
    question: 'Which admins lack MFA?',
    parameters: {},
    headline:
      headline ??
      (wrong === 0
        ? `All ${rows.length} admins have MFA, enforced`
        : `${wrong} of ${rows.length} admins have no second factor`),
    examinedNoun: 'admins',
    notes: [],
    listing: { columns: ['Admin', 'Roles', 'Second factor'], rows },
    why: 'One stolen password of an admin is enough to take over the tenant. A second factor stops nearly all of these attacks.',
    nextSteps: [
      {
        text: 'Ask each admin in the list to register a passkey or the Authenticator app.',
        url: PORTAL_PAGES.authenticationMethods,
      },
      { text: 'Require MFA for all admin roles by a Conditional Access policy.', url: PORTAL_PAGES.conditionalAccess },
      { text: 'Keep two break-glass accounts with a hardware key each.' },
    ],
    blindSpots: ['MFA done by an external identity provider is not seen.', 'Guests may have registered MFA at home.'],
    portalUrl: PORTAL_PAGES.roles,
    ...more,
  };
}

export const ADMINS: readonly ListingRow[] = [
  row(1, 'critical', ['Adele Vance', 'Global Administrator', 'no method registered']),
  row(2, 'critical', ['svc-migration', 'Exchange Administrator', 'no method registered']),
  row(3, 'high', [
    'Diego Siciliani',
    'User Administrator',
    'registered, not enforced (excluded from "MFA for admins")',
  ]),
  ...[
    'Megan Bowen',
    'Alex Wilber',
    'Lynne Robbins',
    'Isaiah Langer',
    'Pradeep Gupta',
    'Joni Sherman',
    'Nestor Wilke',
    'Lee Gu',
    'Patti Fernandez',
    'Grady Archie',
    'Henrietta Mueller',
  ].map((name, index) => row(4 + index, null, [name, 'Security Administrator', 'passkey, enforced'])),
];

export const PICTURE = {
  kind: 'donut',
  title: '14 admins by second factor',
  slices: [
    { label: 'registered and enforced', value: 11, tone: 'good' },
    { label: 'none', value: 2, tone: 'attention' },
    { label: 'registered, nothing enforces it', value: 1, tone: 'warning' },
  ],
} as const;

export const GUEST_GAP: Gap = { reason: 'truncated', detail: 'guest, MFA registered at home' };
export const PERMISSION_GAP: Gap = { reason: 'permission-missing', detail: 'UserAuthenticationMethod.Read.All' };
export const MANY_GAPS: readonly Gap[] = [
  PERMISSION_GAP,
  { reason: 'throttled', detail: 'retry after 120 s' },
  { reason: 'licence-missing', detail: 'Entra ID P2' },
  { reason: 'unreachable', detail: '/v1.0/roleManagement/directory' },
  { reason: 'invalid-response', detail: '/beta/reports' },
  { reason: 'bug', detail: 'a1b2c3' },
  { reason: 'truncated', detail: 'audit log: 30 of 90 days' },
];

export function answer(of: CheckReport, stored = false): Answer {
  return {
    kind: 'report',
    intent: 'admins-without-mfa',
    parameters: of.parameters,
    report: of,
    stored,
    answeredAt: NOW,
  };
}

export const TWO_HUNDRED: readonly ListingRow[] = Array.from({ length: 200 }, (_, index) =>
  row(index + 1, index < 40 ? (SEVERITIES[Math.floor(index / 8)] ?? 'info') : null, [
    `Admin ${index + 1}`,
    'User Administrator',
    'SMS only',
  ]),
);

export const HOSTILE_NAMES: readonly string[] = [
  '[Sign in again](https://evil.example/login)',
  '<at>Megan Bowen</at> please approve',
  '${secret} ${$root} $${1+1}',
  'Innocent\u202Egpj.exe\u202C app',
  'Micro\u200Bsoft\u00AD Graph',
  'Місrosoft Teams',
  'Аррӏе',
  '𝐌icrosoft 𝐎ffice',
  'Z̷̛̼͎̲͓̓̈́̿͘a̶̡̛͚͗l̵g̸o',
  'A'.repeat(300),
];

export const HOSTILE: CheckReport = report({
  rows: HOSTILE_NAMES.map((name, index) =>
    row(index + 1, 'high', [name, '**bold** | `code` # heading', 'https://evil.example/\n- item']),
  ),
  headline: '10 of 10 admins, first of all [Sign in](https://evil.example), have no second factor',
});
