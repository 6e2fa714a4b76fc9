import { LazyPattern } from '../../core/lazy-pattern.js';
import type { Turn } from './turn.js';

const AT_ONCE =
  '(?:at (?:one and )?the same time|simultaneously|concurrently|at once|in parallel|side by side|en même temps|simultanément|al mismo tiempo|simultáneamente)';
const HOLD = '(?:have|has|having|holds?|holding|with|owns?|carr(?:y|ies)|uses?|ont|avec|possèdent|tienen|con|poseen)';
const AND = '(?:and|plus|as well as|along with|together with|et|ainsi que|y|e)';
const ONE = '[^,;?!]{2,40}?';

const PAIRS: readonly Turn[] = [
  [
    /(?<=(?<!\p{L})(?:haben|hat|mit|besitzen|besitzt) )(?:sowohl ([^,;?!]{2,40}?),? als auch|([^,;?!]{2,40}?) und (?:auch|außerdem|zudem)) /iu,
    '$1$2 und ',
  ],
  [
    /(?<=(?<!\p{L})(?:haben|hat|mit|besitzen|besitzt) [^,;?!]{2,40} und [^,;?!]{2,40}?) (?:zur (?:selben|gleichen) zeit|zugleich)(?!\p{L})/iu,
    '',
  ],
  [/(?<=(?<!\p{L})(?:ont|avec|possèdent) [^,;?!]{2,40}?) ainsi (?:que |qu['’])(?=\p{L})/iu, ' et '],
  [/(?<=(?<!\p{L})(?:tienen?|con|poseen) )tanto ([^,;?!]{2,40}?) como (?=\p{L})/iu, '$1 y '],
];

const BEHIND_BOTH = new LazyPattern(
  `(?<=(?<!\\p{L})${HOLD} )(?:both )?(${ONE} ${AND} (?:also )?${ONE}),? ${AT_ONCE}(?!\\p{L})`,
  'iu',
);
const BETWEEN_BOTH = new LazyPattern(
  `(?<=(?<!\\p{L})${HOLD} )(?:both )?(${ONE}) (${AND}),? ${AT_ONCE},? (?=${ONE}[\\s?.!]*$)`,
  'iu',
);

/** "have a secret and a certificate at the same time": the two are had by one, and are not several of one kind. */
export const sayBothAtOnce = (text: string): string =>
  PAIRS.reduce(
    (said, [asked, plain]) => said.replace(asked, plain),
    text.replace(BEHIND_BOTH, 'both $1').replace(BETWEEN_BOTH, 'both $1 $2 '),
  );

const LET =
  '(?:lets?|letting|takes?|taking|brings?|bringing|gets?|getting|sends?|sending|carry|carries|carrying|moves?|moving|pass(?:es)?|allows?|allowing|transports?)';
const BOTH_WAYS = new LazyPattern(
  `(?<!\\p{L})${LET} ((?:e-?)?mails?|messages?|traffic) (?:in|into (?:us|the tenant)) (?:or|and) out(?: of (?:us|the tenant))?(?! of)(?!\\p{L})`,
  'giu',
);

/** "let mail in or out": "or" joins the two directions, and not what is asked of either. */
export const sayBothWays = (text: string): string => text.replace(BOTH_WAYS, 'take $1 in or $1 out');
