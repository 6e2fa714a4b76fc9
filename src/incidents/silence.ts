import type { AuditEvent } from '../core/audit-event.js';
import type { DetectionContext } from '../core/detection.js';
import { countFirst } from '../core/halves.js';
import { daysBetween, type Instant } from '../core/instant.js';
import { mailFlowOperation } from '../core/mail-flow.js';
import type { EventIndex, IndexedApp } from './event-index.js';

/** A token is good for hours, and the tenant's dates of use are of the day. */
const SIGN_IN_DAYS = 1;

/** What an app did and what was done to it, as far as it succeeded: trying in vain ends no silence, or who awakes could hide it so. */
interface Seen {
  readonly events: readonly AuditEvent[];
  /** Of the acts of one moment the one that stands for all: one in mail flow, else the first in the order of events. */
  readonly firstOf: ReadonlyMap<Instant, AuditEvent>;
}

/** When an app was last seen. It may have thousands of events, and each may ask: they are gone through once. */
export function lastSeen(index: EventIndex): DetectionContext['lastSeenBefore'] {
  const seenOf = new Map<IndexedApp, Seen>();
  return (appId, event) => {
    const app = index.app(appId);
    if (app === undefined) return undefined;
    let seen = seenOf.get(app);
    if (seen === undefined) seenOf.set(app, (seen = seenIn(app, index)));
    const { at } = event;
    const first = seen.firstOf.get(at);
    if (first !== undefined && first.id !== event.id) return at;
    const before = seen.events[countFirst(seen.events, (one) => one.at < at) - 1]?.at;
    const used = app.tenant?.use?.lastAt;
    // Who acts has signed in for it just before: that is no end of a silence.
    if (used === undefined || daysBetween(used, at) < SIGN_IN_DAYS) return before;
    return before === undefined || used > before ? used : before;
  };
}

function seenIn(app: IndexedApp, index: EventIndex): Seen {
  const events = app.events.filter(({ succeeded }) => succeeded);
  const firstOf = new Map<Instant, AuditEvent>();
  for (const event of events) {
    if (index.actingApp(event.actor)?.root !== app.root) continue;
    const before = firstOf.get(event.at);
    if (before === undefined || (isInMailFlow(event) && !isInMailFlow(before))) firstOf.set(event.at, event);
  }
  return { events, firstOf };
}

function isInMailFlow({ operation }: AuditEvent): boolean {
  return mailFlowOperation(operation) !== undefined;
}
