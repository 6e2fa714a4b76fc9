import type { Subject } from '../core/subject.js';
import { CLOUDS, type MicrosoftCloud } from './microsoft-clouds.js';

const ENTRA = 'https://entra.microsoft.com';
const EXCHANGE = 'https://admin.exchange.microsoft.com';

/** The worldwide portals that we link to. */
const WORLDWIDE_HOSTS: readonly string[] = [
  'entra.microsoft.com',
  'admin.exchange.microsoft.com',
  'purview.microsoft.com',
  'learn.microsoft.com',
  'admin.microsoft.com',
  'security.microsoft.com',
  'intune.microsoft.com',
  'admin.teams.microsoft.com',
  'admin.powerplatform.microsoft.com',
  'portal.azure.com',
];

/** The only hosts that our cards may link to: those of every cloud. */
export const PORTAL_HOSTS: readonly string[] = [
  ...new Set([...WORLDWIDE_HOSTS, ...Object.values(CLOUDS).flatMap(({ portals }) => Object.values(portals))]),
];

/** The same page of a portal in another cloud; a URL that is no page of a portal stays as it is. */
export function toPortalUrlOf({ portals }: Pick<MicrosoftCloud, 'portals'>, url: string): string {
  const [, host = '', rest = ''] = /^https:\/\/([a-z.]+)(\/.*)?$/.exec(url) ?? [];
  const there = portals[host];
  return there === undefined ? url : `https://${there}${rest}`;
}

/**
 * The same value with every link to a portal (the members named `url`, `portalUrl` and alike) leading to that of this cloud. Checks, plans and
 * stored results name the worldwide portals, and are shown with those of the tenant's cloud. The same value where there is nothing to change.
 */
export function withPortalsOf<T>(cloud: Pick<MicrosoftCloud, 'portals'>, value: T): T {
  return Object.keys(cloud.portals).length === 0 ? value : (translated(cloud, value) as T);
}

function translated(cloud: Pick<MicrosoftCloud, 'portals'>, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => translated(cloud, item));
  if (typeof value !== 'object' || value === null || !isPlain(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]): [string, unknown] => [
      key,
      typeof member === 'string' && /url$/i.test(key) ? toPortalUrlOf(cloud, member) : translated(cloud, member),
    ]),
  );
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

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
  users: `${ENTRA}/#view/Microsoft_AAD_UsersAndTenants/UserManagementMenuBlade/~/AllUsers`,
  appRegistrations: `${ENTRA}/#view/Microsoft_AAD_RegisteredApps/ApplicationsListBlade`,
  userSettings: `${ENTRA}/#view/Microsoft_AAD_UsersAndTenants/UserManagementMenuBlade/~/UserSettings`,
  exchangeRoles: `${EXCHANGE}/#/adminRoles`,
  mailFlowSettings: `${EXCHANGE}/#/settings`,
  partners: 'https://admin.microsoft.com/#/partners',
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
    case 'partner':
      return PORTAL_PAGES.partners;
    case 'incident':
    case 'decision':
    case 'subscription':
    case 'term':
    case 'tenant':
      return `${ENTRA}/#view/Microsoft_AAD_IAM/TenantOverview.ReactView`;
  }
}
