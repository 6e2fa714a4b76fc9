import { CHECKS } from '../../src/answers/check-registry.js';
import { concludeCheck } from '../../src/checks/model/conclude-check.js';
import type { FactName } from '../../src/facts/fact-types.js';
import type { CheckReport } from '../../src/checks/model/check-report.js';
import type { TenantClient } from '../../src/tenant/read-only-tenant-client.js';

/** Every check, judged from one reading of the tenant. */
export async function judgeEveryCheck(tenant: TenantClient): Promise<ReadonlyMap<string, CheckReport>> {
  const checks = [...CHECKS.values()];
  const names = [...new Set(checks.flatMap((check): FactName[] => [...check.needs, ...check.wants]))];
  const collected = await tenant.reader.collect(names);
  return new Map(checks.map((check) => [check.id, concludeCheck(check, { ...collected, parameters: {} })]));
}

/** What a report says of the tenant, apart from when and at what cost. */
export function extractEssence(report: CheckReport | undefined): unknown {
  return report?.result.findings.map(({ id, severity, fingerprint }) => ({ id, severity, fingerprint }));
}

/** A table as a person reads it, first row first. */
export function printTable(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_cell, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows) console.log(`    ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`);
}
