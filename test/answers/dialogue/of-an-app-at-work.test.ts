import { itGoesOn, type Talks } from '../support/talks.js';

/** Talks of people at work, and the first line of each answer. On the demo tenant. */
const TALKS: Talks = {
  'an alert, in a few words': [
    ['got an alert on my phone. bad?', /^critical, with high confidence that it is an attack: "Office Sync Helper"/],
    ['anything new since yesterday?', /^1 open incident: /],
  ],
  'whether it is over without the app, and where to start': [
    ['are there open incidents?', /^1 open incident: /],
    [
      'if I delete the app is the problem over or is something left?',
      /^Removing Office Sync Helper is not enough\. For it\.admin@/,
    ],
    ['ok, where do I start then?', /^1\. Revoke Office Sync Helper/],
  ],
  'the same in Spanish': [
    ['hay incidentes abiertos?', /^1 open incident: /],
    ['si borro la app se acaba el problema o queda algo mas?', /^Removing Office Sync Helper is not enough/],
    ['vale, por donde empiezo entonces?', /^1\. /],
  ],
  '“it” is the app, and not who made it': [
    ['who created Office Sync Helper?', /^IT Admin \(by\): app Office Sync Helper created/],
    ['does it have secrets?', /^Yes: 2 of 26 credentials are secrets \(Office Sync Helper\)/],
  ],
  'the attacker, and others': [
    ['are there open incidents?', /^1 open incident: /],
    [
      'Did anyone other than the attacker touch transport rules in the last 30 days?',
      /^No: none of \d+ changes .*\(not by Office Sync Helper and it\.admin@/,
    ],
    ['When did the attacker’s app last sign in?', /^20\d\d-.* 02:41 UTC: last use of Office Sync Helper$/],
    ['If we reset the password of IT Admin, is the attacker out?', /^No: Office Sync Helper signs in with its own/],
    ['give me the timeline of the whole attack, oldest first', /^Office Sync Helper: from 20\d\d-.*: App registered; /],
  ],
  'what is new in a longer time': [
    ['anything new since yesterday?', /^1 open incident: /],
    ['and in the last 7 days in total?', /^1 open incident: /],
  ],
  'another state than that of those shown': [
    ['which conditional access policies are active?', /^4 of 5 /],
    ['and the one that is only in report mode, what would it do?', /1 of 5 .*: Require MFA for all users \(pilot\)$/],
    ['which conditional access policies are active?', /^4 of 5 /],
    ['and which one is only in report mode?', /^1 of 5 .*: Require MFA for all users \(pilot\)$/],
    ['which mail flow rules are enforced?', /^\d of 9 mail flow rules are enforced: /],
    ['which of them copy mail?', /^1 of 9 mail flow rules .*: Finance copies$/],
  ],
  'one of those listed, by a part of its name': [
    ['which apps have not been used for 90 days?', /^13 of 60 apps/],
    ['Can I delete the scanner one without breaking anything?', /^20\d\d-.* UTC: last use of Warehouse Scanner Sync$/],
  ],
  'partners, and until when': [
    ['Do any outside companies have admin rights over us?', /^Yes: 2 partners /],
    ['Until when does the one with full administration run?', /^20\d\d-.* UTC: end date of Gipfelblick IT/],
  ],
  'what to do first': [
    ['are there open incidents?', /^1 open incident: /],
    ['what should I remove first to stop this?', /^1\. Revoke Office Sync Helper/],
    ['Was mach ich als erstes, das Konto sperren oder die App deaktivieren?', /^1\. Revoke Office Sync Helper/],
  ],
  'those listed, by a role': [
    ['which accounts have not changed their password for more than a year?', /^4 of 243 users/],
    ['which of those are global admins?', /^2 of 2 role assignments .*: IT Admin and Emergency Access 1$/],
  ],
  'two things of one app': [
    ['Who registered Office Sync Helper, when and from which IP?', /^IT Admin \(by\): app Office Sync Helper created/],
    ['what secrets does it have and when were they created', /^2 of 26 credentials are secrets/],
  ],
  'after something that was told': [
    ['Were passwords of admins reset in the last 7 days?', /: password reset of Diego Marchetti$/],
    [
      'did Diego register a new MFA method after that?',
      /^Yes: 1 of \d+ changes .*: sign-in method added to Diego Marchetti$/,
    ],
  ],
  'without an accent': [
    ['quels connecteurs entrants acceptent du courrier sans TLS ?', /: Inbound relay 02$/],
    ["qui l'a cree et quand ?", /^Office Sync Helper: creator of Inbound relay 02/],
  ],
  'what is new of another kind': [
    ['gibts neue Transportregeln in den letzten 7 Tagen', /: m and n$/],
    ['Und bei den Connectoren, ist da auch was neues dabei?', /^Yes: 1 of 6 connectors .*: Inbound relay 02$/],
  ],
  'since when it has that role': [
    ['Who can do absolutely everything in this tenant, people and apps?', /^4 of 33 role assignments/],
    [
      'since when does the app have that role and who gave it?',
      /^Office Sync Helper \(since\): Global Administrator: 20\d\d/,
    ],
  ],
  'what the buttons do': [
    ['is the app Office Sync Helper still enabled?', /^Yes: /],
    ['can i shut that app off from here?', /^A revoke disables the app/],
  ],
  'those listed, in a department or one by one': [
    ['how many active accounts still have no MFA?', /^At least 23 of 250 users/],
    ['and among them which are in Sales?', /Jana Dubois, Aaliyah Yilmaz, Chidi Navarro/],
    ['which admins have no second factor?', /^3 of 13 admins/],
    ['which of them are in Sales?', /^None of 13 admins have no second factor \(department Sales\)$/],
    ['Which apps registered here have no owner?', /^11 of 60 apps/],
    ['Which ones are they in detail?', /^11 of 60 apps/],
  ],
  'what was done to an account': [
    ['which sign-in methods does Rosalind Achterberg have?', /^SMS or voice: /],
    ['did somebody touch her account in the last 14 days?', /^2 of \d+ changes .*\(Rosalind Achterberg\)/],
  ],
  'who is said to have left': [
    ['Sven Hartmann has left. Does he still have rights?', /Sven Hartmann \(disabled\) holds Exchange Administrator/],
    ['Mr Hartmann has left. Does he still have rights?', /^Exchange Administrator: role of Sven Hartmann/],
  ],
  'what is left of somebody, and of what they own': [
    ['which apps does Sven Hartmann own?', /^1 of 60 apps .*: Mailbox Statistics Collector/],
    ['what can it still do?', /^manage Exchange \(can\): Mailbox Statistics Collector$/],
    [
      'tell me about Sven Hartmann',
      /^Sven Hartmann \(disabled\) holds Exchange Administrator; owns Mailbox Statistics/,
    ],
    ['is anything still tied to his account?', /^Sven Hartmann \(disabled\) holds Exchange Administrator/],
    ['what does he still have?', /^Sven Hartmann \(disabled\) holds Exchange Administrator/],
  ],
  'what was added to an app that was made before': [
    ['tell me about Ticketbridge Connector', /Ticketbridge Connector may read mail/],
    [
      'what was added to it this month?',
      /^1 of 44 changes added something .*: secret added to Ticketbridge Connector$/,
    ],
    ['tell me about Ticketbridge Connector', /Ticketbridge Connector may read mail/],
    ['was anything added to it this month?', /^Yes: 1 of 44 changes added something .*: secret added to Ticketbridge /],
    [
      'was wurde diesen Monat zu Ticketbridge Connector hinzugefügt?',
      /^1 of 44 changes added something .*: secret added to Ticketbridge Connector$/,
    ],
    ['which apps were added this month?', /^2 of 60 apps were created since /],
  ],
  'what else the same person added': [
    ['who added the secret to Ticketbridge Connector?', /^Bram de Vries \(by\): secret added to Ticketbridge /],
    ['what else was added by the same person?', /^37 of 114 changes added something \(Bram de Vries\): /],
  ],
};

describe('A talk of somebody at work', () => {
  itGoesOn(TALKS);
});
