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

const asked = ({ where }: Query): readonly string[] =>
  where.map(({ attribute, op, value }) => `${attribute} ${op} ${String(value)}`);

describe('A kind that is left out', () => {
  for (const [question, conditions] of [
    [
      'how many people hold Exchange Administrator, not counting apps and disabled accounts',
      ['holderKind is person', 'enabled is true'],
    ],
    ['how many people hold Global Administrator, apps not counted?', ['holderKind is person']],
    ['who holds Exchange Administrator, excluding apps?', ['holderKind is-not app']],
    ['who holds Exchange Administrator, leaving out apps and guests?', ['holderKind is-not app', 'guest is false']],
    ['global admins except apps', ['holderKind is-not app']],
  ] as const) {
    it(`is not what the question is about: ${question}`, () => {
      const query = queryOf(question);
      assert.deepEqual([query.table, asked(query), query.unread], ['role-assignments', conditions, []]);
      assert.deepEqual(
        query.named.map(({ kind, not }) => [kind, not]),
        [['role', undefined]],
      );
    });
  }

  it('is left out with all that stands beside it', () => {
    const query = queryOf('which admins have no MFA, not counting disabled accounts and guests?');
    assert.deepEqual(asked(query), ['mfa is-not registered', 'enabled is true', 'guest is false']);
    assert.deepEqual(asked(queryOf('list global admins, ignoring disabled accounts')), ['enabled is true']);
  });

  it('is left out in spite of a slip', () => {
    assert.deepEqual(asked(queryOf('admins exept guests')), ['guest is false']);
    const query = queryOf('which apps use a federated credential insted of a secret?');
    assert.deepEqual([asked(query), query.unread], [['kind is federated'], []]);
    assert.deepEqual(asked(queryOf('apps with a certificate insted of a secret')), [
      'certificates has true',
      'secrets has-not true',
    ]);
  });
});

describe('One thing rather than another', () => {
  for (const [question, conditions] of [
    ['rules for a sender domain rather than for an IP range', ['byDomain is true', 'byAddress is false']],
    ['rules for an IP range rather than a sender domain', ['byAddress is true', 'byDomain is false']],
    ['apps with application instead of delegated permissions', ['kind is application']],
    ['apps with delegated rather than application permissions', ['kind is delegated']],
  ] as const) {
    it(`is each read as what it is: ${question}`, () => {
      const query = queryOf(question);
      assert.deepEqual([asked(query), query.unread], [conditions, []]);
    });
  }

  it('is told as not used where both are the same to us, and nothing is asked for that nothing can be', () => {
    const query = queryOf('rules with a sender instead of a source ip');
    const ops = query.where.filter(({ attribute }) => attribute === 'senders').map(({ op }) => op);
    assert.ok(!(ops.includes('has') && ops.includes('has-not')));
  });
});
