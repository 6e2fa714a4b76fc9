import type { ConversationReference } from './ports.js';

/** What is sent: one card, or a line of text. `summary` is what a notification shows. */
export type OutgoingMessage = { readonly card: object; readonly summary: string } | { readonly text: string };

/** What became of a message, in words that decide what happens next. */
export type SendOutcome =
  | { readonly sent: true; readonly activityId: string }
  | {
      readonly sent: false;
      /**
       * `gone`: the bot was removed, blocked or the channel archived: not here again until it is back. `missing`: that message is not
       * there any more (update, reply). `refused`: the service takes no such message (too large, malformed): a bug of ours.
       * `busy`: not taken, come again after `retryAfterMs`. `unavailable`: not taken, for certain. `unknown`: it may have been taken.
       */
      readonly reason: 'gone' | 'missing' | 'refused' | 'busy' | 'unavailable' | 'unknown';
      readonly retryAfterMs?: number;
      readonly detail: string;
    };

/**
 * Sends into conversations, implemented by `bot`. One try each: it never repeats a send by itself (an outbox does), keeps Teams'
 * limits per conversation and tenant, and never throws for what the service does.
 */
export interface Messenger {
  /** A new message: in a channel a thread of its own. */
  post(conversation: ConversationReference, message: OutgoingMessage): Promise<SendOutcome>;
  /** In the thread of `rootId` in a channel; elsewhere a message after it. */
  reply(conversation: ConversationReference, rootId: string, message: OutgoingMessage): Promise<SendOutcome>;
  /** In place; the same again is harmless. */
  update(conversation: ConversationReference, activityId: string, message: OutgoingMessage): Promise<SendOutcome>;
  /** One to one with a person of the tenant, by object id, opening the chat if need be. */
  postToPerson(
    objectId: string,
    message: OutgoingMessage,
  ): Promise<SendOutcome & { readonly conversation?: ConversationReference }>;
}
