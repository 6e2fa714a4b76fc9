import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { AuditEvent } from '../../src/m365/audit-event.js';
import { PAST_ATTACK } from '../../src/demo/tenant-data/past-attack-profile.js';
import { DEMO_RESPONDER_APP_ID } from '../../src/demo/demo-tenant-contract.js';
import { assessEvents } from '../../src/incidents/event-assessment.js';
import type { KnownTenant, TenantApp } from '../../src/incidents/known-tenant.js';
import { loadDetections } from '../../src/load-detections.js';
import { eventOf, graph, management, RECORD, type Property } from '../audit/support/raw-records.js';
import { ATTACK_EVENTS, ATTACKER, KNOWN } from './support/attack-events.js';

const detections = await loadDetections();
const TENANT_APP = { publisher: 'own', permissions: [], roles: [], credentials: [], enabled: true } as const;
const WARDEN: TenantApp = {
  ...TENANT_APP,
  appId: DEMO_RESPONDER_APP_ID,
  servicePrincipalId: 'f1f1f1f1-0000-4000-8000-000000000001',
  name: 'Tenant Warden',
};
const OFFICE: TenantApp = {
  ...TENANT_APP,
  appId: 'd0d0d0d0-0000-4000-8000-000000000001',
  servicePrincipalId: 'd0d0d0d0-0000-4000-8000-000000000002',
  publisher: 'microsoft',
  name: 'Office thing',
};
const SYNC: TenantApp = { ...TENANT_APP, ...ATTACKER, name: PAST_ATTACK.appName };
const TENANTS: Readonly<Record<string, KnownTenant>> = {
  'a tenant that is known': { ...KNOWN, apps: [WARDEN, OFFICE, SYNC] },
  'a tenant that was read before the app was made': { ...KNOWN, apps: [WARDEN, OFFICE] },
  'a file, of whose tenant nothing is known': KNOWN,
};

function read(raw: unknown): AuditEvent {
  const event = eventOf(raw);
  assert.ok(event);
  return event;
}

const cmdlet = (appId: string, ResultStatus: string, Operation = 'New-ServicePrincipal') => {
  const parameters = { AppId: appId, ObjectId: ATTACKER.servicePrincipalId, DisplayName: 'Tenant Warden' };
  return read({
    ...RECORD,
    Id: 'disguise',
    Operation,
    ResultStatus,
    CreationTime: '2026-09-01T00:00:00',
    Parameters: Object.entries(parameters).map(([Name, Value]) => ({ Name, Value })),
  });
};
const target = { type: 'ServicePrincipal', id: ATTACKER.servicePrincipalId, name: PAST_ATTACK.appName };
const key: Property = [
  'KeyDescription',
  '["[KeyIdentifier=51111111-1111-4111-8111-111111111111,KeyType=Password,KeyUsage=Verify,DisplayName=k]"]',
  '[]',
];
const uri = (appId: string) => `https://contoso.onmicrosoft.com/${appId}`;
const named = (appId: string): Property => ['TargetId.ServicePrincipalNames', `${uri(appId)};${ATTACKER.appId}`];

/** What an attacker does so that the app is taken for another one, whose app id that is. */
const DISGUISES: Readonly<Record<string, (appId: string) => AuditEvent>> = {
  'a cmdlet that failed': (appId) => cmdlet(appId, 'False'),
  'a cmdlet that succeeded: Exchange takes any pair of ids': (appId) => cmdlet(appId, 'True'),
  'an identifier URI with the other’s id in it, in Graph’s log': (appId) =>
    read(graph('Add service principal credentials', target, [key, named(appId)])),
  'an identifier URI with the other’s id in it, in the unified log': (appId) =>
    read(management('Add service principal credentials', { ...target, appId: uri(appId) }, [key])),
  'a service principal name that is the URI': (appId) =>
    read(
      management('Add app role assignment to service principal', { ...target, id: OFFICE.servicePrincipalId ?? '' }, [
        ['ServicePrincipal.ObjectID', ATTACKER.servicePrincipalId],
        ['ServicePrincipal.Name', uri(appId)],
      ]),
    ),
  'an act in Entra that failed': (appId) =>
    read(management('Add service principal', { ...target, appId }, [], { ResultStatus: 'Failure' })),
};

describe('an attacker who lends an app another one’s id', () => {
  for (const [tenant, known] of Object.entries(TENANTS)) {
    const plain = assessEvents(ATTACK_EVENTS, { detections, known }).incidents;
    assert.equal(plain.length, 1);
    for (const [how, disguise] of Object.entries(DISGUISES)) {
      it(`is told of all the same: ${how}; ${tenant}`, () => {
        for (const { appId = '' } of [WARDEN, OFFICE]) {
          const { incidents, findings } = assessEvents([...ATTACK_EVENTS, disguise(appId)], { detections, known });
          assert.deepEqual(
            incidents.map(({ severity, stages, subject }) => [severity, stages, subject]),
            plain.map(({ severity, stages, subject }) => [severity, stages, subject]),
          );
          assert.ok(findings.every(({ own }) => !own));
          assert.ok(!incidents[0]?.handles.includes(`app:${appId}`));
        }
      });
    }
  }
});

describe('two apps that a record, or what was kept before, takes for one', () => {
  const record = read(management('Add service principal', { ...target, appId: DEMO_RESPONDER_APP_ID }, []));
  const kept = [WARDEN.appId, ...Object.values(ATTACKER)].map((id) => `app:${id ?? ''}`);
  for (const [tenant, known] of Object.entries(TENANTS)) {
    it(`are parted again, whatever the order of events; ${tenant}`, () => {
      const story = (events: readonly AuditEvent[], joined: readonly (readonly string[])[]) =>
        assessEvents(events, { detections, known, knownIdentities: joined });
      const plain = story(ATTACK_EVENTS, []).incidents;
      const events = [...ATTACK_EVENTS, record];
      for (const joined of [[], [kept]]) {
        const told = story(events, joined);
        assert.deepEqual(
          told.incidents.map(({ kind, severity, stages }) => [kind, severity, stages]),
          plain.map(({ kind, severity, stages }) => [kind, severity, stages]),
        );
        assert.ok(told.findings.every(({ own }) => !own));
        fc.assert(
          fc.property(fc.shuffledSubarray([...events], { minLength: events.length }), (shuffled) => {
            assert.deepEqual(story(shuffled, joined).incidents, told.incidents);
          }),
          { numRuns: 10, seed: 2026 },
        );
      }
    });
  }
});
