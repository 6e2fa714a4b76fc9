import assert from 'node:assert/strict';
import type { FactName, FactReading, FactTypes } from '../../src/facts/fact-types.js';
import { instant, type Instant } from '../../src/core/instant.js';
import { EXCHANGE_ONLINE } from '../../src/m365/permission-ratings.js';
import { createTenantStateCache } from '../../src/jobs/tenant-state-cache.js';
import type { TenantReader } from '../../src/tenant/model/tenant-reader-port.js';
import { recordingLog, silentLog } from '../support/test-logs.js';

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
    const { apps } = await memory.fullState(signal);
    Object.assign(state, { asOf: instant('2026-11-25T07:59:59Z'), facts: {} });
    await memory.refresh(signal);
    assert.deepEqual((await memory.fullState(signal)).apps, apps);
    Object.assign(state, { asOf: instant('2026-11-25T08:00:00Z'), facts: {} });
    await memory.refresh(signal);
    assert.deepEqual((await memory.fullState(signal)).apps, []);
  });

  it('is found by any id of an app or a person, each once, and nothing else is given', async () => {
    const { state, memory } = remember({
      ...FACTS,
      adminAccounts: [
        {
          id: 'P-1',
          userPrincipalName: 'Megan@contoso.com',
          displayName: 'Megan',
          accountEnabled: true,
          userType: 'Member',
          syncedFromOnPremises: false,
          plans: [],
        },
      ],
    });
    const of = async (...handles: readonly string[]) => {
      const { apps, people, asOf } = await memory.stateOf(new Set(handles), signal);
      assert.equal(asOf, state.asOf);
      return [apps.map(({ name }) => name), people.map(({ id }) => id)];
    };
    assert.deepEqual(await of(`app:${APP}`), [['Sync'], []]);
    assert.deepEqual(await of(`app:${APP}`, `app:${OBJECT}`, 'user:nobody', 'app:none'), [['Sync'], []]);
    assert.deepEqual(await of('user:p-1'), [[], ['P-1']]);
    assert.deepEqual(await of('user:megan@contoso.com', 'user:p-1'), [[], ['P-1']]);
    assert.deepEqual(await of(), [[], []]);
  });

  it('is read once for all who ask, and has an age from then on', async () => {
    let nowMs = Date.parse(at('08'));
    const asked: unknown[] = [];
    const log = recordingLog();
    const reader = tenant(() => ({ asOf: instant(nowMs), facts: nowMs > Date.parse(at('10')) ? {} : FACTS }));
    const memory = createTenantStateCache({
      reader: {
        collect: (names, options) => {
          asked.push(options?.signal);
          return reader.collect(names, options);
        },
      },
      ownAppIds: ['own'],
      responderAppId: 'responder',
      guardedGroups: [{ id: 'group', right: 'approve' }],
      emergencyAccounts: ['break-glass@contoso.com'],
      clock: { now: () => instant(nowMs) },
      log,
    });
    assert.equal(memory.ageMs(), Infinity);
    const none = new Set<string>();
    const [known] = await Promise.all([
      memory.stateOf(none, signal),
      memory.stateOf(none, signal),
      memory.fullState(signal),
    ]);
    await memory.fullState(signal);
    await memory.stateOf(none, signal);
    assert.deepEqual(asked, [signal]);
    assert.deepEqual(
      [known.ownAppIds, known.responderAppId, known.guardedGroups, known.emergencyAccounts],
      [['own'], 'responder', [{ id: 'group', right: 'approve' }], ['break-glass@contoso.com']],
    );
    nowMs += 90_000;
    assert.equal(memory.ageMs(), 90_000);
    nowMs = Date.parse(at('11'));
    await memory.refresh(signal);
    assert.deepEqual([asked.length, memory.ageMs()], [2, 0]);
    const [{ fields } = assert.fail()] = log.lines.filter(({ level }) => level === 'warn');
    assert.ok((fields['blindSpots'] as readonly string[]).includes('the permissions of apps are not readable'));
  });

  it('is not what was read after it was called off', async () => {
    const { memory } = remember();
    await assert.rejects(memory.refresh(AbortSignal.abort(new Error('closing'))), /closing/);
    assert.equal(memory.ageMs(), Infinity);
  });
});
