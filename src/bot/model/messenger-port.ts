import type { ConversationReference } from './conversation-reference.js';

/** A message to send: one card or a line of text. `summary` is the text of the notification. */
export type OutgoingMessage = { readonly card: object; readonly summary: string } | { readonly text: string };

/** Result of sending a message; the reason decides what happens next. */
export type SendOutcome =
  | { readonly sent: true; readonly activityId: string }
  | {
      readonly sent: false;
      /**
       * `gone`: the bot was removed or blocked, or the channel archived; do not retry until it is back. `missing`: the message to update
       * or reply to no longer exists. `refused`: the service rejects the message (too large, malformed), a bug of ours. `busy`: not
       * accepted, retry after `retryAfterMs`. `unavailable`: certainly not accepted. `unknown`: it may have been accepted.
       */
      readonly reason: 'gone' | 'missing' | 'refused' | 'busy' | 'unavailable' | 'unknown';
      readonly retryAfterMs?: number;
      readonly detail: string;
    };

/**
 * Sends messages into conversations. Implemented by `bot`. It tries once and never resends by itself (the outbox does), respects Teams'
 * limits per conversation and tenant, and never throws because of what the service does.
 */
export interface Messenger {
  /** Posts a new message; in a channel it starts a thread. */
  post(conversation: ConversationReference, message: OutgoingMessage): Promise<SendOutcome>;
  /** Replies in the thread of `rootId` in a channel; elsewhere posts a new message. */
  reply(conversation: ConversationReference, rootId: string, message: OutgoingMessage): Promise<SendOutcome>;
  /** Updates a message in place; repeating it is harmless. */
  update(conversation: ConversationReference, activityId: string, message: OutgoingMessage): Promise<SendOutcome>;
  /** Posts to a person of the tenant in a 1:1 chat, by object id, opening the chat if needed. */
  postToPerson(
    objectId: string,
    message: OutgoingMessage,
  ): Promise<SendOutcome & { readonly conversation?: ConversationReference }>;
}
