import type { OddAnswersByFact } from './odd-answers.js';

const ASSIGNMENT = { Role: 'Application Mail.Read', RoleAssigneeType: 'ServicePrincipal' };

/** What Exchange may answer though the demo tenant does not. */
export const ODD_EXCHANGE_ANSWERS: OddAnswersByFact = {
  exchangeAppAccess: {
    'roles in every way of naming an app, whole and in part': {
      'Get-ManagementRoleAssignment': [
        { ...ASSIGNMENT, Name: 'n1', Identity: 'i1', RoleAssigneeName: 'Backup-App-Id', RoleAssignee: 'sp-object' },
        { ...ASSIGNMENT, Name: 'n2', App: 'tool-service-id', RecipientWriteScope: 'Organization' },
        {
          ...ASSIGNMENT,
          App: 'unheard-of',
          CustomResourceScope: 'Help Desk',
          RecipientWriteScope: 'CustomRecipientScope',
        },
        { ...ASSIGNMENT, Name: 'n4', App: 'x', CustomRecipientWriteScope: 'not listed' },
        {
          ...ASSIGNMENT,
          Name: 'n5',
          App: 'x',
          RecipientAdministrativeUnitScope: 'Unit 1',
          CustomResourceScope: 'Help Desk',
        },
        { ...ASSIGNMENT, Name: 'n6', App: 'x', RecipientWriteScope: 'Self' },
        { ...ASSIGNMENT, Name: 'n7', App: 'x', RecipientWriteScope: 'NotApplicable' },
        { ...ASSIGNMENT, Name: 'off', App: 'x', Enabled: 'false' },
        { ...ASSIGNMENT, Name: 'off too', App: 'x', Enabled: false },
        { ...ASSIGNMENT, Name: 'on', App: 'x', Enabled: true, RoleAssigneeType: null },
        { ...ASSIGNMENT, Name: 'a person', App: 'x', RoleAssigneeType: 'User' },
        { ...ASSIGNMENT, Name: 'of nobody' },
      ],
      'Get-ServicePrincipal': [
        { Name: 'other', AppId: 'other-app-id' },
        { Name: 'backup', DisplayName: 'Backup', AppId: 'backup-app-id', ObjectId: 'o1', ServiceId: 's1', Guid: 'g1' },
        { Name: 'Tool', ServiceId: 'TOOL-SERVICE-ID' },
      ],
      'Get-ManagementScope': [{ Name: 'help desk', RecipientFilter: "Department -eq 'Help'" }],
      'Get-ApplicationAccessPolicy': [
        {
          Identity: 'p1',
          AppId: 'BACKUP-APP-ID',
          AccessRight: 'RestrictAccess',
          ScopeName: 'Tickets',
          ScopeIdentity: 't',
        },
        { AppId: 'tool-app-id', AccessRight: 'denyaccess', ScopeIdentity: 'board' },
        { AppId: 'bare', AccessRight: 'RestrictAccess' },
      ],
    },
    'roles without the names of apps and scopes, and no policies': {
      'Get-ManagementRoleAssignment': [{ ...ASSIGNMENT, Name: 'n1', App: 'x', CustomResourceScope: 'Help Desk' }],
    },
    'no role of an app': {
      'Get-ManagementRoleAssignment': [{ ...ASSIGNMENT, Name: 'a person', RoleAssigneeType: 'User' }],
      'Get-ApplicationAccessPolicy': [],
    },
    'policies alone': { 'Get-ApplicationAccessPolicy': [] },
    nothing: {},
  },
  exchangeRoleGroupMembers: {
    'members of every kind': {
      'Get-RoleGroup': [
        { Name: 'Organization Management', Guid: 'g1', Roles: ['Role Management'], Members: ['a'] },
        { Name: 'Empty', Guid: 'g2', Roles: ['Role Management'], Members: [] },
        { Name: 'My Groups', Guid: 'g3', Roles: ['MyDistributionGroups'], Members: ['a'] },
      ],
      'Get-RoleGroupMember': [
        {
          Name: 'adele',
          DisplayName: 'Adele',
          Guid: 'x1',
          ExternalDirectoryObjectId: 'o1',
          RecipientType: 'UserMailbox',
        },
        { Name: 'app-object-id', Guid: 'x2', RecipientTypeDetails: 'ServicePrincipal' },
        { Name: 'desk', Guid: 'x3', ExternalDirectoryObjectId: 'o3', RecipientType: 'MailUniversalSecurityGroup' },
        { Name: 'TenantAdmins_-1234', Guid: 'x4', RecipientType: 'Group' },
        { Name: 'TenantAdmins_-1234', Guid: 'x5', ExternalDirectoryObjectId: 'o5', RecipientType: 'Group' },
        { Name: 'OurAdmins_7b', Guid: 'x6', RecipientType: 'Group' },
        { Guid: 'x7' },
      ],
    },
    'members refused': {
      'Get-RoleGroup': [{ Name: 'Organization Management', Roles: ['Role Management'], Members: ['a'] }],
    },
  },
  inboundConnectors: {
    'as little as possible, and flags and lists as text': {
      'Get-InboundConnector': [
        { Name: 'bare', Identity: 'bare', Enabled: 'False' },
        {
          Name: 'full',
          Guid: 'g1',
          Enabled: 'TRUE',
          SenderDomains: 'smtp:*;1',
          SenderIPAddresses: ['192.0.2.1', ''],
          RequireTls: 'True',
          RestrictDomainsToCertificate: null,
          EFSkipIPs: [],
          WhenCreatedUTC: '2026-01-02T03:04:05',
          Comment: '',
        },
        { Name: 'no state' },
        { Name: 'maybe', Enabled: 'perhaps' },
      ],
    },
  },
  outboundConnectors: {
    'flags that are told only where they are on': {
      'Get-OutboundConnector': [
        { Name: 'on', Guid: 'g1', Enabled: true, AllAcceptedDomains: 'True', RouteAllMessagesViaOnPremises: true },
        { Name: 'off', Guid: 'g2', Enabled: true, AllAcceptedDomains: 'False', SmartHosts: 'mx.example' },
      ],
    },
  },
  transportRules: {
    'what a rule does besides': {
      'Get-TransportRule': [
        { Name: 'plain', Guid: 'g0', SetSCL: '', Priority: '7', State: 'Disabled', Conditions: [] },
        { Name: 'odd number', Guid: 'g1', SetSCL: 'many', Priority: null, Mode: null, Conditions: null },
        { Name: 'moderated by somebody', Guid: 'g2', ModerateMessageByUser: ['boss@contoso.com'] },
        { Name: 'moderated by the manager', Guid: 'g3', ModerateMessageByManager: 'True' },
        { Name: 'rejects with a text', Guid: 'g4', RejectMessageReasonText: 'no' },
        { Name: 'rejects with a code', Guid: 'g5', RejectMessageEnhancedStatusCode: '5.7.1' },
        { Name: 'encrypts', Guid: 'g6', ApplyOME: true, Quarantine: true },
        { Name: 'protects', Guid: 'g7', ApplyRightsProtectionTemplate: 'Do not forward', PrependSubject: '[x]' },
        { Name: 'disclaims', Guid: 'g8', ApplyHtmlDisclaimerText: 'bye', StopRuleProcessing: 'true' },
        { Name: 'all mail', Guid: 'g9', Conditions: [], DeleteMessage: true },
        { Name: 'a condition of its own', Guid: 'g10', Conditions: [], SentToMemberOf: 'board' },
        { Name: 'a header', Guid: 'g11', Conditions: [{}], HeaderContainsMessageHeader: 'X', HeaderContainsWords: 'y' },
        { Name: 'to some', Guid: 'g12', SentTo: 'a', RecipientDomainIs: ['b'], RecipientAddressContainsWords: 'c' },
      ],
    },
  },
  smtpAuthentication: {
    'off, and on for some': {
      'Get-TransportConfig': [{ SmtpClientAuthenticationDisabled: true }],
      'Get-CASMailbox': [
        { Name: 'a', ExternalDirectoryObjectId: 'o1', SmtpClientAuthenticationDisabled: false, DisplayName: 'Scanner' },
        { Name: 'b', Guid: 'g2', SmtpClientAuthenticationDisabled: 'False' },
        { Name: 'c', SmtpClientAuthenticationDisabled: 'False' },
        { Name: 'd', SmtpClientAuthenticationDisabled: null },
        { Name: 'e', SmtpClientAuthenticationDisabled: true },
      ],
      'Get-OrganizationConfig': [{ DefaultAuthenticationPolicy: 'BLOCK' }],
      'Get-AuthenticationPolicy': [
        { Name: 'Other', AllowBasicAuthSmtp: false },
        { Name: 'Block', AllowBasicAuthSmtp: 'False' },
      ],
    },
    'on, and the default policy lets it be': {
      'Get-TransportConfig': [{ SmtpClientAuthenticationDisabled: false }],
      'Get-OrganizationConfig': [{ DefaultAuthenticationPolicy: 'g1' }],
      'Get-AuthenticationPolicy': [{ Name: 'Open', Guid: 'g1', AllowBasicAuthSmtp: true }],
    },
    'on, without a default policy': {
      'Get-TransportConfig': [{ SmtpClientAuthenticationDisabled: false }],
      'Get-OrganizationConfig': [{ DefaultAuthenticationPolicy: '' }],
    },
    'off, and the mailboxes refused': { 'Get-TransportConfig': [{ SmtpClientAuthenticationDisabled: true }] },
  },
  mailboxAuditBypasses: {
    'a person, and what is none': {
      'Get-MailboxAuditBypassAssociation': [
        { Guid: 'g1', Name: 'one', AuditBypassEnabled: 'True' },
        { Name: 'two', AuditBypassEnabled: false },
      ],
      'Get-User': [{ DisplayName: 'Adele', ExternalDirectoryObjectId: 'adele' }],
    },
    'nobody by that id': {
      'Get-MailboxAuditBypassAssociation': [{ Name: 'one', AuditBypassEnabled: true }],
      'Get-User': [],
    },
    'people refused': { 'Get-MailboxAuditBypassAssociation': [{ Name: 'one', AuditBypassEnabled: true }] },
  },
};
