import type { CardRenderer } from '../../cards/index.js';
import type { Decision, OwnerQuestion } from '../../core/decision.js';
import type { Messenger, SendOutcome } from '../../core/messenger.js';
import type { Clock } from '../../core/ports.js';

/** Asks an owner one to one what the app does and why it needs what it may do. What came of the message is the caller's to log. */
export function askOwner(
  {
    messenger,
    cards,
    clock,
  }: {
    readonly messenger: Pick<Messenger, 'postToPerson'>;
    readonly cards: Pick<CardRenderer, 'renderOwnerQuestion'>;
    readonly clock: Clock;
  },
  decision: Decision,
  question: OwnerQuestion,
): Promise<SendOutcome> {
  const drawn = cards.renderOwnerQuestion(decision, question, { now: clock.now() });
  return messenger.postToPerson(question.owner.objectId, drawn);
}
