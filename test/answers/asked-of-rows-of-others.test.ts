import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const FOUR_ENDING =
  /^4 of 60 apps have no owner and have a credential that is a secret and ends between .*: Ticketbridge Connector, Visitor Registration, Alpine Intranet and Lab Planner 1$/;
const UNCHANGED =
  /^3 of 14 admins are enabled and have not changed the password since .*: IT Admin, svc-migration and Emergency Access 1$/;
const ONLY_SMS = /^1 of 13 admins has only SMS or voice.*: Priya Raman$/;
const ROLES_AND_SIGN_IN = /^svc-migration: roles: Exchange Administrator; last sign-in: 2025-10-24 07:52 UTC$/;
const DELETE_SECRET = /^1\. Check in the service principal sign-in logs whether the app still signs in with it/;
const REMOVE_ROLE = /^1\. A role of Entra: open the role, Assignments, choose the holder, Remove assignments\./;

/** Conditions of one thing beside those of another, names that stand first, and words typed short. On the demo tenant. */
const SAID: FirstLines = {
  'secrets of apps without an owner': [
    ['Welche Apps ohne Besitzer haben ein Client-Secret, das in den nächsten 90 Tagen ausläuft?', FOUR_ENDING],
    ['¿Qué apps sin propietario tienen un secreto de cliente que caduca en los próximos 90 días?', FOUR_ENDING],
    ['Quelles applis sans propriétaire ont un secret client qui expire dans les 90 prochains jours ?', FOUR_ENDING],
    ['which ownerless apps have secrets that end within 90 days?', FOUR_ENDING],
    ['apps with no owner whose client secret expires within 90 days', /^I did not understand “no owner”/],
  ],
  'a time that is said of the certificate, and not of the app': [
    [
      'Welche Apps ohne Owner haben ein Zertifikat, das dieses Jahr abläuft?',
      /^None of 60 apps have no owner and have a credential that is a certificate and ends between /,
    ],
  ],
  'what active admins did not do for so long': [
    ['q cuentas de admin activas llevan mas de un año sin cambiar la contraseña?', UNCHANGED],
    ['which active admin accounts have not changed the password for more than one year?', UNCHANGED],
    ['which active admin accounts have gone more than a year without changing their password?', UNCHANGED],
    ["quels comptes admin actifs n'ont pas changé de mot de passe depuis plus d'un an ?", UNCHANGED],
    [
      "quels comptes admin sont restés plus d'un an sans changer de mot de passe ?",
      /^3 of 13 admins have not changed the password since /,
    ],
    ['welche admins sind seit über einem jahr ohne passwortwechsel?', /^3 of 13 admins have not changed the password /],
    [
      'cuentas de admin con la contraseña de hace mas de un año',
      /^3 of 13 admins have not changed the password since /,
    ],
    ['which admins were active last week?', /^10 of 13 admins last signed in between /],
  ],
  'a factor that is the only one': [
    ["Quels administrateurs n'ont que le SMS ou le téléphone comme second facteur ?", ONLY_SMS],
    ["Qui n'utilise que le SMS ou la voix ?", ONLY_SMS],
    ['que admins no tienen mas que sms o telefono', ONLY_SMS],
    ['welche Admins haben außer SMS oder Anruf nichts?', ONLY_SMS],
    ['which admins have SMS or an authenticator app?', /^8 of 13 admins have SMS or voice or have Authenticator app/],
  ],
  'roles and last sign-in of one whose name stands first': [
    ['svc-migration: was hat das Konto für Rollen und wann war da der letzte erfolgreiche Login?', ROLES_AND_SIGN_IN],
    ['what roles does svc-migration have and when was the last successful sign-in?', ROLES_AND_SIGN_IN],
    ['svc-migration: qué roles tiene esa cuenta y cuál fue el último inicio de sesión exitoso?', ROLES_AND_SIGN_IN],
    ['svc-migration: quels rôles a ce compte ?', /^Exchange Administrator: role of svc-migration; how: standing$/],
    ['Docuvault Backup: wem gehört die App?', /^Owners: Docuvault Backup for Microsoft 365: none$/],
  ],
  'how something is taken from somebody': [
    ['como le quito a Ticketbridge Connector el secreto q le pusieron en noviembre?', DELETE_SECRET],
    ["comment je retire à Ticketbridge Connector le secret qu'on lui a ajouté en novembre ?", DELETE_SECRET],
    ['wie nehme ich dem Ticketbridge Connector das Secret weg, das ihm im November hinzugefügt wurde?', DELETE_SECRET],
    ['how do I remove from Ticketbridge Connector the secret that was put on it in November?', DELETE_SECRET],
    ['como le saco el rol a Marta Kowalska?', REMOVE_ROLE],
    ['Wie nehme ich Marta Kowalska ihre Rolle weg?', REMOVE_ROLE],
    ['comment retirer à Marta Kowalska son rôle ?', REMOVE_ROLE],
  ],
  'from where somebody worked who is named': [
    ['von welcher IP hat svc-migration gehandelt?', /^None of 114 changes of the last 180 days \(by svc-migration\)$/],
  ],
  'what an app is, and two questions more': [
    [
      'que es la app Nordarchiv Mail Archive? quien la publica y q permisos tiene',
      /^critical: Nordarchiv Mail Archive may read, change and delete mail in every mailbox /,
    ],
    [
      'quien es miembro o elegible del grupo Role - Exchange Operators y q rol da ese grupo?',
      /^1 of 33 role assignments is eligible or is held through a group \(through Role - Exchange Operators\): Yusuf Demir$/,
    ],
  ],
};

describe('Questions with a condition of what belongs to the rows, on the demo tenant', () => {
  itSaysFirst(SAID);
});
