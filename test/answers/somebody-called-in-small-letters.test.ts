import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const PASSWORD = /^2024-09-10 09:10 UTC: password changed of IT Admin$/;
const RESETS = /^Whose: Rosalind Achterberg \(.*\) and Diego Marchetti \(/;
const PIA = /^2026-05-09 08:30 UTC \(created\): Pia Nordström \(external\)$/;
const SCOPE = /^one administrative unit: scope of Chloé Dubreuil/;
const LEFT = /^2 of 18 admins are enabled \(not IT Admin and .*\): Bram de Vries and Emergency Access 1$/;
const CONSENTS = /^2 of \d+ consents \(granted by Rosalind Achterberg\): .icrosoft Office Sync and Sketchroom/u;
const RELAY =
  /^The inbound connector Inbound relay 02 was made by the app Office Sync Helper, accepts mail from anywhere/;
const BY_ROLE = /^1 of 60 apps can read all mail through a permission by a role of Exchange: Visitor Registration$/;
const BOTH = /^2 of 2 apps \(Office Sync Helper or Nordarchiv Mail Archive\): /;

/** Names as people type them in haste, and what is asked of one person. On the demo tenant. */
const SAID: FirstLines = {
  'an account whose name begins like a pronoun': [
    ['when was the password of it admin last changed?', PASSWORD],
    ['password of it admin dates from when?', PASSWORD],
    ['von wann ist das passwort von it admin?', PASSWORD],
    ['le mot de passe de it admin date de quand ??', PASSWORD],
    ['cuándo cambió la contraseña de it admin?', PASSWORD],
    ['does the account it admin have mfa?', /^No: IT Admin has no second factor /],
  ],
  'who did something to others, whose name stands behind': [
    ['buenas, a quien le restablecio la contraseña marta kowalska esta ultima semana?', RESETS],
    ['¿A quién le reseteó la clave Marta Kowalska?', RESETS],
    ['hallo, wem hat marta das passwort zurückgesetzt?', RESETS],
    ['à qui marta kowalska a réinitialisé le mot de passe ?', RESETS],
  ],
  'since when somebody has an account': [
    ['on which day did Pia Nordström get her account?', PIA],
    ['since when does pia nordström have an account?', PIA],
    ['wann hat Pia Nordström ihr Konto bekommen?', PIA],
    ['depuis quand Pia Nordström a-t-elle un compte ?', PIA],
    ['¿desde cuándo tiene cuenta Pia Nordström?', PIA],
  ],
  'what somebody manages, and of how much of the tenant': [
    ['what can Chloé Dubreuil administer, the whole company or only a part?', SCOPE],
    ['was darf chloé dubreuil verwalten, die ganze firma oder nur einen teil?', SCOPE],
    ['Chloé Dubreuil gère tout le tenant ou seulement une partie ?', SCOPE],
    ['que puede administrar Chloé Dubreuil, toda la empresa o solo una parte?', SCOPE],
    ['what can Marta Kowalska manage?', /^Helpdesk Administrator \(standing\) and Recipient Management /],
    ['¿qué puede gestionar Marta Kowalska?', /^Helpdesk Administrator \(standing\) and Recipient Management /],
  ],
  'who is left without one': [
    ['if we remove it admin do we still have enough global admins?', LEFT],
    ['do we have enough global admins without IT Admin?', LEFT],
    ['wenn ich IT Admin deaktiviere, haben wir dann noch genug globale admins?', LEFT],
    ["si je désactive IT Admin, est-ce qu'il reste assez d'administrateurs généraux ?", LEFT],
    ['si deshabilito la cuenta IT Admin nos quedan suficientes administradores globales?', LEFT],
  ],
  'whom a story before is about': [
    [
      'diego rang on friday because he couldnt get in. did someone reset his pw and did he add a new sign in method right after?',
      /^Yes: 1 of \d+ changes is a reset and is about a password \(Diego Marchetti, /,
    ],
    ['Rosalind Achterberg called in a panic. which apps did she consent to?', CONSENTS],
    ['Rosalind ruft gerade an. welchen Apps hat sie zugestimmt?', CONSENTS],
    [
      'rosalind dice que no puede entrar. ¿quién le restableció la contraseña?',
      /^Marta Kowalska \(by\): password reset of Rosalind Achterberg$/,
    ],
    [
      'Diego: did someone reset his password?',
      /^Yes: 1 of \d+ changes is a reset .*: password reset of Diego Marchetti$/,
    ],
  ],
  'two questions, of which the first names what is only known here': [
    ['who let Nordarchiv in, and what can it read?', /^I could not read it for Mail\.ReadWrite and User\.Read\.All: /],
    [
      "did someone reset Diego's password and did he add a sign-in method?",
      /^Yes: 1 of \d+ changes is a reset and is about a password \(Diego Marchetti, /,
    ],
  ],
  'an app of which the same question speaks': [
    [
      'is there an app that belongs to somebody who is not with us any more, and what would that app be allowed to do',
      /^Yes: 1 of 60 apps is owned by a person who is disabled: Mailbox Statistics Collector$/,
    ],
    [
      'is there an app owned by somebody who left, and what can that app do',
      /^Yes: 1 of 60 apps is owned by a disabled account only: Mailbox Statistics Collector$/,
    ],
  ],
  'a right by a role of Exchange': [
    ['which apps can read all mail through an exchange role?', BY_ROLE],
    ['Someone told me an app reads all mailboxes through an Exchange role and not through Entra. Which one?', BY_ROLE],
    ['welche app kann über eine exchange rolle mail lesen?', /^1 of 60 apps .*: Visitor Registration$/],
    ['quelle appli lit le courrier via un rôle exchange ?', /^1 of 60 apps .*: Visitor Registration$/],
    ['¿qué aplicación puede leer correo mediante un rol de exchange?', /^1 of 60 apps .*: Visitor Registration$/],
  ],
  'a reason that somebody wants in a line': [
    ['boss wants one sentence on why Inbound relay 02 is dangerous', RELAY],
    ['mein chef will einen satz dazu, warum Inbound relay 02 gefährlich ist', RELAY],
    ['le patron veut une phrase sur pourquoi Inbound relay 02 est dangereux', RELAY],
    ['el jefe quiere una frase sobre por qué Inbound relay 02 es peligroso', RELAY],
  ],
  'which of two is the worse': [
    ['which is more dangerous, Office Sync Helper or Nordarchiv?', BOTH],
    ['Office Sync Helper vs Nordarchiv which is worse', BOTH],
    ['entre Office Sync Helper et Nordarchiv Mail Archive, laquelle est la plus dangereuse et pourquoi ?', BOTH],
    ['¿cuál es más peligrosa, Office Sync Helper o Nordarchiv?', BOTH],
    ['worst permission of "Microsoft Office Sync"', /^medium: worst permission of .icrosoft Office Sync$/u],
    ['which is worse, a secret or a certificate?', /^A client secret is a text /],
  ],
};

describe('A question about somebody who is called in small letters, and what is asked of one', () => {
  itSaysFirst(SAID);
});
