import type { Severity } from '../../core/severity.js';
import type { ChoiceAttribute } from '../model/attribute.js';

/** How severe what a check finds of a row is. `null`: nothing is found. */
export function createSeverityAttribute<Row>(read: (row: Row) => Severity | null): ChoiceAttribute<Row> {
  return {
    type: 'choice',
    label: 'Severity',
    words: {
      en: 'severity|severities|risk level|how severe|how dangerous|how risky|how bad',
      de: 'schweregrad|risikostufe|wie gefährlich|wie schlimm|wie riskant|wie kritisch|wie ernst',
      fr: 'gravité|sévérité|niveau de risque|à quel point grave|criticité|dangerosité',
      es: 'gravedad|severidad|nivel de riesgo|criticidad|peligrosidad|cómo de grave|qué gravedad',
    },
    values: {
      critical: {
        label: 'critical',
        words: {
          en: 'critical|critical severity',
          de: 'kritisch|kritische|kritischen',
          fr: 'critique',
          es: 'crítica|críticas|crítico|críticos',
        },
        says: ['is critical', 'are critical'],
      },
      high: {
        label: 'high',
        words: {
          en: 'high severity|severity high|high risk|severe|highly dangerous',
          de: 'hoher schweregrad|hohem schweregrad|schwerwiegend|schwerwiegende',
          fr: 'gravité élevée|risque élevé|grave',
          es: 'gravedad alta|alta gravedad|riesgo alto|alto riesgo|grave',
        },
        says: ['is of high severity', 'are of high severity'],
      },
      medium: {
        label: 'medium',
        words: {
          en: 'medium|medium severity|medium risk|moderate risk',
          de: 'mittlerer schweregrad|mittlerem schweregrad|mittleres risiko',
          fr: 'gravité moyenne|risque moyen',
          es: 'gravedad media|riesgo medio',
        },
        says: ['is of medium severity', 'are of medium severity'],
      },
      low: {
        label: 'low',
        words: {
          en: 'low severity|severity low|low risk|minor',
          de: 'niedriger schweregrad|niedrigem schweregrad|geringes risiko',
          fr: 'gravité faible|risque faible',
          es: 'gravedad baja|riesgo bajo',
        },
        says: ['is of low severity', 'are of low severity'],
      },
    },
    read,
  };
}
