import type { Confidence, Severity } from '../core/severity.js';
import type { AttackStage } from '../detections/model/attack-stage.js';
import type { EventIndex, IndexedApp } from './event-index.js';
import { composeHeadline } from './incident-headline.js';
import type { KnownTenant } from './known-tenant.js';
import type { DetectionHit } from './detection-runner.js';
import { DORMANCY_DAYS, measureDormancy, type Dormancy } from './app-dormancy.js';
import {
  deriveTenantStateSteps,
  groupStepsByApp,
  KEY_STAGES,
  MAIL_FLOW_STAGES,
  type IncidentStep,
  type TenantStateStep,
} from './incident-steps.js';
import { assessPeopleSuspicion, groupSuspiciousHits, type PeopleSuspicion } from './suspected-people.js';
import { draftIncident, pickEarliest, type IncidentDraft } from './incident-draft.js';
import { buildDormancyLine, buildStateLine, buildTimelineLines } from './incident-timeline.js';
import { omitUndefined } from '../core/omit-undefined.js';

/** Fewer different steps are normal: a vendor app gets a permission and a certificate. */
const STEPS_TO_OPEN = 3;

/**
 * `oauth-mail-abuse`: an app gets what it needs to manage Exchange, waits, and then uses it. One incident per app,
 * however far apart the steps are. Microsoft's own apps and Tenant Warden's are skipped.
 */
export function findOauthMailAbuse(
  hits: readonly DetectionHit[],
  index: EventIndex,
  known: KnownTenant,
): readonly IncidentDraft[] {
  const steps = groupStepsByApp(hits, index);
  const aboutPeople = groupSuspiciousHits(hits, index);
  return [...index.apps.values()].flatMap((app) => {
    if (app.own || app.known.publisher === 'microsoft') return [];
    const own = steps.get(app.root) ?? [];
    const state = deriveTenantStateSteps(app, own, index.roles);
    if (!isEnough(stagesOf(own, state))) return [];
    const sleeping = measureDormancy(app, own, state, index, known);
    const acts = own.map(({ hit }) => hit);
    const suspicion = assessPeopleSuspicion(acts, aboutPeople, index);
    const story = { app, steps: own, state, sleeping, suspicion };
    return opens(story) ? [tell(story, index, known)] : [];
  });
}

interface Story {
  readonly app: IndexedApp;
  readonly steps: readonly IncidentStep[];
  readonly state: readonly TenantStateStep[];
  readonly sleeping: Dormancy;
  readonly suspicion: PeopleSuspicion;
}

/** An incident needs three different key stages, at least one of them a role or a mail flow change. Few apps have them. */
function isEnough(stages: ReadonlySet<AttackStage>): boolean {
  const matter = KEY_STAGES.filter((stage) => stages.has(stage));
  if (matter.length < STEPS_TO_OPEN) return false;
  return stages.has('role-assigned') || MAIL_FLOW_STAGES.some((stage) => stages.has(stage));
}

/**
 * An incident opens on stages that are enough. If only the tenant's current state shows them (credentials come and go),
 * the app must also be dormant, or its use must be unreadable, or the people behind it must be suspect. An armed app in
 * regular use is left to the checks.
 */
function opens({ app, steps, sleeping, suspicion }: Story): boolean {
  const told = stagesOf(steps);
  const eventsSpeak = KEY_STAGES.some((stage) => stage !== 'credential-added' && told.has(stage));
  if (eventsSpeak || suspicion.hasStrongSign) return true;
  return app.tenant?.enabled !== false && !sleeping.hasActed && (sleeping.isDormant || !sleeping.isLastUseReadable);
}

function tell({ app, steps, state, sleeping, suspicion }: Story, index: EventIndex, known: KnownTenant): IncidentDraft {
  const told = [...steps.filter(isShown(steps)), ...suspicion.timelineHits];
  const events = buildTimelineLines(told, index);
  const fallback = pickEarliest([app.known.createdAt, ...events.map(({ at }) => at)], known.asOf);
  const lines = [
    ...events,
    ...suspicion.lines,
    ...state.map((step) => buildStateLine(step, fallback)),
    ...sleeping.periods.map(buildDormancyLine),
  ];
  const stages = stagesOf(steps, state);
  if (sleeping.periods.some(({ until }) => until !== undefined)) stages.add('awakened');
  if (suspicion.hasStrongSign) stages.add('admin-suspect');
  const { known: identity } = app;
  const id = identity.servicePrincipalId ?? identity.appId ?? identity.applicationId ?? app.root.slice('app:'.length);
  const name = (identity.name ?? id).slice(0, 200);
  return draftIncident(
    {
      kind: 'oauth-mail-abuse',
      ...judge(stages, steps.length === 0, sleeping),
      subject: {
        kind: 'service-principal',
        id,
        name,
        ...omitUndefined({ appId: identity.appId }),
      },
      headline: composeHeadline(app, stages, steps, sleeping, name, index.roles),
      blindSpots: known.blindSpots,
    },
    {
      handles: app.handles,
      hits: [...new Set([...steps, ...suspicion.timelineHits].map(({ hit }) => hit))],
      lines,
      suspects: suspicion.people,
      stages: [...stages],
    },
    index,
  );
}

/**
 * Waking up is already implied by the dormant period and the act after it; show it as its own line only if no other
 * line covers the act.
 */
function isShown(steps: readonly IncidentStep[]): (step: IncidentStep) => boolean {
  const told = new Set(steps.filter(({ stage }) => stage !== 'awakened').map(({ hit }) => hit.event.id));
  return ({ stage, hit }) => stage !== 'awakened' || !told.has(hit.event.id);
}

function stagesOf(steps: readonly IncidentStep[], state: readonly TenantStateStep[] = []): Set<AttackStage> {
  const stages = new Set<AttackStage>();
  for (const { stage } of steps) if (stage !== undefined) stages.add(stage);
  for (const { stage } of state) stages.add(stage);
  return stages;
}

/** Severity if true, and confidence: what an app did weighs more than what it could do. */
function judge(
  stages: ReadonlySet<AttackStage>,
  stateOnly: boolean,
  sleeping: Dormancy,
): { readonly severity: Severity; readonly confidence: Confidence } {
  if (MAIL_FLOW_STAGES.some((stage) => stages.has(stage))) return { severity: 'critical', confidence: 'high' };
  const armed = stages.has('permission-granted') && stages.has('role-assigned');
  const severity = armed && stages.has('credential-added') ? 'critical' : 'high';
  if (stateOnly && !sleeping.isLastUseReadable) return { severity: 'high', confidence: 'low' };
  const slept = sleeping.periods.some(({ days }) => days >= DORMANCY_DAYS);
  const confidence = stages.has('admin-suspect') || (slept && !stateOnly) ? 'high' : 'medium';
  return { severity, confidence };
}
