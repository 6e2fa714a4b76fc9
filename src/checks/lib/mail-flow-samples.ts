import type { Actor, AuditEvent } from '../../m365/audit-event.js';
import type { InboundConnector, MailFlowEvents, OutboundConnector, TransportRule } from '../../facts/fact-types.js';
import { instant } from '../../core/instant.js';

/** Accepted domains of the sample tenant. */
export const ACCEPTED_DOMAINS: readonly string[] = ['contoso.com', 'contoso.onmicrosoft.com'];

/** An inbound connector for a gateway, as it should be: addresses and TLS. */
export function inbound(id: string, change: Partial<InboundConnector> = {}): InboundConnector {
  return {
    id,
    name: id,
    enabled: true,
    connectorType: 'Partner',
    connectorSource: 'AdminUI',
    senderDomains: ['smtp:*;1'],
    senderIpAddresses: ['192.0.2.10'],
    requireTls: true,
    restrictDomainsToIpAddresses: true,
    restrictDomainsToCertificate: false,
    cloudServicesMailEnabled: false,
    treatMessagesAsInternal: false,
    createdAt: instant('2024-01-01T00:00:00Z'),
    ...change,
  };
}

/** An outbound connector to one partner by the partner's own mail servers. */
export function outbound(id: string, change: Partial<OutboundConnector> = {}): OutboundConnector {
  return {
    id,
    name: id,
    enabled: true,
    connectorType: 'Partner',
    connectorSource: 'AdminUI',
    recipientDomains: ['partner.example'],
    smartHosts: [],
    useMxRecord: true,
    isTransportRuleScoped: false,
    createdAt: instant('2024-01-01T00:00:00Z'),
    ...change,
  };
}

/** An enabled, enforced rule that does nothing of interest. */
export function rule(id: string, change: Partial<TransportRule> = {}): TransportRule {
  return {
    id,
    name: `Rule ${id}`,
    enabled: true,
    mode: 'Enforce',
    priority: 0,
    blindCopyTo: [],
    copyTo: [],
    redirectMessageTo: [],
    addToRecipients: [],
    deleteMessage: false,
    words: [],
    senderIpRanges: [],
    senderDomainIs: [],
    ...change,
  };
}

const PERSON: Actor = { kind: 'person', id: 'megan', name: 'megan@contoso.com' };
/** An app as the actor of an audit event. */
export const APP_ACTOR: Actor = { kind: 'app', id: 'backup-app-id', name: 'backup-app-id' };

/** A person's successful act at a moment, given as `11-20T02:10`. */
export function act(operation: string, target: string, at: string, change: Partial<AuditEvent> = {}): AuditEvent {
  return {
    id: `event-${operation}-${target}-${at}`,
    at: instant(`2026-${at}:00Z`),
    operation,
    actor: PERSON,
    succeeded: true,
    target,
    parameters: {},
    ip: '203.0.113.7',
    source: 'audit-query',
    workload: 'exchange',
    targets: [],
    changes: [],
    ...change,
  };
}

/** A log that reaches back far enough for every example. */
export function log(...events: readonly AuditEvent[]): MailFlowEvents {
  return { from: instant('2026-05-28T09:00:00Z'), events };
}
