import { daysBetween, type Instant } from '../../core/instant.js';
import { formatCount } from '../../core/plural-formatting.js';
import type { Severity } from '../../core/severity.js';
import { formatHeadlineByTier, formatShare, type JudgedAdmin, type JudgedStates } from './judged-admin-report.js';
import type { AdminWithSignIn, AdminMfaState } from './admin-mfa-state.js';

/** The registration report lags a change by about a day; entries older than this may be outdated. */
export const REPORT_LAG_DAYS = 3;

/** Worst first; unreadable before good. */
export const MFA_STATES = {
  none: { label: 'no second factor', tone: 'attention' },
  'not-enforced': { label: 'registered, nothing enforces it', tone: 'warning' },
  'not-readable': { label: 'not readable', tone: 'neutral', unread: true },
  enforced: { label: 'registered and enforced', tone: 'good' },
} as const satisfies JudgedStates<AdminMfaState['state']>;

/** Judges one admin for `admins-without-mfa`. */
export function judgeAdminMfa(
  admin: AdminWithSignIn,
  { state, because }: AdminMfaState,
  severity: Severity | null,
  now: Instant,
): JudgedAdmin<AdminMfaState['state']> {
  const { registration } = admin;
  const methods = (registration?.methods ?? []).filter((method) => method !== 'password' && method !== 'email');
  const shown =
    state === 'enforced' ? `enforced ${because}` : state === 'not-enforced' ? `not enforced (${because})` : because;
  const words = methods.length === 0 ? because : `${methods.join(', ')}: ${shown}`;
  if (severity === null || registration === undefined) return { person: admin, state, words, reason: because };
  const { lastUpdatedAt, ref } = registration;
  const stale = lastUpdatedAt !== undefined && daysBetween(lastUpdatedAt, now) > REPORT_LAG_DAYS;
  const value = registration.methods.length === 0 ? 'none' : registration.methods.join(', ');
  return {
    person: admin,
    state,
    words,
    wrong: {
      severity,
      confidence: stale ? 'medium' : 'high',
      says: sayMissing(state, registration.secondFactor),
      evidence: [
        { source: 'graph', ref, label: 'registered methods', value, observedAt: lastUpdatedAt ?? now },
        { source: 'graph', ref, label: 'verdict', value: because, observedAt: now },
      ],
      fingerprint: state,
    },
  };
}

function sayMissing(state: AdminMfaState['state'], registered: boolean): string {
  if (state !== 'none') return 'has a second factor that nothing enforces';
  return registered ? 'has no second factor that may be used' : 'has no second factor';
}

/** The headline of `admins-without-mfa`. */
export function formatMfaHeadline(judged: readonly JudgedAdmin<AdminMfaState['state']>[]): string {
  return formatHeadlineByTier(judged, (group, noun) => {
    const none = group.filter(({ state }) => state === 'none').length;
    const loose = group.filter(({ state }) => state === 'not-enforced').length;
    if (none > 0) {
      const more = loose === 0 ? '' : `; ${loose} more ${loose === 1 ? 'has' : 'have'} one that nothing enforces`;
      return `${formatShare(none, group.length, noun)} ${none === 1 ? 'has' : 'have'} no second factor${more}`;
    }
    if (loose > 0)
      return `${formatShare(loose, group.length, noun)} ${loose === 1 ? 'has' : 'have'} a second factor that nothing enforces`;
    return group.length === 1
      ? `The one ${noun.one} has MFA, enforced`
      : `All ${formatCount(group.length, noun.one, noun.many)} have MFA, enforced`;
  });
}
