import assert from 'node:assert/strict';
import type { CheckReport } from '../../src/checks/model/check-report.js';
import type { WireObject, TenantData } from '../../src/demo/demo-tenant-contract.js';
import { type DemoProduct, openDemoProduct } from '../support/demo-product-without-bot.js';
import {
  adminsAtRisk,
  adminsWithDailyUse,
  adminsWithPhishableMfaOnly,
  adminsWithWeakerBeside,
  adminsWithSigns,
  auditedSince,
  daysSinceUse,
  unusedAdmins,
} from '../support/reference-findings-admins.js';
import { findOddlyHeldRoles } from '../support/reference-findings-roles.js';

/** The demo has a deleted holder of a role and a partner's: nobody can judge them, and they can act all the same. */
const UNSEEN_HOLDERS =
  '2 holders of Helpdesk Administrator and User Administrator, who are not in this directory (deleted, or a partner’s): look at who holds these roles';

const names = ({ result }: CheckReport): string[] => result.findings.map(({ subject }) => subject.name).sort();
const severities = ({ result }: CheckReport): Record<string, string> =>
  Object.fromEntries(result.findings.map(({ subject, severity }) => [subject.name, severity]));

for (const licence of ['p2', 'p1', 'none'] as const) {
  describe(`The admins of a demo tenant with licence ${licence}, beside the plain truth`, () => {
    let house: DemoProduct;
    before(async () => {
      house = await openDemoProduct({ world: { licence } });
    });
    after(() => house.close());

    it('phishable MFA: as the methods themselves say', async () => {
      const report = await house.check('admins-weak-mfa');
      const only = adminsWithPhishableMfaOnly(house.world);
      const beside = adminsWithWeakerBeside(house.world);
      assert.deepEqual(names(report), [...only, ...beside].sort());
      assert.equal(only.length, 6);
      for (const name of beside) assert.match(severities(report)[name] ?? '', /^(medium|low)$/);
      assert.equal(severities(report)['Priya Raman'], 'high');
      assert.equal(severities(report)['Chloé Dubreuil'], 'medium');
      assert.ok(report.notes.some((note) => note.includes('3 admins without any second factor')));
    });

    it('daily use: mailboxes by plan, neither by the attribute mail nor by what Entra ID P2 brings along', async () => {
      const report = await house.check('admin-separation');
      const truth = adminsWithDailyUse(house.world);
      assert.deepEqual(names(report), [...truth.daily, ...truth.synced].sort());
      for (const name of truth.synced) assert.equal(severities(report)[name], 'high');
      for (const name of truth.daily) assert.equal(severities(report)[name], 'medium');
      assert.ok(truth.synced.length > 0 && truth.daily.length > 0);
      assert.ok(!names(report).includes('IT Admin') && !names(report).includes('svc-migration'));
    });

    it('unused: by the last success, where the tenant is licensed to know', async () => {
      const report = await house.check('stale-admins');
      if (licence === 'none') {
        assert.equal(report.result.status, 'unknown');
        assert.deepEqual(report.result.gaps, [{ reason: 'licence-missing', detail: 'Microsoft Entra ID P1' }]);
        return;
      }
      assert.deepEqual(names(report), unusedAdmins(house.world, new Date(report.result.asOf)));
      assert.deepEqual(names(report), ['svc-migration']);
      assert.deepEqual(
        report.result.gaps.map(({ detail }) => detail),
        [UNSEEN_HOLDERS],
      );
      assert.ok(report.notes.some((note) => note.includes('Emergency Access 1')));
      const days = daysSinceUse(house.world, 'svc-migration', new Date(report.result.asOf));
      assert.ok(days > 400);
      const [row] = report.listing.rows;
      assert.ok(row?.cells[2]?.includes(`${days} days ago; tried `), `a failed attempt is no use: ${row?.cells[2]}`);
    });

    it('risk: by Identity Protection, or by what the log tells, and then never wholly', async () => {
      const report = await house.check('risky-admins');
      assert.equal(report.result.status, 'fail');
      assert.ok(report.result.findings.every(({ severity }) => severity === 'critical'));
      if (licence === 'p2') {
        assert.deepEqual(names(report), adminsAtRisk(house.world));
        assert.deepEqual(names(report), ['IT Admin']);
        assert.ok(report.notes.includes('1 more user at risk holds no admin role.'));
        return;
      }
      const days = licence === 'p1' ? 30 : 7;
      assert.deepEqual(names(report), adminsWithSigns(house.world, new Date(report.result.asOf), days));
      assert.ok(names(report).includes('Diego Marchetti'));
      assert.equal(report.result.findings[0].confidence, 'high', 'a reset and a new factor minutes later');
      assert.ok(report.result.gaps.some((gap) => gap.detail === 'Microsoft Entra ID P2'));
      const [told] = report.notes.flatMap((note) => /since (\d{4}-\d\d-\d\d)/.exec(note)?.slice(1) ?? []);
      assert.equal(told, auditedSince(house.world, new Date(report.result.asOf), days).slice(0, 10));
    });
  });
}

describe('The admins of a company of 10,000', () => {
  it('cost no more requests than 14 of them: last sign-ins in one, risk in one', async () => {
    const house = await openDemoProduct({ world: { users: 10_000 } });
    try {
      const { facts } = await house.tenant.reader.collect(['adminAccounts', 'adminSignIns', 'adminRisk']);
      assert.ok(facts.adminAccounts.ok && facts.adminSignIns.ok && facts.adminRisk.ok);
      assert.equal(facts.adminSignIns.value.length, facts.adminAccounts.value.length);
      assert.ok(facts.adminSignIns.value.length > 40);
      assert.equal(facts.adminSignIns.requests, 1);
      assert.equal(facts.adminRisk.requests, 1);
    } finally {
      await house.close();
    }
  });
});

describe('Somebody who activated membership of a group that holds a role', () => {
  it('is on the card with the words of an activated role, and not called standing', async () => {
    const house = await openDemoProduct({ change: withActivatedMember });
    try {
      const { listing, result } = await house.check('privileged-roles');
      const [user] = activated(house.world);
      const rows = listing.rows.filter(({ cells: [, who] }) => who === user?.['displayName']);
      assert.deepEqual(
        rows.map(({ cells: [role, , how, through] }) => [role, how, through]),
        [['Exchange Administrator', 'activated now', 'Role - Exchange Operators']],
      );
      assert.deepEqual(
        result.findings
          .filter(({ subject }) => subject.kind !== 'tenant')
          .map(({ subject }) => subject.name)
          .sort(),
        findOddlyHeldRoles(house.world)
          .filter(([kind]) => kind !== 'tenant')
          .map(([, name]) => name)
          .sort(),
      );
    } finally {
      await house.close();
    }
  });
});

/** The one who may activate it, in the middle of a day's work: a member now, and eligible no longer listed. */
function withActivatedMember(world: TenantData): TenantData {
  const [eligible] = world.groupEligibilityScheduleInstances;
  const groupId = eligible?.['groupId'];
  const principalId = eligible?.['principalId'];
  const member = { type: 'user', id: String(principalId) } as const;
  return Object.assign(Object.create(world) as TenantData, {
    groupEligibilityScheduleInstances: [],
    groupAssignmentScheduleInstances: [
      { ...eligible, assignmentType: 'activated', endDateTime: new Date(Date.now() + 3_600_000).toISOString() },
    ],
    groupMembers: (id: string) => (id === groupId ? [member] : world.groupMembers(id)),
  });
}

function activated(world: TenantData): (WireObject | undefined)[] {
  return (world.groupAssignmentScheduleInstances ?? []).map((one) => world.users.byId(String(one['principalId'])));
}
