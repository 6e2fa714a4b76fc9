import { itSaysFirst, type FirstLines } from './support/first-lines.js';

/** Why somebody is at risk: the level and the date, and that what led to it is not read. On the demo tenant. */
const SAID: FirstLines = {
  'of somebody without a role, and of an admin': [
    [
      'why is Rosalind at risk?',
      /^Rosalind Achterberg: rated at risk \(medium\) by Microsoft since 2026-11-21 \d\d:\d\d UTC; what Microsoft saw is not read$/,
    ],
    ['why is IT Admin at risk?', /^IT Admin is at risk \(high\) since .+; what Microsoft saw is not read$/],
    ['is Rosalind at risk?', /^Yes: Rosalind Achterberg is at risk \(risk: at risk\)$/],
  ],
  'whether a rule is in order': [
    ['is Finance copies ok?', /^No: Finance copies needs a look$/],
    ['is the rule m ok?', /^No: m needs a look$/],
  ],
};

describe('asked why somebody is at risk, and whether a rule is in order', () => {
  itSaysFirst(SAID);
});
