import type { SubscriptionService } from '../alerts/model/subscription-service-port.js';
import type { DialogueService } from '../answers/dialogue/dialogue-service.js';
import type { AccessPolicy } from '../answers/model/access-policy-port.js';
import type { CardRenderer } from '../cards/index.js';
import type { Clock } from '../core/clock.js';
import type { Log } from '../core/log.js';
import type { Messenger } from './model/messenger-port.js';
import type { AnswerService } from '../answers/model/answer-service-port.js';
import type { DecisionService } from '../decisions/model/decision-service-port.js';
import type { CallerDirectory } from '../tenant/model/caller-directory-port.js';
import type { BotHttpServer } from './bot-http-server.js';
import type { TakenActivities } from './model/taken-activities-port.js';
import type { FindUnreadiness } from './model/readiness.js';
import type { ConversationReferenceStore } from './model/conversation-reference-store-port.js';
import type { SecondReading } from './second-reading/second-reading-port.js';
import type { SdkCredentials } from './sdk-credentials-factory-type.js';

/**
 * `local`: no app id, so no identity can be verified: loopback only, demo only.
 * `teams`: registered with Azure Bot; every activity must carry a token of the Bot Connector for this `botId`.
 */
export type BotMode =
  | { readonly kind: 'local' }
  | {
      readonly kind: 'teams';
      readonly botId: string;
      readonly botType: 'SingleTenant' | 'UserAssignedMsi';
      /** The tenant that holds the bot's app registration. */
      readonly tenantId: string;
      /** The Bot Framework of a national cloud; absent: the worldwide one. */
      readonly channel?: BotChannelService;
      /** Needed for `SingleTenant`; refused for `UserAssignedMsi`, which has none. */
      readonly password?: string;
    };

/** How to talk to the Bot Framework of a national cloud. */
export interface BotChannelService {
  /** Settings of the SDK, under its names. */
  readonly settings: Readonly<Record<string, string>> & {
    readonly ToChannelFromBotLoginUrl: string;
    readonly ToBotFromChannelTokenIssuer: string;
  };
  /** Where Teams takes messages before it has sent one. */
  readonly serviceUrl: string;
  /** Hosts that replies may go to: exact names, or `*.example.com`. */
  readonly serviceHosts: readonly string[];
}

/** Measures the work that activities set off. */
export interface TurnObserver {
  /** Runs the work of one activity, under an id of its own in the log. */
  readonly activity: <T>(type: string, work: () => T) => T;
  /** Runs the sending of messages within it; that it types is none. */
  readonly sending: <T>(send: () => Promise<T>) => Promise<T>;
}

/** What the bot needs from the outside. */
export interface BotOptions {
  readonly mode: BotMode;
  /** 0: any free port. */
  readonly port: number;
  /** The bot answers people of this tenant only. */
  readonly tenantId: string;
  /** Understands what a person writes after what the same person asked before in the same conversation. */
  readonly dialogue: DialogueService;
  /** A model that reads what the local reading does not; absent: no text leaves this process. */
  readonly secondReading?: SecondReading;
  readonly answers: AnswerService;
  readonly access: AccessPolicy;
  readonly conversations: ConversationReferenceStore;
  /** Which activities other replicas answer; absent: this is the only one. */
  readonly takenActivities?: TakenActivities;
  readonly cards: CardRenderer;
  /** Handles subscriptions and acknowledgements; without it, no one can subscribe. */
  readonly alerts?: SubscriptionService;
  /** Handles decisions on apps; without it, nothing can be decided. */
  readonly decisions?: DecisionService;
  /** Resolves the names of deciders; without it, the name shown by their client is used. */
  readonly people?: CallerDirectory;
  readonly clock: Clock;
  readonly log: Log;
  /** Measures the work of activities; absent: nobody does. */
  readonly observer?: TurnObserver;
  /** Asked by `GET /readyz` of a server that is started here; absent: it is always ready. */
  readonly findUnreadiness?: FindUnreadiness;
  /** The server, where it listens already; absent: one is started at `port`. */
  readonly server?: BotHttpServer;
  /**
   * What `GET /readyz` says besides when it is ready. It does not decide: a process that reads the audit log late still answers and takes
   * decisions, and if all were taken out of traffic for it, nobody could be told.
   */
  readonly readinessDetails?: () => Promise<object>;
  /** More hosts that replies may go to in mode `teams` (a sovereign cloud's connector). Exact names, or `*.example.com`. */
  readonly allowedServiceUrlHosts?: readonly string[];
  /**
   * Hosts that report files may be uploaded to: exact names, or `*.example.com`. Default: SharePoint and OneDrive in mode `teams`,
   * none in mode `local`, where loopback can be listed to try it.
   */
  readonly fileUploadHosts?: readonly string[];
  /** For tests of the bot only. */
  readonly internal?: BotInternals;
}

/** Overrides for tests. */
export interface BotInternals {
  /** OpenID metadata with the Bot Connector's signing keys, replacing Microsoft's. */
  readonly openIdMetadataUrl?: string;
  /** Replaces tokens from Entra ID. */
  readonly credentials?: SdkCredentials;
  /** Allows replies to loopback in mode `teams`. */
  readonly loopbackServiceUrls?: boolean;
  readonly timings?: Partial<BotTimings>;
}

/** Time limits and intervals of the bot, in milliseconds. */
export interface BotTimings {
  /** After this time, a waiting person gets a line on what is being read. */
  readonly slowAfterMs: number;
  /** Interval for resending the typing indicator, which Teams fades after a few seconds. */
  readonly typingEveryMs: number;
  /** A click must be answered within this time; slower results are delivered afterwards. */
  readonly invokeBudgetMs: number;
  /** A message's HTTP request is answered after this time; the turn continues. */
  readonly releaseAfterMs: number;
  /** An answer that takes longer is aborted. */
  readonly answerLimitMs: number;
  /** How long `close` waits for running turns. */
  readonly closeLimitMs: number;
  /** Limit for one proactive message (an alert), including its token; beyond it, the outcome is unknown. */
  readonly sendLimitMs: number;
}

/**
 * Teams abandons a click or a message after 10 to 15 seconds and may deliver it again; the budget for a click is 3 seconds.
 * Source: https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/overview
 */
export const DEFAULT_BOT_TIMINGS: BotTimings = {
  slowAfterMs: 2_000,
  typingEveryMs: 4_000,
  invokeBudgetMs: 2_500,
  releaseAfterMs: 8_000,
  answerLimitMs: 120_000,
  closeLimitMs: 5_000,
  sendLimitMs: 12_000,
};

/** A running bot. */
export interface Bot {
  /** The port the server listens on. */
  readonly port: number;
  /** Sends proactive messages: alerts and reports. */
  readonly messenger: Messenger;
  /** Stops listening, waits a limited time for running turns, closes all connections. Safe to call twice. */
  close(): Promise<void>;
}
