import type { Table, WireObject } from '../world.js';
import { DEMO_TENANT_ID } from '../world.js';
import type { AppSpec } from './app-spec.js';
import type { AppKey } from './apps.js';
import { APP_KEYS, appId, appSpec, servicePrincipalId } from './apps.js';
import type { WorldContext } from './context.js';
import { passwordCredential, samlCredentials } from './credentials.js';
import { fillerAppId, fillerAppSpec, fillerCount, fillerServicePrincipalId } from './filler-apps.js';
import type { Permission, Resource, ResourceKey } from './resources.js';
import { RESOURCES, RESOURCE_KEYS } from './resources.js';
import { lazyTable } from './table.js';

/** The tenant that owns Microsoft's first-party apps. */
const MICROSOFT_TENANT_ID = 'f8cdef31-a31e-4b4a-93e4-5f571e91255a';

/** Table of all service principals. */
export function servicePrincipalsTable(context: WorldContext): Table {
  return lazyTable({
    fixed: APP_KEYS.map((key) =>
      servicePrincipal(context, servicePrincipalId(context, key), appId(context, key), appSpec(key), resourceOf(key)),
    ),
    filler: fillerCount(context),
    make: (filler) =>
      servicePrincipal(
        context,
        fillerServicePrincipalId(context, filler),
        fillerAppId(context, filler),
        fillerAppSpec(context, filler),
        undefined,
      ),
    fillerOf: (id) => context.indexOf('service principal', id),
  });
}

function resourceOf(key: AppKey): Resource | undefined {
  const resourceKey: ResourceKey | undefined = RESOURCE_KEYS.find((candidate) => candidate === key);
  return resourceKey && RESOURCES[resourceKey];
}

function servicePrincipal(
  context: WorldContext,
  id: string,
  clientId: string,
  spec: AppSpec,
  resource: Resource | undefined,
): WireObject {
  const identity = spec.kind === 'managed-identity';
  const saml = spec.saml === true ? samlCredentials(context, id, spec) : undefined;
  const secrets = (spec.servicePrincipalSecrets ?? []).map((secret) => passwordCredential(context, id, secret));
  return {
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
  };
}

/** null for managed identities: they have no registering tenant. */
function ownerTenant(context: WorldContext, spec: AppSpec): string | null {
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
function verifiedPublisher(context: WorldContext, spec: AppSpec) {
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

function appRole({ id, value }: Permission) {
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

function scope({ id, value }: Permission) {
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
