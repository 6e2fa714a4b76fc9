import type { Table, WireObject } from '../world.js';
import type { AppSpec } from './app-spec.js';
import type { AppKey } from './apps.js';
import { APP_KEYS, appId, appSpec, applicationId, servicePrincipalId } from './apps.js';
import type { WorldContext } from './context.js';
import { certificateCredential, passwordCredential } from './credentials.js';
import { fillerAppId, fillerAppSpec, fillerApplicationCount, fillerOfApplication } from './filler-apps.js';
import { personId } from './people.js';
import type { ResourceKey } from './resources.js';
import { RESOURCES, RESOURCE_KEYS, appRoleId } from './resources.js';
import { COMPANY } from './story.js';
import { lazyTable } from './table.js';

const OWN_APP_KEYS: readonly AppKey[] = APP_KEYS.filter((key) => appSpec(key).kind === 'own');

/** Table of the applications registered in this tenant. */
export function applicationsTable(context: WorldContext): Table {
  return lazyTable({
    fixed: OWN_APP_KEYS.map((key) =>
      application(context, applicationId(context, key), appId(context, key), appSpec(key)),
    ),
    filler: fillerApplicationCount(context),
    make: (registration) => {
      const filler = fillerOfApplication(registration);
      return application(
        context,
        context.guid('application', registration),
        fillerAppId(context, filler),
        fillerAppSpec(context, filler),
      );
    },
    fillerOf: (id) => context.indexOf('application', id),
  });
}

function application(context: WorldContext, id: string, clientId: string, spec: AppSpec): WireObject {
  return {
    id,
    appId: clientId,
    displayName: spec.name,
    createdDateTime: context.ago(spec.createdDaysAgo, spec.createdTime ?? '08:00'),
    deletedDateTime: null,
    description: null,
    disabledByMicrosoftStatus: null,
    identifierUris: [],
    isFallbackPublicClient: false,
    keyCredentials: (spec.certificates ?? []).map((certificate) => certificateCredential(context, id, certificate)),
    passwordCredentials: (spec.secrets ?? []).map((secret) => passwordCredential(context, id, secret)),
    notes: null,
    publicClient: { redirectUris: [] },
    publisherDomain: COMPANY.domain,
    requiredResourceAccess: requiredResourceAccess(spec),
    servicePrincipalLockConfiguration: null,
    signInAudience: 'AzureADMyOrg',
    spa: { redirectUris: [] },
    tags: [],
    verifiedPublisher: { displayName: null, verifiedPublisherId: null, addedDateTime: null },
    web: { homePageUrl: null, logoutUrl: null, redirectUris: spec.replyUrls ?? [] },
  };
}

/** Requested permissions; granted ones are in appRoleAssignments. */
function requiredResourceAccess(spec: AppSpec) {
  return RESOURCE_KEYS.flatMap((resource) => {
    const values = roleValues(spec, resource);
    if (values.length === 0) return [];
    return [
      {
        resourceAppId: RESOURCES[resource].appId,
        resourceAccess: values.map((value) => ({ id: appRoleId(resource, value), type: 'Role' })),
      },
    ];
  });
}

function roleValues(spec: AppSpec, resource: ResourceKey): readonly string[] {
  return (spec.appRoles ?? [])
    .filter((role) => role.startsWith(`${resource}:`))
    .map((role) => role.slice(resource.length + 1));
}

const GITHUB = 'https://token.actions.githubusercontent.com';

/** Federated identity credentials, by application id. */
export function federatedIdentityCredentials(context: WorldContext): ReadonlyMap<string, readonly WireObject[]> {
  return new Map(
    OWN_APP_KEYS.flatMap((key) => {
      const { gitHubSubject, federated } = appSpec(key);
      const trusted = gitHubSubject === undefined ? federated : { issuer: GITHUB, subject: gitHubSubject };
      if (trusted === undefined) return [];
      const credential: WireObject = {
        id: context.named(`federated credential ${key}`),
        name: gitHubSubject === undefined ? 'build' : 'github-main',
        ...trusted,
        description: null,
        audiences: ['api://AzureADTokenExchange'],
      };
      return [[applicationId(context, key), [credential]] as const];
    }),
  );
}

/** Owners by application id and by service principal id. */
export function appOwners(
  context: WorldContext,
): ReadonlyMap<string, readonly { readonly type: 'user'; readonly id: string }[]> {
  return new Map(
    OWN_APP_KEYS.flatMap((key) => {
      const { owner } = appSpec(key);
      if (owner === undefined) return [];
      const owners = [{ type: 'user' as const, id: personId(context, owner) }];
      return [[applicationId(context, key), owners] as const, [servicePrincipalId(context, key), owners] as const];
    }),
  );
}
