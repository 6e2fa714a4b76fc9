import type { CardRenderer } from '../cards/index.js';
import type { AlertDesk } from '../core/alert.js';
import type { DecisionDesk } from '../core/decision.js';
import type { Instant } from '../core/instant.js';
import type { Messenger } from '../core/messenger.js';
import type { AccessPolicy, AnswerService, CallerDirectory, Clock, ConversationStore, Log } from '../core/ports.js';
import type { Understanding } from '../core/question.js';
import type { SdkCredentials } from './adapter.js';

/**
 * `local`: no app id, so nobody's identity can be proven: loopback only, demo only.
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
      /** Needed for `SingleTenant`; refused for `UserAssignedMsi`, which has none. */
      readonly password?: string;
    };

export interface BotOptions {
  readonly mode: BotMode;
  /** 0: any free port. */
  readonly port: number;
  /** The only tenant whose people are answered. */
  readonly tenantId: string;
  /** "Every Monday at 9" and "yesterday" are told in the zone of whoever writes, where the client says one. */
  readonly understand: (text: string, context: { readonly now: Instant; readonly timeZone?: string }) => Understanding;
  readonly answers: AnswerService;
  readonly access: AccessPolicy;
  readonly conversations: ConversationStore;
  readonly cards: CardRenderer;
  /** What is done about alerts from a chat; without it nobody can subscribe. */
  readonly alerts?: AlertDesk;
  /** What is done about apps from cards; without it nothing can be decided. */
  readonly decisions?: DecisionDesk;
  /** Names whoever decides; without it they are called what their client says. */
  readonly people?: CallerDirectory;
  readonly clock: Clock;
  readonly log: Log;
  /** Asked by `GET /readyz`. */
  readonly isReady: () => boolean | Promise<boolean>;
  /** More hosts that replies may go to in mode `teams` (a sovereign cloud's connector). Exact names, or `*.example.com`. */
  readonly allowedServiceUrlHosts?: readonly string[];
  /**
   * Where files that people ask for may be put: exact names, or `*.example.com`. Default: SharePoint and OneDrive in mode `teams`, nowhere
   * in mode `local`, where loopback may be named to try it.
   */
  readonly fileUploadHosts?: readonly string[];
  /** For tests of this room; a product never sets it. */
  readonly internal?: BotInternals;
}

export interface BotInternals {
  /** Where the signing keys of the Bot Connector are found, in place of Microsoft's. */
  readonly openIdMetadataUrl?: string;
  /** In place of a token from Entra ID. */
  readonly credentials?: SdkCredentials;
  /** Lets replies go to loopback in mode `teams`. */
  readonly loopbackServiceUrls?: boolean;
  readonly timings?: Partial<Timings>;
}

/** Milliseconds. */
export interface Timings {
  /** After this long a person is told what is being done. */
  readonly slowAfterMs: number;
  /** Teams fades the typing indicator after a few seconds: it is sent again this often. */
  readonly typingEveryMs: number;
  /** A click must be answered within this time; what takes longer is delivered afterwards. */
  readonly invokeBudgetMs: number;
  /** The HTTP request of a message is let go after this time; the turn goes on. */
  readonly releaseAfterMs: number;
  /** An answer that takes longer is given up. */
  readonly answerLimitMs: number;
  /** How long `close` waits for running turns. */
  readonly closeLimitMs: number;
  /** One message that answers nothing (an alert), its token included; what takes longer has an unknown end. */
  readonly sendLimitMs: number;
}

/**
 * Teams gives up on a click or a message after 10 to 15 seconds and may deliver it again; 3 seconds is the budget for a click.
 * Source: https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/overview
 */
export const TIMINGS: Timings = {
  slowAfterMs: 2_000,
  typingEveryMs: 4_000,
  invokeBudgetMs: 2_500,
  releaseAfterMs: 8_000,
  answerLimitMs: 120_000,
  closeLimitMs: 5_000,
  sendLimitMs: 12_000,
};

export interface Bot {
  /** The port really listened on. */
  readonly port: number;
  /** Sends what answers nothing: alerts and reports. */
  readonly messenger: Messenger;
  /** Stops listening, waits a bounded time for running turns, ends every connection. Safe to call twice. */
  close(): Promise<void>;
}
