/** Words between a preposition and a name: "by the app X". */
export const INTRODUCES =
  /^(?:the|a|an|our|app|application|user|admin|person|account|connector|rule|der|die|den|dem|das|la|le|el|los|aplicación|anwendung|regel|règle|regla)$/;

/** Words of a present state that also read as a period. */
export const NOW = /\b(?:today|nowadays|these days|this moment|heute|aujourd'hui|hoy)\b/;

/** Before a name that is left out. */
export const EXCLUDES = /^(?:except|excluding|besides|not|without|außer|ausser|sauf|excepto|salvo)$/;

/** Several words that negate what follows. */
export const NEGATES =
  /^(?:rather than|instead of|in place of|other than|as opposed to|apart from|aside from|except for|not counting|leaving aside|leaving out|anstatt|anstelle von|abgesehen von|plutôt que|au lieu de|en lugar de|en vez de|aparte de|bis auf)$/;

/** Those that only say the opposite of what holds: "in test mode rather than enforced". */
export const CONTRASTS =
  /^(?:rather than|instead of|in place of|as opposed|anstatt|anstelle von|plutôt que|au lieu|en lugar|en vez)/;

/** "no tiene ninguna", "n'a jamais aucun": the second negation says the first once more. */
export const NEGATES_AGAIN = /^(?:ning[uú]n[ao]?s?|nada|nadie|nunca|jam[aá]s|aucune?s?|rien|personne|tampoco)$/;

/** Negations that stand after what they negate: "nutzen wir nicht", "enforces nothing", "enforced by nothing". */
export const FOLLOWS_ITS_VERB = /^(?:nicht|nie|niemals|nichts|pas|plus|jamais|rien|nothing|nada)$/;

/** Begins what is asked to be seen: "what they do", "to whom". */
export const QUESTION_WORD =
  /^(?:(?:to|by|from|for|of|at|an|von|für|par|à|por|a) )?(?:what|which|whose|whom?|when|where|how|was|welche[mnrs]?|wessen|wem|wann|wo|wie|qui|quels?|quelles?|quand|où|quién(?:es)?|cuál(?:es)?|cuándo|dónde)\b/;

/** Words after a thing that leave it out: "break glass excepted", "Microsoft's own left aside". */
export const LEFT_OUT =
  /^(?:excepted|excluded|aside|left (?:aside|out)|not (?:counted|counting|count|included)|(?:do|does) not count|(?:did|do|does) not (?:make|build|publish|write)|ausgenommen|ausgeschlossen|außen vor|nicht (?:mitzählen|mitrechnen|zählen|mitgezählt|mitgerechnet|eingerechnet|inbegriffen|berücksichtigt)|exceptée?s?|mise?s? à part|exclu(?:e?s|e)?|non compris(?:es)?|no incluid[oa]s?|exceptuad[oa]s?|excluid[oa]s?|aparte)$/;

/** Asks whether somebody did something, whoever it was. */
export const SOMEBODY_DID =
  /^(?:and |so )?(?:(?:did|has|have|had) (?:any(?:one|body)|some(?:one|body)|any (?:admin|user|person|app))|hat (?:\p{L}+ ){0,2}(?:jemand|irgend\p{L}+)|quelqu'un|est-ce que quelqu'un|alguien|alg[uú]n (?:usuario|administrador))(?!\p{L})/u;

/** The same with the act behind it: "did anyone turn off …", "has somebody changed …"; not "has anyone full access". */
export const SOMEBODY_ACTED =
  /(?:^|^(?:and|so|what|which|when|where|why|how) (?:.{1,60} )?)(?:did|has|have|had) (?:any(?:one|body)|some(?:one|body)) (?:(?:also|just|ever|already|recently) )?(?:do|did|done|ma[dk]e|creat|add|chang|modif|edit|alter|delet|remov|grant|gi?ve|gave|assign|turn|switch|disabl|enabl|reset|regist|updat|approv|consent|revok|invit)/u;

/** "who removed …", "who has changed …": an act of somebody, not what holds of them. */
export const WHO_ACTED =
  /^(?:and |so )?(?:who|which (?:account|admin|administrator|person|user|colleague|identity)) (?:(?:has|have|had|just|else|recently|last) )*(?:made|created|added|changed|modified|edited|altered|deleted|removed|granted|gave|given|assigned|turned|switched|disabled|enabled|reset|registered|updated|approved|revoked|invited)(?!\p{L})/u;

/** "has X ever been …", "was X switched off at any time": something that happened, whatever is so now. */
export const EVER =
  /^(?:and |so )?(?:has|have|had|was|were) .*(?<!\p{L})(ever|at any (?:time|point)|at some (?:time|point)|in the past)(?!\p{L})/u;

/** Words for a time that is asked for. */
export const TIME_NOUN = /^(?:date|day|time|moment|datum|tag|zeitpunkt|jour|heure|fecha|día|hora|exact)$/;

/** Said of a change, these only say that it happened. */
export const MADE =
  /^(?:made|done|carried out|performed|gemacht|vorgenommen|durchgeführt|faite?s?|effectuée?s?|hech[oa]s?|realizad[oa]s?)$/;

/** A verb with what leads on to whom or what it is about: "apply to", "belong to". */
export const ENDS_IN_PREPOSITION = / (?:to|for|by|of|from|on|in|with|an|für|von|zu|auf|à|de|pour|a|por|para)$/;

/** Before who did it. */
export const BY = /^(?:by|von|durch|par|por)$/;

/** Beside a number these say how many are wanted: "the top 5", "the first three", "les 5 premières". */
export const LIMITS = /^(?:top|first|last|ersten?|premi[eè]re?s|primer[oa]s)$/;

/** Before a number these ask for so many: "name three apps". */
export const NAME_SOME = /^(?:name|nenne?|nennen|cite|citez|nombra|nómbrame)$/;

/** The changes themselves, behind "made". */
export const CHANGES = /(?<!\p{L})(?:changes?|änderung(?:en)?|modifications?|cambios?)(?!\p{L})/u;

/** How many of all is asked for. */
export const SHARE =
  /(?<!\p{L})(?:percent|percentage|proportion|share|fraction|ratio|prozent|anteil|pourcentage|porcentaje)(?!\p{L})/u;

/** Says that something has not what follows: "without", and "no" before a thing. */
export const LACKING =
  /^(?:without|w\/o|no|nobody|lack(?:s|ing)?|missing|ohne|keine?[nmrs]?|niemand(?:em)?|personne|nadie|sans|aucune?|sin|ning[uú]n[ao]?)$/;

/** Those of them that lead on to nothing but what is lacked. */
export const WITHOUT = /^(?:without|w\/o|lack(?:s|ing)?|missing|ohne|sans|sin)$/;

/** Who does not do what follows. */
export const NOBODY = /^(?:nobody|niemand(?:em)?|personne|nadie)$/;

/** Begins what is said of a thing anew: "without an owner or whose owner left". */
export const RELATIVE = /^(?:that|which|who|whose|die|der|das|deren|dessen|qui|dont|que|cuy[oa]s?)$/;

/** "no se han usado nunca": it says "no" once more. */
export const NO_ONCE_MORE = /^(?:nunca|jamás|jamas|nada|nadie|tampoco)$/;

/** Negations before a noun in languages that tell behind it what the noun is like: "aucune méthode résistante". */
export const LACKS_BEFORE_NOUN = /^(?:aucune?|sans|pas|sin|no|ning[uú]n[ao]?)$/;

/** Says before or behind a thing that it counts, too: "including disabled accounts", "comptes désactivés inclus". */
export const INCLUDES =
  /^(?:including|incl|inklusive|inkl|einschließlich|einschliesslich|mitsamt|y compris|incluant|incluyendo|inclus[oi]ve|incluid[oa]s?)$/;
/** Says behind a thing that it counts, too. */
export const INCLUDED =
  /^(?:included|inclusive|eingeschlossen|inbegriffen|mitgezählt|eingerechnet|incluse?s?|comprise?s?|incluid[oa]s?)$/;
/** What may follow what is included. */
export const GOES_ON = /^(?:and|but|und|aber|et|mais|y|pero)$/;

/** "apps with secrets have an owner": a verb, behind which something else is said. */
export const HAS = /^(?:have|has|had|haben|hat|ont|a|tienen?)$/;

/**
 * Small words that say something together, which no table reads where none of its phrases has them: "more than others", "without
 * asking". Each of them alone says nothing.
 */
export const SAYS_SOMETHING =
  /^(?:(?:more|less|fewer) than (?:the )?(?:others?|usual|anyone else|anybody else|everyone else|everybody else)|before (?:anyone|anybody|everyone|everybody) else|with a comment|without asking|(?:mehr|weniger|öfter) als (?:die |alle )?anderen?|(?:mehr|weniger) als (?:sonst|üblich)|ohne zu fragen|im namen (?:eines|einer|von) anderen|(?:plus|moins) que les autres|(?:plus|moins) que d'habitude|sans demander|au nom d'(?:un|une) autre|(?:más|menos) que (?:l[oa]s )?(?:otr[oa]s|demás)|sin preguntar|en nombre de otr[oa])$/u;

/** The longest of them, in words. */
export const LONGEST_SAYING = 5;
