import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const APPROVERS = /^Nadja Keller and Tomás Rivera can approve and revoke apps here\.$/;

const HAS_NONE = /^Yes: svc-migration has no second factor /;

/** What is stated before a question in German, French or Spanish: of whom or what it is asked, or who asks. On the demo tenant. */
const SAID: FirstLines = {
  'who asks, and why, is told as not used': [
    [
      'hi bin neu hier im team. was is bitte der unterschied zwischen ner app-registrierung und nem dienstprinzipal (enterprise app)?',
      /^An app registration defines the app once, in its home tenant; a service principal /,
      /I did not use: “hi bin neu hier im team\.”/,
    ],
    [
      "Bonjour, je prépare le dossier conformité : combien de comptes utilisateurs ont Administrateur général chez nous, et lesquels n'ont aucun MFA ?",
      /^3 of 17 admins .+: IT Admin, Bram de Vries and Emergency Access 1; /,
      /: 1 of 17 admins has no second factor .+: IT Admin/,
    ],
    [
      'Mañana tengo auditoría. ¿Hay algún administrador cuyo único segundo factor sea el SMS?',
      /^Yes: .+: Priya Raman$/,
    ],
    ['Wir haben einen Connector gelöscht. Wer hat ihn angelegt?', /^I remember no answer that this goes on from\./],
  ],
  'who else may do it, whether it is over, and what is only done': [
    ['¿Quién más aparte de Nadja puede aprobar que se revoque una app?', APPROVERS],
    ['who besides Nadja may approve a revocation?', APPROVERS],
    ['Wer darf außer Nadja noch freigeben?', APPROVERS],
    ["Qui d'autre à part Nadja peut approuver la révocation d'une appli ?", APPROVERS],
    [
      'Kann Nordarchiv auch Mails verschicken im Namen der Leute oder nur lesen und ändern?',
      /^No: Nordarchiv Mail Archive cannot send mail and holds no delegated permission /,
    ],
    [
      '¿Puede Nordarchiv enviar correos o solo leerlos y modificarlos?',
      /^No: Nordarchiv Mail Archive cannot send mail /,
    ],
    [
      "Depuis combien de temps le mdp de svc-migration n'a pas bougé, et est-ce que quelqu'un a tenté de se connecter avec ces derniers jours ?",
      /^2023-10-27 .+: password changed of svc-migration; last tried to sign in: 2026-11-27 03:14 UTC$/,
    ],
    [
      "Un utilisateur lambda peut-il enregistrer lui-même une appli dans l'annuaire ? Si oui comment on coupe ça ?",
      /^Yes: users may register apps$/,
      /1\. Turn "Users can register applications" off/,
    ],
    [
      'Can users register apps? If so, how do I stop that?',
      /^Yes: users may register apps$/,
      /1\. Turn "Users can register applications" off/,
    ],
  ],
  'what somebody heard is so or not': [
    ['Ich hab gehört, das Konto svc-migration hat kein MFA. Stimmt das?', HAS_NONE],
    ["On m'a dit que svc-migration n'a pas de MFA. C'est vrai ?", HAS_NONE],
    ['Me dijeron que svc-migration no tiene MFA. ¿Es cierto?', HAS_NONE],
  ],
  'what is said as people say it': [
    ["L'appli Newsletter Sender est désactivée depuis quand et par qui ?", /^Not known: the audit log, /],
    ['est-ce que Marta peut lire les mails de Diego ?', /^I do not read who may open or send as a mailbox\./],
    [
      'est-ce que Nordarchiv peut lire les mails de Diego ?',
      /^Yes: Nordarchiv Mail Archive can read the mail of Diego/,
    ],
    [
      'Gibts bei uns Gäste, die seit nem halben Jahr nicht mehr da waren?',
      /^None of 243 users are guests and have not signed in since 2026-05-30 /,
    ],
    [
      'Wem gehört die App Mailbox Migration Service, und ist das Zertifikat noch gültig?',
      /^Marta Kowalska: owners of Mailbox Migration Service$/,
      /: Yes: 1 of 26 credentials is a certificate and is valid \(app Mailbox Migration Service\)/,
    ],
  ],
  'whom or what the statement names is asked about': [
    [
      'Sven Hartmann ist ja seit dem Frühjahr weg. Hängt an dem Konto noch irgendwas dran, Adminrolle oder Apps, die ihm gehören?',
      /^Sven Hartmann \(disabled\) holds Exchange Administrator; owns Mailbox Statistics Collector, /,
    ],
    [
      'Priya Raman hat ja nur SMS. Greift die MFA-Richtlinie für Admins bei ihr trotzdem, und wie krieg ich sie auf was Phishing-sicheres?',
      /^Yes: Require MFA for admins covers Priya Raman$/,
    ],
    [
      "Field Service Portal on l'utilise tous les jours et pourtant il sort dans le rapport. Qu'est-ce qui a changé dessus la semaine dernière, et qui l'a fait ?",
      /^2 of \d+ changes .+: permission Files\.Read\.All granted to Field Service Portal and secret added to Field /,
    ],
    [
      'che, el conector Inbound relay 01 ya no me aparece en la consola. ¿Quién lo borró y cuánto tiempo estuvo puesto?',
      /^Office Sync Helper \(by\): inbound connector Inbound relay 01 removed$/,
      /there for: 3 days/,
    ],
    [
      'Visitor Registration solo debería gestionar visitas, en Entra no le veo permisos raros. ¿Puede leer el correo de la gente o no?',
      /^Yes: Visitor Registration can read all mail /,
    ],
    ['Docuvault lleva años aquí. ¿Tiene propietario?', /^No: Docuvault Backup for Microsoft 365 has no owner /],
    [
      "Le connecteur Inbound relay 02 ne me dit rien. Qui l'a créé et quand ?",
      /^Office Sync Helper \(by\): inbound connector Inbound relay 02 created; when: 2026-11-25 02:41 UTC$/,
    ],
    [
      'Nordarchiv wurde uns von einem Händler empfohlen. Hat die App zu viele Rechte?',
      /^critical: Nordarchiv Mail Archive /,
    ],
  ],
};

describe('A question behind a statement', () => {
  itSaysFirst(SAID);
});
