import type { AuditEvent } from './audit-event.js';
import { parseMailFlowCmdlet, readMailFlowObjectName } from './mail-flow-cmdlets.js';

/** Two logs record the same act within seconds of each other. */
const SAME_ACT_MS = 60_000;

/** Events newest first; an act that two logs have counts once. Entra ID records it in Graph's directory log and in the unified audit log. */
export function mergeSameActs(events: readonly AuditEvent[]): readonly AuditEvent[] {
  const newestFirst = events.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at) || (a.id < b.id ? -1 : 1));
  const lastOf = new Map<string, AuditEvent>();
  return newestFirst.filter((event) => {
    const key = `${event.operation} ${nameEventObject(event)}`.toLowerCase();
    const twin = lastOf.get(key);
    if (twin !== undefined && isSameAct(twin, event)) return false;
    lastOf.set(key, event);
    return true;
  });
}

/** Names what an act was about: the app, person or object; empty where the record names none. */
export function nameEventObject(event: AuditEvent): string {
  if (parseMailFlowCmdlet(event.operation) !== undefined) return readMailFlowObjectName(event);
  const names = [event.app?.name, event.person?.name, event.target, event.targets[0]?.name];
  return names.find((name) => name !== undefined && name !== '') ?? '';
}

function isSameAct(a: AuditEvent, b: AuditEvent): boolean {
  return a.source !== b.source && Math.abs(Date.parse(a.at) - Date.parse(b.at)) <= SAME_ACT_MS;
}
