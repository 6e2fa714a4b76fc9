import assert from 'node:assert/strict';
import { createChangeRight } from '../../src/change-right.js';
import type { CallerLookup, CallerRecord } from '../../src/tenant/model/caller-directory-port.js';
import { silentLog } from '../support/test-logs.js';
import { MEGAN, uuid } from './alert-samples.js';

const APPROVERS = 'approvers';
const MEMBER: CallerRecord = {
  accountEnabled: true,
  userType: 'Member',
  groupIds: [APPROVERS],
  roleTemplateIds: [],
  userPrincipalName: 'megan@contoso.com',
};

/** What Entra answers decides; the name that Teams sends does not. */
function rightOf(answer: CallerLookup | Error) {
  const find = createChangeRight({
    policy: { tenantId: uuid(1), groupId: APPROVERS, roleTemplateIds: [] },
    directory: { lookUp: () => (answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)) },
    log: silentLog,
  });
  return find({ ...MEGAN, name: 'Somebody Else' });
}

describe('Who may make a channel quieter', () => {
  it('is an approver, named as Entra names them, with the name they sign in with', async () => {
    const userPrincipalName = 'megan@contoso.com';
    assert.deepEqual(await rightOf({ found: true, caller: { ...MEMBER, displayName: 'Megan Bowen' } }), {
      right: 'approver',
      person: { objectId: MEGAN.objectId, name: 'Megan Bowen' },
      userPrincipalName,
    });
    const caller = { ...MEMBER, groupIds: [] };
    assert.deepEqual(await rightOf({ found: true, caller }), {
      right: 'none',
      person: { objectId: MEGAN.objectId, name: userPrincipalName },
      userPrincipalName,
    });
  });

  it('is nobody who is not a member of the tenant, or whose account is off', async () => {
    for (const more of [{ accountEnabled: false }, { userType: 'Guest' }, { groupIds: ['others'] }] as const) {
      const caller: CallerRecord = { ...MEMBER, ...more };
      assert.equal((await rightOf({ found: true, caller })).right, 'none', JSON.stringify(more));
    }
    assert.equal((await rightOf({ found: false })).right, 'none');
  });

  it('is nobody whom Entra cannot verify, and they have no name but their id', async () => {
    const person = { objectId: MEGAN.objectId, name: MEGAN.objectId };
    for (const answer of [
      new Error('Entra is away'),
      { found: false, gap: { reason: 'unreachable', detail: 'Graph' } } as const,
    ]) {
      assert.deepEqual(await rightOf(answer), { right: 'cannot-verify', person });
    }
  });
});
