import type { Instant } from '../../core/instant.js';

/** A write as data: the plan shows it, the record stores it and the writer sends it. Paths contain ids only, never names. */
export type WriteRequest =
  | {
      readonly service: 'graph';
      readonly method: 'POST' | 'PATCH' | 'DELETE';
      readonly path: string;
      readonly body?: Readonly<Record<string, unknown>>;
    }
  | { readonly service: 'exchange'; readonly cmdlet: string; readonly parameters: Readonly<Record<string, unknown>> };

/** A read, as data, that shows whether a write took effect. */
export interface WriteVerification {
  readonly read:
    | { readonly service: 'graph'; readonly path: string }
    | { readonly service: 'exchange'; readonly cmdlet: string; readonly parameters: Readonly<Record<string, unknown>> };
  /**
   * The expected result. `not-found`: no such object. `equals`: the property has this value. `absent`/`present`: the list that is read
   * (or the object's list named by `list`) has no/an item with these values; the key `*` means any property. `all-present`: one item
   * for each entry. `later-than`: the property is after this moment.
   */
  readonly expect:
    | { readonly kind: 'not-found' }
    | { readonly kind: 'equals'; readonly property: string; readonly value: string | boolean | null }
    | { readonly kind: 'later-than'; readonly property: string; readonly value: Instant }
    | {
        readonly kind: 'absent' | 'present';
        readonly list?: string;
        readonly where: Readonly<Record<string, string>>;
      }
    | {
        readonly kind: 'all-present';
        readonly list?: string;
        readonly each: readonly Readonly<Record<string, string>>[];
      };
}
