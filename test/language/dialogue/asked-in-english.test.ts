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

  it('is read by its English where that asks the same and more, though no word of it is left', () => {
    const wordless = read('Quelles stratégies d’accès conditionnel ne s’appliquent pas à Diego ?').query;
    assert.deepEqual(
      [wordless?.where.map(({ attribute, op }) => [attribute, op]), wordless?.named.map(({ words }) => words)],
      [[['reachedAdmins', 'has-not']], ['diego']],
    );
    assert.deepEqual(
      read('IT Admin a-t-il la double authentification ?').query?.named.map(({ words }) => words),
      ['IT Admin'],
    );
  });

  it('is read by its English where its own words ask for all rows', () => {
    assert.deepEqual(
      read('Zeig mal alle Regeln, die was an den Headern machen').query?.where.map(({ attribute, op }) => [
        attribute,
        op,
      ]),
      [['header', 'has']],
    );
  });

  it('is read by its English where its own words ask when, and of nothing that has a time', () => {
    const { query } = read('¿Desde cuándo tiene Lucía Ferrer el rol de SharePoint?');
    assert.deepEqual([query?.table, query?.show?.[0]], ['role-assignments', 'startsAt']);
  });

  it('is read by its English where a name in it was taken for conditions of something else', () => {
    assert.equal(read('Wen nimmt Require MFA for admins aus?').query?.table, 'policies');
  });

  it('is read by its English where that asks about a setting or an act, and its own words about rows that they do not wholly tell', () => {
    assert.equal(read('Wer darf bei uns eigentlich neue Apps registrieren?').query?.table, 'settings');
    assert.equal(read('¿Puede un usuario normal dar permisos a una aplicación?').query?.table, 'settings');
    assert.equal(
      read('Est-ce que quelqu’un a reçu un nouveau rôle d’admin ces 30 derniers jours ?').query?.table,
      'events',
    );
  });

  it('stays as it is where its English loses the period, or is declined', () => {
    assert.ok(read('entraron apps nuevas en los ultimos 10 dias?').query?.period !== undefined);
    assert.notEqual(
      read('¿Qué aplicación puede leer, cambiar y borrar el correo de todos los buzones con Mail.ReadWrite?').declined
        ?.because,
      'change',
    );
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
