import type { ServicePrincipalSignInActivity } from '@microsoft/microsoft-graph-types-beta';
import { graphObject } from '../graph/graph-object.js';
import type { AppWithOwners } from '../graph/untyped-graph-properties.js';
import { z } from 'zod/v4';
import type { AppOwner, AppReading, AppRegistration } from '../model/app-reader-port.js';
import type { Instant } from '../../core/instant.js';
import type { Log } from '../../core/log.js';
import type { ReadResult } from '../../core/read-result.js';
import { omitUndefined } from '../../core/omit-undefined.js';
import type { NamedApp } from '../../m365/app-ids-and-name.js';
import { isMicrosoftApp } from '../../m365/first-party-apps.js';
import { appRoleAssignmentSchema } from '../collectors/app-role-grants.js';
import { applicationSchema, toApplication } from '../collectors/applications.js';
import { delegatedGrantSchema } from '../collectors/delegated-grants.js';
import { fullFederatedCredentialSchema } from '../collectors/federated-credentials.js';
import { toPrincipal } from '../collectors/lib/principal-mapper.js';
import { directoryObject, optionalInstant, optionalText } from '../collectors/lib/graph-property-schemas.js';
import type { BatchResult } from '../graph/graph-batch.js';
import { parseWithSchema, type GraphReader } from '../graph/graph-reader.js';
import { getBatchedBody, readBatchedList, readDossierPart, toBatchRequest } from '../dossier-part-reader.js';
import { APPS_READ, parseRawKeyCredentials } from './read-app-identity.js';
import { readPermissionServices, resolveAppRoleGrants, resolveDelegatedGrants } from './resolve-app-grants.js';

const GRANTS = { permission: 'Directory.Read.All' };
const USE = { permission: 'AuditLog.Read.All', licence: 'Microsoft Entra ID P1' };
const PEOPLE = { permission: 'User.Read.All' };
/** Permissions needed to read one app; for the permission table. The history needs the same as the last use. */
export const APP_READ_PERMISSIONS: readonly string[] = [APPS_READ, GRANTS, USE, PEOPLE].map(
  ({ permission }) => permission,
);

/**
 * An expanded relation is cut, without a next link, after 20 items or more.
 * Source: https://learn.microsoft.com/graph/query-parameters#expand-parameter
 */
const EXPANDED_WHOLE_BELOW = 20;
const OWNER = 'id,displayName,userPrincipalName,accountEnabled';

const owner = directoryObject.extend({ userPrincipalName: optionalText, accountEnabled: z.boolean().nullish() });
const withOwners = graphObject<AppWithOwners>()({ owners: z.array(owner) });
const use = graphObject<ServicePrincipalSignInActivity>()({
  lastSignInActivity: z.object({ lastSignInDateTime: optionalInstant }).nullish(),
});

/** What hangs on an app's ids. */
export type AppParts = Pick<
  AppReading,
  | 'registration'
  | 'federated'
  | 'owners'
  | 'registrationOwners'
  | 'appRoleGrants'
  | 'delegatedGrants'
  | 'services'
  | 'microsoftServices'
>;

/**
 * Reads what hangs on an app's ids in two requests, whatever the size of the tenant (plus further pages of long lists): a batch, and
 * one for the services that its permissions belong to. The facts that checks use cover the whole tenant: dozens of pages for one app.
 */
export async function readAppParts(graph: GraphReader, log: Log, app: NamedApp): Promise<AppParts> {
  const sp = `/v1.0/servicePrincipals/${encodeURIComponent(app.id)}`;
  const registered = `/v1.0/applications(appId='${encodeURIComponent(app.appId)}')`;
  const selected = Object.keys(applicationSchema.shape).join(',');
  const requests = {
    registration: { path: `${registered}?$select=${selected}&$expand=owners($select=${OWNER})`, need: APPS_READ },
    federated: {
      path: `${registered}/federatedIdentityCredentials`,
      schema: fullFederatedCredentialSchema,
      key: ({ id }: { readonly id: string }) => id,
      need: APPS_READ,
    },
    owners: { path: `${sp}/owners?$select=${OWNER}`, schema: owner, need: APPS_READ },
    roles: { path: `${sp}/appRoleAssignments?$top=999`, schema: appRoleAssignmentSchema, need: APPS_READ },
    grants: { path: `${sp}/oauth2PermissionGrants?$top=999`, schema: delegatedGrantSchema, need: GRANTS },
  };
  const results = await graph.batch(Object.values(requests).map(toBatchRequest));
  const resultOf = (name: keyof typeof requests) => results[Object.keys(requests).indexOf(name)];
  const [registration, federated, owners, registrationOwners, roles, grants] = await Promise.all([
    readDossierPart(log, 'the registration', () => ({
      value: registrationOf(resultOf('registration'), requests.registration.path),
    })),
    readDossierPart(log, 'federated credentials', () =>
      isElsewhere(resultOf('federated'))
        ? { value: [] }
        : readBatchedList(graph, requests.federated, resultOf('federated')),
    ),
    readDossierPart(log, 'owners', async () =>
      ownersOf(await readBatchedList(graph, requests.owners, resultOf('owners'))),
    ),
    readDossierPart(log, 'owners of the registration', () =>
      registrationOwnersOf(graph, `${registered}/owners?$select=${OWNER}`, resultOf('registration')),
    ),
    readDossierPart(log, 'app role assignments', () => readBatchedList(graph, requests.roles, resultOf('roles'))),
    readDossierPart(log, 'delegated grants', () => readBatchedList(graph, requests.grants, resultOf('grants'))),
  ]);
  const services = await readPermissionServices(
    graph,
    [...valuesIn(roles), ...valuesIn(grants)].map(({ resourceId }) => resourceId),
  );
  return {
    registration,
    federated,
    owners,
    registrationOwners,
    appRoleGrants: roles.ok ? resolveAppRoleGrants(roles, services) : roles,
    delegatedGrants: grants.ok ? resolveDelegatedGrants(grants, services) : grants,
    services: new Map(services.map(({ appId, displayName }) => [appId, displayName])),
    microsoftServices: services
      .filter(({ appOwnerOrganizationId }) => isMicrosoftApp(omitUndefined({ ownerTenantId: appOwnerOrganizationId })))
      .map(({ appId }) => appId),
  };
}

/** Reads when an app last signed in; null: no use on record. */
export function readLastUse(graph: GraphReader, log: Log, app: NamedApp): Promise<ReadResult<Instant | null>> {
  return readDossierPart(log, 'the last use', async () => {
    const filter = encodeURIComponent(`appId eq '${app.appId}'`);
    const { items, gaps } = await graph.list({
      path: `/beta/reports/servicePrincipalSignInActivities?$filter=${filter}`,
      schema: use,
      need: USE,
    });
    return { value: items[0]?.lastSignInActivity?.lastSignInDateTime ?? null, gaps };
  });
}

/** Whether the app is registered in another tenant (404 here): an answer, not a gap. */
function isElsewhere(result: BatchResult | undefined): boolean {
  return result?.ok === false && result.problem.status === 404;
}

function registrationOf(result: BatchResult | undefined, path: string): AppRegistration | undefined {
  if (isElsewhere(result)) return undefined;
  const body = getBatchedBody(result, path);
  const wire = parseWithSchema(body, applicationSchema, path);
  return { ...toApplication(wire), keyCredentials: parseRawKeyCredentials(body, path) };
}

/** The owners that came with the registration, or all of them in their own list when there may be more. */
async function registrationOwnersOf(graph: GraphReader, path: string, result: BatchResult | undefined) {
  if (isElsewhere(result)) return { value: [] };
  const { owners } = parseWithSchema(getBatchedBody(result, path), withOwners, path);
  if (owners.length < EXPANDED_WHOLE_BELOW) return ownersOf({ value: owners });
  const { items: value, gaps } = await graph.list({ path, schema: owner, need: APPS_READ });
  return ownersOf({ value, gaps });
}

function ownersOf<T extends { readonly value: readonly z.infer<typeof owner>[] }>(
  read: T,
): Omit<T, 'value'> & { readonly value: readonly AppOwner[] } {
  return { ...read, value: read.value.map(ownerOf) };
}

function ownerOf(wire: z.infer<typeof owner>): AppOwner {
  const { kind, id, displayName: name } = toPrincipal(wire.id, wire);
  return {
    kind: kind === 'user' || kind === 'service-principal' ? kind : 'other',
    id,
    name: wire.userPrincipalName ?? name,
    enabled: wire.accountEnabled !== false,
  };
}

function valuesIn<T>(part: ReadResult<readonly T[]>): readonly T[] {
  return part.ok ? part.value : [];
}
