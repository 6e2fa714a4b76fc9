import { LazyPattern } from '../../core/lazy-pattern.js';
import type { OtherLanguage } from './other-language.js';
import type { Turn } from './turn.js';

const WORDS: Readonly<
  Record<
    OtherLanguage,
    { readonly standing: string; readonly so: string; readonly without: string; readonly says: string }
  >
> = {
  de: {
    standing: '(?:dauerhaft|permanent|ständig|fest|unbefristet|direkt|immer)\\p{L}*',
    so: '(?:(?:also|d\\. ?h\\.|das hei(?:ß|ss)t|sprich|und|bzw\\.?),? )*',
    without: '(?:ohne|nicht (?:über|via|per|mit|durch|in)|au(?:ß|ss)erhalb(?: von)?) pim',
    says: ' dauerhaft',
  },
  fr: {
    standing: '(?:permanent\\p{L}*|en permanence|définitivement|directement|toujours)',
    so: "(?:(?:donc|c['’]est[- ]à[- ]dire|soit|et|cad),? )*",
    without: '(?:(?:sans|et non|pas|et pas)(?: passer)?(?: par| via| avec)?|hors(?: de)?)(?: (?:le|du))? pim',
    says: ' en permanence',
  },
  es: {
    standing: '(?:permanente\\p{L}*|fij[oa]s?|siempre|directamente)',
    so: '(?:(?:o sea|es decir|esto es|y|vamos),? )*',
    without: '(?:sin(?: pasar por| usar)?|no (?:por|vía|via|con|a través de|mediante)|fuera de)(?: el)? pim',
    says: ' de forma permanente',
  },
};

const HOLDS =
  '(?:ist|sind|hat|haben|hält|halten|est|sont|a|ont|es|son|tiene|tienen|que (?:est|sont|a|ont|es|son|tiene|tienen))';

/**
 * "permanent, also ohne PIM" says one thing twice, and "ohne PIM" alone is what is permanent: how a role is held. That it could be eligible
 * is what the check finds of some of them.
 */
const listTurns = ({ standing, so, without, says }: (typeof WORDS)[OtherLanguage]): readonly Turn[] => [
  [
    new LazyPattern(
      `(?<=(?<!\\p{L})${standing}(?!\\p{L})[^?;]{0,60}?)(?:,| \\()? ?${so}${without}\\)?(?!\\p{L})`,
      'iu',
    ),
    '',
  ],
  [
    new LazyPattern(
      `(?<=(?<!\\p{L})${HOLDS} (?:(?!${standing}(?!\\p{L}))[^?;]){2,60}?),? ${so}${without}(?!\\p{L})(?![^?]*${standing}(?!\\p{L}))`,
      'iu',
    ),
    says,
  ],
];

/** How a role is held that is held without PIM, in plain words of each language. */
export const WITHOUT_PIM: Readonly<Record<OtherLanguage, readonly Turn[]>> = {
  de: listTurns(WORDS.de),
  fr: listTurns(WORDS.fr),
  es: listTurns(WORDS.es),
};
