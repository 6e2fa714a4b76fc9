import { itSaysFirst, type FirstLines } from './support/first-lines.js';

/** What limits a rule, an app or a role, and who did what to whom: what the first line must say. On the demo tenant. */
const SAID: FirstLines = {
  'a rule or connector that restricts the sender IP, or does not': [
    [
      'which enabled rules set SCL -1 without restricting the sender IP?',
      /^1 of 9 .* is not limited to IP addresses: Let trade fair newsletters through$/,
    ],
    [
      'any rule setting SCL to -1 with no sender IP restriction?',
      /^Yes: 1 of 9 .* is not limited to IP addresses: Let trade fair newsletters through$/,
    ],
    [
      'Welche aktiven Regeln setzen SCL -1, ohne die Absender-IP einzuschränken?',
      /^1 of 9 .* is not limited to IP addresses: Let trade fair newsletters through$/,
    ],
    [
      "quelles règles actives mettent SCL -1 sans restreindre l'IP de l'expéditeur ?",
      /^1 of 9 .* is not limited to IP addresses: Let trade fair newsletters through$/,
    ],
    [
      '¿qué reglas activas ponen SCL -1 sin restringir la IP del remitente?',
      /^1 of 9 .* is not limited to IP addresses: Let trade fair newsletters through$/,
    ],
    [
      'which rules that skip the spam filter restrict the sender IP?',
      /applies only to mail from certain IP addresses: Phishing simulation \(Huntwise\)$/,
    ],
    [
      'which inbound connectors do not restrict sender IPs and do not require TLS?',
      /is not limited to IP addresses and does not require TLS: Inbound relay 02$/,
    ],
    [
      'does Inbound relay 02 require TLS or restrict the sender IPs?',
      /^No: this is not true of Inbound relay 02: requires TLS or accepts mail only from certain IP addresses/,
    ],
  ],
  'a policy that forces MFA on somebody': [
    [
      'Does any conditional access policy force MFA on Diego Marchetti?',
      /^Not for certain: 1 of 5 .*: Require MFA outside the offices \(covers this account under its conditions only\)$/,
    ],
    [
      'does a policy force Diego Marchetti to use MFA?',
      /^Not for certain: 1 of 5 Conditional Access policies is enforced/,
    ],
    [
      'is MFA forced on Diego Marchetti by any policy?',
      /^Not for certain: 1 of 5 Conditional Access policies is enforced/,
    ],
    [
      'Does conditional access require MFA for Diego Marchetti?',
      /^Not for certain: 1 of 5 Conditional Access policies is/,
    ],
    ['which policy forces MFA on Priya Raman?', /^2 of 5 .*: Require MFA for admins \(covers this account\) and /],
    ['does one of our policies make svc-migration use MFA?', /^Yes: 2 of 5 Conditional Access policies are enforced/],
    [
      'Schreibt eine Richtlinie MFA für Diego Marchetti vor?',
      /^Not for certain: 1 of 5 Conditional Access policies is enforced/,
    ],
    [
      "Est-ce qu'une stratégie impose la MFA à Diego Marchetti ?",
      /^Not for certain: 1 of 5 Conditional Access policies is/,
    ],
    [
      '¿Alguna directiva impone MFA a Diego Marchetti?',
      /^Not for certain: 1 of 5 Conditional Access policies is enforced/,
    ],
    ['does a policy require MFA for Exchange Online?', /^Yes: 4 of 5 .* require MFA and apply to Exchange: /],
    ['which policies force MFA on admins?', /^4 of 5 Conditional Access policies require MFA and cover admins: /],
  ],
  'which mailboxes an app can read': [
    [
      'Which mailboxes can Ticketbridge Connector actually read?',
      /^only mailboxes of “Ticket mailboxes”, by an access policy: mailboxes of Ticketbridge Connector$/,
    ],
    ['whose mail can Ticketbridge Connector read?', /only mailboxes of “Ticket mailboxes”/],
    [
      'to which mailboxes is Ticketbridge Connector restricted?',
      /^Yes: Ticketbridge Connector reaches only certain mailboxes \(.*“Ticket mailboxes”, by an access policy\)$/,
    ],
    [
      'which mailboxes can Docuvault Backup for Microsoft 365 read?',
      /^all mailboxes: mailboxes of Docuvault Backup for Microsoft 365$/,
    ],
    ['which mailboxes can Lernwelt Academy read?', /^No: Lernwelt Academy cannot read mail \(.*mailboxes: none\)$/],
    ['which mailboxes can Office Sync Helper read?', /^Yes, indirectly: Office Sync Helper can manage Exchange/],
    ['Auf welche Postfächer hat Ticketbridge Connector Zugriff?', /only mailboxes of “Ticket mailboxes”/],
    ['À quelles boîtes aux lettres Ticketbridge Connector a-t-il accès ?', /only mailboxes of “Ticket mailboxes”/],
    ['¿A qué buzones tiene acceso Ticketbridge Connector?', /only mailboxes of “Ticket mailboxes”/],
    ['which mailboxes can Bram de Vries read?', /^I do not read who may open or send as a mailbox/],
    ['which apps can read mailboxes?', /^6 of 60 apps can read mail: /],
  ],
  'a role in Entra, in Exchange, in both and in neither': [
    [
      'apps that hold Exchange.ManageAsApp but have no role at all, neither in Entra nor in Exchange',
      /^1 of 60 apps holds no role in Entra and is in no role group of Exchange .*: Mailbox Statistics Collector$/,
    ],
    [
      'which apps have Exchange.ManageAsApp but no role in Entra or Exchange?',
      /^1 of 60 apps holds no role in Entra and is in no role group of Exchange .*: Mailbox Statistics Collector$/,
    ],
    [
      'which apps have Exchange.ManageAsApp but no admin role whatsoever?',
      /^1 of 60 apps does not hold an admin role .*: Mailbox Statistics Collector$/,
    ],
    [
      'Welche Apps haben Exchange.ManageAsApp, aber keine Rolle, weder in Entra noch in Exchange?',
      /^1 of 60 apps holds no role in Entra and is in no role group of Exchange .*: Mailbox Statistics Collector$/,
    ],
    [
      'quelles applications ont Exchange.ManageAsApp mais aucun rôle, ni dans Entra ni dans Exchange ?',
      /^1 of 60 apps holds no role in Entra and is in no role group of Exchange .*: Mailbox Statistics Collector$/,
    ],
    [
      '¿qué aplicaciones tienen Exchange.ManageAsApp pero ningún rol, ni en Entra ni en Exchange?',
      /^1 of 60 apps holds no role in Entra and is in no role group of Exchange .*: Mailbox Statistics Collector$/,
    ],
    [
      'Welche Apps haben weder in Entra noch in Exchange eine Rolle?',
      /^54 of 60 apps hold no role in Entra and are in no/,
    ],
    [
      'which apps have a role in Entra but none in Exchange?',
      /^4 of 60 apps hold a role in Entra and are in no role group/,
    ],
    ['which apps have a role in Exchange?', /^2 of 60 apps are in a role group of Exchange: /],
    [
      'which apps have a role in Entra or Exchange?',
      /^6 of 60 apps hold a role in Entra or are in a role group of Exchange/,
    ],
    ['which admins hold no role in Exchange?', /^12 of 14 admins are in no role group of Exchange: /],
    [
      'which people hold a role in both Entra and Exchange?',
      /^2 of 14 admins hold a role of the directory and are in a role group of Exchange: Hui Min Lim and Marta Kowalska$/,
    ],
    ['who holds a role in Exchange?', /^5 of 33 role assignments are role groups of Exchange: /],
  ],
  'what one did to another': [
    [
      "What did Marta Kowalska do to Diego Marchetti's account?",
      /^1 of \d+ changes \(.*by Marta Kowalska and about Diego Marchetti\): password reset of Diego Marchetti$/,
    ],
    ['what did Marta do to Diego?', /: password reset of Diego Marchetti$/],
    ['what has Marta Kowalska changed on Diego Marchetti?', /^1 of \d+ changes .*: password reset of Diego Marchetti$/],
    ['what has Marta Kowalska done to Yusuf Demir?', /: sign-in method removed from Yusuf Demir$/],
    [
      'what has Marta Kowalska done with Mailbox Migration Service?',
      /: certificate added to Mailbox Migration Service$/,
    ],
    ['what has Bram de Vries done to Diego Marchetti?', /^None of \d+ changes .*by Bram de Vries/],
    [
      'Was hat Marta Kowalska mit dem Konto von Diego Marchetti gemacht?',
      /^1 of \d+ changes .*: password reset of Diego Marchetti$/,
    ],
    ["Qu'est-ce que Marta Kowalska a fait au compte de Diego Marchetti ?", /: password reset of Diego Marchetti$/],
    ['¿Qué hizo Marta Kowalska con la cuenta de Diego Marchetti?', /: password reset of Diego Marchetti$/],
    [
      'What did Office Sync Helper do to the connector Inbound relay 01?',
      /: inbound connector Inbound relay 01 removed and inbound connector Inbound relay 01 created$/,
    ],
    ['what did Office Sync Helper do to the mail flow rules?', /^\d+ of \d+ changes are about mail flow rules/],
    ['was hat Marta Kowalska am Montag geändert?', /^\w+ of \d+ changes (?!.*person)/],
    ['what did Marta Kowalska do on Monday?', /^(?!.*(?:person|object) Monday)/],
    ['what did Marta Kowalska do?', /^\w+: Marta Kowalska holds/],
  ],
  'getting an app out': [
    [
      'How do I get Office Sync Helper out of this tenant without destroying evidence?',
      /^1\. On the card of the app, “Review and decide”, Contain: .*They stay as evidence\./,
    ],
    ['how do we get rid of PERFECTDATA SOFTWARE without losing the traces?', /^1\. .* Contain: /],
    ['How do I remove Office Sync Helper and keep the evidence?', /^1\. .* Contain: /],
    ['What should I secure as evidence before revoking Office Sync Helper?', /^1\. .* Contain: /],
    ['how do I contain the attack without destroying evidence?', /^1\. .* Contain: /],
    ['Wie bekomme ich Office Sync Helper aus dem Tenant, ohne Beweise zu vernichten?', /^1\. .* Contain: /],
    ['Comment sortir Office Sync Helper du tenant sans détruire les preuves ?', /^1\. .* Contain: /],
    ['¿Cómo saco Office Sync Helper del tenant sin destruir pruebas?', /^1\. .* Contain: /],
    ['how can I get PERFECTDATA SOFTWARE out?', /^1\. See what it may do, when it was last used and who owns it/],
    ['how do I remove PERFECTDATA SOFTWARE from our tenant?', /^1\. See what it may do, when it was last used/],
    ['how do I take Docuvault out of Recipient Management?', /^1\. A role of Entra: /],
  ],
  'where a secret is': [
    [
      "What's the difference between a secret on the app registration and one on the service principal?",
      /^A secret on the app registration .* shows under App registrations .*; one on the service principal holds in this tenant only/,
    ],
    [
      'how does a certificate on the service principal differ from one on the app registration?',
      /^A secret on the app registration .*; one on the service principal holds in this tenant only/,
    ],
    [
      'what is a secret on the service principal?',
      /^A secret or certificate on the service principal lets one sign in/,
    ],
    [
      'Was ist der Unterschied zwischen einem Secret an der App-Registrierung und einem am Dienstprinzipal?',
      /^A secret on the app registration .*; one on the service principal holds in this tenant only/,
    ],
    [
      "Quelle est la différence entre un secret sur l'inscription d'application et un secret sur le principal de service ?",
      /^A secret on the app registration .*; one on the service principal holds in this tenant only/,
    ],
    [
      '¿Cuál es la diferencia entre un secreto en el registro de aplicación y uno en la entidad de servicio?',
      /^A secret on the app registration .*; one on the service principal holds in this tenant only/,
    ],
    [
      'which apps have a secret on the service principal?',
      /^2 of \d+ credentials are secrets and are on the service principal: .*Ticketbridge Connector: .*Office Sync Helper: /,
    ],
    [
      'what is the difference between an app registration and a service principal?',
      /^An app registration defines the app once, in its home tenant; a service principal is/,
    ],
  ],
};

describe('Questions on limits and deeds', () => {
  itSaysFirst(SAID);
});
