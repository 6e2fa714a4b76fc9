import { daysBetween, type Instant } from '../core/instant.js';
import type { EventIndex, IndexedApp } from './event-index.js';
import type { KnownTenant } from './known-tenant.js';
import type { TenantStateStep, IncidentStep } from './incident-steps.js';

/**
 * Days without activity between arming and the first act. One week: apps set up for real work are used within days,
 * while the attack that Microsoft described waited for weeks.
 */
const FIRST_DORMANCY_DAYS = 7;
/**
 * Days without activity of an app that was active before: longer, because of weekly and monthly jobs. The checks use
 * the same limit for dormant apps.
 */
export const DORMANCY_DAYS = 30;

/** A period in which the app did nothing. `until` absent: it continues. */
export interface DormantPeriod {
  readonly from: Instant;
  readonly until?: Instant;
  readonly days: number;
}

/** Whether and when an app was dormant. */
export interface Dormancy {
  readonly periods: readonly DormantPeriod[];
  /** Armed and unused to this day. */
  readonly isDormant: boolean;
  /** Whether the tenant reports last use. If not, dormancy is only not contradicted by the audit log. */
  readonly isLastUseReadable: boolean;
  /** Whether the audit log contains an act of the app. */
  readonly hasActed: boolean;
}

/** Derives dormant periods from what was done to the app, what it did, and its last use on record. */
export function measureDormancy(
  app: IndexedApp,
  steps: readonly IncidentStep[],
  state: readonly TenantStateStep[],
  index: EventIndex,
  known: KnownTenant,
): Dormancy {
  const armed = [
    ...steps.filter(isArming).map(({ hit }) => hit.event.at),
    ...state.flatMap(({ held }) => held.flatMap(({ since }) => since ?? [])),
  ].toSorted();
  const acts = app.events.filter(({ actor }) => index.actingApp(actor)?.root === app.root).map(({ at }) => at);
  // Both lists are sorted by time, so the search for the last arming continues where the previous act left off.
  let armings = 0;
  const sleeps = acts.flatMap((act, at): readonly DormantPeriod[] => {
    const before = acts[at - 1];
    while ((armed[armings] ?? act) < act) armings += 1;
    const arming = armed[armings - 1];
    const from = before !== undefined && (arming === undefined || before > arming) ? before : arming;
    if (from === undefined) return [];
    const days = daysBetween(from, act);
    return days < (before === undefined ? FIRST_DORMANCY_DAYS : DORMANCY_DAYS) ? [] : [{ from, until: act, days }];
  });
  const use = app.tenant?.use;
  const since = [armed.at(-1), use?.lastAt]
    .filter((moment) => moment !== undefined)
    .toSorted()
    .at(-1);
  const useReadable = use !== undefined;
  if (acts.length > 0) return { periods: sleeps, isDormant: false, isLastUseReadable: useReadable, hasActed: true };
  // Without any date, it was armed before anything on record.
  if (since === undefined)
    return { periods: sleeps, isDormant: useReadable, isLastUseReadable: useReadable, hasActed: false };
  const days = daysBetween(since, known.asOf);
  const unused = use?.lastAt === undefined || use.lastAt < (armed.at(-1) ?? use.lastAt);
  const asleep = days >= DORMANCY_DAYS || (useReadable && unused && days >= FIRST_DORMANCY_DAYS);
  return {
    periods: asleep ? [...sleeps, { from: since, days }] : sleeps,
    isDormant: asleep,
    isLastUseReadable: useReadable,
    hasActed: false,
  };
}

function isArming({ stage }: IncidentStep): boolean {
  return stage === 'permission-granted' || stage === 'role-assigned' || stage === 'credential-added';
}
