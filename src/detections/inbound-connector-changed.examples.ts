import {
  ADMIN_ACTOR,
  DEPLOY_APP_ACTOR,
  exchangeEvent,
  HELPER_APP_ACTOR,
  knownHelperApp,
  MICROSOFT_ACTOR,
  PARTNER_ACTOR,
  UNKNOWN_ACTOR,
} from './lib/event-samples.js';
import type { DetectionExample } from './model/detection-example.js';

const RELAY = {
  Name: 'relay',
  ConnectorType: 'OnPremises',
  SenderDomains: 'smtp:*;1',
  SenderIPAddresses: '198.51.100.7',
  RequireTls: 'False',
  Enabled: 'True',
};

const HYBRID = {
  Name: 'Inbound from e3a1',
  ConnectorType: 'OnPremises',
  ConnectorSource: 'HybridWizard',
  RequireTls: 'True',
  TlsSenderCertificateName: '<I>CN=Example CA<S>CN=mail.contoso.com',
};

/** Examples of `inbound-connector-changed`. */
export const examples: readonly DetectionExample[] = [
  {
    name: 'anybody may send under the domain that only one address could',
    event: exchangeEvent('Set-InboundConnector', 'relay', { RestrictDomainsToIPAddresses: 'False' }),
    expect: {
      severity: 'high',
      title: 'The inbound connector relay was changed by megan@contoso.com: it no longer narrows who may send',
    },
  },
  {
    name: 'or only one certificate',
    event: exchangeEvent('Set-InboundConnector', 'relay', { RestrictDomainsToCertificate: '$false' }),
    expect: { severity: 'high' },
  },
  {
    name: 'the filter no longer sees where mail came from',
    event: exchangeEvent('Set-InboundConnector', 'relay', { EFSkipIPs: '198.51.100.7' }),
    expect: {
      severity: 'high',
      title:
        'The inbound connector relay was changed by megan@contoso.com: it hides the sending address from spam filtering',
    },
  },
  {
    name: 'enhanced filtering skips the last host, whoever that is',
    event: exchangeEvent('Set-InboundConnector', 'relay', { EFSkipLastIP: '$true' }),
    expect: {
      severity: 'high',
      title:
        'The inbound connector relay was changed by megan@contoso.com: it hides the sending address from spam filtering',
    },
  },
  {
    name: 'enhanced filtering skips a mail gateway',
    event: exchangeEvent('Set-InboundConnector', 'relay', { EFSkipMailGateway: 'relay.example' }),
    expect: { severity: 'high' },
  },
  {
    name: 'enhanced filtering skips the last host, which needs a certificate',
    event: exchangeEvent('Set-InboundConnector', 'relay', {
      EFSkipLastIP: '$true',
      TlsSenderCertificateName: 'mail.partner.example',
    }),
    expect: {
      severity: 'medium',
      title: 'The inbound connector relay was changed by megan@contoso.com',
    },
  },
  {
    name: 'an app makes one: it appears by its id only',
    event: exchangeEvent('New-InboundConnector', 'relay', RELAY, { actor: HELPER_APP_ACTOR }),
    known: { apps: [knownHelperApp()] },
    expect: {
      severity: 'critical',
      confidence: 'high',
      subjectId: 'relay',
      title:
        'The inbound connector relay was made by the app Office Sync Helper: it accepts mail from 198.51.100.7 and needs no TLS',
    },
  },
  {
    name: 'a person makes one',
    event: exchangeEvent('New-InboundConnector', 'relay', RELAY),
    expect: { severity: 'high' },
  },
  {
    name: 'a partner’s technician makes one',
    event: exchangeEvent('New-InboundConnector', '', RELAY, { actor: PARTNER_ACTOR }),
    expect: { severity: 'high', subjectId: 'relay' },
  },
  {
    name: 'somebody whom the record does not name',
    event: exchangeEvent('New-InboundConnector', 'relay', RELAY, { actor: UNKNOWN_ACTOR }),
    expect: { severity: 'high', confidence: 'medium' },
  },
  {
    name: 'an app claims to be the hybrid wizard',
    event: exchangeEvent('New-InboundConnector', 'Inbound', HYBRID, { actor: DEPLOY_APP_ACTOR }),
    expect: { severity: 'critical' },
  },
  {
    name: 'the hybrid wizard, run by a person, with the organisation’s certificate',
    event: exchangeEvent('New-InboundConnector', 'Inbound from e3a1', HYBRID),
    expect: { severity: 'low', confidence: 'medium' },
  },
  {
    name: 'the same by an account that does not tell which domains are the organisation’s',
    event: exchangeEvent('New-InboundConnector', 'Inbound from e3a1', HYBRID, {
      actor: { ...ADMIN_ACTOR, name: 'admin@contoso.onmicrosoft.com' },
    }),
    expect: { severity: 'medium' },
  },
  {
    name: 'the wizard’s name with somebody else’s certificate',
    event: exchangeEvent('New-InboundConnector', 'Inbound', {
      ...HYBRID,
      TlsSenderCertificateName: 'mail.attacker.example',
    }),
    expect: { severity: 'high' },
  },
  {
    name: 'the wizard’s name and the organisation’s certificate, with an address of somebody’s beside it',
    event: exchangeEvent('New-InboundConnector', 'Inbound', {
      ...HYBRID,
      SenderIPAddresses: '198.51.100.7',
      CloudServicesMailEnabled: 'True',
    }),
    expect: { severity: 'high', confidence: 'high' },
  },
  {
    name: 'a known gateway’s certificate, with an address of somebody’s beside it',
    event: exchangeEvent('New-InboundConnector', 'Gateway', {
      ConnectorType: 'OnPremises',
      RequireTls: 'True',
      SenderIPAddresses: '198.51.100.7',
      TlsSenderCertificateName: '*.pphosted.com',
    }),
    expect: { severity: 'high' },
  },
  {
    name: 'a known gateway’s certificate',
    event: exchangeEvent('New-InboundConnector', 'Gateway', {
      ConnectorType: 'Partner',
      RequireTls: 'True',
      RestrictDomainsToCertificate: 'True',
      TlsSenderCertificateName: '*.pphosted.com',
    }),
    expect: { severity: 'medium' },
  },
  {
    name: 'one is opened up',
    event: exchangeEvent('Set-InboundConnector', 'contoso.onmicrosoft.com\\relay', {
      Identity: 'relay',
      TreatMessagesAsInternal: 'True',
    }),
    expect: { severity: 'high', subjectId: 'relay' },
  },
  {
    name: 'a remark is changed',
    event: exchangeEvent('Set-InboundConnector', 'relay', { Identity: 'relay', Comment: 'for the printers' }),
    expect: { severity: 'low' },
  },
  {
    name: 'switched on',
    event: exchangeEvent('Enable-InboundConnector', 'relay', { Identity: 'relay' }),
    expect: { severity: 'high' },
  },
  {
    name: 'switched off by whoever looks into it',
    event: exchangeEvent('Set-InboundConnector', 'relay', { Identity: 'relay', Enabled: 'False', Confirm: 'False' }),
    expect: { severity: 'low' },
  },
  {
    name: 'switched off and opened up, for later',
    event: exchangeEvent('Set-InboundConnector', 'relay', {
      Identity: 'relay',
      Enabled: 'False',
      TreatMessagesAsInternal: 'True',
    }),
    expect: { severity: 'high' },
  },
  {
    name: 'switched off',
    event: exchangeEvent('Disable-InboundConnector', 'relay', { Identity: 'relay' }),
    expect: { severity: 'low' },
  },
  {
    name: 'removed by a person',
    event: exchangeEvent('Remove-InboundConnector', 'relay', { Identity: 'relay', Confirm: 'False' }),
    expect: { severity: 'medium' },
  },
  {
    name: 'removed by the app that made it',
    event: exchangeEvent('Remove-InboundConnector', 'relay', { Identity: 'relay' }, { actor: HELPER_APP_ACTOR }),
    expect: { severity: 'critical' },
  },
  {
    name: 'Exchange’s own services',
    event: exchangeEvent('Set-InboundConnector', 'relay', { RequireTls: 'False' }, { actor: MICROSOFT_ACTOR }),
    expect: 'silent',
  },
  {
    name: 'an app of Microsoft’s',
    event: exchangeEvent('New-InboundConnector', 'relay', RELAY, { actor: HELPER_APP_ACTOR }),
    known: { apps: [knownHelperApp({ publisher: 'microsoft' })] },
    expect: 'silent',
  },
  {
    name: 'refused',
    event: exchangeEvent('New-InboundConnector', 'relay', RELAY, { succeeded: false }),
    expect: 'silent',
  },
];
