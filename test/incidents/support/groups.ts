import { parseRecord } from '../../../src/audit/records/index.js';
import type { AuditEvent } from '../../../src/core/audit-event.js';
import { instant, type Instant } from '../../../src/core/instant.js';
import { EXCHANGE_ADMINISTRATOR } from '../../../src/core/roles.js';
import { directoryAudit } from '../../../src/demo/world/audit/directory-audit.js';
import { servicePrincipalOf, userOf, type EntraChange } from '../../../src/demo/world/audit/entra-changes.js';
import type { EntraActor, EntraTarget } from '../../../src/demo/world/audit/entra-event.js';
import { entraRecord } from '../../../src/demo/world/audit/entra-record.js';
import { directoryRoleChanged, groupMemberChanged } from '../../../src/demo/world/audit/grant-changes.js';
import { worldContext } from '../../../src/demo/world/context.js';
import { createWorld } from '../../../src/demo/world/create-world.js';
import { ATTACK } from '../../../src/demo/world/story.js';
import { ATTACKER } from './attack.js';

const context = worldContext(createWorld().options);

/** Holds nothing until `GROUP_ROLE` says so. */
export const GROUP = { id: context.named('group of the platform team'), displayName: 'Platform team' };
export const MEMBER = {
  id: context.named('a member'),
  displayName: 'Adele Vance',
  userPrincipalName: 'adele@contoso.example',
};
const ADMIN: EntraActor = {
  kind: 'user',
  id: context.named('the admin who keeps groups'),
  userPrincipalName: 'groups.admin@contoso.example',
  ip: '203.0.113.9',
};
const TOOL: EntraActor = {
  kind: 'app',
  servicePrincipalId: context.named('a tool that keeps groups'),
  appId: context.named('registration of a tool that keeps groups'),
  displayName: 'Access Manager',
};

/** One act as each of the two logs writes it. */
export interface Act {
  readonly graph: AuditEvent;
  readonly unified: AuditEvent;
}

function act(at: Instant, change: EntraChange, actor: EntraActor = ADMIN): Act {
  const event = { at, actor, correlation: `group act ${at}`, ...change };
  const read = (record: unknown): AuditEvent => {
    const parsed = parseRecord(record);
    if (parsed.kind !== 'event') throw new Error(parsed.reason);
    return parsed.event;
  };
  return { graph: read(directoryAudit(context, event)), unified: read(entraRecord(context, event)) };
}

const day = (date: string): Instant => instant(`2026-09-${date}T08:00:00Z`);
const APP: EntraTarget = servicePrincipalOf({
  id: ATTACKER.servicePrincipalId,
  appId: ATTACKER.appId,
  displayName: ATTACK.appName,
});
const groupTarget: EntraTarget = { type: 'Group', ...GROUP };

export const GROUP_ROLE = act(day('10'), directoryRoleChanged(context, groupTarget, EXCHANGE_ADMINISTRATOR, 'given'));
/** A role that the tenant made itself. */
export const CUSTOM_ROLE_ID = context.named('a role of the tenant’s own');
export const GROUP_CUSTOM_ROLE = act(
  day('11'),
  directoryRoleChanged(context, groupTarget, CUSTOM_ROLE_ID, 'given', [
    { id: CUSTOM_ROLE_ID, templateId: CUSTOM_ROLE_ID, displayName: 'App support', isBuiltIn: false },
  ]),
);
export const APP_JOINED = act(day('12'), groupMemberChanged(APP, GROUP, 'given'));
export const APP_LEFT = act(day('13'), groupMemberChanged(APP, GROUP, 'gone'));
export const PERSON_JOINED = act(day('14'), groupMemberChanged(userOf(MEMBER), GROUP, 'given'));
export const PERSON_JOINED_BY_TOOL = act(day('15'), groupMemberChanged(userOf(MEMBER), GROUP, 'given'), TOOL);
