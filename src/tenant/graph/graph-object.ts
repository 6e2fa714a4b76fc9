import { z } from 'zod/v4';
import type { OnlyNamesOf } from '../../core/unknown-names.js';

/**
 * A schema of an object of Graph, tied to Microsoft's type of it: a name that the type does not have does not compile, at any depth. What
 * Graph sends and the type lacks is in `untyped-graph-properties.ts`, each with its reason.
 */
export function graphObject<T>() {
  return <S extends z.ZodRawShape>(shape: S & OnlyNamesOf<z.input<z.ZodObject<S>>, T>): z.ZodObject<S> =>
    z.object(shape);
}
