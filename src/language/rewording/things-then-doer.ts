import { LazyPattern } from '../../core/lazy-pattern.js';

const VERBS =
  'added|created|made|registered|granted|approved|installed|invited|changed|removed|deleted|disabled|enabled|assigned';
const SAID = new LazyPattern(
  `^(?<and>(?:and |so )?)(?:(?:the|all|our|those|these) )*(?<things>[^?,;:]{3,40}?) (?:(?:that|which|who) )?(?:(?:were|was|have been|got) )?(?:newly )?(?<verb>${VERBS})(?<when>(?: [^?,;:]{2,40})?)(?:[,;:]| [-–—]) ?(?:and )?who (?:has |have )?\\k<verb> (?:them|those|these|it)(?: all)?(?=[\\s?.!]*$)`,
  'iu',
);
/** Whoever is asked for in the first part is not told by the second. */
const ASKS = /^(?:which|what|who|whose|how|is|are|was|were|did|does|has|have|show|list)(?!\p{L})/iu;

/** "external apps added this year, who added them?" as "who added the external apps this year?": what was done is said twice, and of them alone. */
export function askForDoerOfThings(text: string): string {
  const { and, things = '', verb, when } = SAID.exec(text)?.groups ?? {};
  return verb === undefined || ASKS.test(things) ? text : text.replace(SAID, `${and}who ${verb} the ${things}${when}`);
}
