import type { Actor, AuditEvent } from '../m365/audit-event.js';
import type { IncidentKind, IncidentRecord, TimelineEntry } from '../incidents/model/incident.js';
import type { Severity } from '../core/severity.js';
import type { Subject } from '../core/subject.js';
import { SEVERITY_MARKS } from './severity-and-outcome-marks.js';
import { sanitizeToString } from './tenant-text-sanitizer.js';

/** Card titles by kind of incident. */
export const INCIDENT_TITLES: Readonly<Record<IncidentKind, string>> = {
  'oauth-mail-abuse': 'Exchange takeover by an app',
  'illicit-consent-campaign': 'People talked into giving an app access',
  'admin-takeover': 'A compromised admin account',
  'warden-tampered': 'Tenant Warden itself is under attack',
  'app-takeover': 'An app with power over the tenant',
  'mailbox-takeover': 'A mailbox in other hands',
  'tenant-backdoor': 'A way back into the tenant',
};

const SOURCES: Readonly<Record<AuditEvent['source'] | 'tenant', string>> = {
  graph: 'directory audit log',
  activity: 'audit feed',
  'audit-query': 'audit search',
  tenant: 'the tenant as it is',
};

/** Who acted, in words; does not repeat the name of the incident's app. */
export function describeIncidentActor(actor: Actor, subject: Subject & { readonly appId?: string }): string {
  const name =
    sanitizeToString(actor.name, 60) === '' ? sanitizeToString(actor.id, 60) : sanitizeToString(actor.name, 60);
  switch (actor.kind) {
    case 'app': {
      const ids = [subject.id, subject.appId].map((id) => id?.toLowerCase());
      return ids.includes(actor.id.toLowerCase()) ? 'by the app itself' : `by the app ${name}`;
    }
    case 'microsoft':
      return 'by Microsoft';
    case 'partner':
      return `${name} (partner)`;
    case 'unknown':
      return name === '' ? 'nobody named' : `${name} (unknown)`;
    case 'person':
      return name === '' ? 'nobody named' : name;
  }
}

/** Where a line's evidence is: number of events, the first ids, and their log. */
export function describeEvidence(
  { evidence, source }: Pick<TimelineEntry, 'evidence' | 'source'>,
  max: number,
): string {
  const [first, ...others] = evidence;
  if (first === undefined) return `From ${SOURCES[source]}`;
  const more = others.length === 0 ? '' : ` and ${others.length.toLocaleString('en-US')} more`;
  return `Evidence: ${sanitizeToString(first, max)}${more} (${SOURCES[source]})`;
}

/** An icon and word with a colour. */
export interface Badge {
  readonly icon: string;
  readonly word: string;
  readonly style: 'attention' | 'warning' | 'emphasis' | 'good';
}

/** The badge of a severity. */
export function createSeverityBadge(severity: Severity): Badge {
  const { icon, word } = SEVERITY_MARKS[severity];
  const style = severity === 'critical' || severity === 'high' ? 'attention' : 'warning';
  return { icon, word, style: severity === 'info' ? 'emphasis' : style };
}

/** The badge of an incident; a closed one is not shown as an alarm. */
export function createIncidentBadge({ status, incident }: IncidentRecord): Badge {
  if (status.name === 'closed') return { icon: '✓', word: 'Closed', style: 'emphasis' };
  if (status.name === 'merged') return { icon: '→', word: 'Merged', style: 'emphasis' };
  return createSeverityBadge(incident.severity);
}
