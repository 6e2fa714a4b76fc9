import type { Answer, RefusalReason } from './answer.js';
import type { CheckId } from './check-id.js';
import type { FactName, FactReading } from './facts.js';
import type { Gap } from './gap.js';
import type { Instant } from './instant.js';
import type { Sweep, SweepSummary } from './posture.js';
import type { QuestionParameters, Understanding } from './question.js';
import type { Report } from './report.js';
import type { Cost } from './result.js';

/** Tells the time; tests set it. */
export interface Clock {
  now(): Instant;
}

/** Logs static messages with structured fields; an Error keeps its cause chain. Never pass secrets or whole bodies. */
export interface Log {
  debug(fields: Record<string, unknown>, message: string): void;
  info(fields: Record<string, unknown>, message: string): void;
  warn(fields: Record<string, unknown>, message: string): void;
  error(fields: Record<string, unknown>, message: string): void;
}

/** How to collect facts. */
export interface CollectOptions {
  /** For facts with a period (audit events): its start. */
  readonly since?: Instant;
  readonly signal?: AbortSignal;
  /** Maximum number of HTTP requests, retries included. What would need more becomes a gap (`truncated`) of its fact. */
  readonly requestBudget?: number;
  /** Called after each fact, with the number done, the total and the fact. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number; readonly fact: FactName }) => void;
}

/** The requested facts, each read or with the reason why not, and the cost. */
export interface Collected<N extends FactName> {
  readonly facts: { readonly [K in N]: FactReading<K> };
  readonly asOf: Instant;
  readonly cost: Cost;
}

/** Reads facts of the tenant. Implemented by `tenant`; never throws because of what the tenant does. */
export interface TenantReader {
  collect<N extends FactName>(names: readonly N[], options?: CollectOptions): Promise<Collected<N>>;
}

/** What the tenant says about a person who writes to the bot; decides whether they may ask. */
export interface CallerRecord {
  readonly accountEnabled: boolean;
  readonly userType: 'Member' | 'Guest';
  /** From the directory; hostile text. */
  readonly displayName?: string;
  readonly userPrincipalName?: string;
  /** Object ids of the person's groups, nested ones included. */
  readonly groupIds: readonly string[];
  /** Template ids of active directory roles, including those through groups. */
  readonly roleTemplateIds: readonly string[];
}

/** Result of looking up a caller. `gap`: set if it could not be read (fail closed). */
export type CallerLookup =
  { readonly found: true; readonly caller: CallerRecord } | { readonly found: false; readonly gap?: Gap };

/** Looks up callers in the tenant by object id. Implemented by `tenant`. */
export interface CallerDirectory {
  lookUp(objectId: string, signal?: AbortSignal): Promise<CallerLookup>;
}

/**
 * Finds the object ids, lower case, of all people in this group or with one of these roles (template ids). Disabled accounts and guests
 * are included only if they hold the role directly. Undefined if not all could be read.
 */
export type PeopleWith = (right: {
  readonly groupId?: string;
  readonly roleTemplateIds: readonly string[];
}) => Promise<readonly string[] | undefined>;

/** Stores the last report for each check and parameters. */
export interface ResultStore {
  latest(check: CheckId, parameters: QuestionParameters): Promise<Report | undefined>;
  save(report: Report): Promise<void>;
}

/** Stores every sweep of the whole tenant in compact form, for 180 days. */
export interface SweepStore {
  /** Saves a sweep and deletes those that are too old. A sweep older than the last stored one is dropped: history is never rewritten. */
  save(sweep: Sweep): Promise<void>;
  /** Sweeps since a moment, oldest first, without their findings. */
  since(from: Instant): Promise<readonly SweepSummary[]>;
  /** The last sweep at or before a moment. */
  lastBefore(at: Instant): Promise<Sweep | undefined>;
  /** The first sweep after a moment. */
  firstAfter(at: Instant): Promise<Sweep | undefined>;
}

/** How to reach a conversation again (Bot Framework's conversation reference), stored by conversation id. */
export interface ConversationReference {
  /** Without `;messageid=…`. */
  readonly conversationId: string;
  readonly conversationType: 'personal' | 'groupChat' | 'channel';
  readonly tenantId: string;
  readonly serviceUrl: string;
  readonly channelId: string;
  readonly botId: string;
  readonly teamId?: string;
  readonly userObjectId?: string;
  readonly locale?: string;
}

/** Stores how to reach conversations. Implemented by `store`. */
export interface ConversationStore {
  /**
   * Inserts or updates a reference (the service URL can change with any activity). If the bot had been removed, it is back now, and open
   * incidents are posted there.
   */
  remember(reference: ConversationReference): Promise<void>;
  /** Marks that the bot was removed. The row stays, so that it is clear why nothing is sent. */
  markRemoved(conversationId: string): Promise<void>;
  /** Marks that the bot was removed from a team or added back, for each known channel of the team. */
  markTeam(teamId: string, change: 'removed' | 'back'): Promise<void>;
  find(conversationId: string): Promise<(ConversationReference & { readonly removed: boolean }) | undefined>;
  /** The 1:1 chat with a person, if there is one that the bot was not removed from. */
  personal(objectId: string): Promise<ConversationReference | undefined>;
}

/** An understood question and how to answer it. */
export interface Question {
  readonly understanding: Understanding;
  /** With the intent `incidents`: id of the one record to show in full (from a button); absent: the overview. */
  readonly incident?: string;
  /** true: read the tenant now, even if a result is stored. */
  readonly refresh?: boolean;
  /** true: use the stored answer whatever its age (for another page or the explanation of a given answer). */
  readonly anyAge?: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: CollectOptions['onProgress'];
}

/** Answers questions from stored or newly collected facts. Never throws: a failure is an Answer of kind `broken`. */
export interface AnswerService {
  answer(question: Question): Promise<Answer>;
}

/** Whether a person may ask. */
export type AskDecision = { readonly allowed: true } | { readonly allowed: false; readonly reason: RefusalReason };

/** Decides who may ask. Both ids come from the verified activity, never from a card or a text. */
export interface AccessPolicy {
  mayAsk(caller: { readonly objectId: string; readonly tenantId: string }): Promise<AskDecision>;
}
