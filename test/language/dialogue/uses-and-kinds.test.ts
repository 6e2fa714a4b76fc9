import assert from 'node:assert/strict';
import { after, context, of, say } from '../support/talk.js';
import { understandInDialogue } from '../../../src/language/dialogue/understand-in-dialogue.js';

describe('By whom an app is used', () => {
  for (const text of [
    'who uses PERFECTDATA SOFTWARE?',
    'is anybody else using Ledger Sync Pro?',
    'which people use the app Visitor Registration?',
  ])
    it(`is who consented to it, and the use is left aside: ${text}`, () => {
      const { query, unused = [] } = understandInDialogue(text, context);
      assert.ok(query?.table === 'permission-grants' || query?.table === 'events', query?.table);
      assert.match(unused.join(), /^us/);
    });

  it('is asked of the app that was spoken of', () => {
    const told = after('tell me about Ledger Sync', of('service-principal', 'Ledger Sync'));
    const asked = say('who uses it?', told);
    assert.deepEqual(asked.query?.named[0]?.ids, ['service-principal-0']);
  });

  for (const text of ['who uses SMS?', 'who uses Exchange Online PowerShell?', 'which users use only SMS?'])
    it(`is not asked of a method or a service: ${text}`, () => {
      assert.ok(
        !(understandInDialogue(text, context).unused ?? []).some((words) => /^us(?:es|e|ing)$/.test(words)),
        text,
      );
    });
});

describe('After the holders of a role', () => {
  const held = after('who holds Global Administrator?', [
    ...of('user', 'IT Admin'),
    ...of('service-principal', 'Ledger Sync'),
  ]);

  for (const [text, value, form] of [
    ['which of them are people?', ['holderKind', 'person'], 'list'],
    ['and which are apps?', ['holderKind', 'app'], 'list'],
    ['how many of those are actual people?', ['holderKind', 'person'], 'count'],
    ['are any of them groups?', ['throughGroup', true], 'yes-no'],
  ] as const)
    it(`those of one kind are of the same role: ${text}`, () => {
      const { query } = say(text, held);
      assert.deepEqual(
        [query?.table, query?.where.map((one) => [one.attribute, one.value]), query?.form],
        ['role-assignments', [value], form],
      );
      assert.ok(query?.named.some(({ words }) => /global administrator/i.test(words)));
    });

  for (const [text, value] of [
    ['just the SPs', ['holderKind', 'app']],
    ['apps only please', ['holderKind', 'app']],
    ['and the groups?', ['throughGroup', true]],
    ['nur die Dienstprinzipale', ['holderKind', 'app']],
    ['nur Personen', ['holderKind', 'person']],
    ['que les applis', ['holderKind', 'app']],
    ['juste les comptes utilisateurs', ['holderKind', 'person']],
    ['solo las aplicaciones', ['holderKind', 'app']],
    ['¿y los grupos?', ['throughGroup', true]],
  ] as const)
    it(`a short form narrows to one kind, too: ${text}`, () => {
      const { query } = say(text, held);
      assert.deepEqual(
        [query?.table, query?.where.map((one) => [one.attribute, one.value])],
        ['role-assignments', [value]],
      );
      assert.ok(query?.named.some(({ words }) => /global administrator/i.test(words)));
    });

  it('“only the people” after “only the apps” takes the place of it', () => {
    const apps = after('only the apps', of('service-principal', 'Ledger Sync'), {}, held);
    const { query } = say('only the people', apps);
    assert.deepEqual(
      query?.where.map(({ value }) => value),
      ['person'],
    );
  });

  it('a kind alone is no part of them', () => {
    assert.equal(
      say('apps', held).query?.where.some(({ attribute }) => attribute === 'holderKind'),
      false,
    );
  });

  it('“since when does each of them have it?” is of that role alone', () => {
    const { query } = say('since when does each of them have it?', held);
    assert.ok(
      query?.named.some(({ words }) => /global administrator/i.test(words)),
      JSON.stringify(query),
    );
  });

  it('after anything else the kinds are no holders', () => {
    const rules = after('which rules are there?', of('transport-rule', 'A', 'B'));
    assert.notEqual(say('which of them are people?', rules).query?.table, 'role-assignments');
  });
});
