import type { AdminAccount, RoleHolding, RoleHoldings } from '../../facts/fact-types.js';
import type { Finding } from '../../core/finding.js';
import { groupBy } from '../../core/group-by.js';
import type { Instant } from '../../core/instant.js';
import { formatCount } from '../../core/plural-formatting.js';
import { buildPortalUrl } from '../../m365/portal-links.js';
import type { Listing, ListingRow } from '../../core/report-listing.js';
import { buildRoleKey, describeRole, explainRolePower } from '../../facts/lib/role-wording.js';
import type { Subject } from '../../core/subject.js';
import { formatList } from '../../core/sentence-formatting.js';
import {
  MAX_GLOBAL_ADMINISTRATORS,
  RECOMMENDED_GLOBAL_ADMINISTRATORS,
  type GlobalAdministrators,
} from './global-administrator-count.js';
import { HOLDING_WORDS, toHoldingEvidence } from './role-holding-evidence.js';
import { compareText, hasCriticalRole, isEligible, noteLikelyEmergencyAccounts } from './role-holder-traits.js';
import type { HoldingProblem } from './role-holding-problems.js';

/** A finding for each holder with something wrong, by name. */
export function createPrincipalFindings(
  holdings: readonly RoleHolding[],
  judge: (holding: RoleHolding) => readonly HoldingProblem[],
  now: Instant,
): readonly Finding[] {
  return [...groupBy(holdings, (held) => held.principal.id).values()]
    .flatMap((held) => principalFinding(held, judge, now) ?? [])
    .toSorted((a, b) => compareText(a.subject.name, b.subject.name) || compareText(a.id, b.id));
}

/** Every holding, those with something wrong first. */
export function createHoldingListing(
  holdings: readonly RoleHolding[],
  judge: (holding: RoleHolding) => readonly HoldingProblem[],
): Listing {
  const rows = holdings
    .map((held) => ({ row: holdingRow(held, judge(held)), ref: held.ref }))
    .toSorted(
      (a, b) =>
        Number(a.row.severity === null) - Number(b.row.severity === null) ||
        compareText(a.row.cells.join('\n'), b.row.cells.join('\n')) ||
        compareText(a.ref, b.ref),
    )
    .map(({ row }) => row);
  return { columns: ['Role', 'Holder', 'How', 'Through', 'Scope'], rows };
}

/** Notes for the reader. `globals` only where the answer is about Global Administrators too. */
export function createRoleNotes(
  shown: readonly RoleHolding[],
  known: {
    readonly pim: RoleHoldings['pim'];
    readonly accountOf: ReadonlyMap<string, AdminAccount>;
    readonly emergency: readonly AdminAccount[];
    readonly globals: GlobalAdministrators | undefined;
  },
): readonly string[] {
  const ids = new Set(shown.map((held) => held.principal.id));
  const named = known.emergency.filter((one) => ids.has(one.id)).map((one) => one.displayName);
  const disabled = [...ids].filter((id) => known.accountOf.get(id)?.accountEnabled === false).length;
  const crowd = known.globals?.people.length ?? 0;
  const notes: string[] = [];
  if (known.pim === 'not-licensed') notes.push('PIM is not licensed: every assignment is standing.');
  if (crowd >= RECOMMENDED_GLOBAL_ADMINISTRATORS && crowd <= MAX_GLOBAL_ADMINISTRATORS) {
    notes.push(
      `${crowd} people can be Global Administrator; Microsoft recommends fewer than ${RECOMMENDED_GLOBAL_ADMINISTRATORS}.`,
    );
  }
  if (named.length > 0) notes.push(`Emergency accounts, not counted as wrong: ${formatList(named)}.`);
  notes.push(...noteLikelyEmergencyAccounts([...ids].flatMap((id) => known.accountOf.get(id) ?? [])));
  const apps = shown.filter((held) => held.principal.kind === 'service-principal' && hasCriticalRole([held]));
  if (apps.length > 0) {
    const names = [...new Set(apps.map((held) => held.principal.displayName))].toSorted(compareText);
    notes.push(`Apps with a critical role, which work without MFA: ${formatList(names)}.`);
  }
  if (disabled > 0)
    notes.push(`${formatCount(disabled, 'disabled account')} still ${disabled === 1 ? 'holds' : 'hold'} a role.`);
  return notes;
}

/** "9 holders of 5 privileged roles: 7 standing, 2 eligible; 3 Global Administrators". */
export function formatRoleHeadline(
  shown: readonly RoleHolding[],
  anyRole: boolean,
  globals: number | undefined,
): string {
  const holders = new Set(shown.map((held) => held.principal.id)).size;
  const roles = new Set(shown.map((held) => held.roleTemplateId)).size;
  const eligible = shown.filter(isEligible).length;
  const now = (how: RoleHolding['how']) => shown.filter((held) => held.how === how && !isEligible(held)).length;
  const active = now('activated');
  const unknown = now('unknown');
  const how = [
    `${shown.length - eligible - active - unknown} standing`,
    `${eligible} eligible`,
    ...(active > 0 ? [`${active} activated now`] : []),
    ...(unknown > 0 ? [`${unknown} active for how long is not known`] : []),
  ];
  const end = globals === undefined ? '' : `; ${formatCount(globals, 'Global Administrator')}`;
  return `${formatCount(holders, 'holder')} of ${formatCount(roles, anyRole ? 'role' : 'privileged role')}: ${how.join(', ')}${end}`;
}

/** One finding for a principal and all problems of its roles. */
function principalFinding(
  holdings: readonly RoleHolding[],
  judge: (holding: RoleHolding) => readonly HoldingProblem[],
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
    ({ holding, wrongs }) =>
      `${holding.roleName} (${[...explainRolePower(holding), ...wrongs.map((one) => one.words)].join('; ')})`,
  );
  return {
    id: `privileged-roles:${subject.kind}:${subject.id}`,
    subject,
    severity: 'medium',
    confidence: 'high',
    title: `${subject.name}: ${[...new Set(words)].join(', ')}`,
    evidence: [toHoldingEvidence(first.holding, now), ...rest.map(({ holding }) => toHoldingEvidence(holding, now))],
    fingerprint: wrong
      .flatMap(({ holding, wrongs }) => wrongs.map((one) => `${buildRoleKey(holding)}=${one.what}`))
      .toSorted()
      .join(' '),
  };
}

/** The row of a holding; with a severity when it has a problem. */
function holdingRow(holding: RoleHolding, wrongs: readonly HoldingProblem[]): ListingRow {
  const subject = subjectOf(holding);
  const how = isEligible(holding) ? 'eligible' : HOLDING_WORDS[holding.how];
  const words = wrongs.map((one) => one.words).join('; ');
  return {
    subject,
    severity: wrongs.length > 0 ? 'medium' : null,
    cells: [
      describeRole(holding),
      `${subject.name}${KINDS[holding.principal.kind]}`,
      words === '' ? how : `${how}: ${words}`,
      holding.through?.groupName ?? 'directly',
      holding.scope.kind === 'tenant' ? 'whole tenant' : `${holding.scope.kind.replace('-', ' ')} ${holding.scope.id}`,
    ],
    url: buildPortalUrl(subject),
  };
}

const KINDS = { user: '', 'service-principal': ' (app)', group: ' (group)', unknown: ' (unknown)' };

/** Unknown principals have no subject kind: most are people (deleted, or a partner's) and are shown as such. */
function subjectOf({ principal }: RoleHolding): Subject {
  const name = principal.displayName === '' ? principal.id : principal.displayName;
  return { kind: principal.kind === 'unknown' ? 'user' : principal.kind, id: principal.id, name };
}
