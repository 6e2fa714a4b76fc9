import { itSaysFirst, type FirstLines } from './support/first-lines.js';

/** Questions with a clause more than the plain one, and what the first line must say. On the demo tenant. */
const SAID: FirstLines = {
  'for how long nobody changed a password': [
    [
      'how long has the IT Admin account gone without a password change?',
      /^2024-09-10 09:10 UTC, \d+ days ago: password/,
    ],
    [
      'how long has IT Admin had the same password?',
      /^2024-09-10 09:10 UTC, \d+ days ago: password changed of IT Admin/,
    ],
    ['how long has it been since IT Admin changed the password?', /^2024-09-10 09:10 UTC, \d+ days ago: password/],
    ["how long is it since Diego Marchetti's last password change?", /UTC, \d+ days ago: password changed of Diego/],
    ['which admins have gone without a password change for a year?', /^\d of 1\d admins /],
  ],
  'who could, and not what was done': [
    [
      'who could slip a new secret onto one of our apps?',
      /: IT Admin, Priya Raman, Bram de Vries, Emergency Access 1 and/,
    ],
    ['who can plant a certificate on any of our app registrations?', /: IT Admin, Priya Raman, Bram de Vries, /],
    ['who might sneak a credential into an enterprise app?', /: IT Admin, Priya Raman, Bram de Vries, /],
    ['who put a new secret on Field Service Portal?', /^Chloé Dubreuil \(by\): secret added to Field Service Portal/],
  ],
};

describe('Questions with a clause more than the plain one', () => {
  itSaysFirst(SAID);
});
