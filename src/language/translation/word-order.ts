import type { Unit } from './dictionary.js';

/** Words before a noun that belong to it. */
const DETERMINER =
  /^(?:the|an?|our|my|your|his|her|its|their|this|that|these|those|any|some|all|every|each|no|which|what|other|another|same)$/;
const PRONOUN =
  /^(?:i|you|he|she|it|we|they|someone|somebody|anyone|anybody|nobody|everyone|one|that|this|these|those)$/;

const isThing = ({ kind }: Unit): boolean => kind === 'noun' || kind === 'name';

/** Where the thing or person ends that begins at `from`: "the last secret of Office Sync Helper". `from` itself: none begins there. */
export function findPhraseEnd(units: readonly Unit[], from: number): number {
  let at = from;
  while (units[at]?.kind !== undefined && isBefore(units[at])) at += 1;
  const first = units[at];
  if (first === undefined) return from;
  if (!isThing(first))
    return first.kind === 'small' && PRONOUN.test(first.english)
      ? at + 1
      : at > from && isOne(units[at - 1])
        ? at
        : from;
  let to = at + 1;
  while (units[to] !== undefined && isThing(units[to] as Unit)) to += 1;
  const isLinked = units[to]?.english === 'of';
  const further = isLinked ? findPhraseEnd(units, to + 1) : to + 1;
  return isLinked && further > to + 1 ? further : to;
}

const isBefore = (unit: Unit | undefined): boolean =>
  unit !== undefined &&
  (unit.kind === 'adjective' || unit.kind === 'empty' || (unit.kind === 'small' && DETERMINER.test(unit.english)));
/** "that" alone is a thing, too. */
const isOne = (unit: Unit | undefined): boolean => unit !== undefined && PRONOUN.test(unit.english);

/** A small word that the English order needs and the original does not have. */
export const addWord = (english: string, { start }: Pick<Unit, 'start'>): Unit => ({
  english,
  kind: 'small',
  source: '',
  start,
  end: start,
});

/** The units of each clause, marks at its end included. */
export function splitClauses(units: readonly Unit[]): readonly (readonly Unit[])[] {
  const clauses: Unit[][] = [[]];
  for (const unit of units) {
    clauses.at(-1)?.push(unit);
    if (unit.kind === 'mark' && /[,;:.]/.test(unit.english)) clauses.push([]);
  }
  return clauses.filter((clause) => clause.length > 0);
}

/** "rules disabled" → "disabled rules": English says what a thing is like before it. */
export function putAdjectivesFirst(units: readonly Unit[]): readonly Unit[] {
  const placed: Unit[] = [];
  for (const unit of units) {
    let at = placed.length;
    if (unit.kind === 'adjective') while (at > 0 && placed[at - 1]?.kind === 'noun') at -= 1;
    placed.splice(at, 0, unit);
  }
  return placed;
}
