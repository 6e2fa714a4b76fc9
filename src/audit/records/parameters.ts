import { z } from 'zod/v4';
import { kept, MAX_ITEMS, MAX_NAME_LENGTH, unJson, valueKeeper, wordsOf } from './text.js';

const parameterList = z.array(z.object({ Name: z.string(), Value: z.unknown() }));

/** A cmdlet's parameters by name: a list of names and values, or the same as one JSON string. Undefined when it is neither. */
export function parametersOf(raw: unknown): Readonly<Record<string, string>> | undefined {
  const value = typeof raw === 'string' && raw.trim() !== '' ? unJson(raw) : raw;
  if (value === undefined || value === null || value === '') return {};
  const parsed = parameterList.safeParse(value);
  if (!parsed.success) return undefined;
  const keep = valueKeeper();
  return Object.fromEntries(
    parsed.data.slice(0, MAX_ITEMS).map(({ Name, Value }) => [kept(Name, MAX_NAME_LENGTH), keep(wordsOf(Value))]),
  );
}
