import assert from 'node:assert/strict';
import type { NamedSubject, Query } from '../../../src/language/model/query.js';
import { answerAbout, APPS, type SampleApp, user, where } from './sample-apps.js';

const SYNC: SampleApp = { name: 'Office Sync Helper', publisher: 'Contoso Ltd', owners: [user('Aiko Tanaka')] };
const MAIL: SampleApp = { name: 'Nordarchiv Mail Archive', publisher: 'Fabrikam', owners: [user('Bram de Vries')] };
const RELAY: SampleApp = { name: 'Relay 02', owners: [user('IT Admin')] };
const ROWS = [SYNC, MAIL, RELAY];

interface Asked {
  readonly named?: readonly NamedSubject[];
  readonly query?: Partial<Query>;
  readonly question?: string;
  readonly rows?: readonly SampleApp[];
  readonly table?: typeof APPS;
}

/** The rows that a question gets, and what it says of its words. */
function ask({ named: names = [], query = {}, question = '', rows = ROWS, table = APPS }: Asked) {
  const given = answerAbout(rows, { named: names, ...query }, { question, table });
  return {
    ...given,
    names: given.listing.rows.map(({ cells }) => cells[0]),
    said: given.query.named.map(({ words, ids }) => [words, ids] as const),
  };
}
const name = (words: string, more: Partial<NamedSubject> = {}): NamedSubject => ({ kind: 'name', words, ...more });
const ids = (...names: string[]) => names.map((one) => `id of ${one}`);

describe('A name of a question', () => {
  it('is found by the whole of it, by words of it, run on, or with a slip', () => {
    const found = (words: string, kind: NamedSubject['kind'] = 'app') => ask({ named: [name(words, { kind })] }).names;
    const sync = ['Office Sync Helper'];
    for (const words of [
      'Office Sync Helper',
      'helper sync',
      'off hel',
      'officesynchelper',
      'offic',
      'Ofice Helpr',
      'Offcie Sync',
    ])
      assert.deepEqual(found(words), sync, words);
    assert.deepEqual(found('nordarchive'), ['Nordarchiv Mail Archive']);
    // Two slips in a long word, one in a short one, none in three letters.
    assert.deepEqual(
      [found('nordarcihv'), found('mial archive'), found('Synk'), found('Hel'), found('Hlp')],
      [['Nordarchiv Mail Archive'], [], sync, sync, []],
    );
    assert.deepEqual(ask({ named: [name('Xylo', { kind: 'app' })] }).notFound, ['Xylo']);
  });

  it('is kept with the ids of what it means, so that the next question means the same', () => {
    assert.deepEqual(ask({ named: [name('helper', { kind: 'app' })] }).said, [['helper', ids('Office Sync Helper')]]);
    assert.deepEqual(ask({ named: [name('Aiko', { kind: 'user' })] }).said, [['Aiko', undefined]]);
  });

  it('is told as held by nothing here, where it is known by its id and no row has or holds it', () => {
    const { id } = user('Aiko Tanaka');
    const unheld = (words: string, id: string, more: Partial<NamedSubject> = {}) =>
      ask({ named: [name(words, { kind: 'user', ids: [id], ...more })] }).unheld;
    assert.deepEqual(unheld('Aiko Tanaka', id), []);
    assert.deepEqual(unheld('Adele Vance', 'u-adele'), ['Adele Vance']);
    assert.deepEqual(unheld('Adele Vance', 'u-adele', { not: true }), []);
    assert.deepEqual(unheld('Aiko Tanaka', id, { attributes: ['publisher'] }), ['Aiko Tanaka']);
  });

  it('is what an attribute of that kind holds', () => {
    const of = ask({ named: [name('Aiko', { kind: 'user' })], query: { where: [where('verified', false)] } });
    assert.equal(of.headline, '1 of 3 apps is not verified (owners Aiko Tanaka): Office Sync Helper');
    assert.deepEqual(
      of.mentioned.map((one) => one.name),
      ['Aiko Tanaka'],
    );
    const not = ask({
      named: [name('Aiko', { kind: 'user', not: true })],
      query: { where: [where('verified', false)] },
    });
    assert.equal(
      not.headline,
      '2 of 3 apps are not verified (not owners Aiko Tanaka): Nordarchiv Mail Archive and Relay 02',
    );
    assert.deepEqual(ask({ named: [name('contoso')] }).names, ['Office Sync Helper']);
  });

  it('is the row itself before what an attribute holds, where its kind says so', () => {
    const rows = [
      { ...SYNC, name: 'Ada' },
      { ...MAIL, owners: [user('Ada')] },
    ];
    assert.deepEqual(ask({ named: [name('Ada', { kind: 'app' })], rows }).names, ['Ada']);
    assert.deepEqual(ask({ named: [name('Ada', { kind: 'user' })], rows }).names, ['Nordarchiv Mail Archive']);
    assert.deepEqual(ask({ named: [name('Ada')], rows }).names, ['Ada', 'Nordarchiv Mail Archive']);
  });

  it('is the value of the attribute that the word before it says', () => {
    const rows = [{ ...SYNC, grantedBy: [user('Bram de Vries')] }, MAIL];
    const by = (...attributes: string[]) => ask({ named: [name('Bram', { kind: 'user', attributes })], rows }).names;
    assert.deepEqual(
      [by('grantedBy'), by('owners'), by('grantedBy', 'owners')],
      [['Office Sync Helper'], ['Nordarchiv Mail Archive'], ['Office Sync Helper', 'Nordarchiv Mail Archive']],
    );
    // Who granted it is asked, so that the name is another.
    const who = { form: 'who', show: ['grantedBy'] } as const;
    assert.deepEqual(ask({ named: [name('Bram', { kind: 'user' })], rows, query: who }).names, [
      'Nordarchiv Mail Archive',
    ]);
  });

  it('may have words around it that only say what it is', () => {
    const found = (words: string, kind: NamedSubject['kind'] = 'app') => ask({ named: [name(words, { kind })] });
    for (const words of [
      'Relay 02 connector',
      'the Relay 02',
      'our Relay 02',
      'Relay 02 account',
      'Relay 02 still needs it',
      'rule Relay 02',
    ])
      assert.deepEqual(found(words).names, ['Relay 02'], words);
    assert.deepEqual(found('Relay 02 Whatsoever', 'user').notFound, ['Relay 02 Whatsoever']);
  });

  it('ends where the sentence goes on', () => {
    const rest = ask({ named: [name('Relay 02 quickly removed')] });
    assert.deepEqual([rest.names, rest.query.unread], [['Relay 02'], ['quickly removed']]);
    const next = ask({ named: [name('Relay 02. What Now')] });
    assert.deepEqual([next.names, next.query.unread], [['Relay 02'], ['What Now']]);
    assert.deepEqual(ask({ named: [name('Relay 02 Xylo')] }).notFound, ['Relay 02 Xylo']);
  });

  it('is one of two, or none of them', () => {
    const two = (more: Partial<NamedSubject>) => [
      name('helper', { kind: 'app' }),
      name('archive', { kind: 'app', ...more }),
    ];
    assert.deepEqual(ask({ named: two({ or: true }) }).names, ['Office Sync Helper', 'Nordarchiv Mail Archive']);
    assert.deepEqual(ask({ named: [name('helper', { kind: 'app', not: true })] }).names, [
      'Nordarchiv Mail Archive',
      'Relay 02',
    ]);
  });

  it('of a role or permission is its whole name, and nobody has one that no row holds', () => {
    const role = { ...APPS.attributes['publisher'], lookup: 'role' } as never;
    const table = { ...APPS, attributes: { ...APPS.attributes, publisher: role } };
    const rows = [
      { ...SYNC, publisher: 'View-Only Organization Management' },
      { ...MAIL, publisher: 'Organization Management' },
    ];
    const held = (words: string, more: Partial<NamedSubject> = {}) =>
      ask({ named: [name(words, { kind: 'role', ...more })], rows, table });
    assert.deepEqual(held('organization management').names, ['Nordarchiv Mail Archive']);
    assert.deepEqual(held('Hygiene Management').names, []);
    assert.deepEqual(
      [held('Hygiene Management').unheld, held('Hygiene Management').notFound],
      [['Hygiene Management'], []],
    );
    assert.equal(held('Hygiene Management').headline, 'None of 2 apps (role Hygiene Management)');
    assert.equal(held('Hygiene Management', { not: true }).names.length, 2);
    assert.deepEqual(held('View-Only').names, []);
    const permission = { ...table, attributes: { publisher: { ...(role as object), lookup: 'permission' } as never } };
    const mail = [
      { ...SYNC, publisher: 'Mail.Read' },
      { ...MAIL, publisher: 'Mail.ReadWrite' },
    ];
    const may = (words: string) =>
      ask({ named: [name(words, { kind: 'permission' })], rows: mail, table: permission }).names;
    assert.deepEqual(
      [may('Mail.Read'), may('Mail'), may('Files.Read')],
      [['Office Sync Helper'], ['Office Sync Helper', 'Nordarchiv Mail Archive'], []],
    );
  });
});

describe('A word that may be a name', () => {
  const guess = (words: string, more: Partial<NamedSubject> = {}) => name(words, { guess: true, ...more });

  it('is one where the tenant has it, and counts as not read where not', () => {
    assert.deepEqual(ask({ named: [guess('helper')] }).names, ['Office Sync Helper']);
    const none = ask({ named: [guess('gloriously')] });
    assert.deepEqual([none.names.length, none.query.unread, none.notFound, none.said], [3, ['gloriously'], [], []]);
  });

  it('is none for a slip in a short word', () => {
    assert.deepEqual(ask({ named: [guess('synk')] }).query.unread, ['synk']);
    assert.deepEqual(ask({ named: [guess('helpr')] }).names, ['Office Sync Helper']);
  });

  it('is not answered for others where it is certainly a name', () => {
    const proper = (form: Query['form']) => ask({ named: [guess('Xylo Quark', { proper: true })], query: { form } });
    for (const form of ['yes-no', 'when', 'value'] as const)
      assert.deepEqual(proper(form).notFound, ['Xylo Quark'], form);
    for (const form of ['list', 'count', 'who'] as const)
      assert.deepEqual(proper(form).query.unread, ['Xylo Quark'], form);
  });

  it('may be one long word of a single name', () => {
    const of = ask({ named: [guess('nordarchiv known')] });
    assert.deepEqual([of.names, of.query.unread], [['Nordarchiv Mail Archive'], ['known']]);
    assert.deepEqual(ask({ named: [guess('helper known')] }).query.unread, ['helper known']);
    const twice = [...ROWS, { name: 'Nordarchiv Portal' }];
    assert.deepEqual(ask({ named: [guess('nordarchiv known')], rows: twice }).query.unread, ['nordarchiv known']);
  });
});

describe('A name that stands in a question', () => {
  it('is taken as a whole, with words that mean something else alone', () => {
    const of = ask({
      question: 'is Relay 02 disabled?',
      query: { where: [where('state', 'disabled', 'is', { words: 'disabled' })], unread: ['relay 02'] },
    });
    assert.deepEqual([of.said, of.query.unread, of.query.where.length], [[['Relay 02', ids('Relay 02')]], [], 1]);
    // "IT Admin" is all words of ours, and in the letters of the tenant it is somebody.
    const admin = where('can', 'send', 'is', { words: 'admin' });
    const spelled = ask({ question: 'which apps has IT Admin?', query: { where: [admin] } });
    assert.deepEqual([spelled.names, spelled.query.where], [['Relay 02'], []]);
    const small = ask({ question: 'which apps have it admin rights?', query: { where: [admin] } });
    assert.deepEqual(small.query.where.length, 1);
  });

  it('is the longest of those that stand there', () => {
    const rows = [...ROWS, { name: 'Sync' }, { name: 'Office Sync' }];
    const of = (question: string, unread: string) => ask({ question, rows, query: { unread: [unread] } }).names;
    assert.deepEqual(of('Who owns Office Sync Helper here?', 'office sync helper'), ['Office Sync Helper']);
    assert.deepEqual(of('Who owns Office Sync Now?', 'office sync'), ['Office Sync']);
    assert.deepEqual(of('Who owns Sync Now?', 'sync'), ['Sync']);
  });

  it('is two words of few names, and none of many', () => {
    const rows = (count: number) => Array.from({ length: count }, (_, at) => ({ name: `Mail Sync Tool ${at}` }));
    const of = (count: number) =>
      ask({ question: 'Which are Mail Sync things?', rows: rows(count), query: { unread: ['mail sync'] } });
    assert.equal(of(3).names.length, 3);
    assert.deepEqual(of(4).query.unread, ['mail sync']);
  });

  it('is not what something goes through', () => {
    const rows = [...ROWS, { name: 'Microsoft Graph' }];
    const through = where('publisher', 'Contoso', 'is', { words: 'microsoft graph' });
    const of = (question: string) => ask({ question, rows, query: { where: [through] } }).names;
    assert.deepEqual(of('Which send mail through Microsoft Graph?'), ['Office Sync Helper']);
    assert.deepEqual(of('What does Microsoft Graph send?'), ['Microsoft Graph']);
  });

  it('is the one that is described: the archive app', () => {
    const of = (question: string, unread: readonly string[], rows: readonly SampleApp[] = ROWS) =>
      ask({ question, rows, query: { unread } });
    const archive = of('is the archive app enabled?', ['archive']);
    assert.deepEqual([archive.names, archive.query.unread], [['Nordarchiv Mail Archive'], []]);
    assert.deepEqual(of('is the archives application enabled?', ['archives']).names, ['Nordarchiv Mail Archive']);
    assert.deepEqual(of('is the app for archive enabled?', ['archive']).names, ['Nordarchiv Mail Archive']);
    const two = [...ROWS, { name: 'Other Archive' }];
    assert.deepEqual(of('is the archive app enabled?', ['archive'], two).names, []);
    assert.deepEqual(of('is the archive app for mail enabled?', ['archive', 'mail'], two).names, [
      'Nordarchiv Mail Archive',
    ]);
    assert.deepEqual(of('is the xylo app enabled?', ['xylo']).query.unread, ['xylo']);
    assert.deepEqual(of('is an archive app enabled?', ['archive']).query.unread, ['archive']);
    const explained = { where: [where('publisher', 'x', 'is', { words: 'archive' })] };
    assert.equal(ask({ question: 'is the archive app enabled?', query: explained }).query.where.length, 1);
    const both = {
      where: [where('publisher', 'x', 'is', { words: 'mail' }), where('verified', true, 'is', { words: 'archive' })],
    };
    assert.deepEqual(ask({ question: 'is the mail archive app enabled?', query: { ...both, unread: ['x'] } }).names, [
      'Nordarchiv Mail Archive',
    ]);
  });
});
