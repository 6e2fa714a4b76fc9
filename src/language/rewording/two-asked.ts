import { LazyPattern } from '../../core/lazy-pattern.js';
import { ROLE_NAME } from './role-name-patterns.js';
import { END, FIRST, type Turn } from './turn.js';

const ONESELF =
  '(?:himself|herself|themselves|him|her|them|he|she|they|(?:the )?(?:owner|user|person)(?: (?:himself|herself))?)(?: himself| herself)?';
const ANOTHER = '(?:somebody|someone|anybody|anyone|an admin|another (?:person|admin|user))(?: else)?';
const BY_ANOTHER = `(?:by )?(?:${ONESELF} or (?:by )?)?${ANOTHER}`;
const DID_IT = '(?:(?: who| that)? (?:do|did|does|changed|made) (?:it|that|so))?';
const WAS_DONE = '^((?:and |so )*(?:was|were|has|have|is|are)(?!\\p{L})[^?]{3,120}?)';
const NAME = '(?:\\p{L}[\\p{L}.-]*(?: (?:(?:de|van|von|der|den) )?\\p{L}[\\p{L}.-]*){0,2}?)';
const SWITCHED_OFF = '(?:disabled|blocked|deactivated|suspended|switched off|turned off)';
const OF_SERVICE = 'Exchange|SharePoint|Teams|Helpdesk|Security|Intune|User|Billing|Authentication|Password';
const ANY_ROLES = '(?:(?:admin|directory|privileged) )*(?:roles?|rights)';
const LEFT_THERE =
  '(?:(?:was|were|is|are|got|has been|have been|being) )?(?:(?:simply|just|still|never|not) )*(?:left|kept|remains?|remained|stays?|stayed|in place|there|untouched|assigned|removed|taken away|revoked)(?: (?:in place|alone|there|assigned|untouched|behind|as (?:it|they) (?:was|were)))?';

/** "disabled while his role was left in place": both are asked of somebody. */
function stillWith(whose: string, who: string): readonly Turn[] {
  const off = `${FIRST}(?:is|was|has|have) (${NAME})(?:['’]s? (?:user |admin )?account)? (?:been )?${SWITCHED_OFF},? (?:while|whilst|but|although|though|and|yet|with)`;
  const left = `${off} (?:still )?(?:(?:keeping|holding|having) )?(?:all )?${whose} `;
  const has = `${off} (?:${who} )?(?:still )?(?:has|holds|keeps|kept|had) (?:all )?${whose} `;
  const asks = `$1is $2 disabled and does ${who} hold`;
  return [
    [new LazyPattern(`${left}(${ROLE_NAME})(?: role)? ${LEFT_THERE}${END}`, 'iu'), `${asks} $3`],
    [new LazyPattern(`${has}(${ROLE_NAME})(?: role)?${END}`, 'iu'), `${asks} $3`],
    [new LazyPattern(`${left}(${OF_SERVICE}) role ${LEFT_THERE}${END}`, 'iu'), `${asks} $3 Administrator`],
    [new LazyPattern(`${has}(${OF_SERVICE}) role${END}`, 'iu'), `${asks} $3 Administrator`],
    [new LazyPattern(`${left}${ANY_ROLES} ${LEFT_THERE}${END}`, 'iu'), `${asks} a role`],
    [new LazyPattern(`${has}${ANY_ROLES}${END}`, 'iu'), `${asks} a role`],
  ];
}

/** Two things asked in one breath, as the two questions that they are, or as the one that answers both. */
export const TWO_ASKED_TURNS: readonly Turn[] = [
  // "when was it rotated, who did it": the time and whoever it was are told of one act.
  [
    new LazyPattern(
      `^((?:and |so )*(?:when|since when|at what time|on (?:what|which) day)(?!\\p{L})[^?]{5,120}?)(?:[,;?]| and| -)+ (?:and )?(?:who (?:did|has done) (?:it|that|this|so)|who (?:was|is) (?:it|that|this)|(?:and )?who by|by who)${END}`,
      'iu',
    ),
    '$1, and by whom?',
  ],
  [
    /^((?:und )*(?:seit )?wann(?!\p{L})[^?]{5,120}?)(?:[,;?]| und| -)+ (?:und )?(?:wer (?:war|ist) (?:das|es)|wer hat (?:das|es) (?:gemacht|getan)|wer hat's gemacht|durch wen)[\s?.!]*$/iu,
    '$1, und von wem?',
  ],
  [
    /^((?:et )*(?:depuis )?quand(?!\p{L})[^?]{5,120}?)(?:[,;?]| et| -)+ (?:et )?(?:qui (?:l'a fait|a fait (?:ça|cela)|était-ce|c'était)|c'(?:était|est) qui|qui est-ce)[\s?.!]*$/iu,
    '$1, et par qui ?',
  ],
  [
    /^(¿?(?:y )*(?:desde )?cu[áa]ndo(?!\p{L})[^?]{5,120}?)(?:[,;?]| y| -)+ ¿?(?:y )?qui[ée]n (?:lo hizo|lo ha hecho|fue)[\s?.!]*$/iu,
    '$1, y por quién?',
  ],
  // "…, and if not why is that ok?": why it is as it is, whichever it is.
  [
    new LazyPattern(
      `(?<=^(?:and |so )*(?:is|are|do|does|have|has|did|was|were|can) [^?]{4,100}?)(?:,| -)?(?: and)? if (?:not|no|so|yes),? why(?: (?:not|is (?:that|it|this) (?:so|not|ok|okay|fine|all right|acceptable|no problem)))?${END}`,
      'iu',
    ),
    ', and why?',
  ],
  // What one does is told with who made it.
  [
    new LazyPattern(
      `${FIRST}(who (?:made|created|set up|added|built|wrote)) ([^?,]{2,80}?),? and what does (?:it|that|this|the (?:rule|connector)) do${END}`,
      'iu',
    ),
    '$1what does $3 do and $2 it',
  ],
  // The members of a group that holds a role are told as holders, with the group beside each.
  [
    new LazyPattern(
      `${FIRST}(?:which|what) (?:security |directory |entra )?groups? (?:actually )?(?:gives?|holds?|have|has|carry|carries|grants?|confers?|come with) (?:an? |the |any |some )?((?:${ROLE_NAME})(?: role)?)(?: to (?:its|their|the) members)?,? and (?:who (?:belongs? to|is in|sits? in|are in|is a member of|are members of) (?:it|them|each|each of them|each group|those groups|these groups|those|that group)|who (?:are|is) (?:its|their|the) members?|(?:with )?which members do they have)${END}`,
      'iu',
    ),
    '$1who holds $2 through a group, and through which group',
  ],
  ...stillWith('his', 'he'),
  ...stillWith('her', 'she'),
  // Who is exempt from auditing is told by the tenant's settings; what else is so of them is asked of those.
  [
    /^((?:and |so )*(?:which|what|who) [^?,]{0,40}?(?:bypass|exempt|excluded|escape|skip|evade)[^?,]{0,40}?audit[^?,]{0,20}?),? and (?:also |still )?(?:holds?|have|has) (?=\p{L})/iu,
    '$1, and do any of them hold ',
  ],
  // "it" is the secret, and not the app that it was added to.
  [
    /^((?:and |so )*(?:who|when|was|did|has) [^?]{2,40}?(?<!\p{L})the ((?:(?:newest|latest|last|most recent|new|oldest|only) )?(?:client )?(?:secret|certificate|credential|key)) (?:to|on|onto|for|of|from) ([^?,]{2,60}?)),? and ((?:what|until when|when|since when|how long|is|does|has)(?: [^?]{0,20}?)? )(?:it|that one)(?= |[?.!]*$)/iu,
    '$1, and $4the $2 of it',
  ],
  [
    /^((?:and |so )*who (?:is|are) (?:the |our |your )*)approvers? (?:for|of) (?:tenant )?warden(?:['’]s)?(?: decisions?| approvals?)?(?=[\s?.!]*$|,? and )/iu,
    '$1approvers',
  ],
  // Whether somebody else did it is told by whoever did.
  [
    new LazyPattern(
      `${WAS_DONE},? and (?:if (?:so|yes),? )?(?:was|is) (?:it|that) (?:done )?${BY_ANOTHER}${DID_IT}${END}`,
      'iu',
    ),
    '$1, and by whom?',
  ],
  [
    new LazyPattern(
      `${WAS_DONE},? and (?:if (?:so|yes),? )?did (?:${ONESELF} or (?:did )?)?${ANOTHER} do (?:it|that|so)${END}`,
      'iu',
    ),
    '$1, and by whom?',
  ],
  [
    new LazyPattern(
      `^(?:and |so )*(?:was|were|has|is) (the password of [^?,]{2,40}|[^?,]{2,40}['’]s? (?:password|account|mfa))(?: been)? (reset|changed|disabled|blocked|deleted|enabled) by ${ONESELF} or (?:by )?${ANOTHER}${END}`,
      'iu',
    ),
    'who $2 $1?',
  ],
  [
    new LazyPattern(
      `^(?:and |so )*(?:did|has) ([^?,]{2,40}?) (reset|change)d? (?:his|her|their) (?:own )?password(?: (?:himself|herself|themselves))?,? or (?:did |has |was it )?${ANOTHER}${DID_IT}${END}`,
      'iu',
    ),
    'who reset the password of $1?',
  ],
  [
    /^(?:und )?(?:wurde|ist) das (?:passwort|kennwort) von ([^?,]{2,40}?) (?:zurückgesetzt|geändert)(?: worden)?,? und (?:wenn|falls) ja,? (?:war es |war das |hat es )?(?:von |durch )?(?:jemand|eine[mrn]?) ?(?:em |en )?ander\p{L}+(?: gewesen| getan)?(?=[\s?.!]*$)/iu,
    'who reset the password of $1?',
  ],
  [
    /^(?:et )?(?:est-ce que )?le mot de passe d(?:e |['’])([^?,]{2,40}?) (?:a-t-il|a) été (?:réinitialisé|changé|modifié),? et si oui,? (?:est-ce |était-ce |c'était )?(?:par )?quelqu'un d'autre(?: qui l'a fait)?(?=[\s?.!]*$)/iu,
    'who reset the password of $1?',
  ],
  [
    /^(?:y )?¿?se (?:restableció|cambió|ha restablecido|ha cambiado) la contraseña de ([^?,]{2,40}?),? y (?:si es así|en ese caso|de ser así),? ¿?(?:fue |lo hizo |por )*(?:otra persona|alguien más|otro)(?: quien lo hizo)?(?=[\s?.!]*$)/iu,
    'who reset the password of $1?',
  ],
];
