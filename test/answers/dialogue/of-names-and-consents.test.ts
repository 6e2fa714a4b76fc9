import { itGoesOn, type Talks } from '../support/talks.js';

/** Talks that go on from names and consents, and the first line of each answer. On the demo tenant. */
const TALKS: Talks = {
  'names that were just told are names, whatever their words': [
    ['which transport rules were created by an app and not a person', /^2 of 9 mail flow rules .*: m and n$/],
    ['what do m and n do', /^removes a header: effect of m and n$/],
    ['and who made m?', /^Office Sync Helper: creator of m/],
    ['list the transport rules', /^9 mail flow rules$/],
    ['die Finance copies, an wen gehen die?', /^copies@ledger-drop\.example: recipients of Finance copies$/],
    ['which connectors do not require TLS?', /^1 of 6 connectors does not require TLS: Inbound relay 02$/],
    ['who made relay 02?', /^Office Sync Helper: creator of Inbound relay 02/],
    ['did mail actually come in through relay 02', /^I do not read how many messages/],
  ],
  'one of the apps that somebody let in, and who else did': [
    ['which apps did Jonathan Ward consent to?', /^3 of 95 consents /],
    ['what can it see?', /^Which one: Μicrosoft Office Sync, PERFECTDATA SOFTWARE and Sketchroom Whiteboard\?/],
    ['who consented to PERFECTDATA SOFTWARE?', /^Jonathan Ward \(granted by\): /],
    ['did anyone else accept it?', /^No: none of .* are consents \(PERFECTDATA SOFTWARE and not Jonathan Ward\)$/],
  ],
  'who else consented, than the one of whom the talk is': [
    ['which apps did Jonathan Ward consent to?', /^3 of 95 consents /],
    ['which of those can read his mail?', /^2 of 3 apps can read mail /],
    [
      'did anybody else consent to them as well?',
      /^Yes: 1 of .* and not Jonathan Ward\): .* consented to Μicrosoft Off/,
    ],
  ],
  'the same in other languages': [
    ['Welchen Apps hat Jonathan Ward zugestimmt?', /^3 of 95 consents /],
    ['hat sonst noch jemand zugestimmt?', /^Yes: 3 of .* \(Μicrosoft Office Sync and 2 more and not Jonathan Ward\)/],
    ['à quelles applis Jonathan Ward a-t-il consenti ?', /^3 of 95 consents /],
    ["quelqu'un d'autre a-t-il consenti à ces applis ?", /^Yes: 3 of .* \(Μicros.* and not Jonathan Ward\)/],
    ['a qué apps dio consentimiento Jonathan Ward?', /^3 of 95 consents /],
    ['alguien más dio consentimiento a esas apps?', /^Yes: 3 of .* \(Μicros.* and not Jonathan Ward\)/],
    ['who consented to PERFECTDATA SOFTWARE?', /^Jonathan Ward \(granted by\): /],
    ['hat der noch jemand zugestimmt?', /^No: none of .* \(PERFECTDATA SOFTWARE and not Jonathan Ward\)$/],
    ['alguien más la aceptó?', /^No: none of .* \(PERFECTDATA SOFTWARE and not Jonathan Ward\)$/],
    ['did anyone besides Jonathan Ward consent to Sketchroom Whiteboard?', /^Granted by: Marta Kow.* and Rosalind Ach/],
  ],
  'whether the app that was asked of is dangerous': [
    ['who consented to PERFECTDATA SOFTWARE?', /^Jonathan Ward/],
    ['is it dangerous?', /^high: PERFECTDATA SOFTWARE is PerfectData Software, which attackers are known to use$/],
    ['qui a donné son consentement à PERFECTDATA SOFTWARE ?', /^Jonathan Ward/],
    ['c’est dangereux ce truc ?', /^high: PERFECTDATA SOFTWARE is PerfectData Software/],
  ],
  '“it” is what was made, and not the app that made it': [
    ['who created Inbound relay 02?', /^Office Sync Helper: creator of Inbound relay 02/],
    ['is it still active?', /^Yes: Inbound relay 02 is enabled/],
    ['sigue activo?', /^Yes: Inbound relay 02 is enabled/],
  ],
  'those without one': [
    ['apps with Exchange.ManageAsApp that also hold a directory role', /^4 of 60 apps/],
    [
      'and those without one?',
      /^2 of 60 apps hold no role in Entra .*: Mailbox Migration Service and Mailbox Statistics Collector$/,
    ],
    ['which admins have no MFA?', /^3 of 13 admins/],
    ['and those with one?', /^9 of 13 admins have a second factor/],
  ],
  'why they are left out': [
    ['who does Require MFA for admins exclude?', /^Excluded people, Require MFA for admins: /],
    ['why are they excluded?', /CA exclusion - MFA for admins/],
  ],
  'what was done to roles': [
    ['what did Priya Raman change in the last 30 days?', /^None of \d+ changes/],
    ['did she touch any roles?', /^No: none of \d+ changes .* are about roles \(Priya Raman\)$/],
  ],
  'the same person': [
    ['who added the secret to Field Service Portal?', /^Chloé Dubreuil/],
    ['is that the same person who granted Files.Read.All?', /Bram de Vries/],
  ],
  'an attack, also after a question that is not read': [
    ['any open incidents?', /^1 open incident: /],
    ['von welchen IPs kam das alles', /^From 203\.0\.113\.7, /],
    ['Wurden auch Mails gelesen oder abgezogen?', /^I do not read which mail somebody or an app opened/],
    ['von welchen IPs kam das alles', /^From 203\.0\.113\.7, /],
    [
      'reicht es wenn wir das passwort von it.admin ändern?',
      /^No: Office Sync Helper signs in with its own credentials/,
    ],
  ],
  'the silence of the attacker, and what it is part of': [
    ['any open incidents?', /^1 open incident: /],
    ['how long was it dormant before it woke up?', /^Office Sync Helper: 60 days of silence, from /],
    ['und warum hat das 2 Monate lang keiner gemerkt??', /^Office Sync Helper: 60 days of silence/],
    ['what did they do after the silence?', /^After 60 days of silence: .*Inbound connector Inbound relay 01 made, /],
    ['how long was he in before we noticed?', /^7[456] days, since .*; I opened the incident on /],
    ['what would still let him in if I delete the app today?', /^Removing Office Sync Helper is not enough\. /],
    ['what should I contain first and in which order?', /^1\. Revoke Office Sync Helper: /],
    ['is Inbound relay 02 part of the attack?', /^Yes: .* Inbound connector Inbound relay 02 made/],
    [
      'is PERFECTDATA related to the Office Sync incident or a separate one?',
      /^PERFECTDATA is not among the \d+ events/,
    ],
  ],
  'the app that was made, and not the account that made it': [
    ['any open incidents?', /^1 open incident: /],
    ['wer hat die App angelegt und wann genau', /^IT Admin \(by\): app Office Sync Helper created/],
    ['ist sie jetzt noch aktiv oder schon gesperrt?', /^Yes: Office Sync Helper is enabled/],
    ['von welcher IP kam das', /203\.0\.113\.7/],
    [
      'wenn ich dem IT Admin das Passwort zurücksetze, ist der dann draußen',
      /^No: Office Sync Helper signs in with its own/,
    ],
    [
      'hat der Angreifer auch Regeln gemacht die jetzt noch laufen?',
      /^3 of 9 mail flow rules .*: Finance copies, m and n$/,
    ],
  ],
  'of a disabled account, of its role, and of secrets': [
    ['is Sven Hartmann disabled?', /^Yes: Sven Hartmann is disabled/],
    [
      'any roles left on him, active or eligible?',
      /^Yes: Sven Hartmann holds a role \(role: Exchange Administrator; how: standing\)$/,
    ],
    ['which mail rules did he create or edit last?', /^3 of 9 mail flow rules /],
    ['when did svc-migration last sign in?', /: last sign-in of svc-migration$/],
    ['who approved or assigned its exchange role?', /^Not known: .* for svc-migration/],
    ['which app secrets expire in the next 30 days?', /^1 of 26 credentials/],
    ['who owns the first one?', /^Nadja Keller: owners of HR Onboarding Flow$/],
    ['welche app secrets laufen in den nächsten 30 tagen ab', /^1 of 26 credentials/],
    ['und welche sind schon abgelaufen?', /^1 of 26 credentials .* has expired: Warehouse Scanner Sync/],
  ],
  'some questions after the story of an attack': [
    ['any open incidents?', /^1 open incident: /],
    ['welche ip', /^From 203\.0\.113\.7, /],
    ['hat er auch mails gelesen oder nur connectoren und regeln gebaut?', /^I do not read which mail/],
    ['was davon ist jetzt noch aktiv, also was muss ich löschen', /Not reversed, as far as I can tell: /],
    ['reicht es wenn wir das passwort von it admin zurücksetzen', /^No: Office Sync Helper signs in with its own/],
    ['warum hat da keiner alarm geschlagen in der ganzen zeit', /^Office Sync Helper: 60 days of silence/],
    ['quelles sont les 3 actions prioritaires à faire valider par le comité ?', /^1\. Revoke Office Sync Helper/],
  ],
  'how to take a consent back, and to keep people from giving one': [
    ['who consented to PERFECTDATA SOFTWARE?', /^Jonathan Ward/],
    ['if he just changes his password is it gone then?', /^1\. Reset the password if somebody else may know it/],
    ['como revoco el permiso', /^1\. See who consented to what/],
    [
      'ok and how do we stop people from clicking yes in the first place',
      /^1\. Set user consent to "Do not allow user consent"/,
    ],
  ],
  'what an app may do is not what it did': [
    ['tell me about Office Sync Helper', /^1 open incident: |^critical: Office Sync Helper/],
    ['can it read our mail?', /^Yes, indirectly: Office Sync Helper can manage Exchange/],
    ['did it actually read mail or only change the mail flow?', /^I do not read which mail somebody or an app opened/],
  ],
  'how many, and by whom; whose, and by whom': [
    [
      'how many rules were removed in the last 30 days, by whom',
      /^12 of \d+ changes are about mail flow rules, removed something/,
    ],
    ['whose mfa was reset or changed in the last 30 days, and by which admin?', /^Whose: .*Diego Marchetti/],
    [
      "what changed in exchange online config in the last 14 days, apart from the attacker's stuff",
      /^\d+ of \d+ changes .*\(not by Office Sync Helper and it\.admin@/,
    ],
  ],
  'of whom was spoken of, also in two questions': [
    ['tell me about Lucía Ferrer', /Lucía Ferrer/],
    ['when was she last here, and does she have mfa?', /Lucía Ferrer/],
    ['do all admins have MFA?', /^No: 3 of 13 admins/],
    ['and how many normal users do not have it', /^At least 19 of 243 users /],
    [
      'any connector changed in the last 60 days besides relay 02',
      /^Yes: 1 of 6 .*\(not Inbound relay 02\): Inbound from Mailgate$/,
    ],
    ['can any employee here just click accept on an app like that?', /^Yes: users may consent to apps$/],
    ['how do I stop that', /^1\. Set user consent to "Do not allow user consent"/],
    ['all permanent global administrators', /; also held by an app: Office Sync Helper$/],
    ['which mailboxes can Ticketbridge Connector read?', /^only mailboxes of “Ticket mailboxes”/],
  ],
  'a list as a file, whatever it is for': [
    ['are there policies in report-only that should be on?', /^Yes: 1 of 5 /],
    ['give me that list as csv for my evidence file', /^1 of 5 Conditional Access policies only reports/],
  ],
  'the first step, and all of them': [
    ["what do I do first, I'm not an exchange person", /^1\. Revoke Office Sync Helper: /],
    ['and if I just delete the app, is it over?', /^Removing Office Sync Helper is not enough\. /],
    ['give me a list of what to undo, in order', /^1\. Revoke Office Sync Helper: /],
  ],
  'what else somebody let in': [
    ['is the PERFECTDATA SOFTWARE app dodgy?', /^high: PERFECTDATA SOFTWARE is PerfectData Software/],
    ['who let it in and when', /^Jonathan Ward \(granted by\): /],
    [
      'what else has he consented to?',
      /^2 of 95 consents \(Jonathan Ward and not PERFECTDATA SOFTWARE\): Μicrosoft Office Sync and Sketchroom Whiteboard$/,
    ],
    ['who consented to PERFECTDATA SOFTWARE?', /^Jonathan Ward/],
    ['did he consent to anything else?', /^Yes: 2 of .* consents \(Jonathan Ward and not PERFECTDATA SOFTWARE\): /],
    ['who consented to PERFECTDATA SOFTWARE?', /^Jonathan Ward/],
    ['what else has Jonathan Ward consented to?', /^2 of 95 consents \(not PERFECTDATA SOFTWARE and granted by /],
  ],
  'what else somebody let in, in other languages': [
    ['Wer hat PERFECTDATA SOFTWARE zugestimmt?', /^Jonathan Ward/],
    ['Wem hat er sonst noch zugestimmt?', /^2 of 95 consents \(Jonathan Ward and not PERFECTDATA SOFTWARE\): /],
    ['Qui a consenti à PERFECTDATA SOFTWARE ?', /^Jonathan Ward/],
    ["À quoi d'autre a-t-il consenti ?", /^2 of 95 consents \(Jonathan Ward and not PERFECTDATA SOFTWARE\): /],
    ['¿Quién consintió PERFECTDATA SOFTWARE?', /^Jonathan Ward/],
    ['¿Qué más ha consentido?', /^2 of 95 consents \(Jonathan Ward and not PERFECTDATA SOFTWARE\): /],
  ],
};

describe('A talk about names and consents', () => {
  itGoesOn(TALKS);
});
