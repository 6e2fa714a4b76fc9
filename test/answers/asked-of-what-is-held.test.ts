import { itSaysFirst, type FirstLines } from './support/first-lines.js';

/** Questions about what an app or a person holds, since when and how, and what the first line must say. On the demo tenant. */
const SAID: FirstLines = {
  'since when something is held that is not': [
    ['since when does Lernwelt Academy have its roles?', /^No: Lernwelt Academy has no roles /],
    ['seit wann hat Lernwelt Academy seine Rollen?', /^No: Lernwelt Academy has no roles /],
    ['depuis quand Lernwelt Academy a-t-elle ses rôles ?', /^No: Lernwelt Academy has no roles /],
    ['¿desde cuándo tiene Lernwelt Academy sus roles?', /^No: Lernwelt Academy has no roles /],
    ['when was each secret of Calibration Portal added?', /^No: Calibration Portal has no secrets /],
    ['when was the certificate of Calibration Portal added?', /: start date of Calibration Portal: certificate /],
    ['When did Chloé Dubreuil get the User Administrator role?', /^Not known: the audit log, /],
    ['when was Calibration Portal added?', /^2023-08-08 08:00 UTC \(created\): Calibration Portal$/],
  ],
  'since when several roles are held, one of which has no known date': [
    [
      'since when does Marta Kowalska have her roles?',
      /^Marta Kowalska \(since\): Helpdesk Administrator: 2025-07-08 09:30 UTC; Recipient Management: not known$/,
    ],
  ],
  'who is left out of a policy and holds a role': [
    [
      'who is excluded from a conditional access policy and holds a role?',
      /^Excluded admins: Emergency Access 1 \(.*\), Diego Marchetti \(Require MFA for admins\) and On-Premises (?!.*Jonathan)/,
    ],
    ['wer ist von einer Richtlinie ausgenommen und hat eine Rolle?', /^Excluded admins: Emergency Access 1 /],
    ["qui est exclu d'une stratégie et a un rôle ?", /^Excluded admins: Emergency Access 1 /],
    ['¿quién está excluido de una directiva y tiene algún rol?', /^Excluded admins: Emergency Access 1 /],
    [
      'which people excluded from Require MFA for admins hold a role?',
      /^Excluded admins: Require MFA for admins: (?!.*Jonathan)/,
    ],
    ['who is excluded from a conditional access policy?', /^Excluded people: .*Jonathan Ward/],
  ],
  'whose passwords a role resets': [
    ['whose password may a helpdesk administrator reset?', /^Helpdesk Administrator may reset passwords /],
    ['wessen Passwort darf ein Helpdesk Administrator zurücksetzen?', /^Helpdesk Administrator may reset /],
    ['de qui un Helpdesk Administrator peut-il réinitialiser le mot de passe ?', /^Helpdesk Administrator may reset /],
    ['¿a quién le puede restablecer la contraseña un Helpdesk Administrator?', /^Helpdesk Administrator may reset /],
    ['whose password did Marta Kowalska reset?', /^Whose: Rosalind Achterberg /],
  ],
  'what a term of EXO is': [
    ["what's an application access policy in EXO?", /^An application access policy of Exchange Online narrows /],
    ['was ist eine application access policy in EXO?', /^An application access policy of Exchange Online narrows /],
  ],
  'whose only second factor something is': [
    ['admins whose only 2nd factor is sms', /^1 of 13 admins has only SMS or voice and .*: Priya Raman$/],
    ["which admins' only sign-in method is SMS?", /^1 of 13 admins has only SMS or voice: Priya Raman$/],
    ['Admins, deren einziger 2. Faktor SMS ist', /^1 of 13 admins has only SMS or voice.*: Priya Raman$/],
  ],
};

describe('Questions about what is held', () => {
  itSaysFirst(SAID);
});
