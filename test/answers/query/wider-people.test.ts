import assert from 'node:assert/strict';
import { asksOfAllPeople, namesAllPeople } from '../../../src/language/model/wider-people.js';
import { missesPeople, phrasePeopleNotRead } from '../../../src/answers/query/people-not-read.js';
import { table as admins } from '../../../src/subjects/admins.js';
import { tellAdminsAlone } from '../../../src/answers/query/wider-people.js';

const query = { about: 'user', table: 'admins', where: [], named: [], form: 'list', unread: [] } as const;
const phrased = {
  answer: { kind: 'list', value: null, subjects: [], of: 13 },
  headline: '1 of 13 admins is at risk: IT Admin',
  notes: [],
} as const;
const told = (question: string): string => tellAdminsAlone(query, question, phrased).headline;

describe('A question for all people', () => {
  it('is answered for admins, and that is told first', () => {
    for (const question of [
      'which users are at risk?',
      'q usuarios estan en riesgo',
      'welche benutzer sind gefährdet',
      'quels utilisateurs sont à risque',
      'which guests have MFA',
    ]) {
      assert.match(told(question), /^Admins only, as I do not read this for anybody else: 1 of 13/, question);
    }
  });

  it('is none where roles are spoken of, or nobody as such', () => {
    for (const question of [
      'which admin accounts are at risk?',
      'welche Benutzer mit Adminrolle sind gefährdet',
      'who is at risk?',
    ]) {
      assert.equal(told(question), phrased.headline, question);
    }
    assert.equal(namesAllPeople('not guests'), false);
    assert.equal(asksOfAllPeople('which guests'), true);
  });

  it('of some who are no admins is left to the table of everybody', () => {
    const where = [{ attribute: 'mfa', op: 'is', value: 'registered', words: 'mfa' }] as const;
    const of = (...ids: readonly string[]) => ({
      query: { ...query, where, named: [{ kind: 'user', words: 'A and 1 more', ids }] } as const,
      table: { ...admins, subject: ({ id }: { readonly id: string }) => ({ kind: 'user', id, name: id }) } as never,
      rows: [{ id: 'a' }],
    });
    assert.equal(missesPeople(of('a')), false);
    assert.equal(missesPeople(of('a', 'b')), true);
    assert.match(phrasePeopleNotRead(of('b')) ?? '', /A and 1 more hold no admin role$/);
    assert.equal(phrasePeopleNotRead(of('a', 'b') as never), undefined);
  });
});
