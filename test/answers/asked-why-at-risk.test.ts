import { itSaysFirst, type FirstLines } from './support/first-lines.js';

/** Why somebody is at risk: the level and the date, and that what led to it is not read. On the demo tenant. */
const SAID: FirstLines = {
  'of somebody without a role, and of an admin': [
    [
      'why is Rosalind at risk?',
      /^Rosalind Achterberg: rated at risk \(medium\) by Microsoft since 2026-11-21 \d\d:\d\d UTC; what Microsoft saw is not read$/,
    ],
    ['why is IT Admin at risk?', /^IT Admin is at risk \(high\) since .+; what Microsoft saw is not read$/],
    ['why is rosalind at risk?', /^Rosalind Achterberg: rated at risk \(medium\)/],
    ['warum ist Rosalind gefährdet?', /^Rosalind Achterberg: rated at risk \(medium\)/],
    ['warum gilt Rosalind als gefährdet?', /^Rosalind Achterberg: rated at risk \(medium\)/],
    ['warum hat Rosalind keine MFA?', /^Rosalind Achterberg: this is not so\. second factor registered/],
    ['pourquoi rosalind est à risque ?', /^Rosalind Achterberg: rated at risk \(medium\)/],
    ['¿por qué está en riesgo Rosalind?', /^Rosalind Achterberg: rated at risk \(medium\)/],
    ['por que rosalind esta en riesgo', /^Rosalind Achterberg: rated at risk \(medium\)/],
    ['pourquoi est-ce que Marta est à risque ?', /^Marta Kowalska: this is not so\. risk none/],
    // The name stands first, and so does a kind.
    ['Rosalind est à risque ?', /^Yes: Rosalind Achterberg is at risk \(risk: at risk\)$/],
    ['rosalind hat mfa?', /^Yes: Rosalind Achterberg has a second factor/],
    ['Invités à risque ?', /^None of 243 users are guests and are at risk$/],
    ['why is an admin at risk?', /^A compromised admin account can take over the tenant\.$/],
    [
      'the one called microsoft office sync, is that really from microsoft?',
      /^No: Μicrosoft Office Sync is not Microsoft’s \(origin: of another tenant\)$/,
    ],
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
