import type { AuditEvent } from '../../m365/audit-event.js';

type Outcome = Pick<AuditEvent, 'succeeded' | 'resultUnclear'>;

const SUCCESSES: ReadonlySet<string> = new Set(['true', 'success', 'succeeded']);
const FAILURES: ReadonlySet<string> = new Set(['false', 'failure', 'failed', 'fail', 'error']);

const SUCCEEDED: Outcome = { succeeded: true };
const FAILED: Outcome = { succeeded: false };
const UNCLEAR: Outcome = { succeeded: true, resultUnclear: true };

/**
 * Whether an act succeeded, from the result words of either log. Only known failures count as failed: a cmdlet that
 * half succeeded, or a change that the log stopped waiting for, is still a change. Sources:
 * https://learn.microsoft.com/office/office-365-management-api/office-365-management-activity-api-schema
 * (ResultStatus), https://learn.microsoft.com/graph/api/resources/directoryaudit (operationResult)
 */
export function parseResultStatus(result: string | undefined): Outcome {
  if (result === undefined) return SUCCEEDED;
  const word = result.toLowerCase();
  if (SUCCESSES.has(word)) return SUCCEEDED;
  return FAILURES.has(word) ? FAILED : UNCLEAR;
}
