import { LazyPattern } from '../../core/lazy-pattern.js';
import { END, FIRST, type Turn } from './turn.js';

/** Acts that an account is used for, and how they are told of whoever did them. */
const USED_FOR: readonly (readonly [verbs: string, done: string])[] = [
  ['(?:register|sign up)', 'registered'],
  ['(?:create|make|build)', 'created'],
  ['(?:add|attach)', 'added'],
  ['(?:consent|agree) to', 'consented to'],
  ['(?:grant|give)', 'granted'],
  ['(?:change|edit|modify)', 'changed'],
  ['(?:delete|remove)', 'deleted'],
  ['reset', 'reset'],
];

/** What an account was used for or is for, and how bad Microsoft rates it, in the words that the readers know. */
export const ACCOUNT_USE_TURNS: readonly Turn[] = [
  // Whose account was used for an act did it.
  ...USED_FOR.map(([verbs, done]): Turn => [
    new LazyPattern(
      `${FIRST}(?:who|(?:which|what|whose) (?:user |admin )?account) (?:was|has been|got) (?:used|misused|abused) (?:to|for) ${verbs} `,
      'iu',
    ),
    `$1who ${done} `,
  ]),
  // "when did the app sign in last?": which time is meant, and no order.
  [
    new LazyPattern(`${FIRST}when did ([^?,]{2,60}?) (sign|log) (in|on) (?:last|the last time)${END}`, 'iu'),
    '$1when did $2 last $3 $4',
  ],
  // An account that nobody has signed in with has not signed in.
  [
    /(?<=(?<!\p{L})(?:accounts?|admins?|administrators?|users?|guests?)) (?:(?:that|which|whom?) )?(?:nobody|no[- ]one) (?:has |have |had )?(?:ever |actually |really )?(?:signed in|logged (?:in|on))(?: with| (?:in)?to)?(?= |[?.!]*$)/giu,
    ' that have not signed in',
  ],
  [
    new LazyPattern(
      `${FIRST}((?:which|what) (?:[\\p{L}-]+ ){0,3}?(?:accounts?|admins?|administrators?|users?|guests?)) (?:has|have|did) (?:nobody|no[- ]one) (?:ever )?(?:sign(?:ed)? in|log(?:ged)? (?:in|on))(?: with| (?:in)?to)?(?= |[?.!]*$)`,
      'iu',
    ),
    '$1$2 have not signed in',
  ],
  // The rating is Microsoft's in any case; "how bad" asks for its level.
  [
    /^((?:and |so |but )*)(?:is it true that |does |did |has )?(?:microsoft|entra(?: id)?|identity protection) (?:still |really |now )?(?:flag|rate|mark|consider|see|list|report|treat|regard)(?:s|ed)? (?:the )?(?:account )?(?!(?:any|all|some|which|our)(?!\p{L}))([^?,]{2,50}?)(?: account)? as (?:being )?(?:an? )?(risky|at risk|compromised|risk)(?!\p{L})/iu,
    '$1is $2 flagged as risky',
  ],
  [
    /(?<=^(?:and |so |but )*is [^?,]{2,60}? (?:flagged as risky|at risk))(?: by microsoft)?[\s?,;.–-]+(?:and )?how (?:bad|serious|severe|high|critical)(?: (?:is|are) (?:it|that|this|the risk))?(?=[\s?.!]*$)/iu,
    ', and what is the risk level',
  ],
  // A service account among admins is one that somebody signs in with, and no app.
  [
    /(?<=(?<!\p{L})(?:admins?|administrators?) (?:are|is) (?:(?:really|actually|just|only|in fact|in truth) )*)(?:service|technical)(?: accounts?|(?= or shared accounts?))(?!\p{L})(?! (?:with|that|of) )/giu,
    'service users',
  ],
  // "Who has a service account?" asks for the accounts of that kind.
  [
    new LazyPattern(
      `${FIRST}(?:who|whoever) (?:has|have|owns?|uses?|got) (?:an?|any|some|the) service accounts?${END}`,
      'iu',
    ),
    '$1which accounts are service accounts',
  ],
  [
    new LazyPattern(
      `${FIRST}(which|what|how many) service accounts (?:are there|do we have|exist|have we got)(?: (?:here|in (?:the|our|this) (?:tenant|directory)))?${END}`,
      'iu',
    ),
    '$1$2 accounts are service accounts',
  ],
];
