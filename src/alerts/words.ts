import type { AlertSubscription, AlertTopic, ReportSubscription, Subscription } from '../core/alert.js';
import type { Severity } from '../core/severity.js';

const ABOUT: Readonly<Record<AlertTopic, string>> = {
  everything: 'everything',
  incidents: 'incidents',
  'mail-flow': 'mail flow',
  apps: 'apps',
  admins: 'admins',
  policies: 'policies',
  audit: 'the audit log',
};

/** What a subscription sends, as part of a sentence. Holds no text of the tenant. */
export function subscriptionWords(subscription: Subscription): string {
  if (subscription.kind === 'report') return `the report "${reportWords(subscription)}" ${subscription.schedule.words}`;
  return `alerts about ${topicWords(subscription.topic)}, ${severityWords(subscription.atLeast)}`;
}

/** Ids of checks are English words with hyphens. */
function reportWords({ report }: ReportSubscription): string {
  return report.replaceAll('-', ' ').replace(/\bmfa\b/, 'MFA');
}

function topicWords(topic: AlertTopic): string {
  return ABOUT[topic];
}

function severityWords(atLeast: Severity): string {
  if (atLeast === 'critical') return 'critical only';
  return atLeast === 'info' ? 'of any severity' : `${atLeast} or worse`;
}

export function quietWords({ quietHours, timeZone }: AlertSubscription): string {
  return quietHours === undefined ? 'none' : `${quietHours.from} to ${quietHours.to} (${timeZone})`;
}

/** A moment as people of a zone read it: "24 Nov, 20:00 (Europe/Zurich)". */
export function momentWords(at: string, timeZone: string): string {
  const words = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(at));
  return `${words} (${timeZone})`;
}
