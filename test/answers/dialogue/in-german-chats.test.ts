import { itGoesOn, type Talks } from '../support/talks.js';

/** Talks as German is typed at work, and the first line of each answer. On the demo tenant. */
const TALKS: Talks = {
  'an app, since when it is here and what was added to it': [
    ['was darf Ticketbridge Connector?', /^high: Ticketbridge Connector may read mail /],
    ['seit wann ist der bei uns im Tenant?', /^2025-08-07 08:00 UTC \(created\): Ticketbridge Connector$/],
    [
      'und wer hat da zuletzt ein Secret drangehängt?',
      /^Bram de Vries \(by\): secret added to Ticketbridge Connector$/,
    ],
    ['und wann war das?', /^2026-11-10 21:47 UTC .*secret added to Ticketbridge Connector$/],
  ],
  'an app that was spoken of, since when we have it': [
    ['wem gehört Field Service Portal?', /^Chloé Dubreuil: owners of Field Service Portal$/],
    ['seit wann haben wir die App?', /^2024-06-13 08:00 UTC \(created\): Field Service Portal$/],
    [
      'wer hat der zuletzt ein Zertifikat angehängt?',
      /^Chloé Dubreuil \(by\): certificate added to Field Service Portal$/,
    ],
  ],
  'several people, and not the last of them': [
    ['wer hat den Exchange-Admin dauerhaft, also nicht über PIM', /^6 of 33 role assignments are standing /],
    ['wer davon hat kein MFA', /: IT Admin, svc-migration and Sven Hartmann$/],
    ['wann haben die sich zuletzt eingeloggt?', /^Last sign-in: IT Admin: .*; svc-migration: .*; Sven Hartmann: /],
  ],
  'who made it, when, and what else': [
    ['Welche eingehenden Konnektoren verlangen kein TLS?', /: Inbound relay 02$/],
    [
      'Wer hat den erstellt und um wie viel Uhr?',
      /^Office Sync Helper: creator of Inbound relay 02; creation date: 2026-11-25 02:41 UTC$/,
    ],
    [
      'Hat dieselbe Anwendung noch andere Konnektoren angelegt, die inzwischen wieder weg sind?',
      /^Yes: 1 of \d+ changes created something, .*gone .*: inbound connector Inbound relay 01 created$/,
    ],
  ],
  'when that was, after who did it': [
    ['welche inbound connectors erzwingen kein TLS?', /: Inbound relay 02$/],
    ['Wer hat den angelegt?', /^Office Sync Helper: creator of Inbound relay 02$/],
    ['Und wann war das genau?', /^2026-11-25 02:41 UTC: creation date of Inbound relay 02$/],
  ],
  'one of a list by the number that it is called by, or by its place': [
    ['welche connectoren gibt es?', /^6 connectors$/],
    ['wer hat den 02er gemacht?', /^Office Sync Helper: creator of Inbound relay 02$/],
    [
      'welche regeln hat Office Sync Helper erstellt?',
      /^2 of 9 mail flow rules .*: m and n; 12 more were created by the same actor and removed again: /,
    ],
    ['wer hat die zweite geändert?', /^Office Sync Helper: last editor of n$/],
    ['quels connecteurs existent ?', /^6 connectors$/],
    ['qui a créé le 02 ?', /^Office Sync Helper: creator of Inbound relay 02$/],
    ['¿qué conectores hay?', /^6 connectors$/],
    ['¿quién creó el 02?', /^Office Sync Helper: creator of Inbound relay 02$/],
    ['list the connectors', /^6 connectors$/],
    ['tell me about the 02', /^Inbound relay 02: direction: inbound; /],
  ],
  'the same of one by name, in English': [
    ['who created the connector Inbound relay 02?', /^Office Sync Helper: creator of Inbound relay 02$/],
    ['when was that?', /^2026-11-25 02:41 UTC: creation date of Inbound relay 02$/],
  ],
};

describe('Talks in German chats', () => {
  itGoesOn(TALKS);
});
