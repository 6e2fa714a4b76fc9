import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import { type Lease, LeaseLost, type LeaseStore } from '../../src/core/lease.js';
import { type LeasedJob, type LeasedJobs, type LeaseTurn, startLeasedJobs } from '../../src/jobs/leased-jobs.js';
import { recordingLog } from '../support/test-logs.js';
import { createGate, waitUntil } from '../support/wait-until.js';
import { takeMonotonicClock } from './monotonic-time.js';

/** A database's leases, without their time: they end only when somebody ends them. */
class Leases implements LeaseStore {
  holder: number | undefined;
  token = 0;
  takes = 0;
  renewals = 0;
  /** What taking and renewing reject with. */
  problem: Error | undefined;

  take(name: string): Promise<Lease | undefined> {
    this.takes += 1;
    if (this.problem !== undefined) return Promise.reject(this.problem);
    if (this.holder !== undefined) return Promise.resolve(undefined);
    this.holder = this.token += 1;
    return Promise.resolve({ name, token: this.token });
  }

  renew({ token }: Lease): Promise<boolean> {
    this.renewals += 1;
    return this.problem === undefined ? Promise.resolve(this.holder === token) : Promise.reject(this.problem);
  }

  release({ token }: Lease): Promise<void> {
    if (this.holder === token) this.holder = undefined;
    return this.problem === undefined ? Promise.resolve() : Promise.reject(this.problem);
  }
}

describe('Turns of the work that is done by one process at a time', () => {
  let leases: Leases;
  let log: ReturnType<typeof recordingLog>;
  let clock: ReturnType<typeof takeMonotonicClock>;
  const started: LeasedJobs[] = [];
  beforeEach(() => {
    leases = new Leases();
    log = recordingLog();
    clock = takeMonotonicClock();
  });
  afterEach(async () => {
    await Promise.all(started.splice(0).map((jobs) => jobs.close()));
    clock.restore();
  });

  function start(jobs: readonly (Partial<LeasedJob> & Pick<LeasedJob, 'run'>)[], leaseMs = 30): LeasedJobs {
    const all = jobs.map((one) => ({ name: 'job', everyMs: 1, ...one }));
    const running = startLeasedJobs({ leases, name: 'work', jobs: all, log, leaseMs });
    started.push(running);
    return running;
  }

  /** A pass that goes on until its signal aborts; gives why. */
  const untilAborted = ({ signal }: LeaseTurn) =>
    new Promise<unknown>((resolve) => {
      if (signal.aborted) resolve(signal.reason);
      signal.addEventListener('abort', () => {
        resolve(signal.reason);
      });
    });
  const renewed = async (times = 2) => {
    const before = leases.renewals;
    await waitUntil('the lease is renewed', () => leases.renewals >= before + times);
  };
  const said = (part: string) => log.lines.filter(({ message }) => message.includes(part));

  it('begin when nobody else has the lease, which is asked for again and again, and are told of in the log', async () => {
    leases.holder = 77;
    leases.token = 77;
    let passes = 0;
    const jobs = start([{ run: () => Promise.resolve((passes += 1) > 0) }]);
    await waitUntil('it has asked', () => leases.takes > 2);
    assert.deepEqual([jobs.isHolder(), passes, log.lines], [false, 0, []]);
    leases.holder = undefined;
    await waitUntil('it works', () => passes > 0);
    assert.equal(jobs.isHolder(), true);
    assert.deepEqual(
      log.lines.map(({ level, fields }) => [level, fields]),
      [['info', { lease: 'work', token: 78 }]],
    );
  });

  it('end after two minutes without progress, and not before; who is stuck is said', async () => {
    const gate = createGate();
    const turns: LeaseTurn[] = [];
    const jobs = start([
      { name: 'quick', run: () => Promise.resolve(true) },
      {
        name: 'stuck',
        run: async (turn) => {
          turns.push(turn);
          await gate.gone;
          return true;
        },
      },
    ]);
    await waitUntil('it works', () => turns.length === 1);
    clock.pass(110_000);
    turns[0]?.onProgress();
    await renewed();
    clock.pass(110_000);
    await renewed();
    assert.equal(jobs.isHolder(), true, 'it took a step in between');
    clock.pass(20_000);
    await waitUntil('its turn is over', () => !jobs.isHolder());
    assert.equal(leases.holder, undefined, 'another process need not wait');
    const [{ level, fields } = assert.fail()] = said('no longer does the work');
    assert.deepEqual([level, fields], ['warn', { lease: 'work', token: 1, why: 'stuck makes no progress' }]);
    assert.ok(turns[0]?.signal.reason instanceof LeaseLost);
    const { takes } = leases;
    await delay(50);
    assert.deepEqual([leases.takes, turns.length], [takes, 1], 'none before the pass has ended');
    gate.letGo();
    await waitUntil('the next turn', () => turns.length > 1);
  });

  it('may be silent for as long as the job says', async () => {
    let passes = 0;
    const jobs = start([
      {
        silentForMs: 900_000,
        run: async (turn) => {
          passes += 1;
          await untilAborted(turn);
          return true;
        },
      },
    ]);
    await waitUntil('it works', () => passes === 1);
    clock.pass(890_000);
    await renewed();
    assert.equal(jobs.isHolder(), true);
    clock.pass(20_000);
    await waitUntil('another turn', () => passes === 2);
  });

  it('end when another process has the lease, or a store refused what was to be stored under it', async () => {
    const ended: unknown[] = [];
    const jobs = start([
      {
        run: async (turn) => {
          if (turn.lease.token === 2) throw new LeaseLost(turn.lease);
          ended.push(await untilAborted(turn));
          return true;
        },
      },
    ]);
    await waitUntil('it works', () => jobs.isHolder());
    leases.holder = undefined;
    await waitUntil('it has ended', () => ended.length === 1);
    assert.ok(ended[0] instanceof LeaseLost);
    await waitUntil('its next turn was refused', () => said('no longer does the work').length === 2);
    leases.holder = undefined;
    await waitUntil('and the one after works', () => leases.token > 2 && jobs.isHolder());
    assert.deepEqual(
      said('no longer does the work').map(({ fields }) => fields['why']),
      ['another process took over', 'another process took over'],
    );
    assert.deepEqual(said('a background job failed'), [], 'that is no failure of the job');
  });

  it('outlive a database that is away for less than the lease, and not one that is away for longer', async () => {
    let passes = 0;
    const jobs = start(
      [
        {
          run: async (turn) => {
            passes += 1;
            await untilAborted(turn);
            return true;
          },
        },
      ],
      60,
    );
    await waitUntil('it works', () => passes === 1);
    leases.problem = new Error('away');
    await waitUntil('that is told', () => said('background work is waiting for the database').length > 0);
    leases.problem = undefined;
    await renewed();
    assert.deepEqual(said('no longer does the work'), []);
    const [{ level, fields } = assert.fail()] = said('background work is waiting');
    assert.deepEqual([level, fields], ['warn', { err: new Error('away'), lease: 'work' }]);
    leases.problem = new Error('away');
    clock.pass(3_600_000);
    await waitUntil('it ends', () => !jobs.isHolder());
    assert.equal(said('no longer does the work').at(-1)?.fields['why'], 'it could not be renewed');
  });

  it('repeat a job for as long as it succeeds without growing pauses, also after failures', async () => {
    let passes = 0;
    start([{ run: () => Promise.resolve((passes += 1) % 3 !== 0) }]);
    await waitUntil('it has often been done', () => passes > 60);
  });

  it('tell of a job that fails by its name, and not of one that is called off', async () => {
    let passes = 0;
    const jobs = start([
      {
        name: 'sweep',
        run: async (turn) => {
          passes += 1;
          if (passes > 1) await untilAborted(turn);
          throw new Error(`fails ${passes}`);
        },
      },
    ]);
    await waitUntil('it works again', () => passes === 2);
    await jobs.close();
    assert.deepEqual(
      said('a background job failed').map(({ level, fields }) => [level, fields['job'], String(fields['err'])]),
      [['warn', 'sweep', 'Error: fails 1']],
    );
  });

  it('begin with the pause that a job asks for', async () => {
    let passes = 0;
    const jobs = start([{ firstAfterMs: 3_600_000, run: () => Promise.resolve((passes += 1) > 0) }]);
    await waitUntil('it has the lease', () => jobs.isHolder());
    await renewed(4);
    assert.equal(passes, 0);
  });

  it('end with the process: passes are told, waited for, and another process may begin at once', async () => {
    const gate = createGate();
    const reasons: unknown[] = [];
    const jobs = start([
      {
        run: async (turn) => {
          reasons.push(String(await untilAborted(turn)));
          await gate.gone;
          return true;
        },
      },
    ]);
    await waitUntil('it works', () => jobs.isHolder());
    let isClosed = false;
    const closed = jobs.close().then(() => (isClosed = true));
    await waitUntil('it is told', () => reasons.length > 0);
    await delay(20);
    assert.deepEqual([isClosed, leases.holder], [false, 1]);
    gate.letGo();
    await closed;
    assert.deepEqual([reasons, leases.holder], [['Error: closing'], undefined]);
    const { takes, renewals } = leases;
    await delay(50);
    assert.deepEqual([leases.takes, leases.renewals], [takes, renewals]);
  });

  it('that another process has are left to it at the end, and a database that is away then is no failure', async () => {
    leases.holder = 5;
    await start([{ run: () => Promise.resolve(true) }]).close();
    assert.equal(leases.holder, 5);
    leases.holder = undefined;
    const jobs = start([{ run: () => Promise.resolve(true) }]);
    await waitUntil('it works', () => jobs.isHolder());
    leases.problem = new Error('away');
    await jobs.close();
  });
});
