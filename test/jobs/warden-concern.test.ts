import assert from 'node:assert/strict';
import { omitUndefined } from '../../src/core/omit-undefined.js';
import { entraEvent } from '../../src/detections/lib/event-samples.js';
import { createEmptyKnownTenant, type KnownTenant, type TenantApp } from '../../src/incidents/known-tenant.js';
import { findWardenConcern, readCarriedOut } from '../../src/jobs/warden-concern.js';
import type { AuditEvent } from '../../src/m365/audit-event.js';
import { BARE } from '../incidents/support/armed-app.js';
import { ASOF } from '../incidents/support/attack-events.js';

const OWN: TenantApp = { ...BARE, appId: 'OWN', servicePrincipalId: 'OWN-OBJECT', applicationId: 'own-registration' };
const KNOWN: KnownTenant = {
  ...createEmptyKnownTenant(ASOF),
  apps: [OWN, { ...BARE, appId: 'other' }],
  ownAppIds: ['OWN', 'responder'],
  guardedGroups: [
    { id: 'APPROVERS', right: 'approve' },
    { id: 'askers', right: 'ask' },
  ],
};
const group = (id: string) => ({ kind: 'group', id, name: '' }) as const;
const ownerOf = (...ids: readonly string[]): AuditEvent =>
  entraEvent('Add owner to group', { targets: ids.map(group) });

describe('what has to do with Tenant Warden itself', () => {
  let asked: string[][];
  const concern = (handles: readonly string[], events: readonly AuditEvent[], known: KnownTenant = KNOWN) => {
    asked = [];
    const notNeeded = () => assert.fail();
    return findWardenConcern(handles, events, {
      audit: {
        byHandles: (keys) => {
          asked.push([...keys]);
          return Promise.resolve([ownerOf('stored')]);
        },
      },
      tenant: {
        stateOf: (wanted) => {
          assert.deepEqual([...wanted], handles);
          return Promise.resolve(known);
        },
        refresh: notNeeded,
        ageMs: notNeeded,
        fullState: notNeeded,
      },
      signal: new AbortController().signal,
    });
  };
  const MINE = {
    isTouched: true,
    handles: ['app:own', 'app:responder'],
    events: [ownerOf('stored')],
  };
  const GROUPS = ['members:approvers', 'group:approvers', 'members:askers', 'group:askers'];

  it('is any of its identities, under any id: judged with all of them and what is stored of its groups', async () => {
    for (const handle of ['app:own', 'app:own-object', 'app:own-registration', 'app:responder']) {
      assert.deepEqual(await concern(['user:somebody', handle], []), MINE, handle);
      assert.deepEqual(asked, [GROUPS]);
    }
  });

  it('is a group of those who command it, in any letter case, one among others', async () => {
    for (const event of [ownerOf('approvers'), ownerOf('else', 'Askers')]) {
      assert.deepEqual(await concern(['user:somebody'], [ownerOf('else'), event]), MINE);
      assert.deepEqual(asked, [GROUPS]);
    }
  });

  it('is nothing else: then nothing more is read', async () => {
    const nothing = { isTouched: false, handles: [], events: [] };
    assert.deepEqual(await concern(['app:other', 'user:own'], [ownerOf('else')]), nothing);
    assert.deepEqual(await concern([], []), nothing);
    const unguarded = omitUndefined({ ...KNOWN, guardedGroups: undefined });
    assert.deepEqual(await concern(['app:other'], [ownerOf('approvers', 'Stryker was here')], unguarded), nothing);
    assert.deepEqual(asked, []);
  });

  it('what decisions carried out is read of the apps in question, and of all where it is touched itself', async () => {
    const read: unknown[] = [];
    const carriedOut = { steps: [], recordedSince: ASOF };
    const decisions = {
      carriedOut: (ids: readonly string[] | 'all') => {
        read.push(ids);
        return Promise.resolve(carriedOut);
      },
    };
    const unnamed: TenantApp = omitUndefined({ ...BARE, servicePrincipalId: undefined });
    const handles = new Set(['app:one', 'user:somebody', 'members:app:']);
    const of = (isTouched: boolean) => readCarriedOut({ apps: [OWN, unnamed] }, isTouched, handles, { decisions });
    assert.deepEqual([await of(false), await of(true)], [{ carriedOut }, { carriedOut }]);
    assert.deepEqual(read, [['one', 'OWN-OBJECT'], 'all']);
    assert.deepEqual(await readCarriedOut({ apps: [OWN] }, true, handles, {}), {}, 'nothing was decided');
  });
});
