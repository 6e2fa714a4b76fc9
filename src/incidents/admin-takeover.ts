import { countLeadingMatches } from '../core/binary-search.js';
import type { TimelineEntry } from './model/incident.js';
import type { Instant } from '../core/instant.js';
import { compareSeverity, worstSeverity } from '../core/severity.js';
import { DETECTION_METADATA } from '../detections/model/detection-metadata.js';
import type { EventIndex, IndexedPerson } from './event-index.js';
import type { KnownTenant } from './known-tenant.js';
import { findPersonMailFlowAttacks } from './person-mail-flow-attack.js';
import type { DetectionHit } from './detection-runner.js';
import { type IncidentDraft, draftIncident } from './incident-draft.js';
import { buildTimelineLines } from './incident-timeline.js';

/** Acts within this time of a sign of account takeover may be the attacker's. */
const WITHIN_MS = 14 * 86_400_000;

/**
 * `admin-takeover`: an account loses its second factor or is flagged as at risk, and within two weeks it uses or
 * receives privileges. People already suspected in an app incident (`told`) are reported there, not twice. Mail flow
 * changes can be a sign on their own: see `findPersonMailFlowAttacks`.
 */
export function findAdminTakeovers(
  hits: readonly DetectionHit[],
  index: EventIndex,
  known: KnownTenant,
  told: ReadonlySet<string>,
): readonly IncidentDraft[] {
  const weakened = new Map<string, DetectionHit[]>();
  for (const hit of hits) {
    const { event, detection, subject } = hit;
    if (detection !== 'admin-mfa-weakened' || subject.kind !== 'user' || index.isByOwnApp(event.actor)) continue;
    add(weakened, index.personKey(event.person ?? { id: subject.id, name: subject.name }), hit);
  }
  const sprees = findPersonMailFlowAttacks(hits, index);
  const suspects = new Set([
    ...sprees.keys(),
    ...weakened.keys(),
    ...index.peopleAtRisk().map((id) => index.personKey({ id, name: '' })),
  ]);
  const acts = groupActsOf(suspects, hits, index);
  return [...suspects].toSorted().flatMap((root) => {
    const person = index.person(root.slice('user:'.length));
    if (person === undefined) return [];
    const spree = sprees.get(root) ?? [];
    if (told.has(root)) return tell(person, { weakened: [], acts: [], spree }, index, known);
    return tell(person, { weakened: weakened.get(root) ?? [], acts: acts.get(root) ?? [], spree }, index, known);
  });
}

/** Acts by and on these people that use or give privileges. */
function groupActsOf(
  people: ReadonlySet<string>,
  hits: readonly DetectionHit[],
  index: EventIndex,
): ReadonlyMap<string, readonly DetectionHit[]> {
  const acts = new Map<string, DetectionHit[]>();
  if (people.size === 0) return acts;
  for (const hit of hits) {
    const { event, detection, subject, match } = hit;
    if (detection === 'admin-mfa-weakened' && subject.kind === 'user') continue;
    // What is rated `medium` or lower is everyday work.
    if (!DETECTION_METADATA[detection].privilegedAct || compareSeverity(match.severity, 'medium') >= 0) continue;
    const { actor, person } = event;
    if (index.isByOwnApp(actor)) continue;
    const by = actor.kind === 'person' || actor.kind === 'partner' ? index.personKey(actor) : undefined;
    const to = person === undefined ? undefined : index.personKey(person);
    if (by !== undefined && people.has(by)) add(acts, by, hit);
    if (to !== undefined && to !== by && people.has(to)) add(acts, to, hit);
  }
  return acts;
}

function tell(
  person: IndexedPerson,
  { weakened, acts, spree }: Readonly<Record<'weakened' | 'acts' | 'spree', readonly DetectionHit[]>>,
  index: EventIndex,
  known: KnownTenant,
): readonly IncidentDraft[] {
  const risk = person.tenant?.atRisk;
  const signs: readonly Instant[] = [
    ...weakened.map(({ event }) => event.at),
    ...(risk?.since === undefined ? [] : [risk.since]),
  ];
  const after = acts.filter(followsOneOf(signs));
  if (after.length === 0 && spree.length === 0) return [];
  const before = weakened.filter(precedesOneOf(after.map(({ event }) => event.at)));
  const name = person.known.userPrincipalName.slice(0, 200);
  const worst = worstSeverity([...after, ...spree].map(({ match }) => match.severity)) ?? 'high';
  const all = [...new Set([...before, ...after, ...spree])];
  const lines = [
    ...buildTimelineLines(
      all.map((hit) => ({ hit })),
      index,
    ),
    ...riskLine(name, risk),
  ];
  return [
    draftIncident(
      {
        kind: 'admin-takeover',
        severity: worst,
        confidence: risk === undefined ? 'medium' : 'high',
        subject: { kind: 'user', id: person.known.id, name },
        headline:
          after.length > 0
            ? `Somebody else may act as administrator ${name}: its protection was weakened, and privileged acts followed.`
            : `Somebody else may act as ${name}: it opened mail flow, had traces taken off mail and removed its own.`,
        blindSpots: known.blindSpots,
      },
      { handles: person.handles, hits: all, lines, suspects: new Set([person.root]) },
      index,
    ),
  ];
}

/** Whether a hit follows one of these moments closely. Only the last moment before the hit matters. */
function followsOneOf(moments: readonly Instant[]): (hit: DetectionHit) => boolean {
  const sortedMs = sortedMsOf(moments);
  return ({ event }) => {
    const actMs = Date.parse(event.at);
    const last = sortedMs[countLeadingMatches(sortedMs, (ms) => ms <= actMs) - 1];
    return last !== undefined && actMs - last <= WITHIN_MS;
  };
}

/** Whether one of these moments follows a hit closely. Only the first moment after the hit matters. */
function precedesOneOf(moments: readonly Instant[]): (hit: DetectionHit) => boolean {
  const sortedMs = sortedMsOf(moments);
  return ({ event }) => {
    const signMs = Date.parse(event.at);
    const next = sortedMs[countLeadingMatches(sortedMs, (ms) => ms < signMs)];
    return next !== undefined && next - signMs <= WITHIN_MS;
  };
}

function sortedMsOf(moments: readonly Instant[]): readonly number[] {
  return moments.map((moment) => Date.parse(moment)).toSorted((a, b) => a - b);
}

function riskLine(
  name: string,
  risk: { readonly since?: Instant; readonly ref: string } | undefined,
): readonly TimelineEntry[] {
  if (risk?.since === undefined) return [];
  return [
    {
      key: 'tenant:at-risk',
      at: risk.since,
      what: `${name} may be compromised`,
      severity: 'high',
      count: 1,
      evidence: [risk.ref],
      source: 'tenant',
    },
  ];
}

function add(groups: Map<string, DetectionHit[]>, key: string, hit: DetectionHit): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [hit]);
  else group.push(hit);
}
