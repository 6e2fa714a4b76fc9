import { LazyPattern } from '../../core/lazy-pattern.js';
import { applyTurns } from './apply-turns.js';
/** "sauf celles qui …", "außer denen, die …": the pronoun between stands for the kind that is asked for. */
const EXCEPT_THOSE: readonly (readonly [asked: RegExp, meant: string])[] = [
  [
    /(?<!\p{L})(?:sauf|hors|hormis|except[ée]|à l'exception de|à part|mais pas|sans(?: compter)?) (?:celles|ceux|celui|celle),? (?=(?:qui|que|dont|avec|sans|d[eu]s?)(?!\p{L}))/giu,
    'sauf ',
  ],
  [
    /(?<!\p{L})(?:au(?:ß|ss)er|bis auf|ohne|abgesehen von|aber nicht|nicht) (?:denen|denjenigen|diejenigen|jenen|jene|den|die)[, ]+(?=(?:die|der|denen|deren|mit|ohne)(?!\p{L}))/giu,
    'außer ',
  ],
];

/**
 * "another Global Admin than Bram", "are there others than Bram": whoever stands behind is left out. "als" and "que" are translated word by word
 * as "as" and "that".
 */
const OTHERS_THAN: readonly (readonly [asked: RegExp, meant: string])[] = [
  [/(?<!\p{L})(eine )?andere[rns]? ((?!als(?!\p{L}))[\p{L}-]{3,24}) als (?=["\p{Lu}])/u, '$1$2 außer '],
  [/(?<!\p{L})another ((?!than(?!\p{L}))[^?,;]{3,60}?) than (?=["\p{Lu}])/u, 'a $1 other than '],
  [/(?<!\p{L})others? ((?!than(?!\p{L}))[^?,;]{3,60}?) than (?=["\p{Lu}])/u, '$1 other than '],
  [
    /(?<!\p{L})(?:another|others?) ((?!than(?!\p{L}))[^?,;]{3,60}?) than (?=(?!the|last|this|that|those|these|in|we|usual|normal|before)\p{Ll}{3,}(?:\.\p{Ll}+)?(?: \p{Ll}{3,})?[\s?.!]*$)/u,
    '$1 other than ',
  ],
  [
    /(?<=(?<!\p{L})(?:are|is) there (?:(?:still|also|any|some) )*)others? ([^?,;]{3,60}?) (?:as|that) (?=["\p{Lu}][^?,;]{2,40}[\s?.!]*$)/u,
    '$1 other than ',
  ],
];

const LEAVES_OUT =
  '(?:(?:not|without) counting|excluding|excepting|except(?: for)?|leaving (?:out|aside)|ignoring|disregarding|apart from|aside from|other than|but not)';
/** How a group ends that is left out: "the backup and archiving products" are one. */
const KIND =
  '(?:apps?|applications?|accounts?|ones|guests?|users?|admins?|people|groups?|principals?|members?|leavers|secrets?|certificates?|credentials?|rules?|connectors?|partners?)';
const PLAIN = "(?:(?:any|the|all|our) )?(?:[a-z0-9'-]+ ){0,2}[a-z0-9'-]+";

/** "not counting apps and disabled accounts": both are left out. Names in capitals are read by themselves. */
const TWO_LEFT_OUT = new LazyPattern(
  `(?<![\\p{L}])${LEAVES_OUT} ((?:(?:any|the|all|our) )?(?:[a-z0-9'-]+ ){0,3}?${KIND}),? (?:and|or|nor|as well as) (?!who|which|what|whose|when|how|where|why|are|is|do|does|did|has|have|not |show|list)(${PLAIN})(?=\\s*[?.!]*$)`,
  'u',
);
/** "ignoring disabled accounts", "apps not counted". */
const OTHER_WORDS: readonly (readonly [asked: RegExp, meant: string])[] = [
  [
    /(?<=[,;] ?|\p{L} )(?:ignoring|disregarding|without counting|without including|not including)(?= \p{L})/u,
    'not counting',
  ],
  [
    /(?<=[,;.:]\s?(?:but |and |please )?)(?:please )?(?:leave out|leave aside|leaving aside|skip|ignore|omit|exclude|drop|forget(?: about)?|disregard)(?= \p{L})/iu,
    'not counting',
  ],
  [/(?<=, ?)(?:lass(?:t|en Sie)?|ohne) (.{2,50}?) (?:weg|außen vor|aus)(?=\s*[?.!]*$)/iu, 'außer $1'],
  [/(?<=, ?)(?:laisse[zr]? (?:de côté|tomber)|enlève|ignore[zr]?|oublie[zr]?)(?= \p{L})/iu, 'sauf'],
  [/(?<=, ?)(?:deja fuera|quita|ignora|olvida)(?= \p{L})/iu, 'excepto'],
  [
    /, ((?:[\p{L}-]+ ){0,2}[\p{L}-]+) (?:(?:are |is )?not (?:counted|included)|don't count|do not count)(?=\s*[?.!]*$)/u,
    ', not counting $1',
  ],
];

/** English words that leave out several things or are rarely used, in the words that the tables read. */
function sayLeftOutEach(text: string): string {
  const plain = applyTurns(text, OTHER_WORDS);
  return plain.replace(TWO_LEFT_OUT, 'not counting $1, not counting $2');
}

/** "apart from our own two Warden apps", "außer den beiden Warden-Apps": how many they are and whose says nothing beside their name. */
const NAMED_ONES =
  /(?<!\p{L})([Ee]xcept(?: for)?|[Ee]xcluding|[Bb]esides|[Oo]ther than|[Aa]part from|[Aa]side from|[Ll]eaving (?:aside|out)|[Nn]ot counting|[Aa]u(?:ß|ss)er|[Bb]is auf|[Aa]bgesehen von|[Ss]auf|[Hh]ormis|[Ee]xcepto|[Ss]alvo) (?:(?:the|our|own|all|two|three|both|of|de[mnr]|die|beiden|unsere[mnr]?|eigenen|zwei|drei|l[ae]s?|nos|notre|deux|trois|propres|los|dos|tres|nuestr[oa]s?|de|du|des) ){1,5}(?=\p{Lu})/gu;
/** "other than Warden's own", "außer deinen eigenen": whose apps they are is asked of Warden itself. */
const OWN_APPS =
  /(?<=(?<!\p{L})(?:except(?: for)?|excluding|besides|other than|apart from|aside from|leaving (?:aside|out)|not counting|au(?:ß|ss)er|bis auf|abgesehen von|sauf|hormis|à part|excepto|salvo|aparte de) )(?:(?:tenant )?warden['’]?s(?: own| eigenen?)?|your own|yours|yourself|deinen? eigenen?|(?:les|des) tiennes|l[oa]s tuy[oa]s)(?: (?:apps?|applications?|ones|service principals?))?(?= (?:can|could|may|might|have|has|hold|are|is|do|does|können|könnten|dürfen|haben|sind|peuvent|pourraient|ont|sont|pueden|podrían|tienen|son)(?!\p{L})|,|[\s?.!]*$)/giu;
const KIND_BEHIND =
  /(?<=(?:[Ee]xcept|except for|[Aa]u(?:ß|ss)er|[Bb]esides|[Aa]part from) \p{Lu}[\p{L}\d]{1,30})-Apps?(?!\p{L})/gu;

/** "les applis …, sauf celles qui sont désactivées" as "…, sauf qui sont désactivées". Other texts stay. */
export const sayExceptPlainly = (text: string): string =>
  applyTurns(applyTurns(sayLeftOutEach(text), OTHERS_THAN), EXCEPT_THOSE)
    .replace(OWN_APPS, 'Warden')
    .replace(NAMED_ONES, (_, word: string) => `${word.replace(/^Ausser|^ausser/, 'außer')} `)
    .replace(KIND_BEHIND, '');
