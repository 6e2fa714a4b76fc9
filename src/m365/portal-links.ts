import type { Subject } from '../core/subject.js';

const ENTRA = 'https://entra.microsoft.com';
const EXCHANGE = 'https://admin.exchange.microsoft.com';

/** The only hosts that our cards may link to. */
export const PORTAL_HOSTS: readonly string[] = [
  'entra.microsoft.com',
  'admin.exchange.microsoft.com',
  'purview.microsoft.com',
  'learn.microsoft.com',
  'admin.microsoft.com',
  'security.microsoft.com',
  'intune.microsoft.com',
  'admin.teams.microsoft.com',
  'admin.powerplatform.microsoft.com',
];

/** Portal pages by topic. */
export const PORTAL_PAGES = {
  roles: `${ENTRA}/#view/Microsoft_AAD_IAM/RolesManagementMenuBlade/~/AllRoles`,
  authenticationMethods: `${ENTRA}/#view/Microsoft_AAD_IAM/AuthenticationMethodsMenuBlade/~/UserRegistrationDetails`,
  conditionalAccess: `${ENTRA}/#view/Microsoft_AAD_ConditionalAccess/ConditionalAccessBlade/~/Policies`,
  enterpriseApps: `${ENTRA}/#view/Microsoft_AAD_IAM/StartboardApplicationsMenuBlade/~/AppAppsPreview`,
  connectors: `${EXCHANGE}/#/connectors`,
  transportRules: `${EXCHANGE}/#/transportrules`,
  securityDefaults: `${ENTRA}/#view/Microsoft_AAD_IAM/TenantOverview.ReactView/tabId/properties`,
  userConsent: `${ENTRA}/#view/Microsoft_AAD_IAM/ConsentPoliciesMenuBlade/~/UserSettings`,
  adminConsent: `${ENTRA}/#view/Microsoft_AAD_IAM/ConsentPoliciesMenuBlade/~/AdminConsentSettings`,
  userSettings: `${ENTRA}/#view/Microsoft_AAD_UsersAndTenants/UserManagementMenuBlade/~/UserSettings`,
  exchangeRoles: `${EXCHANGE}/#/adminRoles`,
  mailFlowSettings: `${EXCHANGE}/#/settings`,
  audit: 'https://purview.microsoft.com/audit/auditsearch',
} as const;

/** Builds the portal URL of an object. Ids are encoded: they may come from a hostile tenant. */
export function buildPortalUrl(subject: Pick<Subject, 'kind' | 'id'>): string {
  const id = encodeURIComponent(subject.id);
  switch (subject.kind) {
    case 'user':
      return `${ENTRA}/#view/Microsoft_AAD_UsersAndTenants/UserProfileMenuBlade/~/overview/userId/${id}`;
    case 'service-principal':
      return `${ENTRA}/#view/Microsoft_AAD_IAM/ManagedAppMenuBlade/~/Overview/objectId/${id}`;
    case 'group':
      return `${ENTRA}/#view/Microsoft_AAD_IAM/GroupDetailsMenuBlade/~/Overview/groupId/${id}`;
    case 'connector':
      return PORTAL_PAGES.connectors;
    case 'transport-rule':
      return PORTAL_PAGES.transportRules;
    case 'policy':
      return PORTAL_PAGES.conditionalAccess;
    case 'role':
      return PORTAL_PAGES.roles;
    case 'permission':
    case 'credential':
      return PORTAL_PAGES.enterpriseApps;
    case 'consent-request':
      return PORTAL_PAGES.adminConsent;
    case 'mailbox':
      return `${EXCHANGE}/#/mailboxes`;
    case 'event':
      return PORTAL_PAGES.audit;
    case 'incident':
    case 'decision':
    case 'subscription':
    case 'term':
    case 'tenant':
      return `${ENTRA}/#view/Microsoft_AAD_IAM/TenantOverview.ReactView`;
  }
}
