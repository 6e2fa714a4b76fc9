import { daysBefore } from '../../core/instant.js';
import { ACTIVITY_FEED_READ } from '../activity/feed.js';
import { defineCollector } from '../collector.js';
import { present } from '../present.js';
import { TenantProblem } from '../problem.js';

/** Far enough back to tell a quiet day from a feed that stands still. */
const LOOK_BACK_DAYS = 3;

/**
 * Whether records of Exchange reach us, and how fresh they are: contents are listed, none is fetched. A refusal is knowledge (what
 * happens is not noticed) and a gap as well.
 */
export const auditFeed = defineCollector({
  fact: 'auditFeed',
  after: [],
  permissions: [ACTIVITY_FEED_READ.permission],
  async collect({ newestContent, now }) {
    const since = daysBefore(now, LOOK_BACK_DAYS);
    try {
      const { newestAt, gaps } = await newestContent('Audit.Exchange', since);
      return { value: present({ state: 'readable' as const, newestAt, since }), gaps };
    } catch (error) {
      if (!(error instanceof TenantProblem) || error.reason !== 'permission-missing') throw error;
      return { value: { state: 'refused', since }, gaps: [error.gap] };
    }
  },
});
