import { findTerm } from './term-index.js';

/** What any of a kind does that is like so: "une règle qui met le SCL à -1, ça fait quoi ?". */
const FRAMES: readonly RegExp[] = [
  /^what (?:does|would) (?:an?|any) \S+(?: \S+)? (?:do )?(?:that|which|who) (.+?)(?: do| mean)?$/,
  /^was (?:macht|bewirkt|bedeutet|heisst|tut) eine?[rnms]? \S+ (?:die|der|das|welche[rs]?) (.+)$/,
  /^une? \S+(?: de \S+)? qui (.+?) (?:(?:ca|cela) )?(?:fait quoi|sert a quoi|veut dire quoi|c'?est quoi)$/,
  /^(?:que|qu'est ce que) (?:fait|signifie|veut dire|ca fait) une? \S+(?: de \S+)? qui (.+)$/,
  /^(?:que|para que) (?:hace|significa|implica|sirve) una? \S+(?: de \S+)? que (.+)$/,
];

/** The most words that a term has. */
const LONGEST = 4;

/** A term in a clause, and the words beside it. */
interface TermWithin {
  readonly term: string;
  readonly beside: string;
}

/** The longest term that stands in a folded clause, with the words around it. */
export function findTermAndRest(clause: string): TermWithin | undefined {
  const words = clause.split(' ');
  for (let length = LONGEST; length > 0; length -= 1) {
    for (let at = 0; at + length <= words.length; at += 1) {
      const term = findTerm(words.slice(at, at + length).join(' '));
      if (term !== undefined) return { term, beside: words.toSpliced(at, length).join(' ') };
    }
  }
  return undefined;
}

/** The longest term that stands in a folded clause. */
export const findTermWithin = (clause: string): string | undefined => findTermAndRest(clause)?.term;

/** The term that tells what any of a kind does, where a folded text asks for that; no question about those of the tenant is meant. */
export function findTermInClause(folded: string): string | undefined {
  const clause = FRAMES.map((frame) => frame.exec(folded)?.[1]).find((found) => found !== undefined);
  return clause === undefined ? undefined : findTermWithin(clause);
}
