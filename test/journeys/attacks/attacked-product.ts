import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import pg from 'pg';
import type { AlertSubscription } from '../../../src/alerts/model/subscription.js';
import { createAccessPolicy } from '../../../src/answers/caller-access-policy.js';
import type { AccessPolicy } from '../../../src/answers/model/access-policy-port.js';
import { type Bot, startBot } from '../../../src/bot/start-bot.js';
import { createCardRenderer } from '../../../src/cards/index.js';
import { composeAnswerService, type TenantConnection } from '../../../src/compose-tenant.js';
import type { IncidentRecord } from '../../../src/incidents/model/incident.js';
import type { DecisionRecordEntry } from '../../../src/decisions/model/decision-record-entry.js';
import type { Decision } from '../../../src/decisions/model/decision.js';
import { demoConnection } from '../../../src/demo-connection.js';
import {
  DEMO_APPROVERS_GROUP_ID,
  DEMO_READER_APP_ID,
  DEMO_RESPONDER_APP_ID,
  DEMO_TENANT_ID,
} from '../../../src/demo/demo-tenant-contract.js';
import { createDialogueService } from '../../../src/answers/dialogue/dialogue-service.js';
import { DIALOGUE_LANGUAGE } from '../../../src/dialogue-language.js';
import { INTENT_WORDS } from '../../../src/intent-wordings.js';
import { openStore, type Store } from '../../../src/store/persistent-store.js';
import type { TenantWriterFactory } from '../../../src/tenant/model/tenant-writer-port.js';
import { createTenantWriterFactory } from '../../../src/tenant/responder/tenant-writer.js';
import type { RunningJobs } from '../../../src/background-services-options.js';
import { type BackgroundServices, composeBackgroundServices } from '../../../src/compose-background-services.js';
import { BOT_ID, TokenIssuer } from '../../bot/token-issuer.js';
import { FakeBotConnector } from '../../support/fake-bot-connector.js';
import { incomingActivity } from '../../support/incoming-activity.js';
import { type DemoProduct, openDemoProduct } from '../../support/demo-product-without-bot.js';
import { type LogLine, recordingLog, silentLog } from '../../support/test-logs.js';
import { SEARCHED } from '../../support/alert-kill-setup.js';
import { createMigratedDatabaseUrl, systemClock } from '../../support/postgres-test-server.js';
import { waitUntil } from '../../support/wait-until.js';
import { applyGroupChanges, type ApproverGroupChanges } from './approver-group-changes.js';
import { assertLeaksNothing, findPlanHash } from './attack-assertions.js';
import {
  type ActivityPlace,
  type ActivitySender,
  APPROVER,
  CHANNEL,
  createChatPlace,
  EMPLOYEE,
  READER,
  SECOND,
} from './activity-senders.js';
import { isWrite } from './tenant-write-requests.js';

/** What a click is answered with, in the body of HTTP 200. */
export interface ClickAnswer {
  readonly statusCode: number;
  readonly type: string;
  readonly value: unknown;
}

/** What came of an attack: its answer, and what the record has of it. */
export interface AttackOutcome<T> {
  readonly answer: T;
  readonly refused: readonly DecisionRecordEntry[];
}

export interface AttackedProductOptions {
  /** Who gets past the front door; the product's own rule when left out. */
  readonly access?: AccessPolicy;
  /** Nothing is carried out before {@link AttackedHouse.work}. */
  readonly idle?: true;
  /** The way that the store takes to the database; the direct one when left out. */
  readonly wayToDatabase?: (databaseUrl: string) => Promise<string>;
  /** Where the demo tenant tells how to play with it. */
  readonly controlDir?: string;
  /** Who is told besides when a conversation is made quieter. */
  readonly watchChangesTo?: { readonly conversationId: string };
  /** The group of those who may ask, which is watched. */
  readonly askGroupId?: string;
  /** How often the audit log is read, in seconds; once in the life of a test when left out. */
  readonly pollSeconds?: number;
  /** How long the tenant may be silent before the bot gives it up. */
  readonly silenceTimeoutMs?: number;
  /** How long a click may take before it is answered later; so long that a busy machine changes no test, when left out. */
  readonly invokeBudgetMs?: number;
}

/**
 * The whole product as in Teams, made of its own parts: tokens are checked against keys served here, replies go to a Bot Connector
 * served here, decisions are in a real database, and the tenant is the demo's over HTTPS. The tests are those who attack it.
 */
export class AttackedProduct {
  /** Members of the approvers' group beside those of the demo; and those who are in no group any more. */
  readonly enlisted = new Set<string>();
  readonly dismissed = new Set<string>();
  /** How many writers were made: whoever has none cannot write. */
  writers = 0;
  #working = false;
  readonly #jobs: RunningJobs[] = [];
  #lastId = 0;
  #goodClicks = 0;

  private constructor(
    readonly issuer: TokenIssuer,
    readonly connector: FakeBotConnector,
    readonly demo: DemoProduct,
    readonly store: Store,
    readonly services: BackgroundServices,
    readonly bot: Bot,
    readonly log: { readonly lines: readonly LogLine[] },
    people: ApproverGroupChanges,
    readonly databaseUrl: string,
  ) {
    this.enlisted = people.enlisted;
    this.dismissed = people.dismissed;
  }

  static async open(options: AttackedProductOptions = {}): Promise<AttackedProduct> {
    const people = { enlisted: new Set<string>(), dismissed: new Set<string>() };
    const [issuer, connector, demo, databaseUrl] = await Promise.all([
      TokenIssuer.start(),
      FakeBotConnector.start(),
      openDemoProduct({
        ...(options.controlDir === undefined ? {} : { controlDir: options.controlDir }),
        ...(options.silenceTimeoutMs === undefined ? {} : { limits: { silenceTimeoutMs: options.silenceTimeoutMs } }),
        change: (world) => applyGroupChanges(world, people),
      }),
      createMigratedDatabaseUrl(),
    ]);
    const log = recordingLog();
    const way = (await options.wayToDatabase?.(databaseUrl)) ?? databaseUrl;
    const store = await openStore({ databaseUrl: way, dataDir: tmpdir(), log, clock: systemClock });
    // The past is read slice by slice, which takes half a minute: the attacks of now are in the feed.
    await store.audit.keep(SEARCHED);
    const open: TenantConnection = {
      tenantId: DEMO_TENANT_ID,
      tenant: demo.tenant,
      ownAppIds: [DEMO_READER_APP_ID, DEMO_RESPONDER_APP_ID],
      responderAppId: DEMO_RESPONDER_APP_ID,
      close: () => Promise.resolve(),
    };
    const answers = composeAnswerService(open, log, store);
    const { tenant } = demo;
    const access =
      options.access ??
      createAccessPolicy({
        tenantId: DEMO_TENANT_ID,
        roleTemplateIds: [],
        groupId: DEMO_APPROVERS_GROUP_ID,
        directory: tenant.callers,
        clock: systemClock,
        log,
      });
    const holder: { house?: AttackedProduct } = {};
    const responder = createTenantWriterFactory({ ...demoConnection(demo.demo, 'responder'), log: silentLog });
    const writers: TenantWriterFactory = (decision) => {
      if (holder.house !== undefined) holder.house.writers += 1;
      return responder(decision);
    };
    const services = await composeBackgroundServices({
      open,
      store,
      answers,
      access,
      config: {
        ...(options.watchChangesTo === undefined ? {} : { watchChangesTo: options.watchChangesTo }),
        audit: { keepDays: 400, pollSeconds: options.pollSeconds ?? 3_600, lateAlertMinutes: 30 },
        dryRun: false,
        keepDays: 400,
      },
      approvers: { groupId: DEMO_APPROVERS_GROUP_ID, roleTemplateIds: [] },
      ...(options.askGroupId === undefined ? {} : { askGroupId: options.askGroupId }),
      ownAppIds: open.ownAppIds,
      writers,
      log,
    });
    const bot = await startBot({
      mode: { kind: 'teams', botId: BOT_ID, botType: 'SingleTenant', tenantId: DEMO_TENANT_ID, password: 'x' },
      port: 0,
      tenantId: DEMO_TENANT_ID,
      dialogue: createDialogueService({
        language: DIALOGUE_LANGUAGE,
        memory: store.dialogues,
        clock: systemClock,
        log,
      }),
      answers,
      access,
      alerts: services.alerts,
      decisions: services.decisions,
      people: tenant.callers,
      conversations: store.conversations,
      takenActivities: store.takenActivities,
      cards: createCardRenderer({ words: INTENT_WORDS }),
      clock: systemClock,
      log,
      internal: { ...issuer.internals, timings: { invokeBudgetMs: options.invokeBudgetMs ?? 60_000 } },
    });
    const house = new AttackedProduct(issuer, connector, demo, store, services, bot, log, people, databaseUrl);
    holder.house = house;
    for (const who of [APPROVER, SECOND, READER, EMPLOYEE]) house.joinsChannel(who);
    if (options.idle === undefined) house.work();
    return house;
  }

  /** From now on the jobs run: the audit trail is read, decisions are carried out, cards are kept true. */
  work(): void {
    this.#working = true;
    this.#jobs.push(this.services.start(this.bot.messenger));
  }

  /** What writes for this decision; the caller closes it. */
  writersOf(decisionId: string, app: string): ReturnType<TenantWriterFactory> {
    return createTenantWriterFactory({ ...demoConnection(this.demo.demo, 'responder'), log: silentLog })({
      decisionId,
      app,
      by: [],
    });
  }

  /** A conversation that wants alerts. */
  async subscribe(conversationId: string, more: Partial<AlertSubscription> = {}): Promise<void> {
    await this.store.conversations.remember({
      conversationId,
      conversationType: 'channel',
      tenantId: DEMO_TENANT_ID,
      serviceUrl: this.connector.serviceUrl,
      channelId: 'msteams',
      botId: `28:${BOT_ID}`,
      teamId: '19:team',
    });
    await this.store.alerts.saveSubscription({
      id: `alerts:${more.topic ?? 'everything'}:${conversationId}`,
      conversationId,
      createdBy: { objectId: APPROVER.aadObjectId, name: APPROVER.name },
      createdAt: this.store.clock.now(),
      kind: 'alerts',
      topic: 'everything',
      atLeast: 'critical',
      timeZone: 'UTC',
      ...more,
    });
  }

  joinsChannel(who: ActivitySender, more: { readonly tenantId?: string; readonly userRole?: 'guest' } = {}): void {
    const { id, aadObjectId } = who;
    this.connector.members.set(id, { id, aadObjectId, tenantId: DEMO_TENANT_ID, userRole: 'user', ...more });
  }

  /** A token as the Bot Connector makes them. */
  async bearer(changes: Record<string, unknown> = {}): Promise<Readonly<Record<string, string>>> {
    return { Authorization: `Bearer ${await this.issuer.token(this.connector.serviceUrl, changes)}` };
  }

  activity(who: ActivitySender, where: ActivityPlace, more: object): object {
    this.#lastId += 1;
    return incomingActivity(this.#lastId, this.connector, who, where, more);
  }

  /** An activity for {@link post}: `who` presses a button of a card in `where`. */
  click(who: ActivitySender, verb: unknown, data: unknown, where: ActivityPlace = CHANNEL): object {
    const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' };
    return this.activity(who, where, { type: 'invoke', name: 'adaptiveCard/action', replyToId: 'card', value });
  }

  async post(
    activity: object | string,
    headers?: Readonly<Record<string, string>>,
  ): Promise<{ readonly status: number; readonly text: string }> {
    const response = await fetch(`http://127.0.0.1:${this.bot.port}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...(headers ?? (await this.bearer())) },
      body: typeof activity === 'string' ? activity : JSON.stringify(activity),
    });
    return { status: response.status, text: await response.text() };
  }

  /** A click with a good token, and what it was answered. */
  async press(...click: Parameters<AttackedProduct['click']>): Promise<ClickAnswer> {
    const { status, text } = await this.post(this.click(...click));
    assert.equal(status, 200, text);
    assertLeaksNothing(text);
    return JSON.parse(text) as ClickAnswer;
  }

  async decision(id: string): Promise<Decision> {
    return (await this.store.decisions.find(id)) ?? assert.fail(`there is no decision ${id}`);
  }

  /** An approver opens a decision on the app in the channel: the card that everybody there sees. */
  async review(app: string, by: ActivitySender = APPROVER, incident?: string): Promise<Decision> {
    const data = { app, ...(incident === undefined ? {} : { incident }) };
    const answer = await this.press(by, 'decision.review', data);
    assert.equal(answer.value, 'The card is below.');
    const decision = (await this.store.decisions.ofApp(app)) ?? assert.fail('nothing was opened');
    const channel = CHANNEL.conversation.id;
    await waitUntil('the card stands in the channel', () => this.store.decisions.hasCopyIn(decision.id, channel));
    return decision;
  }

  /** A click that changes the decision: it must be taken. */
  async takes(who: ActivitySender, verb: string, id: string, more: object = {}): Promise<Decision> {
    const before = await this.decision(id);
    const answer = await this.press(who, verb, { decision: id, version: before.version, ...more });
    assert.equal(answer.type, 'application/vnd.microsoft.card.adaptive', JSON.stringify(answer));
    const after = await this.decision(id);
    assert.equal(after.version > before.version, true);
    return after;
  }

  plan(id: string, by: ActivitySender = APPROVER): Promise<Decision> {
    return this.takes(by, 'decision.plan', id, { scope: 'all' });
  }

  async confirm(id: string, by: ActivitySender): Promise<Decision> {
    return this.takes(by, 'decision.confirm', id, {
      planHash: findPlanHash(await this.decision(id)),
      reason: 'not ours',
    });
  }

  /** How what was confirmed ended. */
  async ended(id: string): Promise<Decision> {
    await waitUntil(
      'the work is over',
      async () => !/^(?:revoking|undoing)$/.test((await this.decision(id)).state.name),
    );
    return this.decision(id);
  }

  async state(id: string, name: Decision['state']['name']): Promise<Decision> {
    await waitUntil(`the decision is ${name}`, async () => (await this.decision(id)).state.name === name);
    return this.decision(id);
  }

  /** As it is once it is known what became of the question to each owner. */
  async asked(id: string): Promise<Decision> {
    await waitUntil('the owners are asked', async () =>
      (await this.decision(id)).questions.every(({ sentAt, problem }) => (sentAt ?? problem) !== undefined),
    );
    return this.decision(id);
  }

  /** An open incident about this app, once the whole audit trail is read: until then it grows, and a plan with it. */
  async incident(appId: string): Promise<IncidentRecord> {
    const find = async () =>
      (await this.store.incidents.open()).find(({ incident }) => incident.handles.includes(`app:${appId}`));
    await waitUntil('the audit trail is read', async () => {
      // The search of the past is read slice by slice, and up to a moment only when all of them are.
      const read = (await this.store.audit.states()).filter(({ source, lastSuccessAt, readUpTo }) =>
        source === 'audit-query' ? readUpTo !== undefined : lastSuccessAt !== undefined,
      );
      return read.length === AUDIT_SOURCES && (await this.store.audit.unassessed(1)).length === 0;
    });
    await waitUntil('the incident is open', async () => (await find()) !== undefined);
    return (await find()) ?? assert.fail('it is gone again');
  }

  /**
   * Runs an attack and proves that nothing came of it: no decision is other than before, none is new, no writer was made, nothing
   * was written in the tenant, no shared card was edited, the record has gained refusals at most; and a good click is served.
   */
  async nothingComesOf<T>(attack: () => Promise<T>): Promise<AttackOutcome<T>> {
    await this.#cardsAreTrue();
    const before = await this.#truth();
    await this.#anHourPasses();
    const record = await this.store.decisions.record({ limit: 1 });
    const answer = await attack();
    await this.servesAGoodClick();
    assert.deepEqual(await this.#truth(), before);
    const last = record[0]?.sequence ?? 0;
    const added = (await this.store.decisions.record({ limit: 500 })).filter(({ sequence }) => sequence > last);
    assert.deepEqual([...new Set(added.map(({ what }) => what))].join(), added.length === 0 ? '' : 'refused');
    return { answer, refused: added };
  }

  /** An approver asks in their own chat how a decision stands, and is shown it; by then the jobs have looked at every card. */
  async servesAGoodClick(): Promise<void> {
    const [decision] = await this.#decisions();
    if (decision === undefined) return;
    this.#goodClicks += 1;
    const where = createChatPlace(`approver-${this.#goodClicks}`);
    const conversationId = where.conversation.id;
    const isHere = (call: { readonly conversationId: string }) => call.conversationId === conversationId;
    const answer = await this.press(APPROVER, 'decision.status', { decision: decision.id }, where);
    assert.deepEqual([answer.statusCode, answer.value], [200, 'The card is below.']);
    const [card] = await this.connector.waitFor((call) => call.kind === 'send' && isHere(call));
    assert.ok(JSON.stringify(card?.activity).includes('AdaptiveCard'));
    await this.#cardsAreTrue();
    // So that the many chats of this test do not have to be kept up to date, too.
    const conversation = await this.store.conversations.find(conversationId);
    const activityId = this.connector.accepted.find(({ call }) => call.kind === 'send' && isHere(call))?.id;
    if (conversation === undefined || activityId === undefined) return;
    await this.store.decisions.forgetCopy({ decisionId: decision.id, conversation, activityId });
  }

  /** The record tells the same refusal of the same person once an hour; each attack is in an hour of its own. */
  async #anHourPasses(): Promise<void> {
    const client = new pg.Client(this.databaseUrl);
    await client.connect();
    try {
      await client.query('delete from decision_record_repeats');
    } finally {
      await client.end();
    }
  }

  /** Once the jobs run: every card shows the version that there is. */
  async #cardsAreTrue(): Promise<void> {
    if (!this.#working) return;
    await waitUntil('all cards are true', async () => (await this.store.decisions.staleCopies(1)).length === 0);
  }

  async #truth(): Promise<object> {
    return {
      decisions: (await this.#decisions()).map((one) => JSON.stringify(one)),
      writers: this.writers,
      writes: this.demo.demo.requests.log().filter(isWrite),
      cardsInTheChannel: this.connector.calls
        .filter(({ conversationId }) => conversationId.startsWith(CHANNEL.conversation.id))
        .filter(({ kind, activity }) => kind === 'update' || (kind === 'send' && activity.type === 'message'))
        .map(({ kind, id }) => [kind, id]),
      record: (await this.store.decisions.verifyRecord()).sound,
    };
  }

  #decisions(): Promise<readonly Decision[]> {
    return this.store.decisions.inStates(STATES);
  }

  async close(): Promise<void> {
    await this.bot.close();
    await Promise.all(this.#jobs.map((jobs) => jobs.close()));
    await this.store.close();
    await Promise.all([this.demo.close(), this.connector.close(), this.issuer.close()]);
    assert.deepEqual(this.connector.unexpected, []);
  }
}

const STATES: readonly Decision['state']['name'][] = [
  'open',
  'approved',
  'approval-proposed',
  'planned',
  'revoke-proposed',
  'revoking',
  'revoked',
  'failed-in-part',
  'undoing',
  'undone',
  'superseded',
  'expired',
];

/** The directory's log, the three feeds, and the search of the past. */
const AUDIT_SOURCES = 5;
