import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import { instant } from '../../src/core/instant.js';
import type { Detection } from '../../src/detections/model/detection.js';
import { startEventAssessment } from '../../src/jobs/event-assessment-job.js';
import { createEventAssessmentLeasedJob } from '../../src/jobs/event-assessment-leased-job.js';
import type { AuditEvent } from '../../src/m365/audit-event.js';
import type { TenantReader } from '../../src/tenant/model/tenant-reader-port.js';
import { ASOF, ATTACK_EVENTS } from '../incidents/support/attack-events.js';
import { openEmptyStore } from '../support/postgres-test-server.js';
import { recordingLog, silentLog } from '../support/test-logs.js';
import { waitUntil } from '../support/wait-until.js';
import { clock, closedTenant, detections, keep, openIncidents, settled, start } from './assessment-support.js';

describe('the assessment, by itself', () => {
  it('a detection that fails on an event is told in the log, by name; the others go on', async () => {
    const store = await openEmptyStore({ clock });
    const log = recordingLog();
    const first = detections.find(({ id }) => id === 'app-credential-added') ?? assert.fail();
    const others = detections.filter(({ id }) => id !== first.id);
    const broken: Detection = {
      ...first,
      match: () => {
        throw new Error('a shape that nobody knew');
      },
    };
    const job = start(store, closedTenant, log, { detections: [broken, ...others] });
    await keep(store, ATTACK_EVENTS);
    await settled(store, job);
    await job.close();
    assert.equal((await openIncidents(store)).length, 1);
    const failures = log.lines.filter(({ message }) => message === 'a detection failed on an event');
    assert.ok(failures.length > 0);
    for (const { level, fields } of failures) {
      assert.deepEqual([level, fields['detection']], ['error', first.id]);
      assert.ok(ATTACK_EVENTS.some(({ id }) => id === fields['event']));
      assert.match(String(fields['err']), /a shape that nobody knew/);
    }
    await store.close();
  });

  it('the tenant is read anew when what is known of it is old, and not for each event', async () => {
    let nowMs = Date.parse(ASOF);
    const moving = { now: () => instant(nowMs) };
    let readings = 0;
    const counting: TenantReader = {
      collect: (names, options) => {
        readings += 1;
        return closedTenant.collect(names, options);
      },
    };
    const store = await openEmptyStore({ clock: moving });
    let assessments = 0;
    const job = start(store, counting, silentLog, {
      clock: moving,
      stateMaxAgeMs: 60_000,
      onProgress: () => (assessments += 1),
    });
    const after = async (ms: number, event: AuditEvent | undefined) => {
      nowMs += ms;
      await keep(store, event === undefined ? [] : [event]);
      await settled(store, job);
      const before = assessments;
      await waitUntil('it has looked', () => assessments > before + 1);
      return readings;
    };
    assert.equal(await after(0, ATTACK_EVENTS[0]), 1, 'the first');
    assert.equal(await after(59_000, ATTACK_EVENTS[1]), 1, 'young');
    const before = readings;
    nowMs += 1_000;
    await keep(store, ATTACK_EVENTS.slice(2, 3));
    job.poke();
    await waitUntil('it is read anew', () => readings > before);
    assert.equal(await after(1_000, ATTACK_EVENTS[3]), 2, 'young again');
    await job.close();
    await store.close();
  });

  it('without events the tenant is looked at once an hour, not all the time', async () => {
    const store = await openEmptyStore({ clock });
    let looks = 0;
    const job = startEventAssessment({
      audit: store.audit,
      incidents: {
        ...store.incidents,
        open: () => {
          looks += 1;
          return store.incidents.open();
        },
      },
      detections,
      reader: closedTenant,
      ownAppIds: [],
      clock,
      log: silentLog,
      onChanged: () => undefined,
      pollMs: 5,
    });
    await waitUntil('it has looked', () => looks === 1);
    await delay(200);
    await job.close();
    assert.equal(looks, 1);
    await store.close();
  });

  it('by the process that holds the lease: poked, it does not wait, tells of its progress, and ends with its turn', async () => {
    const store = await openEmptyStore({ clock });
    const { job, poke } = createEventAssessmentLeasedJob({
      audit: store.audit,
      incidents: store.incidents,
      detections,
      reader: closedTenant,
      ownAppIds: [],
      clock,
      log: silentLog,
      onChanged: () => undefined,
      pollMs: 3_600_000,
    });
    poke();
    const turn = new AbortController();
    let steps = 0;
    const onProgress = () => (steps += 1);
    const ended = job.run({ lease: { name: 'work', token: 1 }, signal: turn.signal, onProgress });
    await waitUntil('it has looked', () => steps > 1);
    const before = steps;
    await keep(store, ATTACK_EVENTS);
    poke();
    await waitUntil('all is assessed', async () => (await store.audit.unassessed(1)).length === 0);
    await waitUntil('it has told so', () => steps > before);
    turn.abort();
    assert.equal(await ended, true);
    await keep(store, [{ ...(ATTACK_EVENTS[0] ?? assert.fail()), id: 'late' }]);
    poke();
    await delay(50);
    assert.equal((await store.audit.unassessed(1)).length, 1, 'not by a process without the lease');
    await store.close();
  });
});
