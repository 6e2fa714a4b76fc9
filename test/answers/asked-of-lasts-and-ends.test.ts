import { itSaysFirst, type FirstLines } from './support/first-lines.js';

/** Who changed one thing last, and when something ends or was taken away. On the demo tenant. */
const SAID: FirstLines = {
  'the last change of one rule, however it is called': [
    [
      'last change and last editor of Journal to the old archive',
      /^Journal to the old archive: last change: \d{4}-\d\d-\d\d \d\d:\d\d UTC; last editor: Yusuf Demir$/,
    ],
    ['when was Journal to the old archive last changed and by whom?', /Yusuf Demir/],
    ['last change of Finance copies', /^\d{4}-\d\d-\d\d \d\d:\d\d UTC: last change of Finance copies$/],
    ['last change and last editor of Finance copies', /^Finance copies: last change: .*; last editor: IT Admin$/],
    ['last change of the Wozzle connector thing', /^(?!1 open incident|Leaving)/],
    ['what are the last changes?', /\(of \d+ changes\)$/],
    ['what was the last change to the mail flow rules?', /^mail flow rule n created: /],
  ],
  'until when a partner may administer': [
    [
      'until when does the partner contract with Gipfelblick run?',
      /UTC(?:, in \d+ days)?: end date of Gipfelblick IT, full administration$/,
    ],
    [
      'when does the agreement with Gipfelblick end?',
      /UTC(?:, in \d+ days)?: end date of Gipfelblick IT, full administration$/,
    ],
    [
      'Wie lange läuft der Partnervertrag mit Gipfelblick noch?',
      /UTC(?:, in \d+ days)?: end date of Gipfelblick IT, full administration$/,
    ],
    [
      "jusqu'à quand court le contrat avec Gipfelblick ?",
      /UTC(?:, in \d+ days)?: end date of Gipfelblick IT, full administration$/,
    ],
    [
      '¿hasta cuándo dura el contrato con Gipfelblick?',
      /UTC(?:, in \d+ days)?: end date of Gipfelblick IT, full administration$/,
    ],
    ['which partner contracts do we have?', /^2 partners with delegated administration: /],
  ],
  'who set it up, and when it was taken away': [
    [
      'who set up Inbound relay 01 and when was it torn down?',
      /^Office Sync Helper \(by\): .*Inbound relay 01 removed and .*Inbound relay 01 created; when: \d{4}-.* and \d{4}-/,
    ],
    ['when was Inbound relay 01 torn down?', /^\d{4}-.* \(when\): inbound connector Inbound relay 01 removed$/],
  ],
  'what lies ahead': [
    [
      'which app credentials run out in the next 90 days?',
      /^8 of 26 credentials end between \d{4}-.* and \d{4}-.*: Ticketbridge Connector: secret test, /,
    ],
    ["which apps' credentials run out within 60 days?", /^2 of 26 credentials end between /],
    ['which of our apps go stale in the next 30 days?', /^Leaving “next 30 days” aside: /],
    ['which apps were created before 2027?', /^60 of 60 apps were created before 2027-01-01/],
  ],
  'when it was removed, where its kind is told before its name': [
    [
      'when was the connector "Inbound relay 01" deleted and by who',
      /^\d{4}-.* \(when\): inbound connector Inbound relay 01 removed; by: Office Sync Helper$/,
    ],
    [
      'when was the connector Inbound relay 01 deleted?',
      /^\d{4}-.* \(when\): inbound connector Inbound relay 01 removed$/,
    ],
    ['when was the inbound connector "Inbound relay 01" removed?', /^\d{4}-.* \(when\): inbound connector Inbound/],
    ['what did Office Sync Helper delete?', /^13 of \d+ changes removed something \(by Office Sync Helper\): /],
  ],
};

describe('What was last, and what ends', () => {
  itSaysFirst(SAID);
});
