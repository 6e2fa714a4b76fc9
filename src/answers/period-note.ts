import type { CheckId } from '../core/check-id.js';
import type { Report } from '../core/report.js';

/** Checks that answer by the period of the question, as a stretch of time or as a measure; all others judge the tenant as it is now. */
const BY_PERIOD: readonly CheckId[] = [
  'mail-flow-changes',
  'recent-consents',
  'app-credentials',
  'dormant-apps',
  'stale-admins',
];

const ABOUT_NOW =
  'This is how it is now, not how it was in the period asked for. For events of that time, ask “what happened since Monday?”.';

/**
 * A report that says so where the question named a period and the check knows none: "the audit log is on" must not be taken for
 * "nobody switched it off yesterday".
 */
export function withPeriodNote(report: Report): Report {
  const { since, until } = report.parameters;
  const byPeriod = BY_PERIOD.some((id) => id === report.result.check);
  if (byPeriod || (since === undefined && until === undefined)) return report;
  return { ...report, notes: [...report.notes, ABOUT_NOW] };
}
