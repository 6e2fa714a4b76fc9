import type { AdminAccount, RoleHolding } from '../../facts/fact-types.js';
import type { Finding } from '../../core/finding.js';
import type { Instant } from '../../core/instant.js';
import { formatCount } from '../../core/plural-formatting.js';
import { GLOBAL_ADMINISTRATOR } from '../../m365/directory-roles.js';
import { toHoldingEvidence } from './role-holding-evidence.js';
import { compareText } from './role-holder-traits.js';

/**
 * At least two, at most eight, recommended below five. Source: CISA SCuBA MS.AAD.7.1;
 * https://learn.microsoft.com/entra/identity/role-based-access-control/best-practices
 */
const FEWEST_GLOBAL_ADMINISTRATORS = 2;
/** Fewer Global Administrators than this are recommended. */
export const RECOMMENDED_GLOBAL_ADMINISTRATORS = 5;
/** More Global Administrators than this are too many. */
export const MAX_GLOBAL_ADMINISTRATORS = 8;

/** The number of Global Administrators and what limits its accuracy. */
export interface GlobalAdministrators {
  readonly holdings: readonly RoleHolding[];
  /** Distinct enabled people who are or can become Global Administrator. */
  readonly people: readonly string[];
  /** Holders that may be people: unknown principals, unread groups. */
  readonly unclear: number;
}

/** Counts Global Administrators. */
export function countGlobalAdministrators(
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

/** A finding when there are too many Global Administrators, or (by a complete list) too few. */
export function createGlobalAdministratorFinding(
  globals: GlobalAdministrators,
  complete: boolean,
  now: Instant,
): readonly Finding[] {
  const n = globals.people.length;
  const many = n > MAX_GLOBAL_ADMINISTRATORS;
  const few = complete && n + globals.unclear < FEWEST_GLOBAL_ADMINISTRATORS;
  const [first, ...rest] = globals.holdings.toSorted((a, b) => compareText(a.ref, b.ref));
  if (first === undefined || (!many && !few)) return [];
  return [
    {
      id: 'privileged-roles:tenant:tenant:global-administrators',
      subject: { kind: 'tenant', id: 'tenant', name: 'This tenant' },
      severity: 'medium',
      confidence: 'high',
      title: `${formatCount(n, 'person', 'people')} can be Global Administrator: ${many ? `more than ${MAX_GLOBAL_ADMINISTRATORS}` : `fewer than ${FEWEST_GLOBAL_ADMINISTRATORS}`}`,
      evidence: [toHoldingEvidence(first, now), ...rest.map((holding) => toHoldingEvidence(holding, now))],
      fingerprint: many ? 'too many' : 'too few',
    },
  ];
}
