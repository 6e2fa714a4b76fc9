/** Source words by their English one: `add: 'añadir|agregar'`. Alternatives stand between bars. */
export type WordList = Readonly<Record<string, string>>;

/** The words that questions are asked in, by what they are. Of several readings of one word a later list wins, and the longest phrase. */
export interface Dictionary {
  readonly nouns: WordList;
  readonly adjectives: WordList;
  /** By the English base form: infinitives, of which the regular forms are derived, and irregular forms of the present. */
  readonly verbs: WordList;
  /** Irregular forms of the past, by the English base form. */
  readonly pasts: WordList;
  /** Irregular participles, by the English base form. */
  readonly participles: WordList;
  /** "have", "be", "can", "must": verbs that lead another one. */
  readonly auxiliaries: WordList;
  /** "which", "who", "how many". */
  readonly questions: WordList;
  /** Articles, pronouns, prepositions, adverbs, numbers. */
  readonly small: WordList;
  /** Several words, or one, that mean something together: `'are there': 'gibt es'`. */
  readonly phrases: WordList;
  /** Words that say nothing: left out. */
  readonly empty: string;
}

/** What a word is in its sentence. `name`: a word that the dictionary does not know. */
export type UnitKind =
  | 'noun'
  | 'adjective'
  | 'verb'
  | 'past'
  | 'participle'
  | 'auxiliary'
  | 'question'
  | 'small'
  | 'phrase'
  | 'empty'
  | 'name'
  | 'mark';

/** A word or phrase of the question, in English, and where it stands in the original. */
export interface Unit {
  readonly english: string;
  readonly kind: UnitKind;
  /** The words as typed. */
  readonly source: string;
  readonly start: number;
  readonly end: number;
  /** Of a verb: its English base form. */
  readonly base?: string;
}
