import { itGoesOn, type Talks } from '../support/talks.js';

/** A name that none of what was shown has: another of its kind is meant, unless what was shown is asked about. On the demo tenant. */
const TALKS: Talks = {
  'another thing of the kind, by its name': [
    ['what does the rule Let trade fair newsletters through do?', /^skips the spam filter/],
    ['and Finance copies, who gets the copies?', /^copies@ledger-drop\.example: recipients of Finance copies$/],
    ['¿qué hace la regla Let trade fair newsletters through?', /^skips the spam filter/],
    [
      'y la de Finance copies, a quién le manda las copias',
      /^copies@ledger-drop\.example: recipients of Finance copies$/,
    ],
  ],
  'the one of somebody else': [
    ['quelles règles de transport Yusuf Demir a créées ?', /^3 of 9 mail flow rules \(creator Yusuf Demir\): /],
    ["celle d'IT Admin date de quand ?", /^2026-11-10 03:12 UTC: creation date of Finance copies$/],
  ],
  'but those that were shown, where they are asked about': [
    ['which transport rules did Yusuf Demir create?', /^3 of 9 mail flow rules \(creator Yusuf Demir\): /],
    ['which of those did IT Admin edit last?', /^None of /],
    ['which apps have no owner?', /^51 of 60 apps have no owner: /],
    ['did IT Admin create any of those?', /^No: none of /],
  ],
};

describe('A talk that goes on to another of the kind', () => {
  itGoesOn(TALKS);
});
