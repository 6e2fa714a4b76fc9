import { tmpdir } from 'node:os';
import { systemClock } from '../../src/system-clock.js';
import type { DecisionRecordEntry } from '../../src/decisions/model/decision-record-entry.js';
import type { DecisionAction } from '../../src/decisions/model/decision-service-port.js';
import type { Decision } from '../../src/decisions/model/decision.js';
import { openStore, type Store } from '../../src/store/persistent-store.js';
import { FakeBotConnector } from './fake-bot-connector.js';
import { type Approver, chooseNextClick, clickAs, isCardAnswer } from './decision-clicks.js';
import { type AcknowledgedClick, findDoubledEffects, findLostClicks } from './decision-kill-assertions.js';
import { type Effect, UnsteadyTenant } from './unsteady-demo-tenant.js';
import { silentLog } from './test-logs.js';
import { createMigratedDatabaseUrl } from './postgres-test-server.js';
import { createDecidingSettings } from './product-settings.js';
import { KillableProduct } from './killable-product-process.js';

export interface RaceReport {
  readonly clicks: number;
  /** Answered with a card: done, or the state as it is. */
  readonly cards: number;
  readonly decisions: number;
  /** Changes in the record: clicks that won. */
  readonly won: number;
  /** Clicks that came too late and were answered with the card as it is: it says who decided. */
  readonly refused: number;
  /** Clicks that only the one who clicked heard about: the first of two may not be the second. */
  readonly told: number;
  /** Clicks that were answered with an error, or not at all. */
  readonly broken: number;
  /** Clicks that were answered with a card and of which the record knows nothing. */
  readonly lost: number;
  readonly doubled: number;
  readonly revoked: number;
  readonly approved: number;
  readonly effects: number;
  readonly wrong: readonly string[];
}

const APPROVERS = ['approver', 'secondApprover'] as const;
/** Cards of later versions have no way back. */
const BACK_UNTIL = 5;
const ENDED = ['approved', 'revoked', 'failed-in-part'];

/** Two of the product's processes on one database and one tenant, and people who click everywhere at once. */
export class DecisionClickRaces {
  #clicks = 0;
  #cards = 0;
  #told = 0;
  #broken = 0;
  readonly #acknowledged = new Map<string, AcknowledgedClick[]>();

  private constructor(
    readonly tenant: UnsteadyTenant,
    readonly store: Store,
    readonly connector: FakeBotConnector,
    readonly replicas: readonly [KillableProduct, KillableProduct],
  ) {}

  static async open(): Promise<DecisionClickRaces> {
    const tenant = await UnsteadyTenant.open(50);
    const databaseUrl = await createMigratedDatabaseUrl();
    const store = await openStore({ databaseUrl, dataDir: tmpdir(), log: silentLog, clock: systemClock });
    const connector = await FakeBotConnector.start();
    const start = () => KillableProduct.start(createDecidingSettings(databaseUrl, tenant.bench.tenant));
    const replicas = [start(), start()] as const;
    await Promise.all(replicas.map(({ ready }) => ready));
    return new DecisionClickRaces(tenant, store, connector, replicas);
  }

  /** One app after the other, from both processes, until so many clicks were made and the last decision is at its end. */
  async run(apps: readonly string[], clicks: number, onDecided: (line: string) => void): Promise<RaceReport> {
    const before = new Set((await this.tenant.effects()).map(({ id }) => id));
    const decided: string[] = [];
    for (let i = 0; this.#clicks < clicks; i++) {
      const app = apps[i];
      // What is approved or revoked stays so: there is one decision an app.
      if (app === undefined) throw new Error('not enough apps');
      decided.push(await this.#decide(app, i));
      onDecided(`${decided.length} apps decided after ${this.#clicks} clicks`);
    }
    const effects = (await this.tenant.effects()).filter(({ id }) => !before.has(id));
    return this.#judge(decided, effects);
  }

  async close(): Promise<void> {
    await Promise.all(this.replicas.map((replica) => replica.end('SIGTERM')));
    await this.store.close();
    await this.tenant.close();
    await this.connector.close();
  }

  bugs(): readonly string[] {
    return this.replicas.flatMap((replica) => replica.bugs());
  }

  async #decide(app: string, round: number): Promise<string> {
    const opened = await this.#shown(app);
    for (;;) {
      const decision = await this.store.decisions.find(opened.id);
      if (decision === undefined) throw new Error('the decision is gone');
      if (ENDED.includes(decision.state.name)) return decision.id;
      const wishes = wishesOf(decision, round);
      if (wishes.length === 0) {
        await new Promise((resolve) => setTimeout(resolve, 20));
        continue;
      }
      await Promise.all(
        wishes.flatMap((action) =>
          APPROVERS.flatMap((who) =>
            // Twice: Teams sends a click again that it heard nothing about, and fingers are quick.
            [...this.replicas, ...this.replicas].map((replica) => this.#click(replica, who, action)),
          ),
        ),
      );
    }
  }

  /** Both approvers open it at both processes at once, and both have a card of it. */
  async #shown(app: string): Promise<Decision> {
    const before = (await this.store.decisions.ofApp(app))?.id;
    const review: DecisionAction = { verb: 'decision.review', app };
    const deadline = performance.now() + 60_000;
    while (performance.now() < deadline) {
      await Promise.all(APPROVERS.flatMap((who) => this.replicas.map((replica) => this.#click(replica, who, review))));
      const until = performance.now() + 3_000;
      while (performance.now() < until) {
        const decision = await this.store.decisions.ofApp(app);
        const { store } = this;
        const isNew = decision !== undefined && decision.id !== before;
        const shown =
          isNew &&
          (await store.decisions.hasCopyIn(decision.id, '19:alerts@thread.tacv2')) &&
          (await store.decisions.hasCopyIn(decision.id, 'a:second-approver'));
        if (shown) return decision;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }
    throw new Error('no card of the decision came');
  }

  async #click(replica: KillableProduct, who: Approver, action: DecisionAction): Promise<void> {
    this.#clicks++;
    const answer = await clickAs(await replica.ready, this.connector.serviceUrl, who, action);
    if (answer?.status !== 200) this.#broken++;
    else if (!isCardAnswer(answer)) this.#told++;
    else {
      this.#cards++;
      if (!('version' in action)) return;
      const { verb, decision, version } = action;
      const before = this.#acknowledged.get(decision) ?? [];
      this.#acknowledged.set(decision, [...before, { verb, who, version }]);
    }
  }

  async #judge(decided: readonly string[], effects: readonly Effect[]): Promise<RaceReport> {
    const wrong: string[] = [];
    const record = await this.store.decisions.record({ limit: 1_000_000 });
    const verified = await this.store.decisions.verifyRecord();
    if (!verified.sound) wrong.push(`the record is broken at ${verified.brokenAt}`);
    const mayWrite = new Set<string>();
    let won = 0;
    const lost: string[] = [];
    const doubled: string[] = [];
    const ends = { approved: 0, revoked: 0 };
    for (const id of decided) {
      const decision = await this.store.decisions.find(id);
      if (decision === undefined) throw new Error('a decision is gone');
      const lines = record.filter(({ decisionId }) => decisionId === id).toReversed();
      const changes = lines.filter(({ details }) => typeof details['version'] === 'number');
      won += changes.filter(({ what }) => ['plan', 'confirm', 'approve', 'back'].includes(what)).length;
      const versions = changes.map(({ details }) => details['version']);
      if (versions.some((version, i) => version !== i + 2)) wrong.push(`${id}: versions ${JSON.stringify(versions)}`);
      const { name } = decision.state;
      if (name === 'approved') ends.approved++;
      if (name === 'revoked') ends.revoked++;
      if (name !== 'approved' && name !== 'revoked' && name !== 'superseded') wrong.push(`${id} ended ${name}`);
      const outcomes = ['approved', 'revoking'].filter((to) => changes.some(({ details }) => details['to'] === to));
      if (outcomes.length !== 1) wrong.push(`${id} came to ${outcomes.join(' and ')}`);
      wrong.push(...peopleWrong(decision, changes));
      if (outcomes[0] === 'revoking') for (const id of [decision.app.id, ...signedOut(decision)]) mayWrite.add(id);
      lost.push(...findLostClicks(this.#acknowledged.get(id) ?? [], lines));
      doubled.push(
        ...findDoubledEffects(
          effects.filter(({ what }) => this.#isAbout(what, decision.app.id)),
          decision,
        ),
      );
    }
    wrong.push(...lost.map((line) => `lost: ${line}`), ...doubled.map((line) => `twice: ${line}`));
    if (this.#broken > 0) wrong.push(`${this.#broken} clicks were answered with an error`);
    const unasked = effects.filter(({ what }) => ![...mayWrite].some((id) => this.#isAbout(what, id)));
    wrong.push(...unasked.map(({ activity, what }) => `not confirmed: ${activity} ${what}`));
    const figures = { clicks: this.#clicks, cards: this.#cards, decisions: decided.length, won };
    const others = { refused: this.#cards - won, told: this.#told, broken: this.#broken };
    const bad = { lost: lost.length, doubled: doubled.length };
    return { ...figures, ...others, ...ends, effects: effects.length, ...bad, wrong };
  }

  /** An effect on the app or on its registration, or on a person. */
  #isAbout(what: string, id: string): boolean {
    const { servicePrincipals, applications } = this.tenant.bench.world;
    const appId = servicePrincipals.byId(id)?.['appId'];
    const registration = Array.from({ length: applications.size }, (_, i) => applications.at(i)).find(
      (application) => application['appId'] === appId,
    );
    return what.includes(id) || (registration !== undefined && what.includes(registration.id));
  }
}

/** Ids of the people whom the plan signs out: whoever armed the app, once the events that tell of it are read. */
function signedOut({ state }: Decision): readonly string[] {
  const steps = 'plan' in state ? state.plan.steps : [];
  return steps.flatMap(({ id, remediation }) =>
    remediation === 'revoke-user-sessions' ? [id.slice(remediation.length + 1)] : [],
  );
}

/** Two people confirmed or approved what takes two. */
function peopleWrong(decision: Decision, changes: readonly DecisionRecordEntry[]): readonly string[] {
  const deciding = changes.filter(({ details }) => details['to'] === 'revoking' || details['to'] === 'approved');
  const first = changes.filter(({ details }) => /-proposed$/.test(String(details['to']))).at(-1);
  return deciding.flatMap(({ by }) => {
    const isCritical = decision.severity === 'critical';
    return !isCritical || (first !== undefined && first.by?.objectId !== by?.objectId)
      ? []
      : [`${decision.id} was decided by one person`];
  });
}

/** What contradicts each other, all for the card as it is now; every other app is to be revoked at last, the others approved. */
function wishesOf(decision: Decision, round: number): readonly DecisionAction[] {
  const { id, version, state } = decision;
  const about = { decision: id, version };
  const approve: DecisionAction = { verb: 'decision.approve', ...about, reason: 'ours', days: 30 };
  const next = chooseNextClick(decision, 'revoke')?.action;
  const revokes = round % 2 === 0;
  // The quickest of all, for nothing has to be read for it: it would win for ever.
  const back: readonly DecisionAction[] = version < BACK_UNTIL ? [{ verb: 'decision.back', ...about }] : [];
  switch (state.name) {
    case 'open':
      return next === undefined ? [] : [next, approve];
    case 'planned':
      return next === undefined ? [] : [next, approve, ...back];
    case 'approval-proposed':
      return revokes ? [{ verb: 'decision.plan', ...about, scope: 'all' }, ...back] : [approve];
    case 'revoke-proposed':
      return next === undefined || !revokes ? [{ verb: 'decision.back', ...about }] : [next];
    default:
      return [];
  }
}
