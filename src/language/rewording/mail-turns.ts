import { LazyPattern } from '../../core/lazy-pattern.js';
import { END, FIRST, type Turn } from './turn.js';

const RULES = '(?:(?:mail flow |transport |exchange )?rules?)';
const THINGS = `(?:${RULES}|connectors?|policies|policy)`;
const NAME = '\\p{L}[\\p{L}.@-]*(?: (?:(?:de|van|von|der|den) )?\\p{L}[\\p{L}.@-]*){0,2}?';
const PERIOD = '(?:(?:in|within|over|during) the (?:last|past) \\d+ \\p{L}+|since [^?,]{3,30})';
const MADE = '(?:created|made|built|added|set up|written|introduced)';

const MAKE = '(?:created?|made|make|build|built|add|added|set up)';
/** "including those it removed later", "deleted ones included". */
const GONE = '(?:removed|deleted|gone)';
const GONE_TOO = `(?:(?:and )?(?:also )?(?:including|counting|incl\\.?|also) (?:the |those|the ones|any|all)? ?(?:(?:that|which) )?(?:it |they |he |she )?(?:(?:has|have|were|was|are|is|had) )?(?:since |already |later )*${GONE}(?: ones| rules| connectors)?(?: later| again| since| again later)*|(?:the |those |and )*(?:already |since )?${GONE} (?:ones|rules|connectors) (?:included|incl\\.?|counted|too|as well)(?: in| too)?)`;
const GONE_OR_NOT =
  '(?:whether (?:they|these) (?:still )?exist or not|gone or not|(?:whether )?still there or not|existing or not|no matter whether (?:they|these) still exist)';
const GONE_COUNT_TOO = `(?:created|create|made|make|set up|added|add)(?: (${PERIOD}))?(?: altogether| in total| all in all)?,? (?:${GONE_TOO}|${GONE_OR_NOT})`;
const EDIT = '(?:edit|edited|change|changed|modify|modified|touch|touched|alter|altered|work on|worked on)';

const SINCE = '(?:since when|from when|when|(?:for )?how long)';
const BE = '(?:has|have|is|are|was|were)';
const DISABLED = '(?:disabled|inactive|deactivated|blocked|(?:switched |turned )?off)';
const ENABLED = '(?:enabled|active|activated|(?:switched |turned )?on)';
const BY_WHOM =
  '(?:,? (?:and )?(?:by )?who(?:m|se doing)?(?: (?:did|changed|was) (?:it|that|this)| (?:(?:switched|turned) it o(?:ff|n)|(?:disabled|enabled|deactivated|activated|blocked) it))?)';

const switchedAndByWhom = (state: string): RegExp =>
  new LazyPattern(
    `^${SINCE} ${BE} (?<thing>[^?,]{1,60}?) (?:already |now )?(?:been )?${state}${BY_WHOM}(?=[\\s?.!]*$)`,
    'iu',
  );

/** "which rules did X change last and are still enabled?": how they are now, and no act of X. */
const actsAndState = (acts: string, state: string): RegExp =>
  new LazyPattern(
    `${FIRST}(which|what|how many) (${THINGS}) (?:did|has|have) (${NAME}) (?:${acts})(?: last| lately| recently)?,? (?:and|that|which|but) (?:are|is) (?:(?:still|now|currently) )?${state}(?: now| today)?${END}`,
    'iu',
  );

/** "which rules did X touch last and are enforced?": all of which X is the last editor, and not the newest. */
const EDITED_LAST = new LazyPattern(
  `${FIRST}(which|what|how many) ((?:mail flow |transport |exchange )?(?:rules|connectors)) (?:did|has|have) (${NAME}) (?:${EDIT} last|last ${EDIT})((?:,? (?:and|that|which|but) (?:(?:that|which) )?(?:are|is|have|has|do|does|were|was|can|still)(?!\\p{L})[^?,]{2,80})?)${END}`,
  'iu',
);

const MADE_HOW_MANY = `${FIRST}how many (${RULES}|connectors?) (?:did|has|have) (${NAME}) (?:(?:ever|already) )?(?:make|made|set up|add|added|build|built|created?)(?:,? (?:altogether|in total|so far|overall|in all|all told))?`;
const REMOVED_TOO =
  ',? (?:(?:including|counting) (?:the |those |all )?(?:removed|deleted|gone)(?: (?:ones|rules|connectors))?|(?:the |those )?(?:removed|deleted) (?:(?:ones|rules|connectors) )?(?:included|counted|too|as well))';

/** What is asked of mail flow, in the words that the readers know. */
export const MAIL_TURNS: readonly Turn[] = [
  [
    new LazyPattern(
      `${FIRST}where (?:do|does|did) ([^?,]{0,60}?connectors?(?: [^?,]{1,40}?)?) (?:go|lead|point|send|deliver|route|forward)(?: (?:to|(?:(?:our|the|their|its|outgoing|outbound) )*(?:e-?mails?|mail|messages|traffic)(?: to)?))?${END}`,
      'iu',
    ),
    '$1what is the destination of $2',
  ],
  [EDITED_LAST, '$1$2 $3 were last changed by $4$5'],
  // What somebody made and was removed since is told by the log alone.
  [new LazyPattern(`${MADE_HOW_MANY}${REMOVED_TOO}${END}`, 'iu'), '$1how many changes by $3 created $2'],
  [new LazyPattern(`${MADE_HOW_MANY}((?: ${PERIOD})?)${END}`, 'iu'), '$1how many $2 did $3 create$4'],
  [actsAndState(EDIT, ENABLED), '$1$2 $3 were last changed by $4 and are enabled'],
  [actsAndState(EDIT, DISABLED), '$1$2 $3 were last changed by $4 and are disabled'],
  [actsAndState(MAKE, ENABLED), '$1$2 $3 were created by $4 and are enabled'],
  [actsAndState(MAKE, DISABLED), '$1$2 $3 were created by $4 and are disabled'],
  // "all mailboxes or only some?": whether it is all says which.
  [
    /(?<=^(?:and |so )?(?:can|may|does|do|could) [^?,]{2,60} (?:all|every|everybody['’]s|everyone['’]s) (?:mail|mails|e-?mails?|mailbox(?:es)?)),? or (?:only|just|merely) (?:(?:in |to |of )?(?:some|one|certain|specific|single|selected|a few|individual)(?: of (?:them|those))?)(?: mail(?:box(?:es)?)?| accounts?| people)?(?=[\s?.!]*$)/iu,
    '',
  ],
  // "who created X and does the connector require TLS?": that one.
  [
    /(?<=^(?:and |so )?(?:who|when)(?!\p{L})[^?,]{4,80},? and (?:is|does|has|was|can) )the (?:connector|rule|policy) (?=\p{L})/iu,
    'it ',
  ],
  // "priority 3": the number is the value.
  [/(?<=(?<!\p{L})priority)(?: (?:of|number|no\.?)| ?=)? (?=\d{1,4}(?![\d-]))/iu, ' exactly '],
  // "What does X use as its smart host?" asks for the smart host of X.
  [
    new LazyPattern(
      `${FIRST}what (?:does|do) ([^?,]{3,60}?) (?:use|have|take|show|give|present) as (?:its|their|the|an?) ((?!answers?|questions?|results?)\\p{L}[\\p{L}-]*(?: \\p{L}[\\p{L}-]*){0,2})${END}`,
      'iu',
    ),
    '$1what is the $3 of $2',
  ],
  // "since when has the rule X been off and who switched it off?": one act of the log.
  [switchedAndByWhom(DISABLED), 'when was $<thing> disabled and who did it'],
  [switchedAndByWhom(ENABLED), 'when was $<thing> enabled and who did it'],
  // "the Journal to the old archive rule": what it is before its name, which ends where the question goes on.
  [
    /(?<=^(?:and |so |but )*(?:since when|when|how long|for how long|who|why|is|was|has) [^?]{0,30}?)(?<!\p{L})the (\p{Lu}[\p{L}\p{N}-]*(?: [\p{L}\p{N}-]+)* \p{Ll}[\p{L}-]*)(?<! (?:an?|the|any|no|some|this|that|which|one|every|each|our|with|of|by)) ((?:mail flow |transport )?rule|(?:inbound |outbound )?connector)(?= (?:off|on|disabled|enabled|active|inactive|been|created|made|changed|removed|is|was|has)(?!\p{L})|[\s?.!]*$)/u,
    'the $2 $1',
  ],
  // Whoever gets the copies is their recipient.
  [
    new LazyPattern(
      `${FIRST}(?:to )?(?:who(?:m|ever)?|which (?:address|mailbox|inbox)(?:es)?|what address(?:es)?|where) (?:would|will|is|are|does|do|could) (?:be )?(?:(?:really|actually|then) )*(?:getting|get|gets|receiving|receive|receives|(?:the )?copies (?:of|from) [^?,]{2,60}? go(?: to)?)(?<=(?:get|gets|getting|receiv\\p{L}+)) (?:the |any |its |those |an? )?cop(?:y|ies) (?:of mail |of messages )?(?:from|of|by|via|through) `,
      'iu',
    ),
    '$1who receives the copies of ',
  ],
  // "changed by whom" asks for the last editor.
  [
    /^((?:and |so |but )*)when (?:was|were) (?:the )?([^?,]{2,60}?) (?:last )?(?:changed|modified|edited|touched|altered),? (?:and )?by whom(?=[\s?.!]*$)/iu,
    '$1who changed $2 last and when',
  ],
  // The creator is asked for by a present trait: "made by a person who is disabled".
  [
    new LazyPattern(
      `(?<=(?<!\\p{L})${MADE} by )an? (?:person|user|human|human being|employee|colleague|individual|member of staff) (?=(?:who|that|whose)(?!\\p{L}))`,
      'iu',
    ),
    'somebody ',
  ],
  [
    /(?<=(?<!\p{L})by somebody who (?:is|has been) (?:disabled|blocked|deleted|gone)) (?:now|today|by now|meanwhile|currently)(?!\p{L})/iu,
    '',
  ],
  [
    /(?<=(?<!\p{L})(?:rules?|connectors?)) (?:with|have|has|having|that have|which have) an? (disabled|blocked|deleted|inactive) (?:creator|author|maker)(?!\p{L})/iu,
    ' created by somebody who is $1',
  ],
  [
    /(?<!\p{L})without (?:being |any )?(?:tied|limited|restricted|bound|pinned|confined|a limit|a restriction) to (?:(?:certain|specific|any|known|the|a) )*(?:sender['’]?s? |source )?ips?(?: address(?:es)?| ranges?)?(?!\p{L})/iu,
    'that are not limited to IP addresses',
  ],
  // "aren't restricted to an IP or a certificate": to neither.
  [
    /(?<!\p{L})(?:(?:is|are)(?:n['’]t| not)|not) (restricted|limited|tied|bound|pinned|locked|confined|restrained)(?: down)? (to|by) ((?:an? |any |specific |certain )*(?:ip(?: address(?:es)?| ranges?)?|address(?:es)?|certificates?|cert)) or (?:to |by )?((?:an? |any |specific |certain )*(?:ip(?: address(?:es)?| ranges?)?|address(?:es)?|certificates?|cert))(?!\p{L})/iu,
    'are $1 neither $2 $3 nor $2 $4',
  ],
  // Neither of two people: "not by A or B" leaves out both.
  [
    new LazyPattern(
      `(?<=(?:${RULES}|connectors?|apps?|polic(?:y|ies)|secrets?)(?!\\p{L})[^?]{0,40}?) (?:(?:were|was|are|is) )?not (${MADE}|changed|edited) by (${NAME}) (?:or|nor) (?:by )?(${NAME})${END}`,
      'iu',
    ),
    ' $1 by somebody other than $2 and $3',
  ],
  [
    new LazyPattern(
      `(?<=(?:${RULES}|connectors?|apps?|polic(?:y|ies)|secrets?)(?!\\p{L})[^?]{0,40}?) (?:(?:were|was|are|is) )?(${MADE}|changed|edited) (?:neither by|by neither) (${NAME}) nor (?:by )?(${NAME})${END}`,
      'iu',
    ),
    ' $1 by somebody other than $2 and $3',
  ],
  // What somebody changed in a time is told by the log; the last editor is of today.
  [
    new LazyPattern(
      `${FIRST}(?:which|what) (${THINGS}) (?:were|was|have been|has been|got) (?:edited|modified|altered|changed|touched|updated) by (${NAME})(?: again)? (${PERIOD})${END}`,
      'iu',
    ),
    '$1which $2 did $3 change $4',
  ],
  [
    new LazyPattern(
      `^(?:over|in|within|during) the (last|past) (\\d+ \\p{L}+),? (?:which|what) (${THINGS}) (?:were|was|have been|has been|got) (?:edited|modified|altered|changed|touched|updated) by (${NAME})${END}`,
      'iu',
    ),
    'which $3 did $4 change in the $1 $2',
  ],
  [
    new LazyPattern(
      `^(?:list|show|give)(?: (?:me|us))? (?:all )?(?:the )?(${THINGS}) (?:that were |which were )?(?:edited|modified|altered|changed|touched|updated) by (${NAME}) (${PERIOD})${END}`,
      'iu',
    ),
    'which $1 did $2 change $3',
  ],
  [
    new LazyPattern(
      `(?<=(?:which|what) ${THINGS} did ${NAME}) (?:edit|modify|alter|touch|update) (?=${PERIOD}${END})`,
      'iu',
    ),
    ' change ',
  ],
  // Who last changed them is a column of theirs.
  [
    new LazyPattern(
      `${FIRST}(how many|which|what) (?:of (?:the|our) )?(${RULES}|connectors?) (?:was|is) (${NAME}) (?:the )?(?:last|most recent)(?: (?:one|person|admin|administrator))?(?: (?:to|who|that) ${EDIT}| editor of)${END}`,
      'iu',
    ),
    '$1$2 $3 were last edited by $4',
  ],
  [
    new LazyPattern(
      `${FIRST}(${NAME}) (?:was|is) the (?:last|most recent)(?: (?:one|person|admin|administrator))?(?: (?:to|who|that) ${EDIT}| editor of) (how many|which|what) (?:of (?:the|our) )?(${RULES}|connectors?)${END}`,
      'iu',
    ),
    '$1$3 $4 were last edited by $2',
  ],
  [
    new LazyPattern(
      `${FIRST}(how many|which|what) (?:of (?:the|our) |of our existing |existing )?(${RULES}) (?:did|has|have) (${NAME}) (?:last|most recently) (?:edit|change|modify|touch)(?:ed|ied)?${END}`,
      'iu',
    ),
    '$1$2 $3 were last edited by $4',
  ],
  [
    new LazyPattern(
      `${FIRST}(?:of the |of our )?(${RULES})(?: in our mail flow)?,? how many (?:have|show|list|name) (${NAME}) as (?:the (?:person|one|admin) who )?(?:last (?:modified|edited|changed)(?: them)?|(?:the |their )?last editor)${END}`,
      'iu',
    ),
    '$1how many $2 were last edited by $3',
  ],
  [
    new LazyPattern(
      `(?:the )?(${RULES}) (?:on|of|to) which (${NAME}) (?:made|did) the (?:latest|last|most recent) (?:change|edit)s?${END}`,
      'iu',
    ),
    '$1 last edited by $2',
  ],
  // For whose mail a rule is, and not where it sends it.
  [
    /(?<!\p{L})(?:apply|applies|act|acts|work|works|are limited|is limited|are scoped|is scoped|scoped|limited|restricted) (?:only |solely |just |exclusively )?(?:to|on|for) (?:all )?(?:mail|messages?|e-?mails?)(?: (?:that (?:is|are) )?sent)?(?: from (?:inside|internal (?:senders?|people)|within))? to (?:external (?:recipients?|addresses|people)|recipients? outside(?: (?:the|our) (?:organi[sz]ation|company|tenant))?|(?:the )?outside(?: (?:the|our) (?:organi[sz]ation|company|tenant))?)(?!\p{L})/iu,
    'are for outgoing mail',
  ],
  [
    /(?<!\p{L})whose conditions? (?:limits?|restricts?|narrows?) (?:them|it) to (?:mail|messages?|e-?mails?) (?:that|which) leaves? (?:the|our) (?:company|organi[sz]ation|tenant)(?!\p{L})/iu,
    'that are for outgoing mail',
  ],
  [
    /(?<!\p{L})(?:scoped to outgoing mail,? (?:i\.e\.?,? )?)?(?:with )?(?:an? )?internal senders? and (?:an? )?external recipients?(?!\p{L})/iu,
    'for outgoing mail',
  ],
  [
    /(?<!\p{L})where the recipients? (?:has to be|have to be|must be|is|are) (?:outside(?: (?:the|our) (?:organi[sz]ation|company|tenant))?|external) and the senders? (?:(?:has to be|is|are|must be) )?(?:inside|internal)(?!\p{L})/iu,
    'for outgoing mail',
  ],
  [/(?<!\p{L})(was|were|been|is) torn down(?!\p{L})/iu, '$1 removed'],
  [/(?<!\p{L})tore (?:it |them )?down(?!\p{L})/iu, 'removed'],
  // How many somebody made in all is in the log: those that are there may be fewer.
  [
    new LazyPattern(
      `${FIRST}how many ((?:[\\p{L}-]+ )?${RULES}|connectors?) (?:has|have|did) ([^?,]{3,40}?) (?:created|create|made|make|set up|added|add) (?:in total|altogether|overall|in all|so far|all in all)${END}`,
      'iu',
    ),
    '$1how many $2 did $3 create',
  ],
  // Those in audit mode, and those that are off.
  [
    /(?<!\p{L})(?:only |merely |just )?(?:running|run|runs|set|kept|left) (?:only |just |merely )?(?:in|to|on) audit(?:[- ]only)?(?: mode)?(?!\p{L})/iu,
    'only audit',
  ],
  [/(?<!\p{L})(?:only |merely |just )only audit(?!\p{L})/iu, 'only audit'],
  [/(?<!\p{L})either (?=(?:switched|turned) off or|disabled or|enabled or|deactivated or)/iu, ''],
  [
    /(?<!\p{L})(?:because|since|as) they(?:['’]re| are) (?=(?:turned off|switched off|disabled|only audit))/giu,
    'that are ',
  ],
  // Mail connectors are connectors.
  [/(?<=(?:all|which|what|any|the|our|new) )mail (?=connectors?(?!\p{L}))/iu, ''],
  // What is new in a time that is said was made in it.
  [
    new LazyPattern(
      `(?<=^(?:and |so )?(?:which|what) )new (${THINGS}|apps?|applications?) (?:did we get|have we got|do we have|were there|came|appeared|turned up) (${PERIOD.replace('in|', 'in|from|')})`,
      'iu',
    ),
    '$1 were created $2',
  ],
  [
    /(?<=(?:created|made|added|set up) [^?]{5,40}), ?(?:only )?(?:those|the ones) (?:that|which) (?:still )?exist(?: still)?(?:, both directions)?(?=[\s?.!]*$)/iu,
    ' and are still there',
  ],
  [
    /(?<=(?:created|made|added|set up) [^?]{5,40}?)\? only (?:those|the ones) (?:that|which) (?:still )?exist(?:,? (?:in )?both directions)?(?=[\s?.!]*$)/iu,
    ' and are still there?',
  ],
  [/(?<!\p{L})(?:that )?(?:are|is) still in place(?=[\s?.!]*$)/iu, 'and are still there'],
  // Who else did it than the one who is left out.
  [
    new LazyPattern(
      `^(?:besides|apart from|except(?: for)?|other than|aside from) ((?:the app )?["“]?[^,?]{3,50}?["”]?), by whom (?:were|was|have been|has been) ([^?]{3,40}?) (${MADE}|changed|edited|removed|deleted) (${PERIOD})${END}`,
      'iu',
    ),
    'who $3 $2 $4, other than $1',
  ],
  [
    new LazyPattern(
      `^(${RULES}|connectors?) (?:creators?|makers?|authors?),? (?:in the )?((?:last|past) \\d+ \\p{L}+),? (?:other than|except|without|besides) ([^,?]{3,50}?)${END}`,
      'iu',
    ),
    'who created $1 in the $2, other than $3',
  ],
  // From where it was made.
  [
    new LazyPattern(
      `${FIRST}(?:what was|which is|what is|which was) the (?:source |client |creator['’]s )?ip(?: address)? (?:when|with which|from which|behind (?:the creation|which)) (?:somebody|someone|they|he|she|it)? ?(?:made|created|set up|added|was (?:made|created))? ?(?:of )?(?:the )?(?:transport |mail flow )?(rule|connector) ("[^"]+"|[^?]{2,50}?)${END}`,
      'iu',
    ),
    '$1which IP address was used to create the $2 $3',
  ],
  // Those that are gone count too: the log tells of them.
  [
    new LazyPattern(
      `${FIRST}(how many|which|what) (${RULES}|connectors?) (?:has|have|did) (it|he|she|they|that app|the app|[^?,"]{3,40}?) ${GONE_COUNT_TOO}${END}`,
      'iu',
    ),
    '$1$2 changes by $4 created $3 $5',
  ],
];
