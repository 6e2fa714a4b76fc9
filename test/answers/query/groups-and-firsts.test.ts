import assert from 'node:assert/strict';
import { instant } from '../../../src/core/instant.js';
import { answerAbout, GAP, user, where, type SampleApp } from './sample-apps.js';

const ADA = user('Ada');
const BEN = user('Ben');
const BY_ADA: SampleApp = { name: 'One', owners: [ADA], publisher: 'North' };
const BY_BOTH: SampleApp = { name: 'Two', owners: [ADA, BEN], publisher: 'North' };
const BY_BEN: SampleApp = { name: 'Three', owners: [BEN], publisher: 'South' };
const BY_NOBODY: SampleApp = { name: 'Four', owners: [], publisher: null };
const NOT_READ: SampleApp = { name: 'Five', owners: undefined, publisher: 'South' };

describe('Rows counted by a value', () => {
  const ROWS = [BY_ADA, BY_BOTH, BY_BEN, BY_NOBODY];

  it('name the value that most have, and how many', () => {
    const { headline, answer, listing } = answerAbout([...ROWS, { name: 'Six', owners: [ADA] }], {
      by: { attribute: 'owners', wants: 'most' },
    });
    assert.equal(headline, 'Ada (3), of 5 apps; 1 has fewer');
    assert.deepEqual(answer, { kind: 'list', value: 'Ada', subjects: [ADA], of: 5 });
    assert.deepEqual(listing.columns, ['Owners', 'Count']);
    assert.deepEqual(
      listing.rows.map(({ cells, subject }) => [...cells, subject.kind]),
      [
        ['Ada', '3', 'user'],
        ['Ben', '2', 'user'],
      ],
    );
  });

  it('name all that are equal, and then no value alone', () => {
    const { headline, answer } = answerAbout(ROWS, { by: { attribute: 'owners', wants: 'most' } });
    assert.equal(headline, 'Ada (2) and Ben (2), of 4 apps');
    assert.deepEqual([answer.value, answer.subjects], [null, [ADA, BEN]]);
  });

  it('name the fewest first where these are asked for', () => {
    const rows = [...ROWS, { name: 'Six', owners: [ADA] }];
    const { headline, answer, listing } = answerAbout(rows, { by: { attribute: 'owners', wants: 'fewest' } });
    assert.equal(headline, 'Ben (2), of 5 apps; 1 has more');
    assert.deepEqual([answer.value, listing.rows.map(({ cells }) => cells[0])], ['Ben', ['Ben', 'Ada']]);
  });

  it('are told of each value', () => {
    const { headline } = answerAbout(ROWS, { form: 'count', by: { attribute: 'publisher', wants: 'each' } });
    assert.equal(headline, '2 publishers: North (2) and South (1), of 4 apps');
  });

  describe('are only those of a size', () => {
    const BY_OWNER = { attribute: 'owners', wants: 'each' } as const;
    const sized = (op: 'is' | 'more-than' | 'at-most', than: number, rows = ROWS, form: 'list' | 'count' = 'list') =>
      answerAbout(rows, { form, by: { ...BY_OWNER, size: { op, than } } });
    const MORE = [...ROWS, { name: 'Six', owners: [ADA] }];

    it('and so many of how many', () => {
      const { headline, answer, listing } = sized('more-than', 2, MORE);
      assert.equal(headline, '1 of 2 owners has more than 2 apps: Ada (3), of 5 apps');
      assert.deepEqual(answer, { kind: 'list', value: null, subjects: [ADA], of: 5 });
      assert.deepEqual(
        listing.rows.map(({ cells }) => cells),
        [['Ada', '3']],
      );
      assert.equal(sized('is', 2).headline, '2 of 2 owners have exactly 2 apps: Ada and Ben, of 4 apps');
      assert.deepEqual(sized('at-most', 2, MORE, 'count').answer, { kind: 'count', value: 1, subjects: [BEN], of: 5 });
    });

    it('or none, which is told of how many', () => {
      const { headline, answer } = sized('more-than', 3);
      assert.equal(headline, 'None of 2 owners has more than 3 apps, of 4 apps');
      assert.deepEqual([answer.kind, answer.value], ['list', null]);
      assert.deepEqual(sized('more-than', 3, ROWS, 'count').answer.value, 0);
    });

    it('and no more is said than is known, where the owners of some were not read', () => {
      const rows = [...MORE, NOT_READ];
      assert.match(sized('more-than', 2, rows).headline, /^At least 1 of 2 owners has more than 2 apps: Ada \(3\)/);
      assert.match(sized('is', 2, rows).headline, /^Of what I could read, 1 of 2 owners has exactly 2 apps: Ben/);
      const none = sized('more-than', 3, rows);
      assert.match(none.headline, /^I could not tell: of what I could read, none of 2 owners has more than 3 apps/);
      assert.deepEqual([none.answer.kind, none.answer.value], ['unknown', null]);
    });

    it('by how many different values another attribute has', () => {
      const { headline } = answerAbout([BY_ADA, BY_BOTH, { ...BY_BEN, publisher: 'North' }], {
        by: { ...BY_OWNER, size: { op: 'is', than: 1, of: 'publisher' }, words: 'people' },
      });
      assert.equal(headline, '2 of 2 people have exactly 1 publisher: Ada and Ben, of 3 apps');
    });
  });

  it('are called by the labels of a choice, and by what each row is about', () => {
    const ofState = answerAbout([BY_ADA, { name: 'Off', state: 'disabled' }], {
      by: { attribute: 'state', wants: 'each' },
    });
    assert.equal(ofState.headline, 'State: disabled (1) and enabled (1), of 2 apps');
    const twice = answerAbout([BY_ADA, { ...BY_ADA, publisher: 'West' }, BY_BEN], { by: { wants: 'most' } });
    assert.equal(twice.headline, 'One (2), of 3 apps; 1 has fewer');
  });

  it('are said of what is so and what is not', () => {
    const rows = [
      { ...BY_ADA, verified: true },
      { ...BY_BOTH, verified: true },
      { name: 'Off', verified: false },
    ];
    const { headline } = answerAbout(rows, { form: 'count', by: { attribute: 'verified', wants: 'each' } });
    assert.equal(headline, '2 are verified and 1 is not verified, of 3 apps');
  });

  it('lead to the page of a person, and to none of a name', () => {
    const hostile = 'North](https://evil.example/)';
    const { listing } = answerAbout([{ name: 'One', publisher: hostile }], {
      by: { attribute: 'publisher', wants: 'each' },
    });
    assert.deepEqual(
      listing.rows.map(({ cells, url }) => [cells[0], url.includes('evil') || url.includes('North')]),
      [[hostile, false]],
    );
    const [owner] = answerAbout([BY_ADA], { by: { attribute: 'owners', wants: 'each' } }).listing.rows;
    assert.match(owner?.url ?? '', /id%20of%20Ada$/);
  });

  it('count somebody once whom one record calls by id and another by sign-in name', () => {
    const byId = { kind: 'user', id: '11111111-2222-4333-8444-555555555555', name: 'Ada' } as const;
    const byName = { kind: 'user', id: 'ada@contoso.example', name: 'Ada' } as const;
    const rows: readonly SampleApp[] = [
      { name: 'One', owners: [byName] },
      { name: 'Two', owners: [byId] },
      { name: 'Three', owners: [BEN] },
    ];
    assert.equal(
      answerAbout(rows, { by: { attribute: 'owners', wants: 'most' } }).headline,
      'Ada (2), of 3 apps; 1 has fewer',
    );
  });

  it('say what is not known, and never "none" of what was not read', () => {
    const { notes } = answerAbout([...ROWS, NOT_READ], { by: { attribute: 'owners', wants: 'most' } }, { gaps: [GAP] });
    assert.deepEqual(notes.slice(0, 1), ['Not known of 1; they are not counted.']);
    assert.match(notes.join(), /Not seen: /);
    const nothing = answerAbout([NOT_READ], { by: { attribute: 'owners', wants: 'most' } });
    assert.equal(nothing.answer.kind, 'unknown');
    assert.match(nothing.headline, /^I could not tell/);
    const none = answerAbout([BY_NOBODY], { by: { attribute: 'owners', wants: 'most' } });
    assert.deepEqual([none.answer.kind, none.headline], ['list', 'Owners: none, of 1 app']);
  });

  it('are those of the conditions', () => {
    const { headline } = answerAbout([...ROWS, { name: 'Off', owners: [ADA], state: 'disabled' }], {
      where: [where('state', 'enabled')],
      by: { attribute: 'publisher', wants: 'most' },
    });
    assert.equal(headline, 'North (2), of 3 apps; 1 has fewer'.replace('3', '4'));
  });
});

describe('The first of the rows', () => {
  const created = (day: string) => instant(`2026-11-${day}T09:00:00Z`);
  const rows: readonly SampleApp[] = [
    { name: 'Late', created: created('20'), secrets: 2 },
    { name: 'Early', created: created('02'), secrets: 2 },
    { name: 'Never', created: null, secrets: 1 },
  ];

  it('is named with what orders it', () => {
    const { headline, answer } = answerAbout(rows, {
      order: { attribute: 'created', direction: 'ascending' },
      limit: 1,
    });
    assert.equal(headline, 'Early: created: 2026-11-02 09:00 UTC (of 3 apps)');
    assert.equal(answer.value, 'Early');
  });

  it('are all that are equal, and as many as are asked for', () => {
    const most = { attribute: 'secrets', direction: 'descending' } as const;
    assert.equal(answerAbout(rows, { order: most, limit: 1 }).headline, 'Late and Early, of 3 apps, by secrets');
    const two = answerAbout(rows, { order: { attribute: 'created', direction: 'descending' }, limit: 2 });
    assert.equal(two.headline, 'Late and Early, of 3 apps, by created');
    assert.equal(answerAbout([], { order: most, limit: 1 }).headline, '0 apps');
  });

  it('of all may be asked for in percent', () => {
    const two = answerAbout(rows, { form: 'count', share: true, where: [where('secrets', 2)] });
    assert.match(two.headline, /^67 %: 2 of 3 apps /);
    assert.deepEqual([two.answer.kind, two.answer.value], ['count', 2]);
    const none = answerAbout(rows, { form: 'count', share: true, where: [where('secrets', 9)] });
    assert.match(none.headline, /^0: /);
  });
});

describe('How many somebody has', () => {
  const rows: readonly SampleApp[] = [
    { name: 'One', grantedBy: [ADA] },
    { name: 'Two', grantedBy: [ADA] },
    { name: 'Three', grantedBy: [BEN] },
  ];

  it('are those of the one who is named; without a name those are counted who did it', () => {
    const ofAda = answerAbout(rows, { form: 'count', show: ['grantedBy'], named: [{ kind: 'user', words: 'Ada' }] });
    assert.deepEqual([ofAda.answer.value, ofAda.answer.subjects.map(({ name }) => name)], [2, ['One', 'Two']]);
    const all = answerAbout(rows, { form: 'count', show: ['grantedBy'] });
    assert.deepEqual([all.answer.value, all.answer.subjects.map(({ name }) => name)], [2, ['Ada', 'Ben']]);
  });
});

describe('Somebody whom no row names', () => {
  const CLEO = user('Cleo Marsh');
  const known = [{ subject: CLEO, aliases: ['cleo@contoso.example'], attributes: ['owners'] }];
  const ask = (words: string, more: { readonly known?: typeof known } = { known }) =>
    answerAbout([BY_ADA, BY_BEN], { named: [{ kind: 'user', words }] }, more);

  it('is known all the same, and has none', () => {
    for (const words of ['Cleo Marsh', 'cleo', 'cleo@contoso.example'])
      assert.equal(ask(words).headline, 'None of 2 apps (owners Cleo Marsh)', words);
    assert.deepEqual(ask('Cleo Marsh').notFound, []);
  });

  it('is not found where nobody knows of them, and nothing was examined for it', () => {
    assert.deepEqual(ask('Cleo Marsh', {}).notFound, ['Cleo Marsh']);
    assert.deepEqual(ask('Dora', { known }).notFound, ['Dora']);
  });

  it('is not meant by a word that resembles several names', () => {
    const rows: readonly SampleApp[] = [{ name: 'Bookings' }, { name: 'Bookinga' }];
    const guess = { kind: 'name', words: 'bookingz', guess: true } as const;
    assert.deepEqual(answerAbout(rows, { named: [guess] }).query.unread, ['bookingz']);
    assert.deepEqual(answerAbout(rows.slice(0, 1), { named: [guess] }).query.unread, []);
  });
});
