import assert from 'node:assert/strict';
import { sayNameInPlace } from '../../../src/language/rewording/name-first.js';
import { sayValuePlainly } from '../../../src/language/rewording/turns-of-value.js';

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
