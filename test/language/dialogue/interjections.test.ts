import assert from 'node:assert/strict';
import { withoutInterjections } from '../../../src/language/dialogue/interjections.js';

describe('What is said before a message goes on', () => {
  for (const [said, left] of [
    ['ok, great. and when?', 'and when?'],
    ['thanks! verified?', 'verified?'],
    ['hmm, priya?', 'priya?'],
    ['right, and the first one?', 'and the first one?'],
    ['ok so which of them are guests', 'which of them are guests'],
    ['I see, thank you. who made it?', 'who made it?'],
    ['super, danke! wann?', 'wann?'],
    ["d'accord, merci. et depuis quand ?", 'et depuis quand ?'],
    ['vale, gracias. ¿y los otros?', '¿y los otros?'],
    ['as CSV please', 'as CSV'],
  ] as const) {
    it(`is left out: ${said}`, () => {
      assert.equal(withoutInterjections(said), left);
    });
  }
  for (const said of [
    'thanks',
    'ok',
    'no, the other one',
    'and the guests?',
    'but only admins',
    'right now?',
    'well known apps',
    'good apps',
    'only the outbound ones',
    'which?',
  ]) {
    it(`stays where it does something: ${said}`, () => {
      assert.equal(withoutInterjections(said), said);
    });
  }
});
