import { LazyPattern } from '../../core/lazy-pattern.js';
import type { Turn } from './turn.js';

const WISH = '(?<wish>[^.!?;]{6,120}?)';
const END = '(?:[.!;,–—]+|\\s-)\\s*(?:(?:so|and|und|also|et|alors|donc|y|entonces)[ ,]+)?[¿\\s]*';
const LEAD = '^[\\s¿¡]*(?:(?:hi|hello|hey|ok|so|hallo|bonjour|salut|hola)[ ,.!]+)*';

const HOW_EN =
  'how (?:do|can|could|should|would|to)(?: (?:i|we|you|one))? (?:do|turn|switch|shut|stop|prevent|disable|block|avoid|forbid|change|fix|achieve|set up|enforce)(?: (?:off|down))? (?:that|this|it)(?: (?:off|down|from happening|here|best|please|properly|for (?:everyone|all)))*';
const HOW_DE =
  'wie (?:(?:schalte|stelle|mache?|verhindere?|unterbinde?|verbiete|blockiere?|regle|erreiche?|kriege?|bekomme?|setze?)n? (?:ich|wir|man) (?:das|es)|(?:kann|können|soll|sollen|könnte) (?:ich|wir|man) (?:das|es) \\p{L}+)(?: (?:ab|aus|um|an|ein|hin|am besten|hier|denn|alles|für alle))*';
const HOW_FR =
  "comment (?:est-ce qu(?:e |['’]))?(?:(?:je|on|nous) )?(?:l['’]|le |la )?(?:fai\\p{L}+|désactiv\\p{L}+|empêch\\p{L}+|évit\\p{L}+|bloqu\\p{L}+|interdi\\p{L}+|coup\\p{L}+|arrêt\\p{L}+|régl\\p{L}+)(?:-(?:je|on|nous|t-on))?(?: (?:ça|cela|pour (?:ça|cela)))?";
const HOW_ES =
  'c[óo]mo (?:(?:puedo|podemos|se puede) )?(?:(?:lo|la|eso|esto) )?(?:desactiv|evit|imp[ie]d|hag|hac|bloque|quit|apag|deshabilit|prohíb|configur|arregl)\\p{L}*(?: (?:eso|esto))?';
const ASKED = '[\\s?.!]*$';

/** What is not wanted, and what is; each with how it is asked for. */
const TURNS: readonly Turn[] = [
  [
    new LazyPattern(
      `${LEAD}(?:i|we) (?:really |just )*(?:do not|don['’]?t|dont|no longer) (?:want|like|wish) (?:for )?(?<who>[^.!?;]{3,60}?) to ${WISH}${END}${HOW_EN}${ASKED}`,
      'iu',
    ),
    'how do i prevent $<who> to $<wish>?',
  ],
  [
    new LazyPattern(
      `${LEAD}(?<who>(?:our |the |all |normal )*(?:users|people|employees|staff|guests|admins|apps|members|colleagues)) (?:should|must|may|shall)(?: not|n['’]?t| no longer) (?:be (?:able|allowed) to )?${WISH}${END}${HOW_EN}${ASKED}`,
      'iu',
    ),
    'how do i prevent $<who> to $<wish>?',
  ],
  [
    new LazyPattern(
      `${LEAD}(?:i|we)(?:['’]d like| would like| want| need| have| plan| intend) to ${WISH}${END}how (?:do|can|could|should|would)(?: (?:i|we|you|one)) (?:do|achieve|go about|set up|get) (?:that|this|it)(?: (?:here|best|please|properly))*${ASKED}`,
      'iu',
    ),
    'how do i $<wish>?',
  ],
  [
    new LazyPattern(
      `${LEAD}(?:ich|wir) (?:will|möchte|wollen|möchten|mag) (?:auf keinen fall|nicht|nicht mehr)(?: (?:mehr|länger))?,? dass ${WISH}${END}${HOW_DE}${ASKED}`,
      'iu',
    ),
    'Wie verhindere ich, dass $<wish>?',
  ],
  [
    new LazyPattern(
      `${LEAD}(?:unsere |die |normale )*(?<who>benutzer|nutzer|user|mitarbeiter|leute|gäste|anwender|kollegen) (?:sollen|sollten|dürfen|sollen) (?:nicht|nicht mehr)(?: (?:mehr|länger))? ${WISH}${END}${HOW_DE}${ASKED}`,
      'iu',
    ),
    'Wie verhindere ich, dass $<who> $<wish>?',
  ],
  [
    new LazyPattern(
      `${LEAD}(?:je|on|nous) (?:ne |n['’])?(?:veux|veut|voulons|voudrais|souhaite|souhaitons) (?:pas|plus)(?: du tout)? que ${WISH}${END}${HOW_FR}${ASKED}`,
      'iu',
    ),
    'comment empêcher que $<wish> ?',
  ],
  [
    new LazyPattern(`${LEAD}(?:ya )?no (?:quiero|queremos|quisiera) (?:más )?que ${WISH}${END}${HOW_ES}${ASKED}`, 'iu'),
    '¿cómo evito que $<wish>?',
  ],
];

/**
 * "I don't want users to consent to apps. How do I turn that off?" as "how do I prevent users to consent to apps?": what "that" points at stands
 * in the same message. Other texts stay.
 */
export function askOfWish(text: string): string {
  for (const [pattern, asked] of TURNS) {
    const said = text.replace(pattern, asked);
    if (said !== text) return said;
  }
  return text;
}
