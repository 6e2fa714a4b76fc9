import { z } from 'zod/v4';

/** Longest id that is believed: a directory audit's has about a hundred characters. */
export const MAX_ID_LENGTH = 300;
/** Longest name of an actor, a target or an operation. */
export const MAX_NAME_LENGTH = 500;
/** Longest value of one parameter or property: a Conditional Access policy as JSON has some ten thousand characters. */
export const MAX_VALUE_LENGTH = 32_768;
/** All values of one record together; what comes later is cut harder. */
export const MAX_VALUES_LENGTH = 262_144;
/** Longest list of parameters, properties or targets that is kept. */
export const MAX_ITEMS = 500;

const CUT = '\u2026 (cut)';

/**
 * Text as it can be kept: not longer than `length`, cut with a mark; without NUL characters and half surrogates, which PostgreSQL
 * refuses (https://www.postgresql.org/docs/current/datatype-character.html).
 */
export function kept(text: string, length: number): string {
  const short = text.length <= length ? text : text.slice(0, Math.max(0, length - CUT.length)) + CUT;
  return short.replace(/\0|\p{Surrogate}/gu, '\ufffd');
}

/** Cuts values one after the other to what is left of a record's share. */
export function valueKeeper(): (text: string) => string {
  let left = MAX_VALUES_LENGTH;
  return (text) => {
    const value = kept(text, Math.max(CUT.length, Math.min(MAX_VALUE_LENGTH, left)));
    left -= value.length;
    return value;
  };
}

/** A value of any type as text: lists joined with a semicolon as Exchange does it, objects as JSON. */
export function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(wordsOf).join(';');
  return value === null || value === undefined ? '' : JSON.stringify(value);
}

/** What JSON says in a text, or the text itself. */
export function unJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** A name or id that an event can do without: of a wrong type or empty it counts as absent. */
export const optionalName = z
  .string()
  .nullish()
  .catch(undefined)
  .transform((value) =>
    value === null || value === undefined || value === '' ? undefined : kept(value, MAX_NAME_LENGTH),
  );

/** An id that is needed. */
export const neededId = z.string().min(1).max(MAX_ID_LENGTH);

/** An object that an event can do without. */
export function optionalPart<T extends z.ZodType>(schema: T) {
  return schema
    .nullish()
    .catch(undefined)
    .transform((value) => value ?? undefined);
}

/** A list whose items that cannot be read are left out, and which counts as empty when it is none. */
export function lenientList<T extends z.ZodType>(item: T) {
  return z
    .array(z.unknown())
    .nullish()
    .catch(undefined)
    .transform((values): readonly z.output<T>[] =>
      (values ?? []).slice(0, MAX_ITEMS).flatMap((value) => {
        const parsed = item.safeParse(value);
        return parsed.success ? [parsed.data] : [];
      }),
    );
}
