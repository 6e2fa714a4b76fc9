import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { EXAMPLE_PERSON } from '../../src/core/example-person.js';
import { defaultTenantDataOptions } from '../../src/demo/tenant-data/default-generator-options.js';
import { generateTenantData } from '../../src/demo/tenant-data/generate-tenant-data.js';

describe('The person whom help and README name', () => {
  it('is in the demo tenant', () => {
    const { users } = generateTenantData(defaultTenantDataOptions(new Date()));
    const names = Array.from({ length: users.size }, (_, at) => users.at(at)['displayName']);
    assert.ok(names.includes(EXAMPLE_PERSON));
    const readme = readFileSync(fileURLToPath(new URL('../../README.md', import.meta.url)), 'utf8');
    assert.ok(readme.includes(`what did ${EXAMPLE_PERSON} do this month?`));
  });
});
