import { itSaysFirst, type FirstLines } from './support/first-lines.js';

/** Questions with a clause more than the plain one, and what the first line must say. On the demo tenant. */
const SAID: FirstLines = {
  'for how long nobody changed a password': [
    [
      'how long has the IT Admin account gone without a password change?',
      /^2024-09-10 09:10 UTC, \d+ days ago: password/,
    ],
    [
      'how long has IT Admin had the same password?',
      /^2024-09-10 09:10 UTC, \d+ days ago: password changed of IT Admin/,
    ],
    ['how long has it been since IT Admin changed the password?', /^2024-09-10 09:10 UTC, \d+ days ago: password/],
    ["how long is it since Diego Marchetti's last password change?", /UTC, \d+ days ago: password changed of Diego/],
    ['which admins have gone without a password change for a year?', /^\d of 1\d admins /],
  ],
  'what might be otherwise is said to be left aside': [
    [
      'Global Admins whose assignment is permanent although it might be just-in-time',
      /^Leaving “although it might be just-in-time” aside: 4 of 33 role assignments are standing /,
    ],
    [
      'Welche Admins haben Global Administrator dauerhaft, obwohl es per PIM sein könnte?',
      /^Leaving “obwohl es per PIM sein könnte” aside: 3 of 17 admins hold a role permanently /,
    ],
    ['which apps are enabled although they have no owner?', /^50 of 60 apps are enabled and have no owner: /],
  ],
  'who could, and not what was done': [
    [
      'who could slip a new secret onto one of our apps?',
      /: IT Admin, Priya Raman, Bram de Vries, Emergency Access 1 and/,
    ],
    ['who can plant a certificate on any of our app registrations?', /: IT Admin, Priya Raman, Bram de Vries, /],
    ['who might sneak a credential into an enterprise app?', /: IT Admin, Priya Raman, Bram de Vries, /],
    ['who put a new secret on Field Service Portal?', /^Chloé Dubreuil \(by\): secret added to Field Service Portal/],
  ],
  'who let an app in, and since when it has access': [
    [
      'Was PERFECTDATA SOFTWARE let in by an admin, or by an ordinary user?',
      /^Jonathan Ward \(granted by\): Mail\.Read/,
    ],
    ['did an admin or an ordinary user consent to PERFECTDATA SOFTWARE?', /^Jonathan Ward \(granted by\): Mail\.Read/],
    [
      'was Sketchroom Whiteboard approved by an admin or just by a user?',
      /^Granted by: Marta Kowalska .*Jonathan Ward/,
    ],
    ['was PERFECTDATA SOFTWARE let in by an admin?', /^No: PERFECTDATA SOFTWARE holds no permission by admin consent/],
    [
      'was Docuvault Backup for Microsoft 365 approved by an admin?',
      /^Yes: 6 of \d+ consents were given by admin consent/,
    ],
    [
      'was PERFECTDATA SOFTWARE approved by an ordinary user?',
      /^Yes: 1 of \d+ consents is a permission for single people/,
    ],
    [
      'From what date does Talwind Licences have access and when does that end?',
      /^2\d{3}-\d\d-\d\d 09:30 UTC \(since\): Talwind Licences, reports; end date: 2\d{3}-/,
    ],
    [
      'from which day on has Marta Kowalska been Helpdesk Administrator?',
      /^2\d{3}-\d\d-\d\d 09:30 UTC \(since\): Marta Kowalska$/,
    ],
    ['what is Docuvault to us?', /^critical: Docuvault Backup for Microsoft 365 may control every SharePoint site/],
    [
      'what is Pia Nordström to us, and does she have admin rights of any kind?',
      /^Pia Nordström \(external\) \(a guest\) holds no directory role/,
    ],
  ],
  'who gets the copies that a rule sends': [
    [
      'Who would be getting the copies from Invoice copies for the auditor (trial), and is it live?',
      /^inbox@auditors-north\.example: recipients of Invoice copies for the auditor \(trial\)$/,
    ],
    [
      'who is getting copies of mail from Finance copies?',
      /^copies@ledger-drop\.example: recipients of Finance copies/,
    ],
    ['which address gets copies from Finance copies?', /^copies@ledger-drop\.example: recipients of Finance copies/],
    [
      'which rules send copies to the outside?',
      /^1 of 9 mail flow rules copies mail and sends mail outside: Finance copies/,
    ],
  ],
  'one role, or two of one holder': [
    [
      'does Tomás Rivera have Exchange Administrator live at the moment, or would he have to activate it first?',
      /^Yes: Tomás Rivera is active \(active: yes; role: Exchange Administrator; how: activated now; eligible\)/,
    ],
    [
      'does Yusuf Demir have Exchange Administrator active right now or must he activate it first?',
      /^No: Yusuf Demir must be activated first \(active: no; role: Exchange Administrator/,
    ],
    [
      "is Yusuf Demir's Exchange Administrator role live, or does he have to activate it first?",
      /^No: Yusuf Demir must be activated first/,
    ],
    [
      'Which Exchange role groups have an app among their members?',
      /^2 roles: Organization Management \(1\) and Recip/,
    ],
    [
      'which role groups contain apps?',
      /^2 roles: Organization Management \(1\) and Recipient Management \(1\), of 2 role/,
    ],
    ['which roles do apps hold?', /^6 roles: Exchange Administrator \(3\), /],
    ['which apps sit in an Exchange role group?', /^2 of 60 apps are in a role group of Exchange: /],
    [
      'is there anyone who is Global Admin and Exchange Admin at once?',
      /^Yes: 1 of 17 admins .*: IT Admin; also held by an app: Office Sync Helper$/,
    ],
    [
      'how many people are Global Administrator and Exchange Administrator at once?',
      /^1 of 17 admins .*: IT Admin; also held by an app: Office Sync Helper$/,
    ],
    [
      'is anyone Security Administrator and Helpdesk Administrator in one person?',
      /^No: none of 17 admins \(roles Security Administrator and roles Helpdesk Administrator\)$/,
    ],
    ['who holds Global Administrator or Exchange Administrator?', /^12 of 33 role assignments \(roles Global Admin/],
    [
      "who approved Tomás Rivera's last PIM activation?",
      /^I do not read what activating a role requires and how long it lasts\./,
    ],
    [
      'Is there a role that nobody holds permanently but somebody is eligible for?',
      /^I did not understand “nobody”, which may turn the answer around/,
    ],
  ],
  'two counts of one message': [
    [
      'how many role assignments are eligible and how many are standing?',
      /^How: standing \(29\), eligible \(3\), .*of 33 role/,
    ],
    [
      'Wie viele Rollenzuweisungen sind berechtigt und wie viele sind dauerhaft?',
      /^How: standing \(29\), eligible \(3\), /,
    ],
    [
      'how many connectors are inbound and how many are outbound?',
      /^Direction: inbound \(4\) and outbound \(2\), of 6 conn/,
    ],
    [
      'how many mail flow rules are disabled and how many are in test mode?',
      /^State: enforced \(7\), audit only \(1\) and dis/,
    ],
    ['how many apps are disabled and how many of them have no owner?', /^1 of 60 apps is disabled: /],
    [
      'How many delegated grants are tenant-wide and how many are for a single user?',
      /^Kind: delegated \(131\), delegated, for everyone \(89\), .* delegated, for single people \(42\), /,
    ],
    ['which role has the most holders?', /^Exchange Administrator \(8\), of 33/],
  ],
  'two things asked in one breath': [
    [
      "Has Diego Marchetti's password been reset in the last 7 days, and if so was it somebody else who did it?",
      /^Marta Kowalska \(by\): password reset of Diego Marchetti$/,
    ],
    [
      'was the password of Diego Marchetti reset by himself or by somebody else?',
      /^Marta Kowalska \(by\): password reset/,
    ],
    [
      'Did Diego Marchetti change his own password or did somebody else do it?',
      /^Marta Kowalska \(by\): password reset/,
    ],
    [
      'Wurde das Passwort von Diego Marchetti zurückgesetzt, und wenn ja von jemand anderem?',
      /^Marta Kowalska \(by\): password reset of Diego Marchetti$/,
    ],
    [
      "Le mot de passe de Diego Marchetti a-t-il été réinitialisé, et si oui par quelqu'un d'autre ?",
      /^Marta Kowalska \(by\): password reset of Diego Marchetti$/,
    ],
    [
      '¿Se restableció la contraseña de Diego Marchetti, y si es así fue otra persona?',
      /^Marta Kowalska \(by\): password reset of Diego Marchetti$/,
    ],
    ["has Diego Marchetti's password been reset in the last 7 days?", /^Yes: 1 of \d+ changes is about a password/],
    [
      "Was Sven Hartmann's account disabled while his Exchange role was left in place?",
      /^Yes: Sven Hartmann is disabled/,
    ],
    [
      'is Marta Kowalska disabled but still has her Helpdesk Administrator role?',
      /^No: Marta Kowalska is enabled \(enabled: yes\)$/,
    ],
  ],
  'whether somebody is so, and an admin': [
    [
      'is Lucía Ferrer a guest with an admin role?',
      /^Yes: Lucía Ferrer \(external\) is a guest \(guest: yes; roles: SharePoint Administrator\)$/,
    ],
    [
      'is Pia Nordström a guest with an admin role?',
      /^No: Pia Nordström \(external\) is a guest \(guest: yes\), but holds no admin role$/,
    ],
    ['is Pia Nordström a guest and an admin?', /^No: .* is a guest \(guest: yes\), but holds no admin role$/],
    ['is Pia Nordström a guest who holds a role?', /^No: Pia Nordström \(external\) holds no admin role$/],
    ['Ist Pia Nordström ein Gast mit einer Adminrolle?', /^No: .* is a guest \(guest: yes\), but holds no admin role$/],
    [
      "Pia Nordström est-elle une invitée avec un rôle d'administrateur ?",
      /^No: .* is a guest \(guest: yes\), but holds no admin role$/,
    ],
    [
      '¿Es Pia Nordström una invitada con un rol de administrador?',
      /^No: .* is a guest \(guest: yes\), but holds no admin role$/,
    ],
    ['is Jonathan Ward an admin with MFA?', /^No: Jonathan Ward has a second factor .*, but holds no admin role$/],
    ['is Pia Nordström an admin without MFA?', /^No: Pia Nordström(?: \(external\))? holds no admin role$/],
    [
      'is Sven Hartmann a disabled account with a role?',
      /^Yes: Sven Hartmann is disabled \(enabled: no; roles: Exchange Administrator\)$/,
    ],
    ['is Pia Nordström a guest?', /^Yes: Pia Nordström \(external\) is a guest \(guest: yes\)$/],
    ['does Jonathan Ward have MFA?', /^Yes: Jonathan Ward has a second factor \(second factor: registered\)$/],
  ],
  'whom a policy leaves out besides emergency accounts': [
    [
      'apart from the break-glass account, who is carved out of Require MFA for admins?',
      /^Excluded people besides emergency accounts, Require MFA for admins: Diego Marchetti, Jonathan Ward and On-Prem[^;]*; excluded groups: CA/,
    ],
    [
      'who is excluded from Require MFA for admins besides the emergency account?',
      /^Excluded people besides emergency accounts, Require MFA for admins: Diego Marchetti, Jonathan Ward and On-Prem/,
    ],
    [
      'who besides the emergency accounts is exempt from Require MFA for admins?',
      /^Excluded people besides emergency accounts, Require MFA for admins: Diego Marchetti, Jonathan Ward and On-Prem/,
    ],
    [
      'wer ist von Require MFA for admins ausgenommen, außer den Notfallkonten?',
      /^Excluded people besides emergency accounts, Require MFA for admins: Diego Marchetti, Jonathan Ward and On-Prem/,
    ],
    [
      "qui est exclu de Require MFA for admins, sauf les comptes d'urgence ?",
      /^Excluded people besides emergency accounts, Require MFA for admins: Diego Marchetti, Jonathan Ward and On-Prem/,
    ],
    [
      '¿quién está excluido de Require MFA for admins, excepto las cuentas de emergencia?',
      /^Excluded people besides emergency accounts, Require MFA for admins: Diego Marchetti, Jonathan Ward and On-Prem/,
    ],
    [
      'who is excluded from Require MFA for admins?',
      /^Excluded people, Require MFA for admins: Emergency Access 1, Diego/,
    ],
    [
      'which policies do not exclude the emergency account?',
      /^None of 5 Conditional Access policies do not leave the emerg/,
    ],
  ],
  'short forms without an apostrophe': [
    ['which apps werent used for 180 days?', /^13 of 60 apps have no use on record since \d{4}-/],
    [
      'which apps werent used for 180 days but still have a secret thats valid',
      /^1 of 60 apps has no use on record since .* and has a credential that is a secret and is valid: Newsletter Sender \(old\)$/,
    ],
    ['which admins didnt sign in for 90 days', /^2 of 13 admins have not signed in since \d{4}-/],
    ['which users hasnt signed in for 6 months', /^1 of 243 users has not signed in since \d{4}-/],
  ],
  'apostrophes that nobody typed': [
    ['who reset diegos password?', /^Marta Kowalska \(by\): password reset of Diego Marchetti$/],
    ['Wer hat Diegos Passwort zurückgesetzt?', /^Marta Kowalska \(by\): password reset of Diego Marchetti$/],
    ['show martas roles', /^Helpdesk Administrator and Recipient Management: roles of Marta Kowalska$/],
    ['is svens account disabled?', /^Yes: Sven Hartmann is disabled/],
    [
      'whos global admin and hasnt got mfa',
      /^1 of 17 admins has no second factor \(roles Global Administrator\): IT Admin$/,
    ],
    [
      'whats wrong with the rule Let trade fair newsletters through?',
      /^The mail flow rule Let trade fair newsletters through lets mail past the spam filter without proof of the sender/,
    ],
    ["who reset Marta's MFA?", /^(?!Leaving)/],
  ],
  'who let in an app that is told by what looks wrong about it': [
    ['who consented to the fake microsoft one', /^Granted by: .*Jonathan Ward .*Rosalind Achterberg/],
    ['who let in the app that pretends to be microsoft?', /^Granted by: .*Jonathan Ward .*Rosalind Achterberg/],
    ['who consented to microsoft apps?', /^Tomás Rivera \(granted by\): /],
  ],
  'the value that is asked of the only one': [
    [
      'which external issuer does Release Automation trust for federated credentials?',
      /\(https:\/\/ci\.buildrunner\.example\)$/,
    ],
  ],
};

describe('Questions with a clause more than the plain one', () => {
  itSaysFirst(SAID);
});
