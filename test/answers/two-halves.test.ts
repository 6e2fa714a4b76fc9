import assert from 'node:assert/strict';
import { itSaysFirst, type FirstLines } from './support/first-lines.js';

/** Two halves of a message, of which neither is dropped without a word. On the demo tenant. */
const SAID: FirstLines = {
  'a second sentence of which nothing is read': [
    [
      'is there a policy that looks at where people sign in from? what applies inside the office then',
      /^Yes: 1 of 5 Conditional Access policies applies by location: /,
      /I did not answer “what applies inside the office then\?”/,
    ],
    [
      '¿hay alguna política por ubicación? qué se aplica dentro de la oficina',
      /^Yes: 1 of 5 Conditional Access policies applies by location: /,
      /I did not answer “qué se aplica dentro de la oficina\?”/,
    ],
    ['which policies look at where people log in from?', /^1 of 5 Conditional Access policies applies by location: /],
    ['do we have guests? which ones?', /^Yes: 2 of 243 users are guests: /],
  ],
  'all that is known of one, and one thing more': [
    [
      'what do we know about PERFECTDATA SOFTWARE, who let it in?',
      /^PERFECTDATA SOFTWARE: permissions: |^high: PERFECTDATA/,
    ],
    ['tell me about PERFECTDATA SOFTWARE, who consented to it?', /^high: PERFECTDATA SOFTWARE is PerfectData Software/],
    ['what is Field Service Portal, and who owns it?', /^high: Field Service Portal may read every file/],
    ['what do we know about Marta Kowalska, which roles does she have?', /^\w+: Marta Kowalska holds /],
    ['PERFECTDATA SOFTWARE, who let it in?', /^Jonathan Ward \(granted by\): /],
    ['who consented to PERFECTDATA SOFTWARE?', /^Jonathan Ward \(granted by\): /],
  ],
  'two lists, which are not one of what is both': [
    [
      'which exchange admins are permanent and which have to activate',
      /^2 of 17 admins hold a role permanently \(roles Exchange Administrator\): IT Admin and svc-migration/,
    ],
    ['which rules are enabled and which are disabled', /^8 of 9 mail flow rules are enabled: /],
    ['which policies are enforced and which are report-only?', /^4 of 5 Conditional Access policies are enforced: /],
    ['what apps have no owner and which have secrets', /^7 of 60 apps have no owner and have secrets: /],
  ],
  'a verb that selects asks nothing of its own': [
    [
      'quién tiene el rol de administrador de Exchange y usa SMS?',
      /^None of 17 admins have SMS or voice \(roles Exchange Administrator\)/,
    ],
    ['qui a le rôle Exchange Administrator et est sans MFA ?', /^2 of 17 admins have no second factor /],
  ],
  'whether something is so, and why if not': [
    ['do we hav security defaults on, and if not why is that ok', /^No: security defaults are off$/],
    ['is mailbox auditing on, and if not, why not?', /^Yes, except for svc-migration: mailbox auditing is on$/],
  ],
};

describe('Two halves of a message', () => {
  const { ask } = itSaysFirst(SAID);

  for (const [question, second] of [
    ['what do we know about PERFECTDATA SOFTWARE, who let it in?', 'Jonathan Ward (granted by)'],
    ['what is Field Service Portal, and who owns it?', 'Chloé Dubreuil: owners of Field Service Portal'],
    [
      'which rules are enabled and which are disabled',
      '1 of 9 mail flow rules is disabled: Journal to the old archive',
    ],
    ['which exchange admins are permanent and which have to activate', 'Tomás Rivera and Yusuf Demir'],
    ['which policies are enforced and which are report-only?', '1 of 5 Conditional Access policies only reports: '],
    // The second count is of all, and not of those that the first one found.
    [
      'how many of our admin assignments are permanent and how many only eligible?',
      '2 of 33 role assignments must be activated first: Yusuf Demir and Aiko Tanaka',
    ],
    ['how many admins have MFA and how many only SMS?', 'At least 1 of 13 admins has only SMS or voice: Priya Raman'],
    ['how many rules are on and how many only audit?', '1 of 9 mail flow rules only audits: Invoice copies'],
    [
      'wie viele Rollenzuweisungen sind dauerhaft und wie viele nur berechtigt?',
      '2 of 33 role assignments must be activated first: Yusuf Demir and Aiko Tanaka',
    ],
    [
      "combien d'attributions sont permanentes et combien seulement éligibles ?",
      '2 of 33 role assignments must be activated first: Yusuf Demir and Aiko Tanaka',
    ],
    [
      'cuántas asignaciones son permanentes y cuántas solo elegibles?',
      '2 of 33 role assignments must be activated first: Yusuf Demir and Aiko Tanaka',
    ],
    ["combien d'applis sont désactivées et combien n'ont pas de propriétaire ?", '51 of 60 apps have no owner: '],
    ['Who owns the Field Service Portal and are its secrets still valid?', 'Yes: 2 of 2 credentials that are secrets'],
    ['who owns Field Service Portal and are the secrets still valid?', 'Yes: 2 of 2 credentials that are secrets'],
    [
      'who owns Field Service Portal and is the publisher verified?',
      'No: Field Service Portal has no verified publisher',
    ],
    [
      'what permissions does docuvault have and is the publisher verified',
      'Yes: Docuvault Backup for Microsoft 365 has',
    ],
    ['who made the rule m and is the rule still enabled?', 'Yes: m is enabled'],
    ['which roles does Sven Hartmann have and is his account disabled?', 'Yes: Sven Hartmann is disabled'],
    [
      'Who owns Release Automation, and which external issuer does it trust for federated credentials?',
      'https://ci.buildrunner.example',
    ],
    ['which accounts bypass mailbox audit and hold an admin role?', 'Yes: svc-migration holds a role'],
    ['who is exempt from mailbox auditing and has a role?', 'Yes: svc-migration holds a role'],
    ['Wem gehört das Field Service Portal und sind dessen Secrets noch gültig?', 'Yes: 2 of 2 credentials that are'],
    ['Who owns Release Automation and what does it sign in with?', 'federated credential build'],
    ['who owns Release Automation and how does the app authenticate?', 'federated credential build'],
    [
      'who created the connector Inbound from Mailgate and does the connector require TLS',
      'On “does it require TLS?”: Yes: Inbound from Mailgate requires TLS',
    ],
    [
      "Qui a créé le connecteur Inbound from Mailgate et est-ce qu'il exige TLS ?",
      'On “exige-t-il TLS?”: Inbound from Mailgate requires TLS',
    ],
    ['¿Quién creó el conector Inbound from Mailgate y exige TLS?', 'Yes: Inbound from Mailgate requires TLS'],
    ["Quels rôles a Marta Kowalska et est-ce qu'elle peut encore se connecter ?", 'Yes: Marta Kowalska is enabled'],
    ['Quels rôles a Sven Hartmann et peut-il encore se connecter ?', 'No: Sven Hartmann is disabled'],
    [
      '¿Qué roles tiene Sven Hartmann y todavía puede iniciar sesión?',
      'No: Sven Hartmann is held by a disabled account',
    ],
    ['Wem gehört Release Automation und womit meldet sich die App an?', 'federated credential build'],
    ["À qui appartient Release Automation et avec quoi s'authentifie l'appli ?", 'federated credential build'],
    ['¿De quién es Release Automation y cómo se autentica?', 'federated credential build'],
    ['À qui appartient Field Service Portal et ses secrets sont-ils encore valides ?', 'Yes: 2 of 2 credentials that'],
  ] as const) {
    it(`has its second half answered beside the first: ${question}`, async () => {
      const { text } = await ask(question);
      assert.ok(text.includes(second), text);
    });
  }
});
