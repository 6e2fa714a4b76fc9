import { LazyPattern } from '../../core/lazy-pattern.js';
import { LIST_BEHIND_NAME } from './told-by-page.js';
import { END, FIRST, type Turn } from './turn.js';
/** Whom a setting is about. */
const STAFF =
  '(?:our |the |any |all |just |an? )*(?:ordinary |normal |regular |standard )*(?:staff|users?|employees?|people|colleagues?|anybody|anyone|everybody|everyone|somebody|someone)';

/** "got an alert on my phone.": what is asked about it comes next. */
const GOT_ALERT =
  "^(?:(?:i|we)(?:['’]ve| have)? )?(?:just )?(?:got|received|saw|had)(?: just)? (?:an?|the|your|this|some) (?:(?:critical|red|new|security) )*(?:alert|warning|notification|ping)s?(?: (?:on my phone|from you|here|today|this morning|just now|in teams|by mail|in the channel|from warden))*(?: (?:about|for|on|regarding|because of|that says) [^,.:;!?]{3,60})?[.,:;!]+ ";

const ON_PAGE = new LazyPattern(
  `(?<=^(?:[Aa]nd |[Ss]o |[Bb]ut |[Oo]k |[Oo]kay )*tell me about )("[^"]{1,80}"|[^.,:;!?"]{2,60}?)${LIST_BEHIND_NAME}${END}`,
  'iu',
);

/** How administrators speak of their work, and the words that the readers know. */
export const WORK_TURNS: readonly Turn[] = [
  [/(?<!\p{L})max\.? (?=(?:size|number|length|age|count|lifetime|duration|limit)(?!\p{L}))/iu, 'maximum '],
  // "everything relevant about X" is on its page.
  [
    new LazyPattern(
      `${FIRST}(?:(?:[Pp]lease )?(?:[Tt]ell|[Ss]how|[Gg]ive|[Ll]ist|[Gg]et)(?: me| us)? )?(?:[Ee]verything|[Ww]hatever|[Aa]ll(?= [^?]*about))(?: (?:that (?:is|you have)|that['’]s|which is|there is(?: to know)?|you know|you have|we know|we have|known|relevant|important|interesting|noteworthy|useful|of note|of interest))* (?:about|on|regarding|concerning) (?!(?:the |our |all |any |my )*(?:mail|mails|transport|rules?|connectors?|apps?|admins?|roles?|polic(?:y|ies)|mfa|consents?|guests?|users?|people|secrets?|partners?|incidents?|attacks?|attacker|audit|tenant|what|how|who|it|him|her|them|this|that|these|those)(?!\\p{L}))(?=\\S)`,
      'u',
    ),
    '$1tell me about ',
  ],
  [
    new LazyPattern(
      `${FIRST}(?:(?:[Pp]lease )?(?:[Tt]ell|[Ss]how|[Gg]ive|[Gg]et|[Ss]end)(?: me| us)? |(?:I|i|we|We)(?:['’]d like|['’]ll need| need| want| would like)(?: to see| to have| to know)? )?(?:(?:the|a|an|your) )?(?:(?:[Ff]ull|[Ww]hole|[Cc]omplete|[Ee]ntire|overall|detailed|quick|short) )+(?:picture|story|profile|run-?down|low-?down|breakdown|dossier|briefing|view|background) (?:on|of|about|for|behind|regarding) (?:the (?:app|account|user) )?(?!(?:the |our |all |any |my )*(?:mail|mails|transport|rules?|connectors?|apps?|admins?|roles?|polic(?:y|ies)|mfa|consents?|guests?|users?|people|secrets?|partners?|incidents?|attacks?|attacker|audit|tenant|security|situation|what|how|who|it|him|her|them|this|that|these|those)(?!\\p{L}))(?=\\S)`,
      'u',
    ),
    '$1tell me about ',
  ],
  // What its page tells anyway is told by the page.
  [ON_PAGE, '$1'],
  [
    new LazyPattern(
      `${FIRST}(?:(?:[Pp]lease )?(?:tell|show|give|list|get)(?: me| us)? )?(?:[Ee]verything|[Aa]ll)(?: (?:that (?:is|you have)|there is(?: to know)?|you know|you have|we know|we have|relevant|important))* about (?:all )?(?:the |our )?(?=(?:\\p{L}+ ){0,3}(?:rules|connectors|policies|guests|partners|secrets|certificates|consents)${END})`,
      'u',
    ),
    '$1list all ',
  ],
  // A role is called Help Desk, too: whoever does something is a team.
  [
    /(?<=(?<!\p{L})did (?:the |our )?)help ?desk (?=(?:people |team |staff |guys )?(?:do|make|create|add|change|reset|remove|delete|grant|give|edit|modify|disable|enable|register|assign)(?!\p{L}))/u,
    'desk ',
  ],
  // A key that is a problem deserves a look.
  [
    /(?<=^(?:and |so )?(?:is|are) [^?,;]{0,60}(?:secrets?|certificates?|credentials?|keys?)(?!\p{L})[^?,;]{0,60} )(?:a problem|an issue|a danger|a threat)(?=[\s?.!]*$)/iu,
    'a risk',
  ],
  // Whoever works here is no app.
  [
    /(?<=(?<!\p{L})(?:made|created|changed|modified|edited|done|added|removed|deleted|granted) by )(?:our (?:own )?|the |any )?(?:employees|colleagues|staff(?: members)?)(?!\p{L})/giu,
    'people',
  ],
  [
    /^((?:and |so )?(?:which|what) (?:changes|modifications)) did (?:our (?:own )?|the |any )?(?:employees|colleagues|staff(?: members)?|people|users) (?:make|do)(?!\p{L})/iu,
    '$1 were made by people',
  ],
  // Until it was removed is how long it existed.
  [
    /(?<=^(?:and |so )?how long (?:did|was|had|were) [^?]{2,80}) (?:exist(?:ed)?|last(?:ed)?|live[d]?|(?:stay|remain)(?:ed)?(?: (?:there|around|in place))?|there|around|in place|been there|(?:active|enabled|running|switched on|live)(?= (?:before|until|till) ))(?:,? (?:before|until|till) (?:(?:it|they|that) (?:was|were|got)|being|be|getting|(?:someone|somebody|anyone|he|she|they|you)) (?:finally )?(?:removed|deleted|taken (?:down|out|away)|gone|switched off)(?: again)?)?(?=[\s?.!]*$)/iu,
    ' exist',
  ],
  // The short name of a list.
  [/(?<!\p{L})tabl(?!\p{L})/giu, 'tenant allow block list'],
  [/(?<!\p{L})alltogether(?!\p{L})/giu, 'altogether'],
  [/(?<=(?:ones|deleted|removed|disabled) )incl\.?(?=[\s?.!]*$)/iu, 'included'],
  [/(?<!\p{L})incl\.? (?=\p{L})/giu, 'including '],
  // What somebody says is no part of what is asked, where that stands by itself.
  [
    /^(?:an?|one|our|the) (?:big |new )?(?:customer|client|user|colleague|partner|supplier|vendor)s? (?:says?|claims?|complains?|reports?|told (?:us|me)|writes?|thinks?|said)(?: that)? [^.?!]{3,80}[.!] (?=(?:what|which|who|when|how many|are there|is there|do we|list|show)(?!\p{L})(?![^?]*(?<!\p{L})(?:it|that|this|him|her)(?!\p{L}))[^?]*\?)/iu,
    '',
  ],
  // As German and Spanish say it, word by word.
  [/(?<!\p{L})does i(?!\p{L})/gu, 'do I'],
  [/(?<=(?:^|[\s,])(?:if|when|once|where|how) )i (\p{Ll}+[^s\s])s(?= \p{L})/gu, 'I $1'],
  [/^((?:and |so |but )*(?:which|what) [^?]{3,60}) has(?=\?$)/iu, '$1 does it have'],
  [/^(?:and )?(?!how )([^?]{3,160}) (how (?:do|can|could|should) (?:i|we|you|one))(?: again)?(?=\?*$)/iu, '$2 $1'],
  [
    new LazyPattern(
      `${GOT_ALERT}(?:is (?:it|that|this) )?(?:bad|serious|dangerous|urgent|real|a problem|something bad|critical)${END}`,
      'iu',
    ),
    'how bad is the incident',
  ],
  [
    new LazyPattern(
      `${GOT_ALERT}(?:what(?:['’]s| is)? (?:it|that|this|that about|it about|happened|going on|wrong)|why)${END}`,
      'iu',
    ),
    'what happened in the incident',
  ],
  [new LazyPattern(`${GOT_ALERT}(?=\\S)`, 'iu'), ''],
  // The answer on holders of a role tells the apps beside the people. How many they are together is another number.
  [
    new LazyPattern(
      `(?!(?<=^(?:and |so |but )*how many [^?]*),),? (?:(?:both )?(?:people|persons|users|humans|accounts)(?: as well as| and also|,? and| or|,? plus) (?:the )?(?:apps?|applications?|service principals?)|(?:including|incl\\.?|plus) (?:the )?(?:apps|applications|service principals)|apps included)${END}`,
      'iu',
    ),
    '',
  ],
  [
    /^((?:and |so |but )*)(?:(?:please )?(?:list|show|give)(?: me| us)? |which are |what are |which |what )(?:every |all |the |each )*(?:apps?|applications?|service principals?|spns?) (?:with|that hold|that have|which hold|which have|holding|having|hold|holds|have|has) (?:an? |any |some )?(?:directory|entra) roles?(?=[\s?.!]*$)/iu,
    '$1which role assignments of the directory are held by apps',
  ],
  [/(?<!\p{L})nothing (?:better|stronger|safer|more secure|else) than (?=\p{L})/giu, 'only '],
  [
    /(?<!\p{L})(?<which>(?:which|what) (?:\p{L}+ )?groups) (?:hand out|gives?|grants?|confer|bring|carry|come with|provide|hand|pass on|assign) (?<what>(?:directory |admin |privileged |entra )?roles?)(?!\p{L})/giu,
    '$<which> hold $<what>',
  ],
  [
    /(?<!\p{L})(?:left ?over |remaining |orphaned )?(role assignments?|roles?|assignments?) (?:left over |left |still held )*(?:of|for|by|to|from) (?:principals?|holders?|accounts?|users?|identities|people|someone|somebody|objects?) (?:that|who|which) (?:(?:do|does|did) not|don['’]t|doesn['’]t|no longer) exist(?: any ?more| any longer)?(?!\p{L})/giu,
    '$1 held by deleted accounts',
  ],
  [
    new LazyPattern(
      `${FIRST}what (?:is|are) ((?:the |that |this |those |these )?(?:(?:mail flow |transport |inbound |outbound |mail )?(?:rules?|connectors?))(?: (?:called |named )?(?:"[^"]{1,80}"|[^?]{1,60}?))?) (?:good |there )?for${END}`,
      'iu',
    ),
    '$1what does $2 do',
  ],
  [
    new LazyPattern(`,? and what (?:each|every)(?: one)?(?: of them)? (?:is (?:good )?for|does)${END}`, 'iu'),
    ' and what they do',
  ],
  // What was done to these is a change of them.
  [
    /(?<=(?:did|has|have|had) [^?]{2,60}? )(?:touch(?:ed)?|tamper(?:ed)? with|mess(?:ed)? with|fiddled? with|meddled? with) (?=(?:any |some |the |our |my |all )*(?:\p{L}+ )?(?:roles?|role assignments?|polic(?:y|ies)|connectors?|apps?|secrets?|permissions?)(?!\p{L}))/giu,
    'change ',
  ],
  [
    /(?:gone|been|went|going) (?:for )?((?:more than |over |at least )?(?:\d{1,4}|a|two|three|six) (?:days?|weeks?|months?|years?)) without (?:signing|logging) in(?!\p{L})/giu,
    'not signed in for $1',
  ],
  // Whether somebody or an app is to go is told by what is known of them.
  [
    /^((?:[Aa]nd |[Ss]o |[Bb]ut )*)(?:(?:[Ss]hould|[Mm]ust|[Ss]hall) (?:I|i|we)|[Dd]o (?:I|i|we) (?:need|have) to) (?:better |rather |now |just )?(?:block|disable|lock|suspend|lock out|switch off|turn off|kick out) (?:the (?:app|account|user) )?"?((?:\p{Lu}|svc[-_.]|srv[-_.])[\p{L}\d._-]*(?: (?:(?:van|von|de|der|del|la) )?\p{Lu}[\p{L}\d.-]*){0,4})"?(?: (?:now|immediately|right away))?(?=\s*\?*$)/u,
    '$1tell me about "$2"',
  ],
  // Whoever it was is the answer, and says whether it is the same one.
  [
    /^((?:and |so |but )*)(?:is|was) (?:it|this|that) (?:also )?the same (?:person|one|user|admin|account|guy|man|woman|people|app) (?:who|that|which|as (?:the one|who))(?: also)? (?=\p{L}+ed |made |gave |did |has |put |set |let |took )/iu,
    '$1who ',
  ],
  // An Exchange role group is none of the directory's roles.
  [
    /(?<=(?:apps?|applications?|service principals?)(?!\p{L})[^?]{3,80} )(an?|any|some) (?:directory|entra id|azure ad|entra admin) (roles?)(?!\p{L})/giu,
    '$1 Entra $2',
  ],
  [
    /(?<=\?) (?:i |we )?(?:don['’]?t|do not) know who (?:made|created|set up|added|did) (?:that|it|this)(?: one)?(?=[\s?.!]*$)/iu,
    ' who made it?',
  ],
  [/(?<!\p{L})does it suffice(?= (?:if|to)(?!\p{L}))/iu, 'is it enough'],
  [/(?<=did )(it|that|this) come (?:everything|all)(?!\p{L})/iu, 'all that come'],
  [
    /(?<!\p{L})(is|are) (?:the )?(?:mailbox )?(?:audit(?:ing)?(?: log(?:ging)?)?) (?:switched |turned )?(?:on|enabled|active|activated) (?:for|in|on) (?:all|every|each|any|all of)(?: of)?(?: the| our)? (?:mailbox(?:es)?|accounts?|users?|people)(?=[\s?.!]*$)/giu,
    '$1 mailbox auditing on for everyone',
  ],
  [/(?<!\p{L})between us and (?=\p{L})/giu, 'with '],
  [
    /(?<!\p{L})mailbox (?:activity|activities|actions?|access) (?=(?:is|isn['’]t|are|aren['’]t|was|not)(?: not)? (?:being )?(?:audited|logged|recorded))/giu,
    'mailbox ',
  ],
  [
    new LazyPattern(
      `${FIRST}(?:can|could|may|do|does|is|are) ${STAFF} (?:able to |allowed to |simply |just |really )*(?:let|allow|give|grant|connect|hook up|admit) (?:an? |any |some |third.party |external |outside |unknown |strange |whatever )*apps? (?:in|into|onto|at|access|reach|read|see|use|to (?:read|access|see|use))(?: (?:to|into))? (?:(?:our |the |their |his |her )?(?:company |own )?(?:data|e-?mails?|mails?|files|mailbox(?:es)?|accounts?|inbox(?:es)?))(?: (?:without asking(?: (?:anyone|anybody|us|an admin))?|on their own|by themselves|themselves|without (?:an )?(?:admin|approval)|without (?:it|us|anyone|anybody|an admin|the it department|admins) (?:noticing|knowing|approving|seeing it)))*${END}`,
      'iu',
    ),
    '$1may users consent to apps',
  ],
  // What it is asked for.
  [
    /,? (?:and|so) (?:(?:that|which) )?(?:(?:we|i|one) )?(?:can|could|may|might|should) (?:safely |simply |just |therefore )*(?:remove|delete|get rid of|switch off|disable|clean up|drop|retire|revoke)(?: (?:them|it))?(?=[\s?.!]*$)/iu,
    '',
  ],
  [/(?<!\p{L})(nobody|no one|no-one) (?:uses|use) (?=(?:for|since) )/giu, '$1 has used '],
  [
    /(?<=^(?:and |so |but )*does [^?]{2,60}? )still (?=(?:hold|have) (?:an? |any |some )?(?:directory |admin |entra |privileged )*roles?[\s?.!]*$)/iu,
    '',
  ],
  [
    /^(?:and |so |but )*(?:what|how) about (?:the |our )?([\p{L} ]{4,30}?),? (?:is|are|was|were) (?:there )?(?:anything|something) new(?: there| with them| also there| in there)?(?=[\s?.!]*$)/iu,
    'are there new $1',
  ],
  [
    /^((?:and |so |but )*)(?:which|what)(?: ones?| accounts?| users?| people)? of (them|those|these) (?:are|is|hold|holds|have|has) (?:an? |the |also |even )*((?:global|exchange|security|sharepoint|teams|user|cloud application|application|privileged role|helpdesk|authentication) admin(?:istrator)?)s?(?=[\s?.!]*$)/iu,
    '$1who of $2 is a $3',
  ],
  [
    /(?<=(?:secrets?|certificates?|credentials?|keys?)[^?]{0,30} )(?:stay|stays|remain|remains|are|is|keep) (?:still )?(?:valid|good|usable)(?: for)? (?:(?:more than|at least|over|longer than) )?(?:another (year|month)|(?:(?:a|an|one) )?(year|month) (?:from (?:today|now|here)|longer|more|to come))(?=[\s?.!]*$)/iu,
    'have more than 1 $1$2 left',
  ],
  [
    /^((?:and |so |but )*)who (?:has |have )?(?:had|got|gotten) (?:his|her|their) passwords? (reset|changed)(?!\p{L})/iu,
    '$1whose password was $2',
  ],
  [
    /(?<=^(?:and |so |but )*(?:(?:which|what|list|show|all|the|are there|do we have|any) )*(?:enabled |active )?(?:accounts?|users?) )(?:that|which) (?:nobody|no one|no-one|noone) has (?:successfully |ever |actually )?used(?! )/iu,
    'that have not signed in',
  ],
  [
    /(?<=^(?:and |so |but )*(?:(?:which|what|list|show|all|the|are there|do we have|any) )*(?:enabled |active )?(?:accounts?|users?) )(?:that|which) (?:nobody|no one|no-one|noone) has (?:successfully |ever |actually )?used /iu,
    'that have not signed in ',
  ],
  // A title says that it is a person.
  [
    /^((?:and |so |but )*)(does|has|is|did|can) (?:mr|mrs|ms|miss|dr)\.? (\p{Lu}[\p{L}-]+) (?:still |also |now |currently |yet )*(?:have|hold|got) (?:any |some |admin |his |her )*(?:rights|roles?|privileges)(?: left)?(?=[\s?.!]*$)/iu,
    '$1which roles does the account $3 have',
  ],
  [
    /^((?:and |so |but )*)(?:(?:does|do|did) ([^?]{2,40}?) (?:have|need)(?: to)?|must ([^?]{2,40}?)) (?:do|use|pass|go through|perform|complete|show|confirm|answer)(?: an?)? (mfa|2fa|multi-?factor(?: authentication)?|a second factor)(?= when |[\s?.!]*$)/iu,
    '$1is $4 required for $2$3',
  ],
  [
    /(?<=^(?:and |so |but )*is (?:mfa|2fa|multi-?factor(?: authentication)?|a second factor) required for [^?]{2,60}?) when (?:he|she|they|it) (?:signs?|logs?) (?:in|on)(?= |[\s?.!]*$)/iu,
    ' for sign-ins',
  ],
  // Whoever may do everything is a Global Administrator.
  [
    /^((?:and |so |but )*(?:how many (?:people|users|admins|accounts|persons)|who(?: all)?|which (?:people|users|accounts|admins|persons))) (?:can|could|may|are able to|is able to|are allowed to|is allowed to) (?:basically |really |actually |just )*do (?:just |really |absolutely )?(?:anything|everything|whatever|all)(?: (?:that )?(?:they|he|she) (?:likes?|wants?|pleases?))?(?: (?:here|with us|in (?:our|the|this) (?:tenant|company|environment|systems?)))*(?=[\s?.!]*$)/iu,
    '$1 hold Global Administrator',
  ],
  [
    /(?<=(?:rights|access|control|power|roles?|privileges)) (?:over|on) (?:us|our (?:tenant|company|systems?|environment))(?=[\s?.!]*$)/iu,
    '',
  ],
  [
    /^((?:and |so |but )*(?:how many|which|what)) (accounts|people|users|persons)(?: have (?:any )?access to (?:our|the) (?:systems?|tenant|environment|data|company))? (?:that|who|which) (?:are not|aren['’]t) (?:our |own |real )?(?:employees|staff|members of staff|colleagues|people)(?: of ours| here)?(?=[\s?.!]*$)/iu,
    '$1 $2 are guests',
  ],
  [
    /(?<!\p{L})(apps?|applications) with (?:new )?(credentials?|secrets?|certificates?|keys?) (?:that (?:were|was|have been) |which (?:were|was) )?(?:added|created|issued|made|put on) (?=(?:since|in|within|during|after|this|last|over|on)(?!\p{L}))/giu,
    '$1 that got new $2 ',
  ],
  [
    /^((?:and |so |but )*)(could|can) (?:it|this|that|something like (?:it|this|that)|such a thing) (?:also |ever )?happen (?:to us|here|in our tenant|at our company)(?: too| as well)?[,:;–-] [^?]*attack[^?]*(?=\?)/iu,
    '$1$2 this happen to us',
  ],
  [
    /^(?:if|when) (?:i|we) (?:delete|remove|disable|switch off|turn off|block) ([^,?]{2,60}?),? (?:(?:does|will|would|do) )?(?:(?:something|anything|things) )?(?:breaks?|broken?|stops?|fails?)(?: working| something| anything)?(?=\?)[\s\S]*/iu,
    'when was $1 last used',
  ],
  [
    /^((?:and |so |but )*)(?:can|could|may|should) (?:i|we) (?:just |safely |simply )*(?:delete|remove|disable|switch off|turn off|get rid of) ([^,?]{2,60}?) without (?:breaking|stopping|disturbing) (?:anything|something|anyone|things)(?=[\s?.!]*$)/iu,
    '$1when was $2 last used',
  ],
  [
    /(?<!\p{L})(rights|access|roles?|permissions?) (?:that |which )?(?:they|he|she|it) should(?: not|n['’]t) (?:still )?have(?=[\s?.!]*$)/iu,
    '$1',
  ],
  [
    /(?<!\p{L})((?:ex-?employees|former (?:employees|staff|colleagues)|leavers|people who (?:have )?left)) (?:still |even )*(?:have|hold|got) (?:any |some |admin )*(?:rights|access|privileges|powers)(?=[\s?.!]*$)/iu,
    '$1 still have roles',
  ],
  // Of credentials the app is told anyway.
  [
    /(?<=(?:secrets?|certificates?|credentials?|keys?)(?!\p{L})[^?]{0,160}\?) (?:and )?(?:for|in|on|at|with|of|by|from) (?:which|what) apps?(?=[\s?.!]*$)/iu,
    '',
  ],
  [
    new LazyPattern(
      `${FIRST}(?:which|what|who)(?: ones?)? are (?:they|those|these|that)(?: all)?,? (?:in detail|individually|one by one|exactly|specifically|precisely|in particular|by name)${END}`,
      'iu',
    ),
    '$1which ones',
  ],
  [
    /^((?:and |so |but )*)(?:among|amongst|of|out of|from) (them|these|those),? (which|who|how many)(?: ones?)? (?=(?:are|is|have|has|were|was|can|do|does|hold|holds|work|works|use|uses)(?!\p{L}))/iu,
    '$1$3 of $2 ',
  ],
  [
    new LazyPattern(
      `${FIRST}(?:did|has|have|had) (?:anybody|anyone|somebody|someone) (?:recently |lately )?(?:touch(?:ed)?|mess(?:ed)? with|meddled? with|tamper(?:ed)? with|change(?:d)?|fiddled? with|alter(?:ed)?|modif(?:y|ied)) (his|her|their|its|(?:\\p{Lu}\\p{L}+ ){1,3}['’]s|[\\p{L} ]{2,40}['’]s) account(?=$|[?!.]| (?:in|since|on|during|within|over|this|last|recently|lately))`,
      'iu',
    ),
    '$1what was changed on $2 account',
  ],
  [
    /(?<!\p{L})(?:are there|do we have|have we got) (?:any )?(?:more|other|further) (apps?|applications?|rules?|connectors?|accounts?|people|admins?|users?) (that|which|who) (?=\p{L})/iu,
    'which other $1 ',
  ],
  [
    new LazyPattern(
      `(?<=^(?:and |so |but )?which other .{4,80}) (?:(?:just |exactly )?like|(?:the )?same as|similar(?:ly)? to|as) (?:that|this|it)(?: one)?${END}`,
      'iu',
    ),
    '',
  ],
  [
    new LazyPattern(
      `${FIRST}(?:which|what) (?:permissions?|rights) and (?:which |what )?(?:(?:directory |admin )?roles) (does|do|has|have) (?!(?:it|they|he|she|that|this)(?!\\p{L}))([^?]{2,60}?)(?: (?:have|hold|got))?${END}`,
      'iu',
    ),
    '$1what can $3 do',
  ],
  [
    /^(?:according to|as per|per|says|as (?:\p{L}+ )?told us by) (?:our |the )?(?:hr|human resources|personnel|my boss|a colleague),? (?=\p{L})/iu,
    '',
  ],
  [
    /(?<=^(?:and |so |but )*(?:is|are|was|were) (?:the |that |this )(?:policy|rule|connector) [^?]{2,80}) (?:turned |switched )?on(?=[\s?.!]*$)/iu,
    ' enabled',
  ],
  [
    /(?<=^(?:and |so |but )*(?:is|are|was|were) (?:the |that |this )(?:policy|rule|connector) [^?]{2,80}) (?:turned |switched )?off(?=[\s?.!]*$)/iu,
    ' disabled',
  ],
];
