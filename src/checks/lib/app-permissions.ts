import type { AppRoleGrant, DelegatedGrant } from '../../core/facts.js';
import { appRoleGrantRef } from '../../core/grant-ref.js';
import {
  isRatedResource,
  ratePermission,
  ratePermissionOfAnyResource,
  type PermissionRating,
} from '../../core/permissions.js';
import { compareText } from './people.js';

/** The role of an assignment that only says "may use this app": it carries no permission. */
const NO_ROLE = '00000000-0000-0000-0000-000000000000';

/** One permission of an app. `via`: in its own right, as anyone who signs in, or as the people who agreed. */
export interface HeldPermission {
  readonly appObjectId: string;
  readonly via: 'application' | 'everyone' | 'people';
  /** The technical name; the id where no name is known. */
  readonly value: string;
  readonly resource: string;
  /** Undefined: on no list of ours. */
  readonly rating: PermissionRating | undefined;
  /** Its meaning could not be found out, and it may be a strong one. */
  readonly unknown: boolean;
  /** URL path it was read from. */
  readonly ref: string;
  /** The person, for `people`. */
  readonly personId?: string;
}

/** What is the same for all who hold a permission in one way. */
export type PermissionKind = Pick<HeldPermission, 'via' | 'value' | 'resource' | 'rating' | 'unknown'>;

/** Which permissions are looked at: a large tenant has hundreds of thousands, of a few hundred kinds, and most mean nothing here. */
export type Wanted = (kind: PermissionKind) => boolean;

/** Those in an app's own right that are wanted. */
export function* applicationPermissions(grants: Iterable<AppRoleGrant>, wanted: Wanted): Generator<HeldPermission> {
  const kinds = kindsOf(wanted);
  for (const grant of grants) {
    if (!isPermission(grant)) continue;
    const { resourceAppId, resourceName, appRoleId, value } = grant;
    const kind = kinds(`${resourceAppId} ${appRoleId} ${value ?? ''} ${resourceName}`, () => {
      const rating = ratePermission({
        resourceAppId,
        type: 'Application',
        id: appRoleId,
        ...(value === undefined ? {} : { value }),
      });
      return {
        via: 'application',
        value: value ?? rating?.value ?? appRoleId,
        resource: resourceName,
        rating,
        unknown: value === undefined && rating === undefined && isRatedResource(resourceAppId),
      };
    });
    if (kind !== undefined) yield { ...kind, appObjectId: grant.principalId, ref: appRoleGrantRef(grant) };
  }
}

/** Those that let an app act as people, as far as wanted. `appIdOf`: the app id of a resource by its object id. */
export function* delegatedPermissions(
  grants: Iterable<DelegatedGrant>,
  appIdOf: (id: string) => string | undefined,
  wanted: Wanted,
): Generator<HeldPermission> {
  const kinds = kindsOf(wanted);
  for (const grant of grants) {
    const resourceAppId = grant.resourceAppId ?? appIdOf(grant.resourceId);
    const resource = resourceAppId ?? grant.resourceId;
    const via = grant.consentType === 'AllPrincipals' ? 'everyone' : 'people';
    for (const value of grant.scopes) {
      if (value === '') continue;
      const kind = kinds(`${via} ${resource} ${value}`, () => ({
        via,
        value,
        resource,
        // Of a resource that could not be read, the worst that the name can mean.
        rating:
          resourceAppId === undefined
            ? ratePermissionOfAnyResource('Delegated', value)
            : ratePermission({ resourceAppId, type: 'Delegated', value }),
        unknown: false,
      }));
      if (kind === undefined) continue;
      yield {
        ...kind,
        appObjectId: grant.clientId,
        ref: `/v1.0/oauth2PermissionGrants/${encodeURIComponent(grant.id)}`,
        ...(grant.principalId === undefined ? {} : { personId: grant.principalId }),
      };
    }
  }
}

/** Object ids of all apps that hold any permission, wanted or not. */
export function* holders(
  appRoleGrants: Iterable<AppRoleGrant>,
  delegatedGrants: Iterable<DelegatedGrant>,
): Generator<string> {
  for (const grant of appRoleGrants) if (isPermission(grant)) yield grant.principalId;
  for (const { clientId, scopes } of delegatedGrants) if (scopes.some((one) => one !== '')) yield clientId;
}

function isPermission({ appRoleId }: AppRoleGrant): boolean {
  return appRoleId !== NO_ROLE;
}

/** Each kind is rated once; undefined for those that are not wanted. */
function kindsOf(wanted: Wanted): (key: string, make: () => PermissionKind) => PermissionKind | undefined {
  const known = new Map<string, PermissionKind | undefined>();
  return (key, make) => {
    if (known.has(key)) return known.get(key);
    const made = make();
    const kind = wanted(made) ? made : undefined;
    known.set(key, kind);
    return kind;
  };
}

/** Whether a permission is one of those this product is about. */
export function isHighPriority(permission: Pick<HeldPermission, 'rating'>): boolean {
  return permission.rating?.level === 'critical' || permission.rating?.level === 'high';
}

const LEVELS = ['critical', 'high', 'medium'];
const VIAS = ['application', 'everyone', 'people'];

/** Strongest first, then those held in the app's own right. */
export function strongestFirst(a: HeldPermission, b: HeldPermission): number {
  const rank = (one: HeldPermission) => (one.rating === undefined ? LEVELS.length : LEVELS.indexOf(one.rating.level));
  return (
    rank(a) - rank(b) ||
    VIAS.indexOf(a.via) - VIAS.indexOf(b.via) ||
    compareText(a.value, b.value) ||
    compareText(a.ref, b.ref)
  );
}
