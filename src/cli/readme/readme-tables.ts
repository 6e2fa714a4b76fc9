import { CHECKS } from '../../answers/check-registry.js';
import { loadDetections } from '../../load-detections.js';
import { loadRemediations } from '../../load-remediations.js';
import { COLLECTOR_MANIFEST } from '../../tenant/collector-manifest.js';
import { replaceBetweenMarkers } from './replace-between-markers.js';
import { renderCheckTable } from './check-table.js';
import { renderDetectionTable } from './detection-table.js';
import { NON_CHECK_PERMISSIONS } from './non-check-permissions.js';
import { renderPermissionTable } from './permission-table.js';
import { renderRemediationTable } from './remediation-table.js';

/** Returns README.md with its tables regenerated from the current metadata. */
export async function updateReadmeTables(readme: string): Promise<string> {
  const checks = [...CHECKS.values()];
  const tables = {
    checks: renderCheckTable(checks),
    detections: renderDetectionTable(await loadDetections()),
    remediations: renderRemediationTable(await loadRemediations()),
    permissions: renderPermissionTable(checks, COLLECTOR_MANIFEST, NON_CHECK_PERMISSIONS),
  };
  return Object.entries(tables).reduce((text, [name, table]) => replaceBetweenMarkers(text, name, table), readme);
}
