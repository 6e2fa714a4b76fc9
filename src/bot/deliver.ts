import type { Activity, TurnContext } from 'botbuilder';
import type { RenderedCard } from '../cards/index.js';
import { cardMessage } from './desk.js';

/** Delivers a card. `activity` is the person's; `context` may be of a later turn in the same conversation. */
export type Deliver = (context: TurnContext, activity: Activity, rendered: RenderedCard) => Promise<void>;

/** Sends the card as a new message. */
export const sendNew: Deliver = async (context, _activity, rendered) => {
  await context.sendActivity(cardMessage(rendered));
};

/** Edits the message with the clicked card, for everyone who sees it. Does nothing if the client did not name the message. */
export const updateCard: Deliver = async (context, activity, rendered) => {
  if (activity.replyToId === undefined) return;
  await context.updateActivity({ ...cardMessage(rendered), id: activity.replyToId });
};

/** Like {@link updateCard}, but sends a new message when the old one is deleted, unnamed or not editable. */
export const replaceCard: Deliver = async (context, activity, rendered) => {
  if (activity.replyToId === undefined) return sendNew(context, activity, rendered);
  try {
    await updateCard(context, activity, rendered);
  } catch (error) {
    const status: unknown = error instanceof Error ? Reflect.get(error, 'statusCode') : undefined;
    if (status !== 404 && status !== 403) throw error;
    await sendNew(context, activity, rendered);
  }
};
