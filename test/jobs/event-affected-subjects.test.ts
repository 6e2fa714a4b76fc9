import fc from 'fast-check';
import { strict as assert } from 'node:assert';
import { tmpdir } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { toStoredEvents } from '../../src/audit/event-storage-filter.js';
import type { AuditEvent } from '../../src/m365/audit-event.js';
import type { FactName, FactReading } from '../../src/facts/fact-types.js';
import { daysBefore, type Instant } from '../../src/core/instant.js';
import { EXCHANGE_ADMINISTRATOR } from '../../src/m365/directory-roles.js';
import { assessEvents } from '../../src/incidents/event-assessment.js';
import { startEventAssessment } from '../../src/jobs/event-assessment-job.js';
import { loadDetections } from '../../src/load-detections.js';
import { openStore, type Store } from '../../src/store/persistent-store.js';
import type { TenantReader } from '../../src/tenant/model/tenant-reader-port.js';
import { ASOF, ATTACK_EVENTS, KNOWN } from '../incidents/support/attack-events.js';
import {
  APP_JOINED,
  GROUP,
  GROUP_ROLE,
  MEMBER,
  PERSON_JOINED,
  PERSON_JOINED_BY_TOOL,
} from '../incidents/support/group-events.js';
import { silentLog } from '../support/test-logs.js';
import { createMigratedDatabaseUrl } from '../support/postgres-test-server.js';

const detections = await loadDetections();

/** A tenant of which can be read who holds roles, and no more. */
function tenantWith(holdings: () => boolean): TenantReader {
  return {
    collect: (names) => {
      const closed: FactReading<FactName> = {
        ok: false,
        gaps: [{ reason: 'permission-missing', detail: 'any' }],
        asOf: ASOF,
        requests: 0,
      };
      const holding = {
        principal: { kind: 'user', id: MEMBER.id, displayName: MEMBER.displayName },
        roleTemplateId: EXCHANGE_ADMINISTRATOR,
        roleName: 'Exchange Administrator',
        how: 'permanent',
        through: { groupId: GROUP.id, groupName: GROUP.displayName, membership: 'member' },
        scope: { kind: 'tenant' },
        ref: '/v1.0/roleManagement/directory/roleAssignments/1',
      };
      const value = { holdings: holdings() ? [holding] : [], pim: 'read' };
      const facts = names.map((name) => [
        name,
        name === 'roleHoldings' ? { ok: true, value, gaps: [], asOf: ASOF, requests: 1 } : closed,
      ]);
      return Promise.resolve({ facts: Object.fromEntries(facts) as never, asOf: ASOF, cost: { requests: 0, ms: 0 } });
    },
  };
}

describe('who came into a group, kept and judged as events arrive', () => {
  let now: Instant;
  let url: string;
  let store: Store;
  let holds: boolean;
  const reader = tenantWith(() => holds);

  beforeEach(async () => {
    now = ASOF;
    holds = false;
    url = await createMigratedDatabaseUrl();
    store = await openStore({ databaseUrl: url, dataDir: tmpdir(), log: silentLog, clock: { now: () => now } });
  });
  afterEach(() => store.close());

  const keep = (events: readonly AuditEvent[]) =>
    store.audit.keep({
      source: 'audit-query',
      events: events.flatMap(toStoredEvents),
      malformed: [],
      seen: events.length,
      blobIds: [],
      cursor: null,
    });

  /** Runs a process until all is assessed, and so long that it has looked at the tenant. */
  async function assessed(lookedAt = false): Promise<void> {
    const job = startEventAssessment({
      audit: store.audit,
      incidents: store.incidents,
      detections,
      reader,
      ownAppIds: KNOWN.ownAppIds,
      clock: { now: () => now },
      log: silentLog,
      onChanged: () => undefined,
      pollMs: 10,
    });
    for (let waited = 0; (await store.audit.unassessed(1)).length > 0; waited += 1) {
      assert.ok(waited < 2_000, 'waited for nothing');
      await delay(5);
    }
    if (lookedAt) await delay(200);
    await job.close();
  }

  async function findings(): Promise<readonly string[]> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query<{ id: string }>('select id from detection_findings order by id');
    await client.end();
    return rows.map(({ id }) => id);
  }

  const events = [
    ...ATTACK_EVENTS.filter(({ operation }) => !/role$/.test(operation)).slice(0, 12),
    GROUP_ROLE.unified,
    APP_JOINED.unified,
    PERSON_JOINED.unified,
    PERSON_JOINED_BY_TOOL.unified,
  ];
  const expected = assessEvents(events, { detections, known: KNOWN });

  it('comes to the same in whatever order, one by one and over restarts', async () => {
    const ids = expected.findings.map(({ id }) => id).toSorted();
    assert.ok(ids.some((id) => id.startsWith('app-role-assigned:')));
    assert.equal(ids.filter((id) => id.startsWith(`admin-role-granted:user:${MEMBER.id}`)).length, 2);
    for (const shuffled of fc.sample(fc.shuffledSubarray(events, { minLength: events.length }), {
      numRuns: 5,
      seed: 2026,
    })) {
      await store.close();
      url = await createMigratedDatabaseUrl();
      store = await openStore({ databaseUrl: url, dataDir: tmpdir(), log: silentLog, clock: { now: () => now } });
      for (let from = 0; from < shuffled.length; from += 4) {
        await keep(shuffled.slice(from, from + 4));
        await assessed();
      }
      assert.deepEqual(await findings(), ids);
      const open = await store.incidents.open();
      assert.deepEqual(
        open.map(({ incident: { stages, headline, eventCount } }) => ({ stages, headline, eventCount })),
        expected.incidents.map(({ stages, headline, eventCount }) => ({ stages, headline, eventCount })),
      );
    }
  });

  it('is told when the tenant says only later that the group gives power, though no event comes any more', async () => {
    await keep([PERSON_JOINED.unified, APP_JOINED.unified]);
    await assessed(true);
    assert.deepEqual(await findings(), []);
    holds = true;
    await assessed(true);
    const told = await findings();
    assert.deepEqual(
      told.map((id) => id.split(':')[0]),
      ['admin-role-granted', 'app-role-assigned'],
    );
    assert.deepEqual(await store.audit.waitingMembers([GROUP.id]), []);
    await assessed(true);
    assert.deepEqual(await findings(), told);
  });

  it('of people waits a week and a day for that, and no longer; of apps, and where it is known, it stays', async () => {
    await keep([PERSON_JOINED.unified, APP_JOINED.unified]);
    await assessed();
    const left = async () => (await store.audit.byHandles([`members:${GROUP.id}`])).map(({ id }) => id);
    now = daysBefore(ASOF, -7);
    assert.equal(await store.audit.forgetBefore(daysBefore(now, 400)), 0);
    await keep([PERSON_JOINED_BY_TOOL.unified, GROUP_ROLE.unified]);
    await assessed();
    now = daysBefore(ASOF, -30);
    assert.equal(await store.audit.forgetBefore(daysBefore(now, 400)), 0);
    assert.equal((await left()).length, 3);
    const byWhom = await store.audit.byHandles([`app:${PERSON_JOINED_BY_TOOL.unified.actor.id}`]);
    assert.deepEqual(
      byWhom.map(({ id }) => id),
      [PERSON_JOINED_BY_TOOL.unified.id],
    );
  });

  it('of ordinary groups is forgotten, and is nothing that anybody’s story is gathered for', async () => {
    await keep([PERSON_JOINED.unified, APP_JOINED.unified]);
    await assessed();
    now = daysBefore(ASOF, -9);
    assert.equal(await store.audit.forgetBefore(daysBefore(now, 400)), 1);
    const left = await store.audit.byHandles([`members:${GROUP.id}`]);
    assert.deepEqual(
      left.map(({ id }) => id),
      [APP_JOINED.unified.id],
    );
  });
});
