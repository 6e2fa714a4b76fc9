import type { Unit } from './dictionary.js';
import { askWithDo, findPhraseEnd, moveUnit, splitClauses } from './word-order.js';

const RELATIVE = /^(?:die|der|das|den|dem|denen|deren|welche[rsnm]?)$/i;
const SUBORDINATE = /^(?:whether|if|that|because|when|how|who|what|which|where|why|since)$/;

const isVerb = (unit: Unit | undefined): boolean =>
  unit !== undefined && /^(?:verb|past|participle|auxiliary)$/.test(unit.kind);

/** German puts verbs at the end of a clause; English behind whom it speaks of. */
export function orderGerman(units: readonly Unit[]): readonly Unit[] {
  return splitClauses(units).flatMap((clause, at) => orderClause(clause, at > 0));
}

function orderClause(clause: readonly Unit[], isBehind: boolean): readonly Unit[] {
  const last = clause.findLastIndex(({ kind }) => kind !== 'mark' && kind !== 'empty');
  const [first] = clause;
  if (first === undefined || last < 1) return clause;
  const verbAt = clause.findIndex(isVerb);
  const isLate = isVerb(clause[last]) && (verbAt === last || verbAt === last - 1);
  if (isBehind && RELATIVE.test(first.source) && isLate) {
    const that: Unit = { ...first, english: 'that' };
    return pullVerbs([that, ...clause.slice(1)], last, 1);
  }
  if (isLate && first.kind !== 'mark' && (isBehind || SUBORDINATE.test(first.english)) && verbAt > 1) {
    const to = findPhraseEnd(clause, 1);
    return pullVerbs(clause, last, to > 1 ? to : 1);
  }
  const leading = clause.findIndex(({ kind }) => kind === 'auxiliary');
  const final = clause[last];
  if (leading < 0 || leading >= last || (final?.kind !== 'participle' && final?.kind !== 'verb'))
    return askWithDo(clause);
  if (clause[leading]?.base === 'be' && leading > 0) return clause;
  return moveUnit(clause, last, placeOfVerb(clause, leading));
}

/** Where the verb goes that an auxiliary leads: behind whom it speaks of. */
function placeOfVerb(clause: readonly Unit[], leading: number): number {
  const next = clause[leading + 1];
  const isAsked =
    leading > 0 &&
    next?.kind !== 'name' &&
    !(next?.kind === 'small' && /^(?:i|we|you|he|she|they|one)$/.test(next.english));
  return isAsked ? leading + 1 : findPhraseEnd(clause, leading + 1);
}

/** The verbs at the end, put at `to`: "die Mails lesen können" → "that can read mails". */
function pullVerbs(clause: readonly Unit[], last: number, to: number): readonly Unit[] {
  const from = isVerb(clause[last - 1]) && last - 1 >= to ? last - 1 : last;
  const [one, lead] = clause.slice(from, last + 1);
  const verbs = lead === undefined || one === undefined ? clause.slice(from, last + 1) : [lead, one];
  return [...clause.slice(0, to), ...verbs, ...clause.slice(to, from), ...clause.slice(last + 1)];
}
