import type { Unit } from './dictionary.js';

/** A word that asks. */
export const isQuestion = (unit: Unit | undefined): boolean =>
  unit !== undefined &&
  (unit.kind === 'question' ||
    /^(?:who|which|what|for what|at what time|on what date|(?:to|for|from|by|with) whom|how)\b/.test(unit.english));

/** The word of a verb that is inflected: "se conecta" → "conecta", "da de alta" → "da". */
export const verbWord = ({ source }: Unit): string => source.toLowerCase().replace(/^se /, '').split(' ')[0] ?? '';

/** "usar", "usarse". */
export const isSpanishInfinitive = (unit: Unit | undefined): unit is Unit & { readonly kind: 'verb' } =>
  unit?.kind === 'verb' && /[aeií]r(?:se)?$/.test(verbWord(unit));

/** "usando". */
export const isGerund = (unit: Unit | undefined): unit is Unit & { readonly kind: 'verb' } =>
  unit?.kind === 'verb' && /ndo(?:se)?$/.test(verbWord(unit));

/** A verb that says who does it. */
export const isSpanishFinite = (
  unit: Unit | undefined,
): unit is Unit & { readonly kind: 'verb' | 'past' | 'auxiliary' } =>
  unit !== undefined &&
  (unit.kind === 'auxiliary' ||
    unit.kind === 'past' ||
    (unit.kind === 'verb' && !isSpanishInfinitive(unit) && !isGerund(unit)));

/** Third person plural: "tienen". */
export const isPluralVerb = (unit: Unit): boolean =>
  /[aeo]n$/.test(verbWord(unit)) || /^(?:are|were|have)$/.test(unit.english);

/** More than one. */
export const isPluralNoun = (unit: Unit): boolean =>
  unit.kind === 'noun' && unit.base !== undefined && (unit.base !== unit.english || /people|staff/.test(unit.english));

const DETERMINED =
  /^(?:the|an?|our|my|your|his|her|its|their|this|that|these|those|any|some|all|every|each|no|another|someone|nobody|anyone|everyone)$/;

/** Whether a thing begins here that has an article or is a name: it may be who does something. */
export const isDetermined = (unit: Unit | undefined): boolean =>
  unit !== undefined &&
  (unit.kind === 'name' ||
    (unit.kind === 'small' && DETERMINED.test(unit.english)) ||
    /^(?:everyone|all users|nobody|someone|he|she|they)$/.test(unit.english));

const isBefore = (unit: Unit | undefined): boolean =>
  unit !== undefined &&
  (unit.kind === 'adjective' || unit.kind === 'empty' || (unit.kind === 'small' && DETERMINED.test(unit.english)));

/** Where the thing ends that begins here, with its name and whose it is: "the owner of X", "the rule Y". Of two nouns the second is another thing. */
export function thingEnd(units: readonly Unit[], from: number): number {
  if (/^(?:everyone|nobody|someone|anyone|he|she|they|all users)$/.test(units[from]?.english ?? '')) return from + 1;
  let at = from;
  while (isBefore(units[at])) at += 1;
  const first = units[at];
  if (first?.kind !== 'noun' && first?.kind !== 'name')
    return at > from && first?.kind !== 'participle' && isOne(units[at - 1]) ? at : from;
  let to = at + 1;
  while (isOfName(units[to], units[to - 1]) || isWithinName(units, to)) to += 1;
  if (units[to]?.english !== 'of') return to;
  const further = thingEnd(units, to + 1);
  return further > to + 1 ? further : to;
}

/** "IT Admin", "the rule Finance copies". */
const isOfName = (unit: Unit | undefined, before: Unit | undefined): boolean =>
  unit?.kind === 'name' || (unit?.kind === 'noun' && before?.kind === 'name' && /^\p{Lu}/u.test(unit.source));

/** "Inbound relay 02": an English word that Spanish has, too, between the parts of a name. */
const isWithinName = (units: readonly Unit[], at: number): boolean => {
  const [before, unit, next] = units.slice(at - 1, at + 2);
  const isSaidAlike = unit?.kind === 'noun' && unit.source === unit.english;
  return isSaidAlike && before?.kind === 'name' && /^\d/.test(next?.source ?? '');
};

/** "that" alone is a thing, too. */
const isOne = (unit: Unit | undefined): boolean => /^(?:this|that|these|those)$/.test(unit?.english ?? '');
