import type { ChoiceValue } from '../model/attribute.js';

/** How a role is held. A person may hold one in several ways. */
export const HOW_VALUES: Readonly<
  Record<'active' | 'permanent' | 'time-bound' | 'activated' | 'eligible', ChoiceValue>
> = {
  active: {
    label: 'active',
    words: {
      en: 'active assignment|active role|active role assignment|actively hold|actively holds|actively assigned|active right now|active now|currently active|in effect',
      de: 'aktive zuweisung|aktive zuweisungen|aktive rolle|derzeit aktiv|gerade aktiv',
      fr: 'attribution active|rôle actif|actuellement actif|actifs en ce moment',
      es: 'asignación activa|rol activo|actualmente activo|actualmente activos',
    },
    says: ['holds an active role', 'hold an active role'],
    saysNot: ['holds no active role', 'hold no active role'],
  },
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
      de: 'aktiviert haben|gerade aktiviert|derzeit aktiviert|zurzeit aktiviert|rolle aktiviert',
      fr: 'activé|activés|activée|actuellement activé',
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
