import { itSaysFirst, type FirstLines } from './support/first-lines.js';

/** Tomás is a permanent Security Administrator, and has activated Exchange Administrator: of one role the other's ways are not told. */
const SAID: FirstLines = {
  'permanently or only eligible, of one role': [
    [
      'Does Tomás Rivera have the Exchange Administrator role permanently or only eligible via PIM?',
      /^Tomás Rivera: activated now and eligible$/,
    ],
    [
      'Tomás Rivera a le rôle Exchange Administrator en permanent ou juste en éligible via PIM ?',
      /^Tomás Rivera(?: is eligible)?:? \(?(?:how: )?activated now(?:;| and) eligible\)?$/,
    ],
    [
      'Tomás Rivera a-t-il le rôle Exchange Administrator de façon permanente ou seulement éligible ?',
      /^Tomás Rivera: activated now and eligible$/,
    ],
    [
      'hat Tomás Rivera die Rolle Exchange Administrator dauerhaft oder nur berechtigt über PIM?',
      /^Tomás Rivera: activated now and eligible$/,
    ],
    [
      '¿Tomás Rivera tiene el rol Exchange Administrator de forma permanente o solo es elegible por PIM?',
      /^Tomás Rivera: activated now and eligible$/,
    ],
    [
      'is Tomás Rivera permanently or only eligible as Security Administrator?',
      /^Tomás Rivera is standing \(how: standing/,
    ],
  ],
  'one way of one role': [
    [
      'Does Tomás Rivera have the Exchange Administrator role permanently?',
      /^No: Tomás Rivera is not standing \(how: activated now; eligible/,
    ],
    [
      'hat Tomás Rivera die Rolle Exchange Administrator dauerhaft?',
      /^No: Tomás Rivera is not standing \(how: activated now; eligible/,
    ],
    ['is Tomás Rivera eligible for Security Administrator?', /^No: Tomás Rivera is not eligible \(how: standing\)$/],
  ],
  'of a role that is not held': [
    [
      'Does Marta Kowalska have Exchange Administrator permanently?',
      /^No: Marta Kowalska does not hold Exchange Administrator; roles: Helpdesk Administrator \(standing\)/,
    ],
    [
      'Does Aiko Tanaka hold Exchange Administrator permanently or is she only eligible?',
      /^No: Aiko Tanaka does not hold Exchange Administrator; roles: Privileged Authentication Administrator \(eligible\)$/,
    ],
  ],
  'of everybody': [
    [
      'which enabled admins hold Exchange Administrator permanently',
      /^2 of 18 admins are enabled and hold a role permanently \(roles Exchange Administrator\): IT Admin and svc-migration$/,
    ],
    [
      'Does IT Admin hold Exchange Administrator permanently and without MFA?',
      /^Yes: IT Admin holds a role permanently and has no second factor/,
    ],
  ],
  'for good or by activation': [
    [
      'Who can act as Privileged Authentication Administrator, permanently or by activation?',
      /^1 of 33 role assignments is standing or is eligible \(role Privileged Authentication Administrator\): Aiko Tanaka$/,
    ],
    ['who can be Exchange Administrator by activation?', /^2 of 33 .* eligible .*: Tomás Rivera and Yusuf Demir$/],
    [
      'Wer kann dauerhaft oder durch Aktivierung Exchange Administrator sein?',
      /^\d+ of 17 admins hold a role permanently or may activate a role \(roles Exchange Administrator\): /,
    ],
    [
      'Qui peut être administrateur Exchange, de façon permanente ou par activation ?',
      /^4 of 17 admins hold a role permanently or may activate a role \(roles Exchange Administrator\): /,
    ],
    [
      '¿Quién puede ser Exchange Administrator, de forma permanente o por activación?',
      /^4 of 17 admins hold a role permanently or may activate a role \(roles Exchange Administrator\): /,
    ],
  ],
  'what a group gives its members': [
    [
      'which role does the group Role - Service Desk grant?',
      /^Role - Service Desk: roles: Helpdesk Administrator; in it now: Marta Kowalska;/,
    ],
    [
      'which roles does the group "Role - Exchange Operators" give its members?',
      /^Role - Exchange Operators: roles: Exchange Administrator; in it now: none; may activate a membership: Yusuf Demir$/,
    ],
  ],
  'of people both a role group and a role of the directory are known': [
    [
      'which people in role groups hold no directory role?',
      /^None of 14 admins are in a role group of Exchange and hold no role of the directory$/,
    ],
    [
      'which people in role groups hold a directory role?',
      /^2 of 14 admins are in a role group of Exchange and hold a role of the directory: Hui Min Lim and Marta/,
    ],
  ],
  'a role for Exchange, of whatever plane': [
    ['which admin accounts have no MFA and have an Exchange role?', /: IT Admin and svc-migration$/],
    ["quels comptes admin n'ont pas de MFA et ont un rôle Exchange ?", /: IT Admin and svc-migration$/],
    ['welche Admins ohne MFA haben eine Exchange-Rolle?', /: IT Admin and svc-migration$/],
    ['¿qué administradores sin MFA tienen un rol de Exchange?', /: IT Admin and svc-migration$/],
    [
      'which disabled accounts have an Exchange role?',
      /^1 of 15 admins is disabled and is Exchange Administrator or in a role group of Exchange: Sven Hartmann$/,
    ],
    [
      'which admins hold an Entra role and an Exchange role?',
      /^2 of 14 admins hold a role of the directory and are in a role group of Exchange: Hui Min Lim and Marta Kowalska$/,
    ],
    [
      'which admins are in an Exchange role group?',
      /^2 of 14 admins are in a role group of Exchange: Hui Min Lim and Marta Kowalska$/,
    ],
  ],
};

describe('how somebody holds a role, in first lines', () => {
  itSaysFirst(SAID);
});
