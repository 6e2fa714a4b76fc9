import assert from 'node:assert/strict';
import type { FactName, FactReading, FactTypes } from '../../src/facts/fact-types.js';
import { instant, type Instant } from '../../src/core/instant.js';
import { EXCHANGE_ONLINE } from '../../src/m365/permission-ratings.js';
import { createTenantStateCache } from '../../src/jobs/tenant-state-cache.js';
import type { TenantReader } from '../../src/tenant/model/tenant-reader-port.js';
import { silentLog } from '../support/test-logs.js';

/** Source: https://learn.microsoft.com/powershell/exchange/app-only-auth-powershell-v2 */
const EXCHANGE_MANAGE_AS_APP = 'dc50a0fb-09a3-484d-be87-e023b12c6440';

const APP = 'c0000000-0000-4000-8000-0000000000c1';
const OBJECT = 'c0000000-0000-4000-8000-0000000000c2';
const FACTS: Partial<FactTypes> = {
  servicePrincipals: [
    {
      id: OBJECT,
      appId: APP,
      displayName: 'Sync',
      type: 'Application',
      accountEnabled: true,
      disabledByMicrosoft: false,
      replyUrls: [],
      credentials: [],
    },
  ],
  appRoleGrants: [
    {
      id: 'grant',
      principalId: OBJECT,
      principalName: 'Sync',
      resourceId: 'd0000000-0000-4000-8000-0000000000d1',
      resourceAppId: EXCHANGE_ONLINE,
      resourceName: 'Office 365 Exchange Online',
      appRoleId: EXCHANGE_MANAGE_AS_APP,
    },
  ],
};

/** A tenant in which these facts are readable at that time. */
function tenant(now: () => { readonly asOf: Instant; readonly facts: Partial<FactTypes> }): TenantReader {
  return {
    collect: (names) => {
      const { asOf, facts } = now();
      const readings = names.map((name): [FactName, FactReading<FactName>] => {
        const value = facts[name];
        if (value !== undefined) return [name, { ok: true, value, gaps: [], asOf, requests: 1 }];
        return [name, { ok: false, gaps: [{ reason: 'unreachable', detail: name }], asOf, requests: 1 }];
      });
      return Promise.resolve({ facts: Object.fromEntries(readings) as never, asOf, cost: { requests: 0, ms: 0 } });
    },
  };
}

describe('the tenant as the watch remembers it', () => {
  const signal = new AbortController().signal;
  const at = (hour: string) => instant(`2026-11-24T${hour}:00:00Z`);
  const remember = (first: Partial<FactTypes> = FACTS) => {
    const state = { asOf: at('08'), facts: first };
    const reader = tenant(() => state);
    const memory = createTenantStateCache({ reader, ownAppIds: [], clock: { now: () => state.asOf }, log: silentLog });
    return { state, memory };
  };

  it('has a permission whose name could not be read, by its id', async () => {
    const { memory } = remember();
    const [app] = (await memory.fullState(signal)).apps;
    assert.deepEqual(
      app?.permissions.map(({ name }) => name),
      ['Exchange.ManageAsApp'],
    );
  });

  it('keeps what it saw through an hour of trouble, and says what is not readable now', async () => {
    const { state, memory } = remember();
    const before = await memory.fullState(signal);
    Object.assign(state, { asOf: at('09'), facts: {} });
    await memory.refresh(signal);
    await memory.refresh(signal);
    const kept = await memory.fullState(signal);
    assert.deepEqual(kept.apps, before.apps);
    assert.equal(kept.asOf, before.asOf);
    assert.ok(!before.blindSpots.includes('the permissions of apps are not readable'));
    assert.ok(kept.blindSpots.includes('the permissions of apps are not readable'));
    assert.deepEqual((await memory.stateOf(new Set([`app:${APP}`]), signal)).blindSpots, kept.blindSpots);

    Object.assign(state, { asOf: at('10'), facts: FACTS });
    await memory.refresh(signal);
    assert.deepEqual(await memory.fullState(signal), { ...before, asOf: at('10') });
  });

  it('but not for longer than a day', async () => {
    const { state, memory } = remember();
    await memory.refresh(signal);
    Object.assign(state, { asOf: instant('2026-11-25T09:00:00Z'), facts: {} });
    await memory.refresh(signal);
    assert.deepEqual((await memory.fullState(signal)).apps, []);
  });
});
