import type { ChoiceValue } from '../model/attribute.js';

/** What is known of an account that may be in other hands. A confirmed compromise is also a risk. */
export const RISK_VALUES: Readonly<Record<'at-risk' | 'compromised' | 'signs', ChoiceValue>> = {
  'at-risk': {
    label: 'at risk',
    words: {
      en: 'at risk|risky|risk|flagged|flagged as risky|marked risky|risky user|risk detected|risk state|may be compromised|might be compromised|could be compromised|possibly compromised|likely compromised|compromised|hacked|breached|taken over|hijacked|pwned|suspected|in other hands|under attack|in danger|in trouble|endangered|broken into|cracked|stolen|phished already|attacked|infected|exposed|owned by attacker|in the hands of an attacker|in wrong hands|in foreign hands|leaked|with leaked password|risk user|user at risk|identity risk|has a risk|risk detection|shows risk|seen as risky|considered risky|rated risky|reported as risky|identified as risky|judged risky|deemed risky|flagged by microsoft|microsoft flags|microsoft thinks is risky|microsoft considers risky|risk flag|potentially compromised|probably compromised|maybe compromised|seem compromised|look compromised|appear compromised|been compromised|been hacked|got hacked|were hacked|was hacked|got compromised|been breached|been taken over|been hijacked|been stolen|account takeover|takeover',
      de: 'gefährdet|gefährdete|gefährdeten|riskant|riskante|risiko|kompromittiert|kompromittierte|gehackt|gehackte|übernommen|gefährdeter|risiko stufe|mit risiko|riskanter|riskantes|in gefahr|auffällig geworden|geleakt|unter verdacht|in fremden händen|in falschen händen|geknackt|geknackte|gekapert|gekaperte|gestohlen|angegriffen|infiziert|als riskant eingestuft|als riskant markiert|als riskant gemeldet|als gefährdet|risikobenutzer|riskante benutzer|risikokonto|risikokonten|von microsoft gemeldet|rot markiert',
      fr: 'à risque|compromis|compromise|piraté|piratés|risque|en danger|compromises|piratée|piratées|hacké|hackés|hackée|risqué|risqués|risquée|risquées|volé|volés|détourné|détournés|attaqué|attaqués|entre de mauvaises mains|signalé|signalés|signalé comme risqué|considéré comme risqué|suspecté|menacé|menacés|en rouge',
      es: 'en riesgo|riesgo|comprometido|comprometida|comprometidos|comprometidas|hackeado|hackeada|hackeados|en peligro|arriesgado|arriesgados|arriesgada|de riesgo|hackeadas|pirateado|pirateada|pirateados|robado|robada|robados|secuestrado|secuestrada|atacado|atacados|en malas manos|marcado como riesgo|marcados como riesgo|marcada como riesgo|vulnerado|vulnerada|vulneradas|amenazado|en rojo|señalado',
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

/** How sure Microsoft is that an account is in other hands. */
export const RISK_LEVEL_VALUES: Readonly<Record<'high' | 'medium' | 'low', ChoiceValue>> = {
  high: {
    label: 'high',
    words: {
      en: 'high risk|high risk level|risk level high|risk is high|rated high risk',
      de: 'hohes risiko|hohem risiko|risikostufe hoch|risiko hoch|risiko ist hoch',
      fr: 'risque élevé|à risque élevé|en risque élevé|haut risque|niveau de risque élevé',
      es: 'riesgo alto|en riesgo alto|de riesgo alto|en riesgo elevado|de riesgo elevado|alto riesgo|riesgo elevado|nivel de riesgo alto',
    },
    says: ['has the risk level high', 'have the risk level high'],
    saysNot: ['does not have the risk level high', 'do not have the risk level high'],
  },
  medium: {
    label: 'medium',
    words: {
      en: 'medium risk|medium risk level|moderate risk|moderate risk level|risk level medium|risk is medium|rated medium risk|risk level moderate|risk is moderate|rated moderate risk',
      de: 'mittleres risiko|mittlerem risiko|risikostufe mittel|risiko mittel|risiko ist mittel',
      fr: 'risque moyen|à risque moyen|en risque moyen|niveau de risque moyen',
      es: 'riesgo medio|en riesgo medio|de riesgo medio|nivel de riesgo medio',
    },
    says: ['has the risk level medium', 'have the risk level medium'],
    saysNot: ['does not have the risk level medium', 'do not have the risk level medium'],
  },
  low: {
    label: 'low',
    words: {
      en: 'low risk|low risk level|risk level low|risk is low|rated low risk',
      de: 'geringes risiko|niedriges risiko|geringem risiko|niedrigem risiko|risikostufe niedrig|risiko niedrig|risiko ist niedrig',
      fr: 'risque faible|à risque faible|en risque faible|niveau de risque faible',
      es: 'riesgo bajo|en riesgo bajo|de riesgo bajo|bajo riesgo|nivel de riesgo bajo',
    },
    says: ['has the risk level low', 'have the risk level low'],
    saysNot: ['does not have the risk level low', 'do not have the risk level low'],
  },
};

/** How long an account was not used, as the check of unused accounts sees it. */
export const USE_VALUES: Readonly<Record<'unused' | 'in-use' | 'kept' | 'new', ChoiceValue>> = {
  unused: {
    label: 'unused',
    words: {
      en: 'unused|inactive|stale|dormant|idle|abandoned|sleeping|not in use|no longer used|out of use|forgotten|orphaned|never used|asleep|away|been away|absent|quiet|gone quiet|silent|gone silent|disused|dead|lying dormant|gathering dust|collecting dust|dusty|not in active use|not used anymore|not used any more|not used|nobody use|no one uses|nobody used|no one used|never touched|untouched|went cold|gone cold|cold|not active|unattended|neglected|hibernating|not logged in lately|rarely used|barely used|hardly used|hardly ever used|seldom used|sleeper|superfluous|no sign of life|not needed anymore|unneeded|left unused|lie idle|lying idle|sit idle|sitting idle|sit unused|sitting unused',
      de: 'ungenutzt|ungenutzte|ungenutzten|inaktiv|lange nicht angemeldet|lange nicht eingeloggt|lange nicht benutzt|lange nicht genutzt|lange nicht aktiv|seit langem nicht angemeldet|seit langem nicht eingeloggt|karteileichen|karteileiche|eingeschlafen|inaktive|inaktiven|unbenutzt|unbenutzte|unbenutzten|verwaist|verwaiste|nicht genutzt|nicht benutzt|nicht verwendet|ruhend|ruhende|inaktiver|inaktives|ungenutztes|schlafend|schlafende|eingeschlafene|brachliegend|brachliegende|vergessen|vergessene|lange nicht gesehen|lange nicht verwendet|lange nicht gebraucht|nicht mehr benutzt|nicht mehr genutzt|nicht mehr verwendet|nicht mehr aktiv|nicht mehr gebraucht|seit ewigkeiten nicht angemeldet|seit monaten nicht angemeldet|seit monaten nicht eingeloggt|seit jahren nicht angemeldet|monatelang nicht angemeldet|verstaubt',
      fr: 'inutilisé|inutilisés|inutilisée|pas connectés depuis longtemps|pas connecté depuis longtemps|endormi|endormis|qui dorment|inactif|inactifs|dormant|dormants|oublié|oubliés|abandonné|abandonnés|inutilisées|inactives|dormante|dormantes|endormie|endormies|oubliée|oubliées|abandonnée|abandonnées|plus utilisé|plus utilisés|plus utilisée|plus utilisées|pas connecté depuis des mois|pas connectés depuis des mois|plus connectés depuis longtemps|plus connecté depuis longtemps|pas vu depuis longtemps|plus servi|en sommeil|jamais utilisés',
      es: 'sin usar|sin uso|no usada|sin entrar desde hace mucho|inactivos|no se han conectado desde hace mucho|no entran desde hace mucho|no usadas|inactivo|inactiva|inactivos|inactivas|en desuso|abandonado|abandonada|abandonadas|dormido|dormidas|olvidadas|sin usarse|no usado|no usados|no utilizado|no utilizados|abandonados|olvidado|olvidados|dormida|dormidos|inutilizada|inutilizadas|inutilizado|sin conectarse desde hace mucho|sin entrar desde hace meses|sin iniciar sesión desde hace meses|que no se usan|que no se usa|que no usa nadie|ya no se usan|ya no se usa|sin actividad|que no entran',
    },
    says: ['is unused', 'are unused'],
    saysNot: ['is not unused', 'are not unused'],
  },
  'in-use': {
    label: 'in use',
    words: {
      en: 'in use|in active use|actively used|in regular use|being used|regularly used|still used|still use|used daily|used every day|in daily use|used regularly|used often|frequently used|actively using',
      de: 'in gebrauch|in benutzung|aktiv genutzt|noch genutzt|noch benutzt|noch verwendet|noch gebraucht|noch in gebrauch|noch aktiv genutzt|regelmäßig genutzt|im einsatz|noch im einsatz|täglich genutzt',
      fr: 'utilisé régulièrement|utilisés régulièrement|utilisée régulièrement|encore utilisé|encore utilisés|encore utilisée|toujours utilisé|toujours utilisés|en service|sert encore|servent encore',
      es: 'en uso|usado regularmente|usada regularmente|todavía se usa|todavía se usan|aún se usa|aún se usan|se sigue usando|se siguen usando|sigue en uso|siguen en uso|usados regularmente',
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
