import type { ChoiceValue } from '../model/attribute.js';

/** What is known of an account that may be in other hands. A confirmed compromise is also a risk. */
export const RISK_VALUES: Readonly<Record<'at-risk' | 'compromised' | 'signs', ChoiceValue>> = {
  'at-risk': {
    label: 'at risk',
    words: {
      en: 'at risk|risky|risk|flagged|flagged as risky|marked risky|risky user|risk detected|risk state|may be compromised|might be compromised|could be compromised|possibly compromised|likely compromised|compromised|hacked|breached|taken over|hijacked|pwned|suspected|in other hands|under attack',
      de: 'gefährdet|gefährdete|gefährdeten|riskant|riskante|risiko|kompromittiert|kompromittierte|gehackt|gehackte|übernommen',
      fr: 'à risque|compromis|compromise|piraté|piratés|risque|en danger',
      es: 'en riesgo|riesgo|comprometido|comprometida|comprometidos|comprometidas|hackeado|hackeada|hackeados|en peligro',
    },
    says: ['is at risk', 'are at risk'],
    saysNot: ['is not at risk', 'are not at risk'],
  },
  compromised: {
    label: 'confirmed compromised',
    words: {
      en: 'confirmed compromised|confirmed as compromised|confirmed compromise|known compromised',
      de: 'bestätigt kompromittiert|als kompromittiert bestätigt',
      fr: 'compromis confirmé|confirmés compromis|confirmé compromis',
      es: 'compromiso confirmado|confirmado comprometido|confirmados comprometidos',
    },
    says: ['is confirmed compromised', 'are confirmed compromised'],
    saysNot: ['is not confirmed compromised', 'are not confirmed compromised'],
  },
  signs: {
    label: 'signs of a takeover',
    words: {
      en: 'signs of takeover|signs of a takeover|signs of being taken over|takeover signs|signs of compromise',
      de: 'anzeichen einer übernahme',
      fr: 'signes de prise de contrôle',
      es: 'señales de toma de control|indicios de compromiso',
    },
    says: ['shows signs of a takeover', 'show signs of a takeover'],
    saysNot: ['shows no signs of a takeover', 'show no signs of a takeover'],
  },
};

/** How long an account was not used, as the check of unused accounts sees it. */
export const USE_VALUES: Readonly<Record<'unused' | 'in-use' | 'kept' | 'new', ChoiceValue>> = {
  unused: {
    label: 'unused',
    words: {
      en: 'unused|inactive|stale|dormant|idle|abandoned|sleeping|not in use|no longer used|out of use|forgotten|orphaned|never used|asleep',
      de: 'ungenutzt|ungenutzte|ungenutzten|inaktiv|inaktive|inaktiven|unbenutzt|unbenutzte|unbenutzten|verwaist|verwaiste|nicht genutzt|nicht benutzt|nicht verwendet|ruhend|ruhende',
      fr: 'inutilisé|inutilisés|inutilisée|inactif|inactifs|dormant|dormants|oublié|oubliés|abandonné|abandonnés',
      es: 'sin usar|sin uso|no usada|no usadas|inactivo|inactiva|inactivos|inactivas|en desuso|abandonado|abandonada|abandonadas|dormido|dormidas|olvidadas',
    },
    says: ['is unused', 'are unused'],
    saysNot: ['is not unused', 'are not unused'],
  },
  'in-use': {
    label: 'in use',
    words: {
      en: 'in use|in active use|actively used|in regular use',
      de: 'in gebrauch|in benutzung|aktiv genutzt',
      fr: 'utilisé régulièrement',
      es: 'en uso|usado regularmente',
    },
    says: ['is in use', 'are in use'],
    saysNot: ['is not in use', 'are not in use'],
  },
  kept: {
    label: 'unused, kept for emergencies',
    words: { en: 'kept for emergencies|kept unused' },
    says: ['is kept for emergencies', 'are kept for emergencies'],
  },
  new: {
    label: 'new, not used yet',
    words: { en: 'not used yet|new and unused' },
    says: ['is new and not used yet', 'are new and not used yet'],
  },
};
