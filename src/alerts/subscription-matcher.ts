import type { IncidentRecord } from '../incidents/model/incident.js';
import { compareSeverity, type Severity } from '../core/severity.js';
import { DETECTION_METADATA } from '../detections/model/detection-metadata.js';
import type { PendingFinding } from './model/delivery-planning.js';
import type { AlertSubscription, AlertTopic } from './model/subscription.js';

/** Topics of an incident: the general ones, that of its subject, and that of each detection in its timeline. */
function topicsOfIncident({ incident }: IncidentRecord): ReadonlySet<AlertTopic> {
  const topics = new Set<AlertTopic>(['everything', 'incidents', incident.subject.kind === 'user' ? 'admins' : 'apps']);
  for (const { detection } of incident.timeline)
    if (detection !== undefined) topics.add(DETECTION_METADATA[detection].topic);
  return topics;
}

/**
 * Whether an incident matches a subscription's topic and severity. An attack on Tenant Warden itself matches all: whoever silences it
 * silences every topic.
 */
export function matchesIncident(subscription: AlertSubscription, record: IncidentRecord): boolean {
  const { topic, atLeast } = subscription;
  if (record.incident.kind === 'warden-tampered') return true;
  return isGraveEnough(record, atLeast) && topicsOfIncident(record).has(topic);
}

/** As grave as the gravest act in it: that act is told by the incident alone. */
function isGraveEnough({ incident }: IncidentRecord, atLeast: Severity): boolean {
  const acts = incident.timeline.flatMap(({ detection, severity }) => (detection === undefined ? [] : [severity]));
  return [incident.severity, ...acts].some((severity) => compareSeverity(severity, atLeast) <= 0);
}

/** Whether a finding without an incident matches a subscription's topic and severity. Our own acts raise no alerts. */
export function matchesFinding(subscription: AlertSubscription, { finding, incidentId }: PendingFinding): boolean {
  const { topic, atLeast } = subscription;
  if (finding.own || incidentId !== undefined || compareSeverity(finding.severity, atLeast) > 0) return false;
  return topic === 'everything' || topic === DETECTION_METADATA[finding.detection].topic;
}
