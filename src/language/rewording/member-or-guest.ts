import { LazyPattern } from '../../core/lazy-pattern.js';

/** How people call somebody who belongs to the company. */
const ONE_OF_US: readonly string[] = [
  '(?:an? |our |one of our (?:own )?|one of the )?(?:(?:own|regular|normal|internal|real) )?(?:employees?|colleagues?|staff members?|members? of (?:the |our )?(?:staff|team|company))(?: of (?:ours|the company|our company|us))?',
  'one of (?:us|ours|our own|our people|our staff|our own people)',
  '(?:part of|on) our (?:own )?(?:staff|team|payroll)',
  'employed (?:by us|here|with us)',
  '(?:ein(?:e|er|en)? |unser(?:e|er)? |einer? unserer )?(?:eigene[rnm]? )?(?:mitarbeiter(?:in|innen|n)?|angestellte[rn]?|beschäftigte[rn]?|kolleg(?:e|in|en|innen))(?: (?:von uns|bei uns|der firma))?',
  'eine[rs]? von uns|von uns (?:angestellt|beschäftigt)|bei uns (?:angestellt|beschäftigt)',
  "(?:une? |l'une? de  )?(?:nos |notre )?(?:employée?s?|salariée?s?|collaborat(?:eur|rice)s?|collègues?)(?: (?:à|de) (?:nous|chez nous|la société|l'entreprise))?",
  "l'une? des nôtres",
  '(?:una? (?:de )?)?(?:nuestr[oa]s? )?(?:emplead[oa]s?|trabajador(?:a|es|as)?|compañer[oa]s?)(?: (?:de nosotros|nuestr[oa]s?|de la empresa))?',
  'un[oa] de (?:los nuestros|nosotros)',
];

const BE = "(?:is|are|was|were|isn't|aren't|ist|sind|est|sont|es|son)";
const END = '(?=\\s*(?:$|[?.!,;]))';

/** "is X one of our employees?": of an account it is told that it is a member, and no guest. Not "an employee who holds a role". */
const IS_MEMBER = new LazyPattern(
  `(?<=(?<!\\p{L})${BE} (?:(?:(?!how )[^?,;]){1,50} )?)(?:${ONE_OF_US.join('|')})${END}`,
  'iu',
);
/** "is X a guest or one of us?": what is so is told by yes or no to the first. */
const GUEST_OR_MEMBER = new LazyPattern(
  `(?<=(?<!\\p{L})${BE} (?:[^?,;]{1,50} )?(?:guest|external|gast|extern|invitée?|externe|invitad[oa]|extern[oa])) (?:or|oder|ou|o) (?:${ONE_OF_US.join('|')}|internal|intern|interne|intern[oa])${END}`,
  'iu',
);
const WORKS_FOR_US =
  /^((?:and |so )?)(?:does|do) (.{2,50}?) (?:actually |really |still )?work (?:for us|here|with us|for our company|in our company)(?=\s*(?:$|[?.!]))/iu;
const ARBEITET = /^(?:und )?arbeitet (.{2,50}?) (?:eigentlich |wirklich )?(?:bei|für) uns(?=\s*(?:$|[?.!]))/iu;
const TRAVAILLE = /^(.{2,50}?) travaille(?:-t-(?:il|elle))? (?:chez|pour) nous(?=\s*(?:$|[?.!]))/iu;
const TRABAJA = /^¿?(.{2,50}?) trabaja (?:con|para) nosotros(?=\s*(?:$|[?.!]))/iu;

/** "fait-elle partie de nos employés" */
const FAIT_PARTIE = / fait(?:-elle|-il)? partie de(?= (?:nos|notre) )/iu;

/** "is X one of our employees?" as "is X a member account?": a member of the directory, and not what holds a role. Other texts stay. */
export const sayMemberPlainly = (text: string): string =>
  text
    .replace(WORKS_FOR_US, '$1is $2 a member account')
    .replace(ARBEITET, 'ist $1 a member account')
    .replace(TRAVAILLE, 'is $1 a member account')
    .replace(TRABAJA, 'is $1 a member account')
    .replace(FAIT_PARTIE, ' est ')
    .replace(GUEST_OR_MEMBER, '')
    .replace(IS_MEMBER, 'a member account');
