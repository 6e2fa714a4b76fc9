import assert from 'node:assert/strict';
import { openExam } from '../exam/exam.js';

/** Two questions that have nothing to do with each other, joined to one message, with the beginnings of both answers. On the demo tenant. */
const JOINED: readonly (readonly [question: string, first: RegExp, second: RegExp])[] = [
  ...[
    ['who owns Office Sync Helper? is she an admin?', 'is she an admin\\?'],
    ['wem gehört Office Sync Helper? ist der ein Admin?', 'ist der ein Admin\\?'],
    ['qui possède Office Sync Helper ? est-elle admin ?', 'est-elle admin\\?'],
    ['¿de quién es Office Sync Helper? ¿es administradora?', 'es administradora\\?'],
  ].map(
    ([asked = '', second = '']) =>
      [
        asked,
        /^IT Admin: owners of Office Sync Helper/,
        new RegExp(`^On “${second}”: Yes: IT Admin is one of `),
      ] as const,
  ),
  [
    'which apps can read all mail? are they verified?',
    /^3 of 60 apps can read all mail: /,
    /^On “are they verified\?”: Not all: 1 of 3 apps has no verified publisher: Visitor Registration$/,
  ],
  [
    'who made the connector from Mailgate? does it require TLS?',
    /^Yusuf Demir/,
    /^On “does it require TLS\?”: Yes: Inbound from Mailgate requires TLS/,
  ],
  [
    'de quien es la app Mailbox Statistics Collector, y esa persona sigue activa?',
    /^Sven Hartmann: owners of Mailbox Statistics Collector$/,
    /^On “esa persona sigue activa\?”: No: Sven Hartmann is disabled/,
  ],
  [
    '¿quién creó la regla Finance copies, y esa persona tiene MFA?',
    /^IT Admin: creator of Finance copies/,
    /^On “esa persona tiene MFA\?”: No: IT Admin has no second factor/,
  ],
  [
    'Darf bei uns jeder Mitarbeiter selbst Apps zustimmen, und kann man stattdessen eine Freigabe anfragen?',
    /^Yes: users may consent to apps$/,
    /^On “kann man stattdessen eine Freigabe anfragen\?”: No: the admin consent workflow is off$/,
  ],
  // No role tells since when an account is disabled; the log may.
  [
    'which admins are disabled, and since when?',
    /^1 of 14 admins is disabled: Sven Hartmann/,
    /^On “since when\?”: Not known: the audit log, .* Sven Hartmann/,
  ],
  // What says of nothing whose it is, is of the one that the first half names.
  [
    'when does the certificate of Field Service Portal end and are there other valid secrets?',
    /^2026-12-\d\d .* end date of Field Service Portal: certificate CN=portal/,
    /^On “are there other valid secrets\?”: Yes: 2 of 26 credentials .*\(app Field Service Portal\)/,
  ],
  [
    'wann läuft das zertifikat vom field service portal ab und gibts da noch andere gültige geheimnisse?',
    /^2026-12-\d\d .* end date of Field Service Portal: certificate CN=portal/,
    /: Yes: 2 of 26 credentials .*\(app Field Service Portal\)/,
  ],
  [
    'cuando entró por última vez la cuenta Emergency Access 1 y tiene llave de seguridad o no',
    /^2026-\d\d-\d\d .*: last sign-in of Emergency Access 1$/,
    /^On “tiene llave de seguridad\?”: Yes: Emergency Access 1 has passkey/,
  ],
  [
    'who owns Field Service Portal, and are there apps without an owner?',
    /^Chloé Dubreuil: owners of Field Service Portal$/,
    /^On “are there apps without an owner\?”: Yes: 51 of 60 apps have no owner/,
  ],
  [
    'is the rule Journal to the old archive still doing anything? who turned it off and when',
    /^No: Journal to the old archive is not enforced/,
    /^On “who turned it off\?”: Yusuf Demir: last editor of Journal to the old archive$/,
  ],
  [
    'is the rule "Journal to the old archive" enforced? who disabled it?',
    /^No: Journal to the old archive is not enforced/,
    /^On “who disabled it\?”: Yusuf Demir: /,
  ],
  [
    'is the rule Let trade fair newsletters through on? who made it?',
    /^Yes: Let trade fair newsletters through is enabled/,
    /^On “who made it\?”: Yusuf Demir: creator of /,
  ],
  [
    'is the connector Inbound relay 02 on? who made it?',
    /^Yes: Inbound relay 02 is enabled/,
    /^On “who made it\?”: Office Sync Helper: /,
  ],
  [
    'ist die Regel "Finance copies" aktiv? Wer hat sie angelegt?',
    /^Yes: Finance copies is enforced/,
    /^On “Wer hat sie angelegt\?”: IT Admin: /,
  ],
  [
    '¿está activa la regla "Finance copies"? ¿quién la creó?',
    /^Yes: Finance copies is enforced/,
    /^On “quién la creó\?”: IT Admin: /,
  ],
  [
    'la règle "Finance copies" est-elle active ? qui l’a créée ?',
    /^Yes: Finance copies is enforced/,
    /^On “qui l.a créée\?”: IT Admin: /,
  ],
  [
    'is Block legacy authentication on? who does it leave out',
    /^Yes: Block legacy authentication is enforced/,
    /^On “who does it leave out\?”: Emergency Access 1: /,
  ],
  [
    'is Newsletter Sender (old) disabled? who owns it?',
    /^Yes: Newsletter Sender \(old\) is disabled/,
    /^On “who owns it\?”: Owners: Newsletter Sender \(old\): none$/,
  ],
  [
    'How many apps does Nadja Keller own, and is Emergency Access 1 protected by a phishing-resistant method?',
    /^3 of 60 apps \(owners Nadja Keller\): /,
    /^On “is "?Emergency Access 1"? protected by a phishing-resistant method\?”: Yes: /,
  ],
  [
    'Who got the Helpdesk Administrator role, and which role assignments have an end date?',
    /^2 of 17 admins \(roles Helpdesk Administrator\): /,
    /^On “which role assignments have an end date\?”: 2 of 33 role assignments end: /,
  ],
  [
    'Who is in Organization Management, and what do you know about Nadja Keller?',
    /^1 of 33 role assignments \(role Organization Management\): /,
    /^On “what do you know about Nadja Keller\?”: /,
  ],
  [
    'Wer ist Sicherheitsadministrator, und hat eine App Vollzugriff auf alle Postfächer (full_access_as_app)?',
    /^2 of 33 role assignments \(role Security Administrator\): /,
    /^On “hat eine App Vollzugriff .*”: Yes: 1 of 60 apps /,
  ],
  [
    'Un de nos admins est-il signalé à risque, et le workflow de consentement administrateur est-il activé ?',
    /^Yes: 1 of 13 admins is at risk: IT Admin$/,
    /^On “le workflow .*”: No: the admin consent workflow is off$/,
  ],
  [
    'Qui est propriétaire de Release Automation, et Chloé Dubreuil administre quoi exactement ?',
    /^Diego Marchetti: owners of Release Automation$/,
    /^On “Chloé Dubreuil administre quoi exactement\?”: high: Chloé Dubreuil holds User Administrator /,
  ],
  [
    '¿Quién es el dueño de Mailbox Migration Service, y Priya Raman tiene llave de seguridad?',
    /^Marta Kowalska: owners of Mailbox Migration Service$/,
    /^On “Priya Raman tiene llave de seguridad\?”: No: Priya Raman has no passkey /,
  ],
  [
    '¿A qué URL responde Office Sync Helper, y de qué aplicaciones es propietaria Nadja Keller?',
    /: reply URLs of Office Sync Helper$/,
    /^On “de qué aplicaciones es propietaria Nadja Keller\?”: 3 of 60 apps /,
  ],
  [
    'Seit wann gibt es den Connector "Inbound relay 02" und nimmt der Mails ohne TLS an?',
    /^2026-11-25 02:41 UTC: creation date of Inbound relay 02$/,
    /^On “nimmt der Mails ohne TLS an\?”: .*does not require TLS: Inbound relay 02$/,
  ],
  [
    'depuis quand existe le connecteur Inbound relay 02 et accepte-t-il des mails sans TLS ?',
    /^2026-11-25 02:41 UTC: creation date of Inbound relay 02$/,
    /^On “accepte-t-il des mails sans TLS\?”: Inbound relay 02 lets mail in and does not require TLS/,
  ],
  [
    'desde cuándo existe el conector Inbound relay 02 y acepta correos sin TLS?',
    /^2026-11-25 02:41 UTC: creation date of Inbound relay 02$/,
    /^On “acepta correos sin TLS\?”: Yes: Inbound relay 02 lets mail in and does not require TLS/,
  ],
  [
    'Does Aiko Tanaka have a second factor? What is she eligible for?',
    /^No: Aiko Tanaka has no second factor/,
    /^On “What is she eligible for\?”: Privileged Authentication Administrator: role of Aiko Tanaka/,
  ],
  [
    "which CA policies are report-only, and why doesn't the pilot one protect us",
    /only reports: Require MFA for all users \(pilot\)$/,
    /^On “why doesn't the pilot one protect us\?”: report-only: state of Require MFA for all users \(pilot\)$/,
  ],
  [
    'why is Rosalind Achterberg flagged as risky and since when',
    /^Rosalind Achterberg: rated at risk \(medium\) by Microsoft since 2026-11-21 11:20 UTC/,
    /^On “since when\?”: 2026-11-21 11:20 UTC: risk changed of Rosalind Achterberg$/,
  ],
  [
    'warum ist Rosalind Achterberg als riskant markiert und seit wann',
    /^Rosalind Achterberg: rated at risk \(medium\) by Microsoft since 2026-11-21 11:20 UTC/,
    /^On “seit wann\?”: 2026-11-21 11:20 UTC: risk changed of Rosalind Achterberg$/,
  ],
  [
    'quien es el dueño de Field Service Portal y desde cuando existe esa app',
    /^Chloé Dubreuil: owners of Field Service Portal$/,
    /^On “desde cuando existe esa app\?”: 2024-06-13 08:00 UTC \(created\): Field Service Portal$/,
  ],
  ...[
    'explícame qué es full_access_as_app y dime qué app lo tiene',
    'explain what full_access_as_app is and tell me which app has it',
    'erklär mir was full_access_as_app ist und sag mir welche app es hat',
    "explique-moi ce qu'est full_access_as_app et dis-moi quelle appli l'a",
  ].map(
    (question) =>
      [
        question,
        /^full_access_as_app lets an app open every mailbox with full access\.$/,
        /^On “.*”: 1 of 60 apps \(permissions full_access_as_app\): Docuvault Backup for Microsoft 365/,
      ] as const,
  ),
];

/** Halves whose answers stand in one line. */
const AT_ONCE: readonly (readonly [question: string, both: RegExp])[] = [
  [
    'Was anything removed from our mail flow in the last two weeks, and by what account?',
    /^Office Sync Helper \(by\): inbound connector Inbound relay 01 removed/,
  ],
  [
    'is the Newsletter Sender (old) switched off, and what permissions are left on it',
    /^Yes: Newsletter Sender \(old\) is disabled \(state: disabled; permissions: Mail\.Send\)$/,
  ],
];

/** What only selects from what stands before it, or tells more of it. */
const ONE: readonly string[] = [
  'Which app has Exchange.ManageAsApp and is Global Administrator as well?',
  'Welche Admins haben SMS registriert und sind von Require MFA for admins ausgenommen?',
  'what apps have no owner and are disabled?',
  'admins who hold roles and who lack MFA',
];

describe('Halves of a message that ask by their own words', () => {
  let exam: Awaited<ReturnType<typeof openExam>>;
  before(async () => {
    exam = await openExam();
  });

  for (const [question, first, second] of JOINED)
    it(`are answered one after the other: ${question}`, async () => {
      const [line = '', behind = ''] = (await exam.ask(question)).text.split('\n');
      assert.match(line, first);
      assert.match(behind, second);
    });

  for (const [question, both] of AT_ONCE)
    it(`are answered at once: ${question}`, async () => {
      const { text } = await exam.ask(question);
      assert.match(text.split('\n')[0] ?? '', both);
      assert.ok(!text.includes('I did not answer'), text);
    });

  for (const question of ONE)
    it(`are none where the second goes on from the first: ${question}`, async () => {
      const { text } = await exam.ask(question);
      assert.ok(!text.includes('On “') && !text.includes('I did not answer'), text);
    });
});
