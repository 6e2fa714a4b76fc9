import { LazyPattern } from '../../core/lazy-pattern.js';
import { END, FIRST, type Turn } from './turn.js';

const PERMISSION = '(?:[A-Z]\\w+(?:\\.\\w+)+|offline_access|full_access_as_app|user_impersonation)';
const PERMISSIONS = `${PERMISSION}(?:(?:,| or| and| or else)+ ${PERMISSION})*`;
const PEOPLE = '\\p{L}[\\p{L}.-]*(?: (?:(?:de|van|von) )?\\p{L}[\\p{L}.-]*){0,2}?';
const APPS = '(?:apps?|applications?|service principals?|enterprise apps?|registrations?)';
const KEYS = '(?:secrets?|certificates?|certs?|credentials?|keys?|passwords?)';
/** "Alpine Intranet's calendar access". */
const ACCESS_OF_APP =
  '(?:the )?(?:app )?("?\\p{Lu}[\\p{L}\\d-]*(?: [\\p{Lu}\\d][\\p{L}\\d-]*){0,4}"?)[\'’]s? (?:[\\p{L}-]+ ){0,3}(?:access|permissions?|reach)';

const WORST =
  '(?:(?:most|single most) (?:dangerous|critical|powerful|severe|serious|risky|harmful|sensitive)|riskiest|worst)';

const LET_IN =
  '(?:let in|let through|waved through|consented to|approved|authori[sz]ed|allowed in|signed off|given consent|granted (?:access|consent))';
const ONE_OF_PEOPLE =
  '(?:an? |any |some |one of (?:the|our) )?(?:(?:ordinary|normal|regular|standard|plain|single|mere|simple|end|global) )*(?:admin(?:istrator)?s?|users?|person|employees?|colleagues?|member of staff|somebody else|someone else)';

/** What is asked of apps, what they were given and by whom, in the words that the readers know. */
export const APP_TURNS: readonly Turn[] = [
  // A registration is ours.
  [/(?<=(?<!\p{L})registrations?) of (?:ours|our own)(?!\p{L})/giu, ''],
  // All apps here are ours: "which of our apps have …" asks for apps, and "of" for none of their parts.
  [
    new LazyPattern(
      `${FIRST}(which|what|how many) of (?:all )?(?:of )?(?:our|the) (?=(?:app |enterprise |third[- ]party )?(?:apps?|applications?|registrations?|service principals?) (?:ha(?:ve|s)|hold|do(?:es)?|are|can|may|were|got)(?!\\p{L}))`,
      'iu',
    ),
    '$1$2 ',
  ],
  // Warden's own app is an app of the tenant; "what can Tenant Warden do?" asks for help.
  [
    /(?<=^(?:and |so )?(?:¿)?(?:does|has|did|can|may|was|who (?:owns|made|created|registered|consented to|granted|approved)|owners? of|when was|(?:what|which) (?:permissions?|roles?|rights|secrets?|credentials?) (?:does|did|can)|hat|darf|wem gehört|est-ce que|tiene|quién es el propietario de|à qui appartient) )(?:the )?(?:app )?tenant warden(?! (?:team|responder|do|does|work|help)(?!\p{L}))(?=[\s?.!])/iu,
    'the app "Tenant Warden"',
  ],
  // The worst permissions are those of the highest rating; how many apps hold each says nothing of that.
  [
    new LazyPattern(
      `(?:the |our )?${WORST} (?=(?:graph )?(?:permissions?|consents?)(?!\\p{L}| (?:of|from|for|does|do|has|in) ))`,
      'iu',
    ),
    'critical ',
  ],
  [
    new LazyPattern(
      `(?<=^(?:and |so )?(?:which|what) )(?:of (?:the|our|these) )?(permissions?|consents?)(?: (?:here|in use|we (?:have|granted)))? (?:is|are) (?:the )?${WORST}(?: ones?)?(?: of all| we have| here| in (?:the|our|this) tenant)*${END}`,
      'iu',
    ),
    '$1 are critical',
  ],
  // "which apps are not owned by X?": all but X's.
  [
    new LazyPattern(
      `(?<=(?<!\\p{L})(?:apps?|applications?|service principals?)) (?:(?:that|which) )?(?:are|is|were)(?: not|n['’]t) owned by (?=(?!(?:an?|any|some|one|the|our|all|any\\p{L}+|some\\p{L}+|admins?|users?|people|guests?)(?!\\p{L}))\\p{L})`,
      'iu',
    ),
    ' except those owned by ',
  ],
  // When something first turned up here is when it was added.
  [
    new LazyPattern(
      `${FIRST}(?:(?:on )?(?:what|which) (?:date|day)|when) did ((?!(?:we|you|i|they|he|she|somebody|anybody|users?) )[^?,]{3,60}?) (?:first |originally |initially )?(?:turn up|appear|show up|pop up|surface|arrive|come|enter|get|join|make its way)(?: (?:in(?:to)?|to|at|on) (?:our|the|this) (?:tenant|directory|organi[sz]ation|company|entra)| (?:in(?: )?to|in) entra| here| with us)+(?: (?:first|originally|for the first time))?${END}`,
      'iu',
    ),
    '$1when was $2 created',
  ],
  [
    new LazyPattern(
      `${FIRST}(?:(?:on )?(?:what|which) (?:date|day)|when) did ((?!(?:we|you|i|they|he|she|somebody|anybody|users?) )[^?,]{3,60}?) first (?:turn up|appear|show up|pop up|surface|arrive)${END}`,
      'iu',
    ),
    '$1when was $2 created',
  ],
  // "Which repository may sign in as X?" asks for the subject of its federated credential.
  [
    new LazyPattern(
      `${FIRST}(?:which|what) (?:(?:github|git|gitlab|azure devops|external|outside|ci) )*(?:repo|repositor(?:y|ies)|pipeline|workflow|workload|branch|cluster|build)s? (?:(?:is|are) (?:allowed|able|permitted|trusted) to|can|could|may) (?:sign in|log in|log on|authenticate|act|deploy|get (?:a )?tokens?)(?: to (?:our |the )?tenant)? (?:as|for) ([^?,]{3,60}?)${END}`,
      'iu',
    ),
    '$1what is the workload of the federated credential of $2',
  ],
  // Of all of them each is told with its subject.
  [
    new LazyPattern(
      `${FIRST}(?:which|what) (?:(?:github|git|gitlab|azure devops|external|outside|ci) )*(?:repo|repositor(?:y|ies)|pipeline|workflow|workload)s? (?:(?:is|are) (?:allowed|able|permitted|trusted) to|can|could|may) (?:sign in|log in|log on|authenticate|get (?:a )?tokens?)(?: to (?:our |the )?tenant| here| with (?:them|it|that))?${END}`,
      'iu',
    ),
    '$1what is the workload of each federated credential',
  ],
  // Whether it is gone with the app or the account tells what is held now.
  [
    new LazyPattern(
      `${FIRST}(?:did|have|has|are|is) (its|his|her|their) (permissions?|rights|roles?|secrets?)(?: also)? (?:go(?:ne)? away|disappear(?:ed)?|vanish(?:ed)?|gone)(?: (?:too|as well|then|with (?:it|him|her)|now))*${END}`,
      'iu',
    ),
    '$1does $2 have no $3 any more',
  ],
  // The scope of an app in Exchange is told with whether there is one.
  [
    new LazyPattern(
      `${FIRST}(?:to )?(?:which|what) (?:management |exchange |mailbox )?(?:scope|part|group|calendars|mailboxes|rooms) (?:is|are) ${ACCESS_OF_APP} (?:limited|restricted|confined|scoped|narrowed)(?: to| by)?${END}`,
      'u',
    ),
    '$1is $2 limited to certain mailboxes',
  ],
  [
    new LazyPattern(
      `${FIRST}(?:what|which (?:management |exchange |mailbox )?(?:scope|group|policy)) (?:limits|restricts|confines|narrows) ${ACCESS_OF_APP}${END}`,
      'u',
    ),
    '$1is $2 limited to certain mailboxes',
  ],
  // A directory role is one of Entra: who holds none may be in a role group of Exchange.
  [
    /(?<!\p{L})((?:holds?|holding|have|has|having) no|without(?: an?| any)?|do(?:es)? not (?:hold|have)(?: an?| any)?|do(?:es)?n['’]t (?:hold|have)(?: an?| any)?) (?:directory|azure ad|entra(?: id)?) roles?(?!\p{L})(?! (?:in|of|assignment|group|template|definition))/iu,
    '$1 role in Entra',
  ],
  [
    /(?<=^(?:and |so |but )*)(?:did|has|have) (?:somebody|someone|anybody|anyone) (?:give|given|grant|granted|assign|assigned) (?:any|some|one of (?:the|our)|an?) (?:new )?(?:apps?|applications?|service principals?) ((?:an? |any |some |new )*(?:[\p{L}]+ ){0,3}(?:roles?|permissions?))(?!\p{L})/iu,
    'was $1 given to an app',
  ],
  // "did an app get a role?": the app is the recipient, not the actor.
  [
    /(?<=^(?:and |so |but )*)(?:did|have|has) (?:any|some|one of (?:the|our)|an?) (?:new )?(?:apps?|applications?|service principals?) (?:get|got|gotten|receive|received|obtain|obtained|acquire|acquired|pick up|picked up) ((?:an? |any |some |new )*(?:[\p{L}]+ ){0,3}(?:roles?|permissions?))(?!\p{L})/iu,
    'was $1 given to an app',
  ],
  // Apps are the only thing with owners that is read.
  [
    new LazyPattern(
      `${FIRST}what(?: (?:apps|things))? (?:does|do|did) (?!(?:we|i|you|they|people|users|admins|it|the|this|that)(?!\\p{L}))(\\p{L}[\\p{L}.'-]*(?: (?:(?:de|van|von) )?\\p{L}[\\p{L}.'-]*){0,2}?) own(?=[\\s?.!]*$| and (?:which|what|who|when|is|does|has)(?!\\p{L}))`,
      'iu',
    ),
    '$1which apps does $2 own',
  ],
  // "let in by an admin, or by an ordinary user?": whoever consented is one of them.
  [
    new LazyPattern(
      `${FIRST}(?:was|were|has|have|is|got) (?:the app(?:lication)? )?(?!(?:the )?(?:rule|connector|policy|app|it|any|some|every)(?!\\p{L}))([^?,]{2,60}?) (?:been )?${LET_IN} by ${ONE_OF_PEOPLE},? or (?:just |only |merely |was it |by )*${ONE_OF_PEOPLE}${END}`,
      'iu',
    ),
    '$1who consented to $2',
  ],
  [
    new LazyPattern(
      `${FIRST}(?:did|has|was it) ${ONE_OF_PEOPLE} or (?:just |only )?${ONE_OF_PEOPLE} (?:who |that )?(?:let in|consent(?:ed)? to|approved?|allow(?:ed)? in|authori[sz]ed?) (?:the app(?:lication)? )?(?!(?:it|that|this|those|them)(?!\\p{L}))([^?,]{2,60}?)${END}`,
      'iu',
    ),
    '$1who consented to $2',
  ],
  [
    new LazyPattern(
      `${FIRST}(?:was|were|has|have|got) (?:the app(?:lication)? )?(?!(?:the )?(?:rule|connector|policy|app|it|any|some|every)(?!\\p{L}))([^?,]{2,60}?) (?:been )?${LET_IN} by (an? )?(?:(?:global|ordinary|normal|regular|standard|mere|simple) )?(admin(?:istrator)?|user)${END}`,
      'iu',
    ),
    '$1did $3$4 consent to $2',
  ],
  // "from what date": since when.
  [
    new LazyPattern(
      `${FIRST}(?:from|as of|starting) (?:what|which) (?:date|day|moment|time|point)(?: on| onwards)? (does|do|has|have|did|is|are|was) `,
      'iu',
    ),
    '$1since when $2 ',
  ],
  // What it signs in with.
  [
    new LazyPattern(
      `${FIRST}(?:does|do) ([^?,]{2,60}?) (?:sign in|authenticate|log in|log on) (?:with|by|using) (?:an? )?(?:client )?(?:secret|certificate|password|federated credential),? or (?:(?:with|by|using) )?(?:something else|anything else|what|how)${END}`,
      'iu',
    ),
    '$1how does $2 sign in',
  ],
  [/(?<=(?<!\p{L})app )regs?(?!\p{L})/giu, 'registrations'],
  // The application permissions that it has, and no record of an assignment.
  [
    new LazyPattern(
      `${FIRST}(which|what|how many) app[- ]role assignments (?=(?:(?:does|do|did) [^?]{2,60}? (?:have|hold)(?!\\p{L})|(?:has|have|were|was|are (?:there )?(?:on|for|of|held by)) ))`,
      'iu',
    ),
    '$1$2 application permissions ',
  ],
  // A report before the question names what the question is about.
  [
    /^(?:(?:[Aa]n?|[Oo]ur|[Mm]y|[Tt]he|[Ss]ome|[Oo]ne) )?(?:\p{Ll}+ )?(?:[Cc]olleague|[Uu]ser|[Cc]ustomer|[Mm]anager|[Bb]oss|[Vv]endor|[Ss]upplier|[Tt]eam|[Oo]wner|[Ee]mployee|[Dd]epartment|[Hh]elpdesk|[Ff]inance|[Ss]ales|HR)s? (?:says?|said|reports?|reported|complains?|claims?|tells? (?:me|us)|told (?:me|us)|writes|wrote|thinks)(?: that|:)? (?:the )?(\p{Lu}[\p{L}\p{N}.&-]*(?: (?:for |of |to )?[\p{Lu}\p{N}][\p{L}\p{N}.&-]*){0,4}) (?!(?:has|have|is|was) (?:access|admin))\p{Ll}[^?]{2,80}?[,.;:–-]+ ?(?:so |and )?((?:is|was|does|did|has|can|who|when|what|which|why|how)(?!\p{L})[^?]*?) (?:the|that|this) (?:app|application|account|rule|connector|policy)(?!\p{L})/u,
    '$2 $1',
  ],
  // What an app was given it holds: the log is asked only for who did it or when.
  [
    new LazyPattern(
      `(?<=^(?:(?:list|show|give|name|tell|which|what|how many|any|all|are there|do we have|in|me|us|of|the|our|every|each|everything)[ ,]+)*)(${APPS}|everything|anything|all)(?: (?:that|which))? (?:(?:was|were|has been|have been|got|been|is|are|has|have) )?(?:given|granted|assigned|received|got) (?:the permissions? |either |any of )*(?=${PERMISSIONS}${END})`,
      'iu',
    ),
    'apps with the permission ',
  ],
  [
    new LazyPattern(
      `${FIRST}to (which|what|how many)(?: of the)? (?:of our |of the )?(?:own )?${APPS} (?:was|were|has|have|is|are) (?:either |any of )?(${PERMISSIONS})(?: been)? (?:given|granted|assigned)${END}`,
      'iu',
    ),
    '$1$2 apps have $3',
  ],
  [
    new LazyPattern(
      `${FIRST}to how many of the ${APPS} (registered (?:here|in (?:this|our) tenant)) (?:was|were|has|have|is|are) (${PERMISSIONS})(?: been)? (?:given|granted|assigned)${END}`,
      'iu',
    ),
    '$1how many apps $2 have $3',
  ],
  [
    new LazyPattern(
      `(?<=${APPS} (?:(?:have|has|with|hold|holds) )?)(${PERMISSIONS}) (?:granted|given|consented)(?: to)? (?:for|on behalf of) (?:all users|everyone|everybody|all|the whole (?:tenant|company|organi[sz]ation))(?!\\p{L})`,
      'iu',
    ),
    '$1 for everyone',
  ],
  [
    new LazyPattern(
      `${FIRST}for (?:which|what) ${APPS} (?:was|were|is|has been) (${PERMISSIONS}) (?:consented to|granted|given|approved)(?: to)? (?:for|on behalf of) (?:all users|everyone|everybody|all|the whole (?:tenant|company|organi[sz]ation))${END}`,
      'iu',
    ),
    '$1which apps have $2 for everyone',
  ],
  // What may be read of everybody is read by an app: "by which apps can the mail … be read?".
  [
    new LazyPattern(
      `${FIRST}by (?:which|what) ${APPS} (can|could|may) ([^?]{3,60}?) be (read|sent|written|changed|deleted|accessed|managed)(?:,? (?:no matter|whatever|regardless of)[^?]{3,40})?${END}`,
      'iu',
    ),
    '$1which apps $2 $4 $3',
  ],
  [/(?<=which apps (?:can|could|may)) (?:written)(?!\p{L})/iu, ' write'],
  [/(?<=which apps (?:can|could|may)) sent(?!\p{L})/iu, ' send'],
  [/(?<=which apps (?:can|could|may)) (change|delete|access|manage)d(?!\p{L})/iu, ' $1'],
  [
    /(?<=which apps (?:can|could|may) read )the mail of the whole (?:company|organi[sz]ation|tenant)(?!\p{L})/iu,
    "everybody's mail",
  ],
  // Who gave an app a secret is asked of the log.
  [
    new LazyPattern(
      `(?<=^(?:(?:list|show|give|name)(?: (?:me|us))? (?:all )?(?:the )?|(?:which|what) ))${APPS} (?:(?:that|which) )?(?:got|received|were given|was given|have got) an? (?:new )?(?:client )?(secret|certificate|credential) (?:from|by) (\\p{L}[\\p{L} .-]{1,40}?)(?=,| (?:in|within|over|during) the| \\d|[\\s?.!]*$)`,
      'iu',
    ),
    'apps to which $2 added a $1',
  ],
  [
    new LazyPattern(
      `${FIRST}(?:on|to|in|for) (?:which|what) ${APPS} (?:was|were|has|have) (?:an? )?(?:new )?(?:client )?(secret|certificate|credential)s? (?:been )?(?:created|added|made|put|set up|registered|issued) by (\\p{L}[\\p{L} .-]{1,40}?)(?=,| (?:in|within|over|during) the|[\\s?.!]*$)`,
      'iu',
    ),
    '$1to which apps did $3 add a $2',
  ],
  [
    new LazyPattern(
      `^(?:(?:list|show|give|name)(?: (?:me|us))? (?:all )?(?:the )?)apps to which (\\p{L}[\\p{L} .-]{1,40}?) added a (secret|certificate|credential)`,
      'iu',
    ),
    'to which apps did $1 add a $2',
  ],
  [
    new LazyPattern(
      `(?<=(?:did|has) \\p{L}[\\p{L} .-]{1,40}) give (?:a|an|any|new) (?:new )?(?:client )?(secret|certificate|credential)s?(?: to)?${END}`,
      'iu',
    ),
    ' add a $1 to',
  ],
  // Where a secret is, is told of the secret: its name begins with that of its app.
  [
    new LazyPattern(
      `${FIRST}(?:(?:which|what)|(?:list|show)(?: (?:me|us))?(?: all)?(?: the)?) ${APPS} (?:(?:that|which) )?(?:have|has|with|carry|hold|got) (?:an? |any |some |their )?(?:client )?(secret|certificate|credential)s? (?:directly )?(?:on|at|in) (?:the |their |its |an? )?(service principals?|enterprise apps?|enterprise applications?|app registrations?|registrations?)(?: (?:rather than|instead of|and not|not) (?:on |in )?(?:the |their |its )?(?:app )?(?:registrations?|service principals?))?${END}`,
      'iu',
    ),
    '$1which $2s are on the $3',
  ],
  // What was granted to one app it has.
  [
    new LazyPattern(
      `^((?:and |so )*)(?:list|show|give|tell)(?: (?:me|us))? (?:everything|all|whatever|what) (?:that )?((?!was|were|is)[\\p{L}\\d"“][^?]{1,60}?) (?:has been|was|got|is) (?:granted|given|allowed|permitted)${END}`,
      'iu',
    ),
    '$1which permissions does $2 have',
  ],
  [
    new LazyPattern(
      `(?<!\\p{L})(${APPS}) whose (credentials?|secrets?|certificates?) (run out|expires?|ends?|end|lapse|are going to expire|will expire) `,
      'iu',
    ),
    '$1 with $2 that expire ',
  ],
  [/(?<=expire) (?:in|within) (\d+ \p{L}+) or less(?!\p{L})/iu, ' in the next $1'],
  [
    new LazyPattern(
      `(?<=(?:what|which) )${APPS} (?:need|require) (?:an? )?new (?:secret or certificate|credential|secret|certificate) because the (?:present|current|old|existing) one (?:is going to expire|expires|will expire|runs out|is about to expire)`,
      'iu',
    ),
    'apps have credentials that expire',
  ],
  // Keys of apps that are so are asked for, and not the apps.
  [
    new LazyPattern(
      `(?<=^(?:(?:and|so|any|which|what|all|the|are|there|is|do|we|have|got|list|show|give|me|us|find|how|many|of|our|client|app|application) )*${KEYS}(?: (?!${APPS}(?!\\p{L}))[\\p{L}\\d-]+){0,7}?) (?:(?:that|which) )?(?:(?:are|is|still|currently|belong(?:s|ing)?|there|we have|lie|lying|sit|sits|sitting|live|living|exist|stored|attached|added|assigned|registered) )*(?:on|of|for|in|to) (?:(?:all|any|the|our|those) )*(?=${APPS} (?:(?:that|which|whose|with|without|owned|nobody|no one|having|where)(?!\\p{L})))`,
      'iu',
    ),
    ' that belong to ',
  ],
  // Nobody owns it.
  [
    /(?<!\p{L})(have|has|with|having) (?:nobody|no one|no-one|noone) as (?:an? |the |their |its )?owners?(?!\p{L})/iu,
    '$1 no owner',
  ],
  [
    /(?<!\p{L})(?:still )?(?:keep|keeps|kept|carry|carries) (?:their |its |any |the )?permissions(?=[\s?.!,]*$|,| and )/iu,
    'have permissions',
  ],
  // One verb for two things: "read or send mail".
  [
    /(?<!\p{L})(can|permissions? to) (read|change|write) or (?:to )?(send|change|write|delete) (mail|e-?mails?|messages)(?!\p{L})/iu,
    '$1 $2 $4 or can $3 $4',
  ],
  [
    new LazyPattern(
      `${FIRST}what (?:exactly )?(?:may|can|could) ([^?,]{3,60}?) (?:read|see|open|access),? (?:and )?in (?:which|what) mailboxes${END}`,
      'iu',
    ),
    '$1which mailboxes can $2 read',
  ],
  [/(?<=[\p{L}.]) plus an? (?:actual |real )?(?=admin|directory|entra)/giu, ' and an '],
  [/ (?:to go|that goes|going) with (?:it|that|them)(?=[\s?.!]*$)/iu, ''],
  // Whoever is left out as owner.
  [
    new LazyPattern(`(?:with an owner, )?owner (?:is )?neither (${PEOPLE}) nor (${PEOPLE})${END}`, 'iu'),
    'with an owner that is not $1 and not $2',
  ],
  // Whose owner cannot look after it any more.
  [
    /(?<!\p{L})(?:with|have|has|having) an? owner (?:with|who has|that has) an? (disabled|blocked|deleted|deactivated) account(?!\p{L})/giu,
    'whose owner is $1',
  ],
  [
    /(?<=whose owners? )(?:has|have) (?:an? |their )?(disabled|blocked|deleted|deactivated) accounts?(?!\p{L})/giu,
    'is $1',
  ],
  [
    new LazyPattern(
      `${FIRST}(?:is|are) the (?:account of the )?owners? of (?:the )?(?:app )?([^?]{3,60}?) (?:disabled|blocked|deactivated|switched off)${END}`,
      'iu',
    ),
    '$1is $2 owned by a disabled account',
  ],
  [
    new LazyPattern(
      `${FIRST}(?:is|are|has) the account (?:that|which|who) owns (?:the )?(?:app )?([^?]{3,60}?) (?:disabled|blocked|deactivated|switched off)${END}`,
      'iu',
    ),
    '$1is $2 owned by a disabled account',
  ],
  [
    new LazyPattern(
      `${FIRST}(?:is|has) the account of (?:the person owning|whoever owns|the person who owns) (?:the )?(?:app )?([^?]{3,60}?) (?:been )?(?:disabled|blocked|deactivated|switched off)${END}`,
      'iu',
    ),
    '$1is $2 owned by a disabled account',
  ],
  [
    new LazyPattern(
      `${FIRST}(?:is|does) ([^?]{3,60}?)(?:['’]s)? (?:have )?owner(?:['’]s)?(?: account)? (?:is )?(?:disabled|blocked|deactivated|switched off)${END}`,
      'iu',
    ),
    '$1is $2 owned by a disabled account',
  ],
  // Apps that are gone are in the log.
  [
    new LazyPattern(
      `${FIRST}(which|how many) (?:of (?:our|the) )?${APPS} (?:were|was|got|have been|has been|had been) (?:removed|deleted)(?: so far| already| lately| recently)?(,? and by whom)?${END}`,
      'iu',
    ),
    '$1$2 changes removed an app$3',
  ],
  [
    new LazyPattern(
      `${FIRST}(?:were|have|has|was) (?:any |some |an )?${APPS} (?:been )?(?:removed|deleted)${END}`,
      'iu',
    ),
    '$1were there changes that removed an app',
  ],
  [
    new LazyPattern(
      `(?<=^(?:(?:list|show|give|name)(?: (?:me|us))? )?(?:which|what|all|each|every|the|any)? ?)(?:all )?${APPS} (?:(?:that|which) )?(?:somebody|someone|anybody|people|we) (?:has |have )?(?:removed|deleted) (?:from the tenant )?(?=(?:within|in|during|over) the (?:last|past) )`,
      'iu',
    ),
    'apps were deleted ',
  ],
  [
    new LazyPattern(
      `^(?:(?:list|show|give|name)(?: (?:me|us))? )(?:all |each |every |the )?${APPS} (?:(?:that|which) )?(?:were|was|has been|have been|got) (?:removed|deleted)(?: from the tenant)? (?=(?:within|in|during|over) the (?:last|past) )`,
      'iu',
    ),
    'which apps were deleted ',
  ],
  [/^(?:(?:list|show|give|name)(?: (?:me|us))? )apps were deleted /iu, 'which apps were deleted '],
  // Who did it stands for what was made of somebody.
  [
    new LazyPattern(
      `${FIRST}who (?:made|named|declared|added|set|put|entered|registered|appointed) (\\p{L}[\\p{L} .-]{1,40}?) (?:as |to be )?(?:an? |the |its )?owners? (?:of|to|on|for|in) (?:the )?([^?]{3,60}?)${END}`,
      'iu',
    ),
    '$1who added the owner $2 to $3',
  ],
  // Only what is our own is registered here: "own" alone may be a verb.
  [
    new LazyPattern(
      `(?<=^|[\\s,](?:which|what|many|of|all|the|list|show|any|our|me|and)[ ,]|^(?:which|what|list|show|our|all) )(?:our )?own (${APPS})(?!\\p{L})(?=[^?]*owner|(?: (?:that|which))? (?:hold|have|has) ${PERMISSION})`,
      'iu',
    ),
    '$1 registered here',
  ],
  [new LazyPattern(`^(?:our )?own (${APPS})(?!\\p{L})(?=[^?]*owner)`, 'iu'), '$1 registered here'],
  [new LazyPattern(`(?<!\\p{L})self-registered (?=${APPS}(?!\\p{L}))`, 'giu'), 'own '],
  [new LazyPattern(`(?<!\\p{L})(${APPS}) (?:that )?we (?:have )?registered ourselves(?!\\p{L})`, 'giu'), 'own $1'],
  [
    /(?<!\p{L})(?:although|though|even though|while|yet|but) (?:no|without an?|there is no) owner(?: (?:is|was|has been))?(?: (?:exists|there|assigned|set|registered|entered|named))?(?=[\s?.!,]*$)/iu,
    'and have no owner',
  ],
  [
    /(?<=(?:apps?|applications?) )for which (?:an? )?(secret|certificate)s? (?:exists?|remains?|is there|is present|is set)(?!\p{L})/iu,
    'with a $1',
  ],
  [
    /(?<=(?:apps?|applications?) )for which (?:an? )?(unexpired|valid|expired|live) (?:client )?(secret|certificate)s? (?:exists?|remains?|is there|is present|is set)(?!\p{L})/iu,
    'with a $1 $2',
  ],
];
