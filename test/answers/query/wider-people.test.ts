import assert from 'node:assert/strict';
import { asksOfAllPeople, namesAllPeople } from '../../../src/language/model/wider-people.js';
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
      assert.match(told(question), /^Of admins alone, as I do not read this of anybody else: 1 of 13/, question);
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
});
