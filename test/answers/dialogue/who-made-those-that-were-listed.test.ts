import { itGoesOn, type Talks } from '../support/talks.js';

const LATELY = /^4 of 9 mail flow rules were created since 2026-10-01 /;

/** Talks that list what was made in a time and then ask who did that, and the first line of each answer. On the demo tenant. */
const TALKS: Talks = {
  'the maker of each': [
    ['which mail flow rules that we have now were created in the last 60 days?', LATELY],
    ['only the ones made in the middle of the night', /^3 of 9 mail flow rules .*: Finance copies, m and n$/],
    ['and who did that?', /^Creator: IT Admin \(Finance copies\) and Office Sync Helper \(m and n\)$/],
  ],
  'of changes, the editor of each': [
    ['which rules were changed in the last 60 days?', /^4 of 9 mail flow rules were last changed since /],
    [
      'who was that?',
      /^Last editor: Yusuf Demir \(Let trade fair newsletters through\), IT Admin \(Finance copies\) and /,
    ],
  ],
  'in French, by the log': [
    ['quelles règles ont été créées ces 60 derniers jours ?', LATELY],
    [
      'qui a fait ça ?',
      /^Creator: Yusuf Demir \(Let trade fair newsletters through\), IT Admin \(Finance copies\) and /,
    ],
  ],
  'nothing was done by anybody to those that only can do something': [
    ['which apps can read mail?', /^6 of 60 apps can read mail: /],
    ['who did that?', /^Which one: Docuvault Backup for Microsoft 365, /],
  ],
};

describe('A talk of who made those that were listed', () => {
  itGoesOn(TALKS);
});
