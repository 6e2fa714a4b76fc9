import { LazyPattern } from '../../core/lazy-pattern.js';
import { accentFree } from './accent-free.js';
import type { Turn } from './turn.js';

/** Asks which ones, so that what they are or have in spite of it is a condition more; behind "why" it is an objection. */
const ASKED: Readonly<Record<'en' | 'de' | 'es', string>> = {
  en: '(?<=^(?:[\\p{L}]+ ){0,3}?(?:which|what|how many|list|show|any) [^?;]{3,90}?)',
  de: '(?<=^(?:[\\p{L}]+ ){0,3}?(?:welche[rnms]?|wie ?viele|zeig\\p{L}*|gibt es) [^?;]{3,90}?)',
  es: '(?<=^[¿]?(?:[\\p{L}]+ ){0,3}?(?:qué|que|cuáles|cuántos|cuántas|cuales|hay|lista\\p{L}*) [^?;]{3,90}?)',
};

const STILL_DE = '(?:(?:immer|noch|weiterhin|trotzdem|nach wie vor) )*';
const ALTHOUGH_DE = '(?:obwohl|obgleich|obschon|wenngleich|wobei)';
const HANGS_DE =
  '(?:(?:dran|daran|drin|darin|drauf|darauf)(?:häng|steck|lieg|sitz)(?:t|en)|(?:dran|da|drin|drauf) (?:ist|sind))';
const STILL_EN = '(?:(?:still|yet) )?';
const ALTHOUGH_EN = '(?:even though|although|though|even if)';
const STILL_ES = '(?:(?:todavía|aún|aun|siempre) )?';

const turn = (source: string, plain: string): Turn => [new LazyPattern(`${accentFree(source)}(?!\\p{L})`, 'iu'), plain];

/** "disabled although they still hold a role" as "disabled and still hold a role": what holds in spite of it is asked for as well. French has a mood for it. */
export const ALTHOUGH_THEY: Readonly<Record<'en' | 'de' | 'es', readonly Turn[]>> = {
  en: [
    turn(
      `${ASKED.en},? ${ALTHOUGH_EN} (?:there (?:is|are) )?((?:an?|some|several)? ?[\\p{L} ]{3,40}?) ${STILL_EN}(?:hangs?|sticks?|is attached|are attached|sits?) (?:on|to|in|at) (?:it|them)(?=[\\s?.!]*$)`,
      ' and have $1',
    ),
    turn(`${ASKED.en},? ${ALTHOUGH_EN} (?:they|it|he|she) (?:are|is)`, ' and are'),
    turn(
      `${ASKED.en},? ${ALTHOUGH_EN} (?:they|it|he|she) ${STILL_EN}(ha(?:ve|s)|holds?|owns?|can|may|do|does)`,
      ' and $1',
    ),
  ],
  de: [
    turn(
      `${ASKED.de},? ${ALTHOUGH_DE} (?:(?:da|dort|an ihnen|an ihr|bei ihnen) )?${STILL_DE}([^,;?!]{3,50}?) ${HANGS_DE}(?=[\\s?.!]*$)`,
      ' und haben $1',
    ),
    turn(
      `${ASKED.de},? ${ALTHOUGH_DE} (?:sie|er|es) ${STILL_DE}([^,;?!]{3,60}?) (haben|hat|sind|ist|können|kann)(?=[\\s?.!]*$)`,
      ' und $2 $1',
    ),
  ],
  es: [
    turn(`${ASKED.es},? aunque ${STILL_ES}(?:(?:cuelgue|cuelga)n?|haya|hay)(?: de (?:ellas?|ellos?))?`, ' y tienen'),
    turn(
      `${ASKED.es},? (?:aunque ${STILL_ES}(?:tengan?|tienen?|conserven?|conservan?)|a pesar de (?:que )?${STILL_ES}(?:tener|tengan?|tienen?)|pese a ${STILL_ES}tener)`,
      ' y tienen',
    ),
    turn(`${ASKED.es},? (?:aunque|a pesar de que) ${STILL_ES}(?:sean|son|están|estén)`, ' y son'),
  ],
};
