import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const RIGHTS_OF_MARTA = /^(?:\w+: )?Marta Kowalska holds Helpdesk Administrator, Recipient Management \(Exchange\)/;
const RIGHTS_OF_YUSUF = /^(?:high: )?Yusuf Demir holds Exchange Administrator \(eligible\)/;
const RIGHTS_OF_HUI = /^(?:medium: )?Hui Min Lim holds (?:Global Reader, )?Compliance Management \(Exchange\)/;
const RIGHTS_OF_TICKETBRIDGE = /^high: Ticketbridge Connector may read mail \(Mail\.Read/;
const APPS_OF_ROSALIND = /^2 of \d+ consents \(granted by Rosalind Achterberg\): Μicrosoft Office Sync and Sketchroom/;
const APPS_OF_JONATHAN = /^3 of \d+ consents \(granted by Jonathan Ward\): .*PERFECTDATA SOFTWARE and Sketchroom/;
const TWO_APPS = /^2 apps: Sketchroom Whiteboard \(1\) and Μicrosoft Office Sync \(1\), of 2 changes/;
const RESET_BY_MARTA = /^Whose: Rosalind Achterberg \(.*\) and Diego Marchetti \(/;
const MADE_BY_ADMIN =
  /^1 of \d+ changes is the registration of an app \(by IT Admin\): app Office Sync Helper created$/;
const MADE_BY_BRAM = /^1 of \d+ changes is the registration of an app.* \(by Bram de Vries\): app Invoices /;
const PASSWORD_OF_ADMIN = /^[-\d]+ 09:10 UTC(?:, \d+ days ago)?: password changed of IT Admin$/;
const PASSWORD_OF_MIGRATION = /^[-\d]+ 09:10 UTC(?:, \d+ days ago)?: password changed of svc-migration$/;

/** What one person may do and did, each asked in several languages. On the demo tenant. */
const SAID: FirstLines = {
  'the rights of a person, which are no permissions of apps': [
    ['Marta Kowalska, elle a quels droits chez nous ?', RIGHTS_OF_MARTA],
    ['Marta Kowalska a quels droits exactement ?', RIGHTS_OF_MARTA],
    ['Marta Kowalska: welche Rechte hat sie?', RIGHTS_OF_MARTA],
    ['which privileges does Marta Kowalska hold here?', RIGHTS_OF_MARTA],
    ['which permissions does Marta have?', RIGHTS_OF_MARTA],
    ['Welche Berechtigungen hat der Yusuf Demir eigentlich bei uns?', RIGHTS_OF_YUSUF],
    ['what permissions does Yusuf Demir have?', RIGHTS_OF_YUSUF],
    ['de quels droits dispose Hui Min Lim ?', RIGHTS_OF_HUI],
    [
      'qué derechos tiene Bram de Vries',
      /^(?:critical|high): Bram de Vries holds Global Administrator, Hybrid Identity/,
    ],
    ['quelles permissions a Diego Marchetti chez nous ?', /^(?:high: )?Diego Marchetti holds User Administrator/],
  ],
  'other rights than those of a person': [
    ['What permissions does Ticketbridge Connector have?', RIGHTS_OF_TICKETBRIDGE],
    ['welche Rechte hat Ticketbridge Connector?', RIGHTS_OF_TICKETBRIDGE],
    ['welche Berechtigungen hat Rosalind Achterberg erteilt?', /^8 of 194 permissions \(granted by Rosalind/],
    ['which permissions did Jonathan Ward consent to?', /^10 of 194 permissions \(granted by Jonathan Ward\)/],
  ],
  'which apps somebody consented to': [
    ['Welchen Apps hat Rosalind Achterberg zugestimmt?', APPS_OF_ROSALIND],
    ['welchen anwendungen hat rosalind achterberg die zustimmung erteilt?', APPS_OF_ROSALIND],
    ['À quelles applis Rosalind Achterberg a-t-elle consenti ?', APPS_OF_ROSALIND],
    ['¿qué apps ha autorizado Rosalind Achterberg?', APPS_OF_ROSALIND],
    ['à quelles apps Jonathan Ward a donné son consentement ?', APPS_OF_JONATHAN],
    ['a qué apps consintió Jonathan Ward', APPS_OF_JONATHAN],
    [
      'Welche Apps hat Rosalind Achterberg im November genehmigt?',
      /^1 of \d+ consents was granted since 2026-11-01 .*: Μicrosoft/,
    ],
    ['wie vielen Apps hat Rosalind Achterberg zugestimmt?', TWO_APPS],
    ["à combien d'applis Rosalind Achterberg a-t-elle consenti ?", TWO_APPS],
    ['¿a cuántas apps dio su consentimiento Rosalind Achterberg?', TWO_APPS],
  ],
  'whose password somebody reset': [
    ['¿A quién le restableció la contraseña Marta Kowalska en los últimos 10 días?', RESET_BY_MARTA],
    ['a quienes les reseteó la contraseña Marta Kowalska', RESET_BY_MARTA],
    ['de quién restableció la contraseña Marta Kowalska?', RESET_BY_MARTA],
    ['À qui est-ce que Marta Kowalska a réinitialisé le mot de passe ?', RESET_BY_MARTA],
    ['Marta Kowalska a réinitialisé le mot de passe de qui ?', RESET_BY_MARTA],
    ['wem hat Marta Kowalska das Passwort zurückgesetzt?', RESET_BY_MARTA],
    ['who did Marta Kowalska reset the password for?', RESET_BY_MARTA],
    ['for whom did Marta Kowalska reset the password in the last 10 days?', RESET_BY_MARTA],
    ['¿Quién le restableció la contraseña a Diego Marchetti?', /^Marta Kowalska \(by\): password reset of Diego/],
  ],
  'which apps somebody created': [
    ["combien d'applis IT Admin a-t-il créées ?", MADE_BY_ADMIN],
    ['wie viele Apps hat IT Admin angelegt?', MADE_BY_ADMIN],
    ['cuántas apps creó IT Admin?', MADE_BY_ADMIN],
    ["combien d'applications a créé Bram de Vries ?", MADE_BY_BRAM],
    ['wieviele apps hat Bram de Vries erstellt?', MADE_BY_BRAM],
    ['¿cuántas aplicaciones ha creado Bram de Vries?', MADE_BY_BRAM],
    ['which apps did Bram de Vries create in the last year?', MADE_BY_BRAM],
  ],
  'since when a password is the same': [
    ["Depuis quand le mot de passe du compte IT Admin n'a pas été changé ?", PASSWORD_OF_ADMIN],
    ["depuis combien de temps le mdp de IT Admin n'a pas été modifié", PASSWORD_OF_ADMIN],
    ["Depuis quand n'a-t-on pas changé le mot de passe d'IT Admin ?", PASSWORD_OF_ADMIN],
    ["Le mot de passe de svc-migration n'a pas été changé depuis quand ?", PASSWORD_OF_MIGRATION],
    ['Seit wann ist das Kennwort von svc-migration nicht mehr geändert worden?', PASSWORD_OF_MIGRATION],
    ['wie lange wurde das passwort von IT Admin schon nicht mehr gewechselt?', PASSWORD_OF_ADMIN],
    ['Desde cuando no se ha cambiado la contraseña de la cuenta svc-migration?', PASSWORD_OF_MIGRATION],
    ['¿Cuánto tiempo lleva IT Admin sin cambiar la contraseña?', PASSWORD_OF_ADMIN],
    ['since when has the password of IT Admin not been changed?', PASSWORD_OF_ADMIN],
    ["since when hasn't svc-migration's password been changed?", PASSWORD_OF_MIGRATION],
  ],
};

describe('questions for what one person may do and did', () => {
  itSaysFirst(SAID);
});
