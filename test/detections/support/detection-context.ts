import type { AuditEvent } from '../../../src/m365/audit-event.js';
import type { DetectionExample } from '../../../src/detections/model/detection-example.js';
import { buildAppCorrelationKeys, buildCorrelationKeys } from '../../../src/audit/model/correlation-keys.js';
import { instant } from '../../../src/core/instant.js';
import type { DetectionContext, KnownApp } from '../../../src/detections/model/detection-context.js';

/** The context that an example asks for: what it says is known, and nothing else. */
export function contextOf({
  apps = [],
  people = [],
  groups = [],
  roles = [],
  events = [],
  guardedGroups = [],
  ownAppIds = [],
  ownDomains,
  emergencyAccounts = [],
}: DetectionExample['known'] = {}): DetectionContext {
  const app = (id: string): KnownApp | undefined =>
    apps.find((one) => buildAppCorrelationKeys(one).includes(handle(id)));
  const eventsOf = (appId: string): readonly AuditEvent[] => {
    const known = app(appId);
    const handles = known === undefined ? [handle(appId)] : buildAppCorrelationKeys(known);
    return events
      .filter((event) => buildCorrelationKeys(event).some((one) => handles.includes(one)))
      .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  };
  return {
    app,
    ofClick: (appId, correlationId) => eventsOf(appId).filter((event) => event.correlationId === correlationId),
    person: (id) =>
      people.find((one) => [one.id, one.userPrincipalName].some((name) => name.toLowerCase() === id.toLowerCase())),
    group: (id) => groups.find((one) => one.id.toLowerCase() === id.toLowerCase()),
    guardedGroup: (id) => guardedGroups.find((one) => one.id.toLowerCase() === id.toLowerCase()),
    isOwnApp: (ids) => buildAppCorrelationKeys(ids).some((key) => ownAppIds.map(handle).includes(key)),
    role: (idOrName) =>
      roles.find(({ id, templateId, name }) =>
        [id, templateId, name].some((one) => one.toLowerCase() === idOrName.toLowerCase()),
      ),
    ...(ownDomains === undefined ? {} : { ownDomains }),
    isEmergencyAccount: (id) => emergencyAccounts.some((one) => one.toLowerCase() === id.toLowerCase()),
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
