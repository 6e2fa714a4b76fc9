import type { Gap } from '../../core/gap.js';
import { daysBefore } from '../../core/instant.js';
import { CONSENT_ACTIVITIES, parseConsentEvents } from '../../facts/lib/consent-audit-parser.js';
import { directoryAuditEventSchema } from '../audit/directory-audit-schema.js';
import { DIRECTORY_AUDITS_PATH, DIRECTORY_AUDITS_READ, findAuditLogStart } from '../audit/audit-log-retention.js';
import { defineCollector } from '../fact-collector.js';

const DEFAULT_DAYS = 7;

/** Permissions granted to apps and user consents, from the directory audit log. https://learn.microsoft.com/graph/api/directoryaudit-list */
export const consentEvents = defineCollector({
  fact: 'consentEvents',
  after: [],
  permissions: ['AuditLog.Read.All'],
  licenceNote: 'the log reaches 7 days back, with Entra ID P1 or P2 30 days',
  async collect({ graph, now, since }) {
    const asked = since ?? daysBefore(now, DEFAULT_DAYS);
    const { from, gaps } = await findAuditLogStart(graph, asked, now, 'what was granted');
    const activities = Object.values(CONSENT_ACTIVITIES).map((name) => `activityDisplayName eq '${name}'`);
    const filter = `activityDateTime ge ${asked} and (${activities.join(' or ')})`;
    const listed = await graph.list({
      path: `${DIRECTORY_AUDITS_PATH}?$filter=${encodeURIComponent(filter)}&$top=1000`,
      schema: directoryAuditEventSchema,
      key: ({ id }) => id,
      need: DIRECTORY_AUDITS_READ,
    });
    const parsed = listed.items.map(parseConsentEvents);
    const malformed = parsed.filter((events) => events === undefined).length;
    const unread: readonly Gap[] =
      malformed === 0
        ? []
        : [{ reason: 'invalid-response', detail: `audit log: ${malformed} grants that cannot be read` }];
    const events = parsed
      .flatMap((one) => one ?? [])
      .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : 1));
    return { value: { from, events }, gaps: [...gaps, ...listed.gaps, ...unread] };
  },
});
