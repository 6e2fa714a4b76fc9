import assert from 'node:assert/strict';
import { shouldStoreEvent, toStoredEvents } from '../../src/audit/event-storage-filter.js';
import type { AuditEvent } from '../../src/m365/audit-event.js';
import { instant } from '../../src/core/instant.js';
import { EXCHANGE_ADMINISTRATOR } from '../../src/m365/directory-roles.js';
import { entraEvent, exchangeEvent } from '../../src/detections/lib/event-samples.js';
import { memberEvent } from '../../src/detections/lib/group-samples.js';
import { assessEvents } from '../../src/incidents/event-assessment.js';
import { createEmptyKnownTenant } from '../../src/incidents/known-tenant.js';
import { loadDetections } from '../../src/load-detections.js';
import { loadDetectionsWithExamples } from '../detections/support/detections-with-examples.js';

describe('What is kept of the audit trail', () => {
  const profile: AuditEvent = {
    id: 'profile',
    at: instant('2026-11-24T09:00:00Z'),
    operation: 'Update user',
    actor: { kind: 'person', id: 'helpdesk', name: 'helpdesk@contoso.example' },
    succeeded: true,
    target: 'megan',
    parameters: {},
    source: 'activity',
    workload: 'entra',
    targets: [],
    changes: [{ name: 'JobTitle', old: '["Clerk"]', new: '["Accountant"]' }],
  };

  it('is everything that makes a detection fire, and everything it goes by', async () => {
    let seen = 0;
    for (const { id, examples } of await loadDetectionsWithExamples()) {
      for (const { name, event, known, expect } of examples) {
        if (expect === 'silent') continue;
        for (const one of [event, ...(known?.events ?? [])]) {
          assert.ok(shouldStoreEvent(one), `${id}: ${name}: ${one.operation}`);
          seen += 1;
        }
      }
    }
    assert.ok(seen > 30);
  });

  it('is not that somebody has another job title', () => {
    assert.equal(shouldStoreEvent(profile), false);
    assert.equal(shouldStoreEvent({ ...profile, operation: 'update USER' }), false);
    assert.equal(shouldStoreEvent({ ...profile, actor: { kind: 'microsoft', id: 'sync', name: 'Sync' } }), false);
  });

  it('is the same when it may matter: a method or name among it, an act of an app or of nobody known, a record that does not say', () => {
    const more = (name: string) => ({ changes: [...profile.changes, { name, old: '[]', new: '[]' }] });
    const mattering: readonly Partial<AuditEvent>[] = [
      more('StrongAuthenticationMethod'),
      more('strongauthenticationrequirement'),
      more('UserPrincipalName'),
      { actor: { kind: 'app', id: 'app', name: 'HR sync' } },
      { actor: { kind: 'unknown', id: '', name: '' } },
      { changes: [] },
      { operation: 'Update application' },
    ];
    for (const one of mattering) assert.ok(shouldStoreEvent({ ...profile, ...one }), JSON.stringify(one));
  });

  describe('and of what is not worth keeping, whose id and name it ties together', () => {
    const ID = 'A0000000-0000-4000-8000-0000000000b1';
    const NAME = 'Diego@contoso.com';
    const change = { ...profile, person: { id: ID, name: NAME } };
    /** Entra ID knows him by his id only, Exchange by his name only. */
    const disabled = entraEvent('Disable Strong Authentication', { id: 'mfa', person: { id: ID, name: ID } });
    const hisRole = entraEvent('Add member to role', {
      id: 'role',
      person: { id: ID, name: ID },
      changes: { 'Role.TemplateId': ['', EXCHANGE_ADMINISTRATOR] },
    });
    const rule = exchangeEvent(
      'New-TransportRule',
      'r',
      { Name: 'r', RemoveHeader: 'Received' },
      { id: 'rule', actor: { kind: 'person', id: NAME, name: NAME } },
    );

    it('so that an attack is not split in two', async () => {
      const detections = await loadDetections();
      const known = createEmptyKnownTenant(instant('2026-11-24T09:00:00Z'));
      const people = (events: readonly AuditEvent[]) =>
        assessEvents(events, { detections, known }).incidents.map(({ kind, eventCount }) => [kind, eventCount]);
      const apart = [disabled, hisRole, rule];
      assert.deepEqual(people(apart), [['admin-takeover', 2]], 'his rule is not told');
      const whole = people([...apart, change]);
      assert.deepEqual(whole, [['admin-takeover', 3]]);
      assert.deepEqual(people([change, ...apart].flatMap(toStoredEvents)), whole);
      assert.deepEqual(people([...apart, change].flatMap(toStoredEvents)), whole);
    });

    it('once for all of a quarter, by what is the same in both logs, and nothing else of it', async () => {
      const [tie, ...others] = toStoredEvents(change);
      assert.deepEqual(others, []);
      const later = { ...change, id: 'other', at: instant('2026-12-31T23:00:00Z'), source: 'graph' as const };
      assert.deepEqual(toStoredEvents({ ...later, person: { id: ID.toLowerCase(), name: NAME.toUpperCase() } }), [tie]);
      assert.notDeepEqual(toStoredEvents({ ...change, at: instant('2026-09-30T23:00:00Z') }), [tie]);
      assert.doesNotMatch(JSON.stringify(tie), /Accountant|helpdesk/);
      const known = createEmptyKnownTenant(instant('2026-11-24T09:00:00Z'));
      assert.deepEqual(
        assessEvents(toStoredEvents(change), { detections: await loadDetections(), known }).findings,
        [],
      );
    });

    it('of who changed it too; and nothing where only one of the two is known, or it failed', () => {
      const helpdesk = { kind: 'person', id: ID, name: NAME } as const;
      assert.equal(toStoredEvents({ ...profile, actor: helpdesk }).length, 1);
      for (const more of [{ person: { id: NAME, name: NAME } }, { person: { id: ID, name: ID } }, { succeeded: false }])
        assert.deepEqual(toStoredEvents({ ...change, ...more }), [], JSON.stringify(more));
    });
  });

  it('is who came into a group, an app or a person; no device, and nothing that Entra ID does by itself', () => {
    const joined = (member: 'app' | 'person') => memberEvent('Add member to group', member);
    assert.ok(shouldStoreEvent(joined('app')));
    assert.ok(shouldStoreEvent(joined('person')));
    assert.ok(shouldStoreEvent(memberEvent('Remove member from group', 'app')));
    const device = { ...entraEvent('Add member to group'), targets: joined('person').targets.slice(1) };
    assert.equal(shouldStoreEvent(device), false);
    const microsoft = { kind: 'microsoft', id: 'dynamic groups', name: 'Dynamic groups' } as const;
    assert.equal(shouldStoreEvent({ ...joined('person'), actor: microsoft }), false);
  });
});
