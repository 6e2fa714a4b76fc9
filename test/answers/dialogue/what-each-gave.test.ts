import { itGoesOn, type Talks } from '../support/talks.js';

const CONSENTED: Talks[string][number] = [
  'Who consented to Microsoft Office Sync?',
  /^Granted by: Jonathan Ward \(.*\) and Rosalind Achterberg /,
];
const SEVEN =
  /^7 of \d+ permissions \(app Μicrosoft Office Sync\): Mail\.Read, Mail\.Send, User\.Read and offline_access$/;

/** What people gave an app of which the talk is, and not what they gave others. On the demo tenant. */
const TALKS: Talks = {
  'what each of them gave it': [
    CONSENTED,
    ['what exactly did each of them give it?', SEVEN],
    ['is either of them an admin?', /^No: none of 13 admins /],
    CONSENTED,
    ['what did they grant it?', SEVEN],
    CONSENTED,
    ['which permissions did each of them grant to this app?', SEVEN],
    ['Who consented to PERFECTDATA SOFTWARE?', /^Jonathan Ward \(granted by\): /],
    ['what did he consent to for it?', /^3 of \d+ permissions \(app PERFECTDATA SOFTWARE\): Mail\.Read, /],
  ],
  'after another question of the same people': [
    CONSENTED,
    ['is either of them an admin?', /^No: none of 13 admins /],
    [
      'what did they give it?',
      /^2 of \d+ changes granted something \(Jonathan Ward and 1 more and about Μicrosoft Office Sync\)/,
    ],
  ],
  'all that they consented to, where no app is pointed at': [
    CONSENTED,
    ['what did they consent to?', /^5 of \d+ changes are consents \(Jonathan Ward and 1 more\): /],
  ],
};

describe('What people gave an app that was spoken of', () => {
  itGoesOn(TALKS);
});
