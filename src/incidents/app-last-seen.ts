import type { AuditEvent } from '../m365/audit-event.js';
import { countLeadingMatches } from '../core/binary-search.js';
import { daysBetween, type Instant } from '../core/instant.js';
import { parseMailFlowCmdlet } from '../m365/mail-flow-cmdlets.js';
import type { DetectionContext } from '../detections/model/detection-context.js';
import type { EventIndex, IndexedApp } from './event-index.js';

/** Tokens are valid for hours, and the tenant reports last use by day. */
const SIGN_IN_DAYS = 1;

/**
 * Successful acts by and on an app. Failed attempts do not end dormancy: otherwise an attacker could hide a wake-up
 * behind them.
 */
interface Seen {
  readonly events: readonly AuditEvent[];
  /** Of several acts at the same moment, the one that counts: a mail flow change if there is one, else the first. */
  readonly firstOf: ReadonlyMap<Instant, AuditEvent>;
}

/**
 * Creates the lookup of when an app was last seen. An app may have thousands of events and each may ask, so they are
 * processed once per app.
 */
export function createLastSeenLookup(index: EventIndex): DetectionContext['lastSeenBefore'] {
  const seenOf = new Map<IndexedApp, Seen>();
  return (appId, event) => {
    const app = index.app(appId);
    if (app === undefined) return undefined;
    let seen = seenOf.get(app);
    if (seen === undefined) seenOf.set(app, (seen = seenIn(app, index)));
    const { at } = event;
    const first = seen.firstOf.get(at);
    if (first !== undefined && first.id !== event.id) return at;
    const before = seen.events[countLeadingMatches(seen.events, (one) => one.at < at) - 1]?.at;
    const used = app.tenant?.use?.lastAt;
    // The app signs in just before it acts; that sign-in does not end its dormancy.
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
  return parseMailFlowCmdlet(operation) !== undefined;
}
