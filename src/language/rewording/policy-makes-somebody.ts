import { LazyPattern } from '../../core/lazy-pattern.js';

const NAME =
  '("[^"]{1,60}"|[\\w.+#-]{1,64}@[\\w.-]{1,80}|\\p{Lu}[\\p{L}\\p{N}.\'-]*(?: \\p{Lu}?[\\p{L}\\p{N}.\'-]+){0,3}?)';
const MFA =
  '(?:mfa|2fa|multi-?factor(?: authentication)?|(?:a |the )?second factor|authentification multifacteur|(?:un |einen? |den )?(?:zweiten faktor|second facteur|segundo factor))';
const ONE_OF = '(?:(?:any|some|a|one|either|at least one)(?: of (?:our|the|these|those))?|our|the) ';
const POLICIES = '(?:conditional access |ca )?polic(?:y|ies)';
const MAKES =
  '(?:makes?|making|forces?|forcing|obliges?|obliging|requires?|requiring|compels?|compelling|asks?|asking|gets?|getting)';
const DO = '(?:to )?(?:do|use|have|pass|complete|perform|go through|sign in with|log in with|using|for)';

/** "force MFA on X", and no service: "require MFA for Exchange Online" is asked of what a policy is for. */
const IMPOSES =
  '(?:forces?|forcing|enforces?|enforcing|imposes?|imposing|requires?|requiring|demands?|demanding|mandates?|mandating)';
const ON_WHOM = `(?:on|upon|for|from|of|at) ${NAME}`;
const BY_POLICY = `(?:${ONE_OF}${POLICIES}|conditional access|ca)`;
const SURELY = '(?:really |actually |already |indeed |still )?';
const WHOLE = '(?=\\s*(?:$|[?.!]))';
const DOES_APPLY = 'does an enforced policy that requires MFA apply to';
const IS_ENFORCED = 'is MFA enforced for';
const POLICY_DE =
  '(?:(?:eine |eine unserer |irgendeine |eine der |unsere )?(?:ca-|conditional-access-)?(?:richtlinien?|policy|policies)|conditional access|der bedingte zugriff)';
const POLICY_FR =
  "(?:(?:une (?:de nos )?|l'une de nos )(?:stratégies?|politiques?)(?: d'accès conditionnel)?|l'accès conditionnel)";
const POLICY_ES =
  '(?:(?:alguna (?:de nuestras )?|una )(?:directivas?|políticas?)(?: de acceso condicional)?|el acceso condicional)';

/** "does one of our policies make X do MFA?", "is X covered by any policy?": the policy is asked for, and whether it covers somebody. One that only reports makes nobody. */
const FRAMES: readonly (readonly [asked: RegExp, meant: string])[] = [
  ...[`${MAKES} ${NAME} (?:${DO}|to|into) ${MFA}`, `${IMPOSES} ${MFA} ${ON_WHOM}`].flatMap(
    (does): [RegExp, string][] => [
      [
        new LazyPattern(
          `^((?:and |so )?)(?:does|do|is|are|will|would) (?:there )?${BY_POLICY} (?:that |which )?${SURELY}${does}${WHOLE}`,
          'iu',
        ),
        `$1${DOES_APPLY} $2`,
      ],
      [
        new LazyPattern(
          `^((?:and |so )?)(?:which|what) (?:of (?:our|the) )?${POLICIES} (?:is it that |(?:is|are) )?${SURELY}${does}${WHOLE}`,
          'iu',
        ),
        '$1which enforced policies that require MFA apply to $2',
      ],
    ],
  ),
  [
    new LazyPattern(
      `^((?:and |so )?)(?:is|was) ${NAME} ${SURELY}(?:forced|obliged|required|compelled|made|asked) (?:${DO}|to|into) ${MFA} by ${BY_POLICY}${WHOLE}`,
      'iu',
    ),
    `$1${DOES_APPLY} $2`,
  ],
  // Whatever forces it: a policy, a setting of the account, or the security defaults.
  [
    new LazyPattern(
      `^((?:and |so )?)(?:does|do|is|are|will|would) (?:there )?(?:anything|something) (?:at all )?(?:that |which )?${SURELY}${MAKES} ${NAME} (?:${DO}|to|into) ${MFA}${WHOLE}`,
      'iu',
    ),
    `$1${IS_ENFORCED} $2`,
  ],
  [
    new LazyPattern(
      `^((?:and |so )?)(?:is|was) ${NAME} ${SURELY}(?:forced|obliged|required|compelled|made) (?:${DO}|to|into) ${MFA}(?: by (?:anything|something))?${WHOLE}`,
      'iu',
    ),
    `$1${IS_ENFORCED} $2`,
  ],
  [
    new LazyPattern(
      `^((?:and |so )?)is ${MFA} ${SURELY}(?:forced|enforced|imposed|required|demanded|mandated) ${ON_WHOM} by ${BY_POLICY}${WHOLE}`,
      'iu',
    ),
    `$1${DOES_APPLY} $2`,
  ],
  // Any policy: also one that blocks, or that asks for something else than MFA.
  [
    new LazyPattern(
      `^((?:and |so |but )?)(?:is|was) ${NAME} ${SURELY}(?:covered by|subject to|in (?:the )?scope of|bound by|hit by|affected by|protected by|under) (?:any|at least one|a single|even one) (?:of (?:our|the) )?${POLICIES}(?: at all)?${WHOLE}`,
      'iu',
    ),
    '$1does any Conditional Access policy apply to $2',
  ],
  [
    new LazyPattern(
      `^(?:und )?(?:ist|wird) ${NAME} (?:von|durch) (?:irgend)?einer (?:einzigen )?(?:ca-|conditional-access-)?(?:richtlinie|policy) (?:erfasst|abgedeckt|betroffen|geschützt)${WHOLE}`,
      'iu',
    ),
    'does any Conditional Access policy apply to $1',
  ],
  [
    new LazyPattern(
      `^(?:est-ce qu'|est-ce que )?${NAME} est(?:-il|-elle)? (?:couverte?|concernée?|visée?|touchée?|protégée?) par (?:une|au moins une) (?:stratégie|politique)(?: d'accès conditionnel)?(?: quelconque)?${WHOLE}`,
      'iu',
    ),
    'does any Conditional Access policy apply to $1',
  ],
  [
    new LazyPattern(
      `^(?:und )?(?:zwingt|verlangt|erzwingt) ${POLICY_DE}(?: von)? ${NAME} (?:zu |zur )?${MFA}${WHOLE}`,
      'iu',
    ),
    `${DOES_APPLY} $1`,
  ],
  [
    new LazyPattern(
      `^(?:und )?(?:verlangt|erzwingt|fordert|schreibt) ${POLICY_DE} (?:die )?${MFA} (?:bei|für|von) ${NAME}(?: vor)?${WHOLE}`,
      'iu',
    ),
    `${DOES_APPLY} $1`,
  ],
  [
    new LazyPattern(
      `^(?:est-ce qu'|est-ce que )?${POLICY_FR} (?:oblige|force|contraint) ${NAME} à (?:faire|utiliser|passer) (?:la |le |une? )?${MFA}${WHOLE}`,
      'iu',
    ),
    `${DOES_APPLY} $1`,
  ],
  [
    new LazyPattern(
      `^(?:est-ce qu'|est-ce que )?${POLICY_FR} (?:impose|exige)(?:-t-elle|-t-il)? (?:la |le |une? )?${MFA} (?:à|de|pour) ${NAME}${WHOLE}`,
      'iu',
    ),
    `${DOES_APPLY} $1`,
  ],
  [
    new LazyPattern(
      `^¿?${POLICY_ES} (?:obliga|fuerza) a ${NAME} a (?:usar|hacer|pasar) (?:la |el )?${MFA}${WHOLE}`,
      'iu',
    ),
    `${DOES_APPLY} $1`,
  ],
  [
    new LazyPattern(`^¿?${POLICY_ES} (?:impone|exige|pide) (?:la |el )?${MFA} (?:a|para) ${NAME}${WHOLE}`, 'iu'),
    `${DOES_APPLY} $1`,
  ],
];
/** In quotes, with a capital, an address, or an account by its form: "svc-migration". */
const SURELY_NAMED = /^(?:"|\p{Lu}|\S*@|\p{Ll}[\p{L}\p{N}]*[-.]\p{L})/u;
const NOBODY =
  /^(?:exchange|sharepoint|teams|azure|microsoft|office|graph|entra|intune|outlook|owa|all|every\p{L}*|any\p{L}*|admins?|guests?|users?|external|global|privileged)(?!\p{L})/iu;

const OUT =
  '(?:excluded|exempt(?:ed)?|left out|spared|ausgenommen|ausgeschlossen|exclue?|exemptée?|excluid[oa]|exent[oa])';
const POLICY = `(?:the |der |die |la |de la |l')?(?:policy |richtlinie |stratégie |politique |directiva |política )?["'‘“«]?(?<policy>\\p{Lu}[^?"'’”»]{3,60}?)["'’”»]?(?: policy)?(?=\\s*(?:$|[?.!]))`;
const WHICH_GROUP =
  '(?:(?:through|via|by|because of|durch|über|par|por) )?(?:which|what|welche[rnms]?|quels?|quel|qué) (?:groups?|gruppen?|groupes?|grupos?)';
const SOMEBODY = NAME.replace('(', '(?<name>');

/** "which group excludes X from P?", "how is X left out of P?": the policy tells whom it leaves out, and through which groups. */
const LEFT_OUT_BY: readonly RegExp[] = [
  `^(?:and )?${WHICH_GROUP} (?:is it that |that )?(?:excludes?|exempts?|leaves? out|keeps? out|lets? off|takes? out) ${SOMEBODY} (?:out )?(?:from|of) ${POLICY}`,
  `^(?:and )?(?:how|why|${WHICH_GROUP}|through what|by what|wie|wodurch|comment|par quoi|cómo|por qué) (?:is|was|are|ist|est|está) ${SOMEBODY} (?:(?:von|de) ${POLICY.replace('<policy>', '<first>').replace(/\(\?=.*$/u, '')} )?${OUT}(?: (?:from|of|von|de) ${POLICY})?(?=\\s*(?:$|[?.!]))`,
  `^(?:und )?schlie(?:ß|ss)t ${POLICY.replace(/\(\?=.*$/u, '')} (?<name>"[^"]{1,60}"|\\S+@\\S+|\\p{Lu}\\p{L}+ (?:(?:de|van|von) )?\\p{Lu}\\p{L}+) aus${WHOLE}`,
  `^(?:y )?¿?${POLICY.replace(/\(\?=.*$/u, '')} (?:excluye|deja fuera|exime) (?:a )?${SOMEBODY}${WHOLE}`,
].map((source) => new LazyPattern(source, 'iu'));

const THROUGH =
  '(?:(?:and|y|et|und) )?[¿]?(?:through|via|by|because of|durch|über|par(?: le biais de)?|por(?: medio de)?|a través de|mediante|debido a)';
/** "through which group is X excluded?": of which policies is not said, and each tells by which groups. */
const LEFT_OUT_BY_GROUP = new LazyPattern(
  `^[¿]?${THROUGH} (?:which|what|welche[rn]?|quels?|qué|que) (?:groups?|gruppen?|groupes?|grupos?) (?:(?:is|was|ist|est|está|esta) )?(?:${OUT} )?${SOMEBODY}(?:(?:-t-| )?(?:est(?:-il|-elle)?|ist))?(?: ${OUT})?${WHOLE}`,
  'iu',
);
/** "is X excluded from any policy? through which group?": each policy that excludes somebody tells by which groups. */
const WHETHER_AND_GROUP = new LazyPattern(
  `^(?<asked>[^?]{3,40}(?<!\\p{L})(?:${OUT}[^?]{0,40}(?:polic|strat|politi|directiv|polít)|(?:richtlinie|policy)[^?]{0,30}${OUT})[^?]{0,30}?)[?,;]+ ${THROUGH} (?:which|what|welche[rn]?|quels?|qué|que) (?:groups?|gruppen?|groupes?|grupos?)(?: genau| exactly| exactement| exactamente)?${WHOLE}`,
  'iu',
);

const REASON = /^(?:and )?(?:how|why|through what|by what|wie|wodurch|comment|par quoi|cómo|por qué) /iu;

/** "the MFA policy for admins" is no name of a policy. */
const DESCRIBED = /(?<!\p{L})polic(?:y|ies)(?!\p{L})|^(?:MFA|2FA)$/iu;

/** Asks of a policy whom it leaves out, where it is asked by which group somebody is. Other texts stay. */
export function sayPolicyExcludes(text: string): string {
  for (const pattern of LEFT_OUT_BY) {
    const { name = '', policy, first } = pattern.exec(text)?.groups ?? {};
    const called = policy ?? first;
    if (called === undefined || !/^(?:"|\p{Lu}|\S*@)/u.test(name) || !/^\p{Lu}/u.test(called)) continue;
    if (DESCRIBED.test(called)) return `which ${called.replace(/^(?:MFA|2FA)$/i, '$& policy')} excludes ${name}?`;
    if (REASON.test(text)) return `why does the policy "${called}" not apply to ${name}?`;
    return `does the policy "${called}" exclude ${name}?`;
  }
  const name = LEFT_OUT_BY_GROUP.exec(text)?.groups?.['name'] ?? '';
  if (/^(?:"|\p{Lu}|\S*@)/u.test(name)) return `which policies exclude ${name}?`;
  return text.replace(WHETHER_AND_GROUP, '$<asked>?');
}

/** "are the emergency accounts covered by a policy?": that policies leave them out is no yes. */
const EMERGENCY_COVERED =
  /^((?:and |so |but )?)((?:is|are) (?:the |our |a )?(?:break[- ]?glass|emergency)(?: access)?(?: admin)? accounts?) (?:also )?(?:covered by|subject to|in scope of|bound by|under|hit by|protected by) (?:an? |the |our |any )?(?:mfa|2fa|(?:mfa |conditional access |ca )?polic(?:y|ies)|conditional access)(?: too| as well| also)?(?=[\s?.!]*$)/iu;

/** Asks of the policies that cover somebody what is asked of a policy that makes somebody do something. Other texts stay. */
export function sayPolicyCovers(text: string): string {
  if (EMERGENCY_COVERED.test(text)) return text.replace(EMERGENCY_COVERED, '$1$2 forced to use mfa');
  for (const [asked, meant] of FRAMES) {
    const [, first, second] = asked.exec(text) ?? [];
    const name = second ?? first;
    // "iu" takes small letters for capitals: a kind of people has no capital.
    if (name === undefined || !SURELY_NAMED.test(name) || NOBODY.test(name)) continue;
    return text.replace(asked, meant);
  }
  return text;
}
