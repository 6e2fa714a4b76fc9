import { itSaysFirst, type FirstLines } from './support/first-lines.js';

const MADE = /^IT Admin \(by\): app Office Sync Helper created$/;
const TICKETBRIDGE = /^high: Ticketbridge Connector may read mail /;

/** A sentence that only names something, and a question that points at it. On the demo tenant. */
const SAID: FirstLines = {
  'what a pronoun points at is what the sentence before names': [
    ['Tell me about Ticketbridge Connector. What is it allowed to do?', TICKETBRIDGE],
    ['I found Office Sync Helper in the list. Who made it?', MADE],
    ['Ich sehe Office Sync Helper in der Liste. Wer hat die angelegt?', MADE],
    ["J'ai vu Office Sync Helper. Qui l'a créée ?", MADE],
    ['Veo Office Sync Helper en la lista. ¿Quién la creó?', MADE],
    ['Da ist die App Ticketbridge Connector. Was darf die?', TICKETBRIDGE],
    ['Veo la app Ticketbridge Connector. ¿Qué puede hacer?', TICKETBRIDGE],
    ["I'm looking at Ticketbridge Connector. Who owns it?", /^Owners: Ticketbridge Connector: none$/],
    ["There's an app called Office Sync Helper. When was it created?", /^2026-09-16 02:10 UTC \(created\)/],
    ['Tell me about Rosalind Achterberg. Does she have MFA?', /^Yes: Rosalind Achterberg has a second factor/],
  ],
};

describe('asked of what a sentence before has named', () => {
  itSaysFirst(SAID);
});
