import assert from 'node:assert/strict';
import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const ARCHIVE = /^critical: Nordarchiv Mail Archive may read, change and delete mail in every mailbox/;
const BACKUPS = /^2 apps match “backup”:$/;
const PARTNERS =
  /^2 partners with delegated administration: Gipfelblick IT, full administration and Talwind Licences, reports$/;
const LYON =
  /^one administrative unit: scope of Chloé Dubreuil; role: User Administrator \(for the administrative unit “Branch office Lyon” only\)$/;
const OF_UNIT = /^1 of 13 admins .*\(administrative unit Branch office Lyon\): Chloé Dubreuil$/;
const GROUPS = /^2 groups that hold a role: Role - Service Desk and Role - Exchange Operators$/;
const NO_CONSENT = /^1\. Set user consent to "Do not allow user consent"/;
const UNTIL = /^2028-05-13 09:30 UTC.*: end date of Gipfelblick IT, full administration$/;
const DIFFER = /^A client secret is a text that is sent at each sign-in and can be copied; with a certificate /;
/** `lastPasswordChangeDateTime` of `users.jsonl`: 2024-09-10, 2023-10-27 and 2025-10-26. */
const OLD =
  /^3 of 13 admins have not changed the password since 2025-11-30 22:00 UTC: IT Admin, svc-migration and Emergency Access 1$/;

/** By people who do not know the words of the field. On the demo tenant. */
const SAID: FirstLines = {
  'an app by what it does': [
    ['the app that backs up our mail, what is it allowed to do', BACKUPS],
    ['was darf die app die unsere mails sichert', BACKUPS],
    ["que peut faire l'application de sauvegarde", BACKUPS],
    ['qué puede hacer la aplicación de copia de seguridad', BACKUPS],
    ['what is the app that archives our mail allowed to do', ARCHIVE],
    ['was darf die app, die unsere mails archiviert', ARCHIVE],
    ["que peut faire l'appli qui archive nos mails", ARCHIVE],
    ['qué puede hacer la aplicación que archiva el correo', ARCHIVE],
    ['can the app that archives our mail delete mails', /^Yes: Nordarchiv Mail Archive can change mail /],
    ['is the app that sends our newsletter still used', /^No: Newsletter Sender \(old\) was not used /],
    ['who owns the app that handles our tickets', /^Owners: Ticketbridge Connector: none$/],
    ['the app that moves the coffee machine, what can it do', /^That is outside what I do\./],
  ],
  'firms from outside': [
    ['what firms from outside can administrate our tenant', PARTNERS],
    ['which companies can manage our tenant', PARTNERS],
    ['which vendors administer our tenant', PARTNERS],
    ['which outside it companies have access to our tenant', PARTNERS],
    ['which suppliers have admin rights', PARTNERS],
    ['does a service provider administer our tenant', /^Yes: 2 partners with delegated administration: /],
    ['welche firmen von aussen können unseren tenant verwalten', PARTNERS],
    ['quelles sociétés externes gèrent notre tenant', PARTNERS],
    ['qué empresas de fuera administran nuestro tenant', PARTNERS],
  ],
  'until when a partner has access': [
    ['until when can gipfelblick work in our tenant', UNTIL],
    ['how long can gipfelblick still work for us', UNTIL],
    ['bis wann darf gipfelblick bei uns arbeiten', UNTIL],
    ["jusqu'à quand gipfelblick peut travailler dans notre tenant", UNTIL],
    ['hasta cuándo puede gipfelblick trabajar en nuestro tenant', UNTIL],
    ['until when can priya raman work in our tenant', /^2026-12-30 00:00 UTC: role ends of Priya Raman$/],
  ],
  'how far a role reaches': [
    ['can chloe dubreuil change all users or only the ones in lyon', LYON],
    ['is chloe admin for everybody or only for lyon', LYON],
    ['who is admin of the administrative unit Branch office Lyon?', OF_UNIT],
    ["quels admins sont limités à l'unité administrative Branch office Lyon ?", OF_UNIT],
    ['¿qué administradores tienen un rol en la unidad administrativa Branch office Lyon?', OF_UNIT],
    ['does chloe dubreuil have rights over all users or just a part', LYON],
    ['darf chloe dubreuil alle benutzer verwalten oder nur die in lyon', LYON],
    ['chloe dubreuil peut-elle modifier tous les utilisateurs ou seulement ceux de lyon', LYON],
    ['puede chloe dubreuil cambiar todos los usuarios o solo los de lyon', LYON],
    [
      'is diego marchetti admin for all users or only for some',
      /^whole tenant: scope of Diego Marchetti; role: User Administrator$/,
    ],
  ],
  'groups that give a role, with who is in them': [
    ['which groups give somebody an admin role and who sits in them', GROUPS],
    ['which groups give people admin rights and who sits in them?', GROUPS],
    ['which groups make somebody an admin and who is in them', GROUPS],
    ['welche gruppen geben jemandem eine adminrolle und wer sitzt drin', GROUPS],
    ["quels groupes donnent à quelqu'un un rôle admin et qui est dedans", GROUPS],
    ["quels groupes donnent un rôle d'admin à leurs membres et qui y est", GROUPS],
    ['qué grupos le dan a alguien un rol de admin y quién está dentro', GROUPS],
  ],
  'how to keep people from letting apps in': [
    ['how can i stop that users allow apps by themself', NO_CONSENT],
    ['how can i stop users from allowing apps by themselves', NO_CONSENT],
    ['how do i prevent that people install apps by themselves', NO_CONSENT],
    ['how do i make sure that nobody consents to apps', NO_CONSENT],
    ['wie kann ich verhindern dass benutzer apps selber erlauben', NO_CONSENT],
    ['comment empêcher que les utilisateurs autorisent eux-mêmes des applis', NO_CONSENT],
    ['cómo evito que los usuarios permitan aplicaciones por su cuenta', NO_CONSENT],
  ],
  'how two things differ, wherever they are met': [
    ['what is the difference between a secret and a certificate for a app', DIFFER],
    ['what is the difference between a secret and a certificate for an app', DIFFER],
    ['was ist der unterschied zwischen einem secret und einem zertifikat bei einer app', DIFFER],
    [
      'what is the difference between eligible and permanent for a role',
      /^An eligible assignment has to be activated and lapses after hours; /,
    ],
  ],
  'passwords, mail and everything': [
    ['which admins have very old passwords', OLD],
    ['are there mail rules that send mail out', /^Yes: 1 of 9 mail flow rules sends mail outside: Finance copies$/],
    ['who can do everything', /^4 of 33 role assignments \(role Global Administrator\): /],
    ['is somebody allowed to do everything', /^Yes: 4 of 33 role assignments \(role Global Administrator\): /],
    [
      'who did not change his password for more than a year',
      /^\d+ of 243 users have not changed the password since 2025-11-30 /,
    ],
  ],
};

describe('asked in plain words', () => {
  const { ask } = itSaysFirst(SAID);

  it('tells who is in each group that gives somebody a role', async () => {
    const { text } = await ask('which groups give somebody an admin role and who sits in them');
    assert.match(text, /- Role - Service Desk: roles: Helpdesk Administrator; in it now: Marta Kowalska;/);
  });

  it('tells of whom a question names, and not of the open incident', async () => {
    const { text } = await ask('can chloe dubreuil change the users of paris or of lyon too');
    assert.match(
      text,
      /Chloé Dubreuil holds User Administrator \(for the administrative unit “Branch office Lyon” only\)/,
    );
    assert.doesNotMatch(text.split('\n')[0] ?? '', /incident/);
    const gone = await ask(
      "We've changed our IT provider, so Gipfelblick must no longer administer our tenant. How do I get them out?",
    );
    assert.doesNotMatch(gone.text.split('\n')[0] ?? '', /incident/);
  });
});
