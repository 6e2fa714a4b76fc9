import { setTimeout as delay } from 'node:timers/promises';
import type { ActivityPlace, ActivitySender } from '../journeys/attacks/activity-senders.js';
import { incomingActivity } from './incoming-activity.js';
import type { FakeBotConnector } from './fake-bot-connector.js';

/** After about so long Teams gives up on a delivery, and makes another one. */
const DELIVERY_LIMIT_MS = 15_000;
const PAUSE_MS = 500;
const GIVE_UP_MS = 180_000;

/**
 * Teams in front of replicas that come and go: an activity goes to any of them, and again, with the same id, to another one as long as
 * nobody acknowledges it.
 */
export class DeliveringTeams {
  /** How many deliveries were repeated. */
  repeated = 0;
  #sent = 0;

  constructor(
    readonly connector: FakeBotConnector,
    /** Where the replicas are now; some may not be there. */
    readonly origins: () => readonly string[],
    readonly random: () => number,
  ) {}

  /** An activity as the Bot Connector sends it. */
  createActivity(who: ActivitySender, where: ActivityPlace, more: object): object {
    this.#sent += 1;
    return incomingActivity(this.#sent, this.connector, who, where, more);
  }

  /** Resolves with the body of the response that acknowledged it; throws if nobody does for minutes. */
  async deliver(activity: object, onAcknowledged: (afterMs: number) => void = () => undefined): Promise<string> {
    const deadline = performance.now() + GIVE_UP_MS;
    const first = Math.floor(this.random() * 3);
    for (let attempt = 0; performance.now() < deadline; attempt += 1) {
      if (attempt > 0) this.repeated += 1;
      const origins = this.origins();
      const origin = origins[(first + attempt) % origins.length] ?? '';
      const startedAtMs = performance.now();
      const text = await this.#post(origin, activity);
      if (text !== undefined) {
        onAcknowledged(performance.now() - startedAtMs);
        return text;
      }
      await delay(PAUSE_MS);
    }
    throw new Error(`nobody took ${JSON.stringify(activity)}`);
  }

  async #post(origin: string, activity: object): Promise<string | undefined> {
    try {
      const response = await fetch(`${origin}/api/messages`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(activity),
        signal: AbortSignal.timeout(DELIVERY_LIMIT_MS),
      });
      const text = await response.text();
      return response.ok ? text : undefined;
    } catch {
      return undefined;
    }
  }
}
