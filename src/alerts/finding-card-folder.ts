import { omitUndefined } from '../core/omit-undefined.js';
import type { IncidentRecord } from '../incidents/model/incident.js';
import { type PlanningState, toKeyPart } from './alert-planning-state.js';
import type { Delivery } from './model/delivery.js';

/** A card that is older has scrolled away: nobody would look there for an incident. In milliseconds. */
const ADOPT_WITHIN_MS = 24 * 60 * 60_000;

/** An incident that a conversation is told of, and the findings it covers. */
export interface CoveringIncident {
  readonly record: IncidentRecord;
  readonly conversationId: string;
  readonly findingIds: readonly string[];
}

/** Drops what waits to be posted about findings that an incident tells of here. */
export function dropCoveredFindings(board: PlanningState, { conversationId, findingIds }: CoveringIncident): void {
  for (const row of rowsOf(board, conversationId, findingIds)) {
    const isSent = row.kind === 'member' && board.delivery(row.parent ?? '')?.state !== 'pending';
    if (!isSent) board.drop(row, 'its incident tells of it');
  }
}

/**
 * Makes the first card that was posted about a covered finding the incident's card, so that it gets no second post. The reply that tells
 * the newest step says what has become of it; the card shows the others.
 */
export function adoptFindingCard(board: PlanningState, covering: CoveringIncident): Delivery | undefined {
  const { record, conversationId, findingIds } = covering;
  const from = Date.parse(board.now) - ADOPT_WITHIN_MS;
  const [first] = postedCards(board, conversationId, findingIds)
    .filter(({ createdAt }) => Date.parse(createdAt) > from)
    .toSorted((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt));
  if (first === undefined) return undefined;
  dropEdits(board, first);
  const newest = record.incident.timeline.findLast(({ stage }) => stage !== 'dormant')?.key;
  const keys = [...record.incident.timeline, ...(record.decided ?? [])].map(({ key }) => key);
  return board.adopt(
    first,
    { kind: 'incident', id: record.id },
    keys.filter((key) => key !== newest),
  );
}

/** Edits the other cards of covered findings so that they name the incident and no longer ask for anything themselves. */
export function foldFindingCards(board: PlanningState, covering: CoveringIncident): void {
  const { record, conversationId, findingIds } = covering;
  for (const row of postedCards(board, conversationId, findingIds)) {
    const key = `${row.key.replace(/:card$/, '')}:part-of:${toKeyPart(record.id)}`;
    if (board.delivery(key) !== undefined) continue;
    dropEdits(board, row);
    board.add({
      key,
      kind: 'edit',
      place: row.place,
      item: { kind: 'incident', id: record.id },
      parent: row.key,
      timeZone: row.timeZone,
      notBefore: board.now,
      ...omitUndefined({ version: row.version }),
    });
  }
}

function rowsOf(board: PlanningState, conversationId: string, findingIds: readonly string[]): readonly Delivery[] {
  return findingIds.flatMap((id) => board.deliveriesOfItem({ kind: 'finding', id }, conversationId));
}

/** Cards that can be edited: they arrived, or are about to. One of unknown fate cannot be found again. */
function postedCards(board: PlanningState, conversationId: string, findingIds: readonly string[]): readonly Delivery[] {
  return rowsOf(board, conversationId, findingIds).filter(
    ({ kind, state }) => kind === 'card' && (state === 'sent' || state === 'claimed'),
  );
}

function dropEdits(board: PlanningState, card: Delivery): void {
  for (const edit of board.editsOf(card.key)) board.drop(edit, 'its incident tells of it');
}
