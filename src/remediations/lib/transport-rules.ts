import type { AppSnapshot, PlanStep, Verification, WriteRequest } from '../../core/remediation.js';
import { type ExchangeObject, guidOf, nameOf, settingsOf } from './exchange.js';

/**
 * What New-TransportRule takes of what Get-TransportRule gives, under the same names.
 * Source: https://learn.microsoft.com/powershell/module/exchange/new-transportrule
 */
const SETTINGS = [
  'Name',
  'Priority',
  'Mode',
  'RuleErrorAction',
  'StopRuleProcessing',
  'SetAuditSeverity',
  'SenderAddressLocation',
  'FromScope',
  'SentToScope',
  'From',
  'FromMemberOf',
  'SenderDomainIs',
  'SenderIpRanges',
  'RecipientDomainIs',
  'HeaderContainsMessageHeader',
  'HeaderContainsWords',
  'HeaderMatchesMessageHeader',
  'HeaderMatchesPatterns',
  'SubjectContainsWords',
  'SubjectOrBodyContainsWords',
  'RemoveHeader',
  'SetHeaderName',
  'SetHeaderValue',
  'SetSCL',
  'BlindCopyTo',
  'CopyTo',
  'RedirectMessageTo',
  'AddToRecipients',
  'ModerateMessageByUser',
  'RouteMessageOutboundConnector',
  'DeleteMessage',
  'Quarantine',
  'ActivationDate',
  'ExpiryDate',
  'Comments',
];

export function isEnabled(rule: ExchangeObject): boolean {
  return rule['State'] !== 'Disabled';
}

/** A step on each mail flow rule that the app made. */
export function ruleSteps(
  { transportRules }: AppSnapshot,
  step: (rule: ExchangeObject) => PlanStep | undefined,
): readonly PlanStep[] {
  return transportRules.flatMap((rule) => step(rule) ?? []);
}

export function getRule(rule: ExchangeObject): Verification['read'] {
  return { service: 'exchange', cmdlet: 'Get-TransportRule', parameters: { Identity: guidOf(rule) } };
}

/** Makes it again as it was; it gets another GUID, so it is then looked for by name. */
export function makeRule(rule: ExchangeObject): WriteRequest {
  const parameters = { ...settingsOf(rule, SETTINGS), Enabled: isEnabled(rule) };
  return { service: 'exchange', cmdlet: 'New-TransportRule', parameters };
}

export function ruleIsThere(rule: ExchangeObject): Verification {
  return {
    read: { service: 'exchange', cmdlet: 'Get-TransportRule', parameters: {} },
    expect: { kind: 'present', where: { Name: nameOf(rule) } },
  };
}
