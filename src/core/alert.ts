import type { Answer } from './answer.js';
import type { CheckId } from './check-id.js';
import type { DetectionFinding } from './detection.js';
import type { DecidedStep, IncidentRecord, Person, TimelineEntry } from './incident.js';
import type { Instant } from './instant.js';
import type { OutgoingMessage } from './messenger.js';
import type { ConversationReference } from './ports.js';
import type { QuestionParameters } from './question.js';
import type { Severity } from './severity.js';

/** What alerts of a conversation are about: all, or one side of the tenant. */
export const ALERT_TOPICS = ['everything', 'incidents', 'mail-flow', 'apps', 'admins', 'policies', 'audit'] as const;
export type AlertTopic = (typeof ALERT_TOPICS)[number];

/** When a report comes: a cron expression and the zone it is meant in; DST is the library's to get right. */
export interface Schedule {
  /** Five fields. */
  readonly cron: string;
  /** IANA name. */
  readonly timeZone: string;
  /** As a person reads it: "every Monday at 09:00 (Europe/Zurich)". */
  readonly words: string;
}

/** Something that a conversation gets. */
export type Subscription = {
  readonly id: string;
  readonly conversationId: string;
  readonly createdBy: Person;
  readonly createdAt: Instant;
  /** Nothing is sent before; missed alerts are told in one digest afterwards. */
  readonly pausedUntil?: Instant;
} & (
  | {
      readonly kind: 'alerts';
      readonly topic: AlertTopic;
      /** Nothing milder is sent. */
      readonly atLeast: Severity;
      readonly timeZone: string;
      /** Local hours in which only critical ones come. */
      readonly quietHours?: { readonly from: string; readonly to: string };
      /** Who hears of it when nobody reacts: a person (1:1) or another conversation. */
      readonly escalation?: {
        readonly afterMinutes: number;
        readonly to: { readonly person: Person } | { readonly conversationId: string };
      };
    }
  | {
      readonly kind: 'report';
      readonly report: CheckId | 'posture';
      readonly parameters: QuestionParameters;
      readonly schedule: Schedule;
    }
);

export type AlertSubscription = Extract<Subscription, { readonly kind: 'alerts' }>;
export type ReportSubscription = Extract<Subscription, { readonly kind: 'report' }>;

/** What a person asked for in words about alerts of this conversation; the language room reads it. */
export type SubscribeRequest =
  | {
      readonly want: 'alerts';
      readonly topic?: AlertTopic;
      readonly atLeast?: Severity;
      readonly only?: true;
      readonly timeZone?: string;
    }
  | {
      readonly want: 'report';
      readonly report: CheckId | 'posture';
      readonly parameters: QuestionParameters;
      readonly schedule: Schedule;
    }
  | { readonly want: 'stop'; readonly what: 'all' | 'alerts' | 'reports' | AlertTopic | CheckId | 'posture' }
  | { readonly want: 'pause'; readonly until: Instant }
  | { readonly want: 'resume' }
  | { readonly want: 'quiet-hours'; readonly from: string; readonly to: string; readonly timeZone?: string }
  | { readonly want: 'no-quiet-hours' }
  /** `who` as it was written (a mention, a user principal name): looked up before it is believed. */
  | { readonly want: 'escalate'; readonly afterMinutes: number; readonly who: string }
  | { readonly want: 'list' }
  /** It is about alerts, but what exactly is not clear; `missing` says what to ask for. */
  | { readonly want: 'unclear'; readonly missing: string };

/** What came of it, for the card. `current`: all that this conversation gets now. */
export interface SubscriptionChange {
  readonly outcome: 'added' | 'changed' | 'stopped' | 'paused' | 'resumed' | 'listed' | 'nothing-to-do' | 'unclear';
  /** One sentence. */
  readonly words: string;
  readonly current: readonly Subscription[];
}

/** What people do about alerts from a chat; implemented by `alerts`. Who acts is what the verified activity says. */
export interface AlertDesk {
  change(request: SubscribeRequest, where: ConversationReference, by: Person): Promise<SubscriptionChange>;
  /** "I'm on it": stops the escalation. Undefined: there is no such incident. The first to say so stays; the others see who. */
  acknowledge(incidentId: string, by: Person): Promise<IncidentRecord | undefined>;
}

/** What an alert is about, in its present state. */
export type AlertItem =
  | { readonly kind: 'incident'; readonly record: IncidentRecord }
  | { readonly kind: 'finding'; readonly finding: DetectionFinding };

/** A scheduled report of which it is not known whether it arrived. */
export interface LostReport {
  readonly kind: 'report';
  readonly report: CheckId | 'posture';
  readonly parameters: QuestionParameters;
  readonly due: Instant;
}

/** For whom a card is drawn. */
export interface AlertView {
  /** IANA name: times on the card are meant in it. */
  readonly timeZone: string;
}

/**
 * Draws what the outbox sends, always from the present state; implemented by `cards`. Pure: the same in gives the same out, and an edit
 * that would change nothing can be left out. Each message has a plain `summary` for the notification.
 */
export interface AlertCards {
  /** The one card of an incident; also drawn again in place, whatever its status (merged, closed, acknowledged). */
  incident(record: IncidentRecord, view: AlertView): OutgoingMessage;
  /** One step, as a reply in the incident's thread. */
  step(record: IncidentRecord, entry: TimelineEntry, view: AlertView): OutgoingMessage;
  /** How a decision on its app ended, as a short reply in the incident's thread. */
  decided(record: IncidentRecord, step: DecidedStep, view: AlertView): OutgoingMessage;
  /** A finding that belongs to no incident; drawn again in place as its count grows. */
  finding(finding: DetectionFinding, view: AlertView): OutgoingMessage;
  /**
   * Many at once in one card, worst first; the card caps its rows and says how many there are. `burst`: too many came within
   * minutes, and the card is edited as it grows. `quiet-hours`, `pause`: what came meanwhile.
   */
  digest(
    digest: { readonly why: 'burst' | 'quiet-hours' | 'pause'; readonly items: readonly AlertItem[] },
    view: AlertView,
  ): OutgoingMessage;
  /** Nobody has said "I'm on it" for `waitedMinutes`: to a person 1:1, or to another conversation. */
  escalation(record: IncidentRecord, escalation: { readonly waitedMinutes: number } & AlertView): OutgoingMessage;
  /** Messages about these may not have arrived, and are not sent again lest they come twice: short, with a button that shows each. */
  recovered(items: readonly (AlertItem | LostReport)[], view: AlertView): OutgoingMessage;
  /** Said elsewhere: alerts for a conversation (a channel, a group chat, a 1:1 chat) stopped, for the bot cannot write there any more. */
  unreachable(conversation: ConversationReference, since: Instant, view: AlertView): OutgoingMessage;
  /** A scheduled report: the answer as always, with one line that says why it comes; `late`: it was due at `due` and comes now. */
  report(
    answer: Answer,
    report: { readonly words: string; readonly due: Instant; readonly late: boolean } & AlertView,
  ): OutgoingMessage;
}
