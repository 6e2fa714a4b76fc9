import assert from 'node:assert/strict';
import { createAccessPolicy } from '../../src/answers/caller-access-policy.js';
import { instant } from '../../src/core/instant.js';
import { GLOBAL_READER } from '../../src/m365/directory-roles.js';
import type { CallerLookup, CallerRecord } from '../../src/tenant/model/caller-directory-port.js';
import { silentLog } from '../support/test-logs.js';

const TENANT = '00000000-0000-4000-8000-0000000000ff';
const READER = '00000000-0000-4000-8000-000000000003';
const GROUP = '00000000-0000-4000-8000-0000000000a1';

const member: CallerRecord = { accountEnabled: true, userType: 'Member', groupIds: [], roleTemplateIds: [] };

function policy(answer: () => CallerLookup) {
  let nowMs = Date.parse('2026-11-24T09:00:00Z');
  const asked: string[] = [];
  const access = createAccessPolicy({
    tenantId: TENANT,
    roleTemplateIds: [GLOBAL_READER],
    groupId: GROUP,
    clock: { now: () => instant(nowMs) },
    log: silentLog,
    directory: {
      lookUp(objectId) {
        asked.push(objectId);
        return Promise.resolve(answer());
      },
    },
  });
  return {
    ask: (caller: { objectId?: string; tenantId?: string } = {}) =>
      access.mayAsk({ objectId: READER, tenantId: TENANT, ...caller }),
    asked,
    pass: (minutes: number) => (nowMs += minutes * 60_000),
  };
}

const known = (caller: Partial<CallerRecord>) => () => ({ found: true as const, caller: { ...member, ...caller } });

describe('who may ask', () => {
  it('a holder of a configured role, and a member of the configured group', async () => {
    assert.deepEqual(await policy(known({ roleTemplateIds: [GLOBAL_READER.toUpperCase()] })).ask(), { allowed: true });
    assert.deepEqual(await policy(known({ groupIds: [GROUP] })).ask(), { allowed: true });
  });

  it('nobody else: an employee, a guest with the role, a disabled admin, someone unknown', async () => {
    const role = { roleTemplateIds: [GLOBAL_READER] };
    const cases: [() => CallerLookup, string][] = [
      [known({}), 'not-allowed'],
      [known({ ...role, userType: 'Guest' }), 'guest'],
      [known({ ...role, accountEnabled: false }), 'disabled'],
      [() => ({ found: false }), 'unknown-person'],
    ];
    for (const [answer, reason] of cases) assert.deepEqual(await policy(answer).ask(), { allowed: false, reason });
  });

  it('another tenant and a forged id are refused before the tenant is asked', async () => {
    const { ask, asked } = policy(known({ groupIds: [GROUP] }));
    assert.deepEqual(await ask({ tenantId: '11111111-0000-4000-8000-0000000000ff' }), {
      allowed: false,
      reason: 'other-tenant',
    });
    assert.deepEqual(await ask({ objectId: "x' or 1 eq 1" }), { allowed: false, reason: 'unknown-person' });
    assert.deepEqual(asked, []);
  });

  it('is remembered for five minutes, then looked up again', async () => {
    let caller = known({ groupIds: [GROUP] });
    const { ask, asked, pass } = policy(() => caller());
    await ask();
    caller = known({});
    pass(4.9);
    assert.deepEqual(await ask(), { allowed: true });
    pass(0.2);
    assert.deepEqual(await ask(), { allowed: false, reason: 'not-allowed' });
    assert.equal(asked.length, 2);
  });

  it('is looked up once for questions that come at once', async () => {
    const { ask, asked } = policy(known({ groupIds: [GROUP] }));
    assert.deepEqual(await Promise.all([ask(), ask(), ask()]), [
      { allowed: true },
      { allowed: true },
      { allowed: true },
    ]);
    assert.equal(asked.length, 1);
  });

  it('a flood of forged ids does not push out those who do ask', async () => {
    const { ask, asked } = policy(known({ groupIds: [GROUP] }));
    for (let n = 0; n < 12_000; n += 1) {
      await ask({ objectId: `00000000-0000-4000-8000-${(0xf00000000000 + n).toString(16)}` });
      if (n % 1_000 === 0) await ask();
    }
    assert.equal(asked.filter((id) => id === READER).length, 1);
  });

  it('fails closed when the tenant cannot be read, and asks again next time', async () => {
    let down = true;
    const { ask } = policy(() =>
      down ? { found: false, gap: { reason: 'unreachable', detail: 'graph' } } : known({ groupIds: [GROUP] })(),
    );
    assert.deepEqual(await ask(), { allowed: false, reason: 'cannot-verify' });
    down = false;
    assert.deepEqual(await ask(), { allowed: true });
  });
});
