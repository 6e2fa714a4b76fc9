import { flagInboundConnector, flagOutboundConnector, isNewMailFlowObject } from '../../checks/lib/connector-flags.js';
import { findInboundProof, sendsAllMail } from '../../checks/lib/connector-flags.js';
import type { Instant } from '../../core/instant.js';
import { compareSeverity, type Severity } from '../../core/severity.js';
import type { InboundConnector, OutboundConnector } from '../../facts/fact-types.js';
import type { AuditEvent } from '../../m365/audit-event.js';
import { isHybridConnector, isKnownMailGateway } from '../../m365/mail-connector-trust.js';
import { isDomainWildcard } from '../../m365/mail-domains.js';
import type { MailFlowHistoryRow } from './mail-flow-history-attributes.js';
import { sayLifetime, type GoneObject, type MailFlowHistory } from './mail-flow-history.js';

/** One connector of either direction, with what can be asked of it. `null`: it has none; `undefined`: not known. */
export interface ConnectorRow extends MailFlowHistoryRow {
  readonly id: string;
  readonly name: string;
  readonly direction: 'inbound' | 'outbound';
  readonly enabled: boolean | undefined;
  /** When it was removed, where it is there no more. */
  readonly removedAt?: Instant;
  /** What stands at the other end, in Exchange's terms; undefined for a type that is not known here. */
  readonly kind: 'on-premises' | 'partner' | undefined;
  readonly hybrid: boolean | undefined;
  readonly tls: boolean | undefined;
  readonly certificateRequired: boolean | undefined;
  readonly certificateName: string | null | undefined;
  readonly fromAnywhere: boolean | undefined;
  readonly byAddress: boolean | undefined;
  readonly addresses: readonly string[] | null | undefined;
  readonly senderDomains: readonly string[] | null | undefined;
  readonly recipientDomains: readonly string[] | null | undefined;
  readonly smartHosts: readonly string[] | null | undefined;
  readonly usesMx: boolean | undefined;
  readonly unknownHost: boolean | undefined;
  readonly everyDomain: boolean | undefined;
  readonly allMail: boolean | undefined;
  readonly internal: boolean | undefined;
  /** Mail flow rules that send mail by it. */
  readonly rules: readonly string[] | undefined;
  readonly comment: string | null | undefined;
  /** How long it has been there, or was. */
  readonly lifetime: string | undefined;
  readonly severity: Severity | null;
}

/** What a connector's row is built with besides the connector. */
export interface ConnectorRowContext {
  readonly now: Instant;
  /** Undefined where they were not all read: then an own host is not known as such. */
  readonly ownDomains: readonly string[] | undefined;
  readonly madeBy: AuditEvent | undefined;
  readonly history: MailFlowHistory;
  readonly rules: readonly string[] | undefined;
}

/** "smtp:contoso.com;1" is contoso.com, at a cost of 1. */
const formatDomain = (entry: string): string =>
  isDomainWildcard(entry) ? 'any domain' : entry.replace(/^smtp:/i, '').replace(/;\d+$/, '');

const KINDS: Readonly<Record<string, ConnectorRow['kind']>> = { onpremises: 'on-premises', partner: 'partner' };

function common(connector: InboundConnector | OutboundConnector, context: ConnectorRowContext) {
  const { id, name, enabled, createdAt = context.history.createdAt, changedAt, comment = null } = connector;
  return {
    id,
    name,
    enabled,
    kind: KINDS[connector.connectorType.toLowerCase()],
    hybrid: connector.connectorSource.toLowerCase() === 'hybridwizard',
    isNew: createdAt === undefined ? undefined : isNewMailFlowObject(createdAt, context.now),
    createdAt,
    lifetime: createdAt && sayLifetime(createdAt, undefined, context.now),
    changedAt,
    changedBy: context.history.changedBy ?? (changedAt === createdAt ? context.history.createdBy : undefined),
    comment,
    rules: context.rules,
    history: context.history,
  };
}

const worst = (flags: readonly { readonly severity: Severity }[]): Severity | null =>
  flags.map(({ severity }) => severity).toSorted(compareSeverity)[0] ?? null;

/** The row of an inbound connector. */
export function createInboundRow(connector: InboundConnector, context: ConnectorRowContext): ConnectorRow {
  const { ownDomains, madeBy, now } = context;
  const hybrid = isHybridConnector(connector, ownDomains);
  const { byAddress, byCertificate, fromAnywhere } = findInboundProof(connector);
  return {
    ...common(connector, context),
    direction: 'inbound',
    tls: connector.requireTls,
    certificateRequired: byCertificate || hybrid,
    certificateName: connector.tlsSenderCertificateName ?? null,
    fromAnywhere: fromAnywhere && !hybrid,
    byAddress,
    addresses: connector.senderIpAddresses,
    senderDomains: connector.senderDomains.map(formatDomain),
    recipientDomains: null,
    smartHosts: null,
    usesMx: false,
    unknownHost: false,
    everyDomain: connector.senderDomains.some(isDomainWildcard),
    allMail: false,
    // The hybrid wizard needs the own server's headers kept.
    internal: connector.treatMessagesAsInternal || (connector.cloudServicesMailEnabled && !hybrid),
    severity: connector.enabled ? worst(flagInboundConnector(connector, madeBy, ownDomains, now)) : null,
  };
}

/**
 * The row of an outbound connector. With `CertificateValidation` and `DomainValidation` the other side needs a certificate.
 * Source: https://learn.microsoft.com/powershell/module/exchange/new-outboundconnector#-tlssettings
 */
export function createOutboundRow(connector: OutboundConnector, context: ConnectorRowContext): ConnectorRow {
  const { ownDomains, madeBy } = context;
  const { tlsSettings = '', smartHosts, useMxRecord } = connector;
  const strange = useMxRecord ? [] : smartHosts.filter((host) => !isKnownMailGateway(host, ownDomains ?? []));
  return {
    ...common(connector, context),
    direction: 'outbound',
    tls: tlsSettings !== '',
    certificateRequired: /^(?:certificate|domain)validation$/i.test(tlsSettings),
    certificateName: connector.tlsDomain ?? null,
    fromAnywhere: false,
    byAddress: false,
    addresses: null,
    senderDomains: null,
    recipientDomains: connector.recipientDomains.map(formatDomain),
    smartHosts: useMxRecord ? null : smartHosts,
    usesMx: useMxRecord,
    unknownHost: strange.length > 0 ? (ownDomains === undefined ? undefined : true) : false,
    everyDomain: connector.recipientDomains.some(isDomainWildcard),
    allMail: sendsAllMail(connector),
    internal: false,
    severity: connector.enabled ? worst(flagOutboundConnector(connector, madeBy, ownDomains)) : null,
  };
}

/** The row of a connector that is there no more: only the log tells of it. */
export function createGoneRow(gone: GoneObject, now: Instant): ConnectorRow {
  const { name, noun, history, removedAt } = gone;
  const { createdAt } = history;
  return {
    id: name,
    name,
    direction: noun === 'InboundConnector' ? 'inbound' : 'outbound',
    removedAt,
    history,
    createdAt,
    isNew: createdAt && isNewMailFlowObject(createdAt, now),
    lifetime: createdAt && sayLifetime(createdAt, removedAt, now),
    changedAt: undefined,
    changedBy: history.changedBy,
    enabled: undefined,
    kind: undefined,
    hybrid: undefined,
    tls: undefined,
    certificateRequired: undefined,
    certificateName: undefined,
    fromAnywhere: undefined,
    byAddress: undefined,
    addresses: undefined,
    senderDomains: undefined,
    recipientDomains: undefined,
    smartHosts: undefined,
    usesMx: undefined,
    unknownHost: undefined,
    everyDomain: undefined,
    allMail: undefined,
    internal: undefined,
    rules: undefined,
    comment: undefined,
    severity: null,
  };
}
