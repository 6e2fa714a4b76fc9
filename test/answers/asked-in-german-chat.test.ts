import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const ONLY_DISABLED = /^1 of 60 apps is owned by a disabled account only: Mailbox Statistics Collector$/;
const LAST_EDITED = /^2 of 9 mail flow rules are enforced \(last editor Yusuf Demir\): Let trade fair .* and Phishing/;
const STALE = /^2 of 14 admins are enabled and have not signed in since .*: svc-migration and Emergency Access 1$/;
const PEOPLE_AND_APPS = /^4 of 33 role assignments \(role Global Administrator\): .* and Office Sync Helper$/;
const PAST_THE_FILTER = /^The mail flow rule Let trade fair newsletters through lets mail past the spam filter without/;
const SMTP_AUTH_STEP = /^1\. Turn SMTP AUTH off for the organisation/;
const REMOVERS = /^Office Sync Helper \(by\): mail flow rule l removed, /;

const LEFT_FOR_A_YEAR = /^3 of 26 credentials are secrets and have remaining: more than 365 days: Office Sync Helper: /;
const GONE_APPS = /^5 of 114 changes are removals of apps: app Licence Insights Reporter removed, app Label Printer /;
const OLD_PASSWORDS = /^3 of 243 users have not changed the password since .*: IT Admin, svc-migration and On-Premises/;
const TWELVE_REMOVED = /^12 of 114 changes are about mail flow rules and removed something: /;
const APPS_LATELY = /^9 of 44 changes have: app and happened since 2026-10-31 /;
const APPS_EVER = /^66 of 114 changes have: app: /;
const RULES_EVER = /^31 of 114 changes are about mail flow rules: /;
const SECRET_STEPS = /^1\. Check in the service principal sign-in logs whether the app still signs in with it/;
const APP_STEPS = /^1\. See what it may do, when it was last used and who owns it: /;

/** How German is typed at work, and what the first line must say. On the demo tenant. */
const SAID: FirstLines = {
  'what is in force': [
    [
      'welche Transportregeln sind scharf geschaltet und schicken Blindkopien nach extern?',
      /^1 of 9 mail flow rules is enforced, sends blind copies and sends mail outside: Finance copies$/,
    ],
    [
      'welche Regeln sind scharfgestellt und entfernen einen Header?',
      /^3 of 9 mail flow rules are enforced and remove a/,
    ],
    ['Welche Transportregeln hat Yusuf Demir zuletzt bearbeitet und sind heute noch scharf?', LAST_EDITED],
    ['welche Regeln wurden zuletzt von Yusuf Demir geändert und sind noch aktiv?', LAST_EDITED],
    // A time, and not how long it holds on.
    ['Wurde heute noch an den Regeln was geändert?', /since \d{4}-\d\d-\d\d 00:00/],
  ],
  'what changed of one kind, by anybody': [
    ['was hat sich bei den apps in den letzten 30 tagen geändert', APPS_LATELY],
    ['¿qué cambió en las aplicaciones en los últimos 30 días?', APPS_LATELY],
    ['was gab es bei den Apps neues', APPS_EVER],
    ["qu'est-ce qui a changé du côté des applications ?", APPS_EVER],
    ['¿qué ha cambiado en las apps?', APPS_EVER],
    ['was wurde an den Regeln gedreht?', RULES_EVER],
    ['was ist bei den Regeln passiert?', RULES_EVER],
    ["qu'est-ce qui a changé dans les règles ?", RULES_EVER],
    ['was ist mit den connectoren passiert?', /^8 of 114 changes are about connectors: /],
    ['was hat sich bei den Rollen getan?', /^6 of 114 changes are about roles: /],
  ],
  'how to get rid of something': [
    ['wie werd ich das secret portal-old los?', SECRET_STEPS],
    ['altes Secret loswerden', SECRET_STEPS],
    ['wie krieg ich die app Newsletter Sender (old) weg?', APP_STEPS],
    ['wie schmeiß ich eine app raus?', APP_STEPS],
    ['app loswerden', APP_STEPS],
    ['wie bekomme ich die regel m weg?', /^1\. Note who made or changed it: ask me “who changed the rule …\?”/],
    ['wie bring ich einen Connector weg?', /^1\. Note who made or changed it, and ask whose mail comes through it/],
    ['wie kriege ich die rolle von svc-migration weg?', /^1\. A role of Entra: open the role, Assignments/],
  ],
  'a capital noun behind a name or an abbreviation': [
    [
      'haben wir eingehende Connectors, die kein TLS verlangen und von jeder IP Mails annehmen?',
      /^Yes: 1 of 6 connectors lets mail in, does not require TLS and accepts mail from anywhere: Inbound relay 02$/,
    ],
    ['welcher Connector nimmt ohne TLS Mails an?', /^1 of 6 connectors .* does not require TLS: Inbound relay 02$/],
    ['hat Yusuf Demir Adminrechte?', /^Yes: Yusuf Demir has roles \(roles: Exchange Administrator\)$/],
    ['Hat Docuvault Adminrechte?', /^Yes: Docuvault Backup for Microsoft 365 holds an admin role$/],
    [
      'Hat Nordarchiv Mail Archive Anwendungsberechtigungen oder nur delegierte?',
      /^Yes: 2 are application permissions and 0 are delegated permissions, .*: Mail\.ReadWrite and User\.Read\.All$/,
    ],
  ],
  'what is done something to, between a name and the verb': [
    ['Kann Ticketbridge Connector Mails verschicken?', /^No: Ticketbridge Connector cannot send mail /],
    ['Hat Diego Marchetti MFA eingerichtet oder nur SMS?', /^Diego Marchetti has a second factor /],
    [
      'Hat Office Sync Helper Global Admin Rechte?',
      /^Yes: Office Sync Helper holds a role \(role: Global Administrator; /,
    ],
  ],
  'whom policies leave out': [
    ['welche Richtlinien schließen Gäste aus?', /^None of 5 Conditional Access policies exclude guests$/],
    ['gibt es Richtlinien, die Gäste ausnehmen?', /^No: none of 5 Conditional Access policies exclude guests$/],
    ['welche Richtlinien gelten für Gäste?', /^4 of 5 Conditional Access policies cover guests: /],
    ['welche Richtlinien nehmen IT Admin aus?', /^None of 5 Conditional Access policies \(excluded people IT Admin\)$/],
  ],
  'who and from where': [
    ['wer hat als letzter an der Regel Finance copies rumgefummelt?', /^IT Admin: last editor of Finance copies$/],
    [
      'welche Konnektoren hat Office Sync Helper angelegt und von welcher IP aus?',
      /^1 of 6 connectors \(creator Office Sync Helper\): Inbound relay 02 /,
    ],
    ['Welche Regel hat Yusuf Demir zuletzt geändert?', /^Let trade fair newsletters through: last change: /],
    [
      'hat sich Sven Hartmann in letzter Zeit noch irgendwo angemeldet?',
      /^2026-04-04 .* last sign-in of Sven Hartmann(?:; enabled: no)?$/,
    ],
    [
      'Wer hat zuletzt an der Regel "Journal to the old archive" rumgeschraubt und wann war das?',
      /^Yusuf Demir: last editor of Journal to the old archive; last change: 2026-09-30 09:47 UTC$/,
    ],
    [
      'von welcher IP aus hat Office Sync Helper die Connectoren angelegt?',
      /^1 of 6 connectors .*: Inbound relay 02 \(creator’s IP address: 203\.0\.113\.7; /,
    ],
    ['von welcher IP hat Office Sync Helper die Regeln angelegt?', /^From: 203\.0\.113\.7 \(14\), of 14 changes /],
    ['welche Transportregeln wurden in den letzten 14 Tagen gelöscht, und von wem?', REMOVERS],
    ['quelles règles ont été supprimées ces 14 derniers jours, et par qui ?', REMOVERS],
    ['¿qué reglas se eliminaron en los últimos 14 días y por quién?', REMOVERS],
  ],
  'whose an app is': [
    ['Welche Apps gehören einem deaktivierten Konto?', ONLY_DISABLED],
    ['welche Apps hängen an einem gesperrten Konto', ONLY_DISABLED],
    ['apps belonging to a disabled account', ONLY_DISABLED],
    [
      'Apps, die einem deaktivierten Konto gehören und Exchange-Berechtigungen haben?',
      /^1 of 60 apps is owned by a disabled account only and holds a permission of Exchange Online: Mailbox Statistics/,
    ],
    ['welche Apps sind deaktiviert?', /^1 of 60 apps is disabled: Newsletter Sender \(old\)$/],
  ],
  'roles and those who hold them': [
    ['sitzt irgendwer in Organization Management?', /^Yes: 1 of 33 .*: Mailbox Migration Service$/],
    [
      'wer ist dauerhaft Exchange-Administrator, also nicht über PIM?',
      /^6 of 33 role assignments are standing \(role Exchange Administrator\): /,
    ],
    ['wie viele Global Admins gibts, wenn man die Apps mitzählt?', PEOPLE_AND_APPS],
    ['Wie viele globale Administratoren haben wir inklusive Apps?', PEOPLE_AND_APPS],
    ['Adminkonten, die aktiv sind, sich aber seit 90 Tagen oder länger nicht angemeldet haben', STALE],
  ],
  'all, or only some': [
    [
      'darf Visitor Registration wirklich nur einzelne Postfächer lesen?',
      /^No: .* is not limited to certain mailboxes /,
    ],
    ['welche Apps können nur ein paar Postfächer lesen?', /^2 of 60 apps reach only certain mailboxes: Ticketbridge/],
    ['kann der Ticketbridge Connector alle Postfächer lesen oder nur einzelne?', /^No: .* cannot read all mail /],
    [
      'kann Visitor Registration alle Postfächer lesen oder nur ein paar?',
      /^Yes: Visitor Registration can read all mail /,
    ],
    [
      'Drittanbieter-Apps, die ohne angemeldeten Benutzer die Dateien von allen lesen können',
      /^2 of 60 apps belong to another tenant and hold an application permission with which they can read all files: /,
    ],
  ],
  'what is wrong, and what to do': [
    ['Wo ist das Problem bei der Regel "Let trade fair newsletters through"?', PAST_THE_FILTER],
    ['Was ist der Haken bei der Regel "Let trade fair newsletters through"?', PAST_THE_FILTER],
    [
      'warum ist es schlimm, dass svc-migration von der Überwachung ausgenommen ist?',
      /^What svc-migration, who holds Exchange Administrator, does in mailboxes is not recorded$/,
    ],
    ['wie schalte ich SMTP AUTH für die ganze Organisation ab?', SMTP_AUTH_STEP],
    ['wie behebe ich das mit SMTP AUTH?', SMTP_AUTH_STEP],
    ['Bei wie vielen unserer Apps ist schon ein Secret abgelaufen?', /^1 of 60 apps has an expired secret: Warehouse/],
    [
      'gibts apps mit http-antwort-url (also ohne s), die nicht localhost ist?',
      /^Yes: 1 of 60 apps has an unencrypted reply URL and has no reply URL at localhost: /,
    ],
  ],
  'how long something still holds': [
    ['wieviele client secrets laufen noch länger als ein Jahr?', LEFT_FOR_A_YEAR],
    ['welche Secrets gelten noch mehr als ein Jahr?', LEFT_FOR_A_YEAR],
    ['welche Secrets laufen noch?', /^12 of 26 credentials are secrets and are valid: /],
    // How long it holds in all.
    [
      'welche Secrets laufen länger als ein Jahr?',
      /^5 of 26 credentials are secrets and have lifetime: more than 365 /,
    ],
    [
      'Welche Client Secrets haben eine Laufzeit von mehr als einem Jahr und gehören zu einer App, die noch aktiv ist?',
      /^4 of 26 credentials are secrets, have lifetime: more than 365 days and belong to an app that is enabled: /,
    ],
    ['wie alt ist das Kennwort von IT Admin?', /^2024-09-10 09:10 UTC, .* password changed of IT Admin$/],
  ],
  'whose account is disabled': [
    ['gibts Apps, deren Besitzer nen deaktivierten Account hat?', /^Yes: 1 of 60 apps is owned by a disabled account /],
    [
      'Wer ist Besitzer vom Mailbox Statistics Collector und ist dessen Konto noch aktiv?',
      /^Sven Hartmann: owners of Mailbox Statistics Collector; looked after: has an owner; a disabled owner; /,
    ],
  ],
  'a role and how it is held': [
    [
      'hat Tomás Rivera den Exchange-Admin gerade aktiv?',
      /^Yes: Tomás Rivera is active .*role: Exchange Administrator/,
    ],
    ['hat Yusuf Demir die Rolle Exchange Administrator gerade aktiv?', /^No: Yusuf Demir must be activated first /],
    [
      'Wer ist für Exchange-Administrator berechtigt, egal ob direkt oder über eine Gruppe?',
      /^2 of 33 role assignments are eligible \(role Exchange Administrator\): Tomás Rivera and Yusuf Demir$/,
    ],
    ['wie viele Global Admins haben wir, nur Menschen gezählt', /^3 of 33 role assignments are held by people /],
    ['Wer ist alles in Recipient Management, also Personen und Apps?', /^2 of 33 .*: Marta Kowalska and Docuvault /],
    ['hat Mailbox Statistics Collector irgendeine Rolle in Exchange oder Entra?', /^No: .* has no roles /],
  ],
  'what a second factor is, and whom its policy covers': [
    ['welche Admins hängen an SMS fest?', /^1 of 13 admins has only SMS or voice: Priya Raman$/],
    ['hat Diego Marchetti MFA?', /^Yes: Diego Marchetti has a second factor /],
    ['hat Diego Marchetti wenigstens MFA?', /^Yes: Diego Marchetti has a second factor /],
    ['hat Priya Raman wenigstens zwei Methoden?', /^No: Priya Raman has number of methods: less than 2 /],
    [
      'Greift die MFA-Richtlinie für Admins bei Diego Marchetti überhaupt oder ist der irgendwo ausgenommen?',
      /^No: Require MFA for admins excludes Diego Marchetti /,
    ],
    // Of an app, what a person signs in with is left aside, and not turned round.
    ['welche Apps können ohne MFA Mails lesen?', /^Leaving “ohne mfa” aside: 6 of 60 apps can read mail: /],
  ],
  'what is limited, and to what': [
    [
      'Transportregeln, die SCL -1 setzen und nicht auf einen Absender-IP-Bereich eingeschränkt sind',
      /^1 of 9 mail flow rules skips the spam filter and is not limited to IP addresses: Let trade fair /,
    ],
    [
      'Welche Transportregeln hat Yusuf Demir zuletzt bearbeitet, die aktuell nicht erzwungen werden?',
      /^2 of 9 mail flow rules are not enforced \(last editor Yusuf Demir\): Invoice .* and Journal to the old archive$/,
    ],
    [
      'was darf der Ticketbridge Connector und auf welche Postfächer',
      /^high: Ticketbridge Connector may read mail .*only mailboxes of “Ticket mailboxes”/,
    ],
    ['gibt es bestimmte Apps, die alle Mails lesen können?', /^Yes: 3 of 60 apps can read all mail: /],
  ],
  'how many there are, and by whom': [
    ['wie viele Regeln wurden gelöscht und von wem', TWELVE_REMOVED],
    ['combien de règles ont été supprimées et par qui ?', TWELVE_REMOVED],
    ['¿cuántas reglas se eliminaron y por quién?', TWELVE_REMOVED],
    [
      'wer hat dem Ticketbridge Connector ein Secret drangehängt?',
      /^Bram de Vries \(by\): secret added to Ticketbridge /,
    ],
    [
      'wer hat die Regel Finance copies angelegt und um wie viel Uhr?',
      /^IT Admin: .*; creation date: 2026-11-10 03:12/,
    ],
  ],
  'apps that are gone, in every language': [
    ['wie viele Apps wurden gelöscht?', GONE_APPS],
    ['welche Apps wurden gelöscht?', GONE_APPS],
    ['wurden Apps gelöscht?', /^Yes: 5 of 114 changes are removals of apps: /],
    [
      'wie viele Apps wurden in den letzten 180 Tagen gelöscht?',
      /^5 of 114 changes are removals of apps and happened /,
    ],
    ['wie viele Apps wurden gelöscht und von wem?', GONE_APPS],
    ['which apps were deleted?', GONE_APPS],
    ['how many apps were deleted?', GONE_APPS],
    ["combien d'applications ont été supprimées ?", GONE_APPS],
    ['¿cuántas aplicaciones se eliminaron?', GONE_APPS],
    [
      'welche Connectoren hat Office Sync Helper gebaut und wieder gelöscht?',
      /^1 of 114 changes is about a connector, created something and was removed again by the same actor /,
    ],
  ],
  'who is blocked, and not what': [
    ['bei welchen Apps hat der Owner ein gesperrtes Konto?', ONLY_DISABLED],
    ['Apps mit gesperrtem Owner', ONLY_DISABLED],
    ['Apps deren Eigentümer nicht mehr aktiv ist', ONLY_DISABLED],
    ['welche Apps sind gesperrt?', /^1 of 60 apps is disabled: Newsletter Sender \(old\)$/],
  ],
  'how people sign in': [
    [
      'ist Tomás Rivera gerade als Exchange-Admin aktiv?',
      /^Yes: Tomás Rivera is active .*role: Exchange Administrator/,
    ],
    ['welche Admins kommen nur mit SMS rein?', /^1 of 13 admins has only SMS or voice: Priya Raman$/],
    [
      'welche Admins waren seit 3 Monaten nicht mehr drin?',
      /^1 of 13 admins has not signed in since .*: svc-migration$/,
    ],
    ['wer ist gerade im Risiko?', /^1 of 13 admins is at risk: IT Admin$/],
    ['wessen Passwort ist älter als 2 Jahre?', OLD_PASSWORDS],
    ['wessen Passwort wurde seit 2 Jahren nicht geändert?', OLD_PASSWORDS],
    ['welche Regeln gehen am Spamfilter vorbei?', /^2 of 9 mail flow rules skip the spam filter: /],
  ],
};

describe('asked in German chats', () => {
  itSaysFirst(SAID);
});
