import assert from 'node:assert/strict';
import { instant } from '../../src/core/instant.js';
import { understand } from '../../src/language/understand-question.js';

const context = { now: instant('2026-11-24T10:00:00Z'), timeZone: 'UTC' };
const each = (words: string, toQuestion: (word: string) => string): readonly string[] =>
  words.split('|').map(toQuestion);

/** Everything about one person, in the words in which people ask for it. */
const AS_A_WHOLE = [
  ...each('who is|who was|who’s|wer ist|qui est', (ask) => `${ask} Bram de Vries?`),
  ...each(
    'tell me about|tell us more about|tell me everything about|info on|information about|info for|details of|details on|detail about|what do we know about|what do you have on|everything about|everything on|all about|more about|look up|look into|look at|investigate|describe|inspect',
    (ask) => `${ask} Bram de Vries`,
  ),
  ...each('account|profile|dossier|details|info|information', (thing) => `show me Bram de Vries's ${thing}`),
  ...each('user|account|person|employee|colleague|admin|guest', (noun) => `tell me about the ${noun} Bram de Vries`),
  ...each('do|access|reach|see|touch|change', (act) => `what can Bram de Vries ${act}?`),
  ...each('allowed|able|permitted', (may) => `what is Bram de Vries ${may} to do?`),
  ...each('access|rights|powers|privileges|kind of access', (power) => `what ${power} does Bram de Vries have?`),
  'what does Bram de Vries have access to?',
  ...each('powerful|privileged', (how) => `how ${how} is Bram de Vries?`),
  ...each('and|so|ok|hi,|hello,|please|can you please', (lead) => `${lead} tell me about Bram de Vries`),
  ...each('please|pls|exactly|for me|thanks|today|in our tenant|as csv', (end) => `who is Bram de Vries ${end}?`),
  'is Bram de Vries an admin and does he have MFA?',
  'bram.devries@alpine-instruments.example',
];

/** What somebody did, whatever it was. */
const DID = [
  ...each('do|change yesterday', (did) => `what did Bram de Vries ${did}?`),
  ...each('done|been up to|been doing|been working on', (did) => `what has Bram de Vries ${did}?`),
  ...each('everything|all|anything', (what) => `${what} that Bram de Vries did`),
  ...each('activity of|activities by|actions by|changes by|acts of|doings of', (what) => `${what} Bram de Vries`),
  ...each(
    'this week|since Monday|yesterday|in October|recently|so far',
    (when) => `what did Bram de Vries do ${when}?`,
  ),
];

/** One matter of somebody: a report tells it. */
const ONE_MATTER = [
  'which rules did Bram de Vries change?',
  'who owns the app Bram de Vries?',
  'what did Bram de Vries consent to?',
  'which connectors did Bram de Vries make?',
  'does Bram de Vries have MFA?',
  'what does Bram de Vries own?',
];

describe('A person', () => {
  for (const question of [...AS_A_WHOLE, ...DID]) {
    it(`is told of as a whole: ${question}`, () => {
      const { intent, parameters } = understand(question, context);
      const isNamed = /bram.?de.?vries/i.test(parameters.user ?? '');
      assert.deepEqual([intent, isNamed], ['person-details', true], JSON.stringify(parameters));
    });
  }

  for (const question of ONE_MATTER) {
    it(`is not, where one matter is asked: ${question}`, () => {
      assert.notEqual(understand(question, context).intent, 'person-details');
    });
  }
});
