import type { TimelineEntry } from './model/incident.js';
import { daysBetween, type Instant } from '../core/instant.js';
import type { EventIndex } from './event-index.js';
import type { TenantPerson } from './known-tenant.js';
import type { DetectionHit } from './detection-runner.js';
import type { TimelineHit } from './incident-timeline.js';

/** Days before an account arms an app in which changes to that account may show how it was taken over. */
const BEFORE_DAYS = 30;

/** Signs that the people who acted on an app are not themselves. */
export interface PeopleSuspicion {
  /** Their canonical person keys. */
  readonly people: ReadonlySet<string>;
  /** Hits about them for the timeline. */
  readonly timelineHits: readonly TimelineHit[];
  /** Timeline lines from their current state in the tenant. */
  readonly lines: readonly TimelineEntry[];
  /**
   * An account's protection was weakened, or Microsoft flags it as at risk. A second factor that never existed is not
   * enough.
   */
  readonly hasStrongSign: boolean;
}

/** Assesses everyone who acted on the app. `aboutPeople`: all hits about people, by canonical person key. */
export function assessPeopleSuspicion(
  acts: readonly DetectionHit[],
  aboutPeople: ReadonlyMap<string, readonly DetectionHit[]>,
  index: EventIndex,
): PeopleSuspicion {
  const spans = new Map<string, { readonly first: Instant; readonly last: Instant; readonly name: string }>();
  for (const { event } of acts) {
    const { actor } = event;
    if (actor.kind !== 'person' && actor.kind !== 'partner') continue;
    const root = index.personKey(actor);
    spans.set(root, { first: spans.get(root)?.first ?? event.at, last: event.at, name: actor.name });
  }
  const people = new Set<string>();
  const told: TimelineHit[] = [];
  const lines: TimelineEntry[] = [];
  let speaks = false;
  for (const [root, { first, last, name }] of spans) {
    const before = (aboutPeople.get(root) ?? []).filter(
      ({ event }) => daysBetween(event.at, first) <= BEFORE_DAYS && event.at <= last,
    );
    const tenant = index.person(root.slice('user:'.length))?.tenant;
    const line = stateLineOf(root, tenant, name, first);
    if (before.length === 0 && line === undefined) continue;
    told.push(...before.map((hit): TimelineHit => (isSuspect(hit) ? { stage: 'admin-suspect', hit } : { hit })));
    if (line !== undefined) lines.push(line);
    if (line !== undefined || before.some(isSuspect)) people.add(root);
    speaks ||= before.some(isWeakened) || tenant?.atRisk !== undefined;
  }
  return { people, timelineHits: told, lines, hasStrongSign: speaks };
}

function isWeakened({ detection }: DetectionHit): boolean {
  return detection === 'admin-mfa-weakened';
}

/** Joining the team and getting a role is normal, unless the person is a guest or an app granted the role. */
function isSuspect(hit: DetectionHit): boolean {
  return isWeakened(hit) || hit.match.stage === 'admin-suspect';
}

/** Dated at the first act on the app: the tenant does not say since when. */
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
    ...(tenant?.atRisk === undefined ? [] : [{ words: 'may be compromised', ref: tenant.atRisk.ref }]),
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

/**
 * Hits that show how an account got its privileges: a weakened second factor, a role granted outside PIM. By canonical
 * person key.
 */
export function groupSuspiciousHits(
  hits: readonly DetectionHit[],
  index: EventIndex,
): ReadonlyMap<string, readonly DetectionHit[]> {
  const byPerson = new Map<string, DetectionHit[]>();
  for (const hit of hits) {
    const { detection, subject, event } = hit;
    if (detection !== 'admin-mfa-weakened' && detection !== 'admin-role-granted') continue;
    if (subject.kind !== 'user' || index.isByOwnApp(event.actor)) continue;
    const root = index.personKey(event.person ?? { id: subject.id, name: subject.name });
    const found = byPerson.get(root);
    if (found === undefined) byPerson.set(root, [hit]);
    else found.push(hit);
  }
  return byPerson;
}
