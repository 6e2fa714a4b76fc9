import assert from 'node:assert/strict';
import { planRevoke } from '../../src/decisions/revoke-planner.js';
import type { TenantData } from '../../src/demo/demo-tenant-contract.js';
import { generateTenantData } from '../../src/demo/tenant-data/generate-tenant-data.js';
import { PAST_ATTACK } from '../../src/demo/tenant-data/past-attack-profile.js';
import { loadRemediations } from '../../src/load-remediations.js';
import { connectDemoTenant, type DemoTenantConnection } from './support/demo-tenant-connection.js';

const plain = generateTenantData();
const rows = <T>(table: { readonly size: number; at(place: number): T }) =>
  Array.from({ length: table.size }, (_, place) => table.at(place));
const theApp = rows(plain.servicePrincipals).find((one) => one['appId'] === PAST_ATTACK.appId)!;
const theRegistration = rows(plain.applications).find((one) => one['appId'] === PAST_ATTACK.appId)!;

/** As the attacker's app trusts whoever builds in any of his repositories: by an expression, so that there is no subject. */
const FLEXIBLE = {
  id: '5f0c1f0e-0000-4000-8000-00000000f1c0',
  name: 'ci',
  issuer: 'https://token.actions.githubusercontent.com',
  subject: null,
  claimsMatchingExpression: { value: "claims['sub'] matches 'repo:attacker/*'", languageVersion: 1 },
  audiences: ['api://AzureADTokenExchange'],
};

describe('What a decision is made on', () => {
  let house: DemoTenantConnection;
  before(async () => {
    const federatedIdentityCredentials = new Map([
      ...plain.federatedIdentityCredentials,
      [theRegistration.id, [FLEXIBLE]],
    ]);
    house = await connectDemoTenant(
      {},
      { world: Object.assign(Object.create(plain) as TenantData, { federatedIdentityCredentials }) },
    );
  });
  after(() => house.close());
  afterEach(() => {
    house.demo.faults.clear();
  });

  const take = async () => {
    const taken = await house.tenant.snapshots.take(theApp.id, {
      inboundConnectors: [PAST_ATTACK.leftConnectorName],
      transportRules: [PAST_ATTACK.leftConnectorName],
    });
    assert.ok(taken.ok && taken.value !== undefined);
    return taken.value;
  };

  it('holds a federated credential that names no subject: whoever it lets in would stay otherwise', async () => {
    const { federated, unseen } = await take();
    assert.deepEqual(
      federated.map(({ id, subject }) => [id, subject]),
      [[FLEXIBLE.id, 'whoever its expression matches, which Graph v1.0 does not show']],
    );
    assert.deepEqual(unseen, []);
  });

  it('lets a plan end the trust, and promises nothing of giving it back', async () => {
    const steps = planRevoke(await take(), 'all', await loadRemediations()).steps;
    const step = steps.find(({ id }) => id.endsWith(FLEXIBLE.id));
    assert.ok(step !== undefined && step.write.service === 'graph' && step.write.method === 'DELETE');
    assert.equal(step.undo.possible, false);
  });

  for (const [what, path, gap, parts] of [
    ['roles', '/v1.0/roleManagement/directory/roleAssignments?$filter', 'roleAssignments', ['roles']],
    ['connectors', /InvokeCommand/, 'Get-InboundConnector', []],
    ['rules', /InvokeCommand/, 'Get-TransportRule', []],
  ] as const) {
    it(`says that not all ${what} were seen when a page of them cannot be read`, async () => {
      house.demo.faults.add({ path, kind: 'foreign-next-link' });
      const { unseen, unread } = await take();
      assert.ok(
        unseen.some((text) => text.includes(`${gap}, page 2`)),
        unseen.join('\n'),
      );
      for (const part of parts) assert.ok(unread.includes(part), unread.join());
    });
  }
});
