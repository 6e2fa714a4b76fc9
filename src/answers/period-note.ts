import type { CheckId } from '../core/check-id.js';
import type { Report } from '../core/report.js';

/** Checks that look at a stretch of time; all others judge the tenant as it is now. */
const LOOK_BACK: readonly CheckId[] = ['mail-flow-changes', 'recent-consents', 'app-credentials'];

const ABOUT_NOW =
  'This is how it is now, not how it was in the period asked for. For events of that time, ask “what happened since Monday?”.';

/**
 * A report that says so where the question named a period and the check knows none: "the audit log is on" must not be taken for
 * "nobody switched it off yesterday".
 */
export function withPeriodNote(report: Report): Report {
  const { since, until } = report.parameters;
  const looksBack = LOOK_BACK.some((id) => id === report.result.check);
  if (looksBack || (since === undefined && until === undefined)) return report;
  return { ...report, notes: [...report.notes, ABOUT_NOW] };
}
