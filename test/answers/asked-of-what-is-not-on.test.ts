import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const PILOT = /^1 of 5 Conditional Access policies is not enforced: Require MFA for all users \(pilot\)$/;
const BY_ADMIN = /^IT Admin(?: \(by\))?: (?:last editor of Finance copies|mail flow rule Finance copies )/;

/** What is not on may be off or only report, and who changed one thing is asked by its name. On the demo tenant. */
const SAID: FirstLines = {
  'policies that are not on': [
    ['which policies are not on?', PILOT],
    ["which policies aren't on yet?", PILOT],
    ['Welche CA Richtlinien sind noch nicht scharf geschaltet?', PILOT],
    ['welche Richtlinien sind nicht aktiv?', PILOT],
    ["Quelles stratégies d'accès conditionnel ne sont pas encore actives ?", PILOT],
    ['Qué directivas de acceso condicional no están activas todavía?', PILOT],
  ],
  'policies that are off': [
    ['which conditional access policies are off?', /^None of 5 Conditional Access policies are off$/],
    ['welche Richtlinien sind ausgeschaltet?', /^None of 5 Conditional Access policies are off$/],
  ],
  'who changed one thing by its name': [
    ['who changed Finance copies?', BY_ADMIN],
    ['and who edited Finance copies?', BY_ADMIN],
    ['wer hat Finance copies geändert?', BY_ADMIN],
    ['qui a modifié Finance copies ?', BY_ADMIN],
    ['quién cambió Finance copies?', BY_ADMIN],
  ],
};

describe('Asked of what is not on', () => {
  itSaysFirst(SAID);
});
