import assert from 'node:assert/strict';
import { DatabaseProblem } from '../../src/core/database-problem.js';
import { LeaseLost } from '../../src/core/lease.js';
import { type LeasedJob, type LeasedJobs, type LeaseTurn, startLeasedJobs } from '../../src/jobs/leased-jobs.js';
import type { Store } from '../../src/store/persistent-store.js';
import { openEmptyStore } from '../support/postgres-test-server.js';
import { recordingLog } from '../support/test-logs.js';
import { createGate, waitUntil } from '../support/wait-until.js';

const NAME = 'work';

describe('Work that is done by one process at a time', () => {
  let store: Store;
  const log = recordingLog();
  const started: LeasedJobs[] = [];
  beforeEach(async () => (store = await openEmptyStore()));
  afterEach(async () => {
    await Promise.all(started.splice(0).map((jobs) => jobs.close()));
    await store.close();
  });

  function start(run: LeasedJob['run'], more: Partial<LeasedJob> = {}, leaseMs = 600): LeasedJobs {
    const jobs = startLeasedJobs({
      leases: store.leases,
      name: NAME,
      jobs: [{ name: 'job', everyMs: 5, run, ...more }],
      log,
      leaseMs,
    });
    started.push(jobs);
    return jobs;
  }

  /** Waits for the abort, as a read of the tenant does. */
  const aborted = ({ signal }: LeaseTurn) =>
    new Promise<boolean>((resolve) => {
      signal.addEventListener('abort', () => {
        resolve(false);
      });
    });

  it('stays with the one that has it for as long as its passes make progress', async () => {
    let steps = 0;
    const first = start(
      async ({ onProgress, signal }) => {
        while (!signal.aborted) {
          await new Promise((resolve) => setTimeout(resolve, 10));
          onProgress();
          steps += 1;
        }
        return true;
      },
      { silentForMs: 2_500 },
      3_000,
    );
    await waitUntil('the first works', () => steps > 0);
    let others = 0;
    const second = start(() => Promise.resolve((others += 1) > 0), {}, 3_000);
    await new Promise((resolve) => setTimeout(resolve, 3_600));
    assert.deepEqual([others, first.isHolder(), second.isHolder()], [0, true, false]);
    await first.close();
    await waitUntil('the second works', () => others > 0);
  });

  it('is of as many jobs as there are: Node says nothing of a leak while they wait', async () => {
    const warnings: string[] = [];
    const note = ({ message }: Error) => warnings.push(message);
    process.on('warning', note);
    let passes = 0;
    const run = () => Promise.resolve((passes += 1) > 0);
    const jobs = Array.from({ length: 20 }, (_, n) => ({ name: `job ${n}`, everyMs: 5, run }));
    started.push(startLeasedJobs({ leases: store.leases, name: NAME, jobs, log, leaseMs: 600 }));
    await waitUntil('each ran twice', () => passes >= 40);
    await new Promise((resolve) => setImmediate(resolve));
    process.off('warning', note);
    assert.deepEqual(warnings, []);
  });

  it('goes to another when a pass hangs, and the one that hung takes no turn before its pass has ended', async () => {
    const gate = createGate();
    let hung = 0;
    const first = start(
      async () => {
        hung += 1;
        await gate.gone;
        return true;
      },
      { silentForMs: 100 },
    );
    await waitUntil('it hangs', () => hung === 1);
    let others = 0;
    start(() => Promise.resolve((others += 1) > 0));
    await waitUntil('the other works', () => others > 0);
    assert.equal(first.isHolder(), false);
    assert.equal(hung, 1);
    gate.letGo();
  });

  it('ends when another process has taken the lease: its signal aborts, and the next turn has a higher token', async () => {
    const tokens: number[] = [];
    const ended: boolean[] = [];
    start(async (turn) => {
      tokens.push(turn.lease.token);
      ended.push(await aborted(turn));
      return true;
    });
    await waitUntil('it works', () => tokens.length === 1);
    await store.leases.release({ name: NAME, token: tokens[0] ?? 0 });
    const taken = await store.leases.take(NAME, 60_000);
    assert.ok(taken);
    await waitUntil('it has ended', () => ended.length === 1);
    await store.leases.release(taken);
    await waitUntil('it works again', () => tokens.length === 2);
    assert.ok((tokens[1] ?? 0) > taken.token);
  });

  it('ends when something could not be stored under its lease', async () => {
    const tokens: number[] = [];
    start((turn) => {
      tokens.push(turn.lease.token);
      return tokens.length === 1 ? Promise.reject(new LeaseLost(turn.lease)) : aborted(turn);
    });
    await waitUntil('it works under a new lease', () => tokens.length > 1);
    assert.ok((tokens[1] ?? 0) > (tokens[0] ?? 0));
  });

  it('is tried again soon when the database ended it, however often: its source is not to blame', async () => {
    const times: number[] = [];
    start(
      () => {
        times.push(performance.now());
        return times.length > 8
          ? Promise.resolve(true)
          : Promise.reject(new DatabaseProblem('restarting', 'The database is starting or stopping.', 'Wait.'));
      },
      { everyMs: 50 },
    );
    await waitUntil('it comes through', () => times.length > 8);
    const [first = NaN] = times;
    // With pauses that double, the eighth alone would be 12.8 s.
    assert.ok((times[8] ?? NaN) - first < 8_000, String(times));
  });

  it('is tried again after a failure, later each time', async () => {
    const atMs: number[] = [];
    start(() => {
      atMs.push(performance.now());
      return atMs.length < 3 ? Promise.reject(new Error('down')) : Promise.resolve(false);
    });
    await waitUntil('several tries', () => atMs.length === 6);
    const [pause1 = 0, , pause3 = 0] = atMs.slice(1).map((ms, at) => ms - (atMs[at] ?? 0));
    assert.ok(pause1 >= 9);
    assert.ok(pause3 >= 39);
  });

  it('ends, and says why, when its lease could not be renewed in time', async () => {
    const lines = recordingLog();
    let reachable = true;
    const whenReachable = <T>(value: () => Promise<T>) =>
      reachable ? value() : Promise.reject(new DatabaseProblem('restarting', 'The database is away.', 'Wait.'));
    let passes = 0;
    const ended: boolean[] = [];
    const jobs = startLeasedJobs({
      leases: {
        ...store.leases,
        take: (name, ms) => whenReachable(() => store.leases.take(name, ms)),
        renew: (lease, ms) => whenReachable(() => store.leases.renew(lease, ms)),
      },
      name: NAME,
      jobs: [
        {
          name: 'job',
          everyMs: 5,
          run: async (turn) => {
            passes += 1;
            ended.push(await aborted(turn));
            return true;
          },
        },
      ],
      log: lines,
      leaseMs: 300,
    });
    started.push(jobs);
    await waitUntil('it works', () => passes === 1);
    reachable = false;
    await waitUntil('it has ended', () => ended.length === 1);
    const [{ fields } = assert.fail()] = lines.lines.filter(({ message }) =>
      message.includes('no longer does the work'),
    );
    assert.deepEqual([fields['lease'], fields['why']], [NAME, 'it could not be renewed']);
    reachable = true;
    await waitUntil('it works again', () => passes === 2);
  });
});
