import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import type { IncidentRecord } from '../../src/incidents/model/incident.js';
import { PATIENCE_MS } from '../support/wait-until.js';
import { AlertTestEnvironment } from './alert-test-environment.js';
import type { Script } from './fake-recipient.js';
import { grown, incident, subscription } from './alert-samples.js';

const CHANNELS = ['soc', 'mail', 'night'];
const LEASE_MS = 300;

/** The same numbers for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A service at its worst: half of what it does goes wrong, each in another way. */
function badly(random: () => number): Script {
  return () => {
    const luck = random();
    if (luck < 0.1) return { sent: false, reason: 'unknown', detail: 'reset', butArrived: true };
    if (luck < 0.2) return { sent: false, reason: 'unknown', detail: 'time-out' };
    if (luck < 0.3) return { sent: false, reason: 'busy', retryAfterMs: 20, detail: '429' };
    if (luck < 0.35) return { sent: false, reason: 'unavailable', detail: '503' };
    // The claim runs out before the answer comes: to the others this process looks dead.
    return luck < 0.38 ? { late: 2 * LEASE_MS } : undefined;
  };
}

describe('alerts while everything goes wrong', () => {
  let house: AlertTestEnvironment;
  before(async () => {
    house = await AlertTestEnvironment.open();
  });
  afterEach(() => house.empty());
  after(() => house.close());

  for (const seed of [1, 2]) {
    it(`no card comes twice, none is lost without a word (seed ${seed})`, async () => {
      const random = randomFrom(seed);
      await house.subscribe(...CHANNELS.map((name) => subscription(name)));
      house.recipient.script = badly(random);
      const processes = [1, 2].map(() => house.start({ leaseMs: LEASE_MS, everyMs: 50, random: () => 0 }));
      const wake = () => {
        for (const one of processes) one.wake();
      };

      const records = new Map<number, IncidentRecord>();
      for (let step = 0; step < 16; step += 1) {
        const number = Math.floor(random() * 6);
        const before = records.get(number);
        const keys = before?.incident.timeline.map(({ key }) => key) ?? [];
        const after = before === undefined ? incident(number) : grown(before, [...keys, `k${step}`]);
        records.set(number, after);
        await house.happens([after]);
        wake();
        await delay(random() * 30);
      }
      house.recipient.script = () => undefined;
      await settled(house);
      // An answer may still be on its way to one that looked dead: what it says is kept, and is acted on by whoever comes next.
      await Promise.all(processes.map((one) => one.close()));
      house.start({ everyMs: 50, random: () => 0 });
      await settled(house);

      const cards = house.recipient.seen.filter((line) => /^post \w+: incident/.test(line));
      const told = cards.map((line) => line.split(' ').slice(1, 4).join(' '));
      assert.equal(new Set(told).size, told.length, 'a card came twice');
      const steps = house.recipient.seen.filter((line) => line.includes(': step '));
      const stepped = steps.map((line) => line.replace(/^\w+ /, ''));
      assert.equal(new Set(stepped).size, stepped.length, 'a step came twice');

      const silent = await house.query(
        `select one.key from deliveries one left join deliveries other on other.key = one.recovered_by
         where one.kind <> 'member' and (one.state = 'failed' or (one.state = 'unknown' and other.state is distinct from 'sent'))`,
      );
      assert.deepEqual(silent, [], 'what may be lost is said');
      const rows = await house.query<{ key: string; state: string; version: number; item_id: string }>(
        `select key, state, version, item_id from deliveries where kind = 'card'`,
      );
      assert.equal(rows.length, records.size * CHANNELS.length);
      for (const row of rows.filter(({ state }) => state === 'sent')) {
        const record = [...records.values()].find(({ id }) => id === row.item_id);
        assert.equal(row.version, record?.version, `${row.key} shows its incident as it is`);
      }
    });
  }
});

/** Waits until nothing is under way any more. */
async function settled(house: AlertTestEnvironment): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const { pending = 0, claimed = 0 } = await house.states();
    const [untold] = await house.query(
      `select 1 from incidents where version > alerted_version
       union all select 1 from deliveries where state = 'unknown' and recovered_by is null`,
    );
    if (pending + claimed === 0 && untold === undefined) return;
    if (Date.now() > deadline) assert.fail(`still under way: ${JSON.stringify(await house.states())}`);
    await delay(50);
  }
}
