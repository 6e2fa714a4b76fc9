import type { CheckId } from '../../checks/model/check-id.js';
import type { Instant } from '../../core/instant.js';
import type { QuestionParameters } from '../../core/question-parameter-types.js';
import type { Severity } from '../../core/severity.js';
import type { AlertTopic, ReportSchedule } from './subscription.js';

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
      readonly schedule: ReportSchedule;
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
