import type { QuestionFilter } from '../../core/question-parameter-types.js';

/** How filters are named, in the order in which they are looked for. */
const FILTERS: Readonly<Record<QuestionFilter, RegExp>> = {
  'not-microsoft':
    /\b(?:not|non|no|without|except|excluding|other than|besides)[ -]+(?:(?:from|by|made by|owned by|of) )?(?:microsoft|ms|first[ -]party)\b|\bthird[ -]part(?:y|ies)\b|\b3rd[ -]part(?:y|ies)\b|\bforeign\b/,
  microsoft: /\bonly microsoft\b|\bmicrosoft(?:'s)? own\b|\bfirst[ -]party\b/,
  'app-actors':
    /\bby (?:an? |the |any )?(?:app|application|service principal|spn|robot|automation|script)s?\b|\b(?:app|application|service principal|robot)s? (?:that |which )?(?:made|created|changed|removed|deleted)\b/,
  inbound: /\binbound\b|\bincoming\b/,
  outbound: /\boutbound\b|\boutgoing\b/,
  'report-only': /\breport(?:ing)?[ -]only\b/,
  permanent: /\bpermanent(?:ly)?\b|\bstanding\b/,
  eligible: /\beligible\b/,
  guests: /\bguests?\b|\bexternal (?:users?|accounts?)\b/,
  expiring: /\bexpir(?:e|es|ing|y|ed)\b|\brun(?:ning)? out\b/,
  critical: /\bcritical\b/,
  disabled: /\bdisabled\b|\bturned off\b|\bswitched off\b/,
  enabled: /\benabled\b|\bactive\b|\bturned on\b/,
};

/** The first of these filters that the lower-case text names. */
export function findQuestionFilter(text: string, allowed: readonly QuestionFilter[] = []): QuestionFilter | undefined {
  return (Object.keys(FILTERS) as QuestionFilter[]).find((name) => allowed.includes(name) && FILTERS[name].test(text));
}
