import type { AppSnapshot } from '../model/app-snapshot.js';
import type { PlanStep } from '../model/revoke-plan.js';
import type { WriteRequest, WriteVerification } from '../model/write-request.js';
import {
  buildRecreateUndo,
  type ExchangeObject,
  getObjectGuid,
  getObjectName,
  pickSettings,
} from './exchange-object-recreation.js';

/** Conditions; each also exists as an exception, `ExceptIf…`. */
const CONDITIONS = [
  'From',
  'FromMemberOf',
  'FromScope',
  'FromAddressContainsWords',
  'FromAddressMatchesPatterns',
  'SenderDomainIs',
  'SenderIpRanges',
  'SentTo',
  'SentToMemberOf',
  'SentToScope',
  'RecipientDomainIs',
  'RecipientAddressContainsWords',
  'RecipientAddressMatchesPatterns',
  'AnyOfToHeader',
  'AnyOfToHeaderMemberOf',
  'AnyOfCcHeader',
  'AnyOfCcHeaderMemberOf',
  'AnyOfToCcHeader',
  'AnyOfToCcHeaderMemberOf',
  'HeaderContainsMessageHeader',
  'HeaderContainsWords',
  'HeaderMatchesMessageHeader',
  'HeaderMatchesPatterns',
  'SubjectContainsWords',
  'SubjectMatchesPatterns',
  'SubjectOrBodyContainsWords',
  'SubjectOrBodyMatchesPatterns',
  'AttachmentNameMatchesPatterns',
  'AttachmentExtensionMatchesWords',
  'MessageTypeMatches',
  'WithImportance',
];

/**
 * The properties of Get-TransportRule that New-TransportRule accepts under the same names.
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
  ...CONDITIONS,
  ...CONDITIONS.map((name) => `ExceptIf${name}`),
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
  'PrependSubject',
  'RejectMessageReasonText',
  'RejectMessageEnhancedStatusCode',
  'ApplyHtmlDisclaimerText',
  'ApplyHtmlDisclaimerLocation',
  'ApplyHtmlDisclaimerFallbackAction',
  'DeleteMessage',
  'Quarantine',
  'ActivationDate',
  'ExpiryDate',
  'Comments',
];

/** Follow from other settings or from the caller; `State` is set by `Enabled`. */
const COMPUTED = [
  'State',
  'Conditions',
  'Exceptions',
  'Actions',
  'Description',
  'CreatedBy',
  'LastModifiedBy',
  'RuleVersion',
  'RuleSubType',
  'Size',
];

/** Whether a mail flow rule is on. */
export function isRuleEnabled(rule: ExchangeObject): boolean {
  return rule['State'] !== 'Disabled';
}

/** One step for each mail flow rule that the app created. */
export function planRuleSteps(
  { transportRules }: AppSnapshot,
  step: (rule: ExchangeObject) => PlanStep | undefined,
): readonly PlanStep[] {
  return transportRules.flatMap((rule) => step(rule) ?? []);
}

/** The request that reads this rule. */
export function buildRuleRead(rule: ExchangeObject): WriteVerification['read'] {
  return { service: 'exchange', cmdlet: 'Get-TransportRule', parameters: { Identity: getObjectGuid(rule) } };
}

/** The undo that recreates the rule; it gets a new GUID, so it is verified by name. */
export function buildRuleRemovalUndo(rule: ExchangeObject): PlanStep['undo'] {
  return buildRecreateUndo(rule, SETTINGS, COMPUTED, {
    possible: true,
    words: 'Make it again with the same conditions and actions; it gets another id',
    steps: [{ write: makeRule(rule), verify: ruleIsThere(rule) }],
  });
}

function makeRule(rule: ExchangeObject): WriteRequest {
  const parameters = { ...pickSettings(rule, SETTINGS), Enabled: isRuleEnabled(rule) };
  return { service: 'exchange', cmdlet: 'New-TransportRule', parameters };
}

function ruleIsThere(rule: ExchangeObject): WriteVerification {
  return {
    read: { service: 'exchange', cmdlet: 'Get-TransportRule', parameters: {} },
    expect: { kind: 'present', where: { Name: getObjectName(rule) } },
  };
}
