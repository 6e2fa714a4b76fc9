import type { Gap } from './gap.js';

/** Result of a read: a value (partial if there are gaps), or the reasons why it could not be read. */
export type ReadResult<T> =
  | { readonly ok: true; readonly value: T; readonly gaps: readonly Gap[] }
  | { readonly ok: false; readonly gaps: readonly [Gap, ...Gap[]] };
