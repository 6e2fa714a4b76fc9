import assert from 'node:assert/strict';
import { after, of, say } from '../support/talk.js';

const APP = of('service-principal', 'Ledger Sync');

/** After an answer of the log: when an app was made, and by whom. */
const MADE = after('When was Ledger Sync created and by whom?', of('event', 'app Ledger Sync created'), {
  values: of('user', 'Adele Vance'),
  mentioned: APP,
  doneTo: APP,
});

describe('After what was done', () => {
  for (const [message, table] of [
    ['What permissions and roles does it have today?', 'apps'],
    ['which roles does it have?', 'role-assignments'],
    ['which permissions does it still hold?', 'permission-grants'],
  ] as const)
    it(`how things stand is asked of what it was done to: ${message}`, () => {
      const { query } = say(message, MADE);
      assert.deepEqual([query?.table, query?.named[0]?.ids], [table, ['service-principal-0']]);
    });

  it('a state or its end is one question', () => {
    const { query } = say('Is that app still enabled, or has somebody blocked it already?', MADE);
    const [condition] = query?.where ?? [];
    assert.deepEqual([query?.table, query?.form, condition?.attribute], ['apps', 'yes-no', 'state']);
    assert.deepEqual(query?.unread, []);
  });
});

describe('A question for others that is complete alone', () => {
  const ONE = after('what may Ledger Sync do?', APP, { rows: 1 });

  it('leaves out the one app of the last answer', () => {
    const { query } = say('Which other apps hold Exchange.ManageAsApp?', ONE);
    const left = query?.named.filter(({ not }) => not === true).map(({ words }) => words);
    assert.deepEqual(left, ['Ledger Sync']);
  });

  it('leaves out nobody where the last answer speaks of several, or of none', () => {
    const several = after('which apps have no owner?', of('service-principal', 'Ledger Sync', 'Mail Toolbox'));
    const rules = after('which rules are off?', of('transport-rule', 'Journal'));
    for (const state of [several, rules])
      assert.ok(
        say('Which other apps hold Exchange.ManageAsApp?', state).query?.named.every(({ not }) => not !== true),
      );
  });

  it('leaves nothing out where others are not asked for', () => {
    const { query } = say('Which apps hold Exchange.ManageAsApp?', ONE);
    assert.ok(query?.named.every(({ not }) => not !== true));
  });
});
