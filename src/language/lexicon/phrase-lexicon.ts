import { stemWord } from '../question-tokenizer.js';
import { APP_PHRASES } from './app-phrases.js';
import { MAIL_FLOW_PHRASES } from './mail-flow-phrases.js';
import { PEOPLE_PHRASES } from './people-phrases.js';
import { SIGN_IN_PHRASES } from './sign-in-phrases.js';
import { ATTACK_PATH_PHRASES } from './attack-path-phrases.js';
import { CONVERSATION_PHRASES } from './conversation-phrases.js';

/** All that a question may speak of, with the phrases that say it. */
const LEXICON = {
  ...PEOPLE_PHRASES,
  ...SIGN_IN_PHRASES,
  ...APP_PHRASES,
  ...MAIL_FLOW_PHRASES,
  ...CONVERSATION_PHRASES,
  ...ATTACK_PATH_PHRASES,
} as const;

/** What the parameters add to the words: a named app, a permission, a period … */
type Named = 'named-app' | 'named-user' | 'named-permission' | 'named-role' | 'period' | 'mail-access' | 'talk-order';

/** Everything a question can speak of. */
export type Concept = keyof typeof LEXICON | Named;

/** One phrase of the lexicon, as stems, with its concept. */
export interface Phrase {
  readonly stems: readonly string[];
  readonly concepts: readonly Concept[];
}

/** Phrases by their first stem, longest first. */
export type PhraseIndex = ReadonlyMap<string, readonly Phrase[]>;

function indexPhrases(): PhraseIndex {
  const concepts = new Map<string, Set<Concept>>();
  for (const [concept, phrases] of Object.entries(LEXICON) as [Concept, string][]) {
    for (const phrase of phrases.split('|')) {
      const key = phrase.split(' ').map(stemWord).join(' ');
      concepts.set(key, (concepts.get(key) ?? new Set<Concept>()).add(concept));
    }
  }
  const index = new Map<string, Phrase[]>();
  for (const [key, found] of concepts) {
    const stems = key.split(' ');
    const first = stems[0] ?? key;
    index.set(first, [...(index.get(first) ?? []), { stems, concepts: [...found] }]);
  }
  for (const phrases of index.values()) phrases.sort((a, b) => b.stems.length - a.stems.length);
  return index;
}

/** All phrases of the lexicon, found by their stems. */
export const PHRASE_INDEX: PhraseIndex = indexPhrases();

/** Every stem that occurs in a phrase: what typing errors are corrected towards. */
export const VOCABULARY: ReadonlySet<string> = new Set(
  [...PHRASE_INDEX.values()].flatMap((phrases) => phrases.flatMap((phrase) => phrase.stems)),
);

const offTopic = new Set<string>(LEXICON.offtopic.split(/[| ]/).map(stemWord));

/** Words that make no name of an app by themselves. "Payroll" is outside our mission, and yet a fine name. */
export function isOurWord(word: string): boolean {
  const root = stemWord(word.toLowerCase());
  return VOCABULARY.has(root) && !offTopic.has(root);
}
