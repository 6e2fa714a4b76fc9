import { LazyPattern } from '../../core/lazy-pattern.js';
import { foldAccents } from '../../core/fold-accents.js';
import type { DialogueState } from '../model/dialogue-state.js';

const words = (source: string): RegExp => new LazyPattern(`(?<!\\p{L})(?:${source})(?![\\p{L}])`, 'giu');

const WHERE = words(
  'where|to whom|to (?:which|what) address(?:es)?|wohin|wo(?= .*hin)|wo(?= landen| landet)|an wen|an welche adressen?|(?:vers |jusqu.)?ou|a qui|a quelles? adresses?|a?donde|a quien(?:es)?|a que direccion(?:es)?',
);
const GOES = words(
  'go|goes|going|sent|end(?:ing)? up|land(?:ing)?|delivered|forwarded|copied|gehe?n|geht|laufen|landen|landet|wandern|fliessen|fließen|kommen|(?:ge|ver)schickt|ge?sendet|weitergeleitet|partent|part|vont|va|envoyee?s?|transferee?s?|arrivent|atterrissent|van|salen|llegan|envian|mandan|reenvian|envia|manda',
);
const COPIES = words('cop(?:y|ies)|kopien?|copies?|copias?');
const MAIL = words('e-?mails?|mails?|messages?|nachrichten|post|courriels?|courriers?|correos?|mensajes?');
const THEY = words('they|it|those|these|die|sie|diese|das|elles?|ils?|ca|celles-ci|ceux-ci');
const FILLERS = words(
  'and|so|then|do|does|are|is|being|the|its|blind|bcc|all|exactly|actually|really|now|to|und|werden|wird|denn|eigentlich|genau|da|dann|die|der|den|diese|ihre|seine|alle|hin|et|les?|la|ces|cette|ses|sont|est|exactement|au juste|du coup|alors|donc|y|las?|los|el|es[ao]s|sus?|se|exactamente|entonces|todas|todos|ahora|a',
);

const without = (text: string, pattern: RegExp): string => text.replace(pattern, ' ');
const has = (pattern: RegExp, text: string): boolean => text.search(pattern) >= 0;

/**
 * "et les copies partent où exactement ?", "wohin gehen die?" after a rule was told, whatever of it: to whom that rule sends mail. In whatever
 * order its words stand, nothing else is said. Other texts stay.
 */
export function askWhereMailGoes(text: string, { referents, shown, unanswered }: DialogueState): string {
  const said = foldAccents(text.toLowerCase());
  if (!has(WHERE, said) || unanswered !== undefined) return text;
  const left = without(said, WHERE);
  if (!has(GOES, left)) return text;
  const ofCopies = has(COPIES, left);
  const isSpoken = ofCopies || has(MAIL, left);
  if (!isSpoken && !has(THEY, left) && !IS_SPANISH.test(said)) return text;
  const rest = [GOES, COPIES, MAIL, THEY, FILLERS].reduce(without, left);
  if (/[\p{L}\p{N}]/u.test(rest)) return text;
  const last = isSpoken ? [...shown, ...referents.flat()] : [...shown, ...referents.slice(0, 2).flat()];
  const isOfRule = last.some(({ kind }) => kind === 'transport-rule');
  const isOfOther = !isSpoken && last.some(({ kind }) => kind === 'connector' || kind === 'policy');
  return isOfRule && !isOfOther ? `to whom do those rules send ${ofCopies ? 'copies' : 'mail'}?` : text;
}

/** Spanish says by its verb who goes. */
const IS_SPANISH = /(?<!\p{L})a?donde(?!\p{L})/u;
