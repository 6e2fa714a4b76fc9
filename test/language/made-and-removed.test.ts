import assert from 'node:assert/strict';
import { sayMadeAndRemoved } from '../../src/language/rewording/made-and-removed.js';
import { sayNameInPlace } from '../../src/language/rewording/name-first.js';
import { sayValuePlainly } from '../../src/language/rewording/turns-of-value.js';

const says = (say: (text: string) => string, pairs: readonly (readonly [asked: string, meant: string])[]): void => {
  for (const [asked, meant] of pairs)
    it(`is said plainly: ${asked}`, () => {
      assert.equal(say(asked).replace(/ {2,}/g, ' '), meant);
    });
};

const staysWith = (say: (text: string) => string, texts: readonly string[]): void => {
  for (const text of texts)
    it(`stays: ${text}`, () => {
      assert.equal(say(text), text);
    });
};

describe('What was made and removed again', () => {
  says(sayMadeAndRemoved, [
    [
      'which connectors did X create, and which of them did it delete again?',
      'which connectors did X create and removed by the same hand?',
    ],
    ['which rules were created and later deleted?', 'which rules were created and removed again?'],
    ['was a role given and taken back within a day?', 'was a role given and removed again lasted for at most 1 days ?'],
    [
      'welche Regeln hat Sync erstellt, und welche davon wieder gelöscht?',
      'welche Regeln hat Sync erstellt and removed by the same hand?',
    ],
    ['quelles règles ont été créées puis supprimées ?', 'quelles règles ont été créées and removed again ?'],
    ['¿quién creó y borró una regla?', '¿quién creó and removed by the same hand una regla?'],
    ['which connectors came and went?', 'which connectors were created and removed again?'],
  ]);
  staysWith(sayMadeAndRemoved, ['who made the rule and who removed it?', 'which apps were created and have secrets?']);
});

describe('A name that a question puts first', () => {
  says(sayNameInPlace, [
    ['Hartmann - does he hold an admin role?', 'does Hartmann hold an admin role?'],
    ['Ferrer: which roles does she have?', 'which roles does Ferrer have?'],
  ]);
  staysWith(sayNameInPlace, ['admins, who are they?', 'ok, does he have MFA?']);
});

describe('A value that is asked in a turn of its own', () => {
  says(sayValuePlainly, [
    ['how does Release Automation sign in?', 'which credentials does Release Automation have?'],
    ['comment Release Automation se connecte-t-elle ?', 'which credentials does Release Automation have ?'],
    ['when was the newest secret created, and by whom?', 'by whom was the newest secret created and when?'],
    ['which secrets are one year old?', 'which secrets are older than 365 days?'],
    ["quels secrets ont plus d'un an ?", 'quels secrets are older than 1 years ?'],
    ['are there more apps or more people among the admins?', 'who has more admin roles, apps or persons?'],
  ]);
  staysWith(sayValuePlainly, ['how do I turn the audit log on?', 'how does Priya sign in?', 'how do admins sign in?']);
});
