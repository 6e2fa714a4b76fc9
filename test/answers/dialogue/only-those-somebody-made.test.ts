import { itGoesOn, type Talks } from '../support/talks.js';

const OF_YUSUF =
  /^[34] of 9 mail flow rules \(.*Yusuf Demir\): Let trade fair newsletters through, Phishing simulation \(Huntwise\)/;
const BY_APP = /: (?:m and n|mail flow rule n created and mail flow rule m created)$/;

/** Talks that keep of a list those that somebody made. On the demo tenant. */
const TALKS: Talks = {
  'those of the list, and nothing else that one made': [
    ['which rules are there?', /^9 mail flow rules$/],
    ['only those Yusuf made', OF_YUSUF],
  ],
  'the ones of the list': [
    ['which rules are there?', /^9 mail flow rules$/],
    ['just the ones Yusuf created', OF_YUSUF],
  ],
  'in German, whose clause begins with the same word twice': [
    ['Welche Transportregeln gibt es?', /^9 mail flow rules$/],
    ['nur die, die Yusuf angelegt hat', OF_YUSUF],
  ],
  'those of an app in German': [
    ['Welche Transportregeln entfernen Header aus den Mails?', /^3 of 9 mail flow rules remove a header: /],
    ['nur die, die eine App angelegt hat', BY_APP],
  ],
  'those of an app in Spanish': [
    ['¿qué reglas quitan cabeceras?', /^3 of 9 mail flow rules remove a header: /],
    ['solo las que creó una app', BY_APP],
  ],
  'a kind that is said is another one': [
    ['which rules are there?', /^9 mail flow rules$/],
    ['only the connectors', /^6 connectors$/],
  ],
};

describe('A talk that keeps of a list those somebody made', () => {
  itGoesOn(TALKS);
});
