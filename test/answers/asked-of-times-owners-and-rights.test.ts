import { itSaysFirst, type FirstLines } from './support/first-lines.js';

/** Times that are open to one side, owners who are one thing or another, and what somebody still holds, in each language. On the demo tenant. */
const SAID: FirstLines = {
  'a time or later': [
    ['client secrets valid until 2028 or later', /^3 of 26 .* secrets and end since 2028-01-01 .*: Office Sync Helper/],
    ['secrets that expire in 2028 or later', /^3 of 26 credentials are secrets and end since 2028-01-01 00:00 UTC: /],
    ['client secrets that run until at least 2028', /^3 of 26 .* are secrets and end since 2028-01-01 00:00 UTC: /],
    ['which certificates are valid beyond 2026?', /^6 of 26 .* are certificates and end since 2027-01-01 00:00 UTC: /],
    ['client secrets die bis 2028 oder länger gültig sind', /^3 of 26 .* secrets and end since 2028-01-01 00:00 UTC: /],
    ["secrets valables jusqu'en 2028 ou plus tard", /^3 of 26 .* are secrets and end since 2028-01-01 00:00 UTC: /],
    ['secretos válidos hasta 2028 o más tarde', /^3 of 26 .* are secrets and end since 2028-01-01 00:00 UTC: /],
    ['apps die im Juni 2026 oder später erstellt wurden', /^8 of 60 apps were created since 2026-06-01 00:00 UTC: /],
    ['apps created on or after 1 June 2026', /^8 of 60 apps were created since 2026-06-01 00:00 UTC: /],
  ],
  'a time or before': [
    [
      'secrets that run out in 2027 or before',
      /^9 of 26 .* secrets and end between 2026-11-30 .* and 2028-01-01 00:00 /,
    ],
    [
      'secrets that expired in October 2026 or earlier',
      /^1 of 26 .* ends before 2026-11-01 .*: Warehouse Scanner Sync/,
    ],
    ['welche secrets laufen 2027 oder früher ab', /^9 of 26 .* secrets and end between .* and 2028-01-01 00:00 UTC: /],
    ['apps créées en 2025 ou avant', /^47 of 60 apps were created before 2026-01-01 00:00 UTC: /],
    ['secretos que caducan en 2027 o antes', /^9 of 26 .* secrets and end between .* and 2028-01-01 00:00 UTC: /],
    ['apps created before or in 2024', /^35 of 60 apps were created before 2025-01-01 00:00 UTC: /],
    // What is no time stays unread.
    ['apps made in production or later', /^I did not understand .*“later”/],
  ],
  'who gave it, and when': [
    [
      'who gave Docuvault Backup the role Exchange Administrator and when?',
      /^Not known: .* Exchange Administrator\. When is known: 2025-03-30 09:00 UTC \(since\): Docuvault /,
    ],
    ['when was Docuvault Backup given Exchange Administrator?', /^2025-03-30 09:00 UTC \(since\): Docuvault Backup /],
    [
      'wer hat Hui Min Lim die Rolle gegeben und wann?',
      /^Not known: .*\. When is known: Hui Min Lim \(since\): Global Reader: 2025-04-09 09:00 UTC;/,
    ],
    ['who consented to Ticketbridge Connector and when?', /^Not known: .*\. When is known: 2025-08-07 .*: Mail\.Read$/],
    ['who created Directory Browser and when?', /^Not known: .*\. When is known: 2023-05-20 08:00 UTC \(created\): D/],
    // Nothing of what was taken away is there.
    ['who removed the role of Docuvault Backup and when?', /^Not known: .* for Docuvault Backup for Microsoft 365$/],
    ['who made Marta Kowalska a Global Administrator and when?', /^Not known: .* and Global Administrator$/],
    ['quién le ha dado Files.Read.All a Field Service Portal y qué día?', /^Bram de Vries \(by\): .*when: 2026-11-27 /],
    ['wer hat Office Sync Helper die Rolle gegeben und an welchem Tag?', /^IT Admin \(by\): .*; when: 2026-09-16 02/],
    ['qui a consenti à PERFECTDATA SOFTWARE et quel jour ?', /^Jonathan Ward \(by\): .*; when: 2026-11-26 19:05 UTC/],
    ['who gave Office Sync Helper the role and which day was that?', /^IT Admin \(by\): .*; when: 2026-09-16 02:20 /],
  ],
  'until when somebody has a role that was activated': [
    [
      'Until when does Tomás Rivera have the role he activated yesterday?',
      /^2026-12-01 00:00 UTC: role ends of Tomás Riv/,
    ],
    ['when does the role Tomás Rivera activated today end?', /^2026-12-01 00:00 UTC: role ends of Tomás Rivera$/],
    [
      'When does Tomás lose the Exchange admin role he activated today?',
      /^2026-12-01 00:00 UTC: end date of Tomás Riv/,
    ],
    ['hasta cuándo tiene Tomás Rivera el rol que activó ayer?', /^2026-12-01 00:00 UTC: role ends of Tomás Rivera$/],
    ['bis wann hat Tomás Rivera die rolle, die er gestern aktiviert hat?', /^2026-12-01 00:00 UTC: role ends of Tomás/],
    [
      'until when does Tomás Rivera hold each of his roles?',
      /^End date of Tomás Rivera: Security .*: never; Exchange /,
    ],
  ],
  'consents for everybody': [
    ['wie viele apps haben eine einwilligung für den ganzen tenant, im namen aller user', /^22 of 60 apps hold a del/],
    [
      'wie viele apps haben eigentlich eine einwilligung für den ganzen tenant, also im namen aller user?',
      /^22 of 60 apps hold a delegated permission for everyone: /,
    ],
    ['welche apps haben eine einwilligung im namen aller benutzer?', /^22 of 60 apps hold a delegated permission for /],
    ['quelles applis ont un consentement au nom de tous les utilisateurs ?', /^22 of 60 apps hold a delegated perm/],
    ['cuántas apps tienen consentimiento en nombre de todos los usuarios?', /^22 of 60 apps hold a delegated perm/],
    ['which apps have a consent on behalf of everyone?', /^22 of 60 apps hold a delegated permission for everyone: /],
    ['welche Apps haben eine Einwilligung von einem Admin?', /^38 of 60 apps hold permissions by admin consent: /],
    // To send as whoever is another thing.
    ['welche apps können im namen aller benutzer mails senden?', /^2 of 60 apps can send mail as anyone: Docuvault /],
    ['quelles applis peuvent envoyer des mails au nom de tous les utilisateurs ?', /^2 of 60 apps can send mail as an/],
    ['qué apps pueden enviar correo en nombre de todos los usuarios?', /^2 of 60 apps can send mail as anyone: Docu/],
  ],
  'an owner who is one thing or another': [
    ['Is there an app whose only owner has left the company or is disabled?', /^Yes: 1 of 60 apps is owned by a disa/],
    ['is there an app whose only owner is disabled or has left the company?', /^Yes: 1 of 60 apps is owned by a disa/],
    ['which apps are owned by somebody who left or is disabled?', /^1 of 60 apps .* disabled: Mailbox Statistics Coll/],
    [
      'apps whose owner is a guest or disabled',
      /^1 of 60 apps has a guest as an owner or is owned by .*: Mailbox Stat/,
    ],
    ['gibt es eine app, deren einziger besitzer die firma verlassen hat oder deaktiviert ist?', /^Yes: 1 of 60 apps /],
    ["y a-t-il une app dont le seul propriétaire a quitté l'entreprise ou est désactivé ?", /^Yes: 1 of 60 apps /],
    ['hay alguna app cuyo único propietario se fue de la empresa o está desactivado?', /^Yes: 1 of 60 apps is owned/],
    // What begins anew is said of the app.
    ['apps whose owner is a guest or that can read mail', /^6 of 60 apps have a guest as an owner or can read mail: /],
  ],
};

describe('Times that are open, owners, and what is still held', () => {
  itSaysFirst(SAID);
});
