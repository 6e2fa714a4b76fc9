import { LazyPattern } from '../../core/lazy-pattern.js';
import { END, FIRST, type Turn } from './turn.js';

const KIND = '(?:apps?|applications?|admins?|users?|people|rules?|connectors?|polic(?:y|ies))';
const HIGH =
  '(?:high(?:ly|er|est)?(?:[ -](?:priority|privileged?|risk))?|dangerous|critical|powerful|strong|sensitive|risky|privileged)';
const BOTH_KINDS =
  '(?:application|app|app-only)(?: permissions?)? (?:and|or|vs\\.?|versus) (?:how many )?delegated (?:permissions?|ones)';
const THERE = '(?: (?:are there|exist|do we have|are granted|have been granted|altogether|in total))*';
const STATE =
  '(?:(?:switched |turned )?o(?:n|ff)|enabled|disabled|active|inactive|enforced|in (?:test|audit)(?: only)? mode|audit(?:ing)? only)';
const COUNTED =
  '(?:(?:\\p{L}+[ -]){0,2}(?:permissions?|secrets?|certificates?|credentials?|keys?|roles?|owners?|methods?|exclusions?|consents?))';

const SPAN = '(?:\\d{1,4}|an?|one|two|three|four|five|six|ten|twelve|eighteen) (?:days?|weeks?|months?|years?)';
const KEY = '(?:secret|certificate|cert|credential|key)s?(?!\\p{L})';
const OF_KEYS = '(?<=(?:secret|certificate|cert|credential|key)s?(?!\\p{L})[^?;]{0,60}?)';

/** How amounts are compared and ordered by, in the words that the readers know. */
export const AMOUNT_TURNS: readonly Turn[] = [
  // "application and delegated permissions: how many of each?": a permission is of one kind.
  ...[
    `${FIRST}(?:the )?${BOTH_KINDS}(?:[:,]| ?[–—]| -)? ?(?:and )?how many (?:are there )?of (?:each|both)(?: (?:kind|type))?${THERE}${END}`,
    `${FIRST}how many ${BOTH_KINDS}${THERE}(?: of each(?: kind| type)?)?${END}`,
  ].map((asked): Turn => [new LazyPattern(asked, 'iu'), '$1how many permissions of each kind are there']),
  // A rule is in one state, and none of the enabled ones is disabled.
  [
    new LazyPattern(
      `${FIRST}how many ((?:mail flow |transport )?rules) are ${STATE},? (?:and|or|vs\\.?) (?:how many )?(?:(?:of them )?are )?${STATE}${END}`,
      'iu',
    ),
    '$1how many $2 are there in each state',
  ],
  // "secrets, certificates – how many of each do our apps have?"
  [
    new LazyPattern(
      `${FIRST}([^?:–—]{8,80}?)(?:[:,]| ?[–—]| -) ?how many of each(?: kind| type| sort)?(?: (?:are there|exist|(?:do|have) (?:we|(?:(?:all|the|our) )*apps) (?:have|got|hold)))?(?:,? (?:altogether|in total|overall|in all|all in all))?${END}`,
      'iu',
    ),
    '$1how many $2 of each',
  ],
  // "90+ days", "5+ permissions"
  [/(?<=(?:than|over|at least|last|past|next) )(\d{1,4}) ?\+ ?(?=\p{L})/giu, '$1 '],
  [/(?<![\p{L}\p{N}.,+-])(\d{1,4}) ?\+ ?(?=(?:days?|weeks?|months?|years?)(?!\p{L}))/giu, 'more than $1 '],
  [
    new LazyPattern(`(?<=(?:with|have|has|hold|holds|own|owns) )(\\d{1,3}) ?\\+ ?(?=${COUNTED}(?!\\p{L}))`, 'giu'),
    'at least $1 ',
  ],
  // "top 3 apps by number of permissions"
  [
    new LazyPattern(
      `${FIRST}(?:(?:please )?(?:list|show|give|name)(?: me| us)? |which are |what are )?(?:the |our )?top (\\d{1,3}|three|five|ten) (${KIND}) (?:ranked |sorted |ordered )?(?:by|in terms of|with regard to) (?:the |their )?(?:total )?(?:(?:number|amount|count) of |most )?(${COUNTED})(?: count)?${END}`,
      'iu',
    ),
    '$1the $2 $3 with the most $4',
  ],
  [
    new LazyPattern(
      `${FIRST}(?:(?:list|show|give)(?: me| us)? )?(?:the )?(${KIND}) (?:ranked |sorted |ordered )?by (?:the |their )?(?:number|amount|count) of (${COUNTED}),? (?:the )?top (\\d{1,3}|three|five|ten)(?: only)?${END}`,
      'iu',
    ),
    '$1the $4 $2 with the most $3',
  ],
  // "Docuvault or Nordarchiv, which one has more permissions?"
  [
    new LazyPattern(
      `${FIRST}([^,?]{3,60} or [^,?]{3,60}?)[,:]? (?:which|who)(?: one| of (?:them|the two))? (?:has|have|holds?|got) (?:the )?(more|most|fewer|fewest|less|least) ((?!roles?|methods?)${COUNTED})${END}`,
      'iu',
    ),
    '$1which app has the $3 $4, $2',
  ],
  [
    new LazyPattern(
      `${FIRST}([^,?]{3,60} or [^,?]{3,60}?)[,:]? (?:which|who)(?: one| of (?:them|the two))? (?:has|have|holds?|got) (?:the )?(more|most|fewer|fewest|less|least) ((?:\\p{L}+ )?(?:roles?|methods?))${END}`,
      'iu',
    ),
    '$1who has the $3 $4, $2',
  ],
  [
    new LazyPattern(
      `${FIRST}(?:which|who)(?: one| app| of (?:them|the two))? (?:has|holds) (more|fewer|less) ((?!roles?|methods?)${COUNTED})[,:]? ((?:[^,?]{3,60}) or (?:[^,?]{3,60}?))${END}`,
      'iu',
    ),
    '$1which app has the $2 $3, $4',
  ],
  [
    new LazyPattern(
      `${FIRST}(?:does|do) ([^,?]{3,60}?) (?:have|hold) (more|fewer|less) ((?!roles?)${COUNTED}) than ([^,?]{3,60}?)(?: does| has)?${END}`,
      'iu',
    ),
    '$1which app has the $3 $4, $2 or $5',
  ],
  [/(?<=which app has the )more(?= )/iu, 'most'],
  [/(?<=(?:which app|who) has the )(?:fewer|less|least)(?= )/iu, 'fewest'],
  [/(?<=who has the )more(?= )/iu, 'most'],
  // "the most high-risk permissions": counted by what the apps hold of these.
  [
    new LazyPattern(
      `(?<=(?<!\\p{L})(?:most|fewest|more than \\p{L}+|more than \\d+|at least \\p{L}+|at least \\d+|number of) )${HIGH} (?:\\p{L}+ )?permissions?(?!\\p{L})`,
      'giu',
    ),
    'high priority permission count',
  ],
  // Whoever holds two roles is told by person.
  [
    new LazyPattern(
      `${FIRST}(?:who|which (?:people|persons?|accounts?|users?)) (?:all )?(?:has|have|holds?|got) (?<some>more than \\p{L}+|more than \\d+|at least \\p{L}+|at least \\d+|two or more|several|multiple|(?:two|three|\\d+) or more) (?:(?:privileged|admin|administrator|directory|entra|administrative) )?roles?(?: at (?:once|the same time)| each)?${END}`,
      'iu',
    ),
    '$1which admins have $<some> roles',
  ],
  [
    new LazyPattern(
      `${FIRST}how many days (?:are |is |do we have |have we |remain )?(?:there |still )?(?:left |to go )?(?:until|till|before) (?=[^?;]{0,80}${KEY}(?!\\p{L}))`,
      'iu',
    ),
    '$1how long until ',
  ],
  // "how long is the secret still valid?": what is left, and not how long it lives in all.
  [
    new LazyPattern(
      `${FIRST}(?:for )?(?:how long|how many days) (is|are|will|does|do|can) ([^?;]{2,80}?${KEY}(?:(?= )[^?;]{0,60}?)?) (?:still|yet) (?:be |remain |stay )?(?:valid|good|usable|alive|active|in force|last|lasts|live|lives|run|work)(?: for)?${END}`,
      'iu',
    ),
    '$1how much longer $2 $3 valid',
  ],
  // "secrets valid for 2 years": how long they live in all.
  [
    new LazyPattern(
      `${OF_KEYS}(?<!\\p{L})(?<!(?:still|been) )(?:valid for|good for|living for|lives? for|issued for|last(?:s|ing)(?: for)?|last for|with (?:a|the) (?:lifetime|validity(?: period)?|duration|life|term) of) (?:exactly |a full |full )?(${SPAN})(?! (?:more|left|longer|from|yet|ago|before|after))(?!\\p{L})`,
      'iu',
    ),
    'with a lifetime of exactly $1',
  ],
  // Behind "which secrets" it is a verb; elsewhere "last 6 months" is a period.
  [
    new LazyPattern(
      `(?<=^(?:and |so )*(?:which|what|how many) (?:client |app )?(?:secret|certificate|cert|credential|key)s) last (?:exactly |a full )?(${SPAN})(?=[\\s?.!]*$)`,
      'iu',
    ),
    ' with a lifetime of exactly $1',
  ],
  [
    new LazyPattern(
      `${OF_KEYS}(?<!\\p{L})with an? (\\p{L}+|\\d+)[ -](day|week|month|year)s? (?:lifetime|validity|life|duration|term)(?!\\p{L})`,
      'iu',
    ),
    'with a lifetime of exactly $1 $2s',
  ],
  [
    /(?<!\p{L})(two|three|five|ten|\d{1,2})[ -](year|month) ((?:client )?(?:secret|certificate|cert|credential|key)s?)(?!\p{L})/iu,
    '$3 with a lifetime of exactly $1 $2s',
  ],
  [
    /(?<!\p{L})(?:several|multiple) (?=(?:secrets|certificates|credentials|keys|roles|owners|methods|permissions)(?!\p{L}))/giu,
    'more than one ',
  ],
];
