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

export interface PassOptions {
  readonly audit: Pick<AuditStore, 'unassessed' | 'byHandles' | 'byIds' | 'waitingMembers'>;
  readonly incidents: IncidentStore;
  /** What was decided on apps: what an approved app has always been able to do opens nothing. Absent: nothing is decided. */
  readonly decisions?: Pick<DecisionStore, 'inStates'>;
  readonly detections: readonly Detection[];
  readonly tenant: TenantMemory;
  readonly clock: Clock;
  readonly log: Log;
  readonly signal: AbortSignal;
}

export interface PassResult {
  /** How many events were dealt with; undefined: somebody else saved meanwhile, nothing was. */
  readonly assessed: number | undefined;
  readonly changed: boolean;
}

/** So many events at once: few enough to be judged within a second. */
const EVENTS_A_PASS = 500;

/** Judges the next kept events, with everything that belongs to them, and saves what follows. */
export async function assessNext(options: PassOptions): Promise<PassResult> {
  const generation = await options.incidents.generation();
  const events = await options.audit.unassessed(EVENTS_A_PASS);
  if (events.length === 0) return { assessed: 0, changed: false };
  return pass(options, { generation, handles: [], events });
}

/** Judges the tenant as it stands: apps that are armed whatever the audit log still knows, and every open incident. */
export async function assessState(options: PassOptions): Promise<PassResult> {
  const generation = await options.incidents.generation();
  const known = await options.tenant.whole(options.signal);
  const open = await options.incidents.open();
  const handles = [...armedApps(known), ...open.flatMap(({ incident }) => incident.handles)];
  // Who came into a group before the tenant told what it gives.
  const events = await options.audit.waitingMembers(known.groups.map(({ id }) => id));
  return pass(options, { generation, handles, events });
}

/** Apps with a permission, a role and a credential; others cannot be an incident by state alone. */
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
    /** What is to be judged beside those whom the events concern. */
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

/** Told as the decisions on their apps leave them, in one step and not in two: else a closed one would open for a moment. */
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

/** People of whom everything is here and whose account may have changed hands: what they did to apps matters too. */
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

/** A connector, a rule or a policy has no handle: the other events of its day are those that its kept finding names. */
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

/** An incident seen in part would shrink: only those are saved of which everything is here. */
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

/** Where more events were counted than are noted, not all of them may be here: whoever counted more was right. */
function countOf(now: DetectionFinding, kept: DetectionFinding | undefined): number {
  return kept === undefined || kept.count <= kept.notes.length ? now.count : Math.max(now.count, kept.count);
}
