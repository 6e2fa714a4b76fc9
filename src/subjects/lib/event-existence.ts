import type { EventRow } from './event-rows.js';

/** A row, and whether what it tells of still exists. `null`: nothing that could. `undefined`: it is not known. */
export interface RowOfKnownThing extends EventRow {
  readonly exists: boolean | null | undefined;
}

/** What may be made and removed as a whole: a secret of an app goes while the app stays. */
const THINGS: ReadonlySet<string> = new Set(['connector', 'rule', 'app']);
const PARTS: ReadonlySet<string> = new Set(['credential', 'permission', 'role', 'owner', 'assignment']);

const isOfWhole = ({ things }: EventRow): boolean =>
  things.some((one) => THINGS.has(one)) && !things.some((one) => PARTS.has(one));

const keyOf = ({ app, object }: EventRow): string | undefined => {
  const thing = object ?? app;
  return thing === undefined ? undefined : `${thing.kind} ${thing.id.toLowerCase()}`;
};

/**
 * Tells of each row whether what was made or changed still exists: not where the log tells of a removal after it. Takes rows oldest first, as changes happened, and
 * gives them newest first, as they are read.
 * `isWhole`: the logs were read in full; else a removal may be missing.
 */
export function tellExistence(rows: readonly EventRow[], isWhole: boolean): readonly RowOfKnownThing[] {
  const gone = new Set<string>();
  return rows.toReversed().map((row): RowOfKnownThing => {
    const key = keyOf(row);
    if (key === undefined || !isOfWhole(row)) return { ...row, exists: null };
    if (row.succeeded && row.acts.includes('removed')) gone.add(key);
    else if (row.succeeded && row.acts.includes('created') && gone.has(key)) {
      gone.delete(key);
      return { ...row, exists: false };
    }
    if (gone.has(key)) return { ...row, exists: false };
    return { ...row, exists: isWhole ? true : undefined };
  });
}
