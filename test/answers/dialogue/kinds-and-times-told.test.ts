import { itGoesOn, type Talks } from '../support/talks.js';

const NIGHT =
  /^3 of \d+ changes happened between 2026-11-24 20:00 UTC and 2026-11-25 08:00 UTC: mail flow rule n created, mail flow rule m created and inbound connector Inbound relay 02 created$/;
const NEXT_DAY = /^(?:Yes: )?4 of \d+ changes happened between 2026-11-26 00:00 UTC and 2026-11-27 00:00 UTC: /;
const APPS =
  /^3 of 33 role assignments are standing and are held by apps \(role Exchange Administrator\): Office Sync Helper, Docuvault Backup for Microsoft 365 and Tenant Warden Responder$/;
const PEOPLE =
  /^3 of 33 role assignments are standing and are held by people .*: IT Admin, svc-migration and Sven Hartmann$/;

/** Talks about holders of one kind, and about the time that an answer told, and the first line of each answer. On the demo tenant. */
const TALKS: Talks = {
  'the night, the hour and the day beside it': [
    ['Who created the connector Inbound relay 02, and from which IP address?', /^Office Sync Helper/],
    ['What else was changed that same night?', NIGHT],
    [
      'what other changes were made in that hour?',
      /^3 of \d+ changes happened between 2026-11-25 02:00 UTC and 2026-11-25 03:00 UTC: /,
    ],
    ['was anything changed the following day?', NEXT_DAY],
    [
      'what happened the night before?',
      /^None of \d+ changes happened between 2026-11-23 20:00 UTC and 2026-11-24 08:00/,
    ],
  ],
  'the night, in Spanish, of what the log told': [
    ['¿Quién creó el conector Inbound relay 02 y desde qué IP?', /^Office Sync Helper/],
    ['¿qué más cambió esa misma noche?', NIGHT],
    ['¿hubo algo más al día siguiente?', NEXT_DAY],
  ],
  'the evening of the night, in German': [
    ['wer hat den Konnektor Inbound relay 02 angelegt?', /^Office Sync Helper/],
    ['was ist in der Nacht sonst noch passiert?', NIGHT],
    [
      'und was wurde an dem Abend sonst noch gemacht?',
      /^3 of \d+ changes happened between 2026-11-24 17:00 UTC and 2026-11-25 04:00 UTC: /,
    ],
    ['und am nächsten Tag?', NEXT_DAY],
  ],
  'that night and the day after, in French': [
    ['qui a créé le connecteur Inbound relay 02 ?', /^Office Sync Helper/],
    ['quoi d’autre cette même nuit ?', NIGHT],
    ['et le lendemain ?', NEXT_DAY],
  ],
  'apps that hold a role': [
    ['Who holds Exchange Administrator with no end date?', /^6 of 33 role assignments are standing /],
    ['Just the SPs.', APPS],
    [
      'Which of them signed in during the past week?',
      /^2 of 3 apps were last used since .*: Office Sync Helper and Docuvault Backup for Microsoft 365$/,
    ],
  ],
  'people after apps, in German': [
    ['Wer hat Exchange Administrator ohne Enddatum?', /^6 of 33 role assignments are standing /],
    ['nur die Dienstprinzipale', APPS],
    ['nur Personen', PEOPLE],
  ],
  'apps, people and groups, in French': [
    ['qui a le rôle Exchange Administrator sans date de fin ?', /^6 of 33 role assignments are standing /],
    ['juste les applis', APPS],
    ['que les utilisateurs', PEOPLE],
    ['et les groupes ?', /^None of 33 role assignments are standing and are held through a group/],
  ],
  'guests are some of the holders, in French': [
    ['qui a un rôle privilégié ?', /^29 of 33 role assignments are privileged/],
    ['que les invités', /^1 of 33 role assignments is privileged and is held by a guest: Lucía Ferrer \(external\)$/],
    ['et les applis ?', /^\d of 33 role assignments are privileged and are held by apps: .*Office Sync Helper/],
  ],
  'apps and people, in Spanish': [
    ['¿quién tiene Exchange Administrator sin fecha de fin?', /^6 of 33 role assignments are standing /],
    ['solo los SP', APPS],
    ['¿y los usuarios?', PEOPLE],
  ],
};

describe('A talk about one kind of holders, or the time that was told', () => {
  itGoesOn(TALKS);
});
