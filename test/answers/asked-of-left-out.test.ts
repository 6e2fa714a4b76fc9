import { itSaysFirst, type FirstLines } from './support/first-lines.js';

/** Whom policies leave out, where at least one is enough. On the demo tenant. */
const SAID: FirstLines = {
  'at least one of a kind is any': [
    ['which CA policies exclude at least one group?', /^1 of 5 .* excludes groups: Require MFA for admins$/],
    [
      "quelles stratégies d'accès conditionnel sont actives et excluent au moins un groupe ?",
      /^1 of 5 Conditional Access policies is enforced and excludes groups: Require MFA for admins$/,
    ],
    ['quelles stratégies ont au moins un groupe exclu ?', /^1 of 5 .* excludes groups: Require MFA for admins$/],
    ['¿qué directivas excluyen al menos un grupo?', /^1 of 5 .* excludes groups: Require MFA for admins$/],
    ['y a-t-il des stratégies qui excluent au moins un rôle ?', /^Yes: 3 of 5 .* exclude roles: /],
    ['quelles stratégies excluent au moins une personne ?', /^5 of 5 .* leave somebody out: /],
  ],
  'a number of what a thing has stays one': [
    ['which apps have at least one owner?', /^9 of 60 apps have number of owners: at least 1: /],
    ['quelles applis ont au moins un propriétaire ?', /^9 of 60 apps have number of owners: at least 1: /],
  ],
};

describe('whom policies leave out, in first lines', () => {
  itSaysFirst(SAID);
});
