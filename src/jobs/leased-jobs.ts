import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { findDatabaseProblem } from '../core/database-problem.js';
import { type Lease, LeaseLost, type LeaseStore } from '../core/lease.js';
import type { Log } from '../core/log.js';
import { PassTimer } from './pass-timer.js';

/** What a job gets while this process holds the lease. */
export interface LeaseTurn {
  /** Name it wherever something is stored that a later holder must not find overwritten. */
  readonly lease: Lease;
  /** Aborts when the lease is lost or the process closes: stop. */
  readonly signal: AbortSignal;
  /** Call at each step forward. The lease is not renewed for a job that is silent for {@link LeasedJob.silentForMs}. */
  readonly onProgress: () => void;
}

/** Work that is done by one process at a time. */
export interface LeasedJob {
  readonly name: string;
  /** Milliseconds between two passes. */
  readonly everyMs: number;
  /** Milliseconds between getting the lease and the first pass; default: none. */
  readonly firstAfterMs?: number;
  /** How long a running pass may show no progress, in milliseconds, before another process takes over. Default: two minutes. */
  readonly silentForMs?: number;
  /**
   * One pass. false or a rejection: it failed, and the next pauses grow up to five minutes. A rejection because of the database makes
   * none grow: the source is not to blame, and what it has is waited for.
   */
  readonly run: (turn: LeaseTurn) => Promise<boolean>;
}

/** What the jobs run under. */
export interface LeasedJobsOptions {
  readonly leases: LeaseStore;
  /** Name of the lease, the same in all processes. */
  readonly name: string;
  readonly jobs: readonly LeasedJob[];
  readonly log: Log;
  /** How long the lease outlives its last renewal, in milliseconds. */
  readonly leaseMs?: number;
}

/** The running jobs. */
export interface LeasedJobs {
  /** Whether this process holds the lease now, as far as it knows. */
  readonly isHolder: () => boolean;
  /** Cancels running passes, waits for them to end, and lets another process take over at once. */
  close(): Promise<void>;
}

/**
 * A process that is killed or stopped is replaced this soon, so a restart after `kill -9` waits no longer than this. Long enough for a
 * garbage collection or a slow statement.
 */
const LEASE_MS = 10_000;
const LONGEST_PAUSE_MS = 5 * 60_000;
/** The longest pause after a pass that the database ended: it is usually back within seconds. */
const DATABASE_PAUSE_MS = 5_000;
/** Twice the longest single wait of a request to the tenant, with its `Retry-After` (`DEFAULT_REQUEST_LIMITS.totalTimeMs`). */
const SILENT_FOR_MS = 2 * 60_000;

interface Running {
  readonly lease: Lease;
  readonly stop: AbortController;
  readonly passes: readonly { readonly job: LeasedJob; readonly timer: PassTimer }[];
  readonly over: Promise<unknown>;
  renewedAtMs: number;
}

/**
 * Repeats each job while this process holds the lease; of all processes on one database one does. The lease is renewed three times
 * before it expires, but only while every running pass makes progress: a process that is stopped or stuck loses it. Nothing that a
 * job knows is in memory alone, so whoever takes over goes on from the database. Does not keep the process alive.
 */
export function startLeasedJobs(options: LeasedJobsOptions): LeasedJobs {
  const { leases, name, jobs, log, leaseMs = LEASE_MS } = options;
  const closing = new AbortController();
  let running: Running | undefined;

  function begin(lease: Lease): Running {
    const stop = new AbortController();
    const signal = AbortSignal.any([stop.signal, closing.signal]);
    // Every job listens to it while it pauses, and so do the requests that a job makes; Node takes eleven listeners for a leak.
    setMaxListeners(0, signal);
    const passes = jobs.map((job) => ({ job, timer: new PassTimer() }));
    const over = Promise.all(passes.map(({ job, timer }) => repeat(job, timer, { lease, stop, signal })));
    log.info({ lease: name, token: lease.token }, 'this process does the work that is done once for all');
    return { lease, stop, passes, over, renewedAtMs: performance.now() };
  }

  async function repeat(
    job: LeasedJob,
    timer: PassTimer,
    { lease, stop, signal }: Pick<Running, 'lease' | 'stop'> & Pick<LeaseTurn, 'signal'>,
  ): Promise<void> {
    const turn: LeaseTurn = {
      lease,
      signal,
      onProgress: () => {
        timer.progress();
      },
    };
    await pause(job.firstAfterMs ?? 0, signal);
    for (let failures = 0; !signal.aborted;) {
      timer.begin();
      const outcome = await passed(job, turn, stop);
      timer.end();
      if (outcome === 'no database') {
        await pause(Math.min(job.everyMs, DATABASE_PAUSE_MS), signal);
        continue;
      }
      failures = outcome === 'done' ? 0 : failures + 1;
      const pauseMs = Math.min(job.everyMs * 2 ** failures, Math.max(job.everyMs, LONGEST_PAUSE_MS));
      await pause(pauseMs, signal);
    }
  }

  async function passed(
    job: LeasedJob,
    turn: LeaseTurn,
    stop: AbortController,
  ): Promise<'done' | 'failed' | 'no database'> {
    try {
      return (await job.run(turn)) ? 'done' : 'failed';
    } catch (err) {
      if (err instanceof LeaseLost) stop.abort(err);
      else if (!turn.signal.aborted) log.warn({ err, job: job.name }, 'a background job failed; will retry');
      return findDatabaseProblem(err) === undefined ? 'failed' : 'no database';
    }
  }

  /** Ends the turn of this process; a pass that hangs is left behind, and until it ends this process takes no new turn. */
  async function lose({ stop, over, lease }: Running, why: string): Promise<void> {
    log.warn(
      { lease: name, token: lease.token, why },
      'this process no longer does the work that is done once for all',
    );
    stop.abort(new LeaseLost(lease));
    await over;
    running = undefined;
  }

  async function renew(current: Running): Promise<void> {
    const stuck = current.passes.find(({ job, timer }) => timer.silentMs() > (job.silentForMs ?? SILENT_FOR_MS));
    if (stuck !== undefined) {
      await leases.release(current.lease);
      return lose(current, `${stuck.job.name} makes no progress`);
    }
    const sentAtMs = performance.now();
    if (!(await leases.renew(current.lease, leaseMs))) return lose(current, 'another process took over');
    current.renewedAtMs = sentAtMs;
  }

  async function look(): Promise<void> {
    try {
      if (running === undefined) {
        const lease = await leases.take(name, leaseMs);
        if (lease !== undefined) running = begin(lease);
      } else if (running.stop.signal.aborted) await lose(running, 'another process took over');
      else await renew(running);
    } catch (err) {
      log.warn({ err, lease: name }, 'background work is waiting for the database');
      // By now another process may hold it. What is stored meanwhile names the lease, so nothing is stored twice.
      if (running !== undefined && performance.now() - running.renewedAtMs > leaseMs)
        await lose(running, 'it could not be renewed');
    }
  }

  async function lookOn(): Promise<void> {
    while (!closing.signal.aborted) {
      await look();
      await pause(leaseMs / 3, closing.signal);
    }
  }

  const looking = lookOn();
  return {
    isHolder: () => running?.stop.signal.aborted === false,
    async close() {
      closing.abort(new Error('closing'));
      await looking;
      if (running === undefined) return;
      await running.over;
      await leases.release(running.lease).catch(() => undefined);
    },
  };
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal, ref: false }).catch(() => undefined);
}
