import { graphObject } from '../../graph/graph-object.js';
import type { AnyDirectoryObject } from '../../graph/untyped-graph-properties.js';
import { z } from 'zod/v4';
import { tryInstant, type Instant } from '../../../core/instant.js';

/** A text; undefined when empty, null or missing. */
export const optionalText = z
  .string()
  .nullish()
  .transform((value) => (value === null || value === '' ? undefined : value));

/** A display name; empty when missing. */
export const displayName = z
  .string()
  .nullish()
  .transform((value) => value ?? '');

/** A timestamp; undefined when missing or unreadable. */
export const optionalInstant = z
  .string()
  .nullish()
  .transform((value): Instant | undefined => tryInstant(value));

/** Shared by all empty lists. */
const NONE: readonly string[] = [];

/** A list of texts; empty when missing. */
export const textList = z
  .array(z.string())
  .nullish()
  .transform((value): readonly string[] =>
    value === undefined || value === null || value.length === 0 ? NONE : value,
  );

/** The type, id and name of any directory object. */
export const directoryObject = graphObject<AnyDirectoryObject>()({
  '@odata.type': z.string().optional(),
  id: z.string(),
  displayName,
});
/** The type, id and name of any directory object. */
export type DirectoryObject = z.infer<typeof directoryObject>;
