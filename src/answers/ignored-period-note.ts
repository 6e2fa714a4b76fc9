import type { CheckId } from '../checks/model/check-id.js';
import type { CheckReport } from '../checks/model/check-report.js';

/** Checks that use the question's period, as a time range or a threshold; all others judge the current state. */
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
 * Adds a note if the question names a period that the check ignores: "the audit log is on" must not be read as "it was on
 * yesterday".
 */
export function addIgnoredPeriodNote(report: CheckReport): CheckReport {
  const { since, until } = report.parameters;
  const byPeriod = BY_PERIOD.some((id) => id === report.result.check);
  if (byPeriod || (since === undefined && until === undefined)) return report;
  return { ...report, notes: [...report.notes, ABOUT_NOW] };
}
