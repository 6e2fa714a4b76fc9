import { defineDetection } from './model/detection.js';
import { isKnownMailGateway } from '../m365/mail-connector-trust.js';
import { isDomainWildcard } from '../m365/mail-domains.js';
import { PORTAL_PAGES } from '../m365/portal-links.js';
import { formatList } from '../core/sentence-formatting.js';
import { isTrue, readParameter, readParameterList } from './lib/event-field-readers.js';
import {
  hasEffectiveChange,
  readMailFlowChange,
  listMailFlowCmdlets,
  buildMailFlowMatch,
  guessOwnDomains,
  type MailFlowChange,
  type MailFlowJudgement,
} from './lib/mail-flow-change-match.js';
import { exchangeEvent, HELPER_ACTOR, knownHelperApp, MICROSOFT_ACTOR } from './lib/sample-events.js';

/** Severity if a person makes the change: depends on where the mail goes. */
function judge({ event, verb }: MailFlowChange): MailFlowJudgement {
  if (verb === 'Disable') return { severity: 'low', confidence: 'medium' };
  if (verb === 'Remove') return { severity: 'medium', confidence: 'medium' };
  if (verb === 'Set' && !hasEffectiveChange(event)) return { severity: 'low', confidence: 'high' };
  const hosts = readParameterList(event, 'SmartHosts');
  const unknown = hosts.filter((host) => !isKnownMailGateway(host, guessOwnDomains(event)));
  if (unknown.length > 0) {
    const takesAll =
      readParameterList(event, 'RecipientDomains').some(isDomainWildcard) &&
      !isTrue(readParameter(event, 'IsTransportRuleScoped'));
    const why = `sends ${takesAll ? 'all mail' : 'mail'} to ${formatList(unknown)}, which is no host known here`;
    return { severity: 'high', confidence: takesAll ? 'high' : 'medium', why };
  }
  if (hosts.length > 0) return { severity: 'low', confidence: 'medium', why: `sends mail to ${formatList(hosts)}` };
  return { severity: 'medium', confidence: 'medium' };
}

const EXFIL = { Name: 'out', RecipientDomains: '*', SmartHosts: '198.51.100.7', UseMXRecord: 'False' };

export const detection = defineDetection({
  id: 'outbound-connector-changed',
  description: 'An outbound connector is created, changed, enabled, disabled or removed.',
  operations: listMailFlowCmdlets('OutboundConnector'),
  techniques: [
    { id: 'T1114.003', name: 'Email Forwarding Rule' },
    { id: 'T1484.002', name: 'Trust Modification' },
  ],
  benign: [
    'A gateway, an archive or a signature service is set up; a known one’s hosts count as low.',
    'A partner wants mail over TLS to its own servers.',
    'The hybrid configuration wizard made it.',
  ],
  nextSteps: [
    {
      text: 'Ask the person named whether it was them, and whose the host is that it sends to.',
      url: PORTAL_PAGES.connectors,
    },
    {
      text: 'If nobody knows it: switch the connector off, then see in the message trace what left.',
      url: PORTAL_PAGES.connectors,
    },
  ],
  match: (event, context) => {
    const change = readMailFlowChange(event, context, 'OutboundConnector');
    return change === undefined ? undefined : buildMailFlowMatch(change, context, judge(change), 'connector-created');
  },
  examples: [
    {
      name: 'an app makes one',
      event: exchangeEvent('New-OutboundConnector', 'out', EXFIL, { actor: HELPER_ACTOR }),
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
  ],
});
