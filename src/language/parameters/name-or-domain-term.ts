import { parseExactCommand } from '../exact-commands.js';
import { findMentions } from '../concept-mentions.js';
import { ALL_PHRASES } from '../merged-phrase-index.js';
import { splitWords } from '../question-tokenizer.js';

/** What questions are about: "Risky Apps" and "Mail Flow Changes" are our subjects, written large. */
const SUBJECTS = new Set(
  `admin administrator app application principal connector rule role policy consent permission user account mfa auth authentication default secret certificate
  credential alert incident change log logging flow tenant posture security report risk attack protocol grant setting default access finding check problem decision`.split(
    /\s+/,
  ),
);

/**
 * Whether several words may be the name of one thing, where the words before say that a name follows ("tell me about Office
 * Sync"): no phrase of ours claims them as a whole ("Conditional Access"), no command, and not one of our subjects.
 */
export function isPossibleName(name: string): boolean {
  const words = splitWords(name);
  if (!/\p{L}\S* .*\p{L}/u.test(name) || isDomainTerm(name)) return false;
  return ONE_THING.test(name) || !SUBJECTS.has(words.at(-1)?.stem ?? '');
}

/** Our subjects are asked about by the many ("Mail Connectors"); one of them, with two words before it, is called so: "Mail Gateway Connector". */
const ONE_THING = /^(?:\p{Lu}\S* ){2,}(?:Connector|App|Application|Report|Account)$|^\p{Lu}\S* App$/u;

/** Whether a text as a whole is a term of the domain: "security defaults", "Global Administrator", an intent's id. */
export function isDomainTerm(text: string): boolean {
  const words = splitWords(text);
  const [mention] = findMentions(words, ALL_PHRASES);
  return (
    parseExactCommand(text) !== undefined ||
    (mention?.from === 0 && mention.to === words.length && !mention.concepts.includes('injection'))
  );
}
