import { LazyPattern } from '../../core/lazy-pattern.js';
import { ROLE_GROUP, ROLE_NAME } from './role-name-patterns.js';
import { PLANE_TURNS } from './role-in-planes.js';
import { HOLDER_TURNS } from './newest-holder.js';
import { ANY_ROLE, ROLES_OF_APPS } from './roles-of-apps.js';
import { END, FIRST, type Turn } from './turn.js';

/** Security Administrator is a role of the directory and a role group of Exchange. */
const MEMBER_OF = `${ROLE_GROUP}|Security Administrator`;
const NAME = '(?:\\p{L}[\\p{L}.-]*(?: (?:(?:de|van|von|der|den) )?\\p{L}[\\p{L}.-]*){0,2}?)';
const PERMISSION = '[A-Z]\\w+(?:\\.\\w+)+';
const DANGEROUS =
  '(?:dangerous|risky|bad|powerful|critical|harmful|serious|sensitive|severe|worrying|problematic|such a (?:problem|risk|danger)|a (?:problem|risk|danger|threat))';
/** "as an application permission": a permission is explained with what it is for an app by itself and for a person. */
const OF_KIND =
  "(?:(?:,? (?:as|when|if)(?: it is| it’s| it's)?(?: (?:granted|given|held|used|consented))?(?: as)?)? ?(?:an? |the )?(?:application|delegated|app[- ]only|app role) permissions?)";
const HERE = '(?: (?:for (?:us|me|our tenant|a tenant|the tenant|an app)|here|then|exactly))*';
const TERM = `(?:the )?(?:role |permission |scope )?(?<term>${ROLE_NAME}|${PERMISSION})(?: role| permission| scope)?`;

/** Whom or what somebody may be who misuses it. */
const ANYBODY =
  '(?:an? |the )?(?:attacker|hacker|somebody|someone|anybody|anyone|intruder|person|app|application|holder|one|user|criminal|malicious app|stolen app)s?';

const WHICH = '(?:which|what)(?: of (?:the|our))? ';
/** That apps hold a role, as said of the role. */
const HAVE_APPS =
  '(?:(?:that |which )?(?:have|has|contain|include|hold|list|count|got) (?:an?|any|some|our)? ?(?:apps?|applications?|service principals?)(?: (?:among|as|in|for|amongst) (?:(?:their|its|the|an?) )?(?:members?|holders?|membership))?|(?:are|is) (?:also )?(?:held|filled|used|carried) by (?:an? |any |some )?(?:apps?|applications?|service principals?)|(?:do|does) (?:an? |any |our )?(?:apps?|applications?|service principals?) (?:hold|have|sit in|belong to))';
const LIVE =
  '(?:(?:live|active|activated|in effect|switched on|turned on)(?: (?:right now|now|at the moment|at present|currently|today|already))*|(?:right now|now|at the moment|already) (?:live|active|activated|in effect))';
const ACTIVATES_FIRST =
  '(?:would|must|does|do|will|has|have|is|are) (?:he|she|they) (?:still |first )*(?:have to|need to|needs to|to|must|required to|supposed to)? ?(?:first )?(?:activate|switch on|turn on|request|elevate)(?: (?:it|that|the role|to it|them))?(?: (?:first|before|beforehand|in pim))*';

/** What is asked of roles and permissions as such, and of those who hold none, in the words that the readers know. */
export const ROLE_TURNS: readonly Turn[] = [
  // "policies excluding nobody": whom they leave out, and not who is left out of the question.
  [/(?<=(?<!\p{L})polic(?:y|ies) )excluding (?=(?:nobody|no one|no-one|noone)(?!\p{L}))/iu, 'that exclude '],
  ...ROLES_OF_APPS,
  // "does she have the role group Compliance Management?": its name says all.
  [
    new LazyPattern(
      `(?<=^(?:and |so |but )*(?:does|do|has|have)(?!\\p{L})[^?]{2,60}? (?:have|hold|got) )(?:the )?(?:exchange )?role group (?=(?:${ROLE_GROUP})(?!\\p{L}))`,
      'iu',
    ),
    'the role ',
  ],
  ...PLANE_TURNS,
  // What a permission lets an app do is what makes it dangerous, whoever holds it.
  [
    new LazyPattern(
      `${FIRST}(?:why (?:is|are)|what makes|how come) (?:the )?(?:(?:application|delegated|app[- ]only) )?(?:permission |scope )?(?<permission>${PERMISSION})(?: permission)?${OF_KIND}?(?: (?:is|so|really|considered|rated|seen as|thought|an?|as|such))*(?: ${DANGEROUS})(?: permission| scope)?${OF_KIND}?${HERE}${END}`,
      'u',
    ),
    '$1why is $<permission> dangerous',
  ],
  [
    new LazyPattern(
      `${FIRST}how ${DANGEROUS} is (?:it )?(?:(?:when|if|that) (?:an app|some app|somebody|someone|one) (?:holds|has|gets|is granted|is given) )?(?:the )?(?:permission )?(?<permission>${PERMISSION})(?: permission)?${OF_KIND}?${HERE}${END}`,
      'u',
    ),
    '$1why is $<permission> dangerous',
  ],
  ...HOLDER_TURNS,
  // Whoever holds both is one person or one app.
  [
    new LazyPattern(
      `(?<=(?:${ROLE_NAME}|(?<!\\p{L})roles? and (?:an? )?\\p{L}+ roles?)[^?]{0,60}) (?:(?:all )?at once|in (?:one|a single) person|together)${END}`,
      'iu',
    ),
    ' at the same time',
  ],
  // Who approves activations is no decision made here.
  [
    new LazyPattern(
      `${FIRST}who (?:has |last )?(?:approved|authori[sz]ed|granted|signed off(?: on)?|okayed|accepted|let through) (?:[^?,]{2,40}['’]s? |the |an? |any )?(?:(?:last|latest|most recent|current|present|pending) )?(?:pim |role |eligible )*(?:activations?|elevations?)(?: requests?)?(?: (?:of|by|for|from) [^?,]{2,60}?)?${END}`,
      'iu',
    ),
    '$1who approves PIM activations',
  ],
  // The groups and roles themselves are asked for, and not which apps are in them.
  [
    new LazyPattern(
      `${FIRST}${WHICH}(?:exchange (?:online )?role ?groups?|role ?groups?(?: (?:of|in) exchange(?: online)?)?) ${HAVE_APPS}${END}`,
      'iu',
    ),
    '$1which roles of role assignments of Exchange are held by apps',
  ],
  [
    new LazyPattern(`${FIRST}${WHICH}(?:(?:admin|directory|entra) )*roles ${HAVE_APPS}${END}`, 'iu'),
    '$1which roles of role assignments are held by apps',
  ],
  // "live, or would he have to activate it first?": whether it is active now says both.
  [
    new LazyPattern(
      `${FIRST}(?:does|do|has|have) (${NAME}) (?:currently |now |actually |already )?(?:have |hold |got )?(?:the )?(?:role )?(${ROLE_NAME})(?: role)? (?:as )?${LIVE}(?:,? or ${ACTIVATES_FIRST})?${END}`,
      'iu',
    ),
    "$1is $2's $3 role active right now",
  ],
  [
    new LazyPattern(
      `${FIRST}(?:is|was) (${NAME})['’]s? (${ROLE_NAME})(?: role)? (?:already |currently )?${LIVE},? or ${ACTIVATES_FIRST}${END}`,
      'iu',
    ),
    "$1is $2's $3 role active right now",
  ],
  // The roles themselves tell which of two kinds somebody has.
  [
    new LazyPattern(
      `${FIRST}(?:does|do) ([^?,]{2,60}?) (?:have|hold) (?:any|an?|some) (?:(?:entra|directory|azure ad) )+roles?(?: in (?:entra(?: id)?|the directory))?,? or (?:just|only|merely) (?:the |an? |some )?(?:exchange )?role groups?(?: (?:of|in) exchange)?${END}`,
      'iu',
    ),
    '$1does $2 hold roles in Entra or in Exchange',
  ],
  [
    /(?<=^(?:and |so )?who )(?:is|are) (?=(?:limited|restricted|scoped|confined) to (?:an?|one|a single|some) (?:administrative|admin) units?(?!\p{L}))/iu,
    'holds a role ',
  ],
  [
    new LazyPattern(
      `${FIRST}(?:does|do) (${NAME}) (?:have|hold) (?:any |an? |some )?(?:exchange roles?|roles? (?:in|of) exchange|role groups? (?:in|of) exchange),? or (?:is|are) (?:he|she|it|they) (?:just|only|merely) (?:an? )?${ROLE_NAME}${END}`,
      'iu',
    ),
    '$1does $2 hold roles in Entra or in Exchange',
  ],
  [/(?<=(?:how many|which|any) of (?:those|them|these) )includes? (?=(?:the )?\p{Lu})/gu, 'have '],
  // "Global Administrators: people vs. apps": how many of each.
  [
    new LazyPattern(
      `^(?:how many |(?:the |a |give me (?:the |a )?)?(?:number|head ?count|count|total|tally|breakdown) of )?(?:the |our |all )?(?<term>${ROLE_NAME})s?(?: role)?(?: holders?| assignments?)?(?: (?:do we have|are there))?(?: split)?(?:[,:]| by| into| -)? ?(?:(?:people|persons|users|humans|accounts) (?:vs\\.?|versus|against|and|/) (?:service principals?|apps|applications|workloads)|(?:service principals?|apps|applications|workloads) (?:vs\\.?|versus|against|and|/) (?:people|persons|users|humans|accounts))${END}`,
      'iu',
    ),
    'how many $<term> assignments are held by people vs apps',
  ],
  // How a role is held.
  [
    new LazyPattern(
      `${FIRST}(?:does|do) (${NAME}) (?:have|hold) (?:the )?(?:role )?(${ROLE_NAME})(?: role)?,? and (?:if so,? )?(?:how|(?:by|through|in|via) (?:what|which)(?: (?:way|means|route|path|group))?)(?: (?:does|did|do) (?:he|she|they) (?:come by|get|hold|have|own) (?:it|that role|the role)| is it held)?${END}`,
      'iu',
    ),
    "$1how is $2's $3 role held",
  ],
  // Where a role comes from is how it is held.
  [
    new LazyPattern(
      `${FIRST}(?:where|how) (?:does|do|did|has|have) (${NAME})(?:['’]s?) (?:(?<term>${ROLE_NAME})|(?:admin |directory |current )*)(?: ?(?:role|rights|powers))?s? (?:come from|come about|originate|stem from|come to (?:him|her|them))${END}`,
      'iu',
    ),
    "$1how is $2's $<term> role held",
  ],
  [
    new LazyPattern(
      `${FIRST}(?:why|how come) (?:does |do )?(${NAME}) (?:has|have|holds?|got) (?:the )?(?<term>${ROLE_NAME})(?: role)?${END}`,
      'iu',
    ),
    "$1how is $2's $<term> role held",
  ],
  // Who may activate a role and has not is eligible and not active.
  [
    /(?<=(?<!\p{L})(?:activate|eligible|pim)(?!\p{L})[^?]{0,60}?),? (?:without|but (?:does|do|is|are)(?:n['’]t| not)|and (?:does|do|is|are)(?:n['’]t| not)) (?:actually |currently |already |yet )?(?:hold|holding|have|having|using|use) (?:it|them|the role|that role|one|any)(?: (?:right )?now| currently| at the moment| yet| today| at present)?(?=[\s?.!]*$)/iu,
    ' but not active',
  ],
  // Of somebody who has activated it, a role is not permanent either: "only eligible" says no more than that.
  [
    /(?<!\p{L})(?:(?:only|just|merely) )?(eligible(?!\p{L})[^?]{0,60}?)(?: and| but|,)*(?: (?:does|do|is|are|has|have|it|them|the role|not|without|having|holding|have|hold|the)(?:n['’]t)?)*? (?:not|n['’]t|without)(?: (?:have|hold|having|holding|the have|it|them|the role))* (?:permanent(?:ly)?|standing)(?=[\s?.!]*$)/iu,
    '$1 and not standing',
  ],
  // A member of a role group holds the role.
  [
    new LazyPattern(
      `${FIRST}is (${NAME}) (?:in|part of|a member of) (?:the )?(?:role group )?(${MEMBER_OF})(?=[\\s?.!]*$|,? and )`,
      'iu',
    ),
    '$1does $2 hold $3',
  ],
  // What a setting does is its definition, and not whether it is on.
  [
    new LazyPattern(
      `${FIRST}what (?:do|does|would|will|could) (?:the )?security defaults (?:actually |really )?(?:do|change|bring|enforce|require|mean|give us|cover|include|switch on|turn on)(?: (?:for|to) us| here| exactly)?${END}`,
      'iu',
    ),
    '$1what are security defaults',
  ],
  // Through which group a role is held.
  [
    new LazyPattern(
      `${FIRST}(?:which|what) (?:role-assignable |security |entra )?groups? (?:carr(?:y|ies)|holds?|has|have|gives?|grants?|confers?|provides?) (?:the )?(?:role )?(${ROLE_NAME})(?: role)?(?=[\\s?.!]*$|,? and (?:who|which (?:people|admins|users)))`,
      'iu',
    ),
    '$1which groups are assigned $2',
  ],
  // Who is in a group that holds a role has it through that group.
  [
    new LazyPattern(
      `${FIRST}(?:(?:who|which (?:people|admins|users)) (?:is|are|sits|belongs) (?:in|inside|part of|to|(?:an? |the )?members? of)|(?:(?:list|show|name)(?: (?:me|us))? )?(?:(?:all|the) )*members (?:of|in)) the (?:security |entra |role-assignable )?group (?=["“]?(?:[^?]*(?<!\\p{L}))?(?:roles?|admins?|pim|privileged)(?!\\p{L})[^?]*\\??$)`,
      'iu',
    ),
    '$1who holds a role through a group ',
  ],
  // The groups themselves, and not who is in them.
  [
    new LazyPattern(
      `${FIRST}(?:(?:which|what|how many|list|show|name)(?: (?:me|us))?(?: (?:all|the|our|of))* )?(?:(?:groups|role-assignable groups)(?: (?:that|which))? (?:(?:hold|have|carry|with|are given|are granted|are assigned(?: to)?|do we have with) (?:(?:an?|any|some|admin|entra|directory) )*roles?|(?:are )?role-assignable)|role-assignable groups(?: (?:do we have|are there|exist|have we got))?)(?: here| in (?:our|the|this) tenant)?${END}`,
      'iu',
    ),
    '$1which groups are assigned a role',
  ],
  [new LazyPattern(`${FIRST}(?:the |our |exchange )*role groups${END}`, 'iu'), '$1list the role groups'],
  // "in Exchange" behind a kind of rows that are of both.
  [
    /(?<=(?<!\p{L}|(?:application|management|app) )(?:role assignments?|roles?(?: holders?)?)(?: (?:that|which))?(?: (?:are|is|exist|exists|we have))?) (?:in|of|for) exchange(?: online)?(?! (?:admin|role|recipient))(?!\p{L})/iu,
    ' that are role groups of Exchange',
  ],
  // Added to a role: granted the role.
  [
    /(?<=(?<!\p{L})(?:who|users?|people|persons?|accounts?|admins?|anybody|anyone|somebody|someone)(?: (?:was|were|has been|have been|got|been|is|are))?) (?:newly )?(?:added|assigned|put) (?:to|into) (?:an?|any|some) (?=(?:(?:admin|privileged|directory|entra|highly) )*roles?(?!\p{L}))/iu,
    ' granted an ',
  ],
  // What a role or a permission gives is its definition, and not who holds it.
  [
    new LazyPattern(
      `${FIRST}what (?:could|can|may|might|is|would) ${ANYBODY}(?: actually| possibly)? (?:do|allowed to do|able to do|achieve|abuse|break)(?: here)? (?:with|by|through|using|holding|having|that (?:has|holds)|who (?:has|holds)|if (?:he|she|it|they) (?:has|holds|have|hold|gets?)) (?:an? app (?:(?:that|which) (?:has|holds)|with) |an? )?${TERM}${END}`,
      'iu',
    ),
    '$1what is $<term>',
  ],
  [
    new LazyPattern(
      `${FIRST}what (?:could|can|may) (?:an? |any |the )?(?:app|application|person|user|admin|somebody|someone|members?|people|those|holders?) (?:with|holding|that has|who has|having|(?:(?:who|that) (?:is|are) )?(?:an? )?(?:in|inside|of|from|members? of|part of)) ${TERM} (?:actually |really )?do(?: (?:here|in exchange(?: online)?|with us))?${END}`,
      'iu',
    ),
    '$1what is $<term>',
  ],
  [
    new LazyPattern(
      `${FIRST}(?:what|how much) (?:power|rights?|access|damage|harm)? ?(?:does|do|can|could|is|comes?|come|goes|go) (?:it )?(?:with |allowed by |given by |behind )?${TERM}(?: (?:permit|allow|give|grant|mean|let (?:somebody|someone|an app|you|one) do|enable|do|bring|include|cover|reach|cause|entail|imply|involve)(?: (?:somebody|someone|an app|its holders?|one|you|me|us))?(?: to do)?(?: exactly)?)?${END}`,
      'iu',
    ),
    '$1what is $<term>',
  ],
  [
    new LazyPattern(
      `${FIRST}explain(?: to me)? (?:how|why) (?:dangerous|risky|bad|powerful|critical|harmful|serious|sensitive|is) ?(?:is )?${TERM}(?: (?:is|so|really|considered|rated))*(?: (?:dangerous|risky|bad|powerful|critical|harmful|serious|sensitive|a problem|a risk))?${END}`,
      'iu',
    ),
    '$1what is $<term>',
  ],
  [
    new LazyPattern(
      `${FIRST}${TERM}(?:,|:| -) ?(?:why (?:is (?:it|that|this) )?(?:so )?(?:risky|dangerous|critical|bad|powerful)|what does (?:it|the role|the permission|that) (?:allow|permit|give|grant|mean|do|let)(?: (?:somebody|one|an app))?(?: do)?|what is (?:it|that)(?: for)?|meaning|what for|definition)${END}`,
      'iu',
    ),
    '$1what is $<term>',
  ],
  [
    new LazyPattern(
      `${FIRST}how far does ${TERM} (?:reach|go)(?:, what is (?:somebody|someone|anybody) (?:holding|having|with) it able to do)?${END}`,
      'iu',
    ),
    '$1what is $<term>',
  ],
  // The difference of two things.
  [
    new LazyPattern(
      `${FIRST}(?:(?:please )?explain (?:to (?:me|us) )?(?:how )?|how (?:does|do) )(?:the )?(?:being )?(?!what|which|who|it |this |that |our |my )([^?,:]{3,50}?) (?:versus|vs\\.?|differs? from|compares? (?:to|with)|as opposed to|is different from|are different from) (?:the )?(?:an? )?([^?,:]{3,50}?)(?: ones)?(?: to (?:me|us))?(?:,? difference)?${END}`,
      'iu',
    ),
    '$1what is the difference between $2 and $3',
  ],
  [
    new LazyPattern(
      `${FIRST}([^?,:]{3,40}?) (?:or|and) ([^?,:]{3,40}?)(?:,|:) (?:in what way (?:are(?:n't| not)|do) they (?:the same|differ(?:ent)?)|what (?:distinguishes|separates) (?:the two|them)(?: \\p{L}+){0,4}|what(?:'s| is) the difference|how do they differ|difference)${END}`,
      'iu',
    ),
    '$1what is the difference between $2 and $3',
  ],
  [
    new LazyPattern(
      `${FIRST}([^?,:]{2,20}): ([^?,:]{3,40}?) (?:vs\\.?|versus|or|and) ([^?,:]{3,40}?)(?:, |: )(?:what(?:'s| is) the )?difference${END}`,
      'iu',
    ),
    '$1what is the difference between $3 and $4 in $2',
  ],
  // Who holds no role at all.
  [
    new LazyPattern(
      `(?<=(?<!\\p{L})(?:guests?|accounts?|users?|people|persons?|employees?|colleagues?|members?|externals?)(?!\\p{L})(?![^?]*(?:apps?|applications?|exchange)(?!\\p{L}))[^?]{0,60}?)(?<!\\p{L})(?:do not|don't|does not|doesn't) (have|hold|carry|possess) (?:an?|any) ${ANY_ROLE}(?!\\p{L})`,
      'iu',
    ),
    '$1 no role',
  ],
  [
    new LazyPattern(
      `(?<=(?<!\\p{L})(?:guests?|accounts?|users?|people|persons?|employees?|colleagues?|members?|externals?)(?!\\p{L})(?![^?]*(?:apps?|applications?|exchange)(?!\\p{L}))[^?]{0,60}?)(?<!\\p{L})(have|has|hold|holds|holding|having|with|carry|carries) no ${ANY_ROLE}(?!\\p{L})`,
      'iu',
    ),
    '$1 no role',
  ],
  [
    new LazyPattern(
      `(?<=(?<!\\p{L})(?:guests?|accounts?|users?|people|persons?|employees?|colleagues?|members?|externals?)(?!\\p{L})(?![^?]*(?:apps?|applications?|exchange)(?!\\p{L}))[^?]{0,60}?)(?<!\\p{L})(?:without|w/o|lacking) (?:any |an? )?${ANY_ROLE}(?!\\p{L})`,
      'iu',
    ),
    'without a role',
  ],
  [/(?<=(?<!\p{L}))(?:risky|at-risk) (?=(?:accounts?|users?|people|guests?)(?!\p{L})[^?]*no role)/iu, 'at risk '],
  [
    /(?<=(?<!\p{L})polic(?:y|ies)(?!\p{L})[^?]{0,40}?exclud\p{L}+ (?:roles?|users?|people|groups?)),? (?:but|and) (?:no|not) (?:any )?(roles?|groups?|users?|people)(?=[\s?.!]*$)/iu,
    " and don't exclude any $1",
  ],
  [/(?<=^(?:who|which (?:people|admins|users)) )(?:has|have) been (?:given|assigned|granted) /iu, 'holds '],
  // What a policy leaves out.
  [
    /(?<=(?<!\p{L})polic(?:y|ies)(?!\p{L})[^?]{0,40}?)(?:(?:that|which) )?(?:excludes?|leaves? out|exempts?) (?:no|zero) (?:directory |admin |named |trusted )?(roles?|groups?|users?|people|guests?|apps?|locations?|offices?|networks?)(?!\p{L})/iu,
    "don't exclude any $1",
  ],
  [
    /(?<=(?<!\p{L})polic(?:y|ies)(?!\p{L})[^?]{0,40}?)(?:without|with no|having no|w\/o) (?:any )?(role|group|user|guest|app)s? (?:exclusions?|exceptions?|exemptions?)(?!\p{L})/iu,
    "don't exclude any $1",
  ],
  [
    /(?<=which [^?]{0,40})polic(?:y|ies) leaves? no (roles?|groups?|users?) out(?=[\s?.!]*$)/iu,
    "policies don't exclude any $1",
  ],
  // Whether somebody is a member of a role group is asked as whether they hold it.
  [
    new LazyPattern(
      `^((?:and |so |but )*)(?:is|are) ((?:the app |the account |our app )?(?!there|any|all|every|the |our |an? )["“]?[\\p{L}\\d][^?]{1,50}?["”]?) (?:still |really |currently |also )?(?:sitting |listed )?(?:(?:an? )?members? of|in|part of|inside|within) (?:the )?(?:exchange )?(?:role group )?(${MEMBER_OF})(?: (?:role )?group)?${END}`,
      'iu',
    ),
    '$1does $2 hold $3',
  ],
  [
    new LazyPattern(
      `^((?:and |so |but )*)(?:does|do) ((?!any|every|all)[\\p{L}\\d"“][^?]{1,60}?) (?:belong to|sit in|count among) (?:the )?(?:exchange )?(?:role group )?(${MEMBER_OF})(?: role)?(?: group)?${END}`,
      'iu',
    ),
    '$1does $2 hold $3',
  ],
  // Whether a policy takes in somebody.
  [
    new LazyPattern(
      `${FIRST}(?:is|are|was) (${NAME}) (?:really |actually |now )?(?:covered|affected|bound|hit|caught|reached|protected) by (?:(?:the|our|that) )?(?:policy )?("[^"]+"|Require [^?]{3,60}?)(?: (?:conditional access |ca )?policy)?${END}`,
      'iu',
    ),
    '$1does the policy $3 apply to $2',
  ],
  [
    new LazyPattern(
      `${FIRST}(?:is|are|was) (${NAME}) (?:really |actually |now )?(?:(?:in|within) (?:the )?scope of|included in|subject to|under) (?:(?:the|our|that) )?(?:policy )?("[^"]+"|Require [^?]{3,60}?)(?: (?:conditional access |ca )?policy)?${END}`,
      'iu',
    ),
    '$1does the policy $3 apply to $2',
  ],
  [
    new LazyPattern(
      `${FIRST}(?:does|do) (?:the )?(?:policy )?("[^"]+") (?:really |actually )?(?:cover|affect|bind|hit|catch|reach|protect|include) (${NAME})${END}`,
      'iu',
    ),
    '$1does the policy $2 apply to $3',
  ],
  [
    new LazyPattern(
      `${FIRST}(?:what keeps|what leaves|why is|how come) (${NAME}) (?:is )?(?:out of|outside(?: of)?|not (?:covered by|in)|exempt(?:ed)? from|excluded from|left out (?:of|by)|skipped by) (?:the )?(?:policy )?("[^"]+")${END}`,
      'iu',
    ),
    '$1why does the policy $3 not apply to $2',
  ],
  [
    new LazyPattern(
      `${FIRST}(?:why|how come|explain (?:to me )?(?:the reason )?(?:why|for which))(?: (?:is(?:n['’]t| not)?|does(?:n['’]t| not)?))? (?:the )?(?:policy )?("[^"]+") (?:does(?:n['’]t| not) |not )?(?:cover|catch|apply to|reach|affect|hit|include|protect)s? (${NAME})${END}`,
      'iu',
    ),
    '$1why does the policy $2 not apply to $3',
  ],
  [
    new LazyPattern(
      `${FIRST}explain (?:to me )?(?:the reason )?(?:why|for which) (${NAME}) (?:is(?:n['’]t| not)) covered by (?:the )?(?:policy )?("[^"]+")${END}`,
      'iu',
    ),
    '$1why does the policy $3 not apply to $2',
  ],
  [
    /^((?:and |so |but )*)(?:the )?(?:policy )?("[^"]+")(?: policy)?(?:,|:)? (?:the )?(?:excluded|exclusion|exempt(?:ed)?) groups?(?=[\s?.!]*$)/iu,
    '$1which group is excluded from the policy $2',
  ],
  [
    /^((?:and |so |but )*)(?:the )?(?:policy )?("[^"]+")(?: policy)? (?:leaves out|excludes|exempts|skips) (?:the members of )?(?:which|what) group(?=[\s?.!]*$)/iu,
    '$1which group is excluded from the policy $2',
  ],
  [
    /^((?:and |so |but )*)(?:which|what) (?:accounts?|users?|people|groups?|admins?)(?: or (?:groups?|accounts?|roles?))? (?:are|is) (excluded|exempt(?:ed)?|left out) (?:from|of|by) (?:which|what) (?:conditional access |ca )?polic(?:y|ies)(?=[\s?.!]*$)/iu,
    '$1what does each policy exclude',
  ],
  // How old a password is.
  [
    /(?<!\p{L})(?:where|whose|with) (?:the |their |his |her )?(?:last )?password change (?:is|was|happened|dates back) (?:more than|over|at least|longer than) (\d+ \p{L}+|an? \p{L}+)(?: ago| back)?(?!\p{L})/iu,
    'with a password older than $1',
  ],
  [
    /(?<!\p{L})(?:account|user account|accounts) (?:is|are) less than (an?|\d+) (day|week|month|year)s? old(?!\p{L})/iu,
    'account was created in the last $1 $2s',
  ],
  [/(?<!\p{L})in the last an? (day|week|month|year)s(?!\p{L})/iu, 'in the last $1'],
  [/(?<!\p{L})whose account was created in/iu, 'who were created in'],
  // Who got a password from whom.
  [
    new LazyPattern(
      `${FIRST}who (?:got|received|was given|had) an? (?:new password|password reset) (?:from|by) (${NAME})(?= (?:in|within|over|during) the|${END})`,
      'iu',
    ),
    '$1whose password did $2 reset',
  ],
  [
    new LazyPattern(
      `${FIRST}for (?:which|what) (?:accounts?|users?|people) (?:has|did|had) (${NAME}) (?:set|given|issued|create|set up) (?:an? )?new passwords?(?= (?:in|within|over|during) the|${END})`,
      'iu',
    ),
    '$1whose password did $2 reset',
  ],
  [
    new LazyPattern(
      `^([^?,]{4,60}?) in (?:the )?(?:role group )?(${MEMBER_OF}),? (?:yes or no|yes\\/no|y\\/n)${END}`,
      'iu',
    ),
    'is $1 a member of $2',
  ],
  // Apps that belong to whoever holds a role.
  [
    new LazyPattern(
      `(?<!\\p{L})(apps?|applications?) (?:(?:that|which) )?(?:(?:are|is) )?(?:owned by|belong(?:s|ing)? to|(?:have|has|with) (?:as (?:their |its )?)?(?:an? )?owners?(?: who (?:is|are|holds?|has|have))?|whose owners? (?:is|are|holds?|has|have)) (?:(?:an?|any|some) )?(?:(?:person|people|somebody|someone|account|user|admin)s? (?:who (?:is|are|holds?|has|have)|with|having) )?(?:(?:an?|the|role) )*(?:role )?(${ROLE_NAME})s?(?: role)?(?=[\\s?.!,]*$)`,
      'iu',
    ),
    '$1 are owned by admins with the role $2',
  ],
];
