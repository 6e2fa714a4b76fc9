import { instant } from '../../core/instant.js';
import type { AppSnapshot } from '../model/app-snapshot.js';

/** For examples: an app without any powers; each example adds what it needs. */
export function makeAppSnapshot(change: Partial<AppSnapshot> = {}): AppSnapshot {
  return {
    app: { id: 'sp-1', appId: 'app-1', name: 'Office Sync Helper' },
    takenAt: instant('2026-11-24T09:00:00Z'),
    accountEnabled: true,
    applicationId: 'reg-1',
    verifiedPublisher: null,
    publisherTenantId: 'tenant-1',
    replyUrls: [],
    owners: [],
    directoryRoles: [],
    exchangeRoleGroups: [],
    appRoles: [],
    delegatedGrants: [],
    credentials: [],
    keyCredentials: { application: [], servicePrincipal: [] },
    federated: [],
    inboundConnectors: [],
    transportRules: [],
    suspects: [],
    consenting: 0,
    peopleRead: true,
    unseen: [],
    unread: [],
    ...change,
  };
}

/** For examples: an inbound connector as Get-InboundConnector returns it. */
export const SAMPLE_CONNECTOR = {
  Guid: '0f0f0f0f-0000-4000-8000-000000000001',
  Name: 'Inbound relay 02',
  Enabled: true,
  ConnectorType: 'OnPremises',
  SenderDomains: ['smtp:*;1'],
  SenderIPAddresses: ['203.0.113.7'],
  TlsSenderCertificateName: null,
} as const;

/** For examples: a mail flow rule as Get-TransportRule returns it. */
export const SAMPLE_TRANSPORT_RULE = {
  Guid: '0f0f0f0f-0000-4000-8000-000000000002',
  Name: 'r1',
  State: 'Enabled',
  Mode: 'Enforce',
  Priority: 3,
  RemoveHeader: 'Received-SPF',
  SenderIpRanges: [],
} as const;

/** For examples: an app that is registered in another tenant. */
export function makeForeignAppSnapshot(change: Partial<AppSnapshot> = {}): AppSnapshot {
  const whole: { -readonly [K in keyof AppSnapshot]: AppSnapshot[K] } = { ...makeAppSnapshot(change) };
  delete whole.applicationId;
  return whole;
}
