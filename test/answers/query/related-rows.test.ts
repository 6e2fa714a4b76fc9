import assert from 'node:assert/strict';
import { evaluateQuery } from '../../../src/answers/query/query-evaluator.js';
import { selectRelatedRows } from '../../../src/answers/query/related-row-selection.js';
import type { QueryAnswer } from '../../../src/answers/model/query-answer.js';
import type { Query, QueryRelation } from '../../../src/language/model/query.js';
import { defineSubjectTable } from '../../../src/subjects/model/subject-table.js';
import { APPS, CAN_SEND, NOW, user, where, type SampleApp } from './sample-apps.js';

interface SamplePerson {
  readonly name: string;
  readonly mfa: boolean | undefined;
}

const PEOPLE = defineSubjectTable<SamplePerson>()({
  id: 'people',
  about: 'user',
  noun: ['admin', 'admins'],
  words: { en: 'admin|admins' },
  checks: [],
  needs: [],
  wants: [],
  rows: () => ({ rows: [] }),
  subject: ({ name }) => user(name),
  aliases: ({ name }) => [`${name}@contoso.example`],
  attributes: {
    mfa: {
      type: 'flag',
      label: 'MFA',
      yes: { en: 'mfa' },
      says: ['has MFA', 'have MFA'],
      saysNot: ['has no MFA', 'have no MFA'],
      read: ({ mfa }) => mfa,
    },
  },
  columns: [],
});

const ADA: SamplePerson = { name: 'Ada', mfa: false };
const BEN: SamplePerson = { name: 'Ben', mfa: true };
const CLEO: SamplePerson = { name: 'Cleo', mfa: undefined };
const ADMINS = [ADA, BEN, CLEO];

const ADAS: SampleApp = { name: 'Adas', owners: [user('Ada')], can: ['send'] };
const BENS: SampleApp = { name: 'Bens', owners: [user('Ben')] };
const CLEOS: SampleApp = { name: 'Cleos', owners: [user('Cleo')] };
const STRANGERS: SampleApp = { name: 'Strangers', owners: [user('Dora')] };
const NOBODYS: SampleApp = { name: 'Nobodys', owners: [] };
const UNREAD: SampleApp = { name: 'Unread', owners: undefined };

const WITHOUT_MFA = where('mfa', false);

const ownedBy = (
  asked: Partial<Query> = { where: [WITHOUT_MFA] },
  more: Partial<QueryRelation> = {},
): QueryRelation => ({
  of: 'these',
  attribute: 'owners',
  query: { about: 'user', table: 'people', where: [], named: [], form: 'list', unread: [], ...asked },
  words: 'admins',
  ...more,
});

function appsOf(rows: readonly SampleApp[], relation: QueryRelation, form: Query['form'] = 'list'): QueryAnswer {
  const related = [selectRelatedRows(APPS, relation, { table: PEOPLE, rows: ADMINS })];
  const query: Query = {
    about: 'service-principal',
    table: 'apps',
    where: [],
    named: [],
    form,
    unread: [],
    related: [relation],
  };
  return evaluateQuery({ query, question: '', table: APPS, rows, related, gaps: [], asOf: NOW });
}

function adminsOf(
  rows: readonly SampleApp[],
  asked: Partial<Query> = {},
  form: Query['form'] = 'list',
  not?: true,
): QueryAnswer {
  const relation: QueryRelation = {
    of: 'others',
    attribute: 'owners',
    query: { about: 'service-principal', table: 'apps', where: [], named: [], form: 'list', unread: [], ...asked },
    ...(not === undefined ? {} : { not }),
    words: 'apps',
  };
  const related = [selectRelatedRows(PEOPLE, relation, { table: APPS, rows })];
  const query: Query = { about: 'user', table: 'people', where: [], named: [], form, unread: [], related: [relation] };
  return evaluateQuery({ query, question: '', table: PEOPLE, rows: ADMINS, related, gaps: [], asOf: NOW });
}

const names = ({ answer }: QueryAnswer): readonly string[] => answer.subjects.map(({ name }) => name);

describe('Rows by what they are related to', () => {
  it('are those that name one of the others, and the column shows which', () => {
    const found = appsOf([ADAS, BENS, NOBODYS], ownedBy());
    assert.equal(found.headline, '1 of 3 apps is owned by an admin who has no MFA: Adas');
    assert.deepEqual([names(found), found.notes], [['Adas'], []]);
    assert.deepEqual(found.listing.columns.slice(0, 2), ['Name', 'Owners']);
  });

  it('are counted, and asked whether there are any', () => {
    assert.equal(
      appsOf([ADAS, BENS], ownedBy(), 'count').headline,
      '1 of 2 apps is owned by an admin who has no MFA: Adas',
    );
    assert.equal(
      appsOf([BENS, NOBODYS], ownedBy(), 'yes-no').headline,
      'No: none of 2 apps are owned by an admin who has no MFA',
    );
  });

  it('are not told to be none where one of the others, or whom they name, is not known', () => {
    for (const unknown of [CLEOS, UNREAD]) {
      const { answer, headline } = appsOf([BENS, unknown], ownedBy());
      assert.equal(answer.kind, 'unknown', headline);
      assert.match(headline, /^I could not tell: /);
    }
  });

  it('are not known of people whom nobody reads, where anybody is meant; else nobody but an admin counts', () => {
    assert.deepEqual(names(appsOf([ADAS, STRANGERS], ownedBy())), ['Adas']);
    assert.deepEqual(appsOf([BENS, STRANGERS], ownedBy()).answer.kind, 'list');
    const open = appsOf([BENS, STRANGERS], ownedBy({ where: [WITHOUT_MFA] }, { open: true }));
    assert.equal(open.answer.kind, 'unknown');
    assert.match(open.headline, /owned by a person who has no MFA/);
  });

  it('are found by any of the others where nothing more is asked of them', () => {
    const found = appsOf([ADAS, BENS, STRANGERS, NOBODYS], ownedBy({}));
    assert.equal(found.headline, '2 of 4 apps are owned by an admin: Adas and Bens');
  });

  it('are matched by another name of the others, in any letter case', () => {
    const byAddress: SampleApp = {
      name: 'By address',
      owners: [{ kind: 'user', id: 'ADA@contoso.example', name: 'Ada' }],
    };
    assert.deepEqual(names(appsOf([byAddress, BENS], ownedBy())), ['By address']);
  });

  it('do not become none because nobody of that name is there', () => {
    const named = [{ kind: 'user', words: 'Zoe Quint', proper: true }] as const;
    const { answer, notes } = appsOf([ADAS, BENS], ownedBy({ named }));
    assert.equal(answer.kind, 'unknown');
    assert.match(notes.join(' '), /Zoe Quint/);
  });
});

describe('Rows that are related to none', () => {
  it('are the others, without those of which it is not known', () => {
    const found = appsOf([ADAS, BENS, NOBODYS, UNREAD], ownedBy({ where: [WITHOUT_MFA] }, { not: true }));
    assert.equal(found.headline, '2 of 4 apps are not owned by an admin who has no MFA: Bens and Nobodys');
    assert.match(found.notes.join(' '), /Not known of 1: Unread/);
  });

  it('are the people whom none of the others names', () => {
    const found = adminsOf([ADAS], {}, 'list', true);
    assert.equal(found.headline, '2 of 3 admins do not own an app: Ben and Cleo');
    assert.deepEqual(found.notes, []);
  });

  it('are not known where what one of the others names was not read', () => {
    assert.equal(adminsOf([ADAS, UNREAD], {}, 'list', true).answer.kind, 'unknown');
  });
});

describe('A number of related rows', () => {
  const SECOND: SampleApp = { ...ADAS, name: 'Second' };

  it('is as large as is asked for', () => {
    const amount = { op: 'more-than', than: 1 } as const;
    const found = adminsOf([ADAS, SECOND, BENS], { amount });
    assert.equal(found.headline, '1 of 3 admins owns more than 1 app: Ada');
  });

  it('can only grow by what was not read', () => {
    const more = adminsOf([ADAS, SECOND, UNREAD], { amount: { op: 'at-least', than: 2 } });
    assert.deepEqual(names(more), ['Ada']);
    const fewer = adminsOf([ADAS, UNREAD], { amount: { op: 'less-than', than: 2 } });
    assert.deepEqual([names(fewer), fewer.answer.kind], [[], 'unknown']);
  });
});

describe('Rows by what names them', () => {
  it('are those whom one of the others names, with what it is', () => {
    const found = adminsOf([ADAS, { ...ADAS, name: 'Second' }, BENS], { where: [CAN_SEND] });
    assert.equal(found.headline, '1 of 3 admins owns an app that can send mail: Ada');
    assert.deepEqual(found.notes, ['Which apps: Ada: Adas and Second.']);
    assert.equal(adminsOf([ADAS, BENS]).headline, '2 of 3 admins own an app: Ada and Ben');
  });

  it('are not known where what one of the others names was not read', () => {
    const { answer, headline, notes } = adminsOf([ADAS, UNREAD], {}, 'count');
    assert.deepEqual([answer.kind, answer.value], ['count', 1]);
    assert.match(headline, /^At least 1 of 3 admins owns an app: Ada$/);
    assert.match(notes.join(' '), /Not known of 2: Ben and Cleo/);
    assert.equal(adminsOf([UNREAD]).answer.kind, 'unknown');
  });

  it('are not known where it is not known whether the other is one that is asked for', () => {
    const maybe: SampleApp = { name: 'Maybe', owners: [user('Ben')], can: undefined };
    const found = adminsOf([ADAS, maybe], { where: [CAN_SEND] });
    assert.deepEqual(names(found), ['Ada']);
    assert.match(found.notes.join(' '), /Not known of 1: Ben/);
  });

  it('are none where the others name nobody', () => {
    assert.equal(adminsOf([NOBODYS]).headline, 'None of 3 admins own an app');
  });

  it('tell of the first few that they are related to', () => {
    const many = Array.from({ length: 12 }, (_, n): SampleApp => ({ name: `App ${n}`, owners: [user('Ada')] }));
    assert.match(adminsOf(many).notes.join(' '), /Which apps: Ada: App 0, .* and 7 more\./);
  });
});
