import type { DeclineReason } from './model/understanding.js';
import type { Concept } from './lexicon/phrase-lexicon.js';
import type { Word } from './question-tokenizer.js';
import { omitUndefined } from '../core/omit-undefined.js';

/** Longer texts say enough by themselves. */
const MOST_WORDS = 9;

/** How people go on from the answer before: "and the second one?", "export that", "show all rows", "how do I fix it". */
const GOES_ON =
  /^(?:and|but|so|then|what about|how about|same)\b|\b(?:this|that|these)(?! (?:week|month|year|quarter|morning|afternoon|evening|hour|weekend|spring|summer|autumn|fall|winter|monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?\b)\b|\b(?:it(?![.@_]\w)|its|those|them|they|he|she|him|her|his|their|again|more|next|previous|rest|remaining|above|former|latter)\b|\b(?:the|that|this|last|first|second|third|fourth|fifth|other|same|top|next) (?:one|ones|app|user|admin|person|row|rule|connector|account|entry|line|page|list|table|card|result|answer)s?\b|\b(?:rows?|columns?|(?<!^(?:please )?)list|results?)\b|\b(?:sort|export|expand|filter|continue|elaborate|explain|why|details?)\b|\bonly the\b|\bjust the\b/;

const FROM_OUTSIDE: readonly Concept[] = ['offtopic', 'injection', 'entertain', 'writing-thing', 'pose'];

/** Whether a password or another secret is asked for, and not how old it is. */
export const asksForSecrets = (concepts: ReadonlySet<Concept>): boolean =>
  concepts.has('secret-values') && !concepts.has('password-age');

/** Before it is known what was read. */
const NOTHING_READ: DeclineReason = {
  because: 'not-understood',
  names: [],
  unread: [],
  nearest: 'admins-without-mfa',
};

interface Heard {
  readonly words: readonly Word[];
  readonly concepts: ReadonlySet<Concept>;
  readonly app: string | undefined;
  readonly changeRequest: boolean;
}

/**
 * Why a text gets no answer: it orders a change (of the app that it names), it is about something else, it goes on from an answer before,
 * which is not remembered, or its words are not understood.
 */
export function determineDeclineReason({ words, concepts, app, changeRequest }: Heard): DeclineReason {
  if (FROM_OUTSIDE.some((concept) => concepts.has(concept)) || asksForSecrets(concepts)) return { because: 'outside' };
  if (changeRequest) return { because: 'change', ...omitUndefined({ app }) };
  const text = words.map((word) => word.text).join(' ');
  const goesOn = words.length > 0 && words.length <= MOST_WORDS && app === undefined && GOES_ON.test(text);
  return goesOn ? { because: 'follow-up' } : NOTHING_READ;
}
