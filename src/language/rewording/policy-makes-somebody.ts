import { execHeld } from './held-match.js';

const NAME =
  '("[^"]{1,60}"|[\\w.+#-]{1,64}@[\\w.-]{1,80}|\\p{Lu}[\\p{L}\\p{N}.\'-]*(?: \\p{Lu}?[\\p{L}\\p{N}.\'-]+){0,3}?)';
const MFA =
  '(?:mfa|2fa|multi-?factor(?: authentication)?|(?:a |the )?second factor|authentification multifacteur|(?:un |einen? |den )?(?:zweiten faktor|second facteur|segundo factor))';
const ONE_OF = '(?:(?:any|some|a|one|either|at least one)(?: of (?:our|the|these|those))?|our|the) ';
const POLICIES = '(?:conditional access |ca )?polic(?:y|ies)';
const MAKES =
  '(?:makes?|making|forces?|forcing|obliges?|obliging|requires?|requiring|compels?|compelling|asks?|asking|gets?|getting)';
const DO = '(?:to )?(?:do|use|have|pass|complete|perform|go through|sign in with|log in with|using|for)';

/** "does one of our policies make X do MFA?": the policy is asked for, and whether it covers somebody. */
const FRAMES: readonly (readonly [asked: RegExp, meant: string])[] = [
  [
    new RegExp(
      `^((?:and |so )?)(?:does|do|is|are|will|would) (?:there )?${ONE_OF}${POLICIES} (?:that |which )?(?:really |actually |already )?${MAKES} ${NAME} ${DO} ${MFA}(?=\\s*(?:$|[?.!]))`,
      'iu',
    ),
    '$1does a policy that requires MFA apply to $2',
  ],
  [
    new RegExp(
      `^((?:and |so )?)(?:which|what) (?:of (?:our|the) )?${POLICIES} (?:(?:is|are) )?(?:really |actually )?${MAKES} ${NAME} ${DO} ${MFA}(?=\\s*(?:$|[?.!]))`,
      'iu',
    ),
    '$1which policies that require MFA apply to $2',
  ],
  [
    new RegExp(
      `^(?:und )?(?:zwingt|verlangt|erzwingt) (?:eine |eine unserer |irgendeine |unsere )?richtlinien?(?: von)? ${NAME} (?:zu |zur )?${MFA}(?=\\s*(?:$|[?.!]))`,
      'iu',
    ),
    'does a policy that requires MFA apply to $1',
  ],
  [
    new RegExp(
      `^(?:est-ce qu'|est-ce que )?(?:une (?:de nos )?)(?:stratégies?|politiques?)(?: d'accès conditionnel)? (?:oblige|force|contraint) ${NAME} à (?:faire|utiliser|passer) (?:la |le |une? )?${MFA}(?=\\s*(?:$|[?.!]))`,
      'iu',
    ),
    'does a policy that requires MFA apply to $1',
  ],
  [
    new RegExp(
      `^¿?(?:alguna (?:de nuestras )?|una )(?:directivas?|políticas?)(?: de acceso condicional)? (?:obliga|fuerza) a ${NAME} a (?:usar|hacer|pasar) (?:la |el )?${MFA}(?=\\s*(?:$|[?.!]))`,
      'iu',
    ),
    'does a policy that requires MFA apply to $1',
  ],
];

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
].map((source) => new RegExp(source, 'iu'));

const REASON = /^(?:and )?(?:how|why|through what|by what|wie|wodurch|comment|par quoi|cómo|por qué) /iu;

/** "the MFA policy for admins" is no name of a policy. */
const DESCRIBED = /(?<!\p{L})polic(?:y|ies)(?!\p{L})|^(?:MFA|2FA)$/iu;

/** Asks of a policy whom it leaves out, where it is asked by which group somebody is. Other texts stay. */
export function sayPolicyExcludes(text: string): string {
  for (const pattern of LEFT_OUT_BY) {
    const { name = '', policy, first } = execHeld(pattern, text)?.groups ?? {};
    const called = policy ?? first;
    if (called === undefined || !/^(?:"|\p{Lu}|\S*@)/u.test(name) || !/^\p{Lu}/u.test(called)) continue;
    if (DESCRIBED.test(called)) return `which ${called.replace(/^(?:MFA|2FA)$/i, '$& policy')} excludes ${name}?`;
    if (REASON.test(text)) return `why does the policy "${called}" not apply to ${name}?`;
    return `does the policy "${called}" exclude ${name}?`;
  }
  return text;
}

/** "are the emergency accounts covered by a policy?": that policies leave them out is no yes. */
const EMERGENCY_COVERED =
  /^((?:and |so |but )?)((?:is|are) (?:the |our |a )?(?:break[- ]?glass|emergency)(?: access)?(?: admin)? accounts?) (?:also )?(?:covered by|subject to|in scope of|bound by|under|hit by|protected by) (?:an? |the |our |any )?(?:mfa|2fa|(?:mfa |conditional access |ca )?polic(?:y|ies)|conditional access)(?: too| as well| also)?(?=[\s?.!]*$)/iu;

/** Asks of the policies that cover somebody what is asked of a policy that makes somebody do something. Other texts stay. */
export function sayPolicyCovers(text: string): string {
  if (EMERGENCY_COVERED.test(text)) return text.replace(EMERGENCY_COVERED, '$1$2 forced to use mfa');
  for (const [asked, meant] of FRAMES) {
    const [, first, second] = execHeld(asked, text) ?? [];
    const name = second ?? first;
    // "iu" takes small letters for capitals: a kind of people has no capital.
    if (name === undefined || !/^(?:"|\p{Lu}|\S*@)/u.test(name)) continue;
    return text.replace(asked, meant);
  }
  return text;
}
