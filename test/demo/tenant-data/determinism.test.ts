import assert from 'node:assert/strict';
import { instant } from '../../../src/core/instant.js';
import { generateTenantData } from '../../../src/demo/tenant-data/generate-tenant-data.js';
import { defaultTenantDataOptions } from '../../../src/demo/tenant-data/default-generator-options.js';
import { serializeTenantData } from './tenant-data-queries.js';

describe('the demo world is always the same one', () => {
  const small = { users: 60, servicePrincipals: 64 };

  it('same options, same world, byte for byte', () => {
    assert.equal(serializeTenantData(generateTenantData(small)), serializeTenantData(generateTenantData(small)));
  });

  it('another seed has other ids, another anchor other times', () => {
    const world = serializeTenantData(generateTenantData(small));
    assert.notEqual(serializeTenantData(generateTenantData({ ...small, seed: 2 })), world);
    assert.notEqual(
      serializeTenantData(generateTenantData({ ...small, anchor: instant('2026-01-01T00:00:00Z') })),
      world,
    );
  });

  it('what is read first does not change what is read later', () => {
    const backwards = generateTenantData(small);
    const last = backwards.users.at(backwards.users.size - 1);
    assert.equal(backwards.auditRecords.length > 0, true);
    assert.deepEqual(generateTenantData(small).users.at(59), last);
    assert.equal(serializeTenantData(backwards), serializeTenantData(generateTenantData(small)));
  });

  it('is told from the beginning of the day that one asks in', () => {
    const options = defaultTenantDataOptions(new Date('2026-03-04T17:40:00Z'));
    assert.deepEqual(options, {
      seed: 1,
      anchor: '2026-03-04T00:00:00Z',
      users: 250,
      servicePrincipals: 60,
      licence: 'p2',
    });
    assert.equal(generateTenantData().users.size, 250);
    assert.equal(generateTenantData().servicePrincipals.size, 60);
  });
});
