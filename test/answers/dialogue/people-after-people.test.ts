import { itGoesOn, type Talks } from '../support/talks.js';

/** Talks about people, and the first line of each answer. On the demo tenant. */
const TALKS: Talks = {
  'those two are the last two that were asked of': [
    ['does Marta Kowalska hold an admin role?', /^Yes: Marta Kowalska is one of the admins /],
    ['does Jonathan Ward hold an admin role?', /^No: Jonathan Ward holds no admin role$/],
    ['which of those two holds an admin role?', /: Marta Kowalska$/],
  ],
  'one alone is no two': [
    ['what can Marta Kowalska do?', /Marta Kowalska holds /],
    ['which of those two holds an admin role?', /^The last answer names none, /],
  ],
  'a role, of accounts that need not have one': [
    ['which accounts are disabled?', /^7 of 250 users are disabled: Sven Hartmann, /],
    ['do they still hold roles?', /^Yes: Sven Hartmann holds a role \(role: Exchange Administrator/],
    ['which of them still have an admin role?', /^Sven Hartmann: role: Exchange Administrator/],
  ],
  'whether any of many holds one': [
    ['which users have no second factor?', /^23 of 243 users /],
    ['do any of them hold a role?', /^Yes: 5 of 5 role assignments .*Aiko Tanaka$/],
  ],
  'people, and not the apps that are theirs': [
    ['who has no MFA?', /^3 of 13 admins have no second factor: /],
    ['do they have a role?', /^Yes: 4 of 4 role assignments .*: IT Admin, svc-migration and Aiko Tanaka$/],
  ],
  'one person': [
    ['tell me about Sven Hartmann', /Sven Hartmann \(disabled\) holds Exchange Administrator/],
    ['does he still have admin rights?', /^Yes: Sven Hartmann holds a role/],
  ],
  'a verb alone, of the list before': [
    ['who are the global admins?', /^4 of 33 role assignments/],
    ['which have no second factor?', /^1 of 3 users has no second factor .*: IT Admin$/],
    ["which don't have a passkey?", /^2 of 3 users have no passkey .*: IT Admin and Bram de Vries$/],
  ],
  'who did something to one': [
    ['is Diego Marchetti covered by MFA?', /^Yes: Diego Marchetti has a second factor/],
    ['who reset his password recently?', /^Marta Kowalska \(by\): password reset of Diego Marchetti$/],
  ],
  'from where somebody signed in, which is not read': [
    ['when did IT Admin last sign in?', /^20\d\d-.* UTC: last sign-in of IT Admin$/],
    ['From where?', /^I do not read where somebody signs in from, and with what\./],
  ],
  'what is enforced for them': [
    ['who owns Release Automation?', /^Diego Marchetti: owners of Release Automation$/],
    ['is MFA enforced for them?', /^No: Diego Marchetti can sign in without a second factor/],
    ['which admins have no MFA?', /^3 of 13 admins have no second factor: /],
    ['is MFA enforced for them?', /\(IT Admin and 2 more\)/],
    ['do admins have MFA enforced for them?', /^Some: 6 of 13 admins have a second factor that is enforced/],
  ],
  'the guests after all admins, and those of some admins': [
    ['who are the admins?', /^13 admins$/],
    ['and the guests?', /^2 of 243 users are guests: /],
    ['wer sind die Admins?', /^13 admins$/],
    ['und die Gäste?', /^2 of 243 users are guests: /],
  ],
};

describe('A talk about people asks on of', () => {
  itGoesOn(TALKS);
});
