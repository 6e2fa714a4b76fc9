import { itSaysFirst, type FirstLines } from './support/first-lines.js';

/** What the first line must say where yes or no is asked. On the demo tenant. */
const SAID: FirstLines = {
  'for everyone is never said where somebody is left out': [
    ['what happens with legacy authentication?', /^Yes, except for Emergency Access 1: .* is blocked for all others/],
    ['is legacy authentication blocked for everyone?', /^Yes, except for Emergency Access 1: /],
    [
      'Ist Legacy-Authentifizierung für alle blockiert?',
      /^Yes, except for Emergency Access 1: 1 of 5 Conditional Access policies blocks legacy authentication, applies to all users/,
    ],
    ["L'authentification héritée est-elle bloquée pour tout le monde ?", /^Yes, except for Emergency Access 1: /],
    ['¿Está bloqueada la autenticación heredada para todos?', /^Yes, except for Emergency Access 1: /],
    [
      'which policies apply to all users?',
      /^4 of 5 .*; except for Emergency Access 1 \(Block legacy authentication\); /,
    ],
  ],
  'a number is compared': [
    ['Are we below five global admins?', /^Yes, 4: /],
    ['are we below the limit of five global admins?', /^Yes, 4: /],
    ['Haben wir weniger als fünf globale Administratoren?', /^Yes, 4: /],
  ],
  'that it happened is said before when': [
    ['has PERFECTDATA been used?', /^Yes: 2\S+ \S+ UTC: last use of PERFECTDATA SOFTWARE$/],
    ['hat sich IT Admin angemeldet?', /^Yes: 2\S+ \S+ UTC: last sign-in of IT Admin$/],
  ],
};

describe('The first line where yes or no is asked', () => {
  itSaysFirst(SAID);
});
