import { describeGap } from '../../core/gap-wording.js';
import { formatAge } from '../../core/age-wording.js';
import type { Instant } from '../../core/instant.js';
import { PORTAL_PAGES } from '../../m365/portal-links.js';
import { formatUtcMinute } from '../../core/sentence-formatting.js';
import type { AuditSourceId, AuditSourceState } from '../../facts/fact-types.js';
import { judgeAuditSourceFreshness } from '../../facts/lib/audit-source-freshness.js';
import type { JudgedSetting } from './tenant-settings-verdict.js';

/** Display name and API path of a source. */
const SOURCES: Readonly<Record<AuditSourceId, { readonly name: string; readonly ref: string }>> = {
  'activity:Audit.AzureActiveDirectory': feed('Audit.AzureActiveDirectory', 'the directory'),
  'activity:Audit.Exchange': feed('Audit.Exchange', 'Exchange'),
  'activity:Audit.General': feed('Audit.General', 'other services'),
  'graph:directoryAudits': { name: 'the directory’s own log', ref: '/v1.0/auditLogs/directoryAudits' },
  'audit-query': { name: 'the search of the past', ref: '/v1.0/security/auditLog/queries' },
};

/** Each source is polled every minute. After this long, in milliseconds, it is no hiccup: an attack could go unseen. */
const BEHIND_AFTER_MS = 30 * 60_000;

type Standing = 'readable' | 'not-offered' | 'not-read-yet' | 'hiccup' | 'late' | 'behind' | 'refused';

/**
 * Judges whether each audit source can be read: one row each, including sources not tried yet. A refused source, or one
 * not read for half an hour, is a finding. No rows when nothing watches (undefined). `feedRefused`: another finding already
 * reports the refused feed.
 */
export function judgeAuditSources(
  states: readonly AuditSourceState[] | undefined,
  { now, feedRefused }: { readonly now: Instant; readonly feedRefused: boolean },
): readonly JudgedSetting[] {
  if (states === undefined) return [];
  const known = new Map(states.map((state) => [state.source, state]));
  // The type requires each key.
  return (Object.keys(SOURCES) as AuditSourceId[]).map((source) => {
    const isFeed = source.startsWith('activity:');
    const { name, ref } = SOURCES[source];
    const state = known.get(source);
    const standing = standingOf(source, state, now);
    const words = inWords(standing, state, now);
    const isSaid = standing === 'refused' && isFeed && feedRefused;
    const isWrong = (standing === 'refused' || standing === 'behind') && !isSaid;
    return {
      key: `watch-${source}`,
      name: `Watch: ${name}`,
      state: words,
      url: PORTAL_PAGES.audit,
      evidence: [
        { source: isFeed ? ('activity' as const) : ('graph' as const), ref, label: 'our reading', value: words },
      ],
      ...(isWrong && {
        wrong: {
          // Only the search covers the time before the watch began; the others cover the present.
          severity: source === 'audit-query' ? ('medium' as const) : ('high' as const),
          title: `The watch does not read ${name}: ${words}`,
          fingerprint: standing,
        },
      }),
    };
  });
}

function feed(contentType: string, of: string) {
  return { name: `the audit feed of ${of}`, ref: `/activity/feed/subscriptions/content?contentType=${contentType}` };
}

function standingOf(source: AuditSourceId, state: AuditSourceState | undefined, now: Instant): Standing {
  if (state === undefined) return 'not-read-yet';
  const { gap, readUpTo } = state;
  const { ageMs = Infinity, isLate } = judgeAuditSourceFreshness(state, now);
  if (gap?.reason === 'permission-missing' || gap?.reason === 'licence-missing') return 'refused';
  if (gap?.reason === 'not-offered') return 'not-offered';
  // The search may idle for weeks, so its position says nothing.
  const isBehind = source !== 'audit-query' && ageMs > BEHIND_AFTER_MS;
  if (isBehind) return readUpTo === undefined && gap === undefined ? 'not-read-yet' : 'behind';
  if (gap !== undefined) return 'hiccup';
  return isLate ? 'late' : 'readable';
}

function inWords(standing: Standing, state: AuditSourceState | undefined, now: Instant): string {
  const gap = state?.gap === undefined ? '' : describeGap(state.gap);
  const upTo = state?.readUpTo === undefined ? 'never read' : `read up to ${formatUtcMinute(state.readUpTo)}`;
  const { ageMs } = state === undefined ? {} : judgeAuditSourceFreshness(state, now);
  const age = ageMs === undefined ? '' : `, ${formatAge(ageMs)} ago`;
  switch (standing) {
    case 'not-read-yet':
      return 'not read yet';
    case 'not-offered':
      return gap;
    case 'readable':
      return upTo;
    case 'refused':
      return `refused: ${gap}`;
    case 'hiccup':
      return `${upTo}, at present: ${gap}`;
    case 'late':
    case 'behind':
      return gap === '' ? `${upTo}${age}` : `${upTo}${age}: ${gap}`;
  }
}
