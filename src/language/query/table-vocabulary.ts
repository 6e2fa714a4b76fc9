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

function addPhrases(to: PhraseMeaning[], words: Wording, meaning: Meaning): void {
  for (const [language, wording] of Object.entries(words)) {
    for (const phrase of wording.split('|')) if (phrase !== '') to.push([phrase, meaning, language]);
  }
}

const MAY_BE_PLURAL = /e(?:r|l)?(?: |$)/;
const asDative = (word: string): string => (/\p{L}{3}(?:e|er|el)$/u.test(word) ? `${word}n` : word);

/** "mit abgelaufenen Geheimnissen": German adds an n to plurals and adjectives. "Rollen" has its own meanings: it is a plural already. */
function listDatives(phrases: readonly PhraseMeaning[]): readonly PhraseMeaning[] {
  const datives: PhraseMeaning[] = [];
  const words = new Set<string>();
  for (const [phrase] of phrases) if (!phrase.includes(' ')) words.add(phrase);
  const known = new Map<string, string>();
  const dativeOf = (word: string): string => {
    const dative = known.get(word) ?? asDative(word);
    known.set(word, dative);
    return dative;
  };
  for (const [phrase, meaning, language] of phrases) {
    if (language !== 'de' || !MAY_BE_PLURAL.test(phrase)) continue;
    const dative = phrase.split(' ').map(dativeOf).join(' ');
    const last = dative.slice(dative.lastIndexOf(' ') + 1);
    if (dative !== phrase && !words.has(last)) datives.push([dative, meaning, language]);
  }
  return datives;
}

function* meaningsOfAttribute(
  id: string,
  attribute: Attribute<never>,
): Generator<readonly [wording: Wording, meaning: Meaning]> {
  const meant: (readonly [Wording | undefined, Meaning])[] = [[attribute.words, { kind: 'attribute', attribute: id }]];
  switch (attribute.type) {
    case 'flag':
      meant.push([attribute.yes, { kind: 'value', attribute: id, value: true }]);
      meant.push([attribute.no, { kind: 'value', attribute: id, value: false }]);
      break;
    case 'choice':
      for (const [value, { words }] of Object.entries(attribute.values)) {
        meant.push([words, { kind: 'value', attribute: id, value }]);
      }
      break;
    case 'text':
    case 'subjects':
      meant.push([attribute.who, { kind: 'who', attribute: id }]);
      break;
    case 'instant':
      meant.push([attribute.verbs, { kind: 'verb', attribute: id }]);
      meant.push([attribute.verbsNot, { kind: 'verb', attribute: id, not: true }]);
      break;
    case 'number':
      break;
  }
  for (const [wording, meaning] of meant) if (wording !== undefined) yield [wording, meaning];
}

interface TablePhrases {
  readonly written: readonly PhraseMeaning[];
  readonly datives: readonly PhraseMeaning[];
}

const PHRASES = new WeakMap<AnySubjectTable, TablePhrases>();

/** Every phrase of a table, written once: they are many. */
function phrasesOfTable(table: AnySubjectTable): TablePhrases {
  const known = PHRASES.get(table);
  if (known !== undefined) return known;
  const written: PhraseMeaning[] = [];
  for (const [wording, meaning] of listMeanings(table)) addPhrases(written, wording, meaning);
  const phrases = { written, datives: listDatives(written) };
  PHRASES.set(table, phrases);
  return phrases;
}

function* listMeanings(table: AnySubjectTable): Generator<readonly [wording: Wording, meaning: Meaning]> {
  yield [table.words, { kind: 'noun' }];
  if (table.fillers !== undefined) yield [table.fillers, { kind: 'filler' }];
  for (const [check, { words }] of Object.entries(table.judgements ?? {})) {
    yield [words, { kind: 'check', check: check as CheckId }];
  }
  for (const [id, attribute] of Object.entries(table.attributes)) yield* meaningsOfAttribute(id, attribute);
}

/** A table with its phrases, ready to be matched with questions. */
export interface TableVocabulary {
  readonly table: AnySubjectTable;
  readonly phrases: PhraseMeanings<Meaning>;
  /** Attributes by the words that stand before their values, one or two, folded. */
  readonly after: ReadonlyMap<string, readonly string[]>;
  /** What its attributes may name: roles, permissions. */
  readonly lookups: ReadonlySet<string>;
  /** Words that a question about the table never has, folded. */
  readonly never: ReadonlySet<string>;
  /** Phrases that ask for the unit of its rows, folded. */
  readonly unit: ReadonlySet<string>;
}

/** The phrases of a table. */
export function createTableVocabulary(table: AnySubjectTable): TableVocabulary {
  const { written, datives } = phrasesOfTable(table);
  return {
    table,
    phrases: indexMeanings(written.concat(datives)),
    after: indexWordsBeforeValues(table),
    lookups: listLookups(table),
    never: listPhrases(table.never),
    unit: listPhrases(table.unit?.words),
  };
}

const listLookups = ({ attributes }: AnySubjectTable): ReadonlySet<string> =>
  new Set(
    Object.values(attributes).flatMap((one) =>
      (one.type === 'text' || one.type === 'subjects') && one.lookup !== undefined ? [one.lookup] : [],
    ),
  );

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

/** The phrases of a table by language, many of them in one text, separated by spaces. */
export function* listTableTexts(
  table: AnySubjectTable,
): Generator<{ readonly language: string; readonly text: string }> {
  for (const [wording] of listMeanings(table)) {
    for (const [language, phrases] of Object.entries(wording)) yield { language, text: phrases.replaceAll('|', ' ') };
  }
  for (const [phrase, , language] of phrasesOfTable(table).datives) yield { language, text: phrase };
}

const foldAll = (words: string): string => words.split(' ').map(foldWord).join(' ');

/** Whether words of a question ask for what several rows belong to: consents, not permissions. */
export const asksForUnit = (words: string, { unit }: Pick<TableVocabulary, 'unit'>): boolean =>
  unit.has(foldAll(words));
