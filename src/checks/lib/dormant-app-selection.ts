import type { JudgeContext } from '../model/check.js';
import type { AppRoleGrant, RoleHolding } from '../../facts/fact-types.js';
import { buildAppRoleGrantUrlPath } from '../../facts/lib/app-role-grant-url-path.js';
import { daysBefore, daysBetween, type Instant } from '../../core/instant.js';
import { formatCount } from '../../core/plural-formatting.js';
import { findRoleTier } from '../../m365/directory-roles.js';
import type { Severity } from '../../core/severity.js';
import { listExposedApps, DORMANT_DAYS, type ExposedApp, type AppExposureFacts } from './apps-with-permissions.js';
import { isHighPriority, type HeldPermission } from './held-app-permissions.js';
import { isBefore, readUnusedSince } from './question-unused-period.js';

/** An app granted something within this many days may simply not be in use yet. */
export const QUIET_SINCE_GRANT_DAYS = 7;

/** How bad it is that a powerful app is not used. */
export const DORMANT_SEVERITY: Severity = 'high';

/** A powerful app that is not used. */
export interface DormantApp {
  readonly app: ExposedApp;
  /** Its high-priority permissions, application or tenant-wide delegated. */
  readonly strong: readonly HeldPermission[];
  /** Its privileged roles. */
  readonly roles: readonly RoleHolding[];
  /** Unused since the last use, or since its power was granted (as far as Microsoft's report goes back). */
  readonly since: 'used' | 'granted';
  readonly words: string;
}

/**
 * The apps examined, the dormant ones, and those dormant by the check's default, whatever period the question names.
 */
export interface DormantAppSelection {
  readonly apps: readonly ExposedApp[];
  readonly asleep: readonly DormantApp[];
  /** Object ids. */
  readonly byOwnMeasure: ReadonlySet<string>;
}

/**
 * Selects powerful apps that someone can sign in as and that have long been unused, or unused since they got their
 * power.
 */
export function selectDormantApps(facts: AppExposureFacts, context: JudgeContext): DormantAppSelection {
  const apps = listExposedApps(facts, context, (held) => isHighPriority(held) || held.unknown);
  const powerful = apps.flatMap((app) => {
    const power = powerOf(app);
    return power === undefined || app.microsoft ? [] : [{ app, ...power }];
  });
  const newest = newestGrants(powerful, facts.appRoleGrants);
  const whole = !context.partial.has('servicePrincipalUse');
  const { now } = context;
  const asked = readUnusedSince(context.parameters, now);
  const asleep: DormantApp[] = [];
  const byOwnMeasure = new Set<string>();
  for (const one of powerful) {
    const { app } = one;
    const known = { grantedAt: newest.get(app.id) ?? app.servicePrincipal?.createdAt, whole, now };
    const usual = sleepOf(app, known, undefined);
    if (usual !== undefined) byOwnMeasure.add(app.id);
    const slept = asked === undefined ? usual : sleepOf(app, known, asked);
    if (slept !== undefined) asleep.push({ ...one, ...slept });
  }
  return { apps, asleep, byOwnMeasure };
}

/** Undefined: not powerful, or no one can sign in as it. */
function powerOf(app: ExposedApp): Pick<DormantApp, 'strong' | 'roles'> | undefined {
  if (app.door === 'shut') return undefined;
  const strong = app.permissions.filter((held) => isHighPriority(held) && held.via !== 'people');
  const roles = app.roles.filter((role) => findRoleTier(role) !== undefined);
  const inGroup = app.roleGroups?.some(({ level }) => level !== 'reading') === true;
  // Delegated permissions need no app credential: users sign in.
  const usable =
    app.door === 'open'
      ? strong.length > 0 || roles.length > 0 || inGroup
      : strong.some(({ via }) => via === 'everyone');
  return usable ? { strong, roles } : undefined;
}

/** When each app last got a permission; delegated ones and roles carry no date. */
function newestGrants(
  powerful: readonly Pick<DormantApp, 'app' | 'strong'>[],
  grants: Iterable<AppRoleGrant>,
): ReadonlyMap<string, Instant> {
  const strong = new Map(powerful.map((one) => [one.app.id, new Set(one.strong.map(({ ref }) => ref))]));
  const newest = new Map<string, Instant>();
  for (const grant of grants) {
    const { principalId, grantedAt } = grant;
    if (grantedAt === undefined || strong.get(principalId)?.has(buildAppRoleGrantUrlPath(grant)) !== true) continue;
    const known = newest.get(principalId);
    if (known === undefined || grantedAt > known) newest.set(principalId, grantedAt);
  }
  return newest;
}

/** Whether an app is dormant: unused since the asked time, else by the check's default. */
function sleepOf(
  app: ExposedApp,
  {
    grantedAt,
    whole,
    now,
  }: { readonly grantedAt: Instant | undefined; readonly whole: boolean; readonly now: Instant },
  asked: Instant | undefined,
): Pick<DormantApp, 'since' | 'words'> | undefined {
  const { lastUsedAt } = app;
  if (lastUsedAt === undefined) return undefined;
  if (lastUsedAt !== null && isBefore(lastUsedAt, asked ?? daysBefore(now, DORMANT_DAYS))) {
    return { since: 'used', words: `was not used for ${formatCount(Math.floor(daysBetween(lastUsedAt, now)), 'day')}` };
  }
  // An incomplete list does not prove that an app is unused.
  if (lastUsedAt === null && !whole) return undefined;
  // Used within the asked period, whatever was granted since.
  if (lastUsedAt !== null && asked !== undefined) return undefined;
  const quietDays = grantedAt === undefined ? DORMANT_DAYS : daysBetween(grantedAt, now);
  if (quietDays < QUIET_SINCE_GRANT_DAYS) return undefined;
  if (lastUsedAt !== null && (grantedAt === undefined || lastUsedAt >= grantedAt)) return undefined;
  return {
    since: 'granted',
    words:
      grantedAt === undefined
        ? 'has no use on record'
        : `was not used since it was granted ${Math.floor(quietDays)} days ago`,
  };
}
