import { nameWhomPolicyCovers } from './account-before-name.js';
import { LazyPattern } from '../../core/lazy-pattern.js';
import { isGivenName } from '../given-names.js';
import { ACCESS_TURNS } from './access-turns.js';
import { applyTurns } from './apply-turns.js';
import { PASSWORD_TURNS } from './password-age.js';
import { ALL_OR_SOME } from './all-or-some.js';
import { AMOUNT_TURNS } from './asked-amounts.js';
import { OWNER_ON_FILE_TURNS } from './owner-on-file.js';
import { CONSENT_TURNS } from './said-of-consents.js';
import { COLLOQUIAL_ENGLISH } from './colloquial-english.js';
import { TICKET_TURNS } from './ticket-english.js';
import { ACCOUNT_TURNS } from './account-turns.js';
import { POWER_TURNS } from './turns-of-holder.js';
import { ACCOUNT_USE_TURNS } from './account-use-turns.js';
import { ADDRESS_OF_DOER } from './address-of-doer.js';
import { APP_TURNS } from './app-turns.js';
import { listTurnsOfOne } from './asked-of-one.js';
import { MAIL_TURNS } from './mail-turns.js';
import { NOT_MADE_BY_ENGLISH } from './not-made-by.js';
import { POLICY_TURNS } from './policy-turns.js';
import { LEFT_OUT_TURNS } from './left-out-of-holders.js';
import { ROLE_TURNS } from './role-turns.js';
import type { Turn } from './turn.js';
import { WAS_IT_SOMEBODY } from './was-it-somebody.js';
import { WORK_TURNS } from './work-english.js';

/** How simply something is to be said, which the answer does anyway. */
const SIMPLY =
  "(?:in|using) (?:simple|plain|easy|normal|everyday|layman'?s) (?:words|english|terms|language)|(?:simply|plainly) put|in a nutshell";
const MFA = '(?:mfa|2fa|multi-?factor(?: authentication)?|a second factor)';
const PLAINER: readonly Turn[] = [
  [/^(?:hi|hello|hey|good (?:morning|afternoon|evening))(?: (?:there|team|warden|bot|all))?[,!.:]+ (?=\S+ \S)/iu, ''],
  [new LazyPattern(`^(?:${SIMPLY})[,:]? `, 'iu'), ''],
  [new LazyPattern(`,? (?:${SIMPLY})(?=[\\s?.!]*$)`, 'iu'), ''],
  // What one by name is good for is no amount; what it is needed for is what it is for.
  [/(?<=^what(?:['’]?s| is) (?=\p{Lu}|the app )[^?]{2,60}) (?:any )?good for(?=[\s?.!]*$)/iu, ' for'],
  [
    /^what (?:do|did) (?:we|i|you|they) (?:even |actually |still )*(?:need|use|have|keep) (?=\p{Lu}|the app )([^?]{2,60}?) for(?=[\s?.!]*$)/iu,
    'what is $1 for',
  ],
  // Whoever is entered as owner owns it.
  [
    /^((?:and |so |but )?)is (?:there )?(?:some|any)(?:body|one) (?:named|listed|entered|registered|set|recorded|on record|down) as (?:an? |the |its )?owner (?:of|for|on) ([^?,]{2,60}?)(?=,? and (?:when|who|what|since|how|which)(?!\p{L})|[\s?.!]*$)/iu,
    '$1does $2 have an owner',
  ],
  // A definition has no time.
  [
    /(?<=what(?:'s| is) (?:the difference|meant)(?: [^?]{1,60})?) (?:right now|at the moment|currently|these days)(?=[\s?.!]*$)/iu,
    '',
  ],
  // Both halves are told by whom it is asked of.
  [
    new LazyPattern(
      `(?<=^(?:and |so |but )?(?:is|are) )(${MFA}) (?:actually |really |now |already |currently )*(?:enforced|required|mandatory|compulsory|on|switched on|turned on|demanded) (?:for|of|from) (?:everybody|everyone|all(?: of us| users| staff| people| employees)?|the whole company),? or (?:is it )?(?:just|only)(?: for| of)? (?:the |our )?admins?(?=[\\s?.!]*$)`,
      'iu',
    ),
    '$1 required for everyone',
  ],
  [
    /(?<=^(?:and |so |but )?)(is|was) ([\p{L}\d][\p{L}\d.@_-]*(?: [\p{L}\d][\p{L}\d.@_-]*){0,3})['’]s (publisher|secret|certificate) (?=\p{L}+[\s?.!]*$)/iu,
    '$1 the $3 of $2 ',
  ],
  [
    /(?<!\p{L})(apps?|applications?) (?:(?:that|which) are )?(?:of ours|ours|our own)(?!\p{L})/giu,
    '$1 registered here',
  ],
  // "who can consent to apps, users or only admins?": whether users may says which.
  [
    /(?<=^[¿\s]*(?:and |so )?(?:who|can|may|wer|qui|qui[ée]n) [^?,]*(?:consent|regist|zustimm|invit|einlad)[^?,]*), (?:is it |(?:only|just|all|every|normal) )*(?:(?:the|die|les|los) )?(?:users?|everybody|everyone|anyone|benutzer|utilisateurs|usuarios) (?:or|oder|ou|o) (?:(?:is it )?(?:only|just|nur|seulement|solo|sólo) )?(?:the |die |les |los )?admin\p{L}*(?=[\s?.!]*$)/iu,
    '',
  ],
  [
    /(?<=^(?:and |so )?(?:can|may) )users or (?:only |just )?admins (?=(?:consent|register|invite)(?!\p{L}))/iu,
    'users ',
  ],
  [
    /(?<=^(?:and |so )?(?:can|may) (?:all |any |every |normal |ordinary )?(?:users?|employees?|members?|staff|everybody|everyone|anyone|anybody) (?:consent|register|invite)[^?,]*),? or (?:(?:is it |can )?(?:only|just) )?(?:the )?admin\p{L}*(?=[\s?.!]*$)/iu,
    '',
  ],
  // Of somebody by name what is read of their risk is asked, and not what a check makes of all.
  [
    /(?<=^(?:and |so )?is (?!any|some|every|no |one |there )[^?,]{2,40} )(?:flagged|reported|marked|listed|detected)(?: as (?:risky|at risk))? (?:by|in) (?:(?:entra|microsoft|azure)(?: id| ad)? )?identity protection(?=[\s?.!]*$)/iu,
    'at risk',
  ],
  // An account by its form.
  [
    /^((?:and |so |please )*)(?:show|give) (?:me|us) (?=(?:svc|srv|adm|admin|usr|test|ext)[-_.][\p{L}\d_-]+[\s?.!]*$)/iu,
    '$1tell me about ',
  ],
  // "rules that are on and reject mail": a small word would be lost.
  [
    /(?<=(?<!\p{L})(?:polic(?:y|ies)|rules?|connectors?)(?: that| which)? (?:are|is)(?: still| currently| now)? )(on|off)(?=,? (?:and|but)(?!\p{L})|[\s?.!]*$)/giu,
    'switched $1',
  ],
  // Somebody's name before it would be taken for whoever did it.
  [
    /(?<=^(?:and |so |but )?)(?:was|has|were|have) ([\p{L}\d][\p{L}\d.@_-]*(?: [\p{L}\d][\p{L}\d.@_-]*){0,2})['’]s? passwords? (?:been )?(reset|changed)(?: recently| lately)?(?=[\s?.!]*$)/iu,
    'who $2 the password of $1',
  ],
  [
    /(?<=^(?:and |so |but )?)(?:was|has) the password of ([\p{L}\d][\p{L}\d.@_-]*(?: [\p{L}\d][\p{L}\d.@_-]*){0,2}) (?:been )?(reset|changed)(?: recently| lately)?(?=[\s?.!]*$)/iu,
    'who $2 the password of $1',
  ],
  [
    /^((?:and |so |but )*)(?:which|what) ((?:(?:external|service|emergency|break.glass|disabled|synced) )?(?:guests?|guest accounts|guest users|accounts|users|people)) (?:do we have|have we got|are there|exist)(?: (?:here|now|in (?:our|this|the) tenant))*(?=[\s?.!]*$)/iu,
    '$1list all $2',
  ],
  [
    /^((?:and |so |but )*)what (?:does|would|do) microsoft (?:recommend|advise|suggest|say)(?: (?:here|for that|about (?:it|that|this)))?(?=[\s?.!]*$)/iu,
    '$1how do I fix it',
  ],
  [
    /^((?:and |so |but )*)who (?:is|are) (?:our|the|your) (?:it |admin |delegated )?partners?(?: compan(?:y|ies))?(?![\p{L}])/iu,
    '$1which partners do we have',
  ],
  [
    /^((?:and |so |but )*)who (?:has|have|got|holds) (?:full |complete )?(?:access to|rights (?:to|on)|control (?:over|of)|power over) (?:everything|the (?:whole|entire) tenant|all of it)(?=[\s?.!]*$)/iu,
    '$1who holds Global Administrator',
  ],
  [
    /^((?:and |so |but )*)(?:is|are|can|may|has|does|do) (?:anyone|anybody|someone|somebody|any (?:user|person|account)s?|there (?:anyone|anybody|someone|somebody)(?: (?:who|that))?(?: (?:can|may|is))?) (?:be )?(?:allowed to |able to |permitted to )?do (?:everything|anything (?:he|she|they) (?:wants?|likes?))(?: here| in our tenant)?(?=[\s?.!]*$)/iu,
    '$1does anyone hold Global Administrator',
  ],
  [
    /^((?:and |so |but )*)(?:who|which (?:users?|people|accounts?)) (?:can|may|is (?:allowed|able) to|are (?:allowed|able) to) (?:really |actually )?do (?:absolutely )?everything(?: here| in our tenant)?(?=[\s?.!]*$)/iu,
    '$1who holds Global Administrator',
  ],
  // Somebody may be anybody: who it was says whether it was.
  [
    /^((?:and |so |but )*)(?:was|were|has|have) (?:anyone|anybody|someone|somebody|any (?:user|person|account|admin)s?) (?:ever |recently |lately )?(?:been )?(?<act>removed from|added to) (?=\S)/iu,
    '$1who was $<act> ',
  ],
  // What was added to something is in the log; the thing itself was made before.
  [
    /^((?:and |so |but )*)what(?: else)? (?:was|got|was newly|has been newly) added (?=(?:on )?to (?!(?:the|our|this) (?:tenant|directory|organi[sz]ation|company)(?!\p{L})))/iu,
    '$1what has been added ',
  ],
  // How often somebody does it is not read, and is no order to tell it so often.
  [
    /(?<=^(?:and |so )?(?:who|which|what|how many|do|does|are|is)(?!\p{L}).{3,60} (?:used?|run|runs|sign(?:s|ed)? in|log(?:s|ged)? in|active|accessed)) (?:every|each) (?:single )?(?:day|week|month|night|morning)(?=[\s?.!]*$)/iu,
    ' frequently',
  ],
  // A role is activated; an account is active.
  [
    /^((?:and |so |but )*)is (?<who>\S+(?: \S+){0,3}?) (?:already |now |currently |still )*active in (?<whose>his|her|their) (?:admin |directory |eligible )?roles?(?: (?:now|already|right now|yet))*(?=[\s?.!]*$)/iu,
    '$1has $<who> activated $<whose> role',
  ],
  // What somebody may get at, and what an app may do.
  [
    /^((?:and |so |but )*)what (?:kind of |sort of )?access (?:does|do) (?!(?:we|you|i|they|apps?|users?|admins?|guests?|people)(?!\p{L}))(.{2,60}?) (?:still |currently |now )?(?:have|hold|got)(?: (?:here|now|left|still))*(?=[\s?.!]*$)/iu,
    '$1what can $2 do',
  ],
  [
    /^((?:and |so |but )*)what (?:is|was) (?!(?:an?|any|it|this|that|he|she|they)(?!\p{L}))(.{2,60}?) (?:still |actually |currently )?(?:allowed|permitted|authori[sz]ed) to do(?: (?:here|now|in our tenant))*(?=[\s?.!]*$)/iu,
    '$1what can $2 do',
  ],
  // How much power somebody or something by name is, what it may do tells.
  [
    /^((?:[Aa]nd |[Ss]o |[Bb]ut )*)[Hh]ow (?:(?:over-?|highly )?privileged|powerful|mighty|dangerous|far-reaching) (?:is|would be) ((?:the |our |this )?(?:(?:app|account|user|admin|application|service principal) )?"?(?:\p{Lu}|svc)[^?]{2,60}?)(?: (?:app|account|user|admin|application|service principal))?(?=[\s?.!]*$)/u,
    '$1what can $2 do',
  ],
  // What was given without a time is what is held.
  [
    /(?<!\p{L})(apps?|applications|service principals|integrations) (?:that |which )?(?:have|has) (?:ever )?been (?:granted|given|assigned) (?!.*(?:(?<!\p{L})(?:by|since|in the|last|this|today|yesterday|recently|lately|during|within|before|after|when)(?!\p{L})|\d))/iu,
    '$1 have ',
  ],
  [/(?<!\p{L})(?:actual|real|actually|really|human) (?=(?:people|persons|humans|human beings)(?!\p{L}))/giu, ''],
  [/(?<=(?<!\p{L})(?:is|are|be|not|isn['’]t|aren['’]t) )(?:mandatory|compulsory|obligatory)(?!\p{L})/giu, 'required'],
  // Whoever consents alone, and what is left out by it.
  [
    /(?<=consent.{0,40} )by (?:(?:individual|single|ordinary|normal|regular|standard) (?:users?|people|employees?)|users?|people|employees?)(?:,? (?:rather than|instead of|and not|not|as opposed to)(?: by)?(?: an?| the| our)? (?:admins?|administrators?))(?!\p{L})/giu,
    'for single people',
  ],
  [
    /(?<=consent.{0,40} )by (?:individual|single|ordinary|normal|regular|standard) (?:users?|people|employees?)(?!\p{L})/giu,
    'for single people',
  ],
  // New people are accounts that were created lately.
  [
    /^((?:and |so |but )*)who (?:has |have )?(?:joined|started)(?: (?:us|here|with us|(?:the|our) company))? (?=(?:in|during|within|over|since|this|last)(?!\p{L}))/iu,
    '$1which users were created ',
  ],
  [
    /(?<!\p{L})(?:the |our )?new (?:starters?|joiners?|hires?|recruits?|employees?|colleagues?|staff members?|team members?|people|users?|user accounts?)(?: (?:who|that) (?:started|joined|came|arrived))?(?: (?:of|from|in|during|within|over))? (?=(?:the )?(?:last|past) \S+)/giu,
    'users that were created in ',
  ],
  [
    /(?<!\p{L})(?:the |our )?new (?:starters?|joiners?|hires?|recruits?|employees?|colleagues?|staff members?|team members?)(?! (?:who|that) (?:started|joined|came|arrived)| since| (?:of|from|in|during|within|over|this|last) )(?!\p{L})/giu,
    'users that were created in the last 30 days',
  ],
  [/(?<!\p{L})(?:overnight|during the night|over night)(?!\p{L})/giu, 'since yesterday'],
  [
    /(?<!\p{L})(role assignments? (?:(?:have|has) been|were|was)) (?:newly )?(?:granted|given|handed out|assigned)(?= (?:in|since|during|over|within|this|last|between|before|after)(?!\p{L}))/giu,
    '$1 assigned',
  ],
  [/(?<!\p{L})newly (?=assigned(?!\p{L}))/giu, ''],
  [
    /((?:accounts?|users?|people|employees) (?:is|are) )(?:the )?(?:most (?:dangerous|risky|suspicious)|riskiest|worst)(?=[\s?.!]*$)/iu,
    '$1at risk',
  ],
  [
    /^((?:and |so |but )*)(?:since when|how long|for how long) (?:do|does|have|has) (?:each|every one|all|they all|they each)(?: one)?(?: of (?:them|these|those))? (?:have|has|had|hold|held|got)(?: it| that| this| the role| that role)?(?=[\s?.!]*$)/iu,
    '$1since when',
  ],
  [
    /^((?:and |so |but )*(?:is|are|does|do|has|have|can|could|was|were|did) )one of (?=(?:them|these|those)(?!\p{L}))/iu,
    '$1any of ',
  ],
  [
    /^((?:and |so |but )*)(?:which|what) (?:(?:mfa|2fa) methods?|methods?) (?:has|have) ([^?]{2,40}?) (?:registered|set up|enrolled|configured|added)(?=[\s?.!]*$)/iu,
    '$1which MFA methods does $2 have',
  ],
  [
    /^((?:and |so |but )*)(?:which|what) (?:sign-?in|authentication|login) methods? (?:has|have) ([^?]{2,40}?) (?:registered|set up|enrolled|configured|added)(?=[\s?.!]*$)/iu,
    '$1list the authentication methods of $2',
  ],
  [
    /(?<!\p{L})the (?!(?:Global|Exchange|Microsoft|Azure|Entra|Emergency|Break|Security|Teams|Office)(?!\p{L}))(\p{Lu}[\p{L}]*(?: \p{Lu}[\p{L}]*){0,2}) account(?= (?!for|in|of|that|which|with))/gu,
    '$1',
  ],
  [/^((?:and |so |but )*)whose ([^?]{3,40}?) did ([^?]{2,40}?) reset(?= |[\s?.!]*$)/iu, '$1whose $2 were reset by $3'],
  [
    /^((?:and |so |but )*)whose ([^?]{3,40}?) did ([^?]{2,40}?) (change|remove|delete|revoke|disable)(?= |[\s?.!]*$)/iu,
    '$1whose $2 were $4d by $3',
  ],
  [
    /^((?:and |so |but )*)(?:did we (?:gain|get|add|receive|have)|have we (?:gained|got|gotten|added|had)|do we have) (?:any )?new admin(?:istrator)?s(?= (?:in|since|during|over|within|this|last)(?!\p{L}))/iu,
    '$1who has become an admin',
  ],
  [
    /^((?:and |so |but )*)[Ww]hy (?:is|was|did you) (\p{Ll}+[-.]\p{Ll}[\p{L}\d.-]{1,40}) (?:flagged|highlighted|marked(?: red)?|reported|listed)(?: by you| here)?(?=[\s?.!]*$)/u,
    '$1why is $2 critical',
  ],
  [
    /^((?:and |so |but )*)(?:can|could|may) (?:our |the |any |all )?(?:ordinary |normal |regular |standard )*(?:staff|users?|employees|people|colleagues) (?:simply |just )?(?:give|grant|allow) (?:an? |any |third.party |external |outside )*apps? (?:access|permissions?)(?: to (?:our |the |their )?(?:company |own )?(?:data|mail|mails|files|mailbox(?:es)?))?(?: (?:without asking(?: (?:anyone|anybody|us|an admin))?|on their own|by themselves|themselves|without (?:an )?(?:admin|approval)))*(?=[\s?.!]*$)/iu,
    '$1may users consent to apps',
  ],
  [
    /^((?:and |so |but )*)(?:(?:please )?(?:show|list|give)(?: me| us)? |which are |what are )(?:all )?(?:the )?((?:[\p{L}-]+ ){0,2}(?:rules?|connectors?|secrets?|apps?)) (it|he|she|they) (?:made|created|added|set up)(?: (?:that|and|which) (?:are|is) still (?:in place|there|active|on|enabled|around))(?=[\s?.!]*$)/iu,
    '$1which $2 did $3 create that still exist',
  ],
  [
    /^((?:and |so |but )*)(?:(?:please )?(?:show|list|give)(?: me| us)? |which are |what are )(?:all )?(?:the )?((?:[\p{L}-]+ ){0,2}(?:rules?|connectors?|secrets?|apps?)) (it|he|she|they) (?:made|created|added|set up)(?=[\s?.!]*$)/iu,
    '$1which $2 did $3 create',
  ],
  // Whoever left is disabled, or ought to be.
  [
    /^((?:and |so |but )*)(is|are) ([^?]{2,50}?) still (?:with us|with the company|employed(?: here| by us)?|working (?:here|for us)|part of the (?:company|team)|in the company)(?=[\s?.!]*$)/iu,
    '$1$2 the account of $3 still enabled',
  ],
  [
    /^((?:and |so |but )*)(?:does|do) ([^?]{2,50}?) still (?:work|be) (?:here|for us|with us|at the company|in the company)(?=[\s?.!]*$)/iu,
    '$1is the account of $2 still enabled',
  ],
  [
    /(?<!\p{L})((?:which|what)(?: of (?:these|those|them))?(?: apps?| accounts?| ones?)?) (?:has|have) (?:nobody|no one|no-one) (used)(?!\p{L})/giu,
    '$1 were not $2',
  ],
  // Why a policy leaves somebody out, and through which group: the reason names the group.
  [
    /^((?:and |so |but )*)why (is|are) ([^?]{2,40}?) (?:exempt(?:ed)?|excepted|excluded|left out)(?: (?:from|of) (?:mfa|it|that|(?:the|our|this|that) (?:mfa )?polic(?:y|ies)))?(?=[\s?.!]*$)/iu,
    '$1why $2 $3 not covered by the MFA policy',
  ],
  [
    /^((?:and |so |but )*)(?:(?:through|via|by|with) )?(?:which|what) (?:groups?|exclusions?) (is|are) ([^?]{2,40}?) (?:exempt(?:ed)?|excepted|excluded|left out)(?: (?:from|of) (?:mfa|it|that|(?:the|our|this|that) (?:mfa )?polic(?:y|ies)))?(?: (?:through|via|by|with|because of|in))?(?=[\s?.!]*$)/iu,
    '$1why $2 $3 not covered by the MFA policy',
  ],
  [
    /^((?:and |so |but )*)(which|what) (admins?|administrators?|accounts?|users?|people|guests?) (?:does|do|did) (?:the|our|any|this|that) mfa polic(?:y|ies)(?: for [^?]{3,30}?)? not (?:cover|include|apply to|reach|protect|catch|affect)(?=[\s?.!]*$)/iu,
    '$1$2 $3 are covered by no MFA policy',
  ],
  [
    /^((?:and |so |but )*)(?:(?:do|does|have) (?:our |the |ordinary |normal )?(?:users?|employees|people|staff|everybody|everyone) (?:have )?(?:the )?rights? to consent|(?:does|do|would) (?:our|the|any) (?:tenant |consent |app )?(?:polic(?:y|ies)|settings?|tenant) (?:actually |really )?(?:allow|let|permit) (?:our |the |ordinary |normal )?(?:users?|employees|people|staff|anybody|everybody|everyone)(?: to)? consent)(?: (?:to apps?|themselves|on their own|to them))*(?=[\s?.!]*$)/iu,
    '$1may users consent to apps',
  ],
  [/(?<!\p{L})(?:the |that )?(?:service )?accounts? (?=\p{Ll}+[-.]\p{Ll}[\p{L}\d.-]*(?!\p{L}))/giu, ''],
];

/** An English text without what it says of its own tone, and in the words that the readers know. Other texts stay. */
export function sayInPlainEnglish(text: string): string {
  return askWhoseMail(askOfMailboxes(askLastSignIn(applyTurns(nameWhomPolicyCovers(text, 'en'), TURNS))));
}

const TURNS: readonly Turn[] = [
  // "apps have no owner and a secret that expires soon": the secret is asked about, of those without an owner.
  [
    /(?<=(?<!\p{L})(?:apps?|applications)) (?:that )?(?:have|has) (?:no|not an?) (owner)s? and (?:(?:that )?(?:have|has) )?an? (?=(?:client )?(?:secret|certificate|credential)s? (?:that|which|with) )/giu,
    ' without an $1 have a ',
  ],
  [
    /(?<=[\p{L}\p{N})"']),? (?:and |but )?(?:(?:i|we)(?:['’]ve| have)? )?never heard of (?:it|them|him|her|that)(?: before)?(?=[\s?.!]*$)/iu,
    '',
  ],
  // Whether something still runs.
  [
    /^((?:and |so |but )*)(?:is |are )?(?:the |our )?(?!(?:which|what|who|whose|where|when|why|how|any|list|show|do|does|did|has|have|can|there)(?!\p{L}))([^?:;,]{2,60}?)(?:(?: ?[-–—:,] ?| )(?:still )?(?:dead or alive|alive or dead)|(?: [-–—] |: ?|, )(?:still )?(?:alive|in use|used|running)(?= ?\?))[\s?.!]*$/iu,
    '$1is $2 still in use?',
  ],
  // What is somewhere is there.
  [
    /(?<!\p{L})(?:(?:still|just) )?(?:hanging|lying|sitting|floating|kicking|flying) (?:around|about)(?: here)?(?= that| which| and| with|[\s?.!,]*$)/giu,
    '',
  ],
  [
    /(?<=(?<!\p{L})(?:partners?|apps?|applications|rules?|connectors?|secrets?|certificates?|polic(?:y|ies)) )left (?=(?:with|on|in|here) )/giu,
    '',
  ],
  [
    /(?<=^which (?:partners|apps|applications|rules|connectors|secrets|certificates|policies) [^?]{3,60} )are left(?=[\s?.!]*$)/iu,
    'exist',
  ],
  [/(?<=(?<!\p{L})roles? )assigned(?= and| but|[\s?.!,]*$)/iu, ''],
  // For how long a key is valid is set where it is made.
  [
    /(?<=(?<!\p{L})(?:secrets?|certificates?|certs?|credentials?|keys?)(?: (?:that|which))?(?: (?:is|are|was|were|have been|has been))? )(?:handed|given|dealt|passed) out(?= for)/giu,
    'issued',
  ],
  // Whether it ever ends is asked all the same.
  [
    /(?<=(?<!\p{L})(?:runs? out|expires?|ends?|lapses?)) (?:at some (?:point|stage|time)|some ?day|one day|some ?time|eventually)(?=[\s?.!]*$)/iu,
    '',
  ],
  // Both are counted.
  [
    /,? (?:if|when) (?:i|we|you|one) (?:also )?(?:count|include) (?:(?:the )?(?:people|humans|users) (?:as well as|and|plus|together with|along with) )?(?:the )?(apps|applications|service principals)(?: (?:as well as|and|plus|together with|along with|besides|on top of) (?:the )?(?:people|humans|users))?(?: too| as well| in)?(?=[\s?.!]*$)/iu,
    ', including apps',
  ],
  ...listTurnsOfOne('en'),
  ...ALL_OR_SOME,
  ...ACCESS_TURNS.en,
  ...COLLOQUIAL_ENGLISH,
  ...TICKET_TURNS,
  ...ACCOUNT_USE_TURNS,
  ...ACCOUNT_TURNS,
  ...POWER_TURNS,
  ...PASSWORD_TURNS,
  ...POLICY_TURNS,
  ...NOT_MADE_BY_ENGLISH,
  ...LEFT_OUT_TURNS,
  ...ROLE_TURNS,
  ...OWNER_ON_FILE_TURNS,
  ...APP_TURNS,
  ...MAIL_TURNS,
  ...PLAINER,
  ...WORK_TURNS,
  ...CONSENT_TURNS,
  ...AMOUNT_TURNS,
  ...WAS_IT_SOMEBODY,
  ...ADDRESS_OF_DOER.en,
];

const READS_MAIL =
  /^((?:and |so |but )*)(?:can|could|may|is|does) (he|she|(?<name>\p{Lu}\p{L}+(?: (?:van |von |de )?\p{Lu}[\p{L}'-]+)?)) (?:able to |allowed to |still |also |actually |now )*(?:read|see|open|access|get (?:into|at)|look (?:into|at)|send)(?: into| as)? (?:other people['’]s |somebody else['’]s |someone else['’]s |everyone['’]s |everybody['’]s |our |my |all |any |the |other )*(?:e-?mails?|mails?|mailbox(?:es)?|inbox(?:es)?)(?: of (?:others|other people|everyone|everybody|colleagues|somebody else))?(?=[\s?.!]*$)/u;

const WHOSE_MAIL =
  /^((?:[Aa]nd |[Ss]o |[Bb]ut )*)(?:[Tt]o )?(?:[Ww]hich|[Ww]hat|[Ww]hose) (?:mailbox(?:es)?|inbox(?:es)?|e?-?mails?) (?<does>can|could|may|is|does) (?:the (?:app |application )?(?=\p{Lu}|\p{Ll}+[-.])|app (?=\p{Lu}))?(?<who>\p{Lu}[\p{L}\d-]*(?: (?:(?:for|of|de|van|von) )?[\p{Lu}\d][\p{L}\d-]*){0,5}|\p{Ll}+[-.]\p{L}[\p{L}\d-]*|it|that app|the app) (?<allowed>(?:able|allowed|permitted|entitled|authori[sz]ed) to )?(?:(?:actually|really|effectively|currently|still|now|in fact) )*(?<verb>read|open|access|see|get (?:into|at|to)|reach|have (?:full )?access to|(?:limited|restricted|confined|scoped|narrowed)(?: to)?)(?: (?:exactly|actually|now|right now|at the moment))*(?=[\s?.!]*$)/u;

/** "which mailboxes can Ticketbridge Connector read?": that it can says which. Of somebody it is not read. */
const askWhoseMail = (text: string): string =>
  text.replace(WHOSE_MAIL, (whole: string, and: string, ...rest: unknown[]) => {
    const { does = '', who = '', verb = '', allowed } = rest.at(-1) as Record<string, string | undefined>;
    const isPerson = /^\p{Ll}+[-.]/u.test(who) || isGivenName(who.split(' ')[0] ?? '');
    if (isPerson) return `${and}which mailboxes does ${who} have full access to`;
    if (does === 'is' && allowed !== undefined) return `${and}can ${who} read mail`;
    if (does === 'is') return /ed(?: to)?$/.test(verb) ? `${and}is ${who} limited to certain mailboxes` : whole;
    if (does === 'does') return whole;
    return `${and}${does} ${who} read mail`;
  });

const LAST_SIGN_IN =
  /(?<!\p{L})(?:what|when) (?:is|was) (\p{Lu}[\p{L}-]*(?: (?:(?:de|van|von) )?\p{Lu}[\p{L}-]*){0,3})['’]s? (?:last|latest|most recent) (?:sign-?in|login|logon|log-?in)(?!\p{L})/u;

/** "what is Bram's last sign-in?": his own, and not the last use of what he owns. */
const askLastSignIn = (text: string): string =>
  text.replace(LAST_SIGN_IN, (whole: string, name: string) =>
    isGivenName(name.split(' ')[0] ?? '') ? `what is the last sign-in of ${name}` : whole,
  );

/** "can Jonathan see other people's mail?": what apps may read is another question. */
const askOfMailboxes = (text: string): string =>
  text.replace(READS_MAIL, (whole: string, and: string, who: string, name: string | undefined) =>
    name === undefined || isGivenName(name.split(' ')[0] ?? '')
      ? `${and}which mailboxes does ${who} have full access to`
      : whole,
  );
