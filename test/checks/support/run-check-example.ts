import type { AnyCheck } from '../../../src/checks/model/check.js';
import type { CheckExample } from '../../../src/checks/model/check-example.js';
import { concludeCheck, type ConcludeInput } from '../../../src/checks/model/conclude-check.js';
import type { FactName, FactReading, FactTypes } from '../../../src/facts/fact-types.js';
import type { Gap } from '../../../src/core/gap.js';
import { instant } from '../../../src/core/instant.js';
import type { CheckReport } from '../../../src/checks/model/check-report.js';

export const EXAMPLE_NOW = instant('2026-11-24T09:00:00Z');

/** Facts as a collector would hand them over: those left out of the example were refused. */
export function createReadings(check: AnyCheck, example: CheckExample): ConcludeInput['facts'] {
  const names: readonly FactName[] = [...check.needs, ...check.wants];
  return Object.fromEntries(names.map((name) => [name, readingOf(name, example)]));
}

function readingOf(name: FactName, example: CheckExample): FactReading<FactName> {
  const facts: Readonly<Partial<FactTypes>> = example.facts;
  const value = facts[name];
  const base = { asOf: example.now ?? EXAMPLE_NOW, requests: 1 };
  if (value === undefined)
    return { ok: false, gaps: [{ reason: 'permission-missing', detail: `for ${name}` }], ...base };
  const part: Gap = { reason: 'throttled', detail: `a part of ${name}` };
  return { ok: true, value, gaps: example.partial?.includes(name) === true ? [part] : [], ...base };
}

export function runExample(
  check: AnyCheck,
  example: CheckExample,
  facts = createReadings(check, example),
): CheckReport {
  return concludeCheck(check, {
    facts,
    parameters: example.parameters ?? {},
    asOf: example.now ?? EXAMPLE_NOW,
    cost: { requests: 1, ms: 1 },
  });
}
