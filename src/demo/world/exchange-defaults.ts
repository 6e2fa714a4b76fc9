import { COMPANY } from './story.js';

/**
 * What Exchange fills in where nobody said otherwise, by its own names.
 * Source: https://learn.microsoft.com/powershell/module/exchange/new-inboundconnector and its neighbours.
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

/** What a rule does, as the cmdlet lists it beside the parameters. */
export function actionsOf(settings: Readonly<Record<string, unknown>>): readonly string[] {
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

/** What every connector and rule is known by. */
export function mailFlowIdentity(name: string, guid: string, createdAt: string, changedAt: string) {
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
