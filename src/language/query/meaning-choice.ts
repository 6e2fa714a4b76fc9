import type { AnySubjectTable } from '../../subjects/model/subject-table.js';
import type { QueryForm } from '../model/query.js';
import type { Meaning } from './table-vocabulary.js';
import type { Piece } from './word-facts.js';

const ORDER: readonly Meaning['kind'][] = ['value', 'check', 'attribute', 'verb', 'noun', 'who', 'filler'];

/**
 * The meaning of a phrase that has several: for "when", and beside a period, the verb that has a time comes first. `count`: the number that is
 * asked of it, as in "the most application permissions", instead of whether there is one.
 */
export function chooseMeaning(
  meanings: readonly Meaning[],
  form: QueryForm,
  hasPeriod: boolean,
  count?: string,
): Meaning {
  const order: readonly Meaning['kind'][] = form === 'when' || hasPeriod ? ['verb', ...ORDER] : ORDER;
  // "inactive" without a period is a state, not something that did not happen in it.
  const usable = hasPeriod ? meanings : meanings.filter((one) => one.kind !== 'verb' || one.not !== true);
  // "been inactive" tells since when of one account, and of a period that nothing happened in it.
  const rank = (one: Meaning): number => order.indexOf(one.kind) - (one.kind === 'verb' && one.not === true ? 0.5 : 0);
  const [best = meanings[0]] = usable.toSorted((a, b) => rank(a) - rank(b));
  if (best === undefined) throw new Error('a phrase without a meaning');
  return count === undefined || best.kind !== 'value' ? best : { kind: 'attribute', attribute: count };
}

/** "active admins that have not changed the password for a year": what is said of the kind right before it has no time; the verb behind has. */
export const leaveTimeToVerbs = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.map((piece) => {
    if (piece.is !== 'phrase' || !describesKind(piece, pieces)) return piece;
    return { ...piece, meanings: piece.meanings.filter(({ kind }) => kind !== 'verb') };
  });

function describesKind(piece: Extract<Piece, { is: 'phrase' }>, pieces: readonly Piece[]): boolean {
  const own = piece.meanings.flatMap((one) => (one.kind === 'verb' ? [one.attribute] : []));
  if (own.length === 0 || piece.meanings.every(({ kind }) => kind === 'verb')) return false;
  const [next, ...later] = pieces.flatMap((one) => (one.is === 'phrase' && one.from >= piece.to ? [one] : []));
  const isKind = next?.from === piece.to && next.meanings.some(({ kind }) => kind === 'noun');
  const isOther = (one: Meaning): boolean => one.kind === 'verb' && !own.includes(one.attribute);
  return isKind && later.some(({ meanings }) => meanings.some(isOther));
}

/** The number that a phrase also means, for where one is compared: "more than one role". */
export function findNumberMeaning(meanings: readonly Meaning[], { attributes }: AnySubjectTable): string | undefined {
  return meanings
    .flatMap((one) => (one.kind === 'attribute' ? [one.attribute] : []))
    .find((id) => attributes[id]?.type === 'number');
}
