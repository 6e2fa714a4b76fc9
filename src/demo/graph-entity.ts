import type { OnlyNamesOf } from '../core/unknown-names.js';

/**
 * An entity of Graph, tied to Microsoft's types of it: a name that neither the type of v1.0 nor that of beta has does not compile, at any
 * depth. The demo's entities have what both versions send; what beta alone has is in `graph-entity-types.ts`. What Graph sends and both
 * types lack is in `untyped-graph-properties.ts`, each with its reason.
 */
export function graphEntity<V1, Beta = unknown>() {
  return <const O extends object>(entity: O & OnlyNamesOf<O, V1 & Beta>): O => entity;
}
