import type { QuestionConcept } from '../../core/question-concepts.js';
import type { QuestionFilter } from '../../core/question-parameter-types.js';

/** The languages that people ask in, as ISO 639-1 codes. */
export const ASKING_LANGUAGES = ['en', 'de', 'fr', 'es'] as const;

/** One of {@link ASKING_LANGUAGES}. */
export type AskingLanguage = (typeof ASKING_LANGUAGES)[number];

/**
 * Points (also negative) when all conditions hold: a concept must be there, or with `!` must not. About 3 is a word that fits, 6 a sure
 * sign.
 */
export type Signal<Concept extends string = QuestionConcept> = readonly [
  points: number,
  ...conditions: (Concept | `!${Concept}`)[],
];

/** What tells a question from its neighbours. */
export interface HowAsked<Concept extends string = QuestionConcept> {
  readonly signals: readonly Signal<Concept>[];
  /** Filters that make sense for it; others are not read from its questions. */
  readonly filters?: readonly QuestionFilter[];
  /** What its questions may name in plain words: a directory role, a permission. Not read from other questions. */
  readonly names?: readonly ('role' | 'permission')[];
}

/** How people ask for a check. Its title and its question are those of the check. */
export interface Asking extends HowAsked {
  /** The question as a button asks it, where the check's own leaves out words that matter. */
  readonly question?: string;
  /**
   * Phrases that no other check is asked with: lower case, singular, as people type them. Each is a sure sign of this check by itself. In a
   * question it hides the shorter phrases inside it.
   */
  readonly words?: Readonly<Partial<Record<AskingLanguage, readonly string[]>>>;
  /** Ways to ask for it, by language. They are tests, and the weights of words are counted from them. */
  readonly examples: Readonly<Record<AskingLanguage, readonly string[]>>;
}

/** Defines how a check is asked: `src/checks/<id>.asking.ts`. */
export function defineAsking(asking: Asking): Asking {
  return asking;
}
