import { itSaysFirst, type FirstLines } from './support/first-lines.js';

/** How administrators ask during their work, and what the first line must say. On the demo tenant. */
const SAID: FirstLines = {
  'either of two: both count, and none is lost': [
    [
      'Which app secrets or certificates have already expired or expire in the next 30 days?',
      /^3 of 26 credentials .*end before .*: .*Warehouse Scanner Sync/,
    ],
    ['which secrets have expired or will expire in 60 days?', /^2 of 26 credentials .*end before /],
    [
      'Welche Secrets sind schon abgelaufen oder laufen in den nächsten 30 Tagen ab?',
      /^2 of 26 credentials .*end before /,
    ],
    ['¿qué secretos han caducado o caducan en los próximos 30 días?', /^2 of 26 credentials .*end before /],
    ['which secrets have expired in the last 300 days?', /^1 of 26 credentials .*: Warehouse Scanner Sync/],
    ['which apps have no owner or a disabled owner?', /^52 of 60 apps have no owner or are owned by disabled/],
    [
      'which admins have no second factor or have not signed in for 90 days?',
      /^4 of 13 admins have no second factor or have not signed in since .*Emergency Access 1/,
    ],
    [
      'which rules were made by IT Admin or Office Sync Helper?',
      /^3 of 9 mail flow rules \(creator IT Admin or creator Office Sync Helper\)/,
    ],
    [
      'what did Marta Kowalska and Nadja Keller change?',
      /^\d+ of \d+ changes \(by Marta Kowalska or by Nadja Keller\): /,
    ],
    ['what did IT Admin and Nadja Keller change?', /^\d+ of \d+ changes \(by IT Admin or by Nadja Keller\): /],
    ['Who holds a privileged role today, permanent or eligible?', /^28 of 33 .*are standing or are eligible: /],
  ],
  'whoever is left out is so, however many': [
    [
      'Did anyone other than Office Sync Helper touch transport rules in the last 30 days?',
      /^Yes: 1 of \d+ changes .*\(not by Office Sync Helper\): mail flow rule Finance copies created$/,
    ],
    [
      'Did anyone other than Office Sync Helper and IT Admin change transport rules in the last 60 days?',
      /^Yes: 1 of \d+ changes .*: mail flow rule Let trade fair newsletters through created$/,
    ],
  ],
  'numbers and exposure, as a board is told': [
    [
      'How many people can do anything they like in our tenant?',
      /^3 of 33 role assignments .*: IT Admin, Bram de Vries/,
    ],
    ['How many accounts have access to our systems that are not employees of ours?', /^2 of 243 users are guests: /],
    ['Do any outside companies have admin rights over us?', /^Yes: 2 partners .*Gipfelblick IT/],
    ['Could it happen to us, one of those OAuth app attacks you read about?', /^Yes: \d of 6 steps are open/],
    ['Has data left the company?', /^I do not read whether data was copied or left the company/],
    ['Which ex-employees still have rights they should not have?', /^1 of 14 admins is disabled: Sven Hartmann$/],
    [
      'Is a normal employee able to give an unknown app access to their mailbox without IT noticing?',
      /^Yes: users may consent to apps$/,
    ],
  ],
  'credentials and passwords, and whose they are': [
    [
      'Any other apps with credentials added in the last 25 days?',
      /^Yes: 3 of 26 credentials began since .*: .*Visitor Registration: secret visitors$/,
    ],
    [
      'Wurden an irgendeiner App in den letzten zwei Wochen Secrets oder Zertifikate hinzugefügt?',
      /^Yes: 1 of 26 credentials .*: Field Service Portal: secret portal-new$/,
    ],
    [
      'Were passwords of admins reset in the last 7 days?',
      /^Yes: 1 of \d+ changes .*: password reset of Diego Marchetti$/,
    ],
    [
      'Wurden in den letzten sieben Tagen Passwörter von Admins zurückgesetzt?',
      /^Yes: 1 of \d+ changes .*: password reset of Diego Marchetti$/,
    ],
    [
      'Whose password did the service desk reset in the last 7 days?',
      /^Leaving “service desk” aside: Whose: .*Rosalind Achterberg .*Diego Marchetti/,
    ],
    ['what does the huntwise rule do?', /^Effect: Phishing simulation \(Huntwise\): /],
    ['was haben die Admins zurückgesetzt?', /^(?!Yes)/],
  ],
  'how long, and what nobody uses': [
    [
      'which app secrets stay valid for more than a year from today?',
      /^3 of 26 credentials .*remaining: more than 365/,
    ],
    ['which secrets are valid for at least another year?', /^3 of 26 credentials .*remaining: more than 365 days/],
    ['Qué aplicaciones tienen secretos con validez de mas de un año?', /^4 apps: .*Mailbox Statistics Collector/],
    ['Enabled accounts that nobody has successfully used for over a year?', /^1 of 250 users .*: svc-migration$/],
    [
      'which passwords of admins were reset in the last 7 days?',
      /^1 of \d+ changes .*: password reset of Diego Marchetti$/,
    ],
    ['who had their password reset in the last 14 days?', /^Whose: Rosalind Achterberg .* and Diego Marchetti/],
  ],
  'both halves of a question': [
    [
      'how many transport rules were deleted in the last 21 days, and by whom?',
      /^12 of \d+ changes are about mail flow rules, removed something/,
    ],
    [
      'A customer says we spam them. What inbound connectors exist right now and who created each one?',
      /^4 of 6 connectors let mail in: /,
    ],
  ],
  'a partner that is taken for a person': [
    ['Is Nordhang Migration still active?', /^No: Nordhang Migration is not in force \(state: over/],
    ['is Gipfelblick IT still active?', /^Yes: Gipfelblick IT, full administration is in force/],
  ],
  'whether something breaks without it': [
    ['if I delete PERFECTDATA SOFTWARE, does something break?', /^20\d\d-.* UTC: last use of PERFECTDATA SOFTWARE$/],
    ['Si borro PERFECTDATA SOFTWARE, se rompe algo? alguien la usa?', /^20\d\d-.* UTC: last use of PERFECTDATA/],
    [
      'hay apps que nadie use desde hace mas de 6 meses y que podamos quitar?',
      /^Yes: 13 of 60 apps have no use on record/,
    ],
  ],
  'a policy by its name, without quotes': [
    [
      'when was the policy Require MFA for admins last changed?',
      /^20\d\d-.* UTC: last change of Require MFA for admins$/,
    ],
    ['Wann wurde die Richtlinie Require MFA for admins geändert?', /^20\d\d-.* UTC: last change of Require MFA/],
    ['who changed the policy Require MFA for admins?', /^Not known: the audit log, which is read 180 days back, says/],
    ['is the policy Require MFA for admins enabled?', /^Yes: Require MFA for admins is enforced/],
    ['is the policy Block legacy authentication on?', /^Yes: Block legacy authentication is enforced/],
    [
      "Does 'Require MFA or a compliant device' actually force people to use a second factor?",
      /^Not by itself: Require MFA or a compliant device accepts any one of MFA and compliant device$/,
    ],
    ['does the policy Require MFA or a compliant device require MFA?', /^Not by itself: /],
    ['does the policy Require MFA for admins require MFA?', /^Yes: Require MFA for admins requires MFA/],
    ['does the policy Require MFA for admins apply to Bram?', /^Yes: Require MFA for admins covers Bram de Vries/],
  ],
  'what is known of admins alone': [
    [
      'is MFA enforced for Jonathan Ward?',
      /^I could not tell: I read this for admins only, and Jonathan Ward holds no/,
    ],
    ['does Jonathan Ward have to use MFA?', /^I could not tell: I read this for admins only/],
    [
      'Which policies apply to Jonathan Ward?',
      /^4 of 5 Conditional Access policies .*: Block legacy authentication .*, Require MFA for all users \(pilot\) \(only reports\)/,
    ],
    ['is MFA enforced for Bram de Vries?', /^Yes: /],
  ],
  'roles, and who or what holds them': [
    ['Give me all Global Administrators, people as well as apps', /: IT Admin, Bram de Vries, .*Office Sync Helper$/],
    ['Does Office Sync Helper still hold a directory role?', /^Yes: Office Sync Helper holds an admin role$/],
    ['List every service principal with a directory role', /^6 of 33 role assignments .*held by apps.*: .*SyncFabric/],
    [
      "Any role assignments left over for principals that don't exist any more?",
      /^Yes: 2 of 33 role assignments are held by somebody who is not in this directory/,
    ],
    ['Which groups hand out directory roles?', /^2 .*(?:Role - Service Desk|Marta Kowalska)/],
    ['Which admins have nothing better than SMS as a second factor?', /^1 of 13 admins has only SMS .*: Priya Raman$/],
  ],
  'mail, its rules and boxes': [
    ['what is the rule n for?', /^removes a header: effect of n; header: Authentication-Results$/],
    ['Is mail between us and Borealis Logistics encrypted in both directions?', /^Yes: all 2 connectors require TLS$/],
    ["Are there accounts whose mailbox activity isn't audited?", /^Yes: Exempt from mailbox auditing: svc-migration$/],
    ['How many mailboxes do we have?', /^I do not read the list of mailboxes/],
    [
      'A customer says his order e-mail never reached us on Thursday. Can you trace it?',
      /^I do not read single messages and their delivery/,
    ],
    ['can staff just let any app into their mailbox?', /^Yes: users may consent to apps$/],
  ],
  'the steps of what is done to an account': [
    ['how do I reset the MFA of a user?', /^1\. Verify who is asking/],
    ['how do I get a lost phone removed from an account?', /^1\. Verify who is asking/],
    ["comment je fais pour reinitialiser la MFA d'un utilisateur ?", /^1\. Verify who is asking/],
    ['Wie setze ich die MFA eines Benutzers zurück?', /^1\. Verify who is asking/],
    ['¿Cómo restablezco la contraseña de un usuario?', /^1\. Verify who is asking/],
    ['how do I revoke all sessions of a user?', /^1\. Open the account and switch off Account enabled/],
    ['How do I rotate the client secret of the Meeting Room Displays without downtime?', /^1\. Add the new one under/],
    ['Wie erneuere ich ein Secret?', /^1\. Add the new one under/],
    ['how do I remove an app?', /^1\. See what it may do/],
    ['how do I fix expired secrets?', /^(?!1\. Add the new one)/],
    ['Wie sperre ich ein Konto?', /^1\. Open the account and switch off Account enabled/],
    ['how do we block legacy authentication?', /^(?!1\. (?:Open the account|Verify))/],
    ['how do I fix admins without MFA?', /^1\. Have each person register/],
  ],
  'a clause that goes on': [
    ['Welche Konten sind deaktiviert, haben aber noch Rollen?', /^1 of 14 admins is disabled: Sven Hartmann$/],
  ],
};

describe('Questions of administrators at work', () => {
  itSaysFirst(SAID);
});
