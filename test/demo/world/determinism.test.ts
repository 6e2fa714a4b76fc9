import assert from 'node:assert/strict';
import { instant } from '../../../src/core/instant.js';
import { createWorld } from '../../../src/demo/world/create-world.js';
import { defaultWorldOptions } from '../../../src/demo/world/options.js';
import { wholeWorld } from './support.js';

describe('the demo world is always the same one', () => {
  const small = { users: 60, servicePrincipals: 64 };

  it('same options, same world, byte for byte', () => {
    assert.equal(wholeWorld(createWorld(small)), wholeWorld(createWorld(small)));
  });

  it('another seed has other ids, another anchor other times', () => {
    const world = wholeWorld(createWorld(small));
    assert.notEqual(wholeWorld(createWorld({ ...small, seed: 2 })), world);
    assert.notEqual(wholeWorld(createWorld({ ...small, anchor: instant('2026-01-01T00:00:00Z') })), world);
  });

  it('what is read first does not change what is read later', () => {
    const backwards = createWorld(small);
    const last = backwards.users.at(backwards.users.size - 1);
    assert.equal(backwards.auditRecords.length > 0, true);
    assert.deepEqual(createWorld(small).users.at(59), last);
    assert.equal(wholeWorld(backwards), wholeWorld(createWorld(small)));
  });

  it('is told from the beginning of the day that one asks in', () => {
    const options = defaultWorldOptions(new Date('2026-03-04T17:40:00Z'));
    assert.deepEqual(options, {
      seed: 1,
      anchor: '2026-03-04T00:00:00Z',
      users: 250,
      servicePrincipals: 60,
      licence: 'p2',
    });
    assert.equal(createWorld().users.size, 250);
    assert.equal(createWorld().servicePrincipals.size, 60);
  });
});
