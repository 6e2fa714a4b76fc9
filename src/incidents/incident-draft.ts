import type { Actor, AuditEvent } from '../m365/audit-event.js';
import { type Incident, type TimelineEntry } from './model/incident.js';
import type { Instant } from '../core/instant.js';
import { type AttackStage, INCIDENT_STAGES } from '../detections/model/attack-stage.js';
import type { EventIndex } from './event-index.js';
import { resolveActorName } from './detection-finding-builder.js';
import type { DetectionHit } from './detection-runner.js';
import { sortTimeline } from './incident-timeline.js';

const MAX_EVENTS = 1_000;

/** An incident with the hits it consists of. */
export interface IncidentDraft {
  readonly incident: Incident;
  readonly hits: readonly DetectionHit[];
  /** Canonical keys of the people it suspects. */
  readonly suspectKeys: ReadonlySet<string>;
}

type Judged = Pick<Incident, 'kind' | 'severity' | 'confidence' | 'subject' | 'headline' | 'blindSpots'>;

/** Assembles an incident: the part all kinds share. */
export function draftIncident(
  judged: Judged,
  parts: {
    readonly handles: ReadonlySet<string>;
    readonly hits: readonly DetectionHit[];
    readonly lines: readonly TimelineEntry[];
    readonly suspects?: ReadonlySet<string>;
    /** Events that belong to it although no detection fired on them. */
    readonly events?: readonly AuditEvent[];
    /** Stages without a timeline line of their own. */
    readonly stages?: readonly AttackStage[];
  },
  index: EventIndex,
): IncidentDraft {
  const timeline = sortTimeline(parts.lines);
  const happened = new Set([...timeline.flatMap(({ stage }) => stage ?? []), ...(parts.stages ?? [])]);
  const all = [...parts.hits.map(({ event }) => event), ...(parts.events ?? [])];
  const events = [...new Set(all.map(({ id }) => id))].toSorted();
  const moments = [
    ...timeline.filter(({ stage }) => stage !== 'dormant').map(({ at }) => at),
    ...all.map(({ at }) => at),
  ].toSorted();
  const suspects = [...(parts.suspects ?? [])].toSorted().map((root) => suspectOf(root, index));
  const [firstAt] = moments;
  const lastAt = moments.at(-1);
  if (firstAt === undefined || lastAt === undefined)
    throw new RangeError('an incident needs at least one timeline line or event');
  return {
    incident: {
      ...judged,
      handles: [...parts.handles].toSorted(),
      stages: INCIDENT_STAGES.filter((stage) => happened.has(stage)),
      timeline,
      people: peopleIn(all, index),
      ...(suspects.length === 0 ? {} : { suspects }),
      events: events.slice(0, MAX_EVENTS),
      eventCount: events.length,
      firstAt,
      lastAt,
    },
    hits: parts.hits,
    suspectKeys: parts.suspects ?? new Set(),
  };
}

/** Everyone who acted and everyone affected, without duplicates, by their best known id and name. */
function peopleIn(events: readonly AuditEvent[], index: EventIndex): readonly Actor[] {
  const people = new Map<string, Actor>();
  for (const { actor, person } of events) {
    const met: readonly Actor[] = [
      ...(actor.kind === 'person' || actor.kind === 'partner' ? [actor] : []),
      ...(person === undefined ? [] : [{ kind: 'person' as const, ...person }]),
    ];
    for (const one of met) {
      const root = index.personKey(one);
      const known = index.person(one.id)?.known ?? index.person(one.name)?.known;
      const best = known === undefined ? one : { kind: one.kind, id: known.id, name: known.userPrincipalName };
      if (!people.has(root)) people.set(root, resolveActorName(best, index));
    }
  }
  return [...people].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, actor]) => actor);
}

/** The suspected account's owner: the one affected, not the one who acted. */
function suspectOf(root: string, index: EventIndex): NonNullable<Incident['suspects']>[number] {
  const handle = root.slice('user:'.length);
  const { id, userPrincipalName } = index.person(handle)?.known ?? { id: handle, userPrincipalName: handle };
  return { id: id.slice(0, 200), name: userPrincipalName.slice(0, 200) };
}

/** The earliest of these moments, or `otherwise`: dates what has no date of its own. */
export function pickEarliest(moments: readonly (Instant | undefined)[], otherwise: Instant): Instant {
  return moments.flatMap((moment) => moment ?? []).toSorted()[0] ?? otherwise;
}
