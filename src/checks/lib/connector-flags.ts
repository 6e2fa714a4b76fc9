import type { AuditEvent } from '../../m365/audit-event.js';
import type { InboundConnector, OutboundConnector } from '../../facts/fact-types.js';
import { daysBetween, type Instant } from '../../core/instant.js';
import { formatList } from '../../core/sentence-formatting.js';
import type { Confidence, Severity } from '../../core/severity.js';
import {
  hasCertificate,
  isHybridConnector,
  isKnownMailGateway,
  parseCertificateHost,
} from '../../m365/mail-connector-trust.js';
import { isAcceptedDomain, isDomainWildcard, isSameOrSubdomain, isWideIpRange } from '../../m365/mail-domains.js';

/** A connector or rule created within this many days is new. */
const NEW_MAIL_FLOW_OBJECT_DAYS = 30;

/** One problem of a connector, with its own severity and confidence. */
export interface ConnectorFlag {
  readonly what:
    | 'anywhere'
    | 'no-tls'
    | 'stranger-certificate'
    | 'skips-addresses'
    | 'internal'
    | 'new'
    | 'made-by-app'
    | 'unknown-smart-host';
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
  if (onPremises && byCertificate && !isOwnCertificate(connector, ownDomains)) {
    const words = `takes mail for the organisation’s own from whoever has the certificate ${parseCertificateHost(connector)}, of no domain known here`;
    flags.push(flag('stranger-certificate', words, 'high', ownDomains === undefined ? 'low' : 'medium'));
  }
  flags.push(...skippedAddresses(connector));
  if (connector.treatMessagesAsInternal || connector.cloudServicesMailEnabled) {
    flags.push(flag('internal', 'treats what comes in as the organisation’s own mail'));
  }
  if (isNewMailFlowObject(connector.createdAt, now))
    flags.push(flag('new', newInWords(connector.createdAt, now), 'high', 'medium'));
  return flags;
}

/** Mail through it counts as internal, whoever has the certificate: it has to be ours, or that of a gateway which works for us. */
function isOwnCertificate(connector: InboundConnector, ownDomains: readonly string[] | undefined): boolean {
  return isKnownMailGateway(parseCertificateHost(connector), ownDomains ?? []);
}

/**
 * Enhanced filtering skips hosts when it looks for the sending address, and trusts the address that the skipped host reports. Skipping the
 * connector's own addresses is what it is for. Skipping the last host, for which the list is not used, is safe where addresses or a
 * certificate limit whose mail takes the connector.
 * Source: https://learn.microsoft.com/exchange/mail-flow-best-practices/use-connectors-to-configure-mail-flow/enhanced-filtering-for-connectors
 */
function skippedAddresses(connector: InboundConnector): readonly ConnectorFlag[] {
  const { skipAddresses = [], skipsLastAddress, senderIpAddresses } = connector;
  if (skipsLastAddress) {
    if (hasCertificate(connector) || senderIpAddresses.some((range) => !isWideIpRange(range))) return [];
    const words = 'makes spam filtering skip the sending host, whoever that is, and trust the address before it';
    return [flag('skips-addresses', words, 'high', 'medium')];
  }
  const wide = skipAddresses.filter(isWideIpRange);
  const foreign = skipAddresses.filter((one) => !senderIpAddresses.includes(one));
  if (foreign.length === 0) return [];
  const words = `makes spam filtering skip ${formatList(wide.length > 0 ? wide : foreign, 3)} and trust the address before it`;
  return [flag('skips-addresses', words, wide.length > 0 ? 'high' : 'medium', 'medium')];
}

/** Whether an outbound connector takes the mail to every domain. One that only rules use routes nothing by itself. */
export function sendsAllMail(connector: OutboundConnector): boolean {
  const { recipientDomains, routesAllMessages, isTransportRuleScoped } = connector;
  return (recipientDomains.some(isDomainWildcard) || routesAllMessages === true) && !isTransportRuleScoped;
}

/** Flags problems of an enabled outbound connector. `ownDomains` undefined: unread, so own hosts are unknown. */
export function flagOutboundConnector(
  connector: OutboundConnector,
  madeBy: AuditEvent | undefined,
  ownDomains: readonly string[] | undefined,
): readonly ConnectorFlag[] {
  const flags: ConnectorFlag[] = byApp(madeBy);
  // A connector used only by rules routes nothing itself; the rule is judged instead.
  if (connector.isTransportRuleScoped || connector.useMxRecord) return flags;
  const theirs = connector.recipientDomains.filter((domain) => !isDomainWildcard(domain)).map(toDomain);
  const own = ownDomains ?? [];
  const isOwn = connector.allAcceptedDomains === true || theirs.some((domain) => isAcceptedDomain(domain, own));
  const isTheirs = (host: string) => !isOwn && theirs.some((domain) => isHostOfDomain(host, domain));
  const unknown = connector.smartHosts.filter((host) => !isKnownMailGateway(host, own) && !isTheirs(host));
  if (unknown.length === 0) return flags;
  const all = sendsAllMail(connector);
  const what = all
    ? 'all mail'
    : isOwn
      ? 'mail for the organisation’s own domains'
      : `mail for ${formatList(theirs, 2)}`;
  const words = `sends ${what} to ${unknown.join(', ')}, which is no host known here`;
  const confidence = ownDomains === undefined ? 'low' : 'medium';
  return [...flags, flag('unknown-smart-host', words, all || isOwn ? 'high' : 'medium', confidence)];
}

/** "smtp:contoso.com;1" is contoso.com. */
function toDomain(entry: string): string {
  return entry
    .trim()
    .replace(/^smtp:/i, '')
    .replace(/;\d+$/, '')
    .replace(/^\*\./, '');
}

/** Whether a host is the domain's own, or the one that Exchange Online has for it. */
function isHostOfDomain(host: string, domain: string): boolean {
  const name = host
    .trim()
    .replace(/^\[|\]$/g, '')
    .toLowerCase();
  return (
    isSameOrSubdomain(name, domain) ||
    name === `${domain.toLowerCase().replaceAll('.', '-')}.mail.protection.outlook.com`
  );
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
