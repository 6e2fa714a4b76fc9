import { judgeAuditFeed } from '../../checks/lib/audit-feed-health.js';
import { judgeAuditSources } from '../../checks/lib/audit-source-health.js';
import { TENANT_SUBJECT, type JudgedSetting } from '../../checks/lib/tenant-settings-verdict.js';
import { formatCount } from '../../core/plural-formatting.js';
import { PORTAL_PAGES } from '../../m365/portal-links.js';
import type { WatchedAlerts } from '../model/alert-subscriptions-port.js';
import type { AttackPathStep } from '../model/attack-path.js';
import { createStepContext, listFactGaps, valueOf, type AttackPathReadings } from './attack-path-readings.js';
import { buildAttackStep, toUnreadCauses, type AttackStepCause, type UnreadCause } from './attack-step-builder.js';

/** Topics whose subscribers hear of every takeover by an app: its incident has all three. */
const TOPICS: readonly WatchedAlerts['topic'][] = ['everything', 'incidents', 'apps'];

/** What the command line cannot know. */
const ASK_THE_BOT = { text: 'Ask the bot in Teams: its database has it.' };

/** Step 6: no conversation gets the alert, or the audit log is not read. */
export function judgeAlertingStep(readings: AttackPathReadings): AttackPathStep {
  return buildAttackStep(
    {
      id: 'nobody-is-told',
      title: 'Nobody is told',
      closed: 'A conversation gets critical alerts, and the audit log is read in time',
    },
    [judgeSubscribers(readings), judgeFeed(readings), judgeSources(readings)],
  );
}

function judgeSubscribers({ alerts, asOf }: AttackPathReadings): AttackStepCause {
  const change = { text: 'Write to the bot in the channel of your security team: "alert this channel".' };
  if (!alerts.read) return { evidence: [], unread: [alerts.why], change };
  const those = alerts.subscriptions.filter(({ topic }) => TOPICS.includes(topic));
  const paused = those.filter(
    ({ pausedUntil }) => pausedUntil !== undefined && Date.parse(pausedUntil) > Date.parse(asOf),
  );
  if (those.length > paused.length) return { evidence: [], unread: [], change };
  const fact =
    paused.length === 0
      ? 'No conversation is subscribed to alerts about apps'
      : `All alerts about apps are paused, in ${formatCount(paused.length, 'conversation')}`;
  return {
    evidence: [{ subject: TENANT_SUBJECT, fact }],
    unread: [],
    change: paused.length === 0 ? change : { text: 'Write to the bot in that channel: "resume alerts".' },
  };
}

/** Whether Microsoft delivers the records of Exchange. */
function judgeFeed(readings: AttackPathReadings): AttackStepCause {
  const feed = valueOf(readings, 'auditFeed');
  const recorded = valueOf(readings, 'unifiedAuditLog')?.enabled !== false;
  const context = createStepContext(readings);
  return {
    evidence: feed === undefined ? [] : wrongOf([judgeAuditFeed(feed, recorded, context)]),
    unread: toUnreadCauses(listFactGaps(readings, ['auditFeed'])),
    change: {
      text: 'Grant the app that reads ActivityFeed.Read, and run: npx warden doctor.',
      url: PORTAL_PAGES.audit,
    },
  };
}

/** Whether the bot reads each source that tells of the present; the search of the past is none. */
function judgeSources(readings: AttackPathReadings): AttackStepCause {
  const change = { text: 'Run npx warden doctor: it names what each source lacks.' };
  const sources = valueOf(readings, 'auditWatch')?.sources;
  const gaps = toUnreadCauses(listFactGaps(readings, ['auditWatch']));
  if (sources === undefined) {
    const why: UnreadCause = { text: 'how far the bot has read the audit log', next: ASK_THE_BOT };
    return { evidence: [], unread: gaps.length > 0 ? gaps : [why], change };
  }
  const feedRefused = valueOf(readings, 'auditFeed')?.state === 'refused';
  const rows = judgeAuditSources(sources, { now: readings.asOf, feedRefused }).filter(
    ({ key }) => key !== 'watch-audit-query',
  );
  const started = new Set(
    sources.filter(({ readUpTo }) => readUpTo !== undefined).map(({ source }) => `watch-${source}`),
  );
  return {
    evidence: wrongOf(rows),
    unread: [
      ...gaps,
      ...rows.filter(({ key, wrong }) => wrong === undefined && !started.has(key)).map(({ name }) => notReadYet(name)),
    ],
    change,
  };
}

function notReadYet(name: string): UnreadCause {
  return { text: `${name}: not read yet`, next: { text: 'Ask again in a few minutes.' } };
}

function wrongOf(settings: readonly JudgedSetting[]): AttackStepCause['evidence'] {
  return settings.flatMap(({ wrong, subject = TENANT_SUBJECT }) =>
    wrong === undefined ? [] : [{ subject, fact: wrong.title }],
  );
}
