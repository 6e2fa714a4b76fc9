import { setTimeout as delay } from 'node:timers/promises';
import { tmpdir } from 'node:os';
import { createCardRenderer } from '../../src/cards/index.js';
import { systemClock } from '../../src/clock.js';
import type { Decision } from '../../src/core/decision.js';
import { INTENT_WORDS } from '../../src/language/words.js';
import { openStore, type Store } from '../../src/store/store.js';
import { BotConnector } from './bot-connector.js';
import { type Approver, click, isCard, nextClick } from './decision-clicks.js';
import { claimed, UnsteadyTenant } from './decision-tenant.js';
import { DecisionVictim } from './decision-victim.js';
import { silentLog } from './log.js';
import { freshDatabaseUrl } from './postgres.js';

/** Where a killed process was, by what it left undone. */
export const KILL_PHASES = [
  'starting, nothing confirmed',
  'before the confirmation',
  'confirmed, nothing written',
  'between writes',
  'verifying',
  'after the end',
] as const;
export type KillPhase = (typeof KILL_PHASES)[number];

/** What is looked for at the end; empty lists: all is well. */
export interface KillReport {
  readonly kills: ReadonlyMap<KillPhase, number>;
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  readonly untrue: readonly string[];
  readonly cards: readonly string[];
  readonly bugs: readonly string[];
  readonly figures: Readonly<Record<string, number>>;
}

interface Acknowledged {
  readonly decision: string;
  readonly verb: string;
  readonly who: Approver;
  readonly version: number;
}

/** What stands in the record for the click. */
const WHAT: Readonly<Record<string, string>> = {
  'decision.plan': 'plan',
  'decision.confirm': 'confirm',
  'decision.undo': 'undo',
};

/** Everything around the process that is killed, and outlives it: tenant, database, connector, and two approvers who click on. */
export class DecisionKills {
  readonly #kills = new Map<KillPhase, number>(KILL_PHASES.map((phase) => [phase, 0]));
  readonly #lost: string[] = [];
  readonly #doubled: string[] = [];
  readonly #untrue: string[] = [];
  readonly #cards: string[] = [];
  readonly #bugs: string[] = [];
  readonly #counts = {
    decisions: 0,
    revoked: 0,
    'failed in part': 0,
    undone: 0,
    'clicks acknowledged': 0,
    effects: 0,
    'steps not done': 0,
    'stray cards': 0,
  };
  #acknowledged: Acknowledged[] = [];
  #victim: DecisionVictim | undefined;
  #current: string | undefined;
  #lastAnswer: unknown;
  #killsLeft: number;
  /** From the first click on the card to its end. */
  #underFire = false;

  private constructor(
    readonly tenant: UnsteadyTenant,
    readonly store: Store,
    readonly databaseUrl: string,
    readonly connector: BotConnector,
    private readonly random: () => number,
    private readonly options: { readonly kills: number; readonly onKill?: (done: number) => void },
  ) {
    this.#killsLeft = options.kills;
  }

  static async open(
    random: () => number,
    options: { readonly kills: number; readonly onKill?: (done: number) => void },
  ): Promise<DecisionKills> {
    const tenant = await UnsteadyTenant.open(150);
    const databaseUrl = await freshDatabaseUrl();
    const store = await openStore({ databaseUrl, dataDir: tmpdir(), log: silentLog, clock: systemClock });
    const connector = await BotConnector.start();
    connector.mood = () => {
      const luck = random();
      if (luck < 0.06) return { status: 429, headers: { 'Retry-After': '1' } };
      if (luck < 0.12) return { status: 503 };
      if (luck < 0.16) return { status: 502, reset: true };
      if (luck < 0.22) return { status: 502, reset: true, taken: true };
      return luck < 0.26 ? { status: 200, taken: true, afterMs: random() * 600 } : undefined;
    };
    return new DecisionKills(tenant, store, databaseUrl, connector, random, options);
  }

  /** Revokes and takes back, app by app, until so many kills were survived; the last round ends without one. */
  async run(apps: readonly string[]): Promise<KillReport> {
    const killer = this.#killAgainAndAgain();
    this.tenant.badWeather(this.random);
    for (let round = 0; round === 0 || this.#killsLeft > 0; round++) {
      const app = apps[round % apps.length];
      if (app === undefined) throw new Error('no app to revoke');
      await this.#round(app);
    }
    await killer;
    const verified = await this.store.decisions.verifyRecord();
    if (!verified.sound) this.#lost.push(`the record is broken at ${verified.brokenAt}`);
    return {
      kills: this.#kills,
      lost: this.#lost,
      doubled: this.#doubled,
      untrue: this.#untrue,
      cards: this.#cards,
      bugs: this.#bugs,
      figures: this.#counts,
    };
  }

  async close(): Promise<void> {
    this.#killsLeft = 0;
    await this.#victim?.end('SIGKILL');
    await this.store.close();
    await this.tenant.close();
    await this.connector.close();
  }

  async #round(app: string): Promise<void> {
    this.#counts.decisions++;
    this.#acknowledged = [];
    const opened = await this.#until(`a card of ${app}`, () => this.#open(app));
    this.#current = opened.id;
    this.#underFire = true;
    for (const want of ['revoke', 'undo'] as const) {
      const before = new Set((await this.#effects()).map(({ id }) => id));
      const ended = await this.#until(`the end of the ${want}`, () => this.#press(opened.id, want));
      await this.#judge(ended, before);
    }
    this.#underFire = false;
  }

  /** Both approvers have a card of it. */
  async #open(app: string): Promise<Decision | undefined> {
    const decision = await this.store.decisions.ofApp(app);
    const isNew = decision !== undefined && decision.id !== this.#current && decision.state.name === 'open';
    for (const who of ['approver', 'secondApprover'] as const) {
      const place = who === 'approver' ? '19:alerts@thread.tacv2' : 'a:second-approver';
      if (isNew && (await this.store.decisions.hasCopyIn(decision.id, place))) continue;
      const origin = await this.#origin();
      if (origin === undefined) return undefined;
      await click(origin, this.connector.serviceUrl, who, { verb: 'decision.review', app });
      await this.#isPosted(app, place);
      return undefined;
    }
    return decision;
  }

  /** Waits for the card, which comes as a message after the click was answered; a while, for the bot may have died. */
  async #isPosted(app: string, place: string): Promise<void> {
    const until = performance.now() + 2_000;
    while (performance.now() < until) {
      const decision = await this.store.decisions.ofApp(app);
      if (decision !== undefined && (await this.store.decisions.hasCopyIn(decision.id, place))) return;
      await delay(20);
    }
  }

  async #press(id: string, want: 'revoke' | 'undo'): Promise<Decision | undefined> {
    const decision = await this.store.decisions.find(id);
    if (decision === undefined) throw new Error('the decision is gone');
    const { name } = decision.state;
    const ends = want === 'undo' ? ['undone'] : ['revoked', 'failed-in-part'];
    if (ends.includes(name)) return (await this.#isShown(decision)) ? decision : undefined;
    const next = nextClick(decision, want);
    const origin = await this.#origin();
    if (next === undefined || origin === undefined) {
      await delay(20);
      return undefined;
    }
    const answer = await click(origin, this.connector.serviceUrl, next.who, next.action);
    this.#lastAnswer = answer;
    if (!isCard(answer)) return undefined;
    this.#acknowledged.push({ decision: id, verb: next.action.verb, who: next.who, version: decision.version + 1 });
    this.#counts['clicks acknowledged']++;
    return undefined;
  }

  async #isShown({ id }: Decision): Promise<boolean> {
    const stale = await this.store.decisions.staleCopies(100);
    if (stale.every(({ decision }) => decision.id !== id)) return true;
    await delay(50);
    return false;
  }

  /** Against what the tenant, the record and the connector say, asked from outside. */
  async #judge(decision: Decision, before: ReadonlySet<string>): Promise<void> {
    const { state, app } = decision;
    const record = await this.store.decisions.record({ decisionId: decision.id, limit: 10_000 });
    for (const { verb, who, version } of this.#acknowledged) {
      const kept = record.some(
        ({ what, details }) => (what === WHAT[verb] || what === 'plan') && details['version'] === version,
      );
      if (!kept) this.#lost.push(`${app.name}: ${verb} by ${who}, acknowledged as version ${version}`);
    }
    const name = state.name === 'revoked' ? 'revoked' : state.name === 'undone' ? 'undone' : 'failed in part';
    this.#counts[name]++;
    const progress = state.name === 'undone' ? state.undoSteps : 'steps' in state ? state.steps : [];
    this.#counts['steps not done'] += progress.filter((step) => step.state !== 'gone').length;
    const news = (await this.#effects()).filter(({ id }) => !before.has(id));
    this.#counts.effects += news.length;
    for (const [i, { activity, what }] of news.entries()) {
      const twice = news.slice(0, i).some((other) => other.activity === activity && other.what === what);
      if (twice) this.#doubled.push(`${app.name} (${state.name}): ${activity} ${what}`);
    }
    for (const { step, direction } of claimed(decision)) {
      if (!(await this.#calmly(() => this.tenant.holds(step, direction)))) {
        this.#untrue.push(`${app.name}: said to be ${direction}, and is not: ${step.id}`);
      }
    }
    for (const { stepId, state: stepState, detail } of progress.filter((step) => step.state !== 'gone')) {
      const step = 'plan' in state ? state.plan.steps.find(({ id }) => id === stepId) : undefined;
      const direction = state.name === 'undone' ? 'undone' : 'done';
      // Said not to be done, and it is: not false, but not the whole truth either.
      if (step !== undefined && (await this.#calmly(() => this.tenant.holds(step, direction)))) {
        this.#untrue.push(`${app.name}: said to be ${stepState} (${detail ?? ''}), and is ${direction}: ${stepId}`);
      }
    }
    this.#judgeCards(decision);
  }

  /** The last edit of each copy shows the end. */
  #judgeCards(decision: Decision): void {
    const cards = createCardRenderer({ words: INTENT_WORDS });
    const expected = cards.renderDecision(decision, { now: systemClock.now() }).summary;
    const mine = new Map<string, { summary: string; shows: boolean }>();
    const about = (card: unknown) => JSON.stringify(card).includes(decision.id);
    for (const { call, id } of this.connector.accepted) {
      const [attachment] = call.activity.attachments ?? [];
      if (attachment === undefined) continue;
      if (about(attachment.content))
        mine.set(id, { summary: call.activity.summary ?? '', shows: call.kind === 'update' });
      else if (mine.has(id)) mine.set(id, { summary: call.activity.summary ?? '', shows: call.kind === 'update' });
    }
    let shown = 0;
    for (const [id, { summary, shows }] of mine) {
      if (summary === expected) shown++;
      // Posted, and the process died or the answer was lost before anybody knew its id: nobody can edit it.
      else if (!shows) this.#counts['stray cards']++;
      else this.#cards.push(`${id} of ${decision.app.name} shows "${summary}", not "${expected}"`);
    }
    if (shown < 2) this.#cards.push(`only ${shown} cards of ${decision.app.name} show "${expected}"`);
  }

  #effects() {
    return this.#calmly(() => this.tenant.effects());
  }

  /** Without faults, and after what was written can be read. */
  async #calmly<T>(read: () => Promise<T>): Promise<T> {
    this.tenant.goodWeather();
    await delay(this.tenant.consistencyDelayMs + 20);
    const value = await read();
    this.tenant.badWeather(this.random);
    return value;
  }

  async #until<T>(what: string, attempt: () => Promise<T | undefined>): Promise<T> {
    const deadline = performance.now() + 600_000;
    for (;;) {
      const value = await attempt();
      if (value !== undefined) return value;
      if (performance.now() > deadline) throw new Error(`it never came to ${what}: ${await this.#standing()}`);
    }
  }

  /** For a person who wonders why it stands still. */
  async #standing(): Promise<string> {
    const decision = this.#current === undefined ? undefined : await this.store.decisions.find(this.#current);
    const last = await this.store.decisions.record({ limit: 3 });
    return JSON.stringify({ state: decision?.state.name, last, answer: this.#lastAnswer }).slice(0, 3_000);
  }

  /** Of a running bot; undefined when it is being killed. */
  async #origin(): Promise<string | undefined> {
    this.#victim ??= DecisionVictim.start(this.tenant.bench.tenant, this.databaseUrl);
    return this.#victim.ready.catch(() => undefined);
  }

  async #killAgainAndAgain(): Promise<void> {
    while (this.#killsLeft > 0) {
      const victim = (this.#victim ??= DecisionVictim.start(this.tenant.bench.tenant, this.databaseUrl));
      const kind = this.random();
      if (this.#isCalm()) {
        await delay(50);
        continue;
      }
      if (kind > 0.05) await victim.ready.catch(() => undefined);
      if (kind < 0.2) await delay(this.random() * 2_500);
      else await this.#nearWrite(kind < 0.65 ? 1 : 1 + Math.floor(this.random() * 6));
      if (this.#killsLeft === 0) return;
      if (this.#isCalm()) continue;
      const phase = await this.#phase();
      await victim.end('SIGKILL');
      this.#bugs.push(...victim.bugs());
      this.#kills.set(phase, (this.#kills.get(phase) ?? 0) + 1);
      this.#killsLeft--;
      this.#victim = undefined;
      this.options.onKill?.(this.options.kills - this.#killsLeft);
    }
  }

  #isCalm(): boolean {
    return !this.#underFire;
  }

  /** Shortly after so many more writes were asked for, or fifteen seconds from now. */
  async #nearWrite(count: number): Promise<void> {
    const from = this.tenant.writes();
    const until = performance.now() + 15_000;
    while (this.tenant.writes() < from + count && performance.now() < until) await delay(2);
    await delay(this.random() ** 2 * 250);
  }

  async #phase(): Promise<KillPhase> {
    const state = this.#current === undefined ? undefined : (await this.store.decisions.find(this.#current))?.state;
    if (state === undefined) return 'starting, nothing confirmed';
    if (state.name === 'revoked' || state.name === 'failed-in-part' || state.name === 'undone') return 'after the end';
    if (state.name !== 'revoking' && state.name !== 'undoing') return 'before the confirmation';
    const steps = state.name === 'undoing' ? state.undoSteps : state.steps;
    if (steps.every((step) => step.state === 'waiting')) return 'confirmed, nothing written';
    return steps.some((step) => step.state === 'written') ? 'verifying' : 'between writes';
  }
}
