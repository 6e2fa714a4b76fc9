import { loadChecks } from '../../answers/load-checks.js';
import { loadDetections } from '../../load-detections.js';
import { loadRemediations } from '../../load-remediations.js';
import { COLLECTOR_MANIFEST } from '../../tenant/collectors/registry.js';
import { betweenMarks } from './between-marks.js';
import { checkTable } from './check-table.js';
import { detectionTable } from './detection-table.js';
import { OTHER_NEEDS } from './other-needs.js';
import { permissionTable } from './permission-table.js';
import { remediationTable } from './remediation-table.js';

/** Returns README.md with its tables regenerated from the current metadata. */
export async function withTables(readme: string): Promise<string> {
  const checks = [...(await loadChecks()).values()];
  const tables = {
    checks: checkTable(checks),
    detections: detectionTable(await loadDetections()),
    remediations: remediationTable(await loadRemediations()),
    permissions: permissionTable(checks, COLLECTOR_MANIFEST, OTHER_NEEDS),
  };
  return Object.entries(tables).reduce((text, [name, table]) => betweenMarks(text, name, table), readme);
}
