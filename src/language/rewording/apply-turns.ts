import { findRequiredText } from './required-text.js';
import type { Turn } from './turn.js';

const required = new WeakMap<RegExp, ReturnType<typeof findRequiredText>>();

/** A text after every turn, one after the other. A pattern that cannot match is not run: most are never compiled. */
export function applyTurns(text: string, turns: readonly Turn[]): string {
  let said = text;
  let lower = text.toLowerCase();
  for (const [asked, plain] of turns) {
    const holds = required.get(asked) ?? findRequiredText(asked);
    required.set(asked, holds);
    if (!holds.every((texts) => texts.some((one) => lower.includes(one)))) continue;
    const turned = said.replace(asked, plain);
    if (turned === said) continue;
    said = turned;
    lower = said.toLowerCase();
  }
  return said;
}
