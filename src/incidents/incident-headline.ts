import type { AttackStage } from '../detections/model/attack-stage.js';
import type { IndexedApp } from './event-index.js';
import type { CustomRoleIndex } from './custom-role-index.js';
import { readGrantedPermission, readGrantedRole } from './event-privilege-grants.js';
import type { Dormancy } from './app-dormancy.js';
import type { IncidentStep } from './incident-steps.js';

/** The state of the attack in one self-contained sentence. */
export function composeHeadline(
  app: IndexedApp,
  stages: ReadonlySet<AttackStage>,
  steps: readonly IncidentStep[],
  sleeping: Dormancy,
  name: string,
  own: CustomRoleIndex,
): string {
  const can = powerInWords(app, stages, steps, own);
  const made = stages.has('connector-created') || stages.has('rules-created');
  if (stages.has('traces-removed')) {
    const still = isDisarmed(app) ? 'is not armed any more' : 'is still armed';
    const cameBack = made && lastOf(steps, isMade) > lastOf(steps, isRemoved);
    return cameBack
      ? `"${name}" ${can}: it covered its tracks and has begun again.`
      : `"${name}" ${can}: it has covered its tracks and ${still}.`;
  }
  const uses = can.startsWith('can ') ? 'has begun to' : 'makes use of it';
  if (made) return `"${name}" ${can}, and ${uses}${isDisarmed(app) ? '; it is not armed any more' : ''}.`;
  const armed = stages.has('credential-added') ? 'armed' : 'armed but for a credential';
  if (isDisarmed(app)) return `"${name}" was armed: it is not any more.`;
  if (sleeping.isDormant) return `"${name}" ${can}: it is ${armed} and asleep.`;
  return `"${name}" ${can}: it is ${stages.has('awakened') ? 'armed and has woken up' : armed}.`;
}

function powerInWords(
  app: IndexedApp,
  stages: ReadonlySet<AttackStage>,
  steps: readonly IncidentStep[],
  own: CustomRoleIndex,
): string {
  const events = steps.map(({ hit }) => hit.event);
  const permissions = [
    ...events.flatMap((event) => readGrantedPermission(event) ?? []),
    ...(app.tenant?.permissions ?? []).map(({ name }) => name),
  ].map((value) => value.toLowerCase());
  const roles = [
    ...events.flatMap((event) => readGrantedRole(event, own) ?? []).filter(({ privileged }) => privileged),
    ...(app.tenant?.roles ?? []),
  ];
  if (
    permissions.some((value) => value.startsWith('exchange.manageasapp')) &&
    roles.some(({ custom }) => custom !== true)
  ) {
    return 'can manage all of Exchange';
  }
  if (permissions.includes('full_access_as_app')) return 'can open every mailbox';
  if (permissions.some((value) => /^(?:rolemanagement|approleassignment)\.readwrite/.test(value))) {
    return 'can make itself administrator';
  }
  const [role] = roles;
  if (role !== undefined) return `holds the role ${role.name}`;
  return stages.has('connector-created') || stages.has('rules-created') || stages.has('traces-removed')
    ? 'can change mail flow'
    : 'holds powerful permissions';
}

/**
 * Whether the tenant was read and the app holds nothing any more. If the tenant was not read, everything granted still
 * counts.
 */
function isDisarmed({ tenant }: IndexedApp): boolean {
  if (tenant === undefined || tenant.highPriority === undefined) return false;
  return !tenant.enabled || (tenant.permissions.length === 0 && tenant.roles.length === 0);
}

function isMade({ stage }: IncidentStep): boolean {
  return stage === 'connector-created' || stage === 'rules-created';
}

function isRemoved({ stage }: IncidentStep): boolean {
  return stage === 'traces-removed';
}

function lastOf(steps: readonly IncidentStep[], wanted: (step: IncidentStep) => boolean): string {
  return steps.findLast(wanted)?.hit.event.at ?? '';
}
