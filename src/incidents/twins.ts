import type { AuditEvent } from '../core/audit-event.js';
import type { EventIndex } from './event-index.js';
import { oldestFirst } from './event-index.js';
import type { Sighting } from './sightings.js';

/** Two logs write down one act within seconds of each other. */
const SAME_ACT_MS = 60_000;

/**
 * One act of Entra ID stands in Graph's log and in the unified one, under two ids. Such pairs count once: the unified log's record is the
 * evidence, for it is the one that people can still find after 30 days, with the address that only Graph's has. One record is the twin
 * of one other; those that say the same (`what`) are paired before those that only look alike. A function of the set, not of its order.
 */
export function foldTwins(sightings: readonly Sighting[], index: EventIndex): readonly Sighting[] {
  const groups = new Map<string, Sighting[]>();
  for (const sighting of sightings) {
    const { detection, subject, event } = sighting;
    const key = JSON.stringify([detection, subject.kind, subject.id, event.operation.toLowerCase()]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [sighting]);
    else group.push(sighting);
  }
  const folded = [...groups.values()].flatMap((group) => foldGroup(group, index));
  return folded.toSorted((a, b) => oldestFirst(a.event, b.event));
}

type Pairing = (sighting: Sighting) => string | undefined;

function foldGroup(group: readonly Sighting[], index: EventIndex): readonly Sighting[] {
  let graph = group.filter(({ event }) => event.source === 'graph');
  let unified = group.filter(({ event }) => event.source !== 'graph');
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

/** Walks both lists in the order of time; two that carry the same key and are near enough become one. */
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
    // What is too old for this one is too old for all that follow.
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
