import { LazyPattern } from '../../core/lazy-pattern.js';
import { CONSENTED, OTHERS_WHO_CONSENTED } from './consents-of-others.js';
import { END, FIRST, type Turn } from './turn.js';
import { WHETHER_USERS_MAY } from './whether-users-may.js';

const PERMISSION = '[a-z]\\w+(?:\\.[a-z]\\w+)+|offline_access|full_access_as_app|user_impersonation';
const WHICH = '(?:[Ww]hich|[Ww]hat)';
const LIST = '(?:[Ll]ist|[Ss]how|[Gg]ive|[Nn]ame|[Tt]ell)';
/** "Jonathan Ward", "Bram de Vries": people are written with capitals. */
const SOMEBODY =
  '((?!Users?(?!\\p{L})|People|Employees|Staff|Admins?(?!\\p{L})|I |Microsoft)\\p{Lu}[\\p{L}-]*(?: (?:(?:van|von|de|der|del|la) )?\\p{Lu}[\\p{L}\\d-]*){0,2})';
const APPS = '(?:apps?|applications?|integrations?)';
const DATA =
  '(?:e-?mails?|mails?|mailbox(?:es)?|inbox(?:es)?|messages?|files?|documents?|data|calendars?|contacts?|chats?)';
const STAFF =
  '(?:(?:our |the |any |all |ordinary |normal |regular |standard |individual |single |non-admin )*(?:users|people|employees|staff|colleagues)|(?:an? )?(?:ordinary |normal |regular |individual |single )?(?:user|employee))';
/** Not "people" and "somebody", who may be admins. */
const USERS =
  '(?:(?:our |the |any |some |ordinary |normal |regular |standard |individual |single |non-admin |end )*(?:users|employees|staff|colleagues)|(?:individual|single|ordinary) people|an? (?:(?:ordinary|normal|regular|individual|single|end) )?(?:user|employee))';
/** "rather than by an admin" was said already. */
const BY_USERS = `(?:by ${USERS}|for single people)`;
const PERIOD =
  '((?:in|within|during|over) (?:the )?(?:last|past) (?:(?:\\d+|two|three|four|five|six|seven|eight|nine|ten|twelve) )?(?:days?|weeks?|months?|quarter|years?|hours?)|(?:this|last) (?:week|month|quarter|year)|since [\\p{L}\\d -]{3,20}|today|yesterday|recently|lately)';
const THEMSELVES =
  '(?:,? (?:by )?(?:themselves|himself|herself|on their own|alone|without (?:an |any )?admin(?:istrator)?s?(?: approval| consent)?|(?:(?:and )?not|rather than|instead of|as opposed to) (?:by )?(?:(?:an?|the|our|any) )?admin(?:istrator)?s?))*';

/** In a clause "a user" is enough: it is said of somebody that they are no admin. */
const CONSENTING_USERS = `(?:${USERS}|(?:ordinary |normal |regular )?people|somebody|someone)`;
const GAVE_CONSENT =
  '(?:(?:has |have |had )?(?:gave|given|granted) (?:the |their |its |his |her )?(?:consent|approval)(?: to)?|(?:has |have |had )?(?:consented(?: to)?|approved|accepted|agreed to|authori[sz]ed))';

const ADMINS = '(?:(?:an?|the|our|any) )?admin(?:istrator)?s?';
const WHO = `(?:[Ww]ho|${WHICH} (?:of )?(?:our )?(?:people|persons|users|employees|staff|colleagues))`;
const AN_APP = `(?:to )?(?:an?|any|some) (?:third[- ]party |external |outside )?${APPS}`;
/** "which third-party apps with access to mail were consented to", and what is said of the apps. */
const LET_IN = `^((?:(?:and|so|but|all|the|are there|any|${LIST}|me|us|how many|which|what) )*(?:(?!(?:of|by|for|to|from|in|on)(?!\\p{L}))[\\p{L}-]+ ){0,2}${APPS}(?!\\p{L})[^?;]{0,60}?) (?:(?:that|which) )?(?:(?:were|was|are|have been|got) )?(?:approved|accepted|let in|consented(?: to)?|authori[sz]ed) `;
const CLAUSE_END = '(?=[\\s?.!]*$|,? (?:and|but|with|that|which|have|has|hold|lack|can) )';
const OWN = '(?:(?:their|his|her)(?: own)?|(?:the )?own)';
const SELF = '(?: (?:themselves|himself|herself))?';

/** How people speak of the apps that somebody let in, in the words that the readers know: the consents of that person, by app. */
export const CONSENT_TURNS: readonly Turn[] = [
  ...OTHERS_WHO_CONSENTED,
  ...WHETHER_USERS_MAY,
  // Whoever consents on their own is no admin who does it for everybody.
  [
    new LazyPattern(
      `(?<!\\p{L})(${APPS} (?:did|have|has)) (?:(?:our|the|any) )?(?:people|persons|anyone|anybody|someone|somebody|colleagues|users|employees|staff) (?:consent(?:ed)? to|approved?|accept(?:ed)?|agreed? to|allow(?:ed)?|let in|authori[sz]ed?) (?:(?:all )?(?:by|on|for) (?:themselves|their own)|themselves|alone)(?!\\p{L})`,
      'iu',
    ),
    '$1 users consent to',
  ],
  // "how many people have given consent to X?"
  [
    /(?<!\p{L})(?:(?:has|have) given|gave) (?:(?:their|its|a) )?(?:consent|approval) to(?= \p{L}| ")/giu,
    'consented to',
  ],
  // "an app that gets Mail.Read plus offline_access".
  [
    new LazyPattern(
      `(?<!\\p{L})(apps?|applications?) (?:that|which|who) (?:gets?|got|gains?|receives?d?|wants?|(?:asks?|asked) for|requests?|requested) (?=${PERMISSION})`,
      'giu',
    ),
    '$1 with ',
  ],
  [
    new LazyPattern(
      `(?<=(?<![\\p{L}.])(?:${PERMISSION}))(?:,? (?:plus|together with|along with|combined with|in combination with|as well as) )(?=${PERMISSION})`,
      'giu',
    ),
    ' and ',
  ],
  // "ordinary users (not admins)": that they are none says it twice.
  [
    /(?<=(?:ordinary|normal|regular|plain|standard|end|simple|everyday|individual|single) (?:users?|people|persons?|employees?|accounts?|staff))(?:,? ?\((?:i\.?e\.?,? |so |that is,? )?(?:not|no|without|excluding|rather than|instead of) (?:the |our |any )?admin(?:istrator)?s?\)|, (?:i\.?e\.?,? |so )?(?:not|no|without|excluding) (?:the |our |any )?admin(?:istrator)?s?,?| (?:rather than|and not|but not|instead of|not) (?:the |our )?admin(?:istrator)?s?)(?!\p{L})/giu,
    '',
  ],
  [/(?<!\p{L})(users|people|employees) \((?:not|no) (?:the |our )?admin(?:istrator)?s?\)/giu, 'ordinary $1'],
  // "granted consent to apps" is an act of consent, not a permission of an app.
  [
    /(?<=(?<!\p{L})(?:who|whoever|somebody|someone|anybody|anyone|users?|people|employees?)(?: (?:has|have|had))? )(?:granted|gave|given) (?:an? |any |some |their )?consents? (?:to|for) (?:any |some |an? |the )?(apps?|applications?)(?!\p{L})/iu,
    'consented to $1',
  ],
  // "apps that people consented to on their own": not as admins, and for themselves.
  [
    new LazyPattern(
      `(?<!\\p{L})(?:people|persons|folks|everybody|everyone)(?= (?:(?:have|had|has) )?(?:(?:actually|ever|already|all) )*${CONSENTED}(?: all)?(?: by)? (?:themselves|on their own|off their own bat)(?!\\p{L}))`,
      'iu',
    ),
    'users',
  ],
  // Whoever consents does it alone.
  [
    new LazyPattern(
      `(?<=(?<!\\p{L})(?:users|people|employees|staff|colleagues) (?:(?:have|had) )?${CONSENTED})(?: all)?(?: by)? (?:themselves|on their own|off their own bat)(?!\\p{L})`,
      'iu',
    ),
    '',
  ],
  // Whom an app was let in by, and no decision on it, is told by the consents.
  [
    new LazyPattern(
      `${FIRST}([Hh]ow many (?:(?:of (?:our|the) |different |other )*(?:users|people|persons|employees|staff|colleagues))|${WHICH} (?:users|people|persons|employees|colleagues))(?: (?:have|has|had))? (?:accepted|approved|allowed|let in|agreed (?:to|on)|ok(?:ay)?ed|signed (?:off|up (?:for|to)))(?! (?:an?|any|some|the)? ?(?:apps?|consents?|permissions?|it|that|this|them)(?!\\p{L}))(?= \\S)`,
      'u',
    ),
    '$1$2 consented to',
  ],
  // Who lets an app at what is their own does so alone.
  [
    new LazyPattern(
      `${FIRST}${WHO}${SELF} (?:(?:has|have|had)${SELF} )?(?:gave|given|granted) ${AN_APP}${SELF} (?:the )?(?:access|permissions?|rights?) (?:to|for|on) ${OWN} (${DATA})${THEMSELVES}(?:,? ${PERIOD})?${THEMSELVES}${END}`,
      'u',
    ),
    '$1who granted permissions for single people that give access to $2 $3',
  ],
  [
    new LazyPattern(
      `${FIRST}${WHO}${SELF} (?:(?:has|have|had)${SELF} )?(?:${CONSENTED}|let) ${AN_APP}(?: (?:that|which) (?:can|could|may|might)| to)? (read|access|see|send|open|change|write|use) ${OWN} (${DATA})${THEMSELVES}(?:,? ${PERIOD})?${THEMSELVES}${END}`,
      'u',
    ),
    '$1who granted permissions for single people that can $2 $3 $4',
  ],
  [
    new LazyPattern(
      `${FIRST}(${WHICH}|[Hh]ow many) ${APPS} (?:did|have|has) ${USERS} (?:allow(?:ed)?|let|permit(?:ted)?|authori[sz]ed?) (?:to )?(read|access|see|send|open|change|write|use) (?:${OWN} )?(${DATA})${THEMSELVES}${END}`,
      'u',
    ),
    '$1$2 apps hold a permission for single people and can $3 $4',
  ],
  // An admin consents for everybody, or gives an app permissions of its own.
  [
    new LazyPattern(
      `${FIRST}(${WHICH}|[Hh]ow many) ${APPS} (?:(?:did|have|has) ${ADMINS} (?:ever |already )?${CONSENTED}|(?:were|was|have been|got) (?:approved|accepted|let in|consented to|authori[sz]ed) by ${ADMINS}),? ${PERIOD}${END}`,
      'u',
    ),
    '$1$2 admin consents were given $3',
  ],
  [
    new LazyPattern(
      `${FIRST}(${WHICH}|[Hh]ow many) ${APPS} (?:(?:did|have|has) ${ADMINS} (?:consent(?:ed)? to|authori[sz]ed?)|(?:were|was|have been|got) (?:consented to|authori[sz]ed) by ${ADMINS})${END}`,
      'u',
    ),
    '$1$2 apps have admin consent',
  ],
  // Single people's consents are those that no admin gave for everybody.
  [
    new LazyPattern(
      `${FIRST}[Hh]ow many ${APPS} (?:(?:did|have|has) ${USERS} ${CONSENTED}|(?:were|was|have been|got) (?:approved|accepted|let in|consented to|authori[sz]ed) ${BY_USERS})${THEMSELVES},? ${PERIOD}${THEMSELVES}${END}`,
      'u',
    ),
    '$1how many consents for single people $2',
  ],
  [
    new LazyPattern(
      `${FIRST}[Hh]ow many ${APPS} (?:(?:did|have|has) ${USERS} ${CONSENTED}|(?:were|was|have been|got) (?:approved|accepted|let in|consented to|authori[sz]ed) ${BY_USERS})${THEMSELVES}${END}`,
      'u',
    ),
    '$1how many apps hold a permission for single people',
  ],
  [
    new LazyPattern(
      `${FIRST}(?:${WHICH} ${APPS} (?:did|have|has) ${USERS} ${CONSENTED}|${WHICH} (?:consents|${APPS}) (?:were|was|have been|got) (?:given|approved|accepted|let in|consented to|authori[sz]ed) (?:by ${USERS}|for single people)|${WHICH} consents (?:did|have|has) ${USERS} (?:give|given|grant|granted|make|made))${THEMSELVES},? ${PERIOD}${THEMSELVES}${END}`,
      'u',
    ),
    '$1list the consents for single people $2',
  ],
  [
    new LazyPattern(
      `${FIRST}${WHICH} consents (?:did|have|has) ${USERS} (?:give|given|grant|granted|make|made)${THEMSELVES}${END}`,
      'u',
    ),
    '$1list the consents for single people',
  ],
  [
    new LazyPattern(
      `${FIRST}${WHICH} ${APPS} (?:(?:did|have|has) ${USERS} consent(?:ed)? to|(?:were|have been|got) (?:approved|accepted|let in|consented to|authori[sz]ed) ${BY_USERS})${THEMSELVES}${END}`,
      'u',
    ),
    '$1which apps hold a permission for single people',
  ],
  // Who gave it is told where it is read: "given by users".
  [
    new LazyPattern(
      `(?<=(?:consents?|grants?|permissions)) (?:did|have|has) ${STAFF} (?:give|given|grant|granted)(?: themselves)?(?!\\p{L})(?! (?:to )?(?:their|him|her|other))`,
      'iu',
    ),
    ' were given by users',
  ],
  [
    new LazyPattern(
      `(?<=(?<!\\p{L})(?:consents?|grants?|permissions?)) (?:that |which )?${STAFF} (?:gave|have given|had given|granted|have granted|approved|accepted)(?: (?:themselves|on their own))?(?!\\p{L})`,
      'iu',
    ),
    ' given by users',
  ],
  // "what else has he consented to?": the apps besides the one that was spoken of.
  [
    new LazyPattern(
      `${FIRST}(?:${WHICH} else|${WHICH} other ${APPS}) (?:has|have|had|did) (he|she|they|${SOMEBODY.slice(1, -1)}) (?:also |already |ever )*${CONSENTED}${END}`,
      'u',
    ),
    '$1which consents to other apps were given by $2',
  ],
  [
    new LazyPattern(
      `${FIRST}(?:[Hh]as|[Hh]ave|[Dd]id) (he|she|they) (?:also |already |ever )*${CONSENTED} (?:(?:any|some)thing else|(?:any )?other ${APPS})${END}`,
      'u',
    ),
    '$1did $2 consent to other apps',
  ],
  // What whoever consented is like is asked of them.
  [
    new LazyPattern(
      `${FIRST}(?:${WHICH} ${APPS}) (?:did|have|has) ((?:an? |any |our |the )?(?:users?|people|persons?|somebody|someone|employees?|guests?|admins?|accounts?) (?:who|that|with|without|whose) [^?]+?) (?:consent(?:ed)? to|approved?|accept(?:ed)?|agreed? to|authori[sz]ed?)${END}`,
      'iu',
    ),
    '$1which permissions were granted by $2',
  ],
  // "where a user, not an admin, gave the consent": a clause of a longer question.
  [
    new LazyPattern(
      `(?<=^[^?]*(?<!\\p{L})(?:${APPS}|publishers?)(?!\\p{L})[^?]*?),? (?:where|(?:for|to|of) which|that|which) ${CONSENTING_USERS}${THEMSELVES},? ${GAVE_CONSENT}${THEMSELVES}(?=[\\s?.!]*$| (?:and|but|with|that|which) )`,
      'iu',
    ),
    ' that hold a permission for single people',
  ],
  // Whatever else is said of the apps stays beside it.
  [
    new LazyPattern(`${LET_IN}${BY_USERS}${THEMSELVES}${CLAUSE_END}`, 'iu'),
    '$1 that hold a permission for single people',
  ],
  [
    new LazyPattern(
      `${LET_IN}by ${ADMINS}(?:,? (?:(?:and |but )?not|rather than|instead of|as opposed to) (?:by )?${USERS})?${CLAUSE_END}`,
      'iu',
    ),
    '$1 that have admin consent',
  ],
  // With a period, consents are asked for: an app may be older than its last consent.
  [
    new LazyPattern(
      `^(?:(?:and|so|but|ok|okay) )*(?:(?:which|what|any|${LIST}(?: me| us)?(?: all)?(?: the)?) )?(?!how many)((?:[^?,]{2,60} )?${APPS}(?!\\p{L})[^?]{2,80}?) (?:(?:that|which) )?(?:(?:somebody|someone|anybody|anyone|people|users|an? (?:user|employee)|employees|staff) (?:has |have )?consented to|(?:(?:were|was|have been|has been|got|been) )?consented to(?: by (?:somebody|someone|anybody|anyone|people|users|an? (?:user|employee)|employees|staff))?|(?:got|were given|have got|received) (?:an? |some )?(?:new )?consents?) ((?:in|within|during|over) the (?:last|past) \\d+ \\p{L}+)${END}`,
      'iu',
    ),
    'which consents $2 are for $1',
  ],
  [
    new LazyPattern(
      `${FIRST}${WHICH} ${APPS} (?:did|has|have) ${SOMEBODY} (?:apparently |really |actually |already |ever )?${CONSENTED}(?: (?:himself|herself|alone))?${END}`,
      'u',
    ),
    '$1which consents were given by $2',
  ],
  [
    new LazyPattern(
      `${FIRST}${WHICH} (?:permissions?|scopes?) (?:did|has|have) ${SOMEBODY} (?:really |actually |already |ever )?(?:consent(?:ed)? to|agreed? to|accept(?:ed)?|approved?|authori[sz]ed?)(?: (?:himself|herself|alone))?${END}`,
      'u',
    ),
    '$1which permissions were granted by $2',
  ],
  // What it can do is told of each consent.
  [
    new LazyPattern(
      `${FIRST}(?:${WHICH} ${APPS}|[Ww]hat(?: all| else)?) (?:did|has|have) ${SOMEBODY} (?:apparently |really |actually |already |ever )?${CONSENTED},? (?:that|which) (?:(?:can|could|may|might|would|lets?|allows?|permits?) (?:(?:it|them|the apps?|somebody|someone|others) )?(?:to )?)?(?=\\p{L}+(?: \\p{L}+)? (?:(?:his|her|their|our|the|all|any) )?(?:(?:own|whole) )?${DATA}${END})`,
      'u',
    ),
    '$1which consents were given by $2 that can ',
  ],
  [
    new LazyPattern(
      `${FIRST}${LIST}(?: me| us)? (?:all )?(?:of )?(?:the )?${APPS} (?:that |which )?${SOMEBODY} (?:has |had |have )?${CONSENTED}${END}`,
      'u',
    ),
    '$1which consents were given by $2',
  ],
  [
    new LazyPattern(
      `${FIRST}(?:${LIST}(?: me| us)? )?(?:all |every )?(?:of )?(?:the )?[Cc]onsents? (?:of|from) ${SOMEBODY}${END}`,
      'u',
    ),
    '$1which consents were given by $2',
  ],
  [
    new LazyPattern(
      `${FIRST}${WHICH} consents? (?:did|has) ${SOMEBODY} (?:give|given|grant|granted|make|made)${END}`,
      'u',
    ),
    '$1which consents were given by $2',
  ],
  [
    new LazyPattern(
      `^${SOMEBODY}(?: (?:from|in|of) (?:the )?\\p{L}+(?: (?:team|department))?)? (?:has |had )?(?:apparently |supposedly |probably |just |also )*(?:has |had )?${CONSENTED} (?:some|an?|a few|several) (?:\\p{L}+ )?${APPS}[,.;:]? (?:which|what)(?: ones?| apps?)?(?: (?:was|were|is|are) (?:it|that|they|those))?${END}`,
      'u',
    ),
    'which consents were given by $1',
  ],
  // Single people's consents are those that no admin gave for everybody.
  [
    new LazyPattern(
      `${FIRST}(?:which|what) ${APPS} (?:did|have|has) ${STAFF} ${CONSENTED}(?= (?:by )?(?:themselves|on|alone|without|not|rather)|,)${THEMSELVES}${END}`,
      'iu',
    ),
    '$1which apps hold a permission for single people',
  ],
  [
    new LazyPattern(
      `${FIRST}(?:which|what) ${APPS} (?:did|have|has) (?:our |the |any )?(?:ordinary|normal|regular|standard|non-admin|individual|single) (?:users|people|employees|staff) ${CONSENTED}${THEMSELVES}${END}`,
      'iu',
    ),
    '$1which apps hold a permission for single people',
  ],
  [
    new LazyPattern(
      `${FIRST}(?:which|what) (?:consents|${APPS}) were (?:given|approved|accepted|let in|consented to) by (?:the )?${STAFF}(?=[ ,])${THEMSELVES}${END}`,
      'iu',
    ),
    '$1list the consents for single people',
  ],
  [
    new LazyPattern(
      `(?<=^(?:and |so |but )*(?:did|has|have) (?:anybody|anyone|somebody|someone) (?:else )?)(?:accept(?:ed)?|approved?|consent(?:ed)? to|allow(?:ed)?) (?=(?:it|that one|this one|that app|this app|the app|them|those)(?: (?:too|as well|also))?${END})`,
      'iu',
    ),
    'agree to ',
  ],
  [
    new LazyPattern(
      `${FIRST}(?:which|what) consents (?:did|have) ${STAFF} (?:give|given|grant|granted|make|made)${THEMSELVES}(?=[\\s?.!]*$| (?:in|within|during|over|since) )`,
      'iu',
    ),
    '$1which consents were given by users',
  ],
  // "what can it see?" asks what it may read.
  [
    new LazyPattern(
      `(?<=^(?:and |so |but )*what (?:can|could|may|does) (?:it|that one|this one|that app|this app|the app|they) )see${END}`,
      'iu',
    ),
    'read',
  ],
];
