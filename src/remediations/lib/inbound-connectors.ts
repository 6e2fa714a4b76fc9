import type { AppSnapshot, PlanStep, Verification, WriteRequest } from '../../core/remediation.js';
import { type ExchangeObject, guidOf, madeAgain, nameOf, settingsOf } from './exchange.js';

/**
 * The properties of Get-InboundConnector that New-InboundConnector accepts.
 * Source: https://learn.microsoft.com/powershell/module/exchange/new-inboundconnector
 */
const SETTINGS = [
  'Name',
  'ConnectorType',
  'SenderDomains',
  'SenderIPAddresses',
  'RequireTls',
  'RestrictDomainsToIPAddresses',
  'RestrictDomainsToCertificate',
  'TlsSenderCertificateName',
  'CloudServicesMailEnabled',
  'TreatMessagesAsInternal',
  'AssociatedAcceptedDomains',
  'TrustedOrganizations',
  'ClientHostNames',
  'ScanAndDropRecipients',
  'EFTestMode',
  'EFSkipIPs',
  'EFSkipLastIP',
  'EFSkipMailGateway',
  'EFUsers',
  'Enabled',
  'Comment',
];

/** How the connector was created; no setting. */
const COMPUTED = ['ConnectorSource'];

/** One step for each connector that the app created. */
export function connectorSteps(
  { inboundConnectors }: AppSnapshot,
  step: (connector: ExchangeObject) => PlanStep | undefined,
): readonly PlanStep[] {
  return inboundConnectors.flatMap((connector) => step(connector) ?? []);
}

/** The request that reads this connector. */
export function getConnector(object: ExchangeObject): Verification['read'] {
  return { service: 'exchange', cmdlet: 'Get-InboundConnector', parameters: { Identity: guidOf(object) } };
}

/** The undo that recreates the connector; it gets a new GUID, so it is verified by name. */
export function undoOfRemoval(object: ExchangeObject): PlanStep['undo'] {
  return madeAgain(object, SETTINGS, COMPUTED, {
    possible: true,
    words: 'Make it again with the same settings; it gets another id',
    steps: [{ write: makeConnector(object), verify: connectorIsThere(object) }],
  });
}

function makeConnector(object: ExchangeObject): WriteRequest {
  return { service: 'exchange', cmdlet: 'New-InboundConnector', parameters: settingsOf(object, SETTINGS) };
}

function connectorIsThere(object: ExchangeObject): Verification {
  return {
    read: { service: 'exchange', cmdlet: 'Get-InboundConnector', parameters: {} },
    expect: { kind: 'present', where: { Name: nameOf(object) } },
  };
}
