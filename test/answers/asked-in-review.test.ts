import { itSaysFirst, type FirstLines } from './support/first-lines.js';

/** What is asked when access is reviewed, and what the first line must say. On the demo tenant. */
const SAID: FirstLines = {
  '“our own” and “set up here” tell of apps and connectors, not where something is to be sent': [
    [
      'Show me our own apps that have application permissions but no owner.',
      /^8 of 60 apps are registered here, hold an application permission and have no owner: /,
    ],
    ['tell me which apps registered here have no owner.', /^11 of 60 apps are registered here and have no owner: /],
    [
      'Show me connectors set up here which require no TLS',
      /^1 of 6 connectors does not require TLS: Inbound relay 02$/,
    ],
    ['send our findings here', /^Alerts and reports belong to a chat or a channel/],
    ["La boîte de Rosalind Achterberg est bientôt pleine ? Elle n'arrête pas de m'appeler", /^(?!Alerts)/],
  ],
  'so many days and more': [
    [
      'apps not used for 90+ days which still hold an application permission',
      /^3 of 60 apps .*: Tenant Warden Responder, Newsletter Sender \(old\) and Warehouse Scanner Sync$/,
    ],
    ['admins not signed in for 60+ days', /^2 of 13 admins have not signed in since .*: svc-migration and Emergency/],
    ['secrets older than 365+ days', /^3 of 26 credentials are secrets and began before /],
    ['which admins have 2+ roles?', /^5 of 13 admins have number of roles: at least 2: /],
  ],
  'app role assignments are application permissions': [
    [
      'What app role assignments does IAM Provisioning Portal have, and who owns it?',
      /^3 of 194 .*: AppRoleAssignment\.ReadWrite\.All, Application\.ReadWrite\.OwnedBy and User\.Read\.All$/,
    ],
    ['how many app role assignments does Docuvault Backup have?', /^6 of 194 permissions are application permissions /],
    [
      'which app role assignments were added in the last 30 days?',
      /^1 of 194 .*application permission and was granted/,
    ],
    [
      'explain the difference between an app role assignment and a delegated grant',
      /^A delegated permission works only with a person signed in /,
    ],
    ['what is a delegated grant?', /^A delegated permission lets an app act on behalf of a person/],
    ['list all delegated grants', /^131 of 194 permissions are delegated permissions: /],
  ],
  'what somebody could do with what has leaked': [
    [
      'what can an attacker do with an account that has mailbox audit bypass?',
      /^Mailbox auditing records who opened, sent, moved or deleted mail/,
    ],
    ['what can an attacker do with a stolen client secret?', /^A client secret is a password of an app\.$/],
    ["what could somebody do with Diego Marchetti's account?", /^high: Diego Marchetti holds User Administrator/],
  ],
  'whether somebody has registered a second factor is a state': [
    ['has Aiko Tanaka registered a second factor?', /^No: Aiko Tanaka has no second factor/],
    ['has Diego Marchetti enrolled a second factor yet?', /^Yes: Diego Marchetti has a second factor/],
    ['has Lucía Ferrer registered any MFA method?', /^I could not tell whether Lucía Ferrer/],
    ['have our global admins registered a second factor?', /^Yes: 2 of 17 admins have a second factor/],
    ['did Diego Marchetti register a second factor?', /^Yes: 1 of \d+ changes created something .*sign-in method/],
    ['has Jonathan Ward registered a passkey?', /^Yes: 1 of \d+ changes created something .*sign-in method/],
  ],
  'what somebody consented to, by what it can do': [
    [
      'What has Jonathan Ward consented to that gives away his mail?',
      /^2 of 95 consents let the app read mail .*: Μicrosoft Office Sync and PERFECTDATA SOFTWARE$/,
    ],
    [
      'What has Jonathan Ward consented to that lets it read his mail?',
      /^2 of 95 consents let the app read mail .*: Μicrosoft Office Sync and PERFECTDATA SOFTWARE$/,
    ],
    [
      'Which apps did Jonathan Ward let in that expose his mailbox?',
      /^2 of 95 consents let the app read mail .*: Μicrosoft Office Sync and PERFECTDATA SOFTWARE$/,
    ],
    ['which apps give away our mail?', /^6 of 60 apps can read mail: /],
    [
      'Hat Jonathan Ward etwas zugestimmt, das seine Mails preisgibt?',
      /^Yes: 2 of 194 permissions let the app read mail/,
    ],
    ['which apps did Jonathan Ward consent to?', /^3 of 95 consents \(granted by Jonathan Ward\)/],
    ['which rules give away our mail?', /^1 of 9 mail flow rules .*: Finance copies$/],
  ],
  'what it means that something is so': [
    [
      'What does it mean that an account is exempt from mailbox auditing, and why should I care?',
      /^Mailbox auditing records who opened, sent, moved or deleted mail/,
    ],
    ['what does it mean to be exempt from mailbox auditing?', /^Mailbox auditing records who opened/],
    [
      'what does it mean when a policy is report-only, and why does it matter?',
      /^A Conditional Access policy in report-only/,
    ],
    ['what does it mean if a rule sets the SCL to -1?', /^The SCL, spam confidence level/],
    ['what does it mean that an app is multi-tenant?', /^A multitenant app is registered in one tenant/],
    [
      'was heißt es, dass ein Konto von der Postfachüberwachung ausgenommen ist, und warum ist das wichtig?',
      /^Mailbox auditing records who opened/,
    ],
    [
      "que signifie qu'une stratégie soit en mode rapport seul, et pourquoi est-ce important ?",
      /^A Conditional Access policy in report-only/,
    ],
    [
      '¿qué significa que una cuenta esté exenta de la auditoría de buzones, y por qué debería importarme?',
      /^Mailbox auditing records who opened/,
    ],
    ['who is exempt from mailbox auditing?', /^Exempt from mailbox auditing: svc-migration$/],
  ],
  'who did not make it, told behind the verb': [
    [
      'muéstrame las reglas que quitan cabeceras y que no creó una persona',
      /^2 of 9 mail flow rules remove a header and were created by an app: m and n$/,
    ],
    ['qué reglas no ha creado ningún usuario?', /^2 of 9 mail flow rules were created by an app: m and n$/],
    ['qué reglas no fueron creadas por ninguna persona?', /^2 of 9 mail flow rules were created by an app: m and n$/],
    ['zeig mir die Regeln, die kein Mensch angelegt hat', /^2 of 9 mail flow rules were created by an app: m and n$/],
    ["quelles règles n'ont été créées par personne ?", /^2 of 9 mail flow rules were created by an app: m and n$/],
    ["montre-moi les règles qu'aucune personne n'a créées", /^2 of 9 mail flow rules were created by an app/],
    ['qué conectores no creó una aplicación?', /^2 of 6 connectors were created by a person/],
    ['qué reglas creó una persona?', /^4 of 9 mail flow rules were created by a person/],
  ],
  'what users consented to themselves': [
    [
      'which apps were consented to by users in the last 30 days?',
      /^3 of 95 consents are permissions for single people and were granted since .*: Μicrosoft Office Sync and PERFECTDATA SOFTWARE$/,
    ],
    [
      'which apps have users let in in the last 30 days?',
      /^3 of 95 consents are permissions for single people and were/,
    ],
    [
      'which apps were consented to by ordinary users, not an admin, in the last 30 days?',
      /^3 of 95 consents are permissions for single people and were granted since/,
    ],
    [
      'which consents did users give in the last 30 days?',
      /^3 of 95 consents are permissions for single people and were/,
    ],
    [
      'à quelles applis des utilisateurs ont-ils donné leur consentement ces 30 derniers jours ?',
      /^3 of 95 consents are permissions for single people and were granted since/,
    ],
    [
      'welchen Apps haben Benutzer in den letzten 30 Tagen zugestimmt?',
      /^3 of 95 consents are permissions for single people and were granted since/,
    ],
    [
      '¿a qué aplicaciones han dado su consentimiento los usuarios en los últimos 30 días?',
      /^3 of 95 consents are permissions for single people and were granted since/,
    ],
    ['which apps were consented to in the last 30 days?', /^4 of 95 consents were granted since/],
    ['which apps did users let in themselves, not an admin?', /^5 of 60 apps hold a permission for single people/],
    ['which apps were consented to by users?', /^5 of 60 apps hold a permission for single people/],
  ],
};

describe('Questions of an access review', () => {
  itSaysFirst(SAID);
});
