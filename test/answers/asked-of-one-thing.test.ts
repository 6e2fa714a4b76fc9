import { itSaysFirst, type FirstLines } from './support/first-lines.js';

/** What is asked of one person or app: which of two it is, what it holds, how it came by it, who did something to it. On the demo tenant. */
const SAID: FirstLines = {
  'which of two it is, and no bare yes': [
    [
      'is Tomás Rivera a permanent Exchange admin or does he go through PIM?',
      /^Tomás Rivera: activated now and eligible$/,
    ],
    [
      "is Priya Raman's role permanent or temporary?",
      /^Priya Raman: with an end \(Cloud Application Administrator\) and standing \(App Registration Support\)$/,
    ],
    ["is Marta Kowalska's role standing or eligible?", /^Marta Kowalska: standing$/],
    ['is Inbound relay 02 inbound or outbound?', /^Inbound relay 02: inbound$/],
    ['is rule Finance copies enforced, audit only or disabled?', /^Finance copies: enforced$/],
    ['is Release Automation rated high or critical?', /^Release Automation: critical$/],
    [
      "is Docuvault Backup's role in Entra or in Exchange?",
      /^Docuvault Backup for Microsoft 365: Entra \(Exchange Administrator\) and Exchange \(Recipient Management\)$/,
    ],
    ['does Sven Hartmann have a passkey or an authenticator app?', /^No: /],
    ['does Office Sync Helper use a secret or a certificate?', /^Yes: 2 are secrets and 0 are certificates, of 26 /],
    [
      'does PERFECTDATA SOFTWARE have delegated or application permissions?',
      /^Yes: 3 are delegated permissions and 0 are application permissions, of /,
    ],
    ['any rules that redirect or delete mail?', /^No: none of 9 mail flow rules redirect mail or delete mail$/],
  ],
  'whether an app holds a permission': [
    ['does Nordarchiv Mail Archive have Mail.ReadWrite?', /^Yes: Nordarchiv Mail Archive holds Mail.ReadWrite$/],
    ['does Release Automation have Mail.Read?', /^No: Release Automation does not hold Mail.Read$/],
    [
      'does Docuvault Backup have Mail.Read or full_access_as_app?',
      /^Yes: Docuvault Backup for Microsoft 365 holds full_access_as_app and does not hold Mail.Read$/,
    ],
    [
      'does Docuvault Backup have Mail.Read and full_access_as_app?',
      /^No: Docuvault Backup for Microsoft 365 holds full_access_as_app and does not hold Mail.Read$/,
    ],
    ['hat Docuvault Backup die Berechtigung full_access_as_app?', /^Yes: 1 of \d+ permissions /],
    ['est-ce que Nordarchiv Mail Archive a Mail.ReadWrite ?', /^Yes: Nordarchiv Mail Archive holds Mail.ReadWrite$/],
    // What it needs is not what it holds.
    ['does Nordarchiv Mail Archive really need Mail.ReadWrite?', /^Leaving “mail.readwrite” aside: /],
  ],
  'whether somebody holds a role, and how': [
    [
      'does Yusuf Demir have the Exchange Administrator role?',
      /^Yes: Yusuf Demir holds a role \(role: Exchange Administrator; how: eligible; through: Role - Exchange Operators\)$/,
    ],
    ['Yusuf Demir a-t-il le rôle Exchange Administrator ?', /^Yes: Yusuf Demir holds a role \(.*how: eligible/],
    [
      'does Yusuf Demir have Global Administrator?',
      /^No: Yusuf Demir does not hold Global Administrator; roles: Exchange Administrator \(eligible\)$/,
    ],
    [
      'is it true that Priya Raman holds Global Administrator?',
      /^No: Priya Raman does not hold Global Administrator; /,
    ],
    [
      'does Hui Min Lim have the role group Compliance Management?',
      /^Yes: Hui Min Lim holds a role \(role: Compliance/,
    ],
    ['Hat Hui Min Lim die Rollengruppe Compliance Management?', /^Yes: Hui Min Lim holds a role \(role: Compliance/],
    ['is Hui Min Lim in Recipient Management?', /^No: Hui Min Lim does not hold Recipient Management; roles: Global/],
    ['is Jonathan Ward a global admin?', /^No: Jonathan Ward holds no admin role$/],
    ['does Docuvault Backup have the role Exchange Administrator?', /^Yes: .* holds a role \(role: Exchange Admin/],
    ['does Office Sync Helper hold Global Reader?', /^No: Office Sync Helper does not hold Global Reader; roles: /],
    ['does Hui Min Lim have any roles', /^Yes: Hui Min Lim is one of the admins \(roles: Global Reader, View-Only/],
    [
      'does Hui Min Lim have any Exchange role or is she just Global Reader?',
      /^Yes: 2 of 3 role assignments are role groups of Exchange \(Hui Min Lim\)/,
    ],
    ['which role groups of Exchange is Hui Min Lim in?', /^View-Only Organization Management .* Compliance Management/],
    ['is IT Admin disabled?', /^No: IT Admin is enabled/],
  ],
  'what apps got, and who consented': [
    [
      'did any app get an admin role in the last 90 days? which ones',
      /^Yes: 2 of \d+ changes .*: role Exchange Administrator granted to Office Sync Helper and role Global Admin/,
    ],
    ['did somebody give an app an admin role in the last 90 days?', /^Yes: 2 of \d+ changes /],
    [
      'Which service principals have an app role assignment for Exchange.ManageAsApp but hold no directory role?',
      /^2 of 60 apps hold no role in Entra .*: Mailbox Migration Service and Mailbox Statistics Collector$/,
    ],
    ['who granted consent to apps in the last 30 days?', /^Granted by: Bram de Vries .*Jonathan Ward .* and Rosalind/],
    [
      'who holds Global Administrator, not counting break glass accounts?',
      /^3 of 33 .*: IT Admin, Bram de Vries and Of/,
    ],
  ],
  'how somebody came by a role': [
    [
      'how did Marta Kowalska get Helpdesk Administrator?',
      /^Marta Kowalska: role: Helpdesk Administrator; how: standing; through: Role - Service Desk; /,
    ],
    [
      "where does Yusuf Demir's role come from?",
      /^Exchange Administrator: role of Yusuf Demir; how: eligible; through: Role - Exchange Operators$/,
    ],
    [
      'why does Yusuf Demir have Exchange Administrator?',
      /^Exchange Administrator: role of Yusuf Demir; how: eligible; through: Role - Exchange Operators$/,
    ],
    [
      'how come Diego Marchetti has User Administrator?',
      /^User Administrator: role of Diego Marchetti; how: standing$/,
    ],
    [
      'any roles left on Sven Hartmann?',
      /^Yes: Sven Hartmann is one of the admins, but is disabled \(roles: Exchange Administrator\)$/,
    ],
  ],
  'holders with apps and emergency accounts counted': [
    ['How many Global Administrators do we have, service principals and break-glass included?', /^4 of 33 /],
    ['how many global admins are there, including break-glass accounts and apps?', /^4 of 33 /],
    ['who are the global admins, break-glass included?', /^4 of 33 role assignments \(role Global Administrator\): /],
    ['Who can do absolutely everything in this tenant, people and apps?', /^4 of 33 /],
  ],
  'since when something is switched, and by whom': [
    [
      'since when has the Journal to the old archive rule been disabled and who did it?',
      /^2026-09-30 09:47 UTC \(when\): mail flow rule Journal to the old archive disabled; by: Yusuf Demir$/,
    ],
    [
      'since when has the rule Journal to the old archive been disabled, and who switched it off?',
      /^2026-09-30 09:47 UTC \(when\): mail flow rule Journal to the old archive disabled; by: Yusuf Demir$/,
    ],
    [
      'when was rule Journal to the old archive disabled, by whom?',
      /^2026-09-30 09:47 UTC \(when\): mail flow rule Journal to the old archive disabled; by: Yusuf Demir$/,
    ],
    ['since when is the Journal to the old archive rule off?', /^2026-09-30 09:47 UTC: last change of Journal to/],
    ['when was rule Finance copies changed, by whom?', /^IT Admin: last editor of Finance copies; last change: 20/],
    ['who made the Disclaimer for outgoing mail rule?', /^Sven Hartmann: creator of Disclaimer for outgoing mail$/],
    [
      'de quand date le mot de passe du compte svc-migration ?',
      /^2023-10-27 09:10 UTC, .* ago: password changed of svc/,
    ],
    ['il date de quand le mot de passe du compte IT Admin ?', /^2024-09-10 09:10 UTC.*: password changed of IT Admin$/],
    ['¿de cuándo es la contraseña de svc-migration?', /^2023-10-27 09:10 UTC.*: password changed of svc-migration$/],
    ['How old is the password of IT Admin?', /^2024-09-10 09:10 UTC, \d+ days ago: password changed of IT Admin$/],
  ],
  'why a policy leaves somebody out': [
    [
      'why is Diego Marchetti exempt from the MFA policy for admins?',
      /^Diego Marchetti: Require MFA for admins excludes this account \(excluded groups: CA exclusion - MFA for admins\)$/,
    ],
    [
      'why is Diego Marchetti excluded from Require MFA for admins?',
      /^Diego Marchetti: Require MFA for admins excludes this account \(excluded groups: CA exclusion - MFA for admins\)$/,
    ],
  ],
  'roles that are not active, role groups, and who has a mailbox': [
    [
      'How many people could activate a privileged role through PIM without holding it right now?',
      /^2 of 33 .*: Yusuf Demir and Aiko Tanaka$/,
    ],
    ["which admins may activate a role via PIM but don't have it at the moment?", /^2 of 13 .*: Yusuf Demir and Aiko/],
    ['which role groups are empty?', /^I do not read role groups and roles that nobody holds\./],
    ['which Exchange role groups have no members?', /^I do not read role groups and roles that nobody holds\./],
    ['role groups?', /^4 roles: Recipient Management \(2\)/],
    ['which role groups is Hui Min Lim in?', /^View-Only Organization Management .* and Compliance Management/],
    ['which users have a mailbox?', /^Admins only, .*: 9 of 13 admins have a mailbox/],
    ['which users let an app read their mail?', /^Granted by: Jonathan Ward/],
  ],
  'who did something to somebody, and not to their things': [
    ['who disabled Sven Hartmann?', /^Not known: the audit log, .* for Sven Hartmann$/],
    ['who enabled Sven Hartmann?', /^Not known: the audit log, .* for Sven Hartmann$/],
    ['who disabled the rules of Sven Hartmann?', /^Yusuf Demir: last editor of Journal to the old archive/],
    [
      'who gave IT Admin Global Administrator?',
      /^Not known: .* Global Administrator\. When is known: 2021-09-27 09:00 /,
    ],
    ['when was Office Sync Helper disabled?', /^Not known: the audit log, .* for Office Sync Helper$/],
    ["who reset IT Admin's password?", /^Not known: the audit log, .* for IT Admin$/],
    ['who reset the password of IT Admin?', /^Not known: the audit log, .* for IT Admin$/],
    ['who changed the password of Tomás Rivera?', /^Not known: the audit log, .* for Tomás Rivera$/],
    ["who reset Diego Marchetti's password?", /^Marta Kowalska/],
    ['who has the admin password?', /^That is outside what I do\./],
    ['what is the password of IT Admin?', /^That is outside what I do\./],
  ],
  'whom a policy leaves out, and not whom it is for': [
    [
      'Which conditional access policies are actually enforced and carry a group exclusion?',
      /^1 of 5 .* is enforced and excludes groups: Require MFA for admins$/,
    ],
    ['which policies have an exclusion group?', /^1 of 5 .* excludes groups: Require MFA for admins$/],
    ['which policies have no group exclusion?', /^4 of 5 .* exclude no group: Block legacy authentication, /],
    ['which policies carry a role exclusion?', /^3 of 5 .* exclude roles: Require MFA for admins, /],
    ['which policies have an exception for guests?', /^None of 5 .* exclude guests$/],
    ['welche aktiven Richtlinien haben eine Gruppenausnahme?', /excludes groups: Require MFA for admins$/],
    ['which policies have exclusions?', /^5 of 5 .* leave somebody out: /],
    ['which policies exclude users?', /^5 of 5 .* leave somebody out: /],
    ['which policies are for a group?', /^None of 5 .* are for certain groups$/],
    ['which policies include guests?', /^4 of 5 .* cover guests: /],
  ],
  'covered by a policy or left out of it': [
    [
      'Is Diego Marchetti covered by the admin MFA policy or excluded from it?',
      /^Yes: Require MFA for admins excludes Diego Marchetti \(excluded groups: CA exclusion - MFA for admins\)$/,
    ],
    [
      'is Diego Marchetti covered by Require MFA for admins or excluded from it?',
      /^No: Require MFA for admins excludes Diego Marchetti \(excluded groups: CA exclusion - MFA for admins\)$/,
    ],
    ['is Nadja Keller subject to the "Require MFA for admins" policy or exempt?', /^Yes: .* covers Nadja Keller$/],
    [
      'is Diego Marchetti excluded from the admin MFA policy?',
      /^Yes: Require MFA for admins excludes Diego Marchetti /,
    ],
    [
      'is Tomás Rivera excluded from the admin MFA policy?',
      /^No: Require MFA for admins does not exclude Tomás Rivera; it covers the account$/,
    ],
    ['is Diego Marchetti covered by the admin MFA policy?', /^No: Require MFA for admins excludes Diego Marchetti /],
  ],
  'why a permission is dangerous, whoever holds it': [
    ['why is Mail.ReadWrite as an application permission dangerous?', /^Mail\.ReadWrite is rated critical\./],
    ['why is the application permission Mail.ReadWrite dangerous?', /^Mail\.ReadWrite is rated critical\./],
    ['why is Exchange.ManageAsApp so dangerous for us?', /^Exchange\.ManageAsApp is rated high\./],
    ['what makes Directory.ReadWrite.All a risky permission?', /^Directory\.ReadWrite\.All is rated critical\./],
    ['how bad is it when an app holds RoleManagement.ReadWrite.Directory?', /^RoleManagement\S+ is rated critical\./],
    ['which apps hold Mail.ReadWrite as an application permission?', /^1 of 60 apps .*: Nordarchiv Mail Archive$/],
  ],
  'what is wrong with somebody, told by their page': [
    ["what's wrong with Sven Hartmann's account?", /^Sven Hartmann \(disabled\) holds Exchange Administrator; /],
    ["anything wrong with Bram de Vries's account?", /^(?:high|critical): Bram de Vries holds Global Administrator/],
    ['is something off with Priya Raman?', /^high: Priya Raman holds Cloud Application Administrator/],
    ['what looks wrong with Mailbox Statistics Collector?', /^high: Mailbox Statistics Collector may manage Exchange/],
    ['anything wrong with our admins?', /^(?!.*Nadja Keller holds)/],
  ],
  'the newest of the admins, and the one before a number': [
    ['who is the newest admin?', /^I could not tell: since of \d .* Of the others: Priya Raman \(/],
    ['who became an admin most recently?', /Of the others: Priya Raman /],
    ['which admin was added most recently?', /Of the others: Priya Raman /],
    ['who is our longest-serving admin?', /Of the others: IT Admin /],
    ['who last signed in as a Global Admin?', /^Bram de Vries: last sign-in: /],
    ['what is a transport rule with priority 0?', /^1 of 9 .* has priority 0: Disclaimer for outgoing mail$/],
    ['which rule has priority 3?', /^1 of 9 .* has priority 3: Let trade fair newsletters through$/],
    ['list the rules in order of priority', /^9 mail flow rules, by priority, highest first$/],
    ['which mailboxes have SMTP AUTH enabled?', /^Yes: SMTP AUTH is on$/],
    ['is SMTP AUTH on?', /^Yes: SMTP AUTH is on$/],
  ],
};

describe('Questions about one thing', () => {
  itSaysFirst(SAID);
});
