import { itSaysFirst, type FirstLines } from './support/first-lines.js';

/** Questions whose clause is about whoever is at the other end of a relation: the owner, the granter, the creator. On the demo tenant. */
const SAID: FirstLines = {
  'a clause about the owner asks of the owner': [
    [
      'Which app registrations are owned by somebody who is a Global Administrator?',
      /^2 of 60 apps are registered here and are owned by an admin \(roles Global Administrator\): Office Sync Helper and IAM Provisioning Portal/,
    ],
    [
      "quelles applis appartiennent à quelqu'un qui est administrateur général ?",
      /: Office Sync Helper and IAM Provisioning Portal/,
    ],
    [
      'which apps have an owner who is disabled?',
      /^1 of 60 apps is owned by a person who is disabled: Mailbox Statistics/,
    ],
    [
      'Welche Apps haben einen Besitzer ohne MFA?',
      /^1 of 60 apps is owned by a person who has no second factor: Office/,
    ],
    ['qué apps tienen un propietario deshabilitado?', /is owned by a person who is disabled: Mailbox Statistics/],
    ['apps owned by someone who is a guest', /^None of 60 apps are owned by a person who is a guest/],
    [
      'Which of our own app registrations do not have an owner recorded?',
      /^11 of 60 apps are registered here and have no owner: /,
    ],
    ["which apps don't have an owner assigned?", /^51 of 60 apps have no owner: /],
    ['for which apps is no owner on file?', /^51 of 60 apps have no owner: /],
    ['our apps with no recorded owner', /^51 of 60 apps have no owners?: /],
    ['which apps have an owner recorded?', /^9 of 60 apps have an owner: /],
    ["Quelles applications n'ont pas de propriétaire renseigné ?", /^51 of 60 apps have no owner: /],
    ['apps that have an owner and are disabled', /^None of 60 apps have an owner and are disabled/],
  ],
  'a clause about whoever did it asks of them': [
    ['which secrets were added by a guest?', /^None of \d+ changes .*about secrets, .*made by a person who is a guest/],
    [
      'welche Regeln wurden von jemandem erstellt, der kein MFA hat?',
      /^1 of 9 mail flow rules was created by a person who has no second factor: Finance copies/,
    ],
    [
      'which rules were created by a disabled account?',
      /^3 of 9 .*created by a person who is disabled: Remove Proofpoint/,
    ],
    [
      'which apps did a user without MFA consent to?',
      /permissions was granted by a person who has no second factor: Exchange/,
    ],
  ],
  'a permission and a secret are of one app': [
    [
      'Show me apps with Exchange.ManageAsApp and a valid client secret.',
      /^2 of 60 apps have a valid secret \(permissions Exchange\.ManageAsApp\): Office Sync Helper and Mailbox Statistics Collector$/,
    ],
  ],
  'what is negated before two is said of neither': [
    [
      'Which inbound connectors are not locked to an IP address or a certificate?',
      /^1 of 6 connectors lets mail in, is not limited to IP addresses and requires no certificate: Inbound relay 02/,
    ],
  ],
  'a clause about who consented says whose consent it is': [
    [
      'Foreign apps with an unverified publisher where a user, not an admin, gave the consent?',
      /^2 of 60 apps belong to another tenant, have an unverified publisher and hold a permission for single people: Μicrosoft Office Sync and PERFECTDATA SOFTWARE/,
    ],
    [
      'à quelles applis des utilisateurs ont consenti eux-mêmes avec un accès aux mails ?',
      /^2 of 60 apps hold a permission for single people with which they can work with mail: Μicrosoft Office Sync and PERFECTDATA/,
    ],
    [
      'Welche Apps wurden von Benutzern und nicht von Admins genehmigt?',
      /^5 of 60 apps hold a permission for single people: /,
    ],
    ['a qué apps dieron consentimiento los propios usuarios?', /^5 of 60 apps hold a permission for single people: /],
    [
      'Which apps were approved by individual users rather than by an administrator?',
      /^5 of 60 apps hold a permission for single people: /,
    ],
    ['Which apps did single users approve instead of an admin?', /^5 of 60 apps hold a permission for single people: /],
    ['apps approved by ordinary users', /^5 of 60 apps hold a permission for single people: /],
    [
      'Welche Apps wurden von einzelnen Benutzern statt von einem Administrator genehmigt?',
      /^5 of 60 apps hold a permission for single people: /,
    ],
    [
      'Quelles applis ont été approuvées par des utilisateurs individuels plutôt que par un administrateur ?',
      /^5 of 60 apps hold a permission for single people: /,
    ],
    [
      '¿Qué aplicaciones fueron aprobadas por usuarios individuales en lugar de un administrador?',
      /^5 of 60 apps hold a permission for single people: /,
    ],
    ['apps that users approved on their own', /^5 of 60 apps hold a permission for single people: /],
  ],
};

describe('Questions about the other end of a relation', () => {
  itSaysFirst(SAID);
});
