import { LazyPattern } from '../../core/lazy-pattern.js';
import { applyTurns } from './apply-turns.js';
import { ROLE_NAME } from './role-name-patterns.js';
import { END, FIRST, type Turn } from './turn.js';

const KEY = '(?:client )?(?:secrets?|certificates?|certs?|credentials?|keys?)';
const SOMEBODY = '(?:some(?:one|body)|any(?:one|body)|they|we|people|he|she)';
const USERS =
  '(?:(?:(?:normal|ordinary|regular|our|the) )*(?:users?|people|staff|employees?|colleagues?)|them|they|anyone|anybody|somebody|someone)';
const RIGHTS =
  '(?:(?:more|further|other|additional|new|extra|higher|any|some|stronger) )*(?:permissions?|rights|access|privileges|power)';
const TAKEN =
  '(?:mfa|2fa|second factors?|(?:mfa|sign-in|authentication) methods?|methods?|(?:admin |directory )?roles?|permissions?|rights|secrets?|certificates?|credentials?|licen[cs]es?)';

/** How people who have not read the answers put things in English, and the words that the readers know. */
export const COLLOQUIAL_ENGLISH: readonly Turn[] = [
  // Who told it says nothing of it.
  [
    /^((?:hi|hello|hey|ok|so)[ ,]+)?(?:some(?:one|body)|a (?:colleague|friend|customer|consultant)|they|our (?:boss|auditors?|consultants?)) (?:told|tells) (?:me|us) (?:that )?(?=\p{L}+ [^.?!]{8,}[.!] *(?:which|who|what|when|is|are|does|do|did|can|has|have)(?!\p{L}))/iu,
    '',
  ],
  // A right by a role of Exchange is no permission of Entra anyway.
  [
    /(?<=(?:through|via|by) (?:an? )?(?:exchange (?:application |app )?roles?|(?:application |app )?roles? (?:in|of) exchange))(?:,? (?:and|but))? (?:not|instead of|rather than) (?:(?:through|via|by|in|with|from) )?(?:(?:an?|the) )?(?:entra|azure(?: ad)?|graph)?(?: ?permissions?)?(?: (?:in|of) (?:entra|azure(?: ad)?|graph))?(?=[\s?.!,]|$)/giu,
    '',
  ],
  // A rule does not run: it is in a mode.
  [
    /(?<!\p{L})(?:run|runs|running|operate|operates) (?=(?:only |just )?in (?:an? )?(?:test|audit|report|simulation)(?:ing)?(?![\p{L}/]))/giu,
    '',
  ],
  // Whoever gets past a policy is left out of it.
  [
    /(?<!\p{L})(?:slip|get|fall|sneak|come)s? (?:past|through|around|by) (?=(?:(?:every|all|each|any|our|the|of|single|one) )*(?:(?:conditional access|ca|mfa|access) )*polic(?:y|ies))/giu,
    'get left out of ',
  ],
  // What was taken away from somebody was removed.
  [
    new LazyPattern(
      `(?<=^(?:and |so |but )*(?:did|has|have|had|who|when did)(?!\\p{L})[^?]{0,60}?(?<!\\p{L}))(?:take|took|taken) away (?=(?:\\p{L}+['’]?s? ){1,3}${TAKEN}(?!\\p{L}))`,
      'iu',
    ),
    'remove ',
  ],
  [
    /(?<!\p{L})(any|some|every)(one|body)s (?=(?:mfa|2fa|second factor|password|roles?|methods?|account)(?!\p{L}))/giu,
    "$1$2's ",
  ],
  // What lets an app give itself more lets it grant permissions.
  [
    new LazyPattern(
      `(?<=(?<!\\p{L})(?:can|could|may|might|able to)(?!\\p{L})[^?]{0,60}?(?<!\\p{L}))(?:give|grant|assign|hand|get) (itself|themselves) ${RIGHTS}(?!\\p{L})`,
      'giu',
    ),
    'grant $1 permissions',
  ],
  // Where it began is told by how it began.
  [
    /(?<=(?:attack|incident|breach|intrusion)[^?]{0,40},? and )where (?:did|does) (it|that|this) (?:begin|start)(?=[\s?.!]*$)/iu,
    'how did it begin',
  ],
  [
    /(?<=^(?:and |so |but )*is (?:there )?any(?:thing|one) [^?]{0,40}?) that looks like an? (?:attack|intrusion|breach)(?=[\s?.!,])/iu,
    '',
  ],
  // Whose word it is that somebody is at risk.
  [
    new LazyPattern(
      `${FIRST}(who|which (?:users?|people|accounts?|admins?)) (?:does|do|did) (?:(?:microsoft|entra|azure)(?: id)? )?(?:identity protection|microsoft|entra(?: id)?|defender) (?:currently |now )?(?:say|think|believe|claim|report|consider|flag|see)s? (?:(?:is|are|to be|as) )?(at risk|risky|compromised)(?!\\p{L})`,
      'iu',
    ),
    '$1$2 is $3',
  ],
  [
    /(?<=(?:risk|risky|compromised)),? (?:according to|in|by|as per) (?:(?:microsoft|entra|azure)(?: id)? )?identity protection(?=[\s?.!]*$)/iu,
    '',
  ],
];

/** The same of a message, before it is cut into its questions. */
const MESSAGE_TURNS: readonly Turn[] = [
  // "the secret somebody put on X"
  [
    new LazyPattern(
      `(?<!\\p{L})(the|a|that|this) (${KEY}) (?:(?:that|which) )?${SOMEBODY} (?:has |have )?(?:recently |once )?(?:put|added|placed|created|made|left|hung|set up|registered|attached|stuck) (?:on|onto|to|for|in|at)(?: the)? (?=\\p{L})`,
      'giu',
    ),
    '$1 $2 of ',
  ],
  [
    new LazyPattern(
      `(?<=(?<!\\p{L})(?<key>${KEY})(?!\\p{L})[^?]{0,80}?,? and )who (?:has |have )?(?:put|added|placed|hung|stuck) (?:it|that|this|them)(?: (?:there|on(?: (?:it|there))?|in|up))?${END}`,
      'iu',
    ),
    'who added the $<key>',
  ],
  // What protects in its place.
  [
    /[,;?.]* (?:and )?(?:if (?:not|so|no|they are(?: not|n['’]t)?|it is(?: not|n['’]t)?),? )?(?:does|would|will|do) (?:that|this|it|they) (?:then )?(?:leave|mean|make) (?:that )?(?:us|we|the tenant)(?: are)? (?:completely |totally |all )?(?:without (?:any )?protection|unprotected|open|exposed|naked|with no protection|vulnerable)(?=[\s?.!]*$)/iu,
    '? which Conditional Access policies are enforced',
  ],
  // Whoever did it is told by who it was.
  [
    /(?<=^[^?]*(?:deleted|removed|created|added|made|changed|modified|granted|reset|disabled|enabled|registered|assigned)(?!\p{L})[^?]*),? and (?:by|from) (?:which|what) (?:account|user|admin|person|app|identity)s?(?=[\s?.!]*$)/iu,
    ', and by whom',
  ],
  // Whether consent can be asked for is a setting by name.
  [
    new LazyPattern(
      `(?:is there (?:an? |any )*(?:way|option|possibility|process|means|form|button) (?:for ${USERS} )?to|(?:can|could|may|are) ${USERS} (?:able to |allowed to )?) ?(?:ask|request|apply|send a request)(?: for)? (?:(?:an? |the |our )?admin(?:istrator)?s? )?(?:for |to )?(?:an? |the |their )?(?:admin |admin['’]?s )?(?:consent|approval|approve|review)(?: (?:of|to|for) (?:an? |the |some |new )*apps?)?(?: from (?:an? |the )?admin(?:istrator)?s?)?${END}`,
      'iu',
    ),
    'is there an admin consent workflow',
  ],
  // Whoever has still to activate it is told as the one that is not active.
  [
    new LazyPattern(
      `${FIRST}is any(?:one|body) (?:here )?(?:actually |really |currently |already )*(?:an? |the )?(${ROLE_NAME}) ?(?:(?:at the moment|right now|now|currently|at present|today) ?)?(?:or (?:is it |are they |is everyone |are all |do they )?(?:only|just|merely|all) (?:eligible|activatable)(?: (?:for|to) (?:it|that|the role|be one|become one))?)${END}`,
      'iu',
    ),
    '$1is any $2 role active right now',
  ],
];

/** A message of two questions in the words that the readers know. */
export const sayHalvesPlainly = (message: string): string => applyTurns(message, MESSAGE_TURNS);
