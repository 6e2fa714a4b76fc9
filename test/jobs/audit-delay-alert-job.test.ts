import assert from 'node:assert/strict';
import { createAlertCards } from '../../src/cards/index.js';
import { instant, type Instant } from '../../src/core/instant.js';
import { INTENT_WORDS } from '../../src/intent-wordings.js';
import { createAuditDelayAlertJob } from '../../src/jobs/audit-delay-alert-job.js';
import type { LeaseTurn } from '../../src/jobs/leased-jobs.js';
import { AlertTestEnvironment } from '../alerts/alert-test-environment.js';
import { subscription } from '../alerts/alert-samples.js';
import { silentLog } from '../support/test-logs.js';

const TURN: LeaseTurn = {
  lease: { name: 'work', token: 1 },
  signal: new AbortController().signal,
  onProgress: () => undefined,
};

describe('An audit source that nobody reads any more', () => {
  let house: AlertTestEnvironment;
  before(async () => (house = await AlertTestEnvironment.open()));
  after(() => house.close());

  const at = (clock: string): Instant => instant(`2026-11-24T${clock}:00Z`);

  async function read(
    source: 'activity:Audit.Exchange' | 'graph:directoryAudits',
    upTo: Instant,
    when = upTo,
  ): Promise<void> {
    house.now = when;
    const nothing = { events: [], malformed: [], seen: 0, blobIds: [], cursor: {} };
    await house.store.audit.keep({ ...nothing, source, readUpTo: upTo });
  }

  /** The job looks at this time; gives what the channel has got since the last look. */
  async function looksAt(now: Instant, becomes: number): Promise<readonly string[]> {
    house.now = now;
    const before = house.recipient.seen.length;
    const alerts = house.start({ cards: createAlertCards({ words: INTENT_WORDS }) });
    const job = createAuditDelayAlertJob({
      audit: house.store.audit,
      incidents: house.store.incidents,
      clock: house.clock,
      log: silentLog,
      afterMs: 30 * 60_000,
      onChanged: () => {
        alerts.wake();
      },
    });
    assert.equal(await job.run(TURN), true);
    await house.untilStates(becomes === 0 ? {} : { sent: becomes });
    await alerts.close();
    return house.recipient.seen.slice(before);
  }

  it('is told to the channels once, again with the next source, each day, and anew after it was read in between', async () => {
    await house.subscribe(subscription('soc'));
    await read('activity:Audit.Exchange', at('10:00'));
    await read('graph:directoryAudits', at('10:20'));
    assert.deepEqual(await looksAt(at('10:30'), 0), []);

    const [first, ...more] = await looksAt(at('10:31'), 1);
    assert.match(first ?? '', /^post soc: .*High: The audit log was weakened or is not read/);
    assert.match(first ?? '', /Audit feed of Exchange \(last read 31 min ago\)/);
    assert.deepEqual(more, []);
    assert.deepEqual(await looksAt(at('10:45'), 1), []);

    const [second = ''] = await looksAt(at('10:51'), 2);
    assert.match(second, /^update soc: .*Directory audit log \(last read 31 min ago\)/s);
    assert.match(second, /Audit feed of Exchange \(last read 51 min ago\)/);

    await read('activity:Audit.Exchange', at('11:00'));
    await read('graph:directoryAudits', at('11:00'));
    assert.deepEqual(await looksAt(at('11:20'), 2), []);
    assert.match((await looksAt(at('11:40'), 3))[0] ?? '', /^post soc: /);
    assert.match((await looksAt(instant('2026-11-25T00:01:00Z'), 4))[0] ?? '', /^post soc: .*13 h 1 min ago/s);
  });

  it('is told of while nothing comes, not while it catches up with what a week or an outage left', async () => {
    await house.empty();
    await house.query('truncate audit_cursors');
    await house.subscribe(subscription('soc'));
    await read('activity:Audit.Exchange', at('02:00'), at('11:50'));
    assert.deepEqual(await looksAt(at('12:00'), 0), []);
    await house.store.audit.noteFailure('activity:Audit.Exchange', {
      reason: 'throttled',
      detail: 'manage.office.com',
    });
    assert.match((await looksAt(at('12:01'), 1))[0] ?? '', /^post soc: /);
  });
});
