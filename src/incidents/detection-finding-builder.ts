import type { Actor } from '../m365/audit-event.js';
import { compareSeverity, CONFIDENCES } from '../core/severity.js';
import { type DetectionFinding, type EventNote, MAX_EVENT_NOTES } from '../detections/model/detection-finding.js';
import type { EventIndex } from './event-index.js';
import type { DetectionHit } from './detection-runner.js';

/**
 * Groups hits (oldest first, duplicates merged) into findings as they are stored and reported. Worst first, then oldest
 * first.
 */
export function buildFindings(hits: readonly DetectionHit[], index: EventIndex): readonly DetectionFinding[] {
  const groups = new Map<string, DetectionHit[]>();
  for (const hit of hits) {
    const group = groups.get(hit.findingId);
    if (group === undefined) groups.set(hit.findingId, [hit]);
    else group.push(hit);
  }
  return [...groups].map(([id, group]) => findingOf(id, group, index)).toSorted(worstFirst);
}

function findingOf(id: string, group: readonly DetectionHit[], index: EventIndex): DetectionFinding {
  const [first] = group;
  const last = group.at(-1);
  if (first === undefined || last === undefined) throw new RangeError('a finding needs at least one hit');
  const worst = group.reduce((before, one) => (compareHits(one, before) < 0 ? one : before));
  return {
    id,
    detection: worst.detection,
    subject: worst.match.folded?.subject ?? worst.subject,
    severity: worst.match.severity,
    confidence: worst.match.confidence,
    title: worst.match.folded?.title ?? worst.match.title,
    count: group.length,
    firstAt: first.event.at,
    lastAt: last.event.at,
    notes: group.slice(0, MAX_EVENT_NOTES).map((hit) => noteOf(hit, index)),
    own: group.every(({ event }) => index.ownActs.isPlanned(event)),
  };
}

/** Compares hits for sorting worst first: by severity, then by weight, then by confidence. */
export function compareHits({ match: a }: DetectionHit, { match: b }: DetectionHit): number {
  return (
    compareSeverity(a.severity, b.severity) ||
    (b.weight ?? 0) - (a.weight ?? 0) ||
    CONFIDENCES.indexOf(a.confidence) - CONFIDENCES.indexOf(b.confidence)
  );
}

function noteOf({ event, match }: DetectionHit, index: EventIndex): EventNote {
  // In a finding about several apps, each line has to name its own.
  const what = match.folded === undefined ? match.what : match.title;
  const { id: eventId, at, ip, source } = event;
  const actor = resolveActorName(event.actor, index);
  return ip === undefined ? { eventId, at, actor, what, source } : { eventId, at, actor, what, ip, source };
}

/** Fills in an acting app's name: records have only its id. */
export function resolveActorName(actor: Actor, index: EventIndex): Actor {
  const name = actor.kind === 'app' ? index.actingApp(actor)?.known.name : undefined;
  const { kind, id } = actor;
  return { kind, id: id.slice(0, 200), name: (name ?? actor.name).slice(0, 200) };
}

function worstFirst(a: DetectionFinding, b: DetectionFinding): number {
  if (a.severity !== b.severity) return compareSeverity(a.severity, b.severity);
  if (a.firstAt !== b.firstAt) return a.firstAt < b.firstAt ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
