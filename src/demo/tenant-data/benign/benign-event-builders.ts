import { toUserActor } from '../audit/audit-user-actor.js';
import { toApplicationFacts } from '../audit/app-lifecycle-history.js';
import { toApplicationKeysChanged, type EntraChange, toUserTarget } from '../audit/entra-object-changes.js';
import type { EntraEvent } from '../audit/entra-event.js';
import type { ExchangeEvent } from '../audit/exchange-record-formatter.js';
import type { AppKey } from '../named-app-lookup.js';
import type { GeneratorContext } from '../generator-context.js';
import { personFacts, type PersonKey } from '../named-people.js';
import { formatUserPrincipalName } from '../graph-user-object.js';

/** An Entra event by a named person. */
export function buildUserEvent(
  context: GeneratorContext,
  daysAgo: number,
  time: string,
  by: PersonKey,
  change: EntraChange,
): EntraEvent {
  const at = context.ago(daysAgo, time);
  return { at, actor: toUserActor(context, by), correlation: `benign ${change.activity} ${at}`, ...change };
}

/** A named person as the logs identify them. */
export function toPersonIdentity(context: GeneratorContext, key: PersonKey) {
  const facts = personFacts(context, key);
  return { id: facts.id, displayName: facts.displayName, userPrincipalName: formatUserPrincipalName(facts) };
}

/** A credential rotation: the new credential is added, minutes later the old one is removed. */
export function buildCredentialRotation(
  context: GeneratorContext,
  key: AppKey,
  type: 'Password' | 'AsymmetricX509Cert',
  daysAgo: number,
): readonly EntraEvent[] {
  const app = toApplicationFacts(context, key);
  const keyOf = (which: string) => ({
    keyId: context.named(`${which} credential of ${key} ${daysAgo}`),
    type,
    name: key,
  });
  const [old, fresh] = [keyOf('old'), keyOf('fresh')];
  return [
    buildUserEvent(context, daysAgo, '09:00:10', 'synced', toApplicationKeysChanged(app, [old], [old, fresh])),
    buildUserEvent(context, daysAgo, '09:11:48', 'synced', toApplicationKeysChanged(app, [old, fresh], [fresh])),
  ];
}

/** A lost phone: the service desk deletes the second factor, and its owner registers another. */
export function buildPhoneReplacement(context: GeneratorContext, daysAgo: number): readonly EntraEvent[] {
  const targets = [toUserTarget(toPersonIdentity(context, 'employee'))] as const;
  const base = { category: 'UserManagement', service: 'Authentication Methods', targets } as const;
  return [
    buildUserEvent(context, daysAgo, '08:40:19', 'throughGroup', {
      ...base,
      activity: 'Admin deleted security info',
      type: 'Delete',
    }),
    buildUserEvent(context, daysAgo, '08:52:03', 'employee', {
      ...base,
      activity: 'User registered security info',
      type: 'Add',
    }),
  ];
}

/** A mail gateway on trial for seven weeks. */
export function buildMailGatewayTrialEvents(context: GeneratorContext): readonly ExchangeEvent[] {
  const connector = 'Inbound from Sealgate (trial)';
  const rule = 'Sealgate: scanned already';
  const ip = '192.0.2.90';
  const event = (
    daysAgo: number,
    time: string,
    operation: string,
    objectId: string,
    parameters: Readonly<Record<string, string>>,
  ): ExchangeEvent => ({
    at: context.ago(daysAgo, time),
    operation,
    objectId,
    parameters,
    actor: 'pimGroup',
  });
  return [
    event(240, '13:02:10', 'New-InboundConnector', connector, {
      Name: connector,
      ConnectorType: 'Partner',
      SenderDomains: 'smtp:*;1',
      SenderIPAddresses: ip,
      RestrictDomainsToIPAddresses: 'True',
      RequireTls: 'True',
      Enabled: 'True',
    }),
    event(240, '13:09:55', 'New-TransportRule', rule, {
      Name: rule,
      SenderIpRanges: ip,
      SetSCL: '-1',
      Enabled: 'True',
    }),
    event(188, '16:31:02', 'Remove-TransportRule', rule, { Identity: rule, Confirm: 'False' }),
    event(188, '16:31:40', 'Remove-InboundConnector', connector, { Identity: connector, Confirm: 'False' }),
  ];
}

/** Exchange itself sets audit log ingestion to on, which it already was. */
export function buildIngestionEnabled(context: GeneratorContext, daysAgo: number): ExchangeEvent {
  return {
    at: context.ago(daysAgo, '04:17:09'),
    operation: 'Set-AdminAuditLogConfig',
    objectId: 'Admin Audit Log Settings',
    parameters: { UnifiedAuditLogIngestionEnabled: 'True' },
    actor: 'service-host',
  };
}
