import type { Credential } from '../../facts/fact-types.js';
import type { Gap } from '../../core/gap.js';
import type { Instant } from '../../core/instant.js';
import { isUnexpired } from '../../facts/lib/credential-validity.js';
import { formatCount } from '../../core/plural-formatting.js';
import type { QuestionParameters } from '../../core/question-parameter-types.js';
import { isBefore } from './question-unused-period.js';
import type { AppCredentials, CredentialFlag } from './credential-flags.js';

/** Selects credentials by a question's period: by start date, or by end date when the period lies ahead. */
export interface CredentialPeriod {
  readonly by: 'beginning' | 'end';
  /** "began before 2025-11-26". */
  readonly words: string;
  readonly holds: (credential: Credential) => boolean;
}

/**
 * Undefined when the question names no period, or a useless one: "expire within 60 days" is parsed as a past period, in
 * which nothing expires.
 */
export function readCredentialPeriod(
  { since, until, filter }: QuestionParameters,
  now: Instant,
): CredentialPeriod | undefined {
  const ahead = until !== undefined && isBefore(now, until);
  if (ahead && (since === undefined || filter === 'expiring')) {
    return {
      by: 'end',
      words: `end before ${until.slice(0, 10)}`,
      holds: ({ endsAt }) => endsAt !== undefined && isBefore(now, endsAt) && isBefore(endsAt, until),
    };
  }
  if ((since === undefined && until === undefined) || filter === 'expiring') return undefined;
  const words = [
    ...(since === undefined ? [] : [`since ${since.slice(0, 10)}`]),
    ...(until === undefined || ahead ? [] : [`before ${until.slice(0, 10)}`]),
  ];
  return {
    by: 'beginning',
    words: `began ${words.join(' and ')}`,
    holds: (credential) => isUnexpired(credential, now) && beganWithin(credential.startsAt, since, until),
  };
}

function beganWithin(at: Instant | undefined, since: Instant | undefined, until: Instant | undefined): boolean {
  if (at === undefined) return false;
  return (since === undefined || !isBefore(at, since)) && (until === undefined || isBefore(at, until));
}

/** The flags about credentials within the period, plus one that lists them; empty when there are none. */
export function filterFlagsWithin(
  app: AppCredentials,
  flags: readonly CredentialFlag[],
  period: CredentialPeriod,
): readonly CredentialFlag[] {
  const keys = app.credentials
    .filter(({ credential }) => period.holds(credential))
    .map(({ credential }) => credential.keyId);
  if (keys.length === 0) return [];
  const held = new Set(keys);
  const about = flags
    .filter(({ what }) => what !== 'ends-soon')
    .map((flag) => ({ ...flag, keys: flag.keys.filter((key) => held.has(key)) }))
    .filter((flag) => flag.keys.length > 0);
  const ends = keys.length === 1 ? period.words.replace(/^end /, 'ends ') : period.words;
  return [
    ...about,
    { what: 'in-period', severity: 'info', words: `${formatCount(keys.length, 'credential')} that ${ends}`, keys },
  ];
}

/** Notes on an answer about a period: what it includes and what it cannot. */
export function listPeriodNotes(apps: readonly AppCredentials[], { by, words }: CredentialPeriod): readonly string[] {
  const valid = by === 'beginning' ? ' and have not ended' : '';
  const federated = apps.some(({ trusts }) => trusts.length > 0);
  return [
    `Only credentials that ${words}${valid}.`,
    ...(federated ? ['Federated credentials carry no date: they are not among them.'] : []),
  ];
}

/** Gaps for undated credentials that may belong to the period. */
export function listUndatedGaps(
  apps: readonly AppCredentials[],
  { by }: CredentialPeriod,
  now: Instant,
): readonly Gap[] {
  if (by === 'end') return [];
  const undated = apps.flatMap(({ credentials }) =>
    credentials.filter(({ credential }) => credential.startsAt === undefined && isUnexpired(credential, now)),
  );
  if (undated.length === 0) return [];
  return [
    {
      reason: 'truncated',
      detail: `when ${formatCount(undated.length, 'credential')} began: Microsoft Graph gives no date`,
    },
  ];
}
