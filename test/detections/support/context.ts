import type { AuditEvent } from '../../../src/core/audit-event.js';
import type { DetectionContext, DetectionExample, KnownApp } from '../../../src/core/detection.js';
import { appHandles, handlesOf } from '../../../src/core/handles.js';
import { instant } from '../../../src/core/instant.js';

/** The context that an example asks for: what it says is known, and nothing else. */
export function contextOf({
  apps = [],
  people = [],
  groups = [],
  roles = [],
  events = [],
}: DetectionExample['known'] = {}): DetectionContext {
  const app = (id: string): KnownApp | undefined => apps.find((one) => appHandles(one).includes(handle(id)));
  const eventsOf = (appId: string): readonly AuditEvent[] => {
    const known = app(appId);
    const handles = known === undefined ? [handle(appId)] : appHandles(known);
    return events
      .filter((event) => handlesOf(event).some((one) => handles.includes(one)))
      .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  };
  return {
    app,
    ofClick: (appId, correlationId) => eventsOf(appId).filter((event) => event.correlationId === correlationId),
    person: (id) =>
      people.find((one) => [one.id, one.userPrincipalName].some((name) => name.toLowerCase() === id.toLowerCase())),
    group: (id) => groups.find((one) => one.id.toLowerCase() === id.toLowerCase()),
    role: (idOrName) =>
      roles.find(({ id, templateId, name }) =>
        [id, templateId, name].some((one) => one.toLowerCase() === idOrName.toLowerCase()),
      ),
    lastSeenBefore: (appId, { at }) => {
      const before = eventsOf(appId).filter((event) => event.succeeded && Date.parse(event.at) < Date.parse(at));
      const last = before.at(-1)?.at;
      return last === undefined ? undefined : instant(last);
    },
  };
}

function handle(id: string): string {
  return `app:${id.toLowerCase()}`;
}
