import type { TimelineEntry } from '../core/incident.js';
import { daysBetween, type Instant } from '../core/instant.js';
import type { EventIndex } from './event-index.js';
import type { TenantPerson } from './known-tenant.js';
import type { Sighting } from './sightings.js';
import type { Told } from './timeline.js';

/** What happened to an account so long before it armed an app may be how it was taken over. */
const BEFORE_DAYS = 30;

/** What speaks against the people who acted on an app. */
export interface Suspicion {
  /** Handles that stand for them. */
  readonly people: ReadonlySet<string>;
  readonly told: readonly Told[];
  /** What the tenant says of them today. */
  readonly lines: readonly TimelineEntry[];
  /** The protection of an account was weakened, or Microsoft holds it for at risk: more than a second factor that was never there. */
  readonly speaks: boolean;
}

/** Looks at everyone who did something to the app. `sightings`: all there are, by the person they are about. */
export function suspicionOf(
  acts: readonly Sighting[],
  aboutPeople: ReadonlyMap<string, readonly Sighting[]>,
  index: EventIndex,
): Suspicion {
  const spans = new Map<string, { readonly first: Instant; readonly last: Instant; readonly name: string }>();
  for (const { event } of acts) {
    const { actor } = event;
    if (actor.kind !== 'person' && actor.kind !== 'partner') continue;
    const root = index.personRoot(actor);
    spans.set(root, { first: spans.get(root)?.first ?? event.at, last: event.at, name: actor.name });
  }
  const people = new Set<string>();
  const told: Told[] = [];
  const lines: TimelineEntry[] = [];
  let speaks = false;
  for (const [root, { first, last, name }] of spans) {
    const before = (aboutPeople.get(root) ?? []).filter(
      ({ event }) => daysBetween(event.at, first) <= BEFORE_DAYS && event.at <= last,
    );
    const tenant = index.person(root.slice('user:'.length))?.tenant;
    const line = stateLineOf(root, tenant, name, first);
    if (before.length === 0 && line === undefined) continue;
    told.push(
      ...before.map((sighting): Told => (isSuspect(sighting) ? { stage: 'admin-suspect', sighting } : { sighting })),
    );
    if (line !== undefined) lines.push(line);
    if (line !== undefined || before.some(isSuspect)) people.add(root);
    speaks ||= before.some(isWeakened) || tenant?.atRisk !== undefined;
  }
  return { people, told, lines, speaks };
}

function isWeakened({ detection }: Sighting): boolean {
  return detection === 'admin-mfa-weakened';
}

/** Who has come into the team was given a role, and that is all there is to it: unless it was a guest, or an app gave it. */
function isSuspect(sighting: Sighting): boolean {
  return isWeakened(sighting) || sighting.match.stage === 'admin-suspect';
}

/** Its time is that of the first act on the app: since when it has been so, the tenant does not say. */
function stateLineOf(
  root: string,
  tenant: TenantPerson | undefined,
  name: string,
  at: Instant,
): TimelineEntry | undefined {
  const signs = [
    ...(tenant?.noSecondFactor === undefined
      ? []
      : [{ words: 'has no second factor', ref: tenant.noSecondFactor.ref }]),
    ...(tenant?.atRisk === undefined ? [] : [{ words: 'is at risk of being in other hands', ref: tenant.atRisk.ref }]),
  ];
  if (tenant === undefined || signs.length === 0) return undefined;
  return {
    key: `tenant:admin-suspect:${root}`.slice(0, 300),
    at,
    stage: 'admin-suspect',
    what: `${tenant.userPrincipalName === '' ? name : tenant.userPrincipalName} ${signs.map(({ words }) => words).join(' and ')}`,
    severity: tenant.atRisk === undefined ? 'medium' : 'high',
    count: 1,
    evidence: signs.map(({ ref }) => ref),
    source: 'tenant',
  };
}

/** Sightings that say how an account came to its power: a weakened second factor, a role outside PIM. By the account's handle. */
export function suspicionsByPerson(
  sightings: readonly Sighting[],
  index: EventIndex,
): ReadonlyMap<string, readonly Sighting[]> {
  const byPerson = new Map<string, Sighting[]>();
  for (const sighting of sightings) {
    const { detection, subject, event } = sighting;
    if (detection !== 'admin-mfa-weakened' && detection !== 'admin-role-granted') continue;
    if (subject.kind !== 'user' || index.isOwn(event.actor)) continue;
    const root = index.personRoot(event.person ?? { id: subject.id, name: subject.name });
    const found = byPerson.get(root);
    if (found === undefined) byPerson.set(root, [sighting]);
    else found.push(sighting);
  }
  return byPerson;
}
