import type * as V1 from '@microsoft/microsoft-graph-types';
import type * as Beta from '@microsoft/microsoft-graph-types-beta';
import type { UntypedProperties } from '../../untyped-graph-properties.js';
import { graphEntity } from '../../graph-entity.js';
import type { WireObject } from '../../demo-tenant-contract.js';
import type { GeneratorContext } from '../generator-context.js';
import { hash } from '../seeded-random.js';
import type { EntraActor, EntraEvent, EntraTarget } from './entra-event.js';

const directoryAuditEntity = graphEntity<
  V1.DirectoryAudit & UntypedProperties['directoryAudit'],
  Beta.DirectoryAudit
>();

/**
 * Formats an event as `GET /auditLogs/directoryAudits` returns it. Values of modified properties are JSON strings
 * there.
 * Source: https://learn.microsoft.com/graph/api/resources/directoryaudit
 */
export function toDirectoryAudit(context: GeneratorContext, event: EntraEvent): WireObject {
  const correlationId = context.named(`correlation ${event.correlation}`);
  const suffix = hash(context.options.seed, event.at, event.activity, event.targets[0].id, event.correlation);
  return directoryAuditEntity({
    id: `Directory_${correlationId}_${suffix.toString(36).toUpperCase().slice(0, 5).padStart(5, 'X')}_${suffix}`,
    category: event.category,
    correlationId,
    result: 'success',
    resultReason: '',
    activityDisplayName: event.activity,
    activityDateTime: event.at,
    loggedByService: event.service ?? 'Core Directory',
    operationType: event.type,
    initiatedBy: initiatedBy(event.actor),
    targetResources: event.targets.map(targetResource),
    additionalDetails: [{ key: 'User-Agent', value: 'EvoSTS' }],
  });
}

function initiatedBy(actor: EntraActor) {
  if (actor.kind === 'app') {
    const { servicePrincipalId, displayName } = actor;
    // Microsoft omits the app id here; only the object id identifies the app.
    return { user: null, app: { appId: null, displayName, servicePrincipalId, servicePrincipalName: null } };
  }
  return {
    app: null,
    user: {
      id: actor.id,
      displayName: null,
      userPrincipalName: actor.userPrincipalName,
      ipAddress: actor.ip,
      userType: null,
      homeTenantId: null,
      homeTenantName: null,
    },
  };
}

function targetResource(target: EntraTarget) {
  return {
    id: target.id,
    displayName: target.displayName,
    type: target.type,
    userPrincipalName: target.userPrincipalName ?? null,
    groupType: target.type === 'Group' ? 'azureAD' : null,
    modifiedProperties: (target.modified ?? []).map(({ name, oldValue, newValue }) => ({
      displayName: name,
      oldValue: oldValue === undefined ? null : JSON.stringify(oldValue),
      newValue: newValue === undefined ? null : JSON.stringify(newValue),
    })),
  };
}
