import { FACTS, type FactName } from '../facts/fact-types.js';

/** "role assignments, sign-in methods and transport rules"; `others` come last. Empty when there are none. */
export function factLabelsInWords(names: readonly FactName[], ...others: readonly string[]): string {
  const words = [...names.map((name) => FACTS[name].words), ...others];
  const last = words.pop();
  if (last === undefined) return '';
  return words.length === 0 ? last : `${words.join(', ')} and ${last}`;
}
