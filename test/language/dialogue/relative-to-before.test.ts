import { after, of, say } from '../support/talk.js';
import assert from 'node:assert/strict';
import { instant } from '../../../src/core/instant.js';
import type { DialogueState } from '../../../src/language/model/dialogue-state.js';

const RESET: DialogueState = {
  ...after("did anyone reset Diego's password?", of('event', 'password reset of Diego Marchetti'), {
    doneTo: of('user', 'Diego Marchetti'),
    values: [],
  }),
  moment: instant('2026-11-20T17:46:00Z'),
};
const periodOf = (text: string, state = RESET) => say(text, state).query?.where.find(({ period }) => period)?.period;

describe('A time that is told by the answer before', () => {
  it('begins after what was told, and soon is within a day', () => {
    assert.deepEqual(periodOf('what did Marta Kowalska do after that?'), { since: '2026-11-20T17:47:00Z' });
    assert.deepEqual(periodOf('did Marta Kowalska change anything right after that?'), {
      since: '2026-11-20T17:47:00Z',
      until: '2026-11-21T17:46:00Z',
    });
  });

  it('ends before what was told', () => {
    assert.deepEqual(periodOf('what did Marta Kowalska do before that?'), { until: '2026-11-20T17:46:00Z' });
  });

  for (const text of ['what else happened the same day?', 'was ist am selben Tag noch passiert?'])
    it(`is the day of what was told: ${text}`, () => {
      assert.deepEqual(periodOf(text), { since: '2026-11-20T00:00:00Z', until: '2026-11-21T00:00:00Z' });
    });

  it('is none where no moment was told', () => {
    assert.equal(
      periodOf('what else happened the same day?', after('which rules are there?', of('transport-rule', 'A'))),
      undefined,
    );
  });
});

describe('Who and since when, of what an answer tells', () => {
  it('“by whom?” is no order of a list', () => {
    const secrets = after('which secrets were added this month?', of('credential', 'one', 'two'), {
      holders: of('service-principal', 'Ledger Sync'),
    });
    const { query } = say('by whom?', secrets);
    assert.deepEqual([query?.table, query?.form, query?.show], ['events', 'who', ['actor']]);
  });

  it('“by whom?” after when it was changed is who changed it', () => {
    const changed = after('when was the rule A last changed?', of('transport-rule', 'A'));
    assert.deepEqual(say('by whom?', changed).query?.show, ['changedBy']);
  });

  it('“since when?” of what an app may do is when that was granted', () => {
    const reads = after('can Ledger Sync read mail?', of('service-principal', 'Ledger Sync'));
    const { query } = say('since when?', reads);
    assert.deepEqual([query?.table, query?.show], ['permission-grants', ['grantedAt']]);
  });

  it('“for everyone?” of a setting asks the same again', () => {
    const blocked = after('is legacy authentication blocked?', of('tenant', 'This tenant'));
    assert.equal(say('for everyone?', blocked).query?.table, 'settings');
  });

  for (const [text, asked] of [
    ['and those who have none?', 'which admins have a second factor?'],
    ['und die, die keinen haben?', 'welche Apps haben einen Besitzer?'],
    ['et celles qui n’en ont pas ?', 'quelles applis ont un propriétaire ?'],
  ] as const)
    it(`the others are those for whom it is not so: ${text}`, () => {
      const before = after(asked, of('user', 'A', 'B'));
      const [one] = before.understanding.query?.where ?? [];
      const [other] = say(text, before).query?.where ?? [];
      assert.equal(other?.attribute, one?.attribute);
      assert.notDeepEqual([other?.op, other?.value], [one?.op, one?.value]);
    });

  it('whoever has nothing at all has no second factor, whichever one was asked for', () => {
    const passkeys = after('which admins have a passkey?', of('user', 'A', 'B'));
    const [none] = say('and those who have nothing at all?', passkeys).query?.where ?? [];
    assert.deepEqual([none?.attribute, none?.op], ['mfa', 'is-not']);
  });

  it('guests who are no admins are guests all the same', () => {
    const { query } = say("and those who aren't?", after('which guests are admins?', of('user', 'Lucía')));
    assert.deepEqual(
      [query?.table, query?.where.map(({ attribute }) => attribute)],
      ['users', ['guest', 'privileged']],
    );
  });

  for (const text of ['is anybody still using that account?', 'does anyone use it?', 'who still uses that account?'])
    it(`nobody else is asked for: ${text}`, () => {
      const { query } = say(text, after('does svc-migration have a role?', of('user', 'svc-migration')));
      assert.deepEqual([query?.about, query?.named.map(({ words }) => words)], ['user', ['svc-migration']]);
    });

  for (const text of ['and in Sales? my boss asks', 'and in Sales? I need it for a report'])
    it(`why somebody asks says nothing of what is asked: ${text}`, () => {
      const { query } = say(text, after('which people have no MFA?', of('user', 'A', 'B')));
      assert.deepEqual([query?.named.map(({ words }) => words), query?.unread], [['Sales'], []]);
    });
});
