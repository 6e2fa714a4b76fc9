import type { AuditEvent } from '../core/audit-event.js';
import { defineDetection } from '../core/detection.js';
import {
  certificateHost,
  hasCertificate,
  isHybridConnector,
  isKnownMailHost,
  type ConnectorProof,
} from '../core/mail-connectors.js';
import { isEveryDomain, isWideRange } from '../core/mail-domains.js';
import { PORTAL } from '../core/portal.js';
import { listed } from '../core/words.js';
import { isFalse, isTrue, parameter, parameterList } from './lib/fields.js';
import {
  changesSomething,
  isSwitchedOff,
  mailFlowChange,
  mailFlowCmdlets,
  mailFlowMatch,
  ownDomainsIn,
  type MailFlowChange,
  type MailFlowJudgement,
} from './lib/mail-flow.js';
import { ADMIN, APP, exchange, HELPER_ACTOR, knownHelper, MICROSOFT, PARTNER, UNKNOWN } from './lib/sample-events.js';

function proofIn(event: AuditEvent): ConnectorProof {
  const tlsSenderCertificateName = parameter(event, 'TlsSenderCertificateName');
  return {
    connectorSource: parameter(event, 'ConnectorSource') ?? '',
    requireTls: isTrue(parameter(event, 'RequireTls')),
    senderIpAddresses: parameterList(event, 'SenderIPAddresses'),
    ...(tlsSenderCertificateName === undefined ? {} : { tlsSenderCertificateName }),
  };
}

/** Parameters that let in more mail, or accept it as the organisation's own. */
function openings(event: AuditEvent): readonly string[] {
  const said = (name: string) => parameter(event, name);
  const addresses = parameterList(event, 'SenderIPAddresses');
  const isOnPremises = /^onpremises$/i.test(said('ConnectorType') ?? '');
  return [
    ...(isTrue(said('TreatMessagesAsInternal')) || isTrue(said('CloudServicesMailEnabled'))
      ? ['treats what comes in as the organisation’s own mail']
      : []),
    ...(addresses.some(isWideRange) || (isOnPremises && addresses.length === 0 && !hasCertificate(proofIn(event)))
      ? ['accepts mail from anywhere']
      : []),
    ...(addresses.length > 0 ? [`accepts mail from ${listed(addresses)}`] : []),
    ...(isFalse(said('RequireTls')) ? ['needs no TLS'] : []),
    ...(isFalse(said('RestrictDomainsToIPAddresses')) || isFalse(said('RestrictDomainsToCertificate'))
      ? ['no longer narrows who may send']
      : []),
    ...(parameterList(event, 'EFSkipIPs').length > 0 ? ['hides where mail came from, from the filter'] : []),
  ];
}

/** Severity if a person makes the change. */
function judge({ event, verb }: MailFlowChange): MailFlowJudgement {
  const why = openings(event).slice(0, 2).join(' and ');
  const words = why === '' ? {} : { why };
  if (verb === 'Disable') return { severity: 'low', confidence: 'medium' };
  if (verb === 'Remove') return { severity: 'medium', confidence: 'medium' };
  if (verb === 'Set' && isSwitchedOff(event)) return { severity: 'low', confidence: 'medium' };
  if (verb === 'Set' && !changesSomething(event)) return { severity: 'low', confidence: 'high' };
  const proof = proofIn(event);
  const domains = ownDomainsIn(event);
  if (isHybridConnector(proof, domains.length === 0 ? undefined : domains)) {
    const severity = domains.length === 0 ? 'medium' : 'low';
    return { severity, confidence: 'medium', why: 'is what the hybrid wizard sets up' };
  }
  // All customers of a gateway share its certificate, so others may send with it too. An address next to the
  // certificate lets in senders without one, unless the connector only restricts what a partner's domains may send.
  const isByAddress =
    proof.senderIpAddresses.length > 0 && /^onpremises$/i.test(parameter(event, 'ConnectorType') ?? '');
  if (proof.requireTls && !isByAddress && isKnownMailHost(certificateHost(proof), [])) {
    return { severity: 'medium', confidence: 'medium', why: 'is for the certificate of a known mail gateway' };
  }
  if (verb === 'Set' && why === '' && !parameterList(event, 'SenderDomains').some(isEveryDomain)) {
    return { severity: 'medium', confidence: 'medium' };
  }
  return { severity: 'high', confidence: event.actor.kind === 'unknown' ? 'medium' : 'high', ...words };
}

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

export const detection = defineDetection({
  id: 'inbound-connector-changed',
  description: 'An inbound connector is created, changed, enabled, disabled or removed.',
  operations: mailFlowCmdlets('InboundConnector'),
  techniques: [{ id: 'T1484.002', name: 'Trust Modification' }],
  benign: [
    'A mail gateway or an Exchange server of your own is set up, moved or taken out of service.',
    'The hybrid configuration wizard made it: then it is bound to your own certificate, which is why it counts as low.',
    'A known gateway’s certificate is asked for: then it counts as medium.',
    'Gateway products make connectors for a test and remove them minutes later, some of them by an app of their own.',
  ],
  nextSteps: [
    {
      text: 'Ask the person named whether it was them; an app never answers: see what it may do.',
      url: PORTAL.enterpriseApps,
    },
    {
      text: 'If nobody knows it: switch the connector off, then look at what came in through it.',
      url: PORTAL.connectors,
    },
  ],
  match: (event, context) => {
    const change = mailFlowChange(event, context, 'InboundConnector');
    return change === undefined ? undefined : mailFlowMatch(change, context, judge(change), 'connector-created');
  },
  examples: [
    {
      name: 'an app makes one: it appears by its id only',
      event: exchange('New-InboundConnector', 'relay', RELAY, { actor: HELPER_ACTOR }),
      known: { apps: [knownHelper()] },
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
      event: exchange('New-InboundConnector', 'relay', RELAY),
      expect: { severity: 'high' },
    },
    {
      name: 'a partner’s technician makes one',
      event: exchange('New-InboundConnector', '', RELAY, { actor: PARTNER }),
      expect: { severity: 'high', subjectId: 'relay' },
    },
    {
      name: 'somebody whom the record does not name',
      event: exchange('New-InboundConnector', 'relay', RELAY, { actor: UNKNOWN }),
      expect: { severity: 'high', confidence: 'medium' },
    },
    {
      name: 'an app claims to be the hybrid wizard',
      event: exchange('New-InboundConnector', 'Inbound', HYBRID, { actor: APP }),
      expect: { severity: 'critical' },
    },
    {
      name: 'the hybrid wizard, run by a person, with the organisation’s certificate',
      event: exchange('New-InboundConnector', 'Inbound from e3a1', HYBRID),
      expect: { severity: 'low', confidence: 'medium' },
    },
    {
      name: 'the same by an account that does not tell which domains are the organisation’s',
      event: exchange('New-InboundConnector', 'Inbound from e3a1', HYBRID, {
        actor: { ...ADMIN, name: 'admin@contoso.onmicrosoft.com' },
      }),
      expect: { severity: 'medium' },
    },
    {
      name: 'the wizard’s name with somebody else’s certificate',
      event: exchange('New-InboundConnector', 'Inbound', {
        ...HYBRID,
        TlsSenderCertificateName: 'mail.attacker.example',
      }),
      expect: { severity: 'high' },
    },
    {
      name: 'the wizard’s name and the organisation’s certificate, with an address of somebody’s beside it',
      event: exchange('New-InboundConnector', 'Inbound', {
        ...HYBRID,
        SenderIPAddresses: '198.51.100.7',
        CloudServicesMailEnabled: 'True',
      }),
      expect: { severity: 'high', confidence: 'high' },
    },
    {
      name: 'a known gateway’s certificate, with an address of somebody’s beside it',
      event: exchange('New-InboundConnector', 'Gateway', {
        ConnectorType: 'OnPremises',
        RequireTls: 'True',
        SenderIPAddresses: '198.51.100.7',
        TlsSenderCertificateName: '*.pphosted.com',
      }),
      expect: { severity: 'high' },
    },
    {
      name: 'a known gateway’s certificate',
      event: exchange('New-InboundConnector', 'Gateway', {
        ConnectorType: 'Partner',
        RequireTls: 'True',
        RestrictDomainsToCertificate: 'True',
        TlsSenderCertificateName: '*.pphosted.com',
      }),
      expect: { severity: 'medium' },
    },
    {
      name: 'one is opened up',
      event: exchange('Set-InboundConnector', 'contoso.onmicrosoft.com\\relay', {
        Identity: 'relay',
        TreatMessagesAsInternal: 'True',
      }),
      expect: { severity: 'high', subjectId: 'relay' },
    },
    {
      name: 'a remark is changed',
      event: exchange('Set-InboundConnector', 'relay', { Identity: 'relay', Comment: 'for the printers' }),
      expect: { severity: 'low' },
    },
    {
      name: 'switched on',
      event: exchange('Enable-InboundConnector', 'relay', { Identity: 'relay' }),
      expect: { severity: 'high' },
    },
    {
      name: 'switched off by whoever looks into it',
      event: exchange('Set-InboundConnector', 'relay', { Identity: 'relay', Enabled: 'False', Confirm: 'False' }),
      expect: { severity: 'low' },
    },
    {
      name: 'switched off and opened up, for later',
      event: exchange('Set-InboundConnector', 'relay', {
        Identity: 'relay',
        Enabled: 'False',
        TreatMessagesAsInternal: 'True',
      }),
      expect: { severity: 'high' },
    },
    {
      name: 'switched off',
      event: exchange('Disable-InboundConnector', 'relay', { Identity: 'relay' }),
      expect: { severity: 'low' },
    },
    {
      name: 'removed by a person',
      event: exchange('Remove-InboundConnector', 'relay', { Identity: 'relay', Confirm: 'False' }),
      expect: { severity: 'medium' },
    },
    {
      name: 'removed by the app that made it',
      event: exchange('Remove-InboundConnector', 'relay', { Identity: 'relay' }, { actor: HELPER_ACTOR }),
      expect: { severity: 'critical' },
    },
    {
      name: 'Exchange’s own services',
      event: exchange('Set-InboundConnector', 'relay', { RequireTls: 'False' }, { actor: MICROSOFT }),
      expect: 'silent',
    },
    {
      name: 'an app of Microsoft’s',
      event: exchange('New-InboundConnector', 'relay', RELAY, { actor: HELPER_ACTOR }),
      known: { apps: [knownHelper({ publisher: 'microsoft' })] },
      expect: 'silent',
    },
    {
      name: 'refused',
      event: exchange('New-InboundConnector', 'relay', RELAY, { succeeded: false }),
      expect: 'silent',
    },
  ],
});
