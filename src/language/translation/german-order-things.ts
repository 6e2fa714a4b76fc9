import type { Unit } from './dictionary.js';
import { typed } from './german-order-words.js';

/** Words before a noun that belong to it. */
const DETERMINER =
  /^(?:the|an?|our|my|your|his|her|its|their|this|that|these|those|any|some|all|every|each|no|which|which of|what|how many|how many of|whose|another|both|several|many|few|fewer|most|more|such|only|still no|at least|more than|less than|exactly|roughly|almost|only one|the most|the last|too many|not all|other|\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|twenty|thirty|fifty|sixty|ninety|hundred)$/;
/** Who or what alone is a thing. */
const PRONOUN =
  /^(?:i|you|he|she|it|we|they|one|somebody|anybody|nobody|everybody|somebody else|that|those|this|something|anything|anything new|nothing|everything|none|only one|all|both|some|several|many)$/;
const SUBJECT = /^(?:i|you|he|she|we|they|one|it|somebody|anybody|nobody|everybody|somebody else)$/;
const OBJECT = /^(?:him|her|them|me|us)$/;
const PREPOSITION =
  /^(?:with|without|to|of|in|for|at|by|from|until|since|before|after|within|during|between|under|against|about|because of|despite|except|instead of|behind|outside|on|through|in the last|in the next|for more than|on behalf of|longer than|since when|in the name of|than|older than|as|like)$/;

/** "ihm", "mir": whom something is done to. */
export const isObjectPronoun = (unit: Unit | undefined): boolean => unit?.kind === 'small' && OBJECT.test(unit.english);

/** "er", "jemand": whom a clause can speak of. */
export const isSubjectPronoun = (unit: Unit | undefined): boolean =>
  unit?.kind === 'small' && SUBJECT.test(unit.english);

/** Does it lead a thing: "in", "without"? */
export const isPreposition = (unit: Unit | undefined): boolean =>
  (unit?.kind === 'small' || unit?.kind === 'phrase') && PREPOSITION.test(unit.english);

/** "der", "ein": with it a thing can be whom a clause speaks of. */
export const isNominative = (unit: Unit | undefined): boolean =>
  unit?.kind === 'small' &&
  /^(?:der|die|das|ein|eine|ne|n|unser|unsere|mein|meine|dein|deine|diese|dieser|dieses|irgendein|irgendeine|alle|jeder|jede|jedes|kein|keine)$/.test(
    typed(unit),
  );

/** "Marta", but no permission, address or abbreviation. */
export const isPersonName = (unit: Unit | undefined): boolean =>
  unit?.kind === 'name' && /^\p{L}+(?:-\p{L}+)?$/u.test(unit.source) && !/^\p{Lu}{2,}$/u.test(unit.source);

const isCode = ({ source }: Unit): boolean => /[._@]/.test(source);

/** Where the thing ends that begins at `from`; `from` itself where none does. German writes one noun as one word: two are two things. */
export function endOfThing(units: readonly Unit[], from: number): number {
  let at = from;
  while (units[at] !== undefined && (isBeforeNoun(units[at] as Unit) || isBetweenAdjectives(units, at))) at += 1;
  const head = units[at];
  if (head === undefined || (head.kind !== 'noun' && head.kind !== 'name')) {
    const alone = units[at - 1];
    if (at > from && alone?.kind !== 'adjective' && alone !== undefined && PRONOUN.test(alone.english)) return at;
    if (head?.kind !== 'small' || !PRONOUN.test(head.english)) return from;
    return /thing$/.test(head.english) && units[at + 1]?.kind === 'adjective' ? at + 2 : at + 1;
  }
  let to = at + 1;
  while (isOfName(units, to)) to += 1;
  return to;
}

/** "delegated and application permissions". */
const isBetweenAdjectives = (units: readonly Unit[], at: number): boolean =>
  /^(?:and|or)$/.test(units[at]?.english ?? '') &&
  units[at - 1]?.kind === 'adjective' &&
  /^(?:noun|adjective)$/.test(units[at + 1]?.kind ?? '');

/** The words of a name, and the name of a role behind "the role". */
const isOfName = (units: readonly Unit[], at: number): boolean =>
  units[at]?.kind === 'name'
    ? !hasCode(units, at)
    : units[at]?.kind === 'noun' && units[at - 1]?.kind === 'noun' && /^\p{Lu}\p{Ll}/u.test(units[at].english);

/** A permission or address is a thing of its own. */
const hasCode = (units: readonly Unit[], at: number): boolean =>
  units[at - 1]?.kind === 'name' && [units[at - 1], units[at]].some((unit) => unit !== undefined && isCode(unit));

const isBeforeNoun = ({ kind, english }: Unit): boolean =>
  kind === 'adjective' ||
  ((kind === 'small' || kind === 'question') && (DETERMINER.test(english) || english.endsWith("'s")));

/** A thing with what belongs to it: "a certificate or a secret", "the owner of the app", "admins without MFA". */
function wholeThingEnd(units: readonly Unit[], from: number): number {
  let to = endOfThing(units, from);
  if (to === from) return from;
  for (;;) {
    const joint = units[to];
    const further = (isSubjectPronoun(units[to - 1]) ? /^of$/ : /^(?:and|or|without|of)$/).test(joint?.english ?? '')
      ? endOfThing(units, to + 1)
      : to;
    if (joint?.english === 'of them') to += 1;
    else if (further > to + 1) to = further;
    else return to;
  }
}

/** A thing taken out of the words. */
export interface Taken {
  readonly units: readonly Unit[];
  readonly others: readonly Unit[];
}

const takeOut = (units: readonly Unit[], from: number, to: number): Taken => ({
  units: units.slice(from, to),
  others: [...units.slice(0, from), ...units.slice(to)],
});

/** The first thing that no preposition leads. Where "it" or "that" comes before "somebody" it is the latter. */
export function takeThing(units: readonly Unit[]): Taken {
  let at = 0;
  while (at < units.length) {
    const unit = units[at] as Unit;
    if (isPreposition(unit)) {
      at = Math.max(wholeThingEnd(units, at + 1), at + 1);
      continue;
    }
    const to = isObjectPronoun(unit) ? at : wholeThingEnd(units, at);
    if (to > at) {
      const isPassedOver = /^(?:it|that|they|those)$/.test(unit.english) && isSubjectPronoun(units[to]);
      return isPassedOver ? takeOut(units, to, wholeThingEnd(units, to)) : takeOut(units, at, to);
    }
    at += 1;
  }
  return { units: [], others: units };
}

/** What is done something to goes before when, where and how: "reset in the last week passwords" → "reset passwords in the last week". */
export function putThingFirst(units: readonly Unit[]): readonly Unit[] {
  const pronouns = units.filter(isObjectPronoun);
  const others = units.filter((unit) => !pronouns.includes(unit));
  const taken = takeThing(others);
  if (taken.units.length > 0) return [...pronouns, ...taken.units, ...taken.others];
  // "in the last week by Marta" → "by Marta in the last week"
  const by = others.findIndex((unit, at) => at > 0 && unit.kind === 'small' && unit.english === 'by');
  if (by > 0) {
    const to = Math.max(endOfThing(others, by + 1), by + 1);
    return [...pronouns, ...others.slice(by, to), ...others.slice(0, by), ...others.slice(to)];
  }
  const last = others.at(-1);
  const isState =
    last?.kind === 'adjective' &&
    isPreposition(others[0]) &&
    !/^(?:than|older than|as|like)$/.test(others[0]?.english ?? '');
  return isState ? [...pronouns, last, ...others.slice(0, -1)] : units;
}
