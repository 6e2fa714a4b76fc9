import assert from 'node:assert/strict';
import { FACTS } from '../../src/facts/fact-types.js';
import { COLLECTORS } from '../../src/tenant/collector-registry.js';
import { connectDemoTenant, type DemoTenantConnection } from '../tenant/support/demo-tenant-connection.js';
import { listDefinitionIds, toCamelCase } from '../tools/definition-files.js';
import { listFlaws } from './support/fact-conventions.js';

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
