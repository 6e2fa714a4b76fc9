import { WHO_MADE_AND_FROM_WHERE } from './address-of-doer.js';
import { LazyPattern } from '../../core/lazy-pattern.js';
import { applyTurns } from './apply-turns.js';
import { ATTACK_TURNS } from './attack-turns.js';
import { askHowTo, HOW_TO_TURNS } from './how-to-turns.js';
import { END, type Turn } from './turn.js';
import { sayLeftOutBehind } from './set-aside.js';
import { TWO_ASKED_TURNS } from './two-asked.js';
import { sayWhichOne } from './turns-of-question.js';

const AUXILIARY = "(?:is|are|was|were|has|have|had|can|could|may|might|must|should|does|do|did|will)(?:n['’]t| not)?";

/** "Check whether …", "tell me if …", "can you verify that …". */
const WHETHER =
  /^(?:(?:please|pls|so|and|ok|okay|can you|could you|would you|i (?:need|want|would like|have) to|we (?:need|want|have) to|just)[ ,]+)*(?:check|tell (?:me|us)|let (?:me|us) know|find out|verify|confirm|see|look up|show (?:me|us)|know|make sure|determine|double-check)(?: for (?:me|us))? (?:whether|if) (?:or not )?(?=\p{L}|["“])/iu;
/** "…, isn't it?", "…, right?", "…: yes or no?". */
const TAG =
  /(?:,|\s-|:|;)?\s+(?:(?:is|are|was|were|does|do|did|has|have|can|could|will)(?:n['’]t| not)? (?:it|he|she|they|there|we)(?: not)?|right|correct|is that (?:right|correct|so|true)|isn['’]t that (?:right|so)|am i right|or am i wrong|true or false|yes or no|yes\s?\/\s?no|y\s?\/\s?n|or not)\s*\?*$/iu;
/** Only these say that a statement is asked; "…, is it?" alone may be a question about the answer before. */
const STATED =
  /^(?!(?:which|what|who|whose|whom|when|where|why|how|is|are|was|were|has|have|had|can|could|may|does|do|did|list|show|give|tell|all|any|every|each|those|these|and|so|but|ok|yes|no|it|he|she|they|that|this)(?!\p{L}))/iu;
/** A statement: who or what, the verb that a question begins with, and the rest. */
const STATEMENT = new LazyPattern(
  `^(?<subject>(?:["“][^"“”]+["”]|[^"“”?]){2,80}?) (?<verb>${AUXILIARY}) (?<rest>[^?]{2,160}?)[?.!]*$`,
  'iu',
);
/** Behind these the verb is not that of the statement. */
const RELATIVE = /(?:^|\s)(?:who|that|which|whom|whose|and|or|when|where|if)$/iu;
/** "Finance copies delivers anything to …": a verb in the third person behind a name or a noun. */
const THIRD_PERSON =
  /^(?<subject>(?:(?:the|our|an?) )?(?:\p{L}+ )?["“][^"“”]+["”]|\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]+)*|(?:the|our|an?) (?:\p{L}+ ){0,2}\p{L}+) (?<verb>(?!access|address|business|is|has|was|does)\p{Ll}{2,}s) (?<rest>[^?]{2,120}?)[?.!]*$/u;

const baseOf = (verb: string): string =>
  verb
    .replace(/(?<=ss|sh|ch|x|o)es$/u, '')
    .replace(/ies$/u, 'y')
    .replace(/(?<!s)s$/u, '');

/** A statement as a question: "X is disabled" as "is X disabled". undefined: it is none that can be turned. */
function invert(statement: string): string | undefined {
  const { subject, verb, rest } = STATEMENT.exec(statement)?.groups ?? {};
  if (subject !== undefined && verb !== undefined && rest !== undefined && !RELATIVE.test(subject))
    return `${verb.toLowerCase()} ${subject} ${rest}?`;
  const third = THIRD_PERSON.exec(statement)?.groups;
  if (third?.['verb'] === undefined) return undefined;
  return `does ${third['subject'] ?? ''} ${baseOf(third['verb'])} ${third['rest'] ?? ''}?`;
}

const STATES =
  'active|inactive|enabled|disabled|enforced|on|off|switched (?:on|off)|turned (?:on|off)|blocked|valid|expired|verified|approved|deleted|removed|gone|report-only|covered|exempt|excluded|eligible|permanent|standing|external|internal|critical|suspicious|dangerous|in use|used|unused';
const ENDS_WITH_STATE = new LazyPattern(`(?<!\\p{L})(?:${STATES})$`, 'iu');
/** "visitor registration: read access to all mailboxes", "X disabled": the name, and what is asked of it. */
const NAME_AND_THING = /^(?<name>["“][^"“”]+["”]|[^,:"“”?]{3,60}?)\s*(?:[:,]|\s-)\s*(?<thing>[^?]{3,80})$/iu;
const NAME_AND_STATE = new LazyPattern(
  `^(?<name>(?:(?:the|our) )?(?:\\p{L}+ )?["“][^"“”]+["”]|[^?,:]{3,60}?)(?:\\s*[:,]|\\s-)? (?:still |really |currently )?(?<state>(?:${STATES})(?: (?:by|in|from|for|at) [^?]{2,60})?)$`,
  'iu',
);

function askWhether(statement: string): string | undefined {
  const told = statement.replace(/[\s?.!,:;]+$/u, '');
  const inverted = invert(told);
  if (inverted !== undefined) return inverted;
  const state = NAME_AND_STATE.exec(told)?.groups;
  if (state !== undefined) return `is ${state['name'] ?? ''} ${state['state'] ?? ''}?`;
  const thing = NAME_AND_THING.exec(told)?.groups;
  return thing === undefined ? undefined : `does ${thing['name'] ?? ''} have ${thing['thing'] ?? ''}?`;
}

/** "apps without an owner - which are they?": no tag. */
const WHICH = /(?<!\p{L})(?:which|who)(?: ones?)?\s*$/iu;

/**
 * "check whether X is disabled", "X is disabled, isn't it?", "X: disabled, yes or no?": the question itself. Other texts, and those that say it
 * so, stay.
 */
export function askDirectly(text: string): string {
  const whether = WHETHER.exec(text)?.[0];
  if (whether !== undefined) return invert(text.slice(whether.length)) ?? text;
  const tag = TAG.exec(text);
  const isTag = tag !== null && !WHICH.test(text.slice(0, tag.index));
  if (!isTag || !STATED.test(text)) return applyTurns(askHowTo(sayLeftOutBehind(sayWhichOne(text))), ALL_TURNS);
  const told = text.slice(0, tag.index);
  // "admins or not": only behind a state it asks.
  if (/or not/iu.test(tag[0]) && !ENDS_WITH_STATE.test(told)) return text;
  return askWhether(told) ?? text;
}

const PERSON = '(?:person|people|account|user|administrator|admin|colleague|employee|individual)s?';
const ASKED_FOR =
  '^(?:please )?(?:name|(?:tell|give|show)(?: (?:me|us))?|i (?:need|want)|we (?:need|want)) (?:the )?(?:names? of )?(?:the |any |all )?(?:single )?';
const ACT =
  '(deleted|removed|created|registered|disabled|enabled|changed|altered|edited|modified|granted|added|approved|assigned|reset|installed|revoked)';
const VERB_BEHIND = `(?: (?:was|were|has been|have been|had been|got))`;

const APPS_IN_ROLE_GROUPS = 'which roles of role assignments of Exchange are held by apps';

/** Ways to ask for something, and the plain question. */
/** The sign-in name of somebody or of a service. */
const ACCOUNT =
  '(?:(?:svc|srv|adm|admin|usr|sa|test|ext|app)[-_.][\\p{L}\\d._-]+|[\\p{L}\\d._+-]+@[\\p{L}\\d.-]+|\\p{Ll}{2,}\\.\\p{Ll}{2,})';
const WHAT_IT_IS =
  "(?:what|who)(?:[’']s| is| are) (?:this|that|it|the)(?: (?:account|user|person|app|thing|one))?(?: for)?";
const WHAT_IT_MAY =
  '(?:and )?what (?:can|may|does|is) (?:it|he|she|they)(?: (?:do|allowed to do|able to do|have access to|access))?(?: here)?';

const TURNS: readonly Turn[] = [
  // An account by its form, and what it is and may do.
  [
    new LazyPattern(
      `^(${ACCOUNT}),? (?:${WHAT_IT_IS})(?:(?:,| and|, and)? (?:${WHAT_IT_MAY}))?${END}|^(?:${WHAT_IT_IS}),? (${ACCOUNT})(?:(?:,| and|, and)? (?:${WHAT_IT_MAY}))?${END}|^what (?:kind|sort|type) of (?:account|user|thing|app) is (${ACCOUNT})(?:(?:,| and|, and)? (?:${WHAT_IT_MAY}))?${END}`,
      'iu',
    ),
    'tell me about $1$2$3',
  ],
  // What works with a secret has one that is valid.
  [
    /(?<!\p{L})does (?:it|the app|this app|that app) (?:still |even )?work with (?:the|its|this|that) (?:(?:old|current|existing|same) )?((?:client )?secret|certificate|key)(?=[\s?.!]*$)/iu,
    'is its $1 still valid',
  ],
  [
    /(?<!\p{L})(?:does|do) (?:its|the old|the current) ((?:client )?secret|certificate|key)s? (?:still |even |actually )*work(?: still)?(?=[\s?.!]*$)/iu,
    'is its $1 still valid',
  ],
  [/(?<=\p{L}) \+ (?=\p{L})/gu, ' and '],
  // A short second sentence is the second half of the question.
  [/\?\s+(?:and )?(since when|when|who|by whom)\s*\?*$/iu, ', and $1?'],
  [/\?\s+(?:und )?(seit wann|wann|von wem)\s*\?*$/iu, ' und $1?'],
  [/\s?\?\s+(?:et )?(depuis quand|quand|par qui)\s*\?*$/iu, ' et $1 ?'],
  [/\?\s+(?:y )?¿?(desde cuándo|cuándo|quién|por quién)\s*\?*$/iu, ' y $1?'],
  // "apps without an owner - which are they?": they are asked for, and not whether there are any.
  [
    /^(?!(?:and |so |but )*(?:which|who|whose|what|how|when|where|why|is|are|was|were|do|does|did|has|have|can|could|may|welche\p{L}*|wer|wie|gibt|quel\p{L}*|qui|y a-t-il|¿|hay)(?!\p{L}))([^?]{8,160}?)\s?(?:[,;:?]| -+) ?(?:and )?(?:which|who)(?: ones)? are (?:they|those|these)(?=[\s?.!]*$)/iu,
    'which $1',
  ],
  // The groups themselves are asked for, and not which apps are in them.
  [
    /^(?:in )?welche[nr]? exchange-?\s?rollengruppen? (?:ist|sind|sitzt|haben|hat|enthalten|enthält) (?:eine |irgendeine )?(?:app|apps|anwendung|anwendungen)(?: (?:als )?mitglied(?:er)?)?(?=[\s?.!]*$)/iu,
    APPS_IN_ROLE_GROUPS,
  ],
  [
    /^(?:dans )?quels groupes de rôles (?:d['’])?exchange (?:trouve-t-on|ont|contiennent|comptent|y a-t-il) (?:une |des )?(?:application|applications|appli|applis|app|apps)(?: (?:parmi (?:les|leurs) membres|comme membres?))?(?=[\s?.!]*$)/iu,
    APPS_IN_ROLE_GROUPS,
  ],
  [
    /^¿?(?:en )?qué grupos de roles de exchange (?:hay|tienen|contienen|incluyen) (?:alguna |una )?(?:aplicación|aplicaciones|app|apps)(?: (?:como|entre sus) miembros?)?(?=[\s?.!]*$)/iu,
    APPS_IN_ROLE_GROUPS,
  ],
  // "federated credential = ?", "AiTM phishing and how to stop it".
  [/^([^?=]{3,60}?) ?= ?(?:what)? ?\?+$/iu, 'what is $1?'],
  [
    /^(?!(?:who|which|what|how|list|show|is|are|do|does|did)(?!\p{L}))([^?,:]{3,50}?),? and how (?:to|do i|do we|can i|can we) (?:stop|prevent|block|avoid|fight|recogni[sz]e) (?:it|them|that|this)(?=\s*[?.!]*$)/iu,
    'what is $1, and what helps against it',
  ],
  [/(?<!\p{L})(?:notification|reporting) (?:duty|obligation|deadline)(?!\p{L})/iu, 'duty to report'],
  [/(?<!\p{L})(?:still )?stuck (?=(?:in|on|at|with) \p{L})/iu, ''],
  [
    /^(?:no\.?|how many|number) (?:of )?([^?,:]{3,50}?) (?:which|that|who) (are|have|hold|can|do|may) (?=[^?]{3,80}$)/iu,
    'how many $1 $2 ',
  ],
  [
    /^((?:(?:our|all|inbound|outbound|transport|mail flow|disabled|enabled|active|guest|global|conditional access|risky) )*(?:rules|connectors|apps|applications|admins|administrators|users|accounts|guests|policies|secrets|certificates|consents|roles|partners|identities)(?: [^?:,]{3,80}?)?)(?: ?[:,])? +(?:count|number|how many)(?=\s*[?.!]*$)/iu,
    'how many $1',
  ],
  [/(?<=[\s,(])w\/o (?=\p{L})/giu, 'without '],
  [/(?<=[\s,(])w\/ ?(?=\p{L})/giu, 'with '],
  [/(?<=\p{L}) as well as (?=\p{L})/giu, ' and '],
  [/(?<!\p{L})whose (?:sign-?in |authentication |mfa )?methods (?:include|contain|comprise) (?=\p{L})/iu, 'who have '],
  [/(?<!\p{L})(have|has|with|having) nothing but (?=\p{L})/iu, '$1 only '],
  [/(?<=only an? [\p{L} ]{3,40}) to sign in with(?=\s*[?.!]*$)/iu, ''],
  // Who is included or excluded moves behind the question.
  [/^counting (?:the )?(\p{L}+) too,? (how many [^?]{5,120}?)(?=\s*[?.!]*$)/iu, '$2, $1 included'],
  // Words that add no condition.
  [/(?<=(?:how many|count) [^?]{3,80}?),? (?:altogether|in total|all in all|for me)(?=\s*[?.!,]|,)/iu, ''],
  [/(?<=(?:how many|count|list|show|all) [^?]{3,80}?), (?:admins?|with (?:an? )?role) or not(?=\s*[?.!]*$)/iu, ''],
  [
    /(?<!\p{L})(?:other than|except(?: for)?|but not|apart from|excluding) (?:those|the ones) (?:with|that have|which have|who have|holding) (?=\p{L})/iu,
    'without ',
  ],
  [
    /(?<!\p{L})by (?:anyone|anybody|everyone|everybody|someone|somebody|people) (?:but|except|besides) (?=\p{L})/iu,
    'by somebody other than ',
  ],
  [/(?<!\p{L})rated (?:as )?(?:at risk|risky)(?!\p{L})/iu, 'at risk'],
  [
    /^there(?:['’]s| is) no ([\p{L} ]{3,30}?) (?:on|for|of|in) ([^?,]{3,60}?),? (?:or )?is there(?=\s*[?.!]*$)/iu,
    'does $2 have a $1',
  ],
  [
    /^of (?:all )?(?:our |the )?((?:apps?|applications?|rules?|connectors?|accounts?|admins?)(?: [^,]{3,40})?), (?:name|which is|tell me|show me|what is) the one that was (?:created|made|added|registered|set up) (?:first|earliest)(?=\s*[?.!]*$)/iu,
    'which of the $1 is the oldest',
  ],
  [
    /(?<!\p{L})(?:newest|latest|most recent|last) grants? of (?:an? )?(application|delegated) permissions?(?!\p{L})/iu,
    'most recently granted $1 permission',
  ],
  [
    /^(apps|applications|rules|transport rules|mail flow rules|connectors|secrets|certificates|roles|permissions) (removed|deleted|created|added|changed|granted|registered|disabled) by (\p{L}[\p{L} .-]{1,30}?),? (?:in the |over the |during the |within the )?((?:last|past) \d+ \p{L}+)(?=\s*[?.!]*$)/iu,
    'which $1 were $2 by $3 in the $4',
  ],
  // "Tell me when it was removed" asks about the past; it is not a subscription.
  [
    /^(?:(?:please|and|so|ok)[ ,]+)*(?:tell|show) (?:me|us) (when (?![^?]*(?<!\p{L})(?:is|are|gets?|ever|next|will|has|have)(?!\p{L}))[^?]*?(?<!\p{L})(?:was|were|did|had|began|started|happened|came|went|left|woke|got)(?!\p{L})[^?]*)$/iu,
    '$1',
  ],
  // "those apps which …" are told in the same breath.
  [
    /^((?:please )?(?:list|show|give)(?: (?:me|us))?|(?:i|we) (?:want|need)(?: to see)?) (?:only |just |all )?(?:those|the) ((?:own |foreign |disabled |enabled )?(?:apps?|applications?|admins?|users?|accounts?|people|rules?|connectors?|policies|secrets?|certificates?|guests?|groups?|roles?|partners?|permissions?|changes)) (?=(?:that|which|who|whose|where|with|holding|having|without) )/iu,
    'list the $2 ',
  ],
  // Which of something is on and which is not, as in a form: "secret yes, owner none".
  [
    /(?<=[,:] (?:[^,?]{2,40}, )*)(?:an? )?((?!how|who|what|which|is|are)[\p{L}][\p{L} -]{2,30}?):? (?:none|no)(?=,|\s*[?.!]*$)/giu,
    'with no $1',
  ],
  [
    /(?<=[,:] (?:[^,?]{2,40}, )*)(?:an? )?((?!how|who|what|which|is|are|with)[\p{L}][\p{L} -]{2,30}?s):? yes(?=,|\s*[?.!]*$)/giu,
    'with $1',
  ],
  [
    /(?<=[,:] (?:[^,?]{2,40}, )*)(?:an? )?((?!how|who|what|which|is|are|with)[\p{L}][\p{L} -]{2,30}?):? yes(?=,|\s*[?.!]*$)/giu,
    'with a $1',
  ],
  // How old something is.
  [
    /(?:,? )?(?:with an? )?(?<!\p{L})(?:age|aged|older|old):? ?> ?(\d+|an?) (days?|weeks?|months?|years?)(?!\p{L})/iu,
    ' older than $1 $2',
  ],
  [/(?<!\p{L})(password)s?,? (?:age )?older than /iu, '$1 older than '],
  [/(?<!\p{L})(no sign-?ins?|not signed in|no use|unused|idle)(?: since)? ?> ?(\d+ \p{L}+)/iu, '$1 for more than $2'],
  [
    /(?<!\p{L})(?:lifetime|validity|duration) ?> ?(\d+|an?) (days?|weeks?|months?|years?)(?!\p{L})/iu,
    'that live longer than $1 $2',
  ],
  [
    /(?<!\p{L})(?:with an age of|aged|age:?) (\d+) (?:to|-|and) (\d+) (days?|weeks?|months?|years?)(?!\p{L})/iu,
    'created between $1 and $2 $3 ago',
  ],
  [
    /(?<!\p{L})(?:that are |which are )?(?:at least|more than|over) (\d+)(?: (?:days?|weeks?|months?|years?))?(?: old| ago)?,? (?:but |and )*(?:not more than|no more than|less than|at most|under) (\d+) (days?|weeks?|months?|years?)(?: old| ago)?(?!\p{L})/iu,
    'created between $1 and $2 $3 ago',
  ],
  [/(?<=(?:created|made|added|set up) )created (?=between \d)/iu, ''],
  [/^((?:and |so )?)who['’]s (in|on|behind|using|allowed|able|responsible|excluded|covered)(?!\p{L})/iu, '$1who is $2'],
  // Somebody who has left, and a question about them.
  [
    /^(\p{L}[\p{L}.-]*(?: \p{L}[\p{L}.-]*){1,2}) (?:left(?: us)?|has left|is gone|quit|moved on|resigned)(?: (?:us|ages|long|some time|months|years|the company|in \p{L}+))*(?: ago)?[,.;:-]+ (?:so |and )?(does|has|did|can) (?:he|she|they) (?![^?]*(?:rights|access)(?!\p{L}))(?=[^?]{5,80}\?*$)/iu,
    '$2 $1 ',
  ],
  [
    /^(\p{L}[\p{L}.-]*(?: \p{L}[\p{L}.-]*){1,2}) (?:left(?: us)?|has left|is gone|quit|moved on|resigned)(?: (?:us|ages|long|some time|months|years|the company))*(?: ago)?[,.;:-]+ (?:so |and )?is the account (?:\p{L}+ )?(blocked|disabled|deactivated|locked),? and (?:does|has) (?:he|she|they) [^?]{5,80}\?*$/iu,
    'tell me about $1',
  ],
  // Permanently or not.
  [
    /^(\p{L}[\p{L}.-]*(?: (?:(?:de|van|von) )?\p{L}[\p{L}.-]*){1,2}) and (?:the )?((?:\p{Lu}\p{L}+ )+(?:Administrator|Reader|Operator|Management))(?: role)?: (?:permanent(?:ly)?|standing|active) or (?:(?:via|through|by|in) pim|eligible|only eligible)(?=\s*[?.!]*$)/iu,
    "is $1's $2 role permanent or eligible",
  ],
  [
    /(?<!\p{L})passwords? that(?:['’]s| is| are) (?:more than |over )(an?|\d+) (days?|weeks?|months?|years?) old(?!\p{L})/iu,
    'password older than $1 $2',
  ],
  [
    /(?<!\p{L})(have|has|with|having) an owner whose account (?:is|has been|was) (?:disabled|blocked|deactivated)(?!\p{L})/iu,
    'are owned by a disabled account',
  ],
  [
    /^(?:which|what) (?:ip )?(?:addresses|ips|hosts) (?:are allowed to|are permitted to|may|can) (?:deliver|send|relay)(?: (?:mail|messages|us mail))? (?:over|through|via|by|across|on) (?:the |our )?((?:(?! and )[^?]){3,60}?)(?: connector)?(?=\s*[?.!]*$|,? and (?:who|when|what|is|does|did)(?!\p{L}))/iu,
    'from which IP addresses does the connector $1 accept mail',
  ],
  [/(?<!\p{L})who let (?:that|it|this) in(?!\p{L})/iu, 'who consented to it'],
  [
    /^(?!(?:and|so|what|tell|show|who|which|how|is|are|was|do|does|did|has|have|can)(?!\p{L}))([^?,:]{3,60}?)(?: -|,|:) who consented to it( and when)?(?=\s*[?.!]*$)/iu,
    'who consented to $1$2',
  ],
  // Owners other than these.
  [
    /(?<!\p{L})(?:(?:are |is |that are )?owned by|belongs? to|belonging to) (?:others?|(?:somebody|someone|anybody|anyone|people) (?:other|else)) than (\p{L}[\p{L} .-]{1,30}?) (?:or|and|nor) (\p{L}[\p{L} .-]{1,30}?)(?=\s*[?.!]*$)/iu,
    'with an owner that is not $1 and not $2',
  ],
  // The first or last of a sorted list.
  [/(?<!\p{L})(?:has |have )?gone unchanged (?:for )?(?:the )?longest(?!\p{L})/iu, 'was changed longest ago'],
  [
    /(?<!\p{L})whose last (?:modification|change|edit) (?:lies|is|was|dates) (?:furthest|longest|the furthest) (?:back|ago)(?!\p{L})/iu,
    'which was changed longest ago',
  ],
  [
    /(?<!\p{L})(?:what['’]s|what is|which is) the earliest app registration(?: we have)?(?!\p{L})/iu,
    'which app registered here is the oldest',
  ],
  [
    /^(?:if )?(apps|applications|admins|people|rules) (?:are |were )?(?:sorted|ranked|ordered) by how many (\p{L}+) they (?:have|hold),? (?:tell me |show me |which is )?(?:the )?(?:one|first)(?: that is| is)? (?:on|at the) top(?=[\s?.!]*$)/iu,
    'which of the $1 has the most $2',
  ],
  [
    /^counting the (\p{L}+) of each (app|admin|person|user|rule),? which (?:one )?comes out (?:highest|on top|first)(?=[\s?.!]*$)/iu,
    'which $2 has the most $1',
  ],
  [
    /^(?:who is the )?(?:person|user|admin|account) with the (?:largest|highest|greatest) number of apps(?: as owner| owned)?(?=[\s?.!]*$)/iu,
    'who owns the most apps',
  ],
  // The unit is asked for, and not which of the holders.
  [
    /(?<=(?<!\p{L})(?:limited|restricted|scoped|confined|bound) to (?:an?|one|a single) (?:administrative|admin) unit),? (?:and )?(?:to )?(?:which|what)(?: one)?(?: is (?:it|that))?(?=[\s?.!]*$)/iu,
    ', and which administrative unit',
  ],
  // Grouped.
  [
    /^break (?:our |the |all )?([\p{L} ]{3,40}?) down by (\p{L}+)(?: and (?:tell|show) (?:me|us) how many each has)?(?=[\s?.!]*$)/iu,
    'how many $1 per $2',
  ],
  [/^(?:the )?number of ([\p{L} ]{3,40}?) by who (?:created|made) them(?=[\s?.!]*$)/iu, 'how many $1 per creator'],
  [new LazyPattern(`${ASKED_FOR}(?:persons?|people|individuals?) (?:that|who|which) (?=\\p{L}+ )`, 'iu'), 'who '],
  // The kind of account is a condition: it is kept.
  [
    new LazyPattern(
      `${ASKED_FOR}((?:accounts?|users?|administrators?|admins?|colleagues?|employees?)) (?:that|who|which) (?=\\p{L}+ )`,
      'iu',
    ),
    'which $1 ',
  ],
  [
    /^(?:please )?(?:name|(?:tell|give|show)(?: (?:me|us))?) (?:the )?(?:names? of )?the (app|group|policy|rule|connector|role|permission)(s?) (?:that|which) (?=\p{L}+ )/iu,
    'which $1$2 ',
  ],
  // "Tell me by whom X was assigned": the passive of who assigned it.
  [
    new LazyPattern(
      `^(?:(?:please )?(?:tell|show)(?: (?:me|us))? )?by (?:whom|who|(?:which|what) ${PERSON}(?: or apps?)?) ([^?]{3,80}?)${VERB_BEHIND} ${ACT}(?= |[?.!]*$)`,
      'iu',
    ),
    'who $2 $1',
  ],
  [
    new LazyPattern(
      `^by (?:whom|who|(?:which|what) ${PERSON}(?: or apps?)?) (?:was|were|has|have) ([^?]{3,80}?)(?: been)? ${ACT}(?= |[?.!]*$)`,
      'iu',
    ),
    'who $2 $1',
  ],
  [new LazyPattern(`^([^?]{3,80}?)(?:,|:)? (?:was )?${ACT} by\\s*[?.!]*$`, 'iu'), 'who $2 $1?'],
  [
    new LazyPattern(
      `^((?:the |our )?(?:app|application|rule|connector|policy) [^?]{3,80}?)(?:,|:)? ${ACT} by whom\\s*[?.!]*$`,
      'iu',
    ),
    'who $2 $1?',
  ],
  // Counts.
  [
    /^(?:(?:please )?(?:give|tell|show)(?: (?:me|us))? |what(?:['’]s| is| was) )?(?:the |a )?(?:total |exact )?(?:number|count|total) of (?=\p{L}[\p{L}-]* \p{L})(?![^?]{0,60}(?:that|which|who) )/iu,
    'how many ',
  ],
  [/^what number of (?=\p{L})/iu, 'how many '],
  [
    /^how often did (\p{L}[\p{L} .-]{1,40}?) reset (?:somebody|someone|anybody|a person|a user)['’]s password(?=[ ?.!]|$)/iu,
    'how many passwords did $1 reset',
  ],
];

/** "il y en a qui sont désactivés ?" after a list: some of those that it told. */
const SOME_OF_THEM: readonly Turn[] = [
  [
    /^(?:and )?are there (?:any|some)(?: of them)? (?:who|that|which) are ([^?,;]{3,40})(?=[\s?.!]*$)/iu,
    'are any of them $1',
  ],
  [
    /^(?:and )?are there (?:any|some)(?: of them)? (?:who|that|which) (have|hold|own|use) ([^?,;]{2,40})(?=[\s?.!]*$)/iu,
    'do any of them $1 $2',
  ],
];

const ALL_TURNS: readonly Turn[] = [
  ...SOME_OF_THEM,
  ...ATTACK_TURNS,
  ...HOW_TO_TURNS,
  ...TWO_ASKED_TURNS,
  ...WHO_MADE_AND_FROM_WHERE,
  ...TURNS,
];
