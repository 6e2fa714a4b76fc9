import type { ChoiceValue } from '../model/attribute.js';
import type { VerbPhrase, Wording } from '../model/wording.js';
import { combinePhrases } from './combine-phrases.js';

/** How a permission is rated; `none`: it is on no list of ours, or harmless. */
type RatingLevel = 'critical' | 'high' | 'medium' | 'low' | 'none';

/** How people name the rating itself. */
export const RATING_WORDS: Wording = {
  en: 'worst permission|risk rating|how critical|how dangerous|how risky|how bad|how severe|how sensitive|blast radius|criticality|danger|threat level|risk score|risk class|impact|worst case impact|rated|risk level|rating|severity|risk',
  de: 'risiko|risikostufe|bewertung|einstufung|schweregrad|wie gefährlich|wie riskant|wie kritisch|wie heikel|risikobewertung',
  fr: 'risque|niveau de risque|gravité|évaluation|à quel point dangereuse|niveau de dangerosité|dangerosité|criticité',
  es: 'riesgo|nivel de riesgo|gravedad|calificación|peligrosidad|criticidad|cómo de peligrosa|grado de riesgo|nivel de peligro',
};

const WORDS: Readonly<Record<RatingLevel, Wording>> = {
  critical: {
    en: 'critical|critical risk|tier 0|most critical|critical severity|extremely dangerous|critical level|at critical level|critically rated|of critical severity|critical privilege|critical access|rated critical',
    de: 'kritisch|kritische|kritischen|kritischste|kritischsten|höchst gefährlich|extrem gefährlich|kritischer',
    fr: 'critique|critiques|extrêmement dangereuse|extrêmement dangereuses|de niveau critique',
    es: 'crítica|críticas|crítico|críticos|extremadamente peligrosa|extremadamente peligrosas|de nivel crítico',
  },
  high: {
    en: 'high|high risk|high severity|of high severity|of high risk|high level|high impact|rated high',
    de: 'hoch|hohe|hohes risiko|hohem risiko',
    fr: 'élevé|élevée|haut risque|risque élevé',
    es: 'alto|alta|alto riesgo|riesgo alto',
  },
  medium: {
    en: 'medium|medium risk|medium severity|of medium risk|of medium severity|medium level|moderate|rated medium',
    de: 'mittel|mittlere|mittleres risiko',
    fr: 'moyen|moyenne|risque moyen|modéré',
    es: 'medio|media|riesgo medio|moderado',
  },
  low: {
    en: 'low|low risk|low severity|of low risk|of low severity|low level|low privilege|minor|low impact',
    de: 'niedrig|niedriges risiko|geringes risiko',
    fr: 'faible|faible risque|risque faible',
    es: 'bajo|baja|bajo riesgo|riesgo bajo',
  },
  none: {
    en: 'harmless|no risk|benign|innocent|innocuous|not sensitive at all|without risk|of no risk|not dangerous at all|unrated|not rated',
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

/** A permission that is strong by itself, for however many people: the reach is another question. */
export const STRONG_WORDS: Wording = {
  en: 'strong|powerful|sensitive|potent|mighty',
  de: 'starke|starken|mächtige|mächtigen|heikle|heiklen|sensible|sensiblen',
  fr: 'puissante|puissantes|forte|fortes|sensible|sensibles',
  es: 'potente|potentes|fuerte|fuertes|sensible|sensibles|poderoso|poderosos',
};

/** The same said of an app, by what it holds. */
export const STRONG_PERMISSION_WORDS: Wording = {
  en: combinePhrases(
    'strong|powerful|sensitive|potent|mighty',
    'permission|app permission|right|scope|privilege|consent',
  ),
  de: combinePhrases(
    'starke|starken|mächtige|mächtigen|heikle|heiklen|sensible|sensiblen',
    'berechtigung|berechtigungen|rechte|rechten',
  ),
  fr: combinePhrases(
    'autorisation|autorisations|droits|permissions',
    'puissante|puissantes|forte|fortes|sensible|sensibles',
  ),
  es: combinePhrases('permiso|permisos|derechos', 'potente|potentes|fuerte|fuertes|sensible|sensibles|poderosos'),
};
