import { LazyPattern } from '../../core/lazy-pattern.js';
import { END, FIRST, type Turn } from './turn.js';

const NAME = '(?:\\p{L}[\\p{L}.-]*(?: (?:(?:de|van|von|der|den) )?\\p{L}[\\p{L}.-]*){0,2}?)';

/** All, or only some of them: before all that tells what somebody may do. */
export const ALL_OR_SOME: readonly Turn[] = [
  // "is Chloé able to manage every user or only some of them?"
  [
    /^((?:[Aa]nd |[Ss]o |[Bb]ut )*)[Ii]s (\p{Lu}[^?,]{2,50}?) (?:(?:actually|really|still) )?(?:able|allowed|permitted) to (?=\p{L}[^?]* or (?:only|just) )/u,
    '$1can $2 ',
  ],
  // "them" is said of several.
  [
    /(?<=^(?:and |so |but )?(?:can|may|could|does) [^?,]{2,60} )(?:every|each) (user|account|admin|group|app|employee)(?= or (?:only|just|merely) (?:some|certain|a few|part|one|specific|selected|particular|h(?:er|is)|their)(?!\p{L}))/iu,
    'all $1s',
  ],
  // How far somebody's role reaches.
  [
    new LazyPattern(
      `${FIRST}(?:can|may|does|could) (${NAME}) (?:manage|administer|administrate|look after|touch|change) [^?,]{0,20} ?(?:everywhere|everybody|everyone|all of them|the whole tenant|all users|all accounts),? or (?:just|only) (?:in |of |the |h(?:er|is) |their |own )*(?:some|certain|parts?|a few|one|those|(?:admin(?:istrative)? )?units?|departments?|teams?|offices?|sites?|locations?|branch(?:es)?|groups?|people|users)(?: [^?]{0,20}?)?${END}`,
      'iu',
    ),
    '$1does $2 hold a role for the whole tenant',
  ],
];
