import type { AppChoice, Dossier } from './dossier.js';
import type { SubscriptionChange } from './alert.js';
import type { Decision, RecordEntry } from './decision.js';
import type { AuditSourceState } from './audit-ports.js';
import type { DetectionFinding } from './detection.js';
import type { IncidentRecord } from './incident.js';
import type { Instant } from './instant.js';
import type { PersonChoice, PersonDossier } from './person.js';
import type { Declined, Intent, QuestionParameters } from './question.js';
import type { Changes, Posture } from './posture.js';
import type { Report } from './report.js';

/** Why someone gets no answer. The person sees a friendly sentence and nothing more. */
export type RefusalReason = 'not-allowed' | 'guest' | 'other-tenant' | 'disabled' | 'unknown-person' | 'cannot-verify';

/** Everything the answers room can say to a question; `cards` draws it, `cli` prints it. */
export type Answer =
  | {
      readonly kind: 'report';
      readonly intent: Intent;
      readonly parameters: QuestionParameters;
      readonly report: Report;
      /** true: from the store, not freshly read. */
      readonly stored: boolean;
      readonly answeredAt: Instant;
    }
  | { readonly kind: 'posture'; readonly posture: Posture; readonly stored: boolean; readonly answeredAt: Instant }
  | { readonly kind: 'changes'; readonly changes: Changes; readonly answeredAt: Instant }
  /** Nothing to compare with: `firstLook` is the only sweep, or the first one after the requested period. */
  | { readonly kind: 'no-earlier-look'; readonly firstLook: Instant; readonly answeredAt: Instant }
  /** `stored`: from an earlier question, not freshly read. */
  | { readonly kind: 'dossier'; readonly dossier: Dossier; readonly stored: boolean; readonly answeredAt: Instant }
  | { readonly kind: 'person'; readonly dossier: PersonDossier; readonly stored: boolean; readonly answeredAt: Instant }
  /** Open incidents, and recent findings that belong to none. `sources` says how far the audit log could be read. */
  | {
      readonly kind: 'incidents';
      readonly incidents: readonly IncidentRecord[];
      readonly findings: readonly DetectionFinding[];
      readonly sources: readonly AuditSourceState[];
      readonly answeredAt: Instant;
    }
  | { readonly kind: 'incident'; readonly record: IncidentRecord; readonly answeredAt: Instant }
  | { readonly kind: 'subscriptions'; readonly change: SubscriptionChange; readonly answeredAt: Instant }
  /** Open and past decisions, and the newest entries of the record, newest first. */
  | {
      readonly kind: 'decisions';
      readonly decisions: readonly Decision[];
      readonly entries: readonly RecordEntry[];
      /** Filters that the question named: only matches are included. A period limits the record entries only. */
      readonly asked?: Pick<QuestionParameters, 'app' | 'since' | 'until'>;
      readonly answeredAt: Instant;
    }
  | { readonly kind: 'choose-app'; readonly choice: AppChoice }
  | { readonly kind: 'choose-person'; readonly choice: PersonChoice }
  | { readonly kind: 'help' }
  | { readonly kind: 'clarify'; readonly question: string; readonly alternatives: readonly Intent[] }
  | { readonly kind: 'declined'; readonly question: string; readonly why?: Declined }
  | { readonly kind: 'not-built'; readonly intent: Intent }
  | { readonly kind: 'refused'; readonly reason: RefusalReason }
  | { readonly kind: 'broken'; readonly problemId: string };
