import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const STALE = /^2 of 13 admins have not signed in since 2026-09-01 22:00 UTC: svc-migration and Emergency Access 1$/;
const ALL_ROLES = /^Global Reader \(standing\), View-Only Organization Management \(standing\) and Compliance /;

/** Ordinary questions that strangers asked, and what the first line must say. On the demo tenant. */
const SAID: FirstLines = {
  'the values that are asked for, and not the rows': [
    ['Which departments have users without MFA?', /^\d+ departments: .*Sales \(\d+\)/],
    ['Welche Abteilungen haben Benutzer ohne MFA?', /^9 departments: /],
    ['which roles are assigned via groups?', /^2 roles: Exchange Administrator \(1\) and Helpdesk Administrator \(1\)/],
    [
      'which groups give people a role?',
      /^2 groups that hold a role: Role - Service Desk and Role - Exchange Operators$/,
    ],
    ['which publishers do our apps have?', /^15 publishers: .*, of 60 apps$/],
    ['which people are excluded from policies?', /^4 people: Emergency Access 1 \(5\), /],
    ['which accounts are excluded from every policy?', /^Emergency Access 1 \(5\), of 5 .*; 3 have fewer$/],
    [
      'which domains do our rules forward to?',
      /^1 of 9 mail flow rules sends mail or copies of it to others: Finance copies/,
    ],
    ['Which roles have no members?', /^I do not read role groups and roles that nobody holds/],
    ['which sign-in methods do our admins use?', /^Sign-in methods: .*passkey \(2\)/],
    ['Which department is Priya Raman in?', /^IT: department of Priya Raman$/],
    ['What does the rule "Finance copies" do?', /^sends blind copies: effect of Finance copies/],
  ],
  'how much of a kind it is, where it is asked of the kind as such': [
    ['are admins protected by MFA?', /^Not all: 3 of 13 admins have no second factor: IT Admin, svc-migration and /],
    ['haben unsere Admins MFA?', /^Not all: 3 of 13 admins have no second factor: /],
    ['¿los administradores tienen MFA?', /^Not all: 3 of 13 admins have no second factor: /],
    ['les admins utilisent-ils des comptes séparés ?', /^Some: 3 of 13 admins are for administration only: /],
    ['do global admins use passkeys?', /^Some: 1 of 3 admins .*: Emergency Access 1$/],
    ['are connectors using TLS?', /^Not all: 1 of 6 connectors does not require TLS: Inbound relay 02$/],
    ['are the admins cloud only?', /^(?:Most|Not all): /],
    ['do apps have expired secrets?', /^Some: 1 of 60 apps has an expired secret: /],
    ['do secrets expire?', /^Yes: 13 of 26 credentials are secrets/],
    ['are there admins who use separate accounts?', /^Yes: 3 of 13 admins /],
    ['do any admins use separate accounts?', /^Yes: 3 of 13 admins /],
    ['do we have apps without owner?', /^Yes: 51 of 60 apps have no owner/],
    ['do all admins use separate accounts?', /^No: 9 of 13 admins /],
    ['are apps without owners a problem here?', /^Most: 51 of 60 apps have no owner/],
  ],
  'what those who hold a role did, and not what was done to their role': [
    [
      'what did Global admins do in the last 170 days?',
      /^\d+ of \d+ changes .*made by an admin \(roles Global Administrator\): /,
    ],
    [
      'what did the Exchange admins do in the last 170 days?',
      /^\d+ of \d+ changes .*made by an admin \(roles Exchange Administrator/,
    ],
    [
      'did any global admin change something in the last 170 days?',
      /^Yes: \d+ of \d+ changes .*made by an admin \(roles Global/,
    ],
    ['who of the Exchange admins changed a rule in the last 170 days?', /^Last editor: .*IT Admin \(Finance copies\)/],
    ['did any admin change a rule in the last 170 days?', /^Yes: \d+ of 9 mail flow rules .*changed by an admin/],
    [
      'which admins added a secret in the last 170 days?',
      /^By: .*Chloé Dubreuil \(secret added to Field Service Portal\)/,
    ],
    ['which global admins changed something in the last 170 days?', /^(?:By: )?.*Bram de Vries/],
    ['did an admin change their password in the last 170 days?', /^(?!Yes: .*made by an admin)/],
  ],
  'when a policy was made and changed, though the log does not reach so far back': [
    [
      'When was a Conditional Access policy last changed?',
      /^\d{4}-\d\d-\d\d 13:00 UTC: last change of Require MFA for admins, /,
    ],
    [
      'when was Block legacy authentication created?',
      /^\d{4}-\d\d-\d\d 13:00 UTC \(created\): Block legacy authentication$/,
    ],
    [
      'which policies were changed in the last 300 days?',
      /^5 of 5 Conditional Access policies were last changed since /,
    ],
    ['which policies were changed in the last 30 days?', /^None of 5 Conditional Access policies were last changed /],
    ['welche Richtlinien wurden in den letzten 300 Tagen geändert?', /^5 of 5 Conditional Access policies /],
    ['has anybody changed a conditional access policy recently?', /^No: none of \d+ changes of the last 180 days /],
  ],
  'why a policy leaves somebody out, with the group, however that is put': [
    [
      'why is Diego exempt?',
      /^Diego Marchetti: Require MFA for admins excludes this account \(excluded groups: CA exclusion/,
    ],
    [
      'which groups is Diego excluded through?',
      /excludes this account \(excluded groups: CA exclusion - MFA for admins\)/,
    ],
    [
      'Which admins does our MFA policy for admins not cover?',
      /^3 of 13 admins are covered by no policy that requires MFA: /,
    ],
  ],
  'whether a policy takes somebody in, and why': [
    ['does “Require MFA for admins” apply to Nadja Keller?', /^Yes: Require MFA for admins covers Nadja Keller$/],
    [
      'does “Require MFA for admins” apply to Diego Marchetti?',
      /^No: Require MFA for admins excludes Diego Marchetti \(excluded groups: /,
    ],
    ['does “Require MFA for admins” apply to Hui Min Lim?', /^No: Require MFA for admins includes none of the roles /],
    [
      'does “Require MFA for all users (pilot)” apply to Nadja Keller?',
      /^No: Require MFA for all users \(pilot\) only reports /,
    ],
  ],
  'apps beside the people who hold a role': [
    ['How many Global Administrators do we have?', /^3 of \d+ admins .*; also held by an app: Office Sync Helper$/],
  ],
  'the methods of somebody who is no admin, whatever the name looks like': [
    ['which MFA methods does Jonathan Ward have?', /^Second factors: Jonathan Ward: Authenticator app; SMS or voice$/],
    ['which MFA methods has Jonathan Ward registered?', /^Second factors: Jonathan Ward: /],
  ],
  'in everyday words': [
    ['Did we gain any new admins in the last 90 days?', /^\d of 33 role assignments began since .*Office Sync Helper/],
    ['What did the IT Admin account change in the last 25 days?', /^1 of \d+ changes .*Finance copies created$/],
    ['Whose passwords did Marta Kowalska reset in the last 10 days?', /^Whose: .*Diego Marchetti/],
    ['Can ordinary staff give apps access to company data without asking anyone?', /^Yes: users may consent to apps$/],
    ['is Sven Hartmann still with us?', /^No: Sven Hartmann is disabled/],
    ['which apps has nobody used lately?', /^\d+ of 60 apps were not used for more than 30 days/],
    ['Why is svc-migration flagged?', /^svc-migration: (?!this is not so)/],
    ['Can Priya Raman create new secrets for our apps?', /^(?!I change nothing)/],
    [
      'et les applications sans propriétaire qui ont un secret encore valide, c’est lesquelles ?',
      /^6 of 60 apps have no owner and have a valid secret/,
    ],
  ],
  'by the assignments themselves when roles were given': [
    [
      'Which role assignments were granted in the last 200 days?',
      /^\d+ of 33 role assignments began since .*Priya Raman/,
    ],
    [
      'which roles have been newly assigned in the last 200 days?',
      /^6 roles: Exchange Administrator \(2\), .*of 7 role assignments/,
    ],
  ],
  'of people, and not of apps, which are the most dangerous': [
    ['which accounts are the most dangerous?', /^2 of \d+ users are at risk: IT Admin and Rosalind Achterberg$/],
    ['which users are the riskiest?', /^2 of \d+ users are at risk: /],
  ],
  'whether users may consent': [
    ['do our users have the right to consent?', /^Yes: users may consent to apps$/],
    ['Does our policy allow users to consent to apps?', /^Yes: users may consent to apps$/],
  ],
  'that who made or ended an account is not read': [
    ['did Bram de Vries create any accounts?', /^I do not read who created, disabled or deleted an account\./],
    ['were any accounts deleted recently?', /^I do not read who created, disabled or deleted an account\./],
    ['which accounts were created in the last 60 days?', /^\d+ of \d+ users were created since /],
  ],
  'a remark before the question, and everyday words for people': [
    [
      'Sven Hartmann has left the company. What access does he still have?',
      /Sven Hartmann \(disabled\) holds Exchange Administrator/,
    ],
    ['what is Perfectdata Software allowed to do?', /^high: PERFECTDATA SOFTWARE may read mail of whoever signs in /],
    [
      'Which app consents were given by individual users rather than by an administrator?',
      /^10 of 95 consents are .*single people/,
    ],
    ['which apps have been granted Exchange.ManageAsApp?', /^6 of 60 apps /],
    ['which new starters have no second factor?', /^\S+ of 243 users .*created since/],
    ['What does offline_access mean?', /^A refresh token, which an app gets by the permission offline_access/],
    [
      'What can an app do with Exchange.ManageAsApp, and which apps have been granted it?',
      /^Exchange\.ManageAsApp lets an app/,
    ],
  ],
  'what is not there now, or not read': [
    ['was anyone removed from Global Administrator?', /^Not known: the audit log, which is read 180 days back/],
    ['who was removed from Global Administrator?', /^Not known: the audit log, which is read 180 days back/],
    ['which apps are used every day?', /^(?!Something broke)/],
    ['who is our partner?', /^2 partners with delegated administration: /],
    ['who has access to everything?', /^4 of 33 role assignments \(role Global Administrator\)/],
  ],
  'several that are named together': [
    ['what do the rules m and n do?', /^removes a header: effect of m and n$/],
    ['who made the rules m and n?', /^Office Sync Helper: creator of m and n$/],
    ['qui a créé les règles m et n ?', /^Office Sync Helper: creator of m and n$/],
    ['¿quién hizo las reglas m y n?', /^Office Sync Helper: creator of m and n$/],
    [
      'what do the rules "Finance copies" and "m" do?',
      /^Effect: Finance copies: sends blind copies; m: removes a header$/,
    ],
    ['are the rules "m", "n" and "Finance copies" enabled?', /^Yes: all 3 mail flow rules are enabled$/],
    [
      'which IP addresses does Inbound relay 02 accept?',
      /^none: IP addresses of Inbound relay 02; from anywhere: yes$/,
    ],
  ],
  'rules for all mail, and permissions on the directory': [
    ['which rules apply to all mail?', /^3 of 9 mail flow rules apply to all mail: m, n and Journal/],
    ['which rules have no conditions?', /^3 of 9 mail flow rules apply to all mail/],
    ['which rules have conditions?', /^6 of 9 mail flow rules apply only under a condition: /],
    ['Welche Regeln haben keine Bedingungen?', /^3 of 9 mail flow rules apply to all mail/],
    ['which apps have directory permissions?', /^13 of 60 apps can read the directory: /],
    [
      'do any apps have both mail and directory permissions?',
      /^Yes: 2 of 60 apps can work with mail and can read the directory: /,
    ],
  ],
  'who decides, and what was checked': [
    ['who may approve a revoke?', /^Nadja Keller and Tomás Rivera can approve and revoke apps here\.$/],
    ['who are the approvers?', /^Nadja Keller and Tomás Rivera can approve/],
    ['who approves things in this bot?', /^Nadja Keller and Tomás Rivera can approve/],
    ['how far back can I look in the audit log?', /^The audit log is searched 180 days back/],
  ],
  'whoever holds a role that allows it': [
    ['who can change transport rules?', /^14 of 33 role assignments .*Compliance Management or Records Management.*: /],
    ['who can change connectors?', /^13 of 33 role assignments .*Exchange Administrator.*: .*IT Admin/],
    [
      "who can reset an admin's password?",
      /^5 of 33 role assignments .*Privileged Authentication Administrator\): .*Aiko Tanaka$/,
    ],
    [
      'who else can change mail flow rules besides the global admins?',
      /^10 of 33 role assignments \(roles Exchange Adm/,
    ],
    ['who can change transport rules in Lyon?', /^I did not understand “lyon”/],
    ['who can read all mail?', /^3 of 60 apps can read all mail/],
    ['who may consent to apps?', /^Yes: users may consent to apps$/],
    ['who can create apps?', /^Yes: users may register apps$/],
  ],
  'consents of admins, and what they are given for': [
    ['which apps have admin consent?', /^38 of 60 apps hold permissions by admin consent/],
    ['was admin consent given for PERFECTDATA?', /^No: none of 95 consents were given by admin consent/],
    ['Can ordinary users consent to third-party applications themselves?', /^Yes: users may consent to apps$/],
    ['did users consent to third party apps?', /^Yes: 6 of 95 consents are permissions for single people/],
  ],
  'mail flow in everyday words': [
    ['who gets copies of our mail?', /^copies@ledger-drop\.example: recipients of Finance copies$/],
    ['can someone sign in with POP or IMAP?', /^No, except for Emergency Access 1: legacy authentication is blocked/],
    ['why was a mail from x@y.example never delivered?', /^I do not read single messages and their delivery\./],
  ],
  'what is known of one that advice is asked on': [
    [
      'what should we do with Docuvault?',
      /^critical: Docuvault Backup for Microsoft 365 may control every SharePoint site/,
    ],
    ['how do I protect Diego Marchetti?', /^high: Diego Marchetti holds User Administrator/],
    ['what should we do about MFA?', /^1\. Have each person register a passkey/],
  ],
  'every word that is read, and no question back': [
    ['when was the break glass account used last?', /^20\d\d-.* UTC: last sign-in of Emergency Access 1$/],
    [
      'Why is Rosalind Achterberg flagged as risky?',
      /^Rosalind Achterberg: rated at risk \(medium\) by Microsoft since \d.*what Microsoft saw is not read$/,
    ],
    ['How many user accounts do we have altogether?', /^243 users$/],
  ],
  'whatever introduces a question, and its tone': [
    ["Hi, I've just taken over IT here. Who are the global admins?", /^4 of 33 role assignments .*: IT Admin, /],
    ['In simple words, what is a transport rule?', /^A transport rule, which Microsoft now calls mail flow rule, /],
    ['Hi, connectors, but just the ones of type Partner', /^3 of 6 connectors are for a partner: /],
    ['does  IT  Admin  own  any  second  factor?  ??', /^No: IT Admin has no second factor/],
    ['sec admins. who in our tenant?', /^2 of 17 admins \(roles Security Administrator\): /],
  ],
  'ordinary words for what is in the tables': [
    ['Is MFA actually enforced for everybody or only for admins?', /^No: not everyone must use MFA at every sign-in/],
    ['are the emergency accounts covered by a policy?', /^No: none of 13 admins are emergency accounts/],
    ['Which Conditional Access policies are on report-only?', /^1 of 5 Conditional Access policies only reports: /],
    ['has Bram already set up his MFA?', /^Yes: Bram de Vries has a second factor/],
    ['which apps has nobody ever used?', /^10 of 60 apps have no use on record: /],
    ['has someone used Tenant Warden Responder ever?', /^No: .*never$/],
    ['Which apps of ours have no owner?', /^11 of 60 apps are registered here and have no owner: /],
    ["Was Diego Marchetti's password reset recently?", /^Marta Kowalska \(by\): password reset of Diego Marchetti$/],
    ["when was svc-migration's password changed?", /^20\d\d-.*: password changed of svc-migration$/],
    ['which apps can read the mail of the whole company?', /^3 of 60 apps can read all mail: /],
    [
      "Do we bcc any mail to domains that aren't ours?",
      /^Yes: 1 of 9 mail flow rules sends blind copies .*: Finance copies$/,
    ],
    ['what is the first thing to fix?', /^19 of 20 checks failed: /],
  ],
  'for how long something is unused': [
    ["Quelles applis n'ont plus servi depuis plus de 6 mois ?", /^1\d of 60 apps .* have no use on record since /],
    ['which apps are no longer used since March?', /^1\d of 60 apps .* have no use on record since /],
  ],
  'German, French and Spanish by their English': [
    [
      'Wie viele Konten haben bei uns eigentlich globale Adminrechte?',
      /^3 of 17 admins \(roles Global Administrator\): /,
    ],
    [
      'Welche externen Dienstleister haben noch Adminzugriff auf unseren Tenant?',
      /^2 partners with delegated administration: /,
    ],
    ['quien puede cambiar las reglas de transporte', /^14 of 33 role assignments .*Exchange Administrator/],
    ['Qui peut réinitialiser des mots de passe chez nous ?', /^10 of 33 role assignments .*Helpdesk Administrator/],
  ],
  'those outside a department': [
    ['users not in Sales', /^2\d\d of 243 users \(not department Sales\): /],
    ['which admins are outside IT', /^4 of 13 admins \(not department IT\): svc-migration, /],
    ['users outside the Sales department', /^2\d\d of 243 users \(not department Sales\): /],
    ['which admins are not in the IT department', /^4 of 13 admins \(not department IT\): /],
    ['which admins are in IT?', /^9 of 13 admins \(department IT\): /],
  ],
  'a person by name, whatever its words': [
    ['is Priya’s account enabled?', /^Yes: Priya Raman is enabled/],
    ["Is Jonathan's account flagged as risky?", /^No: Jonathan Ward is not at risk/],
    ['who is Emergency Access 1?', /^high: Emergency Access 1 holds Global Administrator$/],
    ['who is svc-migration', /^critical: svc-migration holds Exchange Administrator/],
    ['Who is Global Administrator?', /^4 of 33 role assignments \(role Global Administrator\)/],
  ],
  'secrets apart from certificates': [
    ["Is any of our apps using a certificate that's expired?", /^No: none of 60 apps have an expired certificate$/],
    ['which apps have an expired secret?', /^1 of 60 apps has an expired secret: Warehouse Scanner Sync$/],
    ['¿qué aplicaciones tienen un certificado válido?', /^7 of 60 apps have a valid certificate: /],
    ['apps with expired credentials', /^1 of 60 apps has an expired credential: /],
  ],
  'acts and settings in everyday words': [
    ['who gave consent to apps in the last 60 days?', /^Granted by: .*Jonathan Ward/],
    ['Who last changed the anti-spam settings?', /^I do not read direct send, allow lists and filter policies\./],
    ['Can normal employees give an app access to their data without asking IT?', /^Yes: users may consent to apps$/],
    ['Welche Apps sind hier registriert?', /^20 of 60 apps are registered here: /],
  ],
  'who has not signed in successfully for a time': [
    ['which admins have not successfully signed in for 90 days?', STALE],
    ['welche Admins haben sich seit mehr als 90 Tagen nicht mehr erfolgreich angemeldet?', STALE],
    ['quels admins ne se sont pas connectés avec succès depuis 90 jours ?', STALE],
    ['¿qué admins no han iniciado sesión con éxito desde hace más de 90 días?', STALE],
  ],
  'one role or others besides': [
    ['is Hui Min Lim just Global Reader or something else too?', ALL_ROLES],
    ['what other roles does Hui Min Lim have besides Global Reader?', ALL_ROLES],
    [
      'is Nadja Keller only Security Administrator or another role too?',
      /^Security Administrator: role of Nadja Keller; how: standing$/,
    ],
  ],
  'how to fix one by name is on its page': [
    ['how do I fix Docuvault?', /^critical: Docuvault Backup for Microsoft 365 may control every SharePoint site /],
    ['wie behebe ich das bei Yusuf Demir?', /^high: Yusuf Demir holds /],
    ['comment corriger ça pour Diego Marchetti ?', /^high: Diego Marchetti holds User Administrator; /],
    ['¿cómo arreglo los problemas de Docuvault?', /^critical: Docuvault Backup for Microsoft 365 may /],
    ['how do I fix DMARC?', /^DMARC is a DNS record /],
  ],
  'who brought an app in': [['¿quién trajo la app PERFECTDATA SOFTWARE?', /^Jonathan Ward \(by\): /]],
  'how a consent is taken back': [
    ["How do I revoke a user's consent?", /^1\. See who consented to what/],
    ['wie widerrufe ich eine Zustimmung?', /^1\. See who consented to what/],
    ['Comment révoquer un consentement ?', /^1\. See who consented to what/],
    ['who revoked consents in the last 30 days?', /^(?!1\.)/],
  ],
};

describe('Questions in other words', () => {
  itSaysFirst(SAID);
});
