import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const OUT_AND_ADMINS =
  /^2 of 13 admins are excluded from a Conditional Access policy \(Require MFA for admins\): Emergency Access 1 and Diego Marchetti$/;
const OUT_BY_GROUP =
  /^2 of 4 members of groups are in a group that a policy excludes \(excluded from Require MFA for admins\): Diego Marchetti and Jonathan Ward$/;

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
  // Jonathan Ward is left out by the same group, and holds no role.
  'who is left out and something else besides': [
    [
      'Who is excluded from the CA policy "Require MFA for admins" and holds a privileged role at the same time?',
      /^2 of 14 admins hold a privileged role and are excluded from a Conditional Access policy \(Require MFA for admins\): Emergency Access 1 and Diego Marchetti$/,
    ],
    ['Who is excluded from "Require MFA for admins" and is also an admin?', OUT_AND_ADMINS],
    ['who has an admin role and is excluded from the policy "Require MFA for admins"?', OUT_AND_ADMINS],
    ['Which people excluded from the policy "Require MFA for admins" hold an admin role?', OUT_AND_ADMINS],
    [
      'Wer ist von der Richtlinie "Require MFA for admins" ausgenommen und hat gleichzeitig eine privilegierte Rolle?',
      /^2 of 14 admins hold a privileged role and are excluded .*: Emergency Access 1 and Diego Marchetti$/,
    ],
    [
      'Qui est exclu de la stratégie "Require MFA for admins" et détient en même temps un rôle privilégié ?',
      /^2 of 14 admins hold a privileged role and are excluded .*: Emergency Access 1 and Diego Marchetti$/,
    ],
    [
      '¿Quién está excluido de la directiva "Require MFA for admins" y tiene a la vez un rol privilegiado?',
      /^2 of 14 admins hold a privileged role and are excluded .*: Emergency Access 1 and Diego Marchetti$/,
    ],
    [
      'Wer ist von der Richtlinie "Require MFA for admins" ausgenommen und ist Global Administrator?',
      /^1 of 17 admins is excluded .* \(roles Global Administrator\): Emergency Access 1 /,
    ],
    [
      'which admins without MFA are excluded from the policy "Require MFA for admins"?',
      /^None of 13 admins have no second factor and are excluded from a Conditional Access policy \(Require MFA/,
    ],
  ],
  'who is left out by a group, and in groups within it': [
    [
      'Who is exempt from the policy "Require MFA for admins", including members of nested groups?',
      /^Excluded people, Require MFA for admins: Emergency Access 1, Diego Marchetti, Jonathan Ward and On-Premises/,
    ],
    [
      'Who is exempt from the policy "Require MFA for admins", nested groups included?',
      /^Excluded people, Require MFA for admins: Emergency Access 1, Diego Marchetti, Jonathan Ward and On-Premises/,
    ],
    [
      'who ends up excluded from the MFA for admins policy via the exclusion group, nested groups included?',
      OUT_BY_GROUP,
    ],
    ['who is excluded from Require MFA for admins through the exclusion group?', OUT_BY_GROUP],
    ['wer ist per Ausnahmegruppe von Require MFA for admins ausgenommen?', OUT_BY_GROUP],
    [
      "qui est exclu de la stratégie Require MFA for admins via le groupe d'exclusion, groupes imbriqués compris ?",
      OUT_BY_GROUP,
    ],
    [
      'quién queda fuera de la directiva Require MFA for admins por el grupo de exclusión, incluidos los grupos anidados?',
      OUT_BY_GROUP,
    ],
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
