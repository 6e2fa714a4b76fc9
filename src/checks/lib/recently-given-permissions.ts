import type { Actor } from '../../m365/audit-event.js';
import type { AppRoleGrant, ServicePrincipal } from '../../facts/fact-types.js';
import type { ConsentEvent } from '../../facts/fact-types.js';
import { buildAppRoleGrantUrlPath } from '../../facts/lib/app-role-grant-url-path.js';
import type { Instant } from '../../core/instant.js';
import { ratePermission, ratePermissionOfAnyResource, type PermissionRating } from '../../m365/permission-ratings.js';
import { compareSeverity, lowerSeverity, type Severity, worstSeverity } from '../../core/severity.js';
import { indexAppsById } from './app-indexes.js';
import { isMicrosoftAlone } from './app-severity.js';
import { groupBy } from '../../core/group-by.js';
import { compareText } from './role-holder-traits.js';

/** One granted permission. */
export interface GivenPermission {
  readonly value: string;
  readonly rating: PermissionRating | undefined;
  /** `application`: as the app itself; `everyone`, `person`: on behalf of users. */
  readonly via: 'application' | 'everyone' | 'person';
}

/** Permissions granted to one app in one operation, which the log splits into several events. */
export interface GivenAccess {
  readonly appId: string;
  readonly appName: string;
  readonly microsoft: boolean;
  readonly at: Instant;
  /** Undefined: only the grant is known, not the event that names who granted it. */
  readonly actor: Actor | undefined;
  readonly ip: string | undefined;
  readonly succeeded: boolean;
  readonly permissions: readonly GivenPermission[];
  /** Ids of events, or paths of grants. */
  readonly refs: readonly string[];
  /** Worst rating if high or critical; null for less, for a failed grant, and for Microsoft's own apps. */
  readonly severity: Severity | null;
}

/** The facts that grants are derived from. */
export interface GrantSources {
  readonly events: readonly ConsentEvent[];
  readonly grants: Iterable<AppRoleGrant>;
  readonly servicePrincipals: readonly ServicePrincipal[];
  readonly from: Instant;
  readonly until: Instant;
  readonly now: Instant;
}

/** Lists what was granted in a period, newest first: from the audit log, and from dated grants without an event. */
export function listGivenAccess({
  events,
  grants,
  servicePrincipals,
  from,
  until,
  now,
}: GrantSources): readonly GivenAccess[] {
  const known = indexAppsById(servicePrincipals);
  const apps: Apps = { get: (id) => known.get(id), now };
  const [fromMs, untilMs] = [Date.parse(from), Date.parse(until)];
  const within = (at: Instant) => {
    const atMs = Date.parse(at);
    return atMs >= fromMs && atMs <= untilMs;
  };
  const clicks = groupBy(
    events.filter(({ at }) => within(at)).toSorted((a, b) => compareText(a.at, b.at) || compareText(a.id, b.id)),
    ({ correlationId, appObjectId, succeeded }) => `${correlationId} ${appObjectId} ${String(succeeded)}`,
  );
  const told = new Set(
    // A refused attempt does not explain an existing grant: the successful event comes later.
    events.flatMap(({ kind, appObjectId, values, succeeded }) =>
      kind === 'application' && succeeded ? values.map((value) => `${appObjectId} ${value.toLowerCase()}`) : [],
    ),
  );
  const untold: AppRoleGrant[] = [];
  for (const grant of grants) {
    const { grantedAt, principalId, value, appRoleId } = grant;
    if (grantedAt === undefined || !within(grantedAt)) continue;
    const names = [value, appRoleId];
    if (!names.some((name) => told.has(`${principalId} ${name?.toLowerCase() ?? ''}`))) untold.push(grant);
  }
  const given = [
    ...[...clicks.values()].map((click) => fromEvents(click, apps)),
    ...[...groupBy(untold, ({ principalId, grantedAt }) => `${principalId} ${grantedAt ?? ''}`).values()].map((one) =>
      fromGrants(one, apps),
    ),
  ];
  return given
    .filter(({ permissions }) => permissions.length > 0)
    .toSorted(
      (a, b) => compareText(b.at, a.at) || compareText(a.appId, b.appId) || compareText(a.refs.join(), b.refs.join()),
    );
}

/** The tenant's apps by object id, and the time of judgement. */
interface Apps {
  get(id: string): ServicePrincipal | undefined;
  readonly now: Instant;
}

function fromEvents(click: readonly [ConsentEvent, ...ConsentEvent[]], apps: Apps): GivenAccess {
  const [first] = click;
  const permissions = click.flatMap(({ kind, resourceId, values, consentType }) =>
    values.map((value): GivenPermission => ({
      value,
      rating: ratingOf(kind === 'application' ? 'Application' : 'Delegated', value, resourceId, apps),
      via: kind === 'application' ? 'application' : consentType === 'AllPrincipals' ? 'everyone' : 'person',
    })),
  );
  return judged({
    appId: first.appObjectId,
    appName: click.find(({ appName }) => appName !== undefined)?.appName ?? '',
    at: first.at,
    actor: first.actor,
    ip: click.find(({ ip }) => ip !== undefined)?.ip,
    succeeded: first.succeeded,
    permissions,
    refs: click.map(({ id }) => id),
    apps,
  });
}

function fromGrants(grants: readonly [AppRoleGrant, ...AppRoleGrant[]], apps: Apps): GivenAccess {
  const [first] = grants;
  return judged({
    appId: first.principalId,
    appName: first.principalName,
    // A group shares one instant.
    at: first.grantedAt as Instant,
    actor: undefined,
    ip: undefined,
    succeeded: true,
    permissions: grants.map(({ value, appRoleId, resourceAppId }) => ({
      value: value ?? appRoleId,
      rating: ratePermission({ resourceAppId, type: 'Application', id: appRoleId, ...(value && { value }) }),
      via: 'application' as const,
    })),
    refs: grants.map(buildAppRoleGrantUrlPath).toSorted(compareText),
    apps,
  });
}

/** Rated by the API that owns it; for an unread API, the worst meaning of the name. */
function ratingOf(
  type: 'Application' | 'Delegated',
  value: string,
  resourceId: string | undefined,
  apps: Apps,
): PermissionRating | undefined {
  const resourceAppId = resourceId === undefined ? undefined : apps.get(resourceId)?.appId;
  if (resourceAppId === undefined) return ratePermissionOfAnyResource(type, value);
  return ratePermission({ resourceAppId, type, value }) ?? ratePermission({ resourceAppId, type, id: value });
}

function judged({
  apps,
  permissions,
  ...given
}: Omit<GivenAccess, 'microsoft' | 'severity'> & { readonly apps: Apps }): GivenAccess {
  const app = apps.get(given.appId);
  const microsoft = isMicrosoftAlone(app, apps.now);
  const distinct = [...new Map(permissions.map((one) => [`${one.via} ${one.value}`, one])).values()];
  const worst = worstSeverity(distinct.flatMap((one) => severityOf(one) ?? []));
  const name = app?.displayName ?? given.appName;
  return {
    ...given,
    appName: name === '' ? given.appId : name,
    microsoft,
    permissions: distinct.toSorted(
      (a, b) => compareSeverity(severityOf(a) ?? 'info', severityOf(b) ?? 'info') || compareText(a.value, b.value),
    ),
    severity: worst === undefined || microsoft || !given.succeeded ? null : worst,
  };
}

/** The permission's rating; one level less for a single person. */
function severityOf({ rating, via }: GivenPermission): Severity | undefined {
  if (rating?.level !== 'critical' && rating?.level !== 'high') return undefined;
  return via === 'person' ? lowerSeverity(rating.level) : rating.level;
}

/** Whether a granted permission is rated high or critical. */
export function isStrongPermission(permission: GivenPermission): boolean {
  return severityOf(permission) !== undefined;
}
