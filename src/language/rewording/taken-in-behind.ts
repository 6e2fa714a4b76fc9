import { LazyPattern } from '../../core/lazy-pattern.js';
import { applyTurns } from './apply-turns.js';
import { END, type Turn } from './turn.js';

/** What begins another question, a name, or speaks of the asker: it takes in nothing. */
const OTHER =
  '(?:who|what|which|when|where|why|how|is|are|do|does|did|me|us|you|it|this|that|now|not|no|only|and|or|ja|wer|was|wann|nur|nicht|auch|ich|et|qui|moi|oui|pas|sí|yo|no|quién|cuándo)(?!\\p{L})';
const STATES =
  '(?:eligible|disabled|blocked|inactive|deleted|removed|expired|unused|external|guests?|berechtigte?n?|deaktivierte?n?|gesperrte?n?|abgelaufene?n?|externe?n?|gäste|éligibles?|désactivé\\p{L}*|bloqué\\p{L}*|expiré\\p{L}*|externes?|invités?|elegibles?|deshabilitad[oa]s?|desactivad[oa]s?|bloquead[oa]s?|caducad[oa]s?|extern[oa]s?|invitados?)';
/** The question that it is said behind of, and what parts them. */
const BEHIND = '(?<=^[^?]{8,200}?\\p{L}[\\p{L}")] ?)(?:[,;]| [-–—]|(?<=[,;] ?)) ?(?:and |und |et |y |plus )?';

const turn = (source: string, plain: string): Turn => [new LazyPattern(`${BEHIND}(?:${source})${END}`, 'iu'), plain];

/** What counts, too, at the end of a question: "…, eligible ones too", "auch die deaktivierten", "les éligibles aussi". */
const TURNS: readonly Turn[] = [
  turn(
    `(?:also |even )?(?:the )?(?!${OTHER})([\\p{L}-]+(?: [\\p{L}-]+)?) ones (?:too|as well|also|count(?:ed)?(?: too)?)`,
    ', including $1 ones',
  ),
  turn(`(?:the )?(${STATES})(?: (?:accounts?|users?|apps?|people))? (?:too|as well|also)`, ', including $1'),
  turn(
    `(?:also|even) (?:the )?(?!${OTHER})([\\p{L}-]{4,30}(?: (?:ones|accounts|users|apps|people)))`,
    ', including $1',
  ),
  turn(`(?:also|even) (?:the )?(${STATES})`, ', including $1'),
  turn(`auch ((?:die|der|den) [^,;?!]{3,40})`, ', einschließlich $1'),
  turn(`auch (${STATES})|((?:die )?${STATES}) (?:auch|ebenfalls)`, ', einschließlich $1$2'),
  turn(`(?:même|aussi) ((?:les|ceux|celles) [^,;?!]{3,40})`, ', y compris $1'),
  turn(`(?:les )?(${STATES}) (?:aussi|également)`, ', y compris $1'),
  turn(`(?:también|incluso|hasta) ((?:l[oa]s) [^,;?!]{3,40})`, ', incluyendo $1'),
  turn(`(?:también|incluso) (${STATES})|(?:l[oa]s )?(${STATES}) también`, ', incluyendo $1$2'),
];

/** Says by "including" what a question takes in behind it, as the tables read it. Other texts stay. */
export const sayTakenIn = (text: string): string => applyTurns(text, TURNS);
