import type { Severity } from '../core/severity.js';
import type { AlertSubscription, AlertTopic, ReportSubscription, Subscription } from './model/subscription.js';

const ABOUT: Readonly<Record<AlertTopic, string>> = {
  everything: 'everything',
  incidents: 'incidents',
  'mail-flow': 'mail flow',
  apps: 'apps',
  admins: 'admins',
  policies: 'policies',
  audit: 'the audit log',
};

/** A subscription as part of a sentence. Holds no tenant text. */
export function formatSubscription(subscription: Subscription): string {
  if (subscription.kind === 'report') return `the report "${reportWords(subscription)}" ${subscription.schedule.words}`;
  return `alerts about ${topicWords(subscription.topic)}, ${severityWords(subscription.atLeast)}`;
}

/** Check ids are English words with hyphens. */
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

/** Quiet hours as part of a sentence: "20:00 to 07:00 (Europe/Zurich)". */
export function formatQuietHours({ quietHours, timeZone }: AlertSubscription): string {
  return quietHours === undefined ? 'none' : `${quietHours.from} to ${quietHours.to} (${timeZone})`;
}

/** An instant in local time: "24 Nov, 20:00 (Europe/Zurich)". */
export function formatLocalMoment(at: string, timeZone: string): string {
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
