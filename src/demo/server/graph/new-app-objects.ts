import type * as V1 from '@microsoft/microsoft-graph-types';
import type * as Beta from '@microsoft/microsoft-graph-types-beta';
import type { UntypedProperties } from '../../untyped-graph-properties.js';
import { graphEntity } from '../../graph-entity.js';
import type { WireObject } from '../../demo-tenant-contract.js';
import { COMPANY } from '../../tenant-data/past-attack-profile.js';

const applicationEntity = graphEntity<V1.Application, Beta.Application>();
const servicePrincipalEntity = graphEntity<
  V1.ServicePrincipal & UntypedProperties['servicePrincipal'],
  Beta.ServicePrincipal
>();

interface NewApp {
  readonly id: string;
  readonly appId: string;
  readonly displayName: string;
  readonly createdDateTime: string;
}

/**
 * Creates a new application object without credentials or permissions. Source:
 * https://learn.microsoft.com/graph/api/application-post-applications
 */
export function createBlankApplication({ id, appId, displayName, createdDateTime }: NewApp): WireObject {
  return applicationEntity({
    id,
    appId,
    displayName,
    createdDateTime,
    deletedDateTime: null,
    description: null,
    disabledByMicrosoftStatus: null,
    identifierUris: [],
    isFallbackPublicClient: false,
    keyCredentials: [],
    passwordCredentials: [],
    notes: null,
    publicClient: { redirectUris: [] },
    publisherDomain: COMPANY.domain,
    requiredResourceAccess: [],
    servicePrincipalLockConfiguration: null,
    signInAudience: 'AzureADMyOrg',
    spa: { redirectUris: [] },
    tags: [],
    verifiedPublisher: NOBODY,
    web: { homePageUrl: null, logoutUrl: null, redirectUris: [] },
  });
}

const NOBODY = { displayName: null, verifiedPublisherId: null, addedDateTime: null };

/**
 * Creates the service principal of a new application. Source:
 * https://learn.microsoft.com/graph/api/serviceprincipal-post-serviceprincipals
 */
export function createBlankServicePrincipal(app: NewApp & { readonly ownerTenantId: string }): WireObject {
  return servicePrincipalEntity({
    id: app.id,
    appId: app.appId,
    displayName: app.displayName,
    appDisplayName: app.displayName,
    accountEnabled: true,
    alternativeNames: [],
    appDescription: null,
    appOwnerOrganizationId: app.ownerTenantId,
    appRoleAssignmentRequired: false,
    appRoles: [],
    applicationTemplateId: null,
    createdDateTime: app.createdDateTime,
    deletedDateTime: null,
    description: null,
    disabledByMicrosoftStatus: null,
    homepage: null,
    info: { logoUrl: null, marketingUrl: null, privacyStatementUrl: null, supportUrl: null, termsOfServiceUrl: null },
    keyCredentials: [],
    loginUrl: null,
    logoutUrl: null,
    notes: null,
    notificationEmailAddresses: [],
    oauth2PermissionScopes: [],
    passwordCredentials: [],
    preferredSingleSignOnMode: null,
    preferredTokenSigningKeyThumbprint: null,
    publisherName: null,
    replyUrls: [],
    resourceSpecificApplicationPermissions: [],
    samlSingleSignOnSettings: null,
    servicePrincipalNames: [app.appId],
    servicePrincipalType: 'Application',
    signInAudience: 'AzureADMyOrg',
    tags: ['WindowsAzureActiveDirectoryIntegratedApp'],
    tokenEncryptionKeyId: null,
    verifiedPublisher: NOBODY,
  });
}
