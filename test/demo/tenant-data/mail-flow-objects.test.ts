import assert from 'node:assert/strict';
import { tryInstant } from '../../../src/core/instant.js';
import { generateTenantData } from '../../../src/demo/tenant-data/generate-tenant-data.js';
import { PAST_ATTACK } from '../../../src/demo/tenant-data/past-attack-profile.js';
import { readText } from './tenant-data-queries.js';

describe('mail flow of the demo world', () => {
  const world = generateTenantData();
  const { inboundConnectors, outboundConnectors, transportRules } = world.exchange;
  const named = (list: readonly Record<string, unknown>[], name: string) => list.find((one) => one['Name'] === name)!;

  it('one connector of the attacker is left, beside three good ones', () => {
    assert.equal(inboundConnectors.length, 4);
    const left = named(inboundConnectors, PAST_ATTACK.leftConnectorName);
    assert.equal(left['RequireTls'], false);
    assert.deepEqual(left['SenderIPAddresses'], []);
    assert.equal(left['TreatMessagesAsInternal'], true);
    assert.equal(inboundConnectors.filter((one) => one['ConnectorSource'] === 'HybridWizard').length, 1);
    assert.equal(named(inboundConnectors, 'Inbound from Mailgate')['RestrictDomainsToIPAddresses'], true);
    assert.equal(
      inboundConnectors.some((one) => one['Name'] === PAST_ATTACK.connectorName),
      false,
    );
    assert.equal(outboundConnectors.length, 2);
  });

  it('nine rules, some of which look alike and are not', () => {
    assert.deepEqual(
      transportRules.map((rule) => rule['Priority']),
      [0, 1, 2, 3, 4, 5, 6, 7, 8],
    );
    const strips = transportRules.filter((rule) => rule['RemoveHeader'] !== null).map((rule) => rule['RemoveHeader']);
    assert.deepEqual(strips, [
      'X-Proofpoint-Spam-Details',
      'X-MS-Exchange-Organization-AuthAs',
      'Authentication-Results',
    ]);
    const trusting = transportRules.filter((rule) => rule['SetSCL'] === -1);
    assert.deepEqual(
      trusting.map((rule) => (rule['SenderIpRanges'] as string[]).length),
      [1, 0],
    );
    const copying = transportRules.filter((rule) => (rule['BlindCopyTo'] as string[]).length > 0);
    assert.deepEqual(
      copying.map((rule) => rule['State']),
      ['Disabled', 'Enabled'],
    );
    assert.equal(transportRules.filter((rule) => rule['Mode'] === 'Audit').length, 1);
  });

  it('what is younger than the log has its beginning in it, at the very time, and its last change', () => {
    const log = new Map(
      world.auditRecords.map((record) => [
        `${readText(record, 'Operation')} ${readText(record, 'ObjectId')}`,
        tryInstant(record.CreationTime)!,
      ]),
    );
    const first = tryInstant(world.auditRecords[0]!.CreationTime)!;
    const kinds = {
      InboundConnector: inboundConnectors,
      OutboundConnector: outboundConnectors,
      TransportRule: transportRules,
    };
    let found = 0;
    for (const [noun, list] of Object.entries(kinds)) {
      for (const object of list) {
        const name = readText(object, 'Name');
        const created = readText(object, 'WhenCreatedUTC');
        if (created > first) {
          assert.equal(log.get(`New-${noun} ${name}`), created, name);
          found++;
        }
        const changed = readText(object, 'WhenChangedUTC');
        if (changed !== created)
          assert.equal(log.get(`Set-${noun} ${name}`) ?? log.get(`Disable-${noun} ${name}`), changed);
      }
    }
    assert.equal(found, 9);
  });

  it('people act as people: type 2, their own name, and Exchange as the app', () => {
    const gateway = world.auditRecords.filter((record) => record['ObjectId'] === 'Inbound from Mailgate');
    assert.deepEqual(
      gateway.map((record) => [record['Operation'], record['UserType'], record['AppId']]),
      [
        ['New-InboundConnector', 2, '00000002-0000-0ff1-ce00-000000000000'],
        ['Set-InboundConnector', 2, '00000002-0000-0ff1-ce00-000000000000'],
      ],
    );
  });
});
