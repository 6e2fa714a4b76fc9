import type { EventRow } from './event-rows.js';

/** How what a row made was removed again. */
interface Undoing {
  /** Whether whoever made it removed it. */
  readonly sameHand: boolean;
  /** How long it was there. */
  readonly days: number;
}

/**
 * A row, and whether what it tells of still exists, and how what it made was removed. `null`: nothing that could, or nothing was removed.
 * `undefined`: it is not known.
 */
export interface RowOfKnownThing extends EventRow {
  readonly exists: boolean | null | undefined;
  readonly undone: Undoing | null | undefined;
}

/** What may be made and removed as a whole: a secret of an app goes while the app stays. */
const THINGS: ReadonlySet<string> = new Set(['connector', 'rule', 'app']);
const PARTS: ReadonlySet<string> = new Set(['credential', 'permission', 'role', 'owner', 'assignment']);
const MAKING: ReadonlySet<string> = new Set(['created', 'added', 'granted']);
const DAY_MS = 86_400_000;

/** Whether a row is about a thing as a whole: no secret, permission or role of it. */
export const isOfWhole = ({ things }: EventRow): boolean =>
  things.some((one) => THINGS.has(one)) && !things.some((one) => PARTS.has(one));

const keyOf = ({ app, object }: EventRow): string | undefined => {
  const thing = object ?? app;
  return thing === undefined ? undefined : `${thing.kind} ${thing.id.toLowerCase()}`;
};

/** What is given to somebody and taken away again: their role, a permission. */
function keyOfPart({ app, person, roles, permissions }: EventRow): string | undefined {
  const holder = person ?? app;
  const given = [...roles, ...permissions].toSorted().join(' ');
  return holder === undefined || given === '' ? undefined : `${holder.id.toLowerCase()} ${given}`;
}

const keyOfMade = (row: EventRow): string | undefined => (isOfWhole(row) ? keyOf(row) : keyOfPart(row));

/**
 * Tells of each row whether what was made or changed still exists: not where the log tells of a removal after it; and of what was made, how
 * it was removed. Takes rows oldest first, as changes happened, and gives them newest first, as they are read.
 * `isWhole`: the logs were read in full; else a removal may be missing.
 */
export function tellExistence(rows: readonly EventRow[], isWhole: boolean): readonly RowOfKnownThing[] {
  const removals = new Map<string, EventRow>();
  return rows.toReversed().map((row): RowOfKnownThing => {
    const key = keyOfMade(row);
    if (key === undefined) return { ...row, exists: null, undone: null };
    const isMaking = row.succeeded && row.acts.some((act) => MAKING.has(act));
    const removal = removals.get(key);
    if (row.succeeded && row.acts.includes('removed')) removals.set(key, row);
    else if (isMaking) removals.delete(key);
    const unknown = isWhole ? null : undefined;
    const undone = !isMaking ? null : removal === undefined ? unknown : undoingOf(row, removal);
    if (!isOfWhole(row)) return { ...row, exists: null, undone };
    if (removals.has(key) || removal !== undefined) return { ...row, exists: false, undone };
    return { ...row, exists: isWhole ? true : undefined, undone };
  });
}

const undoingOf = (made: EventRow, removed: EventRow): Undoing => ({
  sameHand: made.actor.id !== '' && made.actor.id === removed.actor.id,
  days: (Date.parse(removed.at) - Date.parse(made.at)) / DAY_MS,
});
