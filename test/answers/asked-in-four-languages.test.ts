import { itSaysFirst, type FirstLines } from './support/first-lines.js';

/** The same asked in English, German, French and Spanish, and what the first line must say. On the demo tenant. */
const ONLY_STATISTICS =
  /^1 of 60 apps does not hold an admin role \(permissions Exchange\.ManageAsApp\): Mailbox Statistics/;

const PAST_THE_FILTER = /^The mail flow rule Let trade fair newsletters through lets mail past the spam filter without/;

const SKIP_AND_APPLY =
  /^2 of 9 mail flow rules skip the spam filter and are enforced: Let trade fair newsletters through and Phishing/;
const BY_USERS = /^3 of 95 consents are permissions for single people and were granted since /;
const SERVICE_ACCOUNT = /^critical: svc-migration holds Exchange Administrator; has no second factor/;

const THROUGH_GROUP = /^Helpdesk Administrator: role of Marta Kowalska; how: standing; through: Role - Service Desk$/;
const BEGINS_AND_ENDS = /^\d{4}-\d\d-\d\d .* start date of Ticketbridge Connector: .*; end date: \d{4}-/;

const BY_DIRECTORY =
  /^Directory Browser: Directory\.AccessAsUser\.All is rated critical: it lets the app do in the directory whatever/;

const SAID: FirstLines = {
  'a permission without a role': [
    ['which apps have Exchange.ManageAsApp but no admin role?', ONLY_STATISTICS],
    ["quelles applis ont Exchange.ManageAsApp mais aucun rôle d'administrateur ?", ONLY_STATISTICS],
    ["quelles applis ont Exchange.ManageAsApp sans rôle d'administrateur ?", ONLY_STATISTICS],
    ['Welche Apps haben Exchange.ManageAsApp, aber keine Administratorrolle?', ONLY_STATISTICS],
    ['¿Qué aplicaciones tienen Exchange.ManageAsApp pero ningún rol de administrador?', ONLY_STATISTICS],
    [
      'quelles applis ont Mail.Read mais aucun propriétaire ?',
      /^4 of 60 apps have no owner \(permissions Mail\.Read\): /,
    ],
    ['quelles applis ont été créées en mai ?', /created between \d{4}-05-01/],
    ["Qui a le rôle d'administrateur général ?", /\(role Global Administrator\): /],
  ],
  'whose an app is, asked at the end': [
    ['Mailbox Statistics Collector appartient à qui ?', /^Sven Hartmann: owners of Mailbox Statistics Collector$/],
    ["l'appli Mailbox Statistics Collector est à qui ?", /^Sven Hartmann: owners of Mailbox Statistics Collector$/],
  ],
  'what is risky about one rule or connector': [
    ['What is the risk with the rule "Let trade fair newsletters through"?', PAST_THE_FILTER],
    ["C'est quoi le risque avec la règle « Let trade fair newsletters through » ?", PAST_THE_FILTER],
    ['quel risque pose la règle Let trade fair newsletters through ?', PAST_THE_FILTER],
    ['en quoi la règle « Let trade fair newsletters through » est-elle risquée ?', PAST_THE_FILTER],
    ['Was ist das Risiko bei der Regel „Let trade fair newsletters through“?', PAST_THE_FILTER],
    ['¿cuál es el riesgo de la regla «Let trade fair newsletters through»?', PAST_THE_FILTER],
    [
      'worin besteht das Risiko des Konnektors Inbound relay 02?',
      /^The inbound connector Inbound relay 02 was made by/,
    ],
    ['quel est le risque du connecteur Inbound relay 02 ?', /^The inbound connector Inbound relay 02 was made by/],
    ['quel est le risque avec une règle de transport ?', /^A mail flow rule acts on everyone’s mail/],
    ['que fait la règle « Finance copies » ?', /^sends blind copies: effect of Finance copies; /],
  ],
  'rules that still apply': [
    ['¿Qué reglas de transporte se saltan el filtro antispam y siguen aplicándose?', SKIP_AND_APPLY],
    ['which transport rules skip the spam filter and still apply?', SKIP_AND_APPLY],
    ["quelles règles contournent le filtre antispam et s'appliquent encore ?", SKIP_AND_APPLY],
    ['welche Regeln umgehen den Spamfilter und gelten noch?', SKIP_AND_APPLY],
    ['which rules are still applied?', /^7 of 9 mail flow rules are enforced: /],
    ['which policies apply to admins?', /^5 of 5 Conditional Access policies cover admins: /],
  ],
  'consents that users gave themselves': [
    ['how many consents did users give in the last 15 days?', BY_USERS],
    ['¿cuántos consentimientos han dado los usuarios en los últimos 15 días?', BY_USERS],
    ['combien de consentements les utilisateurs ont-ils donnés ces 15 derniers jours ?', BY_USERS],
    ['wie viele Einwilligungen haben Benutzer in den letzten 15 Tagen erteilt?', BY_USERS],
    ['which consents did admins give in the last 60 days?', /^3 of 95 consents .* were granted by an admin: /],
  ],
  'what is going on with one account': [
    ['cuéntame qué pasa con la cuenta svc-migration', SERVICE_ACCOUNT],
    ['raconte-moi ce qui se passe avec le compte svc-migration', SERVICE_ACCOUNT],
    ['erzähl mir, was mit svc-migration los ist', SERVICE_ACCOUNT],
  ],
  'whether somebody has a role, and how': [
    [
      'Does Marta Kowalska have the Helpdesk Administrator role, and by what way?',
      /^Yes: Marta Kowalska holds a role \(role: Helpdesk Administrator; how: standing; through: Role - Service Desk\)$/,
    ],
    ["Marta Kowalska a-t-elle le rôle d'administrateur du support technique, et par quel biais ?", THROUGH_GROUP],
    ['Hat Marta Kowalska die Rolle Helpdeskadministrator, und wodurch?', THROUGH_GROUP],
    [
      '¿tiene Marta Kowalska el rol de administrador del departamento de soporte técnico, y por qué vía?',
      THROUGH_GROUP,
    ],
    [
      'Does Priya Raman have Cloud Application Administrator, and how?',
      /^Cloud Application Administrator: role of Priya Raman; how: with an end$/,
    ],
  ],
  'when a secret began and when it ends': [
    ['¿cuándo se añadió el secreto de Ticketbridge Connector y hasta cuándo vale?', BEGINS_AND_ENDS],
    ['¿cuándo se creó el secreto de Ticketbridge Connector y cuándo caduca?', BEGINS_AND_ENDS],
  ],
  'who activated a role, which is no account that is switched on': [
    ['did anyone activate a role today?', /^No: none of the changes .*activated a role.* since 2026-11-30/],
    ['wer hat heute eine Rolle aktiviert?', /^None of the changes .*activated a role.* since 2026-11-30/],
    ['hat heute jemand eine Rolle aktiviert?', /^No: none of the changes .*activated a role.* since 2026-11-30/],
    ['welche Rollen wurden gestern aktiviert?', /^None of the changes .*activated a role.* between 2026-11-29/],
    ["quelqu'un a-t-il activé un rôle hier ?", /^None of the changes .*activated a role.* between 2026-11-29/],
    ['¿quién ha activado un rol hoy?', /^None of the changes .*activated a role.* since 2026-11-30/],
    ['hat jemand eine Rolle aktiviert?', /^Yes: 1 of 13 admins has activated a role: Tomás Rivera$/],
  ],
  'when guests were invited: their accounts were made then': [
    ['which guests were invited in the last year?', /^2 of 243 users are guests and were created since 2025-11-30/],
    ['quels invités ont été invités cette année ?', /^2 of 243 users are guests and were created since 2026-01-01/],
    ['¿qué invitados se invitaron este año?', /^2 of 243 users are guests and were created since 2026-01-01/],
    ['when was Pia Nordström invited?', /^2026-05-09 08:30 UTC \(created\): Pia Nordström/],
  ],
  'what an app is rated so for': [
    ['why is Directory Browser rated critical?', BY_DIRECTORY],
    ['warum ist Directory Browser als kritisch eingestuft?', BY_DIRECTORY],
    ['pourquoi Directory Browser est-elle jugée critique ?', BY_DIRECTORY],
    ['¿por qué Directory Browser se considera crítica?', BY_DIRECTORY],
    [
      'why is PERFECTDATA SOFTWARE rated medium?',
      /^PERFECTDATA SOFTWARE: Mail\.Read is rated high, one less for single people: it lets the app read mail/,
    ],
  ],
};

describe('Questions in four languages', () => {
  itSaysFirst(SAID);
});
