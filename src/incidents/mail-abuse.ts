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

/** Fewer different steps than this are everyday life: a vendor gets a permission and a certificate. */
const STEPS_TO_OPEN = 3;

/**
 * `oauth-mail-abuse`: an app gets what it takes to run Exchange, waits, and uses it. One thread for each app, however far apart its steps
 * are. Microsoft's own apps and ours are none.
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
 * Three different steps that matter, one of which is a role or an act in mail flow. What is known from the tenant's state alone (and
 * credentials come and go) must besides be asleep, or nobody can tell, or something must speak against the people behind it: an armed
 * app in regular use is the checks' affair.
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

/** That it woke up is said by the sleep before and the act after; a line of its own only where no other tells of the act. */
function isShown(steps: readonly Step[]): (step: Step) => boolean {
  const told = new Set(steps.filter(({ stage }) => stage !== 'awakened').map(({ sighting }) => sighting.event.id));
  return ({ stage, sighting }) => stage !== 'awakened' || !told.has(sighting.event.id);
}

function stagesOf(steps: readonly Step[]): ReadonlySet<Stage> {
  return new Set(steps.flatMap(({ stage }) => stage ?? []));
}

/** How bad, if true; and how sure: what it did says more than what it could do. */
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
