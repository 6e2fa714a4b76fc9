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
};

describe('Questions of access', () => {
  itSaysFirst(SAID);
});
