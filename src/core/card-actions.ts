import type { CheckId } from './check-id.js';
import type { Instant } from './instant.js';
import type { QuestionParameters } from './question.js';

/**
 * What a button on a card of ours carries (Action.Execute `verb` and `data`). It is a claim, not a fact: whoever receives it
 * parses it, and looks everything up again. It holds no text from the tenant except parameters that a person typed.
 */
export type CardAction =
  /** A question as if typed (help card, "did you mean"). */
  | { readonly verb: 'ask'; readonly data: { readonly question: string } }
  /** Another page of the stored answer. Pages count from 1. */
  | { readonly verb: 'answer.page'; readonly data: CheckReference & { readonly page: number } }
  /** Read the tenant again now. */
  | { readonly verb: 'answer.refresh'; readonly data: CheckReference }
  /** Look at the whole tenant again now. */
  | { readonly verb: 'posture.refresh'; readonly data: Readonly<Record<string, never>> }
  /** Why it matters and how to fix it. */
  | { readonly verb: 'answer.explain'; readonly data: CheckReference }
  /** Everything about one app, as a new message. */
  | { readonly verb: 'dossier.open'; readonly data: AppReference }
  /** A page of it, in place; pages count from 1. `refresh`: read the tenant again now. */
  | { readonly verb: 'dossier.page'; readonly data: AppReference & { readonly page: number; readonly refresh?: true } }
  /** Everything about one person, as a new message. */
  | { readonly verb: 'person.open'; readonly data: PersonReference }
  /** A page of it, in place, like `dossier.page`. */
  | {
      readonly verb: 'person.page';
      readonly data: PersonReference & { readonly page: number; readonly refresh?: true };
    }
  /** "I'm on it": whoever clicks says so. */
  | { readonly verb: 'incident.acknowledge'; readonly data: IncidentReference }
  /** The whole timeline, page by page, as a new message; pages count from 1. */
  | { readonly verb: 'incident.details'; readonly data: IncidentReference & { readonly page: number } };

export interface IncidentReference {
  /** Id of the incident record. */
  readonly incident: string;
  /** The zone (IANA name) that the card is drawn in: whoever clicks must not move the times that all see. */
  readonly timeZone?: string;
}

export interface CheckReference {
  readonly check: CheckId;
  readonly parameters: QuestionParameters;
}

export interface PersonReference {
  /** Object id. */
  readonly person: string;
  /** The period that what they did is asked of; absent: the usual one. */
  readonly since?: Instant;
  readonly until?: Instant;
}

export interface AppReference {
  /** Object id of the app's service principal. */
  readonly app: string;
}
