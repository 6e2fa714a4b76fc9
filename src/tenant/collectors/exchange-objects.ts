import { z } from 'zod/v4';
import type { InboundConnector, OutboundConnector, TransportRule } from '../../core/facts.js';
import { count, flag, moment, statedFlag, text, texts } from '../exchange/wire.js';
import { present } from '../present.js';

/** Objects are identified by GUID, or by name if they have none. */
const identity = { Guid: text, Identity: text, Name: z.string() };
const idOf = (wire: {
  readonly Guid?: string | undefined;
  readonly Identity?: string | undefined;
  readonly Name: string;
}) => wire.Guid ?? wire.Identity ?? wire.Name;

/** `Get-InboundConnector`. https://learn.microsoft.com/powershell/module/exchange/new-inboundconnector */
export const inboundConnector = z
  .object({
    ...identity,
    Enabled: statedFlag,
    ConnectorType: text,
    ConnectorSource: text,
    SenderDomains: texts,
    SenderIPAddresses: texts,
    RequireTls: flag,
    RestrictDomainsToIPAddresses: flag,
    RestrictDomainsToCertificate: flag,
    TlsSenderCertificateName: text,
    CloudServicesMailEnabled: flag,
    TreatMessagesAsInternal: flag,
    WhenCreatedUTC: moment,
    WhenChangedUTC: moment,
    Comment: text,
  })
  .transform((wire): InboundConnector =>
    present({
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
      createdAt: wire.WhenCreatedUTC,
      changedAt: wire.WhenChangedUTC,
      comment: wire.Comment,
    }),
  );

/** `Get-OutboundConnector`. https://learn.microsoft.com/powershell/module/exchange/new-outboundconnector */
export const outboundConnector = z
  .object({
    ...identity,
    Enabled: statedFlag,
    ConnectorType: text,
    ConnectorSource: text,
    RecipientDomains: texts,
    SmartHosts: texts,
    UseMXRecord: flag,
    IsTransportRuleScoped: flag,
    TlsSettings: text,
    WhenCreatedUTC: moment,
    WhenChangedUTC: moment,
  })
  .transform((wire): OutboundConnector =>
    present({
      id: idOf(wire),
      name: wire.Name,
      enabled: wire.Enabled,
      connectorType: wire.ConnectorType ?? '',
      connectorSource: wire.ConnectorSource ?? '',
      recipientDomains: wire.RecipientDomains,
      smartHosts: wire.SmartHosts,
      useMxRecord: wire.UseMXRecord,
      isTransportRuleScoped: wire.IsTransportRuleScoped,
      tlsSettings: wire.TlsSettings,
      createdAt: wire.WhenCreatedUTC,
      changedAt: wire.WhenChangedUTC,
    }),
  );

/** `Get-TransportRule`. https://learn.microsoft.com/powershell/module/exchange/new-transportrule */
export const transportRule = z
  .object({
    ...identity,
    State: text,
    Mode: text,
    Priority: count,
    RemoveHeader: text,
    SetHeaderName: text,
    SetHeaderValue: text,
    SetSCL: count,
    BlindCopyTo: texts,
    CopyTo: texts,
    RedirectMessageTo: texts,
    AddToRecipients: texts,
    DeleteMessage: flag,
    RouteMessageOutboundConnector: text,
    SetAuditSeverity: text,
    GenerateIncidentReport: text,
    IncidentReportContent: texts,
    IncidentReportOriginalMail: text,
    SubjectContainsWords: texts,
    SubjectOrBodyContainsWords: texts,
    SubjectMatchesPatterns: texts,
    SubjectOrBodyMatchesPatterns: texts,
    From: texts,
    FromAddressContainsWords: texts,
    FromAddressMatchesPatterns: texts,
    SenderIpRanges: texts,
    SenderDomainIs: texts,
    HeaderContainsMessageHeader: text,
    HeaderContainsWords: texts,
    FromScope: text,
    SentToScope: text,
    WhenChanged: moment,
    LastModifiedBy: text,
  })
  .transform((wire): TransportRule => {
    const header = wire.HeaderContainsMessageHeader;
    return present({
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
      lastModifiedBy: wire.LastModifiedBy,
    });
  });

/** Whether the report includes the message, by the current parameter or the one it replaced. */
function reportsMessage(wire: {
  readonly IncidentReportContent: readonly string[];
  readonly IncidentReportOriginalMail?: string | undefined;
}): boolean {
  const content = wire.IncidentReportContent.flatMap((one) => one.split(',')).map((one) => one.trim().toLowerCase());
  return content.includes('attachoriginalmail') || /^includeoriginalmail$/i.test(wire.IncidentReportOriginalMail ?? '');
}

/** `Get-AcceptedDomain`. */
export const acceptedDomain = z.object({ DomainName: z.string() }).transform(({ DomainName }) => DomainName);
