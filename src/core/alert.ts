import type { Answer } from './answer.js';
import type { CheckId } from './check-id.js';
import type { DetectionFinding } from './detection.js';
import type { DecidedStep, IncidentRecord, Person, TimelineEntry } from './incident.js';
import type { Instant } from './instant.js';
import type { OutgoingMessage } from './messenger.js';
import type { ConversationReference } from './ports.js';
import type { QuestionParameters } from './question.js';
import type { Severity } from './severity.js';

/** What a conversation's alerts cover: everything, or one area of the tenant. */
export const ALERT_TOPICS = ['everything', 'incidents', 'mail-flow', 'apps', 'admins', 'policies', 'audit'] as const;
/** One of {@link ALERT_TOPICS}. */
export type AlertTopic = (typeof ALERT_TOPICS)[number];

/** When a report is due: a cron expression and its time zone. The cron library handles daylight saving time. */
export interface Schedule {
  /** Five fields. */
  readonly cron: string;
  /** IANA name. */
  readonly timeZone: string;
  /** In words: "every Monday at 09:00 (Europe/Zurich)". */
  readonly words: string;
}

/** What a conversation has subscribed to: alerts or a scheduled report. */
export type Subscription = {
  readonly id: string;
  readonly conversationId: string;
  readonly createdBy: Person;
  readonly createdAt: Instant;
  /** Nothing is sent before this moment; then one digest covers the missed alerts. */
  readonly pausedUntil?: Instant;
} & (
  | {
      readonly kind: 'alerts';
      readonly topic: AlertTopic;
      /** Lowest severity that is sent. */
      readonly atLeast: Severity;
      readonly timeZone: string;
      /** Local times (`HH:MM`) between which only critical alerts are sent. */
      readonly quietHours?: { readonly from: string; readonly to: string };
      /** Where the alert goes if nobody reacts: to a person (1:1) or another conversation. */
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

/** A subscription to alerts. */
export type AlertSubscription = Extract<Subscription, { readonly kind: 'alerts' }>;
/** A subscription to a scheduled report. */
export type ReportSubscription = Extract<Subscription, { readonly kind: 'report' }>;

/** A person's request about this conversation's subscriptions, as the language room understood it. */
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
  /** `who` as typed (a mention, a user principal name); it must be looked up before use. */
  | { readonly want: 'escalate'; readonly afterMinutes: number; readonly who: string }
  | { readonly want: 'list' }
  /** It is about alerts, but not clear; `missing` says what to ask for. */
  | { readonly want: 'unclear'; readonly missing: string };

/** Result of a subscription request, for the card. `current`: everything the conversation is subscribed to now. */
export interface SubscriptionChange {
  readonly outcome: 'added' | 'changed' | 'stopped' | 'paused' | 'resumed' | 'listed' | 'nothing-to-do' | 'unclear';
  /** One sentence. */
  readonly words: string;
  readonly current: readonly Subscription[];
}

/**
 * Changes subscriptions and acknowledges incidents on behalf of people in chat. Implemented by `alerts`. `by` comes from the
 * verified activity.
 */
export interface AlertDesk {
  change(request: SubscribeRequest, where: ConversationReference, by: Person): Promise<SubscriptionChange>;
  /**
   * "I'm on it": stops the escalation. Undefined: no such incident. Only the first acknowledgement counts; later ones see who was
   * first.
   */
  acknowledge(incidentId: string, by: Person): Promise<IncidentRecord | undefined>;
}

/** What an alert is about, in its current state. */
export type AlertItem =
  | { readonly kind: 'incident'; readonly record: IncidentRecord }
  | { readonly kind: 'finding'; readonly finding: DetectionFinding };

/** A scheduled report that may not have arrived. */
export interface LostReport {
  readonly kind: 'report';
  readonly report: CheckId | 'posture';
  readonly parameters: QuestionParameters;
  readonly due: Instant;
}

/** How a card is drawn for its readers. */
export interface AlertView {
  /** IANA time zone of the times on the card. */
  readonly timeZone: string;
}

/**
 * Draws the messages that the outbox sends, always from the current state. Implemented by `cards`. Pure, so that an edit that would
 * change nothing can be skipped. Each message has a plain `summary` for the notification.
 */
export interface AlertCards {
  /** The incident's single card, also redrawn in place in every status (merged, closed, acknowledged). */
  incident(record: IncidentRecord, view: AlertView): OutgoingMessage;
  /** One step, as a reply in the incident's thread. */
  step(record: IncidentRecord, entry: TimelineEntry, view: AlertView): OutgoingMessage;
  /** How a decision on its app ended, as a short reply in the incident's thread. */
  decided(record: IncidentRecord, step: DecidedStep, view: AlertView): OutgoingMessage;
  /** A finding that belongs to no incident; redrawn in place as its count grows. */
  finding(finding: DetectionFinding, view: AlertView): OutgoingMessage;
  /**
   * Many items in one card, worst first; the card caps its rows and says how many there are. `burst`: too many came within
   * minutes; the card is edited as the list grows. `quiet-hours`, `pause`: what came meanwhile.
   */
  digest(
    digest: { readonly why: 'burst' | 'quiet-hours' | 'pause'; readonly items: readonly AlertItem[] },
    view: AlertView,
  ): OutgoingMessage;
  /** Nobody has said "I'm on it" for `waitedMinutes`; goes to a person 1:1 or to another conversation. */
  escalation(record: IncidentRecord, escalation: { readonly waitedMinutes: number } & AlertView): OutgoingMessage;
  /** Lists items whose messages may not have arrived and are not resent, to avoid duplicates. Short, with a button that shows each. */
  recovered(items: readonly (AlertItem | LostReport)[], view: AlertView): OutgoingMessage;
  /** Reports elsewhere that alerts for a conversation (channel, group chat, 1:1 chat) stopped because the bot can no longer write there. */
  unreachable(conversation: ConversationReference, since: Instant, view: AlertView): OutgoingMessage;
  /** A scheduled report: the usual answer, plus a line that says why it comes. `late`: it was due at `due` but is sent only now. */
  report(
    answer: Answer,
    report: { readonly words: string; readonly due: Instant; readonly late: boolean } & AlertView,
  ): OutgoingMessage;
}
