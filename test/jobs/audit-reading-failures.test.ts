import assert from 'node:assert/strict';
import type { AuditApi } from '../../src/audit/model/audit-api-port.js';
import type { AuditStore } from '../../src/audit/model/audit-store-port.js';
import { createRecordParser, createWantedOperations } from '../../src/audit/scan/wanted-record-parser.js';
import { DatabaseProblem } from '../../src/core/database-problem.js';
import { ExpectedError } from '../../src/core/expected-error.js';
import { instant } from '../../src/core/instant.js';
import { LeaseLost } from '../../src/core/lease.js';
import { type AuditReadingOptions, createAuditReadingJobs } from '../../src/jobs/audit-reading-jobs.js';
import { recordingLog } from '../support/test-logs.js';

const NOW = instant('2026-11-24T09:00:00Z');
const LEASE = { name: 'audit reading', token: 7 };

describe('a pass over an audit source', () => {
  let kept: unknown[];
  let added: readonly string[];
  let noted: unknown[];
  let forgotten: unknown[];
  let wakes: number;
  let steps: number;
  let closing: AbortController;
  let log: ReturnType<typeof recordingLog>;
  beforeEach(() => {
    kept = [];
    added = [];
    noted = [];
    forgotten = [];
    wakes = steps = 0;
    closing = new AbortController();
    log = recordingLog();
  });

  /** `page`: what the directory log answers with. */
  function jobs(page: () => Promise<readonly unknown[]>, more: Partial<AuditReadingOptions> = {}) {
    const store: Partial<AuditStore> = {
      cursor: () => Promise.resolve(undefined),
      keep: (batch, lease) => {
        assert.equal(lease, LEASE);
        kept.push(batch.source);
        return Promise.resolve({ added } as Awaited<ReturnType<AuditStore['keep']>>);
      },
      noteFailure: (source, gap, lease) => {
        assert.equal(lease, LEASE);
        noted.push([source, gap]);
        return Promise.resolve();
      },
      forgetBefore: (before) => {
        forgotten.push(['events', before]);
        return Promise.resolve(3);
      },
    };
    const api: Partial<AuditApi> = {
      async *directoryAudits() {
        // The type of its pages is the reader's concern.
        yield await page();
      },
    };
    return createAuditReadingJobs({
      // No more of them is used for this source.
      api: api as AuditApi,
      store: store as AuditStore,
      reader: createRecordParser(createWantedOperations(['Update user'])),
      clock: { now: () => NOW },
      log,
      onEventsStored: () => (wakes += 1),
      ...more,
    });
  }
  const pass = (page: () => Promise<readonly unknown[]>) => {
    const job = jobs(page).find(({ name }) => name === 'graph:directoryAudits') ?? assert.fail();
    return job.run({ lease: LEASE, signal: closing.signal, onProgress: () => (steps += 1) });
  };
  const told = () =>
    log.lines.map(({ level, fields: { err, ...fields } }) => [
      level,
      fields,
      err instanceof Error ? String(err) : undefined,
    ]);

  it('keeps what it read under its lease, tells of each step, and wakes the assessment where something is new', async () => {
    assert.equal(await pass(() => Promise.resolve([])), true);
    assert.deepEqual([kept.length > 1, steps, wakes], [true, kept.length, 0]);
    added = ['an event'];
    kept = [];
    assert.equal(await pass(() => Promise.resolve([])), true);
    assert.deepEqual([wakes, log.lines, noted], [kept.length, [], []]);
  });

  it('that Microsoft refuses is noted with its reason, as a warning', async () => {
    const gap = { reason: 'throttled', detail: 'graph.microsoft.com' };
    assert.equal(await pass(() => Promise.reject(Object.assign(new Error('429'), { gap }))), false);
    assert.deepEqual(noted, [['graph:directoryAudits', gap]]);
    assert.deepEqual(told(), [['warn', { source: 'graph:directoryAudits', gap }, undefined]]);
  });

  it('that fails because of a bug of ours is noted as one, with its cause in the log', async () => {
    assert.equal(await pass(() => Promise.reject(new Error('ours'))), false);
    assert.deepEqual(noted, [['graph:directoryAudits', { reason: 'bug', detail: 'reading graph:directoryAudits' }]]);
    assert.deepEqual(told(), [['error', { source: 'graph:directoryAudits' }, 'Error: ours']]);
  });

  it('that something expected ends is told, and blames no source', async () => {
    assert.equal(await pass(() => Promise.reject(new ExpectedError('It waits.', 'Wait.'))), false);
    assert.deepEqual(
      [noted, told()],
      [[], [['warn', { source: 'graph:directoryAudits' }, 'ExpectedError: It waits.']]],
    );
  });

  it('that the database or another holder of the lease ends is left to whoever runs it', async () => {
    const away = new DatabaseProblem('away', 'It cannot be reached.', 'Wait.');
    for (const error of [away, new Error('around it', { cause: away }), new LeaseLost(LEASE)])
      await assert.rejects(
        pass(() => Promise.reject(error)),
        error,
      );
    assert.deepEqual([noted, log.lines], [[], []]);
  });

  it('that is called off keeps nothing more and is no failure of its source', async () => {
    const page = () => {
      closing.abort(new Error('closing'));
      return Promise.resolve([]);
    };
    assert.equal(await pass(page), false);
    assert.deepEqual([kept, noted, log.lines], [[], [], []]);
  });

  it('is every minute, searches every five; once a day what is older than 400 days, or as configured, is forgotten', async () => {
    const all = jobs(() => Promise.resolve([]));
    assert.deepEqual(
      all.map(({ name, everyMs }) => [name, everyMs]),
      [
        ...['AzureActiveDirectory', 'Exchange', 'General'].map((type) => [`activity:Audit.${type}`, 60_000]),
        ['graph:directoryAudits', 60_000],
        ['audit-query', 300_000],
        ['forget old audit events', 86_400_000],
      ],
    );
    const turn = { lease: LEASE, signal: closing.signal, onProgress: () => undefined };
    assert.equal(await all.at(-1)?.run(turn), true);
    const alerts = {
      forgetBefore: (before: unknown) => {
        forgotten.push(['deliveries', before]);
        return Promise.resolve(4);
      },
    };
    assert.equal(
      await jobs(() => Promise.resolve([]), { alerts, retentionDays: 10 })
        .at(-1)
        ?.run(turn),
      true,
    );
    assert.deepEqual(forgotten, [
      ['events', '2025-10-20T09:00:00Z'],
      ['events', '2026-11-14T09:00:00Z'],
      ['deliveries', '2026-11-14T09:00:00Z'],
    ]);
    assert.deepEqual(told(), [
      ['debug', { forgotten: 3, deliveries: undefined }, undefined],
      ['debug', { forgotten: 3, deliveries: 4 }, undefined],
    ]);
  });
});
