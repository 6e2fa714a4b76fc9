import { LazyPattern } from '../../core/lazy-pattern.js';

const BAD =
  '(?:an? (?:problem|risk|threat|issue|concern|finding)|bad|dangerous|harmful|malicious|suspicious|dodgy|unsafe|risky|critical|wrong|flagged|highlighted|marked(?: red)?|reported|listed|red|high|on (?:the|your) list|concerning|worrying|problematic)';
const KIND =
  '(?<kind>(?:(?:mail ?flow|transport|mail|inbound|outbound|exchange|conditional access|ca) )*(?:rule|connector|policy))';
const NAME = '(?:"(?<quoted>[^"]{1,80})"|(?<name>[\\p{L}\\p{N}][^?"]{0,60}?))';
const KIND_DE = '(?<kind>(?:Transport|Mail|Nachrichtenfluss)?[Rr]egel|[Kk]onnektors?|[Cc]onnectors?|[Rr]ichtlinie)';
const BAD_DE =
  '(?:ein (?:Problem|Risiko)|eine Gefahr|schlimm|schlecht|gefährlich|verdächtig|auffällig|kritisch|bedenklich|rot|markiert|gemeldet)';
const KIND_FR = '(?<kind>règle|connecteur|stratégie|politique)';
const BAD_FR =
  '(?:(?:est|pose)(?:-(?:elle|il))? (?:(?:un |une )?(?:problème|risque|danger|menace)|dangereu(?:x|se)|suspecte?|grave|critique|mauvaise?|signalée?|louche))';
const KIND_ES = '(?<kind>regla|conector|directiva|política)';
const BAD_ES =
  '(?:(?:es|está|supone) (?:un (?:problema|riesgo|peligro)|una amenaza|peligros[oa]|sospechos[oa]|grave|crític[oa]|mal[oa]|marcad[oa]))';
const FIRST = '^(?:(?:and|so|but|ok|okay),? )*';
const END = '(?: (?:here|for us|to us|for you|to you|by you|then|at all|exactly))*[\\s?.!]*$';

const asked = (source: string): RegExp => new LazyPattern(`${FIRST}${source}${END}`, 'iu');

/** Of one rule, connector or policy by name: what a check found of it. */
const FRAMES: readonly RegExp[] = [
  `(?:why|how come) (?:is|was|did you (?:flag|report|mark)) (?:the |this |that |our )?${KIND} (?:called |named )?${NAME} (?:(?:so|such|considered|seen as|rated|rated as) )*${BAD}`,
  `(?:why|how come) (?:is|was) (?:the |this |that |our )${NAME} ${KIND} (?:(?:so|such|considered|seen as|rated|rated as) )*${BAD}`,
  `(?:what is|what's|what’s|what was) (?:so )?(?:wrong|bad|dangerous|suspicious|the (?:problem|issue|matter|risk|danger)) (?:with|about|in|of) (?:the |this |that |our )?${KIND} (?:called |named )?${NAME}`,
  `(?:what is|what's|what’s|what was) (?:so )?(?:wrong|bad|dangerous|suspicious|the (?:problem|issue|matter|risk|danger)) (?:with|about|in|of) (?:the |this |that |our )${NAME} ${KIND}`,
  `(?:why|how come) (?:do|does|did) (?:you|warden|tenant warden|the bot) (?:complain about|flag|report|mark|highlight|list|dislike|worry about|warn (?:about|of|me about|us about)) (?:the |this |that |our )?${KIND} (?:called |named )?${NAME}`,
  `(?:warum|wieso|weshalb) ist (?:denn )?(?:die|der|unsere|unser) ${KIND_DE} ${NAME} (?:(?:denn|so|eigentlich|als) )*${BAD_DE}`,
  `was ist (?:(?:denn|so) )*(?:schlimm|falsch|schlecht|gefährlich|riskant|das (?:Problem|Risiko)|die Gefahr) (?:(?:an|mit|bei|von) )?(?:der|dem|des) ${KIND_DE} ${NAME}`,
  `(?:worin (?:besteht|liegt) (?:das (?:Problem|Risiko)|die Gefahr) (?:(?:an|mit|bei|von) )?(?:der|dem|des)|welche[sn]? (?:Risiko|Gefahr|Problem) (?:birgt|hat|bringt|macht|ist) (?:die|der)) ${KIND_DE} ${NAME}`,
  `pourquoi (?:est-ce que )?(?:la|le|notre) ${KIND_FR} ${NAME} ${BAD_FR}`,
  `(?:qu['’]est-ce qui (?:ne va pas|cloche)|(?:quel(?:le)? est|c['’]est quoi) (?:le (?:problème|risque|danger|souci)|la menace)) (?:(?:avec|dans|de|que pose) (?:la|le)|du) ${KIND_FR} ${NAME}`,
  `quel(?:le)? (?:risque|danger|problème|menace) (?:pose|présente|représente) (?:la|le) ${KIND_FR} ${NAME}`,
  `en quoi (?:la|le) ${KIND_FR} ${NAME} (?:est-(?:elle|il) (?:un (?:risque|problème|danger)|risquée?|dangereu(?:x|se)|suspecte?|problématique)|pose(?:-t-(?:elle|il))? (?:un )?problème|(?:est|constitue) (?:un (?:risque|problème|danger)|risquée?|dangereu(?:x|se)|suspecte?|problématique))`,
  `(?:inwiefern|inwieweit|weshalb genau) ist (?:die|der|unsere|unser) ${KIND_DE} ${NAME} (?:(?:denn|so|eigentlich|als) )*${BAD_DE}`,
  `¿?en qu[ée] (?:es|supone) (?:un (?:problema|riesgo|peligro)|peligros[oa]) (?:la|el) ${KIND_ES} ${NAME}`,
  `¿?por qu[ée] ${BAD_ES} (?:la|el) ${KIND_ES} ${NAME}`,
  `¿?por qu[ée] (?:la|el) ${KIND_ES} ${NAME} ${BAD_ES}`,
  `¿?(?:qué|cuál) (?:tiene de malo|es el (?:problema|riesgo|peligro) (?:con|de|en)|(?:riesgo|peligro) (?:tiene|supone|plantea|presenta|hay (?:con|en))|pasa con|hay de malo en) (?:la|el) ${KIND_ES} ${NAME}`,
].map(asked);

const ENOUGH =
  '(?:(?:good |strong |strict |safe )?enough|sufficient|adequate|(?:a |any )?(?:good |real |proper |full )?(?:protection|safeguard)|counted(?: as (?:mfa|protection))?|effective|working|worth (?:much|anything)|perfect|ideal)';
const FOR_WHOM =
  '(?: (?:for|as|against|to protect|to stop|by itself|alone|on its own)(?: [^?.,;]{1,40})?|(?: for)? (?:our |the |all )?(?:admins?|users?|mfa|accounts?))*';
const QUOTED =
  '(?:(?:the|our|that) )?(?:(?:(?:conditional access |ca )?policy ("[^"]{3,60}")|("[^"]{3,60}") (?:conditional access |ca )?policy|("(?:Require|Block) [^"]{3,60}"|Require [^"?]{3,50}?|Block [^"?]{3,50}?)))';
/** "why isn't the policy "X" good enough?", "why doesn't the policy "X" protect our admins?": what it lacks. */
const NOT_ENOUGH: readonly RegExp[] = [
  `^(?:(?:and|so|but) )?why (?:is(?:n['’]t| not)|wouldn['’]t) ${QUOTED}(?: be)?(?: considered)? ${ENOUGH}${FOR_WHOM}(?=[\\s?.!]*$)`,
  `^(?:(?:and|so|but) )?why is ${QUOTED}(?: considered)? (?:not |no |too |so |rather )*(?:${ENOUGH}|weak|insufficient|inadequate|bad|useless|incomplete|a weak one)${FOR_WHOM}(?=[\\s?.!]*$)`,
  `^(?:(?:and|so|but) )?why (?:does(?:n['’]t| not)|won['’]t|can['’]t) ${QUOTED} (?:really |fully |properly |actually )?(?:protect|safeguard|cover|help|suffice|count|work|do the job|stop attackers?)${FOR_WHOM}(?=[\\s?.!]*$)`,
  `^(?:(?:and|so|but) )?why does ${QUOTED} not (?:really |fully |properly |actually )?(?:protect|safeguard|cover|help|suffice|count|work|do the job|stop attackers?)${FOR_WHOM}(?=[\\s?.!]*$)`,
].map((source) => new LazyPattern(source, 'iu'));

/** What only tells the kind is no name: "the mail flow rule", "an inbound connector", "the MFA policy". */
const NO_NAME =
  /^(?:(?:mail ?flow|transport|mail|inbound|outbound|exchange|conditional access|ca|mfa|access|attacker['’]?s?|new|old|last|first|second|other|same|one|it|this|that|which|so|such|rated|ranked|classified|considered|seen|as|in|of|for|by|made|that) ?)+$/iu;

/** "why is the rule m a problem?": asks what was found of one by name, and not what is wrong with its kind. Other texts stay. */
export function askWhyOneLooksWrong(text: string): string {
  for (const pattern of FRAMES) {
    const { kind, quoted, name } = pattern.exec(text)?.groups ?? {};
    const called = quoted ?? name;
    if (kind === undefined || called === undefined || NO_NAME.test(called) || SAYS_MORE.test(called)) continue;
    const said = inEnglish(kind);
    // No check judges a policy by itself.
    return said === 'policy'
      ? `what are the shortcomings of the policy "${called}"?`
      : `why does the ${said} "${called}" need a look?`;
  }
  for (const pattern of NOT_ENOUGH) {
    const [, before, behind, called] = pattern.exec(text) ?? [];
    const policy = before ?? behind ?? called;
    if (policy !== undefined) return `what are the shortcomings of the policy "${policy.replaceAll('"', '')}"?`;
  }
  const one = WRONG_WITH_ONE.exec(text.replace(/(?:['’]s (?:account|user))?[\s?.!]+$/u, ''))?.[1]?.replace(/"/gu, '');
  return one === undefined || ENDS_AS_KIND.test(one) ? text : `why is "${one}" a problem?`;
}

/** Of one of no kind: its capital tells that it is a name. */
const WRONG_WITH_ONE =
  /^(?:(?:and|so|but) )*(?:[Ww]hat(?:['’]s| is| looks) (?:so )?(?:wrong|bad|dangerous|suspicious|off|the (?:problem|issue|matter))|(?:[Ii]s )?(?:[Aa]nything|[Ss]omething|there anything|there something) (?:wrong|off|fishy|odd|strange|amiss)) (?:with|about) (?:the account (?:of )?)?("[^"]{1,80}"|\p{Ll}+[-.]\p{L}[\p{L}\p{N}.-]+|[\p{Lu}\d][\p{L}\p{N}.&-]*(?: [\p{L}\p{N}.&-]+){0,4})$/u;
const ENDS_AS_KIND =
  /(?<!\p{L})(?:apps?|admins?|users?|accounts?|polic(?:y|ies)|roles?|mfa|auditing|audit|consents?|settings?|tenant|security|defaults|sharing|auth|authentication|rules?|connectors?|setup|exchange|that|this|it)$/iu;

/** Rules of a kind, and no name: "rules that strip headers". */
const SAYS_MORE = /(?<!\p{L})(?:that|which|who|whose|made|created|from|to outside)(?!\p{L})/iu;

function inEnglish(kind: string): string {
  if (/konnektor|connector|connecteur|conector/iu.test(kind)) return 'connector';
  return /rule|regel|règle|regla/iu.test(kind) ? 'rule' : 'policy';
}
