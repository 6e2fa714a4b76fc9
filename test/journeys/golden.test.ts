import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { CheckId } from '../../src/checks/model/check-id.js';
import { instant } from '../../src/core/instant.js';
import type { CheckReport } from '../../src/checks/model/check-report.js';
import { type DemoProduct, openDemoProduct } from '../support/demo-product-without-bot.js';
import type { ReferenceFinding } from '../support/reference-findings-roles.js';
import { referenceFor, REFERENCED_CHECKS, sortedLines } from '../support/reference-findings-by-check.js';

const GOLDEN = path.join(import.meta.dirname, 'golden.json');
/** A morning that never moves, so that the same world gives the same verdicts for ever. */
const MORNING = instant('2026-11-24T09:00:00Z');
const clock = { now: () => MORNING };

const found = ({ result }: CheckReport): ReferenceFinding[] =>
  sortedLines(result.findings.map(({ subject, severity }) => [subject.kind, subject.name, severity]));
const truthOf = (id: CheckId, { world }: DemoProduct): ReferenceFinding[] => referenceFor(id, world, new Date(MORNING));

describe('The demo tenant on a fixed morning', () => {
  let house: DemoProduct;
  const reports = new Map<CheckId, CheckReport>();
  before(async () => {
    house = await openDemoProduct({ clock, world: { seed: 1 } });
    for (const id of REFERENCED_CHECKS) reports.set(id, await house.check(id));
  });
  after(() => house.close());

  const reportOf = (id: CheckId): CheckReport => {
    const report = reports.get(id);
    assert.ok(report, id);
    return report;
  };

  for (const id of REFERENCED_CHECKS) {
    it(`${id}: every finding and no other, worked out a second time by plain code`, () => {
      const { result } = reportOf(id);
      const truth = truthOf(id, house);
      assert.deepEqual(found(reportOf(id)), truth);
      assert.equal(result.status, truth.length === 0 ? 'pass' : 'fail');
    });
  }

  it('gives what the golden file has: UPDATE_GOLDEN=1 writes it anew, for a person to read', async () => {
    const verdicts = Object.fromEntries(
      REFERENCED_CHECKS.map((id) => {
        const { status, examined } = reportOf(id).result;
        return [id, { status, examined, findings: found(reportOf(id)) }];
      }),
    );
    if (process.env['UPDATE_GOLDEN'] === '1') await writeFile(GOLDEN, asText(verdicts));
    assert.deepEqual(verdicts, JSON.parse(await readFile(GOLDEN, 'utf8')));
  });
});

/** A finding a line, for who reads what changed. */
function asText(verdicts: Readonly<Record<string, { readonly findings: readonly ReferenceFinding[] }>>): string {
  const blocks = Object.entries(verdicts).map(([id, { findings, ...rest }]) => {
    const lines = findings.map((line) => `\n      ${JSON.stringify(line)}`).join(',');
    const head = JSON.stringify(rest).slice(1, -1).replaceAll(',', ', ').replaceAll(':', ': ');
    return `  ${JSON.stringify(id)}: {\n    ${head},\n    "findings": [${lines}${lines === '' ? '' : '\n    '}]\n  }`;
  });
  return `{\n${blocks.join(',\n')}\n}\n`;
}

describe('The first six checks beside the plain truth, whatever the tenant', () => {
  const SIX = [
    'admins-without-mfa',
    'privileged-roles',
    'risky-apps',
    'mail-connectors',
    'transport-rules',
    'mail-flow-changes',
  ] as const satisfies readonly CheckId[];

  /** Seed and people; each of the two sizes with every licence. */
  const TENANTS = [
    [1, 2000],
    [2, 250],
    [3, 2000],
    [4, 250],
    [5, 250],
  ] as const;

  for (const licence of ['none', 'p1', 'p2'] as const) {
    it(`with licence ${licence}: five seeds, 250 and 2,000 people`, async () => {
      for (const [seed, users] of TENANTS) {
        const house = await openDemoProduct({ clock, world: { licence, seed, users } });
        try {
          for (const id of SIX) {
            const report = await house.check(id);
            const where = `${id}, seed ${seed}, ${users} people`;
            assert.deepEqual(found(report), truthOf(id, house), where);
            assert.equal(report.result.status, 'fail', where);
          }
        } finally {
          await house.close();
        }
      }
    });
  }
});
