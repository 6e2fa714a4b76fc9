import assert from 'node:assert/strict';
import { instant } from '../../src/core/instant.js';
import { understandMessage } from '../../src/language/understand-message.js';

const NOW = instant('2026-11-28T12:00:00Z');
const queryOf = (text: string) => understandMessage(text, { now: NOW, timeZone: 'UTC' }).query;
const conditionsOf = (text: string) =>
  queryOf(text)?.where.map(({ attribute, op, value }) => `${attribute} ${op} ${String(value)}`);

describe('Whether somebody did something', () => {
  for (const [text, table] of [
    ['did anyone turn off security defaults?', 'events'],
    ['did somebody disable a Conditional Access policy this month?', 'events'],
    ['has anybody changed the consent settings?', 'events'],
    ['did anyone consent to PERFECTDATA SOFTWARE?', 'events'],
    // What was removed is there no more.
    ['which rules did Sven Hartmann delete?', 'events'],
    ['has Sven Hartmann removed a connector?', 'events'],
    ['which apps did Sven Hartmann agree to?', 'permission-grants'],
    // Being here is no role and no permission.
    ['since when is Ledger Sync here?', 'apps'],
    ['how long has Ledger Sync been in our tenant?', 'apps'],
    ['seit wann ist Ledger Sync bei uns?', 'apps'],
    // The thing's own date tells it.
    ['has anybody created a transport rule this week?', 'transport-rules'],
    // No act: somebody has or is something.
    ['has anyone full access to Exchange?', 'apps'],
    ['has anybody MFA turned off?', 'admins'],
    ['are security defaults off?', 'settings'],
  ] as const) {
    it(`is asked of ${table}: ${text}`, () => {
      assert.equal(queryOf(text)?.table, table);
    });
  }

  it('is asked of the time that is named', () => {
    assert.deepEqual(conditionsOf('did somebody disable a Conditional Access policy this month?'), [
      'act is disabled',
      'thing is policy',
      'at within true',
    ]);
  });
});

describe('A time up to now', () => {
  for (const [text, since, until] of [
    ['which apps were created in the last month?', '2026-10-28T12:00:00Z', undefined],
    ['which apps were created within the past week?', '2026-11-21T12:00:00Z', undefined],
    ['which apps were created over the last year?', '2025-11-28T12:00:00Z', undefined],
    // The calendar's.
    ['which apps were created last month?', '2026-10-01T00:00:00Z', '2026-11-01T00:00:00Z'],
    ['which apps were created this month?', '2026-11-01T00:00:00Z', undefined],
  ] as const) {
    it(text, () => {
      const period = queryOf(text)?.period;
      assert.deepEqual([period?.since, period?.until], [since, until]);
    });
  }
});

describe('An accent', () => {
  it('is not read into an English word: what expires has not expired', () => {
    for (const text of [
      'are there apps whose secrets expire within 30 days?',
      'which apps have a secret that expires?',
    ]) {
      assert.ok(!JSON.stringify(conditionsOf(text)).includes('expired'), text);
    }
    assert.deepEqual(conditionsOf('which apps have a secret that expired?'), ['expiredSecret is true']);
  });

  it('may be left out in the language that has it', () => {
    assert.deepEqual(
      conditionsOf('quelles applis ont un secret expire ?'),
      conditionsOf('quelles applis ont un secret expiré ?'),
    );
    assert.deepEqual(conditionsOf('quelles applis ont un secret expiré ?'), ['expiredSecret is true']);
  });
});
