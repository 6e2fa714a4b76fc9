import { itSaysFirst, type FirstLines } from './support/first-lines.js';

/** What administrators ask of accounts, roles, policies and rules by name, and what the first line must say. On the demo tenant. */
const SAID: FirstLines = {
  'whom policies cover, and not which policies cover somebody': [
    [
      'which admins are covered by no policy that requires MFA?',
      /^3 of 13 admins are covered by no policy that requires MFA: Emergency Access 1, Diego Marchetti and Chloé Dubreuil$/,
    ],
    ['which admins are not covered by any MFA policy?', /^3 of 13 admins are covered by no policy that requires MFA: /],
    ['do policies cover every admin?', /^No: 3 of 13 admins are covered by no policy that requires MFA: /],
    [
      'do our MFA policies cover all global admins?',
      /^No: 1 of 3 admins is covered by no policy .+: Emergency Access 1$/,
    ],
    [
      'which global admins are excluded from the MFA policy?',
      /^1 of 17 admins is excluded from a policy that requires MFA .+: Emergency Access 1$/,
    ],
    [
      'is Aiko Tanaka covered by a policy that requires MFA?',
      /^Yes: Aiko Tanaka is covered by a policy that requires MFA/,
    ],
    ['Welche Admins fallen unter keine Richtlinie, die MFA verlangt?', /^3 of 13 admins are covered by no policy/],
    [
      'Welche Admins sind von keiner Richtlinie abgedeckt, die MFA verlangt?',
      /^3 of 13 admins are covered by no policy/,
    ],
    ['Quels admins ne sont soumis à aucune stratégie qui impose la MFA ?', /^3 of 13 admins are covered by no policy/],
    ['¿Qué admins no están cubiertos por ninguna directiva que exija MFA?', /^3 of 13 admins are covered by no policy/],
  ],
  'roles: with apps, without PIM, by a role, directly or through a group, in a role group': [
    [
      'how many global admins do we have if you count service principals as well?',
      /^4 of 33 role assignments .+ and Office Sync Helper$/,
    ],
    [
      'how many Global Administrators are there, counting apps?',
      /^4 of 33 role assignments .+ and Office Sync Helper$/,
    ],
    ['who holds Exchange Administrator permanently, i.e. not via PIM?', /^6 of 33 role assignments are standing /],
    ['who holds Exchange Administrator not via PIM?', /^6 of 33 role assignments are standing /],
    [
      'who can add credentials to app registrations by virtue of their admin role?',
      /^5 of 33 role assignments \(roles Global/,
    ],
    ['Who can manage users and reset accounts, by role?', /^(?!.*which admins)/],
    [
      'does Marta Kowalska have Helpdesk Administrator directly or through a group?',
      /^Yes: Marta Kowalska .+through: Role - Service Desk; how held: standing\)$/,
    ],
    [
      'does Bram de Vries hold Global Administrator directly or through a group?',
      /^No: Bram de Vries is held directly/,
    ],
    [
      'who is in the Recipient Management group?',
      /^2 of 33 role assignments .+: Marta Kowalska and Docuvault Backup for Micro/,
    ],
    [
      'Qui est dans le groupe Recipient Management ?',
      /^2 of 33 role assignments .+: Marta Kowalska and Docuvault Backup/,
    ],
    ["who can activate a role via PIM but doesn't have it active right now?", /: Yusuf Demir and Aiko Tanaka$/],
    ['¿Quién puede activar un rol por PIM pero ahora mismo no lo tiene activo?', /: Yusuf Demir and Aiko Tanaka$/],
  ],
  'accounts: the last sign-in, the methods, what happened to one': [
    ['when was the last successful login of IT Admin?', /^\d{4}-\d\d-\d\d \d\d:\d\d UTC: last sign-in of IT Admin$/],
    [
      'what sign-in methods does Bram de Vries have registered?',
      /^Sign-in methods: Bram de Vries: Windows Hello; Authenticator app$/,
    ],
    ['which admins have only SMS or e-mail as a second factor?', /^2 of 13 admins .+: Priya Raman and Aiko Tanaka$/],
    ["has anything odd happened to Rosalind Achterberg's account lately?", /^critical: Rosalind Achterberg /],
    ['what happened to Rosalind?', /^critical: Rosalind Achterberg /],
    ['Was ist mit dem Konto von Rosalind Achterberg passiert?', /^critical: Rosalind Achterberg /],
    ["Qu'est-ce qui s'est passé avec le compte de Rosalind Achterberg ?", /^critical: Rosalind Achterberg /],
    ['¿Qué ha pasado con la cuenta de Rosalind Achterberg?', /^critical: Rosalind Achterberg /],
    ['where is Lucía Ferrer from?', /^medium: Lucía Ferrer \(external\) \(a guest\) holds SharePoint Administrator$/],
  ],
  'why one looks wrong: what the check found of it': [
    [
      'why is the rule m a problem?',
      /^The mail flow rule m removes the header X-MS-Exchange-Organization-AuthAs and has a name/,
    ],
    [
      'why is the trade fair newsletter rule a problem?',
      /^The mail flow rule Let trade fair newsletters through lets mail past/,
    ],
    [
      'why is Finance copies bad?',
      /^The mail flow rule Finance copies sends blind copies to copies@ledger-drop\.example$/,
    ],
    [
      "what's wrong with Inbound relay 02?",
      /^The inbound connector Inbound relay 02 was made by the app Office Sync Helper/,
    ],
    [
      'Warum ist die Regel "Let trade fair newsletters through" ein Problem?',
      /^The mail flow rule Let trade fair newsletters/,
    ],
    ['Pourquoi la règle Finance copies est-elle dangereuse ?', /^The mail flow rule Finance copies sends blind copies/],
    ['¿Por qué es un problema la regla Finance copies?', /^The mail flow rule Finance copies sends blind copies/],
    ['why is a mail flow rule dangerous?', /^A mail flow rule acts on everyone’s mail and nobody sees it\.$/],
    ['Docuvault, is it legit or should I worry?', /^critical: Docuvault Backup for Microsoft 365 /],
    ["Docuvault, c'est légitime ou faut s'inquiéter ?", /^critical: Docuvault Backup for Microsoft 365 /],
  ],
  'who made a rule is told by the rule where the log does not reach': [
    [
      'how many of our transport rules were created by Sven Hartmann?',
      /^3 of 9 mail flow rules \(creator Sven Hartmann\)/,
    ],
    [
      'which rules were created by someone who left?',
      /^3 of 9 mail flow rules were created by an admin who is disabled/,
    ],
    ['which rules did Sven Hartmann change last?', /^2 of 9 mail flow rules \(last editor Sven Hartmann\)/],
    ['which rules were made by an app?', /^2 of 9 mail flow rules were created by an app: m and n$/],
    [
      'how long has Sven Hartmann been disabled?',
      /^Not known: the audit log, which is read 180 days back, says nothing/,
    ],
  ],
  'how long a key is still valid, and when the oldest one ends': [
    [
      'how long is the oldest secret on Field Service Portal still valid?',
      /^3\d\d days: remaining of Field Service Portal: secret portal$/,
    ],
    [
      'how long does the oldest secret of Field Service Portal still last?',
      /^3\d\d days: remaining of Field Service Portal: secret portal$/,
    ],
    [
      'how many days is the secret on Field Service Portal still valid?',
      /^Remaining: .*: secret portal-new: 17\d days; Field Service Portal: secret portal: 3\d\d days$/,
    ],
    ['combien de temps le secret de Field Service Portal est-il encore valable ?', /^Remaining: Field Service Portal/],
    ['when does the oldest secret of Field Service Portal expire?', /: end date of .*: secret portal$/],
    ['when does the newest secret of Field Service Portal expire?', /: end date of .*: secret portal-new$/],
    ['wann läuft das älteste Geheimnis von Field Service Portal ab?', /: end date of .*: secret portal$/],
    ['which secret of Field Service Portal expires first?', /^Field Service Portal: secret portal-new: end date: /],
    ['which is the latest secret to expire?', /^Office Sync Helper: secret: end date: /],
    ['which secrets are valid for 2 years?', /^5 of 26 .*lifetime: about 730 days: /],
  ],
  'how long from now on, and two halves of one question': [
    [
      'which apps have a secret that expires in more than a year?',
      /^2 apps: Office Sync Helper \(2\) and Mailbox Statistics/,
    ],
    [
      'which secrets are valid for more than 400 days from now?',
      /^3 of 26 credentials are secrets and have remaining: more/,
    ],
    [
      '¿Qué apps tienen un secreto que caduca dentro de más de un año?',
      /^2 apps: Office Sync Helper \(2\) and Mailbox/,
    ],
    [
      'what can Mailbox Migration Service do and who owns it?',
      /^Exchange\.ManageAsApp: permissions of .+; owners: Marta/,
    ],
    [
      'can Ticketbridge Connector read every mailbox or only some of them?',
      /^No: Ticketbridge Connector cannot read all mail \(.*mailboxes: only mailboxes of “Ticket mailboxes”/,
    ],
    [
      "what's the difference between enforced and report-only in conditional access?",
      /^MFA is enforced when something/,
    ],
    [
      'which IP ranges are set as trusted locations for conditional access?',
      /^I do not read named locations and their IP/,
    ],
  ],
};

describe('Questions of administrators by name', () => {
  itSaysFirst(SAID);
});
