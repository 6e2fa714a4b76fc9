import { itSaysFirst, type FirstLines } from './support/first-lines.js';

/** Whom policies leave out, where at least one is enough, and what others than somebody did. On the demo tenant. */
const SAID: FirstLines = {
  'who gets past a policy is who it leaves out': [
    [
      'wer rutscht durch die Richtlinie Require MFA for admins?',
      /^Excluded people, Require MFA for admins: Emergency /,
    ],
    [
      'qui passe à travers la stratégie Require MFA for admins ?',
      /^Excluded people, Require MFA for admins: Emergency /,
    ],
    [
      'quels admins passent à travers la stratégie Require MFA for admins ?',
      /^Excluded admins: Require MFA for admins: /,
    ],
  ],
  'at least one of a kind is any': [
    ['which CA policies exclude at least one group?', /^1 of 5 .* excludes groups: Require MFA for admins$/],
    [
      "quelles stratégies d'accès conditionnel sont actives et excluent au moins un groupe ?",
      /^1 of 5 Conditional Access policies is enforced and excludes groups: Require MFA for admins$/,
    ],
    ['quelles stratégies ont au moins un groupe exclu ?', /^1 of 5 .* excludes groups: Require MFA for admins$/],
    ['¿qué directivas excluyen al menos un grupo?', /^1 of 5 .* excludes groups: Require MFA for admins$/],
    ['y a-t-il des stratégies qui excluent au moins un rôle ?', /^Yes: 3 of 5 .* exclude roles: /],
    ['quelles stratégies excluent au moins une personne ?', /^5 of 5 .* leave somebody out: /],
  ],
  'what others did than who is named': [
    [
      'Anything changed between 2 and 4 am in the last 30 days that Office Sync Helper did not do itself?',
      /^Yes: 1 of \d+ changes happened from 02:00 to 04:00 UTC, .* \(not by Office Sync Helper\): mail flow rule Finance/,
    ],
    [
      'which changes in mail flow in the last 30 days were not made by Office Sync Helper?',
      /^1 of \d+ changes .* \(not by Office Sync Helper\): mail flow rule Finance copies created$/,
    ],
    [
      'did anybody other than Office Sync Helper change a rule in the last 30 days?',
      /^Yes: 1 of \d+ changes is about a mail flow rule .* \(not by Office Sync Helper\): mail flow rule Finance copies/,
    ],
    [
      'any changes of rules in the last 30 days that IT Admin has not done himself?',
      /^Yes: 26 of \d+ changes are about mail flow rules .* \(not by IT Admin\): /,
    ],
    [
      'which rules did Office Sync Helper not make?',
      /^4 of \d+ changes are about mail flow rules and created something \(not by or about Office Sync Helper\): mail/,
    ],
    [
      'Welche Regeln wurden in den letzten 30 Tagen geändert, was Office Sync Helper nicht selbst gemacht hat?',
      /Finance copies/,
    ],
    ['which apps are not owned by IT Admin?', /^59 of 60 apps \(not owners IT Admin\): /],
    ['which apps does IT Admin not own?', /^59 of 60 apps \(not owners IT Admin\): /],
  ],
  'a negation that leaves nobody out': [
    ["which apps aren't owned by an admin?", /^51 of 60 apps are not owned by an admin: /],
    ['why is MFA not enforced for Diego Marchetti?', /^Diego Marchetti: Require MFA for admins excludes this account /],
    ['does Office Sync Helper not have an owner?', /^No: Office Sync Helper has an owner /],
    [
      'what did IT Admin do himself in the last 30 days?',
      /^1 of \d+ changes .* \(by IT Admin\): mail flow rule Finance/,
    ],
  ],
  'a number of what a thing has stays one': [
    ['which apps have at least one owner?', /^9 of 60 apps have number of owners: at least 1: /],
    ['quelles applis ont au moins un propriétaire ?', /^9 of 60 apps have number of owners: at least 1: /],
  ],
};

describe('whom policies leave out, and whom a question does, in first lines', () => {
  itSaysFirst(SAID);
});
