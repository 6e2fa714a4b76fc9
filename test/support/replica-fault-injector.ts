import { setTimeout as delay } from 'node:timers/promises';
import type { ReplicaFaultHouse, ReplicaSlot } from './replica-fault-house.js';

/** What is done to replicas and their database. */
export const REPLICA_FAULTS = ['kill -9', 'stop', 'long stop', 'database crash', 'database restart'] as const;
export type ReplicaFault = (typeof REPLICA_FAULTS)[number];

const PAUSE_MS = { least: 3_000, more: 6_000 };
const SHORT_STOP_MS = { least: 1_000, more: 9_000 };
const LONG_STOP_MS = { least: 12_000, more: 28_000 };

/** Draws a fault every few seconds. One replica is always left running: with none, nobody could be told of anything. */
export class ReplicaFaultInjector {
  readonly counts = new Map<ReplicaFault, number>(REPLICA_FAULTS.map((fault) => [fault, 0]));
  /** What was done when, in milliseconds of the monotonic clock. */
  readonly log: { readonly atMs: number; readonly fault: ReplicaFault; readonly replica?: number }[] = [];
  readonly #underWay = new Set<Promise<void>>();

  constructor(
    readonly house: ReplicaFaultHouse,
    readonly random: () => number,
  ) {}

  /** Resolves when the time is over and all replicas run again. */
  async run(untilMs: number): Promise<void> {
    while (performance.now() < untilMs) {
      await this.#once();
      await delay(PAUSE_MS.least + this.random() * PAUSE_MS.more);
    }
    await Promise.all(this.#underWay);
  }

  async #once(): Promise<void> {
    const luck = this.random();
    const running = this.house.slots.filter(({ state }) => state === 'running');
    const slot = running[Math.floor(this.random() * running.length)];
    if (slot === undefined || running.length < 2 || luck < 0.15) return this.#hitDatabase();
    if (luck < 0.55) this.#track('kill -9', this.house.kill(slot), slot);
    else if (luck < 0.8) this.#track('stop', this.#stop(slot, SHORT_STOP_MS), slot);
    else this.#track('long stop', this.#stop(slot, LONG_STOP_MS), slot);
  }

  async #hitDatabase(): Promise<void> {
    const isCrash = this.random() < 0.5;
    this.#count(isCrash ? 'database crash' : 'database restart');
    await this.house.restartDatabase(isCrash ? 'SIGQUIT' : 'SIGINT');
  }

  async #stop(slot: ReplicaSlot, { least, more }: typeof LONG_STOP_MS): Promise<void> {
    const ms = least + this.random() * more;
    this.house.stop(slot);
    await delay(ms);
    this.house.wake(slot);
  }

  #track(fault: ReplicaFault, work: Promise<void>, slot: ReplicaSlot): void {
    this.#count(fault, this.house.slots.indexOf(slot));
    const tracked = work.finally(() => this.#underWay.delete(tracked));
    // Reported by `run`, which waits for all of them.
    tracked.catch(() => undefined);
    this.#underWay.add(tracked);
  }

  #count(fault: ReplicaFault, replica?: number): void {
    this.counts.set(fault, (this.counts.get(fault) ?? 0) + 1);
    this.log.push({ atMs: performance.now(), fault, ...(replica === undefined ? {} : { replica }) });
  }
}
