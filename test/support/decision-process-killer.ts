import { setTimeout as delay } from 'node:timers/promises';
import {
  type KillAim,
  checkAim,
  type KillPhase,
  determinePhase,
  type DecisionObservation,
} from './decision-kill-phases.js';
import { KillableProduct } from './killable-product-process.js';
import type { ProductSettings } from './product-settings.js';

/** Keeps one product process running and kills it at planned moments. */
export class DecisionProcessKiller {
  readonly #settings: ProductSettings;
  readonly #random: () => number;
  readonly #bugs: string[] = [];
  #now: KillableProduct | undefined;
  /** A spare process with its code loaded, so that a restart is fast. */
  #next: KillableProduct | undefined;
  #kills = 0;

  constructor(settings: ProductSettings, random: () => number) {
    this.#settings = settings;
    this.#random = random;
  }

  get kills(): number {
    return this.#kills;
  }

  bugs(): readonly string[] {
    return [...this.#bugs, ...(this.#now?.bugs() ?? [])];
  }

  /** Number of the running process; increases with each kill. */
  get running(): KillableProduct {
    return this.#now ?? this.#start();
  }

  #start(): KillableProduct {
    this.#now = this.#next ?? KillableProduct.load();
    this.#now.begin(this.#settings);
    this.#next = KillableProduct.load();
    return this.#now;
  }

  /** Origin of the running bot; undefined during a kill. */
  origin(): Promise<string | undefined> {
    return this.running.ready.catch(() => undefined);
  }

  /** Kills at each aim in turn, skipping missed ones. Returns the phases hit. */
  async hunt(
    aims: readonly KillAim[],
    look: () => Promise<DecisionObservation>,
    over: AbortSignal,
  ): Promise<readonly { readonly aim: KillPhase; readonly fell: KillPhase }[]> {
    const kills: { aim: KillPhase; fell: KillPhase }[] = [];
    for (const aim of aims) {
      if (!(await comesTo(aim, look, over))) continue;
      await delay(aim.afterMs);
      await this.kill();
      kills.push({ aim: aim.phase, fell: determinePhase(await look()) });
      if (this.#random() >= 0.08) continue;
      const { running } = this;
      await Promise.race([running.ready.catch(() => undefined), delay(this.#random() * 600)]);
      await this.kill();
      kills.push({ aim: 'starting again', fell: 'starting again' });
    }
    return kills;
  }

  async kill(): Promise<void> {
    const victim = this.running;
    await victim.end('SIGKILL');
    this.#bugs.push(...victim.bugs());
    this.#now = undefined;
    this.#kills++;
    // The next one starts at once, as under an orchestrator.
    this.#start();
  }

  async close(): Promise<void> {
    await this.#now?.end('SIGKILL');
    await this.#next?.end('SIGKILL');
  }
}

async function comesTo(aim: KillAim, look: () => Promise<DecisionObservation>, over: AbortSignal): Promise<boolean> {
  while (!over.aborted) {
    const coming = checkAim(aim, await look());
    if (coming !== 'not yet') return coming === 'now';
    await delay(3);
  }
  return false;
}

/** Makes the rechecks due now. */
export async function passRechecks(databaseUrl: string, id: string): Promise<void> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(
      `update decisions set decision = jsonb_set(decision, '{state,rechecks}', (
         select jsonb_agg(case when one ? 'doneAt' then one
           else one || jsonb_build_object('dueAt', to_char((one->>'dueAt')::timestamptz at time zone 'UTC' - interval '2 hours', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) end)
         from jsonb_array_elements(decision->'state'->'rechecks') as one))
       where id = $1 and state in ('revoked', 'failed-in-part')`,
      [id],
    );
  } finally {
    await client.end();
  }
}
