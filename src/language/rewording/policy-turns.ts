import { LazyPattern } from '../../core/lazy-pattern.js';
import { END, FIRST, type Turn } from './turn.js';

const EXCLUSION = '(?:exclusion|exception|exemption|carve-?out)s?';
const CARRY =
  '(?:have|has|having|carry|carries|carrying|contain|contains|come with|comes with|include|includes|got|with)';
const CARRY_NO = "(?:(?:do|does)(?: not|n['’]t) (?:have|carry|contain|include)|(?:have|has|with) no|without)";
const ONE = '(?:(?:an?|any|some|at least one|one|its own|their own) )?';

/** "a group exclusion", "an exclusion for a group", "an exclusion group". */
const exclusionOf = (kind: string): string =>
  `(?:${kind}(?:[- ]based)? ${EXCLUSION}|${EXCLUSION} (?:for|of) ${ONE}${kind}|(?:exclusion|exception) ${kind})`;

/** Whom a policy leaves out by an exclusion that it carries is no group that it is for. */
const carriesExclusion = (kind: string, plain: string): readonly Turn[] => [
  [new LazyPattern(`(?<!\\p{L})${CARRY_NO} ${ONE}${exclusionOf(kind)}(?!\\p{L})`, 'giu'), `do not exclude ${plain}`],
  [new LazyPattern(`(?<!\\p{L})${CARRY} ${ONE}${exclusionOf(kind)}(?!\\p{L})`, 'giu'), `exclude ${plain}`],
];

/** By both names, or by an account. */
const SOMEBODY =
  "(\\p{Lu}[\\p{L}'.-]*(?: \\p{Lu}?[\\p{L}'.-]+){1,3}|\\p{Ll}+[-.]\\p{Ll}[\\p{L}\\d.-]*|[\\w.+-]+@[\\w.-]+)";
const IN =
  '(?:covered by|subject to|in (?:the )?scope of|in scope for|under|bound by|protected by|hit by|included in|targeted by)';
const OUT = '(?:excluded|exempt(?:ed)?|left out|carved out|spared|excepted)';
/** "the admin MFA policy", "the MFA policy for admins": told by what it is like. */
const DESCRIBED = '((?:the|our|this|that) (?:[\\p{L}-]+ ){1,4}polic(?:y|ies)(?: for (?:\\p{L}+ )?\\p{L}+)?)';
/** The same, of more than what it asks for: "the MFA policy" may be any of several. */
const DESCRIBED_CLOSELY =
  '((?:the|our|this|that) (?:(?!conditional access pol)(?:[\\p{L}-]+ ){2,4}polic(?:y|ies)(?: for (?:\\p{L}+ )?\\p{L}+)?|(?:[\\p{L}-]+ )polic(?:y|ies) for (?:\\p{L}+ )?\\p{L}+))';
/** Somebody by both names in small letters. */
const SMALL =
  '((?!(?:any|every|all|our|the|each|some|no|an?|this|that|these|those|my|your|which|what|who|he|she|it|they|there)[ \\p{L}])\\p{Ll}{2,} \\p{Ll}{2,})';
/** By its name, which begins with a capital, or in quotes. */
const NAMED = '(?:the )?(?:policy )?["“]?(\\p{Lu}[^?"”]{5,60}?)["”]?(?: policy)?';
const OR_OUT = `,? or (?:is (?:he|she|it) |rather )?${OUT}(?: (?:from|of) (?:it|that|this|the policy))?(?=[\\s?.!]*$)`;

const WHO =
  '(?:who(?: else)?|(?:which|what) (?:other )?(?:people|persons?|users?|accounts?|admins?|administrators?)(?: else)?)';
const EMERGENCY =
  '(?:(?:all|the|our|any|those|both) )*(?:emergency|break[- ]?glass)(?: access)?(?: (?:accounts?|admins?|users?|ones?))?';
const WHOM =
  '(?:[Ww]hom?|[Ww]hich (?:of (?:the|our) )?(?:admins?|administrators?|people|users?|accounts?)|[Ww]hat (?:people|users|accounts))';
const REACH = '(?:apply to|cover|reach|affect|include|catch|hit|bind)';

const ROLES = '(?:which|what) (?:(?:of|the|our|other|privileged|admin|administrator|directory) )*roles';
/** By its name, in quotes or with a capital, or by what it is like. */
const ONE_POLICY = `((?:the |our )?(?:(?:ca |conditional access )?policy )?(?:["“'][^?"”]{5,60}["”']|\\p{Lu}[^?"”]{5,60}?|(?:[\\p{L}-]+ ){1,4}?polic(?:y|ies)(?: for (?:\\p{L}+ )?\\p{L}+)?)(?: policy)?)`;
const NOT = '(?:not|never) (?:actually |really )?';

const LEFT_OUT_KIND =
  '(?:(?:an?|any|some|one|the|certain|whole|entire) )?((?:directory |security |admin )?(?:groups?|roles?|guests?|people|users?|persons?|accounts?))';

const OF_POLICIES = '(?<!\\p{L})polic(?:y|ies)(?!\\p{L})[^?;]{0,60}(?<!\\p{L})';
const ENDS_CLAUSE = '(?=[\\s?.!]*$|,? (?:and|but) )';

const ADMINS = '(?:(?:global|privileged) )?(?:admins?|administrators?)';
const LEFT_OUT =
  '(?:(?:still|actually|currently|not covered but) )*(?:excluded|exempt(?:ed)?|left out|excused|spared|carved out|let off|kept out|taken out)';
/** "global admins", "Exchange admins", "admins with the role …", as an earlier turn says it. */
const ROLE_ADMINS =
  '(?:(?:global|privileged|exchange|security|helpdesk|cloud|user) )?(?:admins|administrators)(?: with the role (?:\\p{L}+ ){0,3}?administrator)?';
/** Some policy, of which it is not said what it requires. */
const SOME_POLICY = '(?:an?|any|some|one|at least one) (?:(?:ca|conditional access) )?policy';
/** Of no one policy by its name. */
const MFA_POLICIES =
  '(?:(?:an?|any|some|the|our|one of our|all) )*(?:enforced |active )?(?:(?:mfa|2fa|multi-?factor) (?:(?:ca|conditional access) )?(?:polic(?:y|ies)|requirement)|(?:(?:ca|conditional access) )?polic(?:y|ies) (?:(?:that|which) )?(?:requires?|requiring|enforc(?:e|es|ing)|demands?|demanding|asks? for|for|with) (?:mfa|2fa|multi-?factor(?: authentication)?|a second factor)|mfa|2fa)(?: for admins)?';
const BY_EXCEPTION = `(?:,? (?:by|through|via|because of|due to|thanks to|with|as) (?:(?:an?|any|some|the|one) )?${EXCLUSION})?`;

/** How policies are asked for, in the words that the readers know. */
export const POLICY_TURNS: readonly Turn[] = [
  // What is not on is off, or only reports.
  [
    /(?<=(?<!\p{L})(?:are|is|were|was)(?:n['’]?t| not)(?: (?:yet|really|actually|currently|even))*) (?:yet )?on(?=(?: yet| now| at all)*[\s?.!]*$)/iu,
    ' enabled',
  ],
  // "outside the offices" is part of a policy's name, "outside all policies" is what it leaves out.
  [
    /(?<=(?<!\p{L})(?:is|are|was|were|sits?|stays?|stands?)(?: [^?;,]{2,50}?)? )outside (?:of )?(?=(?:(?:all|any|every|each|every single|all of)(?: of)?(?: the| our)? )(?:(?:[\p{L}-]+ ){0,3})polic(?:y|ies)(?!\p{L}))/iu,
    'excluded from ',
  ],
  // Admins whom a policy leaves out, and not everybody whom it does.
  [
    new LazyPattern(
      `${FIRST}(?:(?:list|show|name)(?: me| us)? )?(which |what |how many )?(?:who (?:is|are) (?:an? |the |our )?${ADMINS},? (?:but|and|yet|although|though)(?: (?:is|are|he is|they are))? |(?:(?:of|all|the|our) )*${ADMINS} (?:(?:that|who|which) )?(?:(?:is|are|get|gets) )?)${LEFT_OUT} (?:from|of|by|in) ${MFA_POLICIES}${BY_EXCEPTION}${END}`,
      'iu',
    ),
    '$1which admins are excluded from a policy that requires MFA',
  ],
  [
    new LazyPattern(
      `${FIRST}(?:which|what) (?:(?:of|the|our) )*${ADMINS} (?:does|do|is|are) ${MFA_POLICIES} (?:exclud(?:e|es|ing)|exempt(?:s|ing)?|leav(?:e|es|ing) out|spar(?:e|es|ing)|carv(?:e|es|ing) out)${END}`,
      'iu',
    ),
    '$1which admins are excluded from a policy that requires MFA',
  ],
  // Of one policy, and not of all: whom a policy leaves out may be covered by another.
  [
    new LazyPattern(
      `${FIRST}(?:which|what) (?:(?:of|all|the|our) )*(${ROLE_ADMINS}) (?:(?:is|are) )?${LEFT_OUT} (?:from|of) ${SOME_POLICY}${END}`,
      'iu',
    ),
    '$1which $2 are excluded from a policy that requires MFA',
  ],
  [
    new LazyPattern(
      `${FIRST}(?:which|what) (?:people|users|accounts) (?:are )?${LEFT_OUT} (?:from|of) ${SOME_POLICY},? (?:and|but|yet) (?:are |hold |have )?(?:the )?(${ROLE_ADMINS})(?: roles?)?${END}`,
      'iu',
    ),
    '$1which $2 are excluded from a policy that requires MFA',
  ],
  [
    new LazyPattern(
      `${FIRST}(?:is|are) (?:(?:any|an?|one|some|any one|at least one)(?: of (?:the|our))? )((?:(?:global|privileged|exchange|security|helpdesk|cloud|user) )?(?:admin|administrator))s?((?: with the role (?:\\p{L}+ ){0,3}?administrator)?) (?:(?:who|that) (?:is|are) )?${LEFT_OUT} (?:from|of|by) (?:${SOME_POLICY}|(?:any |some )?(?:(?:ca|conditional access) )?policies)${END}`,
      'iu',
    ),
    '$1are any $2s$3 excluded from a policy that requires MFA',
  ],
  // "leave out a group or a role": of either the verb is said once.
  [
    new LazyPattern(
      `(?<=${OF_POLICIES})(?:(?:leave|leaves|leaving) out|(?:(?:has|have) )?exclud(?:e|es|ing|ed)|except|exempts?|spares?|(?:has|have) exclusions for) ${LEFT_OUT_KIND} or ${LEFT_OUT_KIND}${ENDS_CLAUSE}`,
      'iu',
    ),
    'exclude $1 or exclude $2',
  ],
  [
    new LazyPattern(
      `(?<=${OF_POLICIES})(?:has|have|with) ${LEFT_OUT_KIND} or ${LEFT_OUT_KIND} (?:${OUT}|as (?:an )?${EXCLUSION}|(?:in|among|under) (?:(?:the|their|its) )?${EXCLUSION})${ENDS_CLAUSE}`,
      'iu',
    ),
    'exclude $1 or exclude $2',
  ],
  [
    new LazyPattern(
      `${FIRST}(?:in|from|of|by) (?:which|what) ((?:conditional access |ca )?polic(?:y|ies)) (?:is|are) ${LEFT_OUT_KIND} or ${LEFT_OUT_KIND} ${OUT}${END}`,
      'iu',
    ),
    '$1which $2 exclude $3 or exclude $4',
  ],
  [
    new LazyPattern(
      `${FIRST}(?:in|from|of|by) (?:which|what) ((?:conditional access |ca )?polic(?:y|ies)) (?:is|are) ${LEFT_OUT_KIND} or ${LEFT_OUT_KIND} ${OUT}${END}`,
      'iu',
    ),
    '$1which $2 exclude $3 or exclude $4',
  ],
  [
    new LazyPattern(
      `(?<=${OF_POLICIES})(?:has|have|with) ${LEFT_OUT_KIND} or (?:an? )?${OUT} ${LEFT_OUT_KIND}${ENDS_CLAUSE}`,
      'iu',
    ),
    'exclude $1 or exclude $2',
  ],
  // Roles that one policy is not for are those that it does not name, beside those that it leaves out.
  [
    new LazyPattern(
      `${FIRST}${ROLES} (?:does|do|is|are) ${ONE_POLICY} (?:${NOT}${REACH}|miss(?:ing)?|lack(?:ing)?|forget)${END}`,
      'iu',
    ),
    '$1what are the uncovered roles of $2',
  ],
  [
    new LazyPattern(
      `${FIRST}${ROLES} (?:(?:does|do) not fall under|(?:is|are) (?:missing|absent|not|lacking)(?: (?:covered|included|listed|named|hit|caught|protected))?|(?:is|are) (?:uncovered|missed|forgotten)) (?:by|in|from|under|of) ${ONE_POLICY}${END}`,
      'iu',
    ),
    '$1what are the uncovered roles of $2',
  ],
  // Whom one policy does not reach is told by what it leaves out.
  [
    new LazyPattern(`${FIRST}${WHOM} does ${NAMED} (?:not ${REACH}|leave out|exclude|exempt|spare)(?=[\\s?.!]*$)`, 'u'),
    '$1who is excluded from the policy "$2"',
  ],
  [
    new LazyPattern(`${FIRST}${WHOM} does(?:n['’]t) ${NAMED} ${REACH}(?=[\\s?.!]*$)`, 'u'),
    '$1who is excluded from the policy "$2"',
  ],
  // Of admins whom no policy reaches, and of a policy by its name in small letters.
  [
    new LazyPattern(
      `${FIRST}(?:to )?(?:which|what) ((?:of (?:the|our) )?(?:admins?|administrators?|people|users?|accounts?)) (?:do|does) (?:no|none of our) ((?:enforced|active) )?(?:mfa polic(?:y|ies)|polic(?:y|ies) (?:that requires? |of |with )(?:enforced |valid )?mfa) (?:${REACH}|apply)(?: to)?${END}`,
      'iu',
    ),
    '$1which $2 are covered by no $3policy that requires MFA',
  ],
  [
    /^((?:and |so )?)(?:does|do) the policy (\p{Ll}[^?"“]{5,60}?) (?:apply to|cover|hit|reach|affect) (\p{L}[\p{L}-]*(?: \p{L}[\p{L}-]*){0,2})(?=[\s?.!]*$)/u,
    '$1is $3 covered by the policy $2',
  ],
  ...carriesExclusion('groups?', 'groups'),
  ...carriesExclusion('(?:users?|people)', 'specific users'),
  ...carriesExclusion('roles?', 'roles'),
  ...carriesExclusion('guests?', 'guests'),
  // Whoever is left out besides emergency accounts.
  [
    new LazyPattern(
      `${FIRST}${WHO} (?:is|are|was|were)(?: also| still| actually)? (?:${OUT}|exempted|let off|skipped) (?:from|of|by) ([^?,]{5,80}?),? (?:except(?: for)?|besides|apart from|aside from|other than|not counting|excluding|but for) ${EMERGENCY}${END}`,
      'iu',
    ),
    '$1who is excluded from $2, except emergency accounts',
  ],
  [
    new LazyPattern(
      `${FIRST}(?:besides|apart from|aside from|other than|except(?: for)?|not counting|leaving aside) ${EMERGENCY},? ${WHO} (?:is|are|was|were)(?: also| still| actually)? (?:${OUT}|exempted|let off|skipped) (?:from|of|by) ([^?,]{5,80}?)${END}`,
      'iu',
    ),
    '$1who is excluded from $2, except emergency accounts',
  ],
  [
    new LazyPattern(
      `${FIRST}${WHO} (?:besides|apart from|aside from|other than|except(?: for)?|not counting) ${EMERGENCY},? (?:is|are|was|were)(?: also| still| actually)? (?:${OUT}|exempted|let off|skipped) (?:from|of|by) ([^?,]{5,80}?)${END}`,
      'iu',
    ),
    '$1who is excluded from $2, except emergency accounts',
  ],
  // "excludes at least one group" excludes groups.
  [
    /(?<!\p{L})(?:have|has|with|having) at least one excluded (?=(?:group|role|user|guest|location)(?!\p{L}))/giu,
    'exclude a ',
  ],
  [
    /(?<=(?<!\p{L})(?:(?:exclud|exempt)(?:e|es|s|ed|ing)?|(?:leav|carv)(?:e|es|ing) out) )at least one (?:person|account)(?!\p{L})/giu,
    'a user',
  ],
  [
    /(?<=(?<!\p{L})(?:(?:exclud|exempt|includ|target|cover)(?:e|es|s|ed|ing)?|(?:leav|carv)(?:e|es|ing) out) )at least one (?=\p{L})/giu,
    'a ',
  ],
  // What kind of account is named is no kind of account that is left out.
  [
    /(?<=(?<!\p{L})(?:exclud|exempt)(?:e|es|s|ed|ing)? )(?:the|our) (?:admin|administrator|guest|user|account|person) (?=\p{Lu}\p{Ll}|\S+@|\p{Ll}[\p{L}\d]*[-.]\p{L})/gu,
    '',
  ],
  [
    /(?<=(?<!\p{L})(?:(?:exclud|exempt)(?:e|es|s|ing)?|leav(?:e|es|ing) out) )(?:(?:(?:an?|any|some) )?(?:person|people|users?|accounts?)|somebody|someone|anybody|anyone) (?:who|that) (?:is|are|has|have|holds?) (?:an? )?(?=admins?(?!\p{L}))/giu,
    '',
  ],
  // "leave all administrators out"
  [
    /(?<=(?<!\p{L})polic(?:y|ies) (?:that )?)(leaves?) ((?:(?:all|the|our|every|any) )?(?:admin(?:istrator)?s?|guests?)(?: accounts?| users?)?) out(?=[\s?.!]*$)/giu,
    '$1 out $2',
  ],
  // Covered or left out: whether that policy leaves somebody out says both.
  [new LazyPattern(`${FIRST}(?:[Ii]s|[Ww]as) ${SOMEBODY} ${IN} ${DESCRIBED}${OR_OUT}`, 'u'), '$1does $3 exclude $2'],
  [
    new LazyPattern(`${FIRST}(?:[Ii]s|[Ww]as) ${SOMEBODY} ${IN} ${NAMED}${OR_OUT}`, 'u'),
    '$1does the policy "$3" apply to $2',
  ],
  ...[SOMEBODY, SMALL].map((somebody): Turn => [
    new LazyPattern(
      `${FIRST}(?:[Ii]s|[Ww]as) ${somebody} (?:still |really |actually )?${IN} ${DESCRIBED_CLOSELY}(?=[\\s?.!]*$)`,
      'u',
    ),
    '$1does $3 apply to $2',
  ]),
  [
    new LazyPattern(
      `${FIRST}[Ww]hy (?:is|was) ${SOMEBODY} (?:not ${IN}|${OUT} (?:from|of)) ${DESCRIBED_CLOSELY}(?=[\\s?.!]*$)`,
      'u',
    ),
    '$1why does $3 not apply to $2',
  ],
  // To be brought back under a policy is to be covered by it.
  [/(?<=^(?:and |so )?how [^?]{3,80}) back (?=(?:under|into|in|inside) (?:the|our|that|an) [^?]*polic)/iu, ' '],
  ...[SOMEBODY, SMALL].map((somebody): Turn => [
    new LazyPattern(
      `${FIRST}[Hh]ow (?:do|can|could|should|would) (?:[Ii]|we|you|one) (?:get|bring|put|move|make|have) ${somebody} (?:back )?(?:to be |be )?(?:${IN}|into|in) ((?:the|our|that|this|an) (?:[\\p{L}-]+ ){0,3}polic(?:y|ies))(?: again)?(?=[\\s?.!]*$)`,
      'u',
    ),
    '$1how do I get $2 covered by $3',
  ]),
  // "any MFA policy" is no policy for any MFA.
  [/(?<!\p{L})(?:any|some)(?: of (?:our|the))? (mfa|2fa) polic(?:y|ies)(?!\p{L})/giu, 'a $1 policy'],
  // Whoever is covered by a policy is no "yes" to being left out of one.
  [
    new LazyPattern(`${FIRST}(?:[Ii]s|[Ww]as) ${SOMEBODY} ${OUT} (?:from|of) ${DESCRIBED}(?=[\\s?.!]*$)`, 'u'),
    '$1does $3 exclude $2',
  ],
];
