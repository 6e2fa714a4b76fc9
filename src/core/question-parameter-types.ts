import type { Instant } from './instant.js';

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
  /** With the intent `explain`: the id of the term; of two, both, separated by a comma. */
  readonly term?: string;
  readonly page?: number;
  readonly format?: string;
}

/** A filter that a question may name; a check says which of them it knows. A contract: ids are stored and used on the command line. */
export type QuestionFilter =
  | 'not-microsoft'
  | 'microsoft'
  | 'app-actors'
  | 'inbound'
  | 'outbound'
  | 'report-only'
  | 'permanent'
  | 'eligible'
  | 'guests'
  | 'expiring'
  | 'critical'
  | 'disabled'
  | 'enabled';
