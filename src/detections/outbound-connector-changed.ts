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
} from './lib/mail-flow-match-builder.js';

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

export const detection = defineDetection({
  id: 'outbound-connector-changed',
  title: 'An outbound connector was changed',
  topic: 'mail-flow',
  privilegedAct: true,
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
});
