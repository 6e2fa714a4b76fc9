import { itGoesOn, type Talks } from '../support/talks.js';

/** Short messages that widen what was told, narrow it, or ask one thing more of it, and the first line of each answer. On the demo tenant. */
const TALKS: Talks = {
  'including disabled accounts': [
    ['which admins lack MFA?', /^3 of 13 admins have no second factor: /],
    ['including the disabled ones', /4 of 14 admins .*Sven Hartmann/],
    ['which admins lack MFA?', /^3 of 13 admins /],
    ['auch die deaktivierten', /4 of 14 admins .*Sven Hartmann/],
    ['which admins lack MFA?', /^3 of 13 admins /],
    ['y compris les comptes désactivés', /4 of 14 admins .*Sven Hartmann/],
  ],
  'non-admins': [
    ['which admins lack MFA?', /^3 of 13 admins /],
    ['and non-admins?', /^\d+ of 2\d\d users have no second factor.* and hold no privileged role/],
  ],
  'those of somebody, and without something': [
    ['which mail flow rules were created by a person?', /^4 of 9 mail flow rules /],
    [
      'only those by Yusuf Demir',
      /^3 of 9 .*: Let trade fair newsletters through, Phishing simulation \(Huntwise\) and Invoice copies/,
    ],
    ['leave out Huntwise', /^2 of 9 .*: Let trade fair newsletters through and Invoice copies/],
  ],
  'since when an app has the role': [
    ['which apps hold Global Administrator?', /^1 of 60 apps .*: Office Sync Helper/],
    ['since when?', /\(since\): Office Sync Helper$/],
  ],
  'whether its owner has a second factor': [
    ['who owns Field Service Portal?', /Chloé Dubreuil/],
    ['and does the owner have MFA?', /Chloé Dubreuil/],
  ],
  'whether its owner is still there': [
    ['who owns Mailbox Statistics Collector?', /^Sven Hartmann/],
    ['is its owner still enabled?', /^No: Mailbox Statistics Collector is owned by a disabled account only/],
    ['is its owner blocked?', /^Yes: Mailbox Statistics Collector is owned by a disabled account only/],
    ['who owns Field Service Portal?', /Chloé Dubreuil/],
    ['is its owner still enabled?', /^Yes: Field Service Portal does not match “is owned by a disabled account only”/],
  ],
  'from where, and when': [
    ['who reset the password of Diego Marchetti?', /^Marta Kowalska \(by\)/],
    ['IP?', /^192\.0\.2\.140 \(from\)/],
    ['and when did that happen?', /\(when\): password reset of Diego Marchetti$/],
  ],
  'whether a setting is bad': [
    ['can users consent to apps?', /^Yes: users may consent to apps$/],
    ['is that bad?', /^An app that a person consents to reads their mail/],
  ],
};

describe('What is said after an answer in a word', () => {
  itGoesOn(TALKS);
});
