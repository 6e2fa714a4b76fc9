import { daysBefore } from '../../core/instant.js';
import { ACTIVITY_FEED_READ } from '../activity/activity-feed-reader.js';
import { defineCollector } from '../fact-collector.js';
import { omitUndefined } from '../../core/omit-undefined.js';
import { TenantProblem } from '../tenant-problem.js';

/** Long enough to tell a quiet day from a stalled feed. */
const LOOK_BACK_DAYS = 3;

/**
 * Whether Exchange records reach us and how fresh they are; content is listed, not fetched. A refusal is both a finding (changes go
 * unnoticed) and a gap.
 */
export const auditFeed = defineCollector({
  fact: 'auditFeed',
  after: [],
  permissions: [ACTIVITY_FEED_READ.permission],
  async collect({ newestContent, now }) {
    const since = daysBefore(now, LOOK_BACK_DAYS);
    try {
      const { newestAt, gaps } = await newestContent('Audit.Exchange', since);
      return { value: omitUndefined({ state: 'readable' as const, newestAt, since }), gaps };
    } catch (error) {
      if (!(error instanceof TenantProblem) || error.reason !== 'permission-missing') throw error;
      return { value: { state: 'refused', since }, gaps: [error.gap] };
    }
  },
});
