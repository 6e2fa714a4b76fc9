import { LazyPattern } from '../../core/lazy-pattern.js';
import { ATTACKER_NOUN } from '../attacker-words.js';
import { END, FIRST, type Turn } from './turn.js';

const THE_ATTACKER = `(?:(?:the |an? |our |those |these )?${ATTACKER_NOUN})`;
const INCIDENT =
  '(?:open |current )?(?:[\\p{Lu}][\\p{L}\\d]*(?: [\\p{Lu}][\\p{L}\\d]*){0,3} )?(?:incident|attack|case)';
const UNDO =
  '(?:delete|remove|disable|revoke|block|reset|switch off|turn off|get rid of|take out|lock|give [^.,;]{2,40} a new password|change|rotate)';
const NAME = '("[^"]+"|[\\p{L}\\d][^?,.;]{1,50}?)';
/** A name behind its kind; not the kind alone. */
const NAMED =
  '(?:(?:den|die|das|le|la|les|el|los|las) |l[\'’])?(?:(?:eingehenden |ausgehenden )?(?:connector|konnektor|transportregel|regel|app|anwendung|connecteur|règle|appli|application|conector|regla|aplicación) )?(?!(?:secrets?|regel|app|apps|connector|konnektor|konto|passwort|zertifikat)(?!\\p{L}))("[^"]+"|[\\p{Lu}\\d][^?,.;]{1,50}?)';
/** "oder bleibt dann noch was übrig?" */
const OR_LEFT =
  "(?:,? (?:oder|ou|o) (?:bleibt|ist|gibt es|il reste|reste-t-il|est-ce qu[’']il reste|queda|hay)[^?]{0,60})?";
const LEAD = '(?:[^?]{0,80}[,.;:] )?';

/** What is asked of an attack and of whoever is behind it, in the words that the readers know: none of it is a question about settings. */
export const ATTACK_TURNS: readonly Turn[] = [
  // Evicting the attacker.
  [
    new LazyPattern(
      `${FIRST}how (?:do|can|should|could|shall) (?:we|i) (?:evict|expel|oust|eject|throw out|kick out|get rid of|drive out|lock out|remove) ${THE_ATTACKER}(?: (?:from|out of) [^?,]{3,40})?(?:,? (?:and )?in (?:which|what) order)?${END}`,
      'iu',
    ),
    '$1how do we stop the attack',
  ],
  [
    new LazyPattern(
      `${FIRST}(?:would|will|is) (?:just |only |simply )?(disabl|revok|delet|remov)ing ((?:the |that |this |his |her |it)?[^?,]{0,50}?) ?(?:be |going to be )?(?:enough|sufficient|all it takes)(?: (?:on its own|by itself|alone|then))?${END}`,
      'iu',
    ),
    '$1if we $2e $3, is the attacker out',
  ],
  [
    new LazyPattern(
      `^(?:und )?(?:reicht|genügt)(?: es| das)?(?: (?:denn|schon|aus))*,? (?:wenn (?:ich|wir|man) (?:(?:nur|einfach|bloß|jetzt) )*${NAMED} (?:lösch|deaktivier|entfern|sperr|abschalt|ausschalt)\\p{L}*|${NAMED} zu (?:löschen|deaktivieren|entfernen|sperren)|${NAMED} (?:abzuschalten|auszuschalten))${OR_LEFT}${END}`,
      'iu',
    ),
    'if we remove $1$2$3, is the attacker out',
  ],
  [
    new LazyPattern(
      `^(?:et )?(?:est-ce que )?(?:(?:ça|cela|il) )?(?:suffit|suffirait|est-ce suffisant|c['’]est suffisant)(?:-il)? (?:de|si (?:je|on|nous)) (?:(?:seulement|juste|simplement) )*(?:supprim|désactiv|bloqu|révoqu)\\p{L}* (?:(?:seulement|juste|simplement) )*${NAMED}${OR_LEFT}${END}`,
      'iu',
    ),
    'if we remove $1, is the attacker out',
  ],
  [
    new LazyPattern(
      `^[\\s¿]*(?:y )?(?:basta|es suficiente|alcanza|bastaría|sería suficiente)(?: con)? (?:si )?(?:(?:s[óo]lo|simplemente) )*(?:borr|elimin|desactiv|deshabilit|bloque|quit)\\p{L}* ${NAMED}${OR_LEFT}${END}`,
      'iu',
    ),
    'if we remove $1, is the attacker out',
  ],
  // How long the app was dormant.
  [
    new LazyPattern(
      `${FIRST}how long (?:was|did|had|has) (?:(?:the |this )?(?:attacker['’]?s|malicious|rogue|hostile) app|the app of ${THE_ATTACKER}) (?:been |stay |lie |remain )?(?:dormant|asleep|silent|quiet|idle|inactive|unused|sleep|sleeping)(?:,? (?:before|until|till) [^?]{3,60})?${END}`,
      'iu',
    ),
    '$1how long was the attacker silent',
  ],
  // When the incident began.
  [
    new LazyPattern(
      `${FIRST}(?:since when|for how long|how long) (?:has|have|did) (?:the |this |that )?(?:(?:story|thing|matter|affair|business|attack|incident|case|trouble) (?:with|around|of|about) ${NAME}|${NAME} (?:story|thing|matter|affair|business|trouble))(?: already)? (?:been )?(?:going on|running|go on|run|last(?:ed)?)(?: already)?${END}`,
      'iu',
    ),
    '$1when did the incident of $2$3 begin',
  ],
  // Whether it is over without something.
  [
    new LazyPattern(
      `^${LEAD}(?:we(?:['’]re| are)? (?:about to|going to|planning to|will|just need to|only need to|want to just|just)|(?:my|our|a|the) \\p{L}+ (?:wants?|says?|suggests?|claims?|thinks?)(?: that)?(?: we)?(?: just| only)?(?: need| have)?(?: to)?(?: just| only)?) (${UNDO} [^?.;]{2,60}?)(?: and close the case)?[.,;] (?:does|would|will|is) (?:that|this|it) (?:enough to )?(?:stop|end|be the end of|lock out|finish|get rid of|throw out|keep out|lock) ?${THE_ATTACKER}?(?:(?:the |this )?${INCIDENT})?(?: out)?${END}`,
      'iu',
    ),
    'if we $1, is the attacker out',
  ],
  [
    new LazyPattern(
      `${FIRST}(?:is it|would it be|will it be) enough to (${UNDO}) ${NAME}(?: to (?:end|stop|finish|contain) (?:the |this )?${INCIDENT})?${END}`,
      'iu',
    ),
    '$1if we $2 $3, is the attacker out',
  ],
  [
    new LazyPattern(
      `${FIRST}(?:is it|would it be|will it be|is the ${INCIDENT}|would the ${INCIDENT} be) (?:over|finished|done) (?:once|if|when|as soon as) ${NAME} (?:is|was|were|has been) (?:gone|removed|deleted|disabled|out|revoked)${END}`,
      'iu',
    ),
    '$1if we delete $2, is the attacker out',
  ],
  [
    new LazyPattern(`${FIRST}(?:is it|would it be|will it be) (?:over|finished|done) without ${NAME}${END}`, 'iu'),
    '$1if we delete $2, is the attacker out',
  ],
  [
    new LazyPattern(
      `^(?<e>delet|remov|disabl|revok)ing ${NAME} (?:=|means|-|:) ?(?:the )?(?:${INCIDENT} )?(?:is )?over${END}`,
      'iu',
    ),
    'if we $<e>e $2, is the attacker out',
  ],
  // Whether it goes on.
  [
    new LazyPattern(
      `^${LEAD}(?:so |and )?(?:can|could|may|might|does|will) ${THE_ATTACKER} (?:still |go on |keep |keep on |continue |continue to )+(?:us(?:e|ing)|get(?:ting)? in (?:with|through|by|via)|access(?:ing)? (?:us|our tenant|the tenant) (?:with|through|by|via)) ${NAME}${END}`,
      'iu',
    ),
    'can the attacker still get in',
  ],
  [
    new LazyPattern(
      `${FIRST}does ${NAME} still (?:give|grant|allow) ${THE_ATTACKER} (?:any )?(?:access|a way in|entry)(?: to [^?]{3,30})?${END}`,
      'iu',
    ),
    '$1can the attacker still get in',
  ],
  [
    new LazyPattern(
      `${FIRST}${NAME}(?:,|:| -) (?:is it )?still (?:usable|of use|useful|open|a way in) (?:for|by|to) ${THE_ATTACKER}${END}`,
      'iu',
    ),
    '$1can the attacker still get in',
  ],
  // When it began, paused and came back.
  [
    new LazyPattern(
      `${FIRST}when did (?:the attack|${THE_ATTACKER}) (?:begin|start|resume|act|strike|become active|appear) again(?: [^?]{3,50})?${END}`,
      'iu',
    ),
    '$1when did the attacker come back after covering the tracks',
  ],
  [
    new LazyPattern(
      `^(?:what was |when was )?(?:the )?(?:time|date|moment) of (?:the attacker['’]s|${THE_ATTACKER}['’]s|the) return(?: in [^?]{3,50})?${END}`,
      'iu',
    ),
    'when did the attacker come back after covering the tracks',
  ],
  [
    new LazyPattern(
      `^(?:what (?:is|was) the )?(?:length|duration) of the (?:pause|silence|sleep|break|quiet time)(?: [^?]{3,60}?)? in the ([\\p{Lu}][\\p{L}\\d]*(?: [\\p{Lu}][\\p{L}\\d]*){0,3}) (?:attack|incident)${END}`,
      'u',
    ),
    'how long did the $1 attack lie dormant',
  ],
  [
    new LazyPattern(`^(?:the )?last (?:sign of life|activity|trace|act) of ${THE_ATTACKER}${END}`, 'iu'),
    'when was the attacker last active',
  ],
  [
    new LazyPattern(
      `${FIRST}(?:what|which|from which|from what) ip(?: address(?:es)?)? did ${THE_ATTACKER} (?:come from|use|work from|act from|work|connect from|operate from)(?: in [^?]{3,50})?${END}`,
      'iu',
    ),
    '$1from which IP address did the attacker work',
  ],
  // Through whom, what first, and who is on it.
  [
    new LazyPattern(
      `${FIRST}(?:which|what|whose) (?:user )?(?:account|login|user|credentials?) (?:did|was|were) ${THE_ATTACKER} (?:use|take over|abuse|get in with|come in with|hijack)(?: (?:to get in|for [^?]{3,50}|to [^?]{3,40}))?${END}`,
      'iu',
    ),
    '$1through which account did the attacker get in',
  ],
  [
    new LazyPattern(
      `^(?:name |tell me )?the (?:user )?account that was (?:abused|used|taken over|hijacked) in the (?:${INCIDENT})${END}`,
      'iu',
    ),
    'through which account did the attacker get in',
  ],
  [
    new LazyPattern(
      `${FIRST}what (?:should|must|do|can|shall) (?:we|i) (?:have to |need to )?do first(?: of all)? (?:about|against|in|with|for) (?:the |this |that )?${INCIDENT}${END}`,
      'iu',
    ),
    '$1what should we do first',
  ],
  [
    new LazyPattern(
      `^(?:the )?first (?:steps|measures|actions) (?:against|in|for) (?:the |this )?${INCIDENT}(?: please)?${END}`,
      'iu',
    ),
    'what should we do first',
  ],
  [
    new LazyPattern(
      `^${LEAD}(?:has|is|are) (?:there )?(?:anybody|anyone|somebody|someone|a colleague|any of us|one of us)(?: who)? (?:is |has )?(?:already |yet |been )*(?:taken(?: on| over)?|assigned to|working on|handling|dealing with|looking (?:after|into)|on|taking care of) (?:the |this |that )?${INCIDENT}(?: yet| already)?${END}`,
      'iu',
    ),
    'is anybody working on the incident',
  ],
  [
    new LazyPattern(
      `^(?:is the |the )?${INCIDENT} (?:acknowledged|taken|assigned),? (?:and )?(?:by whom|to whom|who by)${END}`,
      'iu',
    ),
    'who is handling the incident',
  ],
  [
    new LazyPattern(
      `${FIRST}(?:does|did|has|is) (?:the account )?([\\p{L}\\d][\\p{L}\\d. -]{1,40}?) (?:have|play|played|play) (?:a |any )?(?:part|role) in (?:the |this )?${INCIDENT}${END}`,
      'iu',
    ),
    '$1is $2 part of the attack',
  ],
];
