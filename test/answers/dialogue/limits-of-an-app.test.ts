import { itGoesOn, type Talks } from '../support/talks.js';

/** Whether an app that was told of is limited, and to what: of the mailboxes that it reaches. On the demo tenant. */
const TALKS: Talks = {
  'one of all mailboxes': [
    [
      'tell me about Nordarchiv',
      /^critical: Nordarchiv Mail Archive may read, change and delete mail in every mailbox/,
    ],
    ['Is it limited?', /^No: Nordarchiv Mail Archive is not limited to certain mailboxes/],
    ['to which mailboxes?', /^all mailboxes: mailboxes of Nordarchiv Mail Archive$/],
  ],
  'one that also holds roles': [
    ['what can Docuvault do in Exchange?', /^critical: Docuvault Backup for Microsoft 365 may /],
    ['Is it limited?', /^No: Docuvault Backup for Microsoft 365 is not limited to certain mailboxes/],
  ],
  'one of some, in Spanish': [
    ['qué puede hacer Ticketbridge Connector?', /^high: Ticketbridge Connector may read mail/],
    ['está limitado?', /^Yes: Ticketbridge Connector reaches only certain mailboxes/],
    ['a qué buzones?', /^only mailboxes of “Ticket mailboxes”, by an access policy/],
  ],
  'in German and French': [
    ['was kann Visitor Registration?', /^high: Visitor Registration may read mail in every mailbox/],
    ['ist das eingeschränkt?', /^No: Visitor Registration is not limited to certain mailboxes/],
    ['que peut faire Ticketbridge Connector ?', /^high: Ticketbridge Connector may read mail/],
    ['est-ce limité ?', /^Yes: Ticketbridge Connector reaches only certain mailboxes/],
  ],
};

describe('A talk about what an app is limited to', () => {
  itGoesOn(TALKS);
});
