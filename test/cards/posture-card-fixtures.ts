import { record } from './alert-card-fixtures.js';
import type { FindingChange, PostureComparison } from '../../src/answers/model/posture-comparison.js';
import type { SweepFinding } from '../../src/answers/model/tenant-sweep.js';
import { CHECKS } from '../../src/answers/check-registry.js';
import { buildPosture } from '../../src/answers/sweep/posture-builder.js';
import type { OpenIncidents } from '../../src/answers/model/open-incident-wording.js';
import type { Answer } from '../../src/answers/model/answer.js';
import type { CheckId } from '../../src/checks/model/check-id.js';
import type { Gap } from '../../src/core/gap.js';
import { daysBefore, type Instant, instant } from '../../src/core/instant.js';
import type { Posture, PostureTotals } from '../../src/answers/model/tenant-posture.js';
import type { CheckReport } from '../../src/checks/model/check-report.js';
import { ADMINS, AS_OF, GUEST_GAP, HOSTILE_NAMES, NOW, PERMISSION_GAP, report, row } from './report-card-fixtures.js';

const FAILING: readonly CheckId[] = ['mail-flow-changes', 'admins-without-mfa', 'risky-apps', 'privileged-roles'];
const UNKNOWN: readonly CheckId[] = ['conditional-access', 'risky-admins'];

function reportOf(check: CheckId, names: readonly string[]): CheckReport {
  const of = (rows: CheckReport['listing']['rows'], gaps: readonly Gap[] = []) => {
    const made = report({ rows, gaps });
    return { ...made, result: { ...made.result, check } };
  };
  if (UNKNOWN.includes(check)) return of([], [PERMISSION_GAP]);
  if (!FAILING.includes(check)) return of(ADMINS.slice(3));
  const severity = check === 'privileged-roles' ? 'medium' : 'critical';
  return of(
    names.map((name, index) => row(index + 1, index === 0 ? severity : 'high', [name])),
    check === 'risky-apps' ? [GUEST_GAP] : [],
  );
}

const totals = (asOf: Instant, critical: number, unknown = 0): PostureTotals => ({
  asOf,
  byOutcome: { fail: critical > 0 ? 5 : 0, unknown, pass: 15 - unknown, 'not-applicable': 0 },
  bySeverity: { critical, high: critical * 2, medium: 3, low: 0, info: 4 },
});

function postureAnswer(
  reports: readonly CheckReport[],
  more: Partial<Posture> = {},
): Extract<Answer, { kind: 'posture' }> {
  const posture = buildPosture({ reports, cost: { requests: 59, ms: 1_200 }, stored: false }, [], CHECKS);
  return { kind: 'posture', posture: { ...posture, ...more }, stored: false, answeredAt: NOW };
}

/** A tenant's checks; a fixed choice, so that a new check changes no picture. */
const PICTURED: readonly CheckId[] = [
  'admins-without-mfa',
  'admins-weak-mfa',
  'privileged-roles',
  'admin-separation',
  'risky-admins',
  'stale-admins',
  'security-defaults',
  'conditional-access',
  'legacy-authentication',
  'consent-settings',
  'risky-apps',
  'apps-with-roles',
  'app-credentials',
  'dormant-apps',
  'suspicious-apps',
  'recent-consents',
  'mail-connectors',
  'transport-rules',
  'mail-flow-changes',
  'audit-logging',
];
const EVERY = PICTURED.map((check) => reportOf(check, ['Adele Vance', 'Alex Wilber', 'Megan Bowen']));
const HISTORY = [33, 32, 9, 6, 4, 3, 2, 1].map((days) => totals(daysBefore(AS_OF, days), days % 5, days === 4 ? 2 : 0));

/** Every check at once, after a month of looks. */
export const POSTURE = postureAnswer(EVERY, { history: HISTORY, previous: HISTORY.at(-1)!, monthAgo: HISTORY[1]! });
/** An open incident, by its severity. */
export function openIncident(id: string, severity: 'critical' | 'medium') {
  const of = record({ id });
  return { ...of, incident: { ...of.incident, severity, headline: `Incident ${id}` } };
}
/** With an incident that is open, and what each check found at the look before. */
export const POSTURE_WITH_INCIDENTS = (open: OpenIncidents): Answer => ({
  ...postureAnswer(EVERY, {
    checksBefore: [
      { check: 'mail-flow-changes', status: 'fail', examined: 3, counts: { critical: 1 }, gaps: [] },
      { check: 'admins-without-mfa', status: 'fail', examined: 9, counts: { critical: 1, high: 4 }, gaps: [] },
      { check: 'risky-apps', status: 'unknown', examined: 0, counts: {}, gaps: [PERMISSION_GAP] },
      { check: 'privileged-roles', status: 'fail', examined: 9, counts: { high: 3 }, gaps: [] },
    ],
  }),
  openIncidents: open,
});
export const POSTURE_FIRST_DAY = postureAnswer(EVERY);
export const POSTURE_ALL_UNKNOWN = postureAnswer(
  UNKNOWN.map((check) => reportOf(check, [])),
  {},
);
export const POSTURE_ALL_WELL = postureAnswer([reportOf('security-defaults', []), reportOf('transport-rules', [])]);
/** As many hostile names as there are failing checks, everywhere. */
export const POSTURE_HOSTILE = (names: readonly string[] = HOSTILE_NAMES): Answer =>
  postureAnswer(PICTURED.map((check) => reportOf(check, names)));

function change(
  kind: FindingChange['kind'],
  index: number,
  more: Partial<FindingChange> = {},
  name = `App ${index}`,
): FindingChange {
  const finding: SweepFinding = {
    check: index % 2 === 0 ? 'risky-apps' : 'transport-rules',
    id: `risky-apps:service-principal:${index}`,
    severity: index % 3 === 0 ? 'critical' : 'high',
    fingerprint: 'f1',
    title: `${name} may read and send mail as anyone`,
    subject: { kind: 'service-principal', id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}` },
  };
  return { kind, finding, ...more };
}

function changesAnswer(changes: readonly FindingChange[], more: Partial<PostureComparison> = {}): Answer {
  const before = totals(daysBefore(AS_OF, 1), 2);
  return {
    kind: 'changes',
    changes: { before, after: totals(AS_OF, 3, 1), changes, notComparable: [], ...more },
    answeredAt: NOW,
  };
}

export const CHANGES = changesAnswer(
  [
    ...Array.from({ length: 9 }, (_, index) => change('appeared', index)),
    change('worse', 10, { was: 'low' }),
    change('different', 11),
    change('better', 12, { was: 'critical' }),
    change('went', 13, { doubt: 'the later look did not see everything' }),
  ],
  {
    asked: instant('2026-11-01T00:00:00Z'),
    notComparable: [
      { check: 'conditional-access', unknown: 'after' },
      { check: 'risky-admins', unknown: 'both' },
    ],
  },
);
export const CHANGES_NONE = changesAnswer([]);
export const CHANGES_HOSTILE = (names: readonly string[] = HOSTILE_NAMES): Answer =>
  changesAnswer(names.map((name, index) => change('appeared', index, {}, name)));
/** Nobody looked before, and the log knows of nothing. */
export const NO_EARLIER_LOOK_LOGGED: Answer = {
  kind: 'no-earlier-look',
  firstLook: AS_OF,
  logged: ['None of the changes that I read happened since 2026-07-14 00:00 UTC', 'Not seen: <at>everyone</at>'],
  answeredAt: NOW,
};
export const NO_EARLIER_LOOK: Answer = { kind: 'no-earlier-look', firstLook: AS_OF, answeredAt: NOW };
