import type { DatabaseState } from '../../core/database-problem.js';
import type { SubscriptionReply } from '../../alerts/model/subscription-service-port.js';
import { type AccessRefusalReason } from './access-policy-port.js';
import type { AppChoice, AppDossier } from './app-dossier.js';
import type { AttackPath, AttackPathQuestion } from './attack-path.js';
import type { Explanation } from './explanation.js';
import type { PersonChoice, PersonDossier } from './person-dossier.js';
import type { PostureComparison } from './posture-comparison.js';
import type { DecisionRecordEntry } from '../../decisions/model/decision-record-entry.js';
import type { Decision } from '../../decisions/model/decision.js';
import type { DetectionFinding } from '../../detections/model/detection-finding.js';
import type { AuditSourceState } from '../../facts/fact-types.js';
import type { Intent } from '../../language/model/intent-id.js';
import type { Query } from '../../language/model/query.js';
import type { IncidentLead } from './incident-lead.js';
import type { IncidentRecord } from '../../incidents/model/incident.js';
import type { Instant } from '../../core/instant.js';
import type { OpenIncidents } from './open-incident-wording.js';
import type { QueryAnswer } from './query-answer.js';
import type { TopicLog, UnreadLog } from './topic-log.js';
import type { Posture } from './tenant-posture.js';
import type { QuestionParameters } from '../../core/question-parameter-types.js';
import type { DeclineReason } from '../../language/model/understanding.js';
import type { CheckReport } from '../../checks/model/check-report.js';

/** An answer about the whole tenant tells the open incidents: first of all, or behind the yes or no to what was asked. */
interface TenantAnswer {
  readonly answeredAt: Instant;
  /** Absent on the command line, which knows no incidents. */
  readonly openIncidents?: OpenIncidents;
}

/** Everything the answers room can say to a question; `cards` draws it, `cli` prints it. */
export type Answer = AnswerContent & {
  /** Words of the question that this answer does not take into account: said in its first lines. */
  readonly unused?: readonly string[];
  /** What is said beside it, in its first lines: the answer to a second question of the message. */
  readonly besides?: readonly string[];
};

type AnswerContent =
  | {
      readonly kind: 'report';
      readonly intent: Intent;
      readonly parameters: QuestionParameters;
      readonly report: CheckReport;
      /** true: from the store, not freshly read. */
      readonly stored: boolean;
      readonly answeredAt: Instant;
    }
  /** The answer to a query over a subject table: narrowed, counted, one value. */
  | {
      readonly kind: 'query';
      readonly intent: Intent;
      readonly parameters: QuestionParameters;
      /** As typed. */
      readonly question: string;
      /** As understood, before names are looked up: asked again, it gives the same answer. */
      readonly asked: Query;
      readonly result: QueryAnswer;
      readonly answeredAt: Instant;
    }
  | (TenantAnswer & { readonly kind: 'posture'; readonly posture: Posture; readonly stored: boolean })
  | (TenantAnswer & { readonly kind: 'changes'; readonly changes: PostureComparison })
  /**
   * Nothing to compare with: `firstLook` is the only sweep, or the first one after the requested period. `logged`: what the audit log says
   * of the period all the same, in lines.
   */
  | (TenantAnswer & {
      readonly kind: 'no-earlier-look';
      readonly firstLook: Instant;
      readonly logged?: readonly string[];
    })
  /** The takeover by an app, step by step; always freshly read. `asked` decides what "yes" means. */
  | (TenantAnswer & { readonly kind: 'attack-path'; readonly path: AttackPath; readonly asked: AttackPathQuestion })
  /** `stored`: from an earlier question, not freshly read. */
  | { readonly kind: 'dossier'; readonly dossier: AppDossier; readonly stored: boolean; readonly answeredAt: Instant }
  | { readonly kind: 'person'; readonly dossier: PersonDossier; readonly stored: boolean; readonly answeredAt: Instant }
  /** Open incidents, and recent findings that belong to none. `sources` says how far the audit log could be read. `lead`: what was asked of them. */
  | {
      readonly kind: 'incidents';
      readonly incidents: readonly IncidentRecord[];
      readonly findings: readonly DetectionFinding[];
      readonly sources: readonly AuditSourceState[];
      readonly lead?: IncidentLead;
      readonly answeredAt: Instant;
    }
  | {
      readonly kind: 'incident';
      readonly record: IncidentRecord;
      readonly lead?: IncidentLead;
      readonly answeredAt: Instant;
    }
  | { readonly kind: 'subscriptions'; readonly change: SubscriptionReply; readonly answeredAt: Instant }
  /** Open and past decisions, and the newest entries of the record, newest first. */
  | {
      readonly kind: 'decisions';
      readonly decisions: readonly Decision[];
      readonly entries: readonly DecisionRecordEntry[];
      /** Filters that the question named: only matches are included. A period limits the record entries only. */
      readonly asked?: Pick<QuestionParameters, 'app' | 'since' | 'until'>;
      readonly answeredAt: Instant;
    }
  | { readonly kind: 'choose-app'; readonly choice: AppChoice }
  | { readonly kind: 'choose-person'; readonly choice: PersonChoice }
  | { readonly kind: 'explanation'; readonly explanation: Explanation }
  | { readonly kind: 'help' }
  | { readonly kind: 'clarify'; readonly question: string; readonly alternatives: readonly Intent[] }
  /** `logged`: what the audit log holds of a topic whose state is not read. */
  | {
      readonly kind: 'declined';
      readonly question: string;
      readonly why?: DeclineReason;
      readonly logged?: TopicLog | UnreadLog;
    }
  | { readonly kind: 'refused'; readonly reason: AccessRefusalReason }
  /** What the answer needs is in the database, which cannot be read now: nothing is known, which is not "none". */
  | { readonly kind: 'database-down'; readonly database: DatabaseState }
  | { readonly kind: 'broken'; readonly problemId: string };

const OF_TENANT = ['posture', 'changes', 'no-earlier-look', 'attack-path'] as const;

/** Whether an answer is about the whole tenant: it tells the open incidents. */
export const isOfTenant = (answer: Answer): answer is Extract<Answer, { kind: (typeof OF_TENANT)[number] }> =>
  OF_TENANT.some((kind) => kind === answer.kind);
