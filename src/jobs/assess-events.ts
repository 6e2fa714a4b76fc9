import type { TenantReader } from '../core/ports.js';
import { assessNext, assessState, type PassOptions } from './assessment-pass.js';
import { createTenantMemory } from './tenant-memory.js';

export interface AssessmentOptions extends Omit<PassOptions, 'tenant' | 'signal'> {
  readonly reader: TenantReader;
  /** App ids of Tenant Warden itself: its acts are shown and not alarmed. */
  readonly ownAppIds: readonly string[];
  /** Findings or incidents were saved. */
  readonly onChanged: () => void;
  /** How often it is looked for events that another process has kept. */
  readonly pollMs?: number;
  /** While events come, the tenant's state is read anew after so long. */
  readonly stateMaxAgeMs?: number;
  /** Without any event, the tenant is looked at for armed apps this often. */
  readonly lookEveryMs?: number;
}

export interface AssessmentJob {
  /** Events have been kept: do not wait for the next poll. */
  poke(): void;
  /** Calls off what is under way, and waits for it. Nothing is lost: what was not saved is assessed at the next start. */
  close(): Promise<void>;
}

const POLL_MS = 2_000;
const STATE_MAX_AGE_MS = 15 * 60_000;
const LOOK_EVERY_MS = 60 * 60_000;

/**
 * Turns kept events into findings and incidents, and finds apps that are armed on the day Tenant Warden comes. Any number of processes may
 * run it on one database: whoever saves first wins, the others read again. It does not keep the process alive.
 */
export function startAssessment(options: AssessmentOptions): AssessmentJob {
  const { clock, log, onChanged, pollMs = POLL_MS } = options;
  const { stateMaxAgeMs = STATE_MAX_AGE_MS, lookEveryMs = LOOK_EVERY_MS } = options;
  const closing = new AbortController();
  const tenant = createTenantMemory(options);
  const passOptions: PassOptions = { ...options, tenant, signal: closing.signal };
  let events: Promise<void> | undefined;
  let state: Promise<void> | undefined;
  let pokes = 0;
  let lookedAtMs = -Infinity;

  async function work(): Promise<void> {
    while (!closing.signal.aborted) {
      const heard = pokes;
      const { assessed, changed } = await assessNext(passOptions);
      if (changed) onChanged();
      if (assessed !== 0) lookAfter(stateMaxAgeMs);
      else if (heard === pokes) return;
    }
  }

  async function look(): Promise<void> {
    if (tenant.ageMs() >= stateMaxAgeMs) await tenant.refresh(closing.signal);
    while (!closing.signal.aborted) {
      const { assessed, changed } = await assessState(passOptions);
      if (changed) onChanged();
      if (assessed === undefined) continue;
      lookedAtMs = Date.parse(clock.now());
      return;
    }
  }

  /** Since a look that did not succeed, no time has passed. */
  function lookAfter(ms: number): void {
    if (Date.parse(clock.now()) - lookedAtMs < ms || closing.signal.aborted) return;
    state ??= told(look()).finally(() => {
      state = undefined;
    });
  }

  function poke(): void {
    pokes += 1;
    if (closing.signal.aborted) return;
    events ??= told(work()).finally(() => {
      events = undefined;
    });
  }

  async function told(job: Promise<void>): Promise<void> {
    try {
      await job;
    } catch (cause) {
      if (!closing.signal.aborted) log.warn({ err: cause }, 'audit events could not be assessed; it is tried again');
    }
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
