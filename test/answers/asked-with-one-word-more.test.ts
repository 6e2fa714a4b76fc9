import assert from 'node:assert/strict';
import { itSaysFirst, type FirstLines } from './support/first-lines.js';

/** Questions in which one word decides which rows are meant: only, included, examples, how long. On the demo tenant. */
const SAID: FirstLines = {
  'only one value of several': [
    ['Which admins rely only on SMS or phone calls for MFA?', /^1 of 13 admins has only SMS or voice .*: Priya Raman/],
    ['which admins rely solely on phone calls?', /^1 of 13 admins has only SMS or voice: Priya Raman/],
    ['Welche Admins haben nur SMS oder Anruf als zweiten Faktor?', /^1 of 13 admins has only SMS .*: Priya Raman/],
    ['qué admins usan solo SMS o llamadas para MFA?', /^1 of 13 admins has only SMS .*: Priya Raman/],
    ['only admins with SMS', /^2 of 13 admins have SMS or voice: Priya Raman and Diego Marchetti/],
  ],
  'apps counted among the holders of a role': [
    [
      'How many global admins do we have in total, people and apps?',
      /^4 of 33 role assignments .*and Office Sync Helper$/,
    ],
    ['how many Exchange admins are there (people and apps together)?', /^8 of 33 role assignments .*and 3 more$/],
    [
      'wieviele Global Admins ham wir grad, Menschen und Apps zusammen?',
      /^4 of 33 role assignments .*Office Sync Helper$/,
    ],
    ['who are the global admins, people and apps?', /Office Sync Helper/],
    ['How many GAs do we have, SPs included?', /^4 of 33 role assignments .*Emergency Access 1 and Office Sync Helper/],
    ['cuántos GA tenemos, apps incluidas?', /^4 of 33 role assignments .*Emergency Access 1 and Office Sync Helper/],
    [
      'How many GAs do we have?',
      /^3 of 17 admins \(roles Global Administrator\): IT Admin, Bram de Vries and Emergency/,
    ],
  ],
  'who may become a member of a group': [
    [
      'Who is eligible to become a member of the group Role - Exchange Operators?',
      /^1 of 33 role assignments is eligible \(through Role - Exchange Operators\): Yusuf Demir/,
    ],
    [
      'qui est éligible pour devenir membre du groupe Role - Exchange Operators ?',
      /^1 of 33 role assignments is eligible \(through Role - Exchange Operators\): Yusuf Demir/,
    ],
  ],
  'examples leave nobody out': [
    [
      '¿hay alguna aplicación que pueda asignar roles o permisos a otras, tipo RoleManagement.ReadWrite.Directory o AppRoleAssignment.ReadWrite.All?',
      /^Yes: .*: Tenant Warden Responder and IAM Provisioning Portal/,
    ],
    [
      'which apps can read all mail, e.g. Mail.Read or Mail.ReadWrite?',
      /^3 of 60 apps can read all mail: Docuvault Backup for Microsoft 365, Nordarchiv Mail Archive and Visitor Reg/,
    ],
    [
      'which apps have permissions like RoleManagement.ReadWrite.Directory or AppRoleAssignment.ReadWrite.All?',
      /^2 of 60 apps \(permissions .*\): Tenant Warden Responder and IAM Provisioning Portal/,
    ],
  ],
  'a second count of the first': [
    [
      'cuántas managed identities tenemos y cuántas tienen permisos en Graph?',
      /^2 hold a permission of Microsoft Graph and 2 hold no .*: 4 of 60 apps are managed identities: /,
    ],
    [
      'how many foreign apps are there and how many can read mail?',
      /^5 can read mail and 14 cannot read mail: 19 of 60 apps belong to another tenant: /,
    ],
  ],
  'neither ours nor Microsoft’s': [
    [
      'quelles applis tierces (ni à nous ni Microsoft) peuvent lire tous les fichiers du tenant ?',
      /^2 of 60 apps belong to another tenant and can read all files: Docuvault Backup for Microsoft 365 and Invoices/,
    ],
    ['Count the third-party SPs (not Microsoft, not ours).', /^19 of 60 apps belong to another tenant: /],
    ['apps that are neither ours nor Microsoft’s', /^19 of 60 apps belong to another tenant: /],
    [
      'Welche Apps (weder von uns noch von Microsoft) können Mails lesen?',
      /^5 of 60 apps belong to another tenant and /,
    ],
    [
      'qué apps de terceros (ni nuestras ni de Microsoft) pueden leer correo?',
      /^5 of 60 apps belong to another tenant /,
    ],
    ['apps not owned by us', /^19 of 60 apps belong to another tenant: /],
  ],
  'from now until a date': [
    [
      'Give me the client secrets that run out between now and the end of January.',
      /^1 of 26 credentials is a secret and ends between .* and 2027-02-01 00:00 UTC: HR Onboarding Flow/,
    ],
    ['welche Secrets laufen bis Ende Januar ab?', /^1 of 26 .* and 2027-02-01 00:00 UTC: HR Onboarding Flow/],
    ["quels secrets expirent d'ici fin janvier ?", /^1 of 26 .* and 2027-02-01 00:00 UTC: HR Onboarding Flow/],
    ['qué secretos caducan de aquí a finales de enero?', /^1 of 26 .* and 2027-02-01 00:00 UTC: HR Onboarding Flow/],
  ],
};

describe('Questions in which one word decides whom they mean', () => {
  const { ask } = itSaysFirst(SAID);

  it('name what is too young to be unused for so long', async () => {
    const { text } = await ask('enabled apps unused for more than 6 months');
    assert.match(text, /Newer than that: Tenant Warden Responder \(since 2026-08-02/);
    const recent = await ask('enabled apps unused for more than 2 months');
    assert.doesNotMatch(recent.text, /Newer than that/);
  });
});
