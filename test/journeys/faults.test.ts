import assert from 'node:assert/strict';
import type { Gap, GapReason } from '../../src/core/gap.js';
import type { CheckReport } from '../../src/checks/model/check-report.js';
import { systemClock } from '../../src/system-clock.js';
import { demoConnection } from '../../src/demo-connection.js';
import type { RequestLimits } from '../../src/tenant/http/request-limits.js';
import { createTenantClient, type TenantClient } from '../../src/tenant/read-only-tenant-client.js';
import { type DemoProduct, openDemoProduct } from '../support/demo-product-without-bot.js';
import { silentLog } from '../support/test-logs.js';
import { extractEssence, printTable, judgeEveryCheck } from '../support/judge-every-check.js';

/** Everything but the token endpoint: the tenant's data, whichever service it comes from. */
const DATA = /^\/(v1\.0|beta|adminapi|api)\//;

interface Ailment {
  readonly name: string;
  readonly ail: (house: DemoProduct) => void;
  /** What may be said of a check that could not be answered rightly. None: it must be right. */
  readonly reasons: readonly GapReason[];
  /** What only patience can tell is given up early. */
  readonly hasty?: true;
}

/** Tried again at once. */
const LIMITS: Partial<RequestLimits> = { attempts: 3, baseDelayMs: 1, maxDelayMs: 5 };
const HASTY: Partial<RequestLimits> = { ...LIMITS, totalTimeMs: 6_000, silenceTimeoutMs: 1_500 };

const lasting = (
  name: string,
  fault: Omit<Parameters<DemoProduct['demo']['faults']['add']>[0], 'path'>,
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
  { ...lasting('never answers', { kind: 'time-out' }, ['unreachable']), hasty: true },
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

/** What is not readable with no fault at all (a guest's second factor is in the tenant at home): known before, not counted. */
function newGaps(report: CheckReport, right: CheckReport): readonly Gap[] {
  return report.result.gaps.filter((gap) => !right.result.gaps.some((known) => known.detail === gap.detail));
}

function inWords(status: string, reasons: readonly GapReason[]): string {
  const because = [...new Set(reasons)].join(', ');
  if (status === 'unknown') return `unknown: ${because}`;
  return because === '' ? 'right' : `${status}, gaps: ${because}`;
}

describe('each check under each fault of the tenant', () => {
  let house: DemoProduct;
  let hasty: TenantClient;
  let right: ReadonlyMap<string, CheckReport>;
  const rows: string[][] = [];

  before(async () => {
    house = await openDemoProduct({ limits: LIMITS });
    hasty = createTenantClient({ ...demoConnection(house.demo), clock: systemClock, log: silentLog, limits: HASTY });
    right = await judgeEveryCheck(house.tenant);
  });
  afterEach(() => {
    house.demo.faults.clear();
  });
  after(async () => {
    await hasty.close();
    await house.close();
    const header = ['check', ...rows.map((_, i) => String(i + 1))];
    printTable([header, ...[...right.keys()].map((id, i) => [id, ...rows.map((row) => row[i + 1] ?? '')])]);
    rows.forEach((row, i) => {
      console.log(`    ${i + 1}: ${row[0] ?? ''}`);
    });
  });

  it('finds the attack or its traces where nothing is wrong, and nothing is a bug', () => {
    for (const id of ['admins-without-mfa', 'privileged-roles', 'risky-apps', 'mail-connectors', 'transport-rules']) {
      assert.equal(right.get(id)?.result.status, 'fail', id);
    }
    for (const [id, { result }] of right) {
      assert.deepEqual(
        result.gaps.filter((gap) => gap.reason !== 'truncated'),
        [],
        id,
      );
    }
  });

  for (const { name, ail, reasons, hasty: isHasty } of AILMENTS) {
    it(`${name}: ${reasons.length === 0 ? 'right' : `right, or unknown because ${reasons.join(' or ')}`}`, async () => {
      ail(house);
      const row = [name];
      for (const [id, report] of await judgeEveryCheck(isHasty ? hasty : house.tenant)) {
        const expected = right.get(id)!;
        const gaps = newGaps(report, expected);
        row.push(
          inWords(
            report.result.status,
            (report.result.status === 'unknown' ? report.result.gaps : gaps).map((gap) => gap.reason),
          ),
        );
        if (gaps.length === 0) {
          assert.deepEqual(extractEssence(report), extractEssence(expected), `${id} is wrong and has no gap to say so`);
          assert.equal(report.result.status, expected.result.status, id);
          continue;
        }
        assert.notEqual(report.result.status, 'pass', id);
        assert.notEqual(report.result.status, 'not-applicable', id);
        const others = gaps.filter((gap) => !reasons.includes(gap.reason));
        assert.deepEqual(others, [], `${id} gives another reason`);
      }
      rows.push(row);
    });
  }
});
