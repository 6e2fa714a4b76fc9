import type { Answer, RefusalReason } from './answer.js';
import type { CheckId } from './check-id.js';
import type { FactName, FactReading } from './facts.js';
import type { Gap } from './gap.js';
import type { Instant } from './instant.js';
import type { Sweep, SweepSummary } from './posture.js';
import type { QuestionParameters, Understanding } from './question.js';
import type { Report } from './report.js';
import type { Cost } from './result.js';

/** The time, so that tests can set it. */
export interface Clock {
  now(): Instant;
}

/** Where static messages with structured fields go; an Error's cause chain is kept. Never pass secrets or whole bodies. */
export interface Log {
  debug(fields: Record<string, unknown>, message: string): void;
  info(fields: Record<string, unknown>, message: string): void;
  warn(fields: Record<string, unknown>, message: string): void;
  error(fields: Record<string, unknown>, message: string): void;
}

export interface CollectOptions {
  /** For facts with a period (audit events): read from here on. */
  readonly since?: Instant;
  readonly signal?: AbortSignal;
  /** At most so many HTTP requests, tries included; what would need more is a gap (`truncated`) of the facts it belongs to. */
  readonly requestBudget?: number;
  /** Called when a fact is done: how many of how many, and which. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number; readonly fact: FactName }) => void;
}

/** The facts asked for, each read or with the reason why not, and what it cost. Never throws for what a tenant does. */
export interface Collected<N extends FactName> {
  readonly facts: { readonly [K in N]: FactReading<K> };
  readonly asOf: Instant;
  readonly cost: Cost;
}

/** Reads facts of the tenant. Implemented by `tenant`. */
export interface TenantReader {
  collect<N extends FactName>(names: readonly N[], options?: CollectOptions): Promise<Collected<N>>;
}

/** What the tenant knows of a person who writes to the bot; used to decide who may ask. */
export interface CallerRecord {
  readonly accountEnabled: boolean;
  readonly userType: 'Member' | 'Guest';
  /** As the directory names them; hostile text. */
  readonly displayName?: string;
  readonly userPrincipalName?: string;
  /** Object ids of groups, nested ones included. */
  readonly groupIds: readonly string[];
  /** Template ids of active directory roles, those through groups included. */
  readonly roleTemplateIds: readonly string[];
}

export type CallerLookup =
  { readonly found: true; readonly caller: CallerRecord } | { readonly found: false; readonly gap?: Gap };

/** Looks a person up in the tenant by object id. `gap` is set when it could not be read (fail closed). */
export interface CallerDirectory {
  lookUp(objectId: string, signal?: AbortSignal): Promise<CallerLookup>;
}

/**
 * Object ids, lower case, of all people in this group or with one of these roles (template ids); disabled accounts and guests only among
 * those who were given the role themselves. Undefined when they could not all be read.
 */
export type PeopleWith = (right: {
  readonly groupId?: string;
  readonly roleTemplateIds: readonly string[];
}) => Promise<readonly string[] | undefined>;

/** The last report of each check and parameters. */
export interface ResultStore {
  latest(check: CheckId, parameters: QuestionParameters): Promise<Report | undefined>;
  save(report: Report): Promise<void>;
}

/** Every look at the whole tenant, kept small, for 180 days. */
export interface SweepStore {
  /** Also forgets what is too old. A look older than the last one kept is dropped: history is never rewritten. */
  save(sweep: Sweep): Promise<void>;
  /** Those from a moment on, oldest first, without their findings. */
  since(from: Instant): Promise<readonly SweepSummary[]>;
  /** The last one at or before a moment. */
  lastBefore(at: Instant): Promise<Sweep | undefined>;
  /** The first one after a moment. */
  firstAfter(at: Instant): Promise<Sweep | undefined>;
}

/** Where a conversation can be reached again (Bot Framework's conversation reference), kept by its conversation id. */
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

export interface ConversationStore {
  /**
   * Insert or bring up to date (a service URL can change with any activity). Where the bot had been removed it is back: incidents that are
   * open are told there now.
   */
  remember(reference: ConversationReference): Promise<void>;
  /** The bot was removed: keep the row, marked, so that it is known why nothing is sent. */
  markRemoved(conversationId: string): Promise<void>;
  /** The bot was removed from a team, or is in it again: so in each of its channels that is known. */
  markTeam(teamId: string, change: 'removed' | 'back'): Promise<void>;
  find(conversationId: string): Promise<(ConversationReference & { readonly removed: boolean }) | undefined>;
  /** The 1:1 chat with a person, where there is one that the bot was not removed from. */
  personal(objectId: string): Promise<ConversationReference | undefined>;
}

export interface Question {
  readonly understanding: Understanding;
  /** With the intent `incidents`: the one with this record id, whole (a button names it); the overview when there is none. */
  readonly incident?: string;
  /** true: read the tenant now, whatever is stored. */
  readonly refresh?: boolean;
  /** true: another look at an answer already given (a page, the explanation): the stored one, whatever its age. */
  readonly anyAge?: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: CollectOptions['onProgress'];
}

/** The journey of a question: stored or collected, judged, composed. Never throws: what breaks is an Answer of its own. */
export interface AnswerService {
  answer(question: Question): Promise<Answer>;
}

export type AskDecision = { readonly allowed: true } | { readonly allowed: false; readonly reason: RefusalReason };

/** Who may ask. Both ids are what the verified activity says, never what a card or a text claims. */
export interface AccessPolicy {
  mayAsk(caller: { readonly objectId: string; readonly tenantId: string }): Promise<AskDecision>;
}
