import type * as V1 from '@microsoft/microsoft-graph-types';
import type * as Beta from '@microsoft/microsoft-graph-types-beta';
import { graphEntity } from '../graph-entity.js';
import type { Table, WireObject } from '../demo-tenant-contract.js';
import type { AppSpec } from './app-spec.js';
import type { AppKey } from './named-app-lookup.js';
import { APP_KEYS, appId, appSpec, applicationId, servicePrincipalId } from './named-app-lookup.js';
import type { GeneratorContext } from './generator-context.js';
import { createCertificateCredential, createPasswordCredential } from './app-credential-objects.js';
import {
  fillerAppId,
  createFillerAppSpec,
  countFillerApplications,
  findFillerOfApplication,
} from './filler-app-specs.js';
import { personId } from './named-people.js';
import type { ApiResourceKey } from './microsoft-api-permissions.js';
import { API_RESOURCES, API_RESOURCE_KEYS, appRoleId } from './microsoft-api-permissions.js';
import { COMPANY } from './past-attack-profile.js';
import { createLazyTable } from './lazy-table.js';

const applicationEntity = graphEntity<V1.Application, Beta.Application>();

const OWN_APP_KEYS: readonly AppKey[] = APP_KEYS.filter((key) => appSpec(key).kind === 'own');

/** Table of the applications registered in this tenant. */
export function buildApplicationsTable(context: GeneratorContext): Table {
  return createLazyTable({
    fixed: OWN_APP_KEYS.map((key) =>
      application(context, applicationId(context, key), appId(context, key), appSpec(key)),
    ),
    filler: countFillerApplications(context),
    make: (registration) => {
      const filler = findFillerOfApplication(registration);
      return application(
        context,
        context.guid('application', registration),
        fillerAppId(context, filler),
        createFillerAppSpec(context, filler),
      );
    },
    fillerOf: (id) => context.indexOf('application', id),
  });
}

function application(context: GeneratorContext, id: string, clientId: string, spec: AppSpec): WireObject {
  return applicationEntity({
    id,
    appId: clientId,
    displayName: spec.name,
    createdDateTime: context.ago(spec.createdDaysAgo, spec.createdTime ?? '08:00'),
    deletedDateTime: null,
    description: null,
    disabledByMicrosoftStatus: null,
    identifierUris: [],
    isFallbackPublicClient: false,
    keyCredentials: (spec.certificates ?? []).map((certificate) =>
      createCertificateCredential(context, id, certificate),
    ),
    passwordCredentials: (spec.secrets ?? []).map((secret) => createPasswordCredential(context, id, secret)),
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
  });
}

/** Requested permissions; granted ones are in appRoleAssignments. */
function requiredResourceAccess(spec: AppSpec) {
  return API_RESOURCE_KEYS.flatMap((resource) => {
    const values = roleValues(spec, resource);
    if (values.length === 0) return [];
    return [
      {
        resourceAppId: API_RESOURCES[resource].appId,
        resourceAccess: values.map((value) => ({ id: appRoleId(resource, value), type: 'Role' })),
      },
    ];
  });
}

function roleValues(spec: AppSpec, resource: ApiResourceKey): readonly string[] {
  return (spec.appRoles ?? [])
    .filter((role) => role.startsWith(`${resource}:`))
    .map((role) => role.slice(resource.length + 1));
}

const GITHUB = 'https://token.actions.githubusercontent.com';

/** Federated identity credentials, by application id. */
export function buildFederatedCredentials(context: GeneratorContext): ReadonlyMap<string, readonly WireObject[]> {
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
export function buildAppOwners(
  context: GeneratorContext,
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
