import assert from 'node:assert/strict';
import { instant } from '../../../src/core/instant.js';
import { understand } from '../../../src/language/understand-question.js';
import type { AnySubjectTable } from '../../../src/subjects/model/subject-table.js';
import { LANGUAGES, type Language, type Wording } from '../../../src/subjects/model/wording.js';

const NOW = instant('2026-11-26T12:00:00Z');

/** A phrase of a table that gives an attribute a value. */
export interface ValuePhrase {
  readonly table: string;
  readonly attribute: string;
  readonly value: string | boolean;
  readonly language: Language;
  readonly words: string;
}

/** Every phrase of every value of a table's flags and choices. */
export function listValuePhrases(table: AnySubjectTable): readonly ValuePhrase[] {
  return Object.entries(table.attributes).flatMap(([attribute, definition]) => {
    if (definition.type === 'flag') {
      return [
        ...spread(table, attribute, true, definition.yes),
        ...spread(table, attribute, false, definition.no ?? { en: '' }),
      ];
    }
    if (definition.type !== 'choice') return [];
    return Object.entries(definition.values).flatMap(([value, { words }]) => spread(table, attribute, value, words));
  });
}

function spread({ id }: AnySubjectTable, attribute: string, value: string | boolean, words: Wording): ValuePhrase[] {
  return LANGUAGES.flatMap((language) =>
    (words[language] ?? '')
      .split('|')
      .filter((phrase) => phrase !== '')
      .map((phrase) => ({ table: id, attribute, value, language, words: phrase })),
  );
}

/** A question made of a phrase. */
export type PhraseQuestion = Pick<ValuePhrase, 'table' | 'attribute' | 'value'> & { readonly question: string };

/**
 * Asks a question made of a phrase: where it is about the phrase's table, the phrase's value is a condition. Another table may know the
 * words better: then nothing is said. Returns whether it is about the phrase's table.
 */
export function isValueUnderstood({ table, attribute, value, question }: PhraseQuestion): boolean {
  const { query } = understand(question, { now: NOW });
  if (query?.table !== table) return false;
  const has = query.where.some((one) => one.attribute === attribute && one.value === value);
  assert.ok(has, `${question}: ${JSON.stringify(query.where)}`);
  return true;
}
