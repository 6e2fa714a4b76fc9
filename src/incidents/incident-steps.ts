import type { AuditEvent } from '../m365/audit-event.js';
import type { AttackStage } from '../detections/model/attack-stage.js';
import type { EventIndex, IndexedApp } from './event-index.js';
import type { CustomRoleIndex } from './custom-role-index.js';
import type { AppHolding, TenantApp } from './known-tenant.js';
import { readGrantedPermission, readGrantedRole } from './event-privilege-grants.js';
import type { DetectionHit } from './detection-runner.js';

/** Stages done to an app, as opposed to stages where the app itself acts. */
const ARMING: readonly AttackStage[] = ['app-registered', 'credential-added', 'permission-granted', 'role-assigned'];
/** Stages in which mail flow changes. */
export const MAIL_FLOW_STAGES: readonly AttackStage[] = ['connector-created', 'rules-created', 'traces-removed'];

/** Key stages: three different ones open an incident. Other stages are context. */
export const KEY_STAGES: readonly AttackStage[] = [
  'credential-added',
  'permission-granted',
  'role-assigned',
  'awakened',
  ...MAIL_FLOW_STAGES,
];

/** A hit that belongs to an app's incident; without a stage it is context. */
export interface IncidentStep {
  readonly stage?: AttackStage;
  readonly hit: DetectionHit;
}

/** Something the app holds in the tenant that no event of the incident explains. */
export interface TenantStateStep {
  readonly stage: 'permission-granted' | 'role-assigned' | 'credential-added';
  readonly held: readonly AppHolding[];
}

/**
 * The steps of every app that has any, oldest first, by canonical app key. Acts of Tenant Warden's own identities are none: those that no
 * decision explains are the incident `warden-tampered`.
 */
export function groupStepsByApp(
  hits: readonly DetectionHit[],
  index: EventIndex,
): ReadonlyMap<string, readonly IncidentStep[]> {
  const byApp = new Map<string, IncidentStep[]>();
  for (const hit of hits) {
    const { event } = hit;
    if (index.isByOwnApp(event.actor)) continue;
    const stage = stageOf(hit);
    const acts = stage !== undefined && !ARMING.includes(stage);
    const app = acts ? (index.actingApp(event.actor) ?? index.throughApp(event.actor)) : armedApp(hit, index);
    if (app === undefined || (stage === undefined && hit.detection !== 'app-owner-added')) continue;
    const steps = byApp.get(app.root);
    const step: IncidentStep = stage === undefined ? { hit } : { stage, hit };
    if (steps === undefined) byApp.set(app.root, [step]);
    else steps.push(step);
  }
  return byApp;
}

/**
 * The app that was armed. A cmdlet can arm several apps, and a list of members is not in the record's `app`; Entra
 * records name the one app by all its ids.
 */
function armedApp({ subject, event }: DetectionHit, index: EventIndex): IndexedApp | undefined {
  const named = event.workload === 'exchange' ? undefined : index.affectedApp(event.app);
  if (named !== undefined) return named;
  const ofSubject = subject.kind === 'service-principal' ? index.app(subject.id) : undefined;
  return ofSubject ?? index.affectedApp(event.app);
}

/**
 * The stage set by the detection, which already judged what leads to mail. Other permissions and minor roles have none.
 */
function stageOf({ match: { stage } }: DetectionHit): AttackStage | undefined {
  return stage === 'admin-suspect' || stage === 'dormant' ? undefined : stage;
}

/** What the app holds in the tenant beyond what the events explain. */
export function deriveTenantStateSteps(
  app: IndexedApp,
  steps: readonly IncidentStep[],
  roles: CustomRoleIndex,
): readonly TenantStateStep[] {
  const { tenant } = app;
  if (tenant === undefined) return [];
  return held(tenant).flatMap(({ stage, all }) => {
    const events = steps.filter((step) => step.stage === stage).map(({ hit }) => hit.event);
    const untold = all.filter((one) => !events.some((event) => tells(event, stage, one, roles)));
    return untold.length === 0 ? [] : [{ stage, held: untold }];
  });
}

function held({ permissions, roles, credentials }: TenantApp) {
  return [
    { stage: 'permission-granted', all: permissions },
    { stage: 'role-assigned', all: roles },
    { stage: 'credential-added', all: credentials },
  ] as const satisfies readonly { readonly stage: TenantStateStep['stage']; readonly all: readonly AppHolding[] }[];
}

function tells(
  event: AuditEvent,
  stage: TenantStateStep['stage'],
  { name, templateId }: AppHolding,
  roles: CustomRoleIndex,
): boolean {
  if (stage === 'permission-granted') {
    const value = readGrantedPermission(event);
    return value === undefined || value.toLowerCase() === name.toLowerCase();
  }
  if (stage === 'role-assigned') {
    const role = readGrantedRole(event, roles);
    if (role === undefined) return true;
    return role.templateId === undefined
      ? role.name.toLowerCase() === name.toLowerCase()
      : role.templateId === templateId;
  }
  const wanted = name.toLowerCase();
  const texts = [...event.changes.map((change) => change.new), ...Object.values(event.parameters)];
  return texts.some((text) => text.toLowerCase().includes(wanted));
}
