import { itSaysFirst, type FirstLines } from './support/first-lines.js';

/** What was done to two kinds of things, each act to its own: no record is of both. On the demo tenant. */
const SAID: FirstLines = {
  'a state is not an act': [
    ['on a combien de regles de transport en tout et combien sont vraiment actives ?', /^9 mail flow rules$/],
    ['cuántas reglas de transporte hay y cuántas siguen activas', /^9 mail flow rules$/],
  ],
  'noun phrases': [
    [
      'password resets and role grants last week',
      /^2 of 11 changes are about passwords or granted roles and happened /,
    ],
    [
      'password changes and method registrations in November',
      /^4 of 44 changes are about passwords or created sign-in methods and happened /,
    ],
    [
      'role grants, password resets and MFA removals in November',
      /^3 of 44 changes granted roles or are about passwords or removed sign-in methods and /,
    ],
    ['consents and password resets in November', /^5 of 44 changes are consents or are about passwords and /],
    [
      'réinitialisations de mots de passe et attributions de rôles en novembre',
      /^2 of 44 changes reset passwords or are about roles and happened /,
    ],
  ],
  participles: [
    [
      'connectors created and rules deleted in November',
      /^14 of 44 changes created connectors or removed mail flow rules and /,
    ],
    [
      'owners added and roles granted since June',
      /^6 of 114 changes added owners or granted roles and happened since /,
    ],
    [
      'how many rules were deleted or connectors created in November?',
      /^12 removed mail flow rules and 2 created connectors: 14 of 44 changes /,
    ],
    [
      'which apps were created or got a new secret in November?',
      /^5 of 44 changes are registrations of apps or added secrets and happened since /,
    ],
    [
      'wurden im November Passwörter zurückgesetzt oder Konnektoren gelöscht?',
      /^Yes: 3 of 44 changes reset passwords or removed connectors and happened since /,
    ],
    [
      'des règles supprimées ou des secrets ajoutés en novembre ?',
      /^15 of 44 changes removed mail flow rules or added secrets and happened since /,
    ],
  ],
  'who did either': [
    [
      'who reset passwords or registered methods in November?',
      /^By: Rosalind Achterberg \(sign-in method added .*\), Marta Kowalska \(password reset of Rosalind .* and password reset of Diego Marchetti\) and Diego Marchetti \(/,
    ],
    [
      'wer hat im November Passwörter zurückgesetzt oder Methoden registriert?',
      /^By: Rosalind Achterberg \(sign-in method added .*\), Marta Kowalska \(/,
    ],
    [
      'quién restableció contraseñas o registró métodos en noviembre?',
      /^By: Rosalind Achterberg \(sign-in method added .*\), Marta Kowalska \(/,
    ],
    [
      'who created rules or deleted connectors in November?',
      /^By: Office Sync Helper \(mail flow rule n created, .* 13 more\) and IT Admin \(mail flow rule Finance copies created\)$/,
    ],
  ],
  'one act on two kinds of things': [
    ['who created a new rule or connector in November?', /^By: Office Sync Helper \(.* 14 more\) and IT Admin \(/],
    [
      'which rules and connectors were created in November?',
      /^17 of 44 changes are about mail flow rules or are about connectors, created something and /,
    ],
    [
      'rules and connectors changed since October',
      /^\d+ of \d+ changes are about mail flow rules or are about connectors and /,
    ],
    // Sorts of one kind are told by its own table.
    [
      'how many secrets and certificates were added in November?',
      /^3 of 26 credentials are secrets or are certificates /,
    ],
  ],
  'two acts on one kind of thing': [
    [
      'secrets added or removed in November',
      /^3 of 44 changes are about secrets, added something or removed something /,
    ],
    [
      'rules created or deleted in November',
      /^27 of 44 changes are about mail flow rules, created something or removed /,
    ],
  ],
};

describe('A question about two acts', () => {
  itSaysFirst(SAID);
});
