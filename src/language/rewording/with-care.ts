import { LazyPattern } from '../../core/lazy-pattern.js';
import type { Understanding } from '../model/understanding.js';
import { sayUnused } from './around-question.js';
import { execHeld } from './held-match.js';

const HOW =
  '(?:(?:and|und|et|y|so|ok) )?¿?(?:how (?:do|can|could|would|should|must|to)|what is the (?:best|safest) way to|wie (?=\\p{L})|comment (?=\\p{L})|c[óo]mo (?=\\p{L}))';
const WITHOUT = [
  'without (?:(?:also|immediately|at once) )?\\p{L}+ing(?!\\p{L})[^?!;]{2,80}',
  'ohne (?:dass [^?!;]{3,80}|[^?!;]{2,80}? (?:zu \\p{L}+en|\\p{L}+zu\\p{L}+en))',
  'sans (?:(?:tout |aussi )?(?:\\p{L}+(?:er|ir|re)|que)(?!\\p{L})[^?!;]{2,80})',
  'sin (?:\\p{L}+[aeií]r(?:l[oae]s?)?|que)(?!\\p{L})[^?!;]{2,80}',
].join('|');
const WITH_CARE = new LazyPattern(
  `^(?<asked>${HOW}[^?!;]{8,100}?),? (?:(?:but|aber|mais|pero) )?(?<besides>(?:${WITHOUT}))[\\s?.!]*$`,
  'iu',
);

/** Whoever asks for steps wants nothing to break. */
const GOES_WITHOUT_SAYING =
  /(?<!\p{L})(?:anything|something|everything|stuff|things|etwas|was|alles|rien|quelque chose|tout|nada|algo|todo)(?!\p{L})/iu;

/** "how do I switch the connector off without breaking hybrid mail flow?": what must not happen says nothing of how it is done. undefined: no such question. */
export function splitOffCare(text: string): { readonly asked: string; readonly besides: string } | undefined {
  const { asked, besides } = execHeld(WITH_CARE, text)?.groups ?? {};
  const isSaid = asked === undefined || besides === undefined || GOES_WITHOUT_SAYING.test(besides);
  return isSaid ? undefined : { asked: `${asked}?`, besides };
}

/** The steps that a question asks for, with what must not happen told as not used. undefined: it asks for none with such a remark. */
export function understandWithCare(
  text: string,
  understand: (said: string) => Understanding,
): Understanding | undefined {
  const care = splitOffCare(text);
  const steps = care && understand(care.asked);
  return steps?.explain?.form === 'how-to' ? sayUnused(steps, care?.besides) : undefined;
}
