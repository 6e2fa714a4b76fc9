import assert from 'node:assert/strict';
import { openTalk } from '../../exam/dialogue-exam.js';
import { openExam } from '../../exam/exam.js';

/** Two questions in one message: the answer to the second stands below that to the first. On the demo tenant. */
const SAID: readonly (readonly [asked: string, second: RegExp])[] = [
  ['Who owns HR Onboarding Flow and when does its secret expire?', /: end date of HR Onboarding Flow: secret flow$/],
  ['which secrets expire in the next 30 days and who owns the apps?', /: Nadja Keller: owners of HR Onboarding Flow$/],
  [
    'Welche Secrets laufen in den nächsten 30 Tagen ab und wem gehören die Apps?',
    /: Nadja Keller: owners of HR Onboarding Flow$/,
  ],
  [
    'which apps are owned by Bram de Vries and which roles does he have?',
    /Global Administrator .*role of Bram de Vries$/,
  ],
  ['Is Rosalind Achterberg at risk? Since when?', /: risk changed of Rosalind Achterberg$/],
  ['Ist Rosalind Achterberg gefährdet? Seit wann?', /: risk changed of Rosalind Achterberg$/],
  ['Rosalind Achterberg está en riesgo? desde cuándo?', /: risk changed of Rosalind Achterberg$/],
  ["when was IT Admin's password last changed, and is the account flagged as at risk?", /Yes: .*IT Admin/],
  [
    'how many active GDAP relationships, and how many of those include Global Administrator?',
    /: 1 of 3 partners .* \(roles Global Administrator\): Gipfelblick IT, full administration$/,
  ],
  [
    'whats a federated credential and should I worry about the one on Release Automation',
    /: Yes: 1 of 26 credentials deserves a look and is federated \(app Release Automation\)/,
  ],
  [
    'what is a federated credential and is the one on Release Automation risky?',
    /: Yes: 1 of 26 credentials is federated and deserves a look \(app Release Automation\)/,
  ],
  [
    'what is a federated credential and which apps have one?',
    /: 2 of 26 credentials are federated: Release Automation/,
  ],
  ['wie viele Gäste haben wir und hat davon einer ne Adminrolle?', /: Yes: Lucía Ferrer \(external\) has roles /],
  ["what's a service principal and should I worry about Office Sync Helper?", /: critical: Office Sync Helper /],
  [
    "Who reset Diego Marchetti's password, and what did he do right afterwards?",
    /\(Diego Marchetti\): sign-in method added to Diego Marchetti$/,
  ],
  [
    'Wer hat das Passwort von Diego Marchetti zurückgesetzt, und was hat er direkt danach gemacht?',
    /\(Diego Marchetti\): sign-in method added to Diego Marchetti$/,
  ],
  [
    '¿Quién restableció la contraseña de Diego Marchetti y qué hizo él justo después?',
    /\(Diego Marchetti\): sign-in method added to Diego Marchetti$/,
  ],
  [
    'Who made Office Sync Helper a Global Administrator, and what did he do afterwards?',
    /\(IT Admin\): mail flow rule Finance copies created, /,
  ],
  ['who owns Release Automation, and is MFA enforced for them?', /: No: Diego Marchetti can sign in without a second/],
];

describe('A second question of the same message', () => {
  let exam: Awaited<ReturnType<typeof openExam>>;
  before(async () => {
    exam = await openExam({ watched: true });
  });

  for (const [asked, second] of SAID)
    it(asked, async () => {
      const { text } = await openTalk(exam.answers).ask(asked);
      const line = text.split('\n').find((one) => one.startsWith('On “')) ?? '';
      assert.match(line, second, text);
    });
});
