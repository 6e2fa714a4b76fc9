import type { TurnContext } from 'botbuilder';

/**
 * The response to a click on a card. HTTP status is always 200; the outcome is in the body.
 * Source: https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model#response-format
 */
export type CardActionResponse =
  | { readonly statusCode: 200; readonly type: 'application/vnd.microsoft.card.adaptive'; readonly value: object }
  | { readonly statusCode: 200; readonly type: 'application/vnd.microsoft.activity.message'; readonly value: string }
  | {
      readonly statusCode: 400 | 500;
      readonly type: 'application/vnd.microsoft.error';
      readonly value: { readonly code: string; readonly message: string };
    };

/** Replaces the card in the clicker's client only. */
export function createCardResponse(card: object): CardActionResponse {
  return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card };
}

/** A line that only the clicker sees; the card is unchanged. */
export function createToastResponse(text: string): CardActionResponse {
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: text };
}

/** The click is invalid; `message` is shown to the clicker. */
export function createBadRequestResponse(message: string): CardActionResponse {
  return { statusCode: 400, type: 'application/vnd.microsoft.error', value: { code: 'BadRequest', message } };
}

/** An internal error; `message` is shown to the clicker. */
export function createInternalErrorResponse(message: string): CardActionResponse {
  return { statusCode: 500, type: 'application/vnd.microsoft.error', value: { code: 'InternalError', message } };
}

/**
 * Sets the response of this turn. Never leave it to the SDK: without a response it sends 501, and after it has seen one card with
 * `refresh` it shows every later card to everyone.
 */
export async function sendInvokeResponse(context: TurnContext, body: CardActionResponse): Promise<void> {
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
}

/** Sets an empty response; the result follows as a message. */
export async function acknowledgeInvoke(context: TurnContext): Promise<void> {
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200 } });
}
