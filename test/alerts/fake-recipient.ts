import { setTimeout as delay } from 'node:timers/promises';
import type { Messenger, OutgoingMessage, SendOutcome } from '../../src/bot/model/messenger-port.js';
import { PATIENCE_MS } from '../support/wait-until.js';

/** A message that was tried. `arrived`: people can see it, whatever the sender was told. */
export interface Tried {
  readonly how: 'post' | 'reply' | 'update' | 'person';
  readonly place: string;
  /** Of the message updated or replied to. */
  readonly root?: string;
  readonly text: string;
  readonly arrived: boolean;
}

type Answer = Exclude<SendOutcome, { sent: true }> & { readonly butArrived?: true };
/** What the service says to a message; undefined: taken. `late`: taken, but the answer comes after so many milliseconds. */
export type Script = (tried: Omit<Tried, 'arrived'>, count: number) => Answer | { readonly late: number } | undefined;

/** Who receives messages at the messenger's port, by a script. */
export class Recipient implements Messenger {
  readonly tried: Tried[] = [];
  script: Script = () => undefined;

  post(conversation: { readonly conversationId: string }, message: OutgoingMessage): Promise<SendOutcome> {
    return this.#take({ how: 'post', place: conversation.conversationId, text: textOf(message) });
  }

  reply(
    conversation: { readonly conversationId: string },
    root: string,
    message: OutgoingMessage,
  ): Promise<SendOutcome> {
    return this.#take({ how: 'reply', place: conversation.conversationId, root, text: textOf(message) });
  }

  update(
    conversation: { readonly conversationId: string },
    root: string,
    message: OutgoingMessage,
  ): Promise<SendOutcome> {
    return this.#take({ how: 'update', place: conversation.conversationId, root, text: textOf(message) });
  }

  postToPerson(objectId: string, message: OutgoingMessage): Promise<SendOutcome> {
    return this.#take({ how: 'person', place: objectId, text: textOf(message) });
  }

  /** What people see: `post soc: …`, in the order of arrival. */
  get seen(): readonly string[] {
    return this.tried.filter(({ arrived }) => arrived).map(({ how, place, text }) => `${how} ${place}: ${text}`);
  }

  /** Waits until a condition holds; fails with what came instead. */
  async until(holds: (seen: readonly string[]) => boolean, limitMs = PATIENCE_MS): Promise<void> {
    const deadline = Date.now() + limitMs;
    while (!holds(this.seen)) {
      if (Date.now() > deadline) throw new Error(`it did not come; seen:\n${this.seen.join('\n')}`);
      await delay(5);
    }
  }

  async #take(tried: Omit<Tried, 'arrived'>): Promise<SendOutcome> {
    const answer = this.script(tried, this.tried.length);
    const refused = answer === undefined || 'late' in answer ? undefined : answer;
    this.tried.push({ ...tried, arrived: refused === undefined || refused.butArrived === true });
    const activityId = `message-${this.tried.length}`;
    await delay(answer !== undefined && 'late' in answer ? answer.late : 1);
    return refused ?? { sent: true, activityId };
  }
}

function textOf(message: OutgoingMessage): string {
  return 'text' in message ? message.text : message.summary;
}
