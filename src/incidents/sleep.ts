import { daysBetween, type Instant } from '../core/instant.js';
import type { EventIndex, IndexedApp } from './event-index.js';
import type { KnownTenant } from './known-tenant.js';
import type { StateStep, Step } from './steps.js';

/**
 * Silence between arming and the first act. A week: who sets up an app for work uses it within days, and the attack that Microsoft
 * described waited for weeks.
 */
export const FIRST_SLEEP_DAYS = 7;
/** Silence of an app that had been at work before: longer, for jobs run weekly and monthly. The checks call an app dormant after as long. */
export const SLEEP_DAYS = 30;

/** A time in which the app did nothing. `until` left out: it goes on. */
export interface Sleep {
  readonly from: Instant;
  readonly until?: Instant;
  readonly days: number;
}

export interface Sleeping {
  readonly sleeps: readonly Sleep[];
  /** Armed and not used until today. */
  readonly asleep: boolean;
  /** Whether today's silence is read, or only not contradicted by the audit log. */
  readonly useReadable: boolean;
  /** Whether the audit log has seen it act. */
  readonly acted: boolean;
}

/** When the app slept, from what was done to it, what it did, and its last use on record. */
export function sleepingOf(
  app: IndexedApp,
  steps: readonly Step[],
  state: readonly StateStep[],
  index: EventIndex,
  known: KnownTenant,
): Sleeping {
  const armed = [
    ...steps.filter(isArming).map(({ sighting }) => sighting.event.at),
    ...state.flatMap(({ held }) => held.flatMap(({ since }) => since ?? [])),
  ].toSorted();
  const acts = app.events.filter(({ actor }) => index.actingApp(actor)?.root === app.root).map(({ at }) => at);
  // Both are in the order of time: what armed it last before an act is looked for from where the act before it was.
  let armings = 0;
  const sleeps = acts.flatMap((act, at): readonly Sleep[] => {
    const before = acts[at - 1];
    while ((armed[armings] ?? act) < act) armings += 1;
    const arming = armed[armings - 1];
    const from = before !== undefined && (arming === undefined || before > arming) ? before : arming;
    if (from === undefined) return [];
    const days = daysBetween(from, act);
    return days < (before === undefined ? FIRST_SLEEP_DAYS : SLEEP_DAYS) ? [] : [{ from, until: act, days }];
  });
  const use = app.tenant?.use;
  const since = [armed.at(-1), use?.lastAt]
    .filter((moment) => moment !== undefined)
    .toSorted()
    .at(-1);
  const useReadable = use !== undefined;
  if (acts.length > 0) return { sleeps, asleep: false, useReadable, acted: true };
  // Without any date it was armed before anything that is on record.
  if (since === undefined) return { sleeps, asleep: useReadable, useReadable, acted: false };
  const days = daysBetween(since, known.asOf);
  const unused = use?.lastAt === undefined || use.lastAt < (armed.at(-1) ?? use.lastAt);
  const asleep = days >= SLEEP_DAYS || (useReadable && unused && days >= FIRST_SLEEP_DAYS);
  return { sleeps: asleep ? [...sleeps, { from: since, days }] : sleeps, asleep, useReadable, acted: false };
}

function isArming({ stage }: Step): boolean {
  return stage === 'permission-granted' || stage === 'role-assigned' || stage === 'credential-added';
}
