import { isFields } from './fields.js';
import { oneText } from './remember.js';
import { kept, MAX_ITEMS, MAX_NAME_LENGTH, setOwn, unJson, valueKeeper, wordsOf } from './text.js';

/** A cmdlet's parameters by name: a list of names and values, or the same as one JSON string. Undefined when it is neither. */
export function parametersOf(raw: unknown): Readonly<Record<string, string>> | undefined {
  const value = typeof raw === 'string' && raw.trim() !== '' ? unJson(raw) : raw;
  if (value === undefined || value === null || value === '') return {};
  if (!Array.isArray(value)) return undefined;
  const keep = valueKeeper();
  const parameters: Record<string, string> = {};
  for (const item of value.slice(0, MAX_ITEMS) as unknown[]) {
    if (!isFields(item) || typeof item['Name'] !== 'string') return undefined;
    setOwn(parameters, oneText(kept(item['Name'], MAX_NAME_LENGTH)), keep(wordsOf(item['Value'])));
  }
  return parameters;
}
