import assert from 'node:assert/strict';
import fc from 'fast-check';
import { planListing, advanceReadUpTo } from '../../src/audit/activity-feed-windows.js';
import { instant, type Instant } from '../../src/core/instant.js';
import { readEverything, type Blob } from './support/simulated-feed.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const START_MS = Date.parse('2026-11-01T00:00:00Z');
const moment = (hours: number): Instant => instant(START_MS + Math.round(hours * HOUR_MS));

describe('The windows of the activity feed', () => {
  const progress = fc.record({
    readUpTo: fc.option(fc.double({ min: -400, max: 500, noNaN: true }).map(moment), { nil: undefined }),
    relistedAt: fc.option(fc.double({ min: -400, max: 500, noNaN: true }).map(moment), { nil: undefined }),
  });
  const time = fc.integer({ min: 0, max: 400 * HOUR_MS }).map((ms) => instant(START_MS + ms));

  it('are as the service wants them: at most 24 hours, not from before seven days, without holes, up to now', () => {
    fc.assert(
      fc.property(progress, time, (before, now) => {
        const nowMs = Date.parse(now);
        const { windows, coversAll: whole, missed } = planListing(before, now);
        assert.ok(windows.length > 0);
        for (const [at, { from, to }] of windows.entries()) {
          assert.ok(Date.parse(to) - Date.parse(from) <= DAY_MS);
          assert.ok(Date.parse(to) > Date.parse(from));
          assert.ok(Date.parse(from) >= nowMs - 7 * DAY_MS);
          assert.ok(Date.parse(to) <= nowMs);
          assert.equal(Date.parse(from) % 1000, 0, 'whole seconds, as the service takes them');
          const next = windows[at + 1];
          if (next !== undefined) assert.equal(next.from, to);
        }
        assert.ok(nowMs - Date.parse(windows.at(-1)?.to ?? '') < 1000);
        const first = Date.parse(windows[0]?.from ?? '');
        if (whole) assert.ok(first <= nowMs - 7 * DAY_MS + 10 * 60_000);
        const readMs = Date.parse(before.readUpTo ?? '');
        if (readMs < nowMs) assert.ok(first <= Math.max(readMs, nowMs - 7 * DAY_MS + 10 * 60_000));
        if (missed !== undefined) assert.deepEqual([missed.from, missed.to], [before.readUpTo, windows[0]?.from]);
      }),
    );
  });

  it('that failed hold the cursor back, and nothing moves it back', () => {
    fc.assert(
      fc.property(progress, time, fc.infiniteStream(fc.boolean()), ({ readUpTo }, now, fails) => {
        const read = readUpTo !== undefined && Date.parse(readUpTo) < Date.parse(now) ? readUpTo : undefined;
        const plan = planListing({ readUpTo: read }, now);
        const failed = plan.windows.filter(() => fails.next().value === true);
        const after = Date.parse(advanceReadUpTo(read, plan, failed) ?? '');
        if (read !== undefined) assert.ok(after >= Math.floor(Date.parse(read) / 1000) * 1000);
        for (const { from, to } of failed) {
          if (read === undefined || Date.parse(to) > Date.parse(read)) {
            assert.ok(after <= Math.max(Date.parse(from), Date.parse(read ?? from)));
          }
        }
      }),
    );
  });

  it('reach every blob that is listed while it is there, whatever is down when, however late it is listed', async () => {
    const blob = fc.record({
      createdHours: fc.double({ min: 0, max: 400, noNaN: true }),
      /** From being made to being listed. */
      lateHours: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 150, noNaN: true })),
      /** Reads that fail before one succeeds. */
      failures: fc.oneof(
        { weight: 5, arbitrary: fc.constant(0) },
        { weight: 1, arbitrary: fc.integer({ min: 1, max: 3 }) },
      ),
    });
    const poll = fc.record({
      afterHours: fc.oneof(fc.constant(0.05), fc.double({ min: 0.05, max: 90, noNaN: true })),
      fault: fc.oneof(
        { weight: 6, arbitrary: fc.constant('none' as const) },
        {
          weight: 1,
          arbitrary: fc.constantFrom('list' as const, 'some-lists' as const, 'blobs' as const, 'crash' as const),
        },
      ),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(blob, { maxLength: 60 }),
        fc.array(poll, { minLength: 5, maxLength: 60 }),
        async (drawn, polls) => {
          const blobs = drawn.map(({ createdHours, lateHours, failures }, at): Blob => {
            const createdMs = START_MS + createdHours * HOUR_MS;
            return { id: `blob-${at}`, createdMs, listedMs: createdMs + lateHours * HOUR_MS, failures };
          });
          const { read, chances } = await readEverything(START_MS, blobs, polls);
          for (const { id, failures } of blobs) {
            if ((chances.get(id) ?? 0) > failures) assert.equal(read.get(id), 1, `${id} was not read, or not once`);
            assert.ok((read.get(id) ?? 0) <= 1);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
