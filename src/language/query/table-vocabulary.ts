import type { CheckId } from '../../checks/model/check-id.js';
import type { Attribute } from '../../subjects/model/attribute.js';
import type { AnySubjectTable } from '../../subjects/model/subject-table.js';
import type { Wording } from '../../subjects/model/wording.js';
import { foldWord, indexMeanings, type PhraseMeanings } from './phrase-index.js';

/** What a phrase says about the subjects of one table. */
export type Meaning =
  | { readonly kind: 'noun' }
  | { readonly kind: 'filler' }
  | { readonly kind: 'check'; readonly check: CheckId }
  | { readonly kind: 'value'; readonly attribute: string; readonly value: string | boolean }
  /** The attribute is named, without a value: "publisher". */
  | { readonly kind: 'attribute'; readonly attribute: string }
  /** Something happened at an instant: "created". */
  | { readonly kind: 'verb'; readonly attribute: string; readonly not?: true }
  /** Somebody did something: "granted". */
  | { readonly kind: 'who'; readonly attribute: string };

type PhraseMeaning = readonly [phrase: string, meaning: Meaning, language: string];

function* phrasesOf(words: Wording | undefined, meaning: Meaning): Generator<PhraseMeaning> {
  if (words === undefined) return;
  for (const [language, wording] of Object.entries(words)) {
    for (const phrase of wording.split('|')) if (phrase !== '') yield [phrase, meaning, language];
  }
}

const MAY_BE_PLURAL = /e(?:r|l)?(?: |$)/;
const asDative = (word: string): string => (/\p{L}{3}(?:e|er|el)$/u.test(word) ? `${word}n` : word);

/** "mit abgelaufenen Geheimnissen": German adds an n to plurals and adjectives. "Rollen" has its own meanings: it is a plural already. */
function* withDatives(phrases: readonly PhraseMeaning[]): Generator<PhraseMeaning> {
  yield* phrases;
  const written = new Set(phrases.map(([phrase]) => phrase));
  for (const [phrase, meaning, language] of phrases) {
    if (language !== 'de' || !MAY_BE_PLURAL.test(phrase)) continue;
    const dative = phrase.split(' ').map(asDative).join(' ');
    const last = dative.slice(dative.lastIndexOf(' ') + 1);
    if (dative !== phrase && !written.has(last)) yield [dative, meaning, language];
  }
}

function* attributePhrases(id: string, attribute: Attribute<never>): Generator<PhraseMeaning> {
  yield* phrasesOf(attribute.words, { kind: 'attribute', attribute: id });
  switch (attribute.type) {
    case 'flag':
      yield* phrasesOf(attribute.yes, { kind: 'value', attribute: id, value: true });
      yield* phrasesOf(attribute.no, { kind: 'value', attribute: id, value: false });
      return;
    case 'choice':
      for (const [value, { words }] of Object.entries(attribute.values)) {
        yield* phrasesOf(words, { kind: 'value', attribute: id, value });
      }
      return;
    case 'text':
    case 'subjects':
      yield* phrasesOf(attribute.who, { kind: 'who', attribute: id });
      return;
    case 'instant':
      yield* phrasesOf(attribute.verbs, { kind: 'verb', attribute: id });
      yield* phrasesOf(attribute.verbsNot, { kind: 'verb', attribute: id, not: true });
      return;
    case 'number':
      return;
  }
}

const PHRASES = new WeakMap<AnySubjectTable, readonly PhraseMeaning[]>();

/** Every phrase of a table, written once: they are many. */
function phrasesOfTable(table: AnySubjectTable): readonly PhraseMeaning[] {
  const known = PHRASES.get(table) ?? [...withDatives([...tablePhrases(table)])];
  PHRASES.set(table, known);
  return known;
}

function* tablePhrases(table: AnySubjectTable): Generator<PhraseMeaning> {
  yield* phrasesOf(table.words, { kind: 'noun' });
  yield* phrasesOf(table.fillers, { kind: 'filler' });
  for (const [check, judgement] of Object.entries(table.judgements ?? {})) {
    yield* phrasesOf(judgement.words, { kind: 'check', check: check as CheckId });
  }
  for (const [id, attribute] of Object.entries(table.attributes)) yield* attributePhrases(id, attribute);
}

/** A table with its phrases, ready to be matched with questions. */
export interface TableVocabulary {
  readonly table: AnySubjectTable;
  readonly phrases: PhraseMeanings<Meaning>;
  /** Attributes by the words that stand before their values, one or two, folded. */
  readonly after: ReadonlyMap<string, readonly string[]>;
  /** Words that a question about the table never has, folded. */
  readonly never: ReadonlySet<string>;
  /** Phrases that ask for the unit of its rows, folded. */
  readonly unit: ReadonlySet<string>;
}

/** The phrases of a table. */
export function createTableVocabulary(table: AnySubjectTable): TableVocabulary {
  return {
    table,
    phrases: indexMeanings(phrasesOfTable(table)),
    after: indexWordsBeforeValues(table),
    never: listPhrases(table.never),
    unit: listPhrases(table.unit?.words),
  };
}

function listPhrases(words: Wording = { en: '' }): ReadonlySet<string> {
  const phrases = Object.values(words).flatMap((wording) => wording.split('|'));
  return new Set(phrases.flatMap((one) => (one === '' ? [] : [foldAll(one)])));
}

function indexWordsBeforeValues(table: AnySubjectTable): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, readonly string[]>();
  for (const [id, attribute] of Object.entries(table.attributes)) {
    if (attribute.type !== 'text' && attribute.type !== 'subjects') continue;
    const words = Object.values(attribute.after ?? {}).flatMap((wording) => wording.split('|'));
    for (const word of words) {
      const key = word.split(' ').map(foldWord).join(' ');
      index.set(key, [...(index.get(key) ?? []), id]);
    }
  }
  return index;
}

/** Every phrase of a table, with its language. */
export function* listTableWordings(
  table: AnySubjectTable,
): Generator<{ readonly phrase: string; readonly language: string }> {
  for (const [phrase, , language] of phrasesOfTable(table)) yield { phrase, language };
}

const foldAll = (words: string): string => words.split(' ').map(foldWord).join(' ');

/** Whether words of a question ask for what several rows belong to: consents, not permissions. */
export const asksForUnit = (words: string, { unit }: Pick<TableVocabulary, 'unit'>): boolean =>
  unit.has(foldAll(words));
