import type { AuditEvent } from '../m365/audit-event.js';
import type { Detection, DetectionMatch } from '../detections/model/detection.js';
import { groupBy } from '../core/group-by.js';
import { omitUndefined } from '../core/omit-undefined.js';
import type { Instant } from '../core/instant.js';
import type { Subject } from '../core/subject.js';
import type { DetectionContext } from '../detections/model/detection-context.js';
import type { DetectionId } from '../detections/model/detection-id.js';
import type { EventIndex, IndexedApp } from './event-index.js';
import { rateActOnWarden } from './act-on-warden.js';
import { createLastSeenLookup } from './app-last-seen.js';

/** One detection that fired on one event. */
export interface DetectionHit {
  readonly detection: DetectionId;
  readonly match: DetectionMatch;
  /** Under the canonical id of its app or person. */
  readonly subject: Subject;
  /** The id of its finding: one per detection, subject and UTC day. */
  readonly findingId: string;
  /** The record used as evidence. */
  readonly event: AuditEvent;
  /** Records of the same act in the other log. */
  readonly duplicates: readonly AuditEvent[];
}

/** A detection threw: a bug of ours. It is reported and skipped, so that one odd event does not stop monitoring. */
export interface DetectionFailure {
  readonly detection: DetectionId;
  readonly eventId: string;
  readonly error: unknown;
}

const LONGEST_ID = 200;
const LONGEST_TEXT = 500;

/** Runs every detection on the events it wants. Oldest event first; per event in the order of the detections. */
export function runDetections(
  index: EventIndex,
  detections: readonly Detection[],
  onBug: (bug: DetectionFailure) => void,
): readonly DetectionHit[] {
  const context = contextOf(index);
  const wanted = byOperation(detections);
  const findingId = findingIds();
  const hits: DetectionHit[] = [];
  const add = (match: DetectionMatch, detection: DetectionId, event: AuditEvent) => {
    const subject = canonical(match.subject, index);
    hits.push({
      detection,
      match: short(rateActOnWarden(inFull(asSure(match, event), event, index), { detection, event }, index)),
      subject,
      findingId: findingId(detection, match.folded?.subject ?? subject, event.at),
      event,
      duplicates: NO_TWINS,
    });
  };
  for (const event of index.events) {
    for (const detection of wanted(event.operation)) {
      const found = attempt(detection, event, context, onBug);
      if (found === undefined) continue;
      add(found, detection.id, event);
      if (found.also !== undefined) for (const match of found.also) add(match, detection.id, event);
    }
  }
  return hits;
}

/** If an app acted with a person's token, the finding names the app as well. */
function inFull(match: DetectionMatch, { actor }: AuditEvent, index: EventIndex): DetectionMatch {
  if (actor.throughAppId === undefined) return match;
  const app = index.throughApp(actor);
  return app === undefined
    ? match
    : { ...match, title: `${match.title}, through the app ${cut(app.known.name ?? actor.throughAppId, 100)}` };
}

/** Lowers the confidence if the record does not say whether the act succeeded. */
function asSure(match: DetectionMatch, { resultUnclear }: AuditEvent): DetectionMatch {
  return resultUnclear === true && match.confidence === 'high' ? { ...match, confidence: 'medium' } : match;
}

function short(match: DetectionMatch): DetectionMatch {
  const { title, what } = match;
  if (title.length <= LONGEST_TEXT && what.length <= LONGEST_TEXT) return match;
  return { ...match, title: cut(title, LONGEST_TEXT), what: cut(what, LONGEST_TEXT) };
}

/**
 * Creates finding ids: `<detection>:<subject kind>:<subject id>:<YYYY-MM-DD>`. Caches the last id of each subject:
 * events of one day share it, and identical string instances compare fast.
 */
function findingIds(): (detection: DetectionId, subject: Subject, at: Instant) => string {
  interface Last {
    readonly kind: Subject['kind'];
    readonly day: string;
    readonly finding: string;
  }
  // By id alone: a key of kind and id would have to be built and hashed for every hit.
  const last = new Map<DetectionId, Map<string, Last>>();
  return (detection, { kind, id }, at) => {
    let ofSubjects = last.get(detection);
    if (ofSubjects === undefined) last.set(detection, (ofSubjects = new Map<string, Last>()));
    const before = ofSubjects.get(id);
    if (before?.kind === kind && at.startsWith(before.day)) return before.finding;
    const day = at.slice(0, 10);
    const finding = `${detection}:${kind}:${id}:${day}`;
    ofSubjects.set(id, { kind, day, finding });
    return finding;
  };
}

const NO_TWINS: readonly AuditEvent[] = [];

/**
 * The detections that want an operation, case-insensitive. `any-wanted` detections get every operation that another
 * detection wants.
 */
function byOperation(detections: readonly Detection[]): (operation: string) => readonly Detection[] {
  const named = detections.flatMap(({ operations }) => (operations === 'any-wanted' ? [] : operations));
  const byName = new Map(
    [...new Set(named.map((operation) => operation.toLowerCase()))].map((operation) => [
      operation,
      detections.filter(
        ({ operations }) => operations === 'any-wanted' || operations.some((one) => one.toLowerCase() === operation),
      ),
    ]),
  );
  // Most records spell an operation the same way: cache by spelling to avoid lower-casing each time.
  const asWritten = new Map<string, readonly Detection[]>();
  return (operation) => {
    const quick = asWritten.get(operation);
    if (quick !== undefined) return quick;
    const found = byName.get(operation.toLowerCase()) ?? [];
    if (found.length > 0) asWritten.set(operation, found);
    return found;
  };
}

function attempt(
  detection: Detection,
  event: AuditEvent,
  context: DetectionContext,
  onBug: (bug: DetectionFailure) => void,
): DetectionMatch | undefined {
  try {
    return detection.match(event, context);
  } catch (error) {
    onBug({ detection: detection.id, eventId: event.id, error });
    return undefined;
  }
}

function contextOf(index: EventIndex): DetectionContext {
  return {
    app: (id) => index.app(id)?.known,
    person: (id) => index.person(id)?.known,
    group: (id) => index.groups.get(id.toLowerCase()),
    guardedGroup: (id) => index.guardedGroup(id),
    isOwnApp: (ids) => index.isOwnApp(ids),
    role: (idOrName) => index.roles.get(idOrName.trim().toLowerCase()),
    ...omitUndefined({ ownDomains: index.ownDomains }),
    isEmergencyAccount: (id) => id !== '' && index.isEmergencyAccount(id),
    lastSeenBefore: createLastSeenLookup(index),
    ofClick: clicksOf(index),
  };
}

/** An app may have thousands of events, and each may ask for the events of its click: group them by click once. */
function clicksOf(index: EventIndex): DetectionContext['ofClick'] {
  const clicks = new Map<IndexedApp, ReadonlyMap<string, readonly AuditEvent[]>>();
  return (appId, correlationId) => {
    const app = index.app(appId);
    if (app === undefined) return [];
    let ofApp = clicks.get(app);
    if (ofApp === undefined) clicks.set(app, (ofApp = groupBy(app.events, (event) => event.correlationId ?? '')));
    return ofApp.get(correlationId) ?? [];
  };
}

/** The same subject for all records of one app or person, whichever id they use. */
function canonical(subject: Subject, index: EventIndex): Subject {
  const { kind, id, name } = subject;
  if (kind === 'service-principal') {
    const known = index.app(id)?.known;
    return shortSubject(
      kind,
      known?.servicePrincipalId ?? known?.appId ?? known?.applicationId ?? id,
      known?.name ?? name,
    );
  }
  if (kind !== 'user') return shortSubject(kind, id, name);
  const known = index.person(id)?.known;
  return shortSubject(kind, known?.id ?? id, known?.userPrincipalName ?? name);
}

/** Ids become part of a key, and names of connectors and rules can have any length. */
function shortSubject(kind: Subject['kind'], id: string, name: string): Subject {
  const shortId = id.length > LONGEST_ID ? `${id.slice(0, LONGEST_ID)}…${String(id.length)}` : id;
  return { kind, id: shortId, name: cut(name, LONGEST_TEXT) };
}

function cut(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
