import { COMPANY } from './past-attack-profile.js';

/**
 * Exchange's default property values.
 * Source: https://learn.microsoft.com/powershell/module/exchange/new-inboundconnector and the sibling pages.
 */
export const INBOUND_DEFAULTS = {
  Enabled: true,
  ConnectorType: 'Partner',
  ConnectorSource: 'AdminUI',
  Comment: null,
  SenderIPAddresses: [],
  SenderDomains: [],
  TrustedOrganizations: [],
  ClientHostNames: [],
  AssociatedAcceptedDomains: [],
  RequireTls: false,
  RestrictDomainsToIPAddresses: false,
  RestrictDomainsToCertificate: false,
  CloudServicesMailEnabled: false,
  TreatMessagesAsInternal: false,
  TlsSenderCertificateName: null,
  EFTestMode: false,
  ScanAndDropRecipients: [],
  EFSkipLastIP: false,
  EFSkipIPs: [],
  EFSkipMailGateway: [],
  EFUsers: [],
} as const;

/** Default properties of an outbound connector. */
export const OUTBOUND_DEFAULTS = {
  Enabled: true,
  UseMXRecord: false,
  Comment: null,
  ConnectorType: 'Partner',
  ConnectorSource: 'AdminUI',
  RecipientDomains: [],
  SmartHosts: [],
  TlsDomain: null,
  TlsSettings: null,
  IsTransportRuleScoped: false,
  RouteAllMessagesViaOnPremises: false,
  CloudServicesMailEnabled: false,
  AllAcceptedDomains: false,
  SenderRewritingEnabled: false,
  TestMode: false,
  IsValidated: true,
} as const;

/** Default properties of a transport rule. */
export const RULE_DEFAULTS = {
  State: 'Enabled',
  Mode: 'Enforce',
  Comments: null,
  RuleVersion: '15.0.5.2',
  Conditions: [],
  Exceptions: [],
  FromScope: null,
  SentToScope: null,
  SentTo: [],
  SenderDomainIs: [],
  SenderIpRanges: [],
  SubjectContainsWords: [],
  SubjectOrBodyContainsWords: [],
  HeaderContainsMessageHeader: null,
  HeaderContainsWords: [],
  HeaderMatchesMessageHeader: null,
  HeaderMatchesPatterns: [],
  RemoveHeader: null,
  SetHeaderName: null,
  SetHeaderValue: null,
  SetSCL: null,
  BlindCopyTo: [],
  CopyTo: [],
  RedirectMessageTo: [],
  AddToRecipients: [],
  DeleteMessage: false,
  Quarantine: false,
  RouteMessageOutboundConnector: null,
  ApplyHtmlDisclaimerText: null,
  SetAuditSeverity: null,
  StopRuleProcessing: false,
  SenderAddressLocation: 'Header',
  RuleErrorAction: 'Ignore',
  ActivationDate: null,
  ExpiryDate: null,
} as const;

/** The `Actions` list of a rule, which the cmdlet returns in addition to the parameters. */
export function listRuleActions(settings: Readonly<Record<string, unknown>>): readonly string[] {
  return ACTIONS.filter((name) => isSet(settings[name])).map(
    (name) => `Microsoft.Exchange.MessagingPolicies.Rules.Tasks.${name}Action`,
  );
}

const ACTIONS = [
  'RemoveHeader',
  'SetSCL',
  'SetHeaderName',
  'BlindCopyTo',
  'CopyTo',
  'ApplyHtmlDisclaimerText',
] as const;

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);
}

/** The identity properties of a connector or rule. */
export function createMailFlowIdentity(name: string, guid: string, createdAt: string, changedAt: string) {
  return {
    Identity: name,
    Name: name,
    Guid: guid,
    OrganizationId: COMPANY.initialDomain,
    WhenCreatedUTC: createdAt,
    WhenChangedUTC: changedAt,
    WhenCreated: createdAt,
    WhenChanged: changedAt,
    IsValid: true,
  };
}
