import assert from 'node:assert/strict';
import { isInHours, sayHours, type HoursOfDay } from '../../src/core/hours-of-day.js';

const NIGHT: HoursOfDay = { from: 22 * 60, to: 6 * 60, timeZone: 'UTC', called: 'at night' };
const WORK: HoursOfDay = { from: 7 * 60, to: 19 * 60, days: [0, 1, 2, 3, 4], timeZone: 'UTC' };
const isIn = (at: string, hours: HoursOfDay): boolean => isInHours(Date.parse(at), hours);

describe('Hours of the day', () => {
  it('reach over midnight where they end before they begin', () => {
    assert.deepEqual(
      ['2026-11-26T21:59:59Z', '2026-11-26T22:00:00Z', '2026-11-27T05:59:59Z', '2026-11-27T06:00:00Z'].map((at) =>
        isIn(at, NIGHT),
      ),
      [false, true, true, false],
    );
  });

  it('are of some days of the week only', () => {
    assert.deepEqual(
      ['2026-11-27T06:59:59Z', '2026-11-27T07:00:00Z', '2026-11-27T18:59:59Z', '2026-11-28T12:00:00Z'].map((at) =>
        isIn(at, WORK),
      ),
      [false, true, true, false],
    );
  });

  it('mean the rest of the week where that is said', () => {
    assert.equal(isIn('2026-11-28T12:00:00Z', { ...WORK, not: true }), true);
    assert.equal(isIn('2026-11-27T12:00:00Z', { ...WORK, not: true }), false);
  });

  it('are those of the clocks of the zone, in summer and in winter', () => {
    const zurich = { ...NIGHT, timeZone: 'Europe/Zurich' };
    assert.deepEqual(
      ['2026-11-26T21:00:00Z', '2026-07-26T20:00:00Z', '2026-07-26T19:59:59Z'].map((at) => isIn(at, zurich)),
      [true, true, false],
    );
    // Sunday in UTC is Monday in Auckland already.
    assert.equal(isIn('2026-11-29T20:00:00Z', { ...WORK, timeZone: 'Pacific/Auckland' }), true);
  });

  it('are said with their zone', () => {
    assert.equal(sayHours(NIGHT), 'at night (22:00 to 06:00 UTC)');
    assert.equal(sayHours(WORK), 'from 07:00 to 19:00 UTC, Monday to Friday');
    assert.equal(sayHours({ ...WORK, not: true }), 'outside 07:00 to 19:00 UTC, Monday to Friday');
    assert.equal(
      sayHours({ from: 0, to: 1440, days: [5, 6], timeZone: 'Europe/Zurich' }),
      'on Saturday and Sunday in Europe/Zurich',
    );
    assert.equal(sayHours({ from: 0, to: 1440, days: [5], not: true, timeZone: 'UTC' }), 'not on Saturday in UTC');
  });
});
