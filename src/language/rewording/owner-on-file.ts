import { LazyPattern } from '../../core/lazy-pattern.js';
import { END, FIRST, type Turn } from './turn.js';

const APPS = '(?:apps?|applications?|service principals?|(?:app |enterprise )?registrations?|enterprise apps?)';
/** Said of an owner that there is not: it adds nothing. */
const ON_FILE =
  '(?:recorded|listed|registered|documented|assigned|set(?: up)?|given|entered|named|maintained|defined|configured|specified|stored|noted|known|on (?:file|record)|in the (?:directory|system|tenant))';
const NO =
  "(?:(?<!\\p{L})(?:no|without|lack(?:s|ing)?|miss(?:es|ing)?)|(?:(?<!\\p{L})not|n[’']?t) (?:have|got))(?: (?:an?|any|their))?(?: single)?";
const IS = '(?:(?:that |which )?(?:is|are|was|were|has been|have been) |being )?';

/** "no owner recorded", "for which no owner is on file": apps without an owner. */
export const OWNER_ON_FILE_TURNS: readonly Turn[] = [
  [
    new LazyPattern(
      `${FIRST}(?:for|of|on) (?:which|what) (?:of )?((?:our |the |own )*${APPS}) (?:is|are|do we have) (?:there )?(?:no|not any) owners?(?: ${ON_FILE})?${END}`,
      'iu',
    ),
    '$1which $2 have no owner',
  ],
  [
    new LazyPattern(
      `(?<=(?<!\\p{L})${APPS} )(?:(?:for|to) which|where) (?:there is )?no owners? ?${IS}(?:${ON_FILE})?${END}`,
      'iu',
    ),
    'without an owner',
  ],
  [
    new LazyPattern(
      `(?<=(?:${NO}|(?<!\\p{L})(?:ha(?:s|ve)|having|with|got)(?: an?| any)) owners?) ${IS}${ON_FILE}(?!\\p{L})(?! (?:by|in|since|to)(?!\\p{L}))`,
      'giu',
    ),
    '',
  ],
  [
    new LazyPattern(
      `(?<=(?<!\\p{L})(?:ha(?:s|ve)|having|with)) (?:nobody|no[- ]one) (?:(?:put |written )?down |${ON_FILE} )?as (?:(?:an?|the|their|its) )?owners?(?: ${ON_FILE})?(?!\\p{L})`,
      'giu',
    ),
    ' no owner',
  ],
  [new LazyPattern(`(?<=${NO}) ${ON_FILE} (?=owners?(?!\\p{L}))`, 'giu'), ' '],
];
