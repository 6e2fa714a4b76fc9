import { listMayMatch } from './held-match.js';
import type { Turn } from './turn.js';

const patternOf = ([asked]: Turn): RegExp => asked;

/**
 * Applies turns to a text, one after the other. A pattern that cannot match is not run: most are never compiled. The list is indexed once and
 * must not change.
 */
export function applyTurns(text: string, turns: readonly Turn[]): string {
  let said = text;
  let possible = listMayMatch(turns, patternOf, said);
  for (let next = 0; next < possible.length; next += 1) {
    const at = possible[next] ?? turns.length;
    const [asked, plain] = turns[at] ?? NO_TURN;
    const turned = said.replace(asked, plain);
    if (turned === said) continue;
    said = turned;
    possible = listMayMatch(turns, patternOf, said, at + 1);
    next = -1;
  }
  return said;
}

const NO_TURN: Turn = [/(?!)/, ''];
