import { itSaysFirst, type FirstLines } from './support/first-lines.js';

/** Either of two values, and every one of several. On the demo tenant. */
const SAID: FirstLines = {
  'either of two ratings, though a longer phrase begins at the second': [
    [
      'which apps have critical or high permissions?',
      /^17 of 60 apps hold a critical permission or hold a high permission and none worse: /,
    ],
    [
      'which apps with critical or high permissions have not been used for over 90 days?',
      /^\d+ of 60 apps hold a critical permission or hold a high permission and none worse and have no use on record /,
    ],
    [
      'Welche Apps haben kritische oder hohe Berechtigungen?',
      /^17 of 60 apps hold a critical permission or hold a high permission and none worse: /,
    ],
    [
      'which apps have medium or high permissions?',
      /^20 of 60 apps hold a medium permission and none worse or hold a high /,
    ],
    ['which apps have high permissions?', /^17 of 60 apps hold high-priority permissions, 9 of them critical/],
  ],
  'credentials of which every one has expired': [
    ['apps with only expired credentials', /^1 of 60 apps has only expired credentials: Warehouse Scanner Sync$/],
    ['which apps have only expired secrets?', /^1 of 60 apps has only expired secrets: Warehouse Scanner Sync$/],
    ['which apps have none of their credentials valid?', /^1 of 60 apps has only expired credentials: /],
    ['which apps have only expired certificates?', /^None of 60 apps have only expired certificates$/],
    ['bei welchen Apps sind alle Anmeldedaten abgelaufen?', /^1 of 60 apps has only expired credentials: /],
    ["quelles applications n'ont que des identifiants expirés ?", /^1 of 60 apps has only expired credentials: /],
    [
      '¿Qué aplicaciones tienen todas sus credenciales caducadas pero conservan permisos?',
      /^1 of 60 apps has only expired credentials and has permissions: /,
    ],
    ['which apps have an expired credential?', /^1 of 60 apps has an expired credential: /],
  ],
  'whether something holds of all of some, and of no others': [
    ['do all outbound connectors require TLS?', /^Yes: all 2 connectors that send mail out require TLS$/],
    [
      'do all inbound connectors require TLS?',
      /^No: 1 of 4 connectors that let mail in does not require TLS: Inbound relay 02$/,
    ],
    ['do inbound connectors require TLS?', /^Most: 3 of 4 connectors that let mail in require TLS: /],
    ['verlangen alle ausgehenden Connectoren TLS?', /^Yes: all 2 connectors that send mail out require TLS$/],
    ['tous les connecteurs sortants exigent-ils TLS ?', /^Yes: all 2 connectors that send mail out require TLS$/],
    ['¿todos los conectores de salida exigen TLS?', /^Yes: all 2 connectors that send mail out require TLS$/],
    ['do all apps with secrets have an owner?', /^No: 7 of 11 apps that have secrets have no owner: /],
    ['are all guests disabled?', /^No: 2 of 2 users that are guests are enabled: /],
    ['are all connectors enabled and inbound?', /^No: 2 of 6 connectors do not: Outbound to /],
    ['do all admins have MFA and a mailbox?', /^No: 4 of 13 admins do not: /],
    ['which apps with secrets have an owner?', /^4 of 60 apps have secrets and have an owner: /],
  ],
  'both of two, each told by a noun': [
    [
      'which applications have both a client secret and a certificate on them?',
      /^1 of 60 apps has secrets and has cert/,
    ],
    ['apps with a certificate and a secret on them', /^1 of 60 apps has certificates and has secrets: /],
    ['which apps carry both secrets and certificates?', /^1 of 60 apps has secrets and has certificates: /],
    ['welche Apps haben sowohl Secrets als auch Zertifikate?', /^1 of 60 apps has secrets and has certificates: /],
    ['how many connectors do we have in total, both directions?', /^6 connectors$/],
    ['which apps have secrets, and does one of them have no owner?', /^11 of 60 apps have secrets: /],
  ],
  'one value that is told by two words': [
    [
      'which conditional access policies target all users but are only running in report-only mode?',
      /^1 of 5 Conditional Access policies applies to all users and only reports: Require MFA for all users \(pilot\)/,
    ],
    ['which policies are active in report-only mode?', /^1 of 5 Conditional Access policies only reports: /],
    ['which rules are enforced in test mode?', /^1 of 9 mail flow rules only audits: /],
    ['who has activated a role for a limited time?', /^1 of 33 role assignments is activated now: Tomás Rivera$/],
    ['who activated a role temporarily?', /^1 of \d+ admins has activated a role: Tomás Rivera$/],
    ['who holds a role temporarily?', /: Priya Raman$/],
  ],
};

describe('Either of two, and all of several', () => {
  itSaysFirst(SAID);
});
