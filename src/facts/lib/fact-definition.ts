import type { Gap } from '../../core/gap.js';
import type { Instant } from '../../core/instant.js';

/** Exists only in types: ties a definition to the type of its value. */
declare const valueType: unique symbol;

/** A fact: something about the tenant that one collector reads and checks judge. `T` is the type of its value. */
export interface FactDefinition<T> {
  /** What people call it, shown while they wait: "role assignments". */
  readonly words: string;
  readonly [valueType]?: T;
}

/** The type of a fact's value. */
export type FactValue<F> = F extends FactDefinition<infer T> ? T : never;

/** Defines a fact; the type of its value is given, not inferred: `defineFact<readonly Widget[]>({ words: 'widgets' })`. */
export function defineFact<T = unknown>(fact: { readonly words: string } & TypeGiven<T>): FactDefinition<T> {
  return fact;
}

/** Does not compile where the type of the value is missing, and says so. */
type TypeGiven<T> = [unknown] extends [T] ? 'The type of the value is missing: defineFact<Type>({ … })' : unknown;

/**
 * Result of reading a fact: read, possibly with gaps (a group's members refused, a page lost), or not read and why.
 * `ok: true` with gaps is partial: it can prove that something is wrong, never that all is well.
 */
export type Reading<T> =
  | {
      readonly ok: true;
      readonly value: T;
      readonly gaps: readonly Gap[];
      readonly asOf: Instant;
      readonly requests: number;
    }
  | { readonly ok: false; readonly gaps: readonly [Gap, ...Gap[]]; readonly asOf: Instant; readonly requests: number };
