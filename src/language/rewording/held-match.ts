import { findRequiredText } from './required-text.js';

const required = new WeakMap<RegExp, ReturnType<typeof findRequiredText>>();

/** Whether a text, in small letters, has what every match of a pattern holds: without it the pattern need not be compiled and run. */
export function mayMatch(pattern: RegExp, lower: string): boolean {
  const holds = required.get(pattern) ?? findRequiredText(pattern);
  required.set(pattern, holds);
  return holds.every((texts) => texts.some((one) => lower.includes(one)));
}

/** The match of a pattern, which is not run where it cannot match: most are never compiled. */
export function execHeld(pattern: RegExp, text: string): RegExpExecArray | null {
  return mayMatch(pattern, text.toLowerCase()) ? pattern.exec(text) : null;
}
