import assert from 'node:assert/strict';
import { generateTenantData } from '../../src/demo/tenant-data/generate-tenant-data.js';
import { connectDemoTenant, type DemoTenantConnection } from './support/demo-tenant-connection.js';

/** More than Exchange returns unless asked for all. */
const MANY = 1_200;

describe('A list of Exchange that is longer than its default', () => {
  let house: DemoTenantConnection;
  after(() => house.close());

  it('is read whole: connectors, rules, domains, and the members of role groups', async () => {
    const world = generateTenantData({});
    const { exchange } = world;
    const many = (row: Record<string, unknown> | undefined) =>
      Array.from({ length: MANY }, (_, nth) => ({
        ...row,
        Name: `Row ${nth}`,
        DomainName: `row${nth}.example`,
        Guid: `g-${nth}`,
        Identity: `Row ${nth}`,
      }));
    const member = { RecipientType: 'UserMailbox', ExternalDirectoryObjectId: 'nobody' };
    house = await connectDemoTenant(
      {},
      {
        world: {
          ...world,
          exchange: {
            ...exchange,
            acceptedDomains: many(exchange.acceptedDomains[0]),
            inboundConnectors: many(exchange.inboundConnectors[0]),
            outboundConnectors: many(exchange.outboundConnectors[0]),
            transportRules: many(exchange.transportRules[0]),
            roleGroupMembers: new Map(exchange.roleGroups.map(({ Name }) => [String(Name), many(member)])),
          },
        },
      },
    );
    for (const fact of ['inboundConnectors', 'outboundConnectors', 'transportRules', 'acceptedDomains'] as const) {
      assert.equal((await house.read(fact)).value.length, MANY, fact);
    }
    const { value } = await house.read('exchangeRoleGroupMembers');
    assert.equal(value.length % MANY, 0, `${value.length}`);
    assert.ok(value.length > 0);
  });
});
