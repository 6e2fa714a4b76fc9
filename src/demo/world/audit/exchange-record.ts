import type { Instant } from '../../../core/instant.js';
import { DEMO_TENANT_ID } from '../../world.js';
import { servicePrincipalId } from '../apps.js';
import type { WorldContext } from '../context.js';
import type { MailActor } from '../mail-flow.js';
import { personFacts } from '../people.js';
import { hash } from '../random.js';
import { ATTACK, COMPANY } from '../story.js';
import { userPrincipalName } from '../user-object.js';
import type { AuditRecord } from './audit-record.js';
import { auditRecord } from './audit-record.js';
import { puid } from './entra-record.js';

/** Exchange Online itself: what its admin center and PowerShell act as. No sign of an app. */
const EXCHANGE_APP_ID = '00000002-0000-0ff1-ce00-000000000000';
const EXCHANGE_POWERSHELL_APP_ID = 'fb78d390-0c51-40cd-8e17-fdbfab77341b';
/** Offices (RFC 5737 documentation address). */
export const OFFICE_IP = '192.0.2.140';

export interface ExchangeEvent {
  readonly at: Instant;
  /** The cmdlet, `New-InboundConnector`. */
  readonly operation: string;
  readonly objectId: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly actor: MailActor | 'service-host';
}

/**
 * An Exchange administration record (RecordType 1). An app acting on its own shows as the system in `UserId`; that it was an app,
 * and which, stands only in `AppId`, `ClientAppId`, `AppAccessContext` and `TokenObjectId`.
 */
export function exchangeRecord(context: WorldContext, event: ExchangeEvent): AuditRecord {
  const actor = who(context, event);
  return auditRecord(context, {
    at: event.at,
    operation: event.operation,
    recordType: 1,
    workload: 'Exchange',
    contentType: 'Audit.Exchange',
    userType: actor.userType,
    userId: actor.userId,
    userKey: actor.userKey,
    objectId: event.objectId,
    more: {
      ResultStatus: 'True',
      OrganizationName: COMPANY.initialDomain,
      OriginatingServer: 'ZR0P278MB0411 (15.20.8769.014)',
      Parameters: Object.entries(event.parameters).map(([Name, Value]) => ({ Name, Value })),
      SessionId: '',
      ...actor.more,
    },
  });
}

function who(context: WorldContext, event: ExchangeEvent) {
  switch (event.actor) {
    case 'service-host':
      return system('NT AUTHORITY\\SYSTEM (Microsoft.Exchange.ServiceHost)', {
        AppId: '',
        ClientAppId: '',
        ExternalAccess: true,
      });
    case 'attacker-app':
      return system('NT AUTHORITY\\SYSTEM (w3wp)', {
        AppId: ATTACK.appId,
        ClientAppId: ATTACK.appId,
        ExternalAccess: true,
        ClientIP: `${ATTACK.ip}:${port(event.at)}`,
        TokenObjectId: servicePrincipalId(context, 'attack'),
        TokenTenantId: DEMO_TENANT_ID,
        AppAccessContext: accessContext(context, event.at, ATTACK.appId, ATTACK.appName),
      });
    default:
      return person(context, event.actor, event.at);
  }
}

function system(name: string, more: Readonly<Record<string, unknown>>) {
  return { userType: 3, userId: name, userKey: name, more };
}

function person(context: WorldContext, key: Exclude<MailActor, 'attacker-app'>, at: Instant) {
  const facts = personFacts(context, key);
  const upn = userPrincipalName(facts);
  return {
    userType: 2,
    userId: upn,
    userKey: puid(facts.id),
    more: {
      AppId: EXCHANGE_APP_ID,
      ClientAppId: '',
      ExternalAccess: false,
      ClientIP: `${key === 'itAdmin' ? ATTACK.ip : OFFICE_IP}:${port(at)}`,
      TokenObjectId: facts.id,
      TokenTenantId: DEMO_TENANT_ID,
      AppAccessContext: accessContext(context, at, EXCHANGE_POWERSHELL_APP_ID, ''),
    },
  };
}

function accessContext(context: WorldContext, at: Instant, clientAppId: string, clientAppName: string) {
  return {
    AADSessionId: context.named(`session ${at.slice(0, 13)}`),
    ClientAppId: clientAppId,
    ClientAppName: clientAppName,
    CorrelationId: context.named(`exchange correlation ${at}`),
    IssuedAtTime: at.replace('Z', ''),
    UniqueTokenId: context
      .named(`token ${at.slice(0, 13)}`)
      .replaceAll('-', '')
      .slice(0, 22),
  };
}

function port(at: Instant): number {
  return 49_152 + (hash(at) % 16_000);
}
