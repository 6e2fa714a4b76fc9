import assert from 'node:assert/strict';
import { instant } from '../../src/core/instant.js';
import type { DetectionFinding } from '../../src/detections/model/detection-finding.js';
import type { AuditSourceState } from '../../src/facts/fact-types.js';
import { createAuditDelayAlertJob } from '../../src/jobs/audit-delay-alert-job.js';
import { recordingLog } from '../support/test-logs.js';

const TURN = { lease: { name: 'work', token: 1 }, signal: new AbortController().signal, onProgress: () => undefined };
const at = (time: string) => instant(`2026-11-24T${time}:00Z`);
const state = (source: AuditSourceState['source'], more: Partial<AuditSourceState> = {}): AuditSourceState => ({
  source,
  eventsKept: 1,
  recordsSeen: 1,
  malformed: 0,
  ...more,
});

describe('the finding of audit sources that nobody reads', () => {
  let now = at('12:00');
  let states: readonly AuditSourceState[];
  let kept: DetectionFinding | undefined;
  let saves: boolean;
  let told: number;
  let log: ReturnType<typeof recordingLog>;
  beforeEach(() => {
    now = at('12:00');
    states = [];
    kept = undefined;
    saves = true;
    told = 0;
    log = recordingLog();
  });

  const job = (more = {}) =>
    createAuditDelayAlertJob({
      audit: { states: () => Promise.resolve(states) },
      incidents: {
        generation: () => Promise.resolve(17),
        findings: (ids) => Promise.resolve(kept !== undefined && ids.includes(kept.id) ? [{ finding: kept }] : []),
        assessed: ({ generation, findings, ...rest }) => {
          assert.equal(generation, 17);
          assert.deepEqual(rest, { eventIds: [], renamed: [], records: [] });
          if (saves) kept = findings[0]?.finding;
          return Promise.resolve(saves);
        },
      },
      clock: { now: () => now },
      log,
      afterMs: 30 * 60_000,
      onChanged: () => (told += 1),
      ...more,
    });
  const look = async () => {
    assert.equal(await job().run(TURN), true);
    return kept;
  };

  it('says of each since when, in what, and why it is not read, and what to do; further ones add to it', async () => {
    const search = state('audit-query', { lastSuccessAt: at('10:00') });
    const feed = state('activity:Audit.Exchange', {
      readUpTo: at('11:00'),
      gap: { reason: 'permission-missing', detail: 'ActivityFeed.Read' },
    });
    const log1 = state('graph:directoryAudits', { readUpTo: at('11:15'), lastSuccessAt: at('11:16') });
    states = [search, feed];
    const actor = { kind: 'app', id: '', name: 'Tenant Warden' };
    const notes = [
      { eventId: 'audit-query', at: at('12:00'), actor, what: 'last read', source: 'audit-query' },
      {
        eventId: 'activity:Audit.Exchange',
        at: at('11:00'),
        actor,
        what: 'last read; since then: the permission ActivityFeed.Read is not granted',
        source: 'activity',
      },
    ];
    const first = {
      id: 'audit-weakened:tenant:audit-reading:2026-11-24T10:00:00Z:2026-11-24',
      detection: 'audit-weakened',
      subject: { kind: 'tenant', id: 'audit-reading', name: 'our reading of the audit log' },
      severity: 'high',
      confidence: 'high',
      title:
        'Not read, an attack there goes unseen: Audit search, months back (last read 2 h ago), Audit feed of Exchange (last read 1 h ago). Run npx warden doctor',
      count: 1,
      firstAt: at('12:00'),
      lastAt: at('12:00'),
      notes,
      own: false,
    };
    assert.deepEqual(await look(), first);
    assert.deepEqual(
      log.lines.map(({ level, fields }) => [level, fields]),
      [['warn', { sources: ['audit-query', 'activity:Audit.Exchange'] }]],
    );
    assert.deepEqual(await look(), first, 'said already');
    states = [search, feed, log1];
    now = at('12:01');
    const later = await look();
    assert.deepEqual([later?.id, later?.count, later?.firstAt, later?.lastAt], [first.id, 2, at('12:00'), at('12:01')]);
    assert.deepEqual(later?.notes.at(-1), {
      eventId: 'graph:directoryAudits',
      at: at('11:15'),
      actor,
      what: 'last read',
      source: 'graph',
    });
    states = [search, feed];
    await look();
    assert.equal(told, 2, 'fewer are no news');
  });

  it('is none while a source is on time, catches up, was never read, or is late by no more than the limit', async () => {
    states = [
      state('activity:Audit.General'),
      state('activity:Audit.Exchange', { readUpTo: at('11:30') }),
      state('activity:Audit.AzureActiveDirectory', { readUpTo: at('02:00'), lastSuccessAt: at('11:30') }),
      state('graph:directoryAudits', { readUpTo: at('11:59') }),
    ];
    assert.equal(await look(), undefined);
    const [, , catching = assert.fail()] = states;
    states = [{ ...catching, lastSuccessAt: instant('2026-11-24T11:29:59Z') }];
    assert.equal((await look())?.notes.length, 1, 'it no longer catches up');
    assert.equal(told, 1);
    kept = undefined;
    states = [{ ...catching, gap: { reason: 'throttled', detail: 'manage.office.com' } }];
    assert.equal((await look())?.notes.length, 1, 'it does not come on');
  });

  it('that could not be saved is not told, and the next look makes it', async () => {
    states = [state('activity:Audit.Exchange', { readUpTo: at('11:00') })];
    saves = false;
    assert.equal(await look(), undefined);
    assert.deepEqual([told, log.lines], [0, []]);
    saves = true;
    await look();
    assert.equal(told, 1);
  });

  it('is looked for each minute, and first five minutes after the start, in which sources are read', () => {
    const { everyMs, firstAfterMs } = job();
    assert.deepEqual([everyMs, firstAfterMs, job({ everyMs: 5 }).everyMs], [60_000, 300_000, 5]);
  });
});
