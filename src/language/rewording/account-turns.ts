import { LazyPattern } from '../../core/lazy-pattern.js';
import { END, FIRST, type Turn } from './turn.js';

const ADMINS = '(?:[\\p{L}-]+ )?admin(?:istrator)?s?(?: accounts?)?';
const APPS = '(?:apps?|applications?|service principals?|spn?s|workload identities|robots?|non-?humans?)';
/** Accounts that are counted among the people anyway. */
const OTHER_ACCOUNTS =
  '(?:(?:break[- ]?glass|emergency(?: access)?|service|external|guest|cloud[- ]only|synced) ?(?:accounts?|users?|admins?)?|guests?|people|users?|humans?|persons?)';
const JOINED = '(?:,? (?:and|as well as|plus) (?:the |our )?|, ?|/)';
const COUNTED = `(?:${OTHER_ACCOUNTS}${JOINED}${APPS}|${APPS}${JOINED}${OTHER_ACCOUNTS})`;
/** What somebody has once it is registered. Methods of one kind are told by other words. */
const FACTOR =
  '(?:second|2nd|additional) factors?|2fa|mfa|multi-?factor(?: authentication)?|(?:2fa|mfa|multi-?factor(?: authentication)?|second factor) (?:methods?|factors?)';
/** How a role is held that nobody has for good. */
const BY_PIM =
  '(?:(?:via|through|by|with|in|using) pim(?:,? \\(?(?:as )?eligible\\)?)?|(?:as )?eligible)(?:,? (?:and |but )?not (?:permanent|permanently|standing))?';

/** What is asked of people as their roles, policies and sign-ins go, in the words that the readers know. */
export const ACCOUNT_TURNS: readonly Turn[] = [
  // Whom a requirement leaves out is told by the policy.
  [
    /^((?:and |so |but )*)who (?:is|are) (?:exempt(?:ed)?|excluded|left out|excepted) (?:from|of) (?:the )?(mfa|2fa) (?:of|for) (?:the |our |all )*admin(?:istrator)?s?(?: (?:by|under|in|through) (?:the|our|an?|any) (?:conditional access )?polic(?:y|ies))?(?=[\s?.!]*$)/iu,
    '$1who is exempt from the $2 policy for admins',
  ],
  // "is diego exempt from require mfa for admins?": the name of a policy in small letters says what it requires.
  [
    /(?<=(?<!\p{L})(?:[Ee]xcluded|[Ee]xempt(?:ed)?|left out) (?:from|of) )(?:the )?requir(?:e|es|ing|ement (?:of|for)) (?=(?:mfa|2fa|a second factor)(?!\p{L}))/u,
    '',
  ],
  // Whether each is covered, and not which policies cover somebody.
  [
    new LazyPattern(
      `${FIRST}(?:do|does) (?:the |our |all |any |these )*(?:mfa |ca |conditional access |access )*polic(?:y|ies)(?: (?:that|which) (?:require|enforce|demand)s? mfa)? (?:really |actually )?(?:cover|reach|protect|apply to|include|catch|affect|get) ((?:every|each|all(?: of)?)(?: single)? (?:(?:the|our) )?${ADMINS})${END}`,
      'iu',
    ),
    '$1are $2 covered by a policy that requires MFA',
  ],
  [/^((?:and |so |but )*who)(?:['’]s| has) got (?=\p{L})/iu, '$1 has '],
  // "what is Pia to us?": who or what they are.
  [
    new LazyPattern(
      `${FIRST}(?:what|who) (?:exactly )?(?:is|are|was) (?!(?:this|that|it|he|she|they|the|our|an?)(?!\\p{L}))([^?,]{2,50}?) (?:to|for) (?:us|our (?:company|organi[sz]ation|tenant|firm))(?=[\\s?.!]*$|,? and )`,
      'iu',
    ),
    '$1tell me about $2',
  ],
  // Who made a rule and is gone is an admin whose account is disabled.
  [
    /(?<=(?:rules?|connectors?|polic(?:y|ies))(?!\p{L})[^?]{0,40}(?:created|made|added|set up|changed|built) by) (?:some(?:one|body)|any(?:one|body)|a person|people|an? (?:former )?(?:employee|colleague|admin)|(?:former )?(?:employees|colleagues|admins)) (?:who|that) (?:(?:has|have|is|are) )?(?:(?:since|already|meanwhile|now) )?(?:left|quit|gone|disabled|no longer (?:here|with us|employed)|not here any ?more)(?: (?:us|the company))?(?=[\s?.!]*$)/iu,
    ' an admin who is disabled',
  ],
  // Whom a policy covers is asked, and not which policy covers such admins.
  [
    /^((?:and |so |but |ok |okay )*)(which|what|how many|are (?:all|any)|is (?:every|any)|(?:list|show)(?: me)?(?: all)?) (?:of )?(?:the |our )*(global|exchange|security|sharepoint|teams|user|helpdesk|application|cloud application|privileged role|conditional access) admin(?:istrator)?(s?)(?= (?:(?:that|who) )?(?:are |is |aren't |isn't |were |have been |has been |fall |falls |not )*(?:(?:not|still|also) )*(?:un)?(?:covered|excluded|exempt(?:ed)?|protected|left out|subject to|in scope|out of scope|bound|hit|caught|reached|missed)(?!\p{L})[^?]*(?:polic|conditional access|mfa))/iu,
    '$1$2 admin$4 with the role $3 Administrator',
  ],
  // Partners hold roles in rows of their own: they are a question of their own.
  [
    new LazyPattern(`,? (?:partners? and ${APPS}|${APPS} and partners?) (?:included|too|as well|counted)${END}`, 'iu'),
    ', apps included, and which partners have it',
  ],
  [
    /^((?:and |so |but |please )*)([Ww]hat(?:['’]s| is| was)|[Tt]ell me|[Gg]ive me|[Ss]how me|[Ss]end me|[Ii] need|[Gg]et me) ([\p{L}.-]+(?: \p{Lu}[\p{L}.-]*){0,3})['’]s? (?:current |actual |own )?(passwords?|secret value|client secret value)(?=[\s?.!]*$)/u,
    '$1$2 the $4 of $3',
  ],
  // Asks what was done to the password of an account named "… Admin", not for the password.
  [
    /^((?:and |so |but )*)((?:[Ww]ho|[Dd]id|[Hh]as|[Hh]ave|[Ww]hen did|[Ww]hen was)(?!\p{L})[^?]{0,30}?(?:changed?|reset|resets|set|renewed?|rotated?)) (\p{Lu}[\p{L}.-]*(?: \p{Lu}[\p{L}.-]*){0,2} (?:Admin|Account|User))(?:['’]s?) passwords?(?!\p{L})/u,
    '$1$2 the password of $3',
  ],
  // Of those named, only apps change the count: the others are people.
  [
    new LazyPattern(
      `(?<=^[^?]{5,200}?)(?<!(?:not|without|instead of)),? (?:(?:(?:also )?(?:including|counting)|incl\\.?) (?:both )?(?:the |our |all )*${COUNTED}(?: (?:included|counted|too|as well))*|(?:both )?${COUNTED} (?:included|counted|too|as well)(?: in| too| as well)*)${END}`,
      'iu',
    ),
    ', apps included',
  ],
  // Emergency accounts are counted among the admins anyway; "included" is not a policy's include list here.
  [
    new LazyPattern(
      `(?<=(?:how many|who|which|list|show|number of|count) [^?]{3,200}?)(?<!(?:not|without|instead of))(?:,? (?:including|counting|incl\\.?) (?:the |our |all )*(?:break[- ]?glass|emergency)(?: access)?(?: accounts?| users?| admins?)?|, (?:the )?(?:break[- ]?glass|emergency)(?: access)?(?: accounts?| users?| admins?)? (?:included|counted(?: in)?|too|as well))${END}`,
      'iu',
    ),
    '',
  ],
  // An app that holds a role is no person, and is counted where that is said.
  [
    new LazyPattern(
      `(?:,? (?:if|when) (?:you|we|i|one) (?:also )?(?:counts?|includes?|adds?) (?:the |our |in )*${APPS}(?: as well| too| in)*|,? (?<!(?:not|without),? )(?:including|counting|incl\\.?) (?:the |our |all )*${APPS}(?: (?:as well|too|included|counted))*|,? (?:and |with )?${APPS} (?:included|counted(?: in| too| as well)*|count(?: too| as well)+)|(?<=how many [^?]*)(?:, | \\()(?:both )?(?:people|persons|users|humans)(?: as well as|,? and|,? plus) (?:the )?${APPS}(?: (?:together|combined|alike|taken together|in total|both))?\\)?)(?:${END}|(?=, and which partners))`,
      'iu',
    ),
    ' (people and apps)',
  ],
  [
    new LazyPattern(
      `${FIRST}how many ((?:global|exchange|security|user|sharepoint|teams|application|helpdesk|privileged [\\p{L}]+) )admin(?:istrator)?s ?(?:(?:do|have|are|did) (?:we|i|there) ?(?:have|got|in total|in all)*)? ?\\(people and apps\\)`,
      'iu',
    ),
    '$1how many people and apps hold $2Administrator',
  ],
  [/ \(people and apps\)/u, ', people and apps'],
  // "permanently, i.e. not via PIM" says one thing twice; "not via PIM" alone is what is permanent.
  [
    /(?<=(?<!\p{L})(?:permanent|permanently|standing|active|actively|directly|always)(?!\p{L})[^?;]{0,40}?)(?:,| \()? ?(?:(?:i\.? ?e\.?|that is|meaning|so),? )?(?:and )?not (?:just )?(?:via|through|by|using|with|over|in|eligible (?:in|via|through)) pim\)?(?!\p{L})/iu,
    '',
  ],
  [
    /(?<=(?:has|have|hold|holds|holding|had|having|is|are|got) [^?;]{2,60}?),? (?:and )?(?:not (?:via|through|by|using|with|over)|without) pim(?!\p{L})/iu,
    ' permanently',
  ],
  // By a role and not by a permission of its own: the roles are of people and of apps.
  [
    new LazyPattern(
      `${FIRST}who (can|could|may|is able to|is allowed to) ([^?,]{5,80}?) (?:by virtue of|because of|thanks to|due to|through|via|by|based on|on the basis of|by means of|with) (?:an? |the |his |her |their |its )?(?:admin |directory |own |entra |admin(?:istrator)? )*roles?${END}`,
      'iu',
    ),
    '$1which admins $2 $3',
  ],
  [
    new LazyPattern(
      `${FIRST}(?:when was|when's|what was|what is|when did) (?:the )?(?:last|latest|most recent) (?:successful |known )*(?:log-?in|log-?on|sign-?in|sign in|log in|logon) (?:of|by|for) (?:the )?(?:account )?([^?]{2,60}?)${END}`,
      'iu',
    ),
    '$1when did $2 last sign in',
  ],
  // What is to be changed stands before: "svc-migration is exempt from auditing - how do I fix that?".
  [
    /^(?:and |so |but |ok |okay )*([^?!]{3,50}?) (?:is|are) (?:still |always )?(?:on|off|enabled|disabled|allowed|active)(?:[,;:.]| ?[-–—]) ?(?:so |and |but )*(how (?:do|can|could|should) (?:i|we) (?:turn|switch)) (?:that|this|it|them) (on|off)(?=[\s?.!]*$)/iu,
    '$2 $3 $1',
  ],
  [
    /^(?:and |so |but |ok |okay )*([^?!]{2,40} (?:is|are|has|have|can|does|do|may|lacks?|skips?|holds?|uses?|accepts?|bypass(?:es)?|forwards?|sends?|lets?|allows?|reads?|exempts?|excludes?|gets?)(?!\p{L})[^?!]{2,60}?)(?: (?:by )?(?:themselves|itself|on their own|alone))?(?:[,;:.]| ?[-–—]) ?(?:so |and |but )*(how (?:do|can|could|should) (?:i|we)) (?:fix|stop|undo|end|correct|solve|change|resolve|remedy|prevent) (?:that|this|it)(?=[\s?.!]*$)/iu,
    '$2 fix $1',
  ],
  // An owner by the app: admins are whom the second factor is known of.
  [
    new LazyPattern(
      `${FIRST}(?:does|do|has|have|is|are) (?:the )?owners? of (?:the app )?(?!(?:it|this|that|them|these|those)(?!\\p{L}))([^?,]{3,60}?) (?:really |actually |also |all )?(?:have|use|got|hold) (?:an? )?((?:any )?(?:mfa|2fa|second factors?|passkeys?)[^?]{0,30})${END}`,
      'iu',
    ),
    '$1do admins who own the app $2 have $3',
  ],
  // Either way of holding one role.
  [
    new LazyPattern(
      `${FIRST}(?:does|do|has|have) ([^?]{2,50}?) (?:have|hold|got) (?:the )?([^?,]{4,60}?)(?: role)? (?:(?:permanently|standing|always|all the time|for good)(?: active)?,? or (?:only |just )?(?:(?:through|via|in|by|with|over) pim|eligible|on demand|(?:for|until) a time|temporarily)|(?:only |just )?(?:through|via|in|by|with|over) pim,? or (?:permanently|standing))${END}`,
      'iu',
    ),
    "$1is $2's $3 role permanent or eligible",
  ],
  [
    /(?<!\p{L})(?:by|from) (?:anyone|anybody|someone|somebody|people|persons?|others?|an admin|admins)? ?(?:other than|else than|except(?: for)?|besides|apart from|but not|but) (?=\p{Lu})/u,
    'not by ',
  ],
  [/(?<!\p{L})without being (?:an? |the )?(admin(?:istrator)?s?)(?!\p{L})/iu, 'who are not admins'],
  [
    /(?<!\p{L})(?:nothing|no) (?:better|stronger|safer|more secure|more) than (?:an? |the )?(?:sms|text messages?|texts?)(?! or)(?: messages?| codes?)?(?: (?:as|for) (?:an? |the |their )?(?:second factor|2fa|mfa))?(?!\p{L})/iu,
    'only SMS as second factor',
  ],
  [
    /(?<=(?:secrets?|certificates?|certs?|credentials?|keys?) (?:that|which) )(?:ends?|runs? out|lapses?)(?= (?:with)?in )/iu,
    'expires',
  ],
  [
    new LazyPattern(
      `${FIRST}when (?:was|were|did|has) ([^?]{2,50}?) (?:been )?(?:made|become|became|get|got|gotten|given) eligible${END}`,
      'iu',
    ),
    '$1since when is $2 eligible',
  ],
  [
    new LazyPattern(
      `${FIRST}what (?:is|was) the (?:user |sign-in |identity )?risk(?: level| state)? (?:of|for) (\\p{Lu}[\\p{L}.-]*(?: \\p{Lu}[\\p{L}.-]*){0,3}|\\p{Ll}+[-.]\\p{L}[\\p{L}.-]+),? and since when${END}`,
      'u',
    ),
    '$1since when is $2 at risk',
  ],
  [
    /^((?:and |so |but )*)(?:how (?:does|do|can|could|would|might) (?:an? |the )?(?:attackers?|hackers?|criminals?) (?:profit|benefit|gain)(?: anything)? (?:from|by)|what (?:does|do|would|could|can) (?:an? |the )?(?:attackers?|hackers?|criminals?) (?:gain|get|have|win|achieve) (?:from|by|with|out of)|what (?:is|would be) (?:in it|the (?:point|use|benefit|gain)) for (?:an? |the )?(?:attackers?|hackers?|criminals?) (?:in|of|with)) (?!(?:it|this|that|them)(?!\p{L}))([^?]{4,80}?)(?=[\s?.!]*$)/iu,
    '$1why is $2 dangerous',
  ],
  [
    /^((?:and |so |but )*)why would (?:an? |the )?(?:attackers?|hackers?|criminals?|anyone|anybody|somebody|someone) (?:want to |ever )?(?=(?:remove|strip|delete|add|make|create|set|register|use|copy|redirect|forward|skip|bypass)(?!\p{L}))/iu,
    '$1why do attackers ',
  ],
  [
    /^((?:and |so |but )*)how (?:do|can|could|should) (?:i|we) (?:make|get|have|force|require|oblige) (?:our |the |all |normal )*(?:users?|people|employees|staff|everyone|everybody) (?:to )?(?:ask|request|need|wait for|get)(?: (?:an?|the|our))?(?: (?:admin(?:istrator)?s?|it|us|permission|approval|for approval|for permission|admin approval|admin consent|from))+ (?:before|when|to|for|if) [^?]{3,60}?(?=[\s?.!]*$)/iu,
    '$1how do I turn on the admin consent workflow',
  ],
  [
    /^((?:and |so |but )*)(?:from|for|of) (?:which|what) (?:(?:ip|IP|source|source IP|IP source) )?(?:address(?:es)?|ips?|ip ranges?|hosts?|servers?|networks?) (?:does|do|is|was|were|did|are) (?:the (?:inbound )?connector )?("[^"]{2,80}"|\p{Lu}[^?]{2,60}?) (?:accept|take|receive|let in|allow|open|permit)(?:s|ed)?(?: (?:mails?|messages?|e-?mails?|connections?|for|in|it|anything))*(?: from)?(?=[\s?.!]*$)/u,
    '$1which IP addresses does the connector $2 accept',
  ],
  // What leaves somebody out is asked, and not who else is covered.
  [
    new LazyPattern(
      `${FIRST}why (?:isn['’]t|aren['’]t|wasn['’]t) (\\p{Lu}[\\p{L}.-]*(?: (?:(?:van|von|de) )?\\p{Lu}[\\p{L}.-]*){0,3}|\\p{Ll}+[-.]\\p{L}[\\p{L}.-]+|he|she|it|this account|that account) (?:covered|protected|caught|included|reached|in scope)(?: (?:by|in) [^?]{3,60})?${END}`,
      'u',
    ),
    '$1why is $2 not covered by the MFA policy',
  ],
  // Who is spoken of stands before a dash.
  [
    /^(?!(?:next|one|another|quick|last|final|new|question|ticket|case|task|ok|okay|so|now|well|also|and|then|for|re|regarding|about|update|note|fyi|hi|hello|hey|evidence|request|topic|point|the|a|an|my|our)(?!\p{L}))([\p{L}.@'’]+(?: [\p{L}.'’-]+){0,3}) ?[-–:] ?(does|is|has|was|did|can|are) (?:his|her|their|its) (?=\p{L})/iu,
    "$2 $1's ",
  ],
  [
    new LazyPattern(
      `${FIRST}(?:[Hh]as|[Hh]ave|[Dd]id) (\\p{Lu}[\\p{L}.-]*(?: (?:(?:van|von|de) )?\\p{Lu}[\\p{L}.-]*){0,3}) (?:ever |already |also )*(?:consent|consented|agree|agreed) to (?:any|some|an?) (?:apps?|applications?)(?: just| only)? for (?:himself|herself|themselves|themself)${END}`,
      'u',
    ),
    '$1which permissions for single people did $2 consent to',
  ],
  // What somebody consented to is known of longer than the log.
  [
    new LazyPattern(
      `${FIRST}(?:[Hh]as|[Hh]ave|[Dd]id) (\\p{Lu}[\\p{L}.-]*(?: (?:(?:van|von|de) )?\\p{Lu}[\\p{L}.-]*){0,3}) (?:ever |already |also )*(?:consent|consented|agree|agreed) to (?:any|some|an?) (?:apps?|applications?)(?: just| only)?${END}`,
      'u',
    ),
    '$1which apps did $2 consent to',
  ],
  [
    /(?<=(?:secrets?|certificates?|certs?|credentials?|keys?)(?: (?:that|which))?(?: (?:was|were|is|are))?) (?:created|made|added|issued|generated|set) (?:more than|over|longer than) ((?:an?|one|two|three|\d{1,4}|\p{L}+) (?:days?|weeks?|months?|years?)) ago(?!\p{L})/iu,
    ' older than $1',
  ],
  [
    /(?<=(?:users?|people|persons?|accounts?|employees)(?: (?:that|who))? (?:have|has|had)) (?:registered|enrolled|set up)(?= (?:an? )?(?:passkeys?|windows hello|authenticator|security keys?|fido))/iu,
    '',
  ],
  [
    /^((?:and |so |but )*)what (?:could|can|might|would) (?:an attacker|somebody|someone|anybody|anyone|one|a thief|they) do (?:with|if (?:they|he|she) (?:had|got|stole)) (?:an? |the )?(?:stolen |leaked |compromised )?(?:client )?(?:secret|credentials?|certificate|key|token)s? (?:of|for|from) (?:the app )?([^?]{3,60}?)(?=[\s?.!]*$)/iu,
    '$1what can $2 do',
  ],
  [
    /(?<=\p{L} (?:that |which |who )?(?:has|have|with) )(?:both )?(?:an? )?(?:client )?secrets? (?:and|plus|as well as) (?:an? )?certificates? (?:side by side|at the same time|at once|in parallel|together|both)(?!\p{L})/iu,
    'both a secret and a certificate',
  ],
  // Says the same twice.
  [/(?<=application permissions?),? (?:\(|- )?(?:and )?not (?:just )?delegated(?: ones)?\)?(?!\p{L})/iu, ''],
  [
    new LazyPattern(
      `${FIRST}is ([^?]{2,50}?['’]s ?[^?]{4,60}? role) (?:active|activated)(?: right now| now)? or (?:only |just )?eligible${END}`,
      'iu',
    ),
    '$1is $2 permanent or eligible',
  ],
  // How long something stays valid, and not a time from now on.
  [
    /(?<=(?:secrets?|certificates?|certs?|credentials?|keys?|passwords?|apps?)(?: (?:that|which))?) (?:(?:only|still|just) )*(?:will )?(?:expires?|ends?|runs? out|lapses?) (?:only |just )?(?:in |after )?(?:more|longer|later) than (?:in )?((?:an?|one|two|three|\d{1,4}|\p{L}+) (?:days?|weeks?|months?|years?))(?: from now| from today)?(?!\p{L})/iu,
    ' have more than $1 left',
  ],
  [
    /(?<!\p{L})(?:(?:is|are|be|remains?|stays?) )?(?:still )?valid for (?:more|longer) than ((?:an?|one|two|three|\d{1,4}|\p{L}+) (?:days?|weeks?|months?|years?)) from (?:now|today)(?!\p{L})/iu,
    'have more than $1 left',
  ],
  [
    /(?<!\p{L})(?:(?:remains?|stays?)(?: still)?|(?:(?:is|are) )?still) (?:valid|good|usable|alive) for (?:(?:more|longer) than|over|at least) ((?:an?|one|two|three|\d{1,4}) (?:days?|weeks?|months?|years?))(?!\p{L})/iu,
    'have more than $1 left',
  ],
  [
    /(?<!\p{L})(?:(?:is|are) )?(?:valid|good) for (?:(?:more|longer) than |over |at least )?another ((?:one|two|three|six|\d{1,4}) (?:days?|weeks?|months?|years?))(?: or more)?(?!\p{L})/iu,
    'with more than $1 left',
  ],
  [
    /(?<!\p{L})(?:(?:is|are) )?(?:valid|good) for (?:(?:more|longer) than |over |at least )?another (day|week|month|year)(?: or more)?(?!\p{L})/iu,
    'with more than a $1 left',
  ],
  [
    /(?<=(?:lifetime|lifespan|validity)(?: period)? of )(?=(?:an?|one|two|three|\d{1,4}) (?:days?|weeks?|months?|years?)(?!\p{L}))/iu,
    'exactly ',
  ],
  // "a lifetime over a year" is as long, and not of the last year.
  [
    /(?<=(?:lifetime|lifespan|validity)(?: period)? )(?:of )?(?:over|above|beyond) (?=(?:an?|one|two|three|\d{1,4}) (?:days?|weeks?|months?|years?)(?!\p{L}))/iu,
    'of more than ',
  ],
  // A role group of Exchange is no group that holds a role.
  [
    /(?<!\p{L})(?<!role )groups? ((?:Organization|Recipient|Hygiene|Records|Discovery|Compliance|View-Only Organization|Public Folder|UM|Server|Communication Compliance|Data Investigation|Insider Risk) Management|Help Desk|Security Operator|Delegated Setup)(?!\p{L})/iu,
    'role group $1',
  ],
  [
    /(?<!\p{L})((?:organization|recipient|hygiene|records|discovery|compliance|view-only organization|public folder|um|server) management|help desk|delegated setup) (?<!role )groups?(?!\p{L})/iu,
    '$1 role group',
  ],
  // Role groups of one are roles, whoever else is in them.
  [
    /^(?:(?:please|and|so|ok)[ ,]+)*(?:(?:list|show|name|give|tell)(?: me)?(?: all)? )?(?:the |our |all )?(?:exchange |exchange online )?role groups(?: (?:in|of) exchange)?(?=[\s?.!]*$)/iu,
    'which roles are held in Exchange',
  ],
  [
    /^((?:(?:please|and|so|ok)[ ,]+)*)how many (?:exchange |exchange online )?role groups (?:are there|exist|do we have|have members)(?=[\s?.!]*$)/iu,
    '$1which roles are held in Exchange',
  ],
  [
    /^((?:(?:please|and|so|ok)[ ,]+)*)(?:list|show|name)(?: me)?(?: all)? (?:the |our )?((?:exchange |exchange online )?role groups )(?=(?:with|that|which|where) )/iu,
    '$1which $2',
  ],
  [
    /(?<!\p{L})(?:which|what) (?:exchange |exchange online )?role groups? (?:are there|exist|do we have)(?: (?:in|of) exchange)?(?=[\s?.!]*$)/iu,
    'which roles are held in Exchange',
  ],
  [
    new LazyPattern(
      `${FIRST}(?:in |of )?(?:which|what) (?:exchange |exchange online )?role groups?(?: (?:of|in) exchange(?: online)?)? (?:is|are|does|do) ([^?]{2,50}?) (?:in|a member(?: of)?|member of|belong to|have|hold|part of)(?: (?:in|of) exchange)?${END}`,
      'iu',
    ),
    '$1which roles does $2 have in Exchange',
  ],
  [
    new LazyPattern(
      `${FIRST}(?:in )?(?:which|what) (?:exchange |exchange online )?role groups? (?:is|are) (?!(?:there|empty|unused|vacant|needed|used|in use|critical|privileged|risky|dangerous)(?!\\p{L}))([^?]{2,50}?)${END}`,
      'iu',
    ),
    '$1which roles does $2 have in Exchange',
  ],
  [
    new LazyPattern(
      `${FIRST}(?:which|what) exchange (?:admin )?roles? (?:does|do|has|have) ([^?]{2,50}?) (?:have|hold|got)${END}`,
      'iu',
    ),
    '$1which roles does $2 have in Exchange',
  ],
  // Which of the two it is, is told by the group.
  [
    new LazyPattern(
      `${FIRST}(?:does|do|did|has|is|how does|how did|how is) ([^?]{2,60}?) (hold|have|get|got|holding|having) ((?:the )?[^?,]{4,60}?),? (?:directly|direct|personally|himself|herself) or (?:only |just )?(?:through|via|by|from|because of|as a member of|indirectly(?: through)?) (?:an? |some |the )?(?:nested )?(?:groups?(?: memberships?)?)?${END}`,
      'iu',
    ),
    '$1does $2 have $4 through a group',
  ],
  [
    new LazyPattern(
      `${FIRST}(?:is|was) (?:the )?([^?,]{4,60}?)(?: role)? (?:of|held by) ([^?]{2,50}?) (?:(?:held|assigned|given) )?(?:directly|direct|personal) or (?:only |just )?(?:through|via|by|from|indirect\\p{L}*(?: through)?) (?:an? |some |the )?(?:nested )?(?:groups?(?: memberships?)?)?${END}`,
      'iu',
    ),
    '$1does $3 have $2 through a group',
  ],
  // Who may, and has not.
  [
    /(?<=(?:who|which \p{L}+|how many \p{L}+)) (?:can|may|could|is able to|are able to) (?:(?:now|still) )*activate (?:an?|any|some|their|his|her|the|its) (?:\p{L}+ )?roles?(?: (?:via|in|with|through|by|using|from) pim)?,? (?:but|and) (?:(?:who|that|now|right now|at the moment|currently|just) )*(?:(?:does|do|did|has|have|is|are)(?: ?n[o']t| not)|(?:doesn|don|hasn|haven|isn|aren)['’]t) (?:(?:currently|actually|now|right now|at the moment) )*(?:have|got|hold|activated?)?(?: (?:it|one|them|that|the role|this role))?(?: (?:as )?(?:active|activated|on|in use))?(?: (?:now|right now|at the moment|currently|just now|today))*(?=[\s?.!]*$)/iu,
    ' are eligible but not activated',
  ],
  [
    /(?<=(?<!\p{L})eligible(?: for (?:\p{L}+ ){1,4}?roles?)?),? (?:but|and|yet|though) (?:who |that )?(?:(?:do|does)(?:n['’]t| not) (?:(?:currently|yet|now) )*(?:have|hold) (?:it|them|one|any|(?:that|the) role)(?: (?:currently|yet))? (?:active|activated|in use|switched on)|(?:(?:is|are)(?:n['’]t| not)|not) (?:(?:currently|yet|now) )*(?:active|activated)(?: (?:in|for) (?:it|them|one|any|that role))?|(?:has|have)(?:n['’]t| not) (?:(?:currently|yet) )*(?:activated|switched on) (?:it|them|one|any|(?:that|the|their) role))(?: (?:right now|now|at the moment|currently|yet))*(?=[\s?.!]*$)/iu,
    ' but not activated',
  ],
  [
    new LazyPattern(
      `${FIRST}(?:who|(?:which|what) (?:admins?|people|users?|accounts?)|(?:list|show)(?: me)?(?: all)?(?: the)? admins who) (?:has|have|hold|holds|gets?) (?:(?:an?|their|his|her|any|the|admin|directory) )*roles? (?:only|just|solely|exclusively|merely) ${BY_PIM}${END}`,
      'iu',
    ),
    '$1which admins are eligible and hold no role permanently',
  ],
  [
    new LazyPattern(
      `${FIRST}(?:who|(?:which|what) (?:admins?|people|users?|accounts?)) (?:only|just|solely|exclusively) (?:has|have|hold|holds|gets?) (?:(?:an?|their|his|her|any|the|admin|directory) )*roles? ${BY_PIM}${END}`,
      'iu',
    ),
    '$1which admins are eligible and hold no role permanently',
  ],
  [
    new LazyPattern(
      `${FIRST}(?:who|(?:which|what) (?:admins?|people|users?|accounts?)) (?:is|are) (?:only |just )?eligible(?: for (?:an?|any|the|their) (?:admin |directory )?roles?)?,? (?:(?:but|and) )?(?:who )?(?:has|have|holds?|with) no (?:permanent|standing) (?:admin |directory )?roles?${END}`,
      'iu',
    ),
    '$1which admins are eligible and hold no role permanently',
  ],
  // The account tells when its password last changed, also where the log does not reach back.
  [
    new LazyPattern(
      `${FIRST}when did (?:each|all|every one|both) of (them|those|these) last change (?:the|their|his|her) passwords?${END}`,
      'iu',
    ),
    '$1when were the passwords of $2 last changed',
  ],
  // A role that waits to be activated.
  [
    /(?<=(?<!\p{L})(?:who|which admins?|what admins?|admins who|people who|anybody who)) (?:has|have|holds?) (?:the )?([A-Z][^?,]{4,50}?)(?: role)?,? but (?:(?:did|do|does|has|have)(?:n['’]t| not)|never) (?:yet )?activated? (?:it|that|the role)(?: yet| so far| now)?(?=[\s?.!]*$)/u,
    ' is eligible for $1 but not activated',
  ],
  // An account that is added is created. Not "added to a group".
  [
    /(?<=(?<!\p{L})(?:guests?|(?:guest |user |admin )?accounts?|users?|employees?) )(were|was|have been|has been|got|are) (?:newly )?(?:added|set up|onboarded)(?! (?:to|into|as|in a|by|on) )(?!\p{L})/iu,
    '$1 created',
  ],
  [
    new LazyPattern(
      `${FIRST}(?:is|does|do|can|may) ([^?,]{2,50}?)(?:['’]s (?:[^?,]{3,50}? )?(?:role|rights?|access))? (?:[^?,]{0,60}? )?(?:for|in|over|across|of) (?:the )?(?:whole|entire|full) (?:tenant|directory|organi[sz]ation|company),? or (?:only|just|merely) (?:[^?]{0,20}? )?(?:an? |one |the |some )?(?:(?:administrative|admin) unit|unit|au|part|department)(?: of it)?${END}`,
      'iu',
    ),
    '$1what is the scope of the roles of $2',
  ],
  // Those of what stands before: it is no "them" of an answer.
  [
    /(?<=mailbox(?:es)?(?!\p{L})[^?]{0,40} or (?:just |only |merely )+(?:some|a few|certain|specific|selected|one)) of (?:them|those|these|our mailboxes|the mailboxes)(?=[\s?.!]*$)/iu,
    ' mailboxes',
  ],
  // What it can do is what it is permitted, where more is asked of it.
  [
    /^((?:and |so |but |ok |okay )*)what (?:can|may|could|is) ([^?]{2,60}?) (?:allowed to |able to |permitted to )?do(?: here| in our tenant)?,? and (?=(?:who|when|which|what|where|how|since|is|does|has)(?!\p{L}))/iu,
    '$1what are the permissions of $2 and ',
  ],
  // "does Priya have another method?": all that she has.
  [
    new LazyPattern(
      `${FIRST}(?:does|has|did) (?!(?:any(?:one|body)?|some(?:one|body)?|every(?:one|body)?|no(?:body| one)|the app)(?!\\p{L}))([^?,]{2,40}?) (?:have |got |have got )?(?:another|any other|an? (?:second|different|alternative|other|spare)|some other|other|more than one) (?:(?:sign-?in|mfa|2fa|authentication|login) )?methods?(?: (?:registered|set up|enrolled|left|to sign in|as a backup|than (?:[\\p{L}-]+ ){0,2}[\\p{L}-]+))*${END}`,
      'iu',
    ),
    '$1which sign-in methods does $2 have',
  ],
  // What somebody has registered, and not who registered it.
  [
    new LazyPattern(
      `${FIRST}(?:which|what) (?:(?:mfa|2fa|multi-?factor|second) )+(?:methods?|options?|factors?) (?:does|did|has) (?!(?:our|the|all|these|those|most|he|she|they|it|each|every|this|that|an?|any)(?!\\p{L}))([^?]{2,50}?) (?:have|use|got|hold|set up|registered|in use)(?: (?:registered|set up|enrolled|enabled|configured|on file|on record|available|to sign in))*${END}`,
      'iu',
    ),
    '$1which MFA methods has $2 registered',
  ],
  [
    new LazyPattern(
      `${FIRST}(?:which|what) (?:(?:sign-?in|authentication|auth|login|log-?in|security|verification) )+(?:methods?|options?|info(?:rmation)?|factors?) (?:does|did|has) (?!(?:our|the|all|these|those|most|he|she|they|it|each|every|this|that|an?|any)(?!\\p{L}))([^?]{2,50}?) (?:have|use|got|hold|set up|registered|in use)(?: (?:registered|set up|enrolled|enabled|configured|on file|on record|available|to sign in))*${END}`,
      'iu',
    ),
    '$1list the authentication methods of $2',
  ],
  [
    new LazyPattern(
      `${FIRST}(?:has|have) (?!(?:anyone|anybody|someone|somebody|nobody|who)(?!\\p{L}))([^?]{2,50}?) (?:already |actually |even |ever )?(?:registered|enrolled|enroled|set up|configured|signed up) (?:for )?((?:(?:an?|any|his|her|their|some|at least one|one) )?(?:${FACTOR}))(?: (?:with us|here|yet|already|at all|in our tenant|on (?:his|her|their) accounts?))*${END}`,
      'iu',
    ),
    '$1does $2 have $3',
  ],
];
