/** Between two of a kind. */
export const AND_OR = /^(?:and|und|et|y|e|or|oder|ou|o)$/;
/** Before a thing that may be any. */
export const ARTICLE = /^(?:an?|any|some|the|their|its|ein(?:e[nmrs]?)?|une?|des|les|unos?|unas?|alg[uú]n[ao]?s?)$/;

/** Words between a preposition and a name: "by the app X". */
export const INTRODUCES =
  /^(?:the|a|an|our|app|application|user|admin|person|account|connector|rule|der|die|den|dem|das|la|le|el|los|aplicación|anwendung|regel|règle|regla)$/;

/** What people say of a thing that nothing is wrong with. */
export const APPROVAL =
  /^(?:ok|okay|fine|safe|good|alright|legit|legitimate|trustworthy|harmless|gut|sicher|correcte?|sûre?|bien|seguro|segura)$/;

/** Words of a present state that also read as a period. */
export const NOW = /\b(?:today|nowadays|these days|this moment|heute|aujourd'hui|hoy)\b/;
