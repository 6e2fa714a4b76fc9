import type { AuditEvent } from '../../core/audit-event.js';
import type { TransportRule } from '../../core/facts.js';
import { isFalse, isTrue, parameter, parameterList } from './fields.js';

/** Names of parameters that hold words to look for in subject or body. */
const WORDS = [
  'SubjectContainsWords',
  'SubjectOrBodyContainsWords',
  'SubjectMatchesPatterns',
  'SubjectOrBodyMatchesPatterns',
];

/**
 * A mail flow rule as far as the cmdlet tells it; what `Set-` does not mention may stand in the rule all the same. Parameters:
 * https://learn.microsoft.com/powershell/module/exchangepowershell/new-transportrule
 */
export function recordedRule(event: AuditEvent, name: string): TransportRule {
  const text = (parameterName: string) => parameter(event, parameterName);
  const list = (parameterName: string) => parameterList(event, parameterName);
  const scl = Number(text('SetSCL') ?? Number.NaN);
  const header = text('HeaderContainsMessageHeader') ?? text('HeaderMatchesMessageHeader');
  return {
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
    ...optional('removeHeader', text('RemoveHeader')),
    ...optional('setHeaderName', text('SetHeaderName')),
    ...optional('setHeaderValue', text('SetHeaderValue')),
    ...(Number.isInteger(scl) ? { setScl: scl } : {}),
    ...optional('setAuditSeverity', text('SetAuditSeverity')),
    ...optional('fromScope', text('FromScope')),
    ...optional('sentToScope', text('SentToScope')),
    ...(header === undefined
      ? {}
      : {
          headerContains: { name: header, words: [...list('HeaderContainsWords'), ...list('HeaderMatchesPatterns')] },
        }),
  };
}

function optional<K extends keyof TransportRule>(
  name: K,
  value: TransportRule[K] | undefined,
): Partial<Pick<TransportRule, K>> {
  const given: Partial<Pick<TransportRule, K>> = {};
  if (value !== undefined) given[name] = value;
  return given;
}
