import { randomUUID } from 'node:crypto';
import type { AuditStore } from '../core/audit-ports.js';
import type { DecisionStore } from '../core/decision-ports.js';
import type { Detection, DetectionFinding } from '../core/detection.js';
import type { AuditEvent } from '../core/audit-event.js';
import { handlesOf, personHandles } from '../core/handles.js';
import type { Incident, IncidentRecord } from '../core/incident.js';
import type { IncidentStore, KeptDetectionFinding } from '../core/incident-ports.js';
import type { Clock, Log } from '../core/ports.js';
import { same } from '../core/same.js';
import { assess, type DetailedAssessment } from '../incidents/assess.js';
import { asDecided, TELLING_STATES } from '../incidents/decided.js';
import type { KnownTenant } from '../incidents/known-tenant.js';
import { reconcile } from '../incidents/reconcile.js';
import { EventGathering } from './gather-events.js';
import { concernOf, powerfulMemberships } from './group-members.js';
import type { TenantMemory } from './tenant-memory.js';

/** What one assessment pass needs. */
export interface PassOptions {
  readonly audit: Pick<AuditStore, 'unassessed' | 'byHandles' | 'byIds' | 'waitingMembers'>;
  readonly incidents: IncidentStore;
  /** Decisions on apps: the existing powers of an approved app open no incident. Absent: no decisions exist. */
  readonly decisions?: Pick<DecisionStore, 'inStates'>;
  readonly detections: readonly Detection[];
  readonly tenant: TenantMemory;
  readonly clock: Clock;
  readonly log: Log;
  readonly signal: AbortSignal;
}

/** What a pass did. */
export interface PassResult {
  /** How many events were assessed; undefined: another process saved first, so nothing was saved. */
  readonly assessed: number | undefined;
  readonly changed: boolean;
}

/** Events per pass: few enough to judge within a second. */
const EVENTS_A_PASS = 500;

/** Judges the next stored events with all related events, and saves the result. */
export async function assessNext(options: PassOptions): Promise<PassResult> {
  const generation = await options.incidents.generation();
  const events = await options.audit.unassessed(EVENTS_A_PASS);
  if (events.length === 0) return { assessed: 0, changed: false };
  return pass(options, { generation, handles: [], events });
}

/** Judges the current state of the tenant: armed apps, even if the audit log no longer shows why, and every open incident. */
export async function assessState(options: PassOptions): Promise<PassResult> {
  const generation = await options.incidents.generation();
  const known = await options.tenant.whole(options.signal);
  const open = await options.incidents.open();
  const handles = [...armedApps(known), ...open.flatMap(({ incident }) => incident.handles)];
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
  options: PassOptions,
  work: {
    readonly generation: number;
    /** Correlation keys to judge in addition to those of the events. */
    readonly handles: readonly string[];
    readonly events: readonly AuditEvent[];
  },
): Promise<PassResult> {
  const { audit, incidents, detections, tenant, clock, log, signal } = options;
  const concern = await concernOf(work.events, await tenant.about(new Set(), signal), audit);
  const concerned = [...new Set([...work.handles, ...concern.handles])];
  const earlier = await incidents.byHandles(concerned);
  const joined = earlier.map(({ incident }) => incident.handles);
  const gathering = new EventGathering(audit, tenant, joined, signal);
  gathering.have(concern.events);
  await gathering.add([...concerned, ...joined.flat()]);

  const judge = async () => {
    const { events, known, handles } = await gathering.gathered();
    return { handles, assessment: assess(events, { detections, known, joined }) };
  };
  let { handles, assessment } = await judge();
  const taken = new Set(takenOver(assessment, handles));
  await gathering.add(handlesOfTheirApps(assessment, taken));
  await gathering.addEvents(await eventsOfKeptFindings(assessment, incidents));
  ({ handles, assessment } = await judge());
  for (const bug of assessment.bugs) {
    log.error({ err: bug.error, detection: bug.detection, event: bug.eventId }, 'a detection failed on an event');
  }

  const complete = new Set(handles);
  const whole = assessment.incidents.filter((incident) => isWhole(incident, complete, taken));
  const kept = await incidents.byHandles([...complete]);
  const reconciled = reconcile(whole, kept, { now: clock.now(), newId: randomUUID });
  const { idOf } = reconciled;
  const records = await decided(reconciled.records, kept, options);
  const findings = await changedFindings(assessment, complete, idOf, incidents);
  const changed = records.length > 0 || findings.length > 0;
  if (!changed && work.events.length === 0) return { assessed: 0, changed };
  const { generation } = work;
  const eventIds = work.events.map(({ id }) => id);
  const { events, groups } = assessment.index;
  const saved = await incidents.assessed({
    generation,
    eventIds,
    settled: powerfulMemberships(events, groups),
    findings,
    renamed: assessment.renamed,
    records,
  });
  return saved ? { assessed: eventIds.length, changed } : { assessed: undefined, changed: false };
}

/** Applies the decisions on their apps in the same save: otherwise a closed incident would reopen for a moment. */
async function decided(
  records: readonly IncidentRecord[],
  kept: readonly IncidentRecord[],
  { decisions, clock }: PassOptions,
): Promise<readonly IncidentRecord[]> {
  if (decisions === undefined || records.length === 0) return records;
  const telling = await decisions.inStates(TELLING_STATES);
  const before = new Map(kept.map((record) => [record.id, record.version]));
  return records.map((record) => {
    const after = asDecided(record, telling, clock.now());
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
    .filter((event) => handlesOf(event).some((handle) => people.has(handle)))
    .flatMap((event) => handlesOf(event).filter((handle) => handle.startsWith('app:')));
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
  { findings, toldBy, index }: DetailedAssessment,
  complete: ReadonlySet<string>,
  idOf: ReadonlyMap<Incident, string>,
  incidents: IncidentStore,
): Promise<readonly KeptDetectionFinding[]> {
  const whole = findings.filter(({ subject }) => {
    if (!hasHandle(subject.kind)) return true;
    const known = subject.kind === 'user' ? index.person(subject.id) : index.app(subject.id);
    const own = known?.handles ?? new Set(personHandles(subject));
    return [...own].every((handle) => complete.has(handle));
  });
  const before = new Map((await incidents.findings(whole.map(({ id }) => id))).map((kept) => [kept.finding.id, kept]));
  return whole.flatMap((finding): readonly KeptDetectionFinding[] => {
    const teller = toldBy.get(finding.id);
    const kept = before.get(finding.id);
    const incidentId = (teller === undefined ? undefined : idOf.get(teller)) ?? kept?.incidentId;
    const count = countOf(finding, kept?.finding);
    const now = { finding: { ...finding, count }, ...(incidentId === undefined ? {} : { incidentId }) };
    return same(kept, now) ? [] : [now];
  });
}

/** The event count. If more events were counted than noted, some may not be loaded: the higher count is right. */
function countOf(now: DetectionFinding, kept: DetectionFinding | undefined): number {
  return kept === undefined || kept.count <= kept.notes.length ? now.count : Math.max(now.count, kept.count);
}
