import { defineDetection } from '../core/detection.js';
import { isKnownMailHost } from '../core/mail-connectors.js';
import { isEveryDomain } from '../core/mail-domains.js';
import { PORTAL } from '../core/portal.js';
import { listed } from '../core/words.js';
import { isTrue, parameter, parameterList } from './lib/fields.js';
import {
  changesSomething,
  mailFlowChange,
  mailFlowCmdlets,
  mailFlowMatch,
  ownDomainsIn,
  type MailFlowChange,
  type MailFlowJudgement,
} from './lib/mail-flow.js';
import { exchange, HELPER_ACTOR, knownHelper, MICROSOFT } from './lib/sample-events.js';

/** Severity if a person makes the change: depends on where the mail goes. */
function judge({ event, verb }: MailFlowChange): MailFlowJudgement {
  if (verb === 'Disable') return { severity: 'low', confidence: 'medium' };
  if (verb === 'Remove') return { severity: 'medium', confidence: 'medium' };
  if (verb === 'Set' && !changesSomething(event)) return { severity: 'low', confidence: 'high' };
  const hosts = parameterList(event, 'SmartHosts');
  const unknown = hosts.filter((host) => !isKnownMailHost(host, ownDomainsIn(event)));
  if (unknown.length > 0) {
    const takesAll =
      parameterList(event, 'RecipientDomains').some(isEveryDomain) &&
      !isTrue(parameter(event, 'IsTransportRuleScoped'));
    const why = `sends ${takesAll ? 'all mail' : 'mail'} to ${listed(unknown)}, which is no host known here`;
    return { severity: 'high', confidence: takesAll ? 'high' : 'medium', why };
  }
  if (hosts.length > 0) return { severity: 'low', confidence: 'medium', why: `sends mail to ${listed(hosts)}` };
  return { severity: 'medium', confidence: 'medium' };
}

const EXFIL = { Name: 'out', RecipientDomains: '*', SmartHosts: '198.51.100.7', UseMXRecord: 'False' };

export const detection = defineDetection({
  id: 'outbound-connector-changed',
  description: 'An outbound connector is created, changed, enabled, disabled or removed.',
  operations: mailFlowCmdlets('OutboundConnector'),
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
      url: PORTAL.connectors,
    },
    {
      text: 'If nobody knows it: switch the connector off, then see in the message trace what left.',
      url: PORTAL.connectors,
    },
  ],
  match: (event, context) => {
    const change = mailFlowChange(event, context, 'OutboundConnector');
    return change === undefined ? undefined : mailFlowMatch(change, context, judge(change), 'connector-created');
  },
  examples: [
    {
      name: 'an app makes one',
      event: exchange('New-OutboundConnector', 'out', EXFIL, { actor: HELPER_ACTOR }),
      known: { apps: [knownHelper()] },
      expect: { severity: 'critical', confidence: 'high', subjectId: 'out' },
    },
    {
      name: 'a person sends all mail to a host that nobody knows',
      event: exchange('New-OutboundConnector', 'out', EXFIL),
      expect: {
        severity: 'high',
        confidence: 'high',
        title:
          'The outbound connector out was made by megan@contoso.com: it sends all mail to 198.51.100.7, which is no host known here',
      },
    },
    {
      name: 'only what rules send through it',
      event: exchange('New-OutboundConnector', 'out', { ...EXFIL, IsTransportRuleScoped: 'True' }),
      expect: { severity: 'high', confidence: 'medium' },
    },
    {
      name: 'to a known gateway',
      event: exchange('Set-OutboundConnector', 'Gateway', {
        Identity: 'Gateway',
        SmartHosts: 'eu-smtp-o365.mimecast.com',
      }),
      expect: { severity: 'low' },
    },
    {
      name: 'to a host of the own domain',
      event: exchange('New-OutboundConnector', 'Datacentre', { SmartHosts: 'mail.contoso.com', RecipientDomains: '*' }),
      expect: { severity: 'low' },
    },
    {
      name: 'to a partner’s own servers',
      event: exchange('New-OutboundConnector', 'Partner', { RecipientDomains: 'partner.example', UseMXRecord: 'True' }),
      expect: { severity: 'medium' },
    },
    {
      name: 'switched on',
      event: exchange('Enable-OutboundConnector', 'out', { Identity: 'out' }),
      expect: { severity: 'medium' },
    },
    {
      name: 'switched off',
      event: exchange('Disable-OutboundConnector', 'out', { Identity: 'out' }),
      expect: { severity: 'low' },
    },
    {
      name: 'removed by a person',
      event: exchange('Remove-OutboundConnector', 'out', { Identity: 'out' }),
      expect: { severity: 'medium' },
    },
    {
      name: 'Exchange’s own services',
      event: exchange('Set-OutboundConnector', 'out', EXFIL, { actor: MICROSOFT }),
      expect: 'silent',
    },
    {
      name: 'refused',
      event: exchange('New-OutboundConnector', 'out', EXFIL, { succeeded: false }),
      expect: 'silent',
    },
  ],
});
