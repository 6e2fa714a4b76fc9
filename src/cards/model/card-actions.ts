import type { CheckId } from '../../checks/model/check-id.js';
import type { Instant } from '../../core/instant.js';
import type { QuestionParameters } from '../../core/question-parameter-types.js';
import type { Intent } from '../../language/model/intent-id.js';
import type { Query } from '../../language/model/query.js';

/**
 * What a button on our cards carries (Action.Execute `verb` and `data`). It is untrusted input: the receiver parses it and looks
 * everything up again. It holds no text from the tenant except parameters that a person typed.
 */
export type CardAction =
  /** A question as if typed (help card, "did you mean"). */
  | { readonly verb: 'ask'; readonly data: { readonly question: string } }
  /** Another page of the stored answer. Pages count from 1. */
  | { readonly verb: 'answer.page'; readonly data: CheckActionData & { readonly page: number } }
  /** Reads the tenant again. */
  | { readonly verb: 'answer.refresh'; readonly data: CheckActionData }
  /** A page of an answer to a query, in place; pages count from 1. */
  | { readonly verb: 'query.page'; readonly data: QueryActionData & { readonly page: number } }
  /** Why what a query's judgement looks for matters, and how to fix it; in place. */
  | { readonly verb: 'query.explain'; readonly data: QueryActionData }
  /** All rows of an answer to a query as a file, as a new message. */
  | { readonly verb: 'query.file'; readonly data: QueryActionData }
  /** Sweeps the whole tenant again. */
  | { readonly verb: 'posture.refresh'; readonly data: Readonly<Record<string, never>> }
  /** Judges the attack step by step again. */
  | { readonly verb: 'attack-path.refresh'; readonly data: Readonly<Record<string, never>> }
  /** Why it matters and how to fix it. */
  | { readonly verb: 'answer.explain'; readonly data: CheckActionData }
  /** Everything about one app, as a new message. */
  | { readonly verb: 'dossier.open'; readonly data: AppActionData }
  /** A page of the dossier, in place; pages count from 1. `refresh`: reads the tenant again. */
  | { readonly verb: 'dossier.page'; readonly data: AppActionData & { readonly page: number; readonly refresh?: true } }
  /** Everything about one person, as a new message. */
  | { readonly verb: 'person.open'; readonly data: PersonActionData }
  /** A page of the dossier, in place, like `dossier.page`. */
  | {
      readonly verb: 'person.page';
      readonly data: PersonActionData & { readonly page: number; readonly refresh?: true };
    }
  /** "I'm on it", said by the person who clicks. */
  | { readonly verb: 'incident.acknowledge'; readonly data: IncidentActionData }
  /** The whole timeline, page by page, as a new message; pages count from 1. */
  | { readonly verb: 'incident.details'; readonly data: IncidentActionData & { readonly page: number } };

/** Data of a button about an incident. */
export interface IncidentActionData {
  /** Id of the incident record. */
  readonly incident: string;
  /** IANA time zone of the card: a click must not shift the times that everyone sees. */
  readonly timeZone?: string;
}

/** Data of a button about a check's answer. */
export interface CheckActionData {
  readonly check: CheckId;
  readonly parameters: QuestionParameters;
}

/** A question as it was understood: what it needs to be asked again, tomorrow and by another process. */
export interface AskedQuery {
  /** As typed: names are found in it. */
  readonly question: string;
  readonly intent: Intent;
  readonly query: Query;
}

/** Data of a button about the answer to a query. */
export interface QueryActionData {
  readonly asked: AskedQuery;
}

/** Data of a button about a person. */
export interface PersonActionData {
  /** Object id. */
  readonly person: string;
  /** Period of the person's activity; absent: the default one. */
  readonly since?: Instant;
  readonly until?: Instant;
}

/** Data of a button about an app. */
export interface AppActionData {
  /** Object id of the app's service principal. */
  readonly app: string;
}
