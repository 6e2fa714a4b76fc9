import { isEveryDomain, isWithin } from './mail-domains.js';

/** Hosts of mail gateways and signature services, and of nobody else. Their own documentation names these domains. */
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

/** A gateway's host, or one under an own domain. Another tenant at Microsoft is none: anybody can have one. */
export function isKnownMailHost(host: string, ownDomains: readonly string[]): boolean {
  const name = host.trim().replace(/^\[|\]$/g, '');
  return [...GATEWAYS, ...ownDomains.map((domain) => domain.replace(/^\*\./, ''))]
    .filter((domain) => !isWithin(domain, 'onmicrosoft.com'))
    .some((domain) => isWithin(name, domain));
}

/** How an inbound connector proves who sends through it, as the connector or the record of its making has it. */
export interface ConnectorProof {
  readonly connectorSource: string;
  readonly requireTls: boolean;
  readonly tlsSenderCertificateName?: string;
  readonly senderIpAddresses: readonly string[];
}

/**
 * What the hybrid wizard sets up is bound over TLS to a certificate of the organisation, and to no address. The wizard's name alone
 * proves nothing: `-ConnectorSource HybridWizard` can be given to any connector; and whoever writes from an address that one names
 * needs no certificate.
 * Source: https://learn.microsoft.com/exchange/exchange-hybrid
 */
export function isHybridConnector(connector: ConnectorProof, ownDomains: readonly string[] | undefined): boolean {
  if (connector.connectorSource.toLowerCase() !== 'hybridwizard') return false;
  if (!connector.requireTls || !hasCertificate(connector) || connector.senderIpAddresses.length > 0) return false;
  const host = certificateHost(connector);
  return ownDomains === undefined || ownDomains.some((domain) => isWithin(host, domain));
}

export function hasCertificate({
  tlsSenderCertificateName = '',
}: Pick<ConnectorProof, 'tlsSenderCertificateName'>): boolean {
  return tlsSenderCertificateName !== '' && !isEveryDomain(tlsSenderCertificateName);
}

/** The host that the certificate is for: a plain name, a wildcard, or `<I>CN=issuer…<S>CN=subject…`, where the last name counts. */
export function certificateHost({ tlsSenderCertificateName = '' }: ConnectorProof): string {
  const at = tlsSenderCertificateName.toLowerCase().lastIndexOf('cn=');
  const host = at < 0 ? tlsSenderCertificateName : (tlsSenderCertificateName.slice(at + 3).split(/[,<]/, 1)[0] ?? '');
  return host.trim().replace(/^\*\./, '');
}
