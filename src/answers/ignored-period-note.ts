import type { AnyCheck } from '../checks/model/check.js';
import type { CheckReport } from '../checks/model/check-report.js';

const ABOUT_NOW =
  'This is how it is now, not how it was in the period asked for. For events of that time, ask “what happened since Monday?”.';

/**
 * Adds a note if the question names a period that the check ignores: "the audit log is on" must not be read as "it was on
 * yesterday".
 */
export function addIgnoredPeriodNote(report: CheckReport, { period }: Pick<AnyCheck, 'period'>): CheckReport {
  const { since, until } = report.parameters;
  if (period !== 'ignored' || (since === undefined && until === undefined)) return report;
  return { ...report, notes: [...report.notes, ABOUT_NOW] };
}
