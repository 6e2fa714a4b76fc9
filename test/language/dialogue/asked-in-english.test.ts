import assert from 'node:assert/strict';
import { instant } from '../../../src/core/instant.js';
import type { Query } from '../../../src/language/model/query.js';
import { understandInDialogue } from '../../../src/language/dialogue/understand-in-dialogue.js';

const now = instant('2026-11-24T09:00:00Z');
const read = (question: string) => understandInDialogue(question, { now, timeZone: 'UTC' });

const wordsLeft = (query: Query | undefined): string =>
  [...(query?.unread ?? []), ...(query?.named ?? []).map(({ words }) => words)].join(' ');

describe('A question that is not in English', () => {
  it('is read by its English where its own words are not known', () => {
    const { query, question } = read('Wie viele Konten haben bei uns eigentlich globale Adminrechte?');
    assert.deepEqual(
      query?.named.map(({ kind, words }) => [kind, words]),
      [['role', 'Global Administrator']],
    );
    assert.deepEqual(query.unread, []);
    assert.equal(question, 'Wie viele Konten haben bei uns eigentlich globale Adminrechte?');
  });

  it('is told what is left of it as it was typed', () => {
    const { query } = read('¿qué aplicaciones zorvex no han tenido dueño en la vida?');
    assert.match(wordsLeft(query), /zorvex/iu);
  });

  it('keeps what was understood of it: its English must ask that, too', () => {
    const { query } = read('entraron apps nuevas en los ultimos 10 dias?');
    assert.ok(query?.where.some(({ attribute }) => attribute === 'created'));
  });

  it('keeps whether it asks for yes or no', () => {
    assert.equal(read('docuvault kann Mails senden?').query?.form, 'yes-no');
  });

  it('stays as it is where a word has no English', () => {
    const { query } = read('welche apps haben zorvexierte geheimnisse?');
    assert.match(wordsLeft(query), /zorvexierte/);
  });

  it('never throws, whatever its words', () => {
    for (const text of [
      '¿¿¿???',
      "l'l'l' d'd'",
      'der die das '.repeat(20),
      'qué '.repeat(60),
      'wer hat was wann wo warum an ab auf?',
    ])
      assert.doesNotThrow(() => read(text));
  });
});
