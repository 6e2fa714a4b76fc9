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
/** A single mark opens a name only before its capital: "l'imbrication" has an apostrophe. */
const QUOTE = `(?:["“«„]|(?<![\\p{L}\\p{N}])['‘‚](?=[\\p{Lu}\\p{N}]))`;
const NAME = `(?:["“«„] ?(?<quoted>[^"”»“]+)["”»“]|(?<![\\p{L}\\p{N}])['‘‚](?=[\\p{Lu}\\p{N}])(?<single>[^"'‘’]+)['’‘](?!\\p{L})|(?<bare>[^?!"”»“,;]+))`;
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
  const { single, quoted = single, bare = '' } = found.groups ?? {};
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

const NESTED =
  '(?:nest|flatten|expand|unroll|resolv|verschachtel|aufgelöst|auflös|imbri|aplati|anidad|anidam|aplan|transitiv)';
/** How groups within groups are to be told: each member is told with the way in, through whichever group. */
const OF_NESTING = new LazyPattern(
  `,?\\s+(?:(?:and |und |et |y )?(?:if|when|once|after|by|with|including|incl\\.?|also|even|counting|wenn|sobald|nachdem|nach|mit|inklusive|inkl\\.?|einschließlich|auch|si|quand|lorsqu|une fois|après|avec|y compris|en|cuando|tras|al|con|incluid[oa]s|incluyendo|incluso|una vez)(?![\\p{L}])|\\()[^?"”»“]{0,40}?(?<!\\p{L})${NESTED}\\p{L}*[^?"”»“]{0,40}?(?=[\\s?.!)]*$)\\)?`,
  'iu',
);

/** "Gruppenmitglieder von X" */
const GROUP_MEMBERS_DE =
  /(?<!\p{L})(?:die )?gruppen-?mitglieder (?:von|der gruppe|in(?: der gruppe)?|zu|für) (?=["“„«\p{L}])/iu;

/** The text without how groups within groups are to be told: "… once the nesting is resolved?". Whoever ends up in one is in it. */
export const withoutNesting = (text: string): string =>
  text
    .replace(OF_NESTING, '')
    .replace(GROUP_MEMBERS_DE, 'Mitglieder der Gruppe ')
    .replace(/(?<=qui[ée]n(?:es)? )(?:acaba|termina)(n?)(?= (?:dentro )?(?:en|de) )/iu, 'está$1');

/** A question for who is in something, or whether somebody is, up to its name. */
const IS_IN_SOMETHING =
  "(?:(?:[Ww]ho(?:['’]s| is| are| all is| sits?| else is|(?: really| actually)? ends? up| lands?)|(?:[Ww]hich|[Hh]ow many|[Ww]hat) (?:people|ppl|users|accounts|persons|guests|admins|members) (?:are|is|sit)|[Aa]re there (?:any )?\\S+|[Gg]ibt es \\S+|[Hh]ay \\S+|[Ii]s \\p{Lu}\\S*(?: \\p{Lu}\\S*)?|[Ww]er (?:ist|sitzt|steckt|landet)|[Ww]ie viele \\S+ (?:sind|stecken|sitzen)|[Ii]st \\p{Lu}\\S*(?: \\p{Lu}\\S*)?|[Qq]ui (?:est|se retrouve)|[Cc]ombien de \\S+ sont|[Qq]ui[ée]n(?:es)? (?:est[áa]n?|acaban?|terminan?)|[Cc]u[áa]nt[oa]s \\S+ (?:hay|est[áa]n)|[Ee]stá \\p{Lu}\\S*(?: \\p{Lu}\\S*)?)(?: (?:only|just|directly|nur|direkt|directement|directamente))? (?:in|inside|within|dans|en)|(?:[Ww]ho (?:is|are) )?(?:the )?(?:[Mm]embers?|[Mm]itglied(?:er)?|[Mm]embres?|[Mm]iembros?) (?:of|von|de))(?: (?:the|der|le|la|el))?(?: (?:group|Gruppe|groupe|grupo))?";
const ASKS_WHO_IS_IN = new LazyPattern(`^[\\s¿]*${IS_IN_SOMETHING} ["“«„'‘]?\\p{Lu}`, 'u');
/** The same where no word of the name is written with a capital. */
const ASKS_IN_SMALL = new LazyPattern(`^[\\s¿]*${IS_IN_SOMETHING} (?<name>\\p{Ll}[^\\p{Lu}?!,;:]*?)[\\s?.!]*$`, 'u');
/** The name first, and who is in "there". */
const NAMED_BEFORE = new LazyPattern(
  `^[\\s¿]*(?<name>[^?!:]{3,80}?)(?: ?[:,–—] ?| - )¿?(?:${[
    "(?:who(?:['’]s| is| are| all is| sits?)|(?<many>how many (?:people|ppl|users|accounts|admins|members) (?:are|is|sit))) (?:in|inside) (?:there|it|this|that(?: group)?)",
    'wer (?:ist|sitzt|steckt|ist denn) (?:da|dort)? ?(?:drin|drinnen|enthalten)',
    'qui (?:est dedans|en fait partie|y est)',
    'qui[ée]n(?:es)? est[áa]n? (?:ahí|dentro|ahí dentro|en él|en ese grupo)',
  ].join('|')})[\\s?.!]*$`,
  'iu',
);

/** "CA exclusion - MFA: who is in there?" as "who is in CA exclusion - MFA?". Other texts stay. */
export function sayGroupInPlace(text: string): string {
  const { name, many } = NAMED_BEFORE.exec(text)?.groups ?? {};
  return name === undefined ? text : `${many ?? 'who is'} in ${name.trim()}?`;
}

/** A text that may ask for the members of a group that is called by its name alone. Only the tenant tells: "who is in Human Resources?" */
export function mayNameGroup(text: string): NamedGroup | undefined {
  const found = findPlacedName(text);
  const isLong = found !== undefined && /[\s-]/.test(found.name);
  return isLong && findRole(splitWords(found.name)) === undefined ? found : undefined;
}

function findPlacedName(text: string): NamedGroup | undefined {
  const inSmall = ASKS_IN_SMALL.exec(text)?.groups?.name;
  if (inSmall !== undefined) return { name: inSmall, rest: text.slice(0, text.lastIndexOf(inSmall)) };
  if (!ASKS_WHO_IS_IN.test(text)) return undefined;
  const found = findGroupName(text);
  return found !== undefined && /^\p{Lu}/u.test(found.name) ? found : undefined;
}

const WHO =
  "(?<who>(?:who|whom|(?:which|what|how many) (?:of (?:the|our) )?(?:people|users|accounts|admins|administrators|guests|persons))|(?:wer|wen|(?:welche|wie viele) (?:benutzer|personen|admins|administratoren|konten|leute|gäste))|(?:qui|(?:quels|combien d[e'’] ?)(?: )?(?:utilisateurs|personnes|admins|administrateurs|comptes))|(?:qui[ée]n(?:es)?|a qui[ée]n(?:es)?|(?:qu[ée]|cu[áa]nt[oa]s) (?:usuarios|personas|administradores|admins|cuentas)))";
const OUT_EN =
  '(?:outside|out of|beyond|not (?:covered|reached|caught|hit|protected)|excluded|exempt(?:ed)?|left out|excused|spared|carved out|let off|missed|escapes?|avoids?|skips?|dodges?|bypass(?:es)?|evades?|gets? (?:past|around|out)|slips? (?:past|through))';
const OUT_DE =
  '(?:ausgenommen|ausgeschlossen|befreit|heraus|raus|außen vor|nicht erfasst|nicht abgedeckt|außerhalb|herausgenommen|rausgenommen|verschont|entgeht|entgehen|umgeht|umgehen)';
const OUT_FR =
  '(?:échapp(?:e|ent)|exclu(?:e?s?)|exempt(?:ée?s?|es?)|dispensée?s?|hors d[eu]|contourn(?:e|ent)|pas couverte?s?|épargnée?s?)';
const OUT_ES =
  '(?:fuera de|se (?:libran?|escapan?|salvan?) de|excluid[oa]s?|exent[oa]s?|eximid[oa]s?|evitan?|eluden?|no (?:está|están) cubiert[oa]s?)';
const A_GROUP = '(?:(?:exclusion |directory |security )?group|(?:ausnahme|sicherheits)?gruppe|groupe|grupo)';
const OF_GROUP_NAME = `${A_GROUP} (?:${CALLED} )?(?!${SMALL})(?<name>${QUOTE}[^"”»“]+["”»“]|[^?!"”»“,;]+?)`;

/** Whom a group leaves out that is told by its name: "who ends up outside the MFA policy through the group X?". */
const OUT_BY_NAMED: readonly RegExp[] = [
  `^(?:and |so )?${WHO} [^?]{0,60}?(?<!\\p{L})${OUT_EN}(?!\\p{L})[^?]{0,60}? (?:by|through|via|by way of|because of|due to|thanks to|as) (?:being (?:in|a member of) |members? of |membership (?:in|of) )?(?:the |our )?${OF_GROUP_NAME}[\\s?.!]*$`,
  `^(?:and |so )?${WHO} does (?:the |our )?${OF_GROUP_NAME} (?:exclude|exempt|leave out|spare|let off|keep out|take out)(?: (?:of|from) [^?]{2,60})?[\\s?.!]*$`,
  `^(?:und )?${WHO} [^?]{0,60}?(?<!\\p{L})(?:durch|über|per|via|wegen|mit|dank) (?:die |der |unsere |unserer )?(?:mitgliedschaft in (?:der )?)?${OF_GROUP_NAME}(?: (?:aus|von) (?:der|den|einer|unserer|dem) [^?]{2,60}?)? ${OUT_DE}[\\s?.!]*$`,
  `^(?:und )?${WHO} [^?]{0,60}?(?<!\\p{L})${OUT_DE}(?!\\p{L})[^?]{0,60}? (?:durch|über|per|via|wegen|dank) (?:die |der |unsere |unserer )?${OF_GROUP_NAME}[\\s?.!]*$`,
  `^(?:und )?${WHO} nimmt (?:die |unsere )?${OF_GROUP_NAME}(?: (?:von|aus) [^?]{2,60}?)? (?:aus|heraus|raus)[\\s?.!]*$`,
  `^(?:et )?${WHO} [^?]{0,60}?(?<!\\p{L})${OUT_FR}(?!\\p{L})[^?]{0,80}? (?:par|via|grâce au|à cause du|à travers|en raison du) ?(?:le |ce |notre |l['’]intermédiaire du )?${OF_GROUP_NAME}[\\s?.!]*$`,
  `^¿?(?:y )?¿?${WHO} [^?]{0,60}?(?<!\\p{L})${OUT_ES}(?!\\p{L})[^?]{0,80}? (?:por|mediante|a través del?|gracias al?|debido al?|vía) ?(?:el |nuestro )?${OF_GROUP_NAME}[\\s?.!]*$`,
].map((source) => new LazyPattern(source, 'iu'));

/** Asks for the members of a group where it is asked whom the group leaves out of something. Other texts stay. */
export function askWhoIsInNamed(text: string): string {
  for (const pattern of OUT_BY_NAMED) {
    const { who = '', name } = pattern.exec(text)?.groups ?? {};
    if (name === undefined) continue;
    const isSeveral = / /.test(who);
    return `${/^whom$/i.test(who) ? 'who' : who} ${IS_IN.find(([of]) => of.test(who))?.[isSeveral ? 2 : 1] ?? ''} ${name}?`;
  }
  return text;
}

/** That somebody is in a group, of one and of several, by the question word of the language. */
const IS_IN: readonly (readonly [of: RegExp, one: string, several: string])[] = [
  [/^(?:who|which|what|how)/i, 'is in the group', 'are in the group'],
  [/^(?:we|wie)/i, 'ist in der Gruppe', 'sind in der Gruppe'],
  [/^(?:qui(?!é|en)|quels|combien)/i, 'est dans le groupe', 'sont dans le groupe'],
  [/^/, 'está en el grupo', 'están en el grupo'],
];

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
