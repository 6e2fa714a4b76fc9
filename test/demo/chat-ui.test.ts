import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { DEMO_PEOPLE, DEMO_TENANT_ID } from '../../src/demo/demo-tenant-contract.js';
import { generateTenantData } from '../../src/demo/tenant-data/generate-tenant-data.js';

const CONFIG = readFileSync(new URL('../../env/agentsplayground.yml', import.meta.url), 'utf8');

describe('the local client’s mock data', () => {
  it('is the demo tenant: its id, and its five people by the names they have there', () => {
    const world = generateTenantData();
    assert.ok(CONFIG.includes(`tenantId: ${DEMO_TENANT_ID}`));
    for (const id of Object.values(DEMO_PEOPLE)) {
      const name = String(world.users.byId(id)?.['displayName']);
      assert.match(CONFIG, new RegExp(`name: ${name.replace(/[()]/g, '\\$&')}\\n[^-]*?.*\\n? *aadObjectId: ${id}`), id);
    }
  });

  it('has valid GUIDs wherever it has object ids, and the approver sits at the client', () => {
    const ids = [...CONFIG.matchAll(/(?:aadObjectId|tenantId|aadGroupId): (\S+)/g)].map((match) => match[1] ?? '');
    assert.ok(ids.length >= 8);
    for (const id of ids) assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    assert.match(CONFIG, new RegExp(`currentUser:\\n(?: {2}.*\\n)*? {2}aadObjectId: ${DEMO_PEOPLE.approver}`));
  });
});
