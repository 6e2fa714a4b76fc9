import assert from 'node:assert/strict';
import { instant } from '../../src/core/instant.js';
import { entraEvent } from '../../src/detections/lib/event-samples.js';
import { grantSamples } from '../../src/detections/lib/grant-samples.js';
import { roleEvent } from '../../src/detections/lib/role-samples.js';
import type { KnownApp } from '../../src/detections/model/detection-context.js';
import type { DetectionExample } from '../../src/detections/model/detection-example.js';
import type { DetectionMatch } from '../../src/detections/model/detection.js';
import { runDetections } from '../../src/incidents/detection-runner.js';
import { indexEvents } from '../../src/incidents/event-index.js';
import { createEmptyKnownTenant, type KnownTenant } from '../../src/incidents/known-tenant.js';
import type { AuditEvent } from '../../src/m365/audit-event.js';
import { EXCHANGE_ADMINISTRATOR } from '../../src/m365/directory-roles.js';
import { MICROSOFT_GRAPH } from '../../src/m365/permission-ratings.js';
import { contextOf } from '../detections/support/detection-context.js';
import { loadDetectionsWithExamples } from '../detections/support/detections-with-examples.js';

type Known = NonNullable<DetectionExample['known']>;

const detections = await loadDetectionsWithExamples();

/** The tenant in which all is as an example says. */
function tenantOf({ apps = [], people = [], groups = [], roles = [], events: _events, ...rest }: Known): KnownTenant {
  return {
    ...createEmptyKnownTenant(instant('2026-11-24T09:00:00Z')),
    apps: apps.map((app) => ({ ...app, permissions: [], roles: [], credentials: [], enabled: true })),
    people,
    groups,
    roles,
    ...rest,
  };
}

const IDS = [
  'id',
  'appId',
  'servicePrincipalId',
  'applicationId',
  'templateId',
  'userPrincipalName',
  'ownAppIds',
  'emergencyAccounts',
];

/** The same with every id in capitals: Graph, Exchange and the audit log do not agree in this. */
function inCapitals<T>(value: T, key = ''): T {
  if (typeof value === 'string') return (IDS.includes(key) ? value.toUpperCase() : value) as T;
  if (Array.isArray(value)) return value.map((one: unknown) => inCapitals(one, key)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, inCapitals(one as unknown, name)])) as T;
}

/** What is told of the act, by its own detection, in that tenant and after those events. */
function tellIn(known: KnownTenant, earlier: readonly AuditEvent[], event: AuditEvent, id: string) {
  const bugs: unknown[] = [];
  const hits = runDetections(indexEvents([...earlier, event], known, []), detections, ({ error }) => bugs.push(error));
  assert.deepEqual(bugs, []);
  return hits.filter((hit) => hit.detection === id && hit.event.id === event.id).map(({ match }) => match);
}

/** Without names: the log may know those of an app or a person better than the example does. */
function judged(matches: readonly (DetectionMatch | undefined)[]) {
  return matches.flatMap((match) => {
    if (match === undefined) return [];
    const { severity, confidence, weight, stage, contextOnly, what } = match;
    return [{ severity, confidence, weight, stage, contextOnly, what }];
  });
}

describe('An example of a detection, in a tenant of which that is known', () => {
  for (const { id, match, examples } of detections) {
    it(`is told as the example says: ${id}`, () => {
      for (const { name, event, known = {} } of examples) {
        // A tenant names its administrators. Of nobody else it says that they have no power.
        const people = known.people?.map(({ privileged, ...person }) =>
          privileged === true ? { ...person, privileged } : person,
        );
        const asRead = people === undefined ? known : { ...known, people };
        const { also = [], ...found } = match(event, contextOf(asRead)) ?? {};
        const expected = 'title' in found ? [found, ...also] : [];
        const tenant = tenantOf(asRead);
        for (const one of [tenant, inCapitals(tenant)])
          assert.deepEqual(judged(tellIn(one, known.events ?? [], event, id)), judged(expected), name);
      }
    });
  }
});

/** Long before the examples. */
const LONG_AGO = instant('2026-01-10T08:00:00Z');

/** The events that tell what an example knows of an app that was registered here; undefined: the log cannot tell all of it. */
function recordsOf(app: KnownApp, place: number): readonly AuditEvent[] | undefined {
  const { publisher, verifiedPublisher, highPriority, criticalPower, createdAt = LONG_AGO } = app;
  if (publisher !== 'own' || verifiedPublisher !== undefined) return undefined;
  if (highPriority === false || criticalPower === false) return undefined;
  const power = criticalPower === true ? 'RoleManagement.ReadWrite.Directory' : 'MailboxSettings.ReadWrite';
  const correlationId = `click ${place}`;
  const granted = grantSamples.appRole(
    power,
    MICROSOFT_GRAPH,
    {},
    { app, id: `grant ${place}`, at: LONG_AGO, correlationId },
  );
  return [
    entraEvent('Add application', { app, id: `registration ${place}`, at: createdAt, correlationId }),
    ...(highPriority === true ? [granted] : []),
  ];
}

describe('An example of a detection, where only the log tells what is known', () => {
  // The records themselves are signs of life of the app, and of its owner's click.
  const comparable = detections.filter(({ id }) => id !== 'dormant-app-awakened');
  const cases = comparable.flatMap((detection) =>
    detection.examples.flatMap((example) => {
      const { apps = [], people = [], events = [], ...rest } = example.known ?? {};
      const ofApps = apps.map(recordsOf);
      const ofPeople = people.map(({ id, userPrincipalName: name, privileged }, place) =>
        privileged === true
          ? [roleEvent('Add member to role', EXCHANGE_ADMINISTRATOR, { person: { id, name } })].map((event) => ({
              ...event,
              id: `role ${place}`,
              at: LONG_AGO,
            }))
          : undefined,
      );
      const records = [...ofApps, ...ofPeople];
      if (records.length === 0 || records.includes(undefined)) return [];
      return [{ detection, example, rest, earlier: [...records.flatMap((one) => one ?? []), ...events] }];
    }),
  );

  it('is told as bad, and as surely', () => {
    assert.ok(cases.length > 60, `only ${cases.length}`);
    for (const { detection, example, rest, earlier } of cases) {
      const { event, known, name } = example;
      const found = tellIn(tenantOf(rest), earlier, event, detection.id)[0];
      const expected = detection.match(event, contextOf(known));
      assert.deepEqual(
        [found?.severity, found?.confidence],
        [expected?.severity, expected?.confidence],
        `${detection.id}: ${name}`,
      );
    }
  });
});
