import { loadChecks } from '../../src/answers/load-checks.js';
import { conclude } from '../../src/core/conclude.js';
import type { FactName } from '../../src/core/facts.js';
import type { Report } from '../../src/core/report.js';
import type { Tenant } from '../../src/tenant/tenant.js';

/** Every check, judged from one reading of the tenant. */
export async function sweep(tenant: Tenant): Promise<ReadonlyMap<string, Report>> {
  const checks = [...(await loadChecks()).values()];
  const names = [...new Set(checks.flatMap((check): FactName[] => [...check.needs, ...check.wants]))];
  const collected = await tenant.reader.collect(names);
  return new Map(checks.map((check) => [check.id, conclude(check, { ...collected, parameters: {} })]));
}

/** What a report says of the tenant, apart from when and at what cost. */
export function essence(report: Report | undefined): unknown {
  return report?.result.findings.map(({ id, severity, fingerprint }) => ({ id, severity, fingerprint }));
}

/** A table as a person reads it, first row first. */
export function printTable(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_cell, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows) console.log(`    ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`);
}
