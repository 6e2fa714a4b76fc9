import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const UNVERIFIED =
  /^2 of 60 apps have an unverified publisher, belong to another tenant and hold a permission for single people: Μicrosoft Office Sync and PERFECTDATA SOFTWARE$/;
const FOREIGN_SENDERS = /^1 of 60 apps belongs to another tenant \(permissions Mail\.Send\): Μicrosoft Office Sync$/;
const ON_SERVICE_PRINCIPAL =
  /^2 of 26 credentials are secrets and are on the service principal: Ticketbridge Connector: secret test and Office Sync Helper: secret$/;
const OF_EXCHANGE =
  /^4 of 60 apps hold an Exchange admin role or are in a role group of Exchange.*: Tenant Warden Responder, Office Sync Helper, Docuvault Backup for Microsoft 365 and Mailbox Migration Service$/;
const IDLE =
  /^3 of 60 apps are enabled, have: credentials here and have no use on record since 2026-10-31 .*: Tenant Warden Responder, Mailbox Statistics Collector and Warehouse Scanner Sync$/;

/** Conditions that were dropped, narrowed or exchanged for others. On the demo tenant. */
const SAID: FirstLines = {
  'a noun with conditions, and a short order behind': [
    [
      'Apps from an unverified publisher outside this tenant where a user gave the consent himself. List, with scopes.',
      UNVERIFIED,
    ],
    ['Foreign apps that hold Mail.Send. With owners.', FOREIGN_SENDERS],
    ['Fremde Apps mit Mail.Send. Bitte auflisten, mit den Besitzern.', FOREIGN_SENDERS],
    ['Applications externes avec Mail.Send. Liste, avec les propriétaires.', FOREIGN_SENDERS],
    ['Aplicaciones externas con Mail.Send. Lista, con propietarios.', FOREIGN_SENDERS],
  ],
  'what does not count, and the object that a credential is on': [
    [
      "Service principals with a password credential directly on the SP object, not the app registration. SAML signing certs don't count.",
      ON_SERVICE_PRINCIPAL,
    ],
    ['Which secrets sit directly on the service principal object?', ON_SERVICE_PRINCIPAL],
    ['Quels secrets sont directement sur le principal de service ?', ON_SERVICE_PRINCIPAL],
    ['Qué secretos están directamente en la entidad de servicio?', ON_SERVICE_PRINCIPAL],
    [
      "Enabled admins without MFA. Break glass accounts don't count.",
      /^3 of \d+ admins are enabled, have no second factor and are no emergency accounts: /,
    ],
  ],
  'a role of the directory over Exchange or a role group': [
    [
      'Which service principals have Exchange.ManageAsApp plus an Exchange admin role or role group membership that lets them actually use it?',
      OF_EXCHANGE,
    ],
    ['Apps that have the Exchange Administrator role or sit in an Exchange role group', OF_EXCHANGE],
    ['Welche Apps haben eine Exchange-Adminrolle oder sind in einer Rollengruppe?', OF_EXCHANGE],
    [
      "Quelles applications ont un rôle d'administrateur Exchange ou sont membres d'un groupe de rôles Exchange ?",
      OF_EXCHANGE,
    ],
    [
      'Which apps have an Exchange admin role?',
      /^3 of 60 apps hold an Exchange admin role: Tenant Warden Responder, Office Sync Helper and Docuvault /,
    ],
    [
      'Apps that hold the Global Administrator role or sit in an Exchange role group',
      /^I did not understand “or”, and so cannot say that there is none/,
    ],
  ],
  'what was made from an address, and is gone': [
    [
      'Number of transport rules ever created from 203.0.113.7 according to the log, and how many of those are still live.',
      /^At least 15: 3 of 9 mail flow rules .*: Finance copies, m and n; 12 more were created from there and removed again: /,
    ],
    ['Wie viele Regeln wurden laut Protokoll je von 203.0.113.7 erstellt?', /^At least 15: 3 of 9 mail flow rules /],
    [
      'which connectors were created from 203.0.113.7',
      /^1 of 6 connectors .*; 1 more was created from there and removed again: Inbound relay 01$/,
    ],
    ['which of the rules created from 203.0.113.7 still exist?', /^3 of 9 mail flow rules [^;]*$/],
  ],
  'a client credential is a secret or a certificate': [
    ['Enabled service principals with a client credential but no sign-in for the last 30 days?', IDLE],
    ['apps w/o client creds', /^\d+ of 60 apps have no credentials here: /],
    ['Which apps use the client credentials flow?', /^\d+ of 60 apps hold an application permission: /],
  ],
};

describe('Questions with a short order behind, or with one of two conditions', () => {
  itSaysFirst(SAID);
});
