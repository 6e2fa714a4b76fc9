import type { Application, AppRoleGrant, DelegatedGrant, ServicePrincipal } from '../../src/facts/fact-types.js';
import { createTokenCredential } from '../../src/tenant/http/token-credential-factory.js';
import { createGraphClient, type GraphClient } from '../support/administrator-graph-client.js';
import type { DemoAddress } from './demo-tenant-process.js';

interface Facts {
  readonly servicePrincipals: readonly ServicePrincipal[];
  readonly applications: readonly Application[];
  readonly appRoleGrants: readonly AppRoleGrant[];
  readonly delegatedGrants: readonly DelegatedGrant[];
}

/** So many writes are on their way at once. */
const AT_ONCE = 8;

/**
 * Changes a share of everything, spread over the tenant: apps are disabled or enabled, registrations get a secret, half of the
 * permissions of some apps are exchanged for others, grants are added, changed and removed. Says in words what was done.
 */
export async function changeShare(demo: DemoAddress, facts: Facts, share: number): Promise<string> {
  return writing(demo, async (writer) => {
    const { servicePrincipals, applications, appRoleGrants, delegatedGrants } = facts;
    const count = (all: readonly unknown[]) => Math.floor(all.length * share);
    const apps = spread(ordinary(servicePrincipals), count(servicePrincipals));
    await each(apps, (app) =>
      writer.send('PATCH', `/v1.0/servicePrincipals/${app.id}`, { accountEnabled: !app.accountEnabled }),
    );
    const registrations = spread(
      applications.filter(({ displayName }) => !isOurs(displayName)),
      count(applications),
    );
    await each(registrations, ({ id }) =>
      writer.send('POST', `/v1.0/applications/${id}/addPassword`, { passwordCredential: { displayName: 'another' } }),
    );
    const exchanged = await exchange(writer, appRoleGrants, apps, count(appRoleGrants));
    const grants = spread(delegatedGrants, count(delegatedGrants));
    const third = Math.floor(grants.length / 3);
    await each(grants.slice(0, third), ({ id }) => writer.send('DELETE', `/v1.0/oauth2PermissionGrants/${id}`));
    await each(grants.slice(third, 2 * third), ({ id }) =>
      writer.send('PATCH', `/v1.0/oauth2PermissionGrants/${id}`, { scope: 'openid User.Read Mail.Read' }),
    );
    // Those that were removed come back for other services.
    const [other] = servicePrincipals.filter(({ displayName }) => displayName.includes('Exchange Online'));
    const added = spread(ordinary(servicePrincipals), third);
    await each(added, ({ id }) =>
      writer.send('POST', '/v1.0/oauth2PermissionGrants', {
        clientId: id,
        consentType: 'AllPrincipals',
        resourceId: other?.id,
        scope: 'Mail.Read',
      }),
    );
    return `changed: ${apps.length} apps, ${registrations.length} registrations, ${exchanged} app role assignments, ${3 * third} grants`;
  });
}

/** Takes one permission away from each of so many apps. */
export async function changePermissionsOf(demo: DemoAddress, facts: Facts, apps: number): Promise<void> {
  await writing(demo, async (writer) => {
    const firstOf = new Map(
      facts.appRoleGrants
        .filter(({ principalName }) => !isOurs(principalName))
        .map((grant) => [grant.principalId, grant]),
    );
    await each(spread([...firstOf.values()], apps), (grant) => remove(writer, grant));
  });
}

/** Half of the changes take a permission from one of the apps, the other half give it to the next one that has it not. */
async function exchange(
  writer: GraphClient,
  grants: readonly AppRoleGrant[],
  apps: readonly ServicePrincipal[],
  changes: number,
): Promise<number> {
  const ids = new Set(apps.map(({ id }) => id));
  const held = grants.filter(({ principalId }) => ids.has(principalId)).slice(0, Math.floor(changes / 2));
  const has = new Set(
    grants.map(({ principalId, resourceId, appRoleId }) => `${principalId} ${resourceId} ${appRoleId}`),
  );
  let done = held.length;
  await each(held, (grant) => remove(writer, grant));
  const given = held.flatMap(({ resourceId, appRoleId }) => {
    const app = apps.find(({ id }) => !has.has(`${id} ${resourceId} ${appRoleId}`));
    if (app === undefined) return [];
    has.add(`${app.id} ${resourceId} ${appRoleId}`);
    return [{ principalId: app.id, resourceId, appRoleId }];
  });
  await each(given, (body) =>
    writer.send('POST', `/v1.0/servicePrincipals/${body.principalId}/appRoleAssignments`, body),
  );
  done += given.length;
  return done;
}

function remove(writer: GraphClient, { principalId, id }: AppRoleGrant): Promise<unknown> {
  return writer.send('DELETE', `/v1.0/servicePrincipals/${principalId}/appRoleAssignments/${id}`);
}

/** Apps that hold the usual permissions: without them nobody's work stops. */
function ordinary(apps: readonly ServicePrincipal[]): readonly ServicePrincipal[] {
  return apps.filter(
    ({ displayName, type }) =>
      type === 'Application' && !isOurs(displayName) && !/Microsoft|Office|Azure|Exchange/.test(displayName),
  );
}

function isOurs(name: string): boolean {
  return /warden/i.test(name);
}

/** So many, at equal distances. */
function spread<T>(all: readonly T[], count: number): readonly T[] {
  const step = all.length / Math.max(1, count);
  return Array.from({ length: Math.min(count, all.length) }, (_, at) => all[Math.floor(at * step)]!);
}

async function writing<T>(demo: DemoAddress, work: (writer: GraphClient) => Promise<T>): Promise<T> {
  const { origin, caPem, tenantId, responder } = demo;
  const credential = createTokenCredential({ kind: 'demo', tenantId, ...responder, authorityHost: origin, caPem });
  const writer = createGraphClient({ graph: origin, credential, caPem });
  try {
    return await work(writer);
  } finally {
    await writer.close();
  }
}

async function each<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < items.length; at += AT_ONCE) {
    await Promise.all(items.slice(at, at + AT_ONCE).map(work));
  }
}
