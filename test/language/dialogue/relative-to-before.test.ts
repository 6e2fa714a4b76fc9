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

  for (const [text, since, until] of [
    ['what else happened that night?', '2026-11-20T20:00:00Z', '2026-11-21T08:00:00Z'],
    ['what changed that same afternoon?', '2026-11-20T12:00:00Z', '2026-11-20T18:00:00Z'],
    ['were any rules created that evening?', '2026-11-20T17:00:00Z', '2026-11-21T04:00:00Z'],
    ['which changes were made in that hour?', '2026-11-20T17:00:00Z', '2026-11-20T18:00:00Z'],
    ['what else was changed that week?', '2026-11-16T00:00:00Z', '2026-11-23T00:00:00Z'],
    ['and the next day?', '2026-11-21T00:00:00Z', '2026-11-22T00:00:00Z'],
    ['what happened the day before?', '2026-11-19T00:00:00Z', '2026-11-20T00:00:00Z'],
    ['was noch an dem Abend?', '2026-11-20T17:00:00Z', '2026-11-21T04:00:00Z'],
    ['was wurde am Tag danach geändert?', '2026-11-21T00:00:00Z', '2026-11-22T00:00:00Z'],
    ['et la veille ?', '2026-11-19T00:00:00Z', '2026-11-20T00:00:00Z'],
    ['qu’est-ce qui a changé d’autre cette nuit-là ?', '2026-11-20T20:00:00Z', '2026-11-21T08:00:00Z'],
    ['¿qué más pasó esa tarde?', '2026-11-20T12:00:00Z', '2026-11-20T18:00:00Z'],
    ['que mas se hizo ese dia', '2026-11-20T00:00:00Z', '2026-11-21T00:00:00Z'],
  ] as const)
    it(`is the part of the day in which that was, or the day beside it: ${text}`, () => {
      assert.deepEqual(periodOf(text), { since, until });
    });

  it('the night of what was done after midnight began the evening before, and its morning is that of its day', () => {
    const state = { ...RESET, moment: instant('2026-11-20T02:41:00Z') };
    assert.deepEqual(periodOf('what else happened that same night?', state), {
      since: '2026-11-19T20:00:00Z',
      until: '2026-11-20T08:00:00Z',
    });
    assert.deepEqual(periodOf('what else happened that morning?', state), {
      since: '2026-11-20T00:00:00Z',
      until: '2026-11-20T12:00:00Z',
    });
    assert.deepEqual(periodOf('what else happened that afternoon?', state), {
      since: '2026-11-20T00:00:00Z',
      until: '2026-11-21T00:00:00Z',
    });
  });

  it('the week or the day that comes is not that of what was told', () => {
    assert.equal(periodOf('which secrets expire in the next day?')?.since, '2026-11-26T12:00:00Z');
    assert.equal(periodOf('welche Secrets laufen in der nächsten Woche ab?')?.since, '2026-11-30T00:00:00Z');
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
