import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const FIVE = /^5 of 60 apps hold a permission for single people: /;

/** What people consented to themselves is what is theirs alone: an admin's consent for everybody does not count. On the demo tenant. */
const SAID: FirstLines = {
  'in English': [
    ['how many apps did people consent to on their own', FIVE],
    ['what apps have people consented to by themselves', FIVE],
    ['apps people consented to themselves', FIVE],
    ['how many apps did users consent to', FIVE],
  ],
  'in German': [
    ['welchen Apps haben die Leute selbst zugestimmt', FIVE],
    ['wie vielen apps haben benutzer selber zugestimmt', FIVE],
  ],
  'in French': [
    ['quels apps les gens ont consenti eux-mêmes', FIVE],
    ["combien d'applis les utilisateurs ont autorisées eux-mêmes", FIVE],
  ],
  'in Spanish': [
    ['cuántas apps han consentido los propios usuarios', FIVE],
    ['qué apps ha autorizado la gente por su cuenta', FIVE],
  ],
};

describe('Apps that people consented to themselves', () => {
  itSaysFirst(SAID);
});
