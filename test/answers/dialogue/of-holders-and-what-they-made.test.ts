import { itGoesOn, type Talks } from '../support/talks.js';

const ONE_IS_APP = /^1 of 33 role assignments is held by an app \(role Global Administrator\): Office Sync Helper$/;

/** Talks on holders of roles and on what was made, and the first line of each answer. On the demo tenant. */
const TALKS: Talks = {
  'how many of the holders are of a kind': [
    ['wieviele globale admins haben wir?', /^3 of 17 admins /],
    ['wie viele davon sind apps?', ONE_IS_APP],
    ["combien d'administrateurs globaux avons-nous ?", /^3 of 17 admins /],
    ["combien d'entre eux sont des applis ?", ONE_IS_APP],
    ['cuántos administradores globales tenemos?', /^3 of 17 admins /],
    ['y cuántos son aplicaciones?', ONE_IS_APP],
    ['wer ist Global Administrator?', /^4 of 33 role assignments /],
    ['welche davon sind Gäste?', /^None of 33 role assignments are held by guests \(role Global Administrator\)$/],
  ],
};

describe('A talk of holders and of what they made', () => {
  itGoesOn(TALKS);
});
