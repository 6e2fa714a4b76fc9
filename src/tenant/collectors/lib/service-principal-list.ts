import { graphObject } from '../../graph/graph-object.js';
import type { ServicePrincipalWithDate } from '../../graph/untyped-graph-properties.js';
import { z } from 'zod/v4';
import type { ServicePrincipal } from '../../../facts/fact-types.js';
import type { SharedRead, SharedReadContext } from '../../fact-collector.js';
import { GRAPH_BATCH_SIZE } from '../../graph/graph-batch.js';
import type { ListResult } from '../../graph/odata-paging.js';
import { keepStringAsIs, createStringInterner, type StringInterner } from '../../../bulk-data/string-interning.js';
import { createRereadByIdResolver } from '../../list-cache/reread-objects-by-id.js';
import {
  readUpdatedCachedList,
  readFullList,
  type DeltaTrackedList,
  type UpdatedCachedList,
} from '../../list-cache/delta-tracked-list.js';
import type { CachedListVersion } from '../../list-cache/list-cache.js';
import { omitUndefined } from '../../../core/omit-undefined.js';
import { credentialListSchemas, toCredentials } from './app-credential-mapper.js';
import { displayName, optionalInstant, optionalText, textList } from './graph-property-schemas.js';

type AppRoles = ReadonlyMap<string, string | undefined>;
const NO_ROLES: AppRoles = new Map();

/** Ids and values of app roles that applications can hold. Most service principals publish none. */
const appRoles = z
  .array(z.object({ id: z.string(), value: optionalText, allowedMemberTypes: textList }))
  .nullish()
  .transform((roles): AppRoles => {
    const forApplications = (roles ?? []).filter(({ allowedMemberTypes }) =>
      allowedMemberTypes.includes('Application'),
    );
    return forApplications.length === 0 ? NO_ROLES : new Map(forApplications.map(({ id, value }) => [id, value]));
  });

/** The properties of a service principal that facts need. */
export const servicePrincipalSchema = graphObject<ServicePrincipalWithDate>()({
  id: z.string(),
  appId: z.string(),
  displayName,
  servicePrincipalType: optionalText,
  appOwnerOrganizationId: optionalText,
  verifiedPublisher: z.object({ displayName: optionalText }).nullish(),
  accountEnabled: z
    .boolean()
    .nullish()
    .transform((enabled) => enabled ?? true),
  disabledByMicrosoftStatus: optionalText,
  createdDateTime: optionalInstant,
  replyUrls: textList,
  appRoles,
  preferredSingleSignOnMode: optionalText,
  preferredTokenSigningKeyThumbprint: optionalText,
  ...credentialListSchemas,
});
/** A service principal as Graph returns it. */
export type GraphServicePrincipal = z.infer<typeof servicePrincipalSchema>;

/** A service that publishes application permissions. */
export type AppRoleResource = Pick<GraphServicePrincipal, 'id' | 'appId' | 'displayName' | 'appRoles'>;

/** The service principal list while it is being read. */
export interface ServicePrincipalReading {
  /** Rejects with TenantProblem when the first page fails. `mark`: the stored version. */
  readonly listed: Promise<ListResult<ServicePrincipal> & { readonly mark?: CachedListVersion | undefined }>;
  /**
   * Passes each resource on once while the list is being read: the first page's at once, further ones per full batch. All have been
   * passed on when `listed` resolves.
   */
  readonly onResources: (take: (group: readonly AppRoleResource[]) => void) => void;
  /** Resources read so far, by object id; complete when `listed` has resolved. */
  readonly resources: ReadonlyMap<string, AppRoleResource>;
  /** App ids read so far, by object id. */
  readonly appIds: ReadonlyMap<string, string>;
  /** Shared by other lists that contain these ids and names. */
  readonly intern: StringInterner;
  /** Only for an updated cached list, not after a full read. */
  readonly changedAfter?: UpdatedCachedList<ServicePrincipal>['changedAfter'];
}

const COLLECTION = '/v1.0/servicePrincipals';
const SELECT = Object.keys(servicePrincipalSchema.shape).join(',');

/**
 * Reads all service principals once, with the properties that any fact needs: the changes since the last reading, or the full list.
 * Lists return `keyCredentials` only when selected. https://learn.microsoft.com/graph/api/serviceprincipal-list
 */
export const servicePrincipalList: SharedRead<ServicePrincipalReading> = {
  name: 'servicePrincipals',
  async read(reads) {
    return (await upToDate(reads)) ?? inFull(reads);
  },
};

async function upToDate(reads: SharedReadContext): Promise<ServicePrincipalReading | undefined> {
  const { list, known } = startList();
  const read = await readUpdatedCachedList(reads, list);
  if (read === undefined) return undefined;
  const { items, mark, changedAfter } = read;
  return {
    ...known,
    appIds: new Map(items.map(({ id, appId }) => [id, appId])),
    listed: Promise.resolve({ items, gaps: [], mark }),
    onResources: (take) => {
      take([...known.resources.values()]);
    },
    changedAfter,
  };
}

function inFull(reads: SharedReadContext): ServicePrincipalReading {
  const { list, known } = startList();
  const appIds = new Map<string, string>();
  const groups = new Groups<AppRoleResource>();
  let enough = 1;
  const read = readFullList(reads, list, ({ items }) => {
    for (const { id, appId } of items) appIds.set(id, appId);
    groups.add(items.flatMap(({ id }) => known.resources.get(id) ?? []));
    groups.handOut(enough);
    enough = GRAPH_BATCH_SIZE;
  });
  const listed = read.finally(() => {
    groups.handOut(1);
  });
  // Awaited by whoever reads on; until then a rejection must not count as unhandled.
  listed.catch(() => undefined);
  return {
    ...known,
    appIds,
    listed,
    onResources: (take) => {
      groups.onGroup(take);
    },
  };
}

function startList() {
  const intern = createStringInterner();
  const resources = new Map<string, AppRoleResource>();
  const page = {
    schema: servicePrincipalSchema.transform((wire) => {
      const { id, appId, displayName, appRoles } = wire;
      if (appRoles.size > 0) resources.set(id, { id, appId, displayName, appRoles });
      return toServicePrincipal(wire, intern);
    }),
    key: ({ id }: ServicePrincipal) => id,
    need: { permission: 'Application.Read.All' },
  };
  const list: DeltaTrackedList<ServicePrincipal> = {
    name: 'servicePrincipals',
    collection: COLLECTION,
    select: SELECT,
    page,
    resolve: createRereadByIdResolver(COLLECTION, SELECT, page),
    audited: true,
  };
  return { list, known: { resources, intern } };
}

/** Collects items and hands them out in groups; a late subscriber receives all earlier groups. */
class Groups<T> {
  #gathered: T[] = [];
  readonly #out: (readonly T[])[] = [];
  readonly #takers: ((group: readonly T[]) => void)[] = [];

  add(items: readonly T[]): void {
    this.#gathered.push(...items);
  }

  handOut(least: number): void {
    if (this.#gathered.length < least) return;
    const group = this.#gathered;
    this.#gathered = [];
    this.#out.push(group);
    for (const take of this.#takers) take(group);
  }

  onGroup(take: (group: readonly T[]) => void): void {
    this.#out.forEach(take);
    this.#takers.push(take);
  }
}

const TYPES: Readonly<Record<string, ServicePrincipal['type']>> = {
  Application: 'Application',
  ManagedIdentity: 'ManagedIdentity',
  Legacy: 'Legacy',
  SocialIdp: 'SocialIdp',
};

/** Maps Graph's service principal to the fact's. */
export function toServicePrincipal(
  wire: GraphServicePrincipal,
  intern: StringInterner = keepStringAsIs,
): ServicePrincipal {
  const { appOwnerOrganizationId: owner, createdDateTime: createdAt } = wire;
  const publisher = wire.verifiedPublisher?.displayName;
  return omitUndefined({
    id: intern(wire.id),
    appId: wire.appId,
    displayName: intern(wire.displayName),
    type: TYPES[wire.servicePrincipalType ?? ''] ?? ('other' as const),
    ownerTenantId: owner && intern(owner),
    verifiedPublisher: publisher && intern(publisher),
    accountEnabled: wire.accountEnabled,
    disabledByMicrosoft:
      wire.disabledByMicrosoftStatus !== undefined && wire.disabledByMicrosoftStatus !== 'NotDisabled',
    createdAt: createdAt && intern(createdAt),
    replyUrls: wire.replyUrls,
    credentials: toCredentials(wire, wire),
  });
}
