import type { AppSnapshot } from '../model/app-snapshot.js';
import type { PlanStep } from '../model/revoke-plan.js';
import type { WriteRequest, WriteVerification } from '../model/write-request.js';
import {
  buildRecreateUndo,
  type ExchangeObject,
  getObjectGuid,
  getObjectName,
  pickSettings,
} from './exchange-object-recreation.js';

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
export function planConnectorSteps(
  { inboundConnectors }: AppSnapshot,
  step: (connector: ExchangeObject) => PlanStep | undefined,
): readonly PlanStep[] {
  return inboundConnectors.flatMap((connector) => step(connector) ?? []);
}

/** The request that reads this connector. */
export function buildConnectorRead(object: ExchangeObject): WriteVerification['read'] {
  return { service: 'exchange', cmdlet: 'Get-InboundConnector', parameters: { Identity: getObjectGuid(object) } };
}

/** The undo that recreates the connector; it gets a new GUID, so it is verified by name. */
export function buildConnectorRemovalUndo(object: ExchangeObject): PlanStep['undo'] {
  return buildRecreateUndo(object, SETTINGS, COMPUTED, {
    possible: true,
    words: 'Make it again with the same settings; it gets another id',
    steps: [{ write: makeConnector(object), verify: connectorIsThere(object) }],
  });
}

function makeConnector(object: ExchangeObject): WriteRequest {
  return { service: 'exchange', cmdlet: 'New-InboundConnector', parameters: pickSettings(object, SETTINGS) };
}

function connectorIsThere(object: ExchangeObject): WriteVerification {
  return {
    read: { service: 'exchange', cmdlet: 'Get-InboundConnector', parameters: {} },
    expect: { kind: 'present', where: { Name: getObjectName(object) } },
  };
}
