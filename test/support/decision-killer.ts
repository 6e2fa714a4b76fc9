import { setTimeout as delay } from 'node:timers/promises';
import { type Aim, comingTo, type KillPhase, phaseOf, type Sight } from './decision-kill-phases.js';
import { Product } from './product.js';
import type { ProductSettings } from './product-settings.js';

/** Keeps one product process running and kills it at planned moments. */
export class DecisionKiller {
  readonly #settings: ProductSettings;
  readonly #random: () => number;
  readonly #bugs: string[] = [];
  #now: Product | undefined;
  /** A spare process with its code loaded, so that a restart is fast. */
  #next: Product | undefined;
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
  get running(): Product {
    return this.#now ?? this.#start();
  }

  #start(): Product {
    this.#now = this.#next ?? Product.load();
    this.#now.begin(this.#settings);
    this.#next = Product.load();
    return this.#now;
  }

  /** Origin of the running bot; undefined during a kill. */
  origin(): Promise<string | undefined> {
    return this.running.ready.catch(() => undefined);
  }

  /** Kills at each aim in turn, skipping missed ones. Returns the phases hit. */
  async hunt(
    aims: readonly Aim[],
    look: () => Promise<Sight>,
    over: AbortSignal,
  ): Promise<readonly { readonly aim: KillPhase; readonly fell: KillPhase }[]> {
    const kills: { aim: KillPhase; fell: KillPhase }[] = [];
    for (const aim of aims) {
      if (!(await comesTo(aim, look, over))) continue;
      await delay(aim.afterMs);
      await this.kill();
      kills.push({ aim: aim.phase, fell: phaseOf(await look()) });
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

async function comesTo(aim: Aim, look: () => Promise<Sight>, over: AbortSignal): Promise<boolean> {
  while (!over.aborted) {
    const coming = comingTo(aim, await look());
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
