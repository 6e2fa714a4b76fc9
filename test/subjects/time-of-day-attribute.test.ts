import assert from 'node:assert/strict';
import { instant, type Instant } from '../../src/core/instant.js';
import { createTimeOfDayAttribute } from '../../src/subjects/lib/time-of-day-attribute.js';

const attribute = createTimeOfDayAttribute<{ readonly at?: Instant }>(
  { says: ['was created', 'were created'], saysNot: ['was not created', 'were not created'] },
  ({ at }) => at,
);
const read = (at: string): unknown => attribute.read({ at: instant(at) });

describe('the time of day of a change', () => {
  it('is in working hours from 07:00 to 19:00 UTC on a Friday', () => {
    assert.deepEqual(read('2026-11-27T06:59:59Z'), ['off-hours']);
    assert.deepEqual(read('2026-11-27T07:00:00Z'), ['working-hours']);
    assert.deepEqual(read('2026-11-27T18:59:59Z'), ['working-hours']);
    assert.deepEqual(read('2026-11-27T19:00:00Z'), ['off-hours']);
  });

  it('is night from 22:00 to 06:00 UTC', () => {
    assert.deepEqual(read('2026-11-26T21:59:59Z'), ['off-hours']);
    assert.deepEqual(read('2026-11-26T22:00:00Z'), ['night', 'off-hours']);
    assert.deepEqual(read('2026-11-27T05:59:59Z'), ['night', 'off-hours']);
    assert.deepEqual(read('2026-11-27T06:00:00Z'), ['off-hours']);
  });

  it('is no working time on a weekend', () => {
    assert.deepEqual(read('2026-11-28T12:00:00Z'), ['weekend', 'off-hours']);
    assert.deepEqual(read('2026-11-29T23:00:00Z'), ['night', 'weekend', 'off-hours']);
  });

  it('is not known of what has no date', () => {
    assert.equal(attribute.read({}), undefined);
  });

  it('is said with its time zone', () => {
    assert.deepEqual(attribute.values['night']?.says, [
      'was created at night (22:00 to 06:00 UTC)',
      'were created at night (22:00 to 06:00 UTC)',
    ]);
    assert.equal(attribute.values['night'].saysNot?.[0], 'was not created at night (22:00 to 06:00 UTC)');
  });
});
