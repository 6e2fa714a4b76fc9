import type { Actor } from '../core/audit-event.js';
import { type Incident, type Stage, STAGES, type TimelineEntry } from '../core/incident.js';
import type { Instant } from '../core/instant.js';
import type { EventIndex } from './event-index.js';
import { namedActor } from './findings.js';
import type { Sighting } from './sightings.js';
import { inOrder } from './timeline.js';

const MAX_EVENTS = 1_000;

/** An incident with the hits it consists of. */
export interface Thread {
  readonly incident: Incident;
  readonly sightings: readonly Sighting[];
  /** Canonical keys of the people it suspects. */
  readonly suspects: ReadonlySet<string>;
}

type Judged = Pick<Incident, 'kind' | 'severity' | 'confidence' | 'subject' | 'headline' | 'blindSpots'>;

/** Assembles an incident: the part all kinds share. */
export function threadOf(
  judged: Judged,
  parts: {
    readonly handles: ReadonlySet<string>;
    readonly sightings: readonly Sighting[];
    readonly lines: readonly TimelineEntry[];
    readonly suspects?: ReadonlySet<string>;
    /** Stages without a timeline line of their own. */
    readonly stages?: readonly Stage[];
  },
  index: EventIndex,
): Thread {
  const timeline = inOrder(parts.lines);
  const happened = new Set([...timeline.flatMap(({ stage }) => stage ?? []), ...(parts.stages ?? [])]);
  const events = [...new Set(parts.sightings.map(({ event }) => event.id))].toSorted();
  const moments = [
    ...timeline.filter(({ stage }) => stage !== 'dormant').map(({ at }) => at),
    ...parts.sightings.map(({ event }) => event.at),
  ].toSorted();
  const suspects = [...(parts.suspects ?? [])].toSorted().map((root) => suspectOf(root, index));
  const [firstAt] = moments;
  const lastAt = moments.at(-1);
  if (firstAt === undefined || lastAt === undefined) throw new RangeError('an incident needs at least one timeline line or event');
  return {
    incident: {
      ...judged,
      handles: [...parts.handles].toSorted(),
      stages: STAGES.filter((stage) => happened.has(stage)),
      timeline,
      people: peopleIn(parts.sightings, index),
      ...(suspects.length === 0 ? {} : { suspects }),
      events: events.slice(0, MAX_EVENTS),
      eventCount: events.length,
      firstAt,
      lastAt,
    },
    sightings: parts.sightings,
    suspects: parts.suspects ?? new Set(),
  };
}

/** Everyone who acted and everyone affected, without duplicates, by their best known id and name. */
function peopleIn(sightings: readonly Sighting[], index: EventIndex): readonly Actor[] {
  const people = new Map<string, Actor>();
  for (const { event } of sightings) {
    const { actor, person } = event;
    const met: readonly Actor[] = [
      ...(actor.kind === 'person' || actor.kind === 'partner' ? [actor] : []),
      ...(person === undefined ? [] : [{ kind: 'person' as const, ...person }]),
    ];
    for (const one of met) {
      const root = index.personRoot(one);
      const known = index.person(one.id)?.known ?? index.person(one.name)?.known;
      const best = known === undefined ? one : { kind: one.kind, id: known.id, name: known.userPrincipalName };
      if (!people.has(root)) people.set(root, namedActor(best, index));
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
export function earliest(moments: readonly (Instant | undefined)[], otherwise: Instant): Instant {
  return moments.flatMap((moment) => moment ?? []).toSorted()[0] ?? otherwise;
}
