import assert from 'node:assert/strict';
import type { CheckId } from '../../src/core/check-id.js';
import type { Gap, GapReason } from '../../src/core/gap.js';
import type { Report } from '../../src/core/report.js';
import { type DemoHouse, openDemoHouse } from '../support/demo-house.js';

const CHECKS: readonly CheckId[] = [
  'admins-without-mfa',
  'privileged-roles',
  'risky-apps',
  'mail-connectors',
  'transport-rules',
  'mail-flow-changes',
];

/** Everything but the token endpoint: the tenant's data, whichever service it comes from. */
const DATA = /^\/(v1\.0|beta|adminapi|api)\//;

interface Ailment {
  readonly name: string;
  readonly ail: (house: DemoHouse) => void;
  /** What may be said of a check that could not be answered rightly. None: it must be right. */
  readonly reasons: readonly GapReason[];
}

const lasting = (
  name: string,
  fault: Omit<Parameters<DemoHouse['demo']['faults']['add']>[0], 'path'>,
  reasons: readonly GapReason[],
): Ailment => ({
  name,
  ail: (house) => {
    house.demo.faults.add({ path: DATA, ...fault });
  },
  reasons,
});

const AILMENTS: readonly Ailment[] = [
  { name: 'none', ail: () => undefined, reasons: [] },
  lasting('429 twice, with Retry-After', { kind: 429, retryAfterSeconds: 0, times: 2 }, []),
  lasting('500 twice', { kind: 500, times: 2 }, []),
  lasting('reset twice', { kind: 'reset', times: 2 }, []),
  lasting('cut body twice', { kind: 'cut-body', times: 2 }, []),
  lasting('429 for good', { kind: 429 }, ['throttled']),
  lasting('429 for a minute', { kind: 429, retryAfterSeconds: 60 }, ['throttled']),
  lasting('500 for good', { kind: 500 }, ['unreachable']),
  lasting('502 for good', { kind: 502 }, ['unreachable']),
  lasting('503 for good', { kind: 503 }, ['unreachable']),
  lasting('504 for good', { kind: 504 }, ['unreachable']),
  lasting('never answers', { kind: 'time-out' }, ['unreachable']),
  lasting('resets for good', { kind: 'reset' }, ['unreachable']),
  lasting('cut bodies', { kind: 'cut-body' }, ['unreachable', 'invalid-response']),
  lasting('malformed JSON', { kind: 'malformed-json' }, ['invalid-response']),
  lasting('a proxy’s HTML', { kind: 'wrong-content-type' }, ['invalid-response']),
  lasting('looping next link', { kind: 'looping-next-link' }, ['truncated', 'invalid-response']),
  lasting('next link to a foreign host', { kind: 'foreign-next-link' }, ['truncated', 'invalid-response']),
  lasting('every page twice', { kind: 'repeated-page' }, []),
  lasting('empty pages between', { kind: 'empty-page' }, []),
  lasting('null in place of a list', { kind: 'null-value' }, ['invalid-response']),
  lasting('403 for all', { kind: 403 }, ['permission-missing']),
];

/** Never readable, fault or not: a guest's second factor is in the tenant at home. */
const GUEST: Gap = { reason: 'truncated', detail: 'the MFA of 1 admin (guest, MFA registered at home)' };

/** What a report says of the tenant, apart from when and at what cost. */
const essence = (report: Report) =>
  report.result.findings.map(({ id, severity, fingerprint }) => ({ id, severity, fingerprint }));

describe('each check under each fault of the tenant', function () {
  this.timeout(120_000);
  let house: DemoHouse;
  const right = new Map<CheckId, Report>();
  const table: string[][] = [['fault', ...CHECKS]];

  before(async () => {
    house = await openDemoHouse({
      limits: {
        attempts: 3,
        baseDelayMs: 1,
        maxDelayMs: 5,
        totalTimeMs: 1_000,
        attemptTimeoutMs: 150,
        silenceTimeoutMs: 150,
        auditSearchTimeMs: 5_000,
      },
    });
    for (const id of CHECKS) right.set(id, await house.check(id));
  });
  afterEach(() => {
    house.demo.faults.clear();
  });
  after(async () => {
    await house.close();
    const widths = table[0]!.map((_cell, column) => Math.max(...table.map((row) => row[column]!.length)));
    for (const row of table) console.log(`    ${row.map((cell, column) => cell.padEnd(widths[column]!)).join('  ')}`);
  });

  it('is right where nothing is wrong: every one of them finds the attack or its traces', () => {
    for (const [id, report] of right) {
      assert.equal(report.result.status, 'fail', id);
      assert.deepEqual(report.result.gaps, id === 'admins-without-mfa' ? [GUEST] : [], id);
    }
  });

  for (const { name, ail, reasons } of AILMENTS) {
    it(`${name}: ${reasons.length === 0 ? 'right' : `right, or unknown because ${reasons.join(' or ')}`}`, async () => {
      const row = [name];
      for (const id of CHECKS) {
        house.demo.faults.clear();
        ail(house);
        const { result } = await house.check(id);
        const gaps = result.gaps.filter((gap) => gap.detail !== GUEST.detail);
        const said = gaps.map((gap) => gap.reason);
        row.push(
          result.status === 'unknown'
            ? `unknown: ${[...new Set(said)].join(', ')}`
            : result.status === 'fail' && said.length > 0
              ? `fail, gaps: ${[...new Set(said)].join(', ')}`
              : 'right',
        );
        if (reasons.length === 0) {
          assert.deepEqual(essence({ ...right.get(id)!, result }), essence(right.get(id)!), id);
          assert.deepEqual(gaps, [], id);
          continue;
        }
        assert.notEqual(result.status, 'pass', id);
        assert.notEqual(result.status, 'not-applicable', id);
        assert.ok(said.length > 0, `${id} says nothing of what it could not see`);
        assert.deepEqual(
          said.filter((reason) => !reasons.includes(reason)),
          [],
          `${id} gives another reason: ${JSON.stringify(gaps)}`,
        );
      }
      table.push(row);
    });
  }
});
