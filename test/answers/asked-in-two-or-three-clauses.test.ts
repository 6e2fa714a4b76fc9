import assert from 'node:assert/strict';
import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const PHONE_OR_NOTHING =
  /^4 of 13 admins have (?:only SMS or voice or have no second factor|no second factor or have only SMS or voice): IT Admin, svc-migration, Priya Raman and Aiko Tanaka$/;
const RIGHTS_OF_PRIYA =
  /^(?:high: )?Priya Raman holds Cloud Application Administrator(?: until 2026-12-30)?, App Registration Support /;
const BY_USERS_WITH_MAIL =
  /^2 of 60 apps hold a permission for single people with which they can read mail: Μicrosoft Office Sync and PERFECTDATA SOFTWARE$/;
const BY_USERS =
  /^5 of 60 apps hold a permission for single people: Microsoft Graph Command Line Tools, Μicrosoft Office Sync, /;
const GUESTS = /^2 of 243 users are guests: Pia Nordström \(external\) and Lucía Ferrer \(external\)$/;
const NEITHER_LIMIT = /^1 of 6 connectors (?:is|accepts|requires) [^:]*: Inbound relay 02$/;
const WHY_NO_CONSENT = /^An app that a person consents to reads their mail without a password and without MFA/;
/** Twelve rules and a connector. */
const TWO_KINDS = /^13 of 114 changes are about connectors or are about mail flow rules and removed something: /;
const LOST_PHONE = /^1\. Verify who is asking, /;

/** Questions of several clauses, and of what one has, as natives ask them. On the demo tenant. */
const SAID: FirstLines = {
  'only the phone, or nothing': [
    ['Welche Admins haben als zweiten Faktor nur SMS/Telefon oder gar nix?', PHONE_OR_NOTHING],
    ['welche Admins haben als zweiten Faktor nur SMS oder gar nichts?', PHONE_OR_NOTHING],
    ['which admins have only SMS or nothing at all as a second factor?', PHONE_OR_NOTHING],
    ['which admins have nothing or only SMS as second factor?', PHONE_OR_NOTHING],
    ["quels admins n'ont que le SMS ou rien du tout comme second facteur ?", PHONE_OR_NOTHING],
    ['qué admins tienen solo SMS o nada como segundo factor?', PHONE_OR_NOTHING],
    ["quels admins n'ont comme second facteur que le SMS ou rien ?", PHONE_OR_NOTHING],
    ["quels administrateurs n'ont rien ou seulement le SMS comme MFA ?", PHONE_OR_NOTHING],
    ['¿qué admins tienen como segundo factor solo SMS o nada?', PHONE_OR_NOTHING],
    ['¿qué administradores no tienen nada o solo SMS?', PHONE_OR_NOTHING],
    ['qué admins no tienen más que SMS o nada?', PHONE_OR_NOTHING],
    ['welche Admins haben gar nichts oder nur SMS?', PHONE_OR_NOTHING],
    ['which admins have as a second factor either only a phone call or nothing at all?', PHONE_OR_NOTHING],
    ['which admins have SMS only or nothing?', PHONE_OR_NOTHING],
  ],
  'what somebody has of rights': [
    ['Was hat Priya Raman alles an Rechten?', RIGHTS_OF_PRIYA],
    ['Was hat Priya Raman an Berechtigungen?', RIGHTS_OF_PRIYA],
    ['Was hat die App Ticketbridge Connector an Rechten?', /^(?:high: )?Ticketbridge Connector may read mail /],
    ['was hat Marta Kowalska so an Adminrollen?', /Helpdesk Administrator and Recipient Management/],
    ['was hat IT Admin an den Regeln geändert?', /^1 of 114 changes is about a mail flow rule \(by IT Admin\)/],
  ],
  'what users let in, and no admin': [
    ['Qué apps que aceptaron los propios usuarios, sin admin, pueden leer el correo?', BY_USERS_WITH_MAIL],
    ['Welche Apps, denen Benutzer selbst zugestimmt haben und kein Admin, können Mail lesen?', BY_USERS_WITH_MAIL],
    [
      'quelles applis que les utilisateurs ont acceptées eux-mêmes, sans admin, peuvent lire le courrier ?',
      BY_USERS_WITH_MAIL,
    ],
    ['welchen Apps haben Benutzer ohne Admin zugestimmt?', BY_USERS],
    ['qué apps aceptaron los usuarios sin admin?', BY_USERS],
    ['welche Apps haben Benutzer ohne Admin zugestimmt?', BY_USERS],
    ['apps que aceptaron los propios usuarios, sin admin', BY_USERS],
    ['¿qué apps consintieron los usuarios sin un administrador?', BY_USERS],
    ["quelles applications ont reçu le consentement d'un utilisateur et pas d'un admin ?", BY_USERS],
    ['les applis que les utilisateurs ont acceptées eux-mêmes', BY_USERS],
    ['alle Apps, denen User selber zugestimmt haben', BY_USERS],
    ['welche Apps haben unsere Mitarbeiter selbst genehmigt, ohne Admin?', BY_USERS],
  ],
  'neither of two, whose verb is said once': [
    ['Quels connecteurs ne sont limités ni à une adresse IP ni à un certificat ?', NEITHER_LIMIT],
    ['quels connecteurs ne sont restreints ni par IP ni par certificat ?', NEITHER_LIMIT],
    ['Welche Connectors sind weder auf eine IP-Adresse noch auf ein Zertifikat beschränkt?', NEITHER_LIMIT],
    ['Welche Connectoren sind weder auf IP noch Zertifikat eingeschränkt?', NEITHER_LIMIT],
    ['Welche Connectoren sind weder auf ein Zertifikat noch auf eine IP beschränkt?', NEITHER_LIMIT],
    ['¿Qué conectores no están limitados ni a una IP ni a un certificado?', NEITHER_LIMIT],
    ['which connectors are not restricted to an IP address and not restricted to a certificate', NEITHER_LIMIT],
    [
      'quels connecteurs sont limités à une adresse IP ?',
      /^1 of 6 connectors accepts mail only .*: Inbound from Mailgate$/,
    ],
    [
      'welche Apps haben weder Besitzer noch verifizierten Herausgeber?',
      /^36 of 60 apps have no owners and have no verified publisher: /,
    ],
  ],
  'two kinds that were removed': [
    ['connecteurs et règles supprimés', TWO_KINDS],
    ['conectores y reglas borrados', TWO_KINDS],
    ['gelöschte Connectoren und Regeln', TWO_KINDS],
  ],
  'a reason that the words of its English tell': [
    ['¿Por qué es malo que los usuarios puedan consentir apps?', WHY_NO_CONSENT],
    ['Pourquoi est-ce mauvais que les utilisateurs puissent consentir eux-mêmes ?', WHY_NO_CONSENT],
    ['Warum ist es schlecht, wenn Benutzer selbst zustimmen dürfen?', WHY_NO_CONSENT],
  ],
  'how many, and one of them': [
    ['wie viele Gäste haben wir und hat davon einer ne Adminrolle?', GUESTS],
    ["combien d'invités avons-nous et l'un d'eux a-t-il un rôle admin ?", GUESTS],
    ['cuántos invitados tenemos y tiene alguno de ellos un rol de admin?', GUESTS],
  ],
  'a phone that is lost': [
    ['Qué tengo que hacer si un administrador pierde el móvil con el Authenticator?', LOST_PHONE],
    ['Was tun, wenn ein Admin sein Handy verliert?', LOST_PHONE],
    ['que dois-je faire si un utilisateur a perdu son portable avec l’Authenticator ?', LOST_PHONE],
    ['what should we do if someone lost their phone with the Authenticator app?', LOST_PHONE],
  ],
};

/** The header stands with each rule. */
const WHICH_HEADER: readonly string[] = [
  'Quelles règles suppriment un en-tête, et lequel ?',
  'Welche Regeln entfernen einen Header, und welchen?',
  'qué reglas quitan una cabecera, y cuál?',
  'Which rules remove a header, and which one?',
];

describe('Questions of several clauses', () => {
  const { ask } = itSaysFirst(SAID);

  for (const question of WHICH_HEADER)
    it(question, async () => {
      const { text } = await ask(question);
      assert.match(text, /^3 of 9 mail flow rules remove a header: m, n and Remove Proofpoint scoring header\n/);
      assert.match(text, /: m: header: X-MS-Exchange-Organization-AuthAs; /);
    });
});
