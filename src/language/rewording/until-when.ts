import { applyTurns } from './apply-turns.js';
/** How long a secret is still good its own words say, in days. */
const OF_CREDENTIALS =
  /secret|certificat|zertifikat|credential|schl[üu]ssel|geheimnis|(?<!\p{L})(?:keys?|tokens?|cl[ée]s?|claves?)(?!\p{L})/iu;

const FRAMES: readonly (readonly [asked: RegExp, meant: string])[] = [
  [
    /(?<!\p{L})how (?:long|much longer|much time) (does|do|will) (.{1,60}?) (?:still )?(?:have|hold|keep)(?: still)? ((?:(?:its|their|his|her|the|that|this|full|any) )*(?:access|roles?|rights?))(?: for)?(?=\s*[?.!]|$)/iu,
    'until when $1 $2 have $3',
  ],
  [
    /(?<!\p{L})how (?:long|much longer|much time) (does|do|will|is|are)(?: (.{1,60}?))?(?: still| left| remain\w*)? (?:(?:run|last|go on|continue|exist|remain|keep|hold|stay|be|to run|to go|left|in force|valid|active)(?: (?:valid|active|in force|for|on|going))?)(?=\s*[?.!]|$)/iu,
    'until when $1 $2 end',
  ],
  [
    /(?<!\p{L})wie lange (?:läuft|gilt|dauert|besteht|ist|geht)(?: (.{1,60}?))? noch(?: gültig| aktiv| in kraft| weiter)?(?=\s*[?.!,]|$)/iu,
    'wann endet $1',
  ],
  [
    /(?<!\p{L})combien de temps (?:dure|reste|court|est)(?:-t-(?:il|elle))? encore(?: (.{1,60}?))?(?: (?:valable|active?|en vigueur))?(?=\s*[?.!,]|$)/iu,
    'quand se termine $1',
  ],
  [/(?<!\p{L})(.{1,60}?) (?:dure|court) encore combien de temps(?=\s*[?.!,]|$)/iu, 'quand se termine $1'],
  [
    /(?<!\p{L})cu[áa]nto(?: tiempo)? (?:dura|queda|sigue) (?:todav[íi]a|a[úu]n)(?: (.{1,60}?))?(?: (?:vigente|activ[oa]))?(?=\s*[?.!,]|$)/iu,
    'cuándo termina $1',
  ],
];

/** "how long does Priya keep Cloud Application Administrator?": of what somebody holds, behind the frames of what runs by itself. */
const OF_HOLDER: readonly (readonly [asked: RegExp, meant: string])[] = [
  [
    /(?<!\p{L})(?:for )?how (?:much longer|much more time|long) (?:does|do|will|can|may|is|are) (.{1,60}?) (?:(?:still|get to|be able to|allowed to) )*(?:keep|retain|hold on to)(?: (?:on to|holding|having))? ((?!\S+\.\w).{2,80}?)(?: for)?(?=\s*[?.!]|$)/iu,
    'until when does $1 have $2',
  ],
  [
    /(?<!\p{L})(?:for )?how (?:much longer|much more time|long) (?:will|does|do) (.{1,60}?) (?:still |continue to )?(?:have|hold) (.{2,80}?)(?: still)?(?: for)?(?=\s*[?.!]|$)/iu,
    'until when does $1 have $2',
  ],
  [
    /(?<!\p{L})(?:for )?how (?:much longer|long) (?:is|are|will) (.{1,60}?) (?:still|(?:still )?(?:be|remain|stay)) ((?!\S+\.\w).{2,80}?)(?: for)?(?=\s*[?.!]|$)/iu,
    'until when is $1 $2',
  ],
  [
    /(?<!\p{L})how much time (?:does|do|has|have) (.{1,60}?) (?:still )?(?:have |got )?(?:left|remaining) (?:as|with|in|of) (.{2,80}?)(?=\s*[?.!]|$)/iu,
    'until when does $1 have $2',
  ],
  [/(?<!\p{L})wie lange (?:behält|behalten|behaelt) (?=\p{L})/iu, 'bis wann hat '],
  [/(?<!\p{L})wie lange (?:bleibt|bleiben) (?=\p{L})/iu, 'bis wann ist '],
  [
    /(?<!\p{L})wie lange (hat|haben|ist|sind|besitzt|hält) (.{1,60}?) noch((?= ).{2,80}?)?(?=\s*[?.!,]|$)/iu,
    'bis wann $1 $2$3',
  ],
  [
    /(?<!\p{L})(?:pendant |pour )?combien de temps (?:est-ce que )?(.{1,60}?) (?:garde|gardera|conserve|conservera)(?:-t-(?:il|elle))?(?: encore)? (.{2,80}?)(?=\s*[?.!]|$)/iu,
    "jusqu'à quand $1 a $2",
  ],
  [
    /(?<!\p{L})(?:pendant |pour )?combien de temps (?:est-ce que )?(.{1,60}?) (a|aura|est|sera|reste|restera)(?:-t-(?:il|elle)|-(?:il|elle))? encore (.{2,80}?)(?=\s*[?.!]|$)/iu,
    "jusqu'à quand $1 $2 $3",
  ],
  [
    /(?<!\p{L})(?:por |durante )?cu[áa]nto(?: tiempo)?(?: m[áa]s)? (?:conserva|conservar[áa]|mantiene|mantendr[áa]|retiene|seguir[áa] teniendo) (?=\p{L})/iu,
    'hasta cuándo tiene ',
  ],
  [
    /(?<!\p{L})(?:por |durante )?cu[áa]nto tiempo(?: m[áa]s)? (tiene|tendr[áa]|es|ser[áa]) (.{1,60}?) (?:todav[íi]a|a[úu]n) (?=\p{L})/iu,
    'hasta cuándo $1 $2 ',
  ],
];

/** It is asked for how much longer, not for how long already. */
const STILL =
  /(?<!\p{L})(?:still|longer|left|more time|remain\w*|stay|keep|retain|hold on|will|for(?=\s*[?.!]*$)|noch|beh[äa]\w*lt|behalten|bleib\w*|encore|garder?a?|conserv(?:e|era|a|ar[áa])|todav[íi]a|a[úu]n|mantiene|mantendr[áa]|retiene|seguir[áa])(?!\p{L})/iu;

/** A verb of ending that is also one of stopping alerts, where a question asks when it happens. */
const ENDS: readonly (readonly [asked: RegExp, meant: string])[] = [
  [/(?<!\p{L})h[öo]r(?:t|en) (.{1,40}?) auf(?!\p{L})/iu, 'endet $1'],
  [/(?<!\p{L})s'arr[êe]te(?:nt|ra|ront)?(?!\p{L})/iu, 'se termine'],
  [/(?<!\p{L})se (?:detiene|para|acaba|interrumpe)n?(?!\p{L})/iu, 'termina'],
  [
    /(?<!\p{L})when (does|do|will) (.{1,60}?) (?:lose|give up) (?:(?:its|their|his|her|the|all) )*(access|roles?|rights?)(?=\s*[?.!,]|$)/iu,
    'until when $1 $2 have $3',
  ],
  [/(?<=(?<!\p{L})when (?:does|do|will) (?:.{1,60} )?)stop(?=\s*[?.!,]|$)/iu, 'end'],
];
const ASKS_WHEN = /(?<!\p{L})(?:when|wann|quand|cu[áa]ndo|combien de temps|how long|wie lange)(?!\p{L})/iu;
const OF_THIS_TALK =
  /(?<!\p{L})(?:alerts?|alarms?|notifications?|messages?|reports?|digests?|summar(?:y|ies)|pings?|you|alertes?|rapports?|vous|tu|bericht\p{L}*|meldung\p{L}*|benachrichtigung\p{L}*|nachricht\p{L}*|alarme?|du|ihr|alertas?|avisos?|informes?|mensajes?|t[úu]|ustedes?)(?!\p{L})/iu;

/** Whether a text asks when something of the tenant stops: no order to stop what is sent to this conversation. */
const asksWhenItStops = (text: string): boolean =>
  ASKS_WHEN.test(text) && !OF_THIS_TALK.test(text) && ENDS.some(([asked]) => asked.test(text));

/** "what would stop working if I turned that off?". */
const ASKS_WHAT_IF =
  /^(?:and |so )?(?:what|which|would|could|does|will|is|who) .*(?<!\p{L})(?:if|when) (?:i|we|you|somebody|someone)(?!\p{L})/iu;

/** Whether a text asks about something that stops, or what would be if it did: no order to stop what is sent to this conversation. */
export const asksOfStopping = (text: string): boolean => asksWhenItStops(text) || ASKS_WHAT_IF.test(text);

const say = (text: string, frames: typeof FRAMES): string => applyTurns(text, frames);

/** "how long does it still run?" and "il s'arrête quand ?" as "when does it end?". Other texts stay. */
export function sayUntilWhen(text: string): string {
  const plain = asksWhenItStops(text) ? say(text, ENDS) : text;
  return STILL.test(plain) && !OF_CREDENTIALS.test(plain) ? say(say(plain, FRAMES), OF_HOLDER) : plain;
}
