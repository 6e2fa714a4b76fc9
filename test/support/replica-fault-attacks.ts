import { setTimeout as delay } from 'node:timers/promises';
import { EventsOfRound } from './alert-kill-events.js';
import type { ReplicaFaultHouse } from './replica-fault-house.js';

/** An attack that was played from its first step to its last. */
export interface PlayedAttack {
  readonly servicePrincipalId: string;
  /** Before its first step, in milliseconds of the monotonic clock. */
  readonly beganAtMs: number;
  /** After its last step: from here on all evidence can be read. */
  readonly overAtMs: number;
}

/** What goes on in the tenant: whole attacks, among the everyday work of administrators. */
export class ReplicaFaultAttacks {
  readonly attacks: PlayedAttack[] = [];
  readonly events: EventsOfRound;

  constructor(house: ReplicaFaultHouse, random: () => number) {
    this.events = new EventsOfRound(house.demo.world, house.control, random);
  }

  async run(untilMs: number): Promise<void> {
    while (performance.now() < untilMs) {
      const beganAtMs = performance.now();
      await this.events.arm();
      await this.events.finish();
      const servicePrincipalId = this.events.attackers.at(-1) ?? '';
      this.attacks.push({ servicePrincipalId, beganAtMs, overAtMs: performance.now() });
      for (let pause = 0; pause < 4 && performance.now() < untilMs; pause += 1) {
        await delay(4_000 + this.events.random() * 4_000);
        await this.events.everyday(1 + Math.floor(this.events.random() * 2));
      }
    }
  }
}
