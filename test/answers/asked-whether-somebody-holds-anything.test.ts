import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const NO_ROLE = /^No: Jonathan Ward holds no (?:admin|privileged) role$/;
const LEFT_TO_SVEN = /^Sven Hartmann \(disabled\) holds Exchange Administrator; owns Mailbox Statistics Collector/;

/** Whether somebody holds a role, or anything at all. On the demo tenant. */
const SAID: FirstLines = {
  'that somebody holds no role': [
    ['Jonathan Ward tiene algun rol de admin?', NO_ROLE],
    ['¿Es Jonathan Ward Admin?', NO_ROLE],
    ['hat Jonathan Ward irgendeine Admin-Rolle?', NO_ROLE],
    ['ist Jonathan Ward Admin?', NO_ROLE],
    ["Jonathan Ward a-t-il un rôle d'admin ?", NO_ROLE],
    ['does Jonathan Ward have any role?', NO_ROLE],
    ['does Jonathan Ward hold a privileged role?', NO_ROLE],
    ['Hat Rosalind Achterberg eine Rolle?', /^No: Rosalind Achterberg holds no admin role$/],
    ['which roles does Jonathan Ward have?', /^Jonathan Ward holds no admin role$/],
    ['qué roles tiene Rosalind Achterberg?', /^Rosalind Achterberg holds no admin role$/],
  ],
  'that somebody or an app holds one': [
    ['does Marta Kowalska have any role?', /^Yes: Marta Kowalska is one of the admins/],
    ['does Docuvault have any role?', /^Yes: Docuvault Backup for Microsoft 365 has roles/],
    ['which roles does Nobody Atall have?', /^I found nobody called “Nobody Atall” among \d+ role assignments/],
  ],
  'what is left to somebody who has left': [
    ['Ist der Sven Hartmann eigentlich noch irgendwo berechtigt? Der ist ja schon länger weg.', LEFT_TO_SVEN],
    ['hat Sven Hartmann überhaupt noch Rechte bei uns?', LEFT_TO_SVEN],
    ['Is Sven Hartmann still authorised anywhere? He left long ago.', LEFT_TO_SVEN],
    ['Sven Hartmann a-t-il encore des droits quelque part ? Il est parti depuis longtemps.', LEFT_TO_SVEN],
    ['¿Sven Hartmann todavía tiene permisos en algún sitio? Ya se fue hace tiempo.', LEFT_TO_SVEN],
    [
      'Hat Sven Hartmann halt noch Rollen? Der ist schon seit einem Jahr weg.',
      /^Exchange Administrator: roles? of Sven/,
    ],
  ],
  'rights or apps of somebody, of which neither may be left out': [
    ['hat der Sven Hartmann noch irgendwelche rechte oder apps?', LEFT_TO_SVEN],
    ['does Sven Hartmann still have any rights or apps?', LEFT_TO_SVEN],
    ['does Sven Hartmann have any roles, permissions or apps?', LEFT_TO_SVEN],
    ['Sven Hartmann a encore des droits ou des apps ?', LEFT_TO_SVEN],
    ['Sven Hartmann tiene todavía permisos o apps?', LEFT_TO_SVEN],
    ['does Sven Hartmann still have anything?', LEFT_TO_SVEN],
    ['hat Sven Hartmann noch irgendwas bei uns?', LEFT_TO_SVEN],
    ['does Sven Hartmann have an app?', /^Yes: 1 of 60 apps \(owners Sven Hartmann\): Mailbox Statistics Collector/],
  ],
  'whether somebody has MFA, in the order of Spanish': [
    ['¿Tiene Yusuf Demir MFA?', /^Yes: Yusuf Demir has a second factor/],
    ['¿Tiene MFA Yusuf Demir?', /^Yes: Yusuf Demir has a second factor/],
    ['Tiene Aiko Tanaka MFA registrado?', /^No: Aiko Tanaka has no second factor/],
    ['tiene MFA IT Admin?', /^No: IT Admin has no second factor/],
  ],
};

describe('questions for whether somebody holds anything', () => {
  itSaysFirst(SAID);
});
