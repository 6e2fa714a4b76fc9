import { isDomainWildcard, isSameOrSubdomain } from './mail-domains.js';

/** Domains used only by mail gateways and signature services, according to the vendors' documentation. */
const GATEWAYS: readonly string[] = [
  'pphosted.com',
  'ppe-hosted.com',
  'mimecast.com',
  'barracudanetworks.com',
  'hornetsecurity.com',
  'antispameurope.com',
  'messagelabs.com',
  'iphmx.com',
  'exclaimer.net',
  'codetwo.com',
  'seppmail.cloud',
  'trendmicro.com',
  'trendmicro.eu',
  'sophos.com',
];

/**
 * Whether a host belongs to a known mail gateway or to one of the tenant's domains. `onmicrosoft.com` names do not count: anyone
 * can have one.
 */
export function isKnownMailGateway(host: string, ownDomains: readonly string[]): boolean {
  const name = host.trim().replace(/^\[|\]$/g, '');
  return [...GATEWAYS, ...ownDomains.map((domain) => domain.replace(/^\*\./, ''))]
    .filter((domain) => !isSameOrSubdomain(domain, 'onmicrosoft.com'))
    .some((domain) => isSameOrSubdomain(name, domain));
}

/** How an inbound connector verifies senders, from the connector itself or from the audit record that created it. */
export interface ConnectorProof {
  readonly connectorSource: string;
  readonly requireTls: boolean;
  readonly tlsSenderCertificateName?: string;
  readonly senderIpAddresses: readonly string[];
}

/**
 * Whether a connector is what the hybrid wizard sets up: bound by TLS to a certificate of the organisation, and to no IP address. The
 * source alone proves nothing: any connector can be given `-ConnectorSource HybridWizard`, and a sender at a listed address needs no
 * certificate.
 * Source: https://learn.microsoft.com/exchange/exchange-hybrid
 */
export function isHybridConnector(connector: ConnectorProof, ownDomains: readonly string[] | undefined): boolean {
  if (connector.connectorSource.toLowerCase() !== 'hybridwizard') return false;
  if (!connector.requireTls || !hasCertificate(connector) || connector.senderIpAddresses.length > 0) return false;
  const host = parseCertificateHost(connector);
  return ownDomains === undefined || ownDomains.some((domain) => isSameOrSubdomain(host, domain));
}

/** Whether the connector requires a certificate for particular domains, not for any domain. */
export function hasCertificate({
  tlsSenderCertificateName = '',
}: Pick<ConnectorProof, 'tlsSenderCertificateName'>): boolean {
  return tlsSenderCertificateName !== '' && !isDomainWildcard(tlsSenderCertificateName);
}

/** Parses the certificate's host from a plain name, a wildcard, or `<I>CN=issuer…<S>CN=subject…` (where the last CN counts). */
export function parseCertificateHost({ tlsSenderCertificateName = '' }: ConnectorProof): string {
  const at = tlsSenderCertificateName.toLowerCase().lastIndexOf('cn=');
  const host = at < 0 ? tlsSenderCertificateName : (tlsSenderCertificateName.slice(at + 3).split(/[,<]/, 1)[0] ?? '');
  return host.trim().replace(/^\*\./, '');
}
