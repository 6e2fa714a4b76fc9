import assert from 'node:assert/strict';
import { queryAnswerInWords } from '../../../src/answers/query/query-text-renderer.js';
import { instant } from '../../../src/core/instant.js';
import type { Query } from '../../../src/language/model/query.js';
import {
  answerAbout,
  APPS,
  CAN_SEND,
  named,
  NOW,
  reportOn,
  type SampleApp,
  user,
  where,
  without,
} from './sample-apps.js';

const OURS: SampleApp = { name: 'Ours', can: ['send'] };
const FOREIGN: SampleApp = { name: 'Foreign', can: ['send'], origin: 'foreign' };
const OFF: SampleApp = { name: 'Off', can: ['send'], state: 'disabled' };
const READER: SampleApp = { name: 'Reader', can: ['read'] };

const namesIn = (rows: readonly SampleApp[], query: Partial<Query>, more: Parameters<typeof answerAbout>[2] = {}) =>
  answerAbout(rows, query, more).listing.rows.map(({ cells }) => cells[0]);
const notesOn = (rows: readonly SampleApp[], query: Partial<Query>, more: Parameters<typeof answerAbout>[2] = {}) =>
  answerAbout(rows, query, more).notes;

describe('The rows that a question counts', () => {
  it('leave out what people do not mean, unless they ask for it or name one', () => {
    const rows = [OURS, FOREIGN, READER];
    assert.deepEqual(namesIn(rows, {}), ['Ours', 'Reader']);
    assert.deepEqual(namesIn(rows, { where: [where('origin', 'foreign')] }), ['Foreign']);
    assert.deepEqual(namesIn(rows, { show: ['origin'] }), ['Ours', 'Foreign', 'Reader']);
    assert.deepEqual(namesIn(rows, { show: ['publisher'] }), ['Ours', 'Reader']);
    assert.deepEqual(namesIn(rows, { named: [named('app', 'Foreign')] }), ['Foreign']);
    // A person who is named lifts nothing.
    const owned = rows.map((row) => ({ ...row, owners: [user('Ada')] }));
    assert.deepEqual(namesIn(owned, { named: [named('user', 'Ada')] }), ['Ours', 'Reader']);
    assert.deepEqual(notesOn(rows, { named: [named('app', 'Ours')] }), []);
  });

  it('are told from those left out, of each kind how many', () => {
    const kinds = {
      ...APPS,
      defaults: [
        { attribute: 'origin', value: 'ours', leftOut: ['is foreign', 'are foreign'] },
        { attribute: 'state', value: 'enabled', leftOut: ['is disabled', 'are disabled'] },
        { attribute: 'no longer there', value: true, leftOut: ['is gone', 'are gone'] },
      ],
    } as const;
    const rows = [
      READER,
      FOREIGN,
      { ...FOREIGN, name: 'Other' },
      OFF,
      { ...OFF, origin: 'foreign', name: 'Both' } as const,
    ];
    assert.deepEqual(notesOn(rows, {}, { table: kinds }), [
      'Not counted: 3 apps that are foreign; 1 that is disabled.',
    ]);
    assert.deepEqual(notesOn([READER], {}, { table: kinds }), []);
    assert.deepEqual(namesIn([READER, OFF], {}, { table: { ...APPS, defaults: kinds.defaults.slice(0, 1) } }), [
      'Reader',
      'Off',
    ]);
  });

  it('are told from those left out that would match', () => {
    const others = Array.from({ length: 6 }, (_, at) => ({ ...FOREIGN, name: `Foreign ${at + 1}` }));
    const asked = { where: [CAN_SEND] };
    assert.deepEqual(notesOn([OURS, FOREIGN], asked), [
      'Not counted: 1 app that is foreign.',
      'Of those not counted, Foreign matches too.',
    ]);
    assert.deepEqual(notesOn([OURS, ...others], asked), [
      'Not counted: 6 apps that are foreign.',
      'Of those not counted, Foreign 1, Foreign 2, Foreign 3, Foreign 4, Foreign 5 and 1 more match too.',
    ]);
    // Every one is wanted: those that fail are told.
    const every = { every: true, form: 'yes-no', where: [where('verified', true)] } as const;
    assert.deepEqual(notesOn([{ ...OURS, verified: true }, FOREIGN, { ...FOREIGN, name: 'Other' }], every), [
      'Not counted: 2 apps that are foreign.',
      'Of those not counted, Foreign and Other do not match.',
    ]);
    // Nothing is asked of them, so none can match.
    assert.deepEqual(notesOn([OURS, FOREIGN], {}), ['Not counted: 1 app that is foreign.']);
    const judged = { check: 'risky-apps' } as const;
    assert.deepEqual(notesOn([OURS, FOREIGN], judged, { report: reportOn([OURS, FOREIGN], { Foreign: 'x' }) }), [
      'Not counted: 1 app that is foreign.',
      'Of those not counted, Foreign matches too.',
    ]);
  });

  it('hold what is disabled, which does nothing of what it could', () => {
    const asked = { where: [CAN_SEND] };
    const of = answerAbout([OURS, OFF, { ...OFF, name: 'Old' }], asked);
    assert.equal(of.headline, '1 of 3 apps can send mail: Ours');
    assert.deepEqual(of.notes, ['Not counted: Off and Old, which are disabled.']);
    assert.deepEqual(notesOn([OURS, OFF], asked), ['Not counted: Off, which is disabled.']);
    assert.deepEqual(notesOn([OURS, { ...READER, state: 'disabled' }], asked), []);
    assert.deepEqual(namesIn([OURS, OFF], { where: [where('verified', false)] }), ['Ours', 'Off']);
    assert.deepEqual(namesIn([OURS, OFF], { where: [CAN_SEND, where('state', 'disabled')] }), ['Off']);
    // Of what is disabled it does not matter that it was not read what it could do.
    const unread = answerAbout([READER, { ...OFF, can: undefined }], asked);
    assert.equal(unread.answer.kind, 'list');
  });

  it('are those that a check lists, all of them where they are to be fine, or where it judges every one', () => {
    const rows = [OURS, READER];
    const report = reportOn([OURS], { Ours: 'x' });
    const of = (query: Partial<Query>, more: Parameters<typeof answerAbout>[2] = {}) =>
      answerAbout(rows, { check: 'risky-apps', ...query }, { report, ...more });
    assert.equal(of({}).headline, '1 of 1 app is risky: Ours');
    assert.equal(of({ checkNot: true }).headline, '1 of 2 apps has no finding: Reader');
    assert.equal(of({}, { table: { ...APPS, judgesEveryRow: true } }).headline, '1 of 2 apps is risky: Ours');
    assert.equal(of({}, { report: reportOn([], { Reader: 'x' }) }).headline, '1 of 1 app is risky: Reader');
    // The check judges what the rows belong to.
    const owner = { ...APPS, judgedAs: () => ({ kind: 'service-principal', id: 'id of Ours', name: 'Ours' }) as const };
    assert.equal(of({}, { table: owner }).headline, '2 of 2 apps are risky: Ours and Reader');
  });

  it('are the ones of somebody who is not there for none', () => {
    const question = 'can Xylo Quark send mail?';
    const nobody = { named: [{ kind: 'user', words: 'Xylo Quark' }] } as const;
    const of = answerAbout([OURS, FOREIGN], { form: 'yes-no', where: [CAN_SEND], ...nobody }, { question });
    assert.equal(of.headline, 'I found nobody called “Xylo Quark” among 2 apps.');
    assert.deepEqual([of.answer.kind, of.notFound, of.notes, of.listing.rows], ['unknown', ['Xylo Quark'], [], []]);
    const called = (kind: 'app' | 'name') =>
      answerAbout([OURS], { named: [{ kind, words: 'Xylo Quark' }] }, { question }).headline;
    assert.deepEqual(
      [called('app'), called('name')],
      ['I found no app called “Xylo Quark”.', 'I found no app called “Xylo Quark”.'],
    );
    const people = answerAbout(
      [],
      { ...nobody },
      { question, table: { ...APPS, about: 'user', noun: ['admin', 'admins'] } },
    );
    assert.deepEqual(people.notes, ['For an account without a role, ask “who is Xylo Quark?”']);
  });
});

describe('The rows of an answer', () => {
  const day = (at: number) => instant(`2026-11-0${at}T00:00:00Z`);
  const rows: readonly SampleApp[] = [
    { name: 'A', secrets: 2, created: day(3), severity: 'low' },
    { name: 'B', secrets: 2, created: day(1) },
    { name: 'C', secrets: 9, created: null, severity: 'critical' },
    { name: 'D', secrets: undefined, created: day(2), severity: 'low' },
  ];

  it('stand worst first, else in the order of the table', () => {
    assert.deepEqual(namesIn(rows, {}), ['C', 'A', 'D', 'B']);
    assert.deepEqual(namesIn(rows, {}, { table: without(APPS, 'severity') }), ['A', 'B', 'C', 'D']);
    assert.deepEqual(
      answerAbout(rows, {}).listing.rows.map(({ severity }) => severity),
      ['critical', 'low', 'low', null],
    );
  });

  it('stand in the order that is asked for, those of which it is not known last or not at all', () => {
    const by = (attribute: string, direction: 'ascending' | 'descending', limit?: number) =>
      namesIn(rows, { order: { attribute, direction }, ...(limit === undefined ? {} : { limit }) });
    assert.deepEqual(by('created', 'ascending'), ['B', 'D', 'A', 'C']);
    assert.deepEqual(by('created', 'descending'), ['A', 'D', 'B', 'C']);
    assert.deepEqual(by('secrets', 'descending'), ['C', 'A', 'B', 'D']);
    assert.deepEqual(by('name', 'descending'), ['D', 'C', 'B', 'A']);
    // Neither the first nor the last of some.
    assert.deepEqual(by('created', 'ascending', 4), ['B', 'D', 'A']);
    // What is equal to the first is first, too.
    assert.deepEqual(by('secrets', 'ascending', 1), ['A', 'B']);
    assert.deepEqual(by('secrets', 'ascending', 2), ['A', 'B']);
    assert.deepEqual(by('created', 'ascending', 1), ['B']);
    assert.deepEqual(by('no longer there', 'ascending'), ['C', 'A', 'D', 'B']);
  });

  it('show what is asked, what its conditions are about and what stands beside, four columns at most', () => {
    const columns = (query: Partial<Query>) => answerAbout([{ name: 'A', can: ['send'] }], query).listing.columns;
    assert.deepEqual(columns({}), ['Name', 'Publisher', 'Verified publisher']);
    assert.deepEqual(columns({ show: ['created'] }), ['Name', 'Created', 'Publisher', 'Verified publisher']);
    assert.deepEqual(columns({ where: [CAN_SEND] }), ['Name', 'Can', 'Owners', 'Publisher', 'Verified publisher']);
    assert.deepEqual(columns({ where: [where('can', 'read')] }), ['Name', 'Can', 'Publisher', 'Verified publisher']);
    assert.deepEqual(columns({ show: ['secrets', 'publisher', 'state'], where: [CAN_SEND] }), [
      'Name',
      'Secrets',
      'Publisher',
      'State',
      'Can',
    ]);
  });

  it('say what is in each, or that it is none, never or not known', () => {
    const cells = (row: SampleApp, show: readonly string[]) =>
      answerAbout([row, { name: 'B' }], { show })
        .listing.rows.find(({ cells: [name] }) => name === row.name)
        ?.cells.slice(1, 5);
    assert.deepEqual(
      cells({ name: 'A', created: NOW, secrets: 3, can: ['send', 'read'], owners: [user('Ada'), user('Bo')] }, [
        'created',
        'secrets',
        'can',
        'owners',
      ]),
      ['2026-11-24 09:00 UTC', '3', 'send mail; read mail', 'Ada, Bo'],
    );
    assert.deepEqual(cells({ name: 'A' }, ['created', 'publisher', 'can', 'owners']), [
      'never',
      'none',
      'none',
      'none',
    ]);
    const unread = { name: 'A', created: undefined, publisher: undefined, can: undefined, verified: undefined };
    assert.deepEqual(cells(unread, ['created', 'publisher', 'can', 'verified']), Array(4).fill('not known'));
  });

  it('are told with the people that they hold, each once', () => {
    const owned = [
      { name: 'A', owners: [user('Ada')] },
      { name: 'B', owners: [user('Bo'), user('Ada')] },
    ];
    const values = (query: Partial<Query>) => answerAbout(owned, query).values.map(({ name }) => name);
    assert.deepEqual(values({ show: ['owners'] }), ['Ada', 'Bo']);
    assert.deepEqual([values({}), values({ show: ['publisher'] })], [[], []]);
    assert.deepEqual(values({ show: ['owners'], named: [named('app', 'A')] }), ['Ada']);
  });

  it('have the page of the one, or that of all', () => {
    const urls = [answerAbout(rows, {}), answerAbout(rows, { named: [named('app', 'A')] })].map(
      ({ portalUrl }) => portalUrl,
    );
    assert.doesNotMatch(urls[0] ?? '', /id of A/);
    assert.match(urls[1] ?? '', /id(?: |%20)of(?: |%20)A/);
  });

  it('come as CSV to whoever asks for a spreadsheet, and this is said', () => {
    const notes = (question: string, format?: string) =>
      answerAbout(rows, format === undefined ? {} : { format }, { question }).notes;
    assert.deepEqual(notes('all apps as excel', 'csv'), ['The file is CSV, which Excel opens.']);
    assert.deepEqual(
      [notes('all apps as CSV', 'csv'), notes('all apps as excel'), notes('as xls', 'json')],
      [[], [], []],
    );
  });

  it('stand in lines of text with what each column says', () => {
    const said = queryAnswerInWords(answerAbout([{ name: 'A', severity: 'low', publisher: 'Contoso' }], {}));
    assert.deepEqual(said, [
      '1 app: A',
      '- low: A: publisher: Contoso; verified publisher: no',
      `As of ${NOW}, 1 app examined.`,
    ]);
    const bare = queryAnswerInWords(
      answerAbout([{ name: 'A' }, { name: 'B' }], {}, { table: { ...APPS, columns: [] } }),
    );
    assert.deepEqual(bare.slice(1), ['- A', '- B', `As of ${NOW}, 2 apps examined.`]);
  });
});
