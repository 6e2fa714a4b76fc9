import assert from 'node:assert/strict';
import type { CarriedOutStep } from '../../src/decisions/model/carried-out-step.js';
import type { AuditEvent } from '../../src/m365/audit-event.js';
import type { Incident } from '../../src/incidents/model/incident.js';
import { instant } from '../../src/core/instant.js';
import { findConflictedPeople, findSuspects } from '../../src/decisions/conflict-of-interest-evidence.js';
import { mergeConflictedPeople, normalizeDecider } from '../../src/decisions/decision-participants.js';
import { makeAppSnapshot } from '../../src/remediations/lib/app-snapshot-samples.js';
import { NOW } from './decision-samples.js';

const ID = {
  giver: '11111111-1111-4111-8111-111111111111',
  cleaner: '22222222-2222-4222-8222-222222222222',
  taken: '33333333-3333-4333-8333-333333333333',
};

const act = (id: string, operation: string, change: Partial<AuditEvent> = {}): AuditEvent => ({
  id: `${operation} ${id}`,
  at: NOW,
  operation,
  actor: { kind: 'person', id, name: `${id}@contoso.example` },
  succeeded: true,
  target: 'Office Sync Helper',
  parameters: {},
  source: 'graph',
  workload: 'entra',
  targets: [],
  changes: [],
  ...change,
});

const incident = (change: Partial<Incident>): Incident => ({
  kind: 'oauth-mail-abuse',
  severity: 'critical',
  confidence: 'high',
  subject: { kind: 'service-principal', id: 'sp-1', name: 'Office Sync Helper' },
  handles: ['app:sp-1'],
  headline: 'It acts.',
  stages: [],
  timeline: [],
  people: [],
  events: [],
  eventCount: 0,
  firstAt: NOW,
  lastAt: NOW,
  blindSpots: [],
  ...change,
});

describe('who has a hand in an app', () => {
  const grant = act(ID.giver, 'Add app role assignment to service principal');
  const cleaning = [
    act(ID.cleaner, 'Remove app role assignment from service principal'),
    act(ID.cleaner, 'Remove-RoleGroupMember'),
    act(ID.cleaner, 'Update service principal', {
      changes: [{ name: 'AccountEnabled', old: '[true]', new: '[false]' }],
    }),
  ];
  const person = (id: string) => ({ kind: 'person' as const, id, name: `${id}@contoso.example` });

  it('is who gave it something, not who took it away', () => {
    const told = incident({ people: [person(ID.giver), person(ID.cleaner)] });
    assert.deepEqual(findConflictedPeople([grant, ...cleaning], [told], undefined), [ID.giver]);
    const both = [...cleaning, act(ID.cleaner, 'Consent to application')];
    assert.deepEqual(findConflictedPeople(both, [told], undefined), [ID.giver, ID.cleaner]);
    const enabled = act(ID.cleaner, 'Update service principal', {
      changes: [{ name: 'AccountEnabled', old: '[false]', new: '[true]' }],
    });
    assert.deepEqual(findConflictedPeople([...cleaning, enabled], [], undefined), [ID.cleaner]);
  });

  it('is who did what is neither clearly given nor taken, but not as a step of their own decision', () => {
    const key = (change: Partial<AuditEvent> = {}) =>
      act(ID.cleaner, 'Add app role assignment to service principal', {
        app: { servicePrincipalId: 'sp-1' },
        targets: [{ kind: 'service-principal', id: 'graph', name: 'Microsoft Graph' }],
        changes: [{ name: 'AppRole.Id', old: '', new: 'role-1' }],
        ...change,
      });
    assert.deepEqual(findConflictedPeople([key()], [], undefined), [ID.cleaner]);
    const by = [{ objectId: ID.cleaner.toUpperCase(), name: 'cleaner' }];
    const step = (from: typeof NOW): CarriedOutStep => ({
      app: { id: 'sp-1', appId: 'app-1', name: 'Helper' },
      write: {
        service: 'graph',
        method: 'POST',
        path: '/v1.0/servicePrincipals/sp-1/appRoleAssignments',
        body: { principalId: 'sp-1', resourceId: 'graph', appRoleId: 'role-1' },
      },
      from,
    });
    assert.deepEqual(findConflictedPeople([key()], [], { by, steps: [step(NOW)] }), []);
    const more = key({ changes: [{ name: 'AppRole.Id', old: '', new: 'role-2' }] });
    assert.deepEqual(findConflictedPeople([more], [], { by, steps: [step(NOW)] }), [ID.cleaner], 'another permission');
    const later = instant(Date.parse(NOW) + 10 * 60_000);
    assert.deepEqual(findConflictedPeople([key()], [], { by, steps: [step(later)] }), [ID.cleaner], 'before it');
    assert.deepEqual(findConflictedPeople([key()], [], { by: [], steps: [step(NOW)] }), [ID.cleaner], 'by another');
  });

  it('is whose account is suspected, and who weakened it, whatever else they did', () => {
    const told = incident({
      people: [person(ID.cleaner), person(ID.taken)],
      suspects: [{ id: ID.taken, name: 'taken' }],
      timeline: [
        {
          key: 'k',
          at: NOW,
          stage: 'admin-suspect',
          what: 'MFA was switched off',
          actor: person(ID.cleaner),
          severity: 'high',
          count: 1,
          evidence: [],
          source: 'graph',
        },
      ],
    });
    assert.deepEqual(findConflictedPeople(cleaning, [told], undefined), [ID.cleaner, ID.taken]);
    assert.deepEqual(findSuspects([told]), [{ id: ID.taken, name: 'taken' }]);
  });
});

describe('a person', () => {
  it('is one, in whatever letters an id comes: who clicks is found among those who own it', () => {
    const id = 'AbCdEf01-0000-4000-8000-00000000000F';
    const owned = makeAppSnapshot({ owners: [{ id: id.toUpperCase(), name: 'owner' }] });
    const clicking = normalizeDecider({ objectId: id, name: 'owner', tenantId: 'tenant' });
    assert.deepEqual(mergeConflictedPeople([id], owned), [clicking.objectId]);
    assert.equal(normalizeDecider({ ...clicking, objectId: id.toUpperCase() }).objectId, clicking.objectId);
  });
});
