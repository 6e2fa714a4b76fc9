import { instant } from '../../../src/core/instant.js';
import type { Query } from '../../../src/language/model/query.js';
import { normaliseQuestion } from '../../../src/language/normalise-question.js';
import { blankNames } from '../../../src/language/parameters/find-names.js';
import { findNamesAndPermission, readQuestionMaterial } from '../../../src/language/parameters/question-parameters.js';
import { createTableVocabulary, type TableVocabulary } from '../../../src/language/query/table-vocabulary.js';
import { readTableQuery } from '../../../src/language/query/table-query-reader.js';
import { splitWords } from '../../../src/language/question-tokenizer.js';
import { correctTypos } from '../../../src/language/typo-correction.js';
import { understand } from '../../../src/language/understand-question.js';
import type { AnySubjectTable } from '../../../src/subjects/model/subject-table.js';

/** The moment that the questions of the tests are asked at. */
export const ASKED_AT = instant('2026-11-27T09:00:00Z');

const vocabularies = new Map<AnySubjectTable, TableVocabulary>();

function vocabularyOf(table: AnySubjectTable): TableVocabulary {
  const vocabulary = vocabularies.get(table) ?? createTableVocabulary(table);
  vocabularies.set(table, vocabulary);
  return vocabulary;
}

/** The query of a question as one table reads it, whichever table answers it in the end. */
export function readAs(table: AnySubjectTable, question: string): Query {
  const text = normaliseQuestion(question);
  const names = findNamesAndPermission(text);
  const words = correctTypos(splitWords(blankNames(text, names.names)));
  const material = readQuestionMaterial({ text, words, names, context: { now: ASKED_AT }, ordersTalk: false });
  return readTableQuery(material, vocabularyOf(table)).query;
}

/** The table that a question leads to among all. */
export function findTable(question: string): string | undefined {
  return understand(question, { now: ASKED_AT }).query?.table;
}
