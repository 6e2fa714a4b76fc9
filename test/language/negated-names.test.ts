import assert from 'node:assert/strict';
import { instant } from '../../src/core/instant.js';
import type { Query } from '../../src/language/model/query.js';
import { understand } from '../../src/language/understand-question.js';

const now = instant('2026-11-24T10:00:00Z');

function queryOf(question: string): Query {
  const { query } = understand(question, { now, timeZone: 'UTC' });
  assert.ok(query !== undefined, question);
  return query;
}

describe('What a negation or an exception stands beside', () => {
  for (const [question, out] of [
    ["federated credentials that don't come from GitHub", 'github'],
    ['federated credentials that are not from GitHub', 'github'],
    ['transport rules that strip a header, apart from the Proofpoint one', 'Proofpoint'],
    ['rules except the Proofpoint one that remove headers', 'Proofpoint'],
    ['all rules but the Proofpoint one', 'proofpoint'],
    ['list all transport rules but not the huntwise one', 'huntwise'],
    ['connectors other than the Mailgate one', 'Mailgate'],
    ['apps not owned by Chloé', 'chloé'],
    ["apps that Chloé doesn't own", 'chloé'],
    ['which apps, Docuvault aside, can read all mail?', 'docuvault'],
    ['apps with mail access aside from the backup one', 'backup'],
    ['welche Regeln außer der Proofpoint-Regel entfernen Header?', 'Proofpoint'],
  ] as const) {
    it(`is left out by its name: ${question}`, () => {
      const { named, unread, where } = queryOf(question);
      assert.deepEqual(
        named.map(({ words, not }) => [words, not]),
        [[out, true]],
      );
      assert.deepEqual(unread, []);
      assert.ok(where.every(({ op, value }) => !/not/.test(op) && value !== false));
    });
  }

  it('is unread with its exception where nothing is called so', () => {
    const [named] = queryOf('all rules but the Zebra one').named;
    assert.deepEqual([named?.words, named?.not, named?.said], ['zebra', true, 'except zebra']);
  });

  it('is a group of things, and no name, behind “and”', () => {
    const { unread, named } = queryOf('apps with mail access except the backup and archiving products');
    assert.deepEqual([unread, named], [['except the backup and archiving products'], []]);
  });

  it('is whom a policy applies to, not that it applies', () => {
    const { where, unread } = queryOf('policies that do not apply to admins');
    assert.deepEqual(
      [where.map(({ attribute, value }) => [attribute, value]), unread],
      [[['coversAdmins', false]], []],
    );
  });

  for (const question of [
    'rules that bypass spam filtering and have no limit on the sender IP',
    'spam bypass rules without an IP restriction',
  ]) {
    it(`is the limit, not the senders: ${question}`, () => {
      const { where, unread } = queryOf(question);
      const said = where.map(({ attribute, value }) => [attribute, value]);
      assert.deepEqual(said[1], ['byAddress', false]);
      assert.deepEqual(unread, []);
    });
  }
});

describe('People who are no admins', () => {
  for (const question of [
    'risky users that are not admins',
    "risky users who aren't admins",
    'users at risk who are no admins',
    'non-admins at risk',
    'which normal users are at risk?',
    'how many people in the company have not registered any MFA method?',
    'how many employees have no MFA',
  ]) {
    it(`are among all users, and admins are no answer: ${question}`, () => {
      const { table, unread } = queryOf(question);
      assert.deepEqual([table, unread], ['users', []]);
    });
  }

  it('may be whom a policy is for', () => {
    assert.equal(queryOf('which policy requires MFA for all users?').table, 'policies');
  });
});

describe('Two verbs with “or” and one time', () => {
  for (const question of [
    'connectors created or changed in the last 6 weeks',
    'inbound connectors that somebody created or changed in the last 6 weeks',
    'rules changed or created since May',
    'which rules were added or edited this year?',
  ]) {
    it(`are both asked for: ${question}`, () => {
      const timed = queryOf(question).where.filter(({ op }) => op === 'within');
      assert.deepEqual(timed.map(({ attribute }) => attribute).toSorted(), ['changedAt', 'createdAt']);
      assert.equal(new Set(timed.map(({ group }) => group)).size, 1);
      assert.notEqual(timed[0]?.group, undefined);
    });
  }
});

describe('Words around what is asked', () => {
  it('are not unread: a share, an end date, a success', () => {
    for (const question of [
      'what share of our admins has phishing-resistant MFA?',
      'when did svc-migration last sign in successfully?',
      'Are ordinary users allowed to consent to apps in our tenant?',
    ])
      assert.deepEqual(queryOf(question).unread, [], question);
    const { where } = queryOf('role assignments with an end date');
    assert.deepEqual(
      where.map(({ attribute, op }) => [attribute, op]),
      [['endsAt', 'has']],
    );
  });

  it('may be spelled wrong in a question for a difference', () => {
    const asked = understand('Can you explain the diffrence between delegated and application permissions', { now });
    assert.deepEqual([asked.intent, asked.explain?.form], ['explain', 'difference']);
  });

  it('are no part of whose password it is', () => {
    const [named] = queryOf("when was Diego's password last reset?").named;
    assert.equal(named?.words, 'Diego');
  });

  it('leave the name of a known tool a name', () => {
    const { intent, parameters } = understand('what can PERFECTDATA do here?', { now });
    assert.deepEqual([intent, parameters.app], ['app-details', 'PERFECTDATA']);
  });
});
