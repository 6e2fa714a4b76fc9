import type { Instant } from '../../../core/instant.js';
import { DEMO_TENANT_ID } from '../../demo-tenant-contract.js';
import { servicePrincipalId } from '../named-app-lookup.js';
import type { GeneratorContext } from '../generator-context.js';
import type { MailActor } from '../mail-flow-objects.js';
import { personFacts } from '../named-people.js';
import { hash } from '../seeded-random.js';
import { PAST_ATTACK, COMPANY } from '../past-attack-profile.js';
import { formatUserPrincipalName } from '../graph-user-object.js';
import type { AuditRecord } from './unified-audit-record.js';
import { createAuditRecord } from './unified-audit-record.js';
import { derivePuid } from './entra-record-formatter.js';
import { omitUndefined } from '../../../core/omit-undefined.js';

/** Exchange Online's own app id, under which its admin center and PowerShell act. It does not indicate an app. */
const EXCHANGE_APP_ID = '00000002-0000-0ff1-ce00-000000000000';
const EXCHANGE_POWERSHELL_APP_ID = 'fb78d390-0c51-40cd-8e17-fdbfab77341b';
/** IP address of the offices (RFC 5737 documentation address). */
export const OFFICE_IP = '192.0.2.140';

/** One administrative cmdlet run in Exchange. */
export interface ExchangeEvent {
  readonly at: Instant;
  /** The cmdlet, `New-InboundConnector`. */
  readonly operation: string;
  readonly objectId: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly actor: MailActor | 'service-host' | ExchangeActor;
  /** Distinguishes events of the same second, cmdlet, object and actor. */
  readonly key?: string;
}

/** Who ran the cmdlet, as Exchange sees it from the token. */
export type ExchangeActor =
  | {
      readonly kind: 'app';
      readonly appId: string;
      readonly servicePrincipalId: string;
      readonly displayName: string;
      readonly ip: string;
    }
  | { readonly kind: 'user'; readonly id: string; readonly userPrincipalName: string; readonly ip: string };

/**
 * Formats an Exchange administration record (RecordType 1). An app acting on its own appears as the system in `UserId`;
 * only `AppId`, `ClientAppId`, `AppAccessContext` and `TokenObjectId` identify the app.
 */
export function toExchangeRecord(context: GeneratorContext, event: ExchangeEvent): AuditRecord {
  const actor = who(context, event);
  return createAuditRecord(context, {
    at: event.at,
    operation: event.operation,
    recordType: 1,
    workload: 'Exchange',
    contentType: 'Audit.Exchange',
    userType: actor.userType,
    userId: actor.userId,
    userKey: actor.userKey,
    objectId: event.objectId,
    ...omitUndefined({ key: event.key }),
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

function who(context: GeneratorContext, event: ExchangeEvent) {
  const actor = actorOf(context, event.actor);
  if (actor === 'service-host') {
    return system('NT AUTHORITY\\SYSTEM (Microsoft.Exchange.ServiceHost)', {
      AppId: '',
      ClientAppId: '',
      ExternalAccess: true,
    });
  }
  if (actor.kind === 'user') return person(context, actor, event.at);
  return system('NT AUTHORITY\\SYSTEM (w3wp)', {
    AppId: actor.appId,
    ClientAppId: actor.appId,
    ExternalAccess: true,
    ClientIP: `${actor.ip}:${port(event.at)}`,
    TokenObjectId: actor.servicePrincipalId,
    TokenTenantId: DEMO_TENANT_ID,
    AppAccessContext: accessContext(context, event.at, actor.appId, actor.displayName),
  });
}

function actorOf(context: GeneratorContext, actor: ExchangeEvent['actor']): ExchangeActor | 'service-host' {
  if (actor === 'service-host' || typeof actor === 'object') return actor;
  if (actor !== 'attacker-app') {
    const facts = personFacts(context, actor);
    const ip = actor === 'itAdmin' ? PAST_ATTACK.ip : OFFICE_IP;
    return { kind: 'user', id: facts.id, userPrincipalName: formatUserPrincipalName(facts), ip };
  }
  return {
    kind: 'app',
    appId: PAST_ATTACK.appId,
    servicePrincipalId: servicePrincipalId(context, 'attack'),
    displayName: PAST_ATTACK.appName,
    ip: PAST_ATTACK.ip,
  };
}

function system(name: string, more: Readonly<Record<string, unknown>>) {
  return { userType: 3, userId: name, userKey: name, more };
}

function person(context: GeneratorContext, actor: Extract<ExchangeActor, { kind: 'user' }>, at: Instant) {
  return {
    userType: 2,
    userId: actor.userPrincipalName,
    userKey: derivePuid(actor.id),
    more: {
      AppId: EXCHANGE_APP_ID,
      ClientAppId: '',
      ExternalAccess: false,
      ClientIP: `${actor.ip}:${port(at)}`,
      TokenObjectId: actor.id,
      TokenTenantId: DEMO_TENANT_ID,
      AppAccessContext: accessContext(context, at, EXCHANGE_POWERSHELL_APP_ID, ''),
    },
  };
}

function accessContext(context: GeneratorContext, at: Instant, clientAppId: string, clientAppName: string) {
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

/** Formats a parameter value as the log does: text, multiple values joined by semicolons. */
export function formatParameter(value: unknown): string {
  if (value === true) return 'True';
  if (value === false) return 'False';
  return Array.isArray(value) ? value.join(';') : String(value);
}
