import assert from 'node:assert/strict';
import type { TenantData } from '../../src/demo/demo-tenant-contract.js';
import { generateTenantData } from '../../src/demo/tenant-data/generate-tenant-data.js';
import { connectDemoTenant } from './support/demo-tenant-connection.js';

const plain = generateTenantData();
const [inbound] = plain.exchange.inboundConnectors;
const [outbound] = plain.exchange.outboundConnectors;
const [rule] = plain.exchange.transportRules;

/** The demo's tenant with these properties of its first connectors, and these rules made of its first one. */
function worldWith(change: { inbound?: object; outbound?: object; rules?: readonly object[] }): TenantData {
  const bare = { ...rule, FromScope: null, SentToScope: null };
  const exchange = {
    ...plain.exchange,
    inboundConnectors: [{ ...inbound, ...change.inbound }],
    outboundConnectors: [{ ...outbound, ...change.outbound }],
    transportRules: (change.rules ?? []).map((one, i) => ({ ...bare, Guid: `rule-${i}`, Name: `rule-${i}`, ...one })),
  };
  return Object.assign(Object.create(plain) as TenantData, { exchange });
}

describe('Connectors and rules as Exchange shows them', () => {
  it('tell which addresses the filter looks past, and whether all accepted domains or all mail go out', async () => {
    const world = worldWith({
      inbound: { EFSkipIPs: ['198.51.100.0/24'] },
      outbound: { AllAcceptedDomains: true, RouteAllMessagesViaOnPremises: true },
    });
    const house = await connectDemoTenant({}, { world });
    try {
      assert.deepEqual((await house.read('inboundConnectors')).value[0]?.skipAddresses, ['198.51.100.0/24']);
      const [out] = (await house.read('outboundConnectors')).value;
      assert.deepEqual([out?.allAcceptedDomains, out?.routesAllMessages], [true, true]);
    } finally {
      await house.close();
    }
  });

  it('tell the mail gateways that enhanced filtering skips, and whether it skips the last host', async () => {
    const world = worldWith({
      inbound: { EFSkipIPs: ['192.0.2.1'], EFSkipMailGateway: ['relay.example'], EFSkipLastIP: 'True' },
    });
    const house = await connectDemoTenant({}, { world });
    try {
      const [connector] = (await house.read('inboundConnectors')).value;
      assert.deepEqual(connector?.skipAddresses, ['192.0.2.1', 'relay.example']);
      assert.equal(connector.skipsLastAddress, true);
    } finally {
      await house.close();
    }
  });

  it('tell a rule for all mail from one whose conditions are listed, set, or not shown', async () => {
    const rules = [
      { Conditions: [], DeleteMessage: true, StopRuleProcessing: true },
      { Conditions: ['Microsoft.Exchange.MessagingPolicies.Rules.Tasks.AttachmentSizeOverPredicate'] },
      { Conditions: [], SubjectContainsWords: ['invoice'] },
      { Conditions: null },
    ];
    const house = await connectDemoTenant({}, { world: worldWith({ rules }) });
    try {
      const { value } = await house.read('transportRules');
      assert.deepEqual(
        value.map(({ unconditional }) => unconditional),
        [true, undefined, undefined, undefined],
      );
      assert.deepEqual([value[0]?.deleteMessage, value[0]?.stopRuleProcessing], [true, true]);
    } finally {
      await house.close();
    }
  });
});
