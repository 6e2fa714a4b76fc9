import assert from 'node:assert/strict';
import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const CALIBRATION =
  /^1 of 26 credentials is a certificate \(app Calibration Portal\): .* \(start date: 2026-10-01 09:00 UTC; end date: 2027-03-30 09:00 UTC; state: valid\)$/;
const UNTIL = /^2026-12-01 00:00 UTC: (?:end date|role ends) of Tomás Rivera$/;
const OLD_FOREIGN =
  /^6 of 60 apps belong to another tenant and were created before 2024-11-30 22:00 UTC: Directory Browser,/;

/** When something began and ends, and one column more, said loosely; what the first line must say. On the demo tenant. */
const SAID: FirstLines = {
  'since when one thing exists': [
    ['¿desde cuándo existe Release Automation?', /^2026-03-15 08:00 UTC \(created\): Release Automation$/],
    ['seit wann gibt es Release Automation?', /^2026-03-15 08:00 UTC \(created\): Release Automation$/],
    ['wie lange gibt es Release Automation schon?', /^2026-03-15 08:00 UTC, 260 days ago \(created\): /],
    ['depuis quand existe Release Automation ?', /^2026-03-15 08:00 UTC \(created\): Release Automation$/],
    ['wie lange gibt es Marta Kowalska schon?', /^2025-06-08 08:30 UTC, 540 days ago \(created\): Marta Kowalska$/],
    ['seit wann gibt es die Regel Finance copies?', /^2026-11-10 03:12 UTC: creation date of Finance copies$/],
  ],
  'whether a credential is new or about to end': [
    ['has the cert on Calibration Portal been renewed lately or is it about to lapse', CALIBRATION],
    [
      'was the secret of HR Onboarding Flow rotated recently or is it about to expire?',
      /start date: 2026-07-02 09:00 UTC; end date: 2026-12-29 09:00 UTC; state: valid; ends soon\)$/,
    ],
    ['Wurde das Zertifikat von Calibration Portal kürzlich erneuert oder läuft es bald ab?', CALIBRATION],
    ['Le certificat de Calibration Portal a-t-il été renouvelé récemment ou va-t-il bientôt expirer ?', CALIBRATION],
    ['¿Se renovó hace poco el certificado de Calibration Portal o está por caducar?', CALIBRATION],
  ],
  'until what time': [
    ['tomas is active as exchange admin right now, until what time?', UNTIL],
    ['until what time is Tomas active as exchange admin?', UNTIL],
    ['bis wie viel Uhr ist Tomás als Exchange Admin aktiv?', UNTIL],
    ["jusqu'à quelle heure Tomás est-il actif comme Exchange Administrator ?", UNTIL],
    ['¿hasta qué hora está activo Tomás como Exchange Administrator?', UNTIL],
  ],
  'a rule what does something, and if yes, who made it': [
    [
      'Is there a rule what sends supplier invoices to a address outside? If yes who is author',
      /^Leaving “supplier invoices” aside: 1 of 9 mail flow rules sends mail outside: Finance copies$/,
    ],
  ],
  'and who is the publisher of each': [
    ['Which third-party apps have been here for longer than 2 years and who is the publisher of each?', OLD_FOREIGN],
    ['Welche fremden Apps sind älter als 2 Jahre und wer ist der Herausgeber von jeder?', OLD_FOREIGN],
    ["Quelles applis externes ont plus de 2 ans et quel est l'éditeur de chacune ?", OLD_FOREIGN],
  ],
};

describe('asked of beginning and end', () => {
  const { ask } = itSaysFirst(SAID);

  for (const [question, row] of [
    [
      'Which third-party apps have been here for longer than 2 years and who is the publisher of each?',
      '- Cloudvale CRM: publisher: Cloudvale Inc.;',
    ],
    [
      'Is there a rule what sends supplier invoices to a address outside? If yes who is author',
      'IT Admin: creator of Finance copies',
    ],
    [
      'Which admins came by their role through group membership rather than directly?',
      'through: Role - Exchange Operators; how held: eligible;',
    ],
  ] as const)
    it(`shows it beside each: ${question}`, async () => {
      const { text } = await ask(question);
      assert.ok(text.includes(row), text);
      assert.doesNotMatch(text, /did not answer|Leaving “came”/);
    });
});
