import { itGoesOn, type Talks } from '../support/talks.js';

/** Talks that go on from what somebody holds, and the first line of each answer. On the demo tenant. */
const TALKS: Talks = {
  'until and since when each of them holds the role that was asked of': [
    ['who is Exchange Administrator?', /^8 of 33 role assignments /],
    [
      'until when does each of them hold it?',
      /^End date: Tomás Rivera: 2026-12-01 00:00 UTC; IT Admin: never; svc-migration: never; Sven Hartmann: never; /,
    ],
    ['who is Exchange Administrator?', /^8 of 33 role assignments /],
    [
      'bis wann hat jeder von ihnen sie?',
      /^End date: Tomás Rivera: 2026-12-01 00:00 UTC; IT Admin: never; svc-migration: never; Sven Hartmann: never; /,
    ],
    ['who is Exchange Administrator?', /^8 of 33 role assignments /],
    [
      "jusqu'à quand chacun l'a-t-il ?",
      /^End date: Tomás Rivera: 2026-12-01 00:00 UTC; IT Admin: never; svc-migration: never; Sven Hartmann: never; /,
    ],
    ['who is Exchange Administrator?', /^8 of 33 role assignments /],
    [
      'hasta cuándo lo tiene cada uno?',
      /^End date: Tomás Rivera: 2026-12-01 00:00 UTC; IT Admin: never; svc-migration: never; Sven Hartmann: never; /,
    ],
    ['who is Exchange Administrator?', /^8 of 33 role assignments /],
    [
      'seit wann haben sie die?',
      /^Since: Tomás Rivera: 2026-02-03 09:00 UTC; IT Admin: 2021-09-27 09:00 UTC; svc-migration/,
    ],
    ['who has a role that is activated right now?', /^1 of 33 role assignments is activated now: Tomás Rivera$/],
    ['until when do they hold it?', /^2026-12-01 00:00 UTC: end date of Tomás Rivera$/],
  ],
  'until when one holds each of theirs': [
    ['which roles does Tomás Rivera have?', /^Security Administrator \(standing\) and Exchange Administrator /],
    [
      'until when does he have each of them?',
      /^End date of Tomás Rivera: Security Administrator: never; Exchange Administrator: 2026-12-01 00:00 UTC$/,
    ],
  ],
  'since when she has what the question before said of her': [
    ['Which guests hold an admin role?', /^1 of 13 admins is a guest: Lucía Ferrer/],
    ['Since when does she have it?', /^2026-05-27 09:00 UTC \(since\): Lucía Ferrer/],
    [
      'And has she registered any second factor with us?',
      /^I could not tell whether Lucía Ferrer \(external\) has a second/,
    ],
  ],
  'the same in German': [
    ['welche Gäste haben eine Adminrolle?', /^1 of 13 admins .*: Lucía Ferrer/],
    ['seit wann hat sie die?', /^2026-05-27 09:00 UTC \(since\): Lucía Ferrer/],
  ],
  'the same in French': [
    ["quels invités ont un rôle d'admin ?", /^1 of 13 admins .*: Lucía Ferrer/],
    ["depuis quand l'a-t-elle ?", /^2026-05-27 09:00 UTC \(since\): Lucía Ferrer/],
  ],
  'the same of several, each with its own time': [
    ['who are the global admins?', /^4 of 33 role assignments/],
    ['since when do they have it?', /^Since: IT Admin: 2021-09-27 09:00 UTC; Bram de Vries: 2023-01-30 09:00 UTC; /],
  ],
  'the role that the question before names is the one': [
    ['who holds Cloud Application Administrator?', /: Priya Raman/],
    ['since when does she have it?', /^2026-09-30 09:00 UTC \(since\): Priya Raman$/],
  ],
};

describe('Of what somebody holds', () => {
  itGoesOn(TALKS);
});
