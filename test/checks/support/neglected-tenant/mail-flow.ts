import { without } from '../../../../src/checks/lib/admin-samples.js';
import {
  ACCEPTED_DOMAINS,
  act,
  APP_ACTOR,
  inbound,
  log,
  outbound,
  rule,
} from '../../../../src/checks/lib/mail-flow-samples.js';
import { instant } from '../../../../src/core/instant.js';
import type { FactTypes } from '../../../../src/facts/fact-types.js';

const open = { restrictDomainsToIpAddresses: false, senderIpAddresses: [], requireTls: false } as const;
const UNKNOWN = { kind: 'unknown', id: '', name: '' } as const;

/** The same tenant: the ways of its mail, and who changed them. */
export const NEGLECTED_MAIL_FLOW = {
  acceptedDomains: ACCEPTED_DOMAINS,
  inboundConnectors: [
    inbound('gateway', { createdAt: instant('2026-10-25T09:00:00Z') }),
    without(inbound('undated'), 'createdAt'),
    inbound('today', { ...open, createdAt: instant('2026-11-24T01:00:00Z') }),
    inbound('yesterday', { ...open, createdAt: instant('2026-11-23T01:00:00Z'), enabled: false }),
    inbound('relay', {
      ...open,
      connectorType: 'OnPremises',
      restrictDomainsToCertificate: true,
      tlsSenderCertificateName: 'mail.stranger.example',
      treatMessagesAsInternal: true,
    }),
    inbound('ours', { ...open, connectorType: 'OnPremises', tlsSenderCertificateName: '*.contoso.com' }),
    inbound('some', { ...open, senderDomains: ['smtp:*;1', ' smtp:*.partner.example;1 ', 'smtp.partner.example;12'] }),
    inbound('believed', { senderIpAddresses: [], skipsLastAddress: true }),
    inbound('wide', { senderIpAddresses: ['198.51.0.0/16'], skipAddresses: ['198.51.0.0/16', '203.0.113.9'] }),
  ],
  outboundConnectors: [
    outbound('partner', { recipientDomains: ['*.partner.example', '*'] }),
    outbound('drop', {
      useMxRecord: false,
      smartHosts: ['[203.0.113.9]', ' MX.drop.example '],
      recipientDomains: ['*'],
    }),
    outbound('mixed', {
      useMxRecord: false,
      smartHosts: ['mx.drop.example'],
      recipientDomains: ['customer.example', 'contoso.com'],
    }),
    outbound('routed', { isTransportRuleScoped: true, useMxRecord: false, smartHosts: ['mx.drop.example'] }),
    outbound('own', { isTransportRuleScoped: true, useMxRecord: false, smartHosts: ['mail.contoso.com'] }),
    outbound('nowhere', { useMxRecord: false, recipientDomains: [], enabled: false }),
    outbound('everything', {
      routesAllMessages: true,
      allAcceptedDomains: true,
      useMxRecord: false,
      smartHosts: ['mx.drop.example'],
    }),
  ],
  transportRules: [
    rule('last', { priority: 9, name: 'Forward', blindCopyTo: ['thief@evil.example'], lastModifiedBy: '' }),
    rule('first', {
      priority: 1,
      name: 'Drop alerts',
      deleteMessage: true,
      words: ['invoice', 'security alert'],
      redirectMessageTo: ['thief@evil.example', 'boss@contoso.com'],
      changedAt: instant('2026-11-20T09:00:00Z'),
      lastModifiedBy: 'megan@contoso.com',
    }),
    rule('skip', {
      priority: 2,
      setScl: -1,
      senderIpRanges: ['198.51.0.0/16'],
      stopRuleProcessing: true,
      changedAt: instant('2026-11-21T09:00:00Z'),
    }),
    rule('out', { priority: 3, routeMessageOutboundConnector: 'ROUTED', copyTo: ['someone'] }),
    rule('home', { priority: 4, routeMessageOutboundConnector: 'own' }),
    rule('lost', { priority: 5, routeMessageOutboundConnector: 'missing', enabled: false }),
    rule('tried', { priority: 6, mode: 'Audit', deleteMessage: true, unconditional: true, lastModifiedBy: 'Sync' }),
    rule('report', { priority: 7, incidentReport: { to: 'thief@evil.example', withMessage: true } }),
    rule('plain', { priority: 8, otherActions: ['disclaimer'] }),
  ],
  mailFlowEvents: log(
    act('New-InboundConnector', 'today', '11-24T01:00', { parameters: { Name: 'today', SenderDomains: '*' } }),
    act('Set-InboundConnector', 'today', '11-24T02:00', { parameters: { Identity: 'today', Enabled: 'True' } }),
    act('New-OutboundConnector', 'drop', '11-01T01:00', { actor: APP_ACTOR }),
    act('Set-OutboundConnector', 'drop', '11-02T01:00', { succeeded: false }),
    act('Remove-OutboundConnector', 'Drop', '11-15T01:00', { actor: { ...APP_ACTOR, name: '' } }),
    act('New-TransportRule', 'Forward', '11-10T01:00', { actor: UNKNOWN }),
    act('New-TransportRule', 'Tried', '11-11T01:00', {
      actor: { kind: 'person', id: 'adele', name: 'adele@contoso.com' },
    }),
    act('Set-TransportRule', 'Tried', '11-11T02:00', { succeeded: false }),
    act('New-TransportRule', 'Refused', '11-12T01:00', { succeeded: false }),
    act('New-InboundConnector', 'relay', '08-26T09:00', { actor: { kind: 'partner', id: 'p', name: 'Fabrikam' } }),
    act('Set-TransportRule', 'System', '11-12T02:00', { actor: { kind: 'microsoft', id: 'm', name: 'NT AUTHORITY' } }),
    without(act('Disable-TransportRule', '', '11-13T02:00'), 'ip'),
  ),
} as const satisfies Partial<FactTypes>;
