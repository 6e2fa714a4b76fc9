import { itSaysFirst, type FirstLines } from './support/first-lines.js';

/** Amounts, comparisons and verdicts, and what the first line must say. On the demo tenant. */
const SAID: FirstLines = {
  'the most of something, and which of two has more': [
    [
      'top 3 apps by number of permissions',
      /^Tenant Warden, Lab Planner 1 and Tenant Warden Responder, of 60 apps, by /,
    ],
    ['apps by number of permissions, top 5', /^Tenant Warden, .*, of 60 apps, by number of permissions$/],
    [
      'which app has the most high-priority permissions?',
      /^Tenant Warden Responder: number of high-priority permissions: 6/,
    ],
    [
      'top 3 apps by number of high privileged permissions',
      /^Tenant Warden Responder, Docuvault .* high-priority permissions$/,
    ],
    [
      'Docuvault or Nordarchiv, which has more permissions?',
      /^Docuvault Backup for Microsoft 365: number of permissions: 6/,
    ],
    [
      'does Docuvault have more permissions than Nordarchiv?',
      /^Docuvault Backup for Microsoft 365: number of permissions: 6/,
    ],
    [
      'Docuvault ou Nordarchiv, laquelle a le plus de permissions ?',
      /^Docuvault Backup for Microsoft 365: number of permissions: 6/,
    ],
    ['who has more roles, Hui or Marta?', /Hui Min Lim \(3\) and Marta Kowalska \(2\)/],
  ],
  'more than one of something': [
    ['who holds more than one privileged role?', /^5 of 13 admins have number of roles: more than 1: Tomás Rivera, /],
    ['which admins have several roles?', /^5 of 13 admins have number of roles: more than 1/],
    ['which apps have multiple secrets?', /^2 of 60 apps have secrets: more than 1: /],
  ],
  'values that so many have': [
    [
      'which roles have more than two holders?',
      /^3 of 17 roles have more than 2 holders: Exchange Administrator \(8\), Global Administrator \(4\) and User/,
    ],
    ['which roles have only one holder?', /^10 of 17 roles have exactly 1 holder: App Registration Support, /],
    ['which roles are held by a single account?', /^10 of 17 roles have exactly 1 holder: /],
    ['welche Rollen haben nur einen Inhaber?', /^10 of 17 roles have exactly 1 holder: /],
    ["quels rôles n'ont qu'un seul titulaire ?", /^10 of 17 roles have exactly 1 holder: /],
    [
      'how many roles are held by just one person?',
      /^11 of 15 roles have exactly 1 holder: .*, of 23 role assignments$/,
    ],
    ['who owns more than one app?', /^1 of 7 owners has more than 1 app: Nadja Keller \(3\), of 60 apps$/],
    ['which permissions are held by only one app?', /^37 of 54 permissions have exactly 1 app: /],
    ['who created more than one transport rule?', /^3 of 4 creators have more than 1 mail flow rule: /],
    ['which people consented to more than one app?', /^At least 3 of 9 .* have more than 1 app: Jonathan Ward \(3\)/],
    ['which publishers have more than one app?', /^None of 15 publishers has more than 1 app, of 60 apps$/],
    ['which departments have more than 30 people?', /^\d of 12 departments have more than 30 users: Production/],
    // What a row has a number of is that number, and what nothing here counts is not counted.
    ['which apps have only one owner?', /^9 of 60 apps have number of owners 1: /],
    ['which apps were consented to by more than one user?', /^I did not understand “more than one user”/],
    ['which apps are a single tenant app?', /^20 of 60 apps are registered here/],
  ],
  'an amount that is not understood decides the answer': [
    [
      'Which human has been Global Administrator the longest?',
      /^I did not understand “longest”, which decides the answer: /,
    ],
  ],
  'the apps that somebody let in': [
    [
      'which apps did Jonathan Ward consent to?',
      /^3 of 95 consents .*: Μicrosoft Office Sync, PERFECTDATA SOFTWARE and Sketchroom/,
    ],
    ['list all consents of Jonathan Ward', /^3 of 95 consents /],
    ['Jonathan Ward from sales apparently accepted some app, which one?', /^3 of 95 consents /],
    ['which apps did Sven Hartmann agree to?', /^I could not tell: .* none of 95 consents/],
    ['which apps did users let in themselves, not an admin?', /^5 of 60 apps hold a permission for single people: /],
  ],
  'an Exchange role group is no role of the directory': [
    ['apps with Exchange.ManageAsApp that also hold a directory role', /^4 of 60 apps hold a role in Entra /],
  ],
  'no “yes” of what is not so for all, and no “no” of a danger': [
    ['is auditing on for all mailboxes', /^No: at least one account is exempt from mailbox auditing /],
    [
      'y a-t-il des applis sans propriétaire avec des droits élevés ?',
      /^Yes: 9 of 60 apps have no owner and hold high-priority /,
    ],
    ['hay licencias P2 suficientes para todos los admins?', /^I do not read whether there are enough licences/],
    ['hay buzones que reenvien fuera, por si acaso', /^I do not read forwarding set on mailboxes/],
    ['did mail actually come in through the connector "Inbound relay 02"', /^I do not read how many messages/],
    ['do we have to report this under GDPR?', /^I do not read what the law says/],
  ],
};

describe('Questions of amounts and consents', () => {
  itSaysFirst(SAID);
});
