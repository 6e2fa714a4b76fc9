import type { Evidence, Finding } from '../../core/finding.js';
import type { Gap } from '../../core/gap.js';
import { groupBy } from '../../core/group-by.js';
import { daysBetween, type Instant } from '../../core/instant.js';
import { formatCount } from '../../core/plural-formatting.js';
import { buildPortalUrl } from '../../m365/portal-links.js';
import type { ReportChart } from '../../core/report-chart.js';
import type { ListingRow } from '../../core/report-listing.js';
import { buildRoleKey, describeRole } from '../../facts/lib/role-wording.js';
import { compareSeverity, lowerSeverity, SEVERITIES, type Severity } from '../../core/severity.js';
import { formatList } from '../../core/sentence-formatting.js';
import { isDormantApp, type ExposedApp } from './apps-with-permissions.js';
import {
  describeHeldPermission,
  findPermissionSource,
  isHighPriority,
  type HeldPermission,
} from './held-app-permissions.js';
import { describeExchangeRoleGroups, toRoleGroupEvidence } from './apps-in-exchange-role-groups.js';
import { compareText, describeRoles } from './role-holder-traits.js';

/**
 * How bad the unrated permissions of an app are at least: medium for itself, low for everyone who signs in; one less while it is disabled.
 * null: none, or single people's only.
 */
export function rateUnratedPermissions({
  permissions,
  door,
}: Pick<ExposedApp, 'permissions' | 'door'>): Severity | null {
  const vias = new Set(permissions.filter((one) => one.unratedWriting).map((one) => one.via));
  const full = vias.has('application') ? 'medium' : vias.has('everyone') ? 'low' : null;
  return full !== null && door === 'shut' ? lowerSeverity(full) : full;
}

/** The finding of an app; undefined when no application or tenant-wide delegated permission has high priority, or is unrated and writes. */
export function createAppFinding(app: ExposedApp, now: Instant): Finding | undefined {
  return app.severity === null ? createUnratedFinding(app, now) : createPriorityFinding(app, app.severity, now);
}

function createUnratedFinding(app: ExposedApp, now: Instant): Finding | undefined {
  const severity = rateUnratedPermissions(app);
  const unrated = app.permissions.filter((one) => one.unratedWriting && one.via !== 'people');
  const [first, ...rest] = unrated.map((held) => permissionEvidence(held, now));
  if (severity === null || first === undefined) return undefined;
  const values = [...new Set(unrated.map(({ value }) => value))].toSorted(compareText);
  return {
    id: `risky-apps:service-principal:${app.id}`,
    subject: { kind: 'service-principal', id: app.id, name: app.name },
    severity,
    confidence: 'low',
    title: `${app.name} may change things in Microsoft’s services by permissions that are not rated: ${formatList(values, 3)}`,
    evidence: [first, ...rest, ...otherEvidence(app, now)],
    fingerprint: ['not rated', ...values].join(' '),
  };
}

function createPriorityFinding(app: ExposedApp, severity: Severity, now: Instant): Finding | undefined {
  const strong = app.permissions.filter((one) => isHighPriority(one) && one.via !== 'people');
  const [first, ...rest] = strong.map((held) => permissionEvidence(held, now));
  if (first === undefined) return undefined;
  const known = app.servicePrincipal !== undefined && strong.every((held) => held.rating !== undefined);
  const aside = [...describeSignInState(app), ...(isDormantApp(app, now) ? [describeLastUse(app, now)] : [])];
  return {
    id: `risky-apps:service-principal:${app.id}`,
    subject: { kind: 'service-principal', id: app.id, name: app.name },
    severity,
    confidence: known ? 'high' : 'medium',
    title: `${app.name} may ${formatList(wordsOf(strong), 2)}${roleWords(app)}${aside.length > 0 ? ` (${aside.join(', ')})` : ''}`,
    evidence: [first, ...rest, ...otherEvidence(app, now)],
    fingerprint: [
      severity,
      ...new Set(
        strong
          .map((held) => `${held.via}=${held.value}${held.reach === undefined ? '' : `@${held.reach}`}`)
          .toSorted(compareText),
      ),
      ...new Set(app.roles.map(buildRoleKey).toSorted(compareText)),
      ...describeExchangeRoleGroups(app.roleGroups ?? []),
    ].join(' '),
  };
}

/** The list row of an app. */
export function createAppRow(app: ExposedApp, shown: readonly HeldPermission[], now: Instant): ListingRow {
  const subject = { kind: 'service-principal', id: app.id, name: app.name } as const;
  return {
    subject,
    severity: app.severity ?? rateUnratedPermissions(app),
    cells: [
      [app.name, ...describeSignInState(app)].join(', '),
      formatList(shown.length === 0 ? ['nothing of high priority'] : permissionCells(shown), 3),
      describeAppRoles(app) ?? 'none',
      describeLastUse(app, now),
    ],
    url: buildPortalUrl(subject),
  };
}

const TONES = {
  critical: 'attention',
  high: 'attention',
  medium: 'warning',
  low: 'neutral',
  info: 'neutral',
} as const;

/** The properties that sort an app in a list. */
type JudgedApp = Pick<ExposedApp, 'id' | 'name' | 'severity'>;

/** Sort order: worst severity first. */
export function compareWorstAppFirst(a: JudgedApp, b: JudgedApp): number {
  return (
    Number(a.severity === null) - Number(b.severity === null) ||
    compareSeverity(a.severity ?? 'info', b.severity ?? 'info') ||
    compareText(a.name, b.name) ||
    compareText(a.id, b.id)
  );
}

/** The chart of apps by severity. */
export function createAppPicture(apps: readonly Pick<ExposedApp, 'severity'>[]): ReportChart {
  const slices = SEVERITIES.map((severity) => ({
    label: severity,
    value: apps.filter((app) => app.severity === severity).length,
    tone: TONES[severity],
  }));
  return { kind: 'bar', title: 'Apps by severity', slices: slices.filter((slice) => slice.value > 0) };
}

/** Gaps for permissions of unknown meaning: any of them may be strong. */
export function listUnknownPermissionGaps(apps: readonly ExposedApp[]): readonly Gap[] {
  const held = apps.flatMap((app) => app.permissions.filter((one) => one.unknown));
  const byPermission = groupBy(held, (one) => `${one.value} of ${one.resource}`);
  return [...byPermission]
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([permission, holders]) => ({
      reason: 'invalid-response',
      detail: `the permission ${permission}, held by ${formatCount(holders.length, 'app')}, is not among those the resource lists`,
    }));
}

/** "not used for 200 days"; says so when unknown. */
export function describeLastUse(app: ExposedApp, now: Instant): string {
  if (app.lastUsedAt === undefined) return 'last use not known';
  if (app.lastUsedAt === null) return 'no use on record';
  const days = Math.floor(daysBetween(app.lastUsedAt, now));
  return days < 1
    ? 'used today'
    : isDormantApp(app, now)
      ? `not used for ${days} days`
      : `used ${formatCount(days, 'day')} ago`;
}

function permissionCells(permissions: readonly HeldPermission[]): readonly string[] {
  const byValue = groupBy(permissions, (one) => `${one.via} ${one.value} ${one.reach ?? ''}`);
  return [...byValue.values()].map(([first, ...rest]) => {
    const name = first.unknown ? `unknown permission ${first.value}` : first.value;
    const words = `${first.rating === undefined ? name : `${describeHeldPermission(first) ?? ''} (${name})`}${reachWords(first)}`;
    if (first.via === 'people') return `${words}, for ${formatCount(rest.length + 1, 'person', 'people')}`;
    return first.via === 'everyone' ? `${words}, for everyone` : words;
  });
}

function wordsOf(permissions: readonly HeldPermission[]): readonly string[] {
  return [
    ...new Set(
      permissions.map((held) => `${describeHeldPermission(held) ?? 'use'} (${held.value}${reachWords(held)})`),
    ),
  ];
}

function reachWords({ reach }: HeldPermission): string {
  return reach === undefined ? '' : `, ${reach}`;
}

/** An app's Entra roles and Exchange role groups in words; undefined without any. */
export function describeAppRoles(app: Pick<ExposedApp, 'roles' | 'roleGroups'>): string | undefined {
  const words = [describeRoles(app.roles), ...describeExchangeRoleGroups(app.roleGroups ?? [])].filter(
    (text) => text !== '',
  );
  return words.length === 0 ? undefined : words.join(', ');
}

function roleWords(app: ExposedApp): string {
  const words = describeAppRoles(app);
  return words === undefined ? '' : ` and holds ${words}`;
}

/** Why no one can sign in as the app; empty when someone can. */
export function describeSignInState(app: Pick<ExposedApp, 'servicePrincipal' | 'door'>): readonly string[] {
  if (app.servicePrincipal?.disabledByMicrosoft === true) return ['disabled by Microsoft'];
  if (app.door === 'shut') return ['disabled'];
  return app.door === 'no-credential' ? ['no valid credential'] : [];
}

const VIA = { application: 'for itself', everyone: 'for everyone who signs in', people: 'for single people' };

function permissionEvidence(held: HeldPermission, now: Instant): Evidence {
  const why = held.rating === undefined ? '' : `: ${held.rating.reason}`;
  const value = `${VIA[held.via]}${reachWords(held)}${why}`;
  return { source: findPermissionSource(held), ref: held.ref, label: held.value, value, observedAt: now };
}

function otherEvidence(app: ExposedApp, now: Instant): readonly Evidence[] {
  const roles = app.roles
    .toSorted((a, b) => compareText(a.ref, b.ref))
    .map((role): Evidence => ({
      source: 'graph',
      ref: role.ref,
      label: 'role',
      value: describeRole(role),
      observedAt: now,
    }));
  const ref = `/v1.0/servicePrincipals/${encodeURIComponent(app.id)}`;
  const state = [...describeSignInState(app), describeLastUse(app, now)].join(', ');
  return [
    ...roles,
    ...toRoleGroupEvidence(app.roleGroups ?? [], now),
    { source: 'graph', ref, label: 'state', value: state, observedAt: now },
  ];
}
