import type { AdminAccount } from '../../core/facts.js';
import type { AdminSignIn } from '../../core/facts-admins.js';
import { daysBefore, daysBetween, type Instant } from '../../core/instant.js';
import { count } from '../../core/plural.js';
import type { JudgedAdmin, States } from './admin-report.js';
import type { PrivilegedPerson } from './admins.js';
import { isBefore } from './asked-period.js';
import { whenInWords } from '../../core/words.js';

/** An account unused for so long is unused. */
export const IDLE_DAYS = 90;
/** So new an account need not have been used yet. */
const NEW_DAYS = 30;

export type Idleness = 'never' | 'idle' | 'not-readable' | 'emergency' | 'new' | 'used';

const LABELS = {
  never: { label: 'never signed in', tone: 'attention' },
  idle: { label: `not for ${IDLE_DAYS} days`, tone: 'warning' },
  'not-readable': { label: 'not readable', tone: 'neutral', unread: true },
  emergency: { label: 'emergency account, unused', tone: 'neutral' },
  new: { label: 'new, not used yet', tone: 'neutral' },
  used: { label: 'in use', tone: 'good' },
} as const satisfies States<Idleness>;

/** `asked`: since when the question wants no sign-in, in words. */
export function idlenessStates(asked: string | undefined): States<Idleness> {
  return asked === undefined ? LABELS : { ...LABELS, idle: { ...LABELS.idle, label: `not ${asked}` } };
}

/** By what an account is judged. */
export interface IdleMeasure {
  readonly now: Instant;
  readonly emergency: boolean;
  /** Since when the question wants no sign-in; {@link IDLE_DAYS} where it names no time. */
  readonly asked: Instant | undefined;
}

/** When an account was used last, and whether it is known that the sign-in succeeded. */
export interface LastUse {
  readonly at: Instant;
  readonly succeeded: boolean;
}

/**
 * The last sign-in that succeeded, else the last attempt of either kind: attempts that failed count among those, so a guessed
 * password makes an unused account look used.
 */
export function lastUseOf({ successfulAt, interactiveAt, nonInteractiveAt }: AdminSignIn): LastUse | undefined {
  if (successfulAt !== undefined) return { at: successfulAt, succeeded: true };
  const attempts = [interactiveAt, nonInteractiveAt].filter((at) => at !== undefined);
  const last = attempts.toSorted((a, b) => Date.parse(a) - Date.parse(b)).at(-1);
  return last === undefined ? undefined : { at: last, succeeded: false };
}

export function idlenessOf(
  person: PrivilegedPerson,
  signIn: AdminSignIn | undefined,
  { now, emergency, asked }: IdleMeasure,
): JudgedAdmin<Idleness> {
  const { account } = person;
  if (account === undefined) return { person, state: 'not-readable', words: 'the account could not be read' };
  if (signIn === undefined) return { person, state: 'not-readable', words: 'the sign-in could not be read' };
  const last = lastUseOf(signIn);
  if (last !== undefined && isBefore(asked ?? daysBefore(now, IDLE_DAYS), last.at)) {
    return { person, state: 'used', words: `${last.succeeded ? '' : 'last attempt '}${whenInWords(last.at)}` };
  }
  const since = last === undefined ? 'never' : `${whenInWords(last.at)}, ${count(daysOf(last.at, now), 'day')} ago`;
  if (emergency) return { person, state: 'emergency', words: `${since}; kept for emergencies` };
  if (last === undefined && isNew(account, now)) return { person, state: 'new', words: 'never; made lately' };
  const attempt = attemptAfter(signIn, last);
  return {
    person,
    state: last === undefined ? 'never' : 'idle',
    words: attempt === undefined ? since : `${since}; tried ${whenInWords(attempt)}`,
    wrong: {
      severity: isUsuallyIdle(last, now) ? 'medium' : 'info',
      confidence: 'high',
      says: last === undefined ? 'has never signed in' : `has not signed in for ${count(daysOf(last.at, now), 'day')}`,
      evidence: [
        { source: 'graph', ref: signIn.ref, label: 'last sign-in', value: last?.at ?? 'never', observedAt: now },
        ...(attempt === undefined
          ? []
          : [{ source: 'graph', ref: signIn.ref, label: 'last attempt', value: attempt, observedAt: now } as const]),
      ],
      fingerprint: last?.at ?? 'never',
    },
  };
}

/** Whether the check's own measure calls it idle as well: for a week without a sign-in alone an account is no risk. */
function isUsuallyIdle(last: LastUse | undefined, now: Instant): boolean {
  return last === undefined || daysBetween(last.at, now) >= IDLE_DAYS;
}

/** An attempt since the last success: it failed, and somebody knows the name of an account that nobody uses. */
function attemptAfter(
  { interactiveAt, nonInteractiveAt }: AdminSignIn,
  last: LastUse | undefined,
): Instant | undefined {
  if (last?.succeeded !== true) return undefined;
  const later = [interactiveAt, nonInteractiveAt].filter((at) => at !== undefined && daysBetween(last.at, at) > 0);
  return later.toSorted().at(-1);
}

function daysOf(at: Instant, now: Instant): number {
  return Math.floor(daysBetween(at, now));
}

/** Without a date an account is older than Entra ID keeps it. */
function isNew({ createdAt }: AdminAccount, now: Instant): boolean {
  return createdAt !== undefined && daysBetween(createdAt, now) < NEW_DAYS;
}
