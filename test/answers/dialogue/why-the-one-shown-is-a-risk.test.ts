import { itGoesOn, type Talks } from '../support/talks.js';

/** Talks that ask why one of those that were shown is a risk, and the first line of each answer. On the demo tenant. */
const TALKS: Talks = {
  'the only one that was told, whatever list came before': [
    ['which enabled apps were last used before October 20?', /^3 of 60 apps are enabled and were last used /],
    ['and which of those still has a secret that works', /^1 of 60 apps .*: Mailbox Statistics Collector$/],
    ['why is that one a risk?', /^high: Mailbox Statistics Collector may manage Exchange with PowerShell/],
  ],
  'the one that was asked about since': [
    ['which apps can read mail?', /^6 of 60 apps can read mail: /],
    ['who owns Nordarchiv?', /^Owners: Nordarchiv Mail Archive: none$/],
    ['why is it suspicious?', /^critical: Nordarchiv Mail Archive may read, change and delete mail /],
  ],
  'a rule by its place, with a reason and without': [
    ['which rules bypass the spam filter?', /^2 of 9 mail flow rules skip the spam filter: /],
    ['why is the first one a risk?', /^The mail flow rule Let trade fair newsletters through lets mail past /],
    ['why is the second one critical?', /^No: this is not true of Phishing simulation \(Huntwise\): needs a look$/],
  ],
  'by which group a policy leaves somebody out': [
    ['Is Diego Marchetti covered by the policy Require MFA for admins?', /^No: Require MFA for admins excludes Diego /],
    ['by which group exactly?', /^CA exclusion - MFA for admins: excluded groups of Require MFA for admins$/],
    ['Ist Diego Marchetti von der Richtlinie Require MFA for admins ausgenommen?', /^Yes: Require MFA for admins /],
    ['durch welche Gruppe?', /^CA exclusion - MFA for admins: excluded groups of Require MFA for admins$/],
  ],
  'a rule in German': [
    ['welche Regeln umgehen den Spamfilter?', /^2 of 9 mail flow rules skip the spam filter: /],
    ['warum ist die zweite gefährlich?', /^No: this is not true of Phishing simulation \(Huntwise\): needs a look$/],
  ],
};

describe('A talk that asks why the one shown is a risk', () => {
  itGoesOn(TALKS);
});
