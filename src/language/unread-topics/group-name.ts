import { LazyPattern } from '../../core/lazy-pattern.js';
import { findRole } from '../parameters/role-names.js';
import { splitWords } from '../question-tokenizer.js';

/** What a question calls a group, as typed, and the question without it: the words of a name are no conditions. */
export interface NamedGroup {
  readonly name: string;
  readonly rest: string;
}

const SMALL =
  '(?:that|which|whose|of|with|for|who|and|is|are|the|in|by|to|from|we|i|left|excluded|exempt|die|der|das|welche|von|mit|für|in|ausgenommen|qui|que|de|du|des|avec|pour|dans|est|exclu|del|con|para|en|está|members?|membership|only|directly)(?![\\p{L}\\p{N}])';
const QUOTE = '["“«„]';
const NAME = `(?:${QUOTE}(?<quoted>[^"”»“]+)["”»“]|(?<bare>[^?!"”»“,;]+))`;
const CALLED = '(?:called|named|namens|nommée?|appelée?|llamado)';
const BEHIND_GROUP = new LazyPattern(
  `(?<![\\p{L}-])(?:group|gruppe|sicherheitsgruppe|groupe|grupo) (?:${CALLED} )?(?!${SMALL})${NAME}`,
  'iu',
);
const BEHIND_PREPOSITION = new LazyPattern(
  `(?<![\\p{L}\\p{N}])(?:in|inside|within|of|to|von|zu|dans|de|du|en|del|al|a) (?:the |der |die |le |la |el )?(?:(?=${QUOTE})|(?=\\p{Lu}))${NAME}`,
  'u',
);
/** What follows a name without a comma: how somebody is in it, and when. */
const BEHIND_NAME =
  /\s+(?:(?:only|just|through|via|by way of|directly|indirectly|transitively|right now|now|today|currently|at the moment|at present|nur|direkt|indirekt|über|gerade|derzeit|aktuell|zurzeit|seulement|uniquement|directement|indirectement|actuellement|en ce moment|solo|sólo|únicamente|directamente|indirectamente|ahora|actualmente|including nested|with nested|drin|enthalten)(?!\p{L})|\().*$/iu;

const IS_GROUP = /(?<!\p{L})(?:groups?|gruppen?|groupes?|grupos?)(?!\p{L})/iu;

function cut(text: string, found: RegExpExecArray): NamedGroup | undefined {
  const { quoted, bare = '' } = found.groups ?? {};
  const name = (quoted ?? bare.replace(BEHIND_NAME, '')).trim();
  if (name === '' || (quoted === undefined && IS_GROUP.test(name))) return undefined;
  const at = text.indexOf(name, found.index);
  return { name, rest: `${text.slice(0, at)}${text.slice(at + name.length)}` };
}

/** The name behind "group", "members of" or "in". undefined: none, as in "the group that the policy leaves out". */
export function findGroupName(text: string): NamedGroup | undefined {
  const spaced = text.replace(/\s/g, ' ');
  const behindGroup = BEHIND_GROUP.exec(spaced);
  const found = behindGroup === null ? undefined : cut(spaced, behindGroup);
  if (found !== undefined) return found;
  const other = BEHIND_PREPOSITION.exec(spaced);
  return other === null ? undefined : cut(spaced, other);
}

/** A question for who is in something, or whether somebody is, up to its name in capitals. */
const ASKS_WHO_IS_IN =
  /^[\s¿]*(?:(?:[Ww]ho(?:['’]s| is| are| all is| sits?| else is)|(?:[Ww]hich|[Hh]ow many|[Ww]hat) (?:people|users|accounts|persons|guests|admins|members) (?:are|is|sit)|[Aa]re there (?:any )?\S+|[Gg]ibt es \S+|[Hh]ay \S+|[Ii]s \p{Lu}\S*(?: \p{Lu}\S*)?|[Ww]er (?:ist|sitzt|steckt)|[Ww]ie viele \S+ (?:sind|stecken|sitzen)|[Ii]st \p{Lu}\S*(?: \p{Lu}\S*)?|[Qq]ui est|[Cc]ombien de \S+ sont|[Qq]ui[ée]n(?:es)? est[áa]n?|[Cc]u[áa]nt[oa]s \S+ (?:hay|est[áa]n)|[Ee]stá \p{Lu}\S*(?: \p{Lu}\S*)?)(?: (?:only|just|directly|nur|direkt|directement|directamente))? (?:in|inside|within|dans|en)|(?:[Ww]ho (?:is|are) )?(?:the )?(?:[Mm]embers?|[Mm]itglied(?:er)?|[Mm]embres?|[Mm]iembros?) (?:of|von|de))(?: (?:the|der|le|la|el))?(?: (?:group|Gruppe|groupe|grupo))? ["“«„]?\p{Lu}/u;

/** A text that may ask for the members of a group that is called by its name alone. Only the tenant tells: "who is in Human Resources?" */
export function mayNameGroup(text: string): NamedGroup | undefined {
  if (!ASKS_WHO_IS_IN.test(text)) return undefined;
  const found = findGroupName(text);
  const isLong = found !== undefined && /^\p{Lu}/u.test(found.name) && /[\s-]/.test(found.name);
  return isLong && findRole(splitWords(found.name)) === undefined ? found : undefined;
}

const LEAVES_OUT =
  'leaves? out|excludes?|exempts?|spares?|ignores?|skips?|ausnimmt|ausschließt|auslässt|exclut|exempte|ignore|excluye|exime|deja fuera';
/** The policy between "the group that" and "leaves out". */
const GROUP_OF_POLICY = new LazyPattern(
  `(?<![\\p{L}-])(?:group|gruppe|groupe|grupo),? (?:that|which|whom|die|que)? ?(?<name>(?:(?!(?:${LEAVES_OUT})(?!\\p{L}))[^?!.,;])+?)[, ]+(?:${LEAVES_OUT})(?!\\p{L})`,
  'iu',
);

const AROUND_POLICY =
  /^(?:the|our|die|der|la|le|el|las|los) |[ -]*(?:polic(?:y|ies)|richtlinien?|stratégies?|politiques?|directivas?|políticas?)(?!\p{L})/giu;

/** "the group that the admin MFA policy leaves out": the policy as it is described, and the question without what is said of it. */
export function findPolicyOfGroup(text: string): NamedGroup | undefined {
  const found = GROUP_OF_POLICY.exec(text);
  const name = found?.groups?.name?.trim();
  if (found === null || name === undefined) return undefined;
  const rest = `${text.slice(0, found.index)}group${text.slice(found.index + found[0].length)}`;
  return { name: name.replace(AROUND_POLICY, ''), rest };
}
