import type { TenantReader } from '../tenant/model/tenant-reader-port.js';
import { assessNextEvents, assessTenantState, type AssessmentPassOptions } from './event-assessment-pass.js';
import { createTenantStateCache, type ConfiguredTenant } from './tenant-state-cache.js';

/** What the assessment job needs. */
export interface EventAssessmentOptions extends Omit<AssessmentPassOptions, 'tenant' | 'signal'>, ConfiguredTenant {
  readonly reader: TenantReader;
  /** Called when findings or incidents were saved. */
  readonly onChanged: () => void;
  /** Called after each check that came to an end. */
  readonly onProgress?: () => void;
  /** How often to check for events stored by another process. */
  readonly pollMs?: number;
  /** Maximum age of the tenant's state while events arrive; then it is read again. */
  readonly stateMaxAgeMs?: number;
  /** How often to check the tenant for armed apps when no events arrive. */
  readonly stateAssessmentEveryMs?: number;
}

/** The running assessment job. */
export interface EventAssessmentJob {
  /** Events were stored: do not wait for the next poll. */
  poke(): void;
  /** Cancels the current work and waits for it to end. Nothing is lost: unsaved events are assessed after the next start. */
  close(): Promise<void>;
}

const POLL_MS = 2_000;
const STATE_MAX_AGE_MS = 15 * 60_000;
const LOOK_EVERY_MS = 60 * 60_000;
/** Between two readings of the tenant because of apps that it did not have: the sources tell what was done by an app before they tell that it was made. */
const STRANGERS_EVERY_MS = 5_000;
/** Nobody makes so many apps; whoever does is read with the rest. */
const MOST_STRANGERS = 10_000;

/**
 * Turns stored events into findings and incidents, and finds apps that were armed before Tenant Warden was installed. Several processes
 * may run it on one database: the first save wins, the others read again. Does not keep the process alive.
 */
export function startEventAssessment(options: EventAssessmentOptions): EventAssessmentJob {
  const { clock, log, onChanged, pollMs = POLL_MS } = options;
  const { stateMaxAgeMs = STATE_MAX_AGE_MS, stateAssessmentEveryMs: lookEveryMs = LOOK_EVERY_MS } = options;
  const closing = new AbortController();
  const tenant = createTenantStateCache(options);
  const passOptions: AssessmentPassOptions = { ...options, tenant, signal: closing.signal };
  let events: Promise<void> | undefined;
  let state: Promise<void> | undefined;
  let pokes = 0;
  let lookedAtMs = -Infinity;
  /** Each is a reason to read the tenant once; `unread`: of those, for which that was not done yet. */
  const strangers = new Set<string>();
  const unread = new Set<string>();
  let strangersReadAtMs = -Infinity;

  async function work(): Promise<void> {
    while (!closing.signal.aborted) {
      const heard = pokes;
      const { assessed, changed, strangers: met } = await assessNextEvents(passOptions);
      if (changed) onChanged();
      noteStrangers(met);
      if (assessed !== 0) lookAfter(stateMaxAgeMs);
      else if (heard === pokes) return;
    }
  }

  async function look(): Promise<void> {
    const met = [...unread];
    if (met.length > 0) strangersReadAtMs = Date.parse(clock.now());
    if (met.length > 0 || tenant.ageMs() >= stateMaxAgeMs) await tenant.refresh(closing.signal);
    while (!closing.signal.aborted) {
      const { assessed, changed } = await assessTenantState(passOptions, met);
      if (changed) onChanged();
      if (assessed === undefined) continue;
      lookedAtMs = Date.parse(clock.now());
      for (const key of met) unread.delete(key);
      return;
    }
  }

  function noteStrangers(met: readonly string[]): void {
    for (const key of met) {
      if (strangers.has(key) || strangers.size >= MOST_STRANGERS) continue;
      strangers.add(key);
      unread.add(key);
    }
  }

  /** Starts an assessment of the tenant's state if the last successful one is at least this old, or lacks an app that acts. */
  function lookAfter(ms: number): void {
    const isDue = Date.parse(clock.now()) - lookedAtMs >= ms || isStrangersTurn();
    if (!isDue || closing.signal.aborted) return;
    state ??= told(look()).finally(() => {
      state = undefined;
      // Met while the tenant was being read.
      lookAfter(Infinity);
    });
  }

  function isStrangersTurn(): boolean {
    return unread.size > 0 && Date.parse(clock.now()) - strangersReadAtMs >= STRANGERS_EVERY_MS;
  }

  function poke(): void {
    pokes += 1;
    events ??= told(work()).finally(() => {
      events = undefined;
    });
  }

  async function told(job: Promise<void>): Promise<void> {
    try {
      await job;
    } catch (cause) {
      if (!closing.signal.aborted) log.warn({ err: cause }, 'failed to assess audit events; will retry');
    }
    options.onProgress?.();
  }

  lookAfter(0);
  poke();
  const timer = setInterval(() => {
    poke();
    lookAfter(lookEveryMs);
  }, pollMs);
  timer.unref();
  return {
    poke,
    async close() {
      clearInterval(timer);
      closing.abort(new Error('closing'));
      await Promise.all([events, state]);
    },
  };
}
