import { itGoesOn, type Talks } from '../support/talks.js';

/** What is asked by name of what is part of an attack, and of what is not. */
const TALKS: Talks = {
  'whether it is over without an account, a connector, or the app': [
    [
      'if we disable IT Admin right now, is the attacker out?',
      /^It is not over without IT Admin: Office Sync Helper signs in with its own credentials\.$/,
    ],
    ['is it enough to remove Inbound relay 02?', /^It is not over without Inbound relay 02: /],
    [
      'if I only disable Inbound relay 02 now, can the attacker just make another one?',
      /^It is not over without Inbound relay 02: /,
    ],
    ['Reicht es, wenn ich Inbound relay 02 lösche?', /^It is not over without Inbound relay 02: /],
    ['Est-ce que ça suffit de supprimer Inbound relay 02 ?', /^It is not over without Inbound relay 02: /],
    [
      'would disabling Office Sync Helper stop the attack?',
      /^Removing Office Sync Helper is not enough\. For it\.admin/,
    ],
    [
      'Wenn wir IT Admin sperren, ist der Angreifer dann draußen?',
      /^It is not over without IT Admin: Office Sync Helper signs in /,
    ],
    [
      "Si on désactive IT Admin, l'attaquant est dehors ?",
      /^It is not over without IT Admin: Office Sync Helper signs in /,
    ],
    ['¿Basta con borrar Inbound relay 02?', /^It is not over without Inbound relay 02: Office Sync Helper signs in /],
  ],
  'what to do about it': [
    ['what should I do first about Office Sync Helper?', /^1\. Revoke Office Sync Helper: “Review and decide”/],
    ['how do I get rid of Office Sync Helper?', /^1\. Revoke Office Sync Helper: /],
    ['how do I get rid of Inbound relay 02 safely', /^1\. Revoke Office Sync Helper: /],
    ['what is the safest way to get rid of Inbound relay 02?', /^1\. Revoke Office Sync Helper: /],
    ['how do I get rid of Office Sync Helper safely', /^1\. Revoke Office Sync Helper: /],
    ['Wie werde ich Inbound relay 02 sicher los?', /^1\. Revoke Office Sync Helper: /],
    ['Wie kann ich Inbound relay 02 löschen?', /^1\. Revoke Office Sync Helper: /],
    ['Comment me débarrasser de Inbound relay 02 ?', /^1\. Revoke Office Sync Helper: /],
    ['¿Cómo me deshago de Inbound relay 02?', /^1\. Revoke Office Sync Helper: /],
    ['how do I get rid of Docuvault Backup safely?', /^1\. See what it may do, when it was last used and who owns it/],
    ['Wie kann ich die Regel Finance copies löschen?', /^1\. Note who made or changed it/],
    ['how do I get rid of a connector safely?', /^1\. Note who made or changed it/],
    ['Was mache ich zuerst mit Office Sync Helper?', /^1\. Revoke Office Sync Helper: /],
    ["comment je me débarrasse d'Office Sync Helper ?", /^1\. Revoke Office Sync Helper: /],
    ['¿Qué hago primero con lo de Office Sync Helper?', /^1\. Revoke Office Sync Helper: /],
  ],
  'how long it lay low before it did something': [
    [
      'how long did Office Sync Helper lie low between being set up and doing its first thing?',
      /^Office Sync Helper: 60 days of silence, from \d{4}-\d\d-\d\d \d\d:\d\d UTC until \d{4}-\d\d-\d\d \d\d:\d\d UTC\. /,
    ],
    ['how long was Office Sync Helper dormant?', /^Office Sync Helper: 60 days of silence, from /],
    ['how long between the creation of Office Sync Helper and its first act?', /^Office Sync Helper: 60 days of/],
    ['how long after it was set up did Office Sync Helper become active?', /^Office Sync Helper: 60 days of silence/],
    ['how many days did Office Sync Helper sleep before it acted?', /^Office Sync Helper: 60 days of silence, from /],
    ['Wie lange war Office Sync Helper inaktiv, bevor es aktiv wurde?', /^Office Sync Helper: 60 days of silence, /],
    ['Combien de temps Office Sync Helper est-il resté inactif ?', /^Office Sync Helper: 60 days of silence, from /],
    ['¿Cuánto tiempo estuvo inactiva Office Sync Helper?', /^Office Sync Helper: 60 days of silence, from /],
    ['how long has Newsletter Sender been dormant?', /^\d{4}-.* days ago: last use of Newsletter Sender/],
    ['how long was Mailbox Statistics Collector inactive?', /^\d{4}-.* days ago: last use of Mailbox Statistics Coll/],
    ['how long was Inbound relay 02 inactive?', /^None: Inbound relay 02 /],
    ['how long did the Priya Raman account stay quiet?', /^\d{4}-.*: last sign-in of Priya Raman$/],
    ['how long has svc-migration been idle?', /^\d{4}-.* days ago: last sign-in of svc-migration$/],
  ],
  'when it began, through whom, and a second question that is left': [
    ['when did the Office Sync Helper attack start?', /^\d{4}-\d\d-\d\d \d\d:\d\d UTC: App registered, by it\.admin@/],
    ['which account was used to set it up?', /^Probably through it\.admin@/],
    [
      'wann hat der Angriff mit Office Sync Helper angefangen, und läuft er noch?',
      /^\d{4}-\d\d-\d\d \d\d:\d\d UTC: App registered/,
    ],
  ],
  'of what is part of none it is said': [
    [
      'if we disable Docuvault, is the attacker out?',
      /^Docuvault is part of no open incident, as far as I can tell\.$/,
    ],
  ],
  'what is part of none means what it means otherwise': [
    ['how do I get rid of Docuvault?', /^1\. See what it may do, when it was last used and who owns it/],
    ['what should we do about Docuvault?', /^critical: Docuvault Backup for Microsoft 365 may control/],
  ],
  'what was seen of somebody is in the first line, though no role is held': [
    [
      "is anything wrong with Jonathan Ward's account?",
      /^high: Jonathan Ward holds no directory role; consented to Mail\.Read for PERF/,
    ],
    [
      'tell me about Rosalind Achterberg',
      /^critical: .+ at risk \(medium\) since .+; consented to Mail\.Read and Mail\.Send for/,
    ],
  ],
};

describe('A talk about what is part of an attack', () => {
  itGoesOn(TALKS);
});
