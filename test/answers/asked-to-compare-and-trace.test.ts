import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const LEFT_OUT = /^Emergency Access 1: Require MFA for admins excludes this account by name, /;
const BOTH_WAYS =
  /^2 of 6 connectors send mail out: Outbound to \S+ \(alpine-instruments\.example through the smart host mail\.alpine-instruments\.example\) and Partner TLS to Borealis Logistics \(borealis-logistics\.example by MX\)$/;

const RELAYS = /^2 of 2 connectors \(Inbound relay 01 or Inbound relay 02\): Inbound relay 02 and Inbound relay 01$/;
const WORST = /^critical: worst permission of IAM Provisioning Portal and HR Onboarding Flow$/;

const NEW_SECRETS = /^3 apps: Field Service Portal \(.*\), Ticketbridge Connector \(.*\) and Visitor Registration /;
const STEPS_OF_ROLE = /^1\. A role of Entra: open the role, Assignments, choose the holder, Remove assignments\./;

/** Questions whose first line once left out what was asked: where to, why, which of two. On the demo tenant. */
const SAID: FirstLines = {
  'where a connector sends mail is told beside its name': [
    ['On a combien de connecteurs sortants et ils vont où ?', BOTH_WAYS],
    ['¿Cuántos conectores de salida hay y a dónde van?', BOTH_WAYS],
    ['Wohin gehen unsere ausgehenden Konnektoren?', BOTH_WAYS],
    [
      'where do our outbound connectors go?',
      /^Destination: Outbound to \S+ alpine-.*borealis-logistics\.example by MX$/,
    ],
    ['where does Partner TLS to Borealis Logistics go?', /^borealis-logistics\.example by MX: destination of /],
    ['where were the outbound connectors created from?', /^2 of 6 connectors send mail out: [^(]+$/],
  ],
  'why somebody gets around MFA is told by the policies': [
    ['Pourquoi Emergency Access 1 échappe à la MFA ?', LEFT_OUT],
    ["Pourquoi Emergency Access 1 n'est soumis à aucune MFA ?", LEFT_OUT],
    ["pourquoi on n'impose pas la MFA à Emergency Access 1 ?", LEFT_OUT],
    ['¿Por qué Emergency Access 1 se salta la MFA?', LEFT_OUT],
    ['¿Por qué Emergency Access 1 no está sujeto a la MFA?', LEFT_OUT],
    ['Why does Emergency Access 1 escape MFA?', LEFT_OUT],
    ['Pourquoi Diego Marchetti peut se connecter sans MFA ?', /^Diego Marchetti: Require MFA for admins excludes /],
    ['Warum kann sich Diego Marchetti ohne MFA anmelden?', /^Diego Marchetti: Require MFA for admins excludes /],
  ],
  'the difference of two things tells both, also where one is gone': [
    ['Worin unterscheiden sich Inbound relay 01 und Inbound relay 02?', RELAYS],
    ['What is the difference between Inbound relay 01 and Inbound relay 02?', RELAYS],
    ['Quelle est la différence entre Inbound relay 01 et Inbound relay 02 ?', RELAYS],
    ['¿Cuál es la diferencia entre Inbound relay 01 e Inbound relay 02?', RELAYS],
    ['Was ist der Unterschied zwischen den Regeln m und n?', /^2 of 2 mail flow rules \(m or n\): m and n$/],
    ['what is the difference between Yusuf Demir and Bram de Vries?', /^Roles: Bram de Vries: .*; Yusuf Demir: /],
    ['what is the difference between Global Administrator and Security Administrator?', /^Global Administrator may /],
    ['difference between Mail.Read and Mail.Send?', /^Mail\.Read lets an app read /],
  ],
  'which of two is more dangerous is told by the worst that each may do': [
    ['Entre IAM Provisioning Portal et HR Onboarding Flow, laquelle a les permissions les plus dangereuses ?', WORST],
    ['Which of IAM Provisioning Portal and HR Onboarding Flow has the more dangerous permissions?', WORST],
    ['Welche hat gefährlichere Berechtigungen, IAM Provisioning Portal oder HR Onboarding Flow?', WORST],
    ['¿Cuál tiene los permisos más peligrosos, IAM Provisioning Portal o HR Onboarding Flow?', WORST],
  ],
  'apps to which a secret was added in some time need not be new': [
    ['Bei welchen Apps wurde in den letzten 30 Tagen ein Secret hinzugefügt?', NEW_SECRETS],
    ['To which apps was a secret added in the last 30 days?', NEW_SECRETS],
    ['¿A qué aplicaciones se les añadió un secreto en los últimos 30 días?', NEW_SECRETS],
    ['¿Qué apps recibieron un nuevo secreto en los últimos 30 días?', NEW_SECRETS],
    ['Sur quelles applis a-t-on ajouté un secret ces 30 derniers jours ?', /^3 of 60 apps have a credential /],
    ['Welchen Apps wurde letzte Woche ein Secret hinzugefügt?', /^1 app: Field Service Portal /],
  ],
  'the steps to take a role by its name': [
    ['Wie entziehe ich Office Sync Helper die Rolle Globaler Administrator?', STEPS_OF_ROLE],
    ["Comment retirer à Office Sync Helper le rôle d'administrateur général ?", STEPS_OF_ROLE],
    ["Comment retirer le rôle d'administrateur général à Office Sync Helper ?", STEPS_OF_ROLE],
    ['¿Cómo le quito a Office Sync Helper el rol de administrador global?', STEPS_OF_ROLE],
    ['Wie nehme ich Yusuf Demir die Rolle Exchange Administrator weg?', STEPS_OF_ROLE],
  ],
  'whether users may consent says whether an admin must': [
    [
      'Können normale Mitarbeiter bei uns einer App selber zustimmen oder muss das erst ein Admin freigeben?',
      /^Yes: users may consent to apps$/,
    ],
    [
      'Can users consent to apps themselves or does an admin have to approve it first?',
      /^Yes: users may consent to apps$/,
    ],
    [
      "Les utilisateurs peuvent-ils consentir eux-mêmes ou faut-il qu'un admin approuve ?",
      /^Yes: users may consent to apps$/,
    ],
    [
      '¿Los usuarios pueden dar consentimiento ellos mismos o tiene que aprobarlo un administrador?',
      /^Yes: users may consent to apps$/,
    ],
    ['Do users need admin approval to consent to apps?', /^No: users may consent to apps$/],
    ['Muss ein Admin jede App freigeben?', /^No: users may consent to apps$/],
  ],
  'old protocols for everybody, the emergency account included': [
    [
      "Les protocoles d'authentification hérités sont-ils bloqués pour tout le monde, compte d'urgence compris ?",
      /^No: none of 5 Conditional Access policies block legacy authentication, /,
    ],
    [
      'Is legacy authentication blocked for everyone, emergency account included?',
      /^No: none of 5 Conditional Access policies block legacy authentication, /,
    ],
    [
      '¿Están bloqueados los protocolos de autenticación heredados para todos, incluida la cuenta de emergencia?',
      /^No: none of 5 Conditional Access policies block legacy authentication, /,
    ],
    ['Is legacy authentication blocked for everyone?', /^Yes, except for Emergency Access 1: /],
  ],
  'whether somebody is still there is told by the account': [
    ["Sven Hartmann est-il encore dans l'entreprise ?", /^No: Sven Hartmann is disabled/],
    ['Priya Raman est-elle toujours chez nous ?', /^Yes: Priya Raman is enabled/],
  ],
  'what a clause only repeats': [
    [
      '¿Qué conectores de entrada los creó una aplicación y no una persona?',
      /^1 of 6 connectors lets mail in and was created by an app: Inbound relay 02$/,
    ],
    [
      '¿El correo con Borealis Logistics va con TLS obligatorio en los dos sentidos?',
      /^Yes: 2 of 2 connectors require TLS/,
    ],
  ],
};

describe('questions for a destination, a reason or a difference', () => itSaysFirst(SAID));
