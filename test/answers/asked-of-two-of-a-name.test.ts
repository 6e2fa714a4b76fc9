import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const BOTH =
  /^2 of 2 connectors \(“Borealis”\): Partner TLS - Borealis Logistics and Partner TLS to Borealis Logistics$/;
const UNSCOPED =
  /^1 of 60 apps (?:is not limited to certain mailboxes and holds a permission by a role of Exchange|holds a permission by a role of Exchange and is not limited to certain mailboxes): Visitor Registration$/;

/** Two things that have a word of their names in common side by side, and how far a role for mailboxes reaches. On the demo tenant. */
const SAID: FirstLines = {
  'how two of one name differ': [
    ["What's the difference between our two Borealis connectors?", BOTH],
    ['Was ist der Unterschied zwischen unseren beiden Borealis-Konnektoren?', BOTH],
    ['Quelle est la différence entre nos deux connecteurs Borealis ?', BOTH],
    ['¿Qué diferencia hay entre los dos conectores de Borealis?', BOTH],
  ],
  'application roles of Exchange without a scope': [
    ['which apps have an unscoped application RBAC role in exchange?', UNSCOPED],
    ['which apps have an application RBAC role in exchange without a scope?', UNSCOPED],
    // Of role assignments it is another scope.
    ['which role assignments are not scoped?', /^32 of 33 role assignments reach the whole tenant: /],
  ],
  'and for which of those it is so': [
    [
      'which apps have an application RBAC role in exchange, and for which of them is it not scoped?',
      /^2 of 60 apps hold a permission by a role of Exchange: Visitor Registration and Alpine Intranet$/,
    ],
  ],
};

describe('Asked of two of a name, and of scopes', () => {
  itSaysFirst(SAID);
});
