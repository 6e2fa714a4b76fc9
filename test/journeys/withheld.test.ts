import assert from 'node:assert/strict';
import type { CheckReport } from '../../src/checks/model/check-report.js';
import { COLLECTOR_MANIFEST } from '../../src/tenant/collector-manifest.js';
import { type DemoProduct, openDemoProduct } from '../support/demo-product-without-bot.js';
import { extractEssence, printTable, judgeEveryCheck } from '../support/judge-every-check.js';

const QUICK = { attempts: 2, baseDelayMs: 1, maxDelayMs: 2 };

/** Each application permission that a collector names, without what is said beside it ("… with the role Global Reader"). */
const PERMISSIONS = [
  ...new Set(COLLECTOR_MANIFEST.flatMap(({ permissions }) => permissions.map((one) => one.split(' ')[0] ?? one))),
].sort();

/** Covers several smaller permissions: an answer names the smallest that would do instead. */
const BROAD = 'Directory.Read.All';

/** How a check stands beside what is right: the words of the table. */
function standing(now: CheckReport, right: CheckReport): string {
  const gaps = now.result.gaps.filter((gap) => !right.result.gaps.some((known) => known.detail === gap.detail));
  const reasons = [...new Set(gaps.map((gap) => gap.reason))].join(', ');
  if (now.result.status === 'unknown')
    return `unknown: ${[...new Set(now.result.gaps.map((gap) => gap.reason))].join(', ')}`;
  return reasons === '' ? 'right' : `${now.result.status}, gaps: ${reasons}`;
}

describe('each check without each permission', () => {
  let house: DemoProduct;
  let right: ReadonlyMap<string, CheckReport>;
  const table: string[][] = [];

  before(async () => {
    house = await openDemoProduct({ limits: QUICK });
    right = await judgeEveryCheck(house.tenant);
  });
  after(async () => {
    await house.close();
    printTable([['check \\ without', ...PERMISSIONS.map((_, i) => String(i + 1))], ...table]);
    PERMISSIONS.forEach((permission, i) => {
      console.log(`    ${i + 1}: ${permission}`);
    });
  });

  it('is right or says what is missing, by name, and is never a pass for want of reading', async () => {
    const rows = new Map([...right.keys()].map((id) => [id, [id]]));
    for (const permission of PERMISSIONS) {
      const without = await openDemoProduct({ limits: QUICK });
      without.demo.withhold(permission);
      const reports = await judgeEveryCheck(without.tenant);
      await without.close();
      for (const [id, report] of reports) {
        const expected = right.get(id)!;
        const same = JSON.stringify(extractEssence(report)) === JSON.stringify(extractEssence(expected));
        const gaps = report.result.gaps;
        rows
          .get(id)!
          .push(
            same && standing(report, expected) === 'right'
              ? '·'
              : report.result.status === 'unknown'
                ? 'unknown'
                : `${report.result.status}+gaps`,
          );
        assert.deepEqual(
          gaps.filter((gap) => gap.reason === 'bug'),
          [],
          `${id} without ${permission}`,
        );
        if (same && report.result.status === expected.result.status) continue;
        assert.notEqual(report.result.status, 'pass', `${id} passes without ${permission}`);
        const named = gaps.some(
          (gap) => gap.reason === 'permission-missing' && (permission === BROAD || gap.detail.includes(permission)),
        );
        assert.ok(named, `${id} does not name ${permission}: ${JSON.stringify(gaps)}`);
      }
    }
    table.push(...rows.values());
  });
});

describe('each check in a tenant with fewer licences', () => {
  const table: string[][] = [['check', 'P2', 'P1', 'no licence']];
  const columns = new Map<string, string[]>();

  after(() => {
    printTable([...table, ...columns.values()]);
  });

  for (const licence of ['p2', 'p1', 'none'] as const) {
    it(`${licence}: answers rightly, or says which licence it would take`, async () => {
      const house = await openDemoProduct({ world: { licence }, limits: QUICK });
      const reports = await judgeEveryCheck(house.tenant);
      await house.close();
      for (const [id, { result }] of reports) {
        const reasons = [...new Set(result.gaps.map((gap) => gap.reason))];
        columns.set(id, [...(columns.get(id) ?? [id]), [result.status, ...reasons].join(', ')]);
        assert.deepEqual(
          reasons.filter((reason) => !['licence-missing', 'truncated'].includes(reason)),
          [],
          `${id}: ${JSON.stringify(result.gaps)}`,
        );
      }
    });
  }
});
