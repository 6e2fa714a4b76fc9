import { parseRecord, readOperation } from '../../audit/records/audit-record-parser.js';
import type { Gap } from '../../core/gap.js';
import { formatCount } from '../../core/plural-formatting.js';
import { daysBefore, type Instant } from '../../core/instant.js';
import type { AuditEvent } from '../../m365/audit-event.js';
import { parseDirectoryActivity } from '../../m365/directory-activities.js';
import { mergeSameActs } from '../../m365/same-acts.js';
import { DIRECTORY_AUDITS_PATH, DIRECTORY_AUDITS_READ, findAuditLogStart } from '../audit/audit-log-retention.js';
import { directoryAuditEventSchema } from '../audit/directory-audit-schema.js';
import { AUDIT_SEARCH_ENTRA_READ } from '../audit/unified-audit-log-search.js';
import { defineCollector, type TenantReads } from '../fact-collector.js';
import { toGap } from '../tenant-problem.js';

const DEFAULT_DAYS = 90;

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

/**
 * Changes of apps, roles, settings and sign-in methods. The directory's own log answers at once and reaches 7 or 30 days back; what is
 * older is searched in the unified audit log, which may take minutes. https://learn.microsoft.com/graph/api/directoryaudit-list
 */
export const directoryEvents = defineCollector({
  fact: 'directoryEvents',
  after: [],
  permissions: [DIRECTORY_AUDITS_READ.permission, AUDIT_SEARCH_ENTRA_READ.permission],
  licenceNote:
    'the directory’s log reaches 7 days back, with Entra ID P1 or P2 30 days; what is older comes from the audit search',
  async collect({ graph, now, since, searchAuditLog, keptDirectoryEvents }) {
    const asked = since ?? daysBefore(now, DEFAULT_DAYS);
    const { from, gaps } = await findAuditLogStart(graph, asked, now, 'changes');
    const clauses = [
      ...CATEGORIES.map((category) => `category eq '${category}'`),
      ...USER_ACTIVITIES.map((activity) => `activityDisplayName eq '${activity}'`),
    ];
    const filter = `activityDateTime ge ${from} and (${clauses.join(' or ')})`;
    const [listed, older] = await Promise.all([
      graph.list({
        path: `${DIRECTORY_AUDITS_PATH}?$filter=${encodeURIComponent(filter)}&$top=1000`,
        schema: directoryAuditEventSchema,
        key: ({ id }) => id,
        need: DIRECTORY_AUDITS_READ,
      }),
      gaps.length === 0
        ? NOTHING_OLDER
        : readOlder({ searchAuditLog, keptDirectoryEvents }, { from: asked, to: from }, gaps),
    ]);
    const events = [...older.events, ...listed.items]
      .filter(({ operation }) => parseDirectoryActivity(operation) !== undefined)
      .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : 1));
    return { value: { from: older.from ?? from, events }, gaps: [...older.gaps, ...listed.gaps] };
  },
});

interface OlderEvents {
  readonly events: readonly AuditEvent[];
  /** Where the search begins; undefined when it was not made or failed. */
  readonly from?: Instant;
  readonly gaps: readonly Gap[];
}

const NOTHING_OLDER: OlderEvents = { events: [], gaps: [] };

/**
 * What happened before the directory's own log begins, from the audit search. Where that fails, takes long or is cut, what the watch has
 * kept is better than nothing, with `missing` and why: it is not all.
 */
async function readOlder(
  { searchAuditLog, keptDirectoryEvents }: Pick<TenantReads, 'searchAuditLog' | 'keptDirectoryEvents'>,
  period: { readonly from: Instant; readonly to: Instant },
  missing: readonly Gap[],
): Promise<OlderEvents> {
  const searched = await searchOlder(searchAuditLog, period);
  if (searched.gaps.length === 0) return searched;
  const kept = await keptDirectoryEvents(period);
  const unsearched = searched.from === undefined ? missing.map((gap) => exceptKept(gap, kept.length)) : [];
  return {
    ...searched,
    events: mergeSameActs([...searched.events, ...kept]),
    gaps: [...unsearched, ...searched.gaps],
  };
}

function exceptKept(gap: Gap, kept: number): Gap {
  return kept === 0 ? gap : { ...gap, detail: `${gap.detail}; kept by the watch: ${formatCount(kept, 'change')}` };
}

async function searchOlder(
  search: TenantReads['searchAuditLog'],
  period: { readonly from: Instant; readonly to: Instant },
): Promise<OlderEvents> {
  try {
    const { items, gaps } = await search(period, 'azureActiveDirectory');
    const wanted = items.filter((record) => {
      const operation = readOperation(record);
      return operation === undefined || parseDirectoryActivity(operation) !== undefined;
    });
    const parsed = wanted.map((record) => parseRecord(record, 'audit-query'));
    const malformed = parsed.filter(({ kind }) => kind === 'malformed').length;
    const unread: readonly Gap[] =
      malformed === 0 ? [] : [{ reason: 'invalid-response', detail: `audit log: ${malformed} malformed records` }];
    const events = new Map(parsed.flatMap((one) => (one.kind === 'event' ? [[one.event.id, one.event] as const] : [])));
    // The result may come from an earlier, longer search. Cut it, so that an answer does not depend on what was asked before.
    const asked = [...events.values()].filter(
      ({ at }) => Date.parse(at) >= Date.parse(period.from) && Date.parse(at) < Date.parse(period.to),
    );
    return { events: asked, from: period.from, gaps: [...gaps, ...unread] };
  } catch (error) {
    return { events: [], gaps: [toGap(error)] };
  }
}
