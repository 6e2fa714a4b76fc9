import { LazyPattern } from '../../core/lazy-pattern.js';
import { ROLE_NAME } from './role-name-patterns.js';
import { END, FIRST, type Turn } from './turn.js';

/** What is asked of one account: what they manage, since when they have it, and who is left without them, in the words that the readers know. */
export const POWER_TURNS: readonly Turn[] = [
  // "(a line on) why Inbound relay 02 is dangerous"
  [
    new LazyPattern(
      `${FIRST}why ((?!(?:is|are|was|were|do|does|did|has|have|had|can|could|may|would|should|must|will|isn|aren|not|no|we|i|you|they)(?!\\p{L}))[^?,]{2,60}?) (is|are|was|were) ([^?,]{3,40})${END}`,
      'iu',
    ),
    '$1why $3 $2 $4',
  ],
  // Who is left without one: those who hold the same.
  [
    new LazyPattern(
      `${FIRST}if (?:i|we|you|one) (?:(?:disable|delete|remove|deactivate|block|lock|retire)s?|switch(?:es)? off|takes? (?:the )?(?:role|rights) from) (?:the account |the user )?([^?,]{2,40}?),? (?:(?:do|does|will|would|are|is|have|then|remains?|left|there|we|us|they|still|you) )*(?:(?:enough|sufficient|any|other|another|more) )*(${ROLE_NAME})s?(?: (?:left|remaining|around|over|then|still|afterwards|enough))*${END}`,
      'iu',
    ),
    '$1how many enabled $3s are there besides $2',
  ],
  [
    new LazyPattern(
      `${FIRST}(?:do|would|will|are) (?:we|there) (?:still )?(?:have |be )?(?:(?:enough|sufficient|any|other|more) )*(${ROLE_NAME})s?(?: left)? (?:without|besides|apart from|other than|except) ([^?,]{2,40}?)(?: enough)?${END}`,
      'iu',
    ),
    '$1how many enabled $2s are there besides $3',
  ],
  // Since when somebody has an account.
  [
    new LazyPattern(
      `${FIRST}(?:when|since when|on (?:which|what) (?:day|date)) (?:did|does|do|has|have|had) (?!(?:the|our|all|these|those|they|he|she|it|who|which)(?!\\p{L}))([^?,]{2,50}?) (?:first )?(?:get|got|gotten|have|had|receive[ds]?|obtain(?:ed)?) (?:(?:his|her|their|an?|the|own) )*(?:user )?accounts?${END}`,
      'iu',
    ),
    '$1when was the account of $2 created',
  ],
  [
    new LazyPattern(
      `${FIRST}since when (?:has|have|does|do) (?!(?:the|our|all|these|those|they|he|she|it|who|which)(?!\\p{L}))([^?,]{2,50}?) (?:(?:an?|got) )*account${END}`,
      'iu',
    ),
    '$1when was the account of $2 created',
  ],
  [
    new LazyPattern(
      `${FIRST}(?:(?:is|was) (?!(?:the|our|it|this|that|he|she|they)(?!\\p{L}))([^?,]{2,50}?) (?:allowed|able|permitted|entitled) to|(?:can|may|does) (?!(?:the|our|it|this|that|he|she|they|you|we|i)(?!\\p{L}))([^?,]{2,50}?)) (?:administer|manage|look after|handle)(?: (?:the )?(?:users?|accounts?|people|groups?|guests?))?(?: (?:of|in|for|from))?(?: (?:the|our))? (?:whole|entire|all|every)[^?,]{0,30}?,? or (?:only|just|merely) [^?,]{2,50}?${END}`,
      'iu',
    ),
    "$1what is the scope of $2$3's role",
  ],
  // What somebody manages their roles tell, and for whom these hold.
  [
    new LazyPattern(
      `${FIRST}(?:what (?:can|may|does) ([^?,]{2,50}?) (?:administer|manage|look after)|(?:can|may|does) ([^?,]{2,50}?) (?:administer|manage|look after))[ ,:;-]* (?:(?:the )?(?:whole|entire)(?: of (?:the|our))?|all of (?:the|our|it|them)|all|everything|everybody|everyone)(?: \\p{L}+)? or (?:only|just|merely) (?:a |some |one )?(?:part|bit|subset|section|unit|some|certain)(?: \\p{L}+){0,4}${END}`,
      'iu',
    ),
    "$1what is the scope of $2$3's role",
  ],
  [
    new LazyPattern(
      `${FIRST}what (?:can|may|does) (?!${ROLE_NAME}s?(?!\\p{L}))(\\p{Lu}[^?,]{1,49}?) (?:administer|manage|look after)${END}`,
      'u',
    ),
    '$1which roles does $2 have',
  ],
];
