import { LazyPattern } from '../../core/lazy-pattern.js';
import { isGivenName } from '../given-names.js';

/** Somebody by name at the beginning: "diego", "Rosalind Achterberg". */
const NAME =
  '^[\\s¿¡]*(?:(?:hi|hello|hey|ok|so|hallo|moin|bonjour|salut|hola|buenas)[ ,.!]+)*(?:(?:our|the user|user|unser|der|die|notre|nuestr[oa]) )?(?<name>(?<first>\\p{L}{2,})(?: (?:(?:van|von|de|del) )?\\p{L}{3,})??)';
/** What people tell of a colleague before they ask: a call, a complaint, a loss. No condition of ours. */
const STORY = [
  "(?:just |has |had |already )*(?:rang|called|calls|phoned|says?|said|told|tells|wrote|writes|mailed|complain(?:s|ed)|reports?|reported|claims?|claimed|opened a ticket|asks?|asked|can ?not|can['’]?t|could ?n['’]?t|could not|forgot|lost|is locked out|was locked out|got locked out|got a new|has a new|is on (?:leave|holiday|vacation)|clicked|fell for)(?!\\p{L})",
  '(?:hat (?:gerade |eben |heute |gestern )?(?:angerufen|gemeldet|geschrieben|gesagt)|ruft|meldet|sagt|schreibt|behauptet|beschwert|kommt nicht|kann sich nicht|konnte sich nicht|hat (?:sein|ihr|das) )',
  "(?:m['’]appelle|nous appelle|appelle|m['’]a appelée?|a appelé|dit|m['’]écrit|écrit|se plaint|n['’]arrive (?:pas|plus)|ne peut (?:pas|plus)|a perdu|a oublié|signale)(?!\\p{L})",
  '(?:me llama|llama|ha llamado|llamó|dice|me dice|escribe|se queja|no puede|no pudo|ha perdido|perdió|olvidó)(?!\\p{L})',
].join('|');
const OF_ONE = new LazyPattern(
  `${NAME}(?:(?<story> (?:${STORY})[^?;]{0,120}?)(?:\\.{1,3}|…|[!;]| -)|:) +(?<asked>[¿\\p{L}][^.;]*\\?|[¿\\p{L}][^.;?]*)$`,
  'iu',
);
/** What follows the pronoun tells a possessive "her" from "her" herself. */
const FIRST_PRONOUN =
  /(?<!\p{L})(?:(?<whose>his|her(?= \p{L}{2,}(?! (?:consent|access|use|do|have|be)(?!\p{L}))))|he|she|him|her)(?!\p{L})/iu;
const OTHER_PRONOUN =
  /(?<!\p{L})(?:er|ihm|ihn|sein\p{L}{0,2}|ihr\p{L}{0,2}|sie|il|elle|lui|l['’](?=a(?!\p{L}))|son|sa|ses|él|ella|le|su|sus)(?!\p{L})/iu;
const ENGLISH =
  /^(?:and |so |but )*(?:did|does|do|has|have|had|is|was|were|are|can|could|who|whose|when|which|what|how|why|where|since|from)(?!\p{L})/iu;

/** "… is he?" asks what the story says. */
const FEWEST_WORDS = 3;

const capital = (name: string): string =>
  name.replace(/(?<![\p{L}'’])\p{Ll}(?!(?:an|on|e|el) )/gu, (letter) => letter.toUpperCase());

/**
 * "diego rang on friday because he couldn't get in. did someone reset his password?" as a question about Diego: what is told of a colleague before
 * says nothing of what is asked. Other texts stay.
 */
export function askOfOneToldOf(text: string): string {
  const { name = '', first = '', asked = '', story } = OF_ONE.exec(text)?.groups ?? {};
  if (name === '' || !isGivenName(first) || asked.split(/\s+/u).length < FEWEST_WORDS) return text;
  const who = capital(name);
  if (ENGLISH.test(asked)) {
    const pronoun = FIRST_PRONOUN.exec(asked);
    if (pronoun === null) return text;
    const said = pronoun.groups?.['whose'] === undefined ? who : `${who}'s`;
    return asked.slice(0, pronoun.index) + said + asked.slice(pronoun.index + pronoun[0].length);
  }
  return story !== undefined && OTHER_PRONOUN.test(asked) ? `${who}: ${asked}` : text;
}
