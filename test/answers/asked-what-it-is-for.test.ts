import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const TICKETBRIDGE = /^high: Ticketbridge Connector may read mail \(Mail\.Read, only mailboxes of /;
const DOCUVAULT = /^critical: Docuvault Backup for Microsoft 365 may control every SharePoint site /;

/** What an app is for, whose it is and what it has, as natives type it. On the demo tenant. */
const SAID: FirstLines = {
  'what one by name is for is told by its page': [
    ['elle sert à quoi, Ticketbridge Connector ?', TICKETBRIDGE],
    ["à quoi sert l'appli Ticketbridge Connector", TICKETBRIDGE],
    ['à quoi ça sert Docuvault Backup ?', DOCUVAULT],
    ['wofür ist Docuvault Backup gut?', DOCUVAULT],
    ['wofür brauchen wir Ticketbridge Connector eigentlich?', TICKETBRIDGE],
    ['para qué sirve Docuvault Backup?', DOCUVAULT],
    ['para qué es la app Ticketbridge Connector', TICKETBRIDGE],
    ["what's Docuvault Backup good for", DOCUVAULT],
    ['what do we need Ticketbridge Connector for?', TICKETBRIDGE],
    // A term is explained.
    ['à quoi sert PIM ?', /^PIM, Privileged Identity Management, /],
    ['para qué sirve PIM?', /^PIM, Privileged Identity Management, /],
    ['wozu dient Exchange.ManageAsApp?', /^Exchange\.ManageAsApp lets an app /],
  ],
  'whose it is, and a second question of it': [
    [
      "c'est qui le proprio de Warehouse Scanner Sync et il expire quand son secret ?",
      /^Owners: Warehouse Scanner Sync: none$/,
    ],
    [
      'qui est le proprio de Warehouse Scanner Sync et son secret expire quand ?',
      /^Owners: Warehouse Scanner Sync: none$/,
    ],
    ['Office Sync Helper a un proprio ?', /^Yes: Office Sync Helper has an owner/],
    ['les applis sans proprio', /^51 of 60 apps have no owner/],
  ],
  'what it has, in another verb': [
    ['Tenant Warden Responder possède-t-il un secret client ?', /^No: none of 26 credentials are secrets/],
    ['Office Sync Helper possède-t-il un secret client ?', /^Yes: 2 of 26 credentials are secrets/],
    ['quelles applis possèdent un secret expiré ?', /^1 of 60 apps has an expired secret: Warehouse Scanner Sync$/],
    // Who owns an app does not merely have it.
    ['quelles applis possède Marta ?', /^1 of 60 apps \(owners Marta Kowalska\): Mailbox Migration Service/],
  ],
  'a term in capitals amid another language is no name': [
    ['Welche Apps haben keinen Verified Publisher?', /^45 of 60 apps have no verified publisher/],
    ['Apps ohne Verified Publisher', /^45 of 60 apps have no verified publisher/],
    ['Wie viele Apps haben einen Verified Publisher?', /^15 of 60 apps have a verified publisher/],
    ["Quelles applis n'ont pas de Verified Publisher ?", /^45 of 60 apps have no verified publisher/],
    ['qué apps no tienen Verified Publisher?', /^45 of 60 apps have no verified publisher/],
  ],
};

describe('asked what an app is for, whose it is and what it has', () => {
  itSaysFirst(SAID);
});
