import type { Actor } from '../core/audit-event.js';
import { type DetectionFinding, type EventNote, MAX_NOTES } from '../core/detection.js';
import { bySeverity, CONFIDENCES } from '../core/severity.js';
import type { EventIndex } from './event-index.js';
import type { Sighting } from './sightings.js';

/**
 * Groups hits (oldest first, duplicates merged) into findings as they are stored and reported. Worst first, then oldest
 * first.
 */
export function findingsOf(sightings: readonly Sighting[], index: EventIndex): readonly DetectionFinding[] {
  const groups = new Map<string, Sighting[]>();
  for (const sighting of sightings) {
    const group = groups.get(sighting.finding);
    if (group === undefined) groups.set(sighting.finding, [sighting]);
    else group.push(sighting);
  }
  return [...groups].map(([id, group]) => findingOf(id, group, index)).toSorted(worstFirst);
}

function findingOf(id: string, group: readonly Sighting[], index: EventIndex): DetectionFinding {
  const [first] = group;
  const last = group.at(-1);
  if (first === undefined || last === undefined) throw new RangeError('a finding needs at least one hit');
  const worst = group.reduce((before, one) => (byWeight(one, before) < 0 ? one : before));
  return {
    id,
    detection: worst.detection,
    subject: worst.subject,
    severity: worst.match.severity,
    confidence: worst.match.confidence,
    title: worst.match.title,
    count: group.length,
    firstAt: first.event.at,
    lastAt: last.event.at,
    notes: group.slice(0, MAX_NOTES).map((sighting) => noteOf(sighting, index)),
    own: group.every(({ event }) => index.isOwn(event.actor)),
  };
}

/** Worst first, then most confident first. */
function byWeight({ match: a }: Sighting, { match: b }: Sighting): number {
  return bySeverity(a.severity, b.severity) || CONFIDENCES.indexOf(a.confidence) - CONFIDENCES.indexOf(b.confidence);
}

function noteOf({ event, match: { what } }: Sighting, index: EventIndex): EventNote {
  const { id: eventId, at, ip, source } = event;
  const actor = namedActor(event.actor, index);
  return ip === undefined ? { eventId, at, actor, what, source } : { eventId, at, actor, what, ip, source };
}

/** Fills in an acting app's name: records have only its id. */
export function namedActor(actor: Actor, index: EventIndex): Actor {
  const name = actor.kind === 'app' ? index.actingApp(actor)?.known.name : undefined;
  const { kind, id } = actor;
  return { kind, id: id.slice(0, 200), name: (name ?? actor.name).slice(0, 200) };
}

function worstFirst(a: DetectionFinding, b: DetectionFinding): number {
  if (a.severity !== b.severity) return bySeverity(a.severity, b.severity);
  if (a.firstAt !== b.firstAt) return a.firstAt < b.firstAt ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
