import { buildAppCorrelationKeys } from '../audit/model/correlation-keys.js';
import type { TimelineEntry } from './model/incident.js';
import type { AuditEvent } from '../m365/audit-event.js';
import type { AttackStage } from '../detections/model/attack-stage.js';
import { formatCount } from '../core/plural-formatting.js';
import { omitUndefined } from '../core/omit-undefined.js';
import { resolveActorName } from './detection-finding-builder.js';
import type { DetectionHit } from './detection-runner.js';
import type { EventIndex, IndexedApp } from './event-index.js';
import { draftIncident, type IncidentDraft } from './incident-draft.js';
import { buildTimelineLines, type TimelineHit } from './incident-timeline.js';
import type { KnownTenant } from './known-tenant.js';

type TamperStage = Extract<
  AttackStage,
  'approvers-changed' | 'own-credential-added' | 'own-rights-changed' | 'unplanned-act'
>;

/**
 * `warden-tampered`: somebody acts as one of Tenant Warden's identities, adds a credential or rights to one, or puts themselves among
 * those who command it. One incident for the tenant: who holds one identity is looking for the others.
 */
export function findWardenTampering(
  hits: readonly DetectionHit[],
  index: EventIndex,
  known: KnownTenant,
): readonly IncidentDraft[] {
  const told: (TimelineHit & { readonly stage: TamperStage })[] = [];
  for (const hit of hits) {
    const stage = stageOf(hit, index);
    if (stage !== undefined) told.push({ stage, hit });
  }
  const seen = new Set(told.flatMap(({ hit }) => [hit.event, ...hit.duplicates].map(({ id }) => id)));
  const unseen = index.events.filter((event) => index.ownActs.isUnplanned(event) && !seen.has(event.id));
  const isAlarm = told.some(({ hit, stage }) => isAlarming(stage, hit, index));
  if (!isAlarm && unseen.length === 0) return [];
  const stages = new Set<TamperStage>([
    ...told.map(({ stage }) => stage),
    ...(unseen.length > 0 ? (['unplanned-act'] as const) : []),
  ]);
  const identities = ownApps(index, known);
  const acting = [...told.map(({ hit }) => hit.event), ...unseen];
  return [
    draftIncident(
      {
        kind: 'warden-tampered',
        severity: 'critical',
        confidence: 'high',
        subject: subjectOf(identities, acting),
        headline: composeHeadline(stages, acting, identities),
        blindSpots: known.blindSpots,
      },
      {
        handles: new Set([
          ...known.ownAppIds.map((id) => `app:${id.toLowerCase()}`),
          ...identities.flatMap(({ handles }) => [...handles]),
        ]),
        hits: told.map(({ hit }) => hit),
        events: unseen,
        lines: [...buildTimelineLines(told, index), ...linesOf(unseen, index)],
        stages: [...stages],
      },
      index,
    ),
  ];
}

/**
 * Before there was a record, Tenant Warden was being set up, and replayed files may tell of that: credentials and rights are an alarm then
 * only if an app gave them.
 */
function isAlarming(stage: TamperStage, { event, match }: DetectionHit, { ownActs }: EventIndex): boolean {
  if (stage === 'unplanned-act') return true;
  if (stage === 'approvers-changed') return match.severity === 'critical';
  return ownActs.isRecorded(event) === true || event.actor.kind === 'app';
}

function stageOf(hit: DetectionHit, index: EventIndex): TamperStage | undefined {
  if (index.ownActs.isUnplanned(hit.event)) return 'unplanned-act';
  if (hit.detection === 'approvers-changed') return 'approvers-changed';
  const { stage } = hit.match;
  return stage === 'own-credential-added' || stage === 'own-rights-changed' ? stage : undefined;
}

/** Tenant Warden's identities as far as tenant or events know them. */
function ownApps(index: EventIndex, { ownAppIds }: KnownTenant): readonly IndexedApp[] {
  return [...new Set(ownAppIds.flatMap((id) => index.app(id) ?? []))].filter(({ own }) => own);
}

/** The one identity that acts, or that all of it is about; else the tenant. */
function subjectOf(identities: readonly IndexedApp[], events: readonly AuditEvent[]) {
  const acting = identities.filter((app) => events.some((event) => isBy(event, app)));
  const used = acting.length > 0 ? acting : identities.filter((app) => events.some((event) => isAbout(event, app)));
  const [only] = used;
  const id = only?.known.servicePrincipalId ?? only?.known.appId;
  if (used.length !== 1 || only === undefined || id === undefined) {
    return { kind: 'tenant', id: 'tenant-warden', name: 'Tenant Warden' } as const;
  }
  const { appId, name = id } = only.known;
  return { kind: 'service-principal', id, name: name.slice(0, 200), ...omitUndefined({ appId }) } as const;
}

function isBy({ actor }: AuditEvent, { handles }: IndexedApp): boolean {
  const ids = [actor.kind === 'app' ? actor.id : '', actor.throughAppId ?? ''];
  return ids.some((id) => handles.has(`app:${id.toLowerCase()}`));
}

function isAbout({ app }: AuditEvent, { handles }: IndexedApp): boolean {
  return app !== undefined && buildAppCorrelationKeys(app).some((handle) => handles.has(handle));
}

/** What whoever it is can do now, and what to do first. */
function composeHeadline(
  stages: ReadonlySet<TamperStage>,
  events: readonly AuditEvent[],
  identities: readonly IndexedApp[],
): string {
  const subject = subjectOf(identities, events);
  const name = subject.kind === 'tenant' ? 'an identity of Tenant Warden' : `"${subject.name.slice(0, 80)}"`;
  if (stages.has('unplanned-act')) {
    return `Somebody else acts as ${name}: no decision asked for this. Disable it in Entra, then replace its credentials.`;
  }
  if (stages.has('own-credential-added')) {
    return `Whoever added a credential to ${name} can act as Tenant Warden. Remove it unless you added it yourself.`;
  }
  if (stages.has('own-rights-changed')) {
    return `Whoever changed what ${name} may do, or who owns it, can act through it. Take it back unless you changed it yourself.`;
  }
  return 'Whoever put themselves among those who command Tenant Warden can decide there. Take them out of the group, then review what they decided.';
}

/** Lines of acts that no detection knows: by operation, actor and day, so that many of one kind make one line. */
function linesOf(events: readonly AuditEvent[], index: EventIndex): readonly TimelineEntry[] {
  const groups = new Map<string, AuditEvent[]>();
  for (const event of events) {
    const key = `unplanned-act:${event.operation}:${event.actor.id}:${event.at.slice(0, 10)}`.slice(0, 300);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [event]);
    else group.push(event);
  }
  return [...groups].flatMap(([key, [first, ...others]]): readonly TimelineEntry[] => {
    if (first === undefined) return [];
    const all = [first, ...others];
    const target = first.target === '' ? '' : `: ${first.target}`;
    const more = others.length === 0 ? '' : `, and ${formatCount(others.length, 'act')} more like it`;
    const tried = all.every(({ succeeded }) => !succeeded) ? ' (failed)' : '';
    return [
      {
        key,
        at: first.at,
        stage: 'unplanned-act',
        what: `${first.operation}${target}${tried}${more}`.slice(0, 500),
        actor: resolveActorName(first.actor, index),
        ...omitUndefined({ ip: first.ip }),
        severity: 'critical',
        count: all.length,
        evidence: all.slice(0, 100).map(({ id }) => id),
        source: first.source,
      },
    ];
  });
}
