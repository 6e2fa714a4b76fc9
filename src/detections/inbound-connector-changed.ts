import type { AuditEvent } from '../m365/audit-event.js';
import { defineDetection } from './model/detection.js';
import {
  parseCertificateHost,
  hasCertificate,
  isHybridConnector,
  isKnownMailGateway,
  type ConnectorProof,
} from '../m365/mail-connector-trust.js';
import { isDomainWildcard, isWideIpRange } from '../m365/mail-domains.js';
import { PORTAL_PAGES } from '../m365/portal-links.js';
import { formatList } from '../core/sentence-formatting.js';
import { isFalse, isTrue, readParameter, readParameterList } from './lib/event-field-readers.js';
import {
  hasEffectiveChange,
  isOnlyDisabling,
  readMailFlowChange,
  listMailFlowCmdlets,
  buildMailFlowMatch,
  guessOwnDomains,
  type MailFlowChange,
  type MailFlowJudgement,
} from './lib/mail-flow-match-builder.js';
import { omitUndefined } from '../core/omit-undefined.js';

function proofIn(event: AuditEvent): ConnectorProof {
  const tlsSenderCertificateName = readParameter(event, 'TlsSenderCertificateName');
  return {
    connectorSource: readParameter(event, 'ConnectorSource') ?? '',
    requireTls: isTrue(readParameter(event, 'RequireTls')),
    senderIpAddresses: readParameterList(event, 'SenderIPAddresses'),
    ...omitUndefined({ tlsSenderCertificateName }),
  };
}

/** Parameters that let in more mail, or accept it as the organisation's own. */
function openings(event: AuditEvent): readonly string[] {
  const said = (name: string) => readParameter(event, name);
  const addresses = readParameterList(event, 'SenderIPAddresses');
  const isOnPremises = /^onpremises$/i.test(said('ConnectorType') ?? '');
  return [
    ...(isTrue(said('TreatMessagesAsInternal')) || isTrue(said('CloudServicesMailEnabled'))
      ? ['treats what comes in as the organisation’s own mail']
      : []),
    ...(addresses.some(isWideIpRange) || (isOnPremises && addresses.length === 0 && !hasCertificate(proofIn(event)))
      ? ['accepts mail from anywhere']
      : []),
    ...(addresses.length > 0 ? [`accepts mail from ${formatList(addresses)}`] : []),
    ...(isFalse(said('RequireTls')) ? ['needs no TLS'] : []),
    ...(isFalse(said('RestrictDomainsToIPAddresses')) || isFalse(said('RestrictDomainsToCertificate'))
      ? ['no longer narrows who may send']
      : []),
    ...(hidesOrigin(event) ? ['hides the sending address from spam filtering'] : []),
  ];
}

/**
 * Whether enhanced filtering skips hosts when it looks for the sending address: those listed, or the last host where neither addresses nor
 * a certificate limit who that is.
 * Source: https://learn.microsoft.com/exchange/mail-flow-best-practices/use-connectors-to-configure-mail-flow/enhanced-filtering-for-connectors
 */
function hidesOrigin(event: AuditEvent): boolean {
  if (['EFSkipIPs', 'EFSkipMailGateway'].some((name) => readParameterList(event, name).length > 0)) return true;
  const proof = proofIn(event);
  const isLimited = hasCertificate(proof) || proof.senderIpAddresses.some((range) => !isWideIpRange(range));
  return isTrue(readParameter(event, 'EFSkipLastIP')) && !isLimited;
}

/** Severity if a person makes the change. */
function judge({ event, verb }: MailFlowChange): MailFlowJudgement {
  const why = openings(event).slice(0, 2).join(' and ');
  const words = why === '' ? {} : { why };
  if (verb === 'Disable') return { severity: 'low', confidence: 'medium' };
  if (verb === 'Remove') return { severity: 'medium', confidence: 'medium' };
  if (verb === 'Set' && isOnlyDisabling(event)) return { severity: 'low', confidence: 'medium' };
  if (verb === 'Set' && !hasEffectiveChange(event)) return { severity: 'low', confidence: 'high' };
  const proof = proofIn(event);
  const domains = guessOwnDomains(event);
  if (isHybridConnector(proof, domains.length === 0 ? undefined : domains)) {
    const severity = domains.length === 0 ? 'medium' : 'low';
    return { severity, confidence: 'medium', why: 'is what the hybrid wizard sets up' };
  }
  // All customers of a gateway share its certificate, so others may send with it too. An address next to the
  // certificate lets in senders without one, unless the connector only restricts what a partner's domains may send.
  const isByAddress =
    proof.senderIpAddresses.length > 0 && /^onpremises$/i.test(readParameter(event, 'ConnectorType') ?? '');
  if (proof.requireTls && !isByAddress && isKnownMailGateway(parseCertificateHost(proof), [])) {
    return { severity: 'medium', confidence: 'medium', why: 'is for the certificate of a known mail gateway' };
  }
  if (verb === 'Set' && why === '' && !readParameterList(event, 'SenderDomains').some(isDomainWildcard)) {
    return { severity: 'medium', confidence: 'medium' };
  }
  return { severity: 'high', confidence: event.actor.kind === 'unknown' ? 'medium' : 'high', ...words };
}

export const detection = defineDetection({
  id: 'inbound-connector-changed',
  title: 'An inbound connector was changed',
  topic: 'mail-flow',
  privilegedAct: true,
  description: 'An inbound connector is created, changed, enabled, disabled or removed.',
  operations: listMailFlowCmdlets('InboundConnector'),
  techniques: [{ id: 'T1484.002', name: 'Trust Modification' }],
  benign: [
    'A mail gateway or an Exchange server of your own is set up, moved or taken out of service.',
    'The hybrid configuration wizard made it: then it is bound to your own certificate, which is why it counts as low.',
    'A known gateway’s certificate is asked for: then it counts as medium.',
    'Gateway products make connectors for a test and remove them minutes later, some of them by an app of their own.',
  ],
  nextSteps: [
    {
      text: 'Ask the person named whether it was them; an app never answers: see what it may do.',
      url: PORTAL_PAGES.enterpriseApps,
    },
    {
      text: 'If nobody knows it: switch the connector off, then look at what came in through it.',
      url: PORTAL_PAGES.connectors,
    },
  ],
  match: (event, context) => {
    const change = readMailFlowChange(event, context, 'InboundConnector');
    return change === undefined ? undefined : buildMailFlowMatch(change, context, judge(change), 'connector-created');
  },
});
