import { buildLearnUrl, type GlossaryTerm } from './glossary-term.js';

const INBOUND = buildLearnUrl('powershell/module/exchange/set-inboundconnector');
const RULE = buildLearnUrl('powershell/module/exchange/new-transportrule');
const MAILBOX = buildLearnUrl('powershell/module/exchange/set-mailbox');
const APPLICATION = buildLearnUrl('graph/api/resources/application');
const SERVICE_PRINCIPAL = buildLearnUrl('graph/api/resources/serviceprincipal');

/**
 * Settings by the names that Exchange PowerShell and Microsoft Graph give them, as they stand in audit records, in scripts and in advice.
 * Source of each text: the page in its `url`.
 */
export const SETTING_TERMS: readonly GlossaryTerm[] = [
  {
    id: 'treat-messages-as-internal',
    title: 'TreatMessagesAsInternal',
    words: { en: 'treat messages as internal|treats messages as internal' },
    text: 'TreatMessagesAsInternal is a setting of an inbound connector: mail through it counts as internal if its sender uses a domain of the organisation. Whoever may deliver through such a connector writes as anybody inside, past filters and warnings that are for outside mail.',
    url: INBOUND,
    seeAlso: ['inbound-connector', 'accepted-domain'],
    check: 'mail-connectors',
  },
  {
    id: 'cloud-services-mail-enabled',
    title: 'CloudServicesMailEnabled',
    words: { en: 'cloud services mail enabled' },
    text: 'CloudServicesMailEnabled is a setting of connectors for hybrid mail flow: it keeps the X-MS-Exchange-Organization headers that Exchange uses between its own servers. On a connector that anyone can reach, those headers make foreign mail look like internal mail.',
    url: INBOUND,
    seeAlso: ['connector', 'organization-headers'],
    check: 'mail-connectors',
  },
  {
    id: 'restrict-domains-to-ip-addresses',
    title: 'RestrictDomainsToIPAddresses',
    words: { en: 'restrict domains to ip addresses' },
    text: 'RestrictDomainsToIPAddresses is a setting of an inbound connector: mail from its SenderDomains is rejected unless it comes from its SenderIPAddresses. Off, the addresses of the connector keep nobody out.',
    url: INBOUND,
    seeAlso: ['inbound-connector', 'restrict-domains-to-certificate'],
    check: 'mail-connectors',
  },
  {
    id: 'restrict-domains-to-certificate',
    title: 'RestrictDomainsToCertificate',
    words: { en: 'restrict domains to certificate|tlssendercertificatename|tls sender certificate name' },
    text: 'RestrictDomainsToCertificate is a setting of an inbound connector: mail from its SenderDomains is rejected unless the server shows the certificate named in TlsSenderCertificateName. It is the strongest proof that a connector can demand.',
    url: INBOUND,
    seeAlso: ['inbound-connector', 'tls'],
    check: 'mail-connectors',
  },
  {
    id: 'sender-domains',
    title: 'SenderDomains',
    words: { en: 'senderipaddresses|sender ip addresses|sender domains' },
    text: 'SenderDomains and SenderIPAddresses say for which domains and from which servers an inbound connector is meant. They keep others out only together with RestrictDomainsToIPAddresses or RestrictDomainsToCertificate.',
    url: INBOUND,
    seeAlso: ['restrict-domains-to-ip-addresses', 'restrict-domains-to-certificate'],
    check: 'mail-connectors',
  },
  {
    id: 'enhanced-filtering',
    title: 'Enhanced filtering for connectors',
    words: { en: 'enhanced filtering|skip listing|efskiplastip|efskipips' },
    text: 'Enhanced filtering for connectors looks past the gateway in front of Exchange Online to the server that really sent a message. Without it every message seems to come from the gateway, and SPF and the filters judge the wrong sender.',
    url: buildLearnUrl(
      'exchange/mail-flow-best-practices/use-connectors-to-configure-mail-flow/enhanced-filtering-for-connectors',
    ),
    seeAlso: ['inbound-connector', 'spf'],
  },
  {
    id: 'organization-headers',
    title: 'X-MS-Exchange-Organization headers',
    words: {
      en: 'x ms exchange organization header|x ms exchange organization headers|x ms exchange organization scl|x ms exchange organization authas|cross premises header|cross premises headers|x forefront antispam report',
    },
    text: 'X-MS-Exchange-Organization headers are lines that Exchange writes into a message for itself: its spam confidence level, whether it was authenticated, which rules it met. A rule that removes them hides where mail came from and how it was judged.',
    url: buildLearnUrl('defender-office-365/message-headers-eop-mdo'),
    seeAlso: ['header-stripping', 'scl'],
    check: 'transport-rules',
  },
  {
    id: 'stop-rule-processing',
    title: 'StopRuleProcessing',
    words: { en: 'stop rule processing|stop processing more rules' },
    text: 'StopRuleProcessing is an action of a transport rule: no rule of lower priority acts on a message that it met. A rule at the top with it can switch off all others for the mail that an attacker chooses.',
    url: RULE,
    seeAlso: ['transport-rule'],
    check: 'transport-rules',
  },
  {
    id: 'set-scl',
    title: 'SetSCL',
    words: { en: 'set scl|set scl 1|set scl minus 1|setscl 1' },
    text: 'SetSCL is an action of a transport rule that fixes the spam confidence level of a message. -1 lets it pass the spam filter unexamined; 5 to 9 sends it to junk or quarantine.',
    url: RULE,
    seeAlso: ['scl', 'spam-filter-bypass'],
    check: 'transport-rules',
  },
  {
    id: 'blind-copy-to',
    title: 'BlindCopyTo',
    words: { en: 'blindcopyto|blind copy to|copyto|redirectmessageto|redirect message to' },
    text: 'BlindCopyTo, CopyTo and RedirectMessageTo are actions of a transport rule: they add a recipient whom nobody sees, add one whom all see, or send the message to another one instead. To an address outside they leak mail without a trace in the mailbox.',
    url: RULE,
    seeAlso: ['transport-rule', 'mailbox-forwarding'],
    check: 'transport-rules',
  },
  {
    id: 'audit-bypass-enabled',
    title: 'AuditBypassEnabled',
    words: { en: 'auditbypass|audit bypass enabled|mailbox audit bypass association' },
    text: 'AuditBypassEnabled exempts an account from mailbox auditing: what it does in any mailbox leaves no record. No portal shows it; Get-MailboxAuditBypassAssociation does.',
    url: buildLearnUrl('powershell/module/exchange/set-mailboxauditbypassassociation'),
    check: 'audit-logging',
  },
  {
    id: 'unified-audit-log-ingestion',
    title: 'UnifiedAuditLogIngestionEnabled',
    words: { en: 'unified audit log ingestion|unified audit log ingestion enabled' },
    text: 'UnifiedAuditLogIngestionEnabled says whether Microsoft 365 records what happens in the unified audit log. Off, nothing is recorded from then on, and nothing of that time comes back.',
    url: buildLearnUrl('purview/audit-log-enable-disable'),
    check: 'audit-logging',
  },
  {
    id: 'smtp-client-authentication-disabled',
    title: 'SmtpClientAuthenticationDisabled',
    words: { en: 'smtp client authentication disabled' },
    text: 'SmtpClientAuthenticationDisabled switches SMTP AUTH off for the tenant or for one mailbox. Where it is off, a password alone does not send mail; the setting of a mailbox wins over that of the tenant.',
    url: buildLearnUrl('exchange/clients-and-mobile-in-exchange-online/authenticated-client-smtp-submission'),
    seeAlso: ['smtp-auth'],
  },
  {
    id: 'auto-forwarding-mode',
    title: 'AutoForwardingMode',
    words: { en: 'auto forwarding mode|auto forward enabled|autoforwardenabled' },
    text: 'AutoForwardingMode of the outbound spam policy says whether mailboxes and inbox rules may forward mail outside: Automatic and Off forbid it, On allows it. AutoForwardEnabled says the same for one remote domain.',
    url: buildLearnUrl('defender-office-365/outbound-spam-policies-external-email-forwarding'),
    seeAlso: ['mailbox-forwarding'],
  },
  {
    id: 'forwarding-smtp-address',
    title: 'ForwardingSmtpAddress',
    words: {
      en: 'forwarding smtp address|delivertomailboxandforward|deliver to mailbox and forward|forwardingaddress',
    },
    text: 'ForwardingSmtpAddress sends the mail of a mailbox on to any SMTP address, also one outside. With DeliverToMailboxAndForward the owner keeps a copy and notices nothing.',
    url: MAILBOX,
    seeAlso: ['mailbox-forwarding', 'inbox-rule'],
  },
  {
    id: 'sign-in-audience',
    title: 'signInAudience',
    words: { en: 'sign in audience|azureadmyorg|azureadmultipleorgs' },
    text: 'The signInAudience of an app registration says who may sign in to the app: accounts of its own tenant (AzureADMyOrg), of any tenant (AzureADMultipleOrgs), or personal accounts too.',
    url: APPLICATION,
    seeAlso: ['multi-tenant-app', 'app-registration'],
  },
  {
    id: 'app-role-assignment-required',
    title: 'appRoleAssignmentRequired',
    words: { en: 'app role assignment required|assignment required|user assignment required' },
    text: 'The appRoleAssignmentRequired of a service principal says whether people must be assigned to the app before they can sign in to it. Off, everyone in the tenant can.',
    url: SERVICE_PRINCIPAL,
    seeAlso: ['service-principal'],
  },
  {
    id: 'key-credential',
    title: 'keyCredentials',
    words: { en: 'key credentials' },
    text: 'The keyCredentials of an app are the certificates and keys by which an app proves who it is; passwordCredentials are its secrets. Both can be on the registration and on the service principal, where fewer people look.',
    url: APPLICATION,
    seeAlso: ['client-secret'],
    check: 'app-credentials',
  },
];
