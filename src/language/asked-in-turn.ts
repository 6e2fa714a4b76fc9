import { LazyPattern } from '../core/lazy-pattern.js';
import { findHoursAsked } from './parameters/hours-in-question.js';
import { isToConfirm } from './query/question-form.js';
import { ASKING_WORD, BEGINS_RELATIVE, HAS_OBJECT, RELATIVE_BEFORE, WORD_BEFORE } from './second-question.js';

/** Whose state or deed a verb in front asks for: "is it", "are the", "does Marta". "and has Mail.Read" only goes on. */
const WHOM_EN =
  "(?:it|they|he|she|we|i|you|there|this|that|these|those|the|its|his|her|their|our|my|any|all|every|each|some|(?:an? )?(?:(?:ordinary|normal|regular|standard|single|simple) )?users?|people|guests|admins?|apps?|anyone|anybody|someone|somebody|everyone|security|legacy|basic|mfa|audit(?:ing)?|logging)(?![\\p{L}'])";
const WHOM_DE =
  '(?:es|er|sie|man|die|der|das|den|ihre?|seine?|unsere?|alle|irgend\\p{L}*|jemand|mfa|(?:(?:ein|normale|normaler|gewöhnliche|gewöhnlicher) )*(?:benutzer|nutzer)|gäste|admins?|apps?)(?!\\p{L})';
const SPANISH_USERS_MAY = '(?:puede|pueden) (?:un|una|los|nuestros|cualquier) (?:usuarios?|invitados?|empleados?)';
/** How a question begins that is answered by yes or no. */
const WHETHER = [
  `(?:is|are|was|were|does|do|did|has|have|can|could|may|will|should) ${WHOM_EN}`,
  `(?:ist|sind|war|waren|hat|haben|kann|können|darf|dürfen|nutzt|nutzen|gibt|gilt|gelten|greift|greifen|braucht|läuft|laufen|wurde|wurden) ${WHOM_DE}`,
  '(?:est|sont|était|étaient|ont|a|peut|peuvent|utilise|utilisent|y a)-(?:t-)?(?:il|elle|ils|elles|on|ce)',
  '(?:une?|les|nos|tous les) (?:simples? )?(?:utilisateurs?|invités?|employés?)(?: \\p{L}+){0,3} (?:peut|peuvent|a|ont|est|sont)-(?:t-)?(?:il|ils)',
  SPANISH_USERS_MAY,
].join('|');
const FRENCH_WHAT =
  "(?:(?:à |de |depuis )?qu'?est-ce qu[ei']?|est-ce qu[e']?|que (?=\\p{L}+-(?:t-)?(?:il|elle|ils|elles|on)))";
/** How a question begins. */
const BEGINS = `(?:${FRENCH_WHAT}|(?:${WORD_BEFORE}${ASKING_WORD}|${WHETHER})(?![\\p{L}]))`;
/** A Spanish question may begin with its verb alone, which only goes on where no question word stands before it: "apps que … y usan …". */
const SPANISH_VERB = `(?!${SPANISH_USERS_MAY}(?!\\p{L}))(?:(?:todav[ií]a|a[úu]n) )?(?:está|están|esta|estan|sigue|siguen|tiene|tienen|usa|usan|es|son|hay|puede|pueden|caduca|caducan|fue(?= (?:eso |esto )?(?:dentro|durante|en horario|fuera|de noche|de madrugada|por la)))(?!\\p{L})`;

const AND = '(?:and|und|et|(?<!(?<!\\p{L})il )y|e|&|plus)';
const ALSO = '(?:(?:also|then|auch|dann|aussi|también|please|bitte)[ ,]+)*';

/** Where one question ends and the next may begin. */
const BREAK = new LazyPattern(
  `(?<sentence>[?!;]+ +|\\. +(?=${AND} ))(?:${AND} +)?${ALSO}|(?<and>[,;]? +${AND} +)${ALSO}(?=${BEGINS}|${SPANISH_VERB})|(?<comma>, +)(?=${ALSO}${BEGINS})`,
  'giu',
);
const BEGINS_QUESTION = new LazyPattern(
  `^[¿\\s]*(?:${BEGINS}|(?:show|list|give|tell|zeige?|liste|montre|muestra|c['’]est (?:quoi|qui|quand|où))(?!\\p{L}))`,
  'iu',
);
const BEGINS_WITH_WORD = new LazyPattern(`^[¿\\s]*(?:${FRENCH_WHAT}|${WORD_BEFORE}${ASKING_WORD}(?!\\p{L}))`, 'iu');
const BEGINS_WITH_VERB = new LazyPattern(`^[¿\\s]*${SPANISH_VERB}`, 'iu');

const FIRST_ASKS = new LazyPattern(
  `^[¿\\s]*(?:[^?]{1,60}(?:[:,]| -) [¿]?)?(?:(?:and|so|ok|okay|also|hi|hey|hello|please|und|hallo|bitte|et|alors|bonjour|y|pues|hola|oye) +)*(?:${BEGINS}|${SPANISH_VERB}|(?:à|a) qui(?!\\p{L})|(?:dans (?:ce|cette|ces|le|la|les) \\p{L}+,? )?(?:il )?y a qui(?!\\p{L})|(?:do|does|did|is|are|was|were|has|have|can|could|may|hat|ist|sind|haben|darf|kann|gibt|a|ha|se|podemos|pueden|tenemos|show|list|check|tell)(?![\\p{L}'])|c'est quoi|(?:on|nous) )`,
  'iu',
);

/** More questions than these are a story. */
const MOST_PARTS = 8;
/** A shorter text is no first question. */
const SHORTEST = 6;

/** "X is disabled, right?" asks, too. */
const asks = (said: string): boolean => FIRST_ASKS.test(said) || isToConfirm(`${said.toLowerCase()}?`);

interface Part {
  readonly from: number;
  readonly to: number;
  /** What stands before it. */
  readonly by: 'nothing' | 'sentence' | 'and' | 'comma';
}

/**
 * The questions that a message asks one after the other, each as typed: "What is X, who made it and what can it do?". One: it asks a single
 * question, or what stands behind "and" only goes on with it: "who created and changed it?". `isUnread`: as a whole it is not read, so that a verb
 * behind "and" asks anew: "¿quién invitó a X y tiene algún rol?".
 */
export function splitAskedInTurn(text: string, isUnread = false): readonly string[] {
  const parts = joinWhatGoesOn(text, cutAtBreaks(text), isUnread);
  const first = parts[0];
  // What a statement or a name leads to is asked of that.
  if (first !== undefined && !asks(text.slice(0, first.to)) && !isMarkedAsQuestion(text, first)) return [text];
  if (first === undefined || parts.length < 2 || parts.length > MOST_PARTS || first.to < SHORTEST) return [text];
  return parts.map(({ from, to }) => `${text.slice(from, to).replace(/^[¿\s]+|[\s?!.,;]+$/gu, '')}?`);
}

/** "¿Marta está en riesgo? …", "le compte X sert encore ? …": whom a French or Spanish question is about may stand before its verb. */
const isMarkedAsQuestion = (text: string, { to }: Part): boolean => text[to] === '?' && STATES.test(text.slice(0, to));
const STATES = new LazyPattern(
  `^[¿\\s]*(?:la |el |le |l['’]|une? |una )?[\\p{L}][^?]{2,80} (?:${SPANISH_VERB}|(?:est|sont|n['’]est|a|ont|sert|servent|peut|peuvent|utilise|utilisent)(?!\\p{L})) ?[^?]`,
  'iu',
);

const BARE = new LazyPattern(
  `^[¿\\s]*${WORD_BEFORE}${ASKING_WORD}(?: (?:long|often|many|exactly|genau|exactement|exactamente))?\\??$`,
  'iu',
);

/** "by whom?", "seit wann?": a word that asks, which says what to tell of whatever stands before it. */
export const isBareQuestion = (text: string): boolean => BARE.test(text.trim());

/** "is she an admin?", "est-elle admin ?", "¿es administradora?": a question that is answered by yes or no. */
export const beginsWithVerb = (text: string): boolean => ASKS_WHETHER.test(text) || BEGINS_WITH_VERB.test(text);
const ASKS_WHETHER = new LazyPattern(`^[¿\\s]*(?:${WHETHER})(?!\\p{L})`, 'iu');

/** Names in quotes hold no question. */
const blankQuoted = (text: string): string => text.replace(/"[^"]*"/gu, (quoted) => '_'.repeat(quoted.length));

function cutAtBreaks(text: string): readonly Part[] {
  const parts: Part[] = [];
  let from = 0;
  let by: Part['by'] = 'nothing';
  for (const found of blankQuoted(text).matchAll(BREAK)) {
    parts.push({ from, to: found.index, by });
    from = found.index + found[0].length;
    const { sentence, and } = found.groups ?? {};
    by = sentence !== undefined ? 'sentence' : and !== undefined ? 'and' : 'comma';
  }
  return [...parts, { from, to: text.length, by }].filter((part) => text.slice(part.from, part.to).trim() !== '');
}

/** "¿Esa persona sigue activa?", "Cette personne est-elle …?", "Ist diese Person …?" */
const POINTS_AT_SOMEBODY =
  /^[¿\s]*(?:(?:ist|hat|kann|war) )?(?:es[ae]|est[ae]|cette|ce|diese[rs]?|dieser) (?:persona|usuari[oa]|cuenta|personne|utilisateur|compte|person|benutzer|nutzer|konto)(?!\p{L})[^?]*\?\s*$|^c['’]est (?:(?:aussi|encore|toujours|bien) )*une? (?:admin\p{L}*|invité|externe|utilisat\p{L}+|compte|employé|collègue)(?!\p{L})[^?]*\?\s*$/iu;

/** Parts that ask nothing by themselves are put back to those before them. None: a statement stands between the questions. */
function joinWhatGoesOn(text: string, parts: readonly Part[], isUnread: boolean): readonly Part[] {
  const said = (part: Part): string => text.slice(part.from, part.to);
  const asked: Part[] = [];
  for (const [at, part] of parts.entries()) {
    const before = asked.at(-1);
    if (before === undefined) asked.push(part);
    else if (part.by === 'sentence') {
      const isMarked =
        text[part.to] === '?' || POINTS_AT_SOMEBODY.test(said(part)) || (isUnread && /\?\s*$/u.test(said(part)));
      if (!BEGINS_QUESTION.test(said(part)) && !BEGINS_WITH_VERB.test(said(part)) && !isMarked) return [];
      asked.push(part);
    } else if (
      isRelative(said(before), said(part)) ||
      (part.by === 'comma' && !isClosed(parts, at) && findHoursAsked(said(part)) === undefined) ||
      (!isUnread && goesOn(text, asked, part))
    )
      asked[asked.length - 1] = { ...before, to: part.to };
    else asked.push(part);
  }
  return asked;
}

/** "qu'est-ce que X, qui l'a créé": its "que" asks. */
const isRelative = (before: string, part: string): boolean =>
  BEGINS_RELATIVE.test(part) && !HAS_OBJECT.test(part) && RELATIVE_BEFORE.test(before.replace(/est-ce qu[ei]/giu, ''));

/** "A, B and C": what stands behind a comma is a question of its own where the last one stands behind "and". */
function isClosed(parts: readonly Part[], at: number): boolean {
  const end = parts.findIndex(({ by }, index) => index > at && by === 'sentence');
  return parts.slice(at + 1, end < 0 ? undefined : end).some(({ by }) => by === 'and');
}

/** "¿quién es Marta Kowalska y todavía puede …?": who one is is a question as a whole. */
const WHO_IS_ONE = /^[¿\s]*[Qq]ui[eé]n es (?:el |la )?["\p{Lu}][^?]{1,60}$/u;

/** "apps que tienen secretos y usan Mail.Read" goes on, "qué es X, quién la metió y usa secretos" does not. */
function goesOn(text: string, asked: readonly Part[], part: Part): boolean {
  const said = text.slice(part.from, part.to);
  if (!BEGINS_WITH_VERB.test(said) || findHoursAsked(said) !== undefined) return false;
  const [first, ...more] = asked;
  if (first !== undefined && more.length === 0 && WHO_IS_ONE.test(text.slice(first.from, first.to))) return false;
  return asked.length < 2 || !asked.every(({ from, to }) => BEGINS_WITH_WORD.test(text.slice(from, to)));
}
