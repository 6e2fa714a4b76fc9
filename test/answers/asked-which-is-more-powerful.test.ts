import { itSaysFirst } from './support/first-lines.js';

const BOTH_APPS = /^Roles: Mailbox Migration Service: Organization Management; Mailbox Statistics Collector: none$/;

describe('Which of two is more powerful', () => {
  itSaysFirst({
    'tells the roles of both apps': [
      ['Is Mailbox Migration Service more powerful than Mailbox Statistics Collector, and why?', BOTH_APPS],
      ['Does Mailbox Statistics Collector have more permissions than Mailbox Migration Service?', BOTH_APPS],
      ['Ist Mailbox Migration Service mächtiger als Mailbox Statistics Collector, und warum?', BOTH_APPS],
      ['Mailbox Migration Service est-elle plus puissante que Mailbox Statistics Collector, et pourquoi ?', BOTH_APPS],
      ['¿Es Mailbox Migration Service más poderosa que Mailbox Statistics Collector, y por qué?', BOTH_APPS],
      [
        'Which is more powerful, Docuvault Backup for Microsoft 365 or Release Automation?',
        /^Roles: Docuvault Backup for Microsoft 365: Exchange Administrator, .*; Release Automation: none$/,
      ],
    ],
    'counts the permissions of two that are called by one word each': [
      [
        'Does Docuvault have more permissions than Nordarchiv?',
        /^Docuvault Backup for Microsoft 365: .*permissions: 6/,
      ],
      ['Is Docuvault more powerful than Nordarchiv?', /^Docuvault Backup for Microsoft 365: .*permissions: 6/],
    ],
    'tells the roles of both people': [
      [
        'Is Aiko Tanaka more powerful than Tomás Rivera?',
        /^Role: Tomás Rivera: .*; Aiko Tanaka: Privileged Authentication Administrator$/,
      ],
    ],
    'explains what both roles allow': [
      [
        'Is Global Administrator more powerful than Exchange Administrator?',
        /^Global Administrator may do everything .* Exchange Administrator may change all of Exchange Online/,
      ],
    ],
  });
});
