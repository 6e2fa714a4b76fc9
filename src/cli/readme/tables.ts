import { loadChecks } from '../../answers/load-checks.js';
import { loadDetections } from '../../load-detections.js';
import { loadRemediations } from '../../load-remediations.js';
import { APP_PERMISSIONS } from '../../tenant/apps/read-app.js';
import { AUDIT_API_PERMISSIONS } from '../../tenant/audit-api/audit-api.js';
import { CALLER_PERMISSIONS } from '../../tenant/callers.js';
import { COLLECTOR_MANIFEST } from '../../tenant/collectors/registry.js';
import { betweenMarks } from './between-marks.js';
import { checkTable } from './check-table.js';
import { detectionTable } from './detection-table.js';
import { permissionTable } from './permission-table.js';
import { remediationTable } from './remediation-table.js';

/** README.md with its generated tables as the metadata says now. */
export async function withTables(readme: string): Promise<string> {
  const checks = [...(await loadChecks()).values()];
  const others = [
    { who: '`app-details`', permissions: APP_PERMISSIONS },
    { who: 'who may ask', permissions: CALLER_PERMISSIONS },
    { who: 'the watch over the audit trail', permissions: AUDIT_API_PERMISSIONS },
  ];
  const tables = {
    checks: checkTable(checks),
    detections: detectionTable(await loadDetections()),
    remediations: remediationTable(await loadRemediations()),
    permissions: permissionTable(checks, COLLECTOR_MANIFEST, others),
  };
  return Object.entries(tables).reduce((text, [name, table]) => betweenMarks(text, name, table), readme);
}
