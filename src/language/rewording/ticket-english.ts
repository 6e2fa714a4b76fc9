import { LazyPattern } from '../../core/lazy-pattern.js';
import { END, FIRST, type Turn } from './turn.js';

/** "him", "Nadja Keller". */
const WHO = '(?:him|her|them|it|(?:\\p{Lu}[\\p{L}-]*(?: \\p{Lu}[\\p{L}-]*){0,3}))';

/** "I've been told Docuvault is harmless. Is ": what was heard of something, up to the question that speaks of it. */
const HEARD =
  "^(?:(?:[Ii]['’]ve|[Ii] have|[Ww]e['’]ve|[Ww]e have|[Ii] was|[Ww]e were) (?:been )?told|[Ii] (?:hear|heard|read|believe|think)|(?:[Ss]omebody|[Ss]omeone|[Pp]eople|[Tt]hey|[Aa] colleague|(?:[Tt]he|[Oo]ur) (?:vendor|auditor|boss|CISO|supplier|partner)) (?:says?|said|claims?|claimed|tells? me|told me|told us|thinks?))(?: that)? (\\p{Lu}[\\p{L}\\d-]*(?: (?:(?:de|van|von|der) )?[\\p{Lu}\\d][\\p{L}\\d-]*){0,4}) (?:is|are|was|were|can|could|has|had|may|might|does|will|should|looks|seems|needs|belongs)(?!\\p{L})[^.?!;]{0,80}[.!;] ((?:(?!(?<!\\p{L})(?:its?|he|she|his|her|him)(?!\\p{L}))[^?.!])*)";

const APPS = '(?:apps?|applications?|service principals?|enterprise apps?|registrations?)';

/** How people work through tickets, hypotheses and evidence, in the words that the readers know. */
export const TICKET_TURNS: readonly Turn[] = [
  // In a time the log tells of it: what is active now is another question.
  [
    new LazyPattern(
      `${FIRST}(?:which|what) (?:(?:admin|directory) )?roles (?:were|was|have been|got) activated (?=(?:yesterday|today|last|this|in the|since|between|on|during)(?!\\p{L})[^?]*${END})`,
      'iu',
    ),
    '$1which role activations happened ',
  ],
  // Both are asked of the app.
  [
    new LazyPattern(
      `(?<=(?<!\\p{L})(?:${APPS} (?:without|with no) (?:(?:an?|any) )?owners?|ownerless ${APPS}|${APPS} (?:that )?nobody owns),? )(?:and )?whose (credential|secret|certificate)s? (?:(?:is|are) (?:about to|going to) (?:expire|run out)|(?:expires?|runs? out|ends?|lapses?) (?:soon|shortly))(?!\\p{L})`,
      'iu',
    ),
    'that have a $1 that expires soon',
  ],
  // What a message is announced as.
  [
    /^(?:(?:and |so |ok |okay )*)(?:(?:next|another|new|last|one more) )?(?:ticket|task|hypothesis|scope question|question|quick question|request|case|evidence(?: needed)?|topic|point)(?: \d{1,3})?(?: from (?:the )?\p{L}+(?: \p{L}+)?)?[:.] (?=\p{L}+ \p{L})/iu,
    '',
  ],
  [
    /^(?:for (?:the|my|our|this|an) (?:audit|report|evidence(?: file)?|review|board|auditors?|record|records|file|minutes),? )?(?:i|we) (?:need|want|require)(?: to (?:see|have|know))? (?=(?:all|every|a list|the list|which|who|how many)(?!\p{L}))/iu,
    '',
  ],
  // What it leads to is no condition.
  [/,? so (?:that )?(?:a|an|the|they|he|she|we|i|nobody|one) [^,;:?]{5,80}(?=[\s?.!]*$)/iu, ''],
  [/(?<=(?:does|do|did) (?:\p{L}+ ){1,3}have) left(?=[\s?.!]*$)/iu, ''],
  [
    new LazyPattern(
      `${FIRST}(?:are there |is there )?any (?:admin |directory |privileged )?roles? (?:still )?(?:left |remaining )?(?:on|with|at|for|of) (${WHO})(?:,? (?:whether )?(?:active|eligible|standing|permanent) or (?:active|eligible|standing|permanent|activated))?${END}`,
      'iu',
    ),
    '$1does $2 still hold any roles',
  ],
  [/(?<!\p{L})(?:create|make|add) or (?:edit|change|modify) last(?!\p{L})/giu, 'last change'],
  [
    /(?<!\p{L})(?:are there|do we have|have we got|is there) (?:any )?(?:more|other|further) ((?:(?!that|which|who)\p{L}+ )?(?:apps?|applications?|rules?|connectors?|accounts?|people|persons?|admins?|users?|guests?)) (?:that|which|who) (?=\p{L})/iu,
    'which other $1 ',
  ],
  // The rules themselves tell who changed them last, however long ago.
  [
    new LazyPattern(
      `${FIRST}which ((?:mail |mail flow |transport )*rules) (?:did|has|have) (\\p{Lu}[\\p{L}-]*(?: (?:(?:van|von|de) )?\\p{Lu}[\\p{L}-]*){0,3}) (?:last (?:change|edit|modif)\\p{L}*|(?:change|edit|modif)\\p{L}* last)${END}`,
      'u',
    ),
    '$1which $2 were last changed by $3',
  ],
  // A method is a second factor, whoever says so once more.
  [
    /(?<=(?:sms|text messages?|phones?|phone calls?|voice(?: calls?)?|authenticator(?: app)?|passkeys?|fido2?(?: keys?)?|security keys?|tokens?)) as (?:a |an |the |their |his |her )?(?:second|2nd|additional|mfa) factors?(?!\p{L})/giu,
    '',
  ],
  [
    /(?<!\p{L})only (?:use |have |by |with )?(?:sms|text messages?|texts) or (?:by )?(?:phones?|telephones?|phone calls?|voice(?: calls?)?|calls?)(?!\p{L})/giu,
    'only SMS',
  ],
  [
    /(?<!\p{L})(?:sms|text messages?|texts) or (?:by )?(?:phones?|telephones?|phone calls?|voice calls?|calls?)(?!\p{L})/giu,
    'SMS or voice',
  ],
  [
    /(?<=(?:which|what|are|how many) (?:\p{L}+ )?roles? (?:assignments )?(?:are |is |were )?)(?:assigned|granted|given) to (?:a |any )?groups?(?: (?:rather than|instead of|and not) (?:to )?(?:people|persons|users|single people))?(?!\p{L})/iu,
    'held through a group',
  ],
  [
    /(?<=(?<!\p{L})(?:permanent|permanently|standing|active|actively|directly|always)(?!\p{L})[^?;]{0,40} )(?:instead of|rather than|and not) (?:through |via |by |using |over |about |with )?(?:pim|eligible)(?!\p{L})/giu,
    '',
  ],
  [
    /(?<=which role assignments are )(permanent|standing|eligible|active) and which(?: ones)?(?: are)? (?=(?:permanent|standing|eligible|active)(?!\p{L}))/iu,
    '$1 or ',
  ],
  [
    new LazyPattern(
      `${FIRST}(?:does|do|has|have) (${WHO}) (?:still )?(?:have|hold|got)? ?(?:any |some )?other roles? (?:except(?: for)?|besides|than|apart from|but|beside|in addition to) [^?]{3,60}${END}`,
      'iu',
    ),
    '$1which roles does $2 have',
  ],
  // "and Bram de Vries, since when is he Global Administrator?"
  [
    /^((?:and |so |but )*)(\p{Lu}[\p{L}.-]*(?: (?:(?:van|von|de|der|del|la) )?\p{Lu}[\p{L}.-]*){1,3}),? (since when|when|why|how long|which|what|where|how) (is|was|has|does|did|can|may) (?:he|she|it|the)(?= \p{L})/u,
    '$1$3 $4 $2',
  ],
  [
    /(?<=of )(those|these) (?:excluded|exempt|exempted|affected|listed|named|mentioned) (people|persons|accounts|users|admins|apps|rules|connectors)(?!\p{L})/giu,
    '$1 $2',
  ],
  [
    /(?<!\p{L})who (?:can|could|may|decides?|is able to|is allowed to) (?:change |decide |choose |determine |set )?(?:who (?:is|becomes|gets to be) (?:an? )?admin(?:istrator)?s?|make (?:others|somebody|someone|people) (?:an? )?admin(?:istrator)?s?)(?:[.?!;,]? (?:and )?apps (?:count|included|count too|too|as well))*(?=[\s?.!]*$)/iu,
    'who can assign admin roles',
  ],
  [
    /(?<!\p{L})(?:has|have|had|did|do) (?:done|do) nothing (?=(?:for|in|since|during|within|over)(?!\p{L}))/giu,
    'were not used ',
  ],
  [
    /(?<!\p{L})how many (?:people|persons|users|accounts|apps) (?:is|are|was|were) (?:that|this|those|these|it)(?=[\s?.!,;]|$)/giu,
    'how many are they',
  ],
  [
    /^((?:and |so |but )*)(?!how many)([^,?]{8,80}), how many (?:are (?:those|they|these|there)|is (?:that|it))(?=[\s?.!]*$)/iu,
    '$1how many $2',
  ],
  [/(?<!\p{L})(?:except|besides|apart from|other than|beside) us(?!\p{L})/giu, ''],
  [/(?<=eligible) (?:instead of|rather than|and not) (?:active|permanent|standing)(?!\p{L})/giu, ''],
  [/(?<=(?:changed|modified|edited) (?:them|these|those)) most recently(?!\p{L})/giu, ' last'],
  [
    /^((?:and |so |but )*)since when (?:is|was|has) (it|he|she) not (?:been )?(?:used|in use)(?: any ?more| anymore)?(?=[\s?.!]*$)/iu,
    '$1when was $2 last used',
  ],
  [
    /^(how many [^?]{3,60}? (?:do we have|have we got|are there|exist)(?: \p{L}+)?),? and which (?!of )(?:ones )?(?=(?:are|is|have|has|do|does|don't|can|were|was|require|need|use|hold)(?!\p{L}))/iu,
    '$1 and which of them ',
  ],
  [
    /^(how many [^?]{3,60}?),? and (?:does|do|has|have) (?:any|one|some)(?: of (?:them|those|these))? (?=(?:have|hold|use)(?!\p{L}))/iu,
    '$1 and which of them ',
  ],
  [
    /^((?:and |so |but )*how (?:do|can|could|should) (?:i|we) )(?:do it |make sure |ensure |prevent |stop |get it |avoid )?(?:that )?(?:the |our )?(?:users|people|employees|staff)(?: from)? (?:can ?not|can't|cannot|don't|do not|clicking|consenting|accepting|saying|approving)(?: (?:again|any ?more|longer))*(?: (?:accept|click|consent|approve|say|do|on|to|yes|things?|apps?|that|this|it|like|such|in|the|first|place|again|anymore))*(?=[\s?.!]*$)/iu,
    '$1stop users from consenting to apps',
  ],
  [
    /(?<=(?:apps?|applications?|service principals?)(?!\p{L})[^?]{1,80} )(?:directory|entra id|azure ad) roles(?!\p{L})/giu,
    'Entra roles',
  ],
  [
    /without (?:an? |any )?(?:condition|restriction|limit|limitation) (?:on|for|about|regarding|of) (?:the )?(sender ips?|(?:sender )?ip(?: address(?:es)?)?|senders?|recipients?)(?!\p{L})/giu,
    'and have no $1 condition',
  ],
  [
    /(?<=(?<!\p{L})(?:mfa|second factors?|sign-in methods?|authentication methods?) (?:was|were|has been|have been) )reset(?: or (?:changed|removed))?(?!\p{L})/giu,
    'changed',
  ],
  [
    /(?<=^(?:and |so |but )*)when (was|were) ([^,?]{2,40}?) last (?:here|seen|active|around|online)(?!\p{L})/iu,
    'when did $2 last sign in',
  ],
  [
    /^((?:and |so |but )*)what (?:was |has been |has |have )?changed (?:in [^,?]{3,40}? )?(in|within|over|during) the last (\d{1,3} (?:days|weeks|months|hours)),? (?:apart from|besides|except(?: for)?|other than|not counting|aside from|beside) (?:the attacker['’]?s?['’]?(?: own)?(?: (?:stuff|changes|things|doings|acts|work))?|what the attackers? (?:did|changed|made))(?=[\s?.!]*$)/iu,
    '$1which changes were not made by the attacker in the last $3',
  ],
  [
    /^((?:and |so |but )*)(?:was|has) (?:the )?(?:unified )?(?:audit(?:ing)?(?: log(?:ging)?)?|mailbox audit(?:ing)?) (?:ever |been |being )*(?:switched|turned) off (?=(?:in|within|during|over|since) )/iu,
    '$1did anyone switch off the audit log ',
  ],
  [
    /(?<=(?:can|could|may|to) )touch (?=(?:all |every |everybody['’]s |everyone['’]s |the |our |any )*mailbox(?:es)?(?!\p{L}))/giu,
    'open ',
  ],
  // What it is not limited to is said by what it can do.
  [
    /(?<=(?:can|could|may|able to) [^?,;]{3,80}?),? (?:(?:as opposed to|rather than|instead of|and not|not|or) (?:only|just|merely)|as opposed to|rather than) (?:be able to )?(?:read|see|view|look at|list)(?:ing)?(?: (?:it|them|mail|mails|e-?mails?|files))?(?=[\s?.!]*$)/iu,
    '',
  ],
  // "I need the reply address of X. What is it?"
  [
    /^(?:for [^.?!;:]{3,40}? )?(?:i|we) (?:need|want|require|am looking for|are looking for) (?:to know )?(the [^.?!;]{3,60}? (?:of|for|on) [^.?!;]{3,60})[.;:!] (?:so )?(?:what|which) (is|are) (?:it|that|they|those)(?=[\s?.!]*$)/iu,
    'what $2 $1',
  ],
  // What was heard says of whom the question is.
  [new LazyPattern(`${HEARD}(?<!\\p{L})(?:its|his|her)(?= \\p{Ll})`, 'u'), "$2$1's"],
  [new LazyPattern(`${HEARD}(?<!\\p{L})(?:it|he|she|him|her)(?!\\p{L})`, 'u'), '$2$1'],
  [
    /(?<=^(?:which|what|how many|list) [^?,]{5,60}?),? (?:even )?(?:though|although) they (?=(?:have|hold|are|were|can|do)(?!\p{L}))/iu,
    ' and ',
  ],
  // That nobody gave it what it can do is no condition.
  [
    /(?<=^(?:[Cc]an|[Cc]ould|[Mm]ay|[Ii]s|[Dd]oes) (?:the app )?\p{Lu}[^?,]{4,80}?),? (?:even (?:though|if)|although|though) (?:nobody|no one|no-one|none of us|we (?:never|did not|didn['’]t)|it (?:was|has) never(?: been)?)(?: ever| has| have)* (?:gave|given?|granted?|approved?|consented|assigned?|allowed?)(?!\p{L})[^?]{0,80}(?=\?|$)/u,
    '',
  ],
  // All kinds of holders are meant anyway.
  [
    /(?<=who [^?]{5,120}?)(?:, ?| ?\(| - | )(?:both )?(?:(?:people|persons|users|humans|admins|accounts) (?:and|as well as|or) (?:apps?|applications|service principals)|(?:apps?|applications|service principals) (?:and|as well as|or) (?:people|persons|users|humans|admins|accounts)) alike\)?(?=[\s?.!]*$)/iu,
    '',
  ],
  // How it seems to whoever asks is no condition either.
  [
    /(?<=[?!.] )(?:(?:it|this|that|which|somehow) )?(?:just |all |kind of )?(?:feels?|felt|seems?|sounds?|looks?) (?:like|as (?:if|though)|to (?:me|us)|(?:so |very |quite |rather |pretty |a (?:bit|little) )?(?:a lot|too (?:many|much|long|high|low)|many|much|high|low|odd|strange|weird|scary|bad|wrong|long|old|off|fishy|dodgy|risky|suspicious|alarming|serious))(?!\p{L})[^?]{0,60}$/iu,
    '',
  ],
  // What whoever asks does not know is no condition; "Never used ones." is one.
  [
    /(?<=[?!.] )(?:never (?:heard|\p{L}+ (?:anything|it|this|that|them))|no idea|not sure|(?:nobody|no one) (?:here )?(?:knows?|knew|told|tells|remembers?|recogni[sz]es?|has heard|had heard))(?!\p{L})[^?]{0,60}$/iu,
    '',
  ],
  [
    /^(?:(?:hi|hello|hey|morning|good morning),? )?(?:i['’]?m|i am|this is) (?:the|an?) (?:new )?(?:\p{L}+ )?(?:person|guy|admin|manager|lead|engineer|owner|analyst|boss|officer|auditor|consultant|technician)(?: here| of [^,.]{3,30}| at [^,.]{3,30})?[,.:;]? (?:and )?(?=(?:do|does|is|are|what|which|who|how|can|could|when|where|why|show|list)(?!\p{L}))/iu,
    '',
  ],
  [
    /^((?:and |so |but )*)(?:that|this|the) ([\p{L}\d][\p{L}\d._-]{2,40}(?: [\p{Lu}\d][\p{L}\d._-]*){0,3}) (?:thing|stuff|app),? (?:what is (?:it|that)|what['’]s (?:it|that)|what does it do|is (?:it|that) (?:bad|dangerous|safe|legit|ok))(?=[\s?.!]*$)/iu,
    '$1what is the app "$2"',
  ],
  [
    /(?<=which (?:of (?:them|those|these)|rules|connectors|ones)) did (an?|any) (human|person|real person|app|application) (?:write|make|create|set up|build)(?!\p{L})/giu,
    ' were created by $1 $2',
  ],
  [
    /^((?:and |so |but )*)which (rules|connectors|apps|policies|roles) should (?:exist|be there|stay) and which (?:ones )?(?:should not|shouldn['’]t)(?=[\s?.!]*$)/iu,
    '$1which $2 look wrong',
  ],
  [
    /^((?:and |so |but |ok )*)can (?:i|we) (?:just |safely |simply )?(delete|remove|disable|switch off) (it|that|that app|the app|that one)(?: safely)?,? (?:and )?what (?:breaks|would break|happens|would happen)(?: then)?(?=[\s?.!]*$)/iu,
    '$1can I $2 $3 without breaking anything',
  ],
  [
    /^((?:and |so |but )*)(?:is|was) (?:he|she|that|it|\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?) the only (?:one|person|user) (?:who|that) (?:let|accepted|consented to|approved|allowed|agreed to) (it|that app|this app)(?: in)?(?=[\s?.!]*$)/iu,
    '$1did anyone else agree to $2',
  ],
  [
    /(?<=^(?:and |so |but )*what (?:can|could|may|does) (?:it|that one|this one|that app|this app|the app|they) )(?:see|read|get|access) (?:of|from) (?:his|her|their|\p{L}+['’]s) (?:stuff|data|things|mailbox|account)(?=[\s?.!]*$)/iu,
    'read',
  ],
  [
    /(?<=(?:can|could|may|might) [^?]{2,60} )(?:just |simply )?(?:click|press|hit|tap)(?: on)? ["“]?(?:accept|allow|yes|ok|agree|approve)["”]? (?:on|for|in|to) (an?|any|some) apps?(?: like (?:that|this))?(?!\p{L})/giu,
    'consent to $1 app',
  ],
  // What people let an app do with what is theirs, they consent to by themselves.
  [
    /(?<=^[^?]{0,20}(?:who|which (?:people|users?)) (?:has |have |had )?(?:allow|let|permit|authori[sz]e|agree|consent|grant|give|gave|given)(?:ed|d|s|n|t)?(?!\p{L})[^?]{0,60}(?<!\p{L})their (?:own )?(?:\p{L}+ ){0,2}\p{L}+),? (?:all )?(?:without|with no) (?:(?:an?|the|any|our) )?(?:admin(?:istrator)?s?|it)(?:['’]s?)?(?: (?:being |getting |having been )?(?:involved|asked|consulted|approving|consenting|agreeing)| (?:involvement|approval|consent|agreement|knowing))?(?=[\s?.!]*$)/iu,
    '',
  ],
  // "the Gipfelblick IT GDAP relationship": what kind it is, is no part of the partner's name.
  [
    /(?<=\S \p{Lu}[\p{L}\d]*(?:['’]s)? )G?DAP(?: (?:relationship|agreement|contract|partnership|access))?(?= (?:run|end|expire|last|start|begin|valid)(?:s|ed)?(?!\p{L})|[\s?.!]*$)/u,
    'partner relationship',
  ],
  [/,? (?:gdap|dap) or (?:the )?(?:old (?:kind|type|way|one)|dap|gdap)(?=[\s?.!]*$)/iu, ''],
  [/(?<!\p{L})(?:is|are) (?:he|she|it|they|that|this)(?: app)? (\p{L}+) or not(?=[\s?.!]*$)/iu, 'is it $1'],
  [/(?<=(?<!\p{L})(?:do|does|can|should|could) (?:I|i|we|you) )(\p{Ll}{2,}[^s\s])s(?= \p{L})/gu, '$1'],
  [
    /^(?:hi|hello|hey)?,? ?(?:i have|there is|there's|we have|i've got) (?:an?|one) (?:user|colleague|admin|employee|person|customer|guest) (?:who|that|whose) [^,.?]{3,80}[,.] (?=(?:how|what|can|should|do|must|which)(?!\p{L}))/iu,
    '',
  ],
];
