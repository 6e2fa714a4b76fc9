import assert from 'node:assert/strict';
import { after, of, say } from '../support/talk.js';

const FOREIGN = after('which apps are foreign?', of('service-principal', 'Docuvault', 'Nordarchiv', 'Payrolla'));
const whereOf = (text: string, state = FOREIGN): readonly string[] =>
  (say(text, state).query?.where ?? []).map(({ attribute, value }) => `${attribute} ${String(value)}`);

describe('A list that is narrowed', () => {
  for (const [text, condition] of [
    ['narrow it to the unverified ones', 'verification unverified'],
    ['narrow this down to apps that can read mail', 'power reads-mail'],
    ['restrict the list to the disabled ones', 'state disabled'],
    ['limit it to those with secrets', 'secrets true'],
    ['filter by disabled', 'state disabled'],
    ['keep only the disabled ones', 'state disabled'],
    ['reduce that to the ones without an owner', 'owned none'],
    ['schränke das auf die ohne Besitzer ein', 'owned none'],
    ['zeig davon nur die nicht verifizierten', 'verification unverified'],
    ['davon die deaktivierten', 'state disabled'],
    ['nur die mit Anwendungsberechtigungen', 'kind application'],
    ['limite à celles qui sont désactivées', 'state disabled'],
    ['garde seulement celles sans propriétaire', 'owned none'],
    ['limítalo a las que no tienen propietario', 'owned none'],
    ['filtra por las deshabilitadas', 'state disabled'],
  ] as const)
    it(`keeps what the question before asked: ${text}`, () => {
      const { query } = say(text, FOREIGN);
      assert.deepEqual([query?.table, query?.unread], ['apps', []]);
      assert.deepEqual(whereOf(text), ['origin foreign', condition]);
    });

  it('is cut to a number, which is no condition', () => {
    assert.equal(say('limit it to 5', FOREIGN).query?.limit, 5);
    assert.equal(say('narrow it to the first two', FOREIGN).query?.limit, 2);
  });

  for (const text of ['narrow it to those whose only method is SMS', 'nur die, deren einzige Methode SMS ist'])
    it(`takes the only method as the only one: ${text}`, () => {
      const admins = after('which admins rely on phishable methods?', of('user', 'Adele Vance', 'Diego Marchetti'));
      assert.deepEqual(whereOf(text, admins), ['resistance phishable', 'onlyMethod sms-or-voice']);
    });

  it('is of another department, where that was found to be one', () => {
    const before = after('which admins work in Human Resources?', of('user', 'Adele Vance'));
    const named = before.understanding.query?.named.map((one) => ({
      ...one,
      kind: 'name' as const,
      attributes: ['department'],
    }));
    const query = { ...before.understanding.query!, named: named ?? [] };
    const resolved = { ...before, understanding: { ...before.understanding, query } };
    assert.deepEqual(
      say('and in IT?', resolved).query?.named.map(({ words }) => words),
      ['IT'],
    );
  });
});

describe('What is not so of everybody, narrowed', () => {
  const ALL = after('does every app have an owner?', of('service-principal', 'Docuvault', 'Nordarchiv'));

  it('is asked of fewer where only somebody is named', () => {
    const people = after('does everybody have a second factor?', of('user', 'IT Admin', 'Jana Dubois'));
    const { query } = say('just those in Sales please', people);
    assert.deepEqual([query?.table, query?.form, query?.every], ['users', 'yes-no', true]);
  });

  it('tells those of whom it does not hold where a condition is added', () => {
    const { query } = say('only the disabled ones', ALL);
    const [first, second] = query?.where ?? [];
    assert.deepEqual([query?.form, query?.every, second?.value], ['list', false, 'disabled']);
    assert.match(first?.op ?? '', /not/);
  });

  it('keeps several conditions: it is not known which of them failed', () => {
    const state = after('does every foreign app have an owner?', of('service-principal', 'Docuvault', 'Nordarchiv'));
    const ops = say('only the disabled ones', state).query?.where.map(({ op }) => op);
    assert.ok(ops?.every((op) => !op.includes('not')));
  });
});
