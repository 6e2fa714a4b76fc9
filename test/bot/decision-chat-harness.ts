import assert from 'node:assert/strict';
import { askAppOwner } from '../../src/bot/decisions/ask-app-owner.js';
import { createCardRenderer } from '../../src/cards/index.js';
import { DEMO_PEOPLE } from '../../src/demo/demo-tenant-contract.js';
import { type DecisionWorker, startDecisionWorker } from '../../src/jobs/decision-worker.js';
import { OwnerQuestionSender } from '../../src/jobs/owner-question-sender.js';
import { INTENT_WORDS } from '../../src/intent-wordings.js';
import { iterateCardObjects, readCardText } from '../cards/card-assertions.js';
import { type DecisionTestEnvironment, openDecisionTestEnvironment } from '../decisions/decision-test-environment.js';
import { systemClock } from '../support/postgres-test-server.js';
import { silentLog } from '../support/test-logs.js';
import { cardIn, BotHarness, TENANT } from './bot-harness.js';

export type Who = keyof typeof DEMO_PEOPLE;

/** Where a card is: in a thread of a channel, or in a chat with one person. */
export interface Place {
  readonly conversation: object;
  readonly channelData: object;
}

export const CHANNEL = '19:alerts@thread.tacv2';
export const THREAD: Place = {
  conversation: { id: `${CHANNEL};messageid=17`, conversationType: 'channel', isGroup: true, tenantId: TENANT },
  channelData: { tenant: { id: TENANT }, team: { id: '19:team' }, channel: { id: CHANNEL } },
};
export const personal = (who: Who): Place => ({
  conversation: { id: `a:${who}`, conversationType: 'personal', tenantId: TENANT },
  channelData: { tenant: { id: TENANT } },
});

export interface Response {
  readonly type: string;
  readonly statusCode: number;
  readonly value: unknown;
}

export interface Shown {
  readonly id: string;
  readonly card: Readonly<Record<string, unknown>>;
}

/** Everything from the click to the tenant: the bot over HTTP, the service, the database, the job, a demo tenant over HTTPS. */
export class DecisionChat {
  private constructor(
    readonly behind: DecisionTestEnvironment,
    readonly house: BotHarness,
    readonly work: DecisionWorker,
  ) {}

  static async open(): Promise<DecisionChat> {
    const cards = createCardRenderer({ words: INTENT_WORDS });
    const made: { work?: DecisionWorker; house?: BotHarness } = {};
    const behind = await openDecisionTestEnvironment({ wake: () => made.work?.wake() });
    const house = await BotHarness.open({ decisions: behind.service, people: behind.demo.tenant.callers, cards });
    made.house = house;
    const questions = new OwnerQuestionSender({
      store: behind.store.decisions,
      ask: (decision, question) =>
        askAppOwner({ messenger: house.bot.messenger, cards, clock: systemClock }, decision, question),
      clock: systemClock,
      log: silentLog,
    });
    made.work = startDecisionWorker({
      store: behind.store.decisions,
      askOwners: () => questions.runOnce(),
      execute: async (decision, signal) => {
        await behind.work(decision.id, {}, signal);
      },
      followUp: async (decision) => {
        await behind.later(decision.id);
      },
      messenger: house.bot.messenger,
      draw: (decision) => cards.renderDecision(decision, { now: systemClock.now() }),
      log: silentLog,
      everyMs: 250,
    });
    return new DecisionChat(behind, house, made.work);
  }

  async close(): Promise<void> {
    await this.house.close();
    await this.work.close();
    await this.behind.close();
  }

  /** A click with this verb and data, whoever made them up. */
  async click(verb: string, data: object, who: Who, place: Place = THREAD, more: object = {}): Promise<Response> {
    const from = { id: `29:${who}`, name: `${who} as the client says`, aadObjectId: DEMO_PEOPLE[who] };
    const { status, body } = await this.house.post(this.house.click(verb, data, { from, ...place, ...more }));
    assert.equal(status, 200);
    return body as Response;
  }

  /** Presses the button of this title on a card, with what is typed. */
  press(shown: Shown, title: string, inputs: object, who: Who, place: Place = THREAD): Promise<Response> {
    const found = [...iterateCardObjects(shown.card)].find(
      (part) => part['type'] === 'Action.Execute' && part['title'] === title,
    );
    if (found === undefined) assert.fail(`no button ${title} on: ${readCardText(shown.card)}`);
    const { verb, data } = found as { verb: string; data: object };
    return this.click(verb, { ...data, ...inputs }, who, place, { replyToId: shown.id });
  }

  /** Waits until the copy of a card, as the connector has it, reads like this. */
  async reads(pattern: RegExp, id?: string): Promise<Shown> {
    const matches = (call: (typeof this.house.connector.calls)[number]) =>
      call.kind === 'update' &&
      (id === undefined || call.id === id) &&
      (call.activity.attachments ?? []).some((one) => pattern.test(readCardText(cardIn(one))));
    const calls = await this.house.connector.waitFor(matches);
    const last = calls.at(-1) ?? assert.fail();
    return { id: last.id ?? '', card: cardIn(last.activity.attachments?.[0] ?? assert.fail()) };
  }

  /** Posts the card of the decision on an app, as an approver. */
  async review(app: string, who: Who = 'approver', place: Place = THREAD): Promise<Shown> {
    const { connector } = this.house;
    const isCard = (call: (typeof connector.calls)[number]) =>
      call.kind === 'send' && (call.activity.attachments ?? []).length > 0;
    const before = connector.accepted.filter(({ call }) => isCard(call)).length;
    const tried = connector.calls.filter(isCard).length;
    const response = await this.click('decision.review', { app }, who, place);
    assert.match(String(response.value), /below|message/);
    await connector.waitFor(isCard, tried + 1);
    const { call, id } = connector.accepted.filter((one) => isCard(one.call))[before] ?? assert.fail();
    return { id, card: cardIn(call.activity.attachments?.[0] ?? assert.fail()) };
  }
}
