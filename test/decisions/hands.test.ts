import assert from 'node:assert/strict';
import type { AuditEvent } from '../../src/core/audit-event.js';
import type { Incident } from '../../src/core/incident.js';
import { instant } from '../../src/core/instant.js';
import { handsIn, suspectsIn } from '../../src/decisions/hands.js';
import { conflictedIn, inOneSpelling } from '../../src/decisions/people.js';
import { snapshot } from '../../src/remediations/lib/sample-snapshot.js';
import { NOW } from './support.js';

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
    assert.deepEqual(handsIn([grant, ...cleaning], [told], undefined), [ID.giver]);
    const both = [...cleaning, act(ID.cleaner, 'Consent to application')];
    assert.deepEqual(handsIn(both, [told], undefined), [ID.giver, ID.cleaner]);
    const enabled = act(ID.cleaner, 'Update service principal', {
      changes: [{ name: 'AccountEnabled', old: '[false]', new: '[true]' }],
    });
    assert.deepEqual(handsIn([...cleaning, enabled], [], undefined), [ID.cleaner]);
  });

  it('is who did what is neither clearly given nor taken, but not as the work of their own decision', () => {
    const secrets = act(ID.cleaner, 'Update application – Certificates and secrets management');
    assert.deepEqual(handsIn([secrets], [], undefined), [ID.cleaner]);
    const by = [{ objectId: ID.cleaner.toUpperCase(), name: 'cleaner' }];
    assert.deepEqual(handsIn([secrets], [], { by, since: NOW }), []);
    const later = instant(Date.parse(NOW) + 1);
    assert.deepEqual(handsIn([secrets], [], { by, since: later }), [ID.cleaner], 'before it was confirmed it was not');
    assert.deepEqual(handsIn([secrets], [], { by: [], since: NOW }), [ID.cleaner], 'nor by anybody else');
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
    assert.deepEqual(handsIn(cleaning, [told], undefined), [ID.cleaner, ID.taken]);
    assert.deepEqual(suspectsIn([told]), [{ id: ID.taken, name: 'taken' }]);
  });
});

describe('a person', () => {
  it('is one, in whatever letters an id comes: who clicks is found among those who own it', () => {
    const id = 'AbCdEf01-0000-4000-8000-00000000000F';
    const owned = snapshot({ owners: [{ id: id.toUpperCase(), name: 'owner' }] });
    const clicking = inOneSpelling({ objectId: id, name: 'owner', tenantId: 'tenant' });
    assert.deepEqual(conflictedIn([id], owned), [clicking.objectId]);
    assert.equal(inOneSpelling({ ...clicking, objectId: id.toUpperCase() }).objectId, clicking.objectId);
  });
});
