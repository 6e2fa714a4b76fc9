import assert from 'node:assert/strict';
import { systemClock } from '../../src/system-clock.js';
import { CHECK_IDS, type CheckId } from '../../src/checks/model/check-id.js';
import type { TenantData } from '../../src/demo/demo-tenant-contract.js';
import { INTENT_DEFINITIONS } from '../../src/language/intents/intent-registry.js';
import { understand } from '../../src/language/understand-question.js';
import { type DemoProduct, openDemoProduct } from '../support/demo-product-without-bot.js';

/** Tenants of Microsoft, written down a second time. */
const MICROSOFT = ['f8cdef31-a31e-4b4a-93e4-5f571e91255a', '72f988bf-86f1-41af-91ab-2d7cd011db47'];
const user = (world: TenantData, id: string) => world.users.byId(id);
const app = (world: TenantData, id: string) => world.servicePrincipals.byId(id);
const notMicrosofts = (world: TenantData, id: string) =>
  !MICROSOFT.includes(String(app(world, id)?.['appOwnerOrganizationId']));

/** A question that narrows, the check it is about, and which of that check's rows must be left, by the demo's own data. */
const CASES: readonly (readonly [
  question: string,
  check: CheckId,
  keep: (world: TenantData, id: string) => boolean,
])[] = [
  ['who holds privileged roles in IT?', 'privileged-roles', (world, id) => user(world, id)?.['department'] === 'IT'],
  ['which guests hold admin roles?', 'privileged-roles', (world, id) => user(world, id)?.['userType'] === 'Guest'],
  ['show only the global admins', 'privileged-roles', isGlobalAdministrator],
  ['which global admins lack MFA?', 'admins-without-mfa', isGlobalAdministrator],
  ['which unused admin accounts are global admins?', 'stale-admins', isGlobalAdministrator],
  ["risky apps, not Microsoft's", 'risky-apps', notMicrosofts],
  ["apps with admin roles, not Microsoft's", 'apps-with-roles', notMicrosofts],
  ['disabled risky apps', 'risky-apps', (world, id) => app(world, id)?.['accountEnabled'] === false],
  [
    'inbound connectors',
    'mail-connectors',
    (world, id) => world.exchange.inboundConnectors.some((one) => one['Guid'] === id),
  ],
  ['disabled mail flow rules', 'transport-rules', isDisabledRule],
];

function isGlobalAdministrator(world: TenantData, id: string): boolean {
  const role = world.roleDefinitions.find(({ displayName }) => displayName === 'Global Administrator')?.id;
  const holders = [...world.roleAssignments, ...world.roleEligibilityScheduleInstances]
    .filter((one) => one['roleDefinitionId'] === role)
    .map((one) => String(one['principalId']));
  const partner = world.delegatedAdminRelationships?.find((one) => one.id === id);
  if (partner !== undefined) return JSON.stringify(partner['accessDetails']).includes(String(role));
  return holders.some((holder) => holder === id || world.groupMembers(holder).some((member) => member.id === id));
}

function isDisabledRule(world: TenantData, id: string): boolean {
  return world.exchange.transportRules.some((rule) => rule['Guid'] === id && rule['State'] === 'Disabled');
}

describe('A question that narrows', () => {
  let house: DemoProduct;
  before(async () => {
    house = await openDemoProduct();
  });
  after(() => house.close());

  const idsOf = async (check: CheckId, parameters = {}) =>
    (await house.check(check, parameters)).listing.rows.map(({ subject }) => subject.id);
  const distinct = (ids: readonly string[]) => [...new Set(ids)].sort();

  for (const [question, check, keep] of CASES) {
    it(`leaves the rows it names and no others: ${question}`, async () => {
      const understood = understand(question, { now: systemClock.now() });
      assert.equal(understood.intent, check);
      const [all, kept] = [await idsOf(check), await idsOf(check, understood.parameters)];
      const expected = all.filter((id) => keep(house.world, id));
      assert.deepEqual(distinct(kept), distinct(expected));
      // "Not Microsoft's" may leave all: Microsoft's own are judged only where somebody asks for them.
      assert.ok(kept.length > 0 && kept.length <= all.length);
    });
  }

  it('says so, in the answer itself, and never answers for all when nobody is left', async () => {
    const narrowed = await house.check('risky-apps', { filter: 'disabled' });
    assert.ok(narrowed.notes.some((note) => /^Only disabled: \d+ of \d+\.$/.test(note)));
    assert.match(narrowed.headline, /^1 of 1 app/);
    const nobody = await house.check('admins-without-mfa', { department: 'Sales' });
    assert.deepEqual([nobody.result.status, nobody.headline], ['not-applicable', 'No admin matches Sales']);
    const nothing = await house.check('mail-connectors', { filter: 'disabled' });
    assert.deepEqual([nothing.headline, nothing.listing.rows], ['No connector is: disabled', []]);
  });

  it('with a word that means nothing there leaves nothing out and says that too', async () => {
    for (const check of CHECK_IDS) {
      const whole = await house.check(check);
      const { notes, listing, result } = await house.check(check, { filter: 'purple' });
      assert.equal(listing.rows.length, whole.listing.rows.length, check);
      assert.equal(result.status, whole.result.status, check);
      if (FILTERED.has(check))
        assert.ok(
          notes.some((note) => note.includes('"purple" is no filter')),
          check,
        );
    }
  });
});

/** Checks of a setting have no list to narrow. */
const FILTERED = new Set<string>(
  INTENT_DEFINITIONS.flatMap(({ intent, filters }) => (filters === undefined ? [] : [intent])),
);
