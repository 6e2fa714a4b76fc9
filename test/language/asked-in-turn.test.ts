import assert from 'node:assert/strict';
import { splitAskedInTurn } from '../../src/language/asked-in-turn.js';
import { splitByTopic } from '../../src/language/split-by-topic.js';

/** Messages that ask several things, with the questions in them. */
const SEVERAL: Readonly<Record<string, readonly string[]>> = {
  'What is Ledger Sync, who brought it in and what can it do?': [
    'What is Ledger Sync?',
    'who brought it in?',
    'what can it do?',
  ],
  'qué es Ledger Sync, quién la metió y qué puede hacer': [
    'qué es Ledger Sync?',
    'quién la metió?',
    'qué puede hacer?',
  ],
  'was ist Ledger Sync, wer hat es angelegt und was darf es?': [
    'was ist Ledger Sync?',
    'wer hat es angelegt?',
    'was darf es?',
  ],
  "qu'est-ce que Ledger Sync, qui l'a ajouté et qu'est-ce qu'elle peut faire ?": [
    "qu'est-ce que Ledger Sync?",
    "qui l'a ajouté?",
    "qu'est-ce qu'elle peut faire?",
  ],
  'who has Global Admin, and is their MFA on, and since when?': [
    'who has Global Admin?',
    'is their MFA on?',
    'since when?',
  ],
  'is legacy auth blocked, are security defaults on and who can register apps?': [
    'is legacy auth blocked?',
    'are security defaults on?',
    'who can register apps?',
  ],
  'Are security defaults on? And who can register apps?': ['Are security defaults on?', 'who can register apps?'],
  'quién es Ana, qué roles tiene y usa MFA?': ['quién es Ana?', 'qué roles tiene?', 'usa MFA?'],
  'qui est Ana, quels rôles a-t-elle et utilise-t-elle MFA ?': [
    'qui est Ana?',
    'quels rôles a-t-elle?',
    'utilise-t-elle MFA?',
  ],
  'wer hat Global Admin und seit wann?': ['wer hat Global Admin?', 'seit wann?'],
};

/** What stands behind the "and" or the comma only goes on. */
const ONE = [
  'who created and changed it?',
  'Ana Silva, who invited her and when was her role last reviewed?',
  'apps that have Mail.Read and Mail.Send?',
  'which apps have Mail.Read, have no owner and are still used?',
  'which admins hold roles and have no MFA?',
  'admins who hold roles, who lack MFA and who own apps',
  'les comptes qui ont un rôle, qui sont désactivés et qui possèdent des applis',
  'qué apps tienen secretos y usan Mail.Read?',
  'cuentas que están desactivadas y tienen roles',
  'welche Konten sind gesperrt und haben Rollen?',
  'Apps, die Mails lesen und senden dürfen',
  'which roles, groups and apps does Marta have?',
  'is there a rule called "Who are you, what is it and when" here?',
  'who changed the rule, the connector and the policy?',
];

describe('Questions that stand one after the other in a message', () => {
  for (const [message, questions] of Object.entries(SEVERAL))
    it(`are told apart: ${message}`, () => {
      assert.deepEqual(splitAskedInTurn(message), questions);
    });

  for (const message of ONE)
    it(`are one where the rest goes on with it: ${message}`, () => {
      assert.deepEqual(splitAskedInTurn(message), [message]);
    });
});

describe('Topics that stand beside each other in a message', () => {
  for (const [message, parts] of [
    [
      'svc-sync: roles, MFA and mailbox audit bypass?',
      ['svc-sync: roles?', 'svc-sync: MFA?', 'svc-sync: mailbox audit bypass?'],
    ],
    ['Ana Silva: Rollen, MFA und Gruppen', ['Ana Silva: Rollen?', 'Ana Silva: MFA?', 'Ana Silva: Gruppen?']],
    ['Ana Silva : rôles, MFA et groupes ?', ['Ana Silva: rôles?', 'Ana Silva: MFA?', 'Ana Silva: groupes?']],
    ['Ana Silva: roles, MFA y grupos', ['Ana Silva: roles?', 'Ana Silva: MFA?', 'Ana Silva: grupos?']],
    ['direct send and legacy auth: on or off?', ['direct send: on or off?', 'legacy auth: on or off?']],
    ['do we have forwarding or inbox rules?', ['do we have forwarding?', 'do we have inbox rules?']],
    ['show dormant apps and connectors', ['show dormant apps?', 'connectors?']],
  ] as const)
    it(`are asked one by one: ${message}`, () => {
      assert.deepEqual(splitByTopic(message)?.parts, parts);
    });

  for (const message of [
    'Ana Silva: roles?',
    'legacy auth: on or off?',
    'which apps have Mail.Read and Mail.Send?',
    '"Search, and show": owner',
    'one thing: which apps were made last week by somebody who left and are still used, and which of them matter?',
  ])
    it(`are one, or no list: ${message}`, () => {
      assert.equal(splitByTopic(message), undefined);
    });
});
