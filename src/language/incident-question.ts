import { LazyPattern } from '../core/lazy-pattern.js';
import type { AttackStage } from '../detections/model/attack-stage.js';
import { ATTACKER_NOUN } from './attacker-words.js';
import type { IncidentAspect, IncidentQuestion } from './model/incident-question.js';
import type { Understanding } from './model/understanding.js';

const ATTACKER = `(?:the |those |these |our |this |an? )?${ATTACKER_NOUN}`;
const ATTACK =
  '(?:(?:the|this|that|our|an?) )?(?:whole )?(?:attack|incident|breach|break-?in|intrusion|compromise|hack|takeover|cyber ?attack|attacks|incidents)';
const TENANT =
  '(?: (?:in|into|inside|to|of|on|at|within) (?:here|us|(?:our|the|this|my) (?:tenant|systems?|environment|network|exchange|microsoft 365|m365|company|organi[sz]ation)))?';
const TAIL = `${TENANT}(?:,? (?:exactly|actually|really|originally|initially|then|now|so far|yet|already|today|at the moment|right now|again|here|currently|to us|please|in detail|step by step|in order|in total|for sure|oldest first|newest first|from the beginning|from start to end|chronologically|in chronological order))*`;
const ACCOUNT =
  '(?:(?:user|admin|administrator|compromised|privileged|login) )?(?:accounts?|users?|admins?|administrators?|identit(?:y|ies)|persons?|people|logins?|credentials?|mailbox(?:es)?)';
const COME_IN =
  '(?:sign in|signed in|get|got|gotten|come|came|break|broken|broke|sneak|enter|gain access|gained access|walk|make it)';
const IN = '(?: (?:in|into|inside|through|back in|hold of|access))*';
const BY_WAY = '(?: (?:in|with|through|via|by|using|from|over|first))*';

const REMOVE = '(?:delete|remove|disable|revoke|block|stop|kill|switch off|turn off|get rid of|throw out)[ds]?';
const IN_MAIL = '(?: (?:in|inside|within) (?:the |our )?(?:mail ?flow|mail(?: system)?|transport rules?|connectors?))?';
const APP =
  '(?:it|(?:the|that|this|their|his) (?:malicious |rogue |attacker.?s? |oauth )?(?:app|application|service principal|integration))(?: (?:off|down))?';
const IS_OVER = ({ they, it }: Said): string =>
  `(?:(?:is|are|will) (?:${it}|${they}|the problem|everything|all) (?:be )?(?:over|finished|done|solved|fixed|stopped|ended|contained|gone|out|ok|okay|fine|safe)|are we (?:safe|done|ok|okay|fine)|(?:is|will|would|does) (?:it|that|this) (?:be )?(?:enough|stop|help|end|sufficient|solve|fix)(?: (?:${they}|${it}|the problem))?|(?:is|will) (?:there )?(?:be )?(?:anything|something)(?: else)? (?:left|remain|be left)|does (?:anything|something)(?: else)? (?:remain|stay))(?:,? or (?:is|does|will) [^?]{3,40})?`;

interface Said {
  readonly they: string;
  readonly it: string;
}

/** Each must be the whole question. */
const asked = ({ they, it }: Said): readonly (readonly [IncidentAspect, readonly string[]])[] => [
  [
    'password',
    [
      `(?:if|when|once|after) (?:we|i|you) (?:just |only |simply )?(?:change|reset|renew|rotate|replace)[ds]? (?:[^,?]{0,60} )?passwords?(?: [^,?]{1,40})?,? (?:now )?(?:then )?(?:(?:are|is) (?:they|he|she|${they}) (?:then )?(?:out|outside|gone|locked out|done|kicked out)|(?:is|will) ${it} (?:be )?(?:over|finished|done|stopped|ended|contained)|(?:is|will|would|does) (?:it|that|this) (?:be )?(?:enough|stop|help|lock out|end|sufficient|kick out|get rid of|throw out)(?: (?:${they}|${it}))?(?: out)?)`,
      `(?:(?:is|was|would) (?:it|that) (?:be )?(?:enough|sufficient)|does (?:it|that) suffice)(?: to stop (?:${they}|${it}))? (?:to|if (?:we|i)) (?:just |only |simply )?(?:change|reset) (?:[^,?]{0,60} )?passwords?(?: [^,?]{1,40})?`,
      `(?:does|would|will|is) (?:changing|resetting|a new|a change of|a reset of) (?:[^,?]{0,60} )?passwords?(?: [^,?]{1,40})? (?:stop|help(?: against)?|lock out|kick out|throw out|end|be enough(?: to stop)?|enough(?: to stop)?|sufficient)(?: (?:${they}|${it}))?(?: out)?`,
    ],
  ],
  [
    'removal',
    [
      `(?:if|when|once|after) (?:we|i|you) (?:just |only |simply )?${REMOVE} ${APP},? (?:then )?${IS_OVER({ they, it })}`,
      `what (?:would|could|will|can|does) (?:still )?let ${they} (?:back )?in(?: again)?,? (?:if|when|once|after) (?:we|i|you) (?:just |only |simply )?${REMOVE} ${APP}(?: (?:today|now))?`,
      `(?:(?:is|was|would) (?:it|that) (?:be )?(?:enough|sufficient)|does (?:it|that) suffice)(?: to stop (?:${they}|${it}))? (?:to|if (?:we|i)) (?:just |only |simply )?${REMOVE} ${APP}`,
      `(?:does|would|will|is) (?:deleting|removing|disabling|revoking|blocking|stopping|switching off|turning off) ${APP} (?:stop|help(?: against)?|lock out|kick out|end|fix|solve|be enough(?: to stop)?|enough(?: to stop)?|sufficient)(?: (?:${they}|${it}|the problem))?`,
    ],
  ],
  [
    'began',
    [
      `when (?:did|has) (?:begin|start|begun|started) ${it}`,
      `when (?:did|had|has) ${it} (?:first )?(?:begin|began|begun|start|started|happen|happened|take place|occur|get going)`,
      `when was ${it}(?: (?:started|begun|launched|carried out))?`,
      `when (?:did|had|have) ${they} (?:first )?(?:${COME_IN}${IN}|begin|start|strike|attack|show up|appear)`,
      `since when (?:is|was|has|have|are|were) (?:${it}|${they}) (?:been )?(?:going on|running|in|inside|active|there|under ?way|happening)`,
      `(?:how|where|with what) did ${it} (?:begin|start)`,
      `what (?:was|is) the (?:very )?first (?:step|act|thing|sign|event|action|trace|move)(?: (?:of|in) ${it}| ${they} did| by ${they})?`,
      `what did ${they} do first`,
      `what started ${it}`,
    ],
  ],
  [
    'lasts',
    [
      `(?:for )?how long (?:have|has|had|were|was|are|is) (?:${they}|${it}) (?:already )?(?:been)?(?: ?(?:in|inside|going on|active|running|there|under ?way|around|undetected|unnoticed|undiscovered))?`,
      `(?:for )?how long did ${it} (?:last|take|go on|run|go unnoticed|go undetected)`,
      `(?:for )?how long (?:was|were|had|has|have) (?:${they}|he|it) (?:already |been )*(?:in|inside|in it|there|in here) before (?:we|you|anyone|anybody|somebody) (?:have |had )?(?:noticed|found out|saw|knew|detected|discovered)(?: (?:it|this|that|what|anything|something|them|him))?`,
      `how (?:much time|long) did ${they} have(?: access)?`,
    ],
  ],
  [
    'last',
    [
      `when (?:was|were|are|is) (?:${they}|${it}) last (?:active|seen|there|in|here)`,
      `when did ${they} last (?:do|act|sign in|log in|come|come in|change|get in|show up)(?: (?:anything|something))?`,
      `when was ${they} last (?:act|step|activity|move)`,
      `what (?:did|have|has) ${they} (?:do|done) (?:last|most recently|lately|recently|at last)`,
      `what (?:was|is) the (?:very )?(?:last|latest|most recent) (?:step|act|thing|sign|event|action|trace|move)(?: (?:of|in) ${it}| ${they} did| by ${they})?`,
      `(?:is|are) (?:${it}|${they}) (?:still|currently|already|all|now)?(?: (?:still|all))? ?(?:active|going on|running|inside|ongoing|in progress|over|finished|done with|under control|gone|out|happening|stopped|contained|live|at it|in)`,
      `did ${it} (?:stop|end|finish)`,
      `when did ${it} (?:stop|end|finish)`,
      `(?:do|does) ${they} still have (?:any )?access`,
      `can ${they} still (?:get in|do (?:anything|something|harm|damage)|act|come in|sign in)`,
    ],
  ],
  [
    'way-in',
    [
      `how (?:did|could|have|were|was) (?:they|${they}) (?:able to |manage to |been able to )?${COME_IN}${IN}`,
      `how (?:was|were) (?:${it}|that|access|we) (?:possible|done|carried out|gained|breached|compromised|hacked)`,
      `how could ${it} happen`,
      `(?:through |with |via |by |using |over |from |about )?(?:which|what|whose) ${ACCOUNT} (?:did|do|have|has) (?:they (?=(?:get|got|come|came|break|broke)(?: \\p{L}+)? in)|${they} )(?:first )?(?:${COME_IN}|use|used|abuse|abused|compromise|compromised|take over|taken over|hijack|hijacked|hack|hacked|steal|stolen|start|start with)${BY_WAY}`,
      `(?:through |with |via |by |using |over |from )?(?:which|what|whose) ${ACCOUNT} (?:was|were|is|are|has been|have been) (?:first )?(?:used|abused|compromised|hijacked|taken over|hacked|breached|stolen|misused)(?: first)? (?:for|in|during|by|at the start of|at the beginning of) (?:${it}|${they})`,
      `(?:which|what|whose) ${ACCOUNT} (?:was|were) used(?: (?:first|then))?(?: to (?:set (?:it|this|that|all this|all that) up|(?:do|carry out|start|begin|create|make|register|launch|plant) (?:it|this|that|all this|all that|the app)|get in|come in))`,
      `who(?:se)?(?: account)? (?:did ${they} use|was the (?:way in|victim|door)|let ${they} in)`,
      `(?:what|who) (?:was|is) (?:the|${they}) (?:entry point|way in|initial access|point of entry|initial vector|attack vector|root cause|patient zero|first victim|victim)(?: of ${it})?`,
    ],
  ],
  [
    'address',
    [
      `(?:from |of )?where (?:did|do|does|have|has|is|are|was|were) (?:${they}|${it}) (?:come|came|coming|sign in|signed in|log in|logged in|work|operate|connect|act|attack)(?: from)?`,
      `(?:from|of) (?:which|what) ip address(?:es)? did (?:(?:come|came) ${it}|${it} (?:all )?(?:come|came)(?: all| everything)?)`,
      `(?:from |of )?(?:which|what) (?:ip |ips? )?(?:address(?:es)?|ips?|countr(?:y|ies)|locations?|networks?) (?:did|do|does|have|has|is|are|was|were) (?:${they}|${it}) (?:use|used|using|(?:come|came|get|got|break|broke)(?: in)?|coming|sign in|signed in|log in|work|operate|connect|act|attack)(?: from)?`,
      `(?:which|what) (?:ip |ips? )?(?:address(?:es)?|ips?) (?:was|were|is|are) (?:used|involved|seen)(?: (?:in|for|by|during) (?:${it}|${they}))?`,
      ...(it.includes('|it|') ? ['(?:which|what) (?:ip )?ip address(?:es)?', '(?:which|what) ips?'] : []),
      `what (?:is|are|was|were) (?:${they}'s?|the) (?:ip|ips|ip address|ip addresses|address|source address)(?: of (?:${they}|${it}))?`,
    ],
  ],
  [
    'acts',
    [
      `(?:which|what) (?:apps?|accounts?|users?) (?:is|was|are|were) ${it},? and what (?:did|has|have) (?:${they}|${it}) (?:do|done)`,
      `what (?:did|have|has|had) ${they} (?:do|done|been doing|been up to|change|changed|achieve|achieved|manage to do|managed to do|alter|altered)`,
      `what (?:exactly |really |actually )?(?:happened|happens|was done|went on|took place) (?:in|during|with|at|after) ${it}`,
      `what (?:exactly )?happened (?:there|in it)`,
      `(?:(?:tell|give|show) (?:me|us) |what (?:is|was) |describe |explain |summari[sz]e )?(?:the |an? )?(?:full |whole |entire |exact )?(?:story|timeline|time line|course|chronology|sequence|history|details?|steps|summary|stages|phases) (?:of|behind|for) ${it}`,
      `(?:describe|explain|summari[sz]e|walk me through|take me through|outline) ${it}`,
      `(?:what|which) (?:are|were) the (?:steps|stages|phases) of ${it}`,
      `how (?:did ${it} (?:go|unfold|proceed|work|come about)|was ${it} carried out)`,
    ],
  ],
  [
    'involved',
    [
      `(?:which|what) (?:apps?|applications?|accounts?|users?|people|admins?|objects?|things|parts|identities) (?:is|are|was|were|has been|have been) (?:all )?(?:involved|affected|hit|concerned|part|touched|targeted)(?: (?:in|by|of|from))? ${it}`,
      `(?:which|what) (?:apps?|accounts?|users?) (?:is|was|are|were) (?:${it}|behind ${it})`,
      `(?:who|what) (?:all )?(?:is|was|are|were|has been|have been) (?:all )?(?:involved|affected|hit|concerned|part|touched|targeted)(?: (?:in|by|of|from))? ${it}`,
      `(?:which|what) (?:apps?|applications?) (?:did|do|does|have|has) ${they} (?:use|used|register|registered|create|created|abuse|abused|install|installed)`,
      `who (?:is|was|are|were) (?:behind ${it}|${they})`,
      `who (?:did|attacked|hacked|breached) (?:us|${it})`,
    ],
  ],
  [
    'dormant',
    [
      `(?:for )?how long (?:was|were|has|had) (?:${it}|${they}|(?:the|that|this) app)(?: been)? (?:dormant|silent|asleep|sleeping|inactive|quiet|idle)(?: (?:before|until) [^?]{3,40})?`,
      `(?:for )?how long did (?:${they}|${it}) (?:sit still|wait|lie low|keep (?:quiet|still|silent)|stay (?:quiet|silent|hidden|still|dormant)|sleep|lie dormant|do nothing)(?:,? (?:before|between|until|after|from) [^?]{3,70})?`,
      `why (?:did|has|have) (?:nobody|no one|no-one|we not|you not|none of us) (?:ever |really )?(?:notice|noticed|see|seen|detect|detected|find|found)(?: (?:it|this|that|${it}|${they}|anything))?(?: (?:for|in|during|over) [^?]{3,40})?`,
      `why (?:was|were) (?:${it}|${they}) not (?:noticed|seen|detected|found|discovered)(?: (?:for|in|during|over|earlier|before) ?[^?]{0,40})?`,
    ],
  ],
  [
    'after-silence',
    [
      `what (?:did|have|has) (?:${they}|it|he) (?:do|done|change|changed) (?:after|since|when) (?:the |that |this |its |their |his )?(?:long )?(?:(?:period|time|phase|months|weeks) of )?(?:silence|dormancy|inactivity|sleep|pause|waking up|(?:it|they|he) woke up)`,
    ],
  ],
  [
    'handled',
    [
      `who(?: is|'s| was) (?:already |currently )?(?:working on|on|handling|dealing with|taking care of|looking (?:into|after|at)|responsible for|assigned to|investigating|in charge of) ${it}`,
      `who (?:looks after|takes care of|deals with|handles) ${it}`,
      `(?:has|have|is|are|did|does) (?:anybody|anyone|somebody|someone|we|the team) (?:already |yet |currently )?(?:take|taken|taken on|taken over|picked up|acknowledged|acknowledge|working on|on|handling|handled|dealing with|dealt with|looking (?:into|after|at)|looked (?:into|after|at)|taken care of|own|responsible for|responded to) ${it}`,
      `who (?:took|has taken|took on|took over|acknowledged|has acknowledged|owns|picked up) ${it}`,
    ],
  ],
  [
    'severity',
    [
      `how (?:bad|severe|serious|critical|dangerous|urgent|grave) (?:is|are|was|were) ${it}`,
      `(?:what is|what's) the (?:severity|impact|criticality) of ${it}`,
      `how (?:sure|certain|confident) (?:are you|is it|is that)(?: (?:about|of|that it is)(?: a real)? ${it})?`,
    ],
  ],
  [
    'noticed',
    [
      `when (?:was|were|did) ${it} (?:opened|open|noticed|detected|discovered|found|reported|raised|created|spotted|seen)`,
      `(?:when|how) (?:did|have) you (?:first )?(?:notice|noticed|detect|detected|see|find|found|discover|spot|learn of|become aware of) (?:${it}|${they})`,
      `since when (?:is|has|have|do) (?:${it} (?:been )?(?:open|known)|you (?:know|known)(?: (?:of|about))? ${it})`,
      `how (?:was|were) (?:${it}|${they}) (?:noticed|detected|discovered|found|spotted)`,
      `(?:what|which) evidence (?:do you have|is there|have you got)(?: (?:for|of|on) ${it})`,
    ],
  ],
  [
    'left',
    [
      `what(?: is|'s| was| remains) (?:still )?(?:left|remaining|there|open|in place|left behind) (?:of|from|after|by) (?:${it}|${they})${IN_MAIL}`,
      `(?:is|does) (?:there )?(?:still )?(?:anything|something|any of (?:${it}|${they})|any trace) (?:still )?(?:left|remain(?:ing)?|there|in place|active)(?: (?:of|from|after|by) (?:${it}|${they}))?${IN_MAIL}`,
      `(?:is|are) (?:${it}|anything of (?:${it}|${they})) still (?:active|there|in place|at work)${IN_MAIL}`,
      `what of (?:it|them|that|this|those|${it}) (?:is|are) (?:(?:still|now) )*(?:active|left|there|in place|running|alive)(?:,? (?:so |also |and )?what (?:must|should|do|have) [^?]{3,40})?`,
      `what(?: is|'s) (?:still|even now) (?:active|running|alive|in place|in effect|there)(?: (?:today|now|right now|at the moment))*`,
      `what remains (?:of|from|after) (?:${it}|${they})`,
      `what (?:did|have|has|do) ${they} (?:left|leave|still have|still hold|still control)(?: behind)?`,
      `(?:which|what) (?:backdoors?|traces|leftovers|remains) (?:did|have|has) ${they} (?:left|leave)(?: behind)?`,
      `(?:did|have|has) ${they} (?:left|leave) (?:any |a )?(?:backdoors?|way back|traces|anything)(?: (?:behind|in))?`,
      `(?:could|can|may|might|will|would) ${they} (?:still )?(?:come|get) back(?: in)?`,
    ],
  ],
  [
    'stop',
    [
      `how (?:do|does|can|should|could|must) (?:i|we|you|one) (?:best )?(?:stop|end|contain|kill|get rid of|remove|kick|throw|lock|shut|shut down|clean up after|recover from|respond to|react to|deal with|handle|fix|kick out|throw out|lock out|mitigate|remediate) (?:${they}|${it})(?: out)?`,
      `how (?:do|can|should|could) (?:i|we|you|one) get ${they} out`,
      `what (?:should|must|do|can|could|shall|would) (?:i|we|you|one) (?:have to |need to )?(?:do|remove|delete|disable|block|fix|change|revoke)(?: (?:first(?: of all)?|now|next|immediately|right away))* (?:to (?:stop|end|contain) (?:this|it|them|that|${they}|${it}))`,
      `what (?:should|do|must|shall|does) (?:i|we) do(?: (?:first(?: of all)?|now|next))+,? (?:that )?(?:[^?]{3,60}? or (?:that )?[^?]{3,60})`,
      `what (?:should|must|do|can|could|shall|would) (?:i|we|you|one) (?:have to |need to )?do(?: (?:first|now|next|immediately|right away))* (?:about|against|with|to (?:stop|end|contain)) (?:${they}|${it})`,
      `what (?:should|do|must|shall|can) (?:i|we) (?:contain|stop|block|isolate|secure|lock|tackle|do)(?: (?:first|now|next))+,? (?:and )?in (?:which|what) order`,
      `what(?: is|'s| are) the (?:next|first) steps? (?:against|in|for|with) (?:${they}|${it})`,
      `what (?:all )?(?:should|must|do|can|could|shall|would) (?:i|we|you|one) (?:have to |need to )?(?:undo|revert|roll back|reverse|clean up)(?:,? (?:and )?in (?:which|what) order)?(?: (?:after|from|of) ${it})?`,
      `(?:give|show|tell|make|write)(?: me| us)? (?:a |the )?(?:list|checklist|plan)(?: (?:of|for) (?:what|everything|things|all(?: that)?))? (?:(?:we|i) (?:have|need) )?to (?:undo|revert|reverse|clean up|roll back)(?:,? in (?:the (?:right|best) )?order)?(?: (?:after|from|of) ${it})?`,
      `in (?:what|which) order (?:should|do|must|can|shall|would) (?:i|we|you|one) (?:best |have to |need to )?(?:take|undo|remove|revert|clean up|tackle|do|dismantle|contain|stop|reverse)(?: (?:all|all of))? (?:${it}|it|this|that|them|everything)(?: all)?(?: apart| down| up| back)?`,
      `where (?:do|should|can|shall|must|would) (?:i|we|you|one) (?:best |have to |need to )?(?:start|begin)(?: (?:with|against) (?:${they}|${it}))?`,
    ],
  ],
];

/** What an attacker may have done: the verb, the object, and the stages that are such an act. */
const ACTS: readonly (readonly [verb: string, object: string, stages: readonly AttackStage[]])[] = [
  ['register|create|add|make|install', '(?:apps?|applications?|service principals?)', ['app-registered']],
  [
    'add|create|leave|plant|make|get|issue',
    '(?:(?:client )?secrets?|credentials?|certificates?|keys?|passwords? (?:to|for) (?:an|the) app)',
    ['credential-added', 'own-credential-added'],
  ],
  ['grant|give|get|add|consent to|obtain|receive', '(?:permissions?|consents?)', ['permission-granted']],
  [
    'assign|give|grant|get|add|activate|obtain|receive|become|make themselves',
    '(?:(?:admin |directory |privileged )?roles?|admin rights|(?:global |exchange )?admin(?:istrator)?s?)',
    ['role-assigned'],
  ],
  ['create|add|make|change|set up|install|use', '(?:(?:inbound |outbound |mail )?connectors?)', ['connector-created']],
  [
    'create|add|make|change|set up|install|use',
    '(?:(?:transport |mail ?flow |mail |inbox )?rules?)',
    ['rules-created', 'rule-made'],
  ],
  [
    'change|touch|alter|manipulate',
    '(?:mail ?flow|the mail flow|mail routing)',
    ['connector-created', 'rules-created'],
  ],
  ['set up|create|add|turn on|enable|make', '(?:(?:mail )?forwardings?)', ['forwarding-set']],
  [
    'cover|hide|remove|delete|erase|clean up|wipe|destroy',
    '(?:(?:their|his|its|her|the|all|any) )?(?:own )?(?:tracks?|traces?|evidence|footprints?)',
    ['traces-removed'],
  ],
  ['delete|remove', '(?:anything|something)', ['traces-removed']],
  [
    'register|add|enrol|enroll|set up',
    '(?:(?:mfa|sign-in|authentication) methods?|phones?|phone numbers?|authenticators?|second factors?)',
    ['method-registered'],
  ],
  ['turn off|switch off|disable|stop', '(?:the )?(?:audit(?: log(?:ging)?)?s?|auditing|logging|logs?)', ['audit-off']],
  [
    'change|weaken|touch|disable|modify|alter|turn off',
    '(?:the |our )?(?:conditional access(?: polic(?:y|ies))?|polic(?:y|ies))',
    ['policy-opened', 'authentication-opened'],
  ],
  ['change|touch|add|set up', '(?:the |our )?(?:federation|domains?|federated domains?)', ['federation-changed']],
  [
    'read|open|access|see|steal|download|copy|exfiltrate|take|look at|look into',
    "(?:(?:our |the |people’s |people's )?(?:(?:e-?)?mails?|mail ?box(?:es)?|messages?|data|files?|documents?|information))",
    ['mass-access'],
  ],
  ['send|send out', '(?:e-?mails?|spam(?: mails?)?|phishing(?: mails?)?|messages?)', []],
  ['change|touch|weaken|tamper with|attack', '(?:tenant )?warden', ['made-quieter', 'own-rights-changed']],
];

interface AspectPattern {
  readonly pattern: RegExp;
  readonly meant: IncidentQuestion<AttackStage>;
}

const BEFORE =
  '^(?:(?:and|so|but|ok|okay|vale|well|then|now|please|also|next),? )*(?:(?:can|could) you (?:please )?(?:tell|show) (?:me|us) |do you know |(?:tell|show) (?:me|us) )?';

function compile(said: Said): readonly AspectPattern[] {
  const whole = (words: string): RegExp => new LazyPattern(`${BEFORE}(?:${words})${TAIL}[\\s?.!]*$`, 'iu');
  const aspects = asked(said).map(([aspect, forms]): AspectPattern => ({
    pattern: whole(forms.join('|')),
    meant: { aspect },
  }));
  const acts = ACTS.map(([verb, object, stages]): AspectPattern => ({
    pattern: whole(
      `(?:did|have|has|had) ${said.they} (?:also |even |really |ever )?(?:${verb}|${pastOf(verb)}) (?:(?:any|some|an?|the|new|more|other|their|our|himself|themselves|itself|an? new) )*${object}`,
    ),
    meant: { aspect: 'stage', stages },
  }));
  return [...aspects, ...acts];
}

/** "have they created any rules?": the verbs of one list as participles. */
const pastOf = (verbs: string): string =>
  verbs
    .split('|')
    .map((verb) => verb.replace(/^\p{L}+/u, (word) => PARTICIPLES[word] ?? `${word.replace(/e$/u, '')}ed`))
    .join('|');

const PARTICIPLES: Readonly<Record<string, string>> = {
  become: 'become',
  get: '(?:got|gotten)',
  give: 'given',
  grant: 'granted',
  hide: 'hidden',
  leave: 'left',
  make: 'made',
  modify: 'modified',
  read: 'read',
  see: 'seen',
  send: 'sent',
  steal: 'stolen',
  take: 'taken',
  plant: 'planted',
  set: 'set',
  stop: 'stopped',
};

/** Where an attack is named: "when did the attackers get in?". */
const NAMED = compile({ they: ATTACKER, it: ATTACK });
/** Right after its story was told: "when did they get in?". */
const TOLD = compile({
  they: `(?:${ATTACKER}|they|them|he|him|she|her|somebody|someone)`,
  it: `(?:${ATTACK}|it|this|that|all this|all that)`,
});
/** Frames that say by themselves that they are of an attack, whatever was told before. */
const BY_THEMSELVES: ReadonlySet<IncidentAspect> = new Set<IncidentAspect>(['password', 'removal']);
const OF_ATTACK = [...NAMED, ...TOLD.filter(({ meant }) => BY_THEMSELVES.has(meant.aspect))];
/** Hardly any question has one of these words, without which none of the patterns fits: they cost nothing to the others. */
const NAMES_ATTACK =
  /attack|hack|intru|crimin|crook|culprit|perpetrat|adversar|bad guy|burglar|threat actor|incident|breach|break-?in|compromise|takeover|password|app,? (?:is|are|will|does)|they (?:get|got|come|came|break|broke|sign)|get in|come in|to (?:stop|contain|end)|undo|revert|roll back|reverse|clean up|dormant|silent|silence|woke up|let (?:him|them|her|it) /iu;

/** A longer text tells more than one of these. */
const LONGEST = 160;

/**
 * What a question asks of the open incidents as such; undefined: something else, or all of it. `told`: their story was the last answer, so
 * that "they" and "it" are of it.
 */
export function findIncidentQuestion(text: string, told = false): IncidentQuestion<AttackStage> | undefined {
  if (text.length > LONGEST || (!told && !NAMES_ATTACK.test(text))) return undefined;
  return (told ? TOLD : OF_ATTACK).find(({ pattern }) => pattern.test(text))?.meant;
}

const FIRST_STEP =
  /^(?:(?:and|so|but|ok|okay|well|then|now|please),? )*what (?:should|do|must|shall|can|would) (?:i|we) (?:have to |need to )?do(?: (?:first(?: of all)?|now|next|immediately|right (?:away|now)|then))+(?:,? please)?[\s?.!]*$|^(?:(?:and|so),? )?what to do(?: (?:first|now|next))*[\s?.!]*$/iu;

/** "what do I do first?": the steps against an open incident, or where there is none, what is worst in the tenant. */
export const askFirstStep = (question: string): Understanding | undefined =>
  FIRST_STEP.test(question) ? { ...askOfIncident(question, { aspect: 'stop' }), intent: 'posture' } : undefined;

/** A question of the open incidents as such. */
export const askOfIncident = (question: string, ofIncident: IncidentQuestion): Understanding => ({
  question,
  intent: 'incidents',
  parameters: {},
  confidence: SURE,
  alternatives: [],
  ofIncident,
});

/** Every word of it is read. */
const SURE = 0.95;
