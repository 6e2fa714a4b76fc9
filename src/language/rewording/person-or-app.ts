import { LazyPattern } from '../../core/lazy-pattern.js';
import { participleOf } from './done-by.js';
import type { Turn } from './turn.js';
import { applyTurns } from './apply-turns.js';

const PERSON = '(?:real |actual )?(?:person|human(?: being)?|people|humans|user|somebody|someone|employee|colleague)';
const APP = '(?:app(?:lication)?s?|service principals?|robots?|bots?|scripts?|machines?|automation)';
const ONE = '(?:an? |the |any |some |our )?';
const EN_EITHER = `(?:${ONE}${PERSON},? or (?:by |was it |did )?${ONE}${APP}|${ONE}${APP},? or (?:by |was it |did )?${ONE}${PERSON})`;
const BY_EITHER = 'by a person or by an app';

const DE_EITHER =
  '(?:ein(?:e[mnr]?)? (?:mensch(?:en)?|person|benutzer|kolleg(?:e|en|in)|admin),? oder (?:von |durch )?eine[mrn]? (?:app|anwendung|skript|dienstprinzipal)|eine[mrn]? (?:app|anwendung|skript|dienstprinzipal),? oder (?:von |durch )?ein(?:e[mnr]?)? (?:mensch(?:en)?|person|benutzer|kolleg(?:e|en|in)|admin))';
const FR_EITHER =
  "(?:(?:une personne|un humain|quelqu['’]un|un utilisateur),? ou (?:par |bien (?:par )?)?une (?:appli(?:cation)?|app)|une (?:appli(?:cation)?|app),? ou (?:par |bien (?:par )?)?(?:une personne|un humain|quelqu['’]un|un utilisateur))";
const ES_EITHER =
  '(?:(?:una persona|un humano|alguien|un usuario),? o (?:por )?una (?:aplicaci[óo]n|app)|una (?:aplicaci[óo]n|app),? o (?:por )?(?:una persona|un humano|alguien|un usuario))';

/** "did a human or an app make the newest rules?": what was done stands behind who is asked for. */
const DID = new LazyPattern(
  `^((?:and |so |but )*)(?:did|has|have) ${EN_EITHER} (?<verb>\\p{L}+) (?<what>[^?]{2,80}?)(?=[\\s?.!]*$)`,
  'iu',
);
const WAS_IT = new LazyPattern(
  `^((?:and |so |but )*)(?:was|is) it ${EN_EITHER} (?:that|who|which) (?<verb>\\p{L}+) (?<what>[^?]{2,80}?)(?=[\\s?.!]*$)`,
  'iu',
);

const ES_DONE: readonly (readonly [did: string, done: string])[] = [
  ['cre[óo]|ha creado|hizo|ha hecho', 'creada'],
  ['borr[óo]|ha borrado|elimin[óo]|ha eliminado', 'eliminada'],
  ['cambi[óo]|ha cambiado|modific[óo]|ha modificado', 'modificada'],
];

const TURNS: readonly Turn[] = [
  [new LazyPattern(`(?<!\\p{L})by ${EN_EITHER}(?!\\p{L})`, 'iu'), BY_EITHER],
  [new LazyPattern(`(?<!\\p{L})(?:von|durch) ${DE_EITHER}(?!\\p{L})`, 'iu'), 'von einer Person oder von einer App'],
  [
    new LazyPattern(
      `^((?:und )?)hat ${DE_EITHER} ((?:die|den|das|diese|jene)(?: [\\p{L}-]+){1,4}) (\\p{L}+(?:t|en))(?=[\\s?.!]*$)`,
      'iu',
    ),
    '$1wurde $2 von einer Person oder von einer App $3',
  ],
  [new LazyPattern(`(?<!\\p{L})par ${FR_EITHER}(?!\\p{L})`, 'iu'), 'par une personne ou par une application'],
  [new LazyPattern(`(?<!\\p{L})por ${ES_EITHER}(?!\\p{L})`, 'iu'), 'por una persona o por una aplicación'],
  ...ES_DONE.map(([did, done]): Turn => [
    new LazyPattern(`^[\\s¿]*(.{4,60}?),? l[oa]s? (?:${did}) ${ES_EITHER}(?=[\\s?.!]*$)`, 'iu'),
    `fue $1 ${done} por una persona o por una aplicación`,
  ]),
];

/** "was the newest rule made by a person or an app?": each of the two as the tables know who did something. Other texts stay. */
export function sayPersonOrApp(text: string): string {
  const { verb, what } = (DID.exec(text) ?? WAS_IT.exec(text))?.groups ?? {};
  const participle = participleOf(verb) ?? (verb?.endsWith('ed') === true || verb === 'made' ? verb : undefined);
  if (participle !== undefined && what !== undefined) return `was ${what} ${participle} ${BY_EITHER}?`;
  return applyTurns(text, TURNS);
}
