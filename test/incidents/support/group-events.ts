import { parseRecord } from '../../../src/audit/records/audit-record-parser.js';
import type { AuditEvent } from '../../../src/m365/audit-event.js';
import { instant, type Instant } from '../../../src/core/instant.js';
import { EXCHANGE_ADMINISTRATOR } from '../../../src/m365/directory-roles.js';
import { toDirectoryAudit } from '../../../src/demo/tenant-data/audit/directory-audit-formatter.js';
import {
  toServicePrincipalTarget,
  toUserTarget,
  type EntraChange,
} from '../../../src/demo/tenant-data/audit/entra-object-changes.js';
import type { EntraActor, EntraTarget } from '../../../src/demo/tenant-data/audit/entra-event.js';
import { toEntraRecord } from '../../../src/demo/tenant-data/audit/entra-record-formatter.js';
import { toDirectoryRoleChange, toGroupMemberChange } from '../../../src/demo/tenant-data/audit/entra-grant-changes.js';
import { createGeneratorContext } from '../../../src/demo/tenant-data/generator-context.js';
import { generateTenantData } from '../../../src/demo/tenant-data/generate-tenant-data.js';
import { PAST_ATTACK } from '../../../src/demo/tenant-data/past-attack-profile.js';
import { ATTACKER } from './attack-events.js';

const context = createGeneratorContext(generateTenantData().options);

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
  return { graph: read(toDirectoryAudit(context, event)), unified: read(toEntraRecord(context, event)) };
}

const day = (date: string): Instant => instant(`2026-09-${date}T08:00:00Z`);
const APP: EntraTarget = toServicePrincipalTarget({
  id: ATTACKER.servicePrincipalId,
  appId: ATTACKER.appId,
  displayName: PAST_ATTACK.appName,
});
const groupTarget: EntraTarget = { type: 'Group', ...GROUP };

export const GROUP_ROLE = act(day('10'), toDirectoryRoleChange(context, groupTarget, EXCHANGE_ADMINISTRATOR, 'given'));
/** A role that the tenant made itself. */
export const CUSTOM_ROLE_ID = context.named('a role of the tenant’s own');
export const GROUP_CUSTOM_ROLE = act(
  day('11'),
  toDirectoryRoleChange(context, groupTarget, CUSTOM_ROLE_ID, 'given', [
    { id: CUSTOM_ROLE_ID, templateId: CUSTOM_ROLE_ID, displayName: 'App support', isBuiltIn: false },
  ]),
);
export const APP_JOINED = act(day('12'), toGroupMemberChange(APP, GROUP, 'given'));
export const APP_LEFT = act(day('13'), toGroupMemberChange(APP, GROUP, 'gone'));
export const PERSON_JOINED = act(day('14'), toGroupMemberChange(toUserTarget(MEMBER), GROUP, 'given'));
export const PERSON_JOINED_BY_TOOL = act(day('15'), toGroupMemberChange(toUserTarget(MEMBER), GROUP, 'given'), TOOL);
