import type { AskingLanguage } from '../../checks/model/asking.js';
import { CHECK_IDS, type CheckId } from '../../checks/model/check-id.js';
import type { QuestionConcept, SpokenConcept } from '../../core/question-concepts.js';
import { CHECK_ASKINGS } from '../check-askings.js';
import { stemWord } from '../question-tokenizer.js';
import { APP_PHRASES } from './app-phrases.js';
import { FRENCH_PHRASES } from './french-phrases.js';
import { GERMAN_PHRASES } from './german-phrases.js';
import { MAIL_FLOW_PHRASES } from './mail-flow-phrases.js';
import { PEOPLE_PHRASES } from './people-phrases.js';
import { SIGN_IN_PHRASES } from './sign-in-phrases.js';
import { ATTACK_PATH_PHRASES } from './attack-path-phrases.js';
import { CONVERSATION_PHRASES } from './conversation-phrases.js';
import { SPANISH_PHRASES } from './spanish-phrases.js';

/** What a question may speak of, with the phrases that say it, separated by `|`. */
const LEXICON: Readonly<Record<SpokenConcept, string>> = {
  ...PEOPLE_PHRASES,
  ...SIGN_IN_PHRASES,
  ...APP_PHRASES,
  ...MAIL_FLOW_PHRASES,
  ...CONVERSATION_PHRASES,
  ...ATTACK_PATH_PHRASES,
};

/** That a question is asked in the own words of a check. */
export type OwnWords = `words-of-${CheckId}`;

/** All that can be found in a question. */
export type Concept = QuestionConcept | OwnWords;

/** One phrase of the lexicon, as stems, with its concept. */
export interface Phrase {
  readonly stems: readonly string[];
  readonly concepts: readonly Concept[];
}

/** Phrases by their first stem, longest first. */
export type PhraseIndex = ReadonlyMap<string, readonly Phrase[]>;

/** A concept with its phrases, each as stems. */
type PhrasesOfConcept = readonly [Concept, readonly (readonly string[])[]];

const toStems = (phrase: string): readonly string[] => phrase.split(' ').map(stemWord);

const listPhrases = (phrases: Readonly<Partial<Record<SpokenConcept, string>>>): readonly PhrasesOfConcept[] =>
  Object.entries(phrases).map(([concept, joined]) => [concept as SpokenConcept, joined.split('|').map(toStems)]);

const listOwnWords = (languages: readonly AskingLanguage[]): readonly PhrasesOfConcept[] =>
  CHECK_IDS.map((id) => [
    nameOwnWords(id),
    languages.flatMap((language) => CHECK_ASKINGS[id].words?.[language] ?? []).map(toStems),
  ]);

/** The concept of a check's own words. */
export function nameOwnWords(check: CheckId): OwnWords {
  return `words-of-${check}`;
}

function indexPhrases(listed: readonly PhrasesOfConcept[]): PhraseIndex {
  const found = new Map<string, { readonly stems: readonly string[]; readonly concepts: Set<Concept> }>();
  for (const [concept, phrases] of listed) {
    for (const stems of phrases) {
      const key = stems.join(' ');
      const known = found.get(key);
      if (known === undefined) found.set(key, { stems, concepts: new Set([concept]) });
      else known.concepts.add(concept);
    }
  }
  const index = new Map<string, Phrase[]>();
  for (const [key, { stems, concepts }] of found) {
    const first = stems[0] ?? key;
    const same = index.get(first);
    const phrase: Phrase = { stems, concepts: [...concepts] };
    if (same === undefined) index.set(first, [phrase]);
    else same.push(phrase);
  }
  for (const phrases of index.values()) phrases.sort((a, b) => b.stems.length - a.stems.length);
  return index;
}

const ENGLISH = [...listPhrases(LEXICON), ...listOwnWords(['en'])];
const OTHER_LANGUAGES = [
  ...[GERMAN_PHRASES, FRENCH_PHRASES, SPANISH_PHRASES].flatMap(listPhrases),
  ...listOwnWords(['de', 'fr', 'es']),
];

/** All phrases of the lexicon, in every language, found by their stems. */
export const PHRASE_INDEX: PhraseIndex = indexPhrases([...ENGLISH, ...OTHER_LANGUAGES]);

const listStems = (listed: readonly PhrasesOfConcept[]): readonly string[] =>
  listed.flatMap(([, phrases]) => phrases.flat());

/** Every stem that occurs in an English phrase: what typing errors are corrected towards first. */
export const ENGLISH_VOCABULARY: ReadonlySet<string> = new Set(listStems(ENGLISH));

/** Every stem that occurs in a phrase, in any language. */
export const VOCABULARY: ReadonlySet<string> = new Set([...ENGLISH_VOCABULARY, ...listStems(OTHER_LANGUAGES)]);

const foreignWords = new Set(
  OTHER_LANGUAGES.flatMap(([, phrases]) => phrases.flatMap((stems) => (stems.length === 1 ? stems : []))),
);

const PHRASES_OF = { de: GERMAN_PHRASES, fr: FRENCH_PHRASES, es: SPANISH_PHRASES } as const;

/** Every stem that occurs in a phrase of one other language: what its typing errors are corrected towards. */
export const listVocabularyOf = (language: keyof typeof PHRASES_OF): ReadonlySet<string> =>
  new Set(listStems([...listPhrases(PHRASES_OF[language]), ...listOwnWords([language])]));

/** Whether a word of another language says something by itself and nothing in English: "Schlüssel", written large as all nouns are. */
export function isForeignTerm(word: string): boolean {
  const root = stemWord(word.toLowerCase());
  return foreignWords.has(root) && !ENGLISH_VOCABULARY.has(root);
}

const offTopic = new Set<string>(LEXICON.offtopic.split(/[| ]/).map(stemWord));

/** Words that make no name of an app by themselves. "Payroll" is outside our mission, and yet a fine name. */
export function isOurWord(word: string): boolean {
  const root = stemWord(word.toLowerCase());
  return VOCABULARY.has(root) && !offTopic.has(root);
}
