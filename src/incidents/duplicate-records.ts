import type { AuditEvent } from '../m365/audit-event.js';
import { equalsIgnoringCase } from '../m365/audit-event-fields.js';
import type { EventIndex } from './event-index.js';
import { compareEventsByTime } from './event-index.js';
import type { DetectionHit } from './detection-runner.js';

/** The two logs record one act within seconds of each other. */
const SAME_ACT_MS = 60_000;

/**
 * Merges duplicate records: Entra ID writes one act to Graph's log and to the unified log, under two ids. A pair counts
 * once. The unified log's record is the evidence, because people can still find it after 30 days; it takes the IP
 * address from Graph's if it has none. Records pair one to one, and those with the same text (`what`) pair before those
 * that only look alike. A function of the set, not of its order.
 */
export function mergeDuplicateRecords(hits: readonly DetectionHit[], index: EventIndex): readonly DetectionHit[] {
  const { groups, placed } = grouped(hits);
  if (!groups.some(isOfBothLogs)) return placed.toSorted(inPlace).map(({ hit }) => hit);
  const folded = groups.flatMap(({ members, order }) => foldGroup(members, index).map((hit) => ({ hit, order })));
  return folded.toSorted(inOrder).map(({ hit }) => hit);
}

/** Hits of one detection, subject and operation. `order`: order of first appearance. */
interface Group {
  readonly first: DetectionHit;
  readonly members: DetectionHit[];
  readonly order: number;
}

interface Placed {
  readonly hit: DetectionHit;
  /** Order of its group. */
  readonly order: number;
}

/** A hit as it was found: events come oldest first, so that their place says what comparing their times would. */
interface PlacedByEvent extends Placed {
  readonly place: number;
}

function grouped(hits: readonly DetectionHit[]): {
  readonly groups: readonly Group[];
  readonly placed: PlacedByEvent[];
} {
  const groups: Group[] = [];
  const placed: PlacedByEvent[] = [];
  let place = 0;
  let last: AuditEvent | undefined;
  // Keyed by subject alone, then searched in that subject's few groups: building one combined key costs more than
  // everything else here.
  const bySubject = new Map<string, Group[]>();
  for (const hit of hits) {
    const { subject } = hit;
    const ofSubject = bySubject.get(subject.id);
    let group = ofSubject?.find(({ first }) => isAlike(first, hit));
    if (group === undefined) {
      group = { first: hit, members: [], order: groups.length };
      groups.push(group);
      if (ofSubject === undefined) bySubject.set(subject.id, [group]);
      else ofSubject.push(group);
    }
    group.members.push(hit);
    if (hit.event !== last) place += 1;
    last = hit.event;
    placed.push({ hit, order: group.order, place });
  }
  return { groups, placed };
}

function isAlike(a: DetectionHit, b: DetectionHit): boolean {
  return (
    a.detection === b.detection &&
    a.subject.kind === b.subject.kind &&
    equalsIgnoringCase(a.event.operation, b.event.operation)
  );
}

function isOfBothLogs({ first, members }: Group): boolean {
  const isFirstFromGraph = isFromGraph(first);
  return members.some((one) => isFromGraph(one) !== isFirstFromGraph);
}

function isFromGraph({ event }: DetectionHit): boolean {
  return event.source === 'graph';
}

function inPlace(a: PlacedByEvent, b: PlacedByEvent): number {
  return a.place - b.place || a.order - b.order;
}

function inOrder(a: Placed, b: Placed): number {
  return a.hit.event === b.hit.event ? a.order - b.order : compareEventsByTime(a.hit.event, b.hit.event);
}

type Pairing = (hit: DetectionHit) => string | undefined;

function foldGroup(group: readonly DetectionHit[], index: EventIndex): readonly DetectionHit[] {
  let graph = group.filter(isFromGraph);
  let unified = group.filter((hit) => !isFromGraph(hit));
  if (graph.length === 0 || unified.length === 0) return group;
  const click: Pairing = ({ event }) => event.correlationId?.toLowerCase();
  const actor: Pairing = ({ event }) =>
    event.actor.kind === 'app'
      ? (index.actingApp(event.actor)?.root ?? event.actor.id)
      : `${event.actor.kind === 'unknown' ? '' : 'somebody '}${index.personKey(event.actor)}`;
  const and =
    (pairing: Pairing): Pairing =>
    (hit) => {
      const key = pairing(hit);
      return key === undefined ? undefined : `${key} ${hit.match.what}`;
    };
  const pairs: DetectionHit[] = [];
  for (const [pairing, withinMs] of [
    [and(click), Infinity],
    [and(actor), SAME_ACT_MS],
    [click, Infinity],
    [actor, SAME_ACT_MS],
  ] as const) {
    const found = pair(graph, unified, pairing, withinMs);
    pairs.push(...found.pairs);
    ({ graph, unified } = found);
  }
  return [...pairs, ...graph, ...unified];
}

/** Walks both lists in order of time and pairs hits with the same key that are close enough in time. */
function pair(graph: readonly DetectionHit[], unified: readonly DetectionHit[], keyOf: Pairing, withinMs: number) {
  const waiting = new Map<string, DetectionHit[]>();
  const alone: DetectionHit[] = [];
  for (const hit of unified) {
    const key = keyOf(hit);
    const queue = key === undefined ? undefined : waiting.get(key);
    if (key === undefined) alone.push(hit);
    else if (queue === undefined) waiting.set(key, [hit]);
    else queue.push(hit);
  }
  const pairs: DetectionHit[] = [];
  const single: DetectionHit[] = [];
  for (const hit of graph) {
    const queue = waiting.get(keyOf(hit) ?? '') ?? [];
    // Whatever is too old for this one is too old for all that follow.
    while (queue[0] !== undefined && apartMs(hit, queue[0]) > withinMs) alone.push(...queue.splice(0, 1));
    const other = queue[0];
    if (other === undefined || apartMs(other, hit) > withinMs) single.push(hit);
    else {
      queue.shift();
      pairs.push(together(other, hit.event));
    }
  }
  const left = [...alone, ...[...waiting.values()].flat()];
  return { pairs, graph: single, unified: left.toSorted((a, b) => compareEventsByTime(a.event, b.event)) };
}

/** How long `a` comes after `b`; negative when it comes before. */
function apartMs(a: DetectionHit, b: DetectionHit): number {
  return Date.parse(a.event.at) - Date.parse(b.event.at);
}

function together(hit: DetectionHit, twin: AuditEvent): DetectionHit {
  const { event } = hit;
  const ip = event.ip ?? twin.ip;
  return {
    ...hit,
    event: ip === undefined ? event : { ...event, ip },
    duplicates: [...hit.duplicates, twin],
  };
}
