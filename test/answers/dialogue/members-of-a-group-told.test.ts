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
  'no group was spoken of': [
    ['which policies are report-only?', /^1 of 5 Conditional Access policies only reports: /],
    ['who is in it?', /^I do not read what you ask of Require MFA for all users \(pilot\)/],
  ],
};

describe('A talk about policies asks on of the groups that they leave out', () => {
  itGoesOn(TALKS);
});
