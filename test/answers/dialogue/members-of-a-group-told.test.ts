import { itGoesOn, type Talks } from '../support/talks.js';

const IN_IT = /^2 of 4 members of groups \(excluded from Require MFA for admins\): Diego Marchetti and Jonathan Ward$/;
const LEAVES_OUT_GROUP = /^1 of 5 Conditional Access policies excludes groups: Require MFA for admins$/;
const DIEGO_IS = /^Yes: Diego Marchetti is one of the admins \(roles: User Administrator\)$/;

/** Talks from policies to the groups that they leave out, and to the people in these. On the demo tenant. */
const TALKS: Talks = {
  'in English': [
    ['which CA policies exclude a group?', LEAVES_OUT_GROUP],
    ['who is in it, incl nested?', IN_IT],
    ['any of those an admin?', DIEGO_IS],
  ],
  'by the word': [
    ['who is excluded from the policy Require MFA for admins?', /^Excluded people, Require MFA for admins: /],
    ['who is in that group?', IN_IT],
    ['which of them is an admin?', /^Diego Marchetti: roles: User Administrator/],
  ],
  'in German': [
    ['Welche CA-Richtlinien schließen eine Gruppe aus?', LEAVES_OUT_GROUP],
    ['wer ist da drin, auch verschachtelt?', IN_IT],
    ['ist davon jemand Admin?', DIEGO_IS],
  ],
  'in French': [
    ['quelles stratégies excluent un groupe ?', LEAVES_OUT_GROUP],
    ['qui est dedans, y compris imbriqués ?', IN_IT],
    ["certains d'entre eux sont admin ?", DIEGO_IS],
  ],
  'in Spanish': [
    ['¿qué directivas excluyen un grupo?', LEAVES_OUT_GROUP],
    ['¿quién está en él, también anidados?', IN_IT],
  ],
  'of several policies of which one leaves out a group': [
    ['which CA policies are enforced but leave out a group or a role?', /^3 of 5 Conditional Access policies are /],
    [
      'And who is in that group, nested groups included?',
      /^2 of 4 members of groups .*: Diego Marchetti and Jonathan Ward$/,
    ],
    ['Which of those two holds an admin role?', /^Diego Marchetti: role: User Administrator/],
  ],
  'of the members, in French': [
    ['qui est dans le groupe "CA exclusion - MFA for admins" ?', /Diego Marchetti and Jonathan Ward$/],
    ['et parmi eux, qui a un rôle admin ?', /^Diego Marchetti: roles: User Administrator/],
  ],
  'of the members, in German': [
    ['wer ist in der Gruppe "CA exclusion - MFA for admins"?', /Diego Marchetti and Jonathan Ward$/],
    ['und wer von denen hat eine Adminrolle?', /^Diego Marchetti: role: User Administrator/],
  ],
  'of the members, in Spanish': [
    ['quién está en el grupo "CA exclusion - MFA for admins"?', /Diego Marchetti and Jonathan Ward$/],
    ['y de ellos, quién tiene un rol de administrador?', /^Diego Marchetti: roles: User Administrator/],
  ],
  'no group was spoken of': [
    ['which policies are report-only?', /^1 of 5 Conditional Access policies only reports: /],
    ['who is in it?', /^I do not read what you ask of Require MFA for all users \(pilot\)/],
  ],
};

describe('A talk about policies asks on of the groups that they leave out', () => {
  itGoesOn(TALKS);
});
