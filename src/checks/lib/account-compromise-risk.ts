import type { AccountTakeoverSign, AdminRisk, RiskyUser } from '../../facts/fact-types.js';
import type { Evidence } from '../../core/finding.js';
import type { Instant } from '../../core/instant.js';
import type { Confidence } from '../../core/severity.js';
import type { JudgedAdmin, JudgedStates } from './judged-admin-report.js';
import type { PrivilegedPerson } from './privileged-people.js';
import { compareText } from './role-holder-traits.js';
import { formatUtcMinute } from '../../core/sentence-formatting.js';

/** How one admin account is judged. */
export type AccountRisk = 'compromised' | 'at-risk' | 'signs' | 'not-readable' | 'nothing';

/** The states of account risk, worst first. */
export const ACCOUNT_RISK_STATES = {
  compromised: { label: 'confirmed compromised', tone: 'attention' },
  'at-risk': { label: 'at risk', tone: 'attention' },
  signs: { label: 'signs in the audit log', tone: 'warning' },
  'not-readable': { label: 'not readable', tone: 'neutral', unread: true },
  nothing: { label: 'nothing seen', tone: 'good' },
} as const satisfies JudgedStates<AccountRisk>;

/** The account data the judgement needs, whatever the role. */
type Someone = Pick<PrivilegedPerson, 'id' | 'account'>;

/** A factor registered this soon after a reset or removal counts as its consequence. */
const SOON_MS = 24 * 3_600_000;

/** Judges the risk of one account. */
export function judgeAccountRisk<P extends Someone>(
  person: P,
  risk: AdminRisk,
  now: Instant,
): JudgedAdmin<AccountRisk, P> {
  if (person.account === undefined) return { person, state: 'not-readable', words: 'the account could not be read' };
  const found =
    risk.source === 'identity-protection' ? byMicrosoft(person, risk.users, now) : bySigns(person, risk.signs);
  if (found !== undefined) return found;
  // Passwords, methods and risk of a guest are managed in the home tenant.
  if (person.account.userType === 'Guest')
    return { person, state: 'not-readable', words: 'guest, whose risk is known at home: ask there' };
  return { person, state: 'nothing', words: 'nothing seen' };
}

function byMicrosoft<P extends Someone>(
  person: P,
  users: readonly RiskyUser[],
  now: Instant,
): JudgedAdmin<AccountRisk, P> | undefined {
  const user = users.find(({ userId }) => userId === person.id);
  if (user === undefined) return undefined;
  const confirmed = user.state === 'confirmed-compromised';
  const level = confirmed || !LEVELS.has(user.level) ? '' : ` (${user.level})`;
  const since = user.changedAt === undefined ? '' : ` since ${formatUtcMinute(user.changedAt)}`;
  const says = `${confirmed ? 'confirmed compromised' : `at risk${level}`}${since}`;
  return {
    person,
    state: confirmed ? 'compromised' : 'at-risk',
    words: says,
    wrong: {
      severity: 'critical',
      confidence: confirmed ? 'high' : (CONFIDENCE[user.level] ?? 'medium'),
      says: `is ${says}`,
      evidence: [
        {
          source: 'graph',
          ref: user.ref,
          label: 'risk by Entra ID Protection',
          value: `${user.state}, level ${user.level === '' ? 'unknown' : user.level}`,
          observedAt: user.changedAt ?? now,
        },
      ],
      fingerprint: `${user.state} ${user.level}`,
    },
  };
}

const LEVELS = new Set(['low', 'medium', 'high']);
/** The level is Microsoft's confidence that the account is compromised. */
const CONFIDENCE: Readonly<Record<string, Confidence>> = { high: 'high', medium: 'medium', low: 'low' };

function bySigns<P extends Someone>(
  person: P,
  all: readonly AccountTakeoverSign[],
): JudgedAdmin<AccountRisk, P> | undefined {
  const signs = all
    .filter(({ userId }) => userId === person.id)
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at) || compareText(a.ref, b.ref));
  const [first, ...rest] = signs;
  if (first === undefined) return undefined;
  const takeover = isTakeover(signs);
  const words = signs.map(inWords);
  return {
    person,
    state: 'signs',
    words: words.join('; '),
    wrong: {
      severity: 'critical',
      confidence: takeover ? 'high' : signs.some(byAnotherOrRemoved) ? 'medium' : 'low',
      says: `shows ${signs.length === 1 ? 'a sign' : 'signs'} of another’s hand: ${words.join('; ')}`,
      evidence: [evidenceOf(first), ...rest.map(evidenceOf)],
      fingerprint: signs
        .map(({ ref }) => ref)
        .toSorted()
        .join(' '),
    },
  };
}

/** Finds a reset or removal followed soon by a newly registered factor. Signs are sorted oldest first; one pass. */
function isTakeover(signs: readonly AccountTakeoverSign[]): boolean {
  const opened = signs.filter(byAnotherOrRemoved).map(({ at }) => Date.parse(at));
  const registered = signs.filter(({ kind }) => kind === 'factor-registered').map(({ at }) => Date.parse(at));
  let openedBefore = 0;
  return registered.some((atMs) => {
    while ((opened[openedBefore] ?? Infinity) < atMs) openedBefore += 1;
    // The last earlier one is the nearest.
    const openedMs = opened[openedBefore - 1];
    return openedMs !== undefined && atMs - openedMs <= SOON_MS;
  });
}

function byAnotherOrRemoved({ kind, by }: AccountTakeoverSign): boolean {
  return by === 'another' || kind === 'factor-removed';
}

const DONE: Readonly<Record<AccountTakeoverSign['kind'], string>> = {
  'password-reset': 'password reset',
  'factor-removed': 'second factor removed',
  'factor-registered': 'second factor registered',
  'factor-changed': 'second factor changed',
};

function inWords({ kind, by, actorName, at }: AccountTakeoverSign): string {
  const who = by === 'self' ? '' : ` by ${actorName === '' ? 'another' : actorName}`;
  return `${DONE[kind]}${who} ${formatUtcMinute(at)}`;
}

function evidenceOf(sign: AccountTakeoverSign): Evidence {
  return {
    source: 'graph',
    ref: `/v1.0/auditLogs/directoryAudits/${sign.ref}`,
    label: sign.activity,
    value: `by ${sign.by === 'self' ? 'the account itself' : sign.actorName === '' ? 'another' : sign.actorName}`,
    observedAt: sign.at,
  };
}
