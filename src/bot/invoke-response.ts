import type { TurnContext } from 'botbuilder';

/**
 * What a click on a card is answered with. HTTP is always 200; the outcome is in the body.
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
export function cardResponse(card: object): CardActionResponse {
  return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card };
}

/** A line that only the clicker sees; the card stays. */
export function toastResponse(text: string): CardActionResponse {
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: text };
}

export function badActionResponse(message: string): CardActionResponse {
  return { statusCode: 400, type: 'application/vnd.microsoft.error', value: { code: 'BadRequest', message } };
}

export function brokenActionResponse(message: string): CardActionResponse {
  return { statusCode: 500, type: 'application/vnd.microsoft.error', value: { code: 'InternalError', message } };
}

/**
 * Sets the response of this turn. Never left to the SDK: it answers 501 when there is none, and once it has seen a card with
 * `refresh` it shows every later card to everyone.
 */
export async function respond(context: TurnContext, body: CardActionResponse): Promise<void> {
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
}

/** Heard, and nothing to say in the response: what comes of it is a message. */
export async function acknowledged(context: TurnContext): Promise<void> {
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200 } });
}
