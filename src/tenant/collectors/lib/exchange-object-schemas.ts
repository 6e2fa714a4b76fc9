import { z } from 'zod/v4';
import type { InboundConnector, OutboundConnector, RuleOtherAction, TransportRule } from '../../../facts/fact-types.js';
import {
  exchangeNumber,
  exchangeFlag,
  exchangeInstant,
  requiredExchangeFlag,
  exchangeText,
  exchangeTextList,
} from '../../exchange/exchange-property-schemas.js';
import { omitUndefined } from '../../../core/omit-undefined.js';

/** Objects are identified by GUID, or by name if they have none. */
const identity = { Guid: exchangeText, Identity: exchangeText, Name: z.string() };
const idOf = (wire: {
  readonly Guid?: string | undefined;
  readonly Identity?: string | undefined;
  readonly Name: string;
}) => wire.Guid ?? wire.Identity ?? wire.Name;

/** `Get-InboundConnector`. https://learn.microsoft.com/powershell/module/exchange/new-inboundconnector */
export const inboundConnectorSchema = z
  .object({
    ...identity,
    Enabled: requiredExchangeFlag,
    ConnectorType: exchangeText,
    ConnectorSource: exchangeText,
    SenderDomains: exchangeTextList,
    SenderIPAddresses: exchangeTextList,
    RequireTls: exchangeFlag,
    RestrictDomainsToIPAddresses: exchangeFlag,
    RestrictDomainsToCertificate: exchangeFlag,
    TlsSenderCertificateName: exchangeText,
    CloudServicesMailEnabled: exchangeFlag,
    TreatMessagesAsInternal: exchangeFlag,
    EFSkipIPs: exchangeTextList,
    EFSkipMailGateway: exchangeTextList,
    EFSkipLastIP: exchangeFlag,
    WhenCreatedUTC: exchangeInstant,
    WhenChangedUTC: exchangeInstant,
    Comment: exchangeText,
  })
  .transform((wire): InboundConnector =>
    omitUndefined({
      id: idOf(wire),
      name: wire.Name,
      enabled: wire.Enabled,
      connectorType: wire.ConnectorType ?? '',
      connectorSource: wire.ConnectorSource ?? '',
      senderDomains: wire.SenderDomains,
      senderIpAddresses: wire.SenderIPAddresses,
      requireTls: wire.RequireTls,
      restrictDomainsToIpAddresses: wire.RestrictDomainsToIPAddresses,
      restrictDomainsToCertificate: wire.RestrictDomainsToCertificate,
      tlsSenderCertificateName: wire.TlsSenderCertificateName,
      cloudServicesMailEnabled: wire.CloudServicesMailEnabled,
      treatMessagesAsInternal: wire.TreatMessagesAsInternal,
      skipAddresses: unlessEmpty([...wire.EFSkipIPs, ...wire.EFSkipMailGateway]),
      skipsLastAddress: onlyIf(wire.EFSkipLastIP),
      createdAt: wire.WhenCreatedUTC,
      changedAt: wire.WhenChangedUTC,
      comment: wire.Comment,
    }),
  );

/** `Get-OutboundConnector`. https://learn.microsoft.com/powershell/module/exchange/new-outboundconnector */
export const outboundConnectorSchema = z
  .object({
    ...identity,
    Enabled: requiredExchangeFlag,
    ConnectorType: exchangeText,
    ConnectorSource: exchangeText,
    RecipientDomains: exchangeTextList,
    SmartHosts: exchangeTextList,
    UseMXRecord: exchangeFlag,
    IsTransportRuleScoped: exchangeFlag,
    AllAcceptedDomains: exchangeFlag,
    RouteAllMessagesViaOnPremises: exchangeFlag,
    TlsSettings: exchangeText,
    TlsDomain: exchangeText,
    WhenCreatedUTC: exchangeInstant,
    WhenChangedUTC: exchangeInstant,
    Comment: exchangeText,
  })
  .transform((wire): OutboundConnector =>
    omitUndefined({
      id: idOf(wire),
      name: wire.Name,
      enabled: wire.Enabled,
      connectorType: wire.ConnectorType ?? '',
      connectorSource: wire.ConnectorSource ?? '',
      recipientDomains: wire.RecipientDomains,
      smartHosts: wire.SmartHosts,
      useMxRecord: wire.UseMXRecord,
      isTransportRuleScoped: wire.IsTransportRuleScoped,
      allAcceptedDomains: onlyIf(wire.AllAcceptedDomains),
      routesAllMessages: onlyIf(wire.RouteAllMessagesViaOnPremises),
      tlsSettings: wire.TlsSettings,
      tlsDomain: wire.TlsDomain,
      createdAt: wire.WhenCreatedUTC,
      changedAt: wire.WhenChangedUTC,
      comment: wire.Comment,
    }),
  );

/** `Get-TransportRule`. https://learn.microsoft.com/powershell/module/exchange/new-transportrule */
export const transportRuleSchema = z
  .object({
    ...identity,
    State: exchangeText,
    Mode: exchangeText,
    Priority: exchangeNumber,
    RemoveHeader: exchangeText,
    SetHeaderName: exchangeText,
    SetHeaderValue: exchangeText,
    SetSCL: exchangeNumber,
    BlindCopyTo: exchangeTextList,
    CopyTo: exchangeTextList,
    RedirectMessageTo: exchangeTextList,
    AddToRecipients: exchangeTextList,
    DeleteMessage: exchangeFlag,
    RouteMessageOutboundConnector: exchangeText,
    SetAuditSeverity: exchangeText,
    GenerateIncidentReport: exchangeText,
    IncidentReportContent: exchangeTextList,
    IncidentReportOriginalMail: exchangeText,
    SubjectContainsWords: exchangeTextList,
    SubjectOrBodyContainsWords: exchangeTextList,
    SubjectMatchesPatterns: exchangeTextList,
    SubjectOrBodyMatchesPatterns: exchangeTextList,
    From: exchangeTextList,
    FromAddressContainsWords: exchangeTextList,
    FromAddressMatchesPatterns: exchangeTextList,
    SenderIpRanges: exchangeTextList,
    SenderDomainIs: exchangeTextList,
    HeaderContainsMessageHeader: exchangeText,
    HeaderContainsWords: exchangeTextList,
    FromScope: exchangeText,
    SentToScope: exchangeText,
    SentTo: exchangeTextList,
    SentToMemberOf: exchangeTextList,
    RecipientDomainIs: exchangeTextList,
    RecipientAddressContainsWords: exchangeTextList,
    ApplyHtmlDisclaimerText: exchangeText,
    PrependSubject: exchangeText,
    Quarantine: exchangeFlag,
    RejectMessageReasonText: exchangeText,
    RejectMessageEnhancedStatusCode: exchangeText,
    ModerateMessageByUser: exchangeTextList,
    ModerateMessageByManager: exchangeFlag,
    ApplyOME: exchangeFlag,
    ApplyRightsProtectionTemplate: exchangeText,
    StopRuleProcessing: exchangeFlag,
    Conditions: z.array(z.unknown()).nullish(),
    Comments: exchangeText,
    WhenChanged: exchangeInstant,
    CreatedBy: exchangeText,
    LastModifiedBy: exchangeText,
  })
  .transform((wire): TransportRule => {
    const header = wire.HeaderContainsMessageHeader;
    return omitUndefined({
      id: idOf(wire),
      name: wire.Name,
      enabled: wire.State === undefined || wire.State.toLowerCase() === 'enabled',
      mode: wire.Mode ?? 'Enforce',
      priority: wire.Priority ?? 0,
      removeHeader: wire.RemoveHeader,
      setHeaderName: wire.SetHeaderName,
      setHeaderValue: wire.SetHeaderValue,
      setScl: wire.SetSCL,
      blindCopyTo: wire.BlindCopyTo,
      copyTo: wire.CopyTo,
      redirectMessageTo: wire.RedirectMessageTo,
      addToRecipients: wire.AddToRecipients,
      deleteMessage: wire.DeleteMessage,
      routeMessageOutboundConnector: wire.RouteMessageOutboundConnector,
      setAuditSeverity: wire.SetAuditSeverity,
      incidentReport:
        wire.GenerateIncidentReport === undefined
          ? undefined
          : { to: wire.GenerateIncidentReport, withMessage: reportsMessage(wire) },
      words: [
        ...wire.SubjectOrBodyContainsWords,
        ...wire.SubjectContainsWords,
        ...wire.SubjectOrBodyMatchesPatterns,
        ...wire.SubjectMatchesPatterns,
      ],
      senders: [...wire.From, ...wire.FromAddressContainsWords, ...wire.FromAddressMatchesPatterns],
      senderIpRanges: wire.SenderIpRanges,
      senderDomainIs: wire.SenderDomainIs,
      headerContains: header === undefined ? undefined : { name: header, words: wire.HeaderContainsWords },
      fromScope: wire.FromScope,
      sentToScope: wire.SentToScope,
      changedAt: wire.WhenChanged,
      createdBy: wire.CreatedBy,
      lastModifiedBy: wire.LastModifiedBy,
      sentTo: unlessEmpty([
        ...wire.SentTo,
        ...wire.SentToMemberOf,
        ...wire.RecipientDomainIs,
        ...wire.RecipientAddressContainsWords,
      ]),
      otherActions: unlessEmpty(
        Object.entries({
          disclaimer: wire.ApplyHtmlDisclaimerText !== undefined,
          'subject-prefix': wire.PrependSubject !== undefined,
          quarantine: wire.Quarantine,
          reject: wire.RejectMessageReasonText !== undefined || wire.RejectMessageEnhancedStatusCode !== undefined,
          moderate: wire.ModerateMessageByUser.length > 0 || wire.ModerateMessageByManager,
          encrypt: wire.ApplyOME || wire.ApplyRightsProtectionTemplate !== undefined,
        } satisfies Record<RuleOtherAction, boolean>).flatMap(([action, has]) =>
          has ? [action as RuleOtherAction] : [],
        ),
      ),
      stopRuleProcessing: onlyIf(wire.StopRuleProcessing),
      unconditional: onlyIf(wire.Conditions?.length === 0 && !hasKnownCondition(wire)),
      comment: wire.Comments,
    });
  });

const unlessEmpty = <T>(items: readonly T[]): readonly T[] | undefined => (items.length === 0 ? undefined : items);

const onlyIf = (holds: boolean): true | undefined => (holds ? true : undefined);

/** Conditions among the properties read here: a rule whose list is empty may still have one of them. */
const CONDITIONS = [
  'SubjectContainsWords',
  'SubjectOrBodyContainsWords',
  'SubjectMatchesPatterns',
  'SubjectOrBodyMatchesPatterns',
  'From',
  'FromAddressContainsWords',
  'FromAddressMatchesPatterns',
  'SenderIpRanges',
  'SenderDomainIs',
  'HeaderContainsMessageHeader',
  'FromScope',
  'SentToScope',
  'SentTo',
  'SentToMemberOf',
  'RecipientDomainIs',
  'RecipientAddressContainsWords',
] as const;

function hasKnownCondition(
  wire: Readonly<Partial<Record<(typeof CONDITIONS)[number], string | readonly string[] | undefined>>>,
): boolean {
  return CONDITIONS.some((name) => (wire[name] ?? '').length > 0);
}

/** Whether the report includes the message, by the current parameter or the one it replaced. */
function reportsMessage(wire: {
  readonly IncidentReportContent: readonly string[];
  readonly IncidentReportOriginalMail?: string | undefined;
}): boolean {
  const content = wire.IncidentReportContent.flatMap((one) => one.split(',')).map((one) => one.trim().toLowerCase());
  return content.includes('attachoriginalmail') || /^includeoriginalmail$/i.test(wire.IncidentReportOriginalMail ?? '');
}

/** `Get-AcceptedDomain`. */
export const acceptedDomainSchema = z.object({ DomainName: z.string() }).transform(({ DomainName }) => DomainName);
