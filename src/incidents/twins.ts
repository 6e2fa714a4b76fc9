import type { AuditEvent } from '../core/audit-event.js';
import { isNamed } from '../core/event-fields.js';
import type { EventIndex } from './event-index.js';
import { oldestFirst } from './event-index.js';
import type { Sighting } from './sightings.js';

/** The two logs record one act within seconds of each other. */
const SAME_ACT_MS = 60_000;

/**
 * Merges duplicate records: Entra ID writes one act to Graph's log and to the unified log, under two ids. A pair counts
 * once. The unified log's record is the evidence, because people can still find it after 30 days; it takes the IP
 * address from Graph's if it has none. Records pair one to one, and those with the same text (`what`) pair before those
 * that only look alike. A function of the set, not of its order.
 */
export function foldTwins(sightings: readonly Sighting[], index: EventIndex): readonly Sighting[] {
  const { groups, placed } = grouped(sightings);
  const folded = groups.some(isOfBothLogs)
    ? groups.flatMap(({ members, order }) => foldGroup(members, index).map((sighting) => ({ sighting, order })))
    : placed;
  return folded.toSorted(inOrder).map(({ sighting }) => sighting);
}

/** Hits of one detection, subject and operation. `order`: order of first appearance. */
interface Group {
  readonly first: Sighting;
  readonly members: Sighting[];
  readonly order: number;
}

interface Placed {
  readonly sighting: Sighting;
  /** Order of its group. */
  readonly order: number;
}

function grouped(sightings: readonly Sighting[]): { readonly groups: readonly Group[]; readonly placed: Placed[] } {
  const groups: Group[] = [];
  const placed: Placed[] = [];
  // Keyed by subject alone, then searched in that subject's few groups: building one combined key costs more than
  // everything else here.
  const bySubject = new Map<string, Group[]>();
  for (const sighting of sightings) {
    const { subject } = sighting;
    const ofSubject = bySubject.get(subject.id);
    let group = ofSubject?.find(({ first }) => isAlike(first, sighting));
    if (group === undefined) {
      group = { first: sighting, members: [], order: groups.length };
      groups.push(group);
      if (ofSubject === undefined) bySubject.set(subject.id, [group]);
      else ofSubject.push(group);
    }
    group.members.push(sighting);
    placed.push({ sighting, order: group.order });
  }
  return { groups, placed };
}

function isAlike(a: Sighting, b: Sighting): boolean {
  return (
    a.detection === b.detection && a.subject.kind === b.subject.kind && isNamed(a.event.operation, b.event.operation)
  );
}

function isOfBothLogs({ members }: Group): boolean {
  return members.some(isFromGraph) && !members.every(isFromGraph);
}

function isFromGraph({ event }: Sighting): boolean {
  return event.source === 'graph';
}

function inOrder(a: Placed, b: Placed): number {
  return a.sighting.event === b.sighting.event ? a.order - b.order : oldestFirst(a.sighting.event, b.sighting.event);
}

type Pairing = (sighting: Sighting) => string | undefined;

function foldGroup(group: readonly Sighting[], index: EventIndex): readonly Sighting[] {
  let graph = group.filter(isFromGraph);
  let unified = group.filter((sighting) => !isFromGraph(sighting));
  if (graph.length === 0 || unified.length === 0) return group;
  const click: Pairing = ({ event }) => event.correlationId?.toLowerCase();
  const actor: Pairing = ({ event }) =>
    event.actor.kind === 'app'
      ? (index.actingApp(event.actor)?.root ?? event.actor.id)
      : `${event.actor.kind === 'unknown' ? '' : 'somebody '}${index.personRoot(event.actor)}`;
  const and =
    (pairing: Pairing): Pairing =>
    (sighting) => {
      const key = pairing(sighting);
      return key === undefined ? undefined : `${key} ${sighting.match.what}`;
    };
  const pairs: Sighting[] = [];
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
function pair(graph: readonly Sighting[], unified: readonly Sighting[], keyOf: Pairing, withinMs: number) {
  const waiting = new Map<string, Sighting[]>();
  const alone: Sighting[] = [];
  for (const sighting of unified) {
    const key = keyOf(sighting);
    const queue = key === undefined ? undefined : waiting.get(key);
    if (key === undefined) alone.push(sighting);
    else if (queue === undefined) waiting.set(key, [sighting]);
    else queue.push(sighting);
  }
  const pairs: Sighting[] = [];
  const single: Sighting[] = [];
  for (const sighting of graph) {
    const queue = waiting.get(keyOf(sighting) ?? '') ?? [];
    // Whatever is too old for this one is too old for all that follow.
    while (queue[0] !== undefined && apartMs(sighting, queue[0]) > withinMs) alone.push(...queue.splice(0, 1));
    const other = queue[0];
    if (other === undefined || apartMs(other, sighting) > withinMs) single.push(sighting);
    else {
      queue.shift();
      pairs.push(together(other, sighting.event));
    }
  }
  const left = [...alone, ...[...waiting.values()].flat()];
  return { pairs, graph: single, unified: left.toSorted((a, b) => oldestFirst(a.event, b.event)) };
}

/** How long `a` comes after `b`; negative when it comes before. */
function apartMs(a: Sighting, b: Sighting): number {
  return Date.parse(a.event.at) - Date.parse(b.event.at);
}

function together(sighting: Sighting, twin: AuditEvent): Sighting {
  const { event } = sighting;
  const ip = event.ip ?? twin.ip;
  return {
    ...sighting,
    event: ip === undefined ? event : { ...event, ip },
    twins: [...sighting.twins, twin],
  };
}
