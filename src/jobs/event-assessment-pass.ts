import { randomUUID } from 'node:crypto';
import type { AuditStore } from '../audit/model/audit-store-port.js';
import type { AuditEvent } from '../m365/audit-event.js';
import type { Clock } from '../core/clock.js';
import type { DecisionStore } from '../decisions/model/decision-store-port.js';
import type { Detection } from '../detections/model/detection.js';
import { buildCorrelationKeys, buildPersonCorrelationKeys } from '../audit/model/correlation-keys.js';
import type { IncidentStore, StoredDetectionFinding } from '../incidents/model/incident-store-port.js';
import type { Incident, IncidentRecord } from '../incidents/model/incident.js';
import type { Log } from '../core/log.js';
import { deepEqual } from '../core/deep-equal.js';
import type { DetectionFinding } from '../detections/model/detection-finding.js';
import { assessEvents, type DetailedAssessment } from '../incidents/event-assessment.js';
import { applyDecisions, INCIDENT_DECISION_STATES } from '../incidents/incident-decision-status.js';
import type { KnownTenant } from '../incidents/known-tenant.js';
import { reconcileIncidents } from '../incidents/incident-reconciler.js';
import { RelatedEventCollector } from './related-event-collector.js';
import { findAffectedSubjects, findPrivilegedMemberships } from './event-affected-subjects.js';
import type { TenantStateCache } from './tenant-state-cache.js';
import { findWardenConcern, readCarriedOut } from './warden-concern.js';
import { omitUndefined } from '../core/omit-undefined.js';

/** What one assessment pass needs. */
export interface AssessmentPassOptions {
  readonly audit: Pick<AuditStore, 'unassessed' | 'byHandles' | 'byIds' | 'waitingMembers'>;
  readonly incidents: IncidentStore;
  /** Decisions on apps: the existing powers of an approved app open no incident. Absent: no decisions exist. */
  readonly decisions?: Pick<DecisionStore, 'inStates' | 'carriedOut'>;
  readonly detections: readonly Detection[];
  readonly tenant: TenantStateCache;
  readonly clock: Clock;
  readonly log: Log;
  readonly signal: AbortSignal;
}

/** What a pass did. */
export interface AssessmentPassResult {
  /** How many events were assessed; undefined: another process saved first, so nothing was saved. */
  readonly assessed: number | undefined;
  readonly changed: boolean;
  /** Keys of apps that act in findings although the last reading of the tenant has no such app: it is younger, or gone. */
  readonly strangers: readonly string[];
}

/** Events per pass: few enough to judge within a second. */
const EVENTS_A_PASS = 500;

/** Judges the next stored events with all related events, and saves the result. */
export async function assessNextEvents(options: AssessmentPassOptions): Promise<AssessmentPassResult> {
  const generation = await options.incidents.generation();
  const events = await options.audit.unassessed(EVENTS_A_PASS);
  if (events.length === 0) return { assessed: 0, changed: false, strangers: [] };
  return pass(options, { generation, handles: [], events });
}

/**
 * Judges the current state of the tenant: armed apps, even if the audit log no longer shows why, every open incident, and the apps with
 * these keys.
 */
export async function assessTenantState(
  options: AssessmentPassOptions,
  apps: readonly string[],
): Promise<AssessmentPassResult> {
  const generation = await options.incidents.generation();
  const known = await options.tenant.fullState(options.signal);
  const open = await options.incidents.open();
  const handles = [...apps, ...armedApps(known), ...open.flatMap(({ incident }) => incident.handles)];
  // Memberships that arrived before it was known which power the group gives.
  const events = await options.audit.waitingMembers(known.groups.map(({ id }) => id));
  return pass(options, { generation, handles, events });
}

/** Apps with a permission, a role and a credential; no other app is an incident by its state alone. */
function armedApps({ apps }: KnownTenant): readonly string[] {
  return apps
    .filter((app) => app.publisher !== 'microsoft')
    .filter(({ permissions, roles, credentials }) => [permissions, roles, credentials].every((held) => held.length > 0))
    .flatMap(({ servicePrincipalId }) =>
      servicePrincipalId === undefined ? [] : [`app:${servicePrincipalId.toLowerCase()}`],
    );
}

async function pass(
  options: AssessmentPassOptions,
  work: {
    readonly generation: number;
    /** Correlation keys to judge in addition to those of the events. */
    readonly handles: readonly string[];
    readonly events: readonly AuditEvent[];
  },
): Promise<AssessmentPassResult> {
  const { audit, incidents, detections, tenant, clock, log, signal } = options;
  const concern = await findAffectedSubjects(work.events, await tenant.stateOf(new Set(), signal), audit);
  const warden = await findWardenConcern([...work.handles, ...concern.handles], concern.events, options);
  const concerned = [...new Set([...work.handles, ...concern.handles, ...warden.handles])];
  const earlier = await incidents.byHandles(concerned);
  const joined = earlier.map(({ incident }) => incident.handles);
  const gathering = new RelatedEventCollector(audit, tenant, joined, signal);
  gathering.addLoaded([...concern.events, ...warden.events]);
  await gathering.add([...concerned, ...joined.flat()]);

  const judge = async () => {
    const { events, known: read, handles } = await gathering.collected();
    const known = { ...read, ...(await readCarriedOut(read, warden.isTouched, handles, options)) };
    return { handles, assessment: assessEvents(events, { detections, known, knownIdentities: joined }) };
  };
  let { handles, assessment } = await judge();
  const taken = new Set(takenOver(assessment, handles));
  await gathering.add([...handlesOfTheirApps(assessment, taken), ...handlesOfAccounts(assessment)]);
  await gathering.addEvents(await eventsOfKeptFindings(assessment, incidents));
  ({ handles, assessment } = await judge());
  for (const bug of assessment.bugs) {
    log.error({ err: bug.error, detection: bug.detection, event: bug.eventId }, 'a detection failed on an event');
  }

  const complete = new Set(handles);
  const whole = assessment.incidents.filter((incident) => isWhole(incident, complete, taken));
  const kept = await incidents.byHandles([...complete]);
  const reconciled = reconcileIncidents(whole, kept, { now: clock.now(), newId: randomUUID });
  const { recordIds: idOf } = reconciled;
  const records = await decided(reconciled.records, kept, options);
  const findings = await changedFindings(assessment, complete, idOf, incidents);
  const changed = records.length > 0 || findings.length > 0;
  const strangers = findStrangers(assessment);
  if (!changed && work.events.length === 0) return { assessed: 0, changed, strangers };
  const { generation } = work;
  const eventIds = work.events.map(({ id }) => id);
  const { events, groups } = assessment.index;
  const saved = await incidents.assessed({
    generation,
    eventIds,
    settled: findPrivilegedMemberships(events, groups, assessment.index),
    findings,
    renamed: assessment.renamedFindings,
    records,
  });
  return saved ? { assessed: eventIds.length, changed, strangers } : { assessed: undefined, changed: false, strangers };
}

/** What such an app holds decides whether its act is part of an attack. */
function findStrangers({ findings, index }: DetailedAssessment): readonly string[] {
  const actors = findings.flatMap(({ own, notes }) => (own ? [] : notes.map(({ actor }) => actor)));
  const apps = actors.flatMap((actor) => index.actingApp(actor) ?? []);
  return [...new Set(apps.filter(({ tenant }) => tenant === undefined).map(({ root }) => root))];
}

/** Applies the decisions on their apps in the same save: otherwise a closed incident would reopen for a moment. */
async function decided(
  records: readonly IncidentRecord[],
  kept: readonly IncidentRecord[],
  { decisions, clock }: AssessmentPassOptions,
): Promise<readonly IncidentRecord[]> {
  if (decisions === undefined || records.length === 0) return records;
  const telling = await decisions.inStates(INCIDENT_DECISION_STATES);
  const before = new Map(kept.map((record) => [record.id, record.version]));
  return records.map((record) => {
    const after = applyDecisions(record, telling, clock.now());
    return after === record ? record : { ...after, version: (before.get(record.id) ?? 0) + 1 };
  });
}

/** Keys of people whose events are complete and whose account may be taken over: what they did to apps matters too. */
function takenOver(
  { findings, incidents, index }: DetailedAssessment,
  handles: ReadonlySet<string>,
): readonly string[] {
  const weakened = findings
    .filter(({ detection }) => detection === 'admin-mfa-weakened')
    .map(({ subject }) => subject.id);
  const atRisk = index.peopleAtRisk();
  const told = incidents.filter(({ kind }) => kind === 'admin-takeover').map(({ subject }) => subject.id);
  return [...weakened, ...atRisk, ...told].flatMap((id) => {
    const person = index.person(id);
    const here = person !== undefined && [...person.handles].every((handle) => handles.has(handle));
    return here ? [...person.handles] : [];
  });
}

function handlesOfTheirApps({ index }: DetailedAssessment, people: ReadonlySet<string>): readonly string[] {
  return index.events
    .filter((event) => buildCorrelationKeys(event).some((handle) => people.has(handle)))
    .flatMap((event) => buildCorrelationKeys(event).filter((handle) => handle.startsWith('app:')));
}

/** Exchange names a person by one id and Entra ID by two: an incident of an account needs what is stored under either. */
function handlesOfAccounts({ incidents }: DetailedAssessment): readonly string[] {
  return incidents
    .filter(({ kind }) => kind === 'mailbox-takeover' || kind === 'tenant-backdoor')
    .flatMap(({ handles }) => handles);
}

/** Connectors, rules and policies have no correlation key: the day's other events are those named by the stored finding. */
async function eventsOfKeptFindings(
  { findings }: DetailedAssessment,
  incidents: IncidentStore,
): Promise<readonly string[]> {
  const ids = findings.filter(({ subject }) => !hasHandle(subject.kind)).map(({ id }) => id);
  const kept = ids.length === 0 ? [] : await incidents.findings(ids);
  return kept.flatMap(({ finding }) => finding.notes.map(({ eventId }) => eventId));
}

function hasHandle(kind: DetectionFinding['subject']['kind']): boolean {
  return kind === 'service-principal' || kind === 'user';
}

/** Whether all events of an incident are loaded: saving one seen in part would shrink it. */
function isWhole({ kind, handles }: Incident, complete: ReadonlySet<string>, taken: ReadonlySet<string>): boolean {
  const needed = kind === 'admin-takeover' ? taken : complete;
  return handles.every((handle) => needed.has(handle));
}

async function changedFindings(
  { findings, incidentOfFinding: toldBy, index }: DetailedAssessment,
  complete: ReadonlySet<string>,
  idOf: ReadonlyMap<Incident, string>,
  incidents: IncidentStore,
): Promise<readonly StoredDetectionFinding[]> {
  const whole = findings.filter(({ subject }) => {
    if (!hasHandle(subject.kind)) return true;
    const known = subject.kind === 'user' ? index.person(subject.id) : index.app(subject.id);
    const own = known?.handles ?? new Set(buildPersonCorrelationKeys(subject));
    return [...own].every((handle) => complete.has(handle));
  });
  const before = new Map((await incidents.findings(whole.map(({ id }) => id))).map((kept) => [kept.finding.id, kept]));
  return whole.flatMap((finding): readonly StoredDetectionFinding[] => {
    const teller = toldBy.get(finding.id);
    const kept = before.get(finding.id);
    const incidentId = (teller === undefined ? undefined : idOf.get(teller)) ?? kept?.incidentId;
    const count = countOf(finding, kept?.finding);
    const now = { finding: { ...finding, count }, ...omitUndefined({ incidentId }) };
    return deepEqual(kept, now) ? [] : [now];
  });
}

/** The event count. If more events were counted than noted, some may not be loaded: the higher count is right. */
function countOf(now: DetectionFinding, kept: DetectionFinding | undefined): number {
  return kept === undefined || kept.count <= kept.notes.length ? now.count : Math.max(now.count, kept.count);
}
