import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const FOUR_GAS = /^4 of 33 role assignments \(role Global Administrator\): .* and Office Sync Helper$/;
const DIFFERENCE =
  /^An application access policy narrows a permission that was granted in Entra to the mailboxes of a group; /;

/** Short questions with something said beside, on the demo tenant: the question is answered, and what is beside it changes nothing. */
const SAID: FirstLines = {
  'what is told behind a question': [
    [
      'is Yusuf Demir an admin of any kind? he seems to build all the EXO stuff',
      /^Leaving “he seems to build all the EXO stuff” aside: Yusuf Demir is one of the admins, but must activate a role first /,
    ],
    [
      'Does Marta Kowalska have MFA? she keeps losing phones',
      /^Leaving “she keeps losing phones” aside: Marta Kowalska has a second factor /,
    ],
    [
      'Yusuf Demir est-il administrateur ? il semble créer toutes les règles',
      / aside: Yusuf Demir is one of the admins, but must activate a role first /,
    ],
    [
      'Is svc-migration still in use? The migration was supposed to be over in 2023',
      /svc-migration is not in use \(use: unused; last sign-in: \d{4}-\d\d-\d\d \d\d:\d\d UTC\)$/,
    ],
    [
      'what about Sven? he should be gone. does he still have a role?',
      /^Leaving “he should be gone” aside: Sven Hartmann /,
    ],
  ],
  'who asks, and for what': [
    [
      'Interne Revision: nennen Sie mir bitte alle Administratoren, die sich seit mehr als 90 Tagen nicht mehr angemeldet haben.',
      /^2 of 13 admins have not signed in since .*: svc-migration and Emergency Access 1$/,
    ],
    ['Incident response: which rules did Office Sync Helper delete?', /^12 of \d+ changes are about mail flow rules /],
    ["Audit interne : quels admins n'ont pas de MFA ?", /^3 of 13 admins have no second factor: /],
    ['Soy del equipo de seguridad: ¿quién es administrador global?', /^4 of 33 role assignments \(role Global Adm/],
    ['Ich bin vom Helpdesk: wer ist Global Admin?', /^4 of 33 role assignments \(role Global Administrator\): /],
    ['Help Desk: who is in it?', /^None of 33 role assignments \(role Help Desk\)$/],
    [
      "Pour le rapport d'audit : l'authentification héritée est-elle bloquée pour tous, ou y a-t-il des exceptions ?",
      /^Yes, except for Emergency Access 1: legacy authentication is blocked for all others /,
    ],
    [
      '¿la autenticación heredada está bloqueada para todos o hay excepciones?',
      /^Yes, except for Emergency Access 1: /,
    ],
    ['ist Legacy-Authentifizierung für alle gesperrt oder gibt es Ausnahmen?', /^Yes, except for Emergency Access 1: /],
  ],
  'whether something still runs': [
    [
      'Warehouse Scanner Sync - dead or alive?',
      /^No: Warehouse Scanner Sync was not used for more than 30 days \(.*; last use: \d{4}-\d\d-\d\d \d\d:\d\d UTC\)$/,
    ],
    [
      'Docuvault - still alive?',
      /^Yes: Docuvault Backup for Microsoft 365 was used within 30 days \(.*; last use: \d{4}-/,
    ],
  ],
  'apps counted beside people': [
    ['How many GAs are there if I count apps as well as people?', FOUR_GAS],
    ['how many global admins do we have if we count people and apps?', FOUR_GAS],
  ],
  'what would be taken away': [
    [
      'what would break if I pulled Docuvault’s EXO admin role?',
      /^critical: Docuvault Backup for Microsoft 365 may .* and holds Exchange Administrator, Recipient Management/,
    ],
    [
      'what happens if I take away Marta Kowalska’s Helpdesk Administrator role?',
      /^medium: Marta Kowalska holds Helpdesk Administrator, Recipient Management/,
    ],
  ],
  'terms that are met in a product': [
    ['what’s the difference between an application access policy and RBAC for Applications in EXO?', DIFFERENCE],
    ['difference between eligible and active in Entra', /^An active assignment gives the role’s power now; /],
  ],
  'words that say nothing more': [
    [
      'any disabled apps hanging around that still carry a valid secret',
      /^Yes: 1 of 60 apps is disabled and has a valid secret: Newsletter Sender \(old\)$/,
    ],
    [
      'What transport rules did Sven Hartmann leave behind that are still on?',
      /^2 of 9 mail flow rules are enabled \(creator or last editor Sven Hartmann\): /,
    ],
    [
      'any GDAP partners left with GA on us?',
      /^Yes: 1 of 2 partners with delegated administration \(roles Global Administrator\): Gipfelblick IT, /,
    ],
    ['Tell me about PERFECTDATA SOFTWARE, never heard of it', /^high: PERFECTDATA SOFTWARE is PerfectData Software, /],
    ['Who sits in Organization Management in EXO?', /^1 of 33 role assignments .*: Mailbox Migration Service$/],
  ],
};

describe('Short questions with something said beside', () => {
  itSaysFirst(SAID);
});
