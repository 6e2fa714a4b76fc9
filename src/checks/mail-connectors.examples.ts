import type { CheckExamples } from './model/check-example.js';
import type { check } from './mail-connectors.js';
import { instant } from '../core/instant.js';
import { without } from './lib/admin-samples.js';
import { ACCEPTED_DOMAINS, act, APP_ACTOR, inbound, log, outbound } from './lib/mail-flow-samples.js';

/** Sample: everything was read; a gateway and a partner. */
const complete = {
  inboundConnectors: [inbound('gateway')],
  outboundConnectors: [outbound('partner')],
  mailFlowEvents: log(),
  acceptedDomains: ACCEPTED_DOMAINS,
};
const hybrid = {
  connectorType: 'OnPremises',
  connectorSource: 'HybridWizard',
  senderIpAddresses: [],
  cloudServicesMailEnabled: true,
  tlsSenderCertificateName: 'mail.contoso.com',
} as const;
const open = { connectorType: 'OnPremises', senderIpAddresses: [], requireTls: false } as const;
const toAll = { recipientDomains: ['*'], useMxRecord: false } as const;

export const examples: CheckExamples<typeof check> = [
  {
    name: 'a stranger’s certificate makes mail ours, and has done so for years',
    facts: {
      ...complete,
      inboundConnectors: [
        inbound('relay', { ...open, requireTls: true, tlsSenderCertificateName: 'mail.relay-host.example' }),
      ],
    },
    expect: { status: 'fail', findings: [['relay', 'high']] },
  },
  {
    name: 'our own certificate, and a gateway’s',
    facts: {
      ...complete,
      inboundConnectors: [
        inbound('own', { ...open, requireTls: true, tlsSenderCertificateName: '*.contoso.com' }),
        inbound('gate', { ...open, requireTls: true, tlsSenderCertificateName: 'us.mimecast.com' }),
      ],
    },
    expect: { status: 'pass' },
  },
  {
    name: 'skips the last host: anyone, or only those whom addresses or a certificate name',
    facts: {
      ...complete,
      inboundConnectors: [
        inbound('anyone', { ...open, senderDomains: ['smtp:partner.example;1'], skipsLastAddress: true }),
        inbound('wide', { senderIpAddresses: ['198.51.0.0/16'], skipsLastAddress: true }),
        inbound('gateway', { skipsLastAddress: true, skipAddresses: ['198.51.100.7'] }),
        inbound('certified', {
          ...open,
          senderDomains: ['smtp:partner.example;1'],
          tlsSenderCertificateName: 'us.mimecast.com',
          skipsLastAddress: true,
        }),
      ],
    },
    expect: {
      status: 'fail',
      findings: [
        ['anyone', 'high'],
        ['wide', 'high'],
      ],
    },
  },
  {
    name: 'skips addresses that are not its own',
    facts: {
      ...complete,
      inboundConnectors: [
        inbound('gateway', { skipAddresses: ['192.0.2.10'] }),
        inbound('narrow', { skipAddresses: ['198.51.100.7'] }),
        inbound('wide', { skipAddresses: ['198.51.0.0/16'] }),
      ],
    },
    expect: {
      status: 'fail',
      findings: [
        ['wide', 'high'],
        ['narrow', 'medium'],
      ],
    },
  },
  {
    name: 'mail for our own domain goes to a stranger’s host',
    facts: {
      ...complete,
      outboundConnectors: [
        outbound('own', { recipientDomains: ['contoso.com'], useMxRecord: false, smartHosts: ['203.0.113.9'] }),
        outbound('all', {
          recipientDomains: [],
          allAcceptedDomains: true,
          useMxRecord: false,
          smartHosts: ['mx.drop.example'],
        }),
      ],
    },
    expect: {
      status: 'fail',
      findings: [
        ['all', 'high'],
        ['own', 'high'],
      ],
    },
  },
  {
    name: 'mail for one customer goes to a host that is neither the customer’s nor a gateway’s',
    facts: {
      ...complete,
      outboundConnectors: [
        outbound('drop', { useMxRecord: false, smartHosts: ['mx.drop.example'] }),
        outbound('theirs', { useMxRecord: false, smartHosts: ['mx1.partner.example'] }),
        outbound('cloud', { useMxRecord: false, smartHosts: ['partner-example.mail.protection.outlook.com'] }),
        outbound('gateway', { useMxRecord: false, smartHosts: ['partner.example.us.pphosted.com'] }),
      ],
    },
    expect: { status: 'fail', findings: [['drop', 'medium']] },
  },
  {
    name: 'all mail goes by what is called on-premises, and the host is a stranger’s',
    facts: {
      ...complete,
      outboundConnectors: [
        outbound('central', {
          connectorType: 'OnPremises',
          recipientDomains: [],
          routesAllMessages: true,
          useMxRecord: false,
          smartHosts: ['203.0.113.9'],
        }),
      ],
    },
    expect: { status: 'fail', findings: [['central', 'high']] },
  },
  {
    name: 'a gateway by address and TLS, a partner by its own servers',
    facts: complete,
    expect: { status: 'pass', headline: 'All 2 connectors look as they should' },
  },
  {
    name: 'none at all is fine',
    facts: { ...complete, inboundConnectors: [], outboundConnectors: [] },
    expect: { status: 'pass', headline: 'No connectors exist' },
  },
  {
    name: 'what the hybrid wizard sets up',
    facts: { ...complete, inboundConnectors: [inbound('hybrid', hybrid)] },
    expect: { status: 'pass' },
  },
  {
    name: 'from anywhere, without TLS or certificate, as the own mail',
    facts: { ...complete, inboundConnectors: [inbound('relay', { ...open, treatMessagesAsInternal: true })] },
    expect: { status: 'fail', findings: [['relay', 'high']], headline: '1 of 2 connectors looks wrong' },
  },
  {
    name: 'a partner’s connector for every domain that checks neither address nor certificate',
    facts: { ...complete, inboundConnectors: [inbound('relay', { restrictDomainsToIpAddresses: false })] },
    expect: { status: 'fail', findings: [['relay', 'high']] },
  },
  {
    name: 'the hybrid wizard’s name given to a connector without a certificate of ours excuses nothing',
    facts: {
      ...complete,
      inboundConnectors: [
        inbound('a', { ...hybrid, requireTls: false }),
        inbound('b', { ...hybrid, tlsSenderCertificateName: 'mail.evilcontoso.com' }),
      ],
    },
    expect: {
      status: 'fail',
      findings: [
        ['a', 'high'],
        ['b', 'high'],
      ],
    },
  },
  {
    name: 'the own printers’ addresses without TLS are less bad',
    facts: {
      ...complete,
      inboundConnectors: [inbound('printers', { connectorType: 'OnPremises', requireTls: false })],
    },
    expect: { status: 'fail', findings: [['printers', 'medium']] },
  },
  {
    name: 'TLS without a certificate’s name proves nothing of who sends',
    facts: { ...complete, inboundConnectors: [inbound('relay', { connectorType: 'OnPremises' })] },
    expect: { status: 'fail', findings: [['relay', 'medium']] },
  },
  {
    name: 'the hybrid wizard’s name and a certificate of ours, with somebody’s address beside them',
    facts: { ...complete, inboundConnectors: [inbound('a', { ...hybrid, senderIpAddresses: ['198.51.100.7'] })] },
    expect: { status: 'fail', findings: [['a', 'high']] },
  },
  {
    name: 'an address range of the whole internet is anywhere',
    facts: { ...complete, inboundConnectors: [inbound('relay', { senderIpAddresses: ['0.0.0.0/0'] })] },
    expect: { status: 'fail', findings: [['relay', 'high']] },
  },
  {
    name: 'new within thirty days',
    facts: { ...complete, inboundConnectors: [inbound('gateway', { createdAt: instant('2026-11-20T00:00:00Z') })] },
    expect: { status: 'fail', findings: [['gateway', 'high']] },
  },
  {
    name: 'made by an app, however well it is set up',
    facts: {
      ...complete,
      mailFlowEvents: log(act('New-InboundConnector', 'Gateway', '08-20T02:10', { actor: APP_ACTOR })),
    },
    expect: { status: 'fail', findings: [['gateway', 'high']] },
  },
  {
    name: 'an app that tried and failed did not make it; nor did one that made a rule of the same name',
    facts: {
      ...complete,
      mailFlowEvents: log(
        act('New-InboundConnector', 'gateway', '08-20T02:10', { actor: APP_ACTOR, succeeded: false }),
        act('New-TransportRule', 'gateway', '08-20T02:11', { actor: APP_ACTOR }),
      ),
    },
    expect: { status: 'pass' },
  },
  {
    name: 'all outgoing mail to a stranger’s host; names that only end alike are strangers',
    facts: {
      ...complete,
      outboundConnectors: [
        outbound('a-stranger', { ...toAll, smartHosts: ['198.51.100.9'] }),
        outbound('b-alike', { ...toAll, smartHosts: ['mx.evilpphosted.com'] }),
        outbound('c-gateway', { ...toAll, smartHosts: ['outbound-eu1.pphosted.com'] }),
        outbound('d-own', { ...toAll, smartHosts: ['mail.contoso.com'] }),
        outbound('e-rules', { ...toAll, smartHosts: ['198.51.100.9'], isTransportRuleScoped: true }),
      ],
    },
    expect: {
      status: 'fail',
      findings: [
        ['a-stranger', 'high'],
        ['b-alike', 'high'],
      ],
    },
  },
  {
    name: 'a disabled connector lets nothing through',
    facts: { ...complete, inboundConnectors: [inbound('relay', { ...open, enabled: false })] },
    expect: { status: 'pass' },
  },
  {
    name: 'inbound connectors not readable',
    facts: without(complete, 'inboundConnectors'),
    expect: { status: 'unknown' },
  },
  { name: 'who made them not readable', facts: without(complete, 'mailFlowEvents'), expect: { status: 'unknown' } },
  {
    name: 'who made them not readable, and one is wide open',
    facts: { ...without(complete, 'mailFlowEvents'), inboundConnectors: [inbound('relay', open)] },
    expect: { status: 'fail', findings: [['relay', 'high']] },
  },
  {
    name: 'asked for outbound ones only',
    facts: { ...complete, inboundConnectors: [inbound('relay', open)] },
    parameters: { filter: 'outbound' },
    expect: { status: 'pass', headline: 'The one connector looks as it should' },
  },
];
