import { defineFact } from './lib/fact-definition.js';
import type { Instant } from '../core/instant.js';

/** An inbound connector of Exchange Online (`Get-InboundConnector`). */
export interface InboundConnector {
  readonly id: string;
  readonly name: string;
  readonly enabled: boolean;
  readonly connectorType: string;
  readonly connectorSource: string;
  readonly senderDomains: readonly string[];
  readonly senderIpAddresses: readonly string[];
  readonly requireTls: boolean;
  readonly restrictDomainsToIpAddresses: boolean;
  readonly restrictDomainsToCertificate: boolean;
  readonly tlsSenderCertificateName?: string;
  readonly cloudServicesMailEnabled: boolean;
  readonly treatMessagesAsInternal: boolean;
  /**
   * Enhanced filtering (`EFSkipIPs`, `EFSkipMailGateway`): hosts that it skips when it looks for the sending address, so that it trusts
   * the address that they report. Absent: none but its own.
   */
  readonly skipAddresses?: readonly string[];
  /** Enhanced filtering (`EFSkipLastIP`): it skips the last host, whichever that is, and no other. Absent: it does not. */
  readonly skipsLastAddress?: true;
  readonly createdAt?: Instant;
  readonly changedAt?: Instant;
  readonly comment?: string;
}

/** The connectors that let mail in. */
export const inboundConnectors = defineFact<readonly InboundConnector[]>({ words: 'inbound connectors' });
