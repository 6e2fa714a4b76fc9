import type { AdminAccount } from '../../facts/fact-types.js';
import type { AdminSignIn } from '../../facts/fact-types.js';
import { daysBefore, daysBetween, type Instant } from '../../core/instant.js';
import { formatCount } from '../../core/plural-formatting.js';
import type { JudgedAdmin, JudgedStates } from './judged-admin-report.js';
import { isLesserAdmin, type PrivilegedPerson } from './privileged-people.js';
import { isBefore } from './question-unused-period.js';
import { formatUtcMinute } from '../../core/sentence-formatting.js';

/** An account not used for this many days is idle. */
export const IDLE_DAYS = 90;
/** An account this new may not have been used yet. */
const NEW_DAYS = 30;

/** How an account's use is judged. */
export type Idleness = 'never' | 'idle' | 'not-readable' | 'emergency' | 'new' | 'used';

const LABELS = {
  never: { label: 'never signed in', tone: 'attention' },
  idle: { label: `not for ${IDLE_DAYS} days`, tone: 'warning' },
  'not-readable': { label: 'not readable', tone: 'neutral', unread: true },
  emergency: { label: 'emergency account, unused', tone: 'neutral' },
  new: { label: 'new, not used yet', tone: 'neutral' },
  used: { label: 'in use', tone: 'good' },
} as const satisfies JudgedStates<Idleness>;

/** Creates the states; `asked` describes the question's period without sign-in. */
export function createIdlenessStates(asked: string | undefined): JudgedStates<Idleness> {
  return asked === undefined ? LABELS : { ...LABELS, idle: { ...LABELS.idle, label: `not ${asked}` } };
}

/** The measure of idleness. */
export interface IdleMeasure {
  readonly now: Instant;
  readonly emergency: boolean;
  /** Start of the period without sign-in; {@link IDLE_DAYS} when the question names none. */
  readonly asked: Instant | undefined;
}

/** When an account was last used, and whether that sign-in is known to have succeeded. */
export interface LastUse {
  readonly at: Instant;
  readonly succeeded: boolean;
}

/**
 * The last sign-in that succeeded, else the last attempt of either kind: attempts include failures, so password
 * guessing makes an unused account look used.
 */
export function findLastUse({ successfulAt, interactiveAt, nonInteractiveAt }: AdminSignIn): LastUse | undefined {
  if (successfulAt !== undefined) return { at: successfulAt, succeeded: true };
  const attempts = [interactiveAt, nonInteractiveAt].filter((at) => at !== undefined);
  const last = attempts.toSorted((a, b) => Date.parse(a) - Date.parse(b)).at(-1);
  return last === undefined ? undefined : { at: last, succeeded: false };
}

/** Judges whether one account is idle. */
export function judgeIdleness(
  person: PrivilegedPerson,
  signIn: AdminSignIn | undefined,
  { now, emergency, asked }: IdleMeasure,
): JudgedAdmin<Idleness> {
  const { account } = person;
  if (account === undefined) return { person, state: 'not-readable', words: 'the account could not be read' };
  if (signIn === undefined) return { person, state: 'not-readable', words: 'the sign-in could not be read' };
  const last = findLastUse(signIn);
  if (last !== undefined && isBefore(asked ?? daysBefore(now, IDLE_DAYS), last.at)) {
    return { person, state: 'used', words: `${last.succeeded ? '' : 'last attempt '}${formatUtcMinute(last.at)}` };
  }
  const since =
    last === undefined ? 'never' : `${formatUtcMinute(last.at)}, ${formatCount(daysOf(last.at, now), 'day')} ago`;
  if (emergency) return { person, state: 'emergency', words: `${since}; kept for emergencies` };
  if (last === undefined && isNew(account, now)) return { person, state: 'new', words: 'never; made lately' };
  const attempt = attemptAfter(signIn, last);
  return {
    person,
    state: last === undefined ? 'never' : 'idle',
    words: attempt === undefined ? since : `${since}; tried ${formatUtcMinute(attempt)}`,
    wrong: {
      severity: !isUsuallyIdle(last, now) ? 'info' : isLesserAdmin(person) ? 'low' : 'medium',
      confidence: 'high',
      says:
        last === undefined
          ? 'has never signed in'
          : `has not signed in for ${formatCount(daysOf(last.at, now), 'day')}`,
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

/** Whether the default measure calls it idle too: one week without a sign-in is no risk. */
function isUsuallyIdle(last: LastUse | undefined, now: Instant): boolean {
  return last === undefined || daysBetween(last.at, now) >= IDLE_DAYS;
}

/** A failed attempt since the last success: someone knows the name of an unused account. */
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
/** Whether an account was made so lately that it may not have been used yet. */
export function isNew({ createdAt }: Pick<AdminAccount, 'createdAt'>, now: Instant): boolean {
  return createdAt !== undefined && daysBetween(createdAt, now) < NEW_DAYS;
}
