import { itGoesOn, type Talks } from '../support/talks.js';

const CREDENTIALS_OF_ONE = /^1 of 26 credentials .*: Mailbox Migration Service: certificate CN=migration /;
const ADDED_IT = /^Marta Kowalska \(by\): certificate added to Mailbox Migration Service/;

/** Talks that go on from one credential and one role. On the demo tenant. */
const TALKS: Talks = {
  'who added the only credential that was shown': [
    ['which credentials does Mailbox Migration Service have', CREDENTIALS_OF_ONE],
    ['Who added the current one, and when?', ADDED_IT],
  ],
  'the same, in German': [
    ['which credentials does Mailbox Migration Service have', CREDENTIALS_OF_ONE],
    ['wer hat das aktuelle hinzugefügt?', ADDED_IT],
  ],
  'what would break without a role of the app that was shown': [
    ['which apps of another tenant hold a directory role', /: Docuvault Backup for Microsoft 365/],
    [
      'what would break if I pulled its EXO admin role?',
      /^critical: Docuvault Backup for Microsoft 365 may .* holds Exchange/,
    ],
  ],
};

describe('Talks about the one that was shown', () => {
  itGoesOn(TALKS);
});
