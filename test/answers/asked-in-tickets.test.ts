import { itSaysFirst, type FirstLines } from './support/first-lines.js';

/** How people ask who work through tickets, hypotheses and evidence, and what the first line must say. On the demo tenant. */
const SAID: FirstLines = {
  'what a message is announced as is no part of what is asked': [
    [
      'ticket: Nadja Keller lost her phone. what sign-in methods does she have left?',
      /^Sign-in methods: Nadja Keller: passkey; Authenticator app$/,
    ],
    ['next ticket: which secrets expire in the next 30 days?', /^1 of 26 credentials is a secret and ends between/],
    [
      'which other admins only have one method, so that a lost phone locks them out?',
      /^5 of 13 admins have one method only/,
    ],
    [
      'For the audit I need all permanent global administrators, not the eligible ones',
      /^3 of 17 admins hold a role permanently/,
    ],
  ],
  'a method is a second factor, whoever says so once more': [
    [
      'which admins use SMS or phone call as second factor?',
      /^2 of 13 admins have SMS or voice: Priya Raman and Diego/,
    ],
    ['which admins use only SMS or phone as second factor', /^1 of 13 admins has only SMS or voice: Priya Raman$/],
    [
      'welche Admins nutzen nur SMS oder Telefon als zweiten Faktor',
      /^1 of 13 admins has only SMS or voice: Priya Raman$/,
    ],
  ],
  'roles: through groups, permanent or not, besides one, by whom they may be given': [
    [
      'which roles are assigned to groups rather than people?',
      /^2 roles: Exchange Administrator \(1\) and Helpdesk Admin/,
    ],
    [
      'which role assignments are permanent and which eligible',
      /^32 of 33 role assignments are standing or are eligible/,
    ],
    ['wer hat Rollen dauerhaft statt über PIM', /^29 of 33 role assignments are standing: /],
    [
      'does Nadja Keller still have other roles except Security Administrator?',
      /^Security Administrator: role of Nadja/,
    ],
    ['hat Frau Keller noch andere rollen ausser Security Admin?', /^Security Administrator: role of Nadja Keller/],
    ['und Bram de Vries, seit wann ist der Global Admin', /^20\d\d-\d\d-\d\d \d\d:\d\d UTC .*: Bram de Vries$/],
    ['who can change who is admin? apps count too', /^4 of 33 role assignments .*: IT Admin, Bram de Vries, Emergency/],
    [
      'gibt es Admins die Exchange Administrator sind und sich länger als 90 Tage nicht angemeldet haben?',
      /^Yes: 1 of 17 .*: svc-migration$/,
    ],
  ],
  'what was done, by the one who is named': [
    [
      'which mail rules did Sven Hartmann last change?',
      /^2 of 9 mail flow rules .*: Remove Proofpoint scoring header and Disc/,
    ],
    ['which apps with Exchange.ManageAsApp have done nothing for 30 days', /^2 of 60 apps have no use on record since/],
    ['Apps ohne Owner die ein Secret haben, wie viele sind das', /^7 of 60 apps have no owner and have secrets: /],
    [
      'which partners have delegated admin access, GDAP or the old kind?',
      /^2 partners .*: Gipfelblick IT, .* and Talwind/,
    ],
  ],
  'steps, and whether they are needed': [
    [
      'how do I delete an old secret?',
      /^1\. Check in the service principal sign-in logs whether the app still signs in with it/,
    ],
    ['wie lösch ich so ein altes Secret eigentlich', /^1\. Check in the service principal sign-in logs/],
    ['wie setz ich bei jemandem die MFA methoden zurück, wenn das handy weg ist?', /^1\. Verify who is asking/],
    ["j'ai un utilisateur qui a perdu son téléphone, comment je réinitialise sa MFA ?", /^1\. Verify who is asking/],
    ['do I need to reset his password too?', /^1\. Reset the password if somebody else may know it/],
    ['should I block the account of Rosalind Achterberg?', /^1\. Open the account and switch off Account enabled/],
    ['should I block IT Admin?', /IT Admin|open incident/],
    ['should we disable PERFECTDATA SOFTWARE?', /^high: PERFECTDATA SOFTWARE is PerfectData Software/],
  ],
  'what an app can do by way of what it holds is no “no”': [
    [
      'can Office Sync Helper read mail?',
      /^Yes, indirectly: Office Sync Helper can manage Exchange, and so give itself access to every mailbox/,
    ],
    [
      'can Tenant Warden Responder change users?',
      /^Yes, indirectly: Tenant Warden Responder can give itself roles or permissions/,
    ],
    ['can Meeting Room Displays read mail?', /^No: Meeting Room Displays cannot read mail/],
    ['can Docuvault read mail?', /^Yes: Docuvault Backup for Microsoft 365 can read mail/],
  ],
  'what an app may do is not what it did': [
    ['did Office Sync Helper read mail?', /^I do not read which mail somebody or an app opened/],
    ['did Office Sync Helper add secrets to other apps?', /^(?:No|Yes|I could not tell|Not known)(?!, indirectly)/],
  ],
  'of auditing the past is told by the log alone, and nothing else that was switched off': [
    ['who turned off auditing in the last 180 days?', /^I do not read how auditing was set in the past/],
    ['was auditing ever switched off in the last 180 days?', /^I do not read how auditing was set in the past/],
    ['wer hat das Audit Log abgeschaltet?', /^I do not read how auditing was set in the past/],
  ],
  'conditions and exceptions at the end': [
    [
      'Any transport rule that bypasses spam filtering without a condition on sender IP?',
      /^Yes: 1 of 9 .*: Let trade fair newsl/,
    ],
    ['how many guests do we have and does one of them have an admin role?', /guest/],
    ['does activation require approval or MFA?', /^I do not read what activating a role requires/],
    [
      'What is the difference between a permission and a consent?',
      /^I do not know how “a permission” and “a consent” differ: /,
    ],
    [
      'that perfectdata thing, what is it? never bought anything from them',
      /^high: PERFECTDATA SOFTWARE is PerfectData/,
    ],
    ['quien tiene el rol elegible en vez de activo?', /^3 of 33 role assignments are eligible: /],
  ],
  'what could not be read, and is not read at all': [
    [
      'what could you not read?',
      /^\d+ of 20 checks could not read all that they need: Admins who may be compromised, /,
    ],
    ['was kannst du hier nicht sehen?', /^\d+ of 20 checks could not read/],
    ["qu'est-ce que tu n'as pas pu lire ?", /^\d+ of 20 checks could not read/],
    ['qué no has podido leer?', /^\d+ of 20 checks could not read/],
  ],
};

describe('Questions from tickets and evidence', () => {
  itSaysFirst(SAID);
});
