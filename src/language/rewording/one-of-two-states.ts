import { LazyPattern } from '../../core/lazy-pattern.js';

const ON =
  '(?:(?:switched |turned |still )?on|enabled|(?:still )?active|activated|open|allowed|(?:an|ein)geschaltet|an|ein|aktiv(?:iert)?|offen|erlaubt|activée?s?|acti(?:f|fs|ve|ves)|autorisée?s?|ouverte?s?|activad[oa]s?|activ[oa]s?|encendid[oa]s?|abiert[oa]s?|permitid[oa]s?|(?:an? )?guest)';
const OFF =
  '(?:(?:switched |turned )?off|disabled|inactive|deactivated|closed|blocked|forbidden|(?:aus|ab)geschaltet|aus|inaktiv|deaktiviert|zu|gesperrt|verboten|désactivée?s?|inacti(?:f|fs|ve|ves)|bloquée?s?|interdite?s?|fermée?s?|desactivad[oa]s?|inactiv[oa]s?|apagad[oa]s?|bloquead[oa]s?|cerrad[oa]s?|prohibid[oa]s?|(?:an? )?member)';
const OR = '(?:or|oder|ou|o)';
const BE = '(?:is|are|ist|sind|est|sont|está|están|es|son)';

/** "is X on or off?": what is so is told by yes or no to the first. */
const ASKED = new LazyPattern(
  `^((?:and |so |und |et |y |¿)*(?:${BE} .{2,80}?|.{2,60}? (?:est|sont|está|están|es|son)) )(${ON}|${OFF}) ${OR} (?:${ON}|${OFF})(?=\\s*[?.!]*$)`,
  'iu',
);
/** "SMTP AUTH: open or closed?" */
const BARE = new LazyPattern(
  `^(?!.*(?<!\\p{L})(?:which|what|who|how|when|where|why|list|show|welche\\p{L}*|wer|wie|was|quel\\p{L}*|qui|combien|cu[aá]l\\p{L}*|qui[eé]n\\p{L}*|cu[aá]nt\\p{L}*|${BE})(?!\\p{L}))(.{2,60}?)(?:[,:]| -) (${ON}|${OFF}) ${OR} (?:${ON}|${OFF})(?=\\s*\\?*$)`,
  'iu',
);
const PERMANENT =
  '(?:permanent(?:ly|e|es|s|emente|en)?|standing|dauerhaft\\p{L}*|unbefristet\\p{L}*|définiti(?:f|ve)|indefinid[oa]|forever|for good)';
const ENDS =
  "(?:(?:(?:it |he |she |they )?(?:expires?|ends?|lapses?|runs? out)|(?:does|do|will) (?:it|he|she|they|that|this) (?:ever )?(?:end|expire|lapse|run out|stop))(?: some day| one day)?|(?:is|are) (?:it|they) (?:only )?(?:time-?)?limited(?: in time)?|limited|(?:has|have|with|does (?:it|she|he) have) an? end(?: date)?|has end date|expiring|(?:until|till) when|(?:läuft|laufen|endet|enden|verfällt) (?:sie|er|es|die|das)(?: (?:ab|aus|irgendwann ab))?|(?:ist (?:sie|er|es) )(?:zeitlich )?(?:begrenzt|befristet)|bis wann|(?:est-(?:il|elle) )?limitée?|(?:prend|expire|finit)(?:-t)?-(?:il|elle)(?: fin)?|jusqu'à quand|(?:ça |cela |il |elle )?(?:expire|prend fin|finit|se termine|s'arrête|prend fin|va expirer)(?: un jour| à un moment)?|caduca|vence|expira|termina|(?:se )?acaba|(?:está )?limitad[oa]|hasta cuándo)";
/** "permanent, or does it end?": how it is held, and until when. */
const PERMANENT_OR_ENDS = new LazyPattern(`(?<!\\p{L})(${PERMANENT}),? ${OR} ${ENDS}(?=[\\s?.!]*$)`, 'iu');

const ONLY =
  '(?:only|just|merely|nur|bloß|lediglich|seulement|uniquement|juste|simplement|s[óo]lo|solamente|[úu]nicamente)';
const BY_PIM = '(?:via|through|over|by|in|über|per|in|par|dans|por|mediante|con) pim';
/** "permanently, or only eligible via PIM?": the ways in which one role may be held, and "only" is no condition. */
const PERMANENT_OR_ELIGIBLE = new LazyPattern(
  `((?<!\\p{L})(?:${PERMANENT}|en permanence)(?!\\p{L}),? ${OR}) (?:${ONLY} )?(?:(?:is|es|está|en|de façon|de manera) )?(?:${ONLY} )?(eligible|berechtigt|éligible|elegible)(?:,? ${BY_PIM})?(?=[\\s?.!]*$)`,
  'iu',
);

/** Small words that say so of everything, and a word that the tables know. */
const PLAIN: Readonly<Record<string, string>> = {
  on: 'enabled',
  off: 'disabled',
  an: 'aktiviert',
  ein: 'aktiviert',
  aus: 'deaktiviert',
};
const plainly = (state: string): string => PLAIN[state.toLowerCase()] ?? state;

/** Asks of two states, of which a thing has one, for the first. Other texts stay. */
export const askOfFirstState = (text: string): string =>
  text
    .replace(ASKED, (_, lead: string, state: string) => `${lead}${plainly(state)}`)
    .replace(BARE, (_, thing: string, state: string) => `is ${thing} ${plainly(state)}`)
    .replace(PERMANENT_OR_ENDS, '$1 or time-limited, end date')
    .replace(PERMANENT_OR_ELIGIBLE, '$1 $2');
