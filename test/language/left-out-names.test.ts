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

const left = ({ named }: Query): readonly string[] => named.flatMap(({ words, not }) => (not === true ? [words] : []));
const kept = ({ named }: Query): readonly string[] => named.flatMap(({ words, not }) => (not === true ? [] : [words]));

describe('Names that a question leaves out', () => {
  for (const [question, out, asked] of [
    ['who holds Global Administrator except Bram de Vries?', ['Bram de Vries'], ['Global Administrator']],
    ['Besides Bram de Vries, who can act as Global Administrator?', ['Bram de Vries'], ['Global Administrator']],
    [
      'who is Global Administrator apart from Bram de Vries and Nadja Keller?',
      ['Bram de Vries', 'Nadja Keller'],
      ['Global Administrator'],
    ],
    ['did anyone other than Yusuf Demir create a mail flow rule?', ['Yusuf Demir'], []],
    ['which apps except Tenant Warden hold Mail.Read?', ['Tenant Warden'], ['mail.read']],
    ['welche Apps außer Nordarchiv dürfen alle Mails lesen?', ['Nordarchiv'], []],
  ] as const) {
    it(`are those behind it, and nothing else is negated: ${question}`, () => {
      const query = queryOf(question);
      assert.deepEqual([left(query), kept(query), query.unread], [out, asked, []]);
      assert.ok(query.where.every(({ op, value }) => !/not/.test(op) && value !== false));
    });
  }

  it('stay out of the conditions: who can read all mail can', () => {
    const { where } = queryOf('which apps except Nordarchiv Mail Archive can read all mail?');
    assert.deepEqual(
      where.map(({ op, value }) => `${op} ${String(value)}`),
      ['is reads-all-mail'],
    );
  });

  it('are no roles: those are left out by their own words', () => {
    const query = queryOf('which admins are not Global Administrator?');
    assert.deepEqual(left(query), ['Global Administrator']);
  });
});

describe('Somebody who is to hold two roles', () => {
  for (const question of [
    'is anyone both exchange admin and global admin?',
    'who is Exchange Administrator and Global Administrator at the same time?',
  ]) {
    it(`is asked of people, not of single assignments: ${question}`, () => {
      const { table, every, named, unread } = queryOf(question);
      assert.deepEqual([table, every, named.length, unread], ['admins', undefined, 2, []]);
    });
  }
});

describe('What only looks like an order, or like a secret', () => {
  const heard = (question: string) => understand(question, { now, timeZone: 'UTC' });

  it('is a question where a relative clause has the verb', () => {
    assert.equal(heard('CA policies which only report and enforce nothing').query?.table, 'policies');
    assert.equal(heard('turn off that connector').declined?.because, 'change');
  });

  it('is a question for who did it', () => {
    const { query } = heard('who changed the password of Diego Marchetti?');
    assert.deepEqual([query?.table, query?.form, query?.show], ['events', 'who', ['actor']]);
    assert.equal(heard('what is the password of Diego Marchetti?').query, undefined);
  });

  it('begins with a greeting, or with everybody', () => {
    assert.equal(heard('morning. is Sven Hartmann disabled?').query?.named[0]?.words, 'Sven Hartmann');
    const whose = heard('everybody whose password got reset since Monday');
    assert.deepEqual([whose.query?.table, whose.query?.unread], ['events', []]);
  });
});
