import { z } from 'zod/v4';
import { tryInstant, type Instant } from '../../core/instant.js';

/** A boolean; Exchange returns it as boolean, as "True"/"False", or not at all (then false). */
export const exchangeFlag = z
  .union([z.boolean(), z.string().transform((text) => text.toLowerCase() === 'true')])
  .nullish()
  .transform((value) => value ?? false);

/** A required boolean: for properties whose absence must not count as false. */
export const requiredExchangeFlag = z.union([
  z.boolean(),
  z
    .string()
    .regex(/^(true|false)$/i)
    .transform((text) => text.toLowerCase() === 'true'),
]);

/** A boolean that may be unset, and then inherits; undefined when unset. */
export const inheritedExchangeFlag = requiredExchangeFlag.nullish().transform((value) => value ?? undefined);

/** A multi-valued property: a list, one value, or nothing. */
export const exchangeTextList = z
  .union([z.array(z.unknown()).transform((values) => values.map(String)), z.string().transform((text) => [text])])
  .nullish()
  .transform((values): readonly string[] => (values ?? []).filter((text) => text !== ''));

/** A text; undefined when empty or missing. */
export const exchangeText = z
  .string()
  .nullish()
  .transform((value) => (value === null || value === '' ? undefined : value));

/** A number, possibly as text; undefined when it is not a number. */
export const exchangeNumber = z
  .union([z.number(), z.string()])
  .nullish()
  .transform((value) => {
    if (value === null || value === undefined || value === '') return undefined;
    const number = Number(value);
    return Number.isFinite(number) ? number : undefined;
  });

/** A timestamp; Exchange's `…UTC` properties come without a Z. */
export const exchangeInstant = z
  .string()
  .nullish()
  .transform((value): Instant | undefined => tryInstant(value));
