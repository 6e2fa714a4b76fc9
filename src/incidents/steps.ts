import type { AuditEvent } from '../core/audit-event.js';
import type { Stage } from '../core/incident.js';
import type { EventIndex, IndexedApp } from './event-index.js';
import type { RoleIndex } from './index-roles.js';
import type { Held, TenantApp } from './known-tenant.js';
import { givenRole, grantedPermission } from './power.js';
import type { Sighting } from './sightings.js';

/** Stages done to an app, as opposed to stages where the app itself acts. */
const ARMING: readonly Stage[] = ['app-registered', 'credential-added', 'permission-granted', 'role-assigned'];
/** Stages in which mail flow changes. */
export const MAIL_ACTS: readonly Stage[] = ['connector-created', 'rules-created', 'traces-removed'];

/** Key stages: three different ones open an incident. Other stages are context. */
export const STEPS_THAT_MATTER: readonly Stage[] = [
  'credential-added',
  'permission-granted',
  'role-assigned',
  'awakened',
  ...MAIL_ACTS,
];

/** A hit that belongs to an app's incident; without a stage it is context. */
export interface Step {
  readonly stage?: Stage;
  readonly sighting: Sighting;
}

/** Something the app holds in the tenant that no event of the incident explains. */
export interface StateStep {
  readonly stage: 'permission-granted' | 'role-assigned' | 'credential-added';
  readonly held: readonly Held[];
}

/** The steps of every app that has any, oldest first, by canonical app key. Tenant Warden's own acts are skipped. */
export function stepsByApp(sightings: readonly Sighting[], index: EventIndex): ReadonlyMap<string, readonly Step[]> {
  const byApp = new Map<string, Step[]>();
  for (const sighting of sightings) {
    const { event } = sighting;
    if (index.isOwn(event.actor)) continue;
    const stage = stageOf(sighting);
    const acts = stage !== undefined && !ARMING.includes(stage);
    const app = acts ? (index.actingApp(event.actor) ?? index.throughApp(event.actor)) : armedApp(sighting, index);
    if (app === undefined || (stage === undefined && sighting.detection !== 'app-owner-added')) continue;
    const steps = byApp.get(app.root);
    const step: Step = stage === undefined ? { sighting } : { stage, sighting };
    if (steps === undefined) byApp.set(app.root, [step]);
    else steps.push(step);
  }
  return byApp;
}

/**
 * The app that was armed. A cmdlet can arm several apps, and a list of members is not in the record's `app`; Entra
 * records name the one app by all its ids.
 */
function armedApp({ subject, event }: Sighting, index: EventIndex): IndexedApp | undefined {
  const named = event.workload === 'exchange' ? undefined : index.appOf(event.app);
  if (named !== undefined) return named;
  const ofSubject = subject.kind === 'service-principal' ? index.app(subject.id) : undefined;
  return ofSubject ?? index.appOf(event.app);
}

/**
 * The stage set by the detection, which already judged what leads to mail. Other permissions and minor roles have none.
 */
function stageOf({ match: { stage } }: Sighting): Stage | undefined {
  return stage === 'admin-suspect' || stage === 'dormant' ? undefined : stage;
}

/** What the app holds in the tenant beyond what the events explain. */
export function stateSteps(app: IndexedApp, steps: readonly Step[], roles: RoleIndex): readonly StateStep[] {
  const { tenant } = app;
  if (tenant === undefined) return [];
  return held(tenant).flatMap(({ stage, all }) => {
    const events = steps.filter((step) => step.stage === stage).map(({ sighting }) => sighting.event);
    const untold = all.filter((one) => !events.some((event) => tells(event, stage, one, roles)));
    return untold.length === 0 ? [] : [{ stage, held: untold }];
  });
}

function held({ permissions, roles, credentials }: TenantApp) {
  return [
    { stage: 'permission-granted', all: permissions },
    { stage: 'role-assigned', all: roles },
    { stage: 'credential-added', all: credentials },
  ] as const satisfies readonly { readonly stage: StateStep['stage']; readonly all: readonly Held[] }[];
}

function tells(event: AuditEvent, stage: StateStep['stage'], { name, templateId }: Held, roles: RoleIndex): boolean {
  if (stage === 'permission-granted') {
    const value = grantedPermission(event);
    return value === undefined || value.toLowerCase() === name.toLowerCase();
  }
  if (stage === 'role-assigned') {
    const role = givenRole(event, roles);
    if (role === undefined) return true;
    return role.templateId === undefined
      ? role.name.toLowerCase() === name.toLowerCase()
      : role.templateId === templateId;
  }
  const wanted = name.toLowerCase();
  const texts = [...event.changes.map((change) => change.new), ...Object.values(event.parameters)];
  return texts.some((text) => text.toLowerCase().includes(wanted));
}
