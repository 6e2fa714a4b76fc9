import { z } from 'zod/v4';
import type { AuditEvent } from '../../m365/audit-event.js';
import type { AppIdentity, AppOwner, AppReading } from '../model/app-reader-port.js';
import type { AppRoleGrant, DelegatedGrant } from '../../facts/fact-types.js';
import type { Log } from '../../core/log.js';
import type { ReadResult } from '../../core/read-result.js';
import type { NamedApp } from '../../m365/named-app.js';
import { appRoleAssignmentSchema, toAppRoleGrant } from '../collectors/app-role-grants.js';
import { applicationSchema, toApplication } from '../collectors/applications.js';
import { delegatedGrantSchema, toDelegatedGrant } from '../collectors/delegated-grants.js';
import { federatedCredentialSchema } from '../collectors/federated-credentials.js';
import { toPrincipal } from '../collectors/lib/principal-mapper.js';
import { servicePrincipalSchema, toServicePrincipal } from '../collectors/lib/service-principal-list.js';
import {
  directoryObject,
  displayName,
  optionalInstant,
  optionalText,
} from '../collectors/lib/graph-property-schemas.js';
import type { BatchResult } from '../graph/graph-batch.js';
import { parseWithSchema, type GraphReader } from '../graph/graph-reader.js';
import { omitUndefined } from '../../core/omit-undefined.js';
import { TenantProblem } from '../tenant-problem.js';
import {
  appRoleGrantAuditsRequest,
  createAuditHistoryRequest,
  createServicePrincipalFilter,
} from './app-audit-history.js';
import { getBatchedBody, readBatchedList, readDossierPart, toBatchRequest } from '../dossier-part-reader.js';

const APPS = { permission: 'Application.Read.All' };
const GRANTS = { permission: 'Directory.Read.All' };
const USE = { permission: 'AuditLog.Read.All', licence: 'Microsoft Entra ID P1' };
const PEOPLE = { permission: 'User.Read.All' };
/** Permissions needed to read one app; for the permission table. The history needs the same as the last use. */
export const APP_READ_PERMISSIONS: readonly string[] = [APPS, GRANTS, USE, PEOPLE].map(({ permission }) => permission);
/** How many of the people who consented for themselves are named. */
const MOST_PEOPLE = 10;

const identity = servicePrincipalSchema.extend({
  homepage: optionalText,
  appRoleAssignmentRequired: z
    .boolean()
    .nullish()
    .transform((required) => required ?? false),
});
/** A service that an app holds permissions of. */
export const resourceSchema = servicePrincipalSchema.pick({ id: true, appId: true, displayName: true, appRoles: true });
const owner = directoryObject.extend({ userPrincipalName: optionalText, accountEnabled: z.boolean().nullish() });
const page = z.object({ value: z.array(z.unknown()), '@odata.nextLink': optionalText });
const person = z.object({ id: z.string(), displayName, userPrincipalName: optionalText });
const use = z.object({ lastSignInActivity: z.object({ lastSignInDateTime: optionalInstant }).nullish() });

type Unread = Omit<AppReading, 'asOf' | 'cost'>;

/**
 * Reads one app in three requests, whatever the size of the tenant (plus further pages of long lists): a batch for everything attached
 * to the app, its last use, and a batch that names what these refer to. The facts that checks use cover the whole tenant: dozens of
 * pages for one app.
 */
export async function readApp(graph: GraphReader, log: Log, app: NamedApp): Promise<Unread> {
  const sp = `/v1.0/servicePrincipals/${encodeURIComponent(app.id)}`;
  const registered = `/v1.0/applications(appId='${encodeURIComponent(app.appId)}')`;
  const requests = {
    identity: { path: `${sp}?$select=${Object.keys(identity.shape).join(',')}`, schema: identity, need: APPS },
    registration: { path: `${registered}?$select=${Object.keys(applicationSchema.shape).join(',')}`, need: APPS },
    federated: { path: `${registered}/federatedIdentityCredentials`, schema: federatedCredentialSchema, need: APPS },
    registrationOwners: {
      path: `${registered}/owners?$select=id,displayName,userPrincipalName,accountEnabled`,
      schema: owner,
      need: APPS,
    },
    owners: { path: `${sp}/owners?$select=id,displayName,userPrincipalName,accountEnabled`, schema: owner, need: APPS },
    roles: { path: `${sp}/appRoleAssignments?$top=999`, schema: appRoleAssignmentSchema, need: APPS },
    assigned: { path: `${sp}/appRoleAssignedTo?$top=999`, need: APPS },
    grants: { path: `${sp}/oauth2PermissionGrants?$top=999`, schema: delegatedGrantSchema, need: GRANTS },
    history: createAuditHistoryRequest(app.id),
    granted: appRoleGrantAuditsRequest,
  };
  const [results, lastUsedAt] = await Promise.all([
    graph.batch(Object.values(requests).map(toBatchRequest)),
    lastUse(graph, log, app),
  ]);
  const resultOf = (name: keyof typeof requests) => results[Object.keys(requests).indexOf(name)];

  const [registration, roles, grants] = await Promise.all([
    readDossierPart(log, 'the registration', () => ({
      value: hereOnly(resultOf('registration'), (body) =>
        toApplication(parseWithSchema(body, applicationSchema, requests.registration.path)),
      ),
    })),
    readDossierPart(log, 'app role assignments', () => readBatchedList(graph, requests.roles, resultOf('roles'))),
    readDossierPart(log, 'delegated grants', () => readBatchedList(graph, requests.grants, resultOf('grants'))),
  ]);
  const people = peopleIn(grants);
  const resourceIds = [...new Set([...valuesIn(roles), ...valuesIn(grants)].map(({ resourceId }) => resourceId))];
  const lookups = await lookUp(graph, resourceIds, people, registration.ok ? registration.value?.id : undefined);

  const owners = (name: 'owners' | 'registrationOwners') =>
    readDossierPart(log, 'owners', async () => {
      if (isElsewhere(resultOf(name))) return { value: [] };
      const { value, gaps } = await readBatchedList(graph, requests[name], resultOf(name));
      return { value: value.map(ownerOf), gaps };
    });
  return {
    identity: await readDossierPart(log, 'the service principal', () => ({
      value: identityOf(getBatchedBody(resultOf('identity'), requests.identity.path), requests.identity.path),
    })),
    registration,
    federated: await readDossierPart(log, 'federated credentials', async () =>
      isElsewhere(resultOf('federated'))
        ? { value: [] }
        : readBatchedList(graph, requests.federated, resultOf('federated')),
    ),
    owners: await owners('owners'),
    registrationOwners: await owners('registrationOwners'),
    appRoleGrants: roles.ok ? resolveAppRoleGrants(roles, lookups.resources) : roles,
    delegatedGrants: grants.ok ? resolveDelegatedGrants(grants, lookups.resources) : grants,
    people: lookups.people,
    services: new Map(lookups.resources.map(({ appId, displayName: name }) => [appId, name])),
    assigned: await readDossierPart(log, 'assignments', () => {
      const body = parseWithSchema(
        getBatchedBody(resultOf('assigned'), requests.assigned.path),
        page,
        requests.assigned.path,
      );
      // One page is enough: beyond it the answer says "at least".
      return { value: { n: body.value.length, more: body['@odata.nextLink'] !== undefined } };
    }),
    lastUsedAt,
    history: await readDossierPart(log, 'the history', async () => {
      const lists = await Promise.all([
        readBatchedList(graph, requests.history, resultOf('history')),
        readBatchedList(graph, requests.granted, resultOf('granted')),
        ...(lookups.history === undefined
          ? []
          : [readBatchedList(graph, lookups.history.request, lookups.history.result)]),
      ]);
      const [own = [], granted = [], registrations = []] = lists.map(({ value }) => value);
      return {
        value: newestFirst([...own, ...granted.filter(createServicePrincipalFilter(app.id)), ...registrations]),
        gaps: lists.flatMap(({ gaps }) => gaps),
      };
    }),
  };
}

function lastUse(graph: GraphReader, log: Log, app: NamedApp) {
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

/** Looks up the services whose permissions the app holds, the people who consented, and the registration's history. */
async function lookUp(
  graph: GraphReader,
  resourceIds: readonly string[],
  people: readonly string[],
  registrationId: string | undefined,
) {
  const resources = resourceIds.map((id) => ({
    path: `/servicePrincipals/${encodeURIComponent(id)}?$select=${Object.keys(resourceSchema.shape).join(',')}`,
    need: APPS,
  }));
  const users = people.map((id) => ({
    path: `/users/${encodeURIComponent(id)}?$select=id,displayName,userPrincipalName`,
    need: PEOPLE,
  }));
  const history = registrationId === undefined ? undefined : createAuditHistoryRequest(registrationId);
  const requests = [...resources, ...users, ...(history === undefined ? [] : [toBatchRequest(history)])];
  const results = requests.length === 0 ? [] : await graph.batch(requests);
  return {
    resources: results.slice(0, resources.length).flatMap((result) => readable(result, resourceSchema)),
    people: new Map(
      results
        .slice(resources.length, resources.length + users.length)
        .flatMap((result) => readable(result, person))
        .map(({ id, displayName: name, userPrincipalName }) => [id, userPrincipalName ?? name]),
    ),
    history: history && { request: history, result: results.at(-1) },
  };
}

function readable<T>(result: BatchResult, schema: z.ZodType<T>): readonly T[] {
  const read = result.ok ? schema.safeParse(result.body) : undefined;
  return read?.success === true ? [read.data] : [];
}

type Resources = readonly z.infer<typeof resourceSchema>[];

/** Adds names and values to app role grants. A permission of an unreadable service keeps its id and is shown as unknown. */
export function resolveAppRoleGrants(
  part: ReadResult<readonly z.infer<typeof appRoleAssignmentSchema>[]> & { readonly ok: true },
  resources: Resources,
): ReadResult<readonly AppRoleGrant[]> {
  const value = part.value.map((wire) => {
    const known = resources.find(({ id }) => id === wire.resourceId);
    return toAppRoleGrant(wire, known ?? { id: wire.resourceId, appId: '', displayName: '', appRoles: new Map() });
  });
  const unknown = value.filter(({ resourceAppId }) => resourceAppId === '').length;
  if (unknown === 0) return { ...part, value };
  const detail = `the services that ${unknown} of its permissions belong to could not be read`;
  return { ...part, value, gaps: [...part.gaps, { reason: 'invalid-response', detail }] };
}

/** Adds the app ids of the services to delegated grants. */
export function resolveDelegatedGrants(
  part: ReadResult<readonly z.infer<typeof delegatedGrantSchema>[]> & { readonly ok: true },
  resources: Resources,
): ReadResult<readonly DelegatedGrant[]> {
  const appIds = new Map(resources.map(({ id, appId }) => [id, appId]));
  return { ...part, value: part.value.map((wire) => toDelegatedGrant(wire, appIds.get(wire.resourceId))) };
}

/** Whether the app is registered in another tenant (404 here): an answer, not a gap. */
function isElsewhere(result: BatchResult | undefined): boolean {
  return result?.ok === false && result.problem.status === 404;
}

function hereOnly<T>(result: BatchResult | undefined, read: (body: unknown) => T): T | undefined {
  if (result === undefined) throw new TenantProblem('invalid-response', 'the registration: not answered');
  return isElsewhere(result) ? undefined : read(getBatchedBody(result, 'the registration'));
}

function identityOf(body: unknown, path: string): AppIdentity {
  const wire = parseWithSchema(body, identity, path);
  return {
    ...toServicePrincipal(wire),
    ...omitUndefined({ homepage: wire.homepage }),
    assignmentRequired: wire.appRoleAssignmentRequired,
  };
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

function peopleIn(part: ReadResult<readonly z.infer<typeof delegatedGrantSchema>[]>): readonly string[] {
  const ids = valuesIn(part).flatMap(({ principalId }) => principalId ?? []);
  return [...new Set(ids)].slice(0, MOST_PEOPLE);
}

function newestFirst(events: readonly AuditEvent[]): readonly AuditEvent[] {
  const distinct = [...new Map(events.map((event) => [event.id, event])).values()];
  return distinct.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
}
