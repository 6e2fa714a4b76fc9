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
/** One of {@link INTENTS}. */
export type Intent = (typeof INTENTS)[number];

/** What the question names; absent if it does not. `since` and `until` are resolved from the text ("since Monday"). */
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

/** Why a question is declined: off topic, an order to change the tenant, or a follow-up to an answer that is no longer remembered. */
export interface Declined {
  readonly because: 'outside' | 'change' | 'follow-up';
  /** The app to be changed, if named. */
  readonly app?: string;
}

/** What a text was understood as. `clarify`: the bot asks back with the alternatives. Confidence is 0 to 1. */
export interface Understanding {
  readonly question: string;
  readonly intent: Intent | 'clarify';
  readonly parameters: QuestionParameters;
  readonly confidence: number;
  readonly alternatives: readonly Intent[];
  /** With the intent `subscribe`: the request. */
  readonly subscribe?: SubscribeRequest;
  /** With the intent `none`: why. */
  readonly declined?: Declined;
}

/** How people see an intent: a short title ("Admins without MFA") and an example question that leads to it. */
export interface IntentWording {
  readonly title: string;
  readonly exampleQuestion: string;
}

/** The wording of every intent. The language room owns it; cards draw buttons from it. */
export type IntentWords = Readonly<Record<Intent, IntentWording>>;
