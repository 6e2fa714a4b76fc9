import type { CheckId } from '../../checks/model/check-id.js';
import { DETECTION_TOPICS } from '../../detections/model/detection-topic.js';
import type { Instant } from '../../core/instant.js';
import type { Person } from '../../core/person-id-and-name.js';
import type { QuestionParameters } from '../../core/question-parameter-types.js';
import type { Severity } from '../../core/severity.js';

/** What a conversation's alerts cover: everything, or one area of the tenant. */
export const ALERT_TOPICS = ['everything', 'incidents', ...DETECTION_TOPICS] as const;

/** One of {@link ALERT_TOPICS}. */
export type AlertTopic = (typeof ALERT_TOPICS)[number];

/** When a report is due: a cron expression and its time zone. The cron library handles daylight saving time. */
export interface ReportSchedule {
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
  /** Only what is critical is sent before this moment; then one digest covers the missed alerts. */
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
      readonly schedule: ReportSchedule;
    }
);

/** A subscription to alerts. */
export type AlertSubscription = Extract<Subscription, { readonly kind: 'alerts' }>;

/** A subscription to a scheduled report. */
export type ReportSubscription = Extract<Subscription, { readonly kind: 'report' }>;

/** The alert subscriptions of a list. */
export function filterAlertSubscriptions(subscriptions: readonly Subscription[]): readonly AlertSubscription[] {
  return subscriptions.filter((one): one is AlertSubscription => one.kind === 'alerts');
}
