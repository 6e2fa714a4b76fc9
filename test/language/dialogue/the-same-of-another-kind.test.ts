import { after, idsOf, of, problemOf, say } from '../support/talk.js';
import assert from 'node:assert/strict';

const APP = of('service-principal', 'Ledger Sync');

describe('After a question of one kind of thing', () => {
  it('“and which connectors?” is of the app that made the rules', () => {
    const rules = after(
      'which rules did it make?',
      of('transport-rule', 'm', 'n'),
      {},
      after('tell me about Ledger Sync', APP),
    );
    const asked = say('and which connectors?', rules);
    assert.deepEqual([asked.query?.table, idsOf(asked)], ['connectors', ['service-principal-0']]);
  });

  it('what lacks something is asked of another kind as what lacks it', () => {
    const asked = say('and which users?', after('which admins have no MFA?', of('user', 'A', 'B')));
    assert.deepEqual(
      [asked.query?.table, asked.query?.where.map(({ attribute, op, value }) => [attribute, op, value])],
      [
        'users',
        after('which users have no MFA?', []).understanding.query?.where.map((one) => [
          one.attribute,
          one.op,
          one.value,
        ]),
      ],
    );
  });

  it('those who were asked for by what they are say nothing of others', () => {
    assert.deepEqual(
      say('and how many admins?', after('how many guests do we have?', of('user', 'A'))).query?.where,
      [],
    );
  });

  it('“and the app?” after when its owner signed in is when it was used', () => {
    const owner = after('who owns Ledger Sync?', APP, { values: of('user', 'Nadja Keller') });
    const signedIn = after('when did she last sign in?', of('user', 'Nadja Keller'), {}, owner);
    const { query } = say('and the app?', signedIn);
    assert.deepEqual([query?.table, query?.show], ['apps', ['lastUsed']]);
  });

  it('what nothing tells of its kind is its page', () => {
    const owner = after('who owns Ledger Sync?', APP, { values: of('user', 'Nadja Keller') });
    const mfa = after('does she have MFA?', of('user', 'Nadja Keller'), {}, owner);
    const asked = say('and the app?', mfa);
    assert.deepEqual(
      [asked.intent, asked.parameters.app, problemOf(asked)],
      ['app-details', 'service-principal-0', undefined],
    );
  });

  it('“the app” of several is none of them', () => {
    const apps = after('which apps can read mail?', of('service-principal', 'A', 'B'));
    assert.notDeepEqual(idsOf(say('is the app still active?', apps)), ['service-principal-0']);
  });
});
