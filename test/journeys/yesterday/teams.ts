import { z } from 'zod/v4';
import { DEMO_TENANT_ID } from '../../../src/demo/demo-tenant-contract.js';
import type { FakeBotConnector, ConnectorCall, SentActivity } from '../../support/fake-bot-connector.js';

/** Where something is said or clicked, as Teams names it in an activity. */
export interface Place {
  readonly conversationId: string;
  readonly type: 'personal' | 'groupChat' | 'channel';
}

export interface Who {
  readonly objectId: string;
  readonly name: string;
}

/** A button of a card, as a client reads it. */
export interface Pressable {
  readonly title: string;
  readonly verb: string;
  /** What Action.Execute sends. */
  readonly data: Readonly<Record<string, unknown>>;
  /** What Action.Submit sends, where the client knows no Action.Execute. */
  readonly submit: Readonly<Record<string, unknown>>;
  /** Ids of the fields that are sent along. */
  readonly inputs: readonly string[];
}

/** What came back for an activity: the HTTP status, and the response of an invoke. */
export interface Reply {
  readonly status: number;
  readonly type: string;
  readonly value: unknown;
}

const TEAM = '19:team@thread.tacv2';
const invokeResponse = z.object({ type: z.string(), value: z.unknown() }).partial();

/** Teams as the bot sees it: people type and press buttons; what the bot says goes to the connector. */
export class Teams {
  #sent = 0;

  constructor(
    readonly botOrigin: string,
    readonly connector: FakeBotConnector,
  ) {}

  type(who: Who, where: Place, text: string): Promise<Reply> {
    const mention = '<at>Tenant Warden</at>';
    const entities = [{ type: 'mention', text: mention, mentioned: { id: '28:warden', name: 'Tenant Warden' } }];
    const isPersonal = where.type === 'personal';
    return this.#post(who, where, {
      type: 'message',
      textFormat: 'plain',
      text: isPersonal ? text : `${mention} ${text}`,
      ...(!isPersonal && { entities }),
    });
  }

  /** The app is added to a chat or a team. */
  install(who: Who, where: Place): Promise<Reply> {
    return this.#post(who, where, { type: 'installationUpdate', action: 'add' });
  }

  execute(who: Who, where: Place, cardId: string, { verb, data }: Pressable, typed: object): Promise<Reply> {
    const action = { type: 'Action.Execute', verb, data: { ...data, ...typed } };
    const value = { action, trigger: 'manual' };
    return this.#post(who, where, { type: 'invoke', name: 'adaptiveCard/action', replyToId: cardId, value });
  }

  submit(who: Who, where: Place, cardId: string, { submit }: Pressable, typed: object): Promise<Reply> {
    return this.#post(who, where, { type: 'message', replyToId: cardId, value: { ...submit, ...typed } });
  }

  /** Somebody agrees that a file is put into their OneDrive, which is at `drive`. */
  consent(who: Who, where: Place, cardId: string, context: object, drive: string): Promise<Reply> {
    const name = 'answer.csv';
    const uploadInfo = {
      uploadUrl: `${drive}/upload`,
      contentUrl: `${drive}/${name}`,
      name,
      uniqueId: '1',
      fileType: 'csv',
    };
    const value = { type: 'fileUpload', action: 'accept', context, uploadInfo };
    return this.#post(who, where, { type: 'invoke', name: 'fileConsent/invoke', replyToId: cardId, value });
  }

  async #post(who: Who, { conversationId, type }: Place, more: object): Promise<Reply> {
    this.#sent += 1;
    const tenant = { id: DEMO_TENANT_ID };
    const channel = { id: conversationId.replace(/;.*/, '') };
    const response = await fetch(`${this.botOrigin}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        id: `yesterday-${this.#sent}`,
        channelId: 'msteams',
        serviceUrl: this.connector.serviceUrl,
        from: { id: `29:${who.objectId}`, name: who.name, aadObjectId: who.objectId },
        recipient: { id: '28:warden', name: 'Tenant Warden' },
        conversation: {
          id: conversationId,
          conversationType: type,
          tenantId: DEMO_TENANT_ID,
          ...(type !== 'personal' && { isGroup: true }),
        },
        channelData: { tenant, ...(type === 'channel' && { team: { id: TEAM }, channel }) },
        ...more,
      }),
    });
    const text = await response.text();
    const body = text === '' ? {} : invokeResponse.parse(JSON.parse(text));
    return { status: response.status, type: body.type ?? '', value: body.value };
  }
}

/** The cards of a message. */
export function cardsOf(activity: SentActivity): readonly unknown[] {
  return (activity.activity ?? activity).attachments?.map(({ content }) => content) ?? [];
}

/** Whether a call is about a conversation, a channel with all its threads being one. */
export function isIn({ conversationId }: ConnectorCall, where: string): boolean {
  return conversationId.replace(/;.*/, '') === where.replace(/;.*/, '');
}

const execute = z.looseObject({
  type: z.literal('Action.Execute'),
  title: z.string(),
  verb: z.string(),
  data: z.record(z.string(), z.unknown()).default({}),
  associatedInputs: z.string().optional(),
  fallback: z.looseObject({ data: z.record(z.string(), z.unknown()) }),
});
const input = z.looseObject({ type: z.string().regex(/^Input\./), id: z.string() });

/** The buttons of a card, also of the forms that it opens, each with the fields that a client sends with it. */
export function buttonsOf(card: unknown): readonly Pressable[] {
  return buttonsIn(card, inputsOf(card));
}

function buttonsIn(part: unknown, inputs: readonly string[]): readonly Pressable[] {
  return childrenOf(part).flatMap((child): readonly Pressable[] => {
    const action = execute.safeParse(child);
    if (!action.success) return buttonsIn(child, isCard(child) ? [...inputs, ...inputsOf(child)] : inputs);
    const { title, verb, data, associatedInputs, fallback } = action.data;
    return [{ title, verb, data, submit: fallback.data, inputs: associatedInputs === 'none' ? [] : inputs }];
  });
}

function isCard(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Reflect.get(value, 'type') === 'AdaptiveCard';
}

/** Fields of this card, not of those that it opens. */
function inputsOf(value: unknown): readonly string[] {
  return childrenOf(value).flatMap((child) => {
    const field = input.safeParse(child);
    if (field.success) return [field.data.id];
    return isCard(child) ? [] : inputsOf(child);
  });
}

function childrenOf(value: unknown): readonly unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value) : [];
}
