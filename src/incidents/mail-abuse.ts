import type { Stage } from '../core/incident.js';
import type { Confidence, Severity } from '../core/severity.js';
import type { EventIndex, IndexedApp } from './event-index.js';
import { headlineOf } from './headline.js';
import type { KnownTenant } from './known-tenant.js';
import type { Sighting } from './sightings.js';
import { sleepingOf, SLEEP_DAYS, type Sleeping } from './sleep.js';
import { MAIL_ACTS, type StateStep, stateSteps, type Step, stepsByApp, STEPS_THAT_MATTER } from './steps.js';
import { type Suspicion, suspicionOf, suspicionsByPerson } from './suspects.js';
import { earliest, type Thread, threadOf } from './thread.js';
import { linesOf, sleepLine, stateLine } from './timeline.js';

/** Fewer different steps are normal: a vendor app gets a permission and a certificate. */
const STEPS_TO_OPEN = 3;

/**
 * `oauth-mail-abuse`: an app gets what it needs to manage Exchange, waits, and then uses it. One incident per app,
 * however far apart the steps are. Microsoft's own apps and Tenant Warden's are skipped.
 */
export function mailAbuse(sightings: readonly Sighting[], index: EventIndex, known: KnownTenant): readonly Thread[] {
  const steps = stepsByApp(sightings, index);
  const aboutPeople = suspicionsByPerson(sightings, index);
  return [...index.apps.values()].flatMap((app) => {
    if (app.own || app.known.publisher === 'microsoft') return [];
    const own = steps.get(app.root) ?? [];
    const state = stateSteps(app, own, index.roles);
    if (own.length === 0 && state.length < STEPS_TO_OPEN) return [];
    const sleeping = sleepingOf(app, own, state, index, known);
    const acts = own.map(({ sighting }) => sighting);
    const suspicion = suspicionOf(acts, aboutPeople, index);
    const story = { app, steps: own, state, sleeping, suspicion };
    return opens(story) ? [tell(story, index, known)] : [];
  });
}

interface Story {
  readonly app: IndexedApp;
  readonly steps: readonly Step[];
  readonly state: readonly StateStep[];
  readonly sleeping: Sleeping;
  readonly suspicion: Suspicion;
}

/**
 * An incident opens on three different key stages, at least one of them a role or a mail flow change. If only the
 * tenant's current state shows them (credentials come and go), the app must also be dormant, or its use must be
 * unreadable, or the people behind it must be suspect. An armed app in regular use is left to the checks.
 */
function opens({ app, steps, state, sleeping, suspicion }: Story): boolean {
  const told = stagesOf(steps);
  const stages = new Set<Stage>([...told, ...state.map(({ stage }) => stage)]);
  const matter = STEPS_THAT_MATTER.filter((stage) => stages.has(stage));
  if (matter.length < STEPS_TO_OPEN) return false;
  if (!stages.has('role-assigned') && !MAIL_ACTS.some((stage) => stages.has(stage))) return false;
  const eventsSpeak = STEPS_THAT_MATTER.some((stage) => stage !== 'credential-added' && told.has(stage));
  if (eventsSpeak || suspicion.speaks) return true;
  return app.tenant?.enabled !== false && !sleeping.acted && (sleeping.asleep || !sleeping.useReadable);
}

function tell({ app, steps, state, sleeping, suspicion }: Story, index: EventIndex, known: KnownTenant): Thread {
  const told = [...steps.filter(isShown(steps)), ...suspicion.told];
  const events = linesOf(told, index);
  const fallback = earliest([app.known.createdAt, ...events.map(({ at }) => at)], known.asOf);
  const lines = [
    ...events,
    ...suspicion.lines,
    ...state.map((step) => stateLine(step, fallback)),
    ...sleeping.sleeps.map(sleepLine),
  ];
  const stages = new Set<Stage>([...stagesOf(steps), ...state.map(({ stage }) => stage)]);
  if (sleeping.sleeps.some(({ until }) => until !== undefined)) stages.add('awakened');
  const { known: identity } = app;
  const id = identity.servicePrincipalId ?? identity.appId ?? identity.applicationId ?? app.root.slice('app:'.length);
  const name = (identity.name ?? id).slice(0, 200);
  return threadOf(
    {
      kind: 'oauth-mail-abuse',
      ...judge(stages, steps.length === 0, sleeping),
      subject: {
        kind: 'service-principal',
        id,
        name,
        ...(identity.appId === undefined ? {} : { appId: identity.appId }),
      },
      headline: headlineOf(app, stages, steps, sleeping, name, index.roles),
      blindSpots: known.blindSpots,
    },
    {
      handles: app.handles,
      sightings: [...new Set([...steps, ...suspicion.told].map(({ sighting }) => sighting))],
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
function isShown(steps: readonly Step[]): (step: Step) => boolean {
  const told = new Set(steps.filter(({ stage }) => stage !== 'awakened').map(({ sighting }) => sighting.event.id));
  return ({ stage, sighting }) => stage !== 'awakened' || !told.has(sighting.event.id);
}

function stagesOf(steps: readonly Step[]): ReadonlySet<Stage> {
  return new Set(steps.flatMap(({ stage }) => stage ?? []));
}

/** Severity if true, and confidence: what an app did weighs more than what it could do. */
function judge(
  stages: ReadonlySet<Stage>,
  stateOnly: boolean,
  sleeping: Sleeping,
): { readonly severity: Severity; readonly confidence: Confidence } {
  if (MAIL_ACTS.some((stage) => stages.has(stage))) return { severity: 'critical', confidence: 'high' };
  const armed = stages.has('permission-granted') && stages.has('role-assigned');
  const severity = armed && stages.has('credential-added') ? 'critical' : 'high';
  if (stateOnly && !sleeping.useReadable) return { severity: 'high', confidence: 'low' };
  const slept = sleeping.sleeps.some(({ days }) => days >= SLEEP_DAYS);
  const confidence = stages.has('admin-suspect') || (slept && !stateOnly) ? 'high' : 'medium';
  return { severity, confidence };
}
