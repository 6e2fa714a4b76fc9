import assert from 'node:assert/strict';
import { openTalk } from '../exam/dialogue-exam.js';
import { openExam } from '../exam/exam.js';

const LEGACY = /^On “.*”: (?:No|Yes), except for Emergency Access 1: legacy authentication is blocked/;
const NO_DEFAULTS = /^No: security defaults are off$/;
const ITS_PERMISSIONS = /^On “.*”: 2 of 194 permissions .*: GroupMember\.ReadWrite\.All and User\.ReadWrite\.All$/;
const ITS_SECRET = /^On “.*”: 20\d\d-.* UTC: end date of HR Onboarding Flow: secret flow$/;
const ITS_POWER = /^On “.*”: critical: Office Sync Helper may manage Exchange with PowerShell/;
const ITS_MAKER = /^On “.*”: IT Admin \(by\): app Office Sync Helper created$/;
const HER_ROLES = /^On “.*”: Cloud Application Administrator \(with an end\) and App Registration Support \(standing\)/;
const HER_MFA = /^On “.*”: (?:Yes: )?Priya Raman has a second factor/;
const OF_FORWARDING = /^I do not read forwarding set on mailboxes\./;
const OF_INBOX_RULES = /^On “.*”: I do not read inbox rules\./;
const HOLDERS = /^4 of 33 role assignments \(role Global Administrator\)/;
const SINCE = /^On “.*”: Since: IT Admin: 20\d\d-.*; Bram de Vries: 20\d\d-/;
const THEIR_MFA =
  /^On “.*”: (?:Not all: 1 of 3 users has no second factor.*: IT Admin|2 of 3 users have a second factor .*: Bram de Vries and Emergency Access 1)$/;

const IN_ROLE = /^Yes: Mailbox Migration Service holds a role \(role: Organization Management; how: standing\)$/;
const ITS_OWNER = /^On “.*”: Marta Kowalska: owners of Mailbox Migration Service$/;
const NOT_USED = /^No: Warehouse Scanner Sync was not used for more than 30 days /;
const NO_VALID = /^On “.*”: No: none of 26 credentials are secrets and are valid \(Warehouse Scanner Sync\)$/;
const MADE_BY = /^Office Sync Helper: creator of Inbound relay 02; creation date: 2026-11-25 02:41 UTC$/;
const MADE_FROM = /^On “.*”: 203\.0\.113\.7: creator’s IP address of Inbound relay 02$/;

/** Messages that ask several things, with lines that stand in the answer one behind the other. On the demo tenant. */
const SAID: Readonly<Record<string, readonly RegExp[]>> = {
  'Mailbox Migration Service, is it in Organization Management? Who owns it?': [IN_ROLE, ITS_OWNER],
  'Is Mailbox Migration Service in Organization Management? Who owns it?': [IN_ROLE, ITS_OWNER],
  'Jonathan Ward, is he an admin? Does he have MFA?': [
    /^No: Jonathan Ward has a second factor .*, but holds no admin role$/,
  ],
  'What mail can Ticketbridge Connector really reach? Is it scoped?': [
    /^only mailboxes of “Ticket mailboxes”, by an access policy: /,
    /^On “Is it scoped\?”: Yes: Ticketbridge Connector reaches only certain mailboxes/,
  ],
  'What mail can Docuvault reach? Is it restricted?': [
    /^all mailboxes: /,
    /^On “Is it restricted\?”: No: Docuvault Backup for Microsoft 365 is not limited to certain mailboxes/,
  ],
  'warehouse scanner sync - is it still in use and does it work with the old secret': [NOT_USED, NO_VALID],
  'Warehouse Scanner Sync: is it still used and does its secret still work?': [NOT_USED, NO_VALID],
  'Source IP and account behind the creation of connector Inbound relay 02?': [MADE_BY, MADE_FROM],
  'Which IP and which account created Inbound relay 02?': [MADE_BY, MADE_FROM],
  'From which source IP was connector Inbound relay 02 created, and by whom?': [MADE_BY, MADE_FROM],
  'Welche IP und welches Konto stecken hinter der Erstellung des Connectors Inbound relay 02?': [MADE_BY, MADE_FROM],
  'Quelle IP et quel compte derrière la création du connecteur Inbound relay 02 ?': [MADE_BY, MADE_FROM],
  '¿Qué IP y qué cuenta están detrás de la creación del conector Inbound relay 02?': [MADE_BY, MADE_FROM],
  'qué es Office Sync Helper, quién la metió y qué puede hacer': [ITS_MAKER, ITS_POWER],
  'was ist Office Sync Helper, wer hat es angelegt und was darf es?': [ITS_MAKER, ITS_POWER],
  "c'est quoi Office Sync Helper, qui l'a ajouté et qu'est-ce qu'elle peut faire ?": [ITS_MAKER, ITS_POWER],
  'What is Inbound relay 02, who brought it in and what can it do?': [
    /Inbound relay 02/,
    /^On “who brought it in\?”: Office Sync Helper: creator of Inbound relay 02$/,
    /^I did not answer “what can it do\?”: ask it by itself\.$/,
  ],
  'who owns HR Onboarding Flow, when does its secret expire and what permissions does it have?': [
    /^Nadja Keller: owners of HR Onboarding Flow$/,
    ITS_SECRET,
    ITS_PERMISSIONS,
  ],
  'de quién es HR Onboarding Flow, cuándo caduca su secreto y qué permisos tiene?': [
    /^Nadja Keller: owners of HR Onboarding Flow$/,
    ITS_SECRET,
    ITS_PERMISSIONS,
  ],
  'who is Priya Raman, what roles does she have and does she use MFA?': [HER_ROLES, HER_MFA],
  'wer ist Priya Raman, welche Rollen hat sie und nutzt sie MFA?': [HER_ROLES, HER_MFA],
  'qui est Priya Raman, quels rôles a-t-elle et utilise-t-elle MFA ?': [HER_ROLES, HER_MFA],
  'quién es Priya Raman, qué roles tiene y usa MFA?': [HER_ROLES, HER_MFA],
  'who has Global Admin, and is their MFA on, and since when?': [
    HOLDERS,
    THEIR_MFA,
    /^I did not answer “since when\?”: ask it by itself\.$/,
  ],
  'wer hat Global Admin, seit wann und haben die MFA?': [HOLDERS, SINCE, THEIR_MFA],
  'quién tiene Global Admin, desde cuándo y tienen MFA?': [HOLDERS, SINCE, THEIR_MFA],
  'qui a Global Admin, depuis quand et ont-ils MFA ?': [HOLDERS, SINCE, THEIR_MFA],
  'svc-migration: roles, MFA and mailbox audit bypass?': [
    /^Exchange Administrator: roles of svc-migration$/,
    /^On “svc-migration: MFA\?”: No: svc-migration has no second factor/,
    /^On “svc-migration: mailbox audit bypass\?”: Exempt from mailbox auditing: svc-migration$/,
  ],
  'Marta Kowalska: Rollen, MFA, Gruppen?': [
    /^Helpdesk Administrator and Recipient Management: roles of Marta Kowalska$/,
    /^On “Marta Kowalska: MFA\?”: Yes: Marta Kowalska has a second factor/,
    /^On “Marta Kowalska: Gruppen\?”: Role - Service Desk/,
  ],
  'Marta Kowalska: roles, grupos, apps': [
    /^Helpdesk Administrator and Recipient Management: roles of Marta Kowalska$/,
    /^On “Marta Kowalska: grupos\?”: Role - Service Desk/,
    /^On “Marta Kowalska: apps\?”: .*Mailbox Migration Service/,
  ],
  'is legacy auth blocked, are security defaults on and who can register apps?': [
    /^Yes, except for Emergency Access 1: legacy authentication is blocked/,
    /^On “are security defaults on\?”: No: security defaults are off$/,
    /^On “who can register apps\?”: Yes: users may register apps$/,
  ],
  'Are security defaults on? And who can register apps?': [NO_DEFAULTS, /^On “.*”: Yes: users may register apps$/],
  'security defaults, legacy auth and unified audit log: on or off?': [
    NO_DEFAULTS,
    LEGACY,
    /^On “.*”: Yes: the unified audit log is on$/,
  ],
  'security defaults und Legacy Auth: an oder aus?': [
    NO_DEFAULTS,
    /^On “.*”: No, except for Emergency Access 1: legacy authentication is blocked for all others/,
  ],
  'direct send and legacy auth: on or off?': [/^I do not read direct send/, LEGACY],
  'do we have mailbox forwarding or inbox rules to outside?': [OF_FORWARDING, OF_INBOX_RULES],
  'haben wir Weiterleitungen oder Posteingangsregeln nach außen?': [OF_FORWARDING, OF_INBOX_RULES],
  'how many guests are there, how many apps and how many mail rules?': [
    /^2 of 243 users are guests/,
    /^On “how many apps\?”: 60 apps$/,
    /^On “how many mail rules\?”: 9 mail flow rules$/,
  ],
  'wer hat die Regel Finance copies angelegt, was macht sie und ist sie noch aktiv?': [
    /^IT Admin: creator of Finance copies/,
    /^On “was macht sie\?”: sends blind copies: effect of Finance copies/,
    /^On “ist sie noch aktiv\?”: Yes: Finance copies is enforced/,
  ],
  'is there a transport rule that forwards mail and who made it and when?': [
    /^Yes: 1 of 9 mail flow rules sends mail or copies of it to others: Finance copies$/,
    /^On “who made it\?”: IT Admin: creator of Finance copies$/,
    /^On “when\?”: 20\d\d-.* UTC: creation date of Finance copies$/,
  ],
  'What is svc-migration, who created it and what can it do?': [
    /^critical: svc-migration holds Exchange Administrator/,
    /^On “what can it do\?”: see above\.$/,
    /^I did not answer “who created it\?”: ask it by itself\.$/,
  ],
  'Who has Global Admin? Which apps can read all mail?': [
    HOLDERS,
    /^On “Which apps .*”: 3 of 60 apps can read all mail/,
  ],
  'who is Diego Marchetti, what roles does he have, when did he last sign in, which apps does he own and does he have MFA?':
    [
      /^On “.*”: User Administrator: role of Diego Marchetti/,
      /^On “.*”: 20\d\d-.* UTC: last sign-in of Diego Marchetti$/,
      /^On “.*”: 1 of 60 apps .*: Release Automation/,
      /^I did not answer “does he have MFA\?”: ask it by itself\.$/,
    ],
};

/** Messages whose second half is a column of the first, as before. */
const BESIDE = ['Who registered Office Sync Helper and from which IP address?'];

/** One question all the same, or one answer that tells all of it. */
const ONE = [
  'Priya Raman: roles, MFA, last sign-in',
  'Office Sync Helper: owner, secrets, permissions',
  'Which roles, groups and apps does Marta have?',
  'who has Global Admin and since when?',
  ...BESIDE,
  'Chloé Dubreuils User Administrator - tenant wide or just one office?',
  'Global Administrator: humans only, who?',
  'can users register apps or consent to apps?',
  'do we have guests or disabled accounts with roles?',
  'which apps have Mail.Read, have no owner and are still used?',
];

/** After such a message, what goes on from it goes on from the last answer. */
const GOES_ON: readonly (readonly [message: string, next: string, said: RegExp])[] = [
  [
    'who has Global Admin, since when and do they use MFA?',
    'and the second one?',
    /^Yes: Bram de Vries has a second factor/,
  ],
  [
    'who is Priya Raman, what roles does she have and does she use MFA?',
    'why?',
    /^A password alone is stolen every day/,
  ],
];

/** "are they …?" of the roles of one person is told of each. */
const EACH_ROLE: readonly (readonly [before: string, asked: string, said: RegExp])[] = [
  [
    'which roles does Priya Raman hold?',
    'are they permanent?',
    /^Not all: App Registration Support \(standing\), and not Cloud Application Administrator \(with an end\)/,
  ],
  [
    'welche Rollen hat Priya Raman?',
    'und sind die befristet?',
    /^Not all: Cloud Application Administrator \(with an end\), and not App Registration Support \(standing\)/,
  ],
  [
    'qué roles tiene Priya Raman?',
    'son temporales?',
    /^Not all: Cloud Application Administrator \(with an end\), and not App Registration Support \(standing\)/,
  ],
  [
    'quels rôles a Priya Raman ?',
    'et ils sont temporaires ?',
    /^Not all: Cloud Application Administrator \(with an end\), and not App Registration Support \(standing\)/,
  ],
  [
    'which roles does Marta Kowalska hold?',
    'are they permanent?',
    /^Yes: Helpdesk Administrator \(standing\) and Recipient Management \(standing\)/,
  ],
  ['which roles does Marta Kowalska hold?', 'are they limited in time?', /^No: /],
  ['which roles does Priya Raman hold?', 'is one of them permanent?', /^Yes: /],
];

describe('A message that asks several things', () => {
  let exam: Awaited<ReturnType<typeof openExam>>;
  before(async () => {
    exam = await openExam({ watched: true });
  });

  for (const [message, lines] of Object.entries(SAID))
    it(`is answered in order: ${message}`, async () => {
      const { text } = await openTalk(exam.answers).ask(message);
      let at = -1;
      for (const line of lines) {
        const found = text.split('\n').findIndex((said, index) => index > at && line.test(said));
        assert.ok(found > at, `${String(line)} in: ${text}`);
        at = found;
      }
    });

  for (const message of ONE)
    it(`is one question all the same: ${message}`, async () => {
      const { text } = await openTalk(exam.answers).ask(message);
      assert.ok(!text.includes('On “') && !text.includes('I did not answer'), text);
    });

  for (const [message, next, said] of GOES_ON)
    it(`leaves its last answer to go on from: ${message} – ${next}`, async () => {
      const talk = openTalk(exam.answers);
      await talk.ask(message);
      const { text } = await talk.ask(next);
      assert.match(text.split('\n')[0] ?? '', said, text);
    });

  for (const [first, asked, said] of EACH_ROLE)
    it(`asks of each role that was told: ${first} – ${asked}`, async () => {
      const talk = openTalk(exam.answers);
      await talk.ask(first);
      const { text } = await talk.ask(asked);
      assert.match(text.split('\n')[0] ?? '', said, text);
    });
});
