import type { ChoiceValue } from '../model/attribute.js';
import type { VerbPhrase, Wording } from '../model/wording.js';

/** How a permission is rated; `none`: it is on no list of ours, or harmless. */
type RatingLevel = 'critical' | 'high' | 'medium' | 'low' | 'none';

/** How people name the rating itself. */
export const RATING_WORDS: Wording = {
  en: 'worst permission|risk rating|risk level|rating|severity|risk',
  de: 'risiko|risikostufe|bewertung|einstufung|schweregrad',
  fr: 'risque|niveau de risque|gravité|évaluation',
  es: 'riesgo|nivel de riesgo|gravedad|calificación',
};

const WORDS: Readonly<Record<RatingLevel, Wording>> = {
  critical: {
    en: 'critical|critical risk|critical privilege|critical access|rated critical',
    de: 'kritisch|kritische|kritischen',
    fr: 'critique|critiques',
    es: 'crítica|críticas|crítico|críticos',
  },
  high: {
    en: 'high|high risk|rated high',
    de: 'hoch|hohe|hohes risiko|hohem risiko',
    fr: 'élevé|élevée|haut risque|risque élevé',
    es: 'alto|alta|alto riesgo|riesgo alto',
  },
  medium: {
    en: 'medium|medium risk|moderate|rated medium',
    de: 'mittel|mittlere|mittleres risiko',
    fr: 'moyen|moyenne|risque moyen|modéré',
    es: 'medio|media|riesgo medio|moderado',
  },
  low: {
    en: 'low|low risk|low impact',
    de: 'niedrig|niedriges risiko|geringes risiko',
    fr: 'faible|faible risque|risque faible',
    es: 'bajo|baja|bajo riesgo|riesgo bajo',
  },
  none: {
    en: 'harmless|no risk|unrated|not rated',
    de: 'harmlos|harmlose|harmlosen',
    fr: 'inoffensive|inoffensives',
    es: 'inofensiva|inofensivas|inofensivo|inofensivos',
  },
};

const LABELS: Readonly<Record<RatingLevel, string>> = {
  critical: 'critical',
  high: 'high',
  medium: 'medium',
  low: 'low',
  none: 'not rated',
};

/** The ratings as values, with the sentences of a table about them. */
export function createRatingValues(
  sentences: Readonly<Record<RatingLevel, readonly [says: VerbPhrase, saysNot: VerbPhrase]>>,
): Readonly<Record<RatingLevel, ChoiceValue>> {
  const valueOf = (level: RatingLevel): ChoiceValue => {
    const [says, saysNot] = sentences[level];
    return { label: LABELS[level], words: WORDS[level], says, saysNot };
  };
  return {
    critical: valueOf('critical'),
    high: valueOf('high'),
    medium: valueOf('medium'),
    low: valueOf('low'),
    none: valueOf('none'),
  };
}
