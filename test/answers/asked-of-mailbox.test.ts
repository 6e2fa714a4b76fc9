import { itSaysFirst, type FirstLines } from './support/first-lines.js';

/** Who reaches the mailbox of one person: of apps it is known, by all mailboxes or by consent. On the demo tenant. */
const OF_ALL = 'Docuvault Backup for Microsoft 365, Nordarchiv Mail Archive';
const SAID: FirstLines = {
  'which mailboxes somebody may open is not read': [
    ["can Marta Kowalska read Jonathan Ward's mail?", /^I do not read who may open or send as a mailbox\./],
    ["can Marta read Jonathan's mail?", /^I do not read who may open or send as a mailbox\./],
    ["can Bram de Vries open Jonathan Ward's inbox?", /^I do not read who may open or send as a mailbox\./],
    ["can Nordarchiv read Jonathan Ward's mail?", /^Yes: Nordarchiv Mail Archive can read the mail of Jonathan Ward$/],
    ["can Office Sync Helper read Jonathan Ward's mail?", /^No: Office Sync Helper cannot read the mail of Jonathan/],
  ],
  'apps that reach all mailboxes reach that of one person': [
    [
      "who can read Nadja Keller's mailbox?",
      new RegExp(`^3 of 60 apps can read the mail of Nadja Keller: ${OF_ALL} and Visitor Registration$`),
    ],
    [
      'who can read the mailbox of Nadja Keller-von der Lühe zu Sonnenberg-Hochstetten?',
      /^3 of 60 apps can read the mail of Nadja Keller-von der Lühe zu Sonnenberg-Hochstetten: /,
    ],
    ["who could read the CEO's mailbox?", /^3 of 60 apps can read the mail of the CEO: /],
    ['could anyone open the inbox of Nadja?', /^Yes: 3 of 60 apps can read the mail of Nadja: /],
    ['which apps can change the mail of Nadja Keller?', new RegExp(`^2 of 60 .* of Nadja Keller: .* and Nordarchiv`)],
    ['which apps can send mail as Nadja Keller?', /^2 of 60 apps can send mail as Nadja Keller: Docuvault Backup/],
    ['how many apps can read the emails of Nadja Keller?', /^3 of 60 apps can read the mail of Nadja Keller: /],
    ['wer kann das Postfach von Nadja Keller lesen?', /^3 of 60 apps can read the mail of Nadja Keller: /],
    ['qui peut lire la boîte aux lettres de Nadja Keller ?', /^3 of 60 apps can read the mail of Nadja Keller: /],
    ['qué aplicaciones pueden leer el correo de Nadja Keller?', /^3 of 60 apps can read the mail of Nadja Keller: /],
  ],
  'whoever consented for themselves is reached, too': [
    [
      "which apps can read Jonathan Ward's mail?",
      new RegExp(`^5 of 60 .* of Jonathan Ward: ${OF_ALL}, Visitor Registration, .* and PERFECTDATA SOFTWARE$`),
    ],
    ["can PERFECTDATA SOFTWARE read Jonathan Ward's mail?", /^Yes: PERFECTDATA SOFTWARE can read the mail of Jonathan/],
    ["can PERFECTDATA SOFTWARE read Nadja Keller's mail?", /^No: PERFECTDATA SOFTWARE cannot read the mail of Nadja/],
    ["can Docuvault read Nadja Keller's mailbox?", /^Yes: Docuvault Backup for Microsoft 365 can read the mail of/],
    [
      'can Ticketbridge Connector read the mailbox of Marta Kowalska?',
      /^I could not tell whether Ticketbridge Connector can read the mail of Marta Kowalska$/,
    ],
    // Who that is, and whether they consented by name, is not known.
    [
      "can PERFECTDATA SOFTWARE read the CEO's mail?",
      /^I could not tell whether PERFECTDATA SOFTWARE can read the mail of/,
    ],
    ["can Newsletter Sender (old) read Nadja Keller's mail?", /^No: Newsletter Sender \(old\) cannot read the mail of/],
  ],
  'what is not of one mailbox is asked as before': [
    ["which apps can read all users' mailboxes?", /^3 of 60 apps can read all mail: /],
    ["which apps can read people's mail?", /^6 of 60 apps can read mail: /],
    ["who has full access to Nadja Keller's mailbox?", /^I do not read who may open or send as a mailbox/],
    ["can FooBar App read Jonathan Ward's mail?", /^No app here answers to “FooBar App”/],
  ],
};

describe('Who reaches the mailbox of one person', () => {
  itSaysFirst(SAID);
});
