import type { AppRoleGrant, DelegatedGrant } from '../../facts/fact-types.js';
import { buildAppRoleGrantUrlPath } from '../../facts/lib/app-role-grant-url-path.js';
import {
  isRatedResource,
  isWritingPermission,
  ratePermission,
  ratePermissionOfAnyResource,
  type PermissionRating,
} from '../../m365/permission-ratings.js';
import { compareText } from './role-holder-traits.js';
import { omitUndefined } from '../../core/omit-undefined.js';

/** App role id of default access, which carries no permission. */
const NO_ROLE = '00000000-0000-0000-0000-000000000000';

/** One permission of an app. `via`: as the app itself, on behalf of all users, or of those who consented. */
export interface HeldPermission {
  readonly appObjectId: string;
  readonly via: 'application' | 'everyone' | 'people';
  /** The technical name; the id when no name is known. */
  readonly value: string;
  readonly resource: string;
  /** Undefined: the service that owns it was not read. */
  readonly resourceAppId: string | undefined;
  /** Undefined: not rated. */
  readonly rating: PermissionRating | undefined;
  /** Its meaning is unknown; it may be strong. */
  readonly unknown: boolean;
  /** It writes to a service of Microsoft's, and nobody here rated it. */
  readonly unratedWriting: boolean;
  /** URL path it was read from. */
  readonly ref: string;
  /** The person, for `people`. */
  readonly personId?: string;
  /** Which mailboxes Exchange lets the app reach by it, in words; absent: nothing limits it, or that was not read. */
  readonly reach?: string;
}

/** What all holders of a permission share. */
export type PermissionKind = Pick<
  HeldPermission,
  'via' | 'value' | 'resource' | 'resourceAppId' | 'rating' | 'unknown' | 'unratedWriting'
>;

/** Selects permissions by kind: a large tenant has hundreds of thousands of a few hundred kinds, mostly irrelevant. */
export type PermissionFilter = (kind: PermissionKind) => boolean;

/**
 * Lists the wanted application permissions. `isMicrosoft` says by app id whether Microsoft owns a resource. `seen` receives every grant of
 * a permission, wanted or not: a large tenant has a million, which are gone through once.
 */
export function* listApplicationPermissions(
  grants: Iterable<AppRoleGrant>,
  isMicrosoft: (appId: string) => boolean,
  wanted: PermissionFilter,
  seen: (grant: AppRoleGrant) => void,
): Generator<HeldPermission> {
  const writesUnrated = (appId: string, value: string) => isMicrosoft(appId) && isWritingPermission(value);
  const kindOf = ({ resourceAppId, resourceName, appRoleId, value }: AppRoleGrant): PermissionKind => {
    const rating = ratePermission({ resourceAppId, type: 'Application', id: appRoleId, ...omitUndefined({ value }) });
    return {
      via: 'application',
      value: value ?? rating?.value ?? appRoleId,
      resource: resourceName,
      resourceAppId,
      rating,
      unknown: value === undefined && rating === undefined && isRatedResource(resourceAppId),
      unratedWriting: value !== undefined && rating === undefined && writesUnrated(resourceAppId, value),
    };
  };
  const kinds = new KindTable<PermissionKind | undefined>();
  for (const grant of grants) {
    if (!isPermission(grant)) continue;
    seen(grant);
    const kind = kinds.find([grant.appRoleId, grant.resourceAppId, grant.value ?? '', grant.resourceName], () => {
      const made = kindOf(grant);
      return wanted(made) ? made : undefined;
    });
    if (kind !== undefined) yield { ...kind, appObjectId: grant.principalId, ref: buildAppRoleGrantUrlPath(grant) };
  }
}

/**
 * Lists the wanted delegated permissions. `appIdOf` maps a resource's object id to its app id; `isMicrosoft`, `seen`: see above. Most
 * grants share one of a few dozen lists of scopes, which is rated once.
 */
export function* listDelegatedPermissions(
  grants: Iterable<DelegatedGrant>,
  appIdOf: (id: string) => string | undefined,
  isMicrosoft: (appId: string) => boolean,
  wanted: PermissionFilter,
  seen: (grant: DelegatedGrant) => void,
): Generator<HeldPermission> {
  const kindOf = (via: PermissionKind['via'], resource: string, resourceAppId: string | undefined, value: string) => {
    // For an unread resource, the worst meaning of the name.
    const rating =
      resourceAppId === undefined
        ? ratePermissionOfAnyResource('Delegated', value)
        : ratePermission({ resourceAppId, type: 'Delegated', value });
    const ofMicrosoft = resourceAppId !== undefined && isMicrosoft(resourceAppId);
    const unratedWriting = rating === undefined && ofMicrosoft && isWritingPermission(value);
    return { via, value, resource, resourceAppId, rating, unknown: false, unratedWriting };
  };
  const kinds = new KindTable<PermissionKind | undefined>();
  const lists = new KindTable<Map<readonly string[], readonly PermissionKind[]>>();
  for (const grant of grants) {
    const { scopes } = grant;
    if (!scopes.some((one) => one !== '')) continue;
    seen(grant);
    const resourceAppId = grant.resourceAppId ?? appIdOf(grant.resourceId);
    const resource = resourceAppId ?? grant.resourceId;
    const via = grant.consentType === 'AllPrincipals' ? 'everyone' : 'people';
    const rated = lists.find([via, resource], () => new Map());
    let held = rated.get(scopes);
    if (held === undefined) {
      held = scopes.flatMap((value) => {
        if (value === '') return [];
        const kind = kinds.find([via, resource, value], () => {
          const made = kindOf(via, resource, resourceAppId, value);
          return wanted(made) ? made : undefined;
        });
        return kind ?? [];
      });
      rated.set(scopes, held);
    }
    for (const kind of held) {
      yield {
        ...kind,
        appObjectId: grant.clientId,
        ref: `/v1.0/oauth2PermissionGrants/${encodeURIComponent(grant.id)}`,
        ...omitUndefined({ personId: grant.principalId }),
      };
    }
  }
}

function isPermission({ appRoleId }: AppRoleGrant): boolean {
  return appRoleId !== NO_ROLE;
}

/** What was made for each combination of texts. Joining them would build and hash a new text for each of a million grants. */
class KindTable<T> {
  readonly #known = new Map<string, KindTable<T>>();
  #made: { readonly value: T } | undefined;

  find(texts: readonly string[], make: () => T): T {
    const place = texts.reduce<KindTable<T>>((at, text) => at.#child(text), this);
    place.#made ??= { value: make() };
    return place.#made.value;
  }

  #child(text: string): KindTable<T> {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const made = new KindTable<T>();
    this.#known.set(text, made);
    return made;
  }
}

/** What an app may do by a permission, in words: "read mail"; "in every mailbox" only where nothing limits it. Undefined: not rated. */
export function describeHeldPermission({
  rating,
  reach,
}: Pick<HeldPermission, 'rating' | 'reach'>): string | undefined {
  if (rating === undefined || reach?.startsWith('only ') !== true) return rating?.words;
  return rating.words.replace(/ in every mailbox$| as anyone$/, '').replace('every mailbox', 'mailboxes');
}

/** Whether a permission is rated high or critical. */
export function isHighPriority(permission: Pick<HeldPermission, 'rating'>): boolean {
  return permission.rating?.level === 'critical' || permission.rating?.level === 'high';
}

/** Who told of a permission: Graph by a URL path, Exchange by a cmdlet. */
export function findPermissionSource({ ref }: Pick<HeldPermission, 'ref'>): 'graph' | 'exchange' {
  return ref.startsWith('/') ? 'graph' : 'exchange';
}

const LEVELS = ['critical', 'high', 'medium'];
const VIAS = ['application', 'everyone', 'people'];

/** Sort order: strongest first, then application before delegated permissions. */
export function compareStrongestFirst(a: HeldPermission, b: HeldPermission): number {
  const rank = (one: HeldPermission) => (one.rating === undefined ? LEVELS.length : LEVELS.indexOf(one.rating.level));
  return (
    rank(a) - rank(b) ||
    VIAS.indexOf(a.via) - VIAS.indexOf(b.via) ||
    compareText(a.value, b.value) ||
    compareText(a.ref, b.ref)
  );
}
