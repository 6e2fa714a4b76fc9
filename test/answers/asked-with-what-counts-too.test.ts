import assert from 'node:assert/strict';
import { itSaysFirst, type FirstLines } from './support/first-lines.js';

/** What an asker wants counted as well, and whoever is asked of by way of a thing. On the demo tenant. */
const SAID: FirstLines = {
  'what counts, too, is no condition': [
    ['which admins lack MFA, disabled ones too?', /^4 of 14 admins have no second factor: .*Sven Hartmann/],
    ['which admins lack MFA, also the disabled ones', /^4 of 14 admins have no second factor: /],
    [
      'who holds Exchange Administrator, eligible ones too',
      /^8 of 33 role assignments \(role Exchange Administrator\): /,
    ],
    ['wer ist Exchange Administrator, auch eligible', /^8 of 33 role assignments \(role Exchange Administrator\): /],
    ['qui a le rôle Exchange Administrator, les éligibles aussi ?', /^8 of 33 role assignments \(role /],
    ['quién tiene el rol Exchange Administrator, también los elegibles?', /^8 of 33 role assignments \(role /],
    // Without "too" it is one.
    ['who holds Exchange Administrator, eligible ones only', /^2 of 33 role assignments are eligible /],
  ],
  'any of a kind is that kind': [
    ['did Bram de Vries delete any apps?', /^Yes: 3 of 114 changes are removals of apps \(by Bram de Vries\): /],
    ['has Yusuf Demir added any secrets?', /^No: none of 114 changes .* about secrets \(by Yusuf Demir\)$/],
    ['did Yusuf Demir make any rules?', /^Yes: 3 of 114 changes created something .* \(by Yusuf Demir\): /],
    ['did Bram de Vries delete anything?', /^Yes: 4 of 114 changes removed something \(by Bram de Vries\): /],
  ],
  'admins whom some policy leaves out, and not all': [
    ['which global admins are excluded from a policy?', /^1 of 17 admins is excluded from a policy that requires MFA/],
    ['which admins are excluded from a policy?', /^2 of 13 admins are excluded from a policy that requires MFA: /],
    ['which people are excluded from a policy and are global admins?', /^1 of 17 admins is excluded from a policy/],
  ],
  'the owner of an app, and then what is asked of that person': [
    ['is the owner of Field Service Portal an admin?', /^Chloé Dubreuil: owners of Field Service Portal$/],
    ['does the owner of Mailbox Statistics Collector still work here?', /^Sven Hartmann: owners of Mailbox Statistics/],
    // The table of apps tells it of the app.
    [
      'is the owner of Mailbox Statistics Collector disabled?',
      /^Yes: Mailbox Statistics Collector is owned by a disabled/,
    ],
  ],
};

describe('Asked with what counts, too, and of the owner of a thing', () => {
  const { ask } = itSaysFirst(SAID);

  for (const [question, second] of [
    ['is the owner of Field Service Portal an admin?', 'Yes: Chloé Dubreuil is one of the admins'],
    ['does the owner of Mailbox Statistics Collector still work here?', 'No: Sven Hartmann is disabled'],
    ['is the owner of Office Sync Helper at risk?', 'Yes: IT Admin is at risk'],
  ] as const) {
    it(`tells of that person: ${question}`, async () => {
      assert.ok((await ask(question)).text.includes(second));
    });
  }
});
