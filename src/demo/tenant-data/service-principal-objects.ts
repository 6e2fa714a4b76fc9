import type * as V1 from '@microsoft/microsoft-graph-types';
import type * as Beta from '@microsoft/microsoft-graph-types-beta';
import type { UntypedProperties } from '../untyped-graph-properties.js';
import { graphEntity } from '../graph-entity.js';
import type { Table, WireObject } from '../demo-tenant-contract.js';
import { DEMO_TENANT_ID } from '../demo-tenant-contract.js';
import type { AppSpec } from './app-spec.js';
import type { AppKey } from './named-app-lookup.js';
import { APP_KEYS, appId, appSpec, servicePrincipalId } from './named-app-lookup.js';
import type { GeneratorContext } from './generator-context.js';
import { createPasswordCredential, createSamlCredentials } from './app-credential-objects.js';
import { fillerAppId, createFillerAppSpec, countFillers, fillerServicePrincipalId } from './filler-app-specs.js';
import type { ApiPermission, ApiResource, ApiResourceKey } from './microsoft-api-permissions.js';
import { API_RESOURCES, API_RESOURCE_KEYS } from './microsoft-api-permissions.js';
import { createLazyTable } from './lazy-table.js';

const servicePrincipalEntity = graphEntity<
  V1.ServicePrincipal & UntypedProperties['servicePrincipal'],
  Beta.ServicePrincipal
>();

/** The tenant that owns Microsoft's first-party apps. */
const MICROSOFT_TENANT_ID = 'f8cdef31-a31e-4b4a-93e4-5f571e91255a';

/** Table of all service principals. */
export function buildServicePrincipalsTable(context: GeneratorContext): Table {
  return createLazyTable({
    fixed: APP_KEYS.map((key) =>
      servicePrincipal(context, servicePrincipalId(context, key), appId(context, key), appSpec(key), resourceOf(key)),
    ),
    filler: countFillers(context),
    make: (filler) =>
      servicePrincipal(
        context,
        fillerServicePrincipalId(context, filler),
        fillerAppId(context, filler),
        createFillerAppSpec(context, filler),
        undefined,
      ),
    fillerOf: (id) => context.indexOf('service principal', id),
  });
}

function resourceOf(key: AppKey): ApiResource | undefined {
  const resourceKey: ApiResourceKey | undefined = API_RESOURCE_KEYS.find((candidate) => candidate === key);
  return resourceKey && API_RESOURCES[resourceKey];
}

function servicePrincipal(
  context: GeneratorContext,
  id: string,
  clientId: string,
  spec: AppSpec,
  resource: ApiResource | undefined,
): WireObject {
  const identity = spec.kind === 'managed-identity';
  const saml = spec.saml === true ? createSamlCredentials(context, id, spec) : undefined;
  const secrets = (spec.servicePrincipalSecrets ?? []).map((secret) => createPasswordCredential(context, id, secret));
  return servicePrincipalEntity({
    id,
    appId: clientId,
    displayName: spec.name,
    appDisplayName: spec.name,
    accountEnabled: spec.disabled !== true,
    alternativeNames: identity ? [`isExplicit=True`, managedIdentityResource(spec.name)] : [],
    appDescription: null,
    appOwnerOrganizationId: ownerTenant(context, spec),
    appRoleAssignmentRequired: spec.saml === true,
    appRoles: (resource?.appRoles ?? []).map(appRole),
    applicationTemplateId: null,
    createdDateTime: context.ago(spec.createdDaysAgo, spec.createdTime ?? '08:00'),
    deletedDateTime: null,
    description: null,
    disabledByMicrosoftStatus: null,
    homepage: spec.kind === 'vendor' ? (spec.replyUrls?.[0] ?? null) : null,
    info: { logoUrl: null, marketingUrl: null, privacyStatementUrl: null, supportUrl: null, termsOfServiceUrl: null },
    keyCredentials: saml?.keyCredentials ?? [],
    loginUrl: null,
    logoutUrl: null,
    notes: null,
    notificationEmailAddresses: [],
    oauth2PermissionScopes: (resource?.scopes ?? []).map(scope),
    passwordCredentials: [...secrets, ...(saml?.passwordCredentials ?? [])],
    preferredSingleSignOnMode: saml === undefined ? null : 'saml',
    preferredTokenSigningKeyThumbprint: saml?.preferredTokenSigningKeyThumbprint ?? null,
    publisherName: spec.kind === 'microsoft' ? 'Microsoft Services' : (spec.publisher ?? null),
    replyUrls: spec.replyUrls ?? [],
    resourceSpecificApplicationPermissions: [],
    samlSingleSignOnSettings: null,
    servicePrincipalNames: [clientId],
    servicePrincipalType: identity ? 'ManagedIdentity' : 'Application',
    signInAudience: identity ? null : spec.kind === 'own' ? 'AzureADMyOrg' : 'AzureADMultipleOrgs',
    tags: identity || spec.kind === 'microsoft' ? [] : ['WindowsAzureActiveDirectoryIntegratedApp'],
    tokenEncryptionKeyId: null,
    verifiedPublisher: verifiedPublisher(context, spec),
  });
}

/** null for managed identities: they have no registering tenant. */
function ownerTenant(context: GeneratorContext, spec: AppSpec): string | null {
  switch (spec.kind) {
    case 'microsoft':
      return MICROSOFT_TENANT_ID;
    case 'own':
      return DEMO_TENANT_ID;
    case 'vendor':
      return context.named(`tenant of ${spec.publisher ?? spec.name}`);
    case 'managed-identity':
      return null;
  }
}

/** Graph returns all properties as null for an unverified publisher. */
function verifiedPublisher(context: GeneratorContext, spec: AppSpec) {
  if (spec.publisher === undefined) return { displayName: null, verifiedPublisherId: null, addedDateTime: null };
  return {
    displayName: spec.publisher,
    verifiedPublisherId: String(1_000_000 + context.dice('publisher', spec.publisher).int(5_000_000)),
    addedDateTime: context.ago(spec.createdDaysAgo + 30, '12:00'),
  };
}

function managedIdentityResource(name: string): string {
  return `/subscriptions/demo/resourcegroups/rg-production/providers/Microsoft.ManagedIdentity/userAssignedIdentities/${name}`;
}

function appRole({ id, value }: ApiPermission) {
  return {
    allowedMemberTypes: ['Application'],
    description: `Allows the app ${value} without a signed-in user.`,
    displayName: value,
    id,
    isEnabled: true,
    origin: 'Application',
    value,
  };
}

function scope({ id, value }: ApiPermission) {
  return {
    adminConsentDescription: `Allows the app ${value} on behalf of the signed-in user.`,
    adminConsentDisplayName: value,
    id,
    isEnabled: true,
    type: value.endsWith('.All') ? 'Admin' : 'User',
    userConsentDescription: null,
    userConsentDisplayName: value,
    value,
  };
}
