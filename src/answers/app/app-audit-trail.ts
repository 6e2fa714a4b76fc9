import type { AuditEvent } from '../../m365/audit-event.js';
import type { NamedApp } from '../../m365/app-ids-and-name.js';
import { buildAppCorrelationKeys } from '../../audit/model/correlation-keys.js';
import { findDatabaseProblem } from '../../core/database-problem.js';
import type { Gap } from '../../core/gap.js';
import type { Instant } from '../../core/instant.js';
import type { DecisionRecordEntry } from '../../decisions/model/decision-record-entry.js';
import type { Decision } from '../../decisions/model/decision.js';
import type { Incident, IncidentRecord } from '../../incidents/model/incident.js';
import { listAuditSourceGaps, NO_DATABASE_HERE, type AuditTrailStores } from '../person/person-audit-reader.js';

/** What the bot keeps of one app, besides what the tenant says now. */
export interface AppTrail {
  /** Events about the app and by it, as far back as they are kept. */
  readonly events: readonly AuditEvent[];
  /** Open incidents, worst first. */
  readonly incidents: readonly IncidentRecord[];
  readonly decision: Decision | undefined;
  /** The last entries of the record, newest first. */
  readonly record: readonly DecisionRecordEntry[];
  readonly gaps: readonly Gap[];
}

const MOST_ENTRIES = 10;
const NOTHING = { events: [], incidents: [], decision: undefined, record: [] } as const;

/** Reads what is kept of an app. A database that is away is a gap: what the tenant says is told all the same. */
export async function readAppTrail(
  app: NamedApp,
  applicationId: string | undefined,
  stores: AuditTrailStores | undefined,
  now: Instant,
): Promise<AppTrail> {
  if (stores === undefined) return { ...NOTHING, gaps: [NO_DATABASE_HERE] };
  const ids = {
    appId: app.appId,
    servicePrincipalId: app.id,
    ...(applicationId === undefined ? {} : { applicationId }),
  };
  const keys = buildAppCorrelationKeys(ids);
  try {
    const [events, open, decision, states] = await Promise.all([
      stores.audit.byHandles(keys),
      stores.incidents.open(),
      stores.decisions?.ofApp(app.id),
      stores.audit.states(),
    ]);
    const record =
      decision === undefined ? [] : await stores.decisions?.record({ decisionId: decision.id, limit: MOST_ENTRIES });
    return {
      events,
      incidents: open.filter(({ incident }) => isAboutApp(incident, keys)),
      decision,
      record: record ?? [],
      gaps: listAuditSourceGaps(states, now),
    };
  } catch (error) {
    if (findDatabaseProblem(error) === undefined) throw error;
    return { ...NOTHING, gaps: [{ reason: 'unreachable', detail: 'the database of the bot' }] };
  }
}

/** When the decision on an app last changed: what was read of the app before that is out of date. Undefined: not known, or none. */
export async function findLastDecisionChange(
  { id }: NamedApp,
  stores: AuditTrailStores | undefined,
): Promise<Instant | undefined> {
  try {
    return (await stores?.decisions?.ofApp(id))?.changedAt;
  } catch (error) {
    if (findDatabaseProblem(error) === undefined) throw error;
    return undefined;
  }
}

function isAboutApp({ subject, handles }: Incident, keys: readonly string[]): boolean {
  return (
    handles.some((handle) => keys.includes(handle)) ||
    (subject.kind === 'service-principal' && keys.includes(`app:${subject.id.toLowerCase()}`))
  );
}
