import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const RULES_OF_NOVEMBER =
  /^(?:15: )?3 of 9 mail flow rules were created since 2026-11-01 00:00 UTC: Finance copies, m and n; 12 more were created in that time and removed again: l, k, j, i, h and 7 more$/;
const CONNECTORS_OF_NOVEMBER =
  /^(?:2: )?1 of 6 connectors was created since 2026-11-01 00:00 UTC: Inbound relay 02; 1 more was created in that time and removed again: Inbound relay 01$/;
const YOUNG_WITH_ROLE =
  /^Yes: 1 of 60 apps was created since 2026-08-\d\d \d\d:\d\d UTC and holds an admin role: Office Sync Helper$/;
const FLOW_OF_HR =
  /^1 of 26 credentials is a secret and ends between [^:]*:\d\d UTC and 2027-01-01 00:00 UTC: HR Onboarding Flow: secret flow$/;
const APP_OF_FLOW = /^(?:App: |1 app: )HR Onboarding Flow \(2026-12-29 09:00 UTC\), of 1 credential in that time$/;
const JOURNAL_OFF = /^2026-09-30 09:47 UTC: last change of Journal to the old archive(?:; last editor: Yusuf Demir)?$/;
const JOURNAL_OFF_BY = /^2026-09-30 09:47 UTC: last change of Journal to the old archive; last editor: Yusuf Demir$/;
const SECRETS_OF_YEAR = /^9 (?:apps|by app): Office Sync Helper \(2\), .*, of 10 credentials in that time$/;
const ROLE_OF_CHLOE = /^2026-03-15 09:00 UTC \(since\): Chloé Dubreuil/;

const GONE_OF_THAT_DAY =
  /^12 mail flow rules were created in that time and removed again: l, k, j, i, h and 7 more\. Of those that are there: none /;
const OVER_A_YEAR = /^5 of 26 credentials are secrets and have lifetime: more than 365 days: /;
const LONGEST = /^Office Sync Helper: secret sync, Office Sync Helper: secret, .*, of 26 credentials, by lifetime$/;

/** When things were made, are to end and were switched off, as natives ask. On the demo tenant. */
const SAID: FirstLines = {
  'whether what was made on a day is still there': [
    ['Sind die Transportregeln vom 16. November noch da oder hat die jemand wieder gelöscht?', GONE_OF_THAT_DAY],
    ['are the transport rules from 16 November still there or did somebody delete them', GONE_OF_THAT_DAY],
    ['are the rules created on 16 November still there?', GONE_OF_THAT_DAY],
    ["les règles du 16 novembre sont-elles encore là ou est-ce que quelqu'un les a supprimées ?", GONE_OF_THAT_DAY],
    ['¿siguen ahí las reglas del 16 de noviembre o alguien las borró?', GONE_OF_THAT_DAY],
    ['are the apps from 16 September still there?', /^1 of 60 apps was created between .*: Office Sync Helper$/],
    ['are the rules still there?', /^Yes: 9 mail flow rules$/],
  ],
  'what was done in a time, or to several at once': [
    [
      'which roles were activated yesterday?',
      /^None of the changes that I read are about roles, activated a role and /,
    ],
    ['which roles were activated last week?', /^None of \d+ changes are about roles, activated a role and /],
    ['welche Gäste wurden dieses Jahr eingeladen?', /^2 of 243 users are guests and were created since 2026-01-01 /],
    ['wer hat Pia Nordström eingeladen?', /^I do not read who invited a guest\./],
    ['hat Priya Raman Apps gelöscht?', /^No: none of \d+ changes .*\(by Priya Raman\)$/],
    ['hat Yusuf Demir Secrets hinzugefügt?', /^No: none of \d+ changes .*\(by Yusuf Demir\)$/],
    ['did Marta Kowalska delete any apps?', /^No: none of \d+ changes .* are removals of apps \(by Marta Kowalska\)$/],
    [
      'did Marta Kowalska create any apps?',
      /^No: none of \d+ changes .* are registrations of apps \(by Marta Kowalska\)$/,
    ],
    ['has Yusuf Demir added any secrets?', /^No: none of \d+ changes .* about secrets \(by Yusuf Demir\)$/],
    ['did anyone delete any apps?', /^Yes: 5 of \d+ changes are removals of apps: /],
    ['which rules were deleted by Invoices?', /^None of \d+ changes .* \(by Invoices /],
    ['which connectors were created by Zork?', /^I found nobody called “Zork” /],
    ['which secrets were added by Zork?', /^I found nobody called “Zork” /],
    ['which rules were created by Admins?', /^7 of 9 mail flow rules were created by an admin: /],
    ['hat Yusuf Demir Regeln erstellt?', /^Yes: 3 of \d+ changes /],
    [
      'apps without an owner whose secret expires soon',
      /^None of 60 apps have no owner and have a credential that is a secret and ends within 30 days$/,
    ],
  ],
  'a department whose word is like one of ours': [
    ['who in accounting is an admin?', /^None of \d+ admins \(department Accounting\)$/],
    ['gibt es Admins aus der Buchhaltung?', /^No: none of \d+ admins \(department Accounting\)$/],
    ['are there accounts in accounting without MFA?', /^No: none of \d+ users have no second factor \(department Acc/],
  ],
  'how long secrets live': [
    ['which secret lives longest?', LONGEST],
    ['welches Secret lebt am längsten?', LONGEST],
    ['quel secret a la plus longue durée de vie ?', LONGEST],
    ['¿qué secreto dura más?', LONGEST],
    ['secrets that last longer than a year', OVER_A_YEAR],
    ['which secrets last more than a year?', OVER_A_YEAR],
    ['Secrets mit mehr als einem Jahr Laufzeit', OVER_A_YEAR],
    ['secrets qui durent plus d’un an', OVER_A_YEAR],
    ['secretos que duran más de un año', OVER_A_YEAR],
    ['which secret was added last?', /^Field Service Portal: secret portal-new/],
  ],
  'what was created and removed again counts, too': [
    ['How many transport rules were created in November?', RULES_OF_NOVEMBER],
    ['which transport rules were created this month?', RULES_OF_NOVEMBER],
    ['Wie viele Transportregeln wurden im November angelegt?', RULES_OF_NOVEMBER],
    ['Combien de règles de transport ont été créées en novembre ?', RULES_OF_NOVEMBER],
    ['¿Cuántas reglas de transporte se crearon en noviembre?', RULES_OF_NOVEMBER],
    ['how many connectors were created in November?', CONNECTORS_OF_NOVEMBER],
    [
      'were any transport rules created on 16 November?',
      /^Yes: 12 mail flow rules were created in that time and removed again: l, k, .* Of those that are there: none of 9 /,
    ],
    [
      'which transport rules created in November are still there?',
      /^3 of 9 mail flow rules were created since 2026-11-01 00:00 UTC: Finance copies, m and n$/,
    ],
  ],
  '"and was …" is a second condition, and no question': [
    ['Is there any app that holds an admin role and was created in the last 3 months?', YOUNG_WITH_ROLE],
    ['gibt es eine App, die eine Adminrolle hat und in den letzten 3 Monaten angelegt wurde?', YOUNG_WITH_ROLE],
    ['y a-t-il une appli qui a un rôle admin et qui a été créée ces 3 derniers mois ?', YOUNG_WITH_ROLE],
    [
      '¿hay alguna aplicación que tenga un rol de administrador y que se haya creado en los últimos 3 meses?',
      YOUNG_WITH_ROLE,
    ],
    [
      'is there any connector that is disabled and was created this year?',
      /^No: none of 6 connectors are disabled and were created since 2026-01-01 00:00 UTC$/,
    ],
    [
      'is there any secret that is expired and was added in the last 2 years?',
      /^Yes: 1 of 26 credentials has expired, is a secret and began since 2024-\d\d-\d\d [^:]*:\d\d UTC: Warehouse Scanner Sync: secret scanner$/,
    ],
  ],
  'what ends before a time ends from now on': [
    ['¿Qué aplicaciones tienen un secreto que caduca antes de que termine este año?', APP_OF_FLOW],
    ['¿Qué secretos vencen antes de que acabe el año?', FLOW_OF_HR],
    ['¿qué secretos caducan antes de que termine el mes que viene?', FLOW_OF_HR],
    ['Welche Apps haben ein Secret, das bis Jahresende abläuft?', APP_OF_FLOW],
    ['welche Secrets laufen ab, bevor das Jahr zu Ende ist?', FLOW_OF_HR],
    ['welche Secrets laufen noch dieses Jahr ab?', FLOW_OF_HR],
    ['welche Secrets laufen vor Ablauf des Jahres ab?', FLOW_OF_HR],
    ["quels secrets expirent avant que l'année se termine ?", FLOW_OF_HR],
    ['which secrets expire before this year ends?', FLOW_OF_HR],
    ['which secrets expire before December is over?', FLOW_OF_HR],
    ['which secrets expire by year end?', FLOW_OF_HR],
  ],
  'what is off, and since when': [
    ['seit wann ist die journal regel ins alte archiv aus und wer hat das gemacht?', JOURNAL_OFF_BY],
    ['seit wann ist die journal regel aus?', JOURNAL_OFF],
    ['seit wann ist die journal regel deaktiviert und von wem?', JOURNAL_OFF_BY],
    ['which rules that send copies are off, and since when?', JOURNAL_OFF],
    ['¿desde cuándo está desactivada la regla que envía copias ocultas y quién lo hizo?', JOURNAL_OFF_BY],
    ['depuis quand la règle qui envoie des copies cachées est désactivée et par qui ?', JOURNAL_OFF_BY],
    ['ist die journal regel aus?', /^Yes: .* is disabled: Journal to the old archive$/],
    ['since when is Inbound relay 02 enabled?', /^2026-11-25 02:41 UTC: last change of Inbound relay 02$/],
  ],
  'what was added in a time is the secret, and not the app': [
    ['which apps got a secret added this year?', SECRETS_OF_YEAR],
    ['which apps have a secret that was created this year?', SECRETS_OF_YEAR],
    ['welche apps haben dieses jahr ein secret bekommen?', SECRETS_OF_YEAR],
    ['welche Apps haben ein Secret, das dieses Jahr hinzugefügt wurde?', SECRETS_OF_YEAR],
    ['quelles applis ont reçu un secret cette année ?', SECRETS_OF_YEAR],
    ['¿qué aplicaciones recibieron un secreto este año?', SECRETS_OF_YEAR],
    [
      'which apps with a secret were added this year?',
      /^1 of 60 apps has secrets and was created since 2026-01-01 00:00 UTC: Office Sync Helper$/,
    ],
  ],
  'since when somebody has a role': [
    ['depuis quand Chloé a son rôle', ROLE_OF_CHLOE],
    ["depuis quand Chloé Dubreuil a son rôle et jusqu'à quand", /^2026-03-15 09:00 UTC .*; end date: never$/],
  ],
};

describe('When things were made, end and were switched', () => {
  itSaysFirst(SAID);
});
