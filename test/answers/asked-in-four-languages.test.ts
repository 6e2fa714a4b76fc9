import { itSaysFirst, type FirstLines } from './support/first-lines.js';

/** The same asked in English, German, French and Spanish, and what the first line must say. On the demo tenant. */
const ONLY_STATISTICS =
  /^1 of 60 apps does not hold an admin role \(permissions Exchange\.ManageAsApp\): Mailbox Statistics/;

const PAST_THE_FILTER = /^The mail flow rule Let trade fair newsletters through lets mail past the spam filter without/;

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
