import { collectWantedOperations, createRecordParser } from './audit/scan/wanted-record-parser.js';
import type { BackgroundServicesOptions } from './background-services-options.js';
import { omitUndefined } from './core/omit-undefined.js';
import type { Detection } from './detections/model/detection.js';
import { createAuditDelayAlertJob } from './jobs/audit-delay-alert-job.js';
import { createAuditReadingJobs } from './jobs/audit-reading-jobs.js';
import { createEventAssessmentLeasedJob } from './jobs/event-assessment-leased-job.js';
import type { LeasedJob } from './jobs/leased-jobs.js';

/**
 * Composes the path of audit events from their sources to findings, as jobs of one process at a time; `onChanged` is called when findings
 * or incidents were saved.
 */
export function composeAudit(
  { open, store, config, ownAppIds, approvers, askGroupId, log }: BackgroundServicesOptions,
  detections: readonly Detection[],
  onChanged: () => void,
): readonly LeasedJob[] {
  const { tenant } = open;
  const { clock } = store;
  const pollMs = config.audit.pollSeconds * 1_000;
  const assessment = createEventAssessmentLeasedJob({
    audit: store.audit,
    incidents: store.incidents,
    decisions: store.decisions,
    detections,
    reader: tenant.reader,
    ownAppIds,
    ...omitUndefined({ emergencyAccounts: open.emergencyAccounts, responderAppId: open.responderAppId }),
    guardedGroups: [
      ...(approvers.groupId === undefined ? [] : [{ id: approvers.groupId, right: 'approve' as const }]),
      ...(askGroupId === undefined ? [] : [{ id: askGroupId, right: 'ask' as const }]),
    ],
    clock,
    log,
    onChanged,
  });
  return [
    assessment.job,
    ...createAuditReadingJobs({
      api: tenant.audit,
      store: store.audit,
      reader: createRecordParser(collectWantedOperations(detections, open.emergencyAccounts)),
      clock,
      log,
      onEventsStored: assessment.poke,
      pollMs,
      retentionDays: config.audit.keepDays,
      alerts: store.alerts,
    }),
    createAuditDelayAlertJob({
      audit: store.audit,
      incidents: store.incidents,
      clock,
      log,
      afterMs: Math.max(config.audit.lateAlertMinutes * 60_000, 2 * pollMs),
      onChanged,
    }),
  ];
}
