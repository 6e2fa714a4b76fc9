import { mayMatch } from './held-match.js';
import type { Turn } from './turn.js';

/** A text after every turn, one after the other. A pattern that cannot match is not run: most are never compiled. */
export function applyTurns(text: string, turns: readonly Turn[]): string {
  let said = text;
  let lower = text.toLowerCase();
  for (const [asked, plain] of turns) {
    if (!mayMatch(asked, lower)) continue;
    const turned = said.replace(asked, plain);
    if (turned === said) continue;
    said = turned;
    lower = said.toLowerCase();
  }
  return said;
}
