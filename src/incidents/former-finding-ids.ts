import { daysBetween } from '../core/instant.js';
import type { DetectionFinding } from '../detections/model/detection-finding.js';
import type { EventIndex } from './event-index.js';
import type { DetectionHit } from './detection-runner.js';

/**
 * Earlier ids under which today's findings may be stored: apps and people known by another id before an event linked
 * the two, and acts whose duplicate record (counted separately back then) fell on another day. Lets findings already
 * reported under the old id stay reported.
 */
export function findFormerFindingIds(
  hits: readonly DetectionHit[],
  findings: readonly DetectionFinding[],
  index: EventIndex,
): readonly { readonly from: string; readonly to: string }[] {
  const today = new Set(findings.map(({ id }) => id));
  const former = new Map<string, string>();
  for (const { id, subject, detection, firstAt } of findings) {
    for (const other of idsOf(subject.kind, subject.id, index)) {
      const from = `${detection}:${subject.kind}:${other}:${firstAt.slice(0, 10)}`;
      if (!today.has(from)) former.set(from, id);
    }
  }
  for (const hit of hits) {
    const from = hit.findingId;
    const to = today.has(from) ? undefined : nextDay(hit, findings);
    if (to !== undefined) former.set(from, to);
  }
  return [...former].map(([from, to]) => ({ from, to }));
}

function idsOf(kind: string, id: string, index: EventIndex): readonly string[] {
  const known = kind === 'service-principal' ? index.app(id) : kind === 'user' ? index.person(id) : undefined;
  return [...(known?.handles ?? [])].map((handle) => handle.slice(handle.indexOf(':') + 1));
}

/** The finding of the same detection and subject on an adjacent day, which absorbed the record. */
function nextDay(
  { detection, subject, event }: DetectionHit,
  findings: readonly DetectionFinding[],
): string | undefined {
  return findings.find(
    (one) =>
      one.detection === detection &&
      one.subject.kind === subject.kind &&
      one.subject.id === subject.id &&
      Math.abs(daysBetween(event.at, one.firstAt)) <= 1,
  )?.id;
}
