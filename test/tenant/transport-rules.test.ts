import assert from 'node:assert/strict';
import type { TenantData } from '../../src/demo/demo-tenant-contract.js';
import { generateTenantData } from '../../src/demo/tenant-data/generate-tenant-data.js';
import { connectDemoTenant } from './support/demo-tenant-connection.js';

const plain = generateTenantData();

/** The demo's tenant with one mail flow rule, with these of Exchange's properties. */
function worldWithRule(properties: Readonly<Record<string, unknown>>): TenantData {
  const [rule] = plain.exchange.transportRules;
  const exchange = { ...plain.exchange, transportRules: [{ ...rule, ...properties }] };
  return Object.assign(Object.create(plain) as TenantData, { exchange });
}

describe('A mail flow rule', () => {
  const ruleWith = async (properties: Readonly<Record<string, unknown>>) => {
    const house = await connectDemoTenant({}, { world: worldWithRule(properties) });
    try {
      const { value, gaps } = await house.read('transportRules');
      assert.deepEqual(gaps, []);
      return value[0] ?? assert.fail('the rule is not there');
    } finally {
      await house.close();
    }
  };

  it('has whose mail it looks for, in whichever way it was told', async () => {
    const rule = await ruleWith({
      SubjectContainsWords: ['alert'],
      SubjectMatchesPatterns: ['sign.?in'],
      SubjectOrBodyMatchesPatterns: 'pass(word|code)',
      From: ['security@contoso.com'],
      FromAddressContainsWords: ['microsoft.com'],
      FromAddressMatchesPatterns: ['@microsoft\\.com$'],
    });
    assert.deepEqual(rule.words, ['alert', 'pass(word|code)', 'sign.?in']);
    assert.deepEqual(rule.senders, ['security@contoso.com', 'microsoft.com', '@microsoft\\.com$']);
  });

  it('has whom it reports each message to, and whether the message goes with it', async () => {
    const to = 'reports@ledger.example';
    for (const [properties, withMessage] of [
      [{ IncidentReportContent: ['Sender', 'AttachOriginalMail'] }, true],
      [{ IncidentReportContent: 'Sender, Subject' }, false],
      [{ IncidentReportContent: [], IncidentReportOriginalMail: 'IncludeOriginalMail' }, true],
    ] as const) {
      const rule = await ruleWith({ GenerateIncidentReport: to, ...properties });
      assert.deepEqual(rule.incidentReport, { to, withMessage });
    }
    assert.equal((await ruleWith({ GenerateIncidentReport: null })).incidentReport, undefined);
  });
});
