import { itGoesOn, type Talks } from '../support/talks.js';

const MADE_BY_ADMIN = /^IT Admin(?: \(by\))?: /;
const COPIES_GO_TO = /^copies@ledger-drop\.example: recipients of Finance copies$/;
const NO_FACTOR = /^No: Aiko Tanaka has no second factor/;
const ROLE_OF_AIKO = /^Privileged Authentication Administrator: role of Aiko Tanaka; how: eligible$/;
const SINCE = /^[-\d]+ 02:19 UTC \(since\): Office Sync Helper$/;
const IN_EXCHANGE = /^29 of \d+ changes are about mail flow rules or are about connectors \(Office Sync Helper\): /;
const SINCE_THEN =
  /^29 of \d+ changes are about mail flow rules or are about connectors and happened since [-\d]+ 02:19 UTC \(Office Sync Helper\): /;
const ALL_SINCE_THEN = /^29 of \d+ changes happened since [-\d]+ 02:19 UTC \(Office Sync Helper\): /;
const ALL_CHANGES = /^29 of \d+ changes \(Office Sync Helper\): /;

/** Talks that go on from one rule, person or app. On the demo tenant. */
const TALKS: Talks = {
  'where copies go, in French': [
    ['Qui a créé la règle de transport « Finance copies » ?', MADE_BY_ADMIN],
    ["c'était depuis quelle adresse IP ?", /^203\.0\.113\.7 /],
    ['et les copies partent où exactement ?', COPIES_GO_TO],
  ],
  'to whom copies are sent, in French': [
    ['Qui a créé la règle de transport « Finance copies » ?', MADE_BY_ADMIN],
    ['les copies sont envoyées à qui ?', COPIES_GO_TO],
  ],
  'where they go, in German': [
    ['Wer hat die Regel Finance copies angelegt?', MADE_BY_ADMIN],
    ['wohin gehen die?', COPIES_GO_TO],
  ],
  'where copies go, in German': [
    ['Wer hat die Regel Finance copies angelegt?', MADE_BY_ADMIN],
    ['wo gehen die Kopien denn hin?', COPIES_GO_TO],
  ],
  'where copies go, in Spanish': [
    ['¿Quién creó la regla Finance copies?', MADE_BY_ADMIN],
    ['¿y a dónde van?', COPIES_GO_TO],
  ],
  'where copies go, in English': [
    ['Who created the rule Finance copies?', MADE_BY_ADMIN],
    ['and where do the copies go?', COPIES_GO_TO],
  ],
  'which roles, after whether there is MFA, in Spanish': [
    ['Aiko Tanaka tiene MFA?', NO_FACTOR],
    ['¿y qué roles tiene?', ROLE_OF_AIKO],
  ],
  'which roles, after whether there is MFA, in German': [
    ['Hat Aiko Tanaka MFA?', NO_FACTOR],
    ['und welche Rollen hat sie?', ROLE_OF_AIKO],
  ],
  'which roles, after whether there is MFA, in French': [
    ['Aiko Tanaka a-t-elle la MFA ?', NO_FACTOR],
    ['et quels rôles ?', ROLE_OF_AIKO],
  ],
  'which roles, after whether there is MFA, in English': [
    ['Does Aiko Tanaka have MFA?', NO_FACTOR],
    ['and which roles?', ROLE_OF_AIKO],
  ],
  'what the app did since then, in German': [
    ['Seit wann ist Office Sync Helper Global Administrator?', SINCE],
    [
      'und wer hat ihr die rolle gegeben?',
      /^IT Admin \(by\): role Global Administrator granted to Office Sync Helper$/,
    ],
    ['Was hat die App seitdem in Exchange gemacht?', SINCE_THEN],
  ],
  'what the app did, in German': [
    ['Seit wann ist Office Sync Helper Global Administrator?', SINCE],
    ['was hat sie in Exchange gemacht?', IN_EXCHANGE],
  ],
  'what all the app did since then, in German': [
    ['Seit wann ist Office Sync Helper Global Administrator?', SINCE],
    ['was hat die App seitdem gemacht?', ALL_SINCE_THEN],
    ['welche Änderungen hat die App gemacht?', ALL_CHANGES],
  ],
  'what the app did since then, in French': [
    ['Depuis quand Office Sync Helper est Global Administrator ?', SINCE],
    ["qu'est-ce que l'appli a fait depuis dans Exchange ?", SINCE_THEN],
    ["qu'est-ce qu'elle a fait dans Exchange ?", IN_EXCHANGE],
  ],
  'what the app did since then, in Spanish': [
    ['¿Desde cuándo es Office Sync Helper Global Administrator?', SINCE],
    ['¿qué ha hecho la app desde entonces en Exchange?', SINCE_THEN],
    ['¿qué cambios hizo la app?', ALL_CHANGES],
  ],
  'what the app did since then, in English': [
    ['Since when is Office Sync Helper Global Administrator?', SINCE],
    ['what has the app done in Exchange since then?', SINCE_THEN],
    ['what did it do in Exchange?', IN_EXCHANGE],
  ],
  'what somebody did in Exchange, in Spanish': [
    ['¿Quién creó la regla Finance copies?', MADE_BY_ADMIN],
    [
      '¿qué hizo en Exchange?',
      /^1 of \d+ changes is about a mail flow rule .*\(IT Admin\): mail flow rule Finance copies/,
    ],
  ],
};

describe('talks that go on from the one that was told', () => {
  itGoesOn(TALKS);
});
