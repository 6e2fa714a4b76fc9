import { itSaysFirst, type FirstLines } from './support/first-lines.js';

/** Questions of which a condition was lost, and what the first line must say. On the demo tenant. */
const SAID: FirstLines = {
  'what has nothing of the kind is told beside what lacks it': [
    [
      "which apps can read everyone's mail but have no verified publisher?",
      /^None of 60 apps .+; 1 is registered in this tenant and has no publisher to verify: Visitor Registration$/,
    ],
    [
      'which apps without a verified publisher can send mail?',
      /^1 of 60 apps .+: Μicrosoft Office Sync; 1 is registered/,
    ],
    ['which apps are unverified?', /^4 of 60 apps have an unverified publisher: [^;]+$/],
    [
      'Welche Apps können alle Mails lesen und haben keinen verifizierten Herausgeber?',
      /; 1 is registered in this tenant/,
    ],
  ],
  'of the owner of an app, and of one way or the other to hold a role': [
    [
      'does the owner of IAM Provisioning Portal have MFA?',
      /1 of 13 admins has a second factor and owns an app \(IAM.+: Bram de Vries$/,
    ],
    [
      'does Tomás Rivera have Exchange Administrator permanently or only via PIM?',
      /^Tomás Rivera: activated now and eligible$/,
    ],
    [
      'which Exchange role groups is Hui Min Lim in?',
      /^View-Only Organization Management .+ and Compliance Management .+: role of Hui Min Lim$/,
    ],
    [
      'Dans quels groupes de rôles Exchange est Hui Min Lim ?',
      /^View-Only Organization Management .+: role of Hui Min Lim$/,
    ],
    ['which role groups are there?', /^4 roles: Recipient Management \(2\)/],
    ['when was Yusuf Demir made eligible?', /^I could not read it for Yusuf Demir: “since” is not known\.$/],
  ],
  'whom policies leave out, and what is required of somebody': [
    [
      'which admins are not covered by an enforced policy that requires MFA?',
      /^3 of 13 admins are covered by no policy that requires MFA/,
    ],
    ["why isn't Diego Marchetti covered?", /^Diego Marchetti: Require MFA for admins excludes this account/],
    ['Muss Diego Marchetti wirklich MFA benutzen?', /^No: Diego Marchetti can sign in without a second factor/],
    ['Diego Marchetti passe vraiment par le MFA ?', /^No: Diego Marchetti can sign in without a second factor/],
    [
      'how many admins have nothing better than a text message as second factor?',
      /^At least 1 of 13 admins has only SMS or voice: Priya Raman$/,
    ],
    [
      'which users are at risk right now without being an admin?',
      /^1 of 243 users is at risk and holds no privileged role: Rosalind/,
    ],
  ],
  'rules and connectors: by others, how often, from where': [
    [
      'which rules were changed by someone other than Yusuf Demir in the last 30 days?',
      /^3 of 9 mail flow rules .+: Finance copies, m and n$/,
    ],
    [
      'how many messages has the rule Finance copies copied so far?',
      /^I do not read how many messages a rule or connector acted on\./,
    ],
    [
      'from which IP addresses does "Inbound from Mailgate" accept mail?',
      /^192\.0\.2\.25 and 192\.0\.2\.26: IP addresses of Inbound/,
    ],
    [
      'has anybody set a forward to an external address in the last 60 days?',
      /^I do not read forwarding set on mailboxes\./,
    ],
    ["how big is Rosalind Achterberg's mailbox?", /^I do not read the list of mailboxes/],
  ],
  'credentials, risk and one who is named before a dash': [
    [
      'which own apps have a certificate that ends within the next 60 days?',
      /: Field Service Portal: certificate CN=portal$/,
    ],
    [
      'Welche eigenen Apps haben ein Zertifikat, das in den nächsten 60 Tagen ausläuft?',
      /: Field Service Portal: certificate CN=portal$/,
    ],
    ['what is the risk of IT Admin, and since when?', /^\d{4}-\d\d-\d\d \d\d:\d\d UTC: risk changed of IT Admin$/],
    ['sven hartmann - does his account still work?', /^No: Sven Hartmann /],
    [
      "Nordarchiv, c'est l'appli de qui et ça accède à quoi ?",
      /^critical: Nordarchiv Mail Archive may read, change and delete/,
    ],
  ],
  'consents of one, secrets by age, methods of all users, and what one excludes': [
    [
      'has Tomás Rivera consented to any app just for himself?',
      /^5 of 194 permissions are permissions for single people \(for Tomás Rivera\)/,
    ],
    [
      'which apps still carry a secret created more than a year ago?',
      /Field Service Portal.+Newsletter Sender \(old\).+Warehouse/,
    ],
    [
      'how many users have registered a passkey or Windows Hello?',
      /^At least 11 have passkey and 23 have Windows Hello: 34 of 243/,
    ],
    [
      'what could somebody do with a stolen secret of HR Onboarding Flow?',
      /^critical: HR Onboarding Flow may change who is in every/,
    ],
    [
      'which third-party apps have application permissions (not delegated) and no owner?',
      /^6 of 60 apps belong to another tenant/,
    ],
    [
      'qué apps de terceros tienen permisos de aplicación (no delegados) y ningún propietario?',
      /^6 of 60 apps belong to another/,
    ],
    [
      'Hat außer IT Admin und dem Bram noch jemand Global Administrator?',
      /^Yes: 1 of 17 admins .+: Emergency Access 1; also held by an app: Office Sync Helper$/,
    ],
    ['¿Yusuf Demir tiene ahora mismo activo el Exchange Administrator o solo es elegible?', /^Yusuf Demir: eligible$/],
    [
      'wer hat in den letzten 30 Tagen ein Secret an eine App gehängt?',
      /^By: Chloé Dubreuil \(secret added to Field Service Portal\)/,
    ],
    ['Docuvault a quels rôles, côté Entra et côté Exchange ?', /^Exchange Administrator .+ and Recipient Management/],
    ["Release Automation s'authentifie comment, avec un secret ou un certificat ?", /federated credential build/],
    ['Gibts Connectoren, die Mails ohne TLS annehmen und auf keine IP eingeschränkt sind?', /: Inbound relay 02$/],
    ['quels connecteurs acceptent du courrier sans TLS et ne sont limités à aucune IP ?', /: Inbound relay 02$/],
    [
      'welche apps ohne besitzer haben noch ein gültiges secret?',
      /^6 of 60 apps have no owner and have a valid secret/,
    ],
    [
      "C'est quelle plage d'IP dans la règle Phishing simulation (Huntwise) ?",
      /^192\.0\.2\.64\/28: senders of Phishing simulation/,
    ],
    ['comment je vire le connecteur Inbound relay 02 ?', /^1\. Note who made or changed it, and ask whose mail comes/],
  ],
  'no condition goes with a turn': [
    ['has Tomás Rivera consented to any app?', /^1 of 95 consents .+: Microsoft Graph Command Line Tools$/],
    ["who's got Global Reader, apps included?", /^2 of 33 role assignments .+: Hui Min Lim and Tenant Warden$/],
    ['do policies cover all users?', /^Not all: 1 of 5 Conditional Access policies does not apply to all users/],
    ['do policies cover all guests?', /^Not all: 1 of 5 Conditional Access policies does not cover guests/],
    ['which policies deal with apps?', /^5 Conditional Access policies: /],
    ['last login from 203.0.113.7?', /^I do not read sign-ins of people\./],
  ],
  'what something is, why it is done, and how it is set': [
    [
      'what is an application access policy in Exchange?',
      /^An application access policy of Exchange Online narrows the mail permissions/,
    ],
    [
      "what's the difference between an application access policy and RBAC for Applications?",
      /^An application access policy narrows a permission/,
    ],
    [
      'how does an attacker profit from removing headers?',
      /^A mail flow rule acts on everyone’s mail and nobody sees it\.$/,
    ],
    ['why would anybody strip headers with a mail flow rule?', /^The headers of a message tell where it came from, /],
    ['how do I make users ask an admin before using an app?', /^1\. Set user consent to "Do not allow user consent"/],
    [
      '¿Cómo hago para que los usuarios tengan que pedir permiso a un admin antes de usar una app?',
      /^1\. Set user consent to "Do not allow user consent"/,
    ],
    ['how do I end a partner’s delegated access?', /^1\. Open the partner in the Microsoft 365 admin center/],
  ],
};

describe('Questions of which a condition was lost', () => {
  itSaysFirst(SAID);
});
