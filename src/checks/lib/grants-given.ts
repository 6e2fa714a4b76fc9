import type { Actor } from '../../core/audit-event.js';
import type { AppRoleGrant, ServicePrincipal } from '../../core/facts.js';
import type { ConsentEvent } from '../../core/facts-apps.js';
import { appRoleGrantRef } from '../../core/grant-ref.js';
import type { Instant } from '../../core/instant.js';
import { ratePermission, ratePermissionOfAnyResource, type PermissionRating } from '../../core/permissions.js';
import { bySeverity, oneLess, type Severity, worstOf } from '../../core/severity.js';
import { isMicrosoftAlone } from './app-risk.js';
import { groupBy } from '../../core/group.js';
import { compareText } from './people.js';

/** One permission that was given. */
export interface GivenPermission {
  readonly value: string;
  readonly rating: PermissionRating | undefined;
  /** `application`: for the app itself; `everyone`, `person`: as those who sign in. */
  readonly via: 'application' | 'everyone' | 'person';
}

/** What somebody gave one app with one click; the log writes several events of it. */
export interface Given {
  readonly appId: string;
  readonly appName: string;
  readonly microsoft: boolean;
  readonly at: Instant;
  /** Undefined: only the grant itself is left, not the event that says who gave it. */
  readonly actor: Actor | undefined;
  readonly ip: string | undefined;
  readonly succeeded: boolean;
  readonly permissions: readonly GivenPermission[];
  /** Ids of events, or paths of grants. */
  readonly refs: readonly string[];
  /** Worst of what is rated high or critical; null when nothing is, when it came to nothing, or for Microsoft's own app. */
  readonly severity: Severity | null;
}

export interface GrantSources {
  readonly events: readonly ConsentEvent[];
  readonly grants: Iterable<AppRoleGrant>;
  readonly servicePrincipals: readonly ServicePrincipal[];
  readonly from: Instant;
  readonly until: Instant;
  readonly now: Instant;
}

/** What was given in a period, newest first: from the audit log, and from the dates of grants whose events are not in it. */
export function grantsGiven({ events, grants, servicePrincipals, from, until, now }: GrantSources): readonly Given[] {
  const known = new Map(servicePrincipals.map((one) => [one.id, one]));
  const apps: Apps = { get: (id) => known.get(id), now };
  const within = (at: Instant) => Date.parse(at) >= Date.parse(from) && Date.parse(at) <= Date.parse(until);
  const clicks = groupBy(
    events.filter(({ at }) => within(at)).toSorted((a, b) => compareText(a.at, b.at) || compareText(a.id, b.id)),
    ({ correlationId, appObjectId, succeeded }) => `${correlationId} ${appObjectId} ${String(succeeded)}`,
  );
  const told = new Set(
    // One that was refused says nothing of a grant that is there: its own event comes later.
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

/** The apps of the tenant by object id, and when they are looked at. */
interface Apps {
  get(id: string): ServicePrincipal | undefined;
  readonly now: Instant;
}

function fromEvents(click: readonly [ConsentEvent, ...ConsentEvent[]], apps: Apps): Given {
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

function fromGrants(grants: readonly [AppRoleGrant, ...AppRoleGrant[]], apps: Apps): Given {
  const [first] = grants;
  return judged({
    appId: first.principalId,
    appName: first.principalName,
    // A group of one moment: all have it.
    at: first.grantedAt as Instant,
    actor: undefined,
    ip: undefined,
    succeeded: true,
    permissions: grants.map(({ value, appRoleId, resourceAppId }) => ({
      value: value ?? appRoleId,
      rating: ratePermission({ resourceAppId, type: 'Application', id: appRoleId, ...(value && { value }) }),
      via: 'application' as const,
    })),
    refs: grants.map(appRoleGrantRef).toSorted(compareText),
    apps,
  });
}

/** By the service whose permission it is; of one that could not be read, the worst that the name can mean. */
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
}: Omit<Given, 'microsoft' | 'severity'> & { readonly apps: Apps }): Given {
  const app = apps.get(given.appId);
  const microsoft = isMicrosoftAlone(app, apps.now);
  const distinct = [...new Map(permissions.map((one) => [`${one.via} ${one.value}`, one])).values()];
  const worst = worstOf(distinct.flatMap((one) => severityOf(one) ?? []));
  const name = app?.displayName ?? given.appName;
  return {
    ...given,
    appName: name === '' ? given.appId : name,
    microsoft,
    permissions: distinct.toSorted(
      (a, b) => bySeverity(severityOf(a) ?? 'info', severityOf(b) ?? 'info') || compareText(a.value, b.value),
    ),
    severity: worst === undefined || microsoft || !given.succeeded ? null : worst,
  };
}

/** As the permission is rated; one less where it is for one person only. */
function severityOf({ rating, via }: GivenPermission): Severity | undefined {
  if (rating?.level !== 'critical' && rating?.level !== 'high') return undefined;
  return via === 'person' ? oneLess(rating.level) : rating.level;
}

/** Whether a given permission is one of those this product is about. */
export function isStrong(permission: GivenPermission): boolean {
  return severityOf(permission) !== undefined;
}
