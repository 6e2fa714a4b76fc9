import assert from 'node:assert/strict';
import type { Query } from '../../../src/language/model/query.js';
import { defineSubjectTable } from '../../../src/subjects/model/subject-table.js';
import { evaluateQuery } from '../../../src/answers/query/query-evaluator.js';
import {
  answerAbout,
  APPS,
  CAN_SEND,
  GAP,
  named,
  NOW,
  reportOn,
  type SampleApp,
  user,
  where,
  without,
} from './sample-apps.js';

const MAILER: SampleApp = { name: 'Mailer', can: ['send'], publisher: 'Contoso', owners: [user('Ada')] };
const READER: SampleApp = { name: 'Reader', can: ['read'], owners: [user('Bo')] };
const ROWS = [MAILER, READER];

const why = (query: Partial<Query>, more: Parameters<typeof answerAbout>[2] = {}, rows: readonly SampleApp[] = ROWS) =>
  answerAbout(rows, { form: 'why', ...query }, more);

describe('"why" about one app', () => {
  const mailer = { named: [named('app', 'Mailer')] };

  it('is what its check found, and what was read of it', () => {
    const judged = reportOn(ROWS, { Mailer: 'Mailer may send mail as anyone', Reader: 'Reader is old' });
    const found = why({ ...mailer, where: [CAN_SEND] }, { judged });
    assert.equal(found.headline, 'Mailer may send mail as anyone');
    assert.deepEqual(found.notes, ['Read: can send mail; publisher Contoso; verified publisher no.']);
    assert.deepEqual([found.answer.kind, found.answer.subjects.map(({ name }) => name)], ['explanation', ['Mailer']]);
    const named = why(mailer, { judged: reportOn(ROWS, { Mailer: 'it is risky' }), gaps: [GAP] });
    assert.equal(named.headline, 'Mailer: it is risky');
    assert.match(named.notes.at(-1) ?? '', /^Not seen: /);
  });

  it('is what was read of it, where no check found anything', () => {
    for (const judged of [reportOn(ROWS, { Reader: 'Reader is old' }), undefined]) {
      const { headline, notes } = why({ ...mailer, where: [CAN_SEND] }, judged === undefined ? {} : { judged });
      assert.equal(headline, 'Mailer: can send mail; publisher Contoso; verified publisher no');
      assert.deepEqual(notes, []);
    }
    const shown = why({ ...mailer, show: ['created', 'verified', 'owners'] }, {}, [{ ...MAILER, secrets: undefined }]);
    assert.equal(shown.headline, 'Mailer: verified publisher no; publisher Contoso; owners Ada');
  });

  it('says where it is not so', () => {
    assert.equal(
      why({ named: [named('app', 'Reader')], where: [CAN_SEND] }).headline,
      'Reader: this is not so. can read mail; verified publisher no',
    );
    const found = why(
      { named: [named('app', 'Reader')], where: [CAN_SEND] },
      { judged: reportOn(ROWS, { Reader: 'Reader is old' }) },
    );
    assert.equal(found.headline, 'Reader is old');
  });

  it('is not told of what is not known, nor of several', () => {
    const unread = [{ ...READER, can: undefined }];
    const asked = { named: [named('app', 'Reader')], where: [CAN_SEND] };
    assert.equal(why(asked, {}, unread).answer.kind, 'unknown');
    assert.equal(why(asked, { judged: reportOn(ROWS, { Reader: 'Reader is old' }) }, unread).headline, 'Reader is old');
    const both = { named: [{ kind: 'app', words: 'both', ids: ['id of Mailer', 'id of Reader'] }] } as const;
    assert.equal(why(both).answer.kind, 'list');
    assert.equal(why({}).answer.kind, 'list');
    assert.equal(why({}, {}, []).answer.kind, 'list');
  });

  it('is those of somebody who is named, unless the opposite is asked', () => {
    const ofAda = { named: [named('user', 'Ada')] };
    const found = why({ ...ofAda, where: [CAN_SEND] });
    assert.deepEqual([found.answer.kind, found.headline], ['explanation', 'Mailer (Ada)']);
    for (const one of [where('can', 'read', 'is-not'), where('verified', '', 'has-not'), where('verified', false)])
      assert.equal(why({ ...ofAda, where: [one] }).answer.kind, 'list', one.op);
    assert.equal(why({ ...ofAda, where: [where('can', 'read')] }).answer.kind, 'list');
  });
});

interface Policy {
  readonly name: string;
  readonly requires: 'mfa' | 'block' | null;
  readonly covers: readonly string[];
}

const POLICIES = defineSubjectTable<Policy>()({
  id: 'policies',
  about: 'policy',
  noun: ['policy', 'policies'],
  words: { en: 'policy|policies' },
  checks: [],
  needs: [],
  wants: [],
  rows: () => ({ rows: [] }),
  subject: ({ name }) => ({ kind: 'policy', id: `id of ${name}`, name }),
  attributes: {
    requires: {
      type: 'choice',
      label: 'Requires',
      values: {
        mfa: { label: 'MFA', words: { en: 'mfa' }, says: ['requires MFA', 'require MFA'] },
        block: { label: 'block', words: { en: 'block' }, says: ['blocks', 'block'] },
      },
      read: ({ requires }) => requires,
    },
    covers: { type: 'subjects', label: 'Covers', lookup: 'user', read: ({ covers }) => covers.map(user) },
  },
  columns: [],
  whyNot: ({ name }, id) => `excludes ${id} by ${name}`,
});

describe('"why isn’t Diego covered?"', () => {
  const one: Policy = { name: 'One', requires: 'mfa', covers: ['Diego'] };
  const two: Policy = { name: 'Two', requires: 'block', covers: ['Diego'] };
  const three: Policy = { name: 'Three', requires: 'mfa', covers: ['Ada'] };
  const diego = { kind: 'name', words: 'Diego Marchetti' } as const;
  const ask = (query: Partial<Query>, rows: readonly Policy[] = [one, two, three], table = POLICIES) =>
    evaluateQuery({
      query: { about: 'policy', table: 'policies', where: [], named: [diego], form: 'why', unread: [], ...query },
      question: 'why is Diego Marchetti not covered?',
      table,
      rows: rows.map((row) => ({
        ...row,
        covers: row.covers.map((who) => (who === 'Diego' ? 'Diego Marchetti' : who)),
      })),
      gaps: [],
      asOf: NOW,
    });
  const because = (name: string) => `${name} excludes id of Diego Marchetti by ${name}`;

  it('is told of each policy that could take him in', () => {
    const all = ask({});
    assert.equal(all.headline, `Diego Marchetti: ${because('One')}, ${because('Two')} and ${because('Three')}`);
    assert.deepEqual(
      all.answer.subjects.map(({ name }) => name),
      ['Diego Marchetti', 'One', 'Two', 'Three'],
    );
    assert.equal(all.listing.rows.length, 3);
  });

  it('is told of those that the negation is about: not covered by any that requires MFA', () => {
    for (const op of ['is', 'is-not'] as const)
      assert.equal(
        ask({ where: [where('requires', 'mfa', op)] }).headline,
        `Diego Marchetti: ${because('One')} and ${because('Three')}`,
        op,
      );
    assert.equal(
      ask({ where: [where('requires', '', 'has-not')] }, [one, { ...three, requires: null }]).headline,
      `Diego Marchetti: ${because('One')}`,
    );
    // None is like that: then of all.
    assert.equal(ask({ where: [where('requires', 'other')] }, [one]).headline, `Diego Marchetti: ${because('One')}`);
  });

  it('is told of the one that is named', () => {
    const named = [diego, { kind: 'name', words: 'Two', ids: ['id of Two'] }] as const;
    assert.equal(ask({ named }).headline, `Diego Marchetti: ${because('Two')}`);
    assert.equal(ask({ named, where: [where('requires', 'mfa')] }).headline, `Diego Marchetti: ${because('Two')}`);
  });

  it('is not told where nobody is named, or the table cannot say', () => {
    assert.doesNotMatch(ask({}, [one], without(POLICIES, 'whyNot')).headline, /excludes/);
    assert.doesNotMatch(ask({ named: [] }, [{ ...one, covers: [] }]).headline, /excludes/);
  });
});

describe('What is known by its id', () => {
  const names = (query: Partial<Query>, rows: readonly SampleApp[] = ROWS, table = APPS) =>
    answerAbout(rows, query, { table }).listing.rows.map(({ cells }) => cells[0]);

  it('is the row itself, in any letter case, or all others', () => {
    const one = { ...named('app', 'Mailer'), ids: ['ID OF MAILER'] };
    assert.deepEqual(names({ named: [one] }), ['Mailer']);
    assert.deepEqual(names({ named: [{ ...one, not: true }] }), ['Reader']);
    const not = answerAbout(ROWS, { where: [where('can', 'read')], named: [{ ...one, not: true }] });
    assert.equal(not.headline, '1 of 2 apps can read mail (not Mailer): Reader');
    assert.equal(answerAbout(ROWS, { where: [CAN_SEND], named: [one] }).answer.of, 1);
  });

  it('is either of two', () => {
    const either = [named('app', 'Mailer'), named('app', 'Reader', { or: true })];
    assert.deepEqual(names({ named: either }, [...ROWS, { name: 'Portal' }]), ['Mailer', 'Reader']);
    const mixed = answerAbout(ROWS, {
      where: [where('verified', false)],
      named: [named('user', 'Ada'), named('app', 'Reader', { or: true })],
    });
    assert.equal(mixed.headline, '2 of 2 apps are not verified (Ada or Reader): Mailer and Reader');
    assert.deepEqual(names({ named: [named('app', 'Reader', { or: true })] }), ['Reader']);
  });

  it('is what an attribute holds, by its id or its name', () => {
    assert.deepEqual(names({ named: [named('user', 'Ada')] }), ['Mailer']);
    assert.deepEqual(names({ named: [{ kind: 'user', words: 'her', ids: ['ADA'] }] }), ['Mailer']);
    assert.deepEqual(names({ named: [named('user', 'Ada', { not: true })] }), ['Reader']);
    // Where no attribute takes people, any that takes a name.
    assert.deepEqual(names({ named: [{ ...named('app', 'Ada') }] }), ['Mailer']);
    const others = without(APPS.attributes, 'owners', 'grantedBy');
    assert.deepEqual(
      names({ named: [{ kind: 'user', words: 'it', ids: ['contoso'] }] }, ROWS, { ...APPS, attributes: others }),
      ['Mailer'],
    );
    // A publisher of that name is nobody.
    assert.deepEqual(names({ named: [{ kind: 'user', words: 'it', ids: ['contoso'] }] }), []);
  });

  it('is what takes such a name, before what takes any', () => {
    const { publisher, owners } = APPS.attributes;
    assert.ok(publisher !== undefined && owners !== undefined);
    const rows = [
      { ...MAILER, owners: [user('Bo')], publisher: 'Ada' },
      { ...READER, owners: [user('Ada')], publisher: 'Bo' },
    ];
    const table = { ...APPS, attributes: { publisher: { ...publisher, lookup: 'app' } as never, owners } };
    const called = (kind: 'user' | 'app' | 'name') =>
      names({ named: [{ kind, words: 'Ada', ids: ['ada'] }] }, rows, table);
    assert.deepEqual([called('user'), called('app'), called('name')], [['Reader'], ['Mailer'], ['Mailer', 'Reader']]);
    const bare = { ...table, attributes: { ...APPS.attributes, publisher, owners: table.attributes.publisher } };
    assert.deepEqual(names({ named: [named('user', 'Ada')] }, [{ ...MAILER, publisher: 'id of Ada' }], bare), []);
    // A choice is nobody's name.
    assert.deepEqual(names({ named: [{ kind: 'name', words: 'it', ids: ['enabled'] }] }, rows), []);
    const not = answerAbout(rows, { where: [where('verified', false)], named: [named('user', 'Ada', { not: true })] });
    assert.equal(not.headline, '1 of 2 apps is not verified (not Ada): Mailer');
  });

  it('is what the attribute holds that is asked to be seen', () => {
    const rows = [
      { ...MAILER, grantedBy: [user('Bo')] },
      { ...READER, grantedBy: [user('Ada')] },
    ];
    assert.deepEqual(names({ named: [named('user', 'Ada')] }, rows), ['Mailer', 'Reader']);
    assert.deepEqual(names({ named: [named('user', 'Ada')], show: ['grantedBy'] }, rows), ['Reader']);
    assert.deepEqual(names({ named: [named('user', 'Ada')], show: ['publisher'] }, rows), ['Mailer', 'Reader']);
  });

  it('is not known where what holds it was not read', () => {
    const rows = [MAILER, { ...READER, owners: undefined }];
    const of = answerAbout(rows, { named: [named('user', 'Ada')] });
    assert.deepEqual(of.notes, ['Not known of 1: Reader.']);
    assert.deepEqual(answerAbout([{ ...MAILER, grantedBy: undefined }], { named: [named('user', 'Ada')] }).notes, []);
    assert.equal(
      answerAbout([rows[1] ?? MAILER], { named: [named('user', 'Ada', { not: true })] }).answer.kind,
      'unknown',
    );
  });
});
