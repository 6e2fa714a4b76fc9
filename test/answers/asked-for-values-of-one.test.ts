import { itSaysFirst, type FirstLines } from './support/first-lines.js';

/** Several values of one behind a colon, where none is a condition; and roles and role groups of which either is enough. On the demo tenant. */
const SAID: FirstLines = {
  'each value of one': [
    [
      'svc-migration: MFA method, last sign-in, is it enabled?',
      /^svc-migration: second factors: none; last sign-in: 2025-10-24 07:52 UTC; enabled: yes$/,
    ],
    [
      'svc-migration: mfa, last sign-in, department',
      /^svc-migration: last sign-in: 2025-10-24 07:52 UTC; department: none; second factor: none$/,
    ],
    [
      'svc-migration: MFA-Methode, letzte Anmeldung, ist es aktiviert?',
      /^svc-migration: last sign-in: 2025-10-24 07:52 UTC; second factor: none; enabled: yes$/,
    ],
    [
      'svc-migration: método MFA, último inicio de sesión, ¿está habilitada?',
      /^svc-migration: last sign-in: 2025-10-24 07:52 UTC; second factor: none; enabled: yes$/,
    ],
    [
      'Office Sync Helper: owner, secrets, enabled?',
      /^Office Sync Helper: owners: IT Admin; secrets: 2; state: enabled$/,
    ],
  ],
  'whether one is so': [['svc-migration: MFA?', /^No: svc-migration has no second factor/]],
  'either of a role and a role group': [
    [
      'people with role group Organization Management or role Global Administrator',
      /^3 of 33 role assignments are held by people .*: IT Admin, Bram de Vries and Emergency Access 1$/,
    ],
    [
      'who has the role group Organization Management or the role Global Administrator?',
      /^5 of 33 role assignments .*: IT Admin, .*, Office Sync Helper and Mailbox Migration Service$/,
    ],
    [
      'admins with role Security Administrator or role Exchange Administrator',
      /^5 of 17 admins .*: Nadja Keller, Tomás Rivera, IT Admin, svc-migration and Yusuf Demir/,
    ],
    [
      'Personen mit Rollengruppe Organization Management oder Rolle Global Administrator',
      /^3 of 33 .*: IT Admin, Bram de Vries and Emergency Access 1$/,
    ],
    [
      'personnes avec le groupe de rôles Organization Management ou le rôle Global Administrator',
      /^3 of 33 .*: IT Admin, Bram de Vries and Emergency Access 1$/,
    ],
  ],
  'people by a name in quotes': [
    [
      'second factor of "Aiko Tanaka" and "Bram de Vries"',
      /^1 of 2 admins has a second factor \(Aiko Tanaka or Bram de Vries\): Bram de Vries$/,
    ],
    ['which methods has "Aiko Tanaka"?', /^e-mail: sign-in methods of Aiko Tanaka$/],
    ['is "Rosalind Achterberg" at risk?', /^Yes: Rosalind Achterberg is at risk/],
    ['is "Jonathan Ward" at risk?', /^No: Jonathan Ward is not at risk/],
    [
      'roles of "Tomás Rivera" and "Yusuf Demir"',
      /^Roles: Tomás Rivera: Security Administrator, Exchange Administrator; Yusuf Demir: Exchange Administrator$/,
    ],
    ['who owns "Field Service Portal"?', /^Chloé Dubreuil: owners of Field Service Portal$/],
  ],
  'apps by any word in quotes': [
    ['which apps are called "Office"?', /^7 apps match “Office”:$/],
    ['welche Apps heißen "Office"?', /^7 apps match “Office”:$/],
    ['¿qué apps se llaman "Office"?', /^7 apps match “Office”:$/],
  ],
};

describe('values of one and either of two kinds of roles, in first lines', () => {
  itSaysFirst(SAID);
});
