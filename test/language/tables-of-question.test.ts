import assert from 'node:assert/strict';
import { instant } from '../../src/core/instant.js';
import type { Intent } from '../../src/language/model/intent-id.js';
import { listTablesOfQuestion } from '../../src/language/query/tables-of-question.js';
import { materialOf } from '../../src/language/understand-question.js';

const tablesOf = (question: string, intent: Intent = 'none'): readonly string[] =>
  listTablesOfQuestion(materialOf(question, { now: instant('2026-11-24T10:00:00Z') }), intent).map(
    ({ table: { id } }) => id,
  );

describe('The tables that a question is read with', () => {
  it('are those that explain what no other does', () => {
    const tables = tablesOf('which transport rules strip a header?');
    assert.ok(tables.includes('transport-rules'));
    assert.ok(!tables.includes('partners'));
    assert.ok(!tables.includes('credentials'));
  });

  it('are the log, too, which knows of all that was done', () => {
    assert.ok(tablesOf('which transport rules strip a header?').includes('events'));
  });

  it('are each whose kind is named, whatever else it leaves', () => {
    const tables = tablesOf('which apps have secrets that their owners never used?');
    for (const table of ['apps', 'credentials']) assert.ok(tables.includes(table), table);
  });

  it('are those of the report that the words as a whole lead to', () => {
    assert.deepEqual(tablesOf('which policies exclude guests?'), ['events', 'policies']);
    assert.deepEqual(tablesOf('which policies exclude guests?', 'risky-admins'), ['admins', 'events', 'policies']);
  });

  it('are all where something is named: which one knows it, the tenant tells', () => {
    const tables = tablesOf('whose mailbox does PERFECTDATA SOFTWARE read?');
    for (const table of ['permission-grants', 'transport-rules', 'partners']) assert.ok(tables.includes(table), table);
  });

  it('are none for a greeting', () => {
    assert.deepEqual(tablesOf('good morning'), []);
  });
});
