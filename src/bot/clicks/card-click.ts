import type { Activity, TurnContext } from 'botbuilder';
import type { RenderedCard } from '../../cards/index.js';
import type { DeliverCard } from '../card-delivery.js';
import type { TurnProblem } from '../internal-errors.js';

/** What a click leads to. The router delivers it: in the response, or as messages where there is no response. */
export type ClickOutcome =
  /** For the clicker only; no card changes. */
  | { readonly kind: 'private-text'; readonly text: string }
  /** An error or a refusal, which never replaces a card that others see: a toast with its summary, else a message. */
  | { readonly kind: 'notice'; readonly card: RenderedCard }
  /** The clicked card in its new state. */
  | {
      readonly kind: 'in-place';
      readonly card: RenderedCard;
      /** Edits the message for everyone after the response; absent: a background job edits every copy. */
      readonly edit?: DeliverCard;
      /** What the clicker is told where the card cannot be the response. */
      readonly otherwise?: string;
    }
  /** A separate message below; the clicked card stays unchanged. */
  | {
      readonly kind: 'below';
      /** `before` the response a failure can still be told in it; `after` it, slow work does not delay the response. */
      readonly posted: 'before' | 'after';
      readonly post: (context: TurnContext) => Promise<void>;
      /** The response. */
      readonly toast: string;
    };

/** The turn of a click. */
export interface ClickTurn {
  readonly context: TurnContext;
  /** A copy: the turn's own activity is revoked when the turn ends. */
  readonly activity: Activity;
  /** `submit`: an older client's, which has no response, so the turn may last as long as the answer takes. */
  readonly via: 'execute' | 'submit';
}

/** A parsed click. */
export interface CardClick {
  /** The response when the outcome is not there in time. */
  readonly pendingText: string;
  /** Checks the sender, within the turn. `run` may outlast it. */
  begin(turn: ClickTurn): Promise<{ readonly refusal: ClickOutcome } | { readonly run: () => Promise<ClickOutcome> }>;
  /** What is shown when `run` fails after the response. */
  failed(problem: TurnProblem, activity: Activity): ClickOutcome;
}

/** The verbs of one family of buttons, each with its parser. The data can be forged; undefined: it is, or the card is too old. */
export type CardVerbs = ReadonlyMap<string, (data: unknown) => CardClick | undefined>;

/** Binds the parser of each verb to what handles its clicks. */
export function bindVerbs<C extends object>(
  parsers: Readonly<Record<string, (data: unknown) => C | undefined>>,
  handle: (click: C) => CardClick,
): CardVerbs {
  const bind = (parse: (data: unknown) => C | undefined) => (data: unknown) => {
    const click = parse(data);
    return click && handle(click);
  };
  return new Map(Object.entries(parsers).map(([verb, parse]) => [verb, bind(parse)]));
}
