import type { AuditEvent } from '../../m365/audit-event.js';
import type { TransportRule } from '../../facts/fact-types.js';
import { isFalse, isTrue, readParameter, readParameterList } from './event-field-readers.js';

/** Parameters that hold words to look for in subject or body. */
const WORDS = [
  'SubjectContainsWords',
  'SubjectOrBodyContainsWords',
  'SubjectMatchesPatterns',
  'SubjectOrBodyMatchesPatterns',
];

const OPTIONAL = [
  ['removeHeader', 'RemoveHeader'],
  ['setHeaderName', 'SetHeaderName'],
  ['setHeaderValue', 'SetHeaderValue'],
  ['routeMessageOutboundConnector', 'RouteMessageOutboundConnector'],
  ['setAuditSeverity', 'SetAuditSeverity'],
  ['fromScope', 'FromScope'],
  ['sentToScope', 'SentToScope'],
] as const;

/**
 * The mail flow rule as far as the cmdlet shows it; the rule may also have properties that `Set-` does not mention.
 * Parameters: https://learn.microsoft.com/powershell/module/exchangepowershell/new-transportrule
 */
export function readTransportRule(event: AuditEvent, name: string): TransportRule {
  const text = (parameterName: string) => readParameter(event, parameterName);
  const list = (parameterName: string) => readParameterList(event, parameterName);
  const scl = Number(text('SetSCL') ?? Number.NaN);
  const header = text('HeaderContainsMessageHeader') ?? text('HeaderMatchesMessageHeader');
  const rule: { -readonly [K in keyof TransportRule]: TransportRule[K] } = {
    id: name,
    name: text('Name') ?? name,
    enabled: !isFalse(text('Enabled')),
    mode: text('Mode') ?? 'Enforce',
    priority: 0,
    blindCopyTo: list('BlindCopyTo'),
    copyTo: list('CopyTo'),
    redirectMessageTo: list('RedirectMessageTo'),
    addToRecipients: list('AddToRecipients'),
    deleteMessage: isTrue(text('DeleteMessage')),
    words: WORDS.flatMap(list),
    senderIpRanges: list('SenderIpRanges'),
    senderDomainIs: list('SenderDomainIs'),
  };
  for (const [property, parameterName] of OPTIONAL) {
    const value = text(parameterName);
    if (value !== undefined) rule[property] = value;
  }
  if (Number.isInteger(scl)) rule.setScl = scl;
  if (header !== undefined) {
    const words = [...list('HeaderContainsWords'), ...list('HeaderMatchesPatterns')];
    rule.headerContains = { name: header, words };
  }
  return rule;
}
