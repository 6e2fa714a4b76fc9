import { SUBJECT_TABLES } from '../../subjects/lib/subject-table-registry.js';
import type { Intent } from '../model/intent-id.js';
import type { QuestionMaterial } from '../parameters/question-parameters.js';
import { findFormOfMaterial } from './question-form.js';
import { createTableVocabulary, type TableVocabulary } from './table-vocabulary.js';
import { findWordFacts, type Piece } from './word-facts.js';
import { readPieces } from './word-reader.js';

let vocabularies: readonly TableVocabulary[] | undefined;

/** The vocabulary of every table whose questions are told by their words. Built at the first question. */
export function listVocabularies(): readonly TableVocabulary[] {
  return (vocabularies ??= SUBJECT_TABLES.filter(({ bySentence }) => bySentence !== true).map(createTableVocabulary));
}

/** What says something of a row by itself. */
const SAYS: ReadonlySet<Piece['is']> = new Set(['phrase', 'comparison', 'permission', 'superlative', 'number']);

/**
 * The tables that are read for a question: those that have something to say of it. Where nothing is named, not those of which another explains
 * all words and more; of a name the tenant tells which table knows it. `intent`: what the words as a whole lead to; its tables are always read.
 */
export function listTablesOfQuestion(material: QuestionMaterial, intent: Intent): readonly TableVocabulary[] {
  const { folded } = findWordFacts(material);
  const isOpen = saysWithoutPhrase(material);
  const isNamed = material.names.length > 0;
  const explained = listVocabularies()
    .filter(({ never }) => !folded.some((word) => never.has(word)))
    .flatMap((vocabulary) => {
      const pieces = readPieces(material, vocabulary);
      if (!isOpen && !pieces.some(({ is }) => SAYS.has(is))) return [];
      const unread = pieces.flatMap(({ is, from }) => (is === 'unread' ? [from] : []));
      const unsaid = pieces.flatMap((piece) => (isUnsaid(piece) ? [piece.from] : []));
      const isKept = isNamed || isOf(vocabulary, intent) || isAlwaysRead(vocabulary, pieces);
      return [{ vocabulary, unread, unsaid, isKept }];
    });
  return explained
    .filter(
      ({ unread, isKept }) =>
        isKept ||
        !explained.some(({ unsaid }) => unsaid.length < unread.length && unsaid.every((at) => unread.includes(at))),
    )
    .map(({ vocabulary }) => vocabulary);
}

/** A word that is taken without a condition of it says nothing of the rows. */
const isUnsaid = (piece: Piece): boolean =>
  piece.is === 'unread' || (piece.is === 'phrase' && piece.meanings.every(({ kind }) => kind === 'filler'));

/** The log knows of everything that was done, a setting has no kind to name, and whose kind is named may be meant in spite of words left over. */
const isAlwaysRead = ({ table }: TableVocabulary, pieces: readonly Piece[]): boolean =>
  table.about === 'event' ||
  table.single === true ||
  pieces.some((piece) => piece.is === 'phrase' && piece.meanings.some(({ kind }) => kind === 'noun'));

const isOf = ({ table: { checks, alsoAsked = [] } }: TableVocabulary, intent: Intent): boolean =>
  [...checks, ...alsoAsked].some((check) => check === intent);

/** A name, a time or a role is something to say for any table. */
function saysWithoutPhrase(material: QuestionMaterial): boolean {
  const { names, app, user, permission } = material;
  const { roles, hasPeriod, ofHours, department } = findWordFacts(material);
  if (names.length > 0 || [app, user, permission, department].some((one) => one !== undefined)) return true;
  return hasPeriod || ofHours.size > 0 || findFormOfMaterial(material) === 'when' || roles.size > 0;
}
