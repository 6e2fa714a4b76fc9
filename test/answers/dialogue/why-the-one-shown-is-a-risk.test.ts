import { itGoesOn, type Talks } from '../support/talks.js';

/** The group that the policy leaves out, and the one inside of which he is a member. */
const GROUPS_OF_DIEGO = /^Group: Diego Marchetti: CA exclusion - MFA for admins, Project Phoenix rollout$/;
const JONATHAN = /^1 of 4 members of groups .+: Jonathan Ward /;

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
    ['by which group exactly?', GROUPS_OF_DIEGO],
    ['who else is in that group? is he an admin too?', JONATHAN],
    ['Ist Diego Marchetti von der Richtlinie Require MFA for admins ausgenommen?', /^Yes: Require MFA for admins /],
    ['durch welche Gruppe?', GROUPS_OF_DIEGO],
    ['und wer ist sonst noch in der Gruppe?', JONATHAN],
  ],
  'by which group, in French': [
    [
      "La stratégie Require MFA for admins s'applique à Diego Marchetti ?",
      /^No: Require MFA for admins excludes Diego Marchetti /,
    ],
    ['par quel groupe exactement ?', GROUPS_OF_DIEGO],
    ["ok, et dans ce groupe il y a qui d'autre ? c'est un admin aussi ?", JONATHAN],
  ],
  'by which group, in Spanish': [
    [
      '¿La directiva Require MFA for admins se aplica a Diego Marchetti?',
      /^No: Require MFA for admins excludes Diego Marchetti /,
    ],
    ['¿por qué grupo?', GROUPS_OF_DIEGO],
    ['¿quién más está en ese grupo?', JONATHAN],
  ],
  'a rule in German': [
    ['welche Regeln umgehen den Spamfilter?', /^2 of 9 mail flow rules skip the spam filter: /],
    ['warum ist die zweite gefährlich?', /^No: this is not true of Phishing simulation \(Huntwise\): needs a look$/],
  ],
};

describe('A talk that asks why the one shown is a risk', () => {
  itGoesOn(TALKS);
});
