import { LazyPattern } from '../core/lazy-pattern.js';
import type { Concept } from './lexicon/phrase-lexicon.js';

/** What says of itself which of the acts is meant. */
const SAYS_WHICH: readonly Concept[] = [
  'named-app',
  'connector',
  'rule',
  'mail-flow',
  'app',
  'consent',
  'consented',
  'role',
  'mfa',
  'credential',
  'audit-log',
  'decision',
  'incident',
  'suspicious',
  'compromised',
  'offtopic',
];

/** "what did … do", "what has … been up to", "everything … did", "any activity by …", with the name blanked. */
const ACTS = '(?:activit(?:y|ies)|actions?|acts|doings|changes)';
const DID = new LazyPattern(
  [
    "(?<![\\p{L}'])(?:what|anything|everything|all|things?) (?:(?:else|exactly|that|all) )*(?:did|has|have|is|was)?(?:'s)? ?(?:(?:actually|really|just|recently) )*(?:do|done|did|doing|up to|been (?:up to|doing|working on)|been)(?![\\p{L}'])",
    `(?:what|which|any) (?:kind of )?(?:${ACTS}|things)(?![\\p{L}'])`,
    `${ACTS} (?:by|of|from)(?![\\p{L}'])`,
    `'s (?:recent |latest |last )?${ACTS}(?![\\p{L}'])`,
    '(?:did|has|have) (?:do|done|change|changed|touch|touched|make|made) (?:anything|something)',
    'was hat (?:[a-zäöü]+ ){0,3}(?:gemacht|getan|angestellt|geändert)',
    "qu'a fait",
  ].join('|'),
  'iu',
);

/** "any changes that were not made by X": what the others did. */
const LEAVES_OUT =
  /(?<!\p{L})(?:not|never|\p{L}+n['’]t) (?:been )?(?:made|done|performed|carried out|caused|triggered|initiated|changed|created|removed|deleted|edited|modified|added|granted|do)(?:,? (?:by|him|her|them)(?!\p{L})|[\s?.!]*$)/iu;

/** Whether it is asked what somebody did, and nothing says of which kind. `blanked` is the text without names. */
export function asksWhatSomebodyDid(blanked: string, concepts: ReadonlySet<Concept>): boolean {
  if (!concepts.has('named-user') || SAYS_WHICH.some((concept) => concepts.has(concept))) return false;
  const text = blanked.replace(/ +/g, ' ');
  return DID.test(text) && !LEAVES_OUT.test(text);
}
