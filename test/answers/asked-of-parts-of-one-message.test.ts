import { itSaysFirst, type FirstLines } from './support/first-lines.js';

/** Without “directly” an enterprise app is the app, whichever of its two objects. */
const EITHER_OBJECT =
  /^By: Chloé Dubreuil \(secret added to Field Service Portal\), Bram de Vries \(.* 1 more\) and IT Admin \(secret added to Office Sync Helper\)$/;

/** Questions of several parts or conditions, and what the first line must say. On the demo tenant. */
const SAID: FirstLines = {
  'a name, and nouns in a list behind it': [
    [
      'svc-migration: roles, MFA, last password change?',
      /^svc-migration: roles: Exchange Administrator; password changed: 2023-10-27 09:10 UTC; second factor: none$/,
    ],
    [
      'svc-migration: Rollen, MFA, letzte Passwortänderung?',
      /^svc-migration: roles: Exchange Administrator; password changed: 2023-10-27 09:10 UTC; second factor: none$/,
    ],
    [
      'roles, MFA and last sign-in of svc-migration?',
      /^svc-migration: roles: Exchange Administrator; last sign-in: 2025-10-24 07:52 UTC; second factor: none$/,
    ],
    ['which admins are without MFA, enabled and holders of a privileged role?', /^3 of \d+ admins .*no second factor/],
  ],
  'a name that is a sentence of its own': [
    ['PERFECTDATA SOFTWARE. Who consented, when, and to what scopes?', /^Jonathan Ward \(by\): permission Mail\.Read/],
    [
      'Release Automation. Who owns it, when was it created, and which roles does it hold?',
      /^Diego Marchetti: owners of Release Automation$/,
    ],
    [
      'Release Automation. Wem gehört sie und wann wurde sie angelegt?',
      /^Diego Marchetti: owners of Release Automation; created: 2026-03-15/,
    ],
  ],
  'a key on one of the two objects of an app': [
    [
      'Who added a secret straight to an enterprise app in the last three months?',
      /^By: Bram de Vries \(secret added to Ticketbridge Connector\) and IT Admin \(secret added to Office Sync Helper\)$/,
    ],
    ['Wer hat seit September einer Unternehmensanwendung ein Secret hinzugefügt?', EITHER_OBJECT],
    ["Qui a ajouté un secret à une application d'entreprise depuis septembre ?", EITHER_OBJECT],
    ['¿Quién añadió un secreto a una aplicación empresarial desde septiembre?', EITHER_OBJECT],
    [
      'Which secrets were added to app registrations in November, and by whom?',
      /^By: Chloé Dubreuil \(secret added to Field Service Portal\) and Bram de Vries \(secret added to Visitor/,
    ],
    [
      'Was a new owner added to an enterprise app this year?',
      /^Yes: 1 of \d+ changes .*owner added to HR Onboarding Flow/,
    ],
  ],
  'whom every one of some policies leaves out': [
    [
      'Is Emergency Access 1 left out of every MFA policy?',
      /^Yes: 4 of 4 Conditional Access policies that require MFA exclude Emergency Access 1: /,
    ],
    [
      'Is Bram de Vries excluded from all policies that require MFA?',
      /^No: none of 4 Conditional Access policies that require MFA exclude Bram de Vries$/,
    ],
    [
      'Is Diego Marchetti excluded from every policy that is enforced?',
      /^No: 1 of 4 Conditional Access policies that are enforced excludes Diego Marchetti: /,
    ],
    [
      'Ist Emergency Access 1 von jeder MFA-Richtlinie ausgenommen?',
      /^Yes: 4 of 4 Conditional Access policies that require MFA exclude Emergency Access 1: /,
    ],
    [
      'Emergency Access 1 est-il exclu de toutes les stratégies MFA ?',
      /^Yes: 4 of 4 Conditional Access policies that require MFA exclude Emergency Access 1: /,
    ],
    [
      '¿Está Emergency Access 1 excluida de todas las directivas de MFA?',
      /^Yes: 4 of 4 Conditional Access policies that require MFA exclude Emergency Access 1: /,
    ],
  ],
  'consents that people gave on their own': [
    [
      'How many apps did people consent to on their own in the last six months?',
      /^At least 3 of \d+ consents are permissions for single people and were granted since 2026-05-/,
    ],
    ['How many apps did people consent to on their own?', /^5 of 60 apps hold a permission for single people: /],
    ['Which apps have people approved themselves this month?', /^3 of \d+ consents are permissions for single people /],
  ],
  'the end of a role by when it was activated': [
    [
      'When does Tomás lose the Exchange admin role he activated today?',
      /^2026-12-01 00:00 UTC: end date of Tomás Rivera$/,
    ],
  ],
  'what apps have, and who owns them': [
    ['Which apps have a credential that expires this year, and who owns them?', /^3 apps: Field Service Portal \(/],
  ],
};

describe('Questions of several parts or conditions', () => {
  itSaysFirst(SAID);
});
