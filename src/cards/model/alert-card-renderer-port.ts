import type { ConversationReference } from '../../bot/model/conversation-reference.js';
import type { DetectionFinding } from '../../detections/model/detection-finding.js';
import type { Answer } from '../../answers/model/answer.js';
import type { CheckId } from '../../checks/model/check-id.js';
import type { DecisionOutcome, IncidentRecord, TimelineEntry } from '../../incidents/model/incident.js';
import type { Instant } from '../../core/instant.js';
import type { OutgoingMessage } from '../../bot/model/messenger-port.js';
import type { Person } from '../../core/person-id-and-name.js';
import type { QuestionParameters } from '../../core/question-parameter-types.js';

/** What an alert is about, in its current state. */
export type AlertItem =
  | { readonly kind: 'incident'; readonly record: IncidentRecord }
  | { readonly kind: 'finding'; readonly finding: DetectionFinding };

/** A scheduled report that may not have arrived. */
export interface UndeliveredReport {
  readonly kind: 'report';
  readonly report: CheckId | 'posture';
  readonly parameters: QuestionParameters;
  readonly due: Instant;
}

/** That somebody made a conversation quieter. `words`: what the conversation was told. */
export interface QuieterNotice {
  readonly conversationId: string;
  readonly by: Person;
  readonly at: Instant;
  readonly words: string;
}

/** How a card is drawn for its readers. */
export interface AlertCardOptions {
  /** IANA time zone of the times on the card. */
  readonly timeZone: string;
}

/**
 * Draws the messages that the outbox sends, always from the current state. Implemented by `cards`. Pure, so that an edit that would
 * change nothing can be skipped. Each message has a plain `summary` for the notification.
 */
export interface AlertCardRenderer {
  /** The incident's single card, also redrawn in place in every status (merged, closed, acknowledged). */
  incident(record: IncidentRecord, view: AlertCardOptions): OutgoingMessage;
  /** One step, as a reply in the incident's thread. */
  step(record: IncidentRecord, entry: TimelineEntry, view: AlertCardOptions): OutgoingMessage;
  /** How a decision on its app ended, as a short reply in the incident's thread. */
  decided(record: IncidentRecord, step: DecisionOutcome, view: AlertCardOptions): OutgoingMessage;
  /** In the place of a finding's card: the finding turned out to belong to this incident, which has its own card. */
  folded(record: IncidentRecord, view: AlertCardOptions): OutgoingMessage;
  /** A finding that belongs to no incident; redrawn in place as its count grows. */
  finding(finding: DetectionFinding, view: AlertCardOptions): OutgoingMessage;
  /**
   * Many items in one card, worst first; the card caps its rows and says how many there are. `burst`: too many came within
   * minutes; the card is edited as the list grows. `quiet-hours`, `pause`: what came meanwhile.
   */
  digest(
    digest: { readonly why: 'burst' | 'quiet-hours' | 'pause'; readonly items: readonly AlertItem[] },
    view: AlertCardOptions,
  ): OutgoingMessage;
  /** Nobody has said "I'm on it" for `waitedMinutes`; goes to a person 1:1 or to another conversation. */
  escalation(
    record: IncidentRecord,
    escalation: { readonly waitedMinutes: number } & AlertCardOptions,
  ): OutgoingMessage;
  /** Lists items whose messages may not have arrived and are not resent, to avoid duplicates. Short, with a button that shows each. */
  recovered(items: readonly (AlertItem | UndeliveredReport)[], view: AlertCardOptions): OutgoingMessage;
  /** Reports elsewhere that alerts for a conversation (channel, group chat, 1:1 chat) stopped because the bot can no longer write there. */
  unreachable(conversation: ConversationReference, since: Instant, view: AlertCardOptions): OutgoingMessage;
  /** Alerts may be late: the database could not be used from `since` to `until`. `state`: a `DatabaseState`, if known. */
  late(
    since: Instant,
    outage: { readonly until: Instant; readonly state: string | undefined } & AlertCardOptions,
  ): OutgoingMessage;
  /** Tells elsewhere that somebody made a conversation quieter: who, what, and where, as far as that is still known. */
  quieter(
    change: QuieterNotice,
    conversation: ConversationReference | undefined,
    view: AlertCardOptions,
  ): OutgoingMessage;
  /** A scheduled report: the usual answer, plus a line that says why it comes. `late`: it was due at `due` but is sent only now. */
  report(
    answer: Answer,
    report: { readonly words: string; readonly due: Instant; readonly late: boolean } & AlertCardOptions,
  ): OutgoingMessage;
}
