import { defineFact } from './lib/fact-definition.js';
import type { Instant } from '../core/instant.js';

/** An outbound connector of Exchange Online (`Get-OutboundConnector`). */
export interface OutboundConnector {
  readonly id: string;
  readonly name: string;
  readonly enabled: boolean;
  readonly connectorType: string;
  readonly connectorSource: string;
  readonly recipientDomains: readonly string[];
  readonly smartHosts: readonly string[];
  readonly useMxRecord: boolean;
  readonly isTransportRuleScoped: boolean;
  /** It is for mail to every accepted domain, whatever `recipientDomains` says. */
  readonly allAcceptedDomains?: true;
  /** All mail to the outside goes by it (`RouteAllMessagesViaOnPremises`), whatever `recipientDomains` says. */
  readonly routesAllMessages?: true;
  /** EncryptionOnly, CertificateValidation or DomainValidation; absent: TLS is used where the other side offers it. */
  readonly tlsSettings?: string;
  /** The domain that the certificate must be of, with DomainValidation. */
  readonly tlsDomain?: string;
  readonly createdAt?: Instant;
  readonly changedAt?: Instant;
  readonly comment?: string;
}

/** The connectors that send mail out. */
export const outboundConnectors = defineFact<readonly OutboundConnector[]>({ words: 'outbound connectors' });
