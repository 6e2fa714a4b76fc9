import { z } from 'zod/v4';
import type { Clock } from '../../core/clock.js';
import type { AppReader, AppReading } from '../model/app-reader-port.js';
import type { FactName, FactReading, RoleHolding } from '../../facts/fact-types.js';
import type { Gap } from '../../core/gap.js';
import type { ReadResult } from '../../core/read-result.js';
import { describeRole } from '../../facts/lib/role-wording.js';
import { serializeGap } from '../../core/serialized-gap.js';
import type { NamedApp } from '../../m365/named-app.js';
import type { ApprovedAppPart, AppSnapshot, CredentialSnapshot } from '../../remediations/model/app-snapshot.js';
import { fullFederatedCredentialSchema } from '../collectors/federated-credentials.js';
import type { ExchangeReader } from '../exchange/exchange-cmdlet-reader.js';
import type { ListResult } from '../graph/odata-paging.js';
import type { GraphReader } from '../graph/graph-reader.js';
import type { AppSnapshotReader } from '../model/app-snapshot-reader-port.js';
import type { TenantReader } from '../model/tenant-reader-port.js';
import { TenantProblem } from '../tenant-problem.js';
import { verifyRemediation } from '../responder/remediation-verifier.js';
import type { CallContext } from '../http/tenant-api-service.js';
import { omitUndefined } from '../../core/omit-undefined.js';

const APPS = { permission: 'Application.Read.All' };
const ROLES = { permission: 'RoleManagement.Read.Directory' };

const anything = z.looseObject({});
const named = z.object({ id: z.string(), appId: z.string(), displayName: z.string().nullish() });
const keys = z.object({
  keyCredentials: z
    .array(anything)
    .nullish()
    .transform((list) => list ?? []),
});
const roleAssignment = z.object({
  id: z.string(),
  roleDefinitionId: z.string(),
  directoryScopeId: z.string().nullish(),
});

/** What a snapshot is read with. */
export interface AppSnapshotSources {
  readonly graphFor: (context: CallContext) => GraphReader;
  readonly exchangeFor: (context: CallContext) => ExchangeReader;
  readonly apps: AppReader;
  readonly reader: TenantReader;
  readonly clock: Clock;
}

type MadeByApp = Parameters<AppSnapshotReader['take']>[1];

/** Reads everything about one app that a decision may change, with the reader's permissions. */
export function createAppSnapshotReader(sources: AppSnapshotSources): AppSnapshotReader {
  const contextOf = ({ signal }: { readonly signal?: AbortSignal } = {}): CallContext => ({
    meter: { requests: 0 },
    ...omitUndefined({ signal }),
  });
  return {
    async take(servicePrincipalId, madeByApp, options) {
      try {
        const context = contextOf(options);
        const graph = sources.graphFor(context);
        const app = await appOf(graph, servicePrincipalId);
        if (app === undefined) return { ok: true, value: undefined };
        return { ok: true, value: await take(sources, graph, sources.exchangeFor(context), app, madeByApp, options) };
      } catch (error) {
        if (error instanceof TenantProblem) return { ok: false, gap: error.gap };
        throw error;
      }
    },
    verify(verification, options) {
      const context = contextOf(options);
      return verifyRemediation(
        { graph: sources.graphFor(context), exchange: sources.exchangeFor(context) },
        verification,
      );
    },
  };
}

async function appOf(graph: GraphReader, id: string): Promise<NamedApp | undefined> {
  try {
    const path = `/v1.0/servicePrincipals/${encodeURIComponent(id)}?$select=id,appId,displayName`;
    const wire = await graph.get(path, named, APPS);
    return { id: wire.id, appId: wire.appId, name: wire.displayName ?? wire.appId };
  } catch (error) {
    if (error instanceof TenantProblem && error.status === 404) return undefined;
    throw error;
  }
}

async function take(
  { apps, reader, clock }: AppSnapshotSources,
  graph: GraphReader,
  exchange: ExchangeReader,
  app: NamedApp,
  madeByApp: MadeByApp,
  options: { readonly signal?: AbortSignal } = {},
): Promise<AppSnapshot> {
  const takenAt = clock.now();
  const unseen: string[] = [];
  const unread = new Set<ApprovedAppPart>();
  const missed = (gap: Gap, hides: readonly ApprovedAppPart[]): void => {
    unseen.push(serializeGap(gap));
    if (gap.reason !== 'licence-missing') for (const part of hides) unread.add(part);
  };
  const seen = <T>(part: ReadResult<T>, otherwise: T, ...hides: readonly ApprovedAppPart[]): T => {
    for (const gap of part.gaps) missed(gap, hides);
    return part.ok ? part.value : otherwise;
  };
  const attempt = async <T>(read: () => Promise<T>, otherwise: T, ...hides: readonly ApprovedAppPart[]): Promise<T> => {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof TenantProblem)) throw error;
      missed(error.gap, hides);
      return otherwise;
    }
  };
  /** Like `attempt` for a list: its gaps count like a failed read. */
  const all = <T>(read: () => Promise<ListResult<T>>, ...hides: readonly ApprovedAppPart[]): Promise<readonly T[]> =>
    attempt(
      async () => {
        const { items, gaps } = await read();
        for (const gap of gaps) missed(gap, hides);
        return items;
      },
      [],
      ...hides,
    );

  const [parts, facts] = await Promise.all([
    apps.read(app, options),
    reader.collect(['roleHoldings', 'exchangeRoleGroupMembers'], options),
  ]);
  const registration = seen(parts.registration, undefined, 'credentials', 'replyUrls', 'publisher');
  const identity = seen(parts.identity, undefined, 'credentials', 'replyUrls', 'publisher');
  if (identity === undefined) throw new TenantProblem('unreachable', `the app itself: ${unseen.join('; ')}`);
  const sp = `/v1.0/servicePrincipals/${encodeURIComponent(app.id)}`;
  const registered =
    registration === undefined ? undefined : `/v1.0/applications/${encodeURIComponent(registration.id)}`;
  const keysOf = (path: string | undefined) =>
    path === undefined
      ? Promise.resolve([])
      : attempt(async () => (await graph.get(`${path}?$select=id,keyCredentials`, keys, APPS)).keyCredentials, []);
  const [spKeys, appKeys, roles, federated, inboundConnectors, transportRules] = await Promise.all([
    keysOf(sp),
    keysOf(registered),
    all(() => directRoles(graph, app.id), 'roles'),
    registered === undefined
      ? []
      : all(() => trusts(graph, `${registered}/federatedIdentityCredentials`), 'credentials'),
    all(() => madeBy(exchange, 'Get-InboundConnector', madeByApp.inboundConnectors)),
    all(() => madeBy(exchange, 'Get-TransportRule', madeByApp.transportRules)),
  ]);
  const holdings = seen(asPart(facts.facts.roleHoldings), { holdings: [], pim: 'unreadable' }, 'roles').holdings;
  const members = seen(asPart(facts.facts.exchangeRoleGroupMembers), [], 'roles');
  const mine = new Set([app.id, app.appId].map((id) => id.toLowerCase()));
  const delegatedGrants = seen(parts.delegatedGrants, [], 'permissions');
  const lastUsedAt = seen(parts.lastUsedAt, null);
  return {
    app,
    takenAt,
    accountEnabled: identity.accountEnabled,
    ...omitUndefined({ applicationId: registration?.id }),
    verifiedPublisher: identity.verifiedPublisher ?? null,
    publisherTenantId: identity.ownerTenantId ?? null,
    replyUrls: identity.replyUrls,
    owners: ownersOf(parts, (part, otherwise) => seen(part, otherwise, 'owners')),
    directoryRoles: [
      ...roles.map((role) => ({ ...role, ...meaningOf(role, holdings) })),
      ...throughGroups(app.id, holdings),
    ],
    exchangeRoleGroups: members
      .filter(({ ids }) => ids.some((id) => mine.has(id.toLowerCase())))
      .map(({ roleGroup, ids }) => ({
        name: roleGroup,
        memberId: ids.find((id) => mine.has(id.toLowerCase())) ?? app.id,
      })),
    appRoles: seen(parts.appRoleGrants, [], 'permissions').map(
      ({ id, resourceId, resourceName, appRoleId, value }) => ({
        assignmentId: id,
        resourceId,
        resourceName,
        appRoleId,
        value: value ?? appRoleId,
      }),
    ),
    delegatedGrants: delegatedGrants.map(({ id, consentType, principalId, resourceId, scopes }) => ({
      grantId: id,
      consentType,
      ...omitUndefined({ principalId }),
      resourceId,
      scope: scopes.join(' '),
    })),
    credentials: [
      ...(registration?.credentials ?? []).flatMap((credential) => credentialOf('application', credential)),
      ...identity.credentials.flatMap((credential) => credentialOf('servicePrincipal', credential)),
    ],
    keyCredentials: { application: appKeys, servicePrincipal: spKeys },
    federated,
    inboundConnectors,
    transportRules,
    suspects: [],
    ...(lastUsedAt === null ? {} : { lastUsedAt }),
    consenting: new Set(delegatedGrants.flatMap(({ principalId }) => principalId ?? [])).size,
    peopleRead: [parts.owners, parts.registrationOwners, parts.delegatedGrants].every(
      (part) => part.ok && part.gaps.length === 0,
    ),
    unseen: [...new Set(unseen)],
    unread: [...unread],
  };
}

function asPart<K extends FactName>(
  reading: FactReading<K>,
): ReadResult<Extract<FactReading<K>, { ok: true }>['value']> {
  return reading;
}

function ownersOf(parts: AppReading, seen: <T>(part: ReadResult<T>, otherwise: T) => T): AppSnapshot['owners'] {
  const owners = [...seen(parts.owners, []), ...seen(parts.registrationOwners, [])];
  return [...new Map(owners.map(({ id, name, kind }) => [id, { id, name, kind }])).values()];
}

async function directRoles(graph: GraphReader, principalId: string) {
  const filter = encodeURIComponent(`principalId eq '${principalId}'`);
  const { items, gaps } = await graph.list({
    path: `/v1.0/roleManagement/directory/roleAssignments?$filter=${filter}`,
    schema: roleAssignment,
    key: ({ id }) => id,
    need: ROLES,
  });
  const roles = items.map(({ id, roleDefinitionId, directoryScopeId }) => ({
    assignmentId: id,
    roleTemplateId: roleDefinitionId,
    scope: directoryScopeId ?? '/',
  }));
  return { items: roles, gaps };
}

type HeldRole = AppSnapshot['directoryRoles'][number];

/** The role's name and, for a custom role, what it allows. */
function meaningOf(
  { assignmentId, roleTemplateId }: Pick<HeldRole, 'assignmentId' | 'roleTemplateId'>,
  holdings: readonly RoleHolding[],
): Pick<HeldRole, 'roleName' | 'can'> {
  const held = holdings.find(({ ref }) => ref.endsWith(`/roleAssignments/${assignmentId}`));
  if (held !== undefined) return meaning(held);
  return { roleName: holdings.find((other) => other.roleTemplateId === roleTemplateId)?.roleName ?? roleTemplateId };
}

function meaning(held: RoleHolding): Pick<HeldRole, 'roleName' | 'can'> {
  return { roleName: describeRole(held), ...omitUndefined({ can: held.custom?.can }) };
}

/** Roles held through a group: revoking means ending the membership. */
function throughGroups(principalId: string, holdings: readonly RoleHolding[]): AppSnapshot['directoryRoles'] {
  return holdings.flatMap((holding) => {
    const { principal, through, roleTemplateId, ref } = holding;
    if (principal.id !== principalId || through?.membership !== 'member') return [];
    return [{ assignmentId: ref, roleTemplateId, ...meaning(holding), scope: '/', throughGroupId: through.groupId }];
  });
}

function trusts(graph: GraphReader, path: string): Promise<ListResult<AppSnapshot['federated'][number]>> {
  return graph.list({ path, schema: fullFederatedCredentialSchema, key: ({ id }) => id, need: APPS });
}

/** The connectors or rules of these names that still exist, with all properties. */
async function madeBy(
  exchange: ExchangeReader,
  cmdlet: 'Get-InboundConnector' | 'Get-TransportRule',
  names: readonly string[],
): Promise<ListResult<Readonly<Record<string, unknown>>>> {
  if (names.length === 0) return { items: [], gaps: [] };
  const wanted = new Set(names);
  const { items, gaps } = await exchange.list(cmdlet, {}, anything);
  const isWanted = (id: unknown) => typeof id === 'string' && wanted.has(id);
  return { items: items.filter((item) => [item['Name'], item['Guid']].some(isWanted)), gaps };
}

/** Skips SAML signing pairs, which cannot sign in, and federated credentials, which are listed separately. */
function credentialOf(
  on: CredentialSnapshot['on'],
  {
    keyId,
    kind,
    displayName,
    startsAt,
    endsAt,
  }: {
    keyId: string;
    kind: string;
    displayName: string;
    startsAt?: AppSnapshot['takenAt'];
    endsAt?: AppSnapshot['takenAt'];
  },
): readonly CredentialSnapshot[] {
  if (kind !== 'secret' && kind !== 'certificate') return [];
  return [
    {
      on,
      keyId,
      kind: kind === 'secret' ? 'password' : 'certificate',
      name: displayName,
      ...omitUndefined({ startsAt, endsAt }),
    },
  ];
}
