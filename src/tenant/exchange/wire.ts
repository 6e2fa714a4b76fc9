import { z } from 'zod/v4';
import { tryInstant, type Instant } from '../../core/instant.js';

/** Exchange gives booleans as booleans, as "True"/"False", or not at all (false then). */
export const flag = z
  .union([z.boolean(), z.string().transform((text) => text.toLowerCase() === 'true')])
  .nullish()
  .transform((value) => value ?? false);

/** A boolean that must be there: where its absence would be taken for an answer. */
export const statedFlag = z.union([
  z.boolean(),
  z
    .string()
    .regex(/^(true|false)$/i)
    .transform((text) => text.toLowerCase() === 'true'),
]);

/** A multi-valued property: a list, one value, or nothing. */
export const texts = z
  .union([z.array(z.unknown()).transform((values) => values.map(String)), z.string().transform((text) => [text])])
  .nullish()
  .transform((values): readonly string[] => (values ?? []).filter((text) => text !== ''));

/** A text that may be empty or missing: absent then. */
export const text = z
  .string()
  .nullish()
  .transform((value) => (value === null || value === '' ? undefined : value));

/** A number that may come as text; absent when it is none. */
export const count = z
  .union([z.number(), z.string()])
  .nullish()
  .transform((value) => {
    if (value === null || value === undefined || value === '') return undefined;
    const number = Number(value);
    return Number.isFinite(number) ? number : undefined;
  });

/** A moment; Exchange's `…UTC` properties come without a Z. */
export const moment = z
  .string()
  .nullish()
  .transform((value): Instant | undefined => tryInstant(value));
