import assert from 'node:assert/strict';
import { formatAge } from '../../src/core/age-wording.js';
import { instant } from '../../src/core/instant.js';
import { readAuditReadingStatus } from '../../src/audit/audit-reading-status.js';
import { incidentsInWords } from '../../src/answers/incidents-text-renderer.js';
import type { AuditSourceState } from '../../src/facts/fact-types.js';
import { judgeAuditSourceFreshness } from '../../src/facts/lib/audit-source-freshness.js';

const NOW = instant('2026-11-24T10:00:00Z');
const minutesAgo = (minutes: number) => instant(Date.parse(NOW) - minutes * 60_000);
const state = (source: AuditSourceState['source'], more: Partial<AuditSourceState>): AuditSourceState => ({
  source,
  eventsKept: 0,
  recordsSeen: 0,
  malformed: 0,
  ...more,
});

describe('The age of what was read of the audit trail', () => {
  it('makes a feed late after five minutes, and a search of the past after an hour and a half', () => {
    const feed = (minutes: number) =>
      judgeAuditSourceFreshness(state('activity:Audit.Exchange', { readUpTo: minutesAgo(minutes) }), NOW);
    assert.deepEqual(feed(5), { ageMs: 300_000, isLate: false });
    assert.deepEqual(feed(6), { ageMs: 360_000, isLate: true });
    const search = (minutes: number) =>
      judgeAuditSourceFreshness(state('audit-query', { lastSuccessAt: minutesAgo(minutes) }), NOW).isLate;
    assert.deepEqual([search(89), search(91)], [false, true]);
    // Passes without a result go on, but nothing newer was read.
    const stuck = state('activity:Audit.Exchange', { readUpTo: minutesAgo(30), lastSuccessAt: NOW });
    assert.equal(judgeAuditSourceFreshness(stuck, NOW).isLate, true);
    assert.deepEqual(judgeAuditSourceFreshness(state('graph:directoryAudits', {}), NOW), { isLate: false });
  });

  it('is said as people say it', () => {
    const said = [30, 90, 59 * 60, 60 * 60, 125 * 60, 47 * 3_600, 49 * 3_600].map((seconds) =>
      formatAge(seconds * 1_000),
    );
    assert.deepEqual(said, ['under a minute', '1 min', '59 min', '1 h', '2 h 5 min', '47 h', '2 days']);
  });

  it('stands in the answer to "are we under attack?" with or without a reason', () => {
    const lines = incidentsInWords({
      kind: 'incidents',
      incidents: [],
      findings: [],
      sources: [
        state('activity:Audit.Exchange', { readUpTo: minutesAgo(95) }),
        state('activity:Audit.General', {
          readUpTo: minutesAgo(12),
          gap: { reason: 'unreachable', detail: 'manage.office.com' },
        }),
        state('graph:directoryAudits', { readUpTo: minutesAgo(1) }),
      ],
      answeredAt: NOW,
    });
    assert.deepEqual(lines.slice(1, 3), [
      'Late: Audit feed of Exchange: last read 1 h 35 min ago.',
      'Not seen: Audit feed of the rest: the service could not be reached: manage.office.com; last read 12 min ago.',
    ]);
    assert.equal(lines.length, 4);
  });
});

describe('The status of our reading, as /readyz gives it', () => {
  const of = (...states: readonly AuditSourceState[]) =>
    readAuditReadingStatus({ states: () => Promise.resolve(states) }, { now: () => NOW });

  it('has the age of each source in seconds, and is late when one is late or unread, or all are', async () => {
    const fresh = state('activity:Audit.Exchange', { readUpTo: minutesAgo(1) });
    const old = state('activity:Audit.General', { readUpTo: minutesAgo(10) });
    assert.deepEqual(await of(fresh), {
      late: false,
      sources: [{ source: 'activity:Audit.Exchange', ageSeconds: 60, late: false }],
    });
    assert.deepEqual((await of(fresh, old, state('audit-query', {}))).sources.slice(1), [
      { source: 'activity:Audit.General', ageSeconds: 600, late: true },
      { source: 'audit-query', late: true },
    ]);
    assert.equal((await of(fresh, old)).late, true);
    assert.equal((await of()).late, true);
  });
});
