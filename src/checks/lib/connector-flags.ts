import type { AuditEvent } from '../../m365/audit-event.js';
import type { InboundConnector, OutboundConnector } from '../../facts/fact-types.js';
import { daysBetween, type Instant } from '../../core/instant.js';
import type { Confidence, Severity } from '../../core/severity.js';
import { hasCertificate, isHybridConnector, isKnownMailGateway } from '../../m365/mail-connector-trust.js';
import { isDomainWildcard, isWideIpRange } from '../../m365/mail-domains.js';

/** A connector or rule created within this many days is new. */
const NEW_MAIL_FLOW_OBJECT_DAYS = 30;

/** One problem of a connector, with its own severity and confidence. */
export interface ConnectorFlag {
  readonly what: 'anywhere' | 'no-tls' | 'internal' | 'new' | 'made-by-app' | 'unknown-smart-host';
  readonly words: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
}

/** How an inbound connector limits who may send through it. */
export interface InboundProof {
  readonly onPremises: boolean;
  /** Only from its IP addresses. */
  readonly byAddress: boolean;
  /** Only with its certificate. */
  readonly byCertificate: boolean;
  /** Neither limits it, and it takes mail of any domain. */
  readonly fromAnywhere: boolean;
}

/** Finds how an inbound connector limits who may send through it, whether or not it is enabled. */
export function findInboundProof(connector: InboundConnector): InboundProof {
  const onPremises = connector.connectorType.toLowerCase() === 'onpremises';
  const addresses = connector.senderIpAddresses.filter((range) => !isWideIpRange(range));
  const byAddress = addresses.length > 0 && (onPremises || connector.restrictDomainsToIpAddresses);
  const byCertificate = hasCertificate(connector) && (onPremises || connector.restrictDomainsToCertificate);
  const fromAnywhere = !byAddress && !byCertificate && (onPremises || connector.senderDomains.some(isDomainWildcard));
  return { onPremises, byAddress, byCertificate, fromAnywhere };
}

/**
 * Flags problems of an enabled inbound connector. Mail through type `OnPremises` counts as internal; type `Partner`
 * only restricts its domains, so IP addresses alone suffice.
 * Source:
 * https://learn.microsoft.com/exchange/mail-flow-best-practices/use-connectors-to-configure-mail-flow/use-connectors-to-configure-mail-flow
 */
export function flagInboundConnector(
  connector: InboundConnector,
  madeBy: AuditEvent | undefined,
  ownDomains: readonly string[] | undefined,
  now: Instant,
): readonly ConnectorFlag[] {
  const flags: ConnectorFlag[] = byApp(madeBy);
  if (isHybridConnector(connector, ownDomains)) return flags;

  const { onPremises, byAddress, byCertificate, fromAnywhere } = findInboundProof(connector);
  if (fromAnywhere) {
    const tls = connector.requireTls ? '' : ', without TLS or certificate';
    flags.push(flag('anywhere', `accepts mail from anywhere${tls}`));
  } else if (onPremises && byAddress) {
    // TLS without a certificate name encrypts but does not authenticate the sender.
    const alone = connector.requireTls ? 'without a certificate' : 'without TLS or certificate';
    const words = byCertificate ? 'trusts addresses beside its certificate' : `trusts addresses alone, ${alone}`;
    flags.push(flag('no-tls', words, 'medium', 'medium'));
  }
  if (connector.treatMessagesAsInternal || connector.cloudServicesMailEnabled) {
    flags.push(flag('internal', 'treats what comes in as the organisation’s own mail'));
  }
  if (isNewMailFlowObject(connector.createdAt, now))
    flags.push(flag('new', newInWords(connector.createdAt, now), 'high', 'medium'));
  return flags;
}

/** Whether an outbound connector takes the mail to every domain. One that only rules use routes nothing by itself. */
export function sendsAllMail(connector: OutboundConnector): boolean {
  return connector.recipientDomains.some(isDomainWildcard) && !connector.isTransportRuleScoped;
}

/** Flags problems of an enabled outbound connector. `ownDomains` undefined: unread, so own hosts are unknown. */
export function flagOutboundConnector(
  connector: OutboundConnector,
  madeBy: AuditEvent | undefined,
  ownDomains: readonly string[] | undefined,
): readonly ConnectorFlag[] {
  const flags: ConnectorFlag[] = byApp(madeBy);
  // A connector used only by rules routes nothing itself; the rule is judged instead.
  if (!sendsAllMail(connector) || connector.useMxRecord) return flags;
  const unknown = connector.smartHosts.filter((host) => !isKnownMailGateway(host, ownDomains ?? []));
  if (unknown.length > 0) {
    const words = `sends all mail to ${unknown.join(', ')}, which is no host known here`;
    flags.push(flag('unknown-smart-host', words, 'high', ownDomains === undefined ? 'low' : 'medium'));
  }
  return flags;
}

function byApp(madeBy: AuditEvent | undefined): ConnectorFlag[] {
  return madeBy?.actor.kind === 'app' ? [flag('made-by-app', `was made by the app ${madeBy.actor.name}`)] : [];
}

/** Whether a connector or rule is new; false where the date is not known. */
export function isNewMailFlowObject(createdAt: Instant | undefined, now: Instant): boolean {
  return createdAt !== undefined && daysBetween(createdAt, now) < NEW_MAIL_FLOW_OBJECT_DAYS;
}

function newInWords(createdAt: Instant | undefined, now: Instant): string {
  const days = createdAt === undefined ? 0 : Math.max(0, Math.floor(daysBetween(createdAt, now)));
  return days < 1 ? 'was made today' : days === 1 ? 'was made a day ago' : `was made ${days} days ago`;
}

function flag(
  what: ConnectorFlag['what'],
  words: string,
  severity: Severity = 'high',
  confidence: Confidence = 'high',
): ConnectorFlag {
  return { what, words, severity, confidence };
}
