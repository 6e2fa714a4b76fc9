import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import { instant } from '../../src/core/instant.js';
import {
  DEPLOY_APP_ACTOR,
  entraEvent,
  exchangeEvent,
  HELPER_APP_ACTOR,
} from '../../src/detections/lib/event-samples.js';
import {
  type EventAssessmentJob,
  type EventAssessmentOptions,
  startEventAssessment,
} from '../../src/jobs/event-assessment-job.js';
import type { Actor } from '../../src/m365/audit-event.js';
import { ASOF } from '../incidents/support/attack-events.js';
import { on } from '../incidents/support/one-incident.js';
import { createGate, waitUntil } from '../support/wait-until.js';
import { AssessmentHouse } from './assessment-in-memory.js';
import { closedTenant } from './assessment-support.js';

const act = (actor: Actor, hour: number) =>
  on(exchangeEvent('Set-InboundConnector', 'relay', { Identity: 'relay', Enabled: 'True' }, { actor }), 9, hour);

describe('rounds of the assessment', () => {
  let house: AssessmentHouse;
  let nowMs: number;
  let readings: number;
  let changes: number;
  let steps: number;
  let job: EventAssessmentJob | undefined;
  beforeEach(() => {
    house = new AssessmentHouse();
    nowMs = Date.parse(ASOF);
    readings = changes = steps = 0;
  });
  afterEach(() => job?.close());

  /** Looks by itself once, at its start. */
  function start(more: Partial<EventAssessmentOptions> = {}): EventAssessmentJob {
    const { audit, incidents, decisions, detections, log } = house.options;
    return (job = startEventAssessment({
      audit,
      incidents,
      ...(decisions === undefined ? {} : { decisions }),
      detections,
      log,
      reader: {
        collect: (names, options) => {
          readings += 1;
          return closedTenant.collect(names, options);
        },
      },
      ownAppIds: [],
      clock: { now: () => instant(nowMs) },
      onChanged: () => (changes += 1),
      onProgress: () => (steps += 1),
      pollMs: 3_600_000,
      ...more,
    }));
  }
  const begun = async () => {
    start();
    await waitUntil('events and tenant are looked at', () => steps === 2);
  };
  const failures = () => house.log.lines.filter(({ level }) => level !== 'debug');
  const poked = async () => {
    const before = steps;
    job?.poke();
    await waitUntil('it has looked', () => steps > before);
  };

  it('begin at once; whoever is to be told is told of what changed, and of nothing else', async () => {
    house.keep(act(HELPER_APP_ACTOR, 1));
    start();
    await waitUntil('it is assessed', () => house.unassessed.size === 0 && changes === 1);
    await waitUntil('both have ended', () => steps > 1);
    house.keep(entraEvent('Update user'));
    await poked();
    await waitUntil('it is assessed', () => house.unassessed.size === 0);
    assert.deepEqual([changes, failures()], [1, []]);
  });

  it('hear of events that were stored while they looked', async () => {
    await begun();
    const gate = createGate();
    let looks = 0;
    const { unassessed } = house.audit;
    house.audit.unassessed = async (limit) => {
      const found = await unassessed(limit);
      looks += 1;
      if (looks === 1) await gate.gone;
      return found;
    };
    await job?.close();
    start();
    await waitUntil('it looks', () => looks === 1);
    house.keep(act(HELPER_APP_ACTOR, 1));
    job?.poke();
    await delay(20);
    assert.equal(looks, 1, 'one pass at a time');
    gate.letGo();
    await waitUntil('it is assessed', () => house.unassessed.size === 0);
    await poked();
    const before = looks;
    await delay(20);
    assert.equal(looks, before, 'then it rests');
  });

  it('that came too late with their save go on until it is saved', async () => {
    house.keep(act(HELPER_APP_ACTOR, 1));
    house.overtaken = 3;
    start();
    await waitUntil('it is assessed', () => house.unassessed.size === 0);
    await job?.close();
    house = new AssessmentHouse();
    const joined = entraEvent('Add member to group', { id: 'waiting', person: { id: 'p', name: 'p@contoso.com' } });
    house.waiting = [joined];
    house.overtaken = 3;
    start();
    await waitUntil('the member is assessed', () => house.saved.length === 1);
    await delay(20);
    assert.deepEqual([house.saved.map(({ eventIds }) => eventIds), house.asked.waiting.length], [[['waiting']], 4]);
  });

  it('read the tenant anew for an app that it does not have, once, and not for each within five seconds', async () => {
    await begun();
    assert.equal(readings, 1);
    house.keep(act(HELPER_APP_ACTOR, 1));
    await poked();
    await waitUntil('it is read for it', () => readings === 2);
    await waitUntil('its events are taken up', () => house.asked.handles.flat().includes(`app:${HELPER_APP_ACTOR.id}`));
    await delay(20);
    house.keep(act(HELPER_APP_ACTOR, 2));
    await poked();
    nowMs += 4_999;
    house.keep(act(DEPLOY_APP_ACTOR, 3));
    await poked();
    await poked();
    await delay(20);
    assert.equal(readings, 2);
    nowMs += 1;
    house.keep(act(DEPLOY_APP_ACTOR, 4));
    await poked();
    await waitUntil('it is read for the other', () => readings === 3);
    await delay(20);
    nowMs += 60_000;
    house.keep(act(DEPLOY_APP_ACTOR, 5), act(HELPER_APP_ACTOR, 6));
    await poked();
    await delay(20);
    assert.equal(readings, 3, 'both are known to be strangers');
  });

  it('read it again right away for an app that acted while it was being read, if that takes long', async () => {
    const gate = createGate();
    start({
      reader: {
        collect: async (names, options) => {
          readings += 1;
          if (readings === 2) await gate.gone;
          return closedTenant.collect(names, options);
        },
      },
    });
    await waitUntil('events and tenant are looked at', () => steps === 2);
    house.keep(act(HELPER_APP_ACTOR, 1));
    job?.poke();
    await waitUntil('it is read for one', () => readings === 2);
    house.keep(act(DEPLOY_APP_ACTOR, 2));
    job?.poke();
    await waitUntil('both are assessed', () => house.unassessed.size === 0);
    await delay(20);
    nowMs += 5_000;
    gate.letGo();
    await waitUntil('it is read for the other', () => readings === 3);
  });

  it('that fail are told in the log, and the next is tried', async () => {
    const { unassessed } = house.audit;
    let isAway = true;
    house.audit.unassessed = (limit) => (isAway ? Promise.reject(new Error('away')) : unassessed(limit));
    await begun();
    assert.deepEqual(
      failures().map(({ level, fields, message }) => [level, String(fields['err']), message]),
      [['warn', 'Error: away', 'failed to assess audit events; will retry']],
    );
    isAway = false;
    house.keep(act(HELPER_APP_ACTOR, 1));
    job?.poke();
    await waitUntil('it is assessed', () => house.unassessed.size === 0);
  });

  it('end with their turn, and are waited for; what hangs is called off without a word', async () => {
    const gate = createGate();
    const reasons: unknown[] = [];
    house.audit.unassessed = async () => {
      await gate.gone;
      throw new Error('the pool is closed');
    };
    const running = start({
      reader: {
        collect: async (_, { signal } = {}) => {
          while (signal?.aborted === false) await delay(1);
          reasons.push(String(signal?.reason));
          await gate.gone;
          throw new Error('called off');
        },
      },
    });
    await delay(20);
    let isClosed = false;
    const closed = running.close().then(() => (isClosed = true));
    await waitUntil('it is told', () => reasons.length > 0);
    await delay(20);
    assert.equal(isClosed, false);
    gate.letGo();
    await closed;
    running.poke();
    await delay(20);
    assert.deepEqual([reasons, failures(), house.saved], [['Error: closing'], [], []]);
  });

  it('leave to the next process what is not assessed at their end', async () => {
    await begun();
    const gate = createGate();
    let saves = 0;
    const assess = house.incidents.assessed ?? assert.fail();
    house.incidents.assessed = async (batch) => {
      saves += 1;
      await gate.gone;
      return assess(batch);
    };
    await job?.close();
    house.keep(act(HELPER_APP_ACTOR, 1));
    const running = start();
    await waitUntil('it saves', () => saves === 1);
    house.keep(act(HELPER_APP_ACTOR, 2));
    running.poke();
    const closed = running.close();
    gate.letGo();
    await closed;
    await delay(20);
    assert.deepEqual([...house.unassessed], [act(HELPER_APP_ACTOR, 2).id]);
  });
});
