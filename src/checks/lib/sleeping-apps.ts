import type { JudgeContext } from '../../core/check.js';
import type { AppRoleGrant, RoleHolding } from '../../core/facts.js';
import { appRoleGrantRef } from '../../core/grant-ref.js';
import { daysBetween, type Instant } from '../../core/instant.js';
import { privilegeOf } from '../../core/roles.js';
import { appsOf, DORMANT_DAYS, isAsleep, type App, type AppFacts } from './app-exposure.js';
import { isHighPriority, type HeldPermission } from './app-permissions.js';
import { useInWords } from './app-report.js';

/** What was granted less long ago may only not be in use yet. */
export const QUIET_SINCE_GRANT_DAYS = 7;

/** An app that can do much and does nothing. */
export interface Sleeper {
  readonly app: App;
  /** Its permissions of high priority, in its own right or for everyone. */
  readonly strong: readonly HeldPermission[];
  /** Its privileged roles. */
  readonly roles: readonly RoleHolding[];
  /** Unused since its last use, or since it was given its power (as far as Microsoft's report goes back). */
  readonly since: 'used' | 'granted';
  readonly words: string;
}

/** Powerful apps that somebody can sign in as and that were not used for long, or not since they were given their power. */
export function sleepers(
  facts: AppFacts,
  context: JudgeContext,
): { readonly apps: readonly App[]; readonly asleep: readonly Sleeper[] } {
  const apps = appsOf(facts, context, (held) => isHighPriority(held) || held.unknown);
  const powerful = apps.flatMap((app) => {
    const power = powerOf(app);
    return power === undefined || app.microsoft ? [] : [{ app, ...power }];
  });
  const newest = newestGrants(powerful, facts.appRoleGrants);
  const whole = !context.partial.has('servicePrincipalUse');
  const asleep = powerful.flatMap((one) => {
    const { app } = one;
    const slept = sleepOf(app, newest.get(app.id) ?? app.servicePrincipal?.createdAt, whole, context.now);
    return slept === undefined ? [] : [{ ...one, ...slept }];
  });
  return { apps, asleep };
}

/** Undefined: nothing to fear of it, or nobody can sign in as it. */
function powerOf(app: App): Pick<Sleeper, 'strong' | 'roles'> | undefined {
  if (app.door === 'shut') return undefined;
  const strong = app.permissions.filter((held) => isHighPriority(held) && held.via !== 'people');
  const roles = app.roles.filter((role) => privilegeOf(role) !== undefined);
  const inGroup = app.roleGroups?.some(({ level }) => level !== 'reading') === true;
  // People sign in to what is delegated: no credential of the app's own is needed for that.
  const usable =
    app.door === 'open'
      ? strong.length > 0 || roles.length > 0 || inGroup
      : strong.some(({ via }) => via === 'everyone');
  return usable ? { strong, roles } : undefined;
}

/** When each last got one of its permissions; delegated ones carry no date, nor do roles. */
function newestGrants(
  powerful: readonly Pick<Sleeper, 'app' | 'strong'>[],
  grants: Iterable<AppRoleGrant>,
): ReadonlyMap<string, Instant> {
  const strong = new Map(powerful.map((one) => [one.app.id, new Set(one.strong.map(({ ref }) => ref))]));
  const newest = new Map<string, Instant>();
  for (const grant of grants) {
    const { principalId, grantedAt } = grant;
    if (grantedAt === undefined || strong.get(principalId)?.has(appRoleGrantRef(grant)) !== true) continue;
    const known = newest.get(principalId);
    if (known === undefined || grantedAt > known) newest.set(principalId, grantedAt);
  }
  return newest;
}

function sleepOf(
  app: App,
  grantedAt: Instant | undefined,
  whole: boolean,
  now: Instant,
): Pick<Sleeper, 'since' | 'words'> | undefined {
  const { lastUsedAt } = app;
  if (lastUsedAt === undefined) return undefined;
  if (lastUsedAt !== null && isAsleep(app, now)) {
    return { since: 'used', words: useInWords(app, now).replace(/^not/, 'was not') };
  }
  // A list that is not whole does not show that an app has no use.
  if (lastUsedAt === null && !whole) return undefined;
  const quietDays = grantedAt === undefined ? DORMANT_DAYS : daysBetween(grantedAt, now);
  if (quietDays < QUIET_SINCE_GRANT_DAYS) return undefined;
  if (lastUsedAt !== null && (grantedAt === undefined || lastUsedAt >= grantedAt)) return undefined;
  const days = Math.floor(quietDays);
  return {
    since: 'granted',
    words: grantedAt === undefined ? 'has no use on record' : `was not used since it was granted ${days} days ago`,
  };
}
