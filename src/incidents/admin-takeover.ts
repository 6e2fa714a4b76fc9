import type { DetectionId } from '../core/detection.js';
import type { TimelineEntry } from '../core/incident.js';
import { countFirst } from '../core/halves.js';
import type { Instant } from '../core/instant.js';
import { bySeverity, worstOf } from '../core/severity.js';
import type { EventIndex, IndexedPerson } from './event-index.js';
import type { KnownTenant } from './known-tenant.js';
import { mailSprees } from './mail-spree.js';
import type { Sighting } from './sightings.js';
import { type Thread, threadOf } from './thread.js';
import { linesOf } from './timeline.js';

/** Acts within this time of a sign of account takeover may be the attacker's. */
const WITHIN_MS = 14 * 86_400_000;

/** Acts that need administrator privileges. Hits rated `medium` or lower are everyday work and do not count. */
const PRIVILEGED_ACTS: readonly DetectionId[] = [
  'high-privilege-grant',
  'app-role-assigned',
  'app-credential-added',
  'admin-role-granted',
  'policy-weakened',
  'inbound-connector-changed',
  'outbound-connector-changed',
  'transport-rule-changed',
  'audit-weakened',
  'domain-federated',
];

/**
 * `admin-takeover`: an account loses its second factor or is flagged as at risk, and within two weeks it uses or
 * receives privileges. People already suspected in an app incident (`told`) are reported there, not twice. Mail flow
 * changes can be a sign on their own: see `findMailAttackSequences`.
 */
export function adminTakeovers(
  sightings: readonly Sighting[],
  index: EventIndex,
  known: KnownTenant,
  told: ReadonlySet<string>,
): readonly Thread[] {
  const weakened = new Map<string, Sighting[]>();
  const acts = new Map<string, Sighting[]>();
  for (const sighting of sightings) {
    const { event, detection, subject, match } = sighting;
    if (index.isOwn(event.actor)) continue;
    if (detection === 'admin-mfa-weakened' && subject.kind === 'user') {
      add(weakened, index.personRoot(event.person ?? { id: subject.id, name: subject.name }), sighting);
    } else if (PRIVILEGED_ACTS.includes(detection) && bySeverity(match.severity, 'medium') < 0) {
      const { actor, person } = event;
      const by = actor.kind === 'person' || actor.kind === 'partner' ? index.personRoot(actor) : undefined;
      const to = person === undefined ? undefined : index.personRoot(person);
      for (const root of new Set([by, to])) if (root !== undefined) add(acts, root, sighting);
    }
  }
  const sprees = mailSprees(sightings, index);
  const suspects = new Set([
    ...sprees.keys(),
    ...weakened.keys(),
    ...index.peopleAtRisk().map((id) => index.personRoot({ id, name: '' })),
  ]);
  return [...suspects].toSorted().flatMap((root) => {
    const person = index.person(root.slice('user:'.length));
    if (person === undefined) return [];
    const spree = sprees.get(root) ?? [];
    if (told.has(root)) return tell(person, { weakened: [], acts: [], spree }, index, known);
    return tell(person, { weakened: weakened.get(root) ?? [], acts: acts.get(root) ?? [], spree }, index, known);
  });
}

function tell(
  person: IndexedPerson,
  { weakened, acts, spree }: Readonly<Record<'weakened' | 'acts' | 'spree', readonly Sighting[]>>,
  index: EventIndex,
  known: KnownTenant,
): readonly Thread[] {
  const risk = person.tenant?.atRisk;
  const signs: readonly Instant[] = [
    ...weakened.map(({ event }) => event.at),
    ...(risk?.since === undefined ? [] : [risk.since]),
  ];
  const after = acts.filter(followsOneOf(signs));
  if (after.length === 0 && spree.length === 0) return [];
  const before = weakened.filter(precedesOneOf(after.map(({ event }) => event.at)));
  const name = person.known.userPrincipalName.slice(0, 200);
  const worst = worstOf([...after, ...spree].map(({ match }) => match.severity)) ?? 'high';
  const all = [...new Set([...before, ...after, ...spree])];
  const lines = [
    ...linesOf(
      all.map((sighting) => ({ sighting })),
      index,
    ),
    ...riskLine(name, risk),
  ];
  return [
    threadOf(
      {
        kind: 'admin-takeover',
        severity: worst,
        confidence: risk === undefined ? 'medium' : 'high',
        subject: { kind: 'user', id: person.known.id, name },
        headline:
          after.length > 0
            ? `${name} may be in other hands: its protection was weakened, and what followed took an administrator.`
            : `${name} may be in other hands: it opened mail flow, had traces taken off mail and removed its own.`,
        blindSpots: known.blindSpots,
      },
      { handles: person.handles, sightings: all, lines, suspects: new Set([person.root]) },
      index,
    ),
  ];
}

/** Whether a hit follows one of these moments closely. Only the last moment before the hit matters. */
function followsOneOf(moments: readonly Instant[]): (sighting: Sighting) => boolean {
  const sortedMs = sortedMsOf(moments);
  return ({ event }) => {
    const actMs = Date.parse(event.at);
    const last = sortedMs[countFirst(sortedMs, (ms) => ms <= actMs) - 1];
    return last !== undefined && actMs - last <= WITHIN_MS;
  };
}

/** Whether one of these moments follows a hit closely. Only the first moment after the hit matters. */
function precedesOneOf(moments: readonly Instant[]): (sighting: Sighting) => boolean {
  const sortedMs = sortedMsOf(moments);
  return ({ event }) => {
    const signMs = Date.parse(event.at);
    const next = sortedMs[countFirst(sortedMs, (ms) => ms < signMs)];
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
      what: `${name} is at risk of being in other hands`,
      severity: 'high',
      count: 1,
      evidence: [risk.ref],
      source: 'tenant',
    },
  ];
}

function add(groups: Map<string, Sighting[]>, key: string, sighting: Sighting): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [sighting]);
  else group.push(sighting);
}
