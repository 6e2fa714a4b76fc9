import assert from 'node:assert/strict';
import { instant } from '../../src/core/instant.js';
import { understand } from '../../src/language/understand-question.js';

const now = instant('2026-11-28T10:00:00Z');

function queryOf(question: string) {
  const { query } = understand(question, { now, timeZone: 'UTC' });
  assert.ok(query !== undefined, question);
  return query;
}

describe('When something was switched', () => {
  for (const question of [
    'when was Sven Hartmann disabled?',
    'since when is Sven Hartmann disabled?',
    'how long has Sven Hartmann been disabled?',
    'seit wann ist Sven Hartmann deaktiviert?',
    'depuis quand le compte de Sven Hartmann est désactivé ?',
    '¿desde cuándo está deshabilitada la cuenta de Sven Hartmann?',
    '¿Desde cuándo está la cuenta de Sven Hartmann deshabilitada?',
  ])
    it(`is told by the log, and is not since when he holds a role: ${question}`, () => {
      const { table, where, form } = queryOf(question);
      assert.deepEqual(
        [table, where.map(({ attribute, value }) => `${attribute} ${String(value)}`), form],
        ['events', ['act disabled'], 'when'],
      );
    });

  it('is done to whoever stands before it', () => {
    const [named] = queryOf("when was Sven Hartmann's account disabled?").named;
    assert.deepEqual(named?.attributes, ['app', 'person', 'object']);
  });

  it('is told by a rule itself, which knows its last change', () => {
    const { table, form } = queryOf('since when is the rule "Old archive" disabled?');
    assert.deepEqual([table, form], ['transport-rules', 'when']);
  });

  it('is not when an app was created', () => {
    assert.equal(queryOf('when was the app Newsletter Sender disabled?').table, 'events');
  });
});
