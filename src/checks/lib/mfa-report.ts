import type { JudgeContext } from '../../core/check.js';
import type { Finding } from '../../core/finding.js';
import type { Gap } from '../../core/gap.js';
import { daysBetween } from '../../core/instant.js';
import { count } from '../../core/plural.js';
import { portalUrlOf } from '../../core/portal.js';
import type { ListRow, Picture } from '../../core/report.js';
import { bySeverity, type Severity } from '../../core/severity.js';
import type { Admin, MfaStanding } from './mfa-standing.js';
import { compareText, isSyncAccount, namedEmergencyAccount, rolesInWords } from './people.js';
import { listed } from './words.js';

/** The registration report follows a change within a day or so; older entries may be behind. */
export const REPORT_LAG_DAYS = 3;

/** One admin, judged: what `admins-without-mfa` says of a person is drawn from this. */
export interface Judged {
  readonly admin: Admin;
  readonly standing: MfaStanding;
  readonly severity: Severity | null;
}

export function toFinding({ admin, standing, severity }: Judged, context: JudgeContext): readonly Finding[] {
  const [holding] = admin.holdings;
  const { registration } = admin;
  if (severity === null || registration === undefined) return [];
  const stale =
    registration.lastUpdatedAt !== undefined && daysBetween(registration.lastUpdatedAt, context.now) > REPORT_LAG_DAYS;
  const emergency =
    admin.account !== undefined && namedEmergencyAccount(admin.account) ? ', an emergency account by its name,' : '';
  const roles = rolesInWords(admin.holdings);
  const lack = standing.state === 'none' ? 'has no second factor' : 'has a second factor that nothing enforces';
  return [
    {
      id: `admins-without-mfa:user:${admin.id}`,
      subject: { kind: 'user', id: admin.id, name: admin.name },
      severity,
      confidence: stale ? 'medium' : 'high',
      title: `${admin.name}${emergency} ${lack}: ${roles}`,
      evidence: [
        {
          source: 'graph',
          ref: registration.ref,
          label: 'registered methods',
          value: registration.methods.length === 0 ? 'none' : registration.methods.join(', '),
          observedAt: registration.lastUpdatedAt ?? context.now,
        },
        { source: 'graph', ref: holding.ref, label: 'roles', value: roles, observedAt: context.now },
        { source: 'graph', ref: registration.ref, label: 'verdict', value: standing.because, observedAt: context.now },
      ],
      fingerprint: [standing.state, ...admin.holdings.map((held) => held.roleTemplateId).toSorted()].join(' '),
    },
  ];
}

export function toRow({ admin, standing, severity }: Judged): ListRow {
  const methods = (admin.registration?.methods ?? []).filter((method) => method !== 'password' && method !== 'email');
  const shown =
    methods.length === 0 ? standing.because : `${methods.join(', ')}: ${STATES[standing.state].row(standing)}`;
  return {
    subject: { kind: 'user', id: admin.id, name: admin.name },
    severity,
    cells: [admin.name, rolesInWords(admin.holdings), shown],
    url: portalUrlOf({ kind: 'user', id: admin.id }),
  };
}

/** Worst first; what is not readable stands before what is well. */
const STATES = {
  none: { label: 'no second factor', tone: 'attention', order: 0, row: (s: MfaStanding) => s.because },
  'not-enforced': {
    label: 'registered, nothing enforces it',
    tone: 'warning',
    order: 1,
    row: (s: MfaStanding) => `not enforced (${s.because})`,
  },
  'not-readable': { label: 'not readable', tone: 'neutral', order: 2, row: (s: MfaStanding) => s.because },
  enforced: {
    label: 'registered and enforced',
    tone: 'good',
    order: 3,
    row: (s: MfaStanding) => `enforced ${s.because}`,
  },
} as const;

export function worstFirst(a: Judged, b: Judged): number {
  return (
    bySeverity(a.severity ?? 'info', b.severity ?? 'info') ||
    STATES[a.standing.state].order - STATES[b.standing.state].order ||
    compareText(a.admin.name, b.admin.name) ||
    compareText(a.admin.id, b.admin.id)
  );
}

export function headline(judged: readonly Judged[]): string {
  const none = judged.filter(({ standing }) => standing.state === 'none').length;
  const loose = judged.filter(({ standing }) => standing.state === 'not-enforced').length;
  const of = `of ${count(judged.length, 'admin')}`;
  if (none > 0) {
    const more = loose === 0 ? '' : `; ${loose} more ${loose === 1 ? 'has' : 'have'} one that nothing enforces`;
    return `${none} ${of} ${none === 1 ? 'has' : 'have'} no second factor${more}`;
  }
  if (loose > 0) return `${loose} ${of} ${loose === 1 ? 'has' : 'have'} a second factor that nothing enforces`;
  return judged.length === 1
    ? 'The one admin has MFA, enforced'
    : `All ${count(judged.length, 'admin')} have MFA, enforced`;
}

export function pictureOf(judged: readonly Judged[]): Picture {
  const slices = (['enforced', 'not-enforced', 'none', 'not-readable'] as const).map((state) => ({
    label: STATES[state].label,
    value: judged.filter(({ standing }) => standing.state === state).length,
    tone: STATES[state].tone,
  }));
  return { kind: 'donut', title: 'Admins by second factor', slices: slices.filter((slice) => slice.value > 0) };
}

/** One gap for each reason why somebody's standing is not known. */
export function gapsOf(judged: readonly Judged[]): readonly Gap[] {
  const byReason = new Map<string, number>();
  for (const { standing } of judged) {
    if (standing.state === 'not-readable') byReason.set(standing.because, (byReason.get(standing.because) ?? 0) + 1);
  }
  return [...byReason]
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([because, n]) => ({ reason: 'truncated', detail: `the MFA of ${count(n, 'admin')} (${because})` }));
}

export function notesOf(people: readonly Admin[], judged: readonly Judged[]): readonly string[] {
  const disabled = people.filter((admin) => admin.account?.accountEnabled === false);
  const sync = people.filter((admin) => isSyncAccount(admin.holdings));
  const notes: string[] = [];
  if (disabled.length > 0)
    notes.push(`${count(disabled.length, 'disabled account')} with a privileged role not counted.`);
  if (sync.length > 0)
    notes.push(
      `Set aside, as it cannot use MFA: ${listed(sync.map((admin) => admin.name))} (directory synchronisation).`,
    );
  if (judged.length > 0 && judged.every(({ admin }) => admin.registration?.source !== 'registration-report')) {
    notes.push('Methods were read from the accounts themselves, not from the registration report (Entra ID P1).');
  }
  return notes;
}
