import type { AuditEvent } from '../m365/audit-event.js';
import { defineDetection } from './model/detection.js';
import {
  parseCertificateHost,
  hasCertificate,
  isHybridConnector,
  isKnownMailGateway,
  type ConnectorProof,
} from '../m365/mail-connector-trust.js';
import { isDomainWildcard, isWideIpRange } from '../m365/mail-domains.js';
import { PORTAL_PAGES } from '../m365/portal-links.js';
import { formatList } from '../core/sentence-formatting.js';
import { isFalse, isTrue, readParameter, readParameterList } from './lib/event-field-readers.js';
import {
  hasEffectiveChange,
  isOnlyDisabling,
  readMailFlowChange,
  listMailFlowCmdlets,
  buildMailFlowMatch,
  guessOwnDomains,
  type MailFlowChange,
  type MailFlowJudgement,
} from './lib/mail-flow-change-match.js';
import {
  ADMIN_ACTOR,
  DEPLOY_APP_ACTOR,
  exchangeEvent,
  HELPER_ACTOR,
  knownHelperApp,
  MICROSOFT_ACTOR,
  PARTNER_ACTOR,
  UNKNOWN_ACTOR,
} from './lib/sample-events.js';
import { omitUndefined } from '../core/omit-undefined.js';

function proofIn(event: AuditEvent): ConnectorProof {
  const tlsSenderCertificateName = readParameter(event, 'TlsSenderCertificateName');
  return {
    connectorSource: readParameter(event, 'ConnectorSource') ?? '',
    requireTls: isTrue(readParameter(event, 'RequireTls')),
    senderIpAddresses: readParameterList(event, 'SenderIPAddresses'),
    ...omitUndefined({ tlsSenderCertificateName }),
  };
}

/** Parameters that let in more mail, or accept it as the organisation's own. */
function openings(event: AuditEvent): readonly string[] {
  const said = (name: string) => readParameter(event, name);
  const addresses = readParameterList(event, 'SenderIPAddresses');
  const isOnPremises = /^onpremises$/i.test(said('ConnectorType') ?? '');
  return [
    ...(isTrue(said('TreatMessagesAsInternal')) || isTrue(said('CloudServicesMailEnabled'))
      ? ['treats what comes in as the organisation’s own mail']
      : []),
    ...(addresses.some(isWideIpRange) || (isOnPremises && addresses.length === 0 && !hasCertificate(proofIn(event)))
      ? ['accepts mail from anywhere']
      : []),
    ...(addresses.length > 0 ? [`accepts mail from ${formatList(addresses)}`] : []),
    ...(isFalse(said('RequireTls')) ? ['needs no TLS'] : []),
    ...(isFalse(said('RestrictDomainsToIPAddresses')) || isFalse(said('RestrictDomainsToCertificate'))
      ? ['no longer narrows who may send']
      : []),
    ...(readParameterList(event, 'EFSkipIPs').length > 0 ? ['hides where mail came from, from the filter'] : []),
  ];
}

/** Severity if a person makes the change. */
function judge({ event, verb }: MailFlowChange): MailFlowJudgement {
  const why = openings(event).slice(0, 2).join(' and ');
  const words = why === '' ? {} : { why };
  if (verb === 'Disable') return { severity: 'low', confidence: 'medium' };
  if (verb === 'Remove') return { severity: 'medium', confidence: 'medium' };
  if (verb === 'Set' && isOnlyDisabling(event)) return { severity: 'low', confidence: 'medium' };
  if (verb === 'Set' && !hasEffectiveChange(event)) return { severity: 'low', confidence: 'high' };
  const proof = proofIn(event);
  const domains = guessOwnDomains(event);
  if (isHybridConnector(proof, domains.length === 0 ? undefined : domains)) {
    const severity = domains.length === 0 ? 'medium' : 'low';
    return { severity, confidence: 'medium', why: 'is what the hybrid wizard sets up' };
  }
  // All customers of a gateway share its certificate, so others may send with it too. An address next to the
  // certificate lets in senders without one, unless the connector only restricts what a partner's domains may send.
  const isByAddress =
    proof.senderIpAddresses.length > 0 && /^onpremises$/i.test(readParameter(event, 'ConnectorType') ?? '');
  if (proof.requireTls && !isByAddress && isKnownMailGateway(parseCertificateHost(proof), [])) {
    return { severity: 'medium', confidence: 'medium', why: 'is for the certificate of a known mail gateway' };
  }
  if (verb === 'Set' && why === '' && !readParameterList(event, 'SenderDomains').some(isDomainWildcard)) {
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
  operations: listMailFlowCmdlets('InboundConnector'),
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
      url: PORTAL_PAGES.enterpriseApps,
    },
    {
      text: 'If nobody knows it: switch the connector off, then look at what came in through it.',
      url: PORTAL_PAGES.connectors,
    },
  ],
  match: (event, context) => {
    const change = readMailFlowChange(event, context, 'InboundConnector');
    return change === undefined ? undefined : buildMailFlowMatch(change, context, judge(change), 'connector-created');
  },
  examples: [
    {
      name: 'an app makes one: it appears by its id only',
      event: exchangeEvent('New-InboundConnector', 'relay', RELAY, { actor: HELPER_ACTOR }),
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
      event: exchangeEvent('Remove-InboundConnector', 'relay', { Identity: 'relay' }, { actor: HELPER_ACTOR }),
      expect: { severity: 'critical' },
    },
    {
      name: 'Exchange’s own services',
      event: exchangeEvent('Set-InboundConnector', 'relay', { RequireTls: 'False' }, { actor: MICROSOFT_ACTOR }),
      expect: 'silent',
    },
    {
      name: 'an app of Microsoft’s',
      event: exchangeEvent('New-InboundConnector', 'relay', RELAY, { actor: HELPER_ACTOR }),
      known: { apps: [knownHelperApp({ publisher: 'microsoft' })] },
      expect: 'silent',
    },
    {
      name: 'refused',
      event: exchangeEvent('New-InboundConnector', 'relay', RELAY, { succeeded: false }),
      expect: 'silent',
    },
  ],
});
