import { exchangeEvent, HELPER_APP_ACTOR, knownHelperApp, MICROSOFT_ACTOR } from './lib/event-samples.js';
import type { DetectionExample } from './model/detection-example.js';

const EXFIL = { Name: 'out', RecipientDomains: '*', SmartHosts: '198.51.100.7', UseMXRecord: 'False' };

/** Examples of `outbound-connector-changed`. */
export const examples: readonly DetectionExample[] = [
  {
    name: 'an app makes one',
    event: exchangeEvent('New-OutboundConnector', 'out', EXFIL, { actor: HELPER_APP_ACTOR }),
    known: { apps: [knownHelperApp()] },
    expect: { severity: 'critical', confidence: 'high', subjectId: 'out' },
  },
  {
    name: 'a person sends all mail to a host that nobody knows',
    event: exchangeEvent('New-OutboundConnector', 'out', EXFIL),
    expect: {
      severity: 'high',
      confidence: 'high',
      title:
        'The outbound connector out was made by megan@contoso.com: it sends all mail to 198.51.100.7, which is no host known here',
    },
  },
  {
    name: 'only what rules send through it',
    event: exchangeEvent('New-OutboundConnector', 'out', { ...EXFIL, IsTransportRuleScoped: 'True' }),
    expect: { severity: 'high', confidence: 'medium' },
  },
  {
    name: 'to a known gateway',
    event: exchangeEvent('Set-OutboundConnector', 'Gateway', {
      Identity: 'Gateway',
      SmartHosts: 'eu-smtp-o365.mimecast.com',
    }),
    expect: { severity: 'low' },
  },
  {
    name: 'to a host of the own domain',
    event: exchangeEvent('New-OutboundConnector', 'Datacentre', {
      SmartHosts: 'mail.contoso.com',
      RecipientDomains: '*',
    }),
    expect: { severity: 'low' },
  },
  {
    name: 'to a partner’s own servers',
    event: exchangeEvent('New-OutboundConnector', 'Partner', {
      RecipientDomains: 'partner.example',
      UseMXRecord: 'True',
    }),
    expect: { severity: 'medium' },
  },
  {
    name: 'switched on',
    event: exchangeEvent('Enable-OutboundConnector', 'out', { Identity: 'out' }),
    expect: { severity: 'medium' },
  },
  {
    name: 'switched off',
    event: exchangeEvent('Disable-OutboundConnector', 'out', { Identity: 'out' }),
    expect: { severity: 'low' },
  },
  {
    name: 'removed by a person',
    event: exchangeEvent('Remove-OutboundConnector', 'out', { Identity: 'out' }),
    expect: { severity: 'medium' },
  },
  {
    name: 'Exchange’s own services',
    event: exchangeEvent('Set-OutboundConnector', 'out', EXFIL, { actor: MICROSOFT_ACTOR }),
    expect: 'silent',
  },
  {
    name: 'refused',
    event: exchangeEvent('New-OutboundConnector', 'out', EXFIL, { succeeded: false }),
    expect: 'silent',
  },
];
