import { itSaysFirst, type FirstLines } from './support/first-lines.js';

/** Whom none of several policies covers: not whom each of them leaves out. On the demo tenant. */
const NONE = /3 of 13 admins are covered by no policy that requires MFA: Emergency Access 1, Diego Marchetti and Chloé/;

const SAID: FirstLines = {
  'none of the policies': [
    ['who is left out of every MFA policy', NONE],
    ['who is not covered by any MFA policy', NONE],
    ["which admins aren't covered by any MFA policy?", NONE],
    ['which users are not covered by any conditional access policy that requires MFA', NONE],
    ['which admins are excluded from every MFA policy', NONE],
    ['wer ist von jeder MFA-Richtlinie ausgenommen?', NONE],
    ['Welche Admins werden von keiner MFA-Richtlinie erfasst?', NONE],
    ["qui n'est couvert par aucune politique MFA ?", NONE],
    ['qui est exclu de toutes les stratégies MFA ?', NONE],
    ['quién no está cubierto por ninguna política de MFA?', NONE],
  ],
  'one or each of them': [
    [
      'who is excluded from the MFA policy for admins?',
      /^Excluded people, Require MFA for admins: Emergency Access 1, /,
    ],
    ['who is excluded from an MFA policy?', /^Excluded people: Emergency Access 1 \(Require MFA for admins, /],
    ['wer ist von der MFA-Richtlinie für Admins ausgenommen?', /^Excluded people, Require MFA for admins: /],
  ],
};

describe('who is under no policy that requires MFA, in first lines', () => {
  itSaysFirst(SAID);
});
