import { LazyPattern } from '../../core/lazy-pattern.js';
import type { DialogueState } from '../model/dialogue-state.js';
import type { Query } from '../model/query.js';

const word = (source: string): RegExp => new LazyPattern(`(?<!\\p{L})(?:${source})(?!\\p{L})`, 'giu');

const WHO = word(
  '(?:which|what) (?:app|person|admin|user|account)|welche[rs]? (?:app|person|admin|benutzer)|wer von ihnen|quelle (?:appli|application|personne)|qu[ée] (?:app|aplicación|persona|cuenta)|by whom|by who|who by|who|whom|von wem|durch wen|wer|par qui|qui|por qui[ée]n(?:es)?|qui[ée]n(?:es)?',
);
const WHEN = word(
  'when|at what time|on (?:which|what) (?:date|day)|wann|um (?:wie ?viel uhr|welche (?:uhr)?zeit)|quand|à quelle heure|cu[áa]ndo|a qu[ée] hora',
);
const WHAT = word(
  "what|qu'est-ce qu(?:i|e|'on)|quoi|qu[ée](?: es lo que)?|was(?= (?:genau |da |dort |dabei |hier )*(?:wurde|ist|war|hat)(?!\\p{L}))",
);
/** They point at what the answer before tells to have been done. */
const THAT = word(
  "that|this|it|them|those|these|there|das|dies|es|da|dort|dabei|daran|hier|ça|cela|ce|c'|l'(?=a)|là|eso|esto|lo|l[ao]s|ahí|allí|ello|le (?=a|ont)|les (?=a|ont)",
);
const DONE = word(
  'did|do|done|do so|happened|happen|behind|responsible|getan|gemacht|passiert|geschehen|dahinter|steckt|verantwortlich|fait(?:e?s)?|passée?s?|derrière|hizo|hicieron|hecho|hech[oa]s|pas[óo]|detrás',
);
const CHANGED = word(
  'changed|change|modified|altered|edited|updated|geändert|verändert|bearbeitet|angepasst|modifiée?s?|changée?s?|cambiad[oa]s?|cambi[óo]|modificad[oa]s?|modific[óo]',
);
const FILLERS = word(
  'was|were|is|has|have|been|had|exactly|precisely|actually|and|then|all|of|for|genau|eigentlich|denn|wurden?|worden|ist|war|hat|haben|und|exactement|précisément|au juste|a|ont|a-t-il été|été|est|sont|et|était|qui|que|exactamente|fue|fueron|ha|han|sido|se|y|está|es',
);

const has = (pattern: RegExp, text: string): boolean => text.search(pattern) >= 0;

/**
 * "who did that?", "what exactly was changed there and by whom?" after what the log told: who, when and what of just these changes. undefined:
 * something else is asked, or the answer before tells of no changes.
 */
export function askActOfBefore(text: string, state: DialogueState): Query | undefined {
  const { query, question } = { ...state.understanding };
  if (query?.table !== 'events' || query.by !== undefined || state.unanswered !== undefined) return undefined;
  if (state.rows === 0 || state.explained !== undefined) return undefined;
  const [who, when, what] = [has(WHO, text), has(WHEN, text), has(WHAT, text.replace(WHEN, ' '))];
  if ((!who && !when && !what) || !has(THAT, text)) return undefined;
  const left = [WHO, WHEN, WHAT, THAT, DONE, FILLERS].reduce((rest, said) => rest.replace(said, ' '), text);
  // "when did Rosalind do it?": of several the one that is named.
  const doer =
    when && !who && !what && has(DONE, text)
      ? NAME_LEFT.exec(left.replace(/[\s?!,;¿¡]+|\.(?=\s|$)/gu, ' ').trim())?.[0]
      : undefined;
  if (doer === undefined && /\p{L}|\p{N}/u.test(left.replace(CHANGED, ' '))) return undefined;
  // What was removed is not asked for by who changed it.
  if (has(CHANGED, left) && !tellsOfChanging(query, question)) return undefined;
  const show = [...(who ? ['actor'] : []), ...(when ? ['at'] : [])];
  const form = who ? 'who' : when ? 'when' : 'list';
  const { named, ...rows } = rowsOf(query);
  if (doer === undefined) return { ...rows, named, form, show, unread: [] };
  const others = named.filter(({ attributes = [] }) => attributes.join() !== 'actor');
  return { ...rows, named: [...others, { kind: 'user', words: doer, attributes: ['actor'] }], form, show, unread: [] };
}

const NAME_LEFT = /^(?:\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*){0,2}|[^\s@]+@[^\s@]+)$/u;

const tellsOfChanging = ({ where }: Query, question: string): boolean =>
  has(CHANGED, question) || where.every(({ attribute, value }) => attribute !== 'act' || value === 'modified');

/** The rows that a query is of, without what was asked of them. */
const rowsOf = ({ page: _page, format: _format, amount: _amount, every: _every, ...query }: Query): Query => query;
