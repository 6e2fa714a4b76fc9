import { LazyPattern } from '../../core/lazy-pattern.js';
import type { SubjectKind } from '../../core/subject.js';
import type { DialogueState } from '../model/dialogue-state.js';

/** Kinds whose rows tell when they were made, as English counts them. */
const KINDS: Readonly<Partial<Record<SubjectKind, string>>> = {
  connector: 'connectors',
  'service-principal': 'apps',
};

const LIKE_IT =
  '(?:like (?:it|that|this|them|those|these)|of (?:it|them|those|these)|of (?:that|this|the same) kind|(?:quite )?similar)';
const ASKED: readonly RegExp[] = [
  `^(?:(?:and|but|so) )?(?:(?:was|were) there|(?:has|have|had) there been|did we have) (?:ever |already |also )*(?:an?other|others|one|ones|any|some|something|anything)(?: ones?)?(?: ${LIKE_IT})?(?: (?:ever|already))* (?:before|earlier|previously)(?: (?:that|this|it))?`,
  `^(?:und |aber )?gab(?:'s| es| s)? (?:(?:da|denn|vorher|davor|zuvor|früher|schon|schon mal|mal|einmal|bereits|jemals|auch) )*(?:so (?:eine[nrs]?|etwas|was|welche)|eine[nrs]? (?:solche[nrs]?|ähnliche[nrs]?|davon)|(?:etwas|was) (?:ähnliches|vergleichbares)|solche|welche|eine[nrs]?)(?: (?:davor|vorher|zuvor|früher|schon|mal|einmal))*`,
  `^(?:et |mais )?(?:est-ce qu['’])?(?:il )?y (?:en )?(?:avait|a(?:vait)?)(?:-(?:t-)?il)?(?: (?:déjà|en))*(?: eu)?(?: déjà)? (?:un(?:e)?(?: autre)? (?:comme (?:ça|cela|celui-là|celle-là)|du même genre|pareille?|semblable)|(?:quelque chose|d['’]autres?) (?:comme (?:ça|cela)|du même genre)) (?:avant|auparavant|plus tôt)`,
  `^(?:y |pero )?¿?(?:ya )?(?:hubo|había|hab[ií]a habido|existió|existía) (?:(?:ya|antes|alguna vez|anteriormente) )*(?:(?:algun[oa]|otr[oa]|un[oa])(?: más)? (?:así|parecid[oa]|similar|igual|como (?:es[ea]|ést[ea]|est[ea]))|algo (?:así|parecido|similar))(?: (?:antes|anteriormente|ya))*`,
].map((source) => new LazyPattern(`${source}[\\s?.!]*$`, 'iu'));
const SAYS_BEFORE =
  /(?<!\p{L})(?:before|earlier|previously|vorher|davor|zuvor|früher|schon|avant|auparavant|plus tôt|antes|anteriormente|ya)(?!\p{L})/iu;

/** "was there one like it before?" of the one thing that was told: others of its kind that were made before. Other texts stay. */
export function askSuchBefore(text: string, { shown, unanswered }: DialogueState): string {
  const [one, ...others] = shown;
  if (one === undefined || others.length > 0 || unanswered !== undefined || !SAYS_BEFORE.test(text)) return text;
  const kind = KINDS[one.kind];
  const isAsked = kind !== undefined && ASKED.some((pattern) => pattern.test(text));
  return isAsked ? `were there ${kind} before that?` : text;
}
