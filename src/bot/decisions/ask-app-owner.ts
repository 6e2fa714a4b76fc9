import type { CardRenderer } from '../../cards/index.js';
import type { Clock } from '../../core/clock.js';
import type { Messenger, SendOutcome } from '../model/messenger-port.js';
import type { Decision, OwnerQuestion } from '../../decisions/model/decision.js';

/** Asks an app's owner, in a personal chat, what the app does and why it needs its permissions. The caller logs the outcome. */
export function askAppOwner(
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
