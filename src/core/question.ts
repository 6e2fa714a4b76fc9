import type { SubscribeRequest } from './alert.js';
import { CHECK_IDS } from './check-id.js';
import type { Instant } from './instant.js';

/** What a person may want. A contract: ids are used in chat, on the command line and by tests. */
export const INTENTS = [
  ...CHECK_IDS,
  'app-details',
  'person-details',
  'incidents',
  'what-changed',
  'posture',
  'decisions',
  'subscribe',
  'help',
  'none',
] as const;
export type Intent = (typeof INTENTS)[number];

/** What the question names; absent when it does not. `since` and `until` are resolved from what was said ("since Monday"). */
export interface QuestionParameters {
  readonly app?: string;
  readonly role?: string;
  readonly user?: string;
  readonly department?: string;
  readonly since?: Instant;
  readonly until?: Instant;
  readonly permission?: string;
  readonly filter?: string;
  readonly page?: number;
  readonly format?: string;
}

/** Why nothing is answered: it is about something else, orders a change of the tenant, or goes on from an answer that is not remembered. */
export interface Declined {
  readonly because: 'outside' | 'change' | 'follow-up';
  /** The app to be changed, where it was named. */
  readonly app?: string;
}

/** What was understood of a text. `clarify`: the bot would ask back with the alternatives. Confidence from 0 to 1. */
export interface Understanding {
  readonly question: string;
  readonly intent: Intent | 'clarify';
  readonly parameters: QuestionParameters;
  readonly confidence: number;
  readonly alternatives: readonly Intent[];
  /** With the intent `subscribe`: what exactly is wanted. */
  readonly subscribe?: SubscribeRequest;
  /** With the intent `none`: why. */
  readonly declined?: Declined;
}

/** How an intent is called where people read it: a short title ("Admins without MFA") and a question that leads to it, as typed. */
export interface IntentWording {
  readonly title: string;
  readonly exampleQuestion: string;
}

/** The wording of every intent; the language room owns it, cards draw buttons from it. */
export type IntentWords = Readonly<Record<Intent, IntentWording>>;
