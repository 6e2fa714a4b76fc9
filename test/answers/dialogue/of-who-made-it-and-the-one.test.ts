import { itGoesOn, type Talks } from '../support/talks.js';

/** Talks that go on from who made something, and to one of a list by what it is like. On the demo tenant. */
const TALKS: Talks = {
  'what else whoever made it created, where two questions were asked at once': [
    ['Who created Inbound relay 02, and from which IP?', /^Office Sync Helper: creator of Inbound relay 02/],
    [
      'Is there anything else that this creator built in the last 30 days?',
      /^Yes: 16 of \d+ changes created something and happened since .* \(Office Sync Helper\): /,
    ],
  ],
  'what else that person made': [
    ['who made the Finance copies rule?', /^IT Admin: creator of Finance copies/],
    ['what else did that person make?', /^Yes: 4 of \d+ changes created something \(IT Admin\): /],
    ['who made the Finance copies rule?', /^IT Admin: creator of Finance copies/],
    ['has the same person created anything else?', /^Yes: 4 of \d+ changes created something \(IT Admin\): /],
  ],
  'the creator in German, French and Spanish': [
    ['wer hat die Regel Finance copies angelegt?', /^IT Admin: creator of Finance copies/],
    ['gibt es noch etwas anderes, das dieser Ersteller angelegt hat?', /^Yes: 4 of .* \(IT Admin\): /],
    ['qui a créé le connecteur Inbound relay 02 ?', /^Office Sync Helper: creator of Inbound relay 02/],
    ['ce créateur a-t-il créé autre chose ?', /^Yes: 16 of .* \(Office Sync Helper\): /],
    ['quién creó el conector Inbound relay 02?', /^Office Sync Helper: creator of Inbound relay 02/],
    ['¿hay algo más que haya creado ese creador?', /^Yes: 16 of .* \(Office Sync Helper\): /],
  ],
  'those that an app made, in German': [
    ['Wie viele Transportregeln entfernen gerade einen Header?', /^3 of 9 mail flow rules remove a header: /],
    [
      'welche davon hat eine App angelegt?',
      /^2 of 9 mail flow rules remove a header and were created by an app: m and n$/,
    ],
    [
      'wann genau wurden die erstellt, und von welcher IP?',
      /^When: mail flow rule n created: .*; mail flow rule m created/,
    ],
    ['welche Regeln hat eine App angelegt?', /^2 of 9 mail flow rules were created by an app: m and n$/],
    ['von welcher IP wurden die angelegt?', /^From: 203\.0\.113\.7 \(2\), of 2 changes/],
  ],
  'where the app that was spoken of sits': [
    ['Was kann Docuvault Backup alles?', /^critical: Docuvault Backup for Microsoft 365 may /],
    [
      'hängt die auch in irgendeiner Exchange Role Group drin?',
      /^Yes: 1 of 2 role assignments is a role group of Exchange \(Docuvault Backup for Microsoft 365\): /,
    ],
    ['steckt die in einer Rollengruppe?', /^Yes: Docuvault Backup for Microsoft 365 is in a role group of Exchange /],
  ],
  'the account that was used for it, and its second factor': [
    ["who was used to register the attacker's app?", /^IT Admin \(by\): app Office Sync Helper created$/],
    ['did that account have MFA at the time?', /^Leaving “at the time” aside: IT Admin has no second factor /],
  ],
  'the creator of other things is asked for as before': [
    ['who made the Finance copies rule?', /^IT Admin: creator of Finance copies/],
    ['who is the creator of the other rules?', /^Creator: Yusuf Demir \(/],
  ],
  'the one of a list that is not like those the list was narrowed to': [
    ['welche apps haben Exchange.ManageAsApp?', /^6 of 60 apps/],
    ['und welche davon haben auch noch eine rolle?', /^5 of 60 apps have roles/],
    ['wann wurde die ohne rolle zuletzt benutzt?', /^2026-10-15 02:41 UTC: last use of Mailbox Statistics Collector$/],
  ],
  'the same in English, and who owns it': [
    ['which apps hold Exchange.ManageAsApp?', /^6 of 60 apps/],
    ['and which of those also have a role?', /^5 of 60 apps have roles/],
    ['when was the one without a role last used?', /^2026-10-15 02:41 UTC: last use of Mailbox Statistics Collector$/],
    ['which apps hold Exchange.ManageAsApp?', /^6 of 60 apps/],
    ['who owns the one without a role?', /^Sven Hartmann: owners of Mailbox Statistics Collector$/],
  ],
};

describe('Of who made it, and of the one', () => {
  itGoesOn(TALKS);
});
