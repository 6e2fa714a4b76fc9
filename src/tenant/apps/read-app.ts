import { z } from 'zod/v4';
import type { AuditEvent } from '../../core/audit-event.js';
import type { AppIdentity, AppName, AppOwner, AppPart, AppParts } from '../../core/dossier.js';
import type { AppRoleGrant, DelegatedGrant } from '../../core/facts.js';
import type { Log } from '../../core/ports.js';
import { application, applicationOf } from '../collectors/applications.js';
import { appRoleAssignment, appRoleGrantOf } from '../collectors/app-role-grants.js';
import { delegatedGrant, delegatedGrantOf } from '../collectors/delegated-grants.js';
import { federatedTrust } from '../collectors/federated-credentials.js';
import { principalOf } from '../collectors/principal.js';
import { servicePrincipal, servicePrincipalOf } from '../collectors/service-principal-list.js';
import { directoryObject, displayName, optionalInstant, optionalText } from '../collectors/wire.js';
import type { SubResult } from '../graph/batch.js';
import { parsed, type GraphReads } from '../graph/reads.js';
import { present } from '../present.js';
import { TenantProblem } from '../problem.js';
import { grantedAppRoles, historyOf, isFor } from './app-history.js';
import { bodyIn, inBatch, listIn, partOf } from './parts.js';

const APPS = { permission: 'Application.Read.All' };
const GRANTS = { permission: 'Directory.Read.All' };
const USE = { permission: 'AuditLog.Read.All', licence: 'Microsoft Entra ID P1' };
const PEOPLE = { permission: 'User.Read.All' };
/** Permissions needed to read one app; for the permission table. The history needs the same as the last use. */
export const APP_PERMISSIONS: readonly string[] = [APPS, GRANTS, USE, PEOPLE].map(({ permission }) => permission);
/** How many of the people who consented for themselves are named. */
const MOST_PEOPLE = 10;

const identity = servicePrincipal.extend({
  homepage: optionalText,
  appRoleAssignmentRequired: z
    .boolean()
    .nullish()
    .transform((required) => required ?? false),
});
/** A service that an app holds permissions of. */
export const resource = servicePrincipal.pick({ id: true, appId: true, displayName: true, appRoles: true });
const owner = directoryObject.extend({ userPrincipalName: optionalText, accountEnabled: z.boolean().nullish() });
const page = z.object({ value: z.array(z.unknown()), '@odata.nextLink': optionalText });
const person = z.object({ id: z.string(), displayName, userPrincipalName: optionalText });
const use = z.object({ lastSignInActivity: z.object({ lastSignInDateTime: optionalInstant }).nullish() });

type Unread = Omit<AppParts, 'asOf' | 'cost'>;

/**
 * Reads one app in three requests, whatever the size of the tenant (plus further pages of long lists): a batch for everything attached
 * to the app, its last use, and a batch that names what these refer to. The facts that checks use cover the whole tenant: dozens of
 * pages for one app.
 */
export async function readApp(graph: GraphReads, log: Log, app: AppName): Promise<Unread> {
  const sp = `/v1.0/servicePrincipals/${encodeURIComponent(app.id)}`;
  const registered = `/v1.0/applications(appId='${encodeURIComponent(app.appId)}')`;
  const requests = {
    identity: { path: `${sp}?$select=${Object.keys(identity.shape).join(',')}`, schema: identity, need: APPS },
    registration: { path: `${registered}?$select=${Object.keys(application.shape).join(',')}`, need: APPS },
    federated: { path: `${registered}/federatedIdentityCredentials`, schema: federatedTrust, need: APPS },
    registrationOwners: {
      path: `${registered}/owners?$select=id,displayName,userPrincipalName,accountEnabled`,
      schema: owner,
      need: APPS,
    },
    owners: { path: `${sp}/owners?$select=id,displayName,userPrincipalName,accountEnabled`, schema: owner, need: APPS },
    roles: { path: `${sp}/appRoleAssignments?$top=999`, schema: appRoleAssignment, need: APPS },
    assigned: { path: `${sp}/appRoleAssignedTo?$top=999`, need: APPS },
    grants: { path: `${sp}/oauth2PermissionGrants?$top=999`, schema: delegatedGrant, need: GRANTS },
    history: historyOf(app.id),
    granted: grantedAppRoles,
  };
  const [results, lastUsedAt] = await Promise.all([
    graph.batch(Object.values(requests).map(inBatch)),
    lastUse(graph, log, app),
  ]);
  const resultOf = (name: keyof typeof requests) => results[Object.keys(requests).indexOf(name)];

  const [registration, roles, grants] = await Promise.all([
    partOf(log, 'the registration', () => ({
      value: hereOnly(resultOf('registration'), (body) =>
        applicationOf(parsed(body, application, requests.registration.path)),
      ),
    })),
    partOf(log, 'app role assignments', () => listIn(graph, requests.roles, resultOf('roles'))),
    partOf(log, 'delegated grants', () => listIn(graph, requests.grants, resultOf('grants'))),
  ]);
  const people = peopleIn(grants);
  const resourceIds = [...new Set([...valuesIn(roles), ...valuesIn(grants)].map(({ resourceId }) => resourceId))];
  const lookups = await lookUp(graph, resourceIds, people, registration.ok ? registration.value?.id : undefined);

  const owners = (name: 'owners' | 'registrationOwners') =>
    partOf(log, 'owners', async () => {
      if (isElsewhere(resultOf(name))) return { value: [] };
      const { value, gaps } = await listIn(graph, requests[name], resultOf(name));
      return { value: value.map(ownerOf), gaps };
    });
  return {
    identity: await partOf(log, 'the service principal', () => ({
      value: identityOf(bodyIn(resultOf('identity'), requests.identity.path), requests.identity.path),
    })),
    registration,
    federated: await partOf(log, 'federated credentials', async () =>
      isElsewhere(resultOf('federated')) ? { value: [] } : listIn(graph, requests.federated, resultOf('federated')),
    ),
    owners: await owners('owners'),
    registrationOwners: await owners('registrationOwners'),
    appRoleGrants: roles.ok ? withResources(roles, lookups.resources) : roles,
    delegatedGrants: grants.ok ? withAppIds(grants, lookups.resources) : grants,
    people: lookups.people,
    services: new Map(lookups.resources.map(({ appId, displayName: name }) => [appId, name])),
    assigned: await partOf(log, 'assignments', () => {
      const body = parsed(bodyIn(resultOf('assigned'), requests.assigned.path), page, requests.assigned.path);
      // One page is enough: beyond it the answer says "at least".
      return { value: { n: body.value.length, more: body['@odata.nextLink'] !== undefined } };
    }),
    lastUsedAt,
    history: await partOf(log, 'the history', async () => {
      const lists = await Promise.all([
        listIn(graph, requests.history, resultOf('history')),
        listIn(graph, requests.granted, resultOf('granted')),
        ...(lookups.history === undefined ? [] : [listIn(graph, lookups.history.request, lookups.history.result)]),
      ]);
      const [own = [], granted = [], registrations = []] = lists.map(({ value }) => value);
      return {
        value: newestFirst([...own, ...granted.filter(isFor(app.id)), ...registrations]),
        gaps: lists.flatMap(({ gaps }) => gaps),
      };
    }),
  };
}

function lastUse(graph: GraphReads, log: Log, app: AppName) {
  return partOf(log, 'the last use', async () => {
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
  graph: GraphReads,
  resourceIds: readonly string[],
  people: readonly string[],
  registrationId: string | undefined,
) {
  const resources = resourceIds.map((id) => ({
    path: `/servicePrincipals/${encodeURIComponent(id)}?$select=${Object.keys(resource.shape).join(',')}`,
    need: APPS,
  }));
  const users = people.map((id) => ({
    path: `/users/${encodeURIComponent(id)}?$select=id,displayName,userPrincipalName`,
    need: PEOPLE,
  }));
  const history = registrationId === undefined ? undefined : historyOf(registrationId);
  const requests = [...resources, ...users, ...(history === undefined ? [] : [inBatch(history)])];
  const results = requests.length === 0 ? [] : await graph.batch(requests);
  return {
    resources: results.slice(0, resources.length).flatMap((result) => readable(result, resource)),
    people: new Map(
      results
        .slice(resources.length, resources.length + users.length)
        .flatMap((result) => readable(result, person))
        .map(({ id, displayName: name, userPrincipalName }) => [id, userPrincipalName ?? name]),
    ),
    history: history && { request: history, result: results.at(-1) },
  };
}

function readable<T>(result: SubResult, schema: z.ZodType<T>): readonly T[] {
  const read = result.ok ? schema.safeParse(result.body) : undefined;
  return read?.success === true ? [read.data] : [];
}

type Resources = readonly z.infer<typeof resource>[];

/** Adds names and values to app role grants. A permission of an unreadable service keeps its id and is shown as unknown. */
export function withResources(
  part: AppPart<readonly z.infer<typeof appRoleAssignment>[]> & { readonly ok: true },
  resources: Resources,
): AppPart<readonly AppRoleGrant[]> {
  const value = part.value.map((wire) => {
    const known = resources.find(({ id }) => id === wire.resourceId);
    return appRoleGrantOf(wire, known ?? { id: wire.resourceId, appId: '', displayName: '', appRoles: new Map() });
  });
  const unknown = value.filter(({ resourceAppId }) => resourceAppId === '').length;
  if (unknown === 0) return { ...part, value };
  const detail = `the services that ${unknown} of its permissions belong to could not be read`;
  return { ...part, value, gaps: [...part.gaps, { reason: 'invalid-response', detail }] };
}

/** Adds the app ids of the services to delegated grants. */
export function withAppIds(
  part: AppPart<readonly z.infer<typeof delegatedGrant>[]> & { readonly ok: true },
  resources: Resources,
): AppPart<readonly DelegatedGrant[]> {
  const appIds = new Map(resources.map(({ id, appId }) => [id, appId]));
  return { ...part, value: part.value.map((wire) => delegatedGrantOf(wire, appIds.get(wire.resourceId))) };
}

/** Whether the app is registered in another tenant (404 here): an answer, not a gap. */
function isElsewhere(result: SubResult | undefined): boolean {
  return result?.ok === false && result.problem.status === 404;
}

function hereOnly<T>(result: SubResult | undefined, read: (body: unknown) => T): T | undefined {
  if (result === undefined) throw new TenantProblem('invalid-response', 'the registration: not answered');
  return isElsewhere(result) ? undefined : read(bodyIn(result, 'the registration'));
}

function identityOf(body: unknown, path: string): AppIdentity {
  const wire = parsed(body, identity, path);
  return {
    ...servicePrincipalOf(wire),
    ...present({ homepage: wire.homepage }),
    assignmentRequired: wire.appRoleAssignmentRequired,
  };
}

function ownerOf(wire: z.infer<typeof owner>): AppOwner {
  const { kind, id, displayName: name } = principalOf(wire.id, wire);
  return {
    kind: kind === 'user' || kind === 'service-principal' ? kind : 'other',
    id,
    name: wire.userPrincipalName ?? name,
    enabled: wire.accountEnabled !== false,
  };
}

function valuesIn<T>(part: AppPart<readonly T[]>): readonly T[] {
  return part.ok ? part.value : [];
}

function peopleIn(part: AppPart<readonly z.infer<typeof delegatedGrant>[]>): readonly string[] {
  const ids = valuesIn(part).flatMap(({ principalId }) => principalId ?? []);
  return [...new Set(ids)].slice(0, MOST_PEOPLE);
}

function newestFirst(events: readonly AuditEvent[]): readonly AuditEvent[] {
  const distinct = [...new Map(events.map((event) => [event.id, event])).values()];
  return distinct.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
}
