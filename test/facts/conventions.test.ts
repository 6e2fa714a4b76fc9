import assert from 'node:assert/strict';
import { FACTS } from '../../src/facts/fact-types.js';
import { COLLECTORS } from '../../src/tenant/collector-registry.js';
import { connectDemoTenant, type DemoTenantConnection, NOW } from '../tenant/support/demo-tenant-connection.js';
import { listDefinitionIds, toCamelCase } from '../tools/definition-files.js';
import { type FactInDemo, listFlaws } from './support/fact-conventions.js';

describe('every fact', () => {
  let house: DemoTenantConnection;
  before(async () => {
    house = await connectDemoTenant();
  });
  after(() => house.close());

  for (const id of listDefinitionIds('fact')) {
    it(`is whole: ${id}`, async () => {
      const collector = Object.values(COLLECTORS).find(({ fact }) => fact === toCamelCase(id));
      // The compiler says so.
      if (collector === undefined) return;
      const { fact, permissions } = collector;
      const { facts } = await house.tenant.reader.collect([fact]);
      const flaws = listFlaws({ fact, id, words: FACTS[fact].words, permissions, reading: facts[fact] });
      assert.ok(flaws.length === 0, `\n${flaws.join('\n')}`);
    });
  }
});

describe('a fact that lacks a part', () => {
  const whole: FactInDemo = {
    fact: 'securityDefaults',
    id: 'security-defaults',
    words: FACTS.securityDefaults.words,
    permissions: ['Policy.Read.All'],
    reading: { ok: true, value: { enabled: true }, gaps: [], asOf: NOW, requests: 1 },
  };
  const notServed: FactInDemo['reading'] = {
    ok: false,
    gaps: [{ reason: 'invalid-response', detail: 'status 400 at /v1.0/policies' }],
    asOf: NOW,
    requests: 1,
  };
  const cases: readonly (readonly [change: Partial<FactInDemo>, flaw: string])[] = [
    [{ words: '' }, 'src/facts/security-defaults.ts: words: what people call it: "role assignments"'],
    [{ words: 'admin accounts' }, 'src/facts/security-defaults.ts: words: others than those of adminAccounts'],
    [
      { permissions: [] },
      'src/tenant/collectors/security-defaults.ts: permissions: the application permissions that reading it needs',
    ],
    [
      { reading: notServed },
      'src/demo/server: securityDefaults: the demo tenant has to serve what the collector reads (invalid-response: status 400 at /v1.0/policies)',
    ],
  ];
  for (const [change, flaw] of cases) {
    it(`is told so: ${flaw}`, () => {
      assert.deepEqual(listFlaws({ ...whole, ...change }), [flaw]);
    });
  }
});
