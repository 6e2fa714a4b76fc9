import { setTimeout as delay } from 'node:timers/promises';
import type { Activity } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';
import { z } from 'zod/v4';
import type { Messenger, OutgoingMessage, SendOutcome } from '../../core/messenger.js';
import type { ConversationReference, ConversationStore, Log } from '../../core/ports.js';
import type { WardenAdapter } from '../adapter.js';
import { cardMessage } from '../desk.js';
import { loggable } from '../problems.js';
import type { Whereabouts } from '../whereabouts.js';
import { SendLimits } from './limits.js';
import { inOneTry } from './one-try.js';
import { type Aim, outcomeOf } from './outcome.js';

export interface MessengerOptions {
  /** Made with `oneTryHttpClient`: through another one the SDK would repeat by itself. */
  readonly adapter: WardenAdapter;
  /** Empty in the local mode. */
  readonly botId: string;
  readonly tenantId: string;
  readonly mayCall: (serviceUrl: string) => boolean;
  readonly conversations: Pick<ConversationStore, 'remember' | 'personal'>;
  /** Where people of the tenant can be reached who never wrote. */
  readonly whereabouts: Whereabouts;
  /** For one request, the token for it included. */
  readonly sendLimitMs: number;
  readonly log: Log;
}

/** So long a message waits for its turn within Teams' limits; what would wait longer comes back as `busy`. */
const LONGEST_WAIT_MS = 2_500;

const created = z.object({ id: z.string().min(1), activityId: z.string().min(1).nullish() });
const resource = z.object({ id: z.string().min(1) });

type Created = z.infer<typeof created>;
/** One request through the SDK's client. */
type Request = (connector: ConnectorClient) => Promise<unknown>;

/** Sends by the Bot Connector, one try each, within Teams' limits. */
export class ConnectorMessenger implements Messenger {
  readonly #options: MessengerOptions;
  readonly #limits = new SendLimits();

  constructor(options: MessengerOptions) {
    this.#options = options;
  }

  post(conversation: ConversationReference, message: OutgoingMessage): Promise<SendOutcome> {
    const activity = notifying(activityOf(message));
    if (conversation.conversationType !== 'channel') {
      return this.#send(conversation, 'post', sendTo(conversation.conversationId, activity), resourceId);
    }
    return this.#send(conversation, 'post', startThread(conversation, activity), rootId);
  }

  reply(conversation: ConversationReference, root: string, message: OutgoingMessage): Promise<SendOutcome> {
    const where = threadOf(conversation, root);
    return this.#send(conversation, 'reply', sendTo(where, activityOf(message)), resourceId);
  }

  update(conversation: ConversationReference, activityId: string, message: OutgoingMessage): Promise<SendOutcome> {
    const where = threadOf(conversation, activityId);
    const activity = { ...activityOf(message), id: activityId };
    const request: Request = (connector) => connector.conversations.updateActivity(where, activityId, activity);
    return this.#send(conversation, 'update', request, () => activityId);
  }

  async postToPerson(
    objectId: string,
    message: OutgoingMessage,
  ): Promise<SendOutcome & { readonly conversation?: ConversationReference }> {
    const person = objectId.toLowerCase();
    const conversation = (await this.#knownChat(person)) ?? (await this.#openChat(person));
    if ('sent' in conversation) return conversation;
    return { ...(await this.post(conversation, message)), conversation };
  }

  /** A store that is away costs a request: the chat is opened again, which gives the same one. */
  async #knownChat(objectId: string): Promise<ConversationReference | undefined> {
    try {
      return await this.#options.conversations.personal(objectId);
    } catch (error) {
      this.#options.log.warn({ err: loggable(error) }, 'The chats that are known could not be read');
      return undefined;
    }
  }

  /** Opening a chat that is open already gives the same one, and posts nothing: unlike a message it is never in doubt. */
  async #openChat(objectId: string): Promise<ConversationReference | Extract<SendOutcome, { sent: false }>> {
    const { tenantId, conversations, log, whereabouts } = this.#options;
    const at = whereabouts.last();
    if (at === undefined) {
      return { sent: false, reason: 'unavailable', detail: 'nobody has written yet, so the service URL is not known' };
    }
    let chat: Created | undefined;
    const opening: ConversationReference = {
      ...at,
      conversationId: `person:${objectId}`,
      conversationType: 'personal',
      tenantId,
      userObjectId: objectId,
    };
    const outcome = await this.#send(opening, 'post', openChat(opening, objectId), (body) => {
      chat = created.safeParse(body).data;
      return chat?.id;
    });
    if (!outcome.sent) return outcome.reason === 'unknown' ? { ...outcome, reason: 'unavailable' } : outcome;
    const reference = { ...opening, conversationId: outcome.activityId };
    await conversations.remember(reference).catch((error: unknown) => {
      log.warn({ err: loggable(error) }, 'A chat was opened but could not be remembered');
    });
    return reference;
  }

  async #send(
    conversation: ConversationReference,
    aim: Aim,
    request: Request,
    idOf: (body: unknown) => string | undefined,
  ): Promise<SendOutcome> {
    const { adapter, botId, mayCall, sendLimitMs, log } = this.#options;
    const { conversationId, serviceUrl } = conversation;
    if (!mayCall(serviceUrl)) {
      return { sent: false, reason: 'unavailable', detail: 'its service URL is not one that messages may go to' };
    }
    const waitMs = await this.#turn(conversationId);
    if (waitMs > 0) {
      return { sent: false, reason: 'busy', retryAfterMs: waitMs, detail: 'as many were sent there as Teams takes' };
    }
    const exchange = await inOneTry(async () => request(await adapter.connector(botId, serviceUrl)), sendLimitMs);
    const inThread = conversation.conversationType === 'channel' && aim !== 'post';
    const outcome = outcomeOf(exchange, { aim, inThread }, idOf);
    if (!outcome.sent) {
      const { reason, detail, retryAfterMs } = outcome;
      if (retryAfterMs !== undefined) this.#limits.hold(conversationId, performance.now(), retryAfterMs);
      const err = exchange.error === undefined ? {} : { err: loggable(exchange.error) };
      log.warn({ aim, reason, detail, conversationType: conversation.conversationType, ...err }, 'Message not sent');
    }
    return outcome;
  }

  /** Waits for a place within the limits. 0: go. Else how long it would still take. */
  async #turn(conversationId: string): Promise<number> {
    const startedAtMs = performance.now();
    for (;;) {
      const nowMs = performance.now();
      const waitMs = this.#limits.take(conversationId, nowMs);
      if (waitMs === 0) return 0;
      if (nowMs + waitMs - startedAtMs > LONGEST_WAIT_MS) return Math.ceil(waitMs);
      await delay(waitMs);
    }
  }
}

/** Card or text, never both: Teams would make two messages of it and give no id. */
function activityOf(message: OutgoingMessage): Partial<Activity> {
  if ('card' in message) return cardMessage(message);
  // Plain: names from the tenant stay text.
  return { type: 'message', text: message.text, textFormat: 'plain' };
}

/**
 * Rings in the activity feed.
 * Source: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-messages#notifications-to-your-message
 */
function notifying(activity: Partial<Activity>): Partial<Activity> {
  return { ...activity, channelData: { notification: { alert: true } } };
}

/** In a channel a thread is a conversation of its own, named after its first message. */
function threadOf({ conversationType, conversationId }: ConversationReference, root: string): string {
  return conversationType === 'channel' ? `${conversationId};messageid=${root}` : conversationId;
}

function sendTo(conversationId: string, activity: Partial<Activity>): Request {
  return (connector) => connector.conversations.sendToConversation(conversationId, activity);
}

/**
 * A message that begins a thread.
 * Source: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages
 */
function startThread({ conversationId, botId, tenantId }: ConversationReference, activity: Partial<Activity>): Request {
  const parameters = {
    isGroup: true,
    bot: { id: botId, name: '' },
    tenantId,
    channelData: { channel: { id: conversationId }, tenant: { id: tenantId } },
    // The SDK's type asks for all that an activity can have; a new one has no more than this.
    activity: activity as Activity,
  };
  return (connector) => connector.conversations.createConversation(parameters);
}

function openChat({ botId, tenantId }: ConversationReference, objectId: string): Request {
  const parameters = {
    isGroup: false,
    bot: { id: botId, name: '' },
    members: [{ id: objectId, name: '' }],
    tenantId,
    channelData: { tenant: { id: tenantId } },
  };
  return (connector) => connector.conversations.createConversation(parameters);
}

function resourceId(body: unknown): string | undefined {
  return resource.safeParse(body).data?.id;
}

/** The id of a thread's first message is in the thread's name; some services give it beside. */
function rootId(body: unknown): string | undefined {
  const thread = created.safeParse(body).data;
  return /;messageid=(.+)$/s.exec(thread?.id ?? '')?.[1] ?? thread?.activityId ?? undefined;
}
