import { itSaysFirst, type FirstLines } from './support/first-lines.js';

/** How roles are held, whom policies reach, and who consented: what the first line must say. On the demo tenant. */
const SAID: FirstLines = {
  'how the role is held that is named': [
    [
      'How many accounts have Exchange Administrator permanently, i.e. not through PIM?',
      /^2 of 17 admins .*: IT Admin and svc-migration;/,
    ],
    ['welche Admins haben Exchange-Administrator dauerhaft?', /^2 of 17 admins .*: IT Admin and svc-migration;/],
    [
      'which admins are permanent Security Administrators?',
      /^2 of 17 admins hold a role permanently .*: Nadja Keller and Tomás Rivera$/,
    ],
    [
      'which admins may activate Exchange Administrator?',
      /^2 of 17 admins may activate a role .*: Tomás Rivera and Yusuf Demir$/,
    ],
    ['which admins are eligible for Security Administrator?', /^None of 17 admins may activate a role/],
    ['which admins hold Exchange Administrator through a group?', /^1 of 17 admins .*: Yusuf Demir$/],
    ['quels admins ont Exchange Administrator en permanence ?', /^2 of 17 admins .*: IT Admin and svc-migration;/],
    [
      '¿qué administradores tienen Exchange Administrator de forma permanente?',
      /^2 of 17 admins .*: IT Admin and svc-migration;/,
    ],
    // Of no role in particular it is said of any.
    ['which admins hold a role permanently and may activate another one?', /: Tomás Rivera$/],
  ],
  'places that a policy leaves out': [
    [
      'what conditional access policies are enforced but skip our offices?',
      /^1 of 5 .* is enforced and leaves out certain locations: Require MFA outside the offices$/,
    ],
    ['which policies exclude trusted locations?', /^1 of 5 .*: Require MFA outside the offices$/],
    ["which CA policies don't apply in our offices?", /^1 of 5 .*: Require MFA outside the offices$/],
    ['does any policy exempt our office network from MFA?', /^Yes: 1 of 5 .*: Require MFA outside the offices$/],
    ['which policies leave out no location?', /^4 of 5 .* leave out no location: Require MFA for admins, /],
    ['welche Richtlinien nehmen unsere Büros aus?', /^1 of 5 .* leaves out certain locations: /],
    ['welche Richtlinien gelten nicht in unserem Firmennetz?', /^1 of 5 .* leaves out certain locations: /],
    ['quelles stratégies excluent nos bureaux ?', /^1 of 5 .* leaves out certain locations: /],
    ['¿qué directivas no se aplican en la oficina?', /^1 of 5 .* leaves out certain locations: /],
    ['who is excluded from the policies?', /^Excluded people: Emergency Access 1 /],
    ['which policies depend on the location?', /^1 of 5 .* applies by location: /],
  ],
};

describe('Questions of access', () => {
  itSaysFirst(SAID);
});
