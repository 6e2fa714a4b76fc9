/** Words between a preposition and a name: "by the app X". */
export const INTRODUCES =
  /^(?:the|a|an|our|app|application|user|admin|person|account|connector|rule|der|die|den|dem|das|la|le|el|los|aplicación|anwendung|regel|règle|regla)$/;

/** Words of a present state that also read as a period. */
export const NOW = /\b(?:today|nowadays|these days|this moment|heute|aujourd'hui|hoy)\b/;

/** Before a name that is left out. */
export const EXCLUDES = /^(?:except|excluding|besides|not|without|außer|ausser|sauf|excepto|salvo)$/;

/** Asks whether somebody did something, whoever it was. */
export const SOMEBODY_DID =
  /^(?:and |so )?(?:(?:did|has|have|had) (?:any(?:one|body)|some(?:one|body)|any (?:admin|user|person|app))|hat (?:jemand|irgend\p{L}+)|quelqu'un|est-ce que quelqu'un|alguien|alg[uú]n (?:usuario|administrador))(?!\p{L})/u;
