import assert from 'node:assert/strict';
import { CHECKS } from '../../src/answers/check-registry.js';
import { diagnoseChecks, factsNeededBy } from '../../src/cli/doctor/check-diagnosis.js';
import { gapRemedyFor, type ReaderApp } from '../../src/cli/doctor/gap-remedy.js';
import { diagnosisInWords } from '../../src/cli/doctor/diagnosis-text-renderer.js';
import { listPermissionReasons, permissionReasonsInWords } from '../../src/cli/doctor/permission-reasons.js';
import { instant } from '../../src/core/instant.js';
import type { FactName } from '../../src/facts/fact-types.js';
import { COLLECTOR_MANIFEST } from '../../src/tenant/collector-manifest.js';
import { openDemoProduct, type DemoProduct } from '../support/demo-product-without-bot.js';

const READER: ReaderApp = { tenantId: 'contoso', clientId: 'app-1', managedIdentity: false };

describe('The doctor', () => {
  const checks = [...CHECKS.values()];

  async function examine(house: DemoProduct, reader: ReaderApp = READER) {
    const { facts } = await house.tenant.reader.collect(factsNeededBy(checks));
    const diagnosis = diagnoseChecks(checks, COLLECTOR_MANIFEST, facts);
    const remedies = diagnosis.holes.map((hole) => gapRemedyFor(hole, COLLECTOR_MANIFEST, reader));
    const stateOf = (id: string) => diagnosis.checks.find(({ check }) => check === id)?.state;
    return { diagnosis, remedies, stateOf, text: diagnosisInWords(diagnosis, remedies, [], reader) };
  }

  /** A fresh house each time: a token keeps the permissions that it was issued with. */
  async function withHouse(
    prepare: (house: DemoProduct) => void,
    work: (house: DemoProduct) => Promise<void>,
    licence: 'none' | 'p2' = 'p2',
  ): Promise<void> {
    const house = await openDemoProduct({ world: { licence }, limits: { attempts: 1 } });
    try {
      prepare(house);
      await work(house);
    } finally {
      await house.close();
    }
  }

  it('finds all well where everything is granted and licensed', async () => {
    await withHouse(
      () => undefined,
      async (house) => {
        const { diagnosis, remedies, text } = await examine(house);
        assert.equal(diagnosis.status, 'well');
        assert.deepEqual([remedies, diagnosis.lesser], [[], []]);
        assert.match(text, new RegExp(`All is well: ${checks.length} checks can be answered wholly\\.$`));
      },
    );
  });

  it('names a missing permission once, with its resource, the consent page and all the checks that suffer', async () => {
    await withHouse(
      (house) => {
        house.demo.withhold('Policy.Read.All');
      },
      async (house) => {
        const { diagnosis, remedies, stateOf, text } = await examine(house);
        assert.equal(diagnosis.status, 'partial');
        assert.equal(stateOf('admins-without-mfa'), 'partial');
        assert.equal(stateOf('risky-apps'), 'works');
        assert.equal(remedies.length, 1);
        assert.ok(remedies[0]?.checks.includes('admins-without-mfa'));
        assert.match(
          remedies[0]!.steps[0]!,
          /application permission Policy\.Read\.All of Microsoft Graph to the app app-1/,
        );
        assert.match(text, /https:\/\/login\.microsoftonline\.com\/contoso\/adminconsent\?client_id=app-1/);
      },
    );
  });

  it('says the resource that is not Graph, and the directory role that Exchange asks for beside it', async () => {
    await withHouse(
      (house) => {
        house.demo.withhold('Exchange.ManageAsApp');
        house.demo.withhold('ActivityFeed.Read');
      },
      async (house) => {
        const { stateOf, remedies } = await examine(house);
        assert.equal(stateOf('transport-rules'), 'cannot');
        assert.equal(stateOf('mail-connectors'), 'cannot');
        const steps = remedies.flatMap((remedy) => remedy.steps).join('\n');
        assert.match(steps, /Exchange\.ManageAsApp of Office 365 Exchange Online/);
        assert.match(steps, /directory role Global Reader/);
        if (checks.some(({ id }) => id === 'audit-logging')) {
          assert.match(steps, /ActivityFeed\.Read of Office 365 Management APIs/);
        }
      },
    );
  });

  it('gives a managed identity a command instead of a consent page that it has not', async () => {
    await withHouse(
      (house) => {
        house.demo.withhold('AuditLog.Read.All');
      },
      async (house) => {
        const { text } = await examine(house, { ...READER, managedIdentity: true });
        assert.match(text, /New-MgServicePrincipalAppRoleAssignment .*Value -eq 'AuditLog\.Read\.All'/);
        assert.doesNotMatch(text, /adminconsent/);
      },
    );
  });

  it('tells a licence that is not there from a permission, and what is read by a lesser way without it', async () => {
    await withHouse(
      () => undefined,
      async (house) => {
        const { diagnosis, remedies, stateOf, text } = await examine(house);
        assert.equal(stateOf('admins-without-mfa'), 'works', 'each admin is asked for without P1');
        assert.equal(stateOf('risky-apps'), 'partial', 'the last use of apps takes P1');
        assert.ok(diagnosis.lesser.some(({ fact }) => fact === 'roleHoldings'));
        assert.match(text, /Entra ID P2, which is not licensed, is used for eligible and time-bound roles \(PIM\);/);
        assert.ok(remedies.every(({ problem }) => problem.startsWith('no licence: Microsoft Entra ID P')));
      },
      'none',
    );
  });

  it('could not tell anything without a tenant that answers, and says that this is not a matter of permissions', async () => {
    await withHouse(
      (house) => {
        house.demo.faults.add({ kind: 503, path: /./ });
      },
      async (house) => {
        const { diagnosis, remedies, text } = await examine(house);
        assert.equal(diagnosis.status, 'could-not');
        assert.ok(remedies.every(({ steps }) => !steps.join().includes('adminconsent')));
        assert.match(text, /None of \d+ checks can be answered\.$/);
      },
    );
  });

  it('says what every permission is for, and names every check that suffers while it is withheld', () => {
    const asOf = instant('2026-11-24T09:00:00Z');
    const facts = factsNeededBy(checks);
    const all = listPermissionReasons(checks, COLLECTOR_MANIFEST, []);
    assert.ok(all.length > 15);
    const lines = permissionReasonsInWords(all);
    for (const { permission, for: uses } of all) {
      assert.ok(uses.length > 0, `${permission} is for nothing`);
      assert.ok(
        lines.some((line) => line.includes(permission) && line.endsWith(uses.join(', '))),
        permission,
      );
    }
    const closureOf = (fact: FactName): FactName[] => [
      fact,
      ...(COLLECTOR_MANIFEST.find((one) => one.fact === fact)?.after ?? []).flatMap(closureOf),
    ];
    for (const { permission } of all) {
      const needs = (fact: FactName) =>
        closureOf(fact).some((one) =>
          COLLECTOR_MANIFEST.some(
            (entry) => entry.fact === one && entry.permissions.some((text) => text.split(' ')[0] === permission),
          ),
        );
      const readings = Object.fromEntries(
        facts.map((fact) => {
          const gaps = [{ reason: 'permission-missing', detail: permission }] as const;
          return [
            fact,
            needs(fact) ? { ok: false, gaps, asOf, requests: 1 } : { ok: true, value: [], gaps: [], asOf, requests: 1 },
          ];
        }),
      );
      const diagnosis = diagnoseChecks(checks, COLLECTOR_MANIFEST, readings);
      const suffer = checks.filter((check) => [...check.needs, ...check.wants].some(needs)).map(({ id }) => id);
      const remedies = diagnosis.holes.map((hole) => gapRemedyFor(hole, COLLECTOR_MANIFEST, READER));
      assert.deepEqual([...new Set(remedies.flatMap((one) => one.checks))].sort(), suffer.sort(), permission);
      if (suffer.length === 0) continue;
      const text = diagnosisInWords(diagnosis, remedies, [], READER);
      for (const id of suffer)
        assert.match(text, new RegExp(`^${id} +(?:partial|cannot) .*${permission.replaceAll('.', '\\.')}`, 'm'));
      const told = listPermissionReasons(checks, COLLECTOR_MANIFEST, diagnosis.holes);
      assert.deepEqual(
        told.filter(({ missing }) => missing).map((one) => one.permission),
        [permission],
      );
    }
  });

  it('knows a remedy for every permission that any collector declares', () => {
    for (const { fact, permissions } of COLLECTOR_MANIFEST) {
      for (const detail of permissions) {
        const hole = { reason: 'permission-missing' as const, detail, facts: [fact], checks: [] };
        const { steps } = gapRemedyFor(hole, COLLECTOR_MANIFEST, READER);
        assert.ok(steps.length >= 3, `${fact}: ${detail}`);
        assert.ok(steps[0]?.includes(detail.split(' ')[0]!), detail);
      }
    }
  });
});
