import { DEMO_TENANT_ID } from '../../demo-tenant-contract.js';
import type { GeneratorContext } from '../generator-context.js';
import type { AuditRecord } from './unified-audit-record.js';
import { createAuditRecord } from './unified-audit-record.js';
import type { EntraActor, EntraEvent, EntraTarget } from './entra-event.js';
import { CERTIFICATES_AND_SECRETS } from './entra-event.js';

/** Formats an event as a unified audit record: different property names, and no IP address of the actor. */
export function toEntraRecord(context: GeneratorContext, event: EntraEvent): AuditRecord {
  const [target] = event.targets;
  const correlation = context.named(`correlation ${event.correlation}`);
  return createAuditRecord(context, {
    at: event.at,
    operation: event.activity === CERTIFICATES_AND_SECRETS ? event.activity : `${event.activity}.`,
    recordType: 8,
    workload: 'AzureActiveDirectory',
    contentType: 'Audit.AzureActiveDirectory',
    ...who(event.actor),
    objectId: objectIdOf(target),
    key: event.correlation,
    more: {
      ResultStatus: 'Success',
      AzureActiveDirectoryEventType: 1,
      ExtendedProperties: [
        { Name: 'additionalDetails', Value: '{"User-Agent":"EvoSTS"}' },
        { Name: 'extendedAuditEventCategory', Value: target.type },
      ],
      ModifiedProperties: event.targets.flatMap(({ modified }) =>
        (modified ?? []).map(({ name, oldValue, newValue }) => ({
          Name: name,
          NewValue: newValue ?? '',
          OldValue: oldValue ?? '',
        })),
      ),
      Actor: actorIds(event.actor),
      ActorContextId: DEMO_TENANT_ID,
      InterSystemsId: correlation,
      IntraSystemId: context.named(`intra ${event.correlation} ${event.activity}`),
      SupportTicketId: '',
      Target: event.targets.flatMap(targetIds),
      TargetContextId: DEMO_TENANT_ID,
    },
  });
}

function who(actor: EntraActor) {
  if (actor.kind === 'app') {
    return { userType: 4, userId: `ServicePrincipal_${actor.servicePrincipalId}`, userKey: 'Not Available' };
  }
  return {
    userType: 0,
    userId: actor.userPrincipalName,
    userKey: `${derivePuid(actor.id)}@${actor.userPrincipalName.split('@')[1] ?? ''}`,
  };
}

function objectIdOf(target: EntraTarget): string {
  if (target.type === 'User') return target.userPrincipalName ?? target.id;
  if (target.type === 'ServicePrincipal') return target.appId ?? target.id;
  return target.type === 'Application' ? `Application_${target.id}` : target.id;
}

/** Type: 0 claim, 1 name, 2 other and object ids, 3 PUID, 4 service principal name, 5 user principal name. */
function actorIds(actor: EntraActor) {
  if (actor.kind === 'app') {
    return [
      { ID: actor.displayName, Type: 1 },
      { ID: actor.appId, Type: 2 },
      { ID: `ServicePrincipal_${actor.servicePrincipalId}`, Type: 2 },
      { ID: actor.servicePrincipalId, Type: 2 },
      { ID: 'ServicePrincipal', Type: 2 },
    ];
  }
  return [
    { ID: actor.userPrincipalName, Type: 5 },
    { ID: derivePuid(actor.id), Type: 3 },
    { ID: `User_${actor.id}`, Type: 2 },
    { ID: actor.id, Type: 2 },
    { ID: 'User', Type: 2 },
  ];
}

function targetIds(target: EntraTarget) {
  return [
    { ID: `${target.type}_${target.id}`, Type: 2 },
    { ID: target.id, Type: 2 },
    { ID: target.type, Type: 2 },
    ...(target.type === 'User'
      ? [{ ID: target.userPrincipalName ?? target.displayName, Type: 5 }]
      : [{ ID: target.displayName, Type: 1 }]),
    ...(target.appId === undefined ? [] : [{ ID: target.appId, Type: 4 }]),
  ];
}

/** Passport unique id (PUID): sixteen digits, derived from the object id here. */
export function derivePuid(id: string): string {
  return `1003${id.replaceAll('-', '').slice(0, 12)}`.toUpperCase();
}
