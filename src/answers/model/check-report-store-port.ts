import type { CheckId } from '../../checks/model/check-id.js';
import type { QuestionParameters } from '../../core/question-parameter-types.js';
import type { CheckReport } from '../../checks/model/check-report.js';

/** Stores the last report for each check and parameters. */
export interface CheckReportStore {
  latest(check: CheckId, parameters: QuestionParameters): Promise<CheckReport | undefined>;
  save(report: CheckReport): Promise<void>;
}
