import { defineCheck } from './model/check.js';
import { asking } from './risky-apps.asking.js';
import { formatCount, formatNoneOf } from '../core/plural-formatting.js';
import { PORTAL_PAGES } from '../m365/portal-links.js';
import { listExposedApps, DORMANT_DAYS, isDormantApp, type ExposedApp } from './lib/apps-with-permissions.js';
import { filterAskedApps, NO_APPS_GAP, explainNoSuchApp, noteOnlyTheseApps } from './lib/question-app-filter.js';
import {
  isHighPriority,
  type HeldPermission,
  type PermissionKind,
  type PermissionFilter,
} from './lib/held-app-permissions.js';
import {
  createAppFinding,
  createAppPicture,
  createAppRow,
  listUnknownPermissionGaps,
  compareWorstAppFirst,
  rateUnratedPermissions,
} from './lib/app-finding-and-row.js';
import { narrowByFilter, formatNothingLeftHeadline } from './lib/question-filter.js';
import { createPermissionMatcher, isKnownPermission } from './lib/question-permission-matcher.js';
import { formatList } from '../core/sentence-formatting.js';
import { omitUndefined } from '../core/omit-undefined.js';

const FILTERS: Readonly<Record<string, (app: ExposedApp) => boolean>> = {
  'not-microsoft': (one) => !one.microsoft,
  microsoft: (one) => one.microsoft,
  enabled: (one) => one.door !== 'shut',
  disabled: (one) => one.door === 'shut',
  critical: (one) => one.severity === 'critical',
};

function headline(risky: readonly ExposedApp[], examined: number, permission: string | undefined): string {
  const names = formatList(risky.map((one) => one.name));
  if (permission !== undefined) {
    return risky.length === 0
      ? `No app can do what ${permission} allows`
      : `${formatCount(risky.length, 'app')} can do what ${permission} allows: ${names}`;
  }
  const strong = risky.filter((one) => one.severity !== null);
  const unrated = risky.length - strong.length;
  const more = unrated === 0 ? '' : `; ${unrated} ${unrated === 1 ? 'holds' : 'hold'} permissions that are not rated`;
  if (strong.length === 0) return `${formatNoneOf(examined, 'app')} holds a high-priority permission${more}`;
  const critical = strong.filter((one) => one.severity === 'critical').length;
  const worst = critical === 0 ? '' : `, ${critical} of them critical`;
  return `${strong.length} of ${formatCount(examined, 'app')} ${strong.length === 1 ? 'holds' : 'hold'} high-priority permissions${worst}${more}`;
}

/** The app with the severity of its finding: that of strong permissions, else that of unrated ones. */
function withSeverity({ id, name, severity, ...app }: ExposedApp): Pick<ExposedApp, 'id' | 'name' | 'severity'> {
  return { id, name, severity: severity ?? rateUnratedPermissions(app) };
}

/** Unrated, and it writes, for the app itself or for everyone. */
function isUnratedWriting({ via, unratedWriting }: PermissionKind): boolean {
  return unratedWriting && via !== 'people';
}

/** The permissions this answer considers. */
function wantedFor(permission: string | undefined): PermissionFilter {
  const isAsked = permission === undefined ? () => false : createPermissionMatcher(permission);
  return (held) => isHighPriority(held) || held.unknown || isUnratedWriting(held) || isAsked(held);
}

function notesOf(
  apps: readonly ExposedApp[],
  risky: readonly ExposedApp[],
  now: Parameters<typeof isDormantApp>[1],
): readonly string[] {
  const microsoft = apps.filter((one) => one.microsoft && one.severity !== null);
  const forPeople = apps.filter((one) => one.severity === null && one.permissions.some((held) => isHighPriority(held)));
  const asleep = risky.filter((one) => isDormantApp(one, now));
  const unrated = new Set(apps.flatMap((one) => one.permissions.filter(isUnratedWriting).map((held) => held.value)));
  const notes: string[] = [];
  if (microsoft.length > 0) notes.push(`${formatCount(microsoft.length, 'app')} of Microsoft itself not counted.`);
  if (forPeople.length > 0)
    notes.push(
      `${formatCount(forPeople.length, 'app')} with such permissions for single people only: listed, not counted.`,
    );
  if (asleep.length > 0)
    notes.push(`No use for ${DORMANT_DAYS} days or more: ${formatList(asleep.map((one) => one.name))}.`);
  if (unrated.size > 0) notes.push(`On no list of ours, so not rated: ${formatList([...unrated].toSorted())}.`);
  return notes;
}

/** The permissions an app's row shows: those asked for, else the strong and the unnamed ones. */
function shownPermissions(one: ExposedApp, permission: string | undefined): readonly HeldPermission[] {
  if (permission !== undefined) return one.permissions.filter(createPermissionMatcher(permission));
  return one.permissions.filter((held) => isHighPriority(held) || held.unknown || isUnratedWriting(held));
}

export const check = defineCheck({
  id: 'risky-apps',
  title: 'High-priority app permissions',
  question: 'Which apps hold high-priority permissions?',
  asking,
  examinedNoun: 'apps',
  postureOrder: 200,
  period: 'ignored',
  needs: ['servicePrincipals', 'appRoleGrants', 'delegatedGrants'],
  wants: [
    'roleHoldings',
    'exchangeRoleGroupMembers',
    'exchangeAppAccess',
    'applications',
    'federatedCredentials',
    'servicePrincipalUse',
  ],
  why: 'An app works without a person, without MFA, and goes on working after every password was changed. That is why attackers make one, give it Exchange, and wait.',
  severity:
    'Permission by role by credential: a critical permission is critical; a high one is critical with a role like Exchange Administrator or in Exchange’s Organization Management. One less where the app is disabled or, being our own, has no valid credential. Medium for an unrated one that writes, low where it acts for whoever signs in.',
  licence: 'None. The last use of an app needs Entra ID P1.',
  blindSpots: [
    'Credentials of apps registered in other tenants are not visible here: such apps count as able to sign in.',
    'Who is in the group of an access policy or in a scope of Exchange is not judged: a policy is said and lowers nothing, a role for a part of the mailboxes is rated one lower.',
    'Permissions that are on no list of ours are not rated. Those that write to a service of Microsoft’s are a finding all the same, with low confidence.',
  ],
  falsePositives: [
    'Backup, migration and security products hold strong permissions by their nature; this bot’s own app is listed like any other.',
    'Exchange hybrid puts a certificate on Microsoft’s own Exchange app, which is then listed.',
  ],
  nextSteps: [
    {
      text: 'For each app: who owns it, and does it need this? Switch it off if nobody knows.',
      url: PORTAL_PAGES.enterpriseApps,
    },
    {
      text: 'Replace strong permissions by narrow ones (Sites.Selected, RBAC for Applications in Exchange).',
      url: 'https://learn.microsoft.com/exchange/permissions-exo/application-rbac',
    },
    { text: 'Take admin roles away from apps.', url: PORTAL_PAGES.roles },
  ],
  portalUrl: PORTAL_PAGES.enterpriseApps,
  judge: (facts, context) => {
    const { app: name, permission, filter } = context.parameters;
    const all = listExposedApps(facts, context, wantedFor(permission));
    const asked = filterAskedApps(all, name);
    const { items: narrowed, notes } = narrowByFilter(asked, filter, FILTERS);
    const apps =
      permission === undefined
        ? narrowed
        : narrowed.filter((one) => one.permissions.some(createPermissionMatcher(permission)));
    // Microsoft's own apps are judged only when asked for.
    const isRisky = (one: ExposedApp) => one.severity !== null || rateUnratedPermissions(one) !== null;
    const counts = (one: ExposedApp) =>
      isRisky(one) && (!one.microsoft || name !== undefined || filter === 'microsoft');
    const risky = apps.filter(counts).toSorted((a, b) => compareWorstAppFirst(withSeverity(a), withSeverity(b)));
    const others = apps
      .filter((one) => !counts(one) && !one.microsoft)
      .filter((one) => name !== undefined || shownPermissions(one, permission).length > 0)
      .toSorted(compareWorstAppFirst);
    const unheardOf = permission !== undefined && apps.length === 0 && !isKnownPermission(permission);
    const why =
      explainNoSuchApp(all, asked, name) ?? (unheardOf ? `no permission known here matches ${permission}` : undefined);
    return {
      examined: asked.length,
      findings: risky.flatMap((one) => createAppFinding(one, context.now) ?? []),
      gaps: all.length === 0 ? [NO_APPS_GAP] : listUnknownPermissionGaps(apps),
      ...omitUndefined({ notApplicable: why }),
      ...(permission === undefined ? {} : { question: `Which apps can do what ${permission} allows?` }),
      headline:
        formatNothingLeftHeadline('app', filter, narrowed) ??
        headline(permission === undefined ? risky : [...risky, ...others], narrowed.length, permission),
      notes: [...noteOnlyTheseApps(asked, name), ...notes, ...notesOf(apps, risky, context.now)],
      listing: {
        columns: ['App', 'May', 'Role', 'Last use'],
        rows: [...risky, ...others].map((one) => createAppRow(one, shownPermissions(one, permission), context.now)),
      },
      ...(risky.length === 0 ? {} : { picture: createAppPicture(risky.map(withSeverity)) }),
    };
  },
});
