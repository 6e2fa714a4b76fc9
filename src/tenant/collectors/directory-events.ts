import { daysBefore } from '../../core/instant.js';
import { DIRECTORY_AUDITS_PATH, DIRECTORY_AUDITS_READ, findAuditLogStart } from '../audit/audit-log-retention.js';
import { directoryAuditEventSchema } from '../audit/directory-audit-schema.js';
import { defineCollector } from '../fact-collector.js';

/** The log’s longest retention, in days. */
const DEFAULT_DAYS = 30;

/**
 * Categories that are read whole: changes of apps, roles and settings.
 * Source: https://learn.microsoft.com/entra/identity/monitoring-health/reference-audit-activities
 */
const CATEGORIES = [
  'ApplicationManagement',
  'RoleManagement',
  'Policy',
  'AuthorizationPolicy',
  'DirectoryManagement',
  'CrossTenantAccessSettings',
];

/** Of the changes of users only these are read: a large tenant updates thousands of users a day. Same source. */
const USER_ACTIVITIES = [
  'Reset user password',
  'Reset password (by admin)',
  'Disable Strong Authentication',
  'Admin registered security info',
  'Admin updated security info',
  'Admin deleted security info',
  'User registered security info',
  'User registered all required security info',
  'User changed default security info',
  'User deleted security info',
];

/** Changes of apps, roles, settings and sign-in methods. https://learn.microsoft.com/graph/api/directoryaudit-list */
export const directoryEvents = defineCollector({
  fact: 'directoryEvents',
  after: [],
  permissions: ['AuditLog.Read.All'],
  licenceNote: 'the log reaches 7 days back, with Entra ID P1 or P2 30 days',
  async collect({ graph, now, since }) {
    const asked = since ?? daysBefore(now, DEFAULT_DAYS);
    const { from, gaps } = await findAuditLogStart(graph, asked, now, 'changes');
    const clauses = [
      ...CATEGORIES.map((category) => `category eq '${category}'`),
      ...USER_ACTIVITIES.map((activity) => `activityDisplayName eq '${activity}'`),
    ];
    const filter = `activityDateTime ge ${from} and (${clauses.join(' or ')})`;
    const listed = await graph.list({
      path: `${DIRECTORY_AUDITS_PATH}?$filter=${encodeURIComponent(filter)}&$top=1000`,
      schema: directoryAuditEventSchema,
      key: ({ id }) => id,
      need: DIRECTORY_AUDITS_READ,
    });
    const events = listed.items.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : 1));
    return { value: { from, events }, gaps: [...gaps, ...listed.gaps] };
  },
});
