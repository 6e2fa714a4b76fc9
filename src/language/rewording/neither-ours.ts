import { LazyPattern } from '../../core/lazy-pattern.js';
import type { OtherLanguage } from './other-language.js';

const US: Readonly<Record<OtherLanguage | 'en', string>> = {
  en: '(?:ours|us|our own(?: ones| apps)?)',
  de: '(?:uns|unsere[nr]?|unsere eigenen|eigene[nr]?)',
  fr: '(?:nous|les nôtres|nôtres)',
  es: '(?:nuestr[oa]s?|(?:las|los) nuestr[oa]s|nosotros)',
};
const NOT: Readonly<Record<OtherLanguage | 'en', string>> = {
  en: '(?:neither|nor|not|no)',
  de: '(?:weder|noch|nicht|keine)',
  fr: '(?:ni|pas|non)',
  es: '(?:ni|no)',
};
const OF =
  '(?:(?:from|by|of|those of|the ones from|celles de|ceux de|las de|los de|die von|owned by|made by|von|de|d|à|par|chez|son|sont|sind|are) ?)?';
const AND = '(?:,? ?(?:and|or|und|oder|et|ou|y|o)?)';
const MICROSOFT = "Microsoft(?:['’]s)?(?: (?:ones|apps))?";

/** Says already that an app belongs to somebody else. */
const OF_OTHERS =
  /(?<!\p{L})(?:third[- ]part(?:y|ies)|foreign|external|drittanbieter\p{L}*|fremde[nrs]?|externen?|tierce?s?|tiers|externes?|terceros|extern[oa]s|ajen[oa]s)(?!\p{L})/iu;

/** How the apps of others are called, behind their noun. */
const FROM_OTHERS: Readonly<Record<OtherLanguage | 'en', string>> = {
  en: ' from third parties',
  de: ' von Drittanbietern',
  fr: ' de tiers',
  es: ' de terceros',
};

const LANGUAGES = ['en', 'de', 'fr', 'es'] as const;
const PATTERNS = LANGUAGES.map((language) => {
  const not = NOT[language];
  const us = `${not} ${OF}${US[language]}`;
  const microsoft = `${not} ${OF}${MICROSOFT}`;
  const both = `(?:${us}${AND} ?${microsoft}|${microsoft}${AND} ?${us})`;
  // In French and Spanish "ni … ni" also stands behind a verb of its own, which the readers know.
  const source = `(?: ?\\(${both}\\)| (?:that|which) are ${both})`;
  return [new LazyPattern(source, 'iu'), FROM_OTHERS[language]] as const;
});

const NOT_OWNED_BY_US = /(?:,? (?:that|which) are)? not (?:owned|made|registered|published) by us(?!\p{L})/iu;

/**
 * "third-party apps (not ours, not Microsoft's)", "quelles applis (ni à nous ni Microsoft)": the apps of others. Where that is said already, it
 * is said twice.
 */
export function sayNeitherOurs(text: string): string {
  const said = text.replace(NOT_OWNED_BY_US, ' that are not ours');
  for (const [pattern, others] of PATTERNS) {
    if (!pattern.test(said)) continue;
    const rest = said.replace(pattern, '');
    return OF_OTHERS.test(rest) ? rest : said.replace(pattern, others);
  }
  return said;
}
