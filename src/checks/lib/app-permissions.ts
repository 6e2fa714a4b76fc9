import type { AppRoleGrant, DelegatedGrant, ServicePrincipal } from '../../core/facts.js';
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

export function applicationPermissions(grants: readonly AppRoleGrant[]): readonly HeldPermission[] {
  return grants
    .filter((grant) => grant.appRoleId !== NO_ROLE)
    .map((grant) => {
      const rating = ratePermission({
        resourceAppId: grant.resourceAppId,
        type: 'Application',
        id: grant.appRoleId,
        ...(grant.value === undefined ? {} : { value: grant.value }),
      });
      return {
        appObjectId: grant.principalId,
        via: 'application',
        value: grant.value ?? rating?.value ?? grant.appRoleId,
        resource: grant.resourceName,
        rating,
        unknown: grant.value === undefined && rating === undefined && isRatedResource(grant.resourceAppId),
        ref: appRoleGrantRef(grant),
      };
    });
}

export function delegatedPermissions(
  grants: readonly DelegatedGrant[],
  servicePrincipals: readonly ServicePrincipal[],
): readonly HeldPermission[] {
  const appIds = new Map(servicePrincipals.map((one) => [one.id, one.appId]));
  return grants.flatMap((grant) => {
    const resourceAppId = grant.resourceAppId ?? appIds.get(grant.resourceId);
    return grant.scopes
      .filter((scope) => scope !== '')
      .map((value): HeldPermission => ({
        appObjectId: grant.clientId,
        via: grant.consentType === 'AllPrincipals' ? 'everyone' : 'people',
        value,
        resource: resourceAppId ?? grant.resourceId,
        // Of a resource that could not be read, the worst that the name can mean.
        rating:
          resourceAppId === undefined
            ? ratePermissionOfAnyResource('Delegated', value)
            : ratePermission({ resourceAppId, type: 'Delegated', value }),
        unknown: false,
        ref: `/v1.0/oauth2PermissionGrants/${encodeURIComponent(grant.id)}`,
        ...(grant.principalId === undefined ? {} : { personId: grant.principalId }),
      }));
  });
}

/** Whether a permission is one of those this product is about. */
export function isHighPriority(permission: HeldPermission): boolean {
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
