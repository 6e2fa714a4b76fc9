import assert from 'node:assert/strict';
import { isWorthKeeping } from '../../src/audit/worth-keeping.js';
import type { AuditEvent } from '../../src/core/audit-event.js';
import { instant } from '../../src/core/instant.js';
import { entra } from '../../src/detections/lib/sample-events.js';
import { memberEvent } from '../../src/detections/lib/sample-groups.js';
import { loadDetections } from '../../src/load-detections.js';

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
    for (const { id, examples } of await loadDetections()) {
      for (const { name, event, known, expect } of examples) {
        if (expect === 'silent') continue;
        for (const one of [event, ...(known?.events ?? [])]) {
          assert.ok(isWorthKeeping(one), `${id}: ${name}: ${one.operation}`);
          seen += 1;
        }
      }
    }
    assert.ok(seen > 30);
  });

  it('is not that somebody has another job title', () => {
    assert.equal(isWorthKeeping(profile), false);
    assert.equal(isWorthKeeping({ ...profile, operation: 'update USER' }), false);
    assert.equal(isWorthKeeping({ ...profile, actor: { kind: 'microsoft', id: 'sync', name: 'Sync' } }), false);
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
    for (const one of mattering) assert.ok(isWorthKeeping({ ...profile, ...one }), JSON.stringify(one));
  });

  it('is who came into a group, an app or a person; no device, and nothing that Entra ID does by itself', () => {
    const joined = (member: 'app' | 'person') => memberEvent('Add member to group', member);
    assert.ok(isWorthKeeping(joined('app')));
    assert.ok(isWorthKeeping(joined('person')));
    assert.ok(isWorthKeeping(memberEvent('Remove member from group', 'app')));
    const device = { ...entra('Add member to group'), targets: joined('person').targets.slice(1) };
    assert.equal(isWorthKeeping(device), false);
    const microsoft = { kind: 'microsoft', id: 'dynamic groups', name: 'Dynamic groups' } as const;
    assert.equal(isWorthKeeping({ ...joined('person'), actor: microsoft }), false);
  });
});
