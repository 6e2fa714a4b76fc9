import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { CHECKS } from '../../src/answers/check-registry.js';
import { concludeCheck, type ConcludeInput } from '../../src/checks/model/conclude-check.js';
import type { Gap } from '../../src/core/gap.js';
import { demoConnection } from '../../src/demo-connection.js';
import type { TenantData } from '../../src/demo/demo-tenant-contract.js';
import type { FactName, FactReading } from '../../src/facts/fact-types.js';
import { systemClock } from '../../src/system-clock.js';
import { COLLECTOR_MANIFEST } from '../../src/tenant/collector-manifest.js';
import type { RequestLimits } from '../../src/tenant/http/request-limits.js';
import { createTenantClient } from '../../src/tenant/read-only-tenant-client.js';
import { type DemoProduct, openDemoProduct } from '../support/demo-product-without-bot.js';
import { silentLog } from '../support/test-logs.js';

type Readings = Partial<Record<FactName, FactReading<FactName>>>;

const checks = [...CHECKS.values()];
const FACTS = [...new Set(checks.flatMap((check): FactName[] => [...check.needs, ...check.wants]))].sort();
const NEEDS = new Map(COLLECTOR_MANIFEST.map((one) => [one.fact, one]));
/** A fact and all that it is derived from. */
const closureOf = (fact: FactName): FactName[] => [fact, ...(NEEDS.get(fact)?.after ?? []).flatMap(closureOf)];
const permissionsOf = (fact: FactName) =>
  closureOf(fact).flatMap((one) => (NEEDS.get(one)?.permissions ?? []).map((text) => text.split(' ')[0] ?? text));
const PERMISSIONS = [...new Set(FACTS.flatMap(permissionsOf))].sort();
const FAULTS = [403, 404, 429, 500, 'cut-body', 'time-out'] as const;
type Fault = (typeof FAULTS)[number];
const LICENCES = ['none', 'P1', 'P2', 'E5'] as const;
type Licence = (typeof LICENCES)[number];

const ONCE: Partial<RequestLimits> = { attempts: 1, baseDelayMs: 1, maxDelayMs: 2 };
/** What only patience can tell is given up early. */
const HASTY: Partial<RequestLimits> = { ...ONCE, silenceTimeoutMs: 300, totalTimeMs: 600 };
const NOW = systemClock.now();
/** The same moment for every reading: periods that end now are the same. */
const CLOCK = { now: () => NOW };
const DATA = /^\/(v1\.0|beta|adminapi|api)\//;

/** Entra ID P2 by itself, with none of the other plans of Microsoft 365 E5. */
function withP2Alone(world: TenantData): TenantData {
  const only = (sku: TenantData['subscribedSkus'][number]) => ({
    ...sku,
    skuPartNumber: 'AAD_PREMIUM_P2',
    servicePlans: (sku['servicePlans'] as readonly { readonly servicePlanName: string }[]).filter(
      ({ servicePlanName }) => servicePlanName.startsWith('AAD_PREMIUM'),
    ),
  });
  return { ...world, subscribedSkus: world.subscribedSkus.map(only) };
}

const openWith = (licence: Licence): Promise<DemoProduct> =>
  openDemoProduct({
    world: { licence: licence === 'none' ? 'none' : licence === 'P1' ? 'p1' : 'p2' },
    ...(licence === 'P2' ? { change: withP2Alone } : {}),
    limits: ONCE,
    clock: CLOCK,
  });

const read = async (house: DemoProduct, facts: readonly FactName[] = FACTS): Promise<Readings> =>
  (await house.tenant.reader.collect(facts)).facts;

const isWhole = (reading: FactReading<FactName> | undefined) => reading?.ok === true && reading.gaps.length === 0;
const isSame = (a: FactReading<FactName> | undefined, b: FactReading<FactName> | undefined) =>
  a?.ok === true && b?.ok === true && isDeepStrictEqual(essenceOf(a.value), essenceOf(b.value));

/** Without the report of registrations the methods of each admin are read instead: by another way, and with the same answer. */
function essenceOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('users' in value) || !Array.isArray(value.users)) return value;
  const users = value.users as readonly { readonly userId: string; readonly secondFactor?: boolean }[];
  return users.every(({ secondFactor }) => secondFactor === undefined)
    ? value
    : users
        .map(({ userId, secondFactor }) => ({ userId, secondFactor }))
        .sort((x, y) => (x.userId < y.userId ? -1 : 1));
}

function unread(gap: Gap, like: FactReading<FactName> | undefined): FactReading<FactName> {
  assert.ok(like);
  return { ok: false, gaps: [gap], asOf: like.asOf, requests: 0 };
}

describe('nothing unread is green', () => {
  const unhandled: unknown[] = [];
  const takeDown = (error: unknown) => unhandled.push(error);
  const healthy = new Map<Licence, Readings>();
  const faulted = new Map<Fault, Readings>();

  before(async () => {
    process.on('rejectionHandled', takeDown);
    for (const licence of LICENCES) {
      const house = await openWith(licence);
      healthy.set(licence, await read(house));
      if (licence === 'E5') {
        const paths = await findOwnPaths(house);
        for (const fault of FAULTS) faulted.set(fault, await readUnder(house, fault, paths));
      }
      await house.close();
    }
  });

  after(() => {
    process.off('rejectionHandled', takeDown);
  });

  /** What each fact asks for by itself, apart from what it is derived from. */
  async function findOwnPaths(house: DemoProduct): Promise<ReadonlyMap<FactName, RegExp>> {
    const { requests } = house.demo;
    const asked = async (facts: readonly FactName[]) => {
      requests.reset();
      if (facts.length > 0) await read(house, facts);
      return new Set(requests.log().map(({ path }) => path.split('?')[0] ?? path));
    };
    const paths = new Map<FactName, RegExp>();
    for (const fact of FACTS) {
      const before = await asked(NEEDS.get(fact)?.after ?? []);
      const own = [...(await asked([fact]))].filter(
        (path) => DATA.test(path) && !before.has(path) && !path.endsWith('$batch'),
      );
      const escaped = own.map((path) => path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
      paths.set(fact, own.length === 0 ? DATA : new RegExp(`^(?:${escaped.join('|')})(?:\\?|$)`));
    }
    return paths;
  }

  /** Each fact while its own requests fail, and what it is derived from does not. Where nothing answers, all at once: that takes time. */
  async function readUnder(house: DemoProduct, fault: Fault, paths: ReadonlyMap<FactName, RegExp>): Promise<Readings> {
    const { demo } = house;
    if (fault === 'time-out') {
      const hasty = createTenantClient({ ...demoConnection(demo), clock: CLOCK, log: silentLog, limits: HASTY });
      demo.faults.add({ path: DATA, kind: fault });
      const { facts } = await hasty.reader.collect(FACTS);
      demo.faults.clear();
      await hasty.close();
      return facts;
    }
    const readings: Readings = {};
    for (const fact of FACTS) {
      demo.faults.add({ path: paths.get(fact) ?? DATA, kind: fault });
      readings[fact] = (await read(house, [fact]))[fact]!;
      demo.faults.clear();
    }
    return readings;
  }

  for (const fault of FAULTS) {
    it(`${String(fault)}: a fact that could not be read has a gap, or is right all the same`, () => {
      const wrong = FACTS.filter((fact) => {
        const reading = faulted.get(fault)?.[fact];
        return isWhole(reading) && !isSame(reading, healthy.get('E5')?.[fact]);
      });
      assert.deepEqual(wrong, []);
    });
  }

  it('leaves no failure without anybody to take it: the bot would log it as an error of its own', () => {
    assert.deepEqual(unhandled, []);
  });

  it('every check, with each fact at fault and each permission withheld, in tenants of every licence', () => {
    const pairs = new Set<string>();
    let judged = 0;
    FACTS.forEach((fact, i) => {
      PERMISSIONS.forEach((permission, j) => {
        const fault = FAULTS[(i + j) % FAULTS.length]!;
        const licence = LICENCES[(i + Math.floor(j / 2) + Math.floor(i / 4)) % LICENCES.length]!;
        const { cell, changed } = cellOf({ fact, fault, permission, licence });
        for (const pair of [
          `${String(fault)} ${licence}`,
          `${permission} ${licence}`,
          `${permission} ${String(fault)}`,
        ])
          pairs.add(pair);
        for (const pair of [`${fact} ${String(fault)}`, `${fact} ${licence}`]) pairs.add(pair);
        for (const check of checks) {
          const used: readonly FactName[] = [...check.needs, ...check.wants];
          if (!used.some((one) => closureOf(one).includes(fact)) || !used.some((one) => changed.has(one))) continue;
          judged += 1;
          const { result, headline } = concludeCheck(check, cell);
          const where = `${check.id} with ${fact} ${String(fault)}, without ${permission}, licence ${licence}: ${headline}`;
          assert.ok(result.status === 'unknown' || result.status === 'fail', `${result.status}: ${where}`);
          assert.ok(result.gaps.length > 0, where);
        }
      });
    });
    const [facts, permissions] = [FACTS.length, PERMISSIONS.length];
    const [faults, licences] = [FAULTS.length, LICENCES.length];
    const all = faults * licences + permissions * (licences + faults) + facts * (faults + licences);
    assert.equal(pairs.size, all, 'every pair of two causes is there');
    assert.ok(judged > 1_000, String(judged));
  });

  /** The tenant as a sweep sees it in one cell, and the facts that are not as they should be. */
  function cellOf(of: { fact: FactName; fault: Fault; permission: string; licence: Licence }): {
    readonly cell: ConcludeInput;
    readonly changed: ReadonlySet<FactName>;
  } {
    const well = healthy.get(of.licence) ?? assert.fail(of.licence);
    const facts: Readings = { ...well };
    const changed = new Set<FactName>();
    const withheld: Gap = { reason: 'permission-missing', detail: of.permission };
    const hit = faulted.get(of.fault)?.[of.fact];
    for (const fact of FACTS) {
      if (permissionsOf(fact).includes(of.permission)) facts[fact] = unread(withheld, well[fact]);
      else if (fact === of.fact && hit !== undefined && !isWhole(hit)) facts[fact] = hit;
      else if (closureOf(fact).includes(of.fact) && hit?.ok === false) facts[fact] = unread(hit.gaps[0], well[fact]);
      else continue;
      changed.add(fact);
    }
    return { cell: { facts, parameters: {}, asOf: NOW, cost: { requests: 0, ms: 0 } }, changed };
  }
});
