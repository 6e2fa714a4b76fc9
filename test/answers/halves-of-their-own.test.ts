import assert from 'node:assert/strict';
import { openExam } from '../exam/exam.js';

/** Two questions that have nothing to do with each other, joined to one message, with the beginnings of both answers. On the demo tenant. */
const JOINED: readonly (readonly [question: string, first: RegExp, second: RegExp])[] = [
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

  for (const question of ONE)
    it(`are none where the second goes on from the first: ${question}`, async () => {
      const { text } = await exam.ask(question);
      assert.ok(!text.includes('On “') && !text.includes('I did not answer'), text);
    });
});
