import type { JudgeContext } from '../model/check.js';
import type { AuditFeed } from '../../facts/fact-types.js';
import { daysBetween } from '../../core/instant.js';
import { formatUtcMinute } from '../../core/sentence-formatting.js';
import { PORTAL_PAGES } from '../../m365/portal-links.js';
import type { JudgedSetting } from './tenant-settings-verdict.js';

/**
 * Records usually arrive within an hour or two, but the service promises nothing, and a small company has quiet days.
 * After this long without records the feed counts as stalled.
 */
const LATE_AFTER_HOURS = 36;
const FEED = '/activity/feed/subscriptions/content';

/**
 * Judges whether Microsoft delivers the records of Exchange, and in time. `recorded`: whether the unified audit log is on.
 */
export function judgeAuditFeed(feed: AuditFeed, recorded: boolean, { now, partial }: JudgeContext): JudgedSetting {
  const { state, newestAt, since } = feed;
  const lateHours = newestAt === undefined ? undefined : Math.floor(daysBetween(newestAt, now) * 24);
  // A feed read in part, or started just now, does not prove a stall; an audit log that is off sends nothing anyway.
  const judged = recorded && !partial.has('auditFeed');
  const late = judged && (lateHours === undefined || lateHours > LATE_AFTER_HOURS);
  const newest =
    newestAt === undefined ? `nothing since ${formatUtcMinute(since)}` : `newest from ${formatUtcMinute(newestAt)}`;
  const words = state === 'refused' ? 'refused' : newest;
  const title =
    state === 'refused'
      ? 'Our reading of the audit log is refused: changes go unnoticed'
      : `The audit log reaches us late: ${newest}`;
  return {
    key: 'reading',
    name: 'Our reading of the audit log',
    state: words,
    url: PORTAL_PAGES.audit,
    evidence: [{ source: 'activity', ref: FEED, label: 'newest content of Audit.Exchange', value: words }],
    ...((state === 'refused' || late) && {
      wrong: {
        severity: 'high' as const,
        title,
        confidence: state === 'refused' ? ('high' as const) : ('medium' as const),
        fingerprint: state === 'refused' ? 'refused' : 'late',
      },
    }),
  };
}
