import assert from 'node:assert/strict';
import { createRetentionJob } from '../../src/jobs/retention-job.js';
import { recordingLog } from '../support/test-logs.js';

describe('forgetting what is over', () => {
  it('is of what is older than configured, an hour after the start and each hour, and its extent is told in the log', async () => {
    const asked: number[] = [];
    const log = recordingLog();
    const job = createRetentionJob({
      deleteExpired: (keepDays) => {
        asked.push(keepDays);
        return Promise.resolve({ incidents: 2 });
      },
      keepDays: 400,
      log,
    });
    assert.deepEqual([job.everyMs, job.firstAfterMs], [3_600_000, 3_600_000]);
    const turn = {
      lease: { name: 'work', token: 1 },
      signal: new AbortController().signal,
      onProgress: () => undefined,
    };
    assert.equal(await job.run(turn), true);
    assert.deepEqual(asked, [400]);
    assert.deepEqual(
      log.lines.map(({ level, fields }) => [level, fields]),
      [['debug', { deleted: { incidents: 2 } }]],
    );
  });
});
