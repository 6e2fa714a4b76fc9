import { itSaysFirst, type FirstLines } from './support/first-lines.js';

/** Questions that name what they are about before they ask, and those for a difference or a remedy. On the demo tenant. */
const SAID: FirstLines = {
  'who did something to whoever is named first, and when': [
    [
      'Le Ticketbridge Connector, qui lui a ajouté un secret et quand ?',
      /^Bram de Vries \(by\): secret added to Ticketbridge Connector; when: 2026-/,
    ],
    [
      'Rosalind Achterberg, qui lui a réinitialisé le mot de passe et quand ?',
      /^Marta Kowalska \(by\): password reset of Rosalind Achterberg; when: 2026-/,
    ],
    [
      "L'appli Office Sync Helper, qui l'a créée et quand ?",
      /^IT Admin \(by\): app Office Sync Helper created; when: /,
    ],
    ["La règle Finance copies, qui l'a créée et quand ?", /^IT Admin: creator of Finance copies; creation date: 2026-/],
    [
      'Der Ticketbridge Connector, wer hat dem ein Secret hinzugefügt und wann?',
      /^Bram de Vries \(by\): secret added to Ticketbridge Connector; when: 2026-/,
    ],
    ['Qui a ajouté un secret au Ticketbridge Connector ?', /^Bram de Vries \(by\): secret added to Ticketbridge/],
  ],
  'the account of whoever is named first': [
    [
      'sven hartmann - is that account blocked, and does he own any apps?',
      /^Yes: Sven Hartmann is disabled \(enabled: no\)$/,
    ],
    ['Sven Hartmann: is the account blocked?', /^Yes: Sven Hartmann is disabled \(enabled: no\)$/],
    ['Priya Raman - does the account have a mailbox?', /^Yes: Priya Raman has a mailbox /],
    ['Sven Hartmann, ist das Konto gesperrt?', /^Yes: Sven Hartmann is disabled \(enabled: no\)$/],
    ['Sven Hartmann, ce compte est-il bloqué ?', /^Yes: Sven Hartmann is disabled \(enabled: no\)$/],
    ['Sven Hartmann: ¿esa cuenta está bloqueada?', /^Yes: Sven Hartmann is disabled \(enabled: no\)$/],
  ],
  'the roles of whoever is named first': [
    [
      "Priya Raman, elle a quoi comme rôles et jusqu'à quand ?",
      /^Cloud Application Administrator \(end date: .* and App Registration Support \(end date: never\): role of Priya Raman$/,
    ],
    ['Priya Raman, elle a quels rôles ?', /^Cloud Application Administrator .* and App Registration Support /],
  ],
  'what was done to the account of whoever is named first': [
    [
      'A Rosalind Achterberg le han tocado algo de la cuenta en los últimos 15 días?',
      /^Yes: 4 of \d+ changes happened since .* \(by or about rosalind\.achterberg@/,
    ],
    ['¿A Diego Marchetti le han cambiado algo?', /^2 of \d+ changes \(by or about Diego Marchetti\)/],
  ],
  'whoever has a title before the name': [
    ['Welche Apps gehören Frau Keller?', /^3 of 60 apps \(owners Nadja Keller\): /],
    ['Hat Herr Rivera eine Adminrolle?', /^Yes: Tomás Rivera has roles /],
    ['is mr hartmann still an admin?', /^Yes: Sven Hartmann is one of the admins, but is disabled /],
    ['who reset the password of Mrs. Achterberg?', /^Marta Kowalska \(by\): password reset of Rosalind Achterberg$/],
    ['qué rol tiene la señora Kowalska?', /^Helpdesk Administrator \(standing\) and .+: role of Marta Kowalska$/],
    ["quand M. Ward s'est-il connecté pour la dernière fois ?", /^2026-.+: last sign-in of Jonathan Ward$/],
    ['¿a qué apps dio permiso el señor Ward?', /^3 of \d+ changes are consents \(by or about jonathan\.ward@/],
    ['which apps does Mr Ward own?', /^I found nobody called “Ward” among 60 apps\.$/],
    ['which apps use the MS Graph?', /^38 of 60 apps hold a permission of Microsoft Graph: /],
  ],
  'how eligible and permanent differ': [
    [
      'kurze frage, was ist der unterschied zwischen berechtigt (eligible) und dauerhaft zugewiesen bei rollen?',
      /^An eligible assignment has to be activated and lapses after hours; a permanent one /,
    ],
    [
      'what is the difference between eligible and permanently assigned for roles?',
      /^An eligible assignment has to be activated /,
    ],
    ['what is the difference between eligible and standing roles?', /^An eligible assignment has to be activated /],
    [
      'quelle est la différence entre éligible et attribué en permanence pour les rôles ?',
      /^An eligible assignment has to be activated /,
    ],
    [
      'cuál es la diferencia entre elegible y asignado de forma permanente en los roles?',
      /^An eligible assignment has to be activated /,
    ],
    ['who has standing roles?', /^29 of 33 role assignments are standing: /],
    [
      'what is the difference between a permission and a consent?',
      /^I do not know how “a permission” and “a consent” differ: /,
    ],
  ],
  'how to mend that something is so': [
    [
      "Comment on corrige le fait que les utilisateurs peuvent donner leur consentement à n'importe quelle appli ?",
      /^1\. Set user consent to "Do not allow user consent", so that only administrators consent; or /,
    ],
    [
      'how do we fix the fact that users may consent to apps?',
      /^1\. Set user consent to "Do not allow user consent", /,
    ],
    [
      'cómo arreglamos que los usuarios puedan dar su consentimiento a cualquier aplicación?',
      /^1\. Set user consent to "Do not allow user consent", /,
    ],
    ['how do we fix that admins have no MFA?', /^1\. Have each person register a passkey/],
    ['how do I fix that rule?', /^I remember no answer that this goes on from/],
  ],
  'why something is done to what a term tells': [
    ['why would anyone strip the Authentication-Results header from mails', /^Without Authentication-Results nothing /],
    ['why do attackers remove the Authentication-Results header?', /^Without Authentication-Results nothing /],
    ['warum entfernt jemand den Authentication-Results-Header aus Mails?', /^Without Authentication-Results nothing /],
    ['which rules strip the Authentication-Results header?', /^2 of 9 mail flow rules remove a header /],
    ['why is SMS a weak second factor?', /^A false sign-in page passes codes and approvals on /],
    ['why do we have admins without MFA?', /^A password alone is stolen every day\./],
    ['why would anyone make a rule that sets SCL to -1?', /^A mail flow rule acts on everyone’s mail/],
  ],
};

describe('What is named first, how things differ, and how to mend that something is so', () => {
  itSaysFirst(SAID);
});
