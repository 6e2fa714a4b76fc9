import { tmpdir } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { systemClock } from '../../src/system-clock.js';
import type { Decision } from '../../src/decisions/model/decision.js';
import { openStore, type Store } from '../../src/store/persistent-store.js';
import { FakeBotConnector } from './fake-bot-connector.js';
import { type Approver, APPROVER_PLACES, chooseNextClick, clickAs, isCardAnswer } from './decision-clicks.js';
import { DECISION_HALVES, type DecisionHalf, type KillAim, type KillPhase } from './decision-kill-phases.js';
import { KillResults } from './decision-kill-results.js';
import {
  type AcknowledgedClick,
  expectedCard,
  findDoubledEffects,
  findLostClicks,
  findUntrueSteps,
  listSeenCards,
  listUndoneSteps,
} from './decision-kill-assertions.js';
import { DecisionProcessKiller, passRechecks } from './decision-process-killer.js';
import { UnsteadyTenant } from './unsteady-demo-tenant.js';
import { silentLog } from './test-logs.js';
import { createDatabaseUrl } from './postgres-test-server.js';
import { createDecidingSettings } from './product-settings.js';
import { createRandom } from './random-from-seed.js';

/** What one half of a round is killed at. */
export type KillAimsByHalf = Readonly<Record<DecisionHalf, readonly KillAim[]>>;

const APPROVERS = ['approver', 'secondApprover'] as const;
const GIVE_UP_MS = 300_000;

/** Everything around the process that is killed, and outlives it: tenant, database, connector, and two approvers who click on. */
export class DecisionKillRun {
  readonly table = new KillResults();
  readonly #killer: DecisionProcessKiller;
  readonly #random: () => number;
  /** Ids of effects that were judged. */
  readonly #judged = new Set<string>();
  #acknowledged: AcknowledgedClick[] = [];
  #half: DecisionHalf = 'revoke';
  #isOpen = false;
  #looksAgain = false;
  #current: string | undefined;
  #acceptedBefore = 0;

  private constructor(
    readonly tenant: UnsteadyTenant,
    readonly store: Store,
    readonly databaseUrl: string,
    readonly connector: FakeBotConnector,
    seed: number,
  ) {
    this.#random = createRandom(seed + 1);
    this.#killer = new DecisionProcessKiller(
      createDecidingSettings(databaseUrl, tenant.bench.tenant),
      createRandom(seed + 2),
    );
  }

  static async open(seed: number): Promise<DecisionKillRun> {
    const tenant = await UnsteadyTenant.open(150);
    const databaseUrl = await createDatabaseUrl();
    const store = await openStore({ databaseUrl, dataDir: tmpdir(), log: silentLog, clock: systemClock });
    const connector = await FakeBotConnector.start();
    const kills = new DecisionKillRun(tenant, store, databaseUrl, connector, seed);
    connector.mood = () => {
      const luck = kills.#random();
      if (luck < 0.06) return { status: 429, headers: { 'Retry-After': '1' } };
      if (luck < 0.12) return { status: 503 };
      if (luck < 0.16) return { status: 502, reset: true };
      if (luck < 0.22) return { status: 502, reset: true, taken: true };
      return luck < 0.26 ? { status: 200, taken: true, afterMs: kills.#random() * 600 } : undefined;
    };
    return kills;
  }

  get kills(): number {
    return this.#killer.kills;
  }

  /** An app is revoked and given back, and killed at each aim on the way; what came of each half is judged at its end. */
  async round(app: string, aims: KillAimsByHalf): Promise<void> {
    this.#current = undefined;
    this.#isOpen = false;
    this.#acceptedBefore = this.connector.accepted.length;
    for (const half of DECISION_HALVES) {
      this.#half = half;
      this.#looksAgain = false;
      this.#acknowledged = [];
      this.tenant.bench.tenant.requests.reset();
      this.tenant.badWeather(this.#random);
      const over = new AbortController();
      const hunt = this.#killer.hunt(aims[half], () => this.#look(), over.signal);
      if (half === 'revoke') await this.#until(`a card of ${app}`, () => this.#open(app));
      await this.#until(`the end of the ${half}`, () => this.#press(half));
      if (aims[half].some(({ phase }) => phase === 'looking again')) await this.#lookAgain();
      over.abort();
      const kills = await hunt;
      await this.#until(`true cards of the ${half}`, () => this.#isShown());
      await this.#judge(kills);
    }
  }

  async close(): Promise<void> {
    await this.#killer.close();
    await this.store.close();
    await this.tenant.close();
    await this.connector.close();
  }

  /** What stands in the logs of those that were killed, and in the chain of the record. */
  async bugs(): Promise<readonly string[]> {
    const verified = await this.store.decisions.verifyRecord();
    return [...this.#killer.bugs(), ...(verified.sound ? [] : [`the record is broken at ${verified.brokenAt}`])];
  }

  async #look() {
    const decision = this.#current === undefined ? undefined : await this.store.decisions.find(this.#current);
    return { half: this.#half, isOpen: this.#isOpen, looksAgain: this.#looksAgain, decision };
  }

  async #decision(): Promise<Decision> {
    const { decision } = await this.#look();
    if (decision === undefined) throw new Error('the decision is gone');
    return decision;
  }

  /** Both approvers have a card of it, of a new decision. */
  async #open(app: string): Promise<true | undefined> {
    for (const who of APPROVERS) {
      if (await this.#hasCard(app, who)) continue;
      const { running } = this.#killer;
      const origin = await this.#killer.origin();
      if (origin === undefined) return undefined;
      await clickAs(origin, this.connector.serviceUrl, who, { verb: 'decision.review', app });
      // The card comes as a message after the click was answered; or not, for the bot may have died.
      const until = performance.now() + 5_000;
      while (this.#killer.running === running && !(await this.#hasCard(app, who)) && performance.now() < until) {
        await delay(20);
      }
      return undefined;
    }
    this.#current = (await this.store.decisions.ofApp(app))?.id;
    this.#isOpen = true;
    return true;
  }

  async #hasCard(app: string, who: Approver): Promise<boolean> {
    const decision = await this.store.decisions.ofApp(app);
    if (decision === undefined || decision.state.name !== 'open') return false;
    return this.store.decisions.hasCopyIn(decision.id, APPROVER_PLACES[who].conversation.id.replace(/;.*/, ''));
  }

  async #press(half: DecisionHalf): Promise<true | undefined> {
    const decision = await this.#decision();
    const ends = half === 'undo' ? ['undone'] : ['revoked', 'failed-in-part'];
    if (ends.includes(decision.state.name)) return this.#isShown();
    const next = chooseNextClick(decision, half);
    const origin = await this.#killer.origin();
    if (next === undefined || origin === undefined) {
      await delay(20);
      return undefined;
    }
    const { who, action } = next;
    const cards = listSeenCards(decision, this.connector.accepted.slice(this.#acceptedBefore));
    const mine = cards.findLast(({ conversationId }) => conversationId === APPROVER_PLACES[who].conversation.id);
    if (isCardAnswer(await clickAs(origin, this.connector.serviceUrl, who, action, mine?.id))) {
      this.#acknowledged.push({ verb: action.verb, who, version: decision.version });
    }
    return undefined;
  }

  /** As if an hour and a half had passed: three looks, each once. */
  async #lookAgain(): Promise<void> {
    await passRechecks(this.databaseUrl, this.#current ?? '');
    this.#looksAgain = true;
    await this.#until('the later looks', async () => {
      await this.#killer.origin();
      const { state } = await this.#decision();
      const isDone = 'rechecks' in state && state.rechecks.every(({ doneAt }) => doneAt !== undefined);
      // The process may have had it in its hands as it was before.
      if (!isDone) await passRechecks(this.databaseUrl, this.#current ?? '');
      if (!isDone) await delay(50);
      return isDone ? true : undefined;
    });
  }

  async #isShown(): Promise<true | undefined> {
    await this.#killer.origin();
    const stale = await this.store.decisions.staleCopies(1_000);
    if (stale.every(({ decision }) => decision.id !== this.#current)) return true;
    await delay(50);
    return undefined;
  }

  /** Against what the tenant, the record and the connector say, asked from outside, without faults. */
  async #judge(kills: readonly { readonly aim: KillPhase; readonly fell: KillPhase }[]): Promise<void> {
    this.tenant.goodWeather();
    await delay(this.tenant.consistencyDelayMs + 20);
    const decision = await this.#decision();
    const record = await this.store.decisions.record({ decisionId: decision.id, limit: 10_000 });
    const effects = (await this.tenant.effects()).filter(({ id }) => !this.#judged.has(id));
    for (const { id } of effects) this.#judged.add(id);
    const looks = record
      .filter(({ what }) => what === 'rechecked')
      .map(({ details }) => JSON.stringify((details['event'] as { dueAt?: unknown } | undefined)?.dueAt));
    const strays = await this.#strays(decision);
    this.table.half(decision, kills, {
      lost: findLostClicks(this.#acknowledged, record),
      doubled: [
        ...findDoubledEffects(effects, decision),
        ...looks.filter((at, i) => looks.indexOf(at) < i).map((at) => `the look of ${at}`),
      ],
      untrue: await findUntrueSteps(decision, this.tenant),
      cards: strays.wrong,
      figures: {
        clicks: this.#acknowledged.length,
        effects: effects.length,
        'not done': listUndoneSteps(decision).length,
        strays: strays.found,
      },
    });
  }

  /** Each card shows the end. One whose id nobody learned does when somebody clicks on it. */
  async #strays(decision: Decision): Promise<{ readonly found: number; readonly wrong: readonly string[] }> {
    const expected = expectedCard(decision);
    const seen = () => listSeenCards(decision, this.connector.accepted.slice(this.#acceptedBefore));
    const behind = seen().filter(({ card }) => card !== expected);
    const wrong: string[] = behind.filter(({ isEdited }) => isEdited).map(({ id }) => `${id} shows an older state`);
    if (seen().length - behind.length < APPROVERS.length) wrong.push('an approver has no card that shows the end');
    const strays = behind.filter(({ isEdited }) => !isEdited);
    for (const { id, conversationId } of strays) {
      const who = conversationId.startsWith('19:') ? 'approver' : 'secondApprover';
      const action = { verb: 'decision.plan', decision: decision.id, version: 1, scope: 'all' } as const;
      const origin = (await this.#killer.origin()) ?? '';
      const answer = await clickAs(origin, this.connector.serviceUrl, who, action, id);
      if (JSON.stringify(answer?.value) !== expected) wrong.push(`${id}, clicked, is not answered with the end`);
      const until = performance.now() + 10_000;
      const isRight = () => seen().some((card) => card.id === id && card.card === expected);
      while (!isRight() && performance.now() < until) await delay(50);
      if (!isRight()) wrong.push(`${id}, clicked, shows an older state`);
    }
    return { found: strays.length, wrong };
  }

  async #until(what: string, attempt: () => Promise<true | undefined>): Promise<void> {
    const deadline = performance.now() + GIVE_UP_MS;
    while ((await attempt()) === undefined) {
      if (performance.now() < deadline) continue;
      const last = await this.store.decisions.record({ limit: 3 });
      throw new Error(`it never came to ${what}: ${JSON.stringify({ ...(await this.#look()), last }).slice(0, 3_000)}`);
    }
  }
}
