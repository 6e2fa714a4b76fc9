import type { AuditEvent } from '../../m365/audit-event.js';
import type { InboundConnector, OutboundConnector } from '../../facts/fact-types.js';
import type { Evidence, Finding } from '../../core/finding.js';
import type { Instant } from '../../core/instant.js';
import { buildPortalUrl } from '../../m365/portal-links.js';
import type { ListingRow } from '../../core/report-listing.js';
import { compareSeverity } from '../../core/severity.js';
import { formatList, formatUtcMinute } from '../../core/sentence-formatting.js';
import type { ConnectorFlag } from './connector-flags.js';
import { describeActor } from './mail-flow-acts.js';
import { compareText } from './role-holder-traits.js';

/** One connector, judged. */
export type JudgedConnector = {
  readonly flags: readonly ConnectorFlag[];
  readonly madeBy: AuditEvent | undefined;
} & (
  | { readonly direction: 'inbound'; readonly connector: InboundConnector }
  | { readonly direction: 'outbound'; readonly connector: OutboundConnector }
);

/** Sort order: worst severity first. */
export function compareWorstConnectorFirst(a: JudgedConnector, b: JudgedConnector): number {
  return (
    Number(a.flags.length === 0) - Number(b.flags.length === 0) ||
    compareSeverity(worst(a)?.severity ?? 'info', worst(b)?.severity ?? 'info') ||
    compareText(a.connector.name, b.connector.name) ||
    compareText(a.connector.id, b.connector.id)
  );
}

/** The finding of a connector; undefined without problems. */
export function createConnectorFinding(judged: JudgedConnector, now: Instant): Finding | undefined {
  const { connector, direction, flags, madeBy } = judged;
  const flag = worst(judged);
  if (flag === undefined) return undefined;
  const made = madeBy === undefined ? [] : [toEventEvidence(madeBy)];
  return {
    id: `mail-connectors:connector:${connector.id}`,
    subject: subjectOf(judged),
    severity: flag.severity,
    confidence: flag.confidence,
    title: `The ${direction} connector ${connector.name} ${formatList(
      flags.map((one) => one.words),
      5,
    )}`,
    evidence: [
      {
        source: 'exchange',
        ref: createExchangeReference(
          direction === 'inbound' ? 'Get-InboundConnector' : 'Get-OutboundConnector',
          connector.id,
        ),
        label: 'settings',
        value: settings(judged),
        observedAt: now,
      },
      ...made,
    ],
    fingerprint: [...flags.map((one) => one.what).toSorted(compareText), settings(judged)].join(' '),
  };
}

/** The list row of a connector. */
export function createConnectorRow(judged: JudgedConnector): ListingRow {
  const { connector, direction, flags, madeBy } = judged;
  const by = madeBy === undefined ? '' : `, by ${describeActor(madeBy.actor)}`;
  const made = connector.createdAt === undefined ? 'not known' : formatUtcMinute(connector.createdAt);
  return {
    subject: subjectOf(judged),
    severity: worst(judged)?.severity ?? null,
    cells: [
      connector.enabled ? connector.name : `${connector.name} (disabled)`,
      direction,
      flags.length === 0 ? settings(judged) : flags.map((one) => one.words).join('; '),
      `${made}${by}`,
    ],
    url: buildPortalUrl({ kind: 'connector', id: connector.id }),
  };
}

/** Reference to an Exchange object: the admin API has one path and names the cmdlet in the body. */
export function createExchangeReference(cmdlet: string, identity: string): string {
  return `/adminapi/beta/InvokeCommand#${cmdlet}/${encodeURIComponent(identity)}`;
}

/** An audit event as evidence: who, and from where. */
export function toEventEvidence(event: AuditEvent): Evidence {
  const from = event.ip === undefined ? '' : ` from ${event.ip}`;
  const who = event.actor.name === '' ? event.actor.id : event.actor.name;
  return {
    source: event.source,
    ref: event.id,
    label: event.operation,
    value: `${event.target} by ${who}${from}${event.succeeded ? '' : ', refused'}`,
    observedAt: event.at,
  };
}

function worst({ flags }: JudgedConnector): ConnectorFlag | undefined {
  return flags.toSorted(
    (a, b) => compareSeverity(a.severity, b.severity) || compareText(a.confidence, b.confidence),
  )[0];
}

function subjectOf({ connector }: JudgedConnector) {
  return { kind: 'connector', id: connector.id, name: connector.name } as const;
}

/** What the connector does, in Exchange's terms. */
function settings(judged: JudgedConnector): string {
  if (judged.direction === 'outbound') {
    const { recipientDomains, smartHosts, useMxRecord, connectorType } = judged.connector;
    const hosts = useMxRecord ? 'their mail servers' : formatList(smartHosts.toSorted(compareText));
    return `${connectorType}: to ${formatList(recipientDomains.toSorted(compareText)) || 'what rules send'} through ${hosts || 'no host'}`;
  }
  const { connectorType, senderDomains, senderIpAddresses, tlsSenderCertificateName, requireTls } = judged.connector;
  const proof = [
    ...(tlsSenderCertificateName === undefined ? [] : [`certificate ${tlsSenderCertificateName}`]),
    ...(senderIpAddresses.length > 0 ? [`addresses ${formatList(senderIpAddresses.toSorted(compareText))}`] : []),
    requireTls ? 'TLS' : 'no TLS',
  ];
  return `${connectorType}: from ${formatList(senderDomains.toSorted(compareText)) || 'no domain'}, ${proof.join(', ')}`;
}
