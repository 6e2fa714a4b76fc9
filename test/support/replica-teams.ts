import type { ActivityPlace, ActivitySender } from '../journeys/attacks/activity-senders.js';
import { DEMO_TENANT_ID } from '../../src/demo/demo-tenant-contract.js';
import type { ConnectorCall, FakeBotConnector } from './fake-bot-connector.js';
import { incomingActivity } from './incoming-activity.js';
import type { WardenProcess } from './started-warden-process.js';

/** What a button carries. */
export interface CardButton {
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The answer to a click. */
export interface ReplicaClickAnswer {
  readonly statusCode: number;
  readonly type: string;
  readonly value: unknown;
}

/** Teams in front of several bots: a load balancer hands each activity to the one that the test names. */
export class ReplicaTeams {
  #sent = 0;

  constructor(
    readonly connector: FakeBotConnector,
    readonly bots: readonly WardenProcess[],
  ) {}

  joins({ id, aadObjectId }: ActivitySender): void {
    this.connector.members.set(id, { id, aadObjectId, tenantId: DEMO_TENANT_ID, userRole: 'user' });
  }

  /** Asks bot number `index`; gives the first message with a card that it sends there. */
  async ask(index: number, who: ActivitySender, where: ActivityPlace, text: string) {
    const before = this.connector.calls.length;
    const isAnswer = (call: ConnectorCall) =>
      this.connector.calls.indexOf(call) >= before &&
      call.conversationId === where.conversation.id &&
      (call.kind === 'send' || call.kind === 'update') &&
      call.activity.attachments !== undefined;
    await this.#post(index, who, where, { type: 'message', text });
    const [call] = await this.connector.waitFor(isAnswer);
    const activity = call?.activity;
    return {
      text: JSON.stringify(activity),
      action: (verb: RegExp) => this.actionIn(activity, verb),
    };
  }

  /** Clicks at bot number `index`; `inputs` are what was typed into the card. */
  async click(
    index: number,
    who: ActivitySender,
    where: ActivityPlace,
    { verb, data }: CardButton,
    inputs: object = {},
  ): Promise<ReplicaClickAnswer> {
    const value = { action: { type: 'Action.Execute', verb, data: { ...data, ...inputs } }, trigger: 'manual' };
    const more = { type: 'invoke', name: 'adaptiveCard/action', replyToId: 'card', value };
    return JSON.parse(await this.#post(index, who, where, more)) as ReplicaClickAnswer;
  }

  /** The first button with such a verb in a card or message. */
  actionIn(card: unknown, verb: RegExp): CardButton | undefined {
    if (typeof card !== 'object' || card === null) return undefined;
    const { verb: own, data } = card as Partial<CardButton>;
    if (typeof own === 'string' && verb.test(own)) return { verb: own, data: data ?? {} };
    for (const part of Object.values(card)) {
      const found = this.actionIn(part, verb);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  async #post(index: number, who: ActivitySender, where: ActivityPlace, more: object): Promise<string> {
    this.#sent += 1;
    const response = await fetch(`${this.bots[index]?.origin ?? ''}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(incomingActivity(this.#sent, this.connector, who, where, more)),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${response.status} ${text}`);
    return text;
  }
}
