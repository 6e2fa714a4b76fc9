import type { Activity, TurnContext } from 'botbuilder';
import type { RenderedCard } from '../cards/index.js';
import { cardMessage } from './desk.js';

/** `activity` is what the person did; `context` may be a later one in the same conversation. */
export type Deliver = (context: TurnContext, activity: Activity, rendered: RenderedCard) => Promise<void>;

export const sendNew: Deliver = async (context, _activity, rendered) => {
  await context.sendActivity(cardMessage(rendered));
};

/** Changes the message that holds the clicked card, for everyone who sees it. Nothing happens when the client did not name it. */
export const updateCard: Deliver = async (context, activity, rendered) => {
  if (activity.replyToId === undefined) return;
  await context.updateActivity({ ...cardMessage(rendered), id: activity.replyToId });
};

/** Like {@link updateCard}, but a message that cannot be changed any more (deleted, not named) is followed by a new one. */
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
