import { collectWantedOperations, createRecordParser } from './audit/scan/wanted-record-parser.js';
import type { BackgroundServicesOptions, RunningJobs } from './background-services-options.js';
import type { Detection } from './detections/model/detection.js';
import { createAuditDelayAlertJob } from './jobs/audit-delay-alert-job.js';
import { createAuditReadingJobs } from './jobs/audit-reading-jobs.js';
import { omitUndefined } from './core/omit-undefined.js';
import { startEventAssessment } from './jobs/event-assessment-job.js';
import { startLeasedJobs } from './jobs/leased-jobs.js';

/** The jobs that collect audit events and assess them. */
export interface Audit {
  readonly start: () => RunningJobs;
}

/** Composes the path of audit events from their sources to findings; `onChanged` is called when findings or incidents were saved. */
export function composeAudit(
  { open, store, config, ownAppIds, readLeaseMs: leaseMs, log }: BackgroundServicesOptions,
  detections: readonly Detection[],
  onChanged: () => void,
): Audit {
  const { tenant } = open;
  const { clock } = store;
  const pollMs = config.audit.pollSeconds * 1_000;
  const start = () => {
    const assessment = startEventAssessment({
      audit: store.audit,
      incidents: store.incidents,
      decisions: store.decisions,
      detections,
      reader: tenant.reader,
      ownAppIds,
      clock,
      log,
      onChanged,
    });
    const poller = startLeasedJobs({
      leases: store.leases,
      name: 'audit reading',
      log,
      ...omitUndefined({ leaseMs }),
      jobs: [
        ...createAuditReadingJobs({
          api: tenant.audit,
          store: store.audit,
          reader: createRecordParser(collectWantedOperations(detections)),
          clock,
          log,
          onEventsStored: () => {
            assessment.poke();
          },
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
      ],
    });
    return {
      close: async () => {
        await Promise.all([poller.close(), assessment.close()]);
      },
    };
  };
  return { start };
}
