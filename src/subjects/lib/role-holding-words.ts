import type { ChoiceValue } from '../model/attribute.js';

/** How a role is held. A person may hold one in several ways. */
export const HOW_VALUES: Readonly<Record<'permanent' | 'time-bound' | 'activated' | 'eligible', ChoiceValue>> = {
  permanent: {
    label: 'standing',
    words: {
      en: 'permanent|permanently|standing|standing access|permanent access|permanent assignment|permanent role|always on|around the clock|24/7|all the time|no end date|without end date|without an end date|non expiring|never expire|never expires|indefinite|indefinitely|forever',
      de: 'dauerhaft|dauerhafte|dauerhaften|permanent|permanente|permanenten|ständig|ständige|unbefristet|unbefristete|ohne enddatum',
      fr: 'permanent|permanente|permanents|permanentes|en permanence|de façon permanente|sans date de fin|permanence',
      es: 'permanente|permanentes|permanentemente|de forma permanente|indefinido|indefinida|sin fecha de fin',
    },
    says: ['holds a role permanently', 'hold a role permanently'],
    saysNot: ['holds no role permanently', 'hold no role permanently'],
  },
  eligible: {
    label: 'eligible',
    words: {
      en: 'eligible|eligible for|eligibility|eligible through pim|pim eligible|just in time|jit|can activate|could activate|may activate|able to activate|on request|can elevate|could elevate|may elevate',
      de: 'berechtigt|berechtigte|berechtigten|aktivierbar|können aktivieren|kann aktivieren|aktivieren können|aktivieren kann|aktivieren dürfen|just in time',
      fr: 'éligible|éligibles|peuvent activer|peut activer|activable',
      es: 'elegible|elegibles|apto|aptos|pueden activar|puede activar|activable',
    },
    says: ['may activate a role', 'may activate a role'],
    saysNot: ['may activate no role', 'may activate no role'],
  },
  activated: {
    label: 'activated now',
    words: {
      en: 'activated|activated now|activated a role|activated through pim|activated via pim|elevated|elevated right now|currently activated|has activated|have activated|active through pim|active via pim|active elevation',
      de: 'aktiviert haben|gerade aktiviert|derzeit aktiviert|zurzeit aktiviert',
      fr: 'rôle activé|rôles activés|ont activé|a activé|actuellement activé|actuellement activés',
      es: 'activado|activada|activados|actualmente activado',
    },
    says: ['has activated a role', 'have activated a role'],
    saysNot: ['has no role activated', 'have no role activated'],
  },
  'time-bound': {
    label: 'with an end',
    words: {
      en: 'time bound|timebound|time limited|temporary|temporarily|with an end date|with an end|limited in time|for a limited time|expiring|will expire',
      de: 'befristet|befristete|befristeten|zeitlich begrenzt|zeitlich begrenzte|temporär|temporäre|vorübergehend|mit enddatum',
      fr: 'temporaire|temporaires|temporairement|limité dans le temps|avec une date de fin|à durée limitée',
      es: 'temporal|temporales|temporalmente|limitado en el tiempo|con fecha de fin|por tiempo limitado',
    },
    says: ['holds a role until a date', 'hold a role until a date'],
    saysNot: ['holds no role until a date', 'hold no role until a date'],
  },
};

/** The same ways said of a role assignment instead of its holder. */
export const ASSIGNMENT_HOW_VALUES: typeof HOW_VALUES = {
  permanent: {
    ...HOW_VALUES.permanent,
    says: ['is standing', 'are standing'],
    saysNot: ['is not standing', 'are not standing'],
  },
  eligible: {
    ...HOW_VALUES.eligible,
    says: ['is eligible', 'are eligible'],
    saysNot: ['is not eligible', 'are not eligible'],
  },
  activated: {
    ...HOW_VALUES.activated,
    says: ['is activated now', 'are activated now'],
    saysNot: ['is not activated now', 'are not activated now'],
  },
  'time-bound': {
    ...HOW_VALUES['time-bound'],
    says: ['is held until a date', 'are held until a date'],
    saysNot: ['is not held until a date', 'are not held until a date'],
  },
};
