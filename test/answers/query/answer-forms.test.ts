import assert from 'node:assert/strict';
import type { Query } from '../../../src/language/model/query.js';
import { answerAbout, CAN_SEND, GAP, named, NOW, reportOn, type SampleApp, user, where } from './sample-apps.js';

const MAILER: SampleApp = { name: 'Mailer', can: ['send'], publisher: 'Contoso', owners: [user('Ada')] };
const READER: SampleApp = { name: 'Reader', can: ['read'], verified: true };
const PORTAL: SampleApp = { name: 'Portal' };
const UNREAD: SampleApp = { name: 'Unread', can: undefined };
const ALL = [MAILER, READER, PORTAL];

const many = (count: number, more: Partial<SampleApp> = {}): readonly SampleApp[] =>
  Array.from({ length: count }, (_, at) => ({ name: `App ${at + 1}`, ...more }));

type Said = readonly [
  asked: string,
  rows: readonly SampleApp[],
  query: Partial<Query>,
  headline: string,
  value?: unknown,
];

/** Each question is as somebody types it, beside the query that it is read as. */
function tell(cases: readonly Said[], more: Parameters<typeof answerAbout>[2] = {}): void {
  for (const [asked, rows, query, headline, value] of cases) {
    const given = answerAbout(rows, query, more);
    assert.equal(given.headline, headline, asked);
    if (value !== undefined) assert.deepEqual([given.answer.kind, given.answer.value], value, asked);
  }
}

describe('The first line of an answer', () => {
  it('names a few, and counts many', () => {
    tell([
      ['list the apps', ALL, {}, '3 apps: Mailer, Reader and Portal', ['list', null]],
      ['list the apps', many(6), {}, '6 apps', ['list', null]],
      ['list the apps', [PORTAL], {}, '1 app: Portal', ['list', 'Portal']],
      ['which can send mail?', ALL, { where: [CAN_SEND] }, '1 of 3 apps can send mail: Mailer', ['list', 'Mailer']],
      [
        'which can send mail?',
        many(7, { can: ['send'] }),
        { where: [CAN_SEND] },
        '7 of 7 apps can send mail: App 1, App 2, App 3, App 4, App 5 and 2 more',
      ],
      ['which can send mail?', [MAILER], { where: [CAN_SEND] }, 'Mailer can send mail (can: send mail; owners: Ada)'],
      ['which can send mail?', [READER, PORTAL], { where: [CAN_SEND] }, 'None of 2 apps can send mail', ['list', null]],
    ]);
  });

  it('counts each alternative of a yes, but not where one may be among what was not read', () => {
    const either = [
      where('can', 'send', 'is', { group: 1, words: 'send' }),
      where('can', 'read', 'is', { group: 1, words: 'read' }),
    ];
    const asked = { form: 'yes-no', where: either } as const;
    const rows = [MAILER, { ...MAILER, name: 'Outbox' }, PORTAL];
    tell([
      [
        'do any send or read mail?',
        rows,
        asked,
        'Yes: 2 can send mail and 0 can read mail, of 3 apps: Mailer and Outbox',
      ],
    ]);
    tell(
      [
        [
          'do any send or read mail?',
          rows,
          asked,
          'Yes: 2 of 3 apps can send mail or can read mail: Mailer and Outbox',
        ],
      ],
      {
        gaps: [GAP],
      },
    );
  });

  it('joins what is asked by "and", and what either is enough of by "or"', () => {
    const either = [where('can', 'send', 'is', { group: 1 }), where('can', 'read', 'is', { group: 1 })];
    const another = [where('secrets', 1, 'at-least', { group: 2 }), where('verified', true, 'is', { group: 2 })];
    const rows = [...ALL, { ...READER, name: 'Known' }];
    const says = 'can send mail or can read mail and are verified';
    tell([
      ['…', rows, { where: [...either, where('verified', true)] }, `2 of 4 apps ${says}: Reader and Known`],
      [
        '…',
        rows,
        { where: [...either, ...another] },
        '2 of 4 apps can send mail or can read mail and have secrets: at least 1 or are verified: Reader and Known',
      ],
      [
        '…',
        ALL,
        { where: [where('verified', false), where('can', 'send', 'is-not')] },
        '1 of 3 apps is not verified and cannot send mail: Portal',
      ],
    ]);
  });

  it('does not say that there is none while something was not read', () => {
    const asked = { where: [CAN_SEND] };
    const known = answerAbout([READER, UNREAD], asked);
    assert.equal(known.headline, 'I could not tell: Unread. Of what I could read, none of 2 apps can send mail');
    assert.deepEqual([known.answer.kind, known.notes], ['unknown', ['Not known of 1: Unread.']]);
    const hidden = answerAbout([READER], asked, { gaps: [GAP] });
    const why = 'the permission Application.Read.All is not granted';
    assert.equal(hidden.headline, `I could not tell: ${why}. Of what I could read, none of 1 app can send mail`);
    assert.deepEqual(hidden.notes, [`Not seen: ${why}. Grant it to the app that I read with.`]);
    for (const form of ['count', 'yes-no'] as const) {
      assert.equal(answerAbout([READER], { ...asked, form }, { gaps: [GAP] }).answer.kind, 'unknown', form);
      assert.equal(answerAbout([READER, UNREAD], { ...asked, form }).answer.kind, 'unknown', form);
    }
  });

  it('says of what is not known beside what is', () => {
    const { answer, headline, notes } = answerAbout([MAILER, ...many(7, { can: undefined })], { where: [CAN_SEND] });
    assert.deepEqual([answer.kind, headline], ['list', '1 of 8 apps can send mail: Mailer']);
    assert.deepEqual(notes, ['Not known of 7: App 1, App 2, App 3, App 4, App 5 and 2 more.']);
  });

  it('counts at least what it saw', () => {
    const count = { form: 'count', where: [CAN_SEND] } as const;
    tell([
      ['how many can send mail?', ALL, count, '1 of 3 apps can send mail: Mailer', ['count', 1]],
      ['how many can send mail?', [MAILER, UNREAD], count, 'At least 1 of 2 apps can send mail: Mailer', ['count', 1]],
      [
        'how many can send mail?',
        [PORTAL],
        count,
        '0: Portal cannot send mail (can: none; owners: none)',
        ['count', 0],
      ],
      ['how many apps are there?', ALL, { form: 'count' }, '3 apps: Mailer, Reader and Portal', ['count', 3]],
    ]);
    tell([['how many can send mail?', ALL, count, 'At least 1 of 3 apps can send mail: Mailer']], { gaps: [GAP] });
  });

  it('counts what one app has, not the app', () => {
    const of = (row: SampleApp, show: string, ...others: string[]) =>
      [
        `how many ${show} does ${row.name} have?`,
        [row, PORTAL],
        { form: 'count', show: [show, ...others], named: [named('app', row.name)] },
      ] as const;
    tell([
      [
        ...of({ ...MAILER, owners: [user('Ada'), user('Bo')] }, 'owners'),
        '2: owners of Mailer (Ada, Bo)',
        ['count', 2],
      ],
      [...of(READER, 'owners'), '0: owners of Reader', ['count', 0]],
      [...of(MAILER, 'publisher'), '1: publisher of Mailer (Contoso)', ['count', 1]],
      [...of({ ...MAILER, secrets: 3 }, 'secrets'), '3: secrets of Mailer', ['count', 3]],
      [
        ...of({ ...MAILER, owners: undefined }, 'owners'),
        'I could not read it: owners of Mailer is not known.',
        ['unknown', null],
      ],
      [...of(MAILER, 'can'), '1 of 1 app (Mailer): Mailer', ['count', 1]],
      [...of(MAILER, 'owners', 'publisher'), '1 of 1 app (Mailer): Mailer', ['count', 1]],
    ]);
  });

  it('says yes or no of one by what is so, with what was read', () => {
    const ask = (name: string, ...conditions: Query['where']) =>
      ['…', ALL, { form: 'yes-no', where: conditions, named: [named('app', name)] }] as const;
    tell([
      [...ask('Mailer', CAN_SEND), 'Yes: Mailer can send mail (can: send mail; owners: Ada)', ['yes-no', true]],
      [...ask('Reader', CAN_SEND), 'No: Reader cannot send mail (can: read mail; owners: none)', ['yes-no', false]],
      [...ask('Portal'), 'Yes: Portal is one of the apps', ['yes-no', true]],
      [
        ...ask('Reader', CAN_SEND, where('verified', true)),
        'No: Reader cannot send mail (can: read mail; verified publisher: yes; publisher: none; owners: none)',
        ['yes-no', false],
      ],
    ]);
    const none = answerAbout(ALL, { form: 'yes-no', where: [where('secrets', 1, 'at-least')] });
    assert.deepEqual([none.headline, none.answer.subjects], ['No: none of 3 apps have secrets: at least 1', []]);
    const several = answerAbout(ALL, { form: 'yes-no', where: [where('verified', false)] });
    assert.equal(several.headline, 'Yes: 2 of 3 apps are not verified: Mailer and Portal');
  });

  it('says no of a disabled one that could do it otherwise', () => {
    const off: SampleApp = { ...MAILER, state: 'disabled' };
    const ask = { form: 'yes-no', named: [named('app', 'Mailer')] } as const;
    const { headline, answer } = answerAbout([off, READER], { ...ask, where: [CAN_SEND] });
    assert.equal(headline, 'No: Mailer is disabled. Otherwise it can send mail');
    assert.deepEqual([answer.value, answer.subjects.map(({ name }) => name)], [false, ['Mailer']]);
    tell([
      [
        'is Mailer verified?',
        [off, READER],
        { ...ask, where: [where('verified', false)] },
        'Yes: Mailer is not verified (verified publisher: no; publisher: Contoso)',
      ],
      [
        'can Reader send mail?',
        [{ ...READER, state: 'disabled' }],
        { ...ask, named: [named('app', 'Reader')], where: [CAN_SEND] },
        'No: Reader cannot send mail (can: read mail; owners: none)',
      ],
    ]);
  });

  it('says whether there are so many, only where what was not read could not turn it', () => {
    const ask = (op: 'more-than' | 'at-least' | 'less-than' | 'at-most', than: number, rows = ALL) =>
      ['…', rows, { form: 'yes-no', where: [where('verified', false)], amount: { op, than } }] as const;
    const two = '2 of 3 apps are not verified: Mailer and Portal';
    tell([
      [...ask('more-than', 1), `Yes, 2: ${two}`, ['yes-no', true]],
      [...ask('more-than', 2), `No, 2: ${two}`, ['yes-no', false]],
      [...ask('at-most', 2), `Yes, 2: ${two}`, ['yes-no', true]],
    ]);
    const unread = [...ALL, { name: 'Unread', verified: undefined }];
    const kinds = [
      ask('more-than', 1, unread),
      ask('at-least', 2, unread),
      ask('more-than', 2, unread),
      ask('less-than', 9, unread),
      ask('at-most', 1, unread),
    ].map(([, rows, query]) => answerAbout(rows, query).answer.kind);
    assert.deepEqual(kinds, ['yes-no', 'yes-no', 'unknown', 'unknown', 'unknown']);
  });

  it('says of all of them who is not so', () => {
    const ask = (rows: readonly SampleApp[]) =>
      answerAbout(rows, { form: 'yes-no', every: true, where: [where('verified', true)] });
    const no = ask([READER, MAILER, PORTAL]);
    assert.equal(no.headline, 'No: 2 of 3 apps are not verified: Mailer and Portal');
    assert.deepEqual([no.answer.value, no.listing.rows.map(({ cells }) => cells[0])], [false, ['Mailer', 'Portal']]);
    const yes = ask([READER, { ...READER, name: 'Known' }]);
    assert.deepEqual([yes.headline, yes.answer.value], ['Yes: all 2 apps are verified', true]);
    assert.deepEqual([yes.answer.subjects, yes.listing.rows.length], [[], 2]);
    assert.equal(ask([READER, { name: 'Unread', verified: undefined }]).answer.kind, 'unknown');
    assert.equal(ask([PORTAL, { name: 'Unread', verified: undefined }]).answer.value, false);
  });

  it('is the value that is asked for', () => {
    const of = (rows: readonly SampleApp[], show: string, form: 'value' | 'list' = 'value') =>
      ['…', rows, { form, show: [show], named: [named('app', 'Mailer')] }] as const;
    const twice = [MAILER, { ...MAILER, publisher: 'Fabrikam' }];
    tell([
      [...of(ALL, 'publisher'), 'Contoso: publisher of Mailer; owners: Ada', ['value', 'Contoso']],
      [...of(ALL, 'publisher', 'list'), 'Contoso: publisher of Mailer; owners: Ada', ['value', 'Contoso']],
      [...of([{ ...MAILER, owners: [] }], 'publisher'), 'Contoso: publisher of Mailer', ['value', 'Contoso']],
      [...of([{ ...MAILER, secrets: 2 }], 'secrets'), '2: secrets of Mailer', ['value', 2]],
      [
        ...of([{ ...MAILER, verified: true }], 'verified'),
        'yes: verified publisher of Mailer; publisher: Contoso',
        ['value', true],
      ],
      [...of([{ name: 'Mailer' }], 'publisher'), 'none: publisher of Mailer', ['value', null]],
      [
        ...of([{ name: 'Mailer', publisher: undefined }], 'publisher'),
        'I could not read it: publisher of Mailer is not known.',
        ['unknown', null],
      ],
      // One app, two rows of it.
      [...of(twice, 'publisher'), 'Contoso and Fabrikam: publisher of Mailer', ['value', null]],
    ]);
  });

  it('is no value of those that have none', () => {
    const rows = [MAILER, READER, { name: 'Unread', publisher: undefined }];
    const one = answerAbout(rows, { form: 'value', show: ['publisher'] });
    assert.equal(one.headline, 'Publisher: Mailer: Contoso; Reader: none; Unread: not known');
    assert.equal(one.answer.value, null);
    const all = answerAbout([MAILER, { ...READER, publisher: 'Contoso' }], { form: 'value', show: ['publisher'] });
    assert.deepEqual([all.headline, all.answer.value], ['Contoso: publisher of Mailer and Reader', 'Contoso']);
    const seven = answerAbout(many(7), { form: 'value', show: ['secrets'] });
    assert.equal(seven.headline, '0: secrets of App 1, App 2, App 3, App 4, App 5 and 2 more');
    const different = many(7).map((row, at) => ({ ...row, secrets: at }));
    assert.match(
      answerAbout(different, { form: 'value', show: ['secrets'] }).headline,
      /^Secrets: App 1: 0; .*App 5: 4; and 2 more$/,
    );
  });

  it('is when it was, who did it, and how many did', () => {
    const granted = { ...MAILER, grantedBy: [user('Ada')], created: NOW };
    const again = { ...READER, grantedBy: [user('Bo'), user('Ada')] };
    const mailer = { named: [named('app', 'Mailer')] };
    const who = { form: 'who', show: ['grantedBy'] } as const;
    const count = { form: 'count', show: ['grantedBy'] } as const;
    tell([
      [
        'when was Mailer created?',
        [granted],
        { form: 'when', ...mailer },
        '2026-11-24 09:00 UTC (created): Mailer',
        ['value', NOW],
      ],
      ['who granted Mailer?', [granted, again], { ...who, ...mailer }, 'Ada (granted by): Mailer', ['value', 'Ada']],
      [
        'who granted apps?',
        [granted, again],
        who,
        'Granted by: Ada (Mailer and Reader) and Bo (Reader)',
        ['list', null],
      ],
      ['how many granted?', [granted, again], count, '2 people (granted by): Ada and Bo', ['count', 2]],
      ['how many granted?', [PORTAL], count, '0 (granted by)', ['count', 0]],
      [
        'how many granted?',
        [granted, { ...PORTAL, grantedBy: undefined }],
        count,
        'At least 1 person (granted by): Ada',
        ['count', 1],
      ],
      [
        'who owns Mailer?',
        [{ ...MAILER, owners: [user('Ada'), user('Bo')] }],
        { form: 'who', show: ['owners'], ...mailer },
        'Owners, Mailer: Ada and Bo',
        ['list', null],
      ],
    ]);
    tell([['how many granted?', [granted], count, 'At least 1 person (granted by): Ada']], { gaps: [GAP] });
    // Nobody is said only where all was read.
    assert.equal(answerAbout([{ ...PORTAL, grantedBy: undefined }], count).answer.value, 1);
  });

  it('does not take the name of the one for an answer', () => {
    const ask = (form: 'who' | 'when' | 'value', row: SampleApp, more: Partial<Query> = {}) =>
      answerAbout([row, READER], { form, named: [named('app', 'Mailer')], ...more });
    const who = ask('who', MAILER);
    assert.equal(
      who.headline,
      'I do not read what you ask of Mailer. I read: publisher: Contoso; verified publisher: no',
    );
    assert.deepEqual([who.answer.kind, ask('value', MAILER).answer.kind], ['unknown', 'unknown']);
    assert.equal(ask('who', MAILER, { where: [CAN_SEND] }).answer.kind, 'list');
    assert.equal(ask('who', MAILER, { named: [] }).answer.kind, 'list');
  });

  it('counts the publishers where these are asked for, and each of them once', () => {
    const rows = [MAILER, { ...READER, publisher: 'Contoso' }, { ...PORTAL, publisher: 'Fabrikam' }];
    const all = answerAbout(rows, { unit: true });
    assert.deepEqual([all.headline, all.answer.of], ['2 publishers: Contoso and Fabrikam', 2]);
    const verified = answerAbout(rows, { unit: true, where: [where('verified', true)] });
    assert.deepEqual(verified.headline, '1 of 2 publishers is verified: Contoso');
  });

  it('says what a check finds, and what it does not', () => {
    const report = reportOn(ALL, { Mailer: 'x' });
    const risky = { check: 'risky-apps' } as const;
    tell(
      [
        ['which are risky?', ALL, risky, '1 of 3 apps is risky: Mailer', ['list', 'Mailer']],
        ['which are fine?', ALL, { ...risky, checkNot: true }, '2 of 3 apps have no finding: Reader and Portal'],
        ['which are fine?', [MAILER, READER], { ...risky, checkNot: true }, '1 of 2 apps has no finding: Reader'],
        [
          'is Reader risky?',
          ALL,
          { ...risky, form: 'yes-no', named: [named('app', 'Reader')] },
          'No: this is not true of Reader: is risky',
          ['yes-no', false],
        ],
      ],
      { report },
    );
    const gap = answerAbout(ALL, { ...risky, checkNot: true }, { report: reportOn(ALL, { Mailer: 'x' }, [GAP]) });
    assert.deepEqual([gap.answer.kind, gap.notes], ['unknown', ['Not known of 2: Reader and Portal.']]);
  });
});
