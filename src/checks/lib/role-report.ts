import type { AdminAccount, RoleHolding } from '../../core/facts.js';
import type { Evidence, Finding } from '../../core/finding.js';
import type { Instant } from '../../core/instant.js';
import { count } from '../../core/plural.js';
import { portalUrlOf } from '../../core/portal.js';
import type { ListRow } from '../../core/report.js';
import { GLOBAL_ADMINISTRATOR } from '../../core/roles.js';
import type { Subject } from '../../core/subject.js';
import { compareText, isEligible } from './people.js';
import type { Wrong } from './role-paths.js';

/**
 * At least two, at most eight, recommended below five. Source: CISA SCuBA MS.AAD.7.1;
 * https://learn.microsoft.com/entra/identity/role-based-access-control/best-practices
 */
export const FEWEST_GLOBAL_ADMINISTRATORS = 2;
export const RECOMMENDED_GLOBAL_ADMINISTRATORS = 5;
export const MOST_GLOBAL_ADMINISTRATORS = 8;

export interface GlobalAdministrators {
  readonly holdings: readonly RoleHolding[];
  /** Distinct people who are or can become Global Administrator, disabled accounts left out. */
  readonly people: readonly string[];
  /** Holders that are no readable person: unknown principals, groups not followed. They may be people. */
  readonly unclear: number;
}

export function globalAdministrators(
  holdings: readonly RoleHolding[],
  accountOf: ReadonlyMap<string, AdminAccount>,
): GlobalAdministrators {
  const held = holdings.filter((holding) => holding.roleTemplateId === GLOBAL_ADMINISTRATOR);
  const people = held.filter(
    ({ principal }) => principal.kind === 'user' && accountOf.get(principal.id)?.accountEnabled !== false,
  );
  const unclear = held.filter(({ principal }) => principal.kind === 'unknown' || principal.kind === 'group');
  return { holdings: held, people: [...new Set(people.map(({ principal }) => principal.id))], unclear: unclear.length };
}

/** A finding on the tenant when there are too many, or (by a complete list) too few. */
export function globalAdministratorCountFinding(
  globals: GlobalAdministrators,
  complete: boolean,
  now: Instant,
): Finding | undefined {
  const n = globals.people.length;
  const many = n > MOST_GLOBAL_ADMINISTRATORS;
  const few = complete && n + globals.unclear < FEWEST_GLOBAL_ADMINISTRATORS;
  const [first, ...rest] = globals.holdings.toSorted((a, b) => compareText(a.ref, b.ref));
  if (first === undefined || (!many && !few)) return undefined;
  return {
    id: 'privileged-roles:tenant:tenant:global-administrators',
    subject: { kind: 'tenant', id: 'tenant', name: 'This tenant' },
    severity: 'medium',
    confidence: 'high',
    title: `${count(n, 'person', 'people')} can be Global Administrator: ${many ? `more than ${MOST_GLOBAL_ADMINISTRATORS}` : `fewer than ${FEWEST_GLOBAL_ADMINISTRATORS}`}`,
    evidence: [evidenceOf(first, now), ...rest.map((holding) => evidenceOf(holding, now))],
    fingerprint: many ? 'too many' : 'too few',
  };
}

/** One finding for a principal and all that is wrong with its roles. */
export function principalFinding(
  holdings: readonly RoleHolding[],
  judge: (holding: RoleHolding) => readonly Wrong[],
  now: Instant,
): Finding | undefined {
  const wrong = holdings
    .map((holding) => ({ holding, wrongs: judge(holding) }))
    .filter(({ wrongs }) => wrongs.length > 0)
    .toSorted((a, b) => compareText(a.holding.ref, b.holding.ref));
  const [first, ...rest] = wrong;
  if (first === undefined) return undefined;
  const subject = subjectOf(first.holding);
  const words = wrong.map(
    ({ holding, wrongs }) => `${holding.roleName} (${wrongs.map((one) => one.words).join('; ')})`,
  );
  return {
    id: `privileged-roles:${subject.kind}:${subject.id}`,
    subject,
    severity: 'medium',
    confidence: 'high',
    title: `${subject.name}: ${[...new Set(words)].join(', ')}`,
    evidence: [evidenceOf(first.holding, now), ...rest.map(({ holding }) => evidenceOf(holding, now))],
    fingerprint: wrong
      .flatMap(({ holding, wrongs }) => wrongs.map((one) => `${holding.roleTemplateId}=${one.what}`))
      .toSorted()
      .join(' '),
  };
}

/** One holding as a person reads it; with a severity when something is wrong with it. */
export function holdingRow(holding: RoleHolding, wrongs: readonly Wrong[]): ListRow {
  const subject = subjectOf(holding);
  const how = isEligible(holding) ? 'eligible' : HOW[holding.how];
  const words = wrongs.map((one) => one.words).join('; ');
  return {
    subject,
    severity: wrongs.length > 0 ? 'medium' : null,
    cells: [
      holding.roleName,
      `${subject.name}${KINDS[holding.principal.kind]}`,
      words === '' ? how : `${how}: ${words}`,
      holding.through?.groupName ?? 'directly',
      holding.scope.kind === 'tenant' ? 'whole tenant' : `${holding.scope.kind.replace('-', ' ')} ${holding.scope.id}`,
    ],
    url: portalUrlOf(subject),
  };
}

const HOW = {
  permanent: 'standing',
  'time-bound': 'standing, with an end',
  activated: 'activated now',
  eligible: 'eligible',
};
const KINDS = { user: '', 'service-principal': ' (app)', group: ' (group)', unknown: ' (unknown)' };

/** There is no kind for what is not known: most are people (deleted, or a partner's), and shown as such. */
function subjectOf({ principal }: RoleHolding): Subject {
  const name = principal.displayName === '' ? principal.id : principal.displayName;
  return { kind: principal.kind === 'unknown' ? 'user' : principal.kind, id: principal.id, name };
}

function evidenceOf(holding: RoleHolding, now: Instant): Evidence {
  const through = holding.through === undefined ? '' : ` through ${holding.through.groupName}`;
  return {
    source: 'graph',
    ref: holding.ref,
    label: holding.roleName,
    value: `${HOW[holding.how]}${through}`,
    observedAt: now,
  };
}
