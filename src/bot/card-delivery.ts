import type { Activity, TurnContext } from 'botbuilder';
import type { RenderedCard } from '../cards/index.js';
import { createCardMessage } from './question-handler.js';

/** Delivers a card. `activity` is the person's; `context` may be of a later turn in the same conversation. */
export type DeliverCard = (context: TurnContext, activity: Activity, rendered: RenderedCard) => Promise<void>;

/** Sends the card as a new message. */
export const sendNewCard: DeliverCard = async (context, _activity, rendered) => {
  await context.sendActivity(createCardMessage(rendered));
};

/** Edits the message with the clicked card, for everyone who sees it. Does nothing if the client did not name the message. */
export const updateCard: DeliverCard = async (context, activity, rendered) => {
  if (activity.replyToId === undefined) return;
  await context.updateActivity({ ...createCardMessage(rendered), id: activity.replyToId });
};

/** Like {@link updateCard}, but sends a new message when the old one is deleted, unnamed or not editable. */
export const replaceCard: DeliverCard = async (context, activity, rendered) => {
  if (activity.replyToId === undefined) return sendNewCard(context, activity, rendered);
  try {
    await updateCard(context, activity, rendered);
  } catch (error) {
    const status: unknown = error instanceof Error ? Reflect.get(error, 'statusCode') : undefined;
    if (status !== 404 && status !== 403) throw error;
    await sendNewCard(context, activity, rendered);
  }
};
