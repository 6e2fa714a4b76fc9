import type { Activity } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod/v4';
import type { Log } from '../../core/log.js';
import type { Messenger, OutgoingMessage, SendOutcome } from '../model/messenger-port.js';
import type { WardenTeamsAdapter } from '../teams-adapter.js';
import { createCardMessage } from '../question-handler.js';
import type { ConversationReferenceStore } from '../model/conversation-reference-store-port.js';
import type { ConversationReference } from '../model/conversation-reference.js';
import { toLoggableError } from '../internal-errors.js';
import type { ConnectorAddress, ServiceUrlMemory } from '../service-url-memory.js';
import { SendRateLimiter } from './teams-rate-limits.js';
import { runSingleAttempt } from './single-attempt-http-client.js';
import { type SendOperation, toSendOutcome } from './send-outcome-mapper.js';

/** What {@link ConnectorMessenger} works with. */
export interface ConnectorMessengerOptions {
  /** Must use `createSingleAttemptHttpClient`: with any other client, the SDK retries by itself. */
  readonly adapter: WardenTeamsAdapter;
  /** Empty in mode `local`. */
  readonly botId: string;
  readonly tenantId: string;
  readonly mayCall: (serviceUrl: string) => boolean;
  readonly conversations: Pick<ConversationReferenceStore, 'remember' | 'personal' | 'newestAddress'>;
  /** The service URL for chats with people who have never written. */
  readonly serviceUrls: ServiceUrlMemory;
  /** Limit for one request, including its token. */
  readonly sendLimitMs: number;
  readonly log: Log;
}

/** How long a message waits for Teams' rate limits; beyond that it returns `busy`. */
const LONGEST_WAIT_MS = 2_500;

const created = z.object({ id: z.string().min(1), activityId: z.string().min(1).nullish() });
const resource = z.object({ id: z.string().min(1) });

type Created = z.infer<typeof created>;
/** One request through the SDK's client. */
type Request = (connector: ConnectorClient) => Promise<unknown>;

/** Sends through the Bot Connector, one attempt per message, within Teams' rate limits. */
export class ConnectorMessenger implements Messenger {
  readonly #options: ConnectorMessengerOptions;
  readonly #limits = new SendRateLimiter();

  constructor(options: ConnectorMessengerOptions) {
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

  /** A failing store costs one request: the chat is opened again, which returns the same one. */
  async #knownChat(objectId: string): Promise<ConversationReference | undefined> {
    try {
      return await this.#options.conversations.personal(objectId);
    } catch (error) {
      this.#options.log.warn({ err: toLoggableError(error) }, 'Could not read known chats');
      return undefined;
    }
  }

  /** This process may have received no activity, and another one all of them. */
  async #addressOfAnotherProcess(): Promise<ConnectorAddress | undefined> {
    try {
      return await this.#options.conversations.newestAddress();
    } catch (error) {
      this.#options.log.warn({ err: toLoggableError(error) }, 'Could not read known addresses');
      return undefined;
    }
  }

  /** Opening a chat is idempotent and posts nothing, so unlike a message its outcome is never in doubt. */
  async #openChat(objectId: string): Promise<ConversationReference | Extract<SendOutcome, { sent: false }>> {
    const { tenantId, conversations, log, serviceUrls } = this.#options;
    const at = serviceUrls.last() ?? (await this.#addressOfAnotherProcess());
    if (at === undefined) {
      return { sent: false, reason: 'unavailable', detail: 'the service URL is unknown until someone writes' };
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
      log.warn({ err: toLoggableError(error) }, 'Could not store the opened chat');
    });
    return reference;
  }

  async #send(
    conversation: ConversationReference,
    aim: SendOperation,
    request: Request,
    idOf: (body: unknown) => string | undefined,
  ): Promise<SendOutcome> {
    const { adapter, botId, mayCall, sendLimitMs, log } = this.#options;
    const { conversationId, serviceUrl } = conversation;
    if (!mayCall(serviceUrl)) {
      return { sent: false, reason: 'unavailable', detail: 'its service URL is not allowed' };
    }
    const waitMs = await this.#turn(conversationId);
    if (waitMs > 0) {
      return { sent: false, reason: 'busy', retryAfterMs: waitMs, detail: 'the rate limit of Teams is reached' };
    }
    const exchange = await runSingleAttempt(
      async () => request(await adapter.connectorClientFor(botId, serviceUrl)),
      sendLimitMs,
    );
    const inThread = conversation.conversationType === 'channel' && aim !== 'post';
    const outcome = toSendOutcome(exchange, { aim, inThread }, idOf);
    if (!outcome.sent) {
      const { reason, detail, retryAfterMs } = outcome;
      if (retryAfterMs !== undefined) this.#limits.hold(conversationId, performance.now(), retryAfterMs);
      const err = exchange.error === undefined ? {} : { err: toLoggableError(exchange.error) };
      log.warn({ aim, reason, detail, conversationType: conversation.conversationType, ...err }, 'Message not sent');
    }
    return outcome;
  }

  /** Waits for the rate limits. 0: send now. Otherwise the milliseconds still to wait. */
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

/** Card or text, never both: Teams would create two messages and return no id. */
function activityOf(message: OutgoingMessage): Partial<Activity> {
  if ('card' in message) return createCardMessage(message);
  // Plain text: names from the tenant are not interpreted as markup.
  return { type: 'message', text: message.text, textFormat: 'plain' };
}

/**
 * Rings in the activity feed.
 * Source: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-messages#notifications-to-your-message
 */
function notifying(activity: Partial<Activity>): Partial<Activity> {
  return { ...activity, channelData: { notification: { alert: true } } };
}

/** In a channel, each thread is a conversation, named after its first message. */
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
    // The SDK's type demands all fields of an activity; a new one needs only these.
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

/** The id of a thread's first message is part of the thread's id; some services return it separately. */
function rootId(body: unknown): string | undefined {
  const thread = created.safeParse(body).data;
  return /;messageid=(.+)$/s.exec(thread?.id ?? '')?.[1] ?? thread?.activityId ?? undefined;
}
