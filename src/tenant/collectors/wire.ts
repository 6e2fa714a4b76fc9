import { z } from 'zod/v4';
import { tryInstant, type Instant } from '../../core/instant.js';

/** Graph leaves out what is empty, or says null. */
export const optionalText = z
  .string()
  .nullish()
  .transform((value) => (value === null || value === '' ? undefined : value));

/** A name for people; missing names are shown as empty, never invented. */
export const displayName = z
  .string()
  .nullish()
  .transform((value) => value ?? '');

export const optionalInstant = z
  .string()
  .nullish()
  .transform((value): Instant | undefined => tryInstant(value));

/** One for all that have none. */
const NONE: readonly string[] = [];

export const textList = z
  .array(z.string())
  .nullish()
  .transform((value): readonly string[] =>
    value === undefined || value === null || value.length === 0 ? NONE : value,
  );

/** Any directory object as far as a name and a kind are needed. */
export const directoryObject = z.object({
  '@odata.type': z.string().optional(),
  id: z.string(),
  displayName,
});
export type DirectoryObject = z.infer<typeof directoryObject>;
