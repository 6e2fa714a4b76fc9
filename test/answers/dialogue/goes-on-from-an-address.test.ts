import { itGoesOn, type Talks } from '../support/talks.js';

const CREATED_FROM = /^Finance copies: creator’s IP address: 203\.0\.113\.7; /;
const FROM_THERE = /^29 of 114 changes \(not .*Finance copies.* and from 203\.0\.113\.7\): mail flow rule n created, /;
const WHY = /^An app that a person consents to reads their mail without a password /;
const STEPS = /^1\. Set user consent to "Do not allow user consent"/;

/** Talks that go on from the address an answer tells beside more, and from why something is bad. On the demo tenant. */
const NOT_READ_FROM = /^I do not read where somebody signs in from/;
const TALKS: Talks = {
  'what else came from an address, in French': [
    ['Depuis quelle adresse IP a été créée la règle Finance copies ?', CREATED_FROM],
    ['et par qui ?', /^IT Admin: creator of Finance copies$/],
    ["qu'est-ce qui a été fait d'autre depuis cette IP ?", FROM_THERE],
  ],
  'what else came from an address, in German': [
    ['Von welcher IP wurde die Regel Finance copies angelegt?', CREATED_FROM],
    ['was wurde sonst noch von dieser IP gemacht?', FROM_THERE],
  ],
  'what else came from an address, in Spanish': [
    ['¿Desde qué IP se creó la regla Finance copies?', CREATED_FROM],
    ['¿qué más se hizo desde esa IP?', FROM_THERE],
  ],
  'what else came from an address, in English': [
    ['From which IP was the rule Finance copies created?', CREATED_FROM],
    ['what else was done from that IP?', FROM_THERE],
  ],
  'when exactly it was, and what else came from the same address': [
    ['who created the connector Inbound relay 02?', /^Office Sync Helper: creator of Inbound relay 02$/],
    ['When exactly was that?', /^2026-11-25 02:41 UTC: creation date of Inbound relay 02$/],
    ['from which IP?', /^203\.0\.113\.7: creator’s IP address of Inbound relay 02$/],
    [
      'What else came from that same address?',
      /^\d+ of 114 changes \(not .*Inbound relay 02.* and from 203\.0\.113\.7\): /,
    ],
  ],
  'what else came from an address on the day that was told': [
    ['who created the connector Inbound relay 02?', /^Office Sync Helper: creator of Inbound relay 02$/],
    ['When exactly was that?', /^2026-11-25 02:41 UTC: creation date of Inbound relay 02$/],
    ['from which IP?', /^203\.0\.113\.7: creator’s IP address of Inbound relay 02$/],
    [
      'What else came from that same address on that day?',
      /^2 of \d+ changes happened between 2026-11-25 00:00 UTC and 2026-11-26 00:00 UTC \(not .*Inbound relay 02.* and from 203\.0\.113\.7\): mail flow rule n created and mail flow rule m created$/,
    ],
  ],
  'where one who was told of signs in from, which is not where changes came from': [
    ['is it.admin compromised?', /^Yes: IT Admin is at risk /],
    ['from which ip did it sign in, and when', NOT_READ_FROM],
    ['what did Yusuf Demir change last month?', /changes? happened between/],
    ['where did he log in from', NOT_READ_FROM],
    ['what did Office Sync Helper change in exchange?', /^29 of 114 changes /],
    ['from which ip did it sign in', NOT_READ_FROM],
    ['from which ip did it do that?', /203\.0\.113\.7/],
  ],
  'the same in German, French and Spanish': [
    ['Wie alt ist das Passwort von IT Admin?', /IT Admin/],
    ['Von welcher IP hat er sich angemeldet und wann?', NOT_READ_FROM],
    ['depuis quelle IP s’est-il connecté, et quand ?', NOT_READ_FROM],
    ['¿desde qué IP inició sesión y cuándo?', NOT_READ_FROM],
  ],
  'whether what an app reaches is limited': [
    [
      'which mailboxes can Ticketbridge Connector reach?',
      /^only mailboxes of “Ticket mailboxes”, by an access policy: /,
    ],
    ['is it scoped?', /^Yes: Ticketbridge Connector reaches only certain mailboxes/],
  ],
  'where it is switched off, in German': [
    ['Warum ist es schlecht, wenn Benutzer selber Apps zustimmen dürfen?', WHY],
    ['wo stelle ich das ab?', STEPS],
  ],
  'where it is switched off, in English': [
    ['Why is it bad that users may consent to apps?', WHY],
    ['where do I switch that off?', STEPS],
  ],
  'where it is switched off, in French': [
    ["Pourquoi c'est risqué que les utilisateurs puissent consentir aux applis ?", WHY],
    ['où est-ce que je désactive ça ?', STEPS],
  ],
  'where it is switched off, in Spanish': [
    ['¿Por qué es malo que los usuarios puedan dar su consentimiento a apps?', WHY],
    ['¿dónde lo desactivo?', STEPS],
  ],
};

describe('Talks that go on from an address, and from a reason', () => {
  itGoesOn(TALKS);
});
