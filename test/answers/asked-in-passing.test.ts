import { itSaysFirst, type FirstLines } from './support/first-lines.js';

/** What is asked between two other things, short or in one breath, and what the first line must say. On the demo tenant. */
const SAID: FirstLines = {
  'how a role is held, or until when': [
    [
      "is Priya Raman's cloud application admin role permanent or does it end",
      /^Priya Raman: with an end, on 2026-12-30 00:00 UTC$/,
    ],
    ["is Bram de Vries' Global Administrator role permanent or does it expire?", /^Bram de Vries: standing$/],
    [
      "is Priya Raman's role permanent, or until when?",
      /^Priya Raman: with an end, on 2026-12-30 00:00 UTC \(Cloud Application Administrator\) and standing \(App Registration Support\)$/,
    ],
    ['does Priya Raman hold her role permanently or is it limited?', /^Priya Raman: with an end and standing$/],
    [
      'ist die Rolle von Priya Raman dauerhaft oder läuft sie ab?',
      /^Priya Raman: with an end, on 2026-12-30 00:00 UTC \(Cloud Application Administrator\)/,
    ],
    [
      'le rôle de Priya Raman est-il permanent ou prend-il fin ?',
      /^Priya Raman: with an end, on 2026-12-30 00:00 UTC \(Cloud Application Administrator\)/,
    ],
    ["is Priya Raman's cloud application admin role permanent?", /^No: /],
    ["which of Priya Raman's roles ends, and when?", /^2026-12-30 00:00 UTC: role ends of Priya Raman$/],
  ],
  'when something is over': [
    [
      "when does Gipfelblick's access run out",
      /^2028-05-13 09:30 UTC: end date of Gipfelblick IT, full administration$/,
    ],
    ['when does Ticketbridge Connector run out?', /^2027-02-08 21:47 UTC: end date of Ticketbridge Connector: secret/],
    ['wann endet der Zugriff von Priya Raman?', /^2026-12-30 00:00 UTC: role ends of Priya Raman$/],
    ["when did Gipfelblick's access begin?", /^2026-05-14 09:30 UTC/],
    ['which apps have run out credentials?', /^1 of 60 apps has an expired credential: Warehouse Scanner Sync$/],
  ],
  'one policy, told by what it is like': [
    ['is diego marchetti covered by the admin mfa policy', /^No: Require MFA for admins excludes Diego Marchetti \(/],
    [
      'is Diego Marchetti subject to the MFA policy for admins?',
      /^No: Require MFA for admins excludes Diego Marchetti/,
    ],
    ['is Priya Raman covered by the admin MFA policy?', /^Yes: Require MFA for admins covers Priya Raman$/],
    ['does the admin MFA policy exclude Diego Marchetti?', /^Yes: Require MFA for admins excludes Diego Marchetti \(/],
    [
      'does the admin MFA policy exclude Priya Raman?',
      /^No: Require MFA for admins does not exclude Priya Raman; it covers the account$/,
    ],
    [
      'is Priya Raman excluded from the policy "Require MFA for admins"?',
      /^No: Require MFA for admins does not exclude Priya Raman; it covers the account$/,
    ],
    [
      'why is Diego Marchetti not covered by the admin MFA policy?',
      /^Diego Marchetti: Require MFA for admins excludes this account \(/,
    ],
    ['fällt Diego Marchetti unter die MFA-Richtlinie für Admins?', /^No: Require MFA for admins excludes /],
    ['gilt die MFA-Richtlinie für Admins für Diego Marchetti?', /^No: Require MFA for admins excludes /],
    ['Diego Marchetti est-il couvert par la stratégie MFA des admins ?', /^No: Require MFA for admins excludes /],
    ['¿está Diego Marchetti cubierto por la directiva de MFA para admins?', /^No: Require MFA for admins excludes /],
    ['is Diego Marchetti covered by an MFA policy?', /^No: Diego Marchetti is covered by no policy that requires MFA/],
    ['does the legacy auth policy apply to svc-migration?', /^Yes: 1 of 5 Conditional Access policies blocks legacy /],
  ],
  'role groups of Exchange, and no roles of the directory': [
    [
      'does Hui Min Lim have any exchange role groups',
      /^Yes: Hui Min Lim is in a role group of Exchange \(.*exchange role groups: View-Only Organization Management, Compliance Management\)$/,
    ],
    ['does Nadja Keller have any exchange role groups', /^No: Nadja Keller is in no role group of Exchange/],
    ['hat Nadja Keller irgendwelche Exchange-Rollengruppen?', /^No: /],
    ['¿tiene Nadja Keller algún grupo de roles de Exchange?', /^No: /],
    ['does Nadja Keller have any roles?', /^Yes: /],
    [
      'which admins hold both an Entra role and an Exchange role group?',
      /^2 of 14 admins hold a role of the directory and are in a role group of Exchange: Hui Min Lim and Marta Kowalska$/,
    ],
    ['does anyone hold both an Entra role and an Exchange role group?', /^Yes: 2 of 14 admins /],
  ],
  'how often something was done, which orders nothing': [
    ['how many admin passwords were reset in the last 7 days', /^1 of \d+ changes .* is a reset .*Diego Marchetti$/],
    [
      'wie viele Admin-Passwörter wurden in den letzten 7 Tagen zurückgesetzt?',
      /^1 of \d+ changes .* is a reset .*Diego Marchetti$/,
    ],
    ['how many passwords were reset in the last 7 days?', /^2 of \d+ changes are about passwords, are resets /],
    ['reset the admin passwords', /^That is outside what I do\./],
    [
      'how many accounts were disabled in the last 30 days?',
      /^I do not read who created, disabled or deleted an account\./,
    ],
    ['how many users were deleted this month?', /^I do not read who created, disabled or deleted an account\./],
    ['how many accounts are disabled?', /^7 of 250 users are disabled: /],
  ],
  'how long a secret lives, and how long it has left': [
    [
      'which client secrets have a lifetime of more than one year and sit on an app that was used in the last 60 days?',
      /^4 of 26 credentials are secrets, have lifetime: more than 365 days and belong to an app that was last used since /,
    ],
    [
      'which secrets have a lifetime over a year?',
      /^5 of 26 credentials are secrets and have lifetime: more than 365 /,
    ],
    [
      'which secrets have a lifetime of 2 years?',
      /^5 of 26 credentials are secrets and have lifetime: about 730 days: /,
    ],
    ['which secrets are still valid for more than one year?', /^3 of 26 credentials are secrets and have remaining: /],
    ['which secrets are valid for more than another year?', /^3 of 26 credentials are secrets and have remaining: /],
    [
      "quelles applis ont un secret encore valable plus d'un an ?",
      /^2 apps: Office Sync Helper \(2\) and Mailbox Statistics Collector \(1\)/,
    ],
    [
      'welche Secrets sind noch über ein Jahr gültig?',
      /^3 of 26 credentials are secrets and have remaining: more than 365 /,
    ],
    [
      '¿qué secretos son válidos todavía más de un año?',
      /^3 of 26 credentials are secrets and have remaining: more than 365 /,
    ],
    ['which secrets are still valid?', /^12 of 26 credentials are secrets and are valid: /],
  ],
  'each of two counts, and each of several short questions': [
    ['Global Administrators: how many are people, how many are apps?', /^3 of 33 role assignments are held by people /],
    [
      'Global Administrators: how many of them are apps and how many are people?',
      /^3 of 33 role assignments are held by p/,
    ],
    [
      'mail flow rules: how many are on, how many are off?',
      /^State: enforced \(7\), audit only \(1\) and disabled \(1\), of 9 /,
    ],
    ['secrets: how many are expired, how many are valid?', /^State: valid \(12\), ends soon \(1\) and expired \(1\), /],
    [
      'Sven Hartmann: account disabled? roles left? owner of any app?',
      /^Sven Hartmann \(disabled\) holds Exchange Administrator; owns Mailbox Statistics Collector, which can do harm$/,
    ],
    [
      'Priya Raman - MFA? roles? last sign-in?',
      /^high: Priya Raman holds Cloud Application Administrator until 2026-12-30, App /,
    ],
    ['Global Administrator: who? since when?', /^(?!.*(?:tell me|No app|did not find))/],
  ],
  'what somebody did to any app': [
    [
      'Did Chloé Dubreuil add a secret to any app lately, and if so to which app and when?',
      /^Yes: 1 of \d+ changes added something and is about a secret \(by Chloé Dubreuil\): secret added to Field Service Portal$/,
    ],
    [
      'did Marta Kowalska add a secret to any app?',
      /^No: none of \d+ changes .* are about secrets \(by Marta Kowalska\)$/,
    ],
    ['has Chloé Dubreuil added a certificate to any apps in the last 30 days?', /^No: none of \d+ changes added /],
    ['did IT Admin grant a permission to any app?', /^Yes: 1 of \d+ changes granted something /],
    [
      'which changes were made by admins without MFA?',
      /^\d+ of \d+ changes were made by an admin who has no second factor/,
    ],
  ],
  'a verb or a word before a name': [
    ['Ist Bram de Vries immer noch Global Admin, und seit wann?', /^2023-01-30 09:00 UTC \(since\): Bram de Vries$/],
    [
      'Ist Bram de Vries Global Admin?',
      /^Yes: Bram de Vries holds a role \(role: Global Administrator; how: standing\)$/,
    ],
    ['Hat Bram de Vries MFA?', /^Yes: Bram de Vries has a second factor/],
    ['¿Es Bram de Vries todavía Global Admin, y desde cuándo?', /^2023-01-30 09:00 UTC \(since\): Bram de Vries$/],
    [
      'Bram de Vries est-il toujours Global Admin, et depuis quand ?',
      /^Yes: Bram de Vries holds a role \(role: Global Administrator; how: standing\)$/,
    ],
    ['¿quién tiene el rol de Exchange Administrator?', /^8 of 33 role assignments \(role Exchange Administrator\): /],
    ['¿quién tiene un rol de Exchange?', /Hui Min Lim/],
    ['are Bram de Vries and IT Admin global admins?', /^Yes: Bram de Vries and IT Admin hold Global Administrator$/],
    [
      'are Bram de Vries and Marta Kowalska global admins?',
      /^No: Marta Kowalska does not hold Global Administrator; Bram de Vries does$/,
    ],
    [
      'are Priya Raman and Marta Kowalska global admins?',
      /^No: Priya Raman and Marta Kowalska do not hold Global Administrator$/,
    ],
    ['are all admins global admins?', /^No: 3 of 17 admins \(roles Global Administrator\); not Nadja Keller, /],
  ],
  'how long something existed': [
    [
      'How long did the connector Inbound relay 01 exist before it was removed again?',
      /^3 days, from 2026-11-16 02:10 UTC to 2026-11-19 02:36 UTC/,
    ],
    ['how long did Inbound relay 01 last?', /^3 days, from 2026-11-16 02:10 UTC to 2026-11-19 02:36 UTC/],
    ['how long was Inbound relay 01 there before it was removed?', /^3 days, from 2026-11-16 02:10 UTC to 2026-11-19 /],
    ['Wie lange gab es den Konnektor Inbound relay 01, bevor er entfernt wurde?', /^3 days, from 2026-11-16 02:10 UTC/],
    ['Combien de temps le connecteur Inbound relay 01 a-t-il existé ?', /^3 days, from 2026-11-16 02:10 UTC/],
    [
      '¿Cuánto tiempo existió el conector Inbound relay 01 antes de que lo borraran?',
      /^3 days, from 2026-11-16 02:10 UTC/,
    ],
  ],
  'whether it was somebody who did it': [
    [
      "was it IT Admin who reset Diego Marchetti's password?",
      /^No: none of \d+ changes .* are resets and are about passwords \(by IT Admin and by or about Diego Marchetti\)$/,
    ],
    [
      "was it Marta Kowalska who reset Diego Marchetti's password?",
      /^Yes: 1 of \d+ changes is a reset .*Diego Marchetti$/,
    ],
    [
      "Was it Marta Kowalska who reset Diego Marchetti's password shortly before he registered a new sign-in method?",
      /^I did not understand “shortly before he registered a new sign-in method”, /,
    ],
  ],
  'why something is bad, and how it ends': [
    [
      'explain what an attacker gains by removing the Authentication-Results header',
      /^Without Authentication-Results nothing in a message shows that SPF, DKIM or DMARC failed/,
    ],
    [
      "Pourquoi c'est gênant que SMTP AUTH soit encore activé, et comment je le coupe ?",
      /^Old protocols \(SMTP AUTH, IMAP/,
    ],
    ['how do I fix the smtp auth finding', /^1\. Turn SMTP AUTH off for the organisation, /],
    ['How do I switch off SMTP AUTH?', /^1\. Turn SMTP AUTH off for the organisation, /],
    ['wie schalte ich SMTP AUTH ab?', /^1\. Turn SMTP AUTH off for the organisation, /],
    ['how do I fix legacy authentication?', /^1\. Enforce the policy template "Block legacy authentication"/],
    ['is SMTP AUTH on?', /^Yes: SMTP AUTH is on$/],
  ],
  'teams of Microsoft Teams': [
    [
      'Gibt es Teams, die externe Gäste drin haben und keinen Besitzer mehr?',
      /^I do not read Teams settings and teams\./,
    ],
    ['which teams have no owner?', /^I do not read Teams settings and teams\./],
    ['who is Teams Administrator?', /^None of 33 role assignments \(role Teams Administrator\)$/],
    ['which apps can read Teams messages?', /^None of 60 apps can read chats$/],
  ],
};

describe('asked in passing', () => {
  itSaysFirst(SAID);
});
