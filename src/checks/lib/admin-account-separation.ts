import type { Evidence } from '../../core/finding.js';
import type { Instant } from '../../core/instant.js';
import type { JudgedAdmin, JudgedStates } from './judged-admin-report.js';
import type { PrivilegedPerson } from './privileged-people.js';
import { describeDailyUse, detectDailyUse } from './productivity-licence-detector.js';

/** How an account's separation is judged. */
export type AccountSeparation = 'synced' | 'daily' | 'not-readable' | 'apart';

/** The states of separation, worst first. */
export const SEPARATION_STATES = {
  synced: { label: 'synced from on-premises', tone: 'attention' },
  daily: { label: 'daily account', tone: 'warning' },
  'not-readable': { label: 'not readable', tone: 'neutral', unread: true },
  apart: { label: 'for administration only', tone: 'good' },
} as const satisfies JudgedStates<AccountSeparation>;

/** Judges whether an account serves administration only: cloud-only, without a mailbox or tools of daily work. */
export function judgeSeparation(person: PrivilegedPerson, now: Instant): JudgedAdmin<AccountSeparation> {
  const { account } = person;
  if (account === undefined) return { person, state: 'not-readable', words: 'the account could not be read' };
  const use = detectDailyUse(account.plans);
  const used = describeDailyUse(use);
  const ref = `/v1.0/users/${person.id}`;
  const plans: readonly Evidence[] =
    used === '' ? [] : [{ source: 'graph', ref, label: 'assigned plans', value: used, observedAt: now }];
  const fingerprint = [use.mailbox === 'no' ? '' : 'mailbox', ...use.services].join(' ').trim();
  if (account.syncedFromOnPremises) {
    const synced: Evidence = {
      source: 'graph',
      ref,
      label: 'onPremisesSyncEnabled',
      value: 'true',
      observedAt: now,
    };
    return {
      person,
      state: 'synced',
      words: `synced from on-premises${used === '' ? '' : `; ${used}`}`,
      wrong: {
        severity: 'high',
        confidence: 'high',
        says: `is synced from on-premises${used === '' ? '' : ` and has ${used}`}`,
        evidence: [synced, ...plans],
        fingerprint: `synced ${fingerprint}`.trim(),
      },
    };
  }
  const [first] = plans;
  if (first !== undefined) {
    return {
      person,
      state: 'daily',
      words: used,
      wrong: {
        severity: 'medium',
        confidence: use.mailbox === 'likely' && use.services.length === 0 ? 'medium' : 'high',
        says: `has ${used}`,
        evidence: [first],
        fingerprint,
      },
    };
  }
  // A guest works and reads mail in the home tenant.
  if (account.userType === 'Guest')
    return { person, state: 'not-readable', words: 'guest, whose mailbox is at home: ask there' };
  return { person, state: 'apart', words: 'no mailbox, no productivity licence' };
}
